#!/usr/bin/env bash
# Seeded worlds with people and faults, as many as SEEDS says, from FIRST_SEED on; prints what happened and the seeds that failed.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

need_rust
export SEEDS=${SEEDS:-20000} FIRST_SEED=${FIRST_SEED:-0}
say "commit $(git rev-parse --short HEAD 2>/dev/null || echo unknown), $(date -u +%F)"
time cargo test --locked --quiet --release --package entente-sync-core --test simulation -- --nocapture
