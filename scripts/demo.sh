#!/usr/bin/env bash
# Builds the program and starts the demo. With AUTO=1 the demo walks by itself and ends with its result. With TRACKERS=jira,redmine company B
# has a real Redmine, which is installed when it is missing, and stopped at the end.
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

trackers=${TRACKERS:-jira,jira}
case "$trackers" in
  jira,jira | jira,redmine) ;;
  *) fail "TRACKERS is jira,jira or jira,redmine, not $trackers" ;;
esac

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

arguments=(demo --trackers "$trackers")
[ "${AUTO:-}" != 1 ] || arguments+=(--auto)
[ "$trackers" = jira,redmine ] || exec "$ENTENTE_PROGRAM" "${arguments[@]}"

redmine_folder=$(mktemp -d)
stop_redmine() { "$root/scripts/redmine.sh" stop "$redmine_folder"; rm -rf "$redmine_folder"; }
trap stop_redmine EXIT
say "starting a Redmine ..."
"$root/scripts/redmine.sh" install
"$root/scripts/redmine.sh" start "$redmine_folder"
# shellcheck source=/dev/null
. "$redmine_folder/env"
export ENTENTE_DEMO_REDMINE_URL=$REDMINE_URL ENTENTE_DEMO_REDMINE_KEY=$REDMINE_KEY ENTENTE_DEMO_REDMINE_PERSON_KEY=$REDMINE_ADMIN_KEY
export ENTENTE_DEMO_REDMINE_PROJECT=$REDMINE_PROJECT ENTENTE_DEMO_REDMINE_SIGN_IN="carol / secret-pass"
# Ctrl-C reaches the demo too, which ends its processes; then Redmine is stopped here.
trap : INT
code=0
"$ENTENTE_PROGRAM" "${arguments[@]}" || code=$?
exit "$code"
