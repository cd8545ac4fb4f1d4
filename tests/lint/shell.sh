#!/bin/sh
# The scripts pass shellcheck; skipped where that is not installed.
cd "$(dirname "$0")/../.." || exit 1
if ! command -v shellcheck >/dev/null; then
    echo "ok 1 - scripts # SKIP shellcheck is not installed"
    exit 0
fi
if message=$(shellcheck -S warning -e SC1091,SC2034,SC2038,SC2154,SC2010,SC2207 tests/run tests/*.sh tests/*/*.sh tests/cli/tap \
    tests/examples/gallery src/cli/relata.1.sh src/cli/relata.bash .ci/run); then
    echo "ok 1 - scripts"
else
    echo "not ok 1 - scripts"
    echo "$message" | head -n 40 | sed 's/^/# /'
    exit 1
fi
