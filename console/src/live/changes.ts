import { keys } from "~/data/keys";

/** A note of the node that something changed; `id` names the thing, where there is one. */
export interface Change {
  topic: string;
  id: string | null;
}

/** Reads the data of a `changed` event; null when it is not one (a newer node may send other shapes). */
export function parseChange(data: string): Change | null {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== "object" || value === null || !("topic" in value) || typeof value.topic !== "string")
      return null;
    const id = "id" in value && typeof value.id === "string" ? value.id : null;
    return { topic: value.topic, id };
  } catch {
    return null;
  }
}

/** The query keys that a change makes stale: with a twin, the lists and counts around it change too. */
export function staleKeys(change: Change): ReadonlyArray<readonly unknown[]> {
  switch (change.topic) {
    case "systems":
      return [keys.systems, keys.status, keys.errors];
    case "connections":
      return [keys.connections];
    case "rules":
      return [change.id ? keys.rules(change.id) : ["rules"]];
    case "operations":
      return [["triggers"], ["jobs"]];
    case "twins":
      return [["twins"], ["twin"], ["conflicts"], keys.errors, keys.connections];
    case "twin":
      return [change.id ? keys.twin(change.id) : ["twin"], ["twins"], keys.errors, keys.connections];
    default:
      return [];
  }
}

/** Wait before the next attempt, in milliseconds: doubles from one second to thirty, with up to half of it as jitter. */
export function reconnectDelay(failures: number, random: number): number {
  const base = Math.min(30_000, 1000 * 2 ** Math.max(0, failures - 1));
  return Math.round(base * (0.5 + random / 2));
}
