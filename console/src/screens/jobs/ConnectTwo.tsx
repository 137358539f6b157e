import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useEffect, useState } from "react";
import { messageOf } from "~/api/problem";
import type { System } from "~/api/types";
import { FormDialog } from "~/components/FormDialog";
import { Notice } from "~/components/Notice";
import { useBeginJob, useJobs } from "~/data/operations";
import { issueKeyError } from "~/lib/validation";
import { common } from "~/text/common";
import { bulkText, connectText } from "~/text/operations";
import { systemsText } from "~/text/systems";

type Content = keyof typeof bulkText.contents;
const CONTENTS = Object.entries(bulkText.contents).map(([value, label]) => ({ value, label }));

interface ConnectTwoProps {
  connectionId: string;
  /** The kind of the local tracker, which says how a key looks. */
  kind: System["kind"];
  remote: string;
  onClose: () => void;
}

/** Connects one issue here with one there, and stays open until it is known whether that went well. */
export function ConnectTwo({ connectionId, kind, remote, onClose }: ConnectTwoProps) {
  const begin = useBeginJob(connectionId);
  const jobs = useJobs(connectionId);
  const [here, setHere] = useState("");
  const [there, setThere] = useState("");
  const [content, setContent] = useState<Content>("keep");
  const [wrong, setWrong] = useState<string | undefined>();
  const job = jobs.data?.find(({ id }) => id === begin.data?.id) ?? begin.data;
  const connected = job?.status === "finished" && job.done > 0;
  const ended = job !== undefined && job.status !== "running" && job.status !== "paused";
  const refused = ended && !connected ? (job.problems[0]?.message ?? job.note ?? connectText.refused) : null;

  useEffect(() => {
    if (!connected) return;
    notifications.show({ message: connectText.connected(here.trim(), there.trim()), color: "teal" });
    onClose();
  }, [connected, here, there, onClose]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = issueKeyError(here, kind);
    setWrong(found);
    // A tab never occurs in a key, so it separates the two whatever they look like.
    if (!found) begin.mutate({ kind: "connect", content, pairs: `${here.trim()}\t${there.trim()}` });
  };
  const typed = () => {
    setWrong(undefined);
    begin.reset();
  };
  return (
    <FormDialog opened title={connectText.title} dirty={here !== "" || there !== ""} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <TextInput
            label={connectText.here}
            placeholder={systemsText.kinds[kind].exampleKey}
            value={here}
            error={wrong}
            autoComplete="off"
            data-autofocus
            onChange={(event) => {
              setHere(event.currentTarget.value);
              typed();
            }}
          />
          <TextInput
            label={connectText.there(remote)}
            description={connectText.thereHelp(remote)}
            value={there}
            autoComplete="off"
            onChange={(event) => {
              setThere(event.currentTarget.value);
              typed();
            }}
          />
          <Select
            label={bulkText.content}
            data={CONTENTS}
            value={content}
            allowDeselect={false}
            onChange={(value) => setContent((value ?? "keep") as Content)}
          />
          {begin.isError && <Notice kind="problem">{messageOf(begin.error)}</Notice>}
          {refused && <Notice kind="problem">{refused}</Notice>}
          {job && !ended && <Notice kind="info">{connectText.waits}</Notice>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button
              type="submit"
              loading={begin.isPending || (job !== undefined && !ended)}
              disabled={here.trim() === "" || there.trim() === ""}
            >
              {connectText.connect}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}
