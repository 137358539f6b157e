import { Button, Group, Text } from "@mantine/core";
import type { RuleVersion } from "~/api/types";
import { Ago } from "~/components/Moment";
import { StatusBadge } from "~/components/StatusBadge";
import { rulesText } from "~/text/connection";
import type { RuleEditing } from "./useRuleEditing";

interface RulesBarProps {
  current: RuleVersion;
  editing: RuleEditing;
  onPublish: () => void;
  onDiscard: () => void;
}

export function RulesBar({ current, editing, onPublish, onDiscard }: RulesBarProps) {
  return (
    <Group justify="space-between" mih={36}>
      <Group gap="sm">
        <Text fw={580}>{rulesText.version(current.number)}</Text>
        <Text c="dimmed">
          {rulesText.by(current.author)}, <Ago at={current.publishedAt} />
        </Text>
        <StatusBadge tone={editing.dirty ? "waiting" : "good"}>
          {editing.dirty ? rulesText.unpublished : rulesText.upToDate}
        </StatusBadge>
      </Group>
      <Group gap="sm">
        {editing.dirty && (
          <Button variant="default" onClick={onDiscard}>
            {rulesText.discard}
          </Button>
        )}
        <Button disabled={!editing.dirty} onClick={onPublish}>
          {rulesText.publish}
        </Button>
      </Group>
    </Group>
  );
}
