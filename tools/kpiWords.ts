/** A claim that the tests check: a whole number as it is, others rounded to four digits, all else as a literal. */
export function claimOf(value: unknown): string {
  if (typeof value !== 'number' || value === Number(value.toPrecision(4))) return `// => ${literal(value)}`;
  return Number.isInteger(value) ? `// => ${literal(value)}` : `// ≈ ${value.toFixed(digitsOf(value))}`;
}

/** A value as it is written in TypeScript. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string') return `'${value.replaceAll("'", "\\'")}'`;
  if (typeof value === 'number') return numberLiteral(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([name, member]) => `${nameOf(name)}: ${literal(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Access to a member as a reader writes it. */
export const memberOf = (name: string) => (isName(name) ? `?.${name}` : `?.[${literal(name)}]`);

const numberLiteral = (value: number) =>
  Number.isSafeInteger(value) && Math.abs(value) >= 10_000
    ? String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '_')
    : String(value);
const isName = (name: string) => /^[A-Za-z_]\w*$/.test(name);
const nameOf = (name: string) => (isName(name) ? name : literal(name));
const digitsOf = (value: number) => Math.min(15, Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value)))));

const UNITS: readonly (readonly [name: string, ms: number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
];

/** Units that are said in another way than they are written. */
const SAID: Readonly<Record<string, string>> = {
  '1': '',
  ratio: '',
  score: '',
  level: '',
  '1/d': ' a day',
  '1/h': ' an hour',
  hour: " o'clock",
};

/** What decides how a number is said. */
export interface Spoken {
  readonly unit: string;
  readonly range: string;
}

/** A number with its unit as one says it: shares per cent, differences of shares in points, waits in the unit that fits. */
export function inWords(value: number, { unit, range }: Spoken): string {
  if (unit === 'ms') return duration(value);
  if (unit === 'ratio' && range === '0..1') return `${short(value * 100)} %`;
  if (unit === 'ratio' && range === '−1..1') return `${short(value * 100)} points`;
  return `${short(value)}${SAID[unit] ?? ` ${unit}`}`;
}

function duration(ms: number): string {
  const [name, size] = UNITS.find(([, each]) => Math.abs(ms) >= each) ?? ['ms', 1];
  return `${short(ms / size)} ${name}`;
}

function short(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential(1);
  return grouped(String(Number(value.toPrecision(4)))).replace('-', '−');
}

const grouped = (digits: string) => digits.replace(/\B(?<!\..*)(?=(\d{3})+(?!\d))/g, ',');
