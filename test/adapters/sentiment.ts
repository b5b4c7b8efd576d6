import { detectAddressForm, detectLanguage, mirrorAddressForm } from '../../src/sentiment/index.js';
import type { Adapter } from '../spec/adapter.js';

type AddressForm = Parameters<typeof mirrorAddressForm>[0];

export const sentimentAdapter: Adapter = {
  detectAddressForm: (text: string) => detectAddressForm(text),
  detectLanguage: (text: string) => detectLanguage(text),
  mirrorAddressForm: ({ theirs, ours }: { theirs: AddressForm; ours: AddressForm }) => mirrorAddressForm(theirs, ours),
};
