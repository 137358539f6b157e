import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconMoon, IconSun, IconSystemTheme } from "~/components/icons";
import { shellText } from "~/text/common";

const CHOICES = [
  { value: "light", label: shellText.light, icon: IconSun },
  { value: "dark", label: shellText.dark, icon: IconMoon },
  { value: "auto", label: shellText.system, icon: IconSystemTheme },
] as const satisfies ReadonlyArray<{ value: MantineColorScheme; label: string; icon: unknown }>;

export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Shown = CHOICES.find((choice) => choice.value === colorScheme)?.icon ?? IconSystemTheme;
  return (
    <Menu position="bottom-end" width={170}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={shellText.theme}
          style={{ alignSelf: "center" }}
        >
          <Shown size={20} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(({ value, label, icon: ChoiceIcon }) => (
          <Menu.Item
            key={value}
            leftSection={<ChoiceIcon size={17} />}
            rightSection={value === colorScheme ? <IconCheck size={15} /> : null}
            onClick={() => setColorScheme(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
