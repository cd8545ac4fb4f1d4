#!/bin/sh
# Bad input: each gets a message that names it, and the others are processed.
. "$(dirname "$0")/tap"
good='The committee elected Anna Berg as its new chair in Oslo.'
echo "$good" >"$work/good.txt"
echo "$good" >"$work/good2.txt"

both() { # NAME: were both good inputs processed?
    is "$1: the others are processed" "$(grep -c '	elected	' "$out")" 2
}
one_bad() { # NAME FILE STATUS
    run parse "$work/good.txt" "$2" "$work/good2.txt"
    status "$1" "$3"
    both "$1"
}
one_bad "missing file" "$work/missing.txt" 1
says "missing file is named" "$err" '^relata: .*missing\.txt: .*[Nn]o such file'
: >"$work/empty.txt"
run parse "$work/good.txt" "$work/empty.txt" "$work/good2.txt"
both "empty file"
is "empty file: no crash" "$([ "$status" -le 1 ] && echo yes)" yes
head -c 100000 /dev/urandom >"$work/binary.txt"
one_bad "binary file" "$work/binary.txt" 1
says "binary file is named" "$err" '^relata: .*binary\.txt'
printf 'Jos\351 Mar\355a visited Bogot\341.\n' >"$work/latin.txt"
run parse "$work/good.txt" "$work/latin.txt" "$work/good2.txt"
both "text that is not UTF-8"
printf '\377\376\377\300\301 \200\201 bad \n' >"$work/bad-utf8.txt"
run parse "$work/good.txt" "$work/bad-utf8.txt" "$work/good2.txt"
both "invalid UTF-8"
is "output stays UTF-8" "$(iconv -f UTF-8 -t UTF-8 "$out" >"$work/iconv" 2>&1 && cmp -s "$out" "$work/iconv" && echo yes)" yes
printf '{"id": "a", "text": "%s"}\n{"id": "b", "text": \n{"id": "c", "text": "%s"}\n' "$good" "$good" >"$work/cut.jsonl"
run parse "$work/cut.jsonl"
status "a broken line of JSON" 1
both "a broken line of JSON"
says "a broken line of JSON: its number" "$err" 'cut\.jsonl:2'
printf '<html><body><p>%s' "$good" >"$work/cut.html"
run parse "$work/cut.html"
is "HTML that ends early is read" "$(grep -c '	elected	' "$out")" 1
deep() { awk -v s="$1" 'BEGIN { for (i = 0; i < 1000000; i++) printf "%s", s }'; }
deep '<div><b>' >"$work/deep.html"
run parse "$work/good.txt" "$work/deep.html" "$work/good2.txt"
both "HTML a million elements deep"
deep '[{"a":' >"$work/deep.json"
one_bad "JSON a million levels deep" "$work/deep.json" 1
head -c 100000000 /dev/zero | tr '\0' a >"$work/line.txt"
one_bad "a line of 100 MB" "$work/line.txt" 1
says "a line of 100 MB is named" "$err" 'line\.txt'
rm "$work/line.txt"
run parse "$work/good.txt/inside" "$work/good.txt" "$work/good2.txt"
status "a path below a file" 1
both "a path below a file"
mkdir "$work/closed" && cp "$work/good.txt" "$work/closed" && chmod 0 "$work/closed"
if ls "$work/closed" >/dev/null 2>&1; then
    skip "a folder without permission" "the superuser may read it"
else
    one_bad "a folder without permission" "$work/closed" 1
fi
mkdir "$work/folder" && cp "$work/good.txt" "$work/good2.txt" "$work/folder"
ln -s . "$work/folder/loop"
run parse "$work/folder"
both "a folder that holds itself"
run parse --encoding no-such-encoding "$work/good.txt"
is "unknown encoding" "$([ "$status" != 0 ] && echo yes)" yes
finish
