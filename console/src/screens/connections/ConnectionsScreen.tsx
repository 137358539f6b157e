import { Button } from "@mantine/core";
import { useState } from "react";
import { EmptyState } from "~/components/EmptyState";
import { IconArrowsExchange, IconPlus, IconTicket } from "~/components/icons";
import { LoadFailed, Loading } from "~/components/LoadState";
import { PageHeader } from "~/components/PageHeader";
import { useConnections } from "~/data/connections";
import { useDialog } from "~/lib/useDialog";
import { invitationCodeFrom } from "~/lib/validation";
import { AcceptDialog } from "~/screens/accept/AcceptDialog";
import { InitiateDialog } from "~/screens/initiate/InitiateDialog";
import { connectionsText } from "~/text/connections";
import { ConnectionsTable } from "./ConnectionsTable";

/** A code that an initiator's console brought with the address. It is a secret, so it does not stay in the address bar. */
function takeBroughtCode(): string {
  const code = invitationCodeFrom(window.location.hash);
  if (code) window.history.replaceState(window.history.state, "", window.location.pathname);
  return code;
}

export function ConnectionsScreen() {
  const connections = useConnections();
  const initiate = useDialog();
  const [brought, setBrought] = useState(takeBroughtCode);
  const accept = useDialog(brought !== "");

  return (
    <>
      <PageHeader title={connectionsText.title} subtitle={connectionsText.subtitle}>
        <Button leftSection={<IconPlus size={18} />} onClick={initiate.open}>
          {connectionsText.initiate}
        </Button>
        <Button variant="default" leftSection={<IconTicket size={18} />} onClick={accept.open}>
          {connectionsText.accept}
        </Button>
      </PageHeader>
      <div className="card">
        {connections.isPending && <Loading />}
        {connections.isError && <LoadFailed error={connections.error} retry={connections.refetch} />}
        {connections.data?.length === 0 && (
          <EmptyState icon={IconArrowsExchange} title={connectionsText.emptyTitle} text={connectionsText.emptyText} />
        )}
        {connections.data && connections.data.length > 0 && <ConnectionsTable connections={connections.data} />}
      </div>
      <InitiateDialog key={`initiate-${initiate.run}`} {...initiate} />
      <AcceptDialog
        key={`accept-${accept.run}`}
        {...accept}
        closed={() => {
          setBrought("");
          accept.closed();
        }}
        brought={brought}
      />
    </>
  );
}
