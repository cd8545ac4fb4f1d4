#!/bin/sh
# Drawings, read back by other programs: Graphviz's own tools, xmllint, rsvg-convert. What is not installed is skipped.
. "$(dirname "$0")/tap"
has() { command -v "$1" >/dev/null; }
store=$work/store.db
run build --quiet --db "$store" "$examples/tajikistan"
status "a store" 0
draw() { run draw --quiet --db "$store" "$@"; }

# --- DOT
draw --focus Tajikistan --format dot -o "$work/map.dot"
status "dot" 0
lines=$(grep -c ' -> ' "$work/map.dot")
nodes=$(grep -cE '^  n[0-9]+ \[' "$work/map.dot")
if has gc && has nop && has gvpr; then
    nop -p "$work/map.dot" 2>"$err"
    is "nop reads the DOT" $? 0
    is "gc counts nodes and edges" "$(gc -n -e "$work/map.dot" | awk '{ print $1, $2 }')" "$nodes $lines"
    # shellcheck disable=SC2016
    is "gvpr finds a type in every node" "$(gvpr 'BEG_G { int n = 0 } N [type != ""] { n++ } END_G { printf("%d", n) }' "$work/map.dot")" "$nodes"
    dot -Tsvg "$work/map.dot" >"$work/theirs.svg" 2>"$err"
    is "dot draws it" $? 0
    silent "dot draws it without a word" "$err"
else
    skip "Graphviz's tools read the DOT" "not installed"
fi

# --- SVG
draw --focus Tajikistan --id-prefix map --links 'https://example.org/s/{statement}' -o "$work/map.svg"
status "svg" 0
silent "svg: no messages" "$err"
is "every node of the DOT is in the SVG" "$(grep -oE '<g class="node [^"]*"' "$work/map.svg" | wc -l)" "$nodes"
is "every line of the DOT is in the SVG" "$(grep -oE '<g class="edge [^"]*"' "$work/map.svg" | wc -l)" "$lines"
is "no id occurs twice" "$(grep -oE ' id="[^"]*"' "$work/map.svg" | sort | uniq -d)" ''
is "every id has the prefix" "$(grep -oE ' id="[^"]*"' "$work/map.svg" | grep -cvE ' id="map(-|")')" 0
says "links follow the template" "$work/map.svg" 'xlink:href="https://example\.org/s/[0-9]+"'
says "the caption counts" "$work/map.svg" 'class="caption">[0-9]+ of [0-9]+ entities, [0-9]+ of [0-9]+ statements'
if has xmllint; then
    xmllint --noout --nonet "$work/map.svg" 2>"$err"
    is "xmllint reads the SVG" $? 0
    silent "xmllint reads it without a word" "$err"
else
    skip "xmllint reads the SVG" "not installed"
fi
if has rsvg-convert; then
    rsvg-convert "$work/map.svg" -o "$work/map.png" 2>"$err"
    is "rsvg-convert renders the SVG" $? 0
else
    skip "rsvg-convert renders the SVG" "not installed"
fi
for theme in light dark print; do
    draw --focus Tajikistan --theme $theme --format svg
    status "theme $theme" 0
    not_says "theme $theme has no other" "$out" 'prefers-color-scheme'
done
draw --format svg --links 'javascript:alert(1)'
status "a link that could run is refused" 2
says "a link that could run: message" "$err" 'link template'

# --- the same bytes, however busy the machine: the work is counted in steps, not in time
draw --focus Tajikistan -o "$work/alone.svg"
pids=
for i in 1 2 3 4 5 6 7 8; do
    "$BUILD/relata" draw --quiet --db "$store" --focus Tajikistan -o "$work/crowd$i.svg" &
    pids="$pids $!"
done
for pid in $pids; do wait "$pid"; done
for i in 1 2 3 4 5 6 7 8; do cmp -s "$work/alone.svg" "$work/crowd$i.svg" || echo "$i"; done >"$work/differ"
silent "eight drawings at once are all the same" "$work/differ"

# --- pages and pictures
draw --focus Tajikistan --format html -o "$work/map.html"
status "html" 0
says "html forbids requests" "$work/map.html" "default-src 'none'"
is "html lists every statement of the drawing" "$(grep -c '<li id="ev-' "$work/map.html")" \
    "$(sed -n 's/.* statements="\([^"]*\)".*/\1/p' "$work/map.dot" | wc -w)"
for format in png pdf; do
    draw --focus Tajikistan --format $format -o "$work/map.$format"
    if [ "$status" = 0 ]; then
        is "$format" "$(head -c 4 "$work/map.$format" | tr -d '\211')" "$([ $format = png ] && echo PNG || echo %PDF)"
    else
        says "$format without librsvg says so" "$err" 'librsvg'
    fi
done
finish
