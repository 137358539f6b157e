import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { indentOnInput } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap } from "@codemirror/view";
import { type RefObject, useEffect, useRef } from "react";
import type { Diagnostic } from "~/api/types";
import { markedRange } from "~/lib/diagnostics";
import "./editor.css";
import { groovyView } from "./groovy";

/** What others may ask of an editor. */
export interface EditorHandle {
  /** Moves the cursor to a line and column (both from one) and focuses the editor. */
  goTo(line: number, column: number): void;
}

interface GroovyEditorProps {
  label: string;
  value: string;
  findings: readonly Diagnostic[];
  handle?: RefObject<EditorHandle | null>;
  onChange: (value: string) => void;
  /** Ctrl+S or Cmd+S inside the editor. */
  onSave: () => void;
}

export function GroovyEditor({ label, value, findings, handle, onChange, onSave }: GroovyEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const first = useRef(value);
  const calls = useRef({ onChange, onSave });

  useEffect(() => {
    calls.current = { onChange, onSave };
  });

  useEffect(() => {
    if (!host.current) return;
    const save = () => {
      calls.current.onSave();
      return true;
    };
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          groovyView,
          history(),
          drawSelection(),
          indentOnInput(),
          closeBrackets(),
          search({ top: true }),
          highlightSelectionMatches(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          lintGutter(),
          keymap.of([
            { key: "Mod-s", preventDefault: true, run: save },
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...searchKeymap,
            ...historyKeymap,
            ...lintKeymap,
            indentWithTab,
          ]),
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) calls.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [label]);

  useEffect(() => {
    if (!handle) return;
    handle.current = {
      goTo(line, column) {
        const editor = view.current;
        if (!editor) return;
        const target = editor.state.doc.line(Math.min(Math.max(line, 1), editor.state.doc.lines));
        const anchor = Math.min(target.to, target.from + Math.max(0, column - 1));
        editor.dispatch({ selection: { anchor }, scrollIntoView: true });
        editor.focus();
      },
    };
  }, [handle]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const marks = findings.map((finding) => ({
      ...markedRange(editor.state.doc, finding),
      severity: finding.severity,
      message: finding.help ? `${finding.message}\n${finding.help}` : finding.message,
    }));
    editor.dispatch(setDiagnostics(editor.state, marks));
  }, [findings]);

  return <div ref={host} className="groovy-editor" />;
}
