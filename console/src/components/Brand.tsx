import { Group, Text } from "@mantine/core";
import { common } from "~/text/common";

export function Brand({ nodeName }: { nodeName?: string | undefined }) {
  return (
    <Group gap={10} wrap="nowrap">
      <img src="/favicon.svg" alt="" width={28} height={28} />
      <Text fw={640} size="lg" lh={1}>
        {common.product}
      </Text>
      {nodeName && (
        <Text c="dimmed" size="sm" lh={1} pt={3} truncate maw={180} visibleFrom="sm">
          {nodeName}
        </Text>
      )}
    </Group>
  );
}
