#!/bin/sh
# Output: closed pipes, full disks, files written whole or not at all, and the same bytes for any number of threads.
. "$(dirname "$0")/tap"
for i in 1 2 3 4 5 6 7 8; do
    cp -r "$examples" "$work/many$i"
done

"$relata" parse "$work"/many* 2>"$err" | head -n 1 >"$out"
silent "a closed pipe is no error" "$err"
says "a closed pipe: what came is right" "$out" '^# newdoc'
run parse -o /dev/full "$examples"
status "full device" 3
says "full device: message" "$err" '^relata: /dev/full: cannot be written: No space left'
"$relata" parse "$examples" >/dev/full 2>"$err"
status=$?
status "standard output full" 3
says "standard output full: message" "$err" '^relata: .*No space left'
"$relata" --help >/dev/full 2>"$err"
status=$?
status "--help to a full device" 3
"$relata" parse "$examples" >&- 2>"$err"
status=$?
status "standard output closed" 3

run parse -o "$work/result.conllu" "$examples"
status "-o" 0
silent "-o: nothing on standard output" "$out"
run parse "$examples"
same "-o writes what standard output would get" "$work/result.conllu" "$out"
echo before >"$work/keep.conllu"
run build --db "$work/endings.db" "$examples"
for wrong in 'draw picture.txt' 'report page.pdf' 'export world.json'; do
    run "${wrong% *}" --db "$work/endings.db" -o "$work/${wrong#* }"
    status "$wrong: an ending of another format" 2
    is "$wrong: nothing is written" "$(ls "$work/${wrong#* }" 2>/dev/null)" ""
done
run export --db "$work/endings.db" -o "$work/world.ttl"
says "an ending that is not the format's name" "$work/world.ttl" '^@prefix'
run draw --db "$work/endings.db" -o "$work/picture.x1"
says "an ending that means nothing" "$work/picture.x1" '<svg'
run parse -o "$work/keep.conllu" --model "$work/none" "$examples"
is "a failed run leaves the old file" "$(cat "$work/keep.conllu")" before
run parse -o "$work/keep.conllu/below" "$examples"
status "an output below a file" 3
says "an output below a file is named" "$err" 'keep\.conllu/below'
run parse -o "$work/none/file" "$examples"
status "an output in no folder" 3
(trap '' XFSZ; ulimit -f 8; exec "$relata" parse -o "$work/keep.conllu" "$examples" >"$out" 2>"$err")
status=$?
status "no space for the output" 3
is "no space: the old file stays" "$(cat "$work/keep.conllu")" before
is "no unfinished files are left" "$(ls "$work" | grep -c 'conllu\.')" 0

for verb in parse entities extract; do
    run $verb --threads 1 "$examples"
    cp "$out" "$work/one"
    run $verb --threads 4 "$examples"
    same "$verb: four threads say what one says" "$work/one" "$out"
    LC_ALL=C "$relata" $verb "$examples" >"$out" 2>"$err"
    same "$verb: LC_ALL=C changes nothing" "$work/one" "$out"
done
run extract --explain --threads 1 "$examples"
cut -f-13 "$out" >"$work/short"
run extract --threads 1 "$examples"
same "extract --explain adds a column" "$work/short" "$out"
printf 'Ann Lee, who was born in Oslo, visited Lima.\n' >"$work/one.txt"
run extract --explain "$work/one.txt"
says "extract --explain: rule, path and mentions" "$out" 'clause: [^:]* <nsubj visited >obj Lima.*object name; confidence: [a-z]'
run extract --explain --format jsonl "$work/one.txt"
says "extract --explain: JSON" "$out" '"explain": \{"confidence": \{".*"margin"'
cat >"$work/encyclopedic.txt" <<'END'
Ingrid Solberg (born 4 May 1961) is a Norwegian politician. She studied law for six years. She was born in Voss, a town
near Bergen. She left it for the University of Oslo.
END
run extract --explain "$work/encyclopedic.txt"
says "extract --explain: a passage of an encyclopedic article has no path" "$out" 'passage: [^ ]* \.\.\. [^ ]*, margin'
run extract --min-confidence 0 "$examples"
every=$(wc -l <"$out")
run extract --min-confidence 0.8 "$examples"
is "extract --min-confidence leaves out what is less sure" "$([ "$(wc -l <"$out")" -lt "$every" ] && echo fewer)" fewer
is "and keeps only what is as sure" "$(awk -F '\t' '$9 < 0.8' "$out" | wc -l | tr -d ' ')" 0
run entities --format jsonl "$examples/tajikistan/base-lease.txt"
says "JSON Lines begin with {" "$out" '^\{"'
run parse --quiet "$examples"
silent "--quiet" "$err"
finish
