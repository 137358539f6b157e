# Sourced by the other scripts: where things are, how a step runs, what is installed when missing.
# shellcheck shell=bash

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

target_folder=${CARGO_TARGET_DIR:-$root/target}
export ENTENTE_PROGRAM="$target_folder/quick/entente" ENTENTE_BIN="$target_folder/quick"

# A file that is built by cargo is rebuilt rarely in CI, and its incremental data costs time and disk.
if [ "${CI:-}" = true ]; then
  export CARGO_INCREMENTAL=0 CARGO_TERM_COLOR=never
fi

say() { printf '%s\n' "$*"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else fail "this needs root or sudo: $*"
  fi
}

# install PROGRAM PACKAGE...: installs Debian packages when the program is not there.
install() {
  local program=$1; shift
  have "$program" && return 0
  have apt-get || fail "$program is missing; install it (on Debian: apt-get install $*)"
  say "installing $* (for $program)"
  if [ -z "${apt_updated:-}" ]; then
    as_root apt-get update -qq
    apt_updated=yes
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  have "$program" || fail "$* is installed, but $program is not there"
}

need_rust() {
  have cargo || fail "Rust is missing; install it from https://rustup.rs"
  # C parts of dependencies (SQLite, AWS-LC) are compiled here.
  install cc gcc libc6-dev
}

need_node() {
  install node nodejs npm
  install npm npm
  local version
  version=$(node --version)
  node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit((a === 20 && b >= 19) || (a === 22 && b >= 12) || a > 22 ? 0 : 1)' ||
    fail "Node $version is too old; the console needs 20.19, 22.12 or newer"
}

# The store's tests start servers of their own; only the programs are needed, and no server of the system.
need_postgres() {
  install pg_ctlcluster postgresql
}

need_browser() {
  have chromium || have chromium-browser || have google-chrome || install chromium chromium
}

# npm_ci FOLDER: installs exactly what the lock file says, unless that was done for this lock file already.
npm_ci() {
  local folder=$1 stamp sum
  stamp="$folder/node_modules/.installed-for"
  sum=$(cat "$folder/package-lock.json" "$folder/package.json" | sha256sum | cut -d' ' -f1)
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$sum" ]; then return 0; fi
  # `npm ci` wants optional packages of every platform in the lock file, also those that a mirror does not have. `npm install` takes versions and
  # hashes from the same file without that check; a change of the file would mean that it took something else.
  if ! (cd "$folder" && npm ci --no-audit --no-fund --loglevel=silent); then
    say "npm ci refuses the lock file of $folder; installing by it with npm install"
    (cd "$folder" && npm install --no-save --no-audit --no-fund --loglevel=error)
    [ "$(cat "$folder/package-lock.json" "$folder/package.json" | sha256sum | cut -d' ' -f1)" = "$sum" ] ||
      fail "npm changed $folder/package-lock.json: it does not fit $folder/package.json"
  fi
  printf '%s' "$sum" >"$stamp"
}

build_console() {
  npm_ci console
  (cd console && npm run --silent build)
}

build_program() {
  cargo build --locked --profile quick --package entente-cli
}
