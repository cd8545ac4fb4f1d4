#!/bin/sh
# Runs the golden cases, or with --update writes them anew. README.md beside this script says what a case holds.
cd "$(dirname "$0")/../.." || exit 1
top=$PWD
case ${BUILD:=build} in /*) ;; *) BUILD=$top/$BUILD ;; esac
relata=$BUILD/relata
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
unset RELATA_DB
update=0
[ "$1" = --update ] && update=1

# The command of a case without a file of that name: STAGE and the ending of the expected file decide.
default_command() {
    case $1 in
    read) echo "read INPUT" ;;
    text | syntax) echo "parse --threads 1 INPUT" ;;
    entity) echo "entities --threads 1 --format $2 INPUT" ;;
    extract) echo "extract --threads 1 --format $2 INPUT" ;;
    esac
}

# Tags, lemmas and trees are not the business of the stage `text`.
plain_text() {
    awk -F '\t' -v OFS='\t' 'NF == 10 { $3 = $4 = $5 = $6 = $7 = $8 = $9 = "_" } { print }'
}

# Runs the lines of the case's command in its folder; output, messages and status go to files in $work.
run_case() { # STAGE ENDING
    stage=$1
    if [ -f command ]; then cat command; else default_command "$1" "$2"; fi >"$work/command"
    status=0
    : >"$work/output"
    : >"$work/messages"
    rm -f "$work"/store.db*
    while read -r line; do
        # shellcheck disable=SC2086,SC2046
        eval "set -- $(printf '%s' "$line" | sed "s|\bINPUT\b|$(echo input*)|; s|\bSTORE\b|'$work/store.db'|")"
        "$relata" "$@" >>"$work/output" 2>>"$work/messages" </dev/null
        status=$?
    done <"$work/command"
    sed -i "s|$work/||g" "$work/output" "$work/messages"
    [ "$stage" = text ] && plain_text <"$work/output" >"$work/plain" && mv "$work/plain" "$work/output"
}

compare() { # EXPECTED ACTUAL
    if [ $update = 1 ]; then
        cmp -s "$1" "$2" || { cp "$2" "$1" && echo "# wrote $1"; }
    else
        diff -u "$1" "$2" >>"$work/differences" 2>&1
    fi
}

n=0 failed=0
for folder in tests/golden/*/*/; do
    [ -d "$top/$folder" ] || continue
    case=${folder#tests/golden/}
    case=${case%/}
    n=$((n + 1))
    cd "$top/$folder" || exit 1
    expected=$(ls expected.* 2>/dev/null | head -n 1)
    expected=${expected:-expected.txt}
    run_case "${case%%/*}" "${expected##*.}"
    : >"$work/differences"
    compare "$expected" "$work/output"
    [ -f messages ] && compare messages "$work/messages"
    [ "$status" = "$(cat status 2>/dev/null || echo 0)" ] || echo "exit status $status" >>"$work/differences"
    if [ -s "$work/differences" ]; then
        echo "not ok $n - golden $case"
        head -n 40 "$work/differences" | sed 's/^/# /'
        cat "$work/messages" | head -n 5 | sed 's/^/# /'
        failed=1
    else
        echo "ok $n - golden $case"
    fi
done
[ $n = 0 ] && echo "ok 1 - golden # SKIP no cases"
exit $failed
