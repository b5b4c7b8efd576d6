/** One content line of RFC 5545: `NAME;PARAM=value:text`. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/** What a calendar text holds. */
export interface ICalContent {
  /** Each event as its content lines. */
  readonly events: readonly ContentLine[][];
  /** Names of components that say something about times and are no events, and of those that do not end. */
  readonly others: readonly string[];
}

const READ = ['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT', 'VALARM'];

interface Component {
  readonly name: string;
  readonly lines: ContentLine[];
  isEnded: boolean;
}

/** Reads a calendar text; folded lines are joined (RFC 5545, 3.1). */
export function icalContent(text: string): ICalContent {
  const components = componentsOf(text);
  return {
    events: components.filter(({ name, isEnded }) => name === 'VEVENT' && isEnded).map(({ lines }) => lines),
    // A component that breaks off may have had a rule or a cancellation.
    others: components.filter(({ name, isEnded }) => !isEnded || !READ.includes(name)).map(({ name }) => name),
  };
}

function componentsOf(text: string): Component[] {
  const components: Component[] = [];
  const open: Component[] = [];
  for (const line of text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map(contentLine)) {
    const inner = open.at(-1);
    if (line.name === 'BEGIN') {
      const component = { name: line.value.toUpperCase(), lines: [], isEnded: false };
      components.push(component);
      open.push(component);
    } else if (inner !== undefined && line.name === 'END') {
      inner.isEnded = true;
      open.pop();
    } else inner?.lines.push(line);
  }
  return components;
}

function contentLine(line: string): ContentLine {
  const [head = '', value = ''] = splitOnce(line);
  const [name = '', ...parameters] = head.match(/(?:[^;"]|"[^"]*")+/g) ?? [];
  return {
    name: name.toUpperCase(),
    parameters: Object.fromEntries(
      parameters.map((parameter) => {
        const [key = '', text = ''] = parameter.split('=');
        return [key.toUpperCase(), text.replace(/"/g, '')];
      }),
    ),
    value,
  };
}

/** At the first colon outside quotes. */
function splitOnce(line: string): [string, string] {
  const match = /^((?:[^:"]|"[^"]*")*):(.*)$/.exec(line);
  return [match?.[1] ?? line, match?.[2] ?? ''];
}

/** Undoes the escapes of a text value. */
export function unescapeText(value: string): string {
  return value.replace(/\\([nN;,\\])/g, (_, escaped: string) => (escaped.toLowerCase() === 'n' ? '\n' : escaped));
}

/** Escapes a text value. */
export function escapeText(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}
