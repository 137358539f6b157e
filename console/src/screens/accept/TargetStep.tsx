import { Box, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldMessage } from "~/api/problem";
import type { InspectedInvitation, Project } from "~/api/types";
import { ScopeFields } from "~/components/ScopeFields";
import { StepButtons } from "~/components/StepButtons";
import { StepHeading } from "~/components/StepHeading";
import { common } from "~/text/common";
import { acceptText, projectText } from "~/text/connections";
import { InvitationFacts } from "./InvitationFacts";

interface TargetStepProps {
  invitation: InspectedInvitation;
  systemId: string | null;
  project: Project | null;
  problem: unknown;
  onChange: (systemId: string | null, project: Project | null) => void;
  onPrevious: () => void;
  onNext: () => void;
}

export function TargetStep(props: TargetStepProps) {
  const { invitation, systemId, project, problem } = props;
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!project);
    if (project) props.onNext();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <StepHeading title={acceptText.invites(invitation.initiator.shortName)} step={2} of={3} />
        <Box className="card" p="md">
          <InvitationFacts invitation={invitation} />
        </Box>
        <ScopeFields
          systemId={systemId}
          project={project}
          label={acceptText.projectTitle}
          error={(missing && projectText.missing) || fieldMessage(problem, "projectKey")}
          onChange={(nextSystem, nextProject) => {
            setMissing(false);
            props.onChange(nextSystem, nextProject);
          }}
        />
      </Stack>
      <StepButtons next={common.next} onPrevious={props.onPrevious} />
    </form>
  );
}
