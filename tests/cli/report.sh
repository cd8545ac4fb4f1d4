#!/bin/sh
# relata report: a page that stands alone, whose links lead somewhere, in HTML and in Markdown.
. "$(dirname "$0")/tap"
db=$work/store.db
run build --db "$db" "$examples"

dangling() { # FILE: links within the page that lead nowhere
    grep -oE 'href="#[^"]*"' "$1" | sort -u | sed 's/href="#\(.*\)"/\1/' | while read -r id; do
        grep -q "id=\"$id\"" "$1" || echo "$id"
    done
}
run report --db "$db"
status "report" 0
silent "report: no messages" "$err"
cp "$out" "$work/report.html"
is "every link leads somewhere" "$(dangling "$work/report.html")" ""
is "no id stands twice" "$(grep -oE ' id="[^"]*"' "$work/report.html" | sort | uniq -d)" ""
is "as many statements as the store has" "$(grep -c '^<li id="ev-' "$work/report.html")" \
    "$("$relata" stats --db "$db" --format tsv | sed -n 's/^statements\t//p')"
for id in summary diagram entities timeline uncertain statements sources; do
    says "section $id" "$work/report.html" "<h2 id=\"$id\">"
done
says "the diagram links to statements" "$work/report.html" 'href="#ev-[0-9]+"'
not_says "no script" "$work/report.html" '<script'
not_says "nothing is fetched" "$work/report.html" '(src=|@import|url\()'
says "headings and landmarks" "$work/report.html" '<main id="content">'
run report --db "$db" -o "$work/again.html"
same "the same bytes again" "$work/report.html" "$work/again.html"
if command -v xmllint >/dev/null; then
    xmllint --html --noout --nowarning "$work/report.html" 2>&1 | grep -E 'error' | grep -vE 'Tag (header|nav|main|section|footer|figure|svg|g|path|polygon|text|title|desc|ellipse|polyline|bdi|time|rect|style|line|tspan|a) invalid' >"$err"
    silent "well-formed" "$err"
fi

run report --db "$db" --focus Tajikistan --depth 1 --title 'A <b>title</b> & more' -o "$work/focus.html"
status "--focus" 0
says "the title is escaped" "$work/focus.html" '<h1>A &lt;b&gt;title&lt;/b&gt; &amp; more</h1>'
is "--focus: every link leads somewhere" "$(dangling "$work/focus.html")" ""

run report --db "$db" -o "$work/report.md"
status "Markdown by the name of the file" 0
says "Markdown: heading" "$work/report.md" '^# What the articles say$'
says "Markdown: the diagram beside it" "$work/report.md" '^!\[Diagram of .*\]\(report\.svg\)$'
says "Markdown: that diagram" "$work/report.svg" '^<svg '
says "Markdown: anchors" "$work/report.md" '<a id="ev-[0-9]+"></a>'
run report --db "$db" --format markdown
not_says "Markdown to standard output has no diagram" "$out" '^!\['
echo before >"$work/none.html"
run report --db "$db" --min-confidence 1 -o "$work/none.html"
status "nothing that sure" 1
says "nothing that sure: message" "$err" 'nothing to report'
run report --db "$db" --focus 'Nobody Atall' -o "$work/none.html"
status "an unknown focus" 1
is "no answer leaves the old file" "$(cat "$work/none.html")" before
run report --db "$db" -o /dev/full
status "full device" 3
finish
