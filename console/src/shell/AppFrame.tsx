import { Tabs } from "@mantine/core";
import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { Brand } from "~/components/Brand";
import { IconCloudOff } from "~/components/icons";
import { useStatus } from "~/data/session";
import { useLiveUpdates } from "~/live/useLiveUpdates";
import { shellText } from "~/text/common";
import { AccountMenu } from "./AccountMenu";
import classes from "./AppFrame.module.css";
import { ThemeSwitch } from "./ThemeSwitch";

type Section = keyof typeof shellText.tabs;
const SECTIONS: readonly Section[] = ["connections", "errors", "conflicts", "systems", "tokens"];

/** The frame of every signed-in screen: tabs, theme, account, and the news stream of the node. */
export function AppFrame() {
  const status = useStatus();
  const live = useLiveUpdates();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const section = SECTIONS.find((name) => pathname.startsWith(`/${name}`)) ?? null;

  const open = (value: string | null) => {
    const target = SECTIONS.find((name) => name === value);
    if (target) void navigate({ to: `/${target}` });
  };

  return (
    <Tabs
      value={section}
      onChange={open}
      activateTabWithKeyboard={false}
      keepMounted={false}
      classNames={{ list: classes.list, tab: classes.tab }}
    >
      <header className={classes.header}>
        <div className={classes.inner}>
          <Brand nodeName={status.data?.nodeName} />
          <Tabs.List aria-label={shellText.navigation}>
            {SECTIONS.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {shellText.tabs[name]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <ThemeSwitch />
          <AccountMenu />
        </div>
        {!live && (
          <div className={classes.offline} role="status">
            <IconCloudOff size={16} />
            {shellText.offline}
          </div>
        )}
      </header>
      <main className={classes.main}>
        {section ? (
          <Tabs.Panel value={section}>
            <Outlet />
          </Tabs.Panel>
        ) : (
          <Outlet />
        )}
      </main>
    </Tabs>
  );
}
