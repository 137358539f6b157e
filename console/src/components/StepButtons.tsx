import { Button, Group } from "@mantine/core";
import { common } from "~/text/common";
import classes from "./StepButtons.module.css";

interface StepButtonsProps {
  next: string;
  busy?: boolean;
  disabled?: boolean;
  onPrevious?: () => void;
}

/** The foot of a wizard's step: Previous at the left, the submitting button at the right. */
export function StepButtons({ next, busy = false, disabled = false, onPrevious }: StepButtonsProps) {
  return (
    <Group justify="space-between" mt="sm" className={classes.foot}>
      {onPrevious ? (
        <Button type="button" variant="default" disabled={busy} onClick={onPrevious}>
          {common.previous}
        </Button>
      ) : (
        <span />
      )}
      <Button type="submit" loading={busy} disabled={disabled}>
        {next}
      </Button>
    </Group>
  );
}
