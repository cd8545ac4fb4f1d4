// Matter: what a message, charge or demand says, where a statement of it has lost that.
//
// Shell nouns (shell_noun.c) have their content in a clause, which no node has room for: "denied charges that it cut
// supplies", "issued an order requiring the board to close". Without it such a noun tells a stranger nothing, nor does
// one that points at what the article said before ("the same message"). Likewise verbs that say something to somebody
// in a clause ("agreed with Chad that …", "assured the board that …").
//
// In: a verb with its object, or a noun with a preposition, as sentence tokens. Out: whether to leave the edge out.
#include "extract/telling/telling.h"

#include "extract/node/node.h"
#include "extract/node/valency.h"
#include "extract/proposition/clause.h"

#include <string.h>

// What somebody says, thinks or orders.
static bool is_saying(const RelataTree *tree, uint32_t noun) {
    return relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && relata_is_shell(tree, noun, RELATA_SHELL_SAYS);
}

// "saying", "requiring": participles that open what a text says.
static bool is_wording(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"say",     "claim",   "state",  "require", "order",    "urge",     "ask",
                                        "call",    "warn",    "direct", "demand",  "accuse",   "allege",   "declare",
                                        "promise", "forbid",  "bar",    "explain", "announce", "instruct", "deny",
                                        "insist",  "suggest", "invite", "inform",  "advise",   "confirm",  NULL};
    return relata_tree_has_xpos(tree, i, "VBG") && relata_tree_lemma_in(tree, i, words);
}

// Whether a clause begins with "that", as a conjunction or, misread, a pronoun.
static bool is_that_clause(const RelataTree *tree, uint32_t clause) {
    uint32_t left = tree->left[clause];
    return relata_tree_is_lemma(tree, left, "that") && left < clause;
}

// Whether the clause is hung on the verb, its object, or a noun behind that.
static bool is_behind(const RelataTree *tree, uint32_t clause, uint32_t verb, uint32_t object) {
    uint32_t head = relata_tree_head(tree, clause);
    return head == verb || head == object || (head > object && relata_tree_is_under(tree, head, object)) ||
           (head > object && relata_tree_head(tree, head) == verb);
}

// "assured the board that", "persuaded the factions [in the war] to": what was said or asked is the point.
static bool is_told_something(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const telling[] = {"promise", "assure", "reassure",  "convince", "persuade", "remind", "inform",
                                          "notify",  "warn",   "guarantee", "urge",     "advise",   "alert",  "beg",
                                          "argue",   "claim",  "pledge",    "insist",   NULL};
    static const char *const asking[] = {"convince", "persuade", "remind", "warn", "urge", "advise", "beg", NULL};
    if (!relata_tree_lemma_in(tree, verb, telling))
        return false;
    for (uint32_t k = object + 1; k <= tree->right[verb]; k++) {
        uint32_t up = relata_tree_head(tree, k);
        RelataDeprel deprel = relata_tree_deprel(tree, k);
        bool is_clause = deprel == RELATA_DEPREL_CCOMP || deprel == RELATA_DEPREL_XCOMP ||
                         deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_ACL ||
                         deprel == RELATA_DEPREL_ACL_RELCL;
        uint32_t mark = relata_tree_child(tree, k, RELATA_DEPREL_MARK);
        bool is_near = up == verb || up == object || (up > object && relata_tree_head(tree, up) == object);
        if (is_clause && is_near &&
            (relata_tree_is_lemma(tree, mark, "that") ||
             (relata_is_infinitive(tree, k) && relata_tree_lemma_in(tree, verb, asking))))
            return true;
    }
    return false;
}

bool relata_has_lost_matter(RelataProjection *g, uint32_t verb, uint32_t object) {
    enum { REACH = 12 };
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef node;
    if (is_told_something(tree, verb, object))
        return true;
    if (!is_saying(tree, object) || object < verb || !relata_node_of(g->x, &g->nodes, object, &node))
        return false;
    const char *name = relata_entity_at(g, node.entity)->name;
    for (uint32_t c = object + 1; c <= tree->right[verb]; c++) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        bool is_clause = deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_ADVCL ||
                         deprel == RELATA_DEPREL_CCOMP || deprel == RELATA_DEPREL_ACL_RELCL;
        uint32_t left = tree->left[c];
        if (!is_clause || left <= object || left > object + REACH || !is_behind(tree, c, verb, object) ||
            strcmp(relata_tree_form(tree, left - 1), ",") == 0 || strstr(name, relata_tree_form(tree, c)))
            continue;
        bool is_content = is_that_clause(tree, c) && (deprel != RELATA_DEPREL_ACL_RELCL ||
                                                      relata_tree_child(tree, c, RELATA_DEPREL_NSUBJ) != left);
        if (is_content || (left == c && is_wording(tree, c)))
            return true;
    }
    return false;
}

bool relata_points_back(const RelataTree *tree, uint32_t noun, uint32_t marker) {
    static const char *const pointing[] = {"this", "that", "these", "those", "such", "same", NULL};
    bool is_definite = false;
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c]) {
        if (relata_tree_lemma_in(tree, c, pointing))
            return true;
        is_definite = relata_tree_is_lemma(tree, c, "the") && c + 1 == noun;
    }
    return is_definite && relata_is_shell(tree, noun, RELATA_SHELL_BACK) && !relata_noun_takes(tree, noun, marker) &&
           !relata_tree_is_lemma(tree, marker, "of");
}

bool relata_says_by_clause(const RelataTree *tree, uint32_t verb, uint32_t marker) {
    static const char *const verbs[] = {"suggest",  "agree",   "propose", "explain",   "admit",   "complain",
                                        "report",   "confirm", "signal",  "indicate",  "insist",  "promise",
                                        "say",      "argue",   "hint",    "recommend", "concede", "reveal",
                                        "disclose", "concur",  "testify", "announce",  "state",   "disagree",
                                        "brag",     "boast",   "write",   NULL};
    static const char *const markers[] = {"to", "with", NULL};
    if (!relata_tree_lemma_in(tree, verb, verbs) || !relata_tree_lemma_in(tree, marker, markers) || marker < verb)
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c])
        if (c > marker && (relata_tree_deprel(tree, c) == RELATA_DEPREL_CCOMP || is_that_clause(tree, c)))
            return true;
    return false;
}
