import { bracketMatching, HighlightStyle, indentUnit, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { groovy } from "@codemirror/legacy-modes/mode/groovy";
import type { Extension } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

// Colours are variables (editor.css), so that the editor follows the theme without being rebuilt.
const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword], color: "var(--code-keyword)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--code-string)" },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.number, tags.atom, tags.bool, tags.null], color: "var(--code-number)" },
  { tag: [tags.propertyName, tags.attributeName], color: "var(--code-property)" },
  { tag: [tags.meta, tags.annotation], color: "var(--code-comment)" },
]);

const look = EditorView.theme({
  "&": { height: "100%", fontSize: "13.5px", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mantine-font-family-monospace)", lineHeight: "1.6" },
  ".cm-content": { padding: "12px 0", caretColor: "var(--mantine-color-text)" },
  ".cm-line": { padding: "0 14px 0 8px" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--code-gutter)", border: "none", paddingLeft: "6px" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--code-active)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--code-selection)",
  },
  ".cm-cursor": { borderLeftColor: "var(--mantine-color-text)" },
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    border: "1px solid var(--line)",
    borderRadius: "8px",
    overflow: "hidden",
    maxWidth: "480px",
  },
  // The library's own marks are data: images, which the content-security policy refuses.
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--code-error) 1px" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--code-warning) 1px" },
  ".cm-lint-marker": { width: "9px", height: "9px", margin: "6px 2px", borderRadius: "50%" },
  ".cm-lint-marker-error": { content: '""', backgroundColor: "var(--code-error)" },
  ".cm-lint-marker-warning": { content: '""', backgroundColor: "var(--code-warning)", borderRadius: "2px" },
  ".cm-panels": { backgroundColor: "var(--page)", color: "var(--mantine-color-text)" },
});

/** Groovy with line numbers, in the console's colours: what editors and read-only views share. */
export const groovyView: Extension = [
  StreamLanguage.define(groovy),
  syntaxHighlighting(highlighting),
  indentUnit.of("    "),
  bracketMatching(),
  lineNumbers(),
  look,
];
