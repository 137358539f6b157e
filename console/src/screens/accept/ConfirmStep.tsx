import { Box, Stack, Text } from "@mantine/core";
import type { FormEvent } from "react";
import type { InspectedInvitation, Project } from "~/api/types";
import { Fact, Facts } from "~/components/Facts";
import { Notice } from "~/components/Notice";
import { StepButtons } from "~/components/StepButtons";
import { StepHeading } from "~/components/StepHeading";
import { acceptText } from "~/text/connections";
import { codeProblem } from "./codeProblem";

interface ConfirmStepProps {
  invitation: InspectedInvitation;
  project: Project | null;
  busy: boolean;
  problem: unknown;
  onPrevious: () => void;
  onConfirm: () => void;
}

export function ConfirmStep({ invitation, project, busy, problem, onPrevious, onConfirm }: ConfirmStepProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm();
  };
  const message = codeProblem(problem);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <StepHeading title={acceptText.confirmTitle} step={3} of={3} />
        {message && <Notice kind="problem">{message}</Notice>}
        <Box className="card" p="md">
          <Facts>
            <Fact name={acceptText.initiator}>
              <strong>{invitation.initiator.shortName}</strong>
            </Fact>
            <Fact name={acceptText.connection}>{invitation.connectionName}</Fact>
            <Fact name={acceptText.projectTitle}>{project ? `${project.name} (${project.key})` : ""}</Fact>
            <Fact name={acceptText.comparison}>
              <strong className="mono">{invitation.comparisonCode}</strong>
              <Text size="sm" c="dimmed">
                {acceptText.comparisonHelp}
              </Text>
            </Fact>
          </Facts>
        </Box>
        <Text>{acceptText.confirmText}</Text>
      </Stack>
      <StepButtons next={acceptText.confirm} busy={busy} onPrevious={onPrevious} />
    </form>
  );
}
