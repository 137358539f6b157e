import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { Connection } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { useActivate, useDeactivate, useWaiting } from "~/data/lifecycle";
import { lifecycleText } from "~/text/lifecycle";

/** Deactivate and activate, each asked for first; an activation says what will be done at once. */
export function ConnectionActions({ connection }: { connection: Connection }) {
  const activate = useActivate(connection.id);
  const deactivate = useDeactivate(connection.id);
  const [asking, setAsking] = useState<"activate" | "deactivate" | null>(null);
  const waiting = useWaiting(connection.id, asking === "activate");
  const ours = connection.deactivatedBy.includes("us");
  const done = (message: string) => () => {
    setAsking(null);
    notifications.show({ message });
  };
  if (connection.status === "pending" || connection.removedByPeer) return null;
  // After a restore both sides compare first; what can be done is told below.
  if (ours && (connection.calibration || connection.stoppedBecause?.endsWith("-restored"))) return null;
  const counted = waiting.data
    ? lifecycleText.waits(waiting.data.changed, waiting.data.messages)
    : lifecycleText.counting;
  const theirs = connection.deactivatedBy.includes("them")
    ? ` ${lifecycleText.stillThem(connection.remoteShortName)}`
    : "";
  return (
    <Group gap="sm">
      {ours ? (
        <Button onClick={() => setAsking("activate")}>{lifecycleText.activate}</Button>
      ) : (
        <Button variant="default" onClick={() => setAsking("deactivate")}>
          {lifecycleText.deactivate}
        </Button>
      )}
      <ConfirmDialog
        opened={asking === "deactivate"}
        title={lifecycleText.deactivateTitle}
        text={lifecycleText.deactivateText}
        confirm={lifecycleText.deactivate}
        busy={deactivate.isPending}
        error={deactivate.error}
        onConfirm={() => deactivate.mutate(undefined, { onSuccess: done(lifecycleText.deactivated) })}
        onCancel={() => setAsking(null)}
      />
      <ConfirmDialog
        opened={asking === "activate"}
        title={lifecycleText.activateTitle}
        text={counted + theirs}
        confirm={lifecycleText.activate}
        busy={activate.isPending || waiting.isPending}
        error={activate.error ?? waiting.error}
        onConfirm={() => activate.mutate(undefined, { onSuccess: done(lifecycleText.activated) })}
        onCancel={() => setAsking(null)}
      />
    </Group>
  );
}
