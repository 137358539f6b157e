import { Box, SegmentedControl } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import type { Connection } from "~/api/types";
import { connectionText } from "~/text/connection";
import type { Tab } from "./ConnectionPage";

interface SideSwitchProps {
  connection: Connection;
  counterpartId: string;
  tab: Tab;
}

/** Both sides of a local connection are on this node: which of the two is shown. */
export function SideSwitch({ connection, counterpartId, tab }: SideSwitchProps) {
  const navigate = useNavigate();
  const own = { value: connection.id, label: connectionText.side(connection.localShortName) };
  const other = { value: counterpartId, label: connectionText.side(connection.remoteShortName) };
  const open = (connectionId: string) =>
    void navigate({ to: `/connections/$connectionId/${tab}`, params: { connectionId } });
  return (
    <Box mb="md">
      <SegmentedControl
        aria-label={connectionText.sides}
        value={connection.id}
        onChange={open}
        data={connection.role === "initiator" ? [own, other] : [other, own]}
      />
    </Box>
  );
}
