import type { Connection } from "~/api/types";
import { Notice } from "~/components/Notice";
import { lifecycleText } from "~/text/lifecycle";

/** Why a connection rests, and who can end that. */
export function RestNotice({ connection }: { connection: Connection }) {
  const text = reason(connection);
  if (text === null) return null;
  return (
    <Notice kind="warning" mb="md">
      {text}
    </Notice>
  );
}

function reason(connection: Connection): string | null {
  const { calibration, refusal, removedByPeer, stoppedBecause, deactivatedBy, remoteShortName } = connection;
  if (refusal) return lifecycleText.refused(remoteShortName, refusal);
  if (removedByPeer) return lifecycleText.removedByPeer(remoteShortName);
  if (calibration) return null;
  if (stoppedBecause) return lifecycleText.stopped[stoppedBecause](remoteShortName);
  const [us, them] = [deactivatedBy.includes("us"), deactivatedBy.includes("them")];
  if (us && them) return lifecycleText.byBoth(remoteShortName);
  if (us) return lifecycleText.byUs;
  return them ? lifecycleText.byThem(remoteShortName) : null;
}
