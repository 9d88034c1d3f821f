#!/usr/bin/env bash
# The end-to-end suite against docker compose: builds jars and images, brings the system up on free ports, runs the suite against it
# and takes it down again, whatever happens. Exits 0 only when every test passed; the logs of a failed run are kept. Needs Docker and a JDK 25.
#
#   deploy/e2e.sh [--all] [MAVEN OPTION...]      such as -Dit.test=PaymentJourneyTests
#
# Without --all it leaves out what does not depend on where it runs and takes long, or needs a system of its own; `./mvnw verify` has that.
#
# Images are taken from JRE_IMAGE, KAFKA_IMAGE and POSTGRES_IMAGE, or the public ones. COMPOSE names the program, if not `docker compose`
# or `docker-compose`, whichever is there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

LOGS="$DEPLOY_DIR/end-to-end/target/logs"
REPORTS="$DEPLOY_DIR/end-to-end/target/failsafe-reports"

require_docker() {
  command -v docker >/dev/null || fail "there is no docker here, which this needs. \`./mvnw verify\` needs none."
  docker info >/dev/null 2>&1 || fail "no Docker engine answers: start one, or set DOCKER_HOST. \`./mvnw verify\` needs none."
}

find_compose() {
  if docker compose version >/dev/null 2>&1; then
    echo "docker compose"
  elif command -v docker-compose >/dev/null 2>&1; then
    echo docker-compose
  else
    fail "neither \`docker compose\` nor \`docker-compose\` is there; install one of them."
  fi
}

# TERM to Maven and all that it has started, which take the system down themselves.
interrupt() {
  trap '' INT TERM
  kill -TERM -- "-$SUITE" 2>/dev/null || true
  while kill -0 -- "-$SUITE" 2>/dev/null; do sleep 0.2; done
  exit 130
}

# Whatever may be left, were the suite killed.
take_down() {
  local status=$? left=''
  trap '' INT TERM
  left=$($COMPOSE --project-name payment-system-e2e -f "$DEPLOY_DIR/docker-compose.yml" -f "$DEPLOY_DIR/docker-compose.three-brokers.yml" \
    down --volumes --remove-orphans --timeout 20 2>&1) || fail "taking down the system failed: $left"
  if [ "$status" = 0 ]; then
    rm -rf "$LOGS"
    echo "$(tests_run) tests passed after $SECONDS s; no container, network or volume is left."
  else
    echo "Failed after $SECONDS s.$([ ! -d "$LOGS" ] || echo " The parts' logs are in ${LOGS#"$REPOSITORY"/}.")" >&2
  fi
  exit "$status"
}

tests_run() {
  sed -n 's|.*<completed>\([0-9]*\)</completed>.*|\1|p' "$REPORTS"/*.xml 2>/dev/null | awk '{sum += $1} END {print sum + 0}'
}

PARTS=(-De2e.excluded=long -De2e.fresh.skip=true -De2e.impatient.skip=true)
if [ "${1:-}" = --all ]; then
  PARTS=(-De2e.excluded=nothing)
  shift
fi

use_jdk
require_docker
COMPOSE=${COMPOSE:-$(find_compose)}
export COMPOSE
rm -rf "$LOGS" "$REPORTS"

cd "$REPOSITORY"
# A process group of its own, so that an interruption reaches this script first.
set -m
./mvnw -q verify -pl deploy/end-to-end -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
  -De2e.footing=compose -De2e.replicated.skip=false "${PARTS[@]}" "$@" </dev/null &
SUITE=$!
set +m
trap interrupt INT TERM
trap take_down EXIT
wait "$SUITE"
[ "$(tests_run)" -gt 0 ] || fail "no test was run: is its name right?"
