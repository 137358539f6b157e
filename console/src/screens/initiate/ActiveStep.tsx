import { Button, Group, Stack, Text } from "@mantine/core";
import type { Connection } from "~/api/types";
import { StepHeading } from "~/components/StepHeading";
import { common } from "~/text/common";
import { acceptText, initiateText } from "~/text/connections";

interface ActiveStepProps {
  connection: Connection;
  onConfigure: () => void;
  onDone: () => void;
}

/** The last screen of a local connection: nobody has to accept it. */
export function ActiveStep({ connection, onConfigure, onDone }: ActiveStepProps) {
  return (
    <Stack gap="md">
      <StepHeading title={connection.name} step={4} of={4} />
      <Text>{initiateText.activeAtOnce}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {common.done}
        </Button>
        <Button onClick={onConfigure}>{acceptText.configure}</Button>
      </Group>
    </Stack>
  );
}
