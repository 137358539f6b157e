#!/usr/bin/env bash
# Installs Apache Groovy 4.0.26 from npm into .cache beside this file, when it is not there, and runs a class of it or of this folder:
#   groovy.sh record FILE|FOLDER ...     records answers (Oracle.java)
#   groovy.sh run SCRIPT [ARGS]          runs a script as `groovy SCRIPT` does
#   groovy.sh java CLASS.java [ARGS]     runs another Java file of this folder with Groovy on its class path
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cache="$here/.cache"
package=npm-groovy-lint@18.0.0

command -v java >/dev/null || { echo "groovy-oracle: Java 17 to 24 is needed" >&2; exit 3; }
if [ ! -f "$cache/groovy-lib/.whole" ]; then
  command -v npm >/dev/null || { echo "groovy-oracle: npm is needed to install Apache Groovy" >&2; exit 3; }
  mkdir -p "$cache/partial"
  (
    cd "$cache/partial"
    tarball="$(npm pack --silent "$package")"
    tar xzf "$tarball" --strip-components=4 package/lib/java/groovy/lib
    rm -rf "$cache/groovy-lib"
    mv lib "$cache/groovy-lib"
    touch "$cache/groovy-lib/.whole"
  )
  rm -rf "$cache/partial"
fi

what="${1:?record, run or java}"
shift
java=(java -Duser.timezone=UTC -Duser.language=en -Duser.country= -Dfile.encoding=UTF-8)
case "$what" in
  record) exec "${java[@]}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$cache/groovy-lib/*" "$here/Oracle.java" "$@" ;;
  run) exec "${java[@]}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$cache/groovy-lib/*" groovy.ui.GroovyMain "$@" ;;
  java) file="$1"; shift; exec "${java[@]}" -cp "$cache/groovy-lib/*" "$here/$file" "$@" ;;
  *) echo "groovy-oracle: $what is none of record, run, java" >&2; exit 2 ;;
esac
