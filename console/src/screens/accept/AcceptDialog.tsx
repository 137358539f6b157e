import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { ApiProblem } from "~/api/problem";
import type { Connection, InspectedInvitation, Project } from "~/api/types";
import { FormDialog } from "~/components/FormDialog";
import { useAcceptInvitation, useInspectInvitation } from "~/data/connections";
import { acceptText } from "~/text/connections";
import { AcceptedStep } from "./AcceptedStep";
import { CodeStep } from "./CodeStep";
import { ConfirmStep } from "./ConfirmStep";
import { TargetStep } from "./TargetStep";

type Step = "code" | "target" | "confirm";

interface AcceptDialogProps {
  opened: boolean;
  close: () => void;
  closed: () => void;
  /** A code that came with the address; it is read at once. */
  brought: string;
}

/** Refusals of the code itself: they belong to its field, whichever step they come up in. */
function isAboutCode(error: unknown): boolean {
  return error instanceof ApiProblem && error.code.startsWith("code-");
}

export function AcceptDialog({ opened, close, closed, brought }: AcceptDialogProps) {
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>("code");
  const [code, setCode] = useState(brought);
  const [invitation, setInvitation] = useState<InspectedInvitation | null>(null);
  const [systemId, setSystemId] = useState<string | null>(null);
  const [project, setProject] = useState<Project | null>(null);
  const [accepted, setAccepted] = useState<Connection | null>(null);
  const inspect = useInspectInvitation();
  const accept = useAcceptInvitation();

  const changeCode = (text: string) => {
    setCode(text);
    inspect.reset();
    accept.reset();
  };
  const readCode = () =>
    inspect.mutate(code.trim(), {
      onSuccess: (found) => {
        setInvitation(found);
        setStep("target");
      },
    });
  const readBrought = useRef(brought !== "");
  useEffect(() => {
    if (!opened || !readBrought.current) return;
    readBrought.current = false;
    readCode();
  });
  const confirm = () => {
    if (!systemId || !project) return;
    accept.mutate(
      { code: code.trim(), systemId, projectKey: project.key },
      {
        onSuccess: setAccepted,
        onError: (error) => {
          if (isAboutCode(error)) setStep("code");
        },
      },
    );
  };
  const configure = () => {
    close();
    if (accepted) void navigate({ to: "/connections/$connectionId/rules", params: { connectionId: accepted.id } });
  };

  return (
    <FormDialog
      opened={opened}
      title={acceptText.title}
      dirty={!accepted && code.trim() !== ""}
      size={640}
      onClose={close}
      onClosed={closed}
    >
      {accepted ? (
        <AcceptedStep connection={accepted} onConfigure={configure} onDone={close} />
      ) : step === "code" || !invitation ? (
        <CodeStep
          code={code}
          busy={inspect.isPending}
          problem={inspect.error ?? accept.error}
          onChange={changeCode}
          onNext={readCode}
        />
      ) : step === "target" ? (
        <TargetStep
          invitation={invitation}
          systemId={systemId}
          project={project}
          problem={accept.error}
          onChange={(nextSystem, nextProject) => {
            setSystemId(nextSystem);
            setProject(nextProject);
            accept.reset();
          }}
          onPrevious={() => setStep("code")}
          onNext={() => setStep("confirm")}
        />
      ) : (
        <ConfirmStep
          invitation={invitation}
          project={project}
          busy={accept.isPending}
          problem={accept.error}
          onPrevious={() => setStep("target")}
          onConfirm={confirm}
        />
      )}
    </FormDialog>
  );
}
