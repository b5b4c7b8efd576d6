import { readFileSync } from 'node:fs';
import { readVectorFiles } from '../test/spec/vectorFiles.js';
import { withComputed } from './drawSvg.js';
import type { Pages } from './pages.js';

const PAGE = 'docs/specification.md';

/** How many names of a room stand in the table; the KPI catalogue lists the rest. */
const SHOWN = 40;

/** The guide to the specification, with the rooms and calls that there are. */
export function specificationPages(): Pages {
  return { [PAGE]: withComputed(readFileSync(PAGE, 'utf8'), 'rooms', table()) };
}

function table(): string {
  const files = readVectorFiles();
  const rooms = [...new Set(files.map(({ room }) => room))].map((room) => {
    const cases = files.filter((file) => file.room === room).flatMap((file) => file.cases);
    const calls = [...new Set(cases.map(({ call }) => call))].sort();
    const shown = calls.slice(0, SHOWN).map((call) => `\`${call}\``);
    const rest = calls.length > SHOWN ? ` and ${calls.length - SHOWN} more: see the [catalogue](kpi/catalogue.md)` : '';
    return `| \`${room}\` | ${shown.join(', ')}${rest} |`;
  });
  return ['| Room | Calls |', '|---|---|', ...rooms].join('\n');
}
