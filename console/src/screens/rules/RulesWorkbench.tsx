import { Stack, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useState } from "react";
import type { Rules } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { rulesText } from "~/text/connection";
import { OvertakenNotice } from "./OvertakenNotice";
import { PublishDialog } from "./PublishDialog";
import { RulePane } from "./RulePane";
import { RulesBar } from "./RulesBar";
import classes from "./RulesWorkbench.module.css";
import { useRuleEditing } from "./useRuleEditing";
import { VersionDialog } from "./VersionDialog";
import { VersionList } from "./VersionList";

type Dialog = { kind: "publish" } | { kind: "discard" } | { kind: "version"; number: number } | null;

export function RulesWorkbench({ connectionId, rules }: { connectionId: string; rules: Rules }) {
  const editing = useRuleEditing(connectionId, rules);
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  const publish = () => {
    if (editing.dirty) setDialog({ kind: "publish" });
  };
  useHotkeys([["mod+S", publish]], []);

  const view = (number: number) => setDialog({ kind: "version", number });
  return (
    <Stack gap="lg">
      <RulesBar
        current={rules.current}
        editing={editing}
        onPublish={publish}
        onDiscard={() => setDialog({ kind: "discard" })}
      />
      {editing.overtaken && <OvertakenNotice current={rules.current} editing={editing} onCompare={view} />}
      <div className={classes.panes}>
        <RulePane side="outgoing" editing={editing} onSave={publish} />
        <RulePane side="incoming" editing={editing} onSave={publish} />
      </div>
      <Text size="sm" c="dimmed">
        {rulesText.keyboard}
      </Text>
      <VersionList versions={rules.versions} current={rules.current.number} onView={view} />

      <PublishDialog
        connectionId={connectionId}
        opened={dialog?.kind === "publish"}
        current={rules.current}
        editing={editing}
        onClose={close}
        onCompare={view}
      />
      <ConfirmDialog
        opened={dialog?.kind === "discard"}
        title={rulesText.discardTitle}
        text={rulesText.discardText}
        confirm={rulesText.discard}
        onConfirm={() => {
          editing.discard();
          close();
        }}
        onCancel={close}
      />
      {dialog?.kind === "version" && (
        <VersionDialog
          connectionId={connectionId}
          number={dialog.number}
          current={rules.current}
          editing={editing}
          onClose={close}
        />
      )}
    </Stack>
  );
}
