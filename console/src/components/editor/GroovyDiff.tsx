import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import "./editor.css";
import { groovyView } from "./groovy";

interface GroovyDiffProps {
  left: string;
  right: string;
  leftLabel: string;
  rightLabel: string;
}

/** Two texts side by side, read only, with their differences marked and long equal parts folded. */
export function GroovyDiff({ left, right, leftLabel, rightLabel }: GroovyDiffProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const readOnly = (label: string) => [
      groovyView,
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorView.contentAttributes.of({ "aria-label": label, "aria-readonly": "true", tabindex: "0" }),
    ];
    const merge = new MergeView({
      parent: host.current,
      a: { doc: left, extensions: readOnly(leftLabel) },
      b: { doc: right, extensions: readOnly(rightLabel) },
      collapseUnchanged: { margin: 4, minSize: 8 },
      gutter: true,
    });
    return () => merge.destroy();
  }, [left, right, leftLabel, rightLabel]);
  return <div ref={host} className="groovy-diff" />;
}
