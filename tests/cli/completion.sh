#!/bin/sh
# Completion for bash: verbs, options, values, entities.
. "$(dirname "$0")/tap"
if ! command -v bash >/dev/null; then
    skip "completion" "bash is not installed"
    finish
fi
run build --db "$work/world.db" "$examples/tajikistan"
completing() { # WORD… the last is being typed
    bash -c '
        . src/cli/relata.bash
        program=$1
        shift
        COMP_WORDS=(relata "$@")
        COMP_CWORD=$#
        _relata "$program"
        printf "%s\n" "${COMPREPLY[@]}"' complete "$relata" "$@" >"$out" 2>"$err"
    silent "completing '$*': no messages" "$err"
}
completing nei
is "a verb" "$(cat "$out")" neighbors
completing neighbors --dir
is "an option" "$(cat "$out")" --direction
completing neighbors Russia --direction ''
is "values of an option" "$(sort "$out" | tr '\n' ' ')" "both in out "
completing neighbors --db "$work/world.db" Tajik
says "an entity" "$out" '^Tajikistan$'
completing neighbors --db "$work/world.db" --relation mem
says "a relation" "$out" '^member\\ of$'
completing remove --db "$work/world.db" base
is "an article" "$(cat "$out")" base-lease
finish
