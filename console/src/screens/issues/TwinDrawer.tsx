import { Drawer, Group, Stack, Text, Title } from "@mantine/core";
import type { TwinDetail } from "~/api/types";
import { TwinStatus } from "~/components/badges";
import { LoadFailed, Loading } from "~/components/LoadState";
import { useTwin } from "~/data/twins";
import { common } from "~/text/common";
import { issuesText } from "~/text/connection";
import { IssueLink } from "./IssueLink";
import { TwinActions } from "./TwinActions";
import { TwinErrorNotice } from "./TwinErrorNotice";
import { TwinHistory } from "./TwinHistory";
import { TwinQueue } from "./TwinQueue";
import { keyOf } from "./twinNames";

interface TwinDrawerProps {
  connectionId: string;
  twinId: string | null;
  onClose: () => void;
}

export function TwinDrawer({ connectionId, twinId, onClose }: TwinDrawerProps) {
  return (
    <Drawer
      opened={twinId !== null}
      onClose={onClose}
      position="right"
      size={560}
      title={issuesText.drawerTitle}
      closeButtonProps={{ "aria-label": common.close }}
    >
      {twinId !== null && <TwinContent connectionId={connectionId} twinId={twinId} />}
    </Drawer>
  );
}

function TwinContent({ connectionId, twinId }: { connectionId: string; twinId: string }) {
  const detail = useTwin(twinId);
  if (detail.data) return <TwinParts connectionId={connectionId} detail={detail.data} />;
  if (detail.isError) return <LoadFailed error={detail.error} retry={detail.refetch} />;
  return <Loading />;
}

function TwinParts({ connectionId, detail }: { connectionId: string; detail: TwinDetail }) {
  const { twin, queue, history } = detail;
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Title order={2}>{keyOf(twin)}</Title>
        <TwinStatus status={twin.status} />
      </Group>
      <Group gap="xs">
        <IssueLink issueKey={twin.localKey} url={twin.localUrl} />
        <span aria-hidden>⇄</span>
        <IssueLink issueKey={twin.remoteKey} url={twin.remoteUrl} />
        <Text c="dimmed" ml="sm">
          {issuesText.steps[twin.step] ?? twin.step}
        </Text>
      </Group>
      {twin.status !== "stopped" && <TwinActions connectionId={connectionId} twin={twin} />}
      {twin.error && <TwinErrorNotice connectionId={connectionId} twin={twin} error={twin.error} />}
      <section>
        <Title order={3} mb="xs">
          {issuesText.queue}
        </Title>
        <TwinQueue queue={queue} />
      </section>
      <section>
        <Title order={3} mb="sm">
          {issuesText.history}
        </Title>
        <TwinHistory history={history} />
      </section>
    </Stack>
  );
}
