# The Wikinews sentences of QA-SRL ($DATA/openie/qasrl-gs/wikinews.dev.sentences.csv: id, tokens, sentence; articles of
# 2005 to 2015) as JSON Lines for draw: a line a sentence.
#
#     awk -f json.awk -f tokens.awk -f qasrl.awk wikinews.dev.sentences.csv > sentences.jsonl
FNR > 1 {
    id = substr($0, 1, index($0, ",") - 1)
    tokens = substr($0, length(id) + 2)
    if (match(tokens, /^"([^"]|"")*"/)) {
        tokens = substr(tokens, 2, RLENGTH - 2)
        gsub(/""/, "\"", tokens)
    } else
        sub(/,.*/, "", tokens)
    gsub(/``|''/, "\"", tokens)
    begin_text()
    text = ""
    n = split(tokens, words, " ")
    for (i = 1; i <= n; i++)
        text = text spaced(words[i])
    gsub(/[^A-Za-z0-9]+/, "_", id)
    printf "{\"id\": \"QASRL_%s\", \"text\": %s}\n", id, quote(text)
}
