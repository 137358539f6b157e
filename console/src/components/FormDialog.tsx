import { Modal } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { common } from "~/text/common";
import { ConfirmDialog } from "./ConfirmDialog";

interface FormDialogProps {
  opened: boolean;
  title: string;
  /** Something was typed that closing would lose: the cross, Escape and a click outside ask first. */
  dirty: boolean;
  size?: number | string;
  onClose: () => void;
  /** The dialog is out of sight. */
  onClosed?: () => void;
  children: ReactNode;
}

export function FormDialog({ opened, title, dirty, size = 640, onClose, onClosed, children }: FormDialogProps) {
  const [asking, setAsking] = useState(false);
  const close = () => {
    // One turn later: the Escape that asks must not reach the question itself, which it would answer.
    if (dirty) setTimeout(() => setAsking(true));
    else onClose();
  };
  const discard = () => {
    setAsking(false);
    onClose();
  };
  return (
    <>
      <Modal
        opened={opened}
        onClose={close}
        title={title}
        size={size}
        yOffset="8vh"
        onExitTransitionEnd={() => onClosed?.()}
        closeOnEscape={!asking}
        trapFocus={!asking}
        closeButtonProps={{ "aria-label": common.close }}
        styles={{
          header: { padding: "18px 24px 12px" },
          body: { padding: "4px 24px 24px" },
        }}
      >
        {children}
      </Modal>
      <ConfirmDialog
        opened={asking}
        title={common.discardTitle}
        text={common.discardText}
        confirm={common.discard}
        cancel={common.keepEditing}
        onConfirm={discard}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
