// Change: shares by which something rose or fell ("a 40 percent fall in exports"), shares that something makes up of a
// whole ("oil accounts for a third of Chad's exports"), and who foresees or reports that something rises or falls.
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"

#include "extract/tree/words.h"

static bool is_share(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"%", "percent", "cent", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// The share by which a noun says that something changed: "a 40 percent fall", "a fall of 40 percent".
static uint32_t share_of(const RelataTree *tree, uint32_t noun) {
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c])
        if (is_share(tree, c) && (c < noun || relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of")))
            return c;
    return 0;
}

// What changed: "a fall in exports"; "exports saw a fall"; "exports reached a million tons, a rise of 4 percent".
static uint32_t what_changed(const RelataExtraction *x, uint32_t noun) {
    static const char *const verbs[] = {"see",    "record", "experience", "post", "show",
                                        "report", "suffer", "register",   NULL};
    const RelataTree *tree = &x->tree;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, c), "in") && relata_type_at(x, c) != RELATA_TYPE_DATE &&
            !relata_is_time_word(relata_tree_lemma(tree, c)) && !relata_is_year(relata_tree_form(tree, c)))
            return c;
    uint32_t above = relata_tree_head(tree, noun), without;
    for (uint32_t c = above ? tree->first[above] : 0; c; c = tree->next[c]) // hung on the verb
        if (c > noun && tree->left[c] == noun + 1 && relata_tree_is_lemma(tree, noun + 1, "in") &&
            relata_tree_upos(tree, c) == RELATA_UPOS_NOUN && !relata_is_time_word(relata_tree_lemma(tree, c)))
            return c;
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    if (deprel == RELATA_DEPREL_OBJ && relata_tree_lemma_in(tree, above, verbs))
        return relata_clause_subject(tree, above, &without);
    bool is_beside = deprel == RELATA_DEPREL_APPOS && relata_tree_deprel(tree, above) == RELATA_DEPREL_OBJ;
    return is_beside ? relata_clause_subject(tree, relata_tree_head(tree, above), &without) : 0;
}

// "a 40 percent fall in exports"
void relata_noun_change(RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"decline", "decrease", "fall", "drop",  "reduction", "increase",
                                        "rise",    "growth",   "jump", "surge", NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !relata_tree_lemma_in(tree, i, words))
        return;
    uint32_t share = share_of(tree, i), thing = share ? what_changed(x, i) : 0;
    if (!thing)
        return;
    RelataDraft draft = {.predicate = i, .rule = "change"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, thing, 0, i);
    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, share, 0, 0);
    relata_draft_commit(x, &draft);
}

// "30 percent", "a third": a share of a whole.
static bool is_part_of_whole(const RelataTree *tree, uint32_t i) {
    static const char *const fractions[] = {"third", "quarter", "half",   "fifth",    "tenth",
                                            "sixth", "eighth",  "eighty", "majority", NULL};
    return is_share(tree, i) || relata_tree_lemma_in(tree, i, fractions);
}

// The verb whose subject makes up the share, 0 if none: "account for", "make up", "are equivalent to".
static uint32_t sharing_verb(const RelataTree *tree, uint32_t share) {
    static const char *const verbs[] = {"make", "comprise", "represent", "constitute", "contribute", "form", NULL};
    static const char *const equal[] = {"equivalent", "equal", NULL};
    uint32_t verb = relata_tree_head(tree, share), marker = relata_tree_case(tree, share);
    RelataDeprel deprel = relata_tree_deprel(tree, share);
    if (relata_tree_is_lemma(tree, verb, "account")) // also where the tree takes it for a noun
        return relata_tree_is_lemma(tree, marker, "for") ? verb : 0;
    if (relata_tree_lemma_in(tree, verb, equal))
        return relata_tree_is_lemma(tree, marker, "to") && relata_tree_child(tree, verb, RELATA_DEPREL_COP) ? verb : 0;
    bool is_made_up =
        !relata_tree_is_lemma(tree, verb, "make") || (verb < tree->n && relata_tree_is_lemma(tree, verb + 1, "up"));
    return deprel == RELATA_DEPREL_OBJ && relata_tree_lemma_in(tree, verb, verbs) && is_made_up ? verb : 0;
}

bool relata_is_share_of_whole(const RelataTree *tree, uint32_t i) {
    uint32_t whole = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
    return whole && is_part_of_whole(tree, i) && relata_tree_is_lemma(tree, relata_tree_case(tree, whole), "of") &&
           sharing_verb(tree, i);
}

// "Oil accounts for 60 percent of Chad's exports"
void relata_noun_share(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (!relata_is_share_of_whole(tree, i))
        return;
    uint32_t verb = sharing_verb(tree, i), without = 0, thing = relata_clause_subject(tree, verb, &without);
    if (!thing && relata_is_noun(tree, verb))
        thing = relata_tree_child(tree, verb, RELATA_DEPREL_COMPOUND);
    if (!thing || (relata_tree_is_lemma(tree, thing, "money") && tree->left[thing] == thing))
        return; // "money sent home": which money is lost
    RelataDraft draft = {.predicate = verb, .rule = "share"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, thing, 0, without);
    for (uint32_t k = tree->left[i]; k <= i && draft.n_relation < 4; k++)
        if (relata_tree_upos(tree, k) == RELATA_UPOS_NUM || k == i || relata_tree_is_lemma(tree, k, "per"))
            relata_draft_add_relation(&draft, k);
    uint32_t whole = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, whole, relata_tree_case(tree, whole), 0);
    relata_draft_commit(x, &draft);
}

// What a verb says that something does, as a noun; NULL for other verbs.
const char *relata_change_noun(const RelataTree *tree, uint32_t verb) {
    static const struct {
        const char *verb, *noun;
    } table[] = {{"fall", "fall"},
                 {"plunge", "plunge"},
                 {"drop", "drop"},
                 {"decline", "decline"},
                 {"decrease", "decrease"},
                 {"shrink", "decline"},
                 {"rise", "rise"},
                 {"increase", "increase"},
                 {"grow", "growth"},
                 {"double", "doubling"},
                 {"contract", "contraction"},
                 {"slow", "slowdown"},
                 {"expand", "expansion"},
                 {"collapse", "collapse"},
                 {"surge", "surge"},
                 {"recover", "recovery"},
                 {"slump", "slump"},
                 {"growth", "growth"},
                 {"contraction", "contraction"},
                 {"reduction", "reduction"},
                 {"recovery", "recovery"}};
    for (size_t k = 0; verb && k < sizeof table / sizeof *table; k++)
        if (relata_tree_is_lemma(tree, verb, table[k].verb))
            return table[k].noun;
    return NULL;
}

// What is to change by a clause or phrase of the verb: "that remittances may fall", "a fall in remittances"; `change`
// gets the word for the change.
static uint32_t foreseen(const RelataTree *tree, uint32_t verb, uint32_t *change) {
    *change = relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP);
    if (*change)
        return relata_tree_upos(tree, *change) == RELATA_UPOS_VERB
                   ? relata_tree_child(tree, *change, RELATA_DEPREL_NSUBJ)
                   : 0;
    uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ);
    for (uint32_t c = object ? tree->first[verb] : 0; c; c = tree->next[c])
        if (c > object && tree->left[c] == tree->right[object] + 1 && relata_is_infinitive(tree, c)) {
            *change = c; // "expects demand to fall"
            return object;
        }
    *change = object;
    for (uint32_t i = object + 1; object && i <= tree->n && i < object + 8; i++)
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, i), "in") && relata_tree_case(tree, i) == object + 1 &&
            !relata_tree_has_morph(tree, object, RELATA_MORPH_PLUR))
            return relata_is_year(relata_tree_form(tree, i)) ? 0 : i; // "a fall in remittances"
    return 0;
}

// "The Reserve Bank predicts that exports may fall"
void relata_noun_forecast(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"estimate", "forecast", "predict", "project",  "expect",     "report",
                                        "warn",     "foresee",  "record",  "register", "anticipate", NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_upos(tree, i) != RELATA_UPOS_VERB || !relata_tree_lemma_in(tree, i, verbs) ||
        relata_is_passive(tree, i))
        return;
    uint32_t change, thing = foreseen(tree, i, &change), without, who = relata_clause_subject(tree, i, &without);
    if (!thing || !who || who > i || !relata_is_name(x, who) || relata_type_at(x, who) != RELATA_TYPE_ORGANIZATION ||
        !relata_change_noun(tree, change) || !relata_is_noun(tree, thing))
        return;
    RelataDraft draft = {.predicate = i, .rule = "forecast", .clause = i};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, who, 0, 0);
    relata_draft_add_relation(&draft, i);
    relata_draft_add_relation(&draft, change);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, thing, 0, 0);
    relata_draft_commit(x, &draft);
}
