#compdef relata
# Completion for zsh, as _relata in a folder of $fpath. The program itself says what may follow: `relata complete WORD…`
# prints a candidate a line, or "/" where the name of a file is wanted.
_relata() {
    local -a candidates typed
    typed=("${(@Q)words[2,CURRENT]}")
    candidates=("${(@f)$($words[1] complete "${typed[@]}" 2>/dev/null)}")
    if [[ $candidates[1] == / ]]; then
        _files
    else
        compadd -M 'm:{a-zA-Z}={A-Za-z}' -- "${(@)candidates:#}"
    fi
}
if [[ ${funcstack[1]} == _relata ]]; then _relata "$@"; elif (( $+functions[compdef] )); then compdef _relata relata; fi
