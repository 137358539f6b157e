// Random choices that a seed repeats.

/** A seeded source of choices (the mulberry32 generator: 32 bits of state, good enough to choose test steps). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `min` to `max`, both included. */
  between(min, max) {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** One of them. */
  pick(list) {
    return list[this.between(0, list.length - 1)];
  }

  /** One of the keys, each as often as its weight says. */
  weighted(weights) {
    const entries = Object.entries(weights);
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) {
        return key;
      }
    }
    return entries.at(-1)[0];
  }
}

/** The seed from the environment variable SEED, else a new one. */
export function seedOfThisRun() {
  const given = process.env.SEED;
  return given ? Number(given) >>> 0 : (Date.now() ^ (process.pid << 16)) >>> 0;
}
