import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import type { System } from "~/api/types";
import { EmptyState } from "~/components/EmptyState";
import { FormDialog } from "~/components/FormDialog";
import { IconPlus, IconServer } from "~/components/icons";
import { LoadFailed, Loading } from "~/components/LoadState";
import { PageHeader } from "~/components/PageHeader";
import { useSystems } from "~/data/systems";
import { systemsText } from "~/text/systems";
import { SystemCard } from "./SystemCard";
import { SystemForm } from "./SystemForm";

export function SystemsScreen() {
  const systems = useSystems();
  const [editing, setEditing] = useState<System | null>(null);
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState(false);

  const open = (system: System | null) => {
    setEditing(system);
    setTyped(false);
    setOpened(true);
  };
  const close = () => setOpened(false);
  const add = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => open(null)}>
      {systemsText.add}
    </Button>
  );

  return (
    <>
      <PageHeader title={systemsText.title} subtitle={systemsText.subtitle}>
        {add}
      </PageHeader>
      {systems.isPending && <Loading />}
      {systems.isError && <LoadFailed error={systems.error} retry={systems.refetch} />}
      {systems.data?.length === 0 && (
        <div className="card">
          <EmptyState icon={IconServer} title={systemsText.emptyTitle} text={systemsText.emptyText} />
        </div>
      )}
      <Stack>
        {systems.data?.map((system) => (
          <SystemCard key={system.id} system={system} onEdit={() => open(system)} />
        ))}
      </Stack>
      <FormDialog
        opened={opened}
        title={editing ? editing.name : systemsText.add}
        dirty={typed}
        size={540}
        onClose={close}
      >
        <SystemForm key={editing?.id ?? "new"} system={editing} onSaved={close} onTyped={() => setTyped(true)} />
      </FormDialog>
    </>
  );
}
