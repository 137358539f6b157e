import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { ApiProblem, fieldMessage, formMessage } from "~/api/problem";
import type { RuleVersion } from "~/api/types";
import { Notice } from "~/components/Notice";
import { usePublishRules } from "~/data/rules";
import { common } from "~/text/common";
import { rulesText } from "~/text/connection";
import { OvertakenNotice } from "./OvertakenNotice";
import type { RuleEditing } from "./useRuleEditing";

interface PublishDialogProps {
  connectionId: string;
  opened: boolean;
  current: RuleVersion;
  editing: RuleEditing;
  onClose: () => void;
  onCompare: (number: number) => void;
}

export function PublishDialog({ connectionId, opened, current, editing, onClose, onCompare }: PublishDialogProps) {
  const [note, setNote] = useState("");
  const publish = usePublishRules(connectionId);
  const close = () => {
    publish.reset();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    publish.mutate(
      { ...editing.texts, note: note.trim(), basedOn: editing.basedOn },
      {
        onSuccess: (version) => {
          editing.discard();
          setNote("");
          close();
          notifications.show({ message: rulesText.published(version.number), color: "teal" });
        },
      },
    );
  };
  const errors = (editing.findings ?? []).some((finding) => finding.severity === "error");

  return (
    <Modal
      opened={opened}
      onClose={close}
      title={rulesText.publishTitle}
      closeButtonProps={{ "aria-label": common.close }}
      size={540}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {editing.overtaken ? (
            <OvertakenNotice current={current} editing={editing} onCompare={onCompare} />
          ) : (
            <PublishProblem problem={publish.error} errors={errors} />
          )}
          <Text>{rulesText.publishText}</Text>
          <Textarea
            label={rulesText.note}
            description={rulesText.noteHelp}
            autosize
            minRows={2}
            maxRows={6}
            value={note}
            data-autofocus
            error={fieldMessage(publish.error, "note")}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={close}>
              {common.cancel}
            </Button>
            <Button type="submit" disabled={editing.overtaken} loading={publish.isPending}>
              {rulesText.publish}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function PublishProblem({ problem, errors }: { problem: unknown; errors: boolean }) {
  // A version that came in between is told by the notice above, as soon as the newer version has been read.
  const conflict = problem instanceof ApiProblem && problem.status === 409;
  const message = conflict ? undefined : formMessage(problem, ["note"]);
  const findings = problem instanceof ApiProblem ? problem.diagnostics : [];
  if (!message && !errors) return null;
  return (
    <Notice kind={message ? "problem" : "warning"}>
      {message ?? rulesText.errors}
      {findings.map((finding) => (
        <Text key={`${finding.side}:${finding.line}:${finding.column}`} size="sm" mt={4}>
          {rulesText[finding.side]}, {rulesText.line(finding.line)}: {finding.message}
        </Text>
      ))}
    </Notice>
  );
}
