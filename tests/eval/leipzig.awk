# The news sentences of Leipzig ($DATA/raw_text/leipzig/eng_news_YEAR_10K.txt) as JSON Lines for draw: a line a sentence, for
# the corpus is shuffled.
#
#     awk -v year=2020 -f json.awk -f leipzig.awk eng_news_2020_10K.txt > sentences.jsonl
{
    gsub(/^[ \t\r]+|[ \t\r]+$/, "")
    if ($0 != "")
        printf "{\"id\": \"Leipzig_%s_%05d\", \"text\": %s}\n", year, NR, quote($0)
}
