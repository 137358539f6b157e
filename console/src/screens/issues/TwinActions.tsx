import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { messageOf } from "~/api/problem";
import type { Twin } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { useTwinAction } from "~/data/twins";
import { issuesText } from "~/text/connection";
import { keyOf } from "./twinNames";

/** Compare and repair one twin, or end its sync. */
export function TwinActions({ connectionId, twin }: { connectionId: string; twin: Twin }) {
  const compare = useTwinAction(connectionId, "compare");
  const stop = useTwinAction(connectionId, "stop");
  const [asking, setAsking] = useState(false);
  const key = keyOf(twin);
  const resynced = () => notifications.show({ message: issuesText.resynced(key) });
  const stopped = () => {
    setAsking(false);
    notifications.show({ message: issuesText.stopped(key) });
  };
  return (
    <Group gap="sm">
      {twin.status === "running" && (
        <Button
          size="xs"
          variant="default"
          loading={compare.isPending}
          onClick={() => compare.mutate(twin.id, { onSuccess: resynced })}
        >
          {issuesText.resync}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {issuesText.stop}
      </Button>
      {compare.isError && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {messageOf(compare.error)}
        </Text>
      )}
      <ConfirmDialog
        opened={asking}
        title={issuesText.stopTitle(key)}
        text={issuesText.stopText}
        confirm={issuesText.stop}
        busy={stop.isPending}
        error={stop.error}
        onConfirm={() => stop.mutate(twin.id, { onSuccess: stopped })}
        onCancel={() => setAsking(false)}
      />
    </Group>
  );
}
