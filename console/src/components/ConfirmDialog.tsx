import { Button, Group, Modal, Text } from "@mantine/core";
import { messageOf } from "~/api/problem";
import { common } from "~/text/common";
import { Notice } from "./Notice";

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  text: string;
  confirm: string;
  cancel?: string;
  busy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that can't be taken back. The safe answer has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      centered
      size="md"
      zIndex={300}
      closeButtonProps={{ "aria-label": common.close }}
    >
      <Text>{props.text}</Text>
      {props.error ? (
        <Notice kind="problem" mt="md">
          {messageOf(props.error)}
        </Notice>
      ) : null}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" data-autofocus onClick={props.onCancel}>
          {props.cancel ?? common.cancel}
        </Button>
        <Button color="red.8" loading={props.busy ?? false} onClick={props.onConfirm}>
          {props.confirm}
        </Button>
      </Group>
    </Modal>
  );
}
