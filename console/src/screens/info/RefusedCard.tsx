import { Text } from "@mantine/core";
import type { Connection } from "~/api/types";
import { Fact, Facts } from "~/components/Facts";
import { Ago } from "~/components/Moment";
import { infoText } from "~/text/connection";
import { InfoCard } from "./InfoCard";

/** What was refused of the other side; nothing is shown as long as there is nothing. */
export function RefusedCard({ connection }: { connection: Connection }) {
  if (connection.refused.length === 0) return null;
  return (
    <InfoCard title={infoText.refused}>
      <Text size="sm" c="dimmed" mb="sm">
        {infoText.refusedHelp(connection.remoteShortName)}
      </Text>
      <Facts>
        {connection.refused.map(({ reason, count, lastAt }) => (
          <Fact key={reason} name={infoText.refusals[reason]}>
            {count} · <Ago at={lastAt} />
          </Fact>
        ))}
      </Facts>
    </InfoCard>
  );
}
