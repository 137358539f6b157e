import { Box } from "@mantine/core";
import { RouterProvider } from "@tanstack/react-router";
import { LoadFailed, Loading } from "~/components/LoadState";
import { useSession, useStatus } from "~/data/session";
import { AddFirstSystem } from "~/screens/start/AddFirstSystem";
import { FirstAdministrator } from "~/screens/start/FirstAdministrator";
import { SignIn } from "~/screens/start/SignIn";
import { startText } from "~/text/start";
import { router } from "./router";

/** Decides what a visitor sees first: set-up, sign-in, the first System, or the console itself. */
export function Entry() {
  const status = useStatus();
  const session = useSession();

  const failed = status.error ?? session.error;
  if (failed && !status.data) {
    const retry = () => Promise.all([status.refetch(), session.refetch()]);
    return (
      <Box maw={520} mx="auto" mt={80} px="md">
        <LoadFailed title={startText.statusFailed} error={failed} retry={retry} />
      </Box>
    );
  }
  if (!status.data || session.data === undefined) return <Loading height={400} />;
  if (status.data.setup === "needs-administrator") return <FirstAdministrator nodeName={status.data.nodeName} />;
  if (session.data === null) return <SignIn nodeName={status.data.nodeName} />;
  if (status.data.setup === "needs-system") return <AddFirstSystem nodeName={status.data.nodeName} />;
  return <RouterProvider router={router} />;
}
