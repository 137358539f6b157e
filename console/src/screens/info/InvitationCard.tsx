import { Box, Button, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { Connection } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { CopyText } from "~/components/CopyText";
import { LoadFailed } from "~/components/LoadState";
import { Moment } from "~/components/Moment";
import { useInvitation, useReissueInvitation, useRevokeInvitation } from "~/data/connections";
import { infoText } from "~/text/connection";
import { InfoCard } from "./InfoCard";

const EXPLAIN: Record<string, string> = {
  open: infoText.invitationOpen,
  revoked: infoText.invitationRevoked,
  expired: infoText.invitationExpired,
};

/** The invitation of a pending connection: copy it again, make a new code, or revoke it. */
export function InvitationCard({ connection }: { connection: Connection }) {
  const state = connection.invitation?.state ?? "open";
  const open = state === "open";
  const invitation = useInvitation(connection.id, open);
  const reissue = useReissueInvitation(connection.id);
  const revoke = useRevokeInvitation(connection.id);
  const [asking, setAsking] = useState<"reissue" | "revoke" | null>(null);
  const close = () => setAsking(null);
  const said = (message: string) => () => {
    close();
    notifications.show({ message });
  };

  const reissueButton = (
    <Button variant="default" onClick={() => setAsking("reissue")}>
      {infoText.reissue}
    </Button>
  );

  return (
    <InfoCard title={infoText.invitation}>
      <Text mb="md">{EXPLAIN[state]}</Text>
      {invitation.isError && <LoadFailed error={invitation.error} retry={invitation.refetch} />}
      <Box mb="sm">
        {open && invitation.data ? (
          <CopyText text={invitation.data.code} action={infoText.copy} label={infoText.code}>
            {reissueButton}
            <Button variant="default" onClick={() => setAsking("revoke")}>
              {infoText.revoke}
            </Button>
          </CopyText>
        ) : (
          reissueButton
        )}
      </Box>
      {open && connection.invitation && (
        <Text size="sm" c="dimmed">
          {infoText.validUntil} <Moment at={connection.invitation.expiresAt} />
        </Text>
      )}
      <ConfirmDialog
        opened={asking === "reissue"}
        title={infoText.reissueTitle}
        text={infoText.reissueText}
        confirm={infoText.reissue}
        busy={reissue.isPending}
        error={reissue.error}
        onConfirm={() => reissue.mutate(undefined, { onSuccess: said(infoText.reissued) })}
        onCancel={close}
      />
      <ConfirmDialog
        opened={asking === "revoke"}
        title={infoText.revokeTitle}
        text={infoText.revokeText}
        confirm={infoText.revoke}
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate(undefined, { onSuccess: said(infoText.revoked) })}
        onCancel={close}
      />
    </InfoCard>
  );
}
