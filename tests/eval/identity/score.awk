# Scores identity across articles: awk -f score.awk [-v half=dev] [-v errors=N] gold.tsv mentions.tsv members.tsv
#
#   mentions.tsv   relata entities --format tsv: article, begin, end, kind, type, entity of the article, words, name
#   members.tsv    of the store, with tabs: article, entity of the article, node, the node's name, reason
#
# A gold mention is found if a mention of the article has its span, or its last word and no preposition more or less.
# Over the found ones: B-cubed, and of all pairs from two articles that the store calls one, how many the gold does.
# errors=N prints the N nodes with most wrong pairs and the N clusters with most missing ones.
BEGIN { FS = "\t"; OFS = "\t" }
FNR == 1 { file++ }
file == 1 && /^#/ { next }
file == 1 && /^= / { split($0, head, " "); part = head[2]; article = head[3]; known[article] = 1; next }
file == 1 {
    n++
    gold_half[n] = part; gold_doc[n] = article; gold_begin[n] = $1; gold_end[n] = $1 + $2; gold_type[n] = $3; gold_id[n] = $4
    next
}
file == 2 && !($1 in known) { next }
file == 2 && $4 != "pronoun" {
    exact[$1, $2, $3] = $6; type_of[$1, $2, $3] = $5
    if ($4 == "name") {
        if (!(($1, $3) in by_end) || $2 > by_end[$1, $3]) by_end[$1, $3] = $2
        if (!(($1, $2) in by_begin) || $3 > by_begin[$1, $2]) by_begin[$1, $2] = $3
        words[$1, $2, $3] = $7
    }
    next
}
file == 3 { node_of[$1, $2] = $3; node_name[$3] = $4; why[$1, $2] = $5 }
function is_plain(text) { return text !~ / (of|in|for|and|on|at|the)( |$)/ && text !~ /['’]s( |$)/ }
function found(i, d, b, e, begin, end) {
    d = gold_doc[i]; b = gold_begin[i]; e = gold_end[i]
    if ((d, b, e) in exact) return exact[d, b, e]
    if ((d, e) in by_end) {
        begin = by_end[d, e]
        if (begin < b ? is_plain(words[d, begin, e]) : is_plain(gold_id[i]) && (type_of[d, begin, e] != "PLACE" || gold_type[i] == "PLACE")) return exact[d, begin, e]
    }
    return ""
}
function pairs(k) { return k * (k - 1) / 2 }
END {
    for (i = 1; i <= n; i++) {
        if (half != "" && gold_half[i] != half) continue
        total++
        local = found(i)
        if (local == "") { missed[gold_id[i]]++; continue }
        n_found++
        d = gold_doc[i]
        node[i] = (d, local) in node_of ? node_of[d, local] : d " " local
        if (!(node[i] in node_name)) node_name[node[i]] = "(not kept) " gold_id[i]
        size_node[node[i]]++; size_gold[gold_id[i]]++; size_both[node[i], gold_id[i]]++
        in_node[d, node[i]]++; in_gold[d, gold_id[i]]++; in_both[d, node[i], gold_id[i]]++
    }
    for (key in size_both) {
        split(key, part_of, SUBSEP); k = size_both[key]
        precision += k * k / size_node[part_of[1]]; recall += k * k / size_gold[part_of[2]]
        same += pairs(k)
        right_of[part_of[1]] += pairs(k); joined_of[part_of[2]] += pairs(k)
    }
    for (key in size_node) { said += pairs(size_node[key]); wrong[key] += pairs(size_node[key]) - right_of[key] }
    for (key in size_gold) { true_pairs += pairs(size_gold[key]); lost[key] += pairs(size_gold[key]) - joined_of[key] }
    # pairs within one article are coreference's, not identity's
    for (key in in_node) said -= pairs(in_node[key])
    for (key in in_gold) true_pairs -= pairs(in_gold[key])
    for (key in in_both) same -= pairs(in_both[key])
    precision = n_found ? precision / n_found : 0; recall = n_found ? recall / n_found : 0
    printf "mentions %d found %d recall %.1f\n", total, n_found, total ? 100 * n_found / total : 0
    printf "B3 precision %.1f recall %.1f F1 %.1f\n", 100 * precision, 100 * recall, precision + recall ? 200 * precision * recall / (precision + recall) : 0
    printf "merges %d precision %.1f recall %.1f\n", said, said ? 100 * same / said : 0, true_pairs ? 100 * same / true_pairs : 0
    for (e = 1; e <= errors; e++) {
        best = ""
        for (key in wrong) if (wrong[key] > 0 && (best == "" || wrong[key] > wrong[best] || (wrong[key] == wrong[best] && key < best))) best = key
        if (best == "") break
        line = ""
        for (key in size_both) { split(key, part_of, SUBSEP); if (part_of[1] == best) line = line "; " part_of[2] " " size_both[key] }
        print "wrong " wrong[best], node_name[best] " (" best ")" line
        delete wrong[best]
    }
    for (e = 1; e <= errors; e++) {
        best = ""
        for (key in lost) if (lost[key] > 0 && (best == "" || lost[key] > lost[best] || (lost[key] == lost[best] && key < best))) best = key
        if (best == "") break
        line = ""
        for (key in size_both) { split(key, part_of, SUBSEP); if (part_of[2] == best) line = line "; " node_name[part_of[1]] " (" part_of[1] ") " size_both[key] }
        print "lost " lost[best], best line
        delete lost[best]
    }
    for (e = 1; e <= errors; e++) {
        best = ""
        for (key in missed) if (best == "" || missed[key] > missed[best] || (missed[key] == missed[best] && key < best)) best = key
        if (best == "") break
        print "missed " missed[best], best
        delete missed[best]
    }
}
