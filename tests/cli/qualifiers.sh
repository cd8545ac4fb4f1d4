#!/bin/sh
# Qualifiers as people read them: behind the object in tables, drawings and reports, whole in show and evidence.
. "$(dirname "$0")/tap"
cd "$work" || exit 1
db=$work/world.db
run build --db "$db" "$examples"
status "build" 0
"$relata" export --db "$db" --format jsonl -o plain.jsonl 2>/dev/null
printf '%s' '[{"role": "oblique", "text": "as <b>guest</b> & *host*"}, {"role": "purpose", "text": "to keep\u001b[31m watch over the whole of a long valley"}]' >qualifiers
sed "s|\"qualifiers\": \[[^]]*\]|\"qualifiers\": []|g; /\"relation\": \"invaded\"/s|\"qualifiers\": \[\]|\"qualifiers\": $(sed 's/[&\\]/\\&/g' qualifiers)|g" plain.jsonl >qualified.jsonl
db=$work/qualified.db
run import --db "$db" qualified.jsonl
status "import" 0
ask() { run "$@" --db "$db"; }
begin='\(as <b>guest</b> & \*host\*; to keep'
whole='\(as <b>guest</b> & \*host\*; to keep.* watch over the whole of a long valley\)'

ask neighbors Russia --format table
says "neighbors: behind the name, cut" "$out" '→  Ukraine \(as <b>guest</b> .*… +PLACE'
COLUMNS=80 "$relata" neighbors Russia --db "$db" --format table >"$out"
says "neighbors: in 80 columns names come first" "$out" '^RELATION +NEIGHBOR +TYPE +ARTICLES +CONF$'
says "neighbors: in 80 columns" "$out" '^invaded +→  Ukraine \(as <b>'
is "neighbors: no line is longer" "$(awk '{ gsub(/[\200-\277]/, "") } length > 80' "$out" | wc -l)" 0
ask timeline Russia --format table
says "timeline: behind the object" "$out" 'invaded +Ukraine \(as <b>'
ask query '?who invaded ?whom' --format table
says "query: a column of its own" "$out" '^who +whom +STATEMENTS +QUALIFIERS$'
says "query: qualifiers" "$out" "$begin"
ask query '?who leads ?whom' --format table
not_says "query: no column where there are none" "$out" QUALIFIERS
ask path Russia Ukraine --format table
says "path: behind the name" "$out" "—invaded→ Ukraine $begin"

COLUMNS=80 "$relata" show Russia --db "$db" --format table >"$out"
is "show: no line is longer" "$(awk '{ gsub(/[\200-\277]/, "") } length > 80' "$out" | tail -n +2 | wc -l)" 0
says "show: behind the name" "$out" 'invaded +→  Ukraine \(as'
says "show: goes on below" "$out" '^ +[a-z ]*valley\)'
not_says "show: nothing is cut" "$out" 'Ukraine.*…'
not_says "show: the terminal is not steered" "$out" "$(printf '\033')"
statement=$("$relata" neighbors Russia --relation invaded --db "$db" | cut -f12)
ask evidence "$statement" --format table
says "evidence: whole" "$out" "^Russia — invaded — Ukraine $whole\$"
not_says "evidence: the terminal is not steered" "$out" "$(printf '\033')"
is "evidence: not again with every sentence" "$(grep -c guest "$out")" 1
sed "s|keep.u001b.31m watch|lose sight|2" qualified.jsonl >two.jsonl
"$relata" import --db two.db two.jsonl 2>/dev/null
run evidence "$statement" --db two.db --format table
says "evidence: of a sentence that says something else" "$out" '^  \(as <b>guest</b> & \*host\*; to keep'

ask draw --focus Ukraine --format svg
says "draw: in a line's tooltip" "$out" 'Ukraine \(as &lt;b&gt;guest&lt;/b&gt; &amp; \*host\*; to keep'
not_says "draw: not in its label" "$out" '<text[^>]*>[^<]*guest'
ask draw --focus Ukraine --format html
says "page: in the list of statements" "$out" '<b>Ukraine</b> <bdi>\(as &lt;b&gt;guest&lt;/b&gt; &amp; \*host\*; to keep'
ask draw --focus Ukraine --format dot
says "DOT: in a line's tooltip" "$out" 'tooltip=".*Ukraine \(as '
ask report --focus Ukraine
says "report: with the statement" "$out" '<p>.*Ukraine</bdi></strong> <bdi>\(as &lt;b&gt;guest&lt;/b&gt; &amp; \*host\*; to keep'
says "report: in the timeline" "$out" '<li><time>2022-02.*Ukraine</bdi></strong> <bdi>\(as '
ask report --focus Ukraine --format markdown
says "Markdown: with the statement" "$out" '\*\*Ukraine\*\* \(as \\<b\\>guest\\</b\\> \\& \\\*host\\\*; to keep'
finish
