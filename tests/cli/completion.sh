#!/bin/sh
# Completion: verbs, options, values, entities, relations, articles; by the program, and through bash and zsh.
. "$(dirname "$0")/tap"
run build --db "$work/world.db" "$examples/tajikistan"
db=$work/world.db complete=complete # not the builtin of some shells
run "$complete" nei
is "a verb" "$(cat "$out")" neighbors
run "$complete" ''
is "all verbs" "$(grep -c . "$out")" "$(($("$relata" --help | grep -cE '^  [a-z]+ +[^ ].*\.$|^  query ') + 3))"
run "$complete" neighbors Russia --direction ''
is "values of an option" "$(sort "$out" | tr '\n' ' ')" "both in out "
run "$complete" neighbors --db "$db" tajik
is "an entity, whatever its case" "$(head -n 1 "$out")" Tajikistan
run "$complete" timeline --db "$db" 'vladimir p'
is "an entity of two words" "$(cat "$out")" "Vladimir Putin"
run "$complete" neighbors --db "$db" --relation mem
is "a relation" "$(cat "$out")" "member of"
run "$complete" remove --db "$db" base
is "an article" "$(cat "$out")" base-lease
run "$complete" build x
is "a file is left to the shell" "$(cat "$out")" /
run "$complete" diff x
is "a store is a file" "$(cat "$out")" /
run "$complete" nonsense x
silent "nothing for no verb" "$out"
run "$complete"
status "nothing asked" 0
run "$complete" neighbors --db /nonexistent Rus
status "no store, no names" 0
silent "no store, no messages" "$err"
if command -v bash >/dev/null; then
    completing() { # WORD… the last is being typed
        bash -c '
            . src/cli/relata.bash
            program=$1
            shift
            COMP_WORDS=(relata "$@")
            COMP_CWORD=$#
            _relata "$program"
            printf "%s\n" "${COMPREPLY[@]}"' complete "$relata" "$@" >"$out" 2>"$err"
        silent "bash, completing '$*': no messages" "$err"
    }
    completing nei
    is "bash: a verb" "$(cat "$out")" neighbors
    completing neighbors --dir
    is "bash: an option" "$(cat "$out")" --direction
    completing neighbors --db "$db" Tajik
    says "bash: an entity" "$out" '^Tajikistan$'
    completing neighbors --db "$db" --relation mem
    says "bash: a relation, quoted" "$out" '^member\\ of$'
    completing show --db "$db" "'vladimir p"
    is "bash: in quotation marks" "$(cat "$out")" "Vladimir Putin"
else
    skip "bash" "it is not installed"
fi
if command -v zsh >/dev/null; then
    zsh -f -c '
        compadd() { shift 3; print -l -- "$@" }
        _files() { print files }
        . src/cli/relata.zsh
        complete() { words=("$relata" "$@"); CURRENT=$#words; _relata }
        relata=$1 db=$2
        complete nei
        complete neighbors --db $db Tajik
        complete neighbors --db $db --relation mem
        complete build x' zsh "$relata" "$db" >"$out" 2>"$err"
    is "zsh: a verb, entities, a relation, a file" "$(sort -u "$out" | tr '\n' '|')" \
        "$(printf '%s\n' neighbors "$("$relata" complete neighbors --db "$db" Tajik)" 'member of' files | sort -u | tr '\n' '|')"
    silent "zsh: no messages" "$err"
else
    skip "zsh" "it is not installed"
fi
finish
