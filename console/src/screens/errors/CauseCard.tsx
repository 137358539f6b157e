import { Box, Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { messageOf } from "~/api/problem";
import type { ErrorCause } from "~/api/types";
import { Ago } from "~/components/Moment";
import { StatusBadge } from "~/components/StatusBadge";
import { useBeginJob } from "~/data/operations";
import { ScriptLine } from "~/screens/issues/ScriptLine";
import { errorsText as text } from "~/text/errors";
import { CauseIssue } from "./CauseIssue";

/** One cause: what happened, what to do, and the issues that wait for it. */
export function CauseCard({ cause }: { cause: ErrorCause }) {
  const more = cause.count - cause.twins.length;
  return (
    <Box component="article" className="card" p="lg" aria-label={cause.message}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="lg">
        <div style={{ minWidth: 0 }}>
          <Text fw={560}>{cause.message}</Text>
          <Text size="sm" c="dimmed">
            {text.scope[cause.scope]}
            {cause.name !== null && ` · ${cause.name}`}
            {cause.count > 0 && ` · ${text.count(cause.count)}`} · {text.since} <Ago at={cause.since} /> · {cause.code}
          </Text>
        </div>
        <StatusBadge tone={cause.heals ? "waiting" : "bad"}>{cause.heals ? text.heals : text.waits}</StatusBadge>
      </Group>
      {cause.error && <ScriptLine error={cause.error} />}
      {cause.advice && (
        <Text size="sm" mt={6}>
          {cause.advice}
        </Text>
      )}
      {cause.connectionId !== null && cause.count > 0 && (
        <>
          <RetryAll connectionId={cause.connectionId} cause={cause} />
          <Stack gap="xs" mt="sm">
            {cause.twins.map((twin) => (
              <CauseIssue key={twin.id} twin={twin} />
            ))}
            {more > 0 && (
              <Text size="sm" c="dimmed">
                {text.more(more)}
              </Text>
            )}
          </Stack>
        </>
      )}
    </Box>
  );
}

function RetryAll({ connectionId, cause }: { connectionId: string; cause: ErrorCause }) {
  const begin = useBeginJob(connectionId);
  const all = () =>
    begin.mutate(
      { kind: "retry", code: cause.code, message: cause.message },
      { onSuccess: () => notifications.show({ message: text.retrying }) },
    );
  return (
    <Group mt="md">
      <Button size="xs" loading={begin.isPending} aria-label={text.retryAllOf(cause.message)} onClick={all}>
        {text.retryAll}
      </Button>
      {begin.isError && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {messageOf(begin.error)}
        </Text>
      )}
    </Group>
  );
}
