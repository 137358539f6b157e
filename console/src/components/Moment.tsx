import { useEffect, useState } from "react";
import { formatAgo, formatMoment } from "~/lib/format";

const REFRESH_MS = 30_000;

/** A point in time as its distance from now; the full date is in the tooltip. */
export function Ago({ at }: { at: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
      {formatAgo(at, Math.max(now, at))}
    </time>
  );
}

export function Moment({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString()}>{formatMoment(at)}</time>;
}
