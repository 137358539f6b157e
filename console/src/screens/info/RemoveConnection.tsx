import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Connection } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { IconTrash } from "~/components/icons";
import { useRemoveConnection } from "~/data/connections";
import { infoText } from "~/text/connection";
import { lifecycleText } from "~/text/lifecycle";

export function RemoveConnection({ connection }: { connection: Connection }) {
  const remove = useRemoveConnection();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const pending = connection.status === "pending";
  return (
    <div>
      <Button variant="subtle" color="red" leftSection={<IconTrash size={17} />} onClick={() => setAsking(true)}>
        {infoText.remove}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={pending ? infoText.removeTitle : lifecycleText.removeTitle}
        text={pending ? infoText.removeText : lifecycleText.removeText}
        confirm={infoText.remove}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(connection.id, { onSuccess: () => navigate({ to: "/connections" }) })}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}
