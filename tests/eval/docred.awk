# The documents of a DocRED file ($DATA/relations/docred-extra/docred_test_unlabelled.json) as JSON Lines for draw: a line
# an article. Its tokens are joined by rules of English spacing.
#
#     awk -f docred.awk docred_test_unlabelled.json > articles.jsonl
#
# Strings are passed on as JSON has them, with their escapes.
BEGIN {
    RS = "{\"vertexSet\""
    tight = "^([,.;:?!%)\\]]+|''|['\\x27\\x5d]|[\\x27](s|re|ve|ll|d|m|S)|n[\\x27]t|\\\\u201d|\\\\u2019s|\\\\u2026)$"
    opening = "^([(\\[$#]|US\\$|``|\\\\u20ac|\\\\u00a3|\\\\u201c)$"
}
function join_tokens(sentence,    out, glue, is_quoted, before, token, after, is_tight, is_glued) {
    out = before = ""
    glue = is_quoted = 0
    while (match(sentence, /"([^"\\]|\\.)*"/)) {
        token = substr(sentence, RSTART + 1, RLENGTH - 2)
        sentence = substr(sentence, RSTART + RLENGTH)
        after = substr(sentence, 4, 1)
        is_tight = token ~ tight
        is_glued = token ~ opening
        if (token ~ /^([-\/]|\\u2014)$/ && before ~ /[A-Za-z0-9]$/ && after ~ /[A-Za-z0-9\\]/)
            is_tight = is_glued = 1
        else if (token == "\\\"") {
            is_tight = is_quoted
            is_glued = is_quoted = !is_quoted
        }
        if (token ~ /^([ \t]|\\u00a0)*$/)
            continue
        out = out (out == "" || glue || is_tight ? "" : " ") token
        glue = is_glued
        before = token
    }
    return out
}
match($0, /"title": "([^"\\]|\\.)*"/) {
    title = substr($0, RSTART + 9, RLENGTH - 9)
    n = split(substr($0, index($0, "\"sents\": [") + 10), sentences, /\], \[/)
    text = ""
    for (k = 1; k <= n; k++)
        text = text (k > 1 ? " " : "") join_tokens(sentences[k])
    printf "{\"id\": \"DocRED_%s, \"text\": \"%s\"}\n", substr(title, 2), text
}
