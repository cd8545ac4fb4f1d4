# Puts a judge's lines into a verdict file that draw made:
#
#     awk -f tests/eval/fill.awk JUDGED DRAWN.tsv > tests/eval/verdicts/NAME.tsv
#
# A line of JUDGED is "number verdict [class [note …]]", number as on the sheet, verdict A, B or C, class of C as in
# JUDGE.md (parse boundary coref negation attribution merge relation boilerplate), of B a word ("trivial", "generic",
# "clipped", "label", "date", "duplicate"). Statements without a line are left out.
FNR == NR {
    note[$1] = ""
    for (i = 4; i <= NF; i++) note[$1] = note[$1] (i > 4 ? " " : "") $i
    verdict[$1] = $2; class[$1] = $3
    next
}
FNR == 1 { FS = OFS = "\t"; print; next }
{ n = FNR - 1 }
verdict[n] ~ /^[ABC]$/ { $11 = verdict[n]; $12 = class[n]; $13 = note[n]; print }
