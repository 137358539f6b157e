#!/usr/bin/env bash
# Builds the program and starts the demo. With AUTO=1 the demo walks by itself and ends with its result.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need_rust
if [ "${AUTO:-}" != 1 ] || have node; then
  need_node
  say "building the console ..."
  build_console
else
  say "Node is missing: the program is built without its console"
fi
say "building the program ..."
build_program

if [ "${AUTO:-}" = 1 ]; then
  exec "$ENTENTE_PROGRAM" demo --auto
fi
exec "$ENTENTE_PROGRAM" demo
