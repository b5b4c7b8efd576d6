import { canonicalJson } from '../ledger/canonicalJson.js';
import type { SubjectExport } from './subjectExport.js';

/** Writes an export as a Markdown document for the person who asked. */
export function writeExport(content: Omit<SubjectExport, 'document'>): string {
  const { subject, controller, at, contact, events, decisions, recipients, sources, retention } = content;
  return [
    `# Data about ${subject} held by ${controller}`,
    `State of ${at}. This document lists what is on file; it is no legal advice.`,
    section(
      'Data',
      Object.entries(contact).map(([field, value]) => `${field}: ${plain(value)}`),
    ),
    section(
      'Events',
      events.map((event) => `${plain(event.at)} ${event.type} (${event.id})`),
    ),
    section(
      'What the data may be used for',
      Object.entries(decisions).map(
        ([purpose, { decision, reason, policy, legalRefs }]) =>
          `${purpose}: ${decision} under policy pack ${policy.pack}@${policy.version}, ${reason} (${legalRefs.join('; ')})`,
      ),
    ),
    section('Recipients', recipients),
    section('Sources', sources),
    section('Kept until', [
      ...retention.parts.map(({ kind, until, reference }) => `${until}: ${kind} ${reference}`),
      `in all: ${retention.until ?? 'nothing asks for keeping'}`,
    ]),
  ].join('\n\n');
}

const section = (title: string, lines: readonly string[]) =>
  [`## ${title}`, '', ...(lines.length === 0 ? ['- none'] : lines.map((line) => `- ${line}`))].join('\n');

/** One line of text, whatever the value: line breaks of others must not make headings of ours. */
const plain = (value: unknown) => (typeof value === 'string' ? value : canonicalJson(value)).replaceAll(/\s+/g, ' ');
