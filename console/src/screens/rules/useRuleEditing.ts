import { useDebouncedValue } from "@mantine/hooks";
import { useMemo } from "react";
import type { Rules, Side } from "~/api/types";
import { useRulesCheck } from "~/data/rules";
import { sameTexts, setDraft, useDraft } from "./drafts";

const CHECK_DELAY_MS = 400;

/** The texts under edit of a connection, what differs from the published ones, and what the node finds in them. */
export function useRuleEditing(connectionId: string, rules: Rules) {
  const draft = useDraft(connectionId);
  const { current } = rules;
  const outgoing = draft?.outgoing ?? current.outgoing;
  const incoming = draft?.incoming ?? current.incoming;
  const texts = useMemo(() => ({ outgoing, incoming }), [outgoing, incoming]);
  const basedOn = draft?.basedOn ?? current.number;
  const [settled] = useDebouncedValue(texts, CHECK_DELAY_MS);
  const check = useRulesCheck(connectionId, settled);
  const checking = check.isFetching || !sameTexts(settled, texts);

  const edit = (side: Side, text: string) => {
    const next = { ...texts, [side]: text };
    const back = basedOn === current.number && sameTexts(next, current);
    setDraft(connectionId, back ? null : { ...next, basedOn });
  };

  return {
    texts,
    basedOn,
    dirty: !sameTexts(texts, current),
    /** Somebody published meanwhile. */
    overtaken: draft !== null && basedOn !== current.number && !sameTexts(texts, current),
    findings: check.data?.diagnostics,
    checking,
    checkError: check.error,
    edit,
    replace: (next: { outgoing: string; incoming: string }) =>
      setDraft(connectionId, sameTexts(next, current) ? null : { ...next, basedOn: current.number }),
    rebase: () => setDraft(connectionId, { ...texts, basedOn: current.number }),
    discard: () => setDraft(connectionId, null),
  };
}

export type RuleEditing = ReturnType<typeof useRuleEditing>;
