import type { AddressForm } from './addressTypes.js';

export type AddressAdviceCode = 'keep' | 'use-du' | 'use-sie' | 'choose-one' | 'either-form';

/** What each advice asks of the writer of the reply. */
export const addressAdvice: Readonly<Record<AddressAdviceCode, string>> = {
  keep: 'The reply addresses the writer as the writer does: leave it.',
  'use-du': 'The writer says du: answer with du.',
  'use-sie': 'The writer says Sie: answer with Sie.',
  'choose-one': 'Two forms stand side by side: settle on one, Sie where nothing else is agreed.',
  'either-form': 'The writer shows no form of address: follow the style of the house.',
};

export interface MirroredAddressForm {
  /** `null` when the writer's or the reply's form of address allows no statement. */
  readonly mirrored: boolean | null;
  readonly advice: AddressAdviceCode;
}

/**
 * Tells whether a reply mirrors the form of address of the writer, and what to do.
 *
 * A writer's *du* or *Sie* asks for the same. A reply without any address neither mirrors nor breaks the form: `null`, with
 * the form to use should one become necessary. A writer who mixes both or shows none sets no form: `null`, unless the
 * reply itself mixes (`false`, `choose-one`).
 *
 * @param theirs - Form of address of the writer's message, as `detectAddressForm` gives it.
 * @param ours - Form of address of the reply.
 * @returns `mirrored` and a stable `advice` code; `addressAdvice` holds its sentence.
 * @see specification T-18
 * @example
 * ```ts
 * import { mirrorAddressForm } from 'social-crm/sentiment';
 *
 * mirrorAddressForm('du', 'sie'); // => { mirrored: false, advice: 'use-du' }
 * mirrorAddressForm('sie', 'sie'); // => { mirrored: true, advice: 'keep' }
 * mirrorAddressForm('none', 'sie'); // => { mirrored: null, advice: 'either-form' }
 * ```
 */
export function mirrorAddressForm(theirs: AddressForm, ours: AddressForm): MirroredAddressForm {
  if (theirs === 'du' || theirs === 'sie') return mirrorOf(theirs, ours);
  if (ours === 'mixed') return { mirrored: false, advice: 'choose-one' };
  return { mirrored: null, advice: theirs === 'mixed' ? 'choose-one' : 'either-form' };
}

function mirrorOf(theirs: 'du' | 'sie', ours: AddressForm): MirroredAddressForm {
  if (ours === theirs) return { mirrored: true, advice: 'keep' };
  return { mirrored: ours === 'none' ? null : false, advice: theirs === 'du' ? 'use-du' : 'use-sie' };
}
