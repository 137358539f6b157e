import { useCallback, useEffect, useRef, useState } from "react";

export type CopyState = "idle" | "copied" | "refused";

const FEEDBACK_MS = 2500;

/** Copies text to the clipboard and tells how it went; "refused" where the browser or an insecure address forbids it. */
export function useCopy(): { state: CopyState; copy: (text: string) => Promise<void> } {
  const [state, setState] = useState<CopyState>("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = useCallback(async (text: string) => {
    clearTimeout(timer.current);
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
      timer.current = setTimeout(() => setState("idle"), FEEDBACK_MS);
    } catch {
      setState("refused");
    }
  }, []);

  return { state, copy };
}
