import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { parseChange, reconnectDelay, staleKeys } from "./changes";

/**
 * Listens to the node while the caller is mounted and refetches what changed. Gives false while the stream is down for longer
 * than one attempt. After a gap everything is refetched, since notes may have been missed.
 */
export function useLiveUpdates(): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(true);

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let stopped = false;

    const open = () => {
      const opened = new EventSource("/api/v1/events");
      source = opened;
      opened.addEventListener("hello", () => {
        if (failures > 0) void client.invalidateQueries();
        failures = 0;
        setLive(true);
      });
      opened.addEventListener("changed", (event) => {
        const change = parseChange(String(event.data));
        if (!change) return;
        for (const queryKey of staleKeys(change)) void client.invalidateQueries({ queryKey });
      });
      opened.addEventListener("error", () => {
        opened.close();
        if (stopped) return;
        failures += 1;
        if (failures > 1) setLive(false);
        timer = setTimeout(open, reconnectDelay(failures, Math.random()));
      });
    };

    open();
    return () => {
      stopped = true;
      clearTimeout(timer);
      source?.close();
    };
  }, [client]);

  return live;
}
