import { Box, Button, Collapse, Group, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import type { CreatedConnection } from "~/api/types";
import { CopyText } from "~/components/CopyText";
import { Fact, Facts } from "~/components/Facts";
import { StepHeading } from "~/components/StepHeading";
import { common } from "~/text/common";
import { initiateText } from "~/text/connections";

/** The last screen: the code to send. The connection exists already, so closing loses nothing. */
export function InvitationStep({ created, onDone }: { created: CreatedConnection; onDone: () => void }) {
  const [shown, setShown] = useState(false);
  const { connection, invitationCode } = created;
  const [before, after] = initiateText.acceptNeeded(connection.remoteShortName);
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
        <CopyText text={invitationCode} action={initiateText.copyCode} label={initiateText.codeLabel} />
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
            value={invitationCode}
            classNames={{ input: "mono" }}
            onFocus={(event) => event.currentTarget.select()}
          />
        </Collapse>
      </Box>
      <Facts>
        <Fact name={initiateText.destination}>
          {initiateText.destinationUnknown}
          <Text size="sm" c="dimmed">
            {initiateText.destinationWhy}
          </Text>
        </Fact>
      </Facts>
      <Text size="sm" c="dimmed">
        {initiateText.once}
      </Text>
      <Group justify="flex-end">
        <Button onClick={onDone}>{common.done}</Button>
      </Group>
    </Stack>
  );
}
