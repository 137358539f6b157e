import { Button, type ButtonProps, Stack, Textarea } from "@mantine/core";
import { useCopy } from "~/lib/useCopy";
import { common } from "~/text/common";
import { IconCheck, IconCopy } from "./icons";

interface CopyTextProps extends ButtonProps {
  text: string;
  /** What the button says. */
  action: string;
  /** What the text is, as the name of the field that shows it when the clipboard is refused. */
  label: string;
}

/** A button that copies a text, and a selected field with it where the clipboard is refused. */
export function CopyText({ text, action, label, ...button }: CopyTextProps) {
  const { state, copy } = useCopy();
  const copied = state === "copied";
  return (
    <Stack gap="sm" align="flex-start">
      <Button
        leftSection={copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
        onClick={() => void copy(text)}
        {...button}
      >
        {action}
      </Button>
      <span role="status" aria-live="polite" style={{ minHeight: 22, fontSize: 14, color: "var(--quiet)" }}>
        {copied ? common.copied : ""}
      </span>
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
