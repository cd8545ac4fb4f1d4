#!/bin/sh
# Every fuzz target over its corpus, with whatever the build checks (make check-asan: sanitizers).
cd "$(dirname "$0")/../.." || exit 1
BUILD=${BUILD:-build}
n=0 failed=0
for source in tests/fuzz/fuzz_*.c; do
    name=$(basename "$source" .c)
    corpus=tests/fuzz/corpus/${name#fuzz_}
    [ -d "$corpus" ] || continue
    n=$((n + 1))
    if message=$("$BUILD/tests/fuzz/$name" "$corpus" 2>&1); then
        echo "ok $n - $name: corpus"
    else
        echo "not ok $n - $name: corpus"
        echo "$message" | tail -n 20 | sed 's/^/# /'
        failed=1
    fi
done
exit $failed
