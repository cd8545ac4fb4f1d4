# Accuracy of trees by construction: awk -v genres='^GUM_news' -f constructions.awk GOLD.conllu SYSTEM.conllu
#
# Both files have the same words. A construction is a set of relations, some with a condition (a noun's modifier counts
# as a prepositional phrase if it has a preposition), each tree asked for its own. For every construction: how many the
# gold has, the share of them with the right head, the share with head and relation (recall), and the share of those that the
# system says it sees which are right (precision). `genres` selects sentences by their sent_id.

function construction(rel, has_case) {
    if (rel ~ /^(nsubj|csubj)/) return rel ~ /:pass$/ ? "passive subject" : rel ~ /^csubj/ ? "clausal subject" : "subject"
    if (rel == "obj" || rel == "iobj") return "object"
    if (rel == "obl:agent") return "agent of a passive"
    if (rel ~ /^obl/) return has_case ? "prepositional phrase on a verb" : "bare adverbial (last week)"
    if (rel ~ /^nmod:poss/) return "possessor"
    if (rel ~ /^nmod/) return has_case ? "prepositional phrase on a noun" : "bare modifier of a noun"
    if (rel ~ /^conj/) return "coordination"
    if (rel == "acl:relcl") return "relative clause"
    if (rel ~ /^acl/) return "other clause on a noun"
    if (rel ~ /^advcl/) return "adverbial clause"
    if (rel == "ccomp") return "clausal complement"
    if (rel == "xcomp") return "open complement"
    if (rel == "appos") return "apposition"
    if (rel == "parataxis") return "parataxis (reported speech, asides)"
    if (rel == "cop") return "copula"
    if (rel ~ /^aux/) return "auxiliary"
    if (rel ~ /^(compound|flat)/) return rel == "compound:prt" ? "particle of a verb" : "compound, name"
    if (rel == "amod") return "adjective"
    if (rel == "nummod") return "number"
    if (rel == "advmod") return "adverb"
    if (rel == "mark") return "subordinator"
    if (rel == "case") return "preposition"
    if (rel == "det") return "determiner"
    if (rel == "cc") return "coordinator"
    if (rel == "root") return "root"
    if (rel == "punct") return "punctuation"
    return "other"
}
function count_sentence(    i, gold, seen, right) {
    for (i = 1; i <= n; i++) {
        gold = construction(gold_rel[i], gold_case[i])
        seen = construction(system_rel[i], system_case[i])
        right = gold_head[i] == system_head[i] && gold_rel[i] == system_rel[i]
        wanted[gold]++
        said[seen]++
        head_right[gold] += gold_head[i] == system_head[i]
        both_right[gold] += right
        said_right[seen] += right
        total++
        total_head += gold_head[i] == system_head[i]
        total_right += right
    }
}
function end_sentence() {
    if (n && selected)
        count_sentence()
    n = 0
    split("", gold_case)
    split("", system_case)
}
BEGIN {
    FS = "\t"
    gold_file = ARGV[1]
    system_file = ARGV[2]
    selected = 1
    while ((getline line < gold_file) > 0) {
        if (line ~ /^# sent_id = /)
            selected = substr(line, 13) ~ genres
        if (line == "")
            end_sentence()
        if (line !~ /^[0-9]+\t/)
            continue
        split(line, g, "\t")
        while ((got = (getline other < system_file)) > 0 && other !~ /^[0-9]+\t/)
            ;
        split(other, s, "\t")
        if (got <= 0 || g[2] != s[2]) {
            print "constructions: the words differ at " g[2] " and " s[2] > "/dev/stderr"
            exit 1
        }
        n++
        gold_head[n] = g[7]
        gold_rel[n] = g[8]
        system_head[n] = s[7]
        system_rel[n] = s[8]
        if (g[8] == "case")
            gold_case[g[7]] = 1
        if (s[8] == "case")
            system_case[s[7]] = 1
    }
    end_sentence()
    if (!total)
        exit
    for (name in wanted)
        printf "%d\t| %-36s | %6d | %5.1f | %6.1f | %9s |\n", wanted[name], name, wanted[name], \
            100 * head_right[name] / wanted[name], 100 * both_right[name] / wanted[name], \
            said[name] ? sprintf("%.1f", 100 * said_right[name] / said[name]) : "–" | "sort -t'\t' -k1,1nr -k2 | cut -f2"
    close("sort -t'\t' -k1,1nr -k2 | cut -f2")
    printf "| %-36s | %6d | %5.1f | %6.1f | %9s |\n", "all", total, 100 * total_head / total, \
        100 * total_right / total, ""
}
