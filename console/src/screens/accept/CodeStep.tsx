import { Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { StepButtons } from "~/components/StepButtons";
import { common } from "~/text/common";
import { acceptText } from "~/text/connections";
import { codeProblem } from "./codeProblem";

interface CodeStepProps {
  code: string;
  busy: boolean;
  problem: unknown;
  onChange: (code: string) => void;
  onNext: () => void;
}

export function CodeStep({ code, busy, problem, onChange, onNext }: CodeStepProps) {
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!code.trim());
    if (code.trim()) onNext();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Textarea
          label={acceptText.code}
          description={acceptText.codeHelp}
          placeholder={acceptText.codePlaceholder}
          rows={7}
          value={code}
          spellCheck={false}
          autoComplete="off"
          classNames={{ input: "mono" }}
          data-autofocus
          error={(missing && acceptText.missingCode) || codeProblem(problem)}
          onChange={(event) => {
            setMissing(false);
            onChange(event.currentTarget.value);
          }}
        />
      </Stack>
      <StepButtons next={common.next} busy={busy} />
    </form>
  );
}
