/** A typed array that has room for index `last`, the same one if it has. */
export function grown<Numbers extends Float64Array | Int32Array>(numbers: Numbers, last: number): Numbers {
  if (last < numbers.length) return numbers;
  const larger = new (numbers.constructor as new (length: number) => Numbers)(Math.max(last + 1, 2 * numbers.length));
  larger.set(numbers);
  return larger;
}
