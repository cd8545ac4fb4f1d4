#!/bin/bash
# Speed and memory, each beside something public in the same run, so that a ratio survives another machine.
#
#   make bench DATA=../shared/data
#
# Articles come from $DATA/raw_text/whitehouse (1,000 of them) or, without it, from examples/, repeated. Rates are
# of processor time, the least of several runs on one thread, less the time to load the model, measured on a tiny article.
# The stages of reading English are timed one by one by stages.c, with every kernel the machine runs. Public programs
# that are not installed are named and left out: wc, sqlite3, link-parser (link-grammar), compromise and wink-nlp (npm).
cd "$(dirname "$0")/../.." || exit 1
BUILD=${BUILD:-build} DATA=${DATA:-../shared/data}
relata=$BUILD/relata
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

source=$DATA/raw_text/whitehouse/briefings-2024.jsonl.xz
if [ -f "$source" ]; then
    xz -dc "$source" | head -n 1000 >"$work/all.jsonl"
else
    for i in $(seq 60); do
        sed "s/{\"id\": \"/&$i-/" examples/articles/*/*.jsonl
    done >"$work/all.jsonl"
fi
head -n 150 "$work/all.jsonl" >"$work/some.jsonl"
"$relata" parse --threads 1 --quiet "$work/some.jsonl" >"$work/some.conllu" || exit 1
words() { grep -cE '^[0-9]+	' "$1"; }
n_words=$(words "$work/some.conllu")
echo "{\"id\": \"x\", \"text\": \"Hello.\"}" >"$work/one.jsonl"

# Least processor seconds of N runs of a command: work N COMMAND…
work() {
    local runs=$1 i best=
    shift
    local TIMEFORMAT='%U %S'
    for ((i = 0; i < runs; i++)); do
        best=$({ time "$@" >/dev/null 2>&1; } 2>&1 | awk -v b="$best" '{ t = $1 + $2; print (b == "" || t < b) ? t : b }')
    done
    echo "$best"
}
# Least seconds on the clock of N runs of a command: least N COMMAND…
least() {
    local runs=$1 i begin end best=
    shift
    for ((i = 0; i < runs; i++)); do
        begin=$(date +%s%N)
        "$@" >/dev/null 2>&1
        end=$(date +%s%N)
        best=$(awk -v t=$(((end - begin) / 1000)) -v b="$best" 'BEGIN { t /= 1e6; print (b == "" || t < b) ? t : b }')
    done
    echo "$best"
}
# Peak memory of a command in MB, from the kernel's own count.
peak() {
    "$@" >"$work/summary" 2>/dev/null &
    local pid=$! most=0 now
    while now=$(awk '/^VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null) && [ -n "$now" ]; do
        [ "$now" -gt "$most" ] && most=$now
        sleep 0.05
    done
    wait "$pid"
    awk -v k="$most" 'BEGIN { printf "%.0f", k / 1024 }'
}
row() { printf '%-46s %14s  %s\n' "$1" "$2" "${3:-}"; }
rate() { awk -v n="$1" -v t="$2" 'BEGIN { printf "%.0f", n / (t > 0.0001 ? t : 0.0001) }'; }
minus() { awk -v a="$1" -v b="$2" 'BEGIN { print (a > b) ? a - b : 0.0001 }'; }
milliseconds() { awk -v t="$1" 'BEGIN { printf "%.0f ms", 1000 * t }'; }

echo "$n_words words in $(wc -l <"$work/some.jsonl") articles; one thread; words a second of processor time, without loading the model"
start=$(work 5 "$relata" parse --threads 1 "$work/one.jsonl")
pipe=$(work 5 wc -w "$work/some.jsonl")
before=0
stage() { # NAME COMMAND…: time of one stage is that of the run up to it, less the run before
    local name=$1 total
    shift
    total=$(minus "$(work 3 "$@" "$work/some.jsonl")" "$start")
    row "$name" "$(rate "$n_words" "$(minus "$total" "$before")")" "$(rate "$n_words" "$total") up to here"
    before=$total
    last=$total
}
stage "read" "$relata" read --threads 1
stage "parse: words, tags, lemmas, trees" "$relata" parse --threads 1
stage "names, coreference" "$relata" entities --threads 1
stage "propositions, triples, relations" "$relata" extract --threads 1
build() { rm -f "$work"/b.db*; "$relata" build --db "$work/b.db" --threads 1 --quiet "$@"; }
stage "store and identity" build
row "articles to store" "$(rate "$n_words" "$last") words/s" "wanted: at least 8,000"
whole=$(rate "$n_words" "$last")
row "wc -w on the same file" "$(rate "$n_words" "$pipe") words/s" "relata is $(awk -v a="$pipe" -v b="$last" 'BEGIN { printf "%.0f", b / a }') times slower"

echo
echo "reading English, stage by stage: words a second of processor time, one thread, no model loading"
"$BUILD/tests/bench/stages" "$work/some.jsonl"
# The longest document somebody may bring: all articles as one text, cut at 250,000 words.
sed 's/.*"text": "//; s/\\n/\n/g; s/\\"/"/g' "$work/all.jsonl" | awk '{ n += NF; if (n <= 250000) print }' >"$work/long.txt"
row "peak memory of relata parse, those articles" "$(peak "$relata" parse --threads 1 "$work/some.jsonl") MB" "wanted: at most 250 MB"
row "and of one text of $(wc -w <"$work/long.txt") words" "$(peak "$relata" parse --threads 1 "$work/long.txt") MB" "wanted: at most 250 MB"

echo
echo "start-up and questions, whole process"
row "start-up to the first token" "$(milliseconds "$(least 7 "$relata" parse --threads 1 "$work/one.jsonl")")" "wanted: at most 50 ms"
row "/bin/true" "$(milliseconds "$(least 5 /bin/true)")"
rm -f "$work"/all.db*
begin=$(date +%s%N)
memory=$(peak "$relata" build --db "$work/all.db" --threads 2 --quiet "$work/all.jsonl")
end=$(date +%s%N)
busiest=$("$relata" stats --db "$work/all.db" --format json | grep -o '"top": \[{[^}]*}' | sed 's/.*"id": \([0-9]*\).*/@\1/')
for verb in neighbors show; do
    row "$verb of the best connected entity" "$(milliseconds "$(least 7 "$relata" $verb --db "$work/all.db" --limit 20 "$busiest")")" "$([ $verb = neighbors ] && echo "wanted: at most 20 ms")"
done
row "search" "$(milliseconds "$(least 7 "$relata" search --db "$work/all.db" climate)")"
row "draw --focus, SVG" "$(milliseconds "$(least 3 "$relata" draw --db "$work/all.db" --focus "$busiest" -o "$work/d.svg")")"
if command -v sqlite3 >/dev/null; then
    row "sqlite3 counting a table of that store" "$(milliseconds "$(least 7 sqlite3 "$work/all.db" 'select count(*) from sqlite_master')")"
else
    echo "sqlite3 is not installed: no comparison with it"
fi
echo
row "peak memory, $(wc -l <"$work/all.jsonl") articles, two threads" "$memory MB" "wanted: at most 400 MB"
n_all=$(sed -n 's/^read .* articles*, \([0-9]*\) words.*/\1/p' "$work/summary")
row "time for them" "$(((end - begin) / 1000000)) ms" "${n_all:+$(rate "$n_all" "$(awk -v t=$((end - begin)) 'BEGIN { print t / 1e9 }')") words/s}"
row "size of the store" "$(($(stat -c %s "$work/all.db") / 1024)) KB" "text $(($(stat -c %s "$work/all.jsonl") / 1024)) KB"

echo
echo "identity across articles, made-up mentions: processor time, nanoseconds for each n log2 n, one article more"
"$BUILD/tests/bench/identity" "$work"

echo
echo "public programs over the same sentences"
grep '^# text = ' "$work/some.conllu" | sed 's/^# text = //' | head -n 300 >"$work/sentences.txt"
n_some=$(wc -w <"$work/sentences.txt")
alone=$(minus "$(work 3 "$relata" parse --threads 1 --input sentences "$work/sentences.txt")" "$start")
row "relata parse, 300 sentences" "$(rate "$n_some" "$alone") words/s"
if command -v link-parser >/dev/null; then
    link() { link-parser en -batch -verbosity=0 -timeout=10 <"$work/few.txt"; }
    head -n 60 "$work/sentences.txt" >"$work/few.txt"
    n_few=$(wc -w <"$work/few.txt")
    public=$(work 1 link)
    row "link-parser, 60 of them" "$(rate "$n_few" "$public") words/s" \
        "relata is $(awk -v n="$n_few" -v t="$public" -v m="$n_some" -v u="$alone" 'BEGIN { printf "%.0f", (m / u) / (n / t) }') times faster"
else
    echo "link-parser is not installed (Debian: link-grammar)"
fi
NODE_PATH=$(npm root -g 2>/dev/null)
export NODE_PATH
has_package() { command -v node >/dev/null && node -e "require('$1')" 2>/dev/null; }
package() { # NAME WHAT SCRIPT: a program of Node.js that analyses `text`; its own clock, without loading
    if ! has_package "$1"; then
        echo "$1 is not installed (npm install -g $1)"
        return
    fi
    printf '%s\n' 'const fs = require("fs"), text = fs.readFileSync(process.argv[2], "utf8");' "$3" \
        'const begin = process.hrtime.bigint(); analyse();' \
        'console.log(Number(process.hrtime.bigint() - begin) / 1e9);' >"$work/$1.js"
    public=$(node "$work/$1.js" "$work/sentences.txt")
    row "$1 (npm; $2)" "$(rate "$n_some" "$public") words/s" \
        "relata takes $(awk -v a="$public" -v b="$alone" 'BEGIN { printf "%.2f", b / a }') times as long"
}
package compromise "tags, no trees" \
    'const nlp = require("compromise"); const analyse = () => nlp(text).json();'
if has_package wink-eng-lite-web-model; then
    package wink-nlp "tags, no trees" 'const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
        const analyse = () => nlp.readDoc(text).tokens().out(nlp.its.pos);'
else
    echo "wink-nlp is not installed (npm install -g wink-nlp wink-eng-lite-web-model)"
fi
