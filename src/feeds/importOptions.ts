import { describeValue } from '../internal/errors.js';
import { instantToMs } from '../internal/instant.js';
import type { Channel, Contact, Counters, Interaction } from '../models/index.js';
import { checkOptions } from './checkOptions.js';
import { FeedError } from './errors.js';
import type { Issue } from './issue.js';
import { type Limits, resolveLimits } from './limits.js';

/** The channel that an input belongs to: at least its id and platform. */
export type FeedChannel = Pick<Channel, 'id' | 'platform'> & Partial<Channel>;

/** Personal data of commenters that an import may keep, in contacts only. */
export type PersonalData = 'email' | 'ip' | 'url';

export interface ImportOptions {
  /** Where the interactions happened; `hostAuthorIds` tells who speaks for the host. */
  readonly channel: FeedChannel;
  /** Which personal data of authors are kept, in the contacts; none by default (M-7). */
  readonly keepPersonal?: readonly PersonalData[];
  readonly limits?: Limits;
  /** When the input was fetched: the instant of its counters, and of items that bear no date. */
  readonly fetchedAt?: string;
}

export interface ImportResult {
  readonly interactions: Interaction[];
  readonly contacts: Contact[];
  /** Counts without people (votes of a dump): they are no interactions (M-5). */
  readonly counters: { readonly targetId: string; readonly counters: Counters }[];
  readonly issues: Issue[];
}

export interface ResolvedOptions {
  readonly channel: FeedChannel;
  readonly keepPersonal: ReadonlySet<PersonalData>;
  readonly limits: Required<Limits>;
  readonly fetchedAt: string | undefined;
  readonly functionName: string;
}

const PERSONAL: readonly PersonalData[] = ['email', 'ip', 'url'];

/** The options of an importer, checked: a caller's mistake throws, an input never does. */
export function resolveImportOptions(
  options: ImportOptions,
  functionName: string,
  more: readonly string[] = [],
): ResolvedOptions {
  checkOptions(options, ['channel', 'keepPersonal', 'limits', 'fetchedAt', ...more], functionName);
  const { channel, keepPersonal = [], fetchedAt } = options;
  checkChannel(channel, functionName);
  const wrong = Array.isArray(keepPersonal) ? keepPersonal.find((name) => !PERSONAL.includes(name)) : keepPersonal;
  if (wrong !== undefined) {
    throw invalid(
      functionName,
      'keepPersonal',
      `must be a list of ${PERSONAL.join(', ')}, got ${describeValue(wrong)}`,
    );
  }
  if (fetchedAt !== undefined && (typeof fetchedAt !== 'string' || instantToMs(fetchedAt) === null)) {
    throw invalid(
      functionName,
      'fetchedAt',
      `must be an ISO 8601 instant with offset, got ${describeValue(fetchedAt)}`,
    );
  }
  const limits = resolveLimits(options.limits, functionName);
  return { channel, keepPersonal: new Set(keepPersonal), limits, fetchedAt, functionName };
}

function checkChannel(channel: FeedChannel, functionName: string): void {
  for (const name of ['id', 'platform'] as const) {
    const value: unknown = channel?.[name];
    if (typeof value === 'string' && value !== '') continue;
    const message = `${functionName}: channel.${name} must be a non-empty string, got ${describeValue(value)}`;
    throw new FeedError('channel-invalid', ['channel', name], message);
  }
}

function invalid(functionName: string, name: string, rule: string): FeedError {
  return new FeedError('option-invalid', [name], `${functionName}: ${name} ${rule}`);
}
