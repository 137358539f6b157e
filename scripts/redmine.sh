#!/usr/bin/env bash
# A real Redmine for tests, from Debian's packages, each with its own database and files.
#
#   scripts/redmine.sh install       installs the packages when they are missing (needs root)
#   scripts/redmine.sh template      makes the filled database that every start copies (once; about 30 s)
#   scripts/redmine.sh start FOLDER  starts one on a free port of 127.0.0.1 and writes FOLDER/env (REDMINE_URL, ...)
#   scripts/redmine.sh stop FOLDER   stops what start started
#
# REDMINE_HOME holds the template (default target/redmine); REDMINE_FORMATTING is textile (default) or common_mark.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
home="${REDMINE_HOME:-$here/../target/redmine}"
formatting="${REDMINE_FORMATTING:-textile}"
mkdir -p "$home"
home="$(cd "$home" && pwd)"
# A template is named after the seed that filled it.
template="$home/seed-$formatting-$(cksum <"$here/redmine-seed.rb" | cut -d" " -f1).db"

# Debian 12's Bundler must be told its version, else it does not find the system's gems.
export BUNDLER_VERSION="${BUNDLER_VERSION:-2.3.15}"
export RAILS_ENV=production REDMINE_INSTANCE=default REDMINE_LANG=en SCHEMA=/dev/null
export RUBYOPT="${RUBYOPT:--W0}"

fail() { echo "redmine.sh: $*" >&2; exit 1; }

root() { dpkg -L redmine 2>/dev/null | grep -m1 'share/redmine$' || true; }

install_packages() {
  [ -n "$(root)" ] && command -v puma >/dev/null && command -v sqlite3 >/dev/null && return 0
  [ "$(id -u)" = 0 ] || fail "Redmine is not installed. Run 'scripts/redmine.sh install' as root."
  export DEBIAN_FRONTEND=noninteractive
  printf '%s\n' 'redmine redmine/instances/default/dbconfig-install boolean true' \
    'redmine redmine/instances/default/database-type select sqlite3' | debconf-set-selections
  apt-get -o DPkg::Lock::Timeout=300 update -qq
  apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends redmine redmine-sqlite sqlite3 puma
}

make_template() {
  install_packages
  [ -f "$template" ] && return 0
  local fresh="$home/fresh.db" work="$home/making-$$.db"
  trap "rm -f '$work'*" EXIT
  cd "$(root)"
  if [ ! -f "$fresh" ]; then
    export DATABASE_URL="sqlite3:$work?timeout=30000"
    bundle exec rake db:migrate >/dev/null
    bundle exec rake redmine:load_default_data
    mv "$work" "$fresh"
  fi
  cp "$fresh" "$work"
  DATABASE_URL="sqlite3:$work?timeout=30000" REDMINE_FORMATTING="$formatting" bundle exec rails runner "$here/redmine-seed.rb"
  mv "$work" "$template"
}

free_port() {
  ruby -rsocket -e 's = TCPServer.new("127.0.0.1", 0); puts s.addr[1]'
}

start() {
  local folder="$1" port pid
  make_template
  mkdir -p "$folder/files"
  folder="$(cd "$folder" && pwd)"
  cp "$template" "$folder/redmine.db"
  # Its own rack file, so that attachments lie beside the database and not in the system's folder.
  cat >"$folder/config.ru" <<RU
Dir.chdir('$(root)')
require '$(root)/config/environment'
Attachment.storage_path = '$folder/files'
run Rails.application
RU
  # Puma waits a fifth of a second for the next request of each open connection before it serves another one, which leaves four requests a second
  # for all. Asked so, it waits for nobody while others stand in line.
  echo 'max_fast_inline 1' >"$folder/puma.rb"
  port="$(free_port)"
  cd "$(root)"
  # One thread: Ruby's lock is held while SQLite waits for its own, so that two writing threads would stand still until the wait is over.
  DATABASE_URL="sqlite3:$folder/redmine.db?timeout=10000" RAILS_SERVE_STATIC_FILES=1 setsid puma -C "$folder/puma.rb" -e production -b "tcp://127.0.0.1:$port" \
    -t 1:1 --dir "$(root)" "$folder/config.ru" >"$folder/puma.log" 2>&1 </dev/null &
  pid=$!
  echo "$pid" >"$folder/pid"
  for _ in $(seq 1 120); do
    kill -0 "$pid" 2>/dev/null || fail "Redmine ended while it started; see $folder/puma.log"
    if curl -fs -o /dev/null --max-time 5 -H "X-Redmine-API-Key: $(key bob)" "http://127.0.0.1:$port/users/current.json"; then
      cat >"$folder/env" <<ENV
export REDMINE_URL=http://127.0.0.1:$port
export REDMINE_PROJECT=e2e
export REDMINE_FORMATTING=$formatting
export REDMINE_KEY=$(key bob)
export REDMINE_ADMIN_KEY=$(key alice)
export REDMINE_WEAK_KEY=$(key dave)
ENV
      echo "Redmine answers at http://127.0.0.1:$port (pid $pid)"
      return 0
    fi
    sleep 0.5
  done
  kill "$pid" 2>/dev/null || true
  fail "Redmine did not answer within a minute; see $folder/puma.log"
}

# The seed gives everybody a key made of the login.
key() { printf '%-40s' "$1" | tr ' ' '0'; }

stop() {
  local pid
  [ -f "$1/pid" ] || return 0
  pid="$(cat "$1/pid")"
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 1 40); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.25
  done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$1/pid"
}

case "${1:-}" in
  install) install_packages ;;
  template) make_template ;;
  start) start "${2:?start needs a folder}" ;;
  stop) stop "${2:?stop needs a folder}" ;;
  *) sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
