import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { messageOf } from "~/api/problem";
import type { Twin, TwinError } from "~/api/types";
import { Ago } from "~/components/Moment";
import { Notice } from "~/components/Notice";
import { useRetryTwin } from "~/data/twins";
import { common } from "~/text/common";
import { issuesText } from "~/text/connection";
import { ScriptLine } from "./ScriptLine";
import { SkipButton } from "./SkipButton";
import { keyOf } from "./twinNames";

interface TwinErrorNoticeProps {
  connectionId: string;
  twin: Twin;
  error: TwinError;
}

/** What blocks a twin, with the script's line where a script is at fault, and the way on. */
export function TwinErrorNotice({ connectionId, twin, error }: TwinErrorNoticeProps) {
  const retry = useRetryTwin(connectionId);
  const key = keyOf(twin);
  const again = () =>
    retry.mutate(twin.id, { onSuccess: () => notifications.show({ message: issuesText.retried(key) }) });
  return (
    <Notice kind="problem" role="group" aria-label={error.message}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="lg">
        <div style={{ minWidth: 0, flex: 1 }}>
          <Text fw={560}>{error.message}</Text>
          <ScriptLine error={error} />
          {error.advice && (
            <Text size="sm" mt={6}>
              {error.advice}
            </Text>
          )}
          <Text size="xs" c="dimmed" mt={6}>
            <Ago at={error.since} /> · {error.code}
          </Text>
          {retry.isError && (
            <Text size="sm" c="var(--mantine-color-error)" mt={6} role="alert">
              {messageOf(retry.error)}
            </Text>
          )}
        </div>
        <Stack gap="xs">
          <Button size="xs" loading={retry.isPending} aria-label={issuesText.retryLabel(key)} onClick={again}>
            {common.retry}
          </Button>
          <SkipButton connectionId={connectionId} twin={twin} />
        </Stack>
      </Group>
    </Notice>
  );
}
