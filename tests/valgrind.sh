#!/bin/sh
# The unit tests named on the command line, and one run of the program, under Valgrind. Ends with N passed, N failed.
BUILD=${BUILD:-build}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
passed=0 failed=0
under() { # NAME COMMAND…
    name=$1
    shift
    if CMOCKA_MESSAGE_OUTPUT=STDOUT valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite \
        --suppressions=tests/valgrind.supp "$@" >"$work/log" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "--- $name under Valgrind"
        tail -n 40 "$work/log"
    fi
}
for test in "$@"; do
    under "$test" "$test"
done
article=examples/articles/tajikistan/base-lease.txt
under parse "$BUILD/relata" parse --threads 2 "$article"
under extract "$BUILD/relata" extract --threads 1 --format jsonl "$article"
under build "$BUILD/relata" build --db "$work/store.db" "$article"
under neighbors "$BUILD/relata" neighbors --db "$work/store.db" --format table Russia
under dot "$BUILD/relata" draw --db "$work/store.db" --format dot
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
