// Waiting, always with a bound.

/** Resolves after so many milliseconds. */
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Calls `check` until it answers something truthy, and answers that. An error that `check` throws counts as "not yet" and is told when the
 * time is over. Once `hopeless` answers true, waiting ends as if the time were over.
 */
export async function until(what, check, { timeoutMs = 30_000, everyMs = 50, hopeless = () => false } = {}) {
  const end = performance.now() + timeoutMs;
  let last;
  for (;;) {
    try {
      const result = await check();
      if (result) return result;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (performance.now() >= end || hopeless()) {
      throw new Error(`waited ${timeoutMs} ms in vain: ${what}`, { cause: last });
    }
    await sleep(everyMs);
  }
}

/**
 * Resolves once `read` has answered the same for `forMs`. Answers that value.
 */
export async function untilQuiet(what, read, { forMs = 10_000, timeoutMs = 120_000, everyMs = 250 } = {}) {
  const end = performance.now() + timeoutMs;
  let value = await read();
  let since = performance.now();
  while (performance.now() - since < forMs) {
    if (performance.now() >= end) throw new Error(`still not quiet after ${timeoutMs} ms: ${what}`);
    await sleep(everyMs);
    const now = await read();
    if (JSON.stringify(now) !== JSON.stringify(value)) {
      value = now;
      since = performance.now();
    }
  }
  return value;
}

/** The middle value of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A generator of repeatable random numbers in [0, 1) from a seed, so that a failure can be run again. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
