import { Box } from "@mantine/core";
import type { Destination } from "~/api/types";
import { Fact, Facts } from "~/components/Facts";
import { initiateText } from "~/text/connections";

/** Who answered at the address. */
export function DestinationCard({ destination }: { destination: Destination }) {
  const here = destination.type === "local";
  return (
    <Box className="card" p="md" role="status">
      <Facts>
        <Fact name={initiateText.destination}>
          <strong>{destination.name}</strong>
          {here && ` ${initiateText.thisNode}`}
        </Fact>
        {destination.toldBy !== null && (
          <Fact name={initiateText.destinationNode}>{initiateText.toldBy(destination.toldBy, destination.url)}</Fact>
        )}
        <Fact name={initiateText.destinationTrackers}>
          {destination.trackers.join(", ") || initiateText.noTrackers}
        </Fact>
        <Fact name={initiateText.fingerprint}>
          <span className="mono">{destination.fingerprint}</span>
        </Fact>
        <Fact name={initiateText.connectionType}>{initiateText.typeExplained[destination.type]}</Fact>
      </Facts>
    </Box>
  );
}
