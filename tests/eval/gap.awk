# Scores pronouns on GAP (Webster et al. 2018): awk -F'\t' -f gap.awk SYSTEM.tsv GOLD.tsv
#
# SYSTEM is what `relata entities --format tsv` prints. Each pronoun asks of two names whether it means them. A name is
# meant if the pronoun's entity has a name mention that overlaps it, or any other mention of just its extent. Prints
# precision, recall and F1 of masculine and feminine pronouns and of all.
FNR == 1 { file++ }
file == 1 {
    n = ++mentions[$1]
    begin[$1, n] = $2; end[$1, n] = $3; kind[$1, n] = $4; entity[$1, n] = $6
    next
}
FNR > 1 {
    is_feminine = tolower($3) ~ /^(she|her|hers)$/
    pronoun = "none"
    for (i = 1; i <= mentions[$1]; i++)
        if (begin[$1, i] == $4 && end[$1, i] == $4 + length($3)) pronoun = entity[$1, i]
    judge(is_means($1, pronoun, $6, $6 + length($5)), $7 == "TRUE")
    judge(is_means($1, pronoun, $9, $9 + length($8)), $10 == "TRUE")
}
END {
    print_line("masculine", "0"); print_line("feminine", "1")
    for (i = 0; i < 2; i++) { hit["all"] += hit[i]; said["all"] += said[i]; wanted["all"] += wanted[i] }
    print_line("all", "all")
}
function is_means(id, which, from, to,    i) {
    for (i = 1; i <= mentions[id]; i++) {
        if (entity[id, i] != which) continue
        if (begin[id, i] == from && end[id, i] == to) return 1
        if (kind[id, i] == "name" && begin[id, i] < to && end[id, i] > from) return 1
    }
    return 0
}
function judge(is_said, is_wanted) {
    hit[is_feminine] += is_said && is_wanted; said[is_feminine] += is_said; wanted[is_feminine] += is_wanted
}
function print_line(name, key,    p, r) {
    p = said[key] ? 100 * hit[key] / said[key] : 0
    r = wanted[key] ? 100 * hit[key] / wanted[key] : 0
    printf "%s %.1f %.1f %.1f\n", name, p, r, p + r ? 2 * p * r / (p + r) : 0
}
