#!/usr/bin/env bash
# Measures what has a measurement today: durable writes of the store on this disk; the script engine beside Apache Groovy; how long a trial run
# of a rule takes; how long an edit is on its way over every type of connection. Prints numbers; ends with an error when nothing ran.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need_rust
say "durable writes of the store (SQLite, one writer, group commit, full sync):"
timeout 1500 cargo run --locked --release --quiet --package entente-sync-store-sqlite --example commits -- \
  "$(mktemp -d)/bench.db"

say "the script engine beside Apache Groovy (tools/groovy-oracle) on the same scripts:"
timeout 1500 cargo run --locked --release --quiet --package entente-groovy-conformance --bin bench

need_node
install ip iproute2
timeout 1500 cargo build --locked --release --quiet --package entente-cli

say "a trial run of the default scripts (entente rules run), from the start of the process to its output:"
node scripts/rule-start.mjs "$target_folder/release/entente"

say "one edit from webhook to write, for every type of connection (EDITS=${EDITS:-200} each way):"
ENTENTE_BIN="$target_folder/release" timeout 2400 node e2e/latency.mjs
