const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** A moment (epoch milliseconds) as date and time of the reader's zone. */
export function formatMoment(at: number): string {
  return dateTime.format(at);
}

const UNITS: ReadonlyArray<readonly [Intl.RelativeTimeFormatUnit, number]> = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/** How long ago a moment was; under a minute "just now". */
export function formatAgo(at: number, now: number): string {
  const age = now - at;
  for (const [unit, length] of UNITS) {
    if (Math.abs(age) >= length) return relative.format(-Math.trunc(age / length), unit);
  }
  return "just now";
}
