// Agreement: whether a verb in the present, or a form of "be", can have the subject that the tree gives it.
//
// English verbs tell little of number, but what they tell the parser did not weigh: one man or "it" takes "has" and not
// "have". Where they disagree, the subject is another word of the sentence, the verb is a noun ("the town's flower
// stand at the gate"), or two sentences ran together. Only clear cases count: teams and bodies are many in British
// English, lists and counts are either, a subjunctive ("demands that she leave") shows no number, and a plural subject
// of its own often gets a singular verb by the noun between ("funds for debris removal has been increased").
#include "extract/node/node.h"
#include "extract/proposition/clause.h"
#include "extract/tree/words.h"

typedef enum { UNKNOWN, ONE, SEVERAL } Number;

// Forms that are past and present alike, which taggers take for each other.
static bool is_of_both_tenses(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"beat",   "bet",    "bid",      "burst",  "cast",  "cost", "cut",
                                        "hit",    "hurt",   "let",      "put",    "quit",  "read", "rid",
                                        "set",    "shed",   "shut",     "slit",   "split", "come", "run",
                                        "spread", "thrust", "overcome", "become", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "suggested she run", "ask that he leave"
static bool is_subjunctive(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"suggest", "demand",  "insist",  "recommend", "ask",  "request", "propose",
                                        "require", "urge",    "order",   "prefer",    "wish", "move",    "let",
                                        "advise",  "mandate", "command", "stipulate", NULL};
    uint32_t above = relata_tree_head(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    return deprel == RELATA_DEPREL_ADVCL || (above && relata_tree_lemma_in(tree, above, words));
}

// The number that the first auxiliary of a verb shows, or else its own form.
static Number number_of_verb(const RelataTree *tree, uint32_t verb) {
    static const char *const of_one[] = {"is", "was", "has", "does", "'s", NULL}, *const of_several[] = {"are", "were",
                                                                                                         "have", "'re",
                                                                                                         NULL};
    if (relata_tree_has_xpos(tree, verb, "VBZ"))
        return ONE;
    bool is_present = relata_tree_has_xpos(tree, verb, "VBP") && !is_of_both_tenses(tree, verb);
    for (uint32_t c = tree->first[verb]; c && c < verb; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel != RELATA_DEPREL_AUX && deprel != RELATA_DEPREL_AUX_PASS && deprel != RELATA_DEPREL_COP)
            continue;
        const char *form = relata_tree_form(tree, c);
        return relata_is_among(form, of_one) ? ONE : relata_is_among(form, of_several) ? SEVERAL : UNKNOWN;
    }
    return is_present && !is_subjunctive(tree, verb) ? SEVERAL : UNKNOWN;
}

static bool holds_and(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"and", "or", "&", NULL};
    for (uint32_t i = tree->left[noun]; i <= tree->right[noun]; i++)
        if (relata_tree_lemma_in(tree, i, words))
            return true;
    return false;
}

// A person by two names or more: one word alone may be a team.
static bool is_one_person(const RelataTree *tree, uint32_t noun, const RelataMention *m) {
    return m->type == RELATA_TYPE_PERSON &&
           (m->token_end >= m->token_begin + 2 || relata_tree_child(tree, noun, RELATA_DEPREL_FLAT));
}

static Number number_of_noun(const RelataExtraction *x, uint32_t noun) {
    static const char *const either[] = {"series", "means", "headquarters", "species", "percent", NULL};
    static const char *const single[] = {"person", "artifact", "facility", "document", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, noun);
    if (relata_tree_deprel(tree, noun) == RELATA_DEPREL_CONJ || holds_and(tree, noun) ||
        relata_tree_lemma_in(tree, noun, either) || relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD))
        return UNKNOWN;
    if (m && m->kind == RELATA_MENTION_NAME)
        return is_one_person(tree, noun, m) ? ONE : UNKNOWN;
    const char *form = relata_tree_form(tree, noun);
    if (relata_tree_has_xpos(tree, noun, "NNS") && form[0] >= 'a')
        return SEVERAL;
    return relata_tree_has_xpos(tree, noun, "NN") && relata_has_class(x, noun, single) ? ONE : UNKNOWN;
}

// Whether another word beside the verb may be what it agrees with: "I, Ana Lira, do hereby".
static bool has_speaker(const RelataTree *tree, uint32_t verb) {
    for (uint32_t c = tree->first[verb]; c && c < verb; c = tree->next[c])
        if (relata_tree_has_morph(tree, c, RELATA_MORPH_PERSON_1) ||
            relata_tree_has_morph(tree, c, RELATA_MORPH_PERSON_2))
            return true;
    return false;
}

bool relata_disagrees(const RelataExtraction *x, uint32_t subject, uint32_t verb) {
    const RelataTree *tree = &x->tree;
    for (int step = 0; step < RELATA_MAX_CHAIN && relata_merged_matrix(tree, verb); step++)
        verb = relata_merged_matrix(tree, verb);
    Number of_verb = number_of_verb(tree, verb), of_noun = number_of_noun(x, subject);
    if (of_verb == UNKNOWN || of_noun == UNKNOWN || of_verb == of_noun || has_speaker(tree, verb))
        return false;
    return of_noun == ONE || relata_tree_head(tree, subject) != verb;
}
