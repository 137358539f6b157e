import { Text } from "@mantine/core";
import type { InspectedInvitation } from "~/api/types";
import { Fact, Facts } from "~/components/Facts";
import { Moment } from "~/components/Moment";
import { acceptText } from "~/text/connections";

/** Who invites, and to what. */
export function InvitationFacts({ invitation }: { invitation: InspectedInvitation }) {
  const { initiator } = invitation;
  return (
    <Facts>
      <Fact name={acceptText.initiator}>
        <strong>{initiator.shortName}</strong>
      </Fact>
      <Fact name={acceptText.connection}>{invitation.connectionName}</Fact>
      {invitation.description && <Fact name={acceptText.description}>{invitation.description}</Fact>}
      <Fact name={acceptText.you}>{invitation.yourShortName}</Fact>
      <Fact name={acceptText.typeAndMode}>
        {invitation.typeLabel}, {invitation.modeLabel}
      </Fact>
      <Fact name={acceptText.tracker}>{initiator.trackerLabel}</Fact>
      {initiator.nodeAddress && <Fact name={acceptText.node}>{initiator.nodeAddress}</Fact>}
      {invitation.relayUrl && <Fact name={acceptText.relay}>{invitation.relayUrl}</Fact>}
      <Fact name={acceptText.fingerprint}>
        <span className="mono">{initiator.fingerprint}</span>
      </Fact>
      <Fact name={acceptText.expires}>
        <Moment at={invitation.expiresAt} />
      </Fact>
      <Fact name={acceptText.comparison}>
        <strong className="mono">{invitation.comparisonCode}</strong>
        <Text size="sm" c="dimmed">
          {acceptText.comparisonHelp}
        </Text>
      </Fact>
    </Facts>
  );
}
