// Reattach, titles: which of the titles, names and bodies that stand side by side belong together.
//
// "author Ana Lira, director Tom Berg" are two persons with a title each; "an Acme engineer and Lima trustee" has two
// bodies; what stands behind a name that its title stands before belongs to the verb, or tells where somebody writes;
// between a score and a title begins the next line; "Acme host Lima" has a verb. One function a rule, its example above
// it, as in reattach.c.
#include "extract/proposition/noun.h"
#include "extract/tree/reattach.h"

#include <string.h>

static bool is_body(const RelataExtraction *x, uint32_t i) {
    return relata_is_name_of_type(x, i, RELATA_TYPE_ORGANIZATION) || relata_is_name_of_type(x, i, RELATA_TYPE_PLACE);
}

// "Danish author Ana Lira, director Tom Berg and a singer": a name right behind a title of its own in a list.
static bool reattach_own_title(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t title = i > 3 ? i - 1 : 0, first = relata_tree_head(tree, i);
    if (!title || relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS ||
        relata_tree_deprel(tree, title) != RELATA_DEPREL_APPOS || relata_tree_head(tree, title) != first ||
        !relata_is_name_of_type(x, i, RELATA_TYPE_PERSON) || !relata_is_role_noun(x, title) ||
        !relata_tree_is_form(tree, title - 1, ",") || relata_tree_upos(tree, title - 2) != RELATA_UPOS_PROPN ||
        relata_tree_child(tree, title, RELATA_DEPREL_DET) || relata_tree_has_morph(tree, title, RELATA_MORPH_PLUR))
        return false;
    relata_hang(x, i, title, RELATA_DEPREL_APPOS);
    relata_hang(x, title, first, RELATA_DEPREL_CONJ);
    return true;
}

// "Berg, Lima resident and Acme trustee": two titles with a body each, of which the tree makes one phrase.
static bool reattach_two_titles(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t last = relata_tree_head(tree, i), body = relata_tree_child(tree, i, RELATA_DEPREL_CONJ),
             cc = body ? relata_tree_child(tree, body, RELATA_DEPREL_CC) : 0, own = i > 1 ? i - 1 : 0;
    bool is_first =
        relata_tree_deprel(tree, i) == RELATA_DEPREL_COMPOUND || relata_tree_deprel(tree, i) == RELATA_DEPREL_AMOD;
    if (!is_first || last < i || !body || cc != i + 1 || !own || !relata_is_role_noun(x, last) ||
        !relata_is_role_word(x, i) || !is_body(x, body) || !is_body(x, own) || relata_tree_head(tree, own) != last ||
        relata_tree_deprel(tree, own) != RELATA_DEPREL_COMPOUND)
        return false;
    uint32_t above = relata_tree_head(tree, last);
    RelataDeprel deprel = relata_tree_deprel(tree, last);
    relata_hang(x, i, above, deprel);
    relata_token_to_mend(x, i)->upos = RELATA_UPOS_NOUN; // "executive" looks like an adjective
    relata_token_to_mend(x, i)->xpos = "NN";
    relata_hang(x, last, i, RELATA_DEPREL_CONJ);
    relata_hang(x, own, i, RELATA_DEPREL_COMPOUND);
    relata_hang(x, body, last, RELATA_DEPREL_COMPOUND);
    relata_hang(x, cc, last, RELATA_DEPREL_CC);
    return true;
}

// "challenged chef Ana Lira to a duel", "Acme engineer Tom Berg at the Lima Post": what stands right behind the name
// behind a title is no phrase of the title.
static bool reattach_behind_name(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t title = relata_tree_head(tree, i), name = 0, marker = relata_tree_case(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !marker || !relata_is_role_noun(x, title))
        return false;
    for (uint32_t c = relata_tree_child(tree, title, RELATA_DEPREL_APPOS); c && c < i;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_APPOS))
        if (tree->right[c] + 1 == tree->left[i] && relata_is_name_of_type(x, c, RELATA_TYPE_PERSON))
            name = c;
    if (!name || tree->left[name] != title + 1)
        return false;
    uint32_t verb = relata_tree_head(tree, title);
    if (relata_tree_is_lemma(tree, marker, "to") && relata_tree_deprel(tree, title) == RELATA_DEPREL_OBJ && verb) {
        relata_hang(x, i, verb, RELATA_DEPREL_OBL);
        return true;
    }
    for (uint32_t c = relata_tree_child(tree, title, RELATA_DEPREL_COMPOUND); c && c < title;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_COMPOUND))
        if (relata_tree_is_lemma(tree, marker, "at") && relata_is_name_of_type(x, c, RELATA_TYPE_ORGANIZATION)) {
            relata_hang(x, i, name, RELATA_DEPREL_NMOD);
            return true;
        }
    return false;
}

// "Acme beat Lima 2-0 Acme coach Berg says": a body before a number before a title has no part in that.
static bool reattach_before_score(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t title = relata_tree_head(tree, i), above = title ? relata_tree_head(tree, title) : 0;
    bool has_number = false, has_body = false;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_COMPOUND || !above || !is_body(x, i) || title < i + 3 ||
        !relata_is_role_noun(x, title))
        return false;
    for (uint32_t k = i + 1; k < title; k++) {
        has_number = has_number || relata_tree_upos(tree, k) == RELATA_UPOS_NUM;
        has_body = has_body || (has_number && is_body(x, k));
    }
    if (!has_body)
        return false;
    relata_hang(x, i, above, RELATA_DEPREL_DEP);
    return true;
}

// "Acme host Lima in the first round": a plural verb between two clubs, taken for a title.
static bool reattach_host(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"host", "face", "visit", "edge", "rout", "top", "stun", "upset", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t home = i > 1 ? i - 1 : 0, guest = i + 1;
    if (!home || guest > tree->n || relata_tree_upos(tree, i) != RELATA_UPOS_NOUN ||
        !relata_tree_has_xpos(tree, i, "NN") || !relata_tree_lemma_in(tree, i, verbs) ||
        relata_tree_head(tree, guest) != i || relata_tree_child(tree, i, RELATA_DEPREL_DET) ||
        relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS) || relata_tree_child(tree, i, RELATA_DEPREL_CASE))
        return false;
    while (relata_tree_deprel(tree, home) == RELATA_DEPREL_FLAT && relata_tree_head(tree, home) != i)
        home = relata_tree_head(tree, home);
    RelataDeprel behind = relata_tree_deprel(tree, guest);
    if (relata_tree_head(tree, home) != i || relata_tree_deprel(tree, home) != RELATA_DEPREL_COMPOUND ||
        (behind != RELATA_DEPREL_FLAT && behind != RELATA_DEPREL_APPOS) || !is_body(x, home) ||
        relata_tree_upos(tree, guest) != RELATA_UPOS_PROPN)
        return false;
    relata_hang(x, home, i, RELATA_DEPREL_NSUBJ);
    relata_hang(x, guest, i, RELATA_DEPREL_OBJ);
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD)
            relata_token_to_mend(x, c)->deprel = RELATA_DEPREL_OBL;
    relata_token_to_mend(x, i)->upos = RELATA_UPOS_VERB;
    relata_token_to_mend(x, i)->xpos = "VBP";
    return true;
}

// "a dinner hosted by the Lima Museum at the Oslo Club": where it is held, and not where its host is.
static bool reattach_venue(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"host",    "hold",    "stage", "perform", "present",  "organize", "organise",
                                        "sponsor", "conduct", "give",  "arrange", "headline", "convene",  NULL};
    static const char *const markers[] = {"at", "in", "on", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t agent = relata_tree_head(tree, i), verb = agent ? relata_tree_head(tree, agent) : 0;
    const RelataMention *m = agent ? relata_mention_at(x, agent) : NULL;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !verb || i < agent || !m ||
        m->kind != RELATA_MENTION_NAME || m->token_end >= tree->begin + i ||
        relata_tree_deprel(tree, agent) != RELATA_DEPREL_OBL_AGENT || !relata_tree_lemma_in(tree, verb, verbs) ||
        !relata_tree_lemma_in(tree, relata_tree_case(tree, i), markers))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_OBL);
    return true;
}

// "special adviser to Ambassador Lira for Harbours": what the office is for, and not the person.
static bool reattach_portfolio(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t person = relata_tree_head(tree, i), role = person ? relata_tree_head(tree, person) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || i < person || !role || role > person ||
        !relata_is_name_of_type(x, person, RELATA_TYPE_PERSON) || !relata_is_role_noun(x, role) ||
        relata_tree_deprel(tree, person) != RELATA_DEPREL_NMOD ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, i), "for"))
        return false;
    relata_hang(x, i, role, RELATA_DEPREL_NMOD);
    return true;
}

bool relata_reattach_title(RelataExtraction *x, uint32_t i) {
    static bool (*const rules[])(RelataExtraction *, uint32_t) = {
        reattach_own_title, reattach_two_titles, reattach_behind_name, reattach_before_score,
        reattach_host,      reattach_venue,      reattach_portfolio};
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        if (rules[k](x, i))
            return true;
    return false;
}
