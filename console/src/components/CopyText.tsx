import { Button, type ButtonProps, Group, Stack, Text, Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import { useCopy } from "~/lib/useCopy";
import { common } from "~/text/common";
import { IconCheck, IconCopy } from "./icons";

interface CopyTextProps extends Omit<ButtonProps, "children"> {
  text: string;
  /** What the button says. */
  action: string;
  /** What the text is, as the name of the field that shows it when the clipboard is refused. */
  label: string;
  /** More buttons for the same line. */
  children?: ReactNode;
}

/** A button that copies a text, and a selected field with it where the clipboard is refused. */
export function CopyText({ text, action, label, children, ...button }: CopyTextProps) {
  const { state, copy } = useCopy();
  const copied = state === "copied";
  return (
    <Stack gap="sm" align="flex-start">
      <Group gap="sm">
        <Button
          leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
          onClick={() => void copy(text)}
          {...button}
        >
          {action}
        </Button>
        {children}
        <Text span size="sm" c="dimmed" role="status" miw={52}>
          {copied ? common.copied : ""}
        </Text>
      </Group>
      {state === "refused" && (
        <Textarea
          w="100%"
          readOnly
          autosize
          minRows={3}
          maxRows={8}
          label={label}
          description={common.copyRefused}
          value={text}
          classNames={{ input: "mono" }}
          ref={(field) => field?.select()}
        />
      )}
    </Stack>
  );
}
