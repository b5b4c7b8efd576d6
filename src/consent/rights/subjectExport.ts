import type { ConsentEvent, Decision } from '../../models/index.js';
import type { Retention } from './retentionUntil.js';

/** Everything that is known about one person, as JSON and as a document to read. */
export interface SubjectExport {
  readonly subject: string;
  readonly controller: string;
  /** UTC string of `now`. */
  readonly at: string;
  readonly contact: Readonly<Record<string, unknown>>;
  readonly events: readonly ConsentEvent[];
  /** The decision at `now` for each purpose of the policy. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly recipients: readonly string[];
  /** Where consents come from. */
  readonly sources: readonly string[];
  readonly retention: Retention;
  /** Fields given by the person under consent or contract, to take elsewhere (GDPR 20). */
  readonly portable: Readonly<Record<string, unknown>>;
  /** The same in Markdown. */
  readonly document: string;
}
