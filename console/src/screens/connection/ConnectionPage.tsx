import { Anchor, Box, Group, Tabs, Text, Title } from "@mantine/core";
import { Link, Outlet, useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { ConnectionStatus } from "~/components/badges";
import { IconArrowLeft } from "~/components/icons";
import { LoadFailed, Loading } from "~/components/LoadState";
import { useConnection } from "~/data/connections";
import { ConnectionActions } from "~/screens/lifecycle/ConnectionActions";
import { RestNotice } from "~/screens/lifecycle/RestNotice";
import { Restored } from "~/screens/lifecycle/Restored";
import { connectionText } from "~/text/connection";
import { SideSwitch } from "./SideSwitch";

export type Tab = keyof typeof connectionText.tabs;
const TABS: readonly Tab[] = ["rules", "triggers", "issues", "conflicts", "info"];

export function ConnectionPage() {
  const { connectionId } = useParams({ from: "/connections/$connectionId" });
  const connection = useConnection(connectionId);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const tab = TABS.find((name) => pathname.endsWith(`/${name}`)) ?? "rules";

  const open = (value: string | null) => {
    const target = TABS.find((name) => name === value);
    if (target) void navigate({ to: `/connections/$connectionId/${target}`, params: { connectionId } });
  };
  const shown = connection.data;

  return (
    <>
      <Anchor
        component={Link}
        to="/connections"
        size="sm"
        style={{ display: "inline-flex", alignItems: "center", gap: 5 }}
      >
        <IconArrowLeft size={15} />
        {connectionText.back}
      </Anchor>
      {connection.isError && (
        <Box mt="md">
          <LoadFailed error={connection.error} retry={connection.refetch} />
        </Box>
      )}
      {connection.isPending && <Loading height={480} />}
      {shown && (
        <>
          <Group mt={6} gap="sm">
            <Title order={1}>{shown.name}</Title>
            <ConnectionStatus status={shown.status} />
            <Box ml="auto">
              <ConnectionActions connection={shown} />
            </Box>
          </Group>
          <Text c="dimmed" mt={4} mb="md">
            {shown.localShortName} ⇄ {shown.remoteShortName}
            {shown.status === "pending" && ` · ${connectionText.waits(shown.remoteShortName)}`}
          </Text>
          <RestNotice connection={shown} />
          <Restored connection={shown} />
          {shown.counterpartId && <SideSwitch connection={shown} counterpartId={shown.counterpartId} tab={tab} />}
          <Tabs value={tab} onChange={open} activateTabWithKeyboard={false} keepMounted={false}>
            <Tabs.List mb="lg" aria-label={shown.name}>
              {TABS.map((name) => (
                <Tabs.Tab key={name} value={name}>
                  {connectionText.tabs[name]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={tab}>
              <Outlet />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
    </>
  );
}
