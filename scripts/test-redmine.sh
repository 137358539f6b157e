#!/usr/bin/env bash
# Tests the Redmine connector against a real Redmine: installs it when it is missing, starts one with a database of its own,
# runs the tests, and stops it. With Textile first, then with CommonMark.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
stop() { "$here/redmine.sh" stop "$work/redmine"; rm -rf "$work"; }
trap stop EXIT

"$here/redmine.sh" install >"$work/install.log" 2>&1 || { tail -5 "$work/install.log" >&2; exit 1; }

specs="${ENTENTE_SPECS:-$here/../../shared/specs}"
if [ -f "$specs/redmine.yaml" ]; then
  ruby -ryaml -rjson -e 'puts JSON.generate(YAML.load_file(ARGV[0], permitted_classes: [Date, Time], aliases: true))' -rdate \
    "$specs/redmine.yaml" >"$work/redmine.json"
  export REDMINE_DESCRIPTION="$work/redmine.json"
else
  echo "no $specs/redmine.yaml: exchanges are not validated" >&2
fi

for formatting in ${REDMINE_FORMATTINGS:-textile common_mark}; do
  echo "== Redmine with $formatting"
  REDMINE_FORMATTING="$formatting" "$here/redmine.sh" start "$work/redmine"
  # shellcheck source=/dev/null
  . "$work/redmine/env"
  (cd "$here/.." && cargo nextest run -p entente-tracker-redmine --test real --success-output final -j 1 "$@")
  "$here/redmine.sh" stop "$work/redmine"
done
