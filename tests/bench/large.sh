#!/bin/bash
# Questions put to a large store: a million entities, five million statements, a hub of 90,000 ties; whole processes,
# from start to the last line. Beside them the same questions in public engines, over a part of the same graph.
#
#   make bench-large
#
# The store is made once, under $BUILD/bench, which takes some minutes and 3 GB; without 8 GB free all of it is skipped.
# Times are the least of several runs. Public programs that are not installed are named and left out: roqet
# (rasqal-utils), graphology and oxigraph (npm; NODE_PATH may say where).
cd "$(dirname "$0")/../.." || exit 1
BUILD=${BUILD:-build} ARTICLES=${ARTICLES:-330000} ENTITIES=${ENTITIES:-1150000} PART=${PART:-200000}
relata=$BUILD/relata folder=$BUILD/bench
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8
row() { printf '%-46s %14s  %s\n' "$1" "$2" "${3:-}"; }
least() { # RUNS COMMAND…: milliseconds on the clock
    local runs=$1 best='' begin i
    shift
    for ((i = 0; i < runs; i++)); do
        begin=$(date +%s%N)
        "$@" >"$work/out" 2>"$work/err"
        best=$(awk -v t=$((($(date +%s%N) - begin) / 1000)) -v b="$best" 'BEGIN { t /= 1000; print (b == "" || t < b) ? t : b }')
    done
    echo "$best"
}
median() { # RUNS COMMAND… with ID for each of some entities: the median of the least times
    local runs=$1 id
    shift
    for id in $typical; do
        least "$runs" "${@//ID/@$id}"
    done | sort -n | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'
}
whole() { awk -v t="$1" 'BEGIN { printf "%.0f ms", t }'; }
ask() { # NAME WANTED TIME
    row "$1" "$(whole "$3")" "${2:+wanted: at most $2}"
}

mkdir -p "$folder"
if [ ! -f "$folder/built" ]; then
    free=$(df -Pk "$folder" | awk 'NR == 2 { print int($4 / 1048576) }')
    if [ "$free" -lt 8 ]; then
        echo "a large store: skipped, since only $free GB are free for it in $folder"
        exit 0
    fi
    rm -f "$folder"/bench.db*
    "$BUILD/tests/bench/store" "$folder" "$ARTICLES" "$ENTITIES" >"$folder/log" || exit 1
    mv "$folder/log" "$folder/built"
fi
db=$folder/bench.db
sed -n 's/^articles \(.*\) entities \(.*\) statements \(.*\)/\3 statements of \2 entities in \1 articles/p' "$folder/built"
sed -n 's/^write_s \(.*\) articles_per_s \(.*\) resolve_s \(.*\)/made in \1 s (\2 articles a second), resolved in \3 s/p' "$folder/built"
echo "whole processes"
typical="100000 200000 300000 400000 500000 600000 700000"
hub=$("$relata" top --db "$db" --by articles --limit 1 --format tsv | cut -f2)
ties=$("$relata" stats --db "$db" --format json | grep -o '"top": \[{[^}]*}' | sed 's/.*"degree": \([0-9]*\).*/\1/')
near=$(median 3 "$relata" neighbors --db "$db" ID)
ask "neighbors, typical" "10 ms" "$near"
ask "neighbors, a hub of $ties ties, top 20" "250 ms" "$(least 5 "$relata" neighbors --db "$db" --limit 20 "@$hub")"
ask "neighbors --depth 2, typical, 100 of them" "50 ms" "$(median 3 "$relata" neighbors --db "$db" --depth 2 --limit 100 ID)"
ask "search, a name" "20 ms" "$(least 5 "$relata" search --db "$db" Gashoura)"
ask "search, with a typing error" "" "$(least 5 "$relata" search --db "$db" Gashuora)"
path=$(median 3 "$relata" path --db "$db" ID @4711)
ask "path, typical" "300 ms" "$path"
ask "path, from the hub" "300 ms" "$(least 3 "$relata" path --db "$db" "@$hub" @12345)"
ask "show, typical" "" "$(median 3 "$relata" show --db "$db" ID)"
pattern=$(median 3 "$relata" query --db "$db" 'ID ?r ?x . ?x "relation 3" ?y')
ask "query of two patterns" "" "$pattern"
ask "query with repetition" "" "$(median 3 "$relata" query --db "$db" 'ID "relation 3"|"relation 1"{1,3} ?x')"
ask "draw --focus, 25 entities" "1 s" "$(median 1 "$relata" draw --db "$db" --focus ID -o "$work/d.svg")"
ask "draw, 1,000 entities, 2,000 statements" "5 s" \
    "$(least 1 "$relata" draw --db "$db" --focus "@$hub" --nodes 1000 --edges 2000 -o "$work/d.svg")"
ask "top, by PageRank" "" "$(least 1 "$relata" top --db "$db")"
ask "communities" "" "$(least 1 "$relata" communities --db "$db")"
ask "conflicts" "" "$(least 1 "$relata" conflicts --db "$db")"
ask "timeline of all" "" "$(least 1 "$relata" timeline --db "$db")"

echo
echo "public engines over $PART of these statements, reading them included, as every process must; relata has all of them"
if ! command -v sqlite3 >/dev/null; then
    echo "sqlite3 is not installed, so there is nothing to read for them"
    exit 0
fi
sqlite3 "$db" "SELECT '<urn:e:'||subject||'> <urn:r:'||relation||'> <urn:e:'||object||'> .' FROM statement
    WHERE subject<>object LIMIT $PART" >"$work/part.nt"
one=$(sed -n '1000s/.*<urn:e:\([0-9]*\)> \.$/\1/p' "$work/part.nt") # the object of some statement
beside() { # NAME MILLISECONDS RELATA
    row "$1" "$(whole "$2")" "$(awk -v a="$2" -v b="$3" 'BEGIN { printf "relata is %.0f times faster", a / b }')"
}
mine=$(least 3 "$relata" neighbors --db "$db" --limit 50 "@$one")
if command -v roqet >/dev/null; then
    beside "roqet: neighbors" "$(least 1 roqet -q -i sparql -D "$work/part.nt" \
        -e "SELECT * WHERE { { <urn:e:$one> ?r ?x } UNION { ?x ?r <urn:e:$one> } }")" "$mine"
    relation=$(sqlite3 "$db" "SELECT id FROM relation WHERE name='relation 3'")
    beside "roqet: two patterns" "$(least 1 roqet -q -i sparql -D "$work/part.nt" \
        -e "SELECT * WHERE { <urn:e:$one> ?r ?x . ?x <urn:r:$relation> ?y }")" "$pattern"
else
    echo "roqet is not installed (Debian: rasqal-utils)"
fi
NODE_PATH=${NODE_PATH:-$(npm root -g 2>/dev/null)}
export NODE_PATH
if command -v node >/dev/null && node -e 'require("graphology"); require("graphology-shortest-path")' 2>/dev/null; then
    cat >"$work/graphology.js" <<'END'
const {MultiDirectedGraph} = require("graphology"), {bidirectional} = require("graphology-shortest-path");
const [file, one, other, what] = process.argv.slice(2), graph = new MultiDirectedGraph();
for (const line of require("fs").readFileSync(file, "utf8").split("\n")) {
    const m = /^<urn:e:(\d+)> <urn:r:(\d+)> <urn:e:(\d+)>/.exec(line);
    if (m) { graph.mergeNode(m[1]); graph.mergeNode(m[3]); graph.addEdge(m[1], m[3], {r: m[2]}); }
}
console.log(what === "path" ? bidirectional(graph, one, other) : graph.neighbors(one).length);
END
    other=$(sed -n '150000s/^<urn:e:\([0-9]*\)>.*/\1/p' "$work/part.nt")
    beside "graphology: neighbors" "$(least 1 node "$work/graphology.js" "$work/part.nt" "$one" "$other" neighbors)" "$mine"
    beside "graphology: path" "$(least 1 node "$work/graphology.js" "$work/part.nt" "$one" "$other" path)" "$path"
else
    echo "graphology is not installed (npm install graphology graphology-shortest-path)"
fi
if command -v node >/dev/null && node -e 'require("oxigraph")' 2>/dev/null; then
    cat >"$work/oxigraph.js" <<'END'
const {Store} = require("oxigraph"), [file, one] = process.argv.slice(2), store = new Store();
store.load(require("fs").readFileSync(file, "utf8"), {format: "application/n-triples"});
console.log(store.query(`SELECT * WHERE { { <urn:e:${one}> ?r ?x } UNION { ?x ?r <urn:e:${one}> } }`).length);
END
    beside "oxigraph (wasm): neighbors" "$(least 1 node "$work/oxigraph.js" "$work/part.nt" "$one")" "$mine"
else
    echo "oxigraph is not installed (npm install oxigraph)"
fi
