import { Button, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Connection } from "~/api/types";
import { Fact, Facts } from "~/components/Facts";
import { IconExternal } from "~/components/icons";
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
        <Fact name={infoText.requests}>{requests(connection)}</Fact>
        {connection.relayUrl && <Fact name={infoText.relay}>{connection.relayUrl}</Fact>}
      </Facts>
      {remote.consoleUrl && (
        <Button
          component="a"
          href={remote.consoleUrl}
          target="_blank"
          rel="noopener noreferrer"
          variant="default"
          mt="md"
          leftSection={<IconExternal size={17} />}
        >
          {infoText.goToRemote}
        </Button>
      )}
    </InfoCard>
  );
}

function requests({ requestsMadeBy, remoteShortName }: Connection): string {
  const texts = {
    us: infoText.requestsUs,
    them: infoText.requestsThem(remoteShortName),
    both: infoText.requestsBoth,
    nobody: infoText.requestsNobody,
  };
  return texts[requestsMadeBy];
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
