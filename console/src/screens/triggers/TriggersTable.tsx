import { Button, Code, Group, Switch, Table, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { messageOf } from "~/api/problem";
import type { Trigger } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { useBeginJob, useRemoveTrigger, useSaveTrigger } from "~/data/operations";
import { triggersText } from "~/text/operations";

interface TriggersTableProps {
  connectionId: string;
  triggers: Trigger[];
  onEdit: (trigger: Trigger) => void;
}

export function TriggersTable({ connectionId, triggers, onEdit }: TriggersTableProps) {
  const { columns } = triggersText;
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="sm" horizontalSpacing="lg">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.name}</Table.Th>
            <Table.Th>{columns.query}</Table.Th>
            <Table.Th>{columns.active}</Table.Th>
            <Table.Th>{columns.actions}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {triggers.map((trigger) => (
            <TriggerRow key={trigger.id} connectionId={connectionId} trigger={trigger} onEdit={onEdit} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface TriggerRowProps {
  connectionId: string;
  trigger: Trigger;
  onEdit: (trigger: Trigger) => void;
}

function TriggerRow({ connectionId, trigger, onEdit }: TriggerRowProps) {
  const save = useSaveTrigger(connectionId, trigger.id);
  const remove = useRemoveTrigger(connectionId);
  const begin = useBeginJob(connectionId);
  const [asking, setAsking] = useState<"remove" | "backfill" | null>(null);
  const close = () => setAsking(null);
  const { name, query, notes, everyMinutes } = trigger;
  const removed = () => {
    close();
    notifications.show({ message: triggersText.removed });
  };
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={560}>{name}</Text>
        {notes && (
          <Text size="sm" c="dimmed">
            {notes}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Code>{query}</Code>
        {(trigger.problem ?? (save.isError ? messageOf(save.error) : null)) !== null && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert" mt={4}>
            {trigger.problem ?? messageOf(save.error)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Switch
          aria-label={triggersText.activeOf(name)}
          checked={trigger.active}
          disabled={save.isPending}
          onChange={(event) => save.mutate({ name, query, notes, everyMinutes, active: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Button
            size="xs"
            variant="default"
            aria-label={triggersText.backfillOf(name)}
            onClick={() => setAsking("backfill")}
          >
            {triggersText.backfill}
          </Button>
          <Button size="xs" variant="default" aria-label={triggersText.edit(name)} onClick={() => onEdit(trigger)}>
            {triggersText.editShort}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            aria-label={triggersText.remove(name)}
            onClick={() => setAsking("remove")}
          >
            {triggersText.removeShort}
          </Button>
        </Group>
        <ConfirmDialog
          opened={asking === "remove"}
          title={triggersText.removeTitle}
          text={triggersText.removeText}
          confirm={triggersText.removeShort}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(trigger.id, { onSuccess: removed })}
          onCancel={close}
        />
        <ConfirmDialog
          opened={asking === "backfill"}
          title={triggersText.backfillTitle}
          text={triggersText.backfillText(name)}
          confirm={triggersText.backfill}
          busy={begin.isPending}
          error={begin.error}
          onConfirm={() => begin.mutate({ kind: "backfill", triggerId: trigger.id }, { onSuccess: close })}
          onCancel={close}
        />
      </Table.Td>
    </Table.Tr>
  );
}
