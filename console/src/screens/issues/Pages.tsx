import { Button, Group, Text } from "@mantine/core";
import { issuesText } from "~/text/connection";

interface PagesProps {
  offset: number;
  size: number;
  total: number;
  onChange: (offset: number) => void;
}

/** The foot of a paged table; without buttons while everything fits on one page. */
export function Pages({ offset, size, total, onChange }: PagesProps) {
  const last = Math.min(offset + size, total);
  if (total <= size) {
    return (
      <Text size="sm" c="dimmed" px="lg" py="sm">
        {issuesText.total(total)}
      </Text>
    );
  }
  return (
    <Group justify="space-between" px="lg" py="sm">
      <Text size="sm" c="dimmed">
        {issuesText.range(offset + 1, last, total)}
      </Text>
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          disabled={offset === 0}
          onClick={() => onChange(Math.max(0, offset - size))}
        >
          {issuesText.newer}
        </Button>
        <Button size="xs" variant="default" disabled={last >= total} onClick={() => onChange(offset + size)}>
          {issuesText.older}
        </Button>
      </Group>
    </Group>
  );
}
