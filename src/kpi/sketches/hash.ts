/** Two 32-bit halves of a hash. Fixed within a major version: sketches of different years must merge. */
export interface Hash {
  high: number;
  low: number;
}

/** Hashes the UTF-16 code units of a text into `into` (reused, so that a pass allocates nothing). */
export function hashText(text: string, into: Hash): Hash {
  let high = 0x9747b28c;
  let low = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x5bd1e995);
    high ^= high >>> 15;
    low = Math.imul(low ^ unit, 0x1b873593);
    low = (low << 13) | (low >>> 19);
  }
  return finish(high, low, into);
}

/** The high half of the hash of a whole number (the code of an author in columns), as a signed integer. */
export function highOfInteger(value: number): number {
  return mixed(Math.imul(value, 0x5bd1e995) ^ Math.imul(value ^ 0x85ebca6b, 0x27d4eb2f));
}

/** The low half that goes with a high half. */
export function lowOfInteger(value: number, high: number): number {
  return mixed(((value ^ 0x85ebca6b) + high) | 0);
}

function finish(high: number, low: number, into: Hash): Hash {
  into.high = mixed(high ^ Math.imul(low, 0x27d4eb2f)) >>> 0;
  into.low = mixed((low + into.high) | 0) >>> 0;
  return into;
}

/** The finaliser of MurmurHash3: each input bit changes each output bit with probability 1/2. */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
