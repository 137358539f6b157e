import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useParams } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { EmptyState } from "~/components/EmptyState";
import { IconSearch, IconTicket } from "~/components/icons";
import { LoadFailed, Loading } from "~/components/LoadState";
import { useConnection } from "~/data/connections";
import { useSystems } from "~/data/systems";
import { TWINS_PER_PAGE, useTwins } from "~/data/twins";
import { BulkDialog } from "~/screens/jobs/BulkDialog";
import { ConnectTwo } from "~/screens/jobs/ConnectTwo";
import { common } from "~/text/common";
import { issuesText } from "~/text/connection";
import { bulkText, connectText } from "~/text/operations";
import { Pages } from "./Pages";
import { StartSync } from "./StartSync";
import { TwinDrawer } from "./TwinDrawer";
import { TwinsTable } from "./TwinsTable";

const STATUSES = [
  { value: "", label: issuesText.allStatuses },
  { value: "running", label: common.twinStatus.running },
  { value: "blocked", label: common.twinStatus.blocked },
  { value: "stopped", label: common.twinStatus.stopped },
];

export function IssuesTab() {
  const { connectionId } = useParams({ from: "/connections/$connectionId/issues" });
  const connection = useConnection(connectionId);
  const systems = useSystems();
  const [search, setSearch] = useState("");
  const [text] = useDebouncedValue(search.trim(), 250);
  const [status, setStatus] = useState("");
  const [dialog, setDialog] = useState<"bulk" | "connect" | null>(null);
  const [offset, setOffset] = useState(0);
  const [shownTwin, setShownTwin] = useState<string | null>(null);
  const twins = useTwins(connectionId, { text, status, offset });

  const closeDialog = useCallback(() => setDialog(null), []);
  const filtered = text !== "" || status !== "";
  const pending = connection.data?.status === "pending";
  const remote = connection.data?.remoteShortName ?? "";
  const page = twins.data;
  const system = systems.data?.find(({ id }) => id === connection.data?.systemId);

  return (
    <Stack gap="lg">
      {system && <StartSync connectionId={connectionId} kind={system.kind} />}
      <div className="card">
        <Group p="md" px="lg" gap="md" align="flex-end">
          <TextInput
            label={issuesText.filter}
            placeholder={issuesText.filterPlaceholder}
            leftSection={<IconSearch size={16} />}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              setOffset(0);
            }}
            w={260}
          />
          <Select
            label={issuesText.status}
            data={STATUSES}
            value={status}
            allowDeselect={false}
            onChange={(value) => {
              setStatus(value ?? "");
              setOffset(0);
            }}
            w={160}
          />
          <Group gap="sm" ml="auto">
            <Button variant="default" disabled={!system} onClick={() => setDialog("connect")}>
              {connectText.open}
            </Button>
            <Button variant="default" onClick={() => setDialog("bulk")}>
              {bulkText.open}
            </Button>
          </Group>
        </Group>
        {twins.isPending && <Loading />}
        {twins.isError && <LoadFailed error={twins.error} retry={twins.refetch} />}
        {page && page.total === 0 && !filtered && (
          <EmptyState
            icon={IconTicket}
            title={issuesText.emptyTitle}
            text={pending ? issuesText.emptyPending(remote) : issuesText.emptyText}
          />
        )}
        {page && page.total === 0 && filtered && (
          <EmptyState icon={IconSearch} title={issuesText.nothingFound} text={issuesText.nothingFoundText} />
        )}
        {page && page.total > 0 && (
          <>
            <TwinsTable connectionId={connectionId} twins={page.twins} onShow={setShownTwin} />
            <Pages offset={offset} size={TWINS_PER_PAGE} total={page.total} onChange={setOffset} />
          </>
        )}
      </div>
      {dialog === "bulk" && <BulkDialog connectionId={connectionId} onClose={closeDialog} />}
      {dialog === "connect" && system && (
        <ConnectTwo connectionId={connectionId} kind={system.kind} remote={remote} onClose={closeDialog} />
      )}
      <TwinDrawer connectionId={connectionId} twinId={shownTwin} onClose={() => setShownTwin(null)} />
    </Stack>
  );
}
