import { Text, Timeline } from "@mantine/core";
import type { TwinDetail } from "~/api/types";
import { Moment } from "~/components/Moment";
import { issuesText } from "~/text/connection";

/** What happened to a twin, newest first. */
export function TwinHistory({ history }: { history: TwinDetail["history"] }) {
  if (history.length === 0) return <Text c="dimmed">{issuesText.historyEmpty}</Text>;
  const newestFirst = [...history].sort((left, right) => right.at - left.at);
  return (
    <Timeline bulletSize={14} lineWidth={2}>
      {newestFirst.map((entry) => (
        <Timeline.Item key={entry.id} title={entry.summary}>
          <Text size="sm" c="dimmed">
            {issuesText.steps[entry.step] ?? entry.step} · <Moment at={entry.at} />
          </Text>
          {entry.detail && (
            <Text size="sm" mt={4} style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
              {entry.detail}
            </Text>
          )}
          {entry.traceId && (
            <Text size="xs" c="dimmed" mt={4} className="mono">
              {issuesText.trace} {entry.traceId}
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
