# The newspaper articles of MASC ($DATA/raw_text/masc/masc_tagged.tsv) as JSON Lines for draw: a line an article.
#
#     awk -F'\t' -f json.awk -f masc.awk masc_tagged.tsv > articles.jsonl
#
# Tokens (word_TAG) are set together again as they were printed; the corpus keeps no paragraphs and no dates.
function flush_article() {
    if (name != "")
        printf "{\"id\": %s, \"text\": %s}\n", quote("MASC_" name), quote(text)
    text = ""
}
$1 != "newspaper" { next }
$2 != name {
    flush_article()
    name = $2
    is_open = 0
}
{
    n = split($3, tokens, " ")
    for (i = 1; i <= n; i++) {
        word = tokens[i]
        sub(/_[^_]*$/, "", word)
        is_closing = word ~ /^([.,;:?!%)\]]|''|n't|'(s|S|re|ve|ll|d|m)?)$/ || (word == "\"" && is_open)
        text = text (text == "" || is_closing || is_opening ? "" : " ") word
        is_opening = word ~ /^([$(\[]|``)$/ || (word == "\"" && !is_open)
        if (word == "\"")
            is_open = !is_open
    }
    is_opening = 0
}
END { flush_article() }
