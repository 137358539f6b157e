import { Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldMessage, formMessage } from "~/api/problem";
import { Notice } from "~/components/Notice";
import { ScopeFields } from "~/components/ScopeFields";
import { StepButtons } from "~/components/StepButtons";
import { StepHeading } from "~/components/StepHeading";
import { common } from "~/text/common";
import { initiateText, projectText } from "~/text/connections";
import type { InitiateValues } from "./values";

interface ProjectStepProps {
  values: InitiateValues;
  busy: boolean;
  problem: unknown;
  onChange: (part: Partial<InitiateValues>) => void;
  onPrevious: () => void;
  onNext: () => void;
}

export function ProjectStep({ values, busy, problem, onChange, onPrevious, onNext }: ProjectStepProps) {
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!values.project);
    if (values.project) onNext();
  };
  const general = formMessage(problem, ["projectKey"]);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <StepHeading title={initiateText.projectTitle} step={3} of={4} />
        {general && <Notice kind="problem">{general}</Notice>}
        <ScopeFields
          systemId={values.systemId}
          project={values.project}
          label={projectText.project}
          error={(missing && projectText.missing) || fieldMessage(problem, "projectKey")}
          onChange={(systemId, project) => {
            setMissing(false);
            onChange({ systemId, project });
          }}
        />
        <Notice kind="info">
          <Text size="sm">{initiateText.projectPrivate}</Text>
        </Notice>
      </Stack>
      <StepButtons next={common.next} busy={busy} onPrevious={onPrevious} />
    </form>
  );
}
