import { Button, Group, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Connection } from "~/api/types";
import { IconCircleCheck } from "~/components/icons";
import { common } from "~/text/common";
import { acceptText } from "~/text/connections";

interface AcceptedStepProps {
  connection: Connection;
  onConfigure: () => void;
  onDone: () => void;
}

export function AcceptedStep({ connection, onConfigure, onDone }: AcceptedStepProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const waiting = connection.status === "pending";
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="md">
      <Group wrap="nowrap" align="flex-start">
        <ThemeIcon size={40} radius="xl" color={waiting ? "blue" : "teal"} variant="light" aria-hidden>
          <IconCircleCheck size={24} />
        </ThemeIcon>
        <Stack gap={4}>
          <Title order={3} ref={heading} tabIndex={-1} style={{ outline: "none" }}>
            {waiting ? acceptText.waitingTitle : acceptText.doneTitle}
          </Title>
          <Text c="dimmed">{connection.name}</Text>
        </Stack>
      </Group>
      <Text>{waiting ? acceptText.waitingText : acceptText.doneText[connection.type]}</Text>
      <Text>{acceptText.doneNext}</Text>
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={onDone}>
          {common.done}
        </Button>
        <Button onClick={onConfigure}>{acceptText.configure}</Button>
      </Group>
    </Stack>
  );
}
