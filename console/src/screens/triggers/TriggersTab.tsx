import { Button, Group, Stack, Text } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Trigger } from "~/api/types";
import { EmptyState } from "~/components/EmptyState";
import { IconPlus, IconSearch } from "~/components/icons";
import { LoadFailed, Loading } from "~/components/LoadState";
import { useTriggers } from "~/data/operations";
import { JobList } from "~/screens/jobs/JobList";
import { triggersText } from "~/text/operations";
import { TriggerDialog } from "./TriggerDialog";
import { TriggersTable } from "./TriggersTable";

/** Triggers of a connection, and the bulk work that goes on in it. */
export function TriggersTab() {
  const { connectionId } = useParams({ from: "/connections/$connectionId/triggers" });
  const triggers = useTriggers(connectionId);
  const [edited, setEdited] = useState<Trigger | "new" | null>(null);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text c="dimmed" maw={720}>
          {triggersText.intro}
        </Text>
        <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited("new")}>
          {triggersText.add}
        </Button>
      </Group>
      {triggers.isPending && <Loading />}
      {triggers.isError && <LoadFailed error={triggers.error} retry={triggers.refetch} />}
      {triggers.data && (
        <div className="card">
          {triggers.data.length === 0 ? (
            <EmptyState icon={IconSearch} title={triggersText.emptyTitle} text={triggersText.emptyText} />
          ) : (
            <TriggersTable connectionId={connectionId} triggers={triggers.data} onEdit={setEdited} />
          )}
        </div>
      )}
      <JobList connectionId={connectionId} />
      {edited !== null && (
        <TriggerDialog
          connectionId={connectionId}
          trigger={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Stack>
  );
}
