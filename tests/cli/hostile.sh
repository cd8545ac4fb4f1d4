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
        # JSON is data for programs: it keeps what needs no escape, so that the text stays what it was
        case $format in json*) grep -q "$escape" "$out" ;; *) grep -q -e "$escape" -e "$c1" "$out" ;; esac && echo "$question --format $format"
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
finish
