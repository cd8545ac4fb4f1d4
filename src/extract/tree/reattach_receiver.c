// Reattach, receivers: who is given what, where a name stands between a verb of giving and what it gives.
//
// English has two objects with verbs of giving, future having, sending and telling (VerbNet's classes give, future
// having, send and transfer of a message): "granted Chad autonomy". Trees of news take such a name for part of the noun
// behind it, for a second object, or for what the noun is another name of. A name before an adjective, a number or a
// compound is a receiver with all of these verbs; right before the noun only where the noun is one of what is given to
// states and persons, for "sold Acme shares" has one object. A phrase with "to" shows that the receiver stands there.
//
// Limits: receivers that are no names are left to the tree.
#include "extract/node/valency.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/tree/reattach.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <string.h>

// Whether a verb can have a receiver right behind it, and what that gets behind that.
static bool is_giving(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {
        "sell",    "give",    "offer",    "send", "lend",    "lent",      "grant",  "award",   "owe",    "show",
        "deny",    "hand",    "loan",     "pay",  "promise", "guarantee", "accord", "allot",   "assign", "allocate",
        "cede",    "concede", "bequeath", "ship", "wire",    "refund",    "repay",  "teach",   "refuse", "afford",
        "advance", "extend",  "vote",     "deal", "feed",    "serve",     "lease",  "present", "allow",  NULL};
    return relata_tree_upos(tree, verb) == RELATA_UPOS_VERB && relata_tree_lemma_in(tree, verb, verbs);
}

// What is given to countries, bodies and persons, and is not called after them.
static bool is_gift(const RelataTree *tree, uint32_t noun) {
    static const char *const gifts[] = {
        "independence", "autonomy",    "membership",  "statehood",   "sovereignty",  "recognition", "status",
        "support",      "aid",         "assistance",  "help",        "money",        "cash",        "credit",
        "access",       "refuge",      "sanctuary",   "immunity",    "amnesty",      "clemency",    "bail",
        "parole",       "permission",  "approval",    "consent",     "authority",    "power",       "control",
        "custody",      "leeway",      "time",        "hope",        "confidence",   "courage",     "strength",
        "victory",      "credibility", "legitimacy",  "protection",  "guarantee",    "assurance",   "backing",
        "compensation", "reparation",  "restitution", "damages",     "concession",   "incentive",   "right",
        "privilege",    "exemption",   "priority",    "leverage",    "weapon",       "arms",        "ammunition",
        "missile",      "warplane",    "warship",     "submarine",   "rifle",        "helicopter",  "vaccine",
        "medicine",     "food",        "supply",      "information", "intelligence", "advice",      "respect",
        "justice",      "mercy",       "freedom",     "liberty",     "land",         "territory",   "thanks",
        "praise",       "shelter",     "relief",      "loan",        "technology",   "asylum",      "ownership",
        "possession",   "citizenship", NULL};
    return relata_tree_lemma_in(tree, noun, gifts);
}

// Whether a name can be given something: no day, no sum, and no "U.S." before what is called after it.
static bool is_receiver(const RelataMention *m, const char *form) {
    bool is_who = m && m->kind == RELATA_MENTION_NAME &&
                  (m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_PERSON || m->type == RELATA_TYPE_GROUP ||
                   m->type == RELATA_TYPE_ORGANIZATION);
    return is_who && !strchr(form, '.') && !(isupper((unsigned char)form[0]) && isupper((unsigned char)form[1]));
}

static bool has_receiver(const RelataTree *tree, uint32_t verb) {
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "to"))
            return true;
    return relata_tree_child(tree, verb, RELATA_DEPREL_IOBJ) != 0;
}

// "is selling Mali advanced missiles", "granted Mali autonomy": a name before what is given is no compound of it.
static bool reattach_compound(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), verb = noun ? relata_tree_head(tree, noun) : 0;
    const RelataMention *m = relata_mention_at(x, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_COMPOUND || !verb || noun <= i ||
        relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ || !is_giving(tree, verb) ||
        !is_receiver(m, relata_tree_form(tree, i)) || m->token_begin != tree->begin + verb ||
        relata_tree_upos(tree, noun) == RELATA_UPOS_PROPN)
        return false;
    uint32_t next = m->token_end - tree->begin + 1;
    if (next > noun || relata_tree_head(tree, next) != (next == noun ? verb : noun) || has_receiver(tree, verb))
        return false;
    RelataDeprel deprel = relata_tree_deprel(tree, next);
    bool is_sure = deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_NUMMOD;
    bool is_called_after = m->type == RELATA_TYPE_ORGANIZATION && relata_tree_is_lemma(tree, noun, "membership");
    if (!is_sure && (relata_tree_is_lemma(tree, verb, "deny") || !is_gift(tree, noun) || is_called_after))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_IOBJ);
    return true;
}

// "lent Chad $2 billion", "awarded Ana Lira a medal": of two objects the first receives the second, also where the tree
// takes that for a time or for another name of the first.
static bool reattach_two_objects(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i);
    const RelataMention *m = relata_mention_at(x, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBJ || !is_giving(tree, verb) || !m ||
        m->kind != RELATA_MENTION_NAME || m->token_begin != tree->begin + verb || has_receiver(tree, verb))
        return false;
    uint32_t begin = m->token_end - tree->begin + 1;
    for (uint32_t c = i + 1; c <= tree->n && c <= tree->right[verb]; c++) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t head = relata_tree_head(tree, c), article = relata_tree_child(tree, c, RELATA_DEPREL_DET);
        bool is_told_apart =
            article && !relata_is_time_word(relata_tree_lemma(tree, c)) &&
            ((deprel == RELATA_DEPREL_OBL_UNMARKED && head == verb) || (deprel == RELATA_DEPREL_APPOS && head == i));
        if (tree->left[c] != begin || !(is_told_apart || (deprel == RELATA_DEPREL_OBJ && head == verb)) ||
            relata_tree_case(tree, c))
            continue;
        relata_hang(x, c, verb, RELATA_DEPREL_OBJ);
        relata_hang(x, i, verb, RELATA_DEPREL_IOBJ);
        return true;
    }
    return false;
}

// "granted candidate status to Chad": who is given it, where the noun itself asks for no "to".
static bool reattach_to(RelataExtraction *x, uint32_t i) {
    static const char *const moving[] = {"send", "ship", "wire", "deny", "refuse", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), verb = noun ? relata_tree_head(tree, noun) : 0,
             marker = relata_tree_case(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !verb || i < noun || verb > noun || !marker ||
        relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ || !relata_tree_is_lemma(tree, marker, "to") ||
        !is_giving(tree, verb) || relata_tree_lemma_in(tree, verb, moving) ||
        !is_receiver(relata_mention_at(x, i), "") || has_receiver(tree, verb) ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || relata_noun_takes(tree, noun, marker))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_OBL);
    return true;
}

bool relata_reattach_receiver(RelataExtraction *x, uint32_t i) {
    return reattach_compound(x, i) || reattach_two_objects(x, i) || reattach_to(x, i);
}
