#!/bin/sh
# The program under Valgrind, on one article: TAP.
. "$(dirname "$0")/../cli/tap"
article=$examples/tajikistan/base-lease.txt
under() { # NAME ARGUMENT…
    name=$1
    shift
    $UNDER "$relata" "$@" >"$out" 2>"$err"
    result $? "$name under Valgrind" "$(tail -n 30 "$err")"
}
under parse parse --threads 2 "$article"
under extract extract --threads 1 --format jsonl "$article"
under build build --db "$work/store.db" "$article"
under neighbors neighbors --db "$work/store.db" --format table Russia
under show show --db "$work/store.db" --format json Russia
under dot draw --db "$work/store.db" --format dot
finish
