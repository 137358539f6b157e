import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ApiProblem } from "~/api/problem";
import type { CreatedConnection } from "~/api/types";
import { FormDialog } from "~/components/FormDialog";
import { useCreateConnection } from "~/data/connections";
import { initiateText } from "~/text/connections";
import { ActiveStep } from "./ActiveStep";
import { DestinationStep } from "./DestinationStep";
import { InformationStep } from "./InformationStep";
import { InvitationStep } from "./InvitationStep";
import { ProjectStep } from "./ProjectStep";
import { acceptAddress, emptyValues, type InitiateValues, isDirty, requestOf } from "./values";

type Step = "destination" | "information" | "project";

interface InitiateDialogProps {
  opened: boolean;
  close: () => void;
  closed: () => void;
}

const FIELDS_OF: Partial<Record<Step, readonly string[]>> = {
  destination: ["url", "relayUrl"],
  information: ["localShortName", "remoteShortName", "name", "description"],
};

/** The step in which the field is that an error complains about. */
function stepOf(error: unknown): Step | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const steps = Object.keys(FIELDS_OF) as Step[];
  return steps.find((step) => FIELDS_OF[step]?.some((field) => error.fields[field] !== undefined));
}

export function InitiateDialog({ opened, close, closed }: InitiateDialogProps) {
  const [step, setStep] = useState<Step>("destination");
  const [values, setValues] = useState<InitiateValues>(emptyValues);
  const [created, setCreated] = useState<CreatedConnection | null>(null);
  const create = useCreateConnection();
  const navigate = useNavigate();

  const change = (part: Partial<InitiateValues>) => {
    setValues((before) => ({ ...before, ...part }));
    if (create.isError) create.reset();
  };
  const submit = () => {
    const body = requestOf(values);
    if (!body) return;
    create.mutate(body, {
      onSuccess: (made) => {
        setCreated(made);
        const { consoleUrl } = made.connection.remote;
        const code = made.invitationCode;
        if (values.adminAccess && consoleUrl && code) window.location.assign(acceptAddress(consoleUrl, code));
      },
      onError: (error) => {
        const at = stepOf(error);
        if (at) setStep(at);
      },
    });
  };
  const configure = () => {
    close();
    const connectionId = created?.connection.id;
    if (connectionId) void navigate({ to: "/connections/$connectionId/rules", params: { connectionId } });
  };

  return (
    <FormDialog
      opened={opened}
      title={initiateText.title}
      dirty={!created && isDirty(values)}
      size={created ? 620 : step === "destination" ? 860 : 620}
      onClose={close}
      onClosed={closed}
    >
      {created?.invitationCode ? (
        <InvitationStep connection={created.connection} code={created.invitationCode} onDone={close} />
      ) : created ? (
        <ActiveStep connection={created.connection} onConfigure={configure} onDone={close} />
      ) : step === "destination" ? (
        <DestinationStep
          values={values}
          problem={create.error}
          onChange={change}
          onNext={() => setStep("information")}
        />
      ) : step === "information" ? (
        <InformationStep
          values={values}
          problem={create.error}
          onChange={change}
          onPrevious={() => setStep("destination")}
          onNext={() => setStep("project")}
        />
      ) : (
        <ProjectStep
          values={values}
          busy={create.isPending}
          problem={create.error}
          onChange={change}
          onPrevious={() => setStep("information")}
          onNext={submit}
        />
      )}
    </FormDialog>
  );
}
