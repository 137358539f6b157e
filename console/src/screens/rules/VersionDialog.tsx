import { Button, Group, Modal, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { RuleVersion, Side } from "~/api/types";
import { GroovyDiff } from "~/components/editor/GroovyDiff";
import { LoadFailed, Loading } from "~/components/LoadState";
import { Ago } from "~/components/Moment";
import { useRuleVersion } from "~/data/rules";
import { common } from "~/text/common";
import { rulesText } from "~/text/connection";
import type { RuleEditing } from "./useRuleEditing";

interface VersionDialogProps {
  connectionId: string;
  number: number;
  current: RuleVersion;
  editing: RuleEditing;
  onClose: () => void;
}

/** One published version beside what is in the editors now. */
export function VersionDialog({ connectionId, number, current, editing, onClose }: VersionDialogProps) {
  const version = useRuleVersion(connectionId, number);
  const [side, setSide] = useState<Side>("outgoing");
  const right = editing.dirty ? editing.texts : current;
  const about = editing.dirty ? rulesText.diffToDraft(number) : rulesText.diffToCurrent(current.number);
  const edit = (texts: RuleVersion) => {
    editing.replace({ outgoing: texts.outgoing, incoming: texts.incoming });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={rulesText.diffTitle(number)}
      size={1160}
      closeButtonProps={{ "aria-label": common.close }}
    >
      <Stack mih={360}>
        <Group justify="space-between">
          <SegmentedControl
            aria-label={rulesText.versionsTitle}
            value={side}
            onChange={(value) => setSide(value === "incoming" ? "incoming" : "outgoing")}
            data={[
              { value: "outgoing", label: rulesText.outgoing },
              { value: "incoming", label: rulesText.incoming },
            ]}
          />
          {version.data && (
            <Text c="dimmed" size="sm">
              {rulesText.by(version.data.author)}, <Ago at={version.data.publishedAt} />
            </Text>
          )}
        </Group>
        {version.data?.note && <Text>{version.data.note}</Text>}
        {version.isError && <LoadFailed error={version.error} retry={version.refetch} />}
        {version.isPending && <Loading />}
        {version.data && (
          <>
            <Text size="sm" c="dimmed">
              {version.data[side] === right[side] ? rulesText.diffSame : about}
            </Text>
            <GroovyDiff
              left={version.data[side]}
              right={right[side]}
              leftLabel={rulesText.version(number)}
              rightLabel={editing.dirty ? rulesText.unpublished : rulesText.version(current.number)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => edit(version.data)}>
                {rulesText.useAsDraft}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
