# Completion for bash. The program itself says what may follow, so nothing here goes stale: `relata complete WORD…` prints
# a candidate a line, or "/" where the name of a file is wanted.
_relata() {
    local line word=${COMP_WORDS[COMP_CWORD]} words=() IFS=$'\n' i
    COMPREPLY=()
    for ((i = 1; i <= COMP_CWORD; i++)); do
        line=${COMP_WORDS[i]}
        line=${line#[\'\"]}
        line=${line%[\'\"]}
        words+=("${line//\\/}")
    done
    while read -r line; do
        if [[ $line == / ]]; then
            COMPREPLY=($(compgen -f -- "$word"))
        elif [[ $word == [\'\"]* ]]; then
            COMPREPLY+=("$line")
        else
            COMPREPLY+=("$(printf '%q' "$line")")
        fi
    done < <("$1" complete "${words[@]}" 2>/dev/null)
}
complete -o filenames -F _relata relata
