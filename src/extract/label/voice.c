// Voice: which end of a statement comes first.
//
// An edge reads as a sentence, from its subject over its label to its object. What a verb says of its object stands
// behind that in the sentence ("accused Chad of fraud", "ordered the army to leave"); between the two ends it would be
// said of the first ("Mali accused of fraud Chad"). So whoever is accused comes first: "Chad – accused of fraud by –
// Mali". In: a verb and the active label with its complement. Out: the passive label, or none.
#include "extract/statement/projection.h"

#include <stdio.h>
#include <string.h>

// "had", "got", "let": verbs that nobody puts into the passive.
static bool has_no_passive(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"have", "get",  "let",  "want", "like", "become",
                                        "cost", "lack", "suit", "fit",  "wish", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "helped persuade Chad to": whoever only helped is not by whom it was done.
static bool is_help(const RelataTree *tree, uint32_t verb, const char *active) {
    return strncmp(active, "help", 4) == 0 && !relata_tree_is_lemma(tree, verb, "help");
}

bool relata_label_turn(const RelataProjection *g, uint32_t verb, const char *active, const char *label,
                       char turned[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    size_t n = strlen(active);
    bool is_same_verb = strncmp(label, active, n) == 0 && label[n] == ' ';
    const char *rest = is_same_verb ? label + n : strchr(label, ' ');
    if (has_no_passive(tree, verb) || is_help(tree, verb, active) || !rest)
        return false;
    if (is_same_verb)
        relata_verb_label(g, verb, true, turned);
    else // "chose Lira as mate" is told as "selected as mate"
        snprintf(turned, RELATA_LABEL, "%.*s", (int)(rest - label), label);
    size_t length = strlen(turned);
    int added = snprintf(turned + length, RELATA_LABEL - length, "%s by", rest);
    return added > 0 && length + (size_t)added < RELATA_LABEL;
}
