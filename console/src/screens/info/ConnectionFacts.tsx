import { Text } from "@mantine/core";
import type { Connection } from "~/api/types";
import { ConnectionStatus } from "~/components/badges";
import { Fact, Facts } from "~/components/Facts";
import { Ago, Moment } from "~/components/Moment";
import { useSystems } from "~/data/systems";
import { common } from "~/text/common";
import { infoText } from "~/text/connection";
import { InfoCard } from "./InfoCard";

export function ConnectionFacts({ connection }: { connection: Connection }) {
  const systems = useSystems();
  const system = systems.data?.find((known) => known.id === connection.systemId);
  return (
    <InfoCard title={infoText.connection}>
      <Facts>
        <Fact name={infoText.name}>{connection.name}</Fact>
        <Fact name={infoText.description}>
          {connection.description || (
            <Text span c="dimmed">
              {infoText.noDescription}
            </Text>
          )}
        </Fact>
        <Fact name={infoText.localShortName}>{connection.localShortName}</Fact>
        <Fact name={infoText.remoteShortName}>{connection.remoteShortName}</Fact>
        <Fact name={infoText.type}>{common.type[connection.type]}</Fact>
        <Fact name={infoText.mode}>{common.mode[connection.mode]}</Fact>
        <Fact name={infoText.status}>
          <ConnectionStatus status={connection.status} />
        </Fact>
        <Fact name={infoText.system}>{system?.name ?? ""}</Fact>
        <Fact name={infoText.project}>{connection.projectKey}</Fact>
        <Fact name={infoText.lead}>{connection.lead ? infoText.leadUs : infoText.leadThem}</Fact>
        <Fact name={infoText.created}>
          <Moment at={connection.createdAt} />
        </Fact>
        <Fact name={infoText.lastContact}>
          {connection.lastContactAt === null ? common.never : <Ago at={connection.lastContactAt} />}
        </Fact>
      </Facts>
    </InfoCard>
  );
}
