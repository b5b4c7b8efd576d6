/** Deeper than any event is: what lies below counts as different, so that hostile nesting cannot exhaust the stack. */
const MAX_DEPTH = 64;

/** Whether two events say the same apart from when they were recorded, whatever the order of their keys. */
export function isSameContent(left: object, right: object): boolean {
  return isSameRecord(left as Content, right as Content, 0);
}

type Content = Readonly<Record<string, unknown>>;

function isSameRecord(left: Content, right: Content, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const keys = keysOf(left, depth);
  return (
    keys.length === keysOf(right, depth).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSameValue(left[key], right[key], depth + 1))
  );
}

const keysOf = (value: Content, depth: number) =>
  Object.keys(value).filter((key) => !(depth === 0 && key === 'recordedAt') && value[key] !== undefined);

function isSameValue(left: unknown, right: unknown, depth: number): boolean {
  if (left === right) return true;
  const [plainLeft, plainRight] = [plain(left), plain(right)];
  if (typeof plainLeft !== 'object' || typeof plainRight !== 'object') return plainLeft === plainRight;
  if (plainLeft === null || plainRight === null) return false;
  if (Array.isArray(plainLeft) !== Array.isArray(plainRight)) return false;
  return isSameRecord(plainLeft as Content, plainRight as Content, depth);
}

/** A `Date` becomes a string in JSON, so it equals that string here. */
const plain = (value: unknown) =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
