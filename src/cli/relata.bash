# Completion for bash, and for zsh after `autoload -U bashcompinit && bashcompinit`: verbs, options and their values, and,
# from the store, names of entities, relations, articles. What the program says of itself is asked, so nothing here goes stale.

# Lines of standard input that begin with the word, quoted for the shell.
_relata_among() {
    local line IFS=$'\n'
    COMPREPLY=()
    while read -r line; do
        [[ ${line,,} == "${1,,}"* ]] && COMPREPLY+=("$(printf '%q' "$line")")
    done
}

# The store that the command line names so far.
_relata_store() {
    local i
    for ((i = 2; i < ${#COMP_WORDS[@]} - 1; i++)); do
        [[ ${COMP_WORDS[i]} == --db ]] && printf '%s\n' --db "${COMP_WORDS[i + 1]}"
    done
}

_relata() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]} store
    mapfile -t store < <(_relata_store)
    if ((COMP_CWORD == 1)); then
        _relata_among "$word" < <("$1" --help | sed -n 's/^  \([a-z]*\)  *[A-Z].*/\1/p'; printf '%s\n' --help --version)
        return
    fi
    case $before in
    --db | --model | --output | -o) COMPREPLY=($(compgen -f -- "$word")); return ;;
    --relation)
        _relata_among "$word" < <("$1" stats "${store[@]}" --format tsv 2>/dev/null | sed -n 's/^relation \(.*\)\t.*/\1/p')
        return
        ;;
    --source)
        _relata_among "$word" < <("$1" sources "${store[@]}" --format tsv 2>/dev/null | cut -f1)
        return
        ;;
    --focus | --avoid) verb=neighbors ;;
    --*)
        # an option with a list of values has them on the line after it
        local values
        values=$("$1" "$verb" --help 2>/dev/null | sed -n "/ $before .*:\$/{n;s/^ *//;s/, /\n/g;p}")
        if [[ -n $values ]]; then
            _relata_among "$word" <<<"$values"
            return
        fi
        ;;
    esac
    if [[ $word == -* ]]; then
        _relata_among "$word" < <("$1" "$verb" --help 2>/dev/null | grep -oE '^ +(-[a-z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+')
        return
    fi
    case $verb in
    build | extract | entities | parse | read) COMPREPLY=($(compgen -f -- "$word")) ;;
    remove) _relata_among "$word" < <("$1" sources "${store[@]}" --format tsv 2>/dev/null | cut -f1) ;;
    neighbors | show | path | alias | merge | never | split)
        _relata_among "${word//\\/}" < <("$1" search "${store[@]}" --format tsv --limit 30 -- "${word//[\\\'\"]/}" 2>/dev/null |
            awk -F '\t' '$3 != "" { print $3 }')
        ;;
    esac
}
complete -o filenames -F _relata relata
