/** A recorded value as people read it. */
export function readable(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(readable).join(", ");
  if (typeof value === "object") {
    const named = value as Record<string, unknown>;
    const name = named.displayName ?? named.name ?? named.label ?? named.value ?? named.key;
    return name === undefined ? JSON.stringify(value) : readable(name);
  }
  return String(value);
}
