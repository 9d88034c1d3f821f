#!/usr/bin/env bash
# The embedded stack in the background: real PostgreSQL, real Kafka, the simulators and the four services, each its own process.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

use_jdk
if [ "${1:-}" = up ]; then
  build_if_needed
else
  build_supervisor_if_missing
fi
run_java io.paymentsystem.localstack.StackApplication "$@"
