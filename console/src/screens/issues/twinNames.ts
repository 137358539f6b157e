import type { Twin } from "~/api/types";

/** How to call a twin in a sentence: its local key, or the remote one while it has no local issue. */
export function keyOf(twin: Twin): string {
  return twin.localKey ?? twin.remoteKey ?? twin.id;
}
