#!/bin/sh
# Verbs, options, help, and the exit statuses of wrong usage.
. "$(dirname "$0")/tap"
echo 'The committee elected a new chair.' >"$work/a.txt"

run
status "no verb" 2
says "no verb: usage on standard error" "$err" '^usage: relata VERB'
run --help
status "--help" 0
silent "--help says nothing on standard error" "$err"
verbs=$(sed -n 's/^  \([a-z]*\)  *.*[.]$/\1/p; s/^  \([a-z]*\) .*: .*$/\1/p' "$out" | sort -u)
is "--help lists the verbs" "$([ "$(echo "$verbs" | wc -w)" -ge 3 ] && echo yes)" yes
for verb in $verbs; do
    run "$verb" --help
    status "$verb --help" 0
    says "$verb --help has examples" "$out" '^Examples:'
    says "$verb --help: examples use it" "$out" "relata $verb"
    run "$verb" --no-such-option
    status "$verb --no-such-option" 2
done
run help parse
says "help VERB" "$out" '^usage: relata parse'
run --version
status "--version" 0
says "--version names the model and its hash" "$out" '^model english [0-9.]+ [0-9a-f]{16}$'

run prase "$work/a.txt"
status "mistyped verb" 2
says "mistyped verb: suggestion" "$err" "did you mean 'parse'"
run parse --thread 2 "$work/a.txt"
status "mistyped option" 2
says "mistyped option: suggestion" "$err" 'did you mean --threads'
run extract --format jsnol "$work/a.txt"
status "mistyped format" 2
says "mistyped format: suggestion" "$err" 'did you mean jsonl'
run parse
status "no operand" 2
run path Russia
status "one name too few" 2
says "one name too few: said so" "$err" 'path: wants ENTITY ENTITY, but only one is given'
run --db world.db neighbors Russia
status "an option before the verb" 2
says "an option before the verb: said so" "$err" '\-\-db stands before the verb; options stand behind it'
run neighbors --db "$work/none.db" Russia
status "no store" 3
says "no store: how to make one" "$err" 'relata build --db .*none\.db FOLDER'
run parse --threads
status "option without its value" 2
run parse --threads many "$work/a.txt"
status "a number that is none" 2
run parse --threads 99999999999 "$work/a.txt"
status "a number that is too large" 2
run parse --quiet=yes "$work/a.txt"
status "a switch with a value" 2
run parse --input nonsense "$work/a.txt"
status "unknown input format" 2
says "unknown input format: the known ones are named" "$err" 'conllu, trees, sentences, tokens'

run parse --from text --input sentences "$work/a.txt"
status "two formats" 2
printf 'One here.\nTwo there.\n' | "$relata" parse --input sentences - >"$out" 2>"$err"
is "one sentence a line" "$(grep -c '^# sent_id' "$out")" 2
printf "It 's here .\n" | "$relata" parse --input tokens - >"$out" 2>"$err"
is "tokens separated by blanks" "$(grep -c '^[0-9]' "$out")" 4

run parse --threads=1 "$work/a.txt"
cp "$out" "$work/one"
run parse "$work/a.txt" --threads 1
same "options may follow operands" "$work/one" "$out"
cp "$work/a.txt" "$work/--help"
(cd "$work" && "$relata" parse -- --help >"$work/two" 2>"$err")
is "-- ends options" "$(grep -c committee "$work/two")" 2
"$relata" parse - <"$work/a.txt" >"$out" 2>"$err"
is "standard input" "$(grep -c '	committee	' "$out")" 1
run parse --model "$work/none.model" "$work/a.txt"
status "no model" 3
says "no model: it is named" "$err" 'none\.model'
run parse --model "$work/a.txt" "$work/a.txt"
status "a model that is none" 3
finish
