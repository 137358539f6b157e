#!/usr/bin/env bash
# Asks the advisory database about all dependencies. Not a part of `make test`: it needs the network, and cargo-deny takes minutes to build.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need_rust
if ! have cargo-deny; then
  say "installing cargo-deny ..."
  cargo install --locked cargo-deny
fi
cargo deny check
