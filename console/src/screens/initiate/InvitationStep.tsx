import { Box, Button, Collapse, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Connection } from "~/api/types";
import { CopyText } from "~/components/CopyText";
import { Fact, Facts } from "~/components/Facts";
import { IconExternal } from "~/components/icons";
import { StepHeading } from "~/components/StepHeading";
import { common } from "~/text/common";
import { initiateText } from "~/text/connections";
import { acceptAddress } from "./values";

interface InvitationStepProps {
  connection: Connection;
  code: string;
  onDone: () => void;
}

/** The last screen: the code to send. The connection exists already, so closing loses nothing. */
export function InvitationStep({ connection, code, onDone }: InvitationStepProps) {
  const [shown, setShown] = useState(false);
  const [before, after] = initiateText.acceptNeeded(connection.remoteShortName);
  const { consoleUrl, label } = connection.remote;
  const isPublic = connection.type === "public";
  return (
    <Stack gap="md">
      <StepHeading title={connection.name} step={4} of={4} />
      <Text>
        {before}
        <strong>{initiateText.acceptTheInvitation}</strong>
        {after}
      </Text>
      <Box className="card" p="md">
        <Text mb="sm">{initiateText.useCode}</Text>
        <CopyText text={code} action={initiateText.copyCode} label={initiateText.codeLabel} />
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          mt="sm"
          aria-expanded={shown}
          onClick={() => setShown((before) => !before)}
        >
          {shown ? initiateText.hideCode : initiateText.showCode}
        </Button>
        <Collapse expanded={shown}>
          <Textarea
            mt="xs"
            readOnly
            autosize
            minRows={3}
            maxRows={7}
            aria-label={initiateText.codeLabel}
            value={code}
            classNames={{ input: "mono" }}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Collapse>
      </Box>
      <Facts>
        <Fact name={initiateText.destination}>
          {label}
          <Text size="sm" c="dimmed">
            {initiateText.destinationWhy[connection.type]}
          </Text>
        </Fact>
      </Facts>
      <Text size="sm" c="dimmed">
        {initiateText.once}
      </Text>
      <Group justify="flex-end">
        {isPublic && consoleUrl && (
          <Button
            component="a"
            href={acceptAddress(consoleUrl, code)}
            target="_blank"
            rel="noopener noreferrer"
            variant="default"
            leftSection={<IconExternal size={17} />}
          >
            {initiateText.goToRemote}
          </Button>
        )}
        <Button onClick={onDone}>{common.done}</Button>
      </Group>
    </Stack>
  );
}
