import { SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldMessage } from "~/api/problem";
import { RequiredLabel } from "~/components/RequiredLabel";
import { StepButtons } from "~/components/StepButtons";
import { StepHeading } from "~/components/StepHeading";
import { useConnections } from "~/data/connections";
import {
  type ConnectionInformation,
  type FieldErrors,
  hasErrors,
  proposeName,
  validateInformation,
} from "~/lib/validation";
import { common } from "~/text/common";
import { initiateText } from "~/text/connections";
import type { InitiateValues } from "./values";

interface InformationStepProps {
  values: InitiateValues;
  problem: unknown;
  onChange: (part: Partial<InitiateValues>) => void;
  onPrevious: () => void;
  onNext: () => void;
}

export function InformationStep({ values, problem, onChange, onPrevious, onNext }: InformationStepProps) {
  const taken = (useConnections().data ?? []).map((connection) => connection.name);
  const [errors, setErrors] = useState<FieldErrors<keyof ConnectionInformation>>({});
  const { information, nameEdited } = values;

  const edit = (field: keyof ConnectionInformation, text: string) => {
    const next = { ...information, [field]: text };
    const edited = field === "name" ? text !== "" : nameEdited;
    if (!edited && field !== "name") next.name = proposeName(next.localShortName, next.remoteShortName, taken);
    setErrors({ ...errors, [field]: undefined, ...(next.name !== information.name ? { name: undefined } : {}) });
    onChange({ information: next, nameEdited: edited });
  };
  const field = (name: keyof ConnectionInformation) => ({
    value: information[name],
    error: errors[name] ?? fieldMessage(problem, name),
    onChange: (event: { currentTarget: { value: string } }) => edit(name, event.currentTarget.value),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = validateInformation(information, taken);
    setErrors(found);
    if (!hasErrors(found)) onNext();
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <StepHeading title={initiateText.information} step={2} of={4} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: "start" }}>
          <TextInput
            label={<RequiredLabel>{initiateText.localShortName}</RequiredLabel>}
            description={initiateText.localShortNameHelp}
            aria-required
            {...field("localShortName")}
          />
          <TextInput
            label={<RequiredLabel>{initiateText.remoteShortName}</RequiredLabel>}
            description={initiateText.remoteShortNameHelp}
            aria-required
            {...field("remoteShortName")}
          />
        </SimpleGrid>
        <TextInput
          label={<RequiredLabel>{initiateText.name}</RequiredLabel>}
          description={initiateText.nameHelp}
          aria-required
          {...field("name")}
        />
        <Textarea
          label={initiateText.description}
          description={initiateText.descriptionHelp}
          autosize
          minRows={2}
          maxRows={6}
          {...field("description")}
        />
      </Stack>
      <StepButtons next={common.next} onPrevious={onPrevious} />
    </form>
  );
}
