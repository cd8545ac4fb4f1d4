#!/bin/sh
# Names that break writers, exported in every format and read back by programs that have nothing to do with relata:
# jq, node, xmllint, serdi, rapper, gvpr, dot, sqlite3, rsvg-convert. What is not installed is skipped.
here=$(cd "$(dirname "$0")" && pwd)
. "$here/tap"
has() { command -v "$1" >/dev/null; }
cd "$work" || exit 1
has jq || { skip "hostile names in exports" "no jq to write them" && finish; }

. "$here/hostile_world"
# Control characters are refused here (those of articles are taken out: tests/unit/write/test_export.c has them).
sed '1s/"object": *"[^,]*",/"object": "ctrl \\u001b[31m",/; 1s/"object":"\([^,]*\)"/"object":"ctrl \\u001b[31m"/' world.jsonl | head -n 1 >bad.jsonl
run import --db bad.db bad.jsonl
status "a name with control characters is refused" 3
for format in dot graphml gexf node-link cytoscape jsonld turtle nquads mermaid ftm jsonl; do
    run export --db world.db --format $format -o world.$format
    status "export $format" 0
    # Bytes, not characters: JSON may hold what needs no escape there, no format may hold a raw escape or NUL.
    not_says "$format: no control characters" world.$format "$(printf '[\001-\010\013\014\016-\037]')"
    iconv -f UTF-8 -t UTF-32 world.$format >/dev/null 2>"$err"
    is "$format: UTF-8" $? 0
done
for format in csv neo4j; do
    run export --db world.db --format $format -o $format
    status "export $format" 0
done

# --- JSON, by jq: names come back as they were
jq -r -c 'tojson' names | sort >wanted
jq -c '.object' world.jsonl | sort >objects
jq -c '.subject' world.jsonl | sort -u | sort - objects >all
run export --db world.db --format jsonl
jq -c '.object' "$out" | sort >got
same "jsonl: the names, by jq" objects got
jq -c '.nodes[].name' world.node-link | sort >got
same "node-link: the names, by jq" all got
jq -c '.elements.nodes[].data.name' world.cytoscape | sort >got
same "cytoscape: the names, by jq" all got
is "jsonld, by jq" "$(jq '[."@graph"[] | select(has("http://www.w3.org/2000/01/rdf-schema#label") or has("rdfs:label") or has("label"))] | length' world.jsonld)" "$names"
is "ftm, by jq" "$(jq -c 'select(.schema == "UnknownLink")' world.ftm | wc -l)" "$lines"
if has node; then
    is "all JSON, by node" "$(node -e '
        const fs = require("fs");
        let n = 0;
        for (const f of ["node-link", "cytoscape", "jsonld"]) { JSON.parse(fs.readFileSync("world." + f, "utf8")); n++; }
        for (const f of ["ftm", "jsonl"]) fs.readFileSync("world." + f, "utf8").trim().split("\n").forEach((line) => JSON.parse(line)), n++;
        console.log(n);' 2>&1)" 5
else
    skip "all JSON, by node" "not installed"
fi

# --- XML
if has xmllint; then
    for format in graphml gexf; do
        xmllint --noout --nonet --huge world.$format 2>"$err"
        is "$format, by xmllint" $? 0
        is "$format: nodes" "$(xmllint --huge --xpath "count(//*[local-name()='node'])" world.$format)" "$names"
        is "$format: no elements from names" "$(xmllint --huge --xpath "count(//*[local-name()='b' or local-name()='script' or local-name()='svg'])" world.$format)" 0
    done
else
    skip "graphml and gexf" "no xmllint"
fi

# --- RDF
if has serdi; then
    for pair in turtle:turtle nquads:nquads; do
        serdi -i ${pair#*:} -o nquads world.${pair%:*} >"$out" 2>"$err"
        silent "${pair%:*}, by serdi" "$err"
        is "${pair%:*}: labels" "$(grep -c '<http://www.w3.org/2000/01/rdf-schema#label>' "$out")" "$names"
    done
else
    skip "turtle and nquads" "no serdi"
fi
if has rapper; then
    is "nquads, by rapper" "$(rapper -q -i nquads -o ntriples "file://$work/world.nquads" 2>"$err" | grep -c 'rdf-schema#label')" "$names"
    is "turtle, by rapper" "$(rapper -q -i turtle -o ntriples "file://$work/world.turtle" 2>>"$err" | grep -c 'rdf-schema#label')" "$names"
    silent "rapper has no complaint" "$err"
else
    skip "turtle and nquads, by rapper" "not installed"
fi

# --- DOT
run draw --db world.db --nodes 60 --edges 100 --format dot -o drawing.dot
status "draw dot" 0
if has gvpr && has dot; then
    for file in world.dot drawing.dot; do
        is "$file, by gvpr" "$(gvpr 'BEGIN { int n = 0; int e = 0 } N { n++ } E { e++ } END_G { printf("%d %d\n", n, e) }' $file 2>"$err")" "$names $lines"
        dot -Kneato -Tsvg $file >theirs.svg 2>>"$err"
        silent "$file: Graphviz has no complaint" "$err"
        xmllint --noout --nonet --huge theirs.svg 2>"$err"
        is "$file: what dot draws of it is well-formed" $? 0
    done
else
    skip "dot" "no Graphviz"
fi

# --- CSV, by sqlite3
if has sqlite3; then
    for table in csv/entities:$names csv/statements:$lines csv/evidence:$lines neo4j/nodes:$names neo4j/relationships:$lines; do
        file=${table%:*}
        is "$file, by sqlite3" "$(sqlite3 :memory: ".import --csv $file.csv t" 'SELECT count(*) FROM t' 2>&1)" "${table#*:}"
    done
    is "csv: no formula" "$(sqlite3 :memory: '.import --csv csv/entities.csv t' "SELECT count(*) FROM t WHERE substr(name, 1, 1) IN ('=', '+', '-', '@')")" 0
    is "csv: a disarmed formula is still there" "$(sqlite3 :memory: '.import --csv csv/entities.csv t' "SELECT count(*) FROM t WHERE name LIKE '''=HYPERLINK(\"http://example.org\",\"x\")'")" 1
else
    skip "csv" "no sqlite3"
fi

# --- Drawings and reports
for theme in auto print; do
    run draw --db world.db --nodes 60 --edges 100 --theme $theme --format svg -o drawing.svg
    status "draw svg, theme $theme" 0
    if has xmllint; then
        xmllint --noout --nonet --huge drawing.svg 2>"$err"
        is "svg, by xmllint" $? 0
        is "svg: no elements from names" "$(xmllint --huge --xpath "count(//*[local-name()='b' or local-name()='script' or local-name()='foreignObject'])" drawing.svg)" 0
        is "svg: links lead to anchors only" "$(xmllint --huge --xpath "count(//@*[local-name()='href'][not(starts-with(., '#ev-'))])" drawing.svg)" 0
    fi
    if has rsvg-convert; then
        rsvg-convert drawing.svg -o drawing.png 2>"$err"
        is "svg, by rsvg-convert" $? 0
    fi
done
run draw --db world.db --nodes 60 --edges 100 --format html -o page.html
status "draw html" 0
is "html: one script" "$(grep -c '<script' page.html)" 1
run report --db world.db -o report.html
status "report html" 0
not_says "report: no elements from names" report.html '<(script|b>bold)'
run report --db world.db --format markdown
not_says "report in Markdown: no elements and links from names" "$out" '(^|[^\\])<(script|b>bold)|[^\\]\]\(javascript:'
is "nothing of all that was run" "$(ls pwned 2>/dev/null)" ''
finish
