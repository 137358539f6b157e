import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconLogout, IconUser } from "~/components/icons";
import { useSession, useSignOut } from "~/data/session";
import { shellText } from "~/text/common";

export function AccountMenu() {
  const session = useSession();
  const signOut = useSignOut();
  const user = session.data?.user ?? "";
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px={8}
          style={{ alignSelf: "center", flexShrink: 0 }}
          aria-label={`${shellText.account}: ${user}`}
          leftSection={<IconUser size={20} stroke={1.7} />}
          rightSection={<IconChevronDown size={15} />}
        >
          {user}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLogout size={17} />} onClick={() => signOut.mutate()}>
          {shellText.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
