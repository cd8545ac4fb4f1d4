#!/bin/sh
# Nothing that stands in an article or a file name steers a terminal, a spreadsheet or a page.
. "$(dirname "$0")/tap"
cd "$work" || exit 1
cat >evil.jsonl <<'END'
{"id": "evil\u001b]0;title\u0007", "title": "<script>alert(1)</script>\u001b[31m", "published": "2024-01-02", "text": "Anna =HYPERLINK(\u0022x\u0022) Berg\u001b[2J of the Acme <b>Corporation</b> \u009b31m visited Oslo in 2020.\n\nAnna Berg founded Acme Corporation in Oslo. \u202eAnna Berg leads Acme Corporation.\u0000 Acme Corporation bought Nordic Shipping."}
END
run build --db evil.db evil.jsonl
is_read=$status
echo "Nothing happened." | "$relata" build --quiet --db empty.db - >"$out" 2>"$err"
is "a hostile article is read" "$([ "$is_read" -le 1 ] && echo yes)" yes
escape=$(printf '\033') c1=$(printf '\302\233')
for question in 'neighbors @1' 'neighbors @2' 'neighbors @3' 'show @1' 'show @2' 'search Acme' sources stats 'evidence 1' 'evidence 2' \
    'path @1 @2' top communities timeline 'timeline --undated' conflicts 'compare @1 @2' 'diff evil.db evil.db' 'diff empty.db evil.db' \
    'diff evil.db empty.db' 'neighbors @1 --evidence' 'timeline --undated --evidence'; do
    for format in table tsv csv json jsonl; do
        # shellcheck disable=SC2086
        case $question in diff*) set -- $question ;; *) set -- $question --db evil.db ;; esac
        run "$@" --format $format --color never
        cat "$err" >>"$out"
        grep -q -e "$escape" -e "$c1" "$out" && echo "$question --format $format"
    done
done >found
silent "no control characters in answers" found
run neighbors --db evil.db "No${escape}[2JSuch"
not_says "no control characters in messages" "$err" "$escape"
run parse "no${escape}[2Jsuch.txt"
not_says "no control characters of file names" "$err" "$escape"
run draw --db evil.db --format svg
not_says "no elements from articles in drawings" "$out" '<script|<b>'
not_says "no control characters in drawings" "$out" "$escape"
if command -v xmllint >/dev/null; then
    xmllint --noout --nonet "$out" 2>"$err"
    is "the drawing is well-formed" $? 0
fi
# --- what terminals obey: C0, DEL and, as two bytes of UTF-8, C1; in titles too, which are kept as they are
cat >"$work/c1.jsonl" <<'END'
{"id": "c1", "title": "T \u009b31m \u001b]8;;http://evil\u0007 \u007f", "text": "Anna Berg \u009b31m visited Oslo \u001b[2J yesterday. Carl Dahl met Anna Berg in Oslo."}
{"id": "c2", "text": "Anna Berg visited \uff1dSUM Hall in Oslo."}
END
run build --db "$work/c1.db" "$work/c1.jsonl"
for question in 'neighbors Oslo --format json' 'neighbors Oslo --format tsv' 'neighbors Oslo --format table --evidence' sources \
    'export --format jsonl' 'export --format nquads' 'export --format turtle' 'export --format jsonld' 'export --format ftm' \
    'export --format cytoscape' 'export --format graphml' 'export --format mermaid' 'export --format dot' 'draw --format svg' \
    'draw --format dot' 'draw --format html' report 'report --format markdown'; do
    # shellcheck disable=SC2086
    "$relata" $question --db "$work/c1.db" >"$out" 2>/dev/null
    is "no control characters: $question" "$(LC_ALL=C grep -cP '\xc2[\x80-\x84\x86-\x9f]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]' "$out")" 0
done
run parse "$work/c1.jsonl"
is "no control characters: parse" "$(LC_ALL=C grep -cP '\xc2[\x80-\x84\x86-\x9f]|\x1b|\x7f' "$out")" 0
"$relata" export --format nquads --db "$work/c1.db" -o "$work/c1.nquads" 2>/dev/null
run import --db "$work/c1-again.db" "$work/c1.nquads"
"$relata" export --format nquads --db "$work/c1-again.db" -o "$work/c1-again.nquads" 2>/dev/null
same "they come back all the same" "$work/c1.nquads" "$work/c1-again.nquads"
finish
