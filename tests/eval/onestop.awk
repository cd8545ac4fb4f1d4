# The OneStopEnglish articles ($DATA/raw_text/onestopenglish/onestop_adv.txt) as JSON Lines for draw: a line an article.
#
#     awk -v part=3 -v of=3 -f json.awk -f onestop.awk onestop_adv.txt > articles.jsonl
#
# With `of`, every of-th article from the part-th on: every third was kept from everybody until it was judged.
function flush_article() {
    if (n && (!of || n % of == part % of)) {
        id = name
        gsub(/[^A-Za-z0-9]+/, "_", id)
        printf "{\"id\": %s, \"title\": %s, \"text\": \"%s\"}\n", quote("OneStop_" id), quote(name), text
    }
}
/^# doc =/ {
    flush_article()
    n++
    name = substr($0, 9)
    text = ""
    next
}
{
    gsub(/^[ \t\r]+|[ \t\r]+$/, "")
    if ($0 != "") {
        line = quote($0)
        text = text (text == "" ? "" : "\\n\\n") substr(line, 2, length(line) - 2)
    }
}
END { flush_article() }
