#!/bin/sh
# The store: built, repeated, corrected, asked, damaged, interrupted.
. "$(dirname "$0")/tap"
cd "$work" || exit 1
db=$work/world.db
news=$examples/tajikistan

run build --db "$db" "$news"
status "build" 0
says "build says what there is" "$out" '^.*world\.db: [0-9]+ articles, [0-9]+ entities, [0-9]+ statements$'
silent "build says nothing else" "$err"
run stats --db "$db" --format tsv
articles=$(awk -F '\t' '$1 == "articles" { print $2 }' "$out")
is "articles" "$articles" 5
answers() { # everything the store answers, without ids of rows that a different history may number differently
    for entity in Russia Tajikistan 'Emomali Rahmon' 'Rustam Emomali'; do
        "$relata" neighbors --db "$1" --format json "$entity"
        "$relata" show --db "$1" --format json "$entity"
    done
    "$relata" sources --db "$1" --format tsv
    "$relata" stats --db "$1" --format tsv | grep -v '^bytes'
} 2>&1
answers "$db" >first
is "the answers say something" "$([ "$(grep -c neighbor first)" -ge 4 ] && echo yes)" yes
run build --db "$db" "$news"
status "a repeated build" 0
answers "$db" >second
same "a repeated build changes nothing" first second
run build --db one.db --threads 1 "$news"
answers one.db >second
same "one thread gives the same graph" first second
run build --db four.db --threads 4 "$news"
answers four.db >second
same "four threads give the same graph" first second
# shellcheck disable=SC2046
run build --db shuffled.db $(ls -r "$news"/*)
answers shuffled.db | sed 's/"source": "[^"]*"//' | grep -v '	' >second
grep -v '	' first | sed 's/"source": "[^"]*"//' >first.json
same "another order gives the same graph" first.json second
for file in "$news"/*; do "$relata" build --db single.db "$file" >/dev/null 2>&1; done
"$relata" stats --db single.db --format tsv | grep -v '^bytes' >second
"$relata" stats --db "$db" --format tsv | grep -v '^bytes' >first.stats
same "article by article gives as much" first.stats second

(cd "$work" && RELATA_DB=$db "$relata" stats --format tsv >"$out" 2>"$err")
says "RELATA_DB names the store" "$out" '^articles	5$'
run neighbors --db "$db" 'No Such Entity Anywhere'
status "unknown entity" 1
says "unknown entity: message" "$err" "no entity 'No Such Entity Anywhere'"
run evidence --db "$db" 999999
status "unknown statement" 1
run evidence --db "$db" some
status "a statement that is no number" 2
run remove --db "$db" no-such-article
status "removing what is not there" 1
run remove --db "$db" border-agreement
status "remove" 0
run stats --db "$db" --format tsv
says "remove: one article less" "$out" '^articles	4$'
run build --db "$db" "$news"
answers "$db" | sed 's/"id": [0-9]*//g; s/"statements": \[[0-9, ]*\]//g' >second
sed 's/"id": [0-9]*//g; s/"statements": \[[0-9, ]*\]//g' first >first.noid
same "removed and built again: the same graph" first.noid second
run build --db "$db" "$work/missing.txt" "$news/base-lease.txt"
status "a missing file among good ones" 1
says "a missing file is named" "$err" 'missing\.txt'
run build --db none.db "$work/missing.txt"
status "only a missing file" 1
is "no store is made for nothing" "$(ls none.db 2>/dev/null)" ""

# --- stores that are none
echo 'not a database, but long enough to look at: ................................................' >text.db
cp text.db text.copy
for verb in "build --db text.db $news" "stats --db text.db" "neighbors --db text.db Russia" "remove --db text.db x"; do
    # shellcheck disable=SC2086
    run $verb
    status "${verb%% *} on a text file" 3
    says "${verb%% *} on a text file: it is named" "$err" 'text\.db'
done
same "a text file is left as it is" text.db text.copy
head -c 8192 /dev/urandom >noise.db
run stats --db noise.db
status "noise" 3
: >empty.db
run stats --db empty.db
status "an empty file is no store to ask" 3
head -c $(($(stat -c %s "$db") / 2)) "$db" >half.db
run neighbors --db half.db Russia
is "half a store is refused" "$([ "$status" = 3 ] && echo yes)" yes
run stats --db missing.db
status "no store" 3
says "no store: it is named" "$err" 'missing\.db'
is "asking makes no store" "$(ls missing.db 2>/dev/null)" ""
run stats --db "$news"
status "a folder is no store" 3
run build --db "$work/world.db/below" "$news"
status "a store below a file" 3
if command -v sqlite3 >/dev/null; then
    cp "$db" newer.db
    sqlite3 newer.db 'PRAGMA user_version = 9999' >/dev/null
    cp newer.db newer.copy
    run stats --db newer.db
    status "a store of a newer version" 3
    says "a store of a newer version: said so" "$err" '[Nn]ewer'
    run build --db newer.db "$news"
    status "building into a newer store" 3
    same "a newer store is left as it is" newer.db newer.copy
    sqlite3 foreign.db 'CREATE TABLE t (x)' >/dev/null
    cp foreign.db foreign.copy
    run build --db foreign.db "$news"
    status "another program's database" 3
    same "another program's database is left as it is" foreign.db foreign.copy
else
    skip "stores of other versions" "sqlite3 is not installed"
fi

# --- interrupted and out of space
i=0
while [ $i -lt 40 ]; do
    sed "s/{\"id\": \"/&$i-/" "$news/wire.jsonl" >>many.jsonl
    i=$((i + 1))
done
cp "$db" killed.db
for wait in 0.02 0.05 0.1 0.2 0.4; do
    "$relata" build --db killed.db many.jsonl >/dev/null 2>&1 &
    pid=$!
    sleep $wait
    kill -9 $pid 2>/dev/null
    wait $pid 2>/dev/null
    run neighbors --db killed.db --quiet Russia
    status "killed after $wait s: the store opens" 0
done
run build --db killed.db many.jsonl "$news"
status "the build is repeated" 0
run build --db whole.db many.jsonl "$news"
"$relata" stats --db killed.db --format tsv | grep -v '^bytes' >first
"$relata" stats --db whole.db --format tsv | grep -v '^bytes' >second
same "killed and repeated gives the same graph" first second
cp "$db" full.db
(trap '' XFSZ; ulimit -f $(($(stat -c %s full.db) / 512 + 8)); exec "$relata" build --db full.db many.jsonl >"$out" 2>"$err")
status=$?
status "no space for the store" 3
says "no space: message" "$err" '^relata: .*full\.db'
run neighbors --db full.db --quiet Russia
status "no space: the store still answers" 0
if mkdir readonly && cp "$db" readonly/ && mount --bind readonly readonly 2>/dev/null &&
    mount -o remount,ro,bind readonly 2>/dev/null; then
    run build --db readonly/world.db "$news"
    status "a read-only folder" 3
    run neighbors --db readonly/world.db Russia
    status "a read-only store answers" 0
    umount readonly
else
    umount readonly 2>/dev/null
    skip "a read-only folder" "needs the right to mount"
fi
finish
