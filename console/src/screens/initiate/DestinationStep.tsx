import { ActionIcon, Box, Group, Stack, Switch, Text, TextInput, Tooltip } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldMessage, formMessage } from "~/api/problem";
import { IconHelp } from "~/components/icons";
import { Notice } from "~/components/Notice";
import { StepButtons } from "~/components/StepButtons";
import { useLookUpDestination } from "~/data/connections";
import { isWebAddress } from "~/lib/validation";
import { common } from "~/text/common";
import { initiateText } from "~/text/connections";
import { DestinationCard } from "./DestinationCard";
import { ModeCards } from "./ModeCards";
import { type InitiateValues, typeOf } from "./values";

interface DestinationStepProps {
  values: InitiateValues;
  problem: unknown;
  onChange: (part: Partial<InitiateValues>) => void;
  onNext: () => void;
}

/** Where the other side is: an address that is looked up, or none. */
export function DestinationStep({ values, problem, onChange, onNext }: DestinationStepProps) {
  const lookUp = useLookUpDestination();
  const [relayMissing, setRelayMissing] = useState(false);
  const type = typeOf(values);
  const changeUrl = (url: string) => {
    lookUp.reset();
    onChange({ url, destination: null });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (values.noUrl) {
      const missing = values.relayed && !isWebAddress(values.relayUrl.trim());
      setRelayMissing(missing);
      if (!missing) onNext();
    } else if (values.destination) {
      onNext();
    } else if (values.url.trim()) {
      lookUp.mutate(values.url.trim(), { onSuccess: (destination) => onChange({ destination }) });
    }
  };
  const general = formMessage(lookUp.error, ["url"]);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {general && <Notice kind="problem">{general}</Notice>}
        <Box>
          <Group gap={4} mb={4} align="center">
            <Text component="label" htmlFor="destination-url" fw={500} size="sm">
              {initiateText.url}
            </Text>
            <Tooltip
              label={initiateText.urlHelp}
              events={{ hover: true, focus: true, touch: true }}
              multiline
              maw={360}
            >
              <ActionIcon type="button" variant="subtle" color="gray" size="sm" aria-label={initiateText.urlHelpLabel}>
                <IconHelp size={17} />
              </ActionIcon>
            </Tooltip>
          </Group>
          <TextInput
            id="destination-url"
            placeholder={initiateText.urlPlaceholder}
            value={values.url}
            error={fieldMessage(lookUp.error, "url") ?? fieldMessage(problem, "url")}
            disabled={values.noUrl}
            spellCheck={false}
            data-autofocus
            onChange={(event) => changeUrl(event.currentTarget.value)}
          />
        </Box>
        {!values.noUrl && values.destination && <DestinationCard destination={values.destination} />}
        <Switch
          size="md"
          label={initiateText.noUrl}
          description={initiateText.noUrlHelp}
          checked={values.noUrl}
          onChange={(event) => onChange({ noUrl: event.currentTarget.checked })}
        />
        {values.noUrl && (
          <Switch
            size="md"
            ml="xl"
            label={initiateText.relayed}
            description={initiateText.relayedHelp}
            checked={values.relayed}
            onChange={(event) => onChange({ relayed: event.currentTarget.checked })}
          />
        )}
        {type === "relayed" && (
          <TextInput
            ml="xl"
            label={initiateText.relayUrl}
            description={initiateText.relayUrlHelp}
            placeholder={initiateText.relayUrlPlaceholder}
            value={values.relayUrl}
            error={(relayMissing && initiateText.relayUrlMissing) || fieldMessage(problem, "relayUrl")}
            spellCheck={false}
            onChange={(event) => onChange({ relayUrl: event.currentTarget.value })}
          />
        )}
        {type && <ModeCards value={values.mode} onChange={(mode) => onChange({ mode })} />}
      </Stack>
      <StepButtons next={common.next} busy={lookUp.isPending} disabled={!values.noUrl && !values.url.trim()} />
    </form>
  );
}
