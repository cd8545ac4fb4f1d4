# A text from its tokens, set together as print does: spaced(word) is the word with the blank that belongs before it.
function begin_text() { is_first = 1; is_open = is_opening = 0 }
function spaced(word,    is_closing, blank) {
    is_closing = word ~ /^([.,;:?!%)\]]|''|n't|'(s|S|re|ve|ll|d|m)?)$/ || (word == "\"" && is_open)
    blank = is_first || is_closing || is_opening ? "" : " "
    is_opening = word ~ /^([$(\[]|``)$/ || (word == "\"" && !is_open)
    if (word == "\"")
        is_open = !is_open
    is_first = 0
    return blank word
}
