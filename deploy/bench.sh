#!/usr/bin/env bash
# The benchmark: the choreography beside the monolith that it replaces. `deploy/bench.sh --help` tells more.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

use_jdk
build_if_needed
build_module_if_needed deploy/baseline
build_module_if_needed deploy/bench
JAVA_RUN_OPTIONS='-Xmx512m -XX:+UseSerialGC' run_java_on "$BENCH/deploy-bench.jar:$BENCH/lib/*" \
  -Dorg.slf4j.simpleLogger.defaultLogLevel=warn "-Dbench.deploy=$DEPLOY_DIR" io.paymentsystem.bench.BenchApplication "$@"
