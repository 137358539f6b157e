import { Select, Stack } from "@mantine/core";
import type { Project } from "~/api/types";
import { useSystems } from "~/data/systems";
import { projectText } from "~/text/connections";
import { ProjectField } from "./ProjectField";

interface ScopeFieldsProps {
  systemId: string | null;
  project: Project | null;
  error?: string | undefined;
  label: string;
  onChange: (systemId: string | null, project: Project | null) => void;
}

/** Which System, where there are several, and which of its projects takes what comes in. */
export function ScopeFields({ systemId, project, error, label, onChange }: ScopeFieldsProps) {
  const systems = useSystems();
  const all = systems.data ?? [];
  const chosen = systemId ?? all[0]?.id ?? null;
  return (
    <Stack>
      {all.length > 1 && (
        <Select
          label={projectText.system}
          data={all.map((system) => ({ value: system.id, label: system.name }))}
          value={chosen}
          allowDeselect={false}
          onChange={(id) => onChange(id, null)}
        />
      )}
      <ProjectField
        systemId={chosen}
        value={project}
        label={label}
        error={error}
        onChange={(next) => onChange(chosen, next)}
      />
    </Stack>
  );
}
