#!/usr/bin/env bash
# The end-to-end suite against docker compose: builds jars and images, brings the system up on free ports, runs the suite against it
# and takes it down again, whatever happens. Exits 0 only when every test passed; the logs of a failed run are kept.
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

# What an interrupted suite may have left; the suite does the same when it can.
take_down() {
  status=$?
  trap '' INT TERM
  $COMPOSE --project-name payment-system-e2e -f "$DEPLOY_DIR/docker-compose.yml" -f "$DEPLOY_DIR/docker-compose.three-brokers.yml" \
    down --volumes --remove-orphans --timeout 20 >/dev/null 2>&1 || true
  if [ "$status" = 0 ]; then
    rm -rf "$LOGS"
    echo "Passed after $SECONDS s; no container, network or volume is left."
  else
    echo "Failed after $SECONDS s.$([ ! -d "$LOGS" ] || echo " The parts' logs are in ${LOGS#"$REPOSITORY"/}.")" >&2
  fi
  exit "$status"
}

PARTS=(-DexcludedGroups=long -De2e.fresh.skip=true -De2e.impatient.skip=true)
if [ "${1:-}" = --all ]; then
  PARTS=(-De2e.fresh.skip=false)
  shift
fi

use_jdk
require_docker
COMPOSE=${COMPOSE:-$(find_compose)}
export COMPOSE
rm -rf "$LOGS"
trap take_down EXIT
trap 'exit 130' INT TERM

cd "$REPOSITORY"
./mvnw -q verify -pl deploy/end-to-end -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
  -De2e.footing=compose -De2e.replicated.skip=false "${PARTS[@]}" "$@" </dev/null
