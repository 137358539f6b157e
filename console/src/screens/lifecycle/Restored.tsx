import { Button, Group, List, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { Connection } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { Notice } from "~/components/Notice";
import { useBeginCalibration, useEndCalibration, useRetire } from "~/data/calibration";
import { restoredText } from "~/text/restored";

type Asking = "begin" | "end" | "retire" | null;

/** What a person can do after a data folder was restored or copied: compare, look, go on; or give the copy up. */
export function Restored({ connection }: { connection: Connection }) {
  const begin = useBeginCalibration(connection.id);
  const end = useEndCalibration(connection.id);
  const retire = useRetire(connection.id);
  const [asking, setAsking] = useState<Asking>(null);
  const { calibration, remoteShortName: remote } = connection;
  const done = (message: string) => () => {
    setAsking(null);
    notifications.show({ message });
  };
  if (!mayBeOlder(connection)) return null;
  const copied = connection.stoppedBecause === "own-copied";
  return (
    <div>
      {calibration && <Progress connection={connection} />}
      <Group gap="sm" mb="md">
        {!calibration?.restoredHere && !copied && (
          <Button variant="default" onClick={() => setAsking("begin")}>
            {restoredText.begin}
          </Button>
        )}
        {calibration?.stage === "compared" && <Button onClick={() => setAsking("end")}>{restoredText.end}</Button>}
        {!calibration && copied && (
          <Button variant="default" onClick={() => setAsking("retire")}>
            {restoredText.retire}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={asking === "begin"}
        title={restoredText.beginTitle}
        text={restoredText.beginText(remote)}
        confirm={restoredText.begin}
        busy={begin.isPending}
        error={begin.error}
        onConfirm={() => begin.mutate(undefined, { onSuccess: done(restoredText.begun) })}
        onCancel={() => setAsking(null)}
      />
      <ConfirmDialog
        opened={asking === "end"}
        title={restoredText.endTitle}
        text={restoredText.endText(calibration?.drifted ?? 0)}
        confirm={restoredText.end}
        busy={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate(undefined, { onSuccess: done(restoredText.ended) })}
        onCancel={() => setAsking(null)}
      />
      <ConfirmDialog
        opened={asking === "retire"}
        title={restoredText.retireTitle}
        text={restoredText.retireText(remote)}
        confirm={restoredText.retire}
        busy={retire.isPending}
        error={retire.error}
        onConfirm={() => retire.mutate(undefined, { onSuccess: done(restoredText.retired) })}
        onCancel={() => setAsking(null)}
      />
    </div>
  );
}

/** Whether this node may hold an older state, or be a copy: it stopped by itself, or the other side did. */
function mayBeOlder({ calibration, stoppedBecause, deactivatedBy, status, removedByPeer }: Connection): boolean {
  if (removedByPeer || status !== "deactivated") return false;
  const byThemAlone = deactivatedBy.includes("them") && !deactivatedBy.includes("us");
  return calibration !== null || stoppedBecause === "own-restored" || stoppedBecause === "own-copied" || byThemAlone;
}

function Progress({ connection }: { connection: Connection }) {
  const { calibration, remoteShortName: remote } = connection;
  if (!calibration) return null;
  if (!calibration.restoredHere) {
    return (
      <Notice kind="info" mb="md">
        {restoredText.theirs(remote)}
      </Notice>
    );
  }
  const more = calibration.drifted - calibration.drifts.length;
  return (
    <Notice kind="info" mb="md">
      <Text>{restoredText.stage[calibration.stage](remote, calibration.compared, calibration.drifted)}</Text>
      {calibration.drifts.length > 0 && (
        <List size="sm" mt="xs">
          {calibration.drifts.map((drift) => (
            <List.Item key={`${drift.localKey} ${drift.remoteKey}`}>
              <strong>{restoredText.pair(drift.localKey, drift.remoteKey)}</strong>
              {drift.changes.length > 0 && `: ${drift.changes.join("; ")}`}
            </List.Item>
          ))}
          {more > 0 && <List.Item>{restoredText.more(more)}</List.Item>}
        </List>
      )}
    </Notice>
  );
}
