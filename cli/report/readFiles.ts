import { basename } from 'node:path';
import { importInteractions } from 'social-crm/feeds';
import type { Interaction } from 'social-crm/models';
import type { Config, ConfiguredChannel } from '../config.js';
import { Problem } from '../problem.js';
import { readInput } from '../readInput.js';
import type { Failure, FileEntry } from './report.js';

export interface ReadFiles {
  readonly channels: readonly ConfiguredChannel[];
  readonly interactions: readonly Interaction[];
  readonly files: readonly FileEntry[];
  readonly failures: readonly Failure[];
}

/** Reads every file on its own: a broken one is a failure with its reason, the others are still read. */
export function readFiles(paths: readonly string[], { config, now }: { config: Config; now: string }): ReadFiles {
  const channels = new Map<string, ConfiguredChannel>();
  const interactions: Interaction[] = [];
  const files: FileEntry[] = [];
  const failures: Failure[] = [];
  for (const path of paths) {
    try {
      const channel = channelOf(path, config);
      const read = readFile(path, { channel, now });
      channels.set(channel.id, channel);
      for (const interaction of read.interactions) interactions.push(interaction);
      files.push(read.entry);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      failures.push({ file: path, code: problem.code, reason: problem.message });
    }
  }
  return { channels: [...channels.values()], interactions, files, failures };
}

/** Issues that leave nothing to read; with others, the readable items of the file are still in. */
function readFile(
  path: string,
  { channel, now }: { channel: ConfiguredChannel; now: string },
): { interactions: Interaction[]; entry: FileEntry } {
  const { interactions, contacts, issues } = importInteractions(readInput(path), { channel, fetchedAt: now });
  const [first] = issues;
  if (interactions.length === 0 && contacts.length === 0 && first !== undefined) {
    throw new Problem(path, first.code, first.message);
  }
  const entry = {
    file: path,
    channelId: channel.id,
    interactions: interactions.length,
    issues: issues.map(({ code, message }) => ({ code, message })),
  };
  return { interactions, entry };
}

/** The configured channel that names the file, else one of the file's own name and of unknown type. */
function channelOf(path: string, { channels }: Config): ConfiguredChannel {
  const name = basename(path);
  const configured = channels.find(({ files }) => files.some((pattern) => matches(name, pattern)));
  const id = name.replace(/\.[^.]+$/, '');
  return configured ?? { id, platform: 'unknown', type: 'unknown', files: [name] };
}

function matches(name: string, pattern: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}
