#!/usr/bin/env bash
# The same checks for longer: properties with more cases, an hour of fuzzing, and more kills. ROUNDS, FUZZ_SECONDS and KILLS say how much.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
MINUTES=${MINUTES:-240}
source "$root/scripts/steps.sh"

need_rust
need_node
export PROPTEST_CASES=${PROPTEST_CASES:-20000}
export KILLS=${KILLS:-200}

step "properties, $PROPTEST_CASES cases each" 3600 cargo test --locked --quiet \
  -p entente-hub -p entente-text -p entente-link -p entente-groovy-syntax -p entente-sync-core -- propert || true
step "simulation" 7200 env SEEDS="${SEEDS:-200000}" scripts/simulate.sh || true
step "mutants of the sync core" 3600 cargo xtask mutants || true
step "fuzzing" $((${FUZZ_SECONDS:-3600} + 1200)) scripts/fuzz.sh "${FUZZ_SECONDS:-3600}" || true
step "build the program" 1200 cargo build --locked --profile quick --package entente-cli --package entente-exchange-validator || true
if [ -x "$ENTENTE_PROGRAM" ]; then
  bash -c "source '$root/scripts/common.sh'; npm_ci e2e"
  step "issues with 300, 1,000 and 5,000 comments, both ways" 7200 env LARGE_COMMENTS=300,1000,5000 node --test --test-reporter=spec e2e/large.test.mjs || true
  for round in $(seq 1 "${ROUNDS:-1}"); do
    step "round $round: $KILLS kills" 7200 node --test --test-reporter=spec e2e/kill.test.mjs || true
    step "round $round: $KILLS kills beside a real Redmine" 7200 scripts/test-redmine.sh nodes || true
  done
fi
sum_up
