import { Button, Table, Text, Title } from "@mantine/core";
import type { RuleVersionInfo } from "~/api/types";
import { Moment } from "~/components/Moment";
import { StatusBadge } from "~/components/StatusBadge";
import { rulesText } from "~/text/connection";

interface VersionListProps {
  versions: readonly RuleVersionInfo[];
  current: number;
  onView: (number: number) => void;
}

export function VersionList({ versions, current, onView }: VersionListProps) {
  const newestFirst = [...versions].sort((left, right) => right.number - left.number);
  return (
    <section className="card" aria-labelledby="versions-title">
      <Title order={2} id="versions-title" p="md" pb="xs" px="lg">
        {rulesText.versions}
      </Title>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs" horizontalSpacing="lg">
          <Table.Tbody>
            {newestFirst.map((version) => (
              <Table.Tr key={version.number}>
                <Table.Td w={170}>
                  <Text span fw={560} mr="xs">
                    {rulesText.version(version.number)}
                  </Text>
                  {version.number === current && <StatusBadge tone="good">{rulesText.current}</StatusBadge>}
                </Table.Td>
                <Table.Td>
                  {version.note || (
                    <Text span c="dimmed">
                      {rulesText.noNote}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{version.author}</Table.Td>
                <Table.Td>
                  <Moment at={version.publishedAt} />
                </Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="xs"
                    variant="subtle"
                    aria-label={rulesText.view(version.number)}
                    onClick={() => onView(version.number)}
                  >
                    {rulesText.viewShort}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
