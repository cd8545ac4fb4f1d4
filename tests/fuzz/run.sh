#!/bin/sh
# Runs libFuzzer targets one after another: run.sh SECONDS TARGET… New finds stay in $BUILD/fuzz/corpus. Ends with N passed, N failed.
cd "$(dirname "$0")/../.." || exit 1
BUILD=${BUILD:-build}
seconds=$1
shift
passed=0 failed=0
for target in "$@"; do
    name=$(basename "$target")
    short=${name#fuzz_}
    finds=$BUILD/fuzz/corpus/$short
    mkdir -p "$finds"
    corpus=tests/fuzz/corpus/$short
    [ -d "$corpus" ] || corpus=
    dictionary=tests/fuzz/dict/$short.dict
    [ -f "$dictionary" ] && dictionary=-dict=$dictionary || dictionary=
    # shellcheck disable=SC2086
    if LSAN_OPTIONS=suppressions=$PWD/tests/lsan.supp "$target" $dictionary -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 \
        -artifact_prefix="$finds/" -print_final_stats=1 "$finds" $corpus >"$BUILD/fuzz/$name.log" 2>&1; then
        echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$BUILD/fuzz/$name.log") inputs, nothing found"
        passed=$((passed + 1))
    else
        echo "--- $name"
        tail -n 40 "$BUILD/fuzz/$name.log"
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
