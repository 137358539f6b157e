import { Group, Radio, Text } from "@mantine/core";
import { useId } from "react";
import { IconCode, IconLayout, IconSparkles } from "~/components/icons";
import { initiateText } from "~/text/connections";
import classes from "./ModeCards.module.css";
import type { Mode } from "./values";

const ICONS = { basic: IconSparkles, visual: IconLayout, script: IconCode };
const MODES: readonly Mode[] = ["basic", "visual", "script"];

export function ModeCards({ value, onChange }: { value: Mode; onChange: (mode: Mode) => void }) {
  return (
    <Radio.Group
      label={initiateText.chooseType}
      value={value}
      onChange={(chosen) => {
        const mode = MODES.find((known) => known === chosen);
        if (mode) onChange(mode);
      }}
      styles={{ label: { fontWeight: 620, fontSize: "1rem", marginBottom: 10 } }}
    >
      <div className={classes.cards}>
        {MODES.map((mode) => (
          <ModeCard key={mode} mode={mode} />
        ))}
      </div>
    </Radio.Group>
  );
}

function ModeCard({ mode }: { mode: Mode }) {
  const id = useId();
  const { title, points, reason } = initiateText.modes[mode];
  const IconShown = ICONS[mode];
  return (
    <Radio.Card
      value={mode}
      disabled={reason !== null}
      className={classes.card}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-points`}
    >
      <Group justify="space-between" mb={10}>
        <Group gap={8}>
          <IconShown size={20} stroke={1.7} aria-hidden />
          <Text id={`${id}-title`} fw={620}>
            {title}
          </Text>
        </Group>
        <Radio.Indicator />
      </Group>
      <div id={`${id}-points`} className={classes.text}>
        <ul className={classes.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        {reason && <p className={classes.reason}>{reason}</p>}
      </div>
    </Radio.Card>
  );
}
