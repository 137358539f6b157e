import { Box, Button, Group, SimpleGrid, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { messageOf } from "~/api/problem";
import type { Conflict } from "~/api/types";
import { Ago, Moment } from "~/components/Moment";
import { StatusBadge } from "~/components/StatusBadge";
import { useDecide, useRestore } from "~/data/conflicts";
import { IssueLink } from "~/screens/issues/IssueLink";
import { conflictsText as text } from "~/text/conflicts";
import classes from "./ConflictCard.module.css";
import { readable } from "./values";

/** One conflict with both values, what decided it, and what can be done about it. */
export function ConflictCard({ conflict, named }: { conflict: Conflict; named: boolean }) {
  const key = conflict.localKey ?? conflict.remoteKey ?? "";
  const field = text.field(conflict.field);
  return (
    <Box component="article" className="card" p="lg" aria-label={`${key} ${field}`}>
      <Group justify="space-between" align="flex-start" mb="sm">
        <div>
          <Text fw={560}>
            {conflict.localKey && <IssueLink issueKey={conflict.localKey} url={conflict.localUrl} />} {field}
          </Text>
          <Text size="sm" c="dimmed">
            {named && `${conflict.connection} · `}
            <Ago at={conflict.at} />
          </Text>
        </div>
        {conflict.open && <StatusBadge tone="waiting">{text.waits}</StatusBadge>}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Side name={text.ours} value={conflict.local} at={conflict.localAt} kept={conflict.winner === "local"} />
        <Side
          name={text.theirs(conflict.remoteName)}
          value={conflict.remote}
          at={conflict.remoteAt}
          kept={conflict.winner === "remote"}
        />
      </SimpleGrid>
      {conflict.joined !== null && (
        <Box mt="md">
          <Side name={text.joined} value={conflict.joined} at={null} kept />
        </Box>
      )}
      <Outcome conflict={conflict} issue={key} />
    </Box>
  );
}

interface SideProps {
  name: string;
  value: unknown;
  at: number | null;
  kept: boolean;
}

function Side({ name, value, at, kept }: SideProps) {
  const shown = readable(value);
  return (
    <div>
      <Text size="sm" c="dimmed">
        {name}
        {kept && ` · ${text.kept}`}
        {at !== null && (
          <>
            {` · ${text.edited} `}
            <Moment at={at} />
          </>
        )}
      </Text>
      <div className={`${classes.value} ${kept ? classes.kept : ""}`}>
        {shown || (
          <Text span c="dimmed">
            {text.empty}
          </Text>
        )}
      </div>
    </div>
  );
}

function Outcome({ conflict, issue }: { conflict: Conflict; issue: string }) {
  const decide = useDecide();
  const restore = useRestore();
  const field = text.field(conflict.field);
  const choose = (winner: "local" | "remote") =>
    decide.mutate(
      { twinId: conflict.twinId, field: conflict.field, winner },
      { onSuccess: () => notifications.show({ message: text.decided(issue) }) },
    );
  const bringBack = () =>
    restore.mutate(
      { twinId: conflict.twinId, line: conflict.id },
      { onSuccess: () => notifications.show({ message: text.restored(issue) }) },
    );
  const failure = decide.error ?? restore.error;
  return (
    <Group justify="space-between" mt="md">
      <Text size="sm">{outcome(conflict)}</Text>
      <Group gap="sm">
        {conflict.open && (
          <>
            <Button size="xs" loading={decide.isPending} onClick={() => choose("local")}>
              {text.keepOurs}
            </Button>
            <Button size="xs" loading={decide.isPending} onClick={() => choose("remote")}>
              {text.keepTheirs(conflict.remoteName)}
            </Button>
          </>
        )}
        {conflict.restorable && (
          <Button
            size="xs"
            variant="default"
            loading={restore.isPending}
            aria-label={text.otherOf(field, issue)}
            onClick={bringBack}
          >
            {text.other}
          </Button>
        )}
      </Group>
      {failure && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {messageOf(failure)}
        </Text>
      )}
    </Group>
  );
}

function outcome(conflict: Conflict): string {
  if (conflict.winner === "open") return conflict.open ? "" : (text.reasons.person ?? "");
  if (conflict.winner === "lead") return text.otherDecides;
  if (conflict.person !== null) return text.byPerson(conflict.person);
  return text.reasons[conflict.reason] ?? "";
}
