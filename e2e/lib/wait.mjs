// Bounded waits.

/** Sleeps. */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Looks again and again until `look` gives something, and gives it. An error of `look` counts as "not yet": a node that is being restarted answers nothing.
 * @template T
 * @param {string} what what is waited for, for the error
 * @param {number} limitMs the longest wait
 * @param {() => Promise<T | null | undefined | false>} look
 * @param {number} everyMs how often
 * @returns {Promise<T>}
 */
export async function eventually(what, limitMs, look, everyMs = 100) {
  const until = Date.now() + limitMs;
  let lastError;
  for (;;) {
    try {
      const found = await look();
      if (found) {
        return found;
      }
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() >= until) {
      throw new Error(`${what}: not within ${limitMs} ms`, { cause: lastError });
    }
    await sleep(everyMs);
  }
}

/** The body of an answer that must have one of these statuses. */
export function mustAnswer(answer, ...statuses) {
  if (!statuses.includes(answer.status)) {
    throw new Error(`a person's edit answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
}

/** Seconds with one digit, for people. */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
