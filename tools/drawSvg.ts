/** A line or a set of bars of a picture. */
export interface Series {
  readonly label: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly kind?: 'line' | 'dashed' | 'bars';
}

/** A picture of one rule: axes with units, one to five series, horizontal marks. */
export interface Picture {
  readonly title: string;
  readonly x: { readonly label: string; readonly from: number; readonly to: number; readonly ticks: readonly number[] };
  readonly y: { readonly label: string; readonly from: number; readonly to: number; readonly ticks: readonly number[] };
  readonly series: readonly Series[];
  readonly marks?: readonly { readonly y: number; readonly label: string }[];
}

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 64;
const RIGHT = 150;
const TOP = 20;
const BOTTOM = 52;
/** Line patterns, so that grey print tells the series apart. */
const DASHES = ['', '8 4', '2 3', '10 3 2 3', '4 2'];

/** An SVG that follows the reader's theme and survives grey print: one ink, patterns instead of colours. */
export function drawPicture({ title, x, y, series, marks = [] }: Picture): string {
  const atX = (value: number) => round(LEFT + ((value - x.from) / (x.to - x.from)) * (WIDTH - LEFT - RIGHT));
  const atY = (value: number) =>
    round(HEIGHT - BOTTOM - ((value - y.from) / (y.to - y.from)) * (HEIGHT - TOP - BOTTOM));
  const [right, bottom] = [WIDTH - RIGHT, HEIGHT - BOTTOM];
  const ticks = [
    ...x.ticks.map((tick) => `<text x="${atX(tick)}" y="${bottom + 18}" text-anchor="middle">${tick}</text>`),
    ...y.ticks.map((tick) => `<text x="${LEFT - 8}" y="${atY(tick) + 4}" text-anchor="end">${tick}</text>`),
  ];
  const grid = y.ticks.map((tick) => `<path class="grid" d="M${LEFT} ${atY(tick)}H${right}"/>`);
  const lines = marks.map(
    (mark) =>
      `<path class="mark" d="M${LEFT} ${atY(mark.y)}H${right}"/><text x="${LEFT + 6}" y="${round(atY(mark.y) - 4)}">${mark.label}</text>`,
  );
  const drawn = series.map((one, index) =>
    one.kind === 'bars'
      ? bars(one, { atX, atY, bottom })
      : line(one, { atX, atY, dash: DASHES[index % 5] as string, right }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">
<title>${title}</title>
<style>text{fill:#222}.axis,.line{stroke:#222;fill:none;stroke-width:1.6}.grid{stroke:#8888;stroke-width:.5}.mark{stroke:#888;stroke-dasharray:3 3;fill:none}.bar{fill:#888a}@media(prefers-color-scheme:dark){text{fill:#ddd}.axis,.line{stroke:#ddd}}</style>
${[...grid, ...ticks, ...lines, ...drawn].join('\n')}
<path class="axis" d="M${LEFT} ${TOP}V${bottom}H${right}"/>
<text x="${round((LEFT + right) / 2)}" y="${HEIGHT - 12}" text-anchor="middle">${x.label}</text>
<text x="16" y="${round((TOP + bottom) / 2)}" text-anchor="middle" transform="rotate(-90 16 ${round((TOP + bottom) / 2)})">${y.label}</text>
</svg>
`;
}

type Scale = (value: number) => number;

function line(
  { label, points }: Series,
  { atX, atY, dash, right }: { atX: Scale; atY: Scale; dash: string; right: number },
): string {
  const path = points.map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${atX(px)} ${atY(py)}`).join('');
  const end = points.at(-1) as readonly [number, number];
  return `<path class="line" stroke-dasharray="${dash}" d="${path}"/><text x="${right + 6}" y="${atY(end[1]) + 4}">${label}</text>`;
}

function bars({ points }: Series, { atX, atY, bottom }: { atX: Scale; atY: Scale; bottom: number }): string {
  const width = round((atX(1) - atX(0)) * 0.7);
  return points
    .map(
      ([px, py]) =>
        `<rect class="bar" x="${round(atX(px) - width / 2)}" y="${atY(py)}" width="${width}" height="${round(bottom - atY(py))}"/>`,
    )
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A page with the content between `<!-- name:start -->` and `<!-- name:end -->` replaced by computed lines. */
export function withComputed(page: string, name: string, content: string): string {
  const marked = new RegExp(`(<!-- ${name}:start -->\\n)[^]*?(<!-- ${name}:end -->)`);
  if (!marked.test(page)) throw new Error(`the page has no place named ${name}`);
  return page.replace(marked, (_, start: string, end: string) => `${start}${content}\n${end}`);
}
