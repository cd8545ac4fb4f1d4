# The newspaper articles of MASC ($DATA/raw_text/masc/masc_tagged.tsv) as JSON Lines for draw: a line an article.
#
#     awk -F'\t' -f json.awk -f tokens.awk -f masc.awk masc_tagged.tsv > articles.jsonl
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
    begin_text()
}
{
    n = split($3, tokens, " ")
    for (i = 1; i <= n; i++) {
        sub(/_[^_]*$/, "", tokens[i])
        text = text spaced(tokens[i])
    }
}
END { flush_article() }
