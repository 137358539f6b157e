import {
  Anchor,
  Button,
  FileButton,
  Group,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { messageOf } from "~/api/problem";
import type { JobInput } from "~/api/types";
import { FormDialog } from "~/components/FormDialog";
import { Notice } from "~/components/Notice";
import { useBeginJob } from "~/data/operations";
import { common } from "~/text/common";
import { bulkText } from "~/text/operations";

type Kind = "resync" | "stop" | "connect";
type Content = keyof typeof bulkText.contents;
const CONTENTS = Object.entries(bulkText.contents).map(([value, label]) => ({ value, label }));
const HELP: Record<Kind, string> = {
  resync: bulkText.resyncHelp,
  stop: bulkText.stopHelp,
  connect: bulkText.connectHelp,
};

/** Resync, stop or connect many issues. */
export function BulkDialog({ connectionId, onClose }: { connectionId: string; onClose: () => void }) {
  const begin = useBeginJob(connectionId);
  const [kind, setKind] = useState<Kind>("connect");
  const [query, setQuery] = useState("");
  const [pairs, setPairs] = useState("");
  const [content, setContent] = useState<Content>("keep");
  const body = (): JobInput =>
    kind === "connect" ? { kind, content, pairs } : { kind, query: query.trim() === "" ? null : query };
  const begun = () => {
    notifications.show({ message: bulkText.begun });
    onClose();
  };
  return (
    <FormDialog opened title={bulkText.title} dirty={query !== "" || pairs !== ""} onClose={onClose}>
      <Stack gap="md">
        <SegmentedControl
          aria-label={bulkText.what}
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          data={[
            { value: "connect", label: bulkText.connect },
            { value: "resync", label: bulkText.resync },
            { value: "stop", label: bulkText.stop },
          ]}
        />
        <Text c="dimmed">{HELP[kind]}</Text>
        {kind === "connect" ? (
          <>
            <Textarea
              label={bulkText.pairs}
              description={bulkText.pairsHelp}
              placeholder={"ACME-1,GLOBEX-7"}
              autosize
              minRows={4}
              maxRows={12}
              value={pairs}
              onChange={(event) => setPairs(event.currentTarget.value)}
            />
            <Group>
              <FileButton
                accept=".csv,.txt,text/csv"
                onChange={(file) => void file?.text().then((text) => setPairs(text))}
              >
                {(props) => (
                  <Button variant="default" {...props}>
                    {bulkText.file}
                  </Button>
                )}
              </FileButton>
            </Group>
            <Select
              label={bulkText.content}
              data={CONTENTS}
              value={content}
              allowDeselect={false}
              onChange={(value) => setContent((value ?? "keep") as Content)}
            />
          </>
        ) : (
          <TextInput label={bulkText.query} value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
        )}
        {kind === "stop" && (
          <Anchor href={`/api/v1/connections/${connectionId}/pairs.csv`} download="pairs.csv">
            {bulkText.download}
          </Anchor>
        )}
        {begin.isError && <Notice kind="problem">{messageOf(begin.error)}</Notice>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button
            loading={begin.isPending}
            {...(kind === "stop" ? { color: "red.8" } : {})}
            disabled={kind === "connect" && pairs.trim() === ""}
            onClick={() => begin.mutate(body(), { onSuccess: begun })}
          >
            {bulkText.begin}
          </Button>
        </Group>
      </Stack>
    </FormDialog>
  );
}
