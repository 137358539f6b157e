import { Box, Stack } from "@mantine/core";
import { EmptyState } from "~/components/EmptyState";
import { IconCircleCheck } from "~/components/icons";
import { LoadFailed, Loading } from "~/components/LoadState";
import { Notice } from "~/components/Notice";
import { PageHeader } from "~/components/PageHeader";
import { useErrors } from "~/data/errors";
import { errorsText as text } from "~/text/errors";
import { CauseCard } from "./CauseCard";

/** What stands still or goes wrong, over all connections. */
export function ErrorsScreen() {
  const errors = useErrors();
  return (
    <>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      {errors.isError && <LoadFailed error={errors.error} retry={errors.refetch} />}
      {errors.isPending && <Loading />}
      {errors.data && (
        <Stack gap="md">
          {!errors.data.complete && <Notice kind="warning">{text.incomplete}</Notice>}
          {errors.data.errors.length === 0 && (
            <Box className="card">
              <EmptyState icon={IconCircleCheck} title={text.none} text={text.noneText} />
            </Box>
          )}
          {errors.data.errors.map((cause) => (
            <CauseCard key={`${cause.scope} ${cause.name} ${cause.code} ${cause.message}`} cause={cause} />
          ))}
        </Stack>
      )}
    </>
  );
}
