/** CPU time (user + system, all threads) of one run in milliseconds, and what it returned. */
export async function cpuOf(run) {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}

/** Runs contestants in turns, so that a busy machine hits all of them; best and median CPU time of each. */
export async function interleaved(contestants, { rounds, warmups = 1 }) {
  const names = Object.keys(contestants);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const results = {};
  for (let round = -warmups; round < rounds; round += 1) {
    for (const name of names) {
      globalThis.gc?.();
      const { ms, result } = await cpuOf(contestants[name]);
      if (round >= 0) times[name].push(ms);
      results[name] = result;
    }
  }
  const sorted = (name) => times[name].slice().sort((a, b) => a - b);
  return Object.fromEntries(
    names.map((name) => [
      name,
      { best: sorted(name)[0], median: sorted(name)[times[name].length >> 1], result: results[name] },
    ]),
  );
}

let failures = 0;

/** Prints a ratio beside its goal; a missed goal makes the script fail at its end. */
export function goal(label, value, { atMost, atLeast }) {
  const isMet = atMost === undefined ? value >= atLeast : value <= atMost;
  if (!isMet) failures += 1;
  const wanted = atMost === undefined ? `>= ${atLeast}` : `<= ${atMost}`;
  console.log(`${isMet ? 'ok  ' : 'MISS'} ${label}: ${value.toFixed(3)} (goal ${wanted})`);
}

/** Throws when engines disagree: a comparison of different answers is void. */
export function agree(label, a, b, tolerance = 1e-9) {
  if (Math.abs(a - b) > tolerance * Math.max(1, Math.abs(b))) throw new Error(`${label}: ${a} against ${b}`);
}

/** Ends the script with status 1 when a goal was missed. */
export function finish() {
  if (failures > 0) process.exitCode = 1;
}
