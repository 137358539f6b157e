#!/usr/bin/env bash
# Sends rich text through every format and back, and writes what became of it to docs/runs/round-trips.md. Fails when a round trip is wrong.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need_rust
need_node
schema="${ENTENTE_SPECS:-../shared/specs}/adf.schema.json"
[ -f "$schema" ] || fail "$schema is missing; set ENTENTE_SPECS"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm install --no-audit --no-fund --loglevel=error commonmark-spec@0.31.2 >/dev/null)
ORACLE_MODULES="$work/node_modules" node tools/text-oracle/commonmark.mjs >"$work/commonmark.json"
cargo run --locked --quiet --package entente-text --example round_trips -- "$work/commonmark.json" "$schema" >"$work/table.md"
{
  cat <<'END'
# Round trips of rich text

Written by `scripts/round-trips.sh`. Each text is read, written in another format, and read back.

- *unchanged*: the document that comes back is the one that went.
- *degraded*: the format has no words for something, and the text shows something plainer in its place. What is lost most often is named by the nodes of ADF.
- *brought back*: where nobody edited the text on the other side, what was lost is there again afterwards (`carry::restore`).
- *wrong*: a second round changes the text again, or ADF is written that its schema refuses. There must be none.

END
  cat "$work/table.md"
  cat <<'END'

The examples that read otherwise have one of these causes: raw HTML is hidden or kept for Markdown alone and not shown; addresses are kept as they were typed instead of
percent-encoded; an image with a relative address is a file of the issue, and images have no titles; a line break made by a reference is one.
Atlassian's own converters are held against ours by `crates/text/tests/atlassian.rs`, every difference with its reason.
END
} >docs/runs/round-trips.md
say "docs/runs/round-trips.md is written"
