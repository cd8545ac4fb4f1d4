#!/bin/bash
# Writes measured figures into README.md, between <!-- NAME --> and <!-- end -->: a table of neighbours, the quality table
# (its main rows), the bench. Then the difference is read before it is committed.
cd "$(dirname "$0")/../.." || exit 1
BUILD=${BUILD:-build}
relata=$BUILD/relata
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
fence() { printf '```\n%s\n```\n' "$(cat)"; }
replace() { # NAME: standard input takes the place of what stands between the marks
    cat >"$work/new"
    awk -v name="<!-- $1 -->" -v file="$work/new" '
        $0 == name { print; while ((getline line < file) > 0) print line; skip = 1; next }
        $0 == "<!-- end -->" { skip = 0 }
        !skip' README.md >"$work/page" && cp "$work/page" README.md
}
"$relata" build --quiet --db "$work/demo.db" examples/articles >/dev/null
{
    echo '$ relata neighbors --limit 12 Russia'
    COLUMNS=118 "$relata" neighbors --db "$work/demo.db" --format table --limit 12 Russia
} | fence | replace neighbors
bash tests/eval/eval.sh >"$work/eval"
sed '/^$/,$d' "$work/eval" | grep -vE '^model|^\| (Tokens|XPOS|UAS|Words)|spans only|area' | replace quality
{ bash tests/bench/bench.sh; echo; bash tests/bench/large.sh; } | fence | replace bench
