import { Box, Button, Group, Stack } from "@mantine/core";
import { EmptyState } from "~/components/EmptyState";
import { IconArrowsExchange } from "~/components/icons";
import { LoadFailed, Loading } from "~/components/LoadState";
import { useConflicts } from "~/data/conflicts";
import { conflictsText as text } from "~/text/conflicts";
import { ConflictCard } from "./ConflictCard";

/** Conflicts of one connection, or of the whole node. */
export function ConflictList({ connectionId }: { connectionId: string | null }) {
  const conflicts = useConflicts(connectionId);
  if (conflicts.isError) return <LoadFailed error={conflicts.error} retry={conflicts.refetch} />;
  if (!conflicts.data) return <Loading />;
  const all = conflicts.data.pages.flatMap((page) => page.conflicts);
  if (all.length === 0)
    return (
      <Box className="card">
        <EmptyState icon={IconArrowsExchange} title={text.none} text={text.noneText} />
      </Box>
    );
  return (
    <Stack gap="md">
      {all.map((conflict) => (
        <ConflictCard key={conflict.id} conflict={conflict} named={connectionId === null} />
      ))}
      {conflicts.hasNextPage && (
        <Group justify="center">
          <Button
            variant="default"
            loading={conflicts.isFetchingNextPage}
            onClick={() => void conflicts.fetchNextPage()}
          >
            {text.more}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
