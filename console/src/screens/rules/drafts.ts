import { useSyncExternalStore } from "react";
import type { RuleTexts } from "~/api/types";

/** Unpublished texts, and the version they were made from. */
export interface Draft extends RuleTexts {
  basedOn: number;
}

// Drafts live outside of the screens: going to another tab and back keeps them.
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export function setDraft(connectionId: string, draft: Draft | null): void {
  if (draft) drafts.set(connectionId, draft);
  else drafts.delete(connectionId);
  if (drafts.size > 0) window.addEventListener("beforeunload", warn);
  else window.removeEventListener("beforeunload", warn);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useDraft(connectionId: string): Draft | null {
  return useSyncExternalStore(subscribe, () => drafts.get(connectionId) ?? null);
}

/** Whether two pairs of texts are the same. */
export function sameTexts(left: RuleTexts, right: RuleTexts): boolean {
  return left.outgoing === right.outgoing && left.incoming === right.incoming;
}
