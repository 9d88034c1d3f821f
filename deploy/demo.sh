#!/usr/bin/env bash
# Payments that end in every status, on the embedded stack. Exits 0 only when every one ended as expected. --stay leaves it running.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

use_jdk
build_if_needed
run_java io.paymentsystem.localstack.demo.Demo "$@"
