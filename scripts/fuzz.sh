#!/usr/bin/env bash
# Fuzzes what reads bytes of peers: `fuzz.sh SECONDS [REPORT]`, shared among all targets. Coverage-guided, with stable Rust: the
# instrumentation is an option of the compiler's back end. What is found stays in the target folder and is tried first the next time.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

seconds=${1:-60}
report=${2:-}
targets=(code handshake envelope body message exchange parcel)
each=$((seconds / ${#targets[@]}))
[ "$each" -gt 0 ] || fail "that is less than a second for each of ${#targets[@]} targets"

need_rust
need_node
install g++ g++
host=$(rustc -vV | sed -n 's/^host: //p')
folder="$target_folder/fuzz"
corpus="$folder/corpus"
# Build scripts must not be instrumented, so a target is named though it is this machine's.
export CARGO_TARGET_DIR="$folder/build"
instrumented="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
  -Cllvm-args=-sanitizer-coverage-trace-compares"
RUSTFLAGS=$(printf '%s' "$instrumented" | tr -s '\n ' ' ') \
  cargo build --locked --quiet --release --manifest-path fuzz/Cargo.toml --target "$host"
programs="$CARGO_TARGET_DIR/$host/release"
node fuzz/seeds.mjs "$corpus"

failed=0
lines=()
for target in "${targets[@]}"; do
  mkdir -p "$corpus/$target" "$folder/found/$target"
  log="$folder/$target.log"
  code=0
  # A single input may take 10 seconds by the clock, which a busy machine can stretch, and 512 MiB.
  timeout --kill-after=10 $((each + 60)) "$programs/$target" -max_total_time="$each" -timeout=10 -rss_limit_mb=512 \
    -max_len=20000 -print_final_stats=1 -artifact_prefix="$folder/found/$target/" "$corpus/$target" >"$log" 2>&1 || code=$?
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  edges=$(sed -nE 's/.*cov: ([0-9]+).*/\1/p' "$log" | tail -1)
  inputs=$(find "$corpus/$target" -type f | wc -l)
  lines+=("$(printf '| %-9s | %7s | %12s | %6s | %6s | %s |' "$target" "$each" "${runs:-0}" "${edges:-0}" "$inputs" "$([ "$code" = 0 ] && echo clean || echo "FAILED ($code)")")")
  if [ "$code" != 0 ]; then
    failed=$((failed + 1))
    tail -30 "$log"
  fi
done
table=$(printf '%s\n' \
  '| target    | seconds |         runs |  edges | inputs | result |' \
  '| --------- | ------- | ------------ | ------ | ------ | ------ |' "${lines[@]}")
say "$table"
[ -z "$report" ] || printf '%s\n' "$table" >"$report"
say "test result: done. $((${#targets[@]} - failed)) passed; $failed failed"
[ "$failed" = 0 ]
