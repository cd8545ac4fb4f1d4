#!/bin/sh
# Import: an export comes back as it was, byte for byte; what is damaged is refused with its line, and leaves nothing.
. "$(dirname "$0")/tap"
cd "$work" || exit 1
cat >more.jsonl <<'END'
{"id": "evil\u202e \"x\" <b>", "title": "<script>\u001b[31m & \\N", "published": "2024-05", "url": "https://example.org/?a=1&b=%20", "text": "Anna \"Zo\u00eb\" Berg said that Carl Dahl did not visit Oslo in May 2020. The Acme <b>Corporation</b> plans to buy Nordic Shipping for $3 million. \ud83d\ude00 Corp hired Anna Berg."}
{"id": "two", "published": "2024-06-02", "text": "Carl Dahl visited Oslo in May 2020. According to Anna Berg, Nordic Shipping may leave Bergen."}
END
run build --db first.db "$examples" more.jsonl
for format in jsonl nquads; do
    run export --db first.db --format $format -o first.$format
    run import --db $format.db first.$format
    status "import $format" 0
    run export --db $format.db --format $format -o again.$format
    same "$format: the same comes out again" first.$format again.$format
    for question in 'neighbors Russia' 'timeline' 'path Russia Tajikistan' 'conflicts' 'top --by degree' 'search Putin' \
        'neighbors Russia --min-confidence 0.7' 'neighbors Russia --evidence'; do
        # shellcheck disable=SC2086
        "$relata" $question --db first.db --format jsonl 2>/dev/null | sed 's/"articles": [0-9]*, "entity"/"entity"/' >one
        # shellcheck disable=SC2086
        "$relata" $question --db $format.db --format jsonl 2>/dev/null | sed 's/"articles": [0-9]*, "entity"/"entity"/' >two
        same "$format: $question" one two
    done
done
# --- qualifiers of any words
sed -E 's/"qualifiers": \[[^]]*\]/"qualifiers": [{"role": "oblique", "text": "as \\"guest: of =honour\\" <b> \\u202e \\u007f"}, {"role": "time", "text": "'"$(head -c 100000 /dev/zero | tr '\0' t)"'"}]/g' \
    first.jsonl | head -n 20 | sed 's/"rest": .*, "sentences"/"rest": [], "sentences"/' >qualified.jsonl
"$relata" import --db qualified.db qualified.jsonl >/dev/null 2>&1
"$relata" export --db qualified.db --format nquads -o qualified.nquads 2>/dev/null
run import --db unqualified.db qualified.nquads
status "import of qualifiers" 0
"$relata" export --db qualified.db --format jsonl -o one 2>/dev/null
"$relata" export --db unqualified.db --format jsonl -o two 2>/dev/null
same "qualifiers: the same comes out again" one two
is "qualifiers: all of them" "$(grep -o '"role": "oblique"' one | wc -l)" "$(grep -o '"role": "oblique"' qualified.jsonl | wc -l)"
sed 's/"qualifiers": \[[^]]*\], //g' first.jsonl >older.jsonl
run import --db older.db older.jsonl
status "an export without qualifiers, of an older program" 0
# --- and what no statement says: entities and articles without one, how many articles use a name, corrections
echo '{"id": "quiet", "title": "Nothing said", "published": "2024-07", "text": "Acme. Bergen! Carl Dahl? The Vladivostok question."}' >quiet.jsonl
for i in 1 2 3; do
    echo "{\"id\": \"jordan-$i\", \"text\": \"Michael Jordan played for Chicago. Jordan visited Boston.\"}"
done >people.jsonl
echo '{"id": "jordan-4", "text": "Anna Jordan visited Lisbon. Jordan borders Syria."}' >>people.jsonl
"$relata" build --db full.db "$examples" more.jsonl quiet.jsonl people.jsonl >/dev/null 2>&1
"$relata" merge --db full.db 'Anna Berg' 'Anna Zoë Berg' >/dev/null 2>&1
"$relata" alias --db full.db Russia 'Land of the Volga' >/dev/null 2>&1
for format in jsonl nquads; do
    "$relata" export --db full.db --format $format -o full.$format 2>/dev/null
    "$relata" import --db full-$format.db full.$format >/dev/null 2>&1
done
while read -r question; do
    # shellcheck disable=SC2086
    "$relata" $question --db full.db >one 2>&1
    for format in jsonl nquads; do
        # The file is as large as SQLite makes it, and messages name it.
        # shellcheck disable=SC2086
        "$relata" $question --db full-$format.db 2>&1 | sed "s/full-$format.db/full.db/" >two
        case $question in stats*) sed -i 's/"bytes[^}]*}//' one two ;; esac
        same "all of it, $format: $question" one two
    done
done <<'END'
neighbors Jordan --format json
neighbors Jordan --limit 3 --evidence --format json
neighbors Acme --format json
neighbors Russia --direction in --format json
search Jordan --format json
search Vladivostok --format json
search visited --format json
search vladivostock --format json
show Jordan --format json
show Russia --why --format json
show @1 --why --format json
path Russia Tajikistan --format json
compare Russia Tajikistan --format json
top --format json
top --by articles --format json
communities --format json
timeline --undated --format json
conflicts --format json
sources --format json
stats --format json
export --format dot
export --format graphml
export --format gexf
export --format node-link
export --format cytoscape
export --format jsonld
export --format turtle
export --format nquads
export --format mermaid
export --format ftm
export --format jsonl
END
is "articles without statements are there" "$("$relata" sources --db full-jsonl.db --format tsv | grep -c '^quiet')" 1
is "no difference to be seen" "$("$relata" diff full.db full-nquads.db --format tsv)" ""
cp full-jsonl.db grown.db
run build --db grown.db people.jsonl
status "a build after it" 0

run export --db nquads.db --format jsonl -o across.jsonl
same "N-Quads hold all that JSON Lines do" first.jsonl across.jsonl
"$relata" show Russia --db first.db --format json >one
"$relata" show Russia --db nquads.db --format json >two
is "names, in their order" "$(grep -o '"aliases": \[[^]]*\]' one | head -n 1)" "$(grep -o '"aliases": \[[^]]*\]' two | head -n 1)"
sort -r first.nquads >shuffled.nquads
run import --db shuffled.db shuffled.nquads
status "N-Quads in any order" 0
"$relata" import --db pipe.db - <first.jsonl >"$out" 2>"$err"
is "from standard input" $? 0
run import --db jsonl.db first.jsonl
status "into a store that holds something" 2
run export --db jsonl.db --format jsonl -o kept.jsonl
same "it is left as it was" first.jsonl kept.jsonl

# --- a build afterwards derives the graph anew, and ids stay
cp nquads.db later.db
echo '{"id": "three", "text": "Tajikistan joined the Shanghai Cooperation Organisation. Vladimir Putin visited Dushanbe."}' >three.jsonl
run build --db later.db three.jsonl
status "a build after an import" 0
is "it has one article more" "$("$relata" sources --db later.db --format tsv | wc -l)" "$(($("$relata" sources --db first.db --format tsv | wc -l) + 1))"
is "entities keep their numbers" "$("$relata" search Tajikistan --db later.db --format tsv | head -n 1 | cut -f2)" \
    "$("$relata" search Tajikistan --db first.db --format tsv | head -n 1 | cut -f2)"

# --- damaged
refused() { # NAME FILE LINE
    rm -f bad.db
    run import --db bad.db "$2"
    status "$1" 3
    says "$1: where" "$err" "$2:$3"
    is "$1: no store is left" "$(ls bad.db* 2>/dev/null)" ""
}
{
    head -n 2 first.jsonl
    sed -n 3p first.jsonl | head -c 40 # within a line, however long the paths in it are
} >cut.jsonl
refused "a line cut short" cut.jsonl "$(($(wc -l <cut.jsonl) + 1)):"
change() { sed "3$1" first.jsonl >"$2"; }
change 's/"confidence": 0[^,]*,/"confidence": 7,/' doubt.jsonl
refused "a confidence of 7" doubt.jsonl 3
change 's/"polarity": "[a-z]*"/"polarity": "perhaps"/' polarity.jsonl
refused "no polarity" polarity.jsonl 3
change 's/"subject_type": "[A-Z]*"/"subject_type": "GOD"/' type.jsonl
refused "no type" type.jsonl 3
change 's/"subject_id": [0-9]*/"subject_id": -4/' id.jsonl
refused "a number below 1" id.jsonl 3
change 's/"subject_id": [0-9]*/"subject_id": 99999999999999/' big.jsonl
refused "a number too great" big.jsonl 3
change 's/"subject": "[^"]*"/"subject": "a\\u001b[2Jb"/' escape.jsonl
refused "control characters in a name" escape.jsonl 3
change 's/"subject": "[^"]*"/"subject": 5/' number.jsonl
refused "a name that is a number" number.jsonl 3
change 's/"evidence": \[.*\], "m/"evidence": [], "m/' unproved.jsonl
refused "no evidence" unproved.jsonl 3
change 's/"statement": [0-9]*/"statement": 1/' twice.jsonl
refused "a statement twice" twice.jsonl 3
while read -r name qualifiers; do
    change "s/\"qualifiers\": [[][^]]*[]]/\"qualifiers\": $qualifiers/" "$name.jsonl"
    refused "qualifiers: $name" "$name.jsonl" 3
    says "qualifiers: $name: what" "$err" '"(qualifiers|role|text)" is missing or wrong'
done <<'END'
tab [{"role": "time", "text": "in\\t2016"}]
newline [{"role": "time", "text": "in\\n2016"}]
wordless [{"role": "time", "text": ""}]
unknown [{"role": "manner", "text": "with a shrug"}]
roleless [{"text": "with a shrug"}]
bare ["with a shrug"]
string "with a shrug"
END
sed '2s/.*/[1, 2]/' first.jsonl >array.jsonl
refused "not an object" array.jsonl 2
printf '{"a": 1}\n' >other.jsonl
refused "other JSON Lines" other.jsonl 1
: >empty.jsonl
refused "an empty file" empty.jsonl 1
echo 'nothing of the kind' >text.txt
refused "something else" text.txt 1
sed '5s/ \.$//' first.nquads >open.nquads
refused "N-Quads: a line without its end" open.nquads 5
sed '7s/.*/<urn:a> <urn:b> "\\u00zz" ./' first.nquads >escape.nquads
refused "N-Quads: a bad escape" escape.nquads 7
echo '<urn:a> <urn:b> <urn:c> .' >foreign.nquads
refused "N-Quads of somebody else" foreign.nquads 1
for literal in 'manner: with a shrug' 'time: in\t2016' 'time: ' 'in 2016' 'a role that is far too long: in 2016'; do
    { cat first.nquads && printf '<urn:relata:evidence:1:1> <urn:relata:qualifier> "%s" .\n' "$literal"; } >manner.nquads
    refused "N-Quads: the qualifier \"$literal\"" manner.nquads '[0-9]+'
done
grep -v 'urn:relata:polarity' first.nquads >neutral.nquads
refused "N-Quads: no polarity" neutral.nquads '[0-9]+'
grep -v 'annotation\|hasTarget' first.nquads | grep -v 'oa#hasTarget' >unproved.nquads
refused "N-Quads: no evidence" unproved.nquads '[0-9]+'
head -c 100000 /dev/urandom >noise.bin
{ printf '{'; cat noise.bin; } >noise.jsonl
rm -f bad.db
run import --db bad.db noise.jsonl
status "noise after a brace" 3
{ printf '<'; cat noise.bin; } >noise.nquads
run import --db bad.db noise.nquads
status "noise after a bracket" 3
run import --db bad.db missing.jsonl
status "no such file" 3
run import --db bad.db "$work"
status "a folder" 3
sed '3s/"rest": \[/"rest": [["entity", 1],/' first.jsonl >row.jsonl
refused "a row with other cells" row.jsonl 3
sed '3s/"rest": \[/"rest": [["mention", 4503599627370497, "a", null, "", 1, 0, 0, 0, 1, 0, 0, 0, 0],/' first.jsonl >far.jsonl
refused "a row with a number too great" far.jsonl 3
sed '3s/"ids": \[[0-9]*/"ids": [99999999/' first.jsonl >stray.jsonl
refused "evidence of another article" stray.jsonl 3
name=$(head -c 20000 /dev/zero | tr '\0' 'n')
change "s/\"subject\": \"[^\"]*\"/\"subject\": \"$name\"/" long.jsonl
run import --db long.db long.jsonl
is "a name of 20,000 letters" "$([ "$status" = 0 ] || grep -q 'is "' "$err" && echo fine)" fine
finish
