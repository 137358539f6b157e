import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { messageOf } from "~/api/problem";
import type { Twin } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { useRetryTwin, useTwinAction } from "~/data/twins";
import { IssueLink } from "~/screens/issues/IssueLink";
import { SkipButton } from "~/screens/issues/SkipButton";
import { keyOf } from "~/screens/issues/twinNames";
import { common } from "~/text/common";
import { issuesText } from "~/text/connection";
import { errorsText as text } from "~/text/errors";

/** One issue that waits, with the ways on. */
export function CauseIssue({ twin }: { twin: Twin }) {
  const retry = useRetryTwin(twin.connectionId);
  const stop = useTwinAction(twin.connectionId, "stop");
  const [asking, setAsking] = useState(false);
  const key = keyOf(twin);
  const again = () =>
    retry.mutate(twin.id, { onSuccess: () => notifications.show({ message: issuesText.retried(key) }) });
  const stopped = () => {
    setAsking(false);
    notifications.show({ message: issuesText.stopped(key) });
  };
  return (
    <Group gap="sm">
      <Text span miw={120}>
        <IssueLink issueKey={twin.localKey ?? twin.remoteKey} url={twin.localUrl ?? twin.remoteUrl} />
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        loading={retry.isPending}
        aria-label={text.retry(key)}
        onClick={again}
      >
        {common.retry}
      </Button>
      <SkipButton connectionId={twin.connectionId} twin={twin} />
      <Button size="compact-xs" variant="default" aria-label={text.stop(key)} onClick={() => setAsking(true)}>
        {issuesText.stop}
      </Button>
      {retry.isError && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {messageOf(retry.error)}
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
