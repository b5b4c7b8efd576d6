import type { Pages } from './pages.js';

const rooms = ['models', 'feeds', 'sentiment', 'listening', 'consent', 'sla', 'kpi'] as const;

/** docs/errors.md: every code that the library throws or returns, from the records that the code itself uses. */
export async function errorCodePages(): Promise<Pages> {
  const sections = await Promise.all(rooms.map(sectionOf));
  return { 'docs/errors.md': `${introduction}\n${sections.filter((section) => section !== '').join('\n')}` };
}

const introduction = `---
title: Error codes
---
# Error codes

A caller's mistake throws \`SocialCrmError\`, with a stable \`code\`, the \`path\` of the offending value, and a message of
the form \`functionName: field must be ..., got ...\`. Each room has a subclass of its own, so \`instanceof SocialCrmError\`
catches all of them. What outside data get wrong is no exception but a value: an *issue* with the same \`code\` and \`path\`.

\`\`\`ts
import { isOpen } from 'social-crm/sla';

isOpen({ timeZone: 'Europe/Nowhere', week: {} }, '2026-03-02T09:00:00+01:00'); // throws zone-unknown
isOpen({ timeZone: 'Europe/Vienna', week: {} }, '2026-03-02T09:00:00'); // throws instant-invalid
\`\`\`

This page is generated from the code.
`;

async function sectionOf(room: (typeof rooms)[number]): Promise<string> {
  const exported: Record<string, unknown> = await import(`../src/${room}/index.js`);
  const tables = Object.entries(exported)
    .filter(([name]) => /(Error|Issue)Codes$/.test(name))
    .map(([name, codes]) => tableOf(name, codes as Readonly<Record<string, string>>));
  return tables.length === 0 ? '' : `## ${room}\n\n${tables.join('\n')}`;
}

function tableOf(name: string, codes: Readonly<Record<string, string>>): string {
  const kind = name.endsWith('ErrorCodes') ? 'Thrown' : 'Returned as issues';
  const rows = Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${meaning.replaceAll('|', '\\|')} |`);
  return `${kind} (\`${name}\`):\n\n| Code | Meaning |\n|---|---|\n${rows.join('\n')}\n`;
}
