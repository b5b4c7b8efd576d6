export type {
  AddressEvidence,
  AddressForm,
  AddressRule,
  DetectedAddressForm,
} from './address/addressTypes.js';
export { detectAddressForm } from './address/detectAddressForm.js';
export {
  type AddressAdviceCode,
  addressAdvice,
  type MirroredAddressForm,
  mirrorAddressForm,
} from './address/mirrorAddressForm.js';
export { type DetectedLanguage, detectLanguage } from './detectLanguage.js';
