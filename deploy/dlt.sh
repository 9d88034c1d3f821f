#!/usr/bin/env bash
# The dead-letter desk from a terminal: list, show, replay, stop and audit. `deploy/dlt.sh --help` tells more.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# Where the locale knows only ASCII, a JVM would spoil whatever else is typed.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[Uu][Tt][Ff]*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

TERMINAL=false
if [ -t 2 ]; then TERMINAL=true; fi
if [ -t 1 ] && [ -z "${COLUMNS:-}" ]; then
  COLUMNS=$( (stty size </dev/tty | cut -d' ' -f2) 2>/dev/null || true)
fi
export COLUMNS

use_jdk
build_module_if_needed deploy/dead-letters >&2
run_java_on "$DEAD_LETTERS/deploy-dead-letters.jar:$DEAD_LETTERS/lib/*" \
  "-Ddlt.terminal=$TERMINAL" io.paymentsystem.deadletters.DeadLettersApplication "$@"
