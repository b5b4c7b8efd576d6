/** One row of a picture: a point with its interval, or a bar from zero. */
export interface Row {
  readonly label: string;
  readonly kind: 'interval' | 'bar';
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  /** Stands at the right edge. */
  readonly note: string;
}

/** Rows over one axis, for what is compared and not for what runs on. */
export interface RowPicture {
  /** The finding. */
  readonly title: string;
  readonly axis: {
    readonly label: string;
    readonly from: number;
    readonly to: number;
    readonly ticks: readonly number[];
    readonly scale?: 'linear' | 'log';
    /** A value to compare with, drawn dashed. */
    readonly mark?: number;
  };
  readonly rows: readonly Row[];
}

const WIDTH = 640;
const LEFT = 150;
const RIGHT = 130;
const ROW = 34;
const TOP = 16;

/** An SVG that follows the reader's theme and survives grey print. */
export function drawRows({ title, axis, rows }: RowPicture): string {
  const bottom = TOP + rows.length * ROW;
  const right = WIDTH - RIGHT;
  const along = axis.scale === 'log' ? Math.log : (value: number) => value;
  const share = (value: number) => (along(value) - along(axis.from)) / (along(axis.to) - along(axis.from));
  const atX = (value: number) => round(LEFT + Math.min(1, Math.max(0, share(value))) * (right - LEFT));
  const ticks = axis.ticks.map(
    (tick) =>
      `<path class="grid" d="M${atX(tick)} ${TOP}V${bottom}"/><text x="${atX(tick)}" y="${bottom + 18}" text-anchor="middle">${tick}</text>`,
  );
  const mark = axis.mark === undefined ? [] : [`<path class="mark" d="M${atX(axis.mark)} ${TOP}V${bottom}"/>`];
  const drawn = rows.map((row, index) => drawRow(row, atX, TOP + (index + 0.5) * ROW));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 44}" role="img" font-family="sans-serif" font-size="12">
<title>${title}</title>
<style>text{fill:#222}.axis,.line{stroke:#222;fill:none;stroke-width:1.6}.dot{fill:#222}.grid{stroke:#8888;stroke-width:.5}.mark{stroke:#888;stroke-dasharray:3 3;fill:none}.bar{fill:#888a}@media(prefers-color-scheme:dark){text{fill:#ddd}.axis,.line{stroke:#ddd}.dot{fill:#ddd}}</style>
${[...ticks, ...mark, ...drawn].join('\n')}
<path class="axis" d="M${LEFT} ${bottom}H${right}"/>
<text x="${round((LEFT + right) / 2)}" y="${bottom + 36}" text-anchor="middle">${axis.label}</text>
</svg>
`;
}

function drawRow({ label, kind, value, low, high, note }: Row, atX: (value: number) => number, y: number): string {
  const texts = `<text x="${LEFT - 10}" y="${y + 4}" text-anchor="end">${label}</text><text x="${WIDTH - RIGHT + 10}" y="${y + 4}">${note}</text>`;
  if (kind === 'bar') return `${value === null ? '' : bar(atX(0), atX(value), y)}${texts}`;
  const dot = value === null ? '' : `<circle class="dot" cx="${atX(value)}" cy="${y}" r="4"/>`;
  return `${low === undefined || high === undefined ? '' : whisker(atX(low), atX(high), y)}${dot}${texts}`;
}

const bar = (zero: number, end: number, y: number) =>
  `<rect class="bar" x="${Math.min(zero, end)}" y="${y - 9}" width="${round(Math.abs(end - zero))}" height="18"/>`;

const whisker = (from: number, to: number, y: number) =>
  `<path class="line" d="M${from} ${y}H${to}M${from} ${y - 6}V${y + 6}M${to} ${y - 6}V${y + 6}"/>`;

const round = (value: number) => Math.round(value * 10) / 10;
