# Sourced after common.sh: runs steps with a bound in time each and one for all, and sums up what passed.
# shellcheck shell=bash

log_folder="$root/e2e/out/steps"
mkdir -p "$log_folder"

# The whole run ends after so many minutes, whatever each step may take.
deadline=$(($(date +%s) + ${MINUTES:-44} * 60))
began=$(date +%s)
passed=0
failed=0
table=()
failures=()
running=

interrupted() {
  trap - INT TERM
  # `timeout` leads a process group of its own; its group holds all that the step has started.
  if [ -n "$running" ]; then kill -TERM -- "-$running" 2>/dev/null || kill -TERM "$running" 2>/dev/null || true; fi
  say "interrupted"
  exit 130
}
trap interrupted INT TERM

# Numbers of single tests, as each test program prints them, so that the sum counts tests and not only steps.
count() {
  local log=$1 kind=$2 number
  number=$(sed -E 's/\x1b\[[0-9;]*m//g' "$log" | awk -v kind="$kind" '
    /Summary \[/ && / tests? run: / {       # cargo nextest
      for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) p += $(i-1); if ($i ~ /^(failed|timed)/) f += $(i-1) } }
    /^test result: / { p += $4; f += $6 }   # cargo test
    /^ *Tests  / { for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) p += $(i-1); if ($i ~ /^failed/) f += $(i-1) } } # vitest
    /^(#|ℹ) pass [0-9]+/ { p += $3 }        # node --test
    /^(#|ℹ) fail [0-9]+/ { f += $3 }
    END { print (kind == "passed" ? p : f) + 0 }')
  printf '%s' "$number"
}

# step TITLE SECONDS COMMAND...: answers whether it passed.
step() {
  local title=$1 limit=$2 log started left code=0 took tee_pid p f
  shift 2
  left=$((deadline - $(date +%s)))
  if [ "$left" -le 0 ]; then
    say "== $title: no time left"
    failed=$((failed + 1)); table+=("FAIL       -  $title (no time left)")
    return 1
  fi
  [ "$limit" -le "$left" ] || limit=$left
  started=$(date +%s)
  say ""
  say "== $title  [at $((started - began)) s, at most $limit s]"
  log="$log_folder/$(printf '%s' "$title" | tr -cs '[:alnum:]' '-').log"
  exec {out}> >(exec tee "$log")
  tee_pid=$!
  timeout --kill-after=10 "$limit" "$@" >&"$out" 2>&1 </dev/null &
  running=$!
  wait "$running" || code=$?
  # What the step left behind is in the group that `timeout` led.
  kill -TERM -- "-$running" 2>/dev/null || true
  running=
  exec {out}>&-
  # Whoever still holds the pipe open has nothing more to say.
  for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$tee_pid" 2>/dev/null || break; sleep 0.2; done
  kill "$tee_pid" 2>/dev/null || true
  took=$(($(date +%s) - started))
  p=$(count "$log" passed); f=$(count "$log" failed)
  if [ "$code" = 0 ]; then
    [ "$p" -gt 0 ] || p=1
    passed=$((passed + p))
    table+=("$(printf 'ok   %6s s  %s: %s passed' "$took" "$title" "$p")")
    return 0
  fi
  [ "$f" -gt 0 ] || f=1
  passed=$((passed + p)); failed=$((failed + f))
  [ "$code" != 124 ] && [ "$code" != 137 ] || say "== $title was ended: it took longer than $limit s"
  failures+=("$log")
  table+=("$(printf 'FAIL %6s s  %s: %s passed, %s failed (code %s)' "$took" "$title" "$p" "$f" "$code")")
  return 1
}

# What failed ends with why: who keeps only the end of the output finds it there.
show_failures() {
  local log
  for log in "${failures[@]}"; do
    say ""
    say "-- the end of ${log##*/}"
    sed -E 's/\x1b\[[0-9;]*m//g' "$log" | tail -n 25 | cut -c1-300
  done
}

# Prints what failed, the table and the sum, and ends with the result.
sum_up() {
  show_failures
  say ""
  printf '%s\n' "${table[@]}"
  say ""
  say "$(($(date +%s) - began)) s in all"
  say "$passed passed, $failed failed"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}
