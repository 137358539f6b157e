import { Stack } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { LoadFailed, Loading } from "~/components/LoadState";
import { useConnection } from "~/data/connections";
import { PolicyCard } from "~/screens/conflicts/PolicyCard";
import { ConnectionFacts } from "./ConnectionFacts";
import { DestinationFacts } from "./DestinationFacts";
import { InvitationCard } from "./InvitationCard";
import { RefusedCard } from "./RefusedCard";
import { RemoveConnection } from "./RemoveConnection";

export function InfoTab() {
  const { connectionId } = useParams({ from: "/connections/$connectionId/info" });
  const connection = useConnection(connectionId);
  if (connection.isError) return <LoadFailed error={connection.error} retry={connection.refetch} />;
  if (!connection.data) return <Loading />;
  const shown = connection.data;
  return (
    <Stack gap="lg" maw={860}>
      {shown.status === "pending" && shown.role === "initiator" && <InvitationCard connection={shown} />}
      <ConnectionFacts connection={shown} />
      <DestinationFacts connection={shown} />
      <PolicyCard connection={shown} />
      <RefusedCard connection={shown} />
      <RemoveConnection connection={shown} />
    </Stack>
  );
}
