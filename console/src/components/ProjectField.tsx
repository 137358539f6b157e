import { Button, Group, Loader, Select, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { messageOf } from "~/api/problem";
import type { Project } from "~/api/types";
import { useProjects } from "~/data/systems";
import { common } from "~/text/common";
import { projectText } from "~/text/connections";

interface ProjectFieldProps {
  systemId: string | null;
  value: Project | null;
  label: string;
  error?: string | undefined;
  onChange: (project: Project | null) => void;
}

function labelOf(project: Project): string {
  return `${project.name} (${project.key})`;
}

/** A searchable choice of a project; what can be chosen is read from the tracker while the person types. */
export function ProjectField({ systemId, value, label, error, onChange }: ProjectFieldProps) {
  const [search, setSearch] = useState(value ? labelOf(value) : "");
  const typed = value && search === labelOf(value) ? "" : search.trim();
  const [text] = useDebouncedValue(typed, 200);
  const projects = useProjects(systemId, text);

  const found = projects.data ?? [];
  const known = value && !found.some((project) => project.key === value.key) ? [value, ...found] : found;
  const waiting = projects.isFetching || typed !== text;

  return (
    <Stack gap="xs">
      <Select
        label={label}
        description={projectText.projectHelp}
        placeholder={projectText.placeholder}
        searchable
        clearable
        clearButtonProps={{ "aria-label": common.clear }}
        comboboxProps={{ keepMounted: false }}
        maxDropdownHeight={260}
        nothingFoundMessage={waiting ? projectText.loading : projectText.nothing}
        data={known.map((project) => ({ value: project.key, label: labelOf(project) }))}
        // The tracker has searched already; filtering again here would hide what it found by other fields.
        filter={({ options }) => options}
        value={value?.key ?? null}
        searchValue={search}
        onSearchChange={setSearch}
        onChange={(key) => onChange(known.find((project) => project.key === key) ?? null)}
        error={error ?? (projects.isError ? projectText.failed : undefined)}
        {...(waiting && !projects.isError
          ? { rightSection: <Loader size={16} aria-label={projectText.loading} /> }
          : {})}
      />
      {projects.isError && (
        <Group gap="sm" role="alert">
          <Text size="sm" c="dimmed" style={{ flex: 1 }}>
            {messageOf(projects.error)}
          </Text>
          <Button size="xs" variant="default" loading={projects.isFetching} onClick={() => void projects.refetch()}>
            {common.tryAgain}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
