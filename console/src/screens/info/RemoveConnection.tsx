import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Connection } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { IconTrash } from "~/components/icons";
import { useRemoveConnection } from "~/data/connections";
import { infoText } from "~/text/connection";

export function RemoveConnection({ connection }: { connection: Connection }) {
  const remove = useRemoveConnection();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button variant="subtle" color="red" leftSection={<IconTrash size={17} />} onClick={() => setAsking(true)}>
        {infoText.remove}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={infoText.removeTitle}
        text={infoText.removeText}
        confirm={infoText.remove}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(connection.id, { onSuccess: () => navigate({ to: "/connections" }) })}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}
