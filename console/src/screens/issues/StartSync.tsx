import { Box, Button, Group, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { fieldMessage, formMessage } from "~/api/problem";
import type { System } from "~/api/types";
import { Notice } from "~/components/Notice";
import { useStartSync } from "~/data/twins";
import { issueKeyError } from "~/lib/validation";
import { issuesText } from "~/text/connection";
import { systemsText } from "~/text/systems";

interface StartSyncProps {
  connectionId: string;
  /** The kind of the local tracker, which says how a key looks. */
  kind: System["kind"];
}

export function StartSync({ connectionId, kind }: StartSyncProps) {
  const [key, setKey] = useState("");
  const [wrong, setWrong] = useState<string | undefined>();
  const start = useStartSync(connectionId);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = issueKeyError(key, kind);
    setWrong(found);
    if (found) return;
    const issueKey = key.trim().toUpperCase();
    start.mutate(issueKey, {
      onSuccess: () => {
        setKey("");
        notifications.show({ message: issuesText.started(issueKey), color: "teal" });
      },
    });
  };
  const general = formMessage(start.error, ["issueKey"]);

  return (
    <Box className="card" p="lg">
      <form onSubmit={submit} noValidate>
        <Group align="flex-end" gap="sm">
          <TextInput
            label={issuesText.startLabel}
            placeholder={systemsText.kinds[kind].exampleKey}
            description={issuesText.startHelp}
            value={key}
            autoComplete="off"
            onChange={(event) => {
              setKey(event.currentTarget.value);
              setWrong(undefined);
              if (start.isError) start.reset();
            }}
            error={Boolean(wrong ?? fieldMessage(start.error, "issueKey"))}
            aria-describedby="start-sync-error"
            style={{ flex: "1 1 280px" }}
            maw={480}
          />
          <Button type="submit" loading={start.isPending}>
            {issuesText.start}
          </Button>
        </Group>
        <Box
          id="start-sync-error"
          role="alert"
          c="var(--mantine-color-error)"
          fz="sm"
          mt={wrong || fieldMessage(start.error, "issueKey") ? 6 : 0}
        >
          {wrong ?? fieldMessage(start.error, "issueKey")}
        </Box>
        {general && (
          <Notice kind="warning" mt="md">
            {general}
          </Notice>
        )}
      </form>
    </Box>
  );
}
