#!/usr/bin/env bash
# Tests Redmine: installs a real one when it is missing, starts it with a database of its own and fifty issues, runs the connector's tests
# (with Textile, then with CommonMark), then whole nodes beside it and the console in a browser, and stops what it started.
#
# `test-redmine.sh connector [TEST]` and `test-redmine.sh nodes` run a part. KILLS and ISSUES are as in e2e/redmine.test.mjs.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

part=${1:-all}
work="$(mktemp -d)"
stop() { "$root/scripts/redmine.sh" stop "$work/redmine"; rm -rf "$work"; }
trap stop EXIT

"$root/scripts/redmine.sh" install >"$work/install.log" 2>&1 || { tail -5 "$work/install.log" >&2; exit 1; }

connector() {
  specs="${ENTENTE_SPECS:-$root/../shared/specs}"
  if [ -f "$specs/redmine.yaml" ]; then
    ruby -ryaml -rjson -rdate -e 'puts JSON.generate(YAML.load_file(ARGV[0], permitted_classes: [Date, Time], aliases: true))' \
      "$specs/redmine.yaml" >"$work/redmine.json"
    export REDMINE_DESCRIPTION="$work/redmine.json"
  else
    say "NOT VALIDATED: there is no $specs/redmine.yaml"
  fi
  local formatting
  for formatting in ${REDMINE_FORMATTINGS:-textile common_mark}; do
    say "== the connector, with $formatting"
    REDMINE_FORMATTING="$formatting" "$root/scripts/redmine.sh" start "$work/redmine"
    # shellcheck source=/dev/null
    . "$work/redmine/env"
    cargo nextest run --locked -p entente-tracker-redmine --test real --success-output final -j 1 "$@"
    "$root/scripts/redmine.sh" stop "$work/redmine"
  done
}

nodes() {
  say "== nodes beside Jira and Redmine"
  need_node
  need_browser
  npm_ci e2e
  [ -d console/dist ] || build_console
  cargo build --locked --profile quick --package entente-cli --package entente-exchange-validator
  node --test --test-reporter=spec e2e/redmine.test.mjs
  say "== a person adds a Redmine and walks"
  node --test --test-reporter=spec e2e/browser/redmine.test.mjs
}

case "$part" in
  all) connector; nodes ;;
  connector) shift; connector "$@" ;;
  nodes) nodes ;;
  *) fail "there is no part $part; choose connector or nodes" ;;
esac
