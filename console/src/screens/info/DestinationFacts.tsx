import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Connection } from "~/api/types";
import { Fact, Facts } from "~/components/Facts";
import { infoText } from "~/text/connection";
import { InfoCard } from "./InfoCard";

/** The other side: "unknown" as an address always, with what it told about itself once it accepted. */
export function DestinationFacts({ connection }: { connection: Connection }) {
  const { remote } = connection;
  return (
    <InfoCard title={infoText.destination}>
      <Facts>
        <Fact name={infoText.destinationAddress}>{remote.url ?? remote.label}</Fact>
        <Fact name={infoText.remoteShortName}>{remote.shortName}</Fact>
        <Fact name={infoText.tracker}>{known(remote.trackerKind)}</Fact>
        <Fact name={infoText.person}>{known(remote.person)}</Fact>
        <Fact name={infoText.fingerprint}>
          {known(remote.fingerprint && <span className="mono">{remote.fingerprint}</span>)}
        </Fact>
        <Fact name={infoText.comparison}>
          {known(connection.comparisonCode && <strong className="mono">{connection.comparisonCode}</strong>)}
          {connection.comparisonCode && (
            <Text size="sm" c="dimmed">
              {infoText.comparisonHelp}
            </Text>
          )}
        </Fact>
        <Fact name={infoText.requests}>
          {connection.requestsMadeBy === "us" ? infoText.requestsUs : infoText.requestsThem(connection.remoteShortName)}
        </Fact>
      </Facts>
    </InfoCard>
  );
}

function known(value: ReactNode): ReactNode {
  return (
    value || (
      <Text span c="dimmed">
        {infoText.notYet}
      </Text>
    )
  );
}
