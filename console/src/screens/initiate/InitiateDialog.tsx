import { useState } from "react";
import { ApiProblem } from "~/api/problem";
import type { CreatedConnection } from "~/api/types";
import { FormDialog } from "~/components/FormDialog";
import { useCreateConnection } from "~/data/connections";
import { initiateText } from "~/text/connections";
import { DestinationStep } from "./DestinationStep";
import { InformationStep } from "./InformationStep";
import { InvitationStep } from "./InvitationStep";
import { ProjectStep } from "./ProjectStep";
import { emptyValues, type InitiateValues, isDirty, requestOf } from "./values";

type Step = "destination" | "information" | "project";

interface InitiateDialogProps {
  opened: boolean;
  close: () => void;
  closed: () => void;
}

const INFORMATION_FIELDS = ["localShortName", "remoteShortName", "name", "description"];

export function InitiateDialog({ opened, close, closed }: InitiateDialogProps) {
  const [step, setStep] = useState<Step>("destination");
  const [values, setValues] = useState<InitiateValues>(emptyValues);
  const [created, setCreated] = useState<CreatedConnection | null>(null);
  const create = useCreateConnection();

  const change = (part: Partial<InitiateValues>) => {
    setValues((before) => ({ ...before, ...part }));
    if (create.isError) create.reset();
  };
  const submit = () => {
    const body = requestOf(values);
    if (!body) return;
    create.mutate(body, {
      onSuccess: setCreated,
      onError: (error) => {
        const atInformation =
          error instanceof ApiProblem && INFORMATION_FIELDS.some((field) => error.fields[field] !== undefined);
        if (atInformation) setStep("information");
      },
    });
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
      {created ? (
        <InvitationStep created={created} onDone={close} />
      ) : step === "destination" ? (
        <DestinationStep values={values} onChange={change} onNext={() => setStep("information")} />
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
