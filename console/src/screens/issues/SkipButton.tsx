import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { Twin } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { useTwinAction } from "~/data/twins";
import { issuesText } from "~/text/connection";
import { keyOf } from "./twinNames";

/** Lets a blocked twin go on without what it is stuck in. */
export function SkipButton({ connectionId, twin }: { connectionId: string; twin: Twin }) {
  const skip = useTwinAction(connectionId, "skip");
  const [asking, setAsking] = useState(false);
  const key = keyOf(twin);
  const skipped = () => {
    setAsking(false);
    notifications.show({ message: issuesText.skipped(key) });
  };
  return (
    <>
      <Button size="xs" variant="default" aria-label={issuesText.skipLabel(key)} onClick={() => setAsking(true)}>
        {issuesText.skip}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={issuesText.skipTitle}
        text={issuesText.skipText}
        confirm={issuesText.skip}
        busy={skip.isPending}
        error={skip.error}
        onConfirm={() => skip.mutate(twin.id, { onSuccess: skipped })}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
