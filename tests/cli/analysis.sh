#!/bin/sh
# Questions about the whole store: top, communities, timeline, conflicts, compare, diff; every form of each.
. "$(dirname "$0")/tap"
cd "$work" || exit 1
db=$work/world.db
run build --db "$db" "$examples"
run build --db old.db "$examples/tajikistan"
ask() { run "$@" --db "$db"; }

forms() { # NAME COLUMNS QUESTION…: all forms of an answer agree
    name=$1 columns=$2
    shift 2
    run "$@" --format tsv
    status "$name" 0
    is "$name: TSV has its columns" "$(awk -F '\t' -v n="$columns" 'NF != n' "$out" | wc -l)" 0
    rows=$(wc -l <"$out")
    run "$@" --format tsv --evidence
    if [ "$status" = 0 ]; then
        is "$name: with sentences four columns more" "$(awk -F '\t' -v n=$((columns + 4)) 'NF != n' "$out" | wc -l)" 0
        run "$@" --format jsonl --evidence
        is "$name: JSON Lines have sentences" "$(grep -vc '"quotes": \[' "$out")" 0
        run "$@" --format table --evidence
        status "$name: a table with sentences" 0
    fi
    run "$@" --format jsonl
    is "$name: JSON Lines, a row a line" "$(wc -l <"$out")" "$rows"
    run "$@" --format csv
    is "$name: CSV, and a line of names" "$(grep -c "$(printf '\r')\$" "$out")" $((rows + 1))
    run "$@" --format json
    says "$name: JSON" "$out" '^\{".*\}$'
    cp "$out" first
    run "$@" --format json
    same "$name: the same bytes again" first "$out"
    run "$@" --format table
    status "$name: a table" 0
    run "$@" --format dot
    says "$name: can be drawn" "$out" '^digraph'
    run "$@" -o picture.svg
    says "$name: the name of the file chooses a drawing" picture.svg '<svg'
}
forms top 7 top --db "$db"
forms "top --by degree" 7 top --db "$db" --by degree --type person
forms "top --by betweenness" 7 top --db "$db" --by betweenness --limit 5
forms communities 4 communities --db "$db"
forms timeline 14 timeline --db "$db"
forms compare 11 compare --db "$db" Russia China
forms diff 15 diff old.db "$db"
forms neighbors 17 neighbors --db "$db" Russia
forms show 11 show --db "$db" Russia
forms path 10 path --db "$db" 'Vladimir Putin' 'Rustam Emomali'
forms query 3 query --db "$db" '?who replaced ?whom'

ask top --type person --format tsv
is "top --type" "$(cut -f4 "$out" | sort -u)" PERSON
ask top --limit 3 --format tsv
is "top --limit" "$(wc -l <"$out")" 3
ask top --by nothing
status "top --by nothing" 2
ask communities Tajikistan --format json
says "the community of an entity" "$out" '"name": "Tajikistan"'
ask communities 'No Such Entity'
status "communities of nobody" 1
ask timeline Tajikistan --format tsv
is "timeline: in order of time" "$(cut -f1 "$out" | sort -c 2>&1)" ""
ask timeline Tajikistan --undated --format tsv
is "timeline --undated: more" "$([ "$(wc -l <"$out")" -gt 2 ] && echo yes)" yes
ask timeline --limit 1 --latest --format tsv
is "timeline --latest" "$(cut -f1 "$out" | cut -c1-3)" 202
ask compare Russia Russia
status "compare with itself" 2
ask compare Russia
status "compare one" 2
run diff old.db old.db --format tsv
status "diff of the same" 0
silent "diff of the same: nothing" "$out"
run diff "$db" old.db --format tsv
is "diff the other way round: removed" "$(cut -f1 "$out" | sort -u | tr '\n' ' ')" "changed removed "
run diff old.db missing.db
status "diff with what is not there" 3
ask neighbors Russia --order name --format tsv
is "neighbors --order name" "$(cut -f4 "$out" | sort -c 2>&1)" ""
ask neighbors Russia --evidence --format table
says "neighbors --evidence" "$out" 'STATEMENT AND ITS SENTENCES'

ask neighbors Russia --relation hostz
status "a relation that is not there" 1
says "a relation that is not there: the nearest" "$err" "did you mean 'hosts'"
ask draw --relation hostz -o never.svg
is "nothing is drawn of it" "$status $(ls never.svg 2>/dev/null)" "1 "
ask query 'Rusia ?r ?x'
says "a name in a pattern: similar ones" "$err" 'similar: @[0-9]+ Russia'
ask query 'Russia leads|hosts+ ?x' --format jsonl
status "query with repetition" 0
is "every row has its statements" "$(grep -vc '"statements": \[[0-9]' "$out")" 0

# --- contradictions: of what two articles say
cat >says.jsonl <<'END'
{"id": "one", "published": "2024-05-01", "text": "Anna Berg was born in Oslo. Carl Dahl visited Bergen."}
{"id": "two", "published": "2024-05-02", "text": "Anna Berg was born in Bergen. Carl Dahl did not visit Bergen."}
END
run build --db says.db says.jsonl
run conflicts --db says.db --format tsv
status "conflicts" 0
is "conflicts: nineteen columns" "$(awk -F '\t' 'NF != 19' "$out" | wc -l)" 0
says "conflicts: affirmed and denied" "$out" '^denied	Carl Dahl	visited	Bergen	positive	.*	negative	'
says "conflicts: born in two places" "$out" '^exclusive	Anna Berg	born in	'
run conflicts --db says.db 'Carl Dahl' --format tsv
is "conflicts of an entity" "$(cut -f1 "$out" | sort -u)" denied
run conflicts --db says.db --format table --evidence
says "conflicts: with sentences" "$out" 'Carl Dahl did not visit Bergen'
run conflicts --db old.db
status "no conflicts" 1
finish
