import { useState } from "react";

/**
 * A dialog's state. `run` is the key of its content: it changes once the dialog has closed, so that the next opening starts
 * empty while the closing one keeps its content to the end.
 */
export function useDialog(openedAtFirst = false) {
  const [opened, setOpened] = useState(openedAtFirst);
  const [run, setRun] = useState(0);
  return {
    opened,
    run,
    open: () => setOpened(true),
    close: () => setOpened(false),
    closed: () => setRun((last) => last + 1),
  };
}
