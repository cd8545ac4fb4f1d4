#!/bin/sh
# relata shell where standard input is no terminal: a file of questions.
. "$(dirname "$0")/tap"
cd "$work" || exit 1
run build --db world.db "$examples"
shell() { # LINES OPTION…
    printf "$1" >lines
    shift
    "$relata" shell "$@" <lines >"$out" 2>"$err"
    status=$?
}
shell 'top --limit 2\n# a comment\n\n?x replaced ?y\nshow '"'"'Rustam Emomali'"'"' --format jsonl\n' --db world.db
status "questions, one a line" 0
is "as many answers" "$(grep -c '^[12]	' "$out")" 2
says "a pattern as it is" "$out" '^Rustam Emomali	Mahmadsaid Ubaidulloev'
says "a name in quotation marks" "$out" '"name": "Rustam Emomali"'
not_says "no prompt" "$out" 'relata>'
"$relata" top --limit 2 --db world.db >alone
head -n 2 "$out" >first
same "the same as outside" alone first
shell 'top --limit 1\nquit\nnonsense\n' --db world.db
status "quit ends it" 0
silent "nothing after quit" "$err"
shell 'nonsense\ntop --limit 1\n' --db world.db
status "what failed shows in the end" 2
is "but the rest is answered" "$(wc -l <"$out")" 1
shell 'show "Russia\n' --db world.db
says "an open quotation mark" "$err" 'quotation mark is not closed'
shell 'use other.db\nstats\n' --db world.db
says "use: no such store" "$err" 'no store there'
run build --db other.db "$examples/tajikistan"
shell 'stats\nuse other.db\nstats\n' --db world.db
is "use: another store" "$(grep -c '^articles	' "$out")" 2
is "use: its numbers" "$(grep '^articles	' "$out" | sort -u | wc -l)" 2
shell 'shell\n' --db world.db
status "no shell in the shell" 2
: >lines
"$relata" shell --db world.db <lines >"$out" 2>"$err"
is "no lines" $? 0
silent "no lines: nothing" "$out"
head -c 200000 /dev/zero | tr '\0' 'x' >lines
"$relata" shell --db world.db <lines >"$out" 2>"$err"
is "a line of 200,000 letters" $? 2
for i in $(seq 100); do printf 'w%s ' "$i"; done >lines
"$relata" shell --db world.db <lines >"$out" 2>"$err"
says "a hundred words" "$err" 'too many words'
printf 'show "\033]0;x\007\302\233"\n' >lines
"$relata" shell --db world.db <lines >"$out" 2>"$err"
not_says "no control characters come back" "$err" "$(printf '\033')"
finish
