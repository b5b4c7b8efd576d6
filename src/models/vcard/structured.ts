import type { PostalAddress } from '../contact.js';

/** Components of a structured value (RFC 7095, section 3.3.1.3); several texts in one are joined, empty ones are absent. */
export function textsOf(value: unknown): (string | undefined)[] {
  const components: unknown[] = Array.isArray(value) ? value : [value];
  return components.map((component) => {
    const texts = [component].flat().filter((text) => typeof text === 'string' && text !== '');
    return texts.length === 0 ? undefined : texts.join(', ');
  });
}

/** The address of an `ADR` value, and the positions of components that have no field: post-office box, extension. */
export function addressOf(value: unknown): { address: PostalAddress; unused: readonly number[] } {
  const components = textsOf(value);
  const [, , street, locality, region, postalCode, country] = components;
  const isUnused = (position: number) => position < 2 || position > 6;
  const unused = components.flatMap((text, position) => (text !== undefined && isUnused(position) ? [position] : []));
  return { address: { street, locality, region, postalCode, country }, unused };
}
