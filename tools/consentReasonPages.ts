import { describeReason, reasonCodes } from '../src/consent/index.js';
import type { Pages } from './pages.js';

/** docs/consent-reasons.md: every reason of a decision, from the table that the code itself uses. */
export function consentReasonPages(): Pages {
  const sections = (['allow', 'limited', 'deny'] as const).map((decision) => {
    const rows = reasonCodes
      .filter((reason) => describeReason(reason).decision === decision)
      .map((reason) => {
        const { meaning, references, remedy } = describeReason(reason);
        return `| \`${reason}\` | ${meaning} | ${references.join('; ')} | ${remedy} |`;
      });
    return `## ${decision} (${rows.length})\n\n| Code | Meaning | Reference | Remedy |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return { 'docs/consent-reasons.md': `${introduction}\n${sections.join('\n')}` };
}

const introduction = `---
title: Reasons of consent decisions
---
# Reasons of consent decisions

**No legal advice.** A decision has exactly one primary reason: the first rule that decided, in the order of the
[precedence table](consent.md). The references say where the rule that the *policy* encodes is written; they are
informative, most of these texts were not read in full, and none of them makes an answer right in law. [P] marks a choice
of this project.

Remedy: **E** record this event (it must have happened), **R** change the request, **F** supply this fact, **W** wait, **—** none
needed, **✗** none in the hands of the controller. \`explain\` computes the remedies of a single case and tries each before it
offers it.

\`\`\`ts
import { describeReason } from 'social-crm/consent';

describeReason('DOI_EXPIRED'); // => {
//   decision: 'deny', meaning: 'token over, or click outside its life', references: ['GDPR 7(1)'], remedy: 'E new request' }
\`\`\`

This page is generated from the code.
`;
