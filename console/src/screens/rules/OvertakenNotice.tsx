import { Button, Group, Text } from "@mantine/core";
import type { RuleVersion } from "~/api/types";
import { Notice } from "~/components/Notice";
import { rulesText } from "~/text/connection";
import type { RuleEditing } from "./useRuleEditing";

interface OvertakenNoticeProps {
  current: RuleVersion;
  editing: RuleEditing;
  onCompare: (number: number) => void;
}

/** Somebody else published while this person was editing: nothing is overwritten until they say how to go on. */
export function OvertakenNotice({ current, editing, onCompare }: OvertakenNoticeProps) {
  return (
    <Notice kind="warning" title={rulesText.conflictTitle(current.number, current.author)}>
      <Text size="sm" mb="sm">
        {rulesText.conflictText}
      </Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => onCompare(current.number)}>
          {rulesText.compare}
        </Button>
        <Button size="xs" variant="default" onClick={editing.rebase}>
          {rulesText.publishOnTop}
        </Button>
        <Button size="xs" variant="default" onClick={editing.discard}>
          {rulesText.takeNewer}
        </Button>
      </Group>
    </Notice>
  );
}
