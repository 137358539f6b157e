import type { Connection, Twin } from "~/api/types";
import { common } from "~/text/common";
import { StatusBadge, type Tone } from "./StatusBadge";

const CONNECTION_TONES: Record<Connection["status"], Tone> = {
  pending: "waiting",
  active: "good",
  deactivated: "quiet",
  removed: "bad",
};

const TWIN_TONES: Record<Twin["status"], Tone> = { running: "good", blocked: "bad", stopped: "quiet" };

export function ConnectionStatus({ status }: { status: Connection["status"] }) {
  return <StatusBadge tone={CONNECTION_TONES[status]}>{common.status[status]}</StatusBadge>;
}

export function TwinStatus({ status }: { status: Twin["status"] }) {
  return <StatusBadge tone={TWIN_TONES[status]}>{common.twinStatus[status]}</StatusBadge>;
}
