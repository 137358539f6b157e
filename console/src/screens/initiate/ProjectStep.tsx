import { Radio, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldMessage, formMessage } from "~/api/problem";
import { Notice } from "~/components/Notice";
import { ScopeFields } from "~/components/ScopeFields";
import { StepButtons } from "~/components/StepButtons";
import { StepHeading } from "~/components/StepHeading";
import { common } from "~/text/common";
import { initiateText, projectText } from "~/text/connections";
import { type InitiateValues, typeOf } from "./values";

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
  const type = typeOf(values);
  const local = type === "local";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const complete = values.project !== null && (!local || values.remoteProject !== null);
    setMissing(!complete);
    if (complete) onNext();
  };
  const general = formMessage(problem, ["projectKey", "remoteProjectKey"]);
  const missingIn = (project: unknown) => (missing && !project && projectText.missing) || undefined;
  const { localShortName, remoteShortName } = values.information;
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <StepHeading title={initiateText.projectTitle} step={3} of={4} />
        {general && <Notice kind="problem">{general}</Notice>}
        <ScopeFields
          systemId={values.systemId}
          project={values.project}
          label={local ? projectText.projectOf(localShortName) : projectText.project}
          error={missingIn(values.project) ?? fieldMessage(problem, "projectKey")}
          onChange={(systemId, project) => onChange({ systemId, project })}
        />
        {local && (
          <ScopeFields
            systemId={values.remoteSystemId}
            project={values.remoteProject}
            label={projectText.projectOf(remoteShortName)}
            error={missingIn(values.remoteProject) ?? fieldMessage(problem, "remoteProjectKey")}
            onChange={(remoteSystemId, remoteProject) => onChange({ remoteSystemId, remoteProject })}
          />
        )}
        {type === "public" && <AdminAccess values={values} onChange={onChange} />}
        {type === "private" && (
          <Notice kind="info">
            <Text size="sm">{initiateText.projectPrivate}</Text>
          </Notice>
        )}
        {type === "relayed" && (
          <Notice kind="info">
            <Text size="sm">{initiateText.projectRelayed}</Text>
          </Notice>
        )}
      </Stack>
      <StepButtons
        next={type === "private" ? common.next : initiateText.initiate}
        busy={busy}
        onPrevious={onPrevious}
      />
    </form>
  );
}

/** With access to both sides, one sign-in over there completes the connection without copying a code. */
function AdminAccess({ values, onChange }: Pick<ProjectStepProps, "values" | "onChange">) {
  const known = Boolean(values.destination?.consoleUrl);
  return (
    <Radio.Group
      label={initiateText.adminAccess}
      value={values.adminAccess && known ? "yes" : "no"}
      onChange={(answer) => onChange({ adminAccess: answer === "yes" })}
    >
      <Stack gap="xs" mt="xs">
        <Radio
          value="yes"
          label={initiateText.adminAccessYes}
          description={known ? initiateText.adminAccessYesHelp : initiateText.adminAccessUnknown}
          disabled={!known}
        />
        <Radio value="no" label={initiateText.adminAccessNo} description={initiateText.adminAccessNoHelp} />
      </Stack>
    </Radio.Group>
  );
}
