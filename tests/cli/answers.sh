#!/bin/sh
# Answers: what is asked, in every form; tables only for people.
. "$(dirname "$0")/tap"
cd "$work" || exit 1
db=$work/world.db
run build --db "$db" "$examples"
status "build" 0
ask() { run "$@" --db "$db"; }

ask neighbors Russia --format json
says "JSON: entity" "$out" '"entity": \{.*"name": "Russia"'
says "JSON: neighbours" "$out" '"neighbors": \[\{'
for field in relation direction neighbor polarity modality articles confidence statements evidence; do
    says "JSON: $field" "$out" "\"$field\": "
done
ask neighbors Russia --format jsonl
is "JSON Lines: one row a line" "$(grep -cv '^{.*}$' "$out")" 0
lines=$(wc -l <"$out")
ask neighbors Russia --format tsv
is "TSV has as many rows" "$(wc -l <"$out")" "$lines"
is "TSV: seventeen columns" "$(awk -F '\t' 'NF != 17' "$out" | wc -l)" 0
cp "$out" tsv
ask neighbors Russia
same "TSV where there is no terminal" tsv "$out"
ask neighbors Russia --format csv
says "CSV: a line of names" "$out" '^from,relation,direction,neighbor'
ask neighbors Russia --format table
says "table: header" "$out" 'RELATION .*NEIGHBOR .*TYPE .*ARTICLES .*EVIDENCE'
not_says "table: no colour where there is no terminal" "$out" "$(printf '\033')"
ask neighbors Russia --format table --color always
says "table: colour when asked for" "$out" "$(printf '\033')\\["
COLUMNS=80 "$relata" neighbors Russia --db "$db" --format table >"$out"
is "table: as wide as asked" "$(awk '{ gsub(/[\200-\277]/, "") } length > 80' "$out" | tail -n +2 | wc -l)" 0

ask neighbors Russia --limit 2 --format tsv
is "--limit" "$(wc -l <"$out")" 2
ask neighbors Russia --direction in --format tsv
is "--direction in" "$(cut -f3 "$out" | sort -u)" in
ask neighbors Russia --type person --format tsv
is "--type" "$(cut -f5 "$out" | sort -u)" PERSON
ask neighbors Russia --relation hosts --format tsv
is "--relation" "$(cut -f2 "$out" | sort -u)" hosts
ask query '?who warn ?whom' --format tsv
is "a relation by the beginning of its label" "$(wc -l <"$out")" 1
ask query '?who war ?whom' --format tsv
is "not by half a word" "$status" 1
ask neighbors Russia --min-confidence 0.99 --format tsv
status "--min-confidence" 0
ask neighbors Russia --min-confidence 1.5
status "--min-confidence 1.5" 2
ask neighbors Russia --depth 2 --format tsv
is "--depth 2 reaches further" "$([ "$(wc -l <"$out")" -gt "$lines" ] && echo yes)" yes

ask show Tajikistan --format table
says "show: statements and articles" "$out" '^ARTICLE '
ask show Tajikistan --why --format json
says "show --why: reasons" "$out" '"reasons": \[\{'
statement=$(cut -f12 tsv | head -n 1)
ask evidence "$statement" --format json
says "evidence: the sentence" "$out" '"text": "'
ask evidence "$statement" --format table
says "evidence: for a person" "$out" '^statement [0-9]+, [0-9]+ article'
doc=$(cut -f13 tsv | head -n 1) begin=$(cut -f14 tsv | head -n 1)
"$relata" entities --format jsonl "$examples" | grep "\"doc\": \"$doc\"" | sed 's/.*"text": "\(\([^"\\]\|\\.\)*\)".*/\1/' |
    sed 's/\\n/\n/g; s/\\"/"/g' >text
is "evidence: the span is the sentence" \
    "$(tr '\n' '\001' <text | sed -E "s/^.{$begin}(.{50}).*/\1/" | tr '\001' ' ')" "$(cut -f16 tsv | head -n 1 | sed -E 's/^(.{50}).*/\1/')"
ask search military base --format tsv
status "search" 0
says "search: a sentence" "$out" 'base'
ask search qqqqzzzz
status "search: nothing" 1
ask path 'Vladimir Putin' 'Rustam Emomali' --format tsv
status "path" 0
ask path 'Vladimir Putin' 'Rustam Emomali' --format table
says "path: for a person" "$out" '^1  .*Putin'
ask query '?who replaced ?whom' --format tsv
status "query" 0
says "query: who replaced whom" "$out" '^Rustam Emomali	Mahmadsaid Ubaidulloev	'
ask query '?a ?r ?b . ?c ?s ?d . ?e ?t ?f . ?g ?u ?h'
status "query: patterns without a common variable" 3
says "query: what is wrong with them" "$err" 'its parts share no variable'
ask query '?a leads ?b . ?c borders ?d' --limit 2 --format tsv
status "query: few of them" 0
ask query '?who replaced'
status "query: bad pattern" 2
ask sources --format tsv
is "sources" "$(wc -l <"$out")" 14
ask stats --format json
says "stats" "$out" '"counts": \['

ask query '?x:person leads ?y' --format table
says "query: a table" "$out" '^x .*y .*STATEMENTS'
ask query '?x:person leads ?y' --explain
says "query --explain" "$err" '^SELECT'
ask show Russia --why --format table
says "show --why: a table" "$out" 'WHY IT IS THE SAME'
ask search Putin --format table
says "search: a table" "$out" 'ENTITY .*TYPE'
ask stats --format table
says "stats: tables" "$out" '^BEST CONNECTED'
ask sources --format table
says "sources: a table" "$out" '^ARTICLE .*TITLE'
ask neighbors Russia --depth 2 --format table
says "neighbors --depth: where from" "$out" '^FROM .*RELATION'
ask neighbors Moldova
is "a name that is not there" "$status" 1

# --- the two statements that anyone should see
ask neighbors 'Rustam Emomali' --relation replaced --direction out --format tsv
says "Rustam Emomali replaced Mahmadsaid Ubaidulloev" "$out" '^Rustam Emomali	replaced	out	Mahmadsaid Ubaidulloev	PERSON'
ask neighbors Russia --relation hosts --direction out --format tsv
says "Russia hosts the base in Tajikistan" "$out" '201st military base'
ask neighbors EEU --format tsv
says "EEU is the Eurasian Economic Union" "$out" '^Eurasian Economic Union	'

# --- drawing
for format in dot svg; do
    ask draw --focus Tajikistan --format $format
    status "draw $format" 0
    cp "$out" "first.$format"
    ask draw --focus Tajikistan --format $format
    same "draw $format: the same bytes" "first.$format" "$out"
done
if command -v xmllint >/dev/null; then
    xmllint --noout --nonet first.svg 2>"$err"
    is "the drawing is well-formed" $? 0
    is "the drawing has a viewBox, a title and a description" \
        "$(xmllint --xpath 'boolean(/*[@viewBox]) and boolean(/*/*[local-name()="title"]) and boolean(/*/*[local-name()="desc"])' first.svg)" true
    is "ids are unique" "$(grep -o ' id="[^"]*"' first.svg | sort | uniq -d)" ""
fi
says "text is text" first.svg '<text[^>]*>[^<]*Tajikistan|Tajikistan</'
ask draw --focus Tajikistan -o map.svg
status "draw -o" 0
cmp -s map.svg first.svg
is "the name of the file chooses the form" $? 0
ask draw --focus 'No Such Entity'
status "draw: unknown focus" 1
finish
