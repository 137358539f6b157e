import classes from "./StatusBadge.module.css";

export type Tone = "good" | "waiting" | "bad" | "quiet";

export function StatusBadge({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`${classes.badge} ${tone === "quiet" ? "" : (classes[tone] ?? "")}`}>{children}</span>;
}
