/** One content line of RFC 5545: `NAME;PARAM=value:text`. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

/** The events of a calendar text, each as its content lines; folded lines are joined (RFC 5545, 3.1). */
export function icalEvents(text: string): ContentLine[][] {
  const events: ContentLine[][] = [];
  const open: string[] = [];
  const lines = text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map(contentLine);
  for (const line of lines) {
    const component = line.value.toUpperCase();
    if (line.name === 'END') open.pop();
    else if (line.name === 'BEGIN') {
      open.push(component);
      if (component === 'VEVENT') events.push([]);
    } else if (open.at(-1) === 'VEVENT') events.at(-1)?.push(line);
  }
  return events;
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
