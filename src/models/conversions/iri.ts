const OWN = 'urn:social-crm:';

/** An absolute URL or other IRI as the models accept it: scheme, colon, and no blank. */
export const ABSOLUTE_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/;

/** Whether a text is an absolute IRI. */
export const isAbsoluteIri = (text: string): boolean => ABSOLUTE_IRI.test(text);

/** An identifier as an absolute IRI: itself if it is one, else percent-encoded behind `urn:social-crm:`. */
export function toIri(identifier: string): string {
  if (isAbsoluteIri(identifier) && !identifier.startsWith(OWN)) return identifier;
  return OWN + identifier.replace(/[\s\p{Cc}%"<>\\^`{|}]/gu, encodeURIComponent);
}

/** The identifier that {@link toIri} made an IRI of; any other text as it is. */
export function fromIri(iri: string): string {
  if (!iri.startsWith(OWN)) return iri;
  try {
    return decodeURIComponent(iri.slice(OWN.length));
  } catch {
    return iri;
  }
}
