import { Group, Text, Title } from "@mantine/core";
import { useLayoutEffect, useRef } from "react";
import { initiateText } from "~/text/connections";

interface StepHeadingProps {
  title: string;
  step: number;
  of: number;
}

/** The heading of a wizard's step. It takes the focus when the step appears, so that a screen reader follows. */
export function StepHeading({ title, step, of }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (step > 1) heading.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <Group justify="space-between" align="baseline" wrap="nowrap">
      <Title order={3} ref={heading} tabIndex={-1} style={{ outline: "none" }}>
        {title}
      </Title>
      <Text size="sm" c="dimmed" style={{ whiteSpace: "nowrap" }}>
        {initiateText.step(step, of)}
      </Text>
    </Group>
  );
}
