import { ActionIcon, Box, Group, Stack, Switch, Text, TextInput, Tooltip } from "@mantine/core";
import type { FormEvent } from "react";
import { IconHelp } from "~/components/icons";
import { StepButtons } from "~/components/StepButtons";
import { common } from "~/text/common";
import { initiateText } from "~/text/connections";
import { ModeCards } from "./ModeCards";
import type { InitiateValues } from "./values";

interface DestinationStepProps {
  values: InitiateValues;
  onChange: (part: Partial<InitiateValues>) => void;
  onNext: () => void;
}

export function DestinationStep({ values, onChange, onNext }: DestinationStepProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (values.noUrl) onNext();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Box>
          <Group gap={4} mb={4} align="center">
            <Text component="label" htmlFor="destination-url" fw={500} size="sm">
              {initiateText.url}
            </Text>
            <Tooltip label={initiateText.urlHelp} events={{ hover: true, focus: true, touch: true }}>
              <ActionIcon type="button" variant="subtle" color="gray" size="sm" aria-label={initiateText.urlHelpLabel}>
                <IconHelp size={17} />
              </ActionIcon>
            </Tooltip>
          </Group>
          <TextInput
            id="destination-url"
            placeholder={initiateText.urlPlaceholder}
            description={initiateText.urlDisabled}
            inputWrapperOrder={["label", "input", "description", "error"]}
            disabled
          />
        </Box>
        <Switch
          size="md"
          label={initiateText.noUrl}
          description={initiateText.noUrlHelp}
          checked={values.noUrl}
          data-autofocus
          onChange={(event) => onChange({ noUrl: event.currentTarget.checked })}
        />
        {values.noUrl && <ModeCards value={values.mode} onChange={(mode) => onChange({ mode })} />}
      </Stack>
      <StepButtons next={common.next} disabled={!values.noUrl} />
    </form>
  );
}
