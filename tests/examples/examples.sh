#!/bin/sh
# The examples: the programs print what stands beside them, and gallery and report are as `make graphs` would make them now.
. "$(dirname "$0")/../cli/tap"
for program in examples/*.c; do
    name=$(basename "$program" .c)
    "$BUILD/examples/$name" "$work/$name.db" >"$out" 2>"$err"
    status=$?
    status "$name" 0
    same "$name prints what examples/$name.out says" "examples/$name.out" "$out"
done
is "at least ten articles" "$([ "$(find examples/articles -type f | wc -l)" -ge 10 ] && echo yes)" yes

sh tests/examples/gallery "$work/graphs" "$work/report.html" >"$out" 2>"$err"
status=$?
status "the gallery is made" 0
# Fonts move what is drawn and where lines break, so that only what is drawn is compared: ids, titles and words.
structure() {
    grep -oE ' id="[^"]*"|<title>[^<]*' "$1"
    grep -oE '>[^<>]+</(text|tspan)>' "$1" | sed 's/^>//; s/<.*//' | tr -s ' ' '\n'
}
for file in graphs/*.dot; do
    same "$file is not stale (make graphs)" "$file" "$work/$file"
done
for file in graphs/*.svg; do
    structure "$file" | sort >"$work/old"
    structure "$work/$file" | sort >"$work/new"
    same "$file is not stale in structure (make graphs)" "$work/old" "$work/new"
done
structure examples/report.html | sort >"$work/old"
structure "$work/report.html" | sort >"$work/new"
same "examples/report.html is not stale in structure (make graphs)" "$work/old" "$work/new"
for link in $(grep -o 'href="#[^"]*"' examples/report.html | sort -u | sed 's/.*#\(.*\)"/\1/'); do
    grep -q "id=\"$link\"" examples/report.html || echo "$link"
done >"$work/dangling"
silent "every link of the report leads somewhere" "$work/dangling"
says "the report holds its drawing" examples/report.html '<svg[^>]* viewBox='
not_says "the report asks for nothing over the network" examples/report.html '<(script|img|link|iframe)[^>]*(src|href)="?http'

# The tour of the source shows what the program says.
shown() { sed -n "/^\$ relata $1 examples/,/^\(\$\|\`\)/p" src/README.md | grep -v '^[$\`]' | tr -s ' \t' ' ' | sed 's/ $//; /^$/d'; }
"$relata" entities examples/sentence.txt | tr -s ' \t' ' ' >"$work/now"
shown entities >"$work/then"
same "src/README.md shows the entities as they are" "$work/then" "$work/now"
"$relata" extract examples/sentence.txt | cut -f2-5,8 | tr -s ' \t' ' ' | sed 's/ $//' >"$work/now"
shown extract >"$work/then"
same "src/README.md shows the triples as they are" "$work/then" "$work/now"
finish
