import { Group, Stack, Text, ThemeIcon } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: Icon;
  title: string;
  text: string;
  children?: ReactNode;
}

/** Stands where a list would be: says why it is empty and offers what to do next. */
export function EmptyState({ icon: IconShown, title, text, children }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={56} px="md" ta="center">
      <ThemeIcon size={52} radius="xl" variant="light" aria-hidden>
        <IconShown size={26} stroke={1.6} />
      </ThemeIcon>
      <Text mt={6} fw={620} fz="h2">
        {title}
      </Text>
      <Text c="dimmed" maw={460}>
        {text}
      </Text>
      {children && (
        <Group mt="sm" justify="center">
          {children}
        </Group>
      )}
    </Stack>
  );
}
