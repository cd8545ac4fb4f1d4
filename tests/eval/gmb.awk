# The news of GMB ($DATA/ner/gmb/gmb-*.tsv) as JSON Lines for draw. The corpus does not say where its articles end: six
# neighbouring sentences, mostly of one article, are taken for one. Ids begin with `name`.
#
#     awk -F'\t' -v name=GMB -f json.awk -f tokens.awk -f gmb.awk gmb-dev.tsv > articles.jsonl
function flush_article() {
    if (text != "")
        printf "{\"id\": \"%s_%04d\", \"text\": %s}\n", name, ++n, quote(text)
    text = ""
    n_sentences = 0
    begin_text()
}
BEGIN { begin_text() }
$1 == "" {
    if (++n_sentences == 6)
        flush_article()
    next
}
{ text = text spaced($1) }
END { flush_article() }
