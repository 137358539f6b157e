import { Group, Stack, Text } from "@mantine/core";
import type { TwinDetail } from "~/api/types";
import { Ago } from "~/components/Moment";
import { StatusBadge } from "~/components/StatusBadge";
import { issuesText } from "~/text/connection";

export function TwinQueue({ queue }: { queue: TwinDetail["queue"] }) {
  if (queue.length === 0) return <Text c="dimmed">{issuesText.queueEmpty}</Text>;
  return (
    <Stack gap={6} component="ol" m={0} pl={0} style={{ listStyle: "none" }}>
      {queue.map((entry) => (
        <Group key={`${entry.kind}:${entry.createdAt}`} component="li" justify="space-between">
          <Text>{issuesText.queueKinds[entry.kind] ?? entry.kind}</Text>
          <Group gap="sm">
            <Text size="sm" c="dimmed">
              <Ago at={entry.createdAt} />
            </Text>
            <StatusBadge tone={entry.started ? "good" : "quiet"}>
              {entry.started ? issuesText.runningNow : issuesText.waiting}
            </StatusBadge>
          </Group>
        </Group>
      ))}
    </Stack>
  );
}
