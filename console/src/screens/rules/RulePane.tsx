import { Text, Title } from "@mantine/core";
import { useMemo, useRef } from "react";
import { messageOf } from "~/api/problem";
import type { Diagnostic, Side } from "~/api/types";
import { type EditorHandle, GroovyEditor } from "~/components/editor/GroovyEditor";
import { ofSide } from "~/lib/diagnostics";
import { rulesText } from "~/text/connection";
import classes from "./RulesWorkbench.module.css";
import type { RuleEditing } from "./useRuleEditing";

const HELP: Record<Side, string> = { outgoing: rulesText.outgoingHelp, incoming: rulesText.incomingHelp };

export function RulePane({ side, editing, onSave }: { side: Side; editing: RuleEditing; onSave: () => void }) {
  const editor = useRef<EditorHandle>(null);
  const findings = useMemo(() => ofSide(editing.findings ?? [], side), [editing.findings, side]);
  return (
    <section className={`card ${classes.pane}`} aria-label={rulesText.panes[side]}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          {rulesText[side]}
        </Title>
        <Text size="sm" c="dimmed">
          {HELP[side]}
        </Text>
      </div>
      <div className={classes.body}>
        <GroovyEditor
          label={rulesText[side]}
          value={editing.texts[side]}
          findings={findings}
          handle={editor}
          onChange={(text) => editing.edit(side, text)}
          onSave={onSave}
        />
      </div>
      <Findings findings={findings} editing={editing} onGoTo={(line, column) => editor.current?.goTo(line, column)} />
    </section>
  );
}

interface FindingsProps {
  findings: readonly Diagnostic[];
  editing: RuleEditing;
  onGoTo: (line: number, column: number) => void;
}

function Findings({ findings, editing, onGoTo }: FindingsProps) {
  const state = editing.checkError
    ? `${rulesText.checkFailed}: ${messageOf(editing.checkError)}`
    : findings.length > 0
      ? rulesText.problems(findings.length)
      : editing.checking
        ? rulesText.checking
        : rulesText.clean;
  return (
    <div className={classes.foot}>
      <Text size="sm" c="dimmed" role="status">
        {state}
      </Text>
      {findings.map((finding) => (
        <button
          key={`${finding.line}:${finding.column}:${finding.code}:${finding.message}`}
          type="button"
          className={classes.finding}
          onClick={() => onGoTo(finding.line, finding.column)}
        >
          <span className={classes[finding.severity]}>{rulesText.line(finding.line)}</span>
          <span>
            {finding.message}
            {finding.help && <span className={classes.help}> {finding.help}</span>}
          </span>
        </button>
      ))}
    </div>
  );
}
