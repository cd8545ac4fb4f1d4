#!/bin/sh
# relata export: every format is written and, where a reader of its own is installed, read back with the right counts.
. "$(dirname "$0")/tap"
db=$work/store.db
run build --db "$db" "$examples"
entities=$("$relata" stats --db "$db" --format tsv | sed -n 's/^entities\t//p')
statements=$("$relata" stats --db "$db" --format tsv | sed -n 's/^statements\t//p')
evidence=$("$relata" stats --db "$db" --format tsv | sed -n 's/^evidence\t//p')

for format in dot graphml gexf node-link cytoscape jsonld turtle nquads mermaid ftm jsonl; do
    run export --db "$db" --format $format
    status "export $format" 0
    silent "export $format: no messages" "$err"
    cp "$out" "$work/graph.$format"
    run export --db "$db" --format $format -o "$work/again"
    same "export $format: the same bytes again" "$work/graph.$format" "$work/again"
done
is "jsonl has a statement a line" "$(wc -l <"$work/graph.jsonl")" "$statements"
is "node-link has an object a line" "$(grep -c '^{' "$work/graph.node-link")" $((1 + entities + statements))
is "cytoscape has an object a line" "$(grep -c '^{"data": {' "$work/graph.cytoscape")" $((entities + statements))
is "mermaid has all entities" "$(grep -c '^n[0-9]*[[({]' "$work/graph.mermaid")" "$entities"
is "mermaid has all statements" "$(grep -cE '^n[0-9]+ -[-.]+[x>]' "$work/graph.mermaid")" "$statements"
is "ftm has all links" "$(grep -c '"schema": "UnknownLink"' "$work/graph.ftm")" "$statements"

if command -v xmllint >/dev/null; then
    count() { xmllint --xpath "count(//*[local-name()='$2'])" "$work/graph.$1"; }
    is "graphml: nodes" "$(count graphml node)" "$entities"
    is "graphml: edges" "$(count graphml edge)" "$statements"
    is "gexf: nodes" "$(count gexf node)" "$entities"
    is "gexf: edges" "$(count gexf edge)" "$statements"
else
    skip "graphml and gexf read back" "no xmllint"
fi
if command -v serdi >/dev/null; then
    serdi -i turtle -o nquads "$work/graph.turtle" | sort >"$work/turtle.nt" 2>"$err"
    silent "turtle is read back" "$err"
    serdi -i nquads "$work/graph.nquads" >"$work/nquads.nq" 2>"$err"
    silent "nquads is read back" "$err"
    # What an import of a whole store needs besides is in N-Quads alone.
    grep -v ' <urn:relata:\(rest\|ids\)> ' "$work/nquads.nq" | sort | sed -E 's/^(<[^>]*> <[^>]*> (<[^>]*>|".*)) <urn:relata:article:[^>]*> \.$/\1 ./' | sort -u >"$work/nquads.nt"
    same "nquads without its graphs is what turtle says" "$work/turtle.nt" "$work/nquads.nt"
    # serdi -e of serd 0.30 reads N-Quads as Turtle, which has no fourth term; where it can, ours must do.
    echo '<urn:a> <urn:b> <urn:c> <urn:g> .' >"$work/quad.nq"
    if serdi -e -i nquads "$work/quad.nq" >"$out" 2>"$err" && [ ! -s "$err" ]; then
        serdi -e -i nquads "$work/graph.nquads" >"$out" 2>"$err"
        silent "nquads is read back piece by piece" "$err"
    else
        skip "nquads is read back piece by piece" "this serdi -e reads no quad at all"
    fi
    is "turtle: statements" "$(grep -c '#type> <http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement>' "$work/turtle.nt")" "$statements"
    is "turtle: evidence" "$(grep -c 'oa#exact>' "$work/turtle.nt")" "$evidence"
else
    skip "turtle and nquads read back" "no serdi"
fi
if command -v rapper >/dev/null; then
    is "rapper reads nquads" "$(rapper -q -i nquads -o ntriples "file://$work/graph.nquads" 2>"$err" | wc -l)" "$(wc -l <"$work/graph.nquads")"
else
    skip "nquads read by rapper" "no rapper"
fi
if command -v gvpr >/dev/null; then
    is "dot read by gvpr" "$(gvpr 'BEGIN{int n=0; int e=0;} N{n++;} E{e++;} END_G{printf("%d %d\n",n,e);}' "$work/graph.dot")" \
        "$entities $statements"
else
    skip "dot read back" "no gvpr"
fi

for format in csv neo4j; do
    run export --db "$db" --format $format
    status "$format needs a folder" 2
    says "$format: message" "$err" "relata: export: $format is several files; name a folder for them with -o"
    run export --db "$db" --format $format -o "$work/$format/"
    status "$format" 0
    run export --db "$db" --format $format -o "$work/$format" --quiet
    status "$format: the folder is replaced" 0
    silent "$format: no message with --quiet" "$err"
done
is "csv: files" "$(ls "$work/csv" | tr '\n' ' ')" "entities.csv evidence.csv statements.csv "
is "neo4j: files" "$(ls "$work/neo4j" | tr '\n' ' ')" "nodes.csv relationships.csv "
is "csv: entities" "$(wc -l <"$work/csv/entities.csv")" $((1 + entities))
is "neo4j: relationships" "$(wc -l <"$work/neo4j/relationships.csv")" $((1 + statements))
touch "$work/csv/mine.txt"
run export --db "$db" --format csv -o "$work/csv"
status "a folder with other files" 3
says "a folder with other files: message" "$err" 'holds other files \(mine.txt\)'
is "a folder with other files stays" "$(ls "$work/csv" | wc -l)" 4
mkdir "$work/real" && ln -s real "$work/link"
run export --db "$db" --format neo4j -o "$work/link/"
status "a link to a folder" 3
is "a link to a folder stays" "$(readlink "$work/link")$(ls "$work/real")" real
run export --db "$db" --format csv -o "$work/graph.dot"
status "a folder in the place of a file" 3
run export --db "$db" --format neo4j -o "$work/none/neo4j"
status "a folder in no folder" 3
(trap '' XFSZ; ulimit -f 8; exec "$relata" export --db "$db" --format neo4j -o "$work/neo4j" 2>"$err")
status=$?
status "no space for a folder" 3
is "no space: the old folder stays" "$(wc -l <"$work/neo4j/relationships.csv")" $((1 + statements))
is "no unfinished folders are left" "$(ls -d "$work"/csv.* "$work"/neo4j.* 2>/dev/null)" ""

run export --db "$db" --format node-link --focus Tajikistan --depth 1
status "--focus" 0
nodes=$(grep -c '"name":' "$out")
result "$([ "$nodes" -gt 5 ] && [ "$nodes" -lt "$entities" ]; echo $?)" "--focus takes a part" "$nodes of $entities"
run export --db "$db" --polarity negative
not_says "--polarity negative" "$out" '"polarity": "positive"'
run export --db "$db" --nodes 5 --format cytoscape
is "--nodes" "$(grep -c '"value": "n' "$out")" 5
run export --db "$db" --focus 'Nobody Atall'
status "an unknown focus" 1
run export --db "$db" --min-confidence 1
silent "nothing that sure" "$out"
run export --db "$db" --format xml
status "an unknown format" 2
run export --db "$db" -o /dev/full
status "full device" 3
"$relata" export --db "$db" --format turtle 2>"$err" | head -n 1 >"$out"
silent "a closed pipe is no error" "$err"
finish
