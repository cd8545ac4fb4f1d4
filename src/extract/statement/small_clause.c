// Small clauses: objects that are the subject of what the verb is about.
//
// "wants the troops to leave", "left Lira stranded", "ruled the draft violated the law": the noun behind the verb is
// not what was wanted, left or ruled, but who does or suffers it. Which verbs open such clauses, and by which form of
// the second verb, are closed lists (Huddleston and Pullum 2002, ch. 14: catenative verbs with an intervening noun).
//
// In: a verb and its object, as sentence tokens. Out: whether the object is the subject of what follows.
#include "extract/telling/telling.h"

#include "extract/proposition/clause.h"

#include <string.h>

// "ruled the draft violated the law": a finite verb that the tree hangs on the noun without a subject or a relative
// pronoun is the verb of which the noun is the subject; so is one that follows the noun's phrase at once.
static bool is_misread_subject(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const telling[] = {"rule",    "maintain", "announce", "hypothesize", "claim",  "say",
                                          "argue",   "deny",     "indicate", "suggest",     "insist", "report",
                                          "believe", "allege",   "reveal",   "confirm",     "show",   NULL};
    for (uint32_t c = tree->first[noun]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (c < noun || (deprel != RELATA_DEPREL_ACL && deprel != RELATA_DEPREL_ACL_RELCL) ||
            relata_tree_upos(tree, c) != RELATA_UPOS_VERB)
            continue;
        bool has_opening = tree->left[c] < c;
        uint32_t without;
        for (uint32_t k = tree->left[c]; k < c; k++)
            if (relata_tree_child(tree, c, RELATA_DEPREL_MARK) || relata_antecedent(tree, k, &without))
                has_opening = false;
        bool is_finite = relata_is_finite(tree, c) || relata_tree_child(tree, c, RELATA_DEPREL_AUX);
        if (is_finite && !relata_tree_child(tree, c, RELATA_DEPREL_NSUBJ) &&
            !relata_tree_child(tree, c, RELATA_DEPREL_NSUBJ_PASS) && (has_opening || tree->left[c] == c))
            return true;
    }
    uint32_t next = tree->right[noun] + 1;
    uint32_t joined =
        next <= tree->n && relata_tree_deprel(tree, next) == RELATA_DEPREL_CC ? relata_tree_head(tree, next) : 0;
    if (joined && relata_tree_lemma_in(tree, verb, telling) &&
        (relata_tree_deprel(tree, joined) == RELATA_DEPREL_NSUBJ ||
         relata_tree_deprel(tree, joined) == RELATA_DEPREL_NSUBJ_PASS))
        return true; // "announced the bank and the board were to meet"
    return relata_tree_lemma_in(tree, verb, telling) && next <= tree->n && relata_tree_head(tree, next) != noun &&
           (relata_tree_upos(tree, next) == RELATA_UPOS_AUX || relata_is_finite(tree, next));
}

// "urged Lira to leave", "caught Lira lying", "left Lira stranded": what was urged or seen stands right behind.
static bool is_bidden(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const bidding[] = {
        "urge",     "direct",   "authorize", "authorise", "beg",     "beseech",   "implore", "convince", "persuade",
        "tell",     "warn",     "command",   "instruct",  "advise",  "press",     "lobby",   "tempt",    "entice",
        "motivate", "remind",   "summon",    "ask",       "request", "push",      "exhort",  "entreat",  "oblige",
        "induce",   "pressure", "prompt",    "task",      "invite",  "challenge", "dare",    NULL};
    uint32_t agent = object < verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT) : 0; // "urged by Mali to"
    uint32_t behind = agent ? tree->right[agent] : tree->right[object];
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_XCOMP))
        if (c > object && tree->left[c] == behind + 1 && relata_tree_upos(tree, c) == RELATA_UPOS_VERB)
            return relata_is_infinitive(tree, c) ? relata_tree_lemma_in(tree, verb, bidding)
                                                 : !relata_tree_is_lemma(tree, verb, "spend");
    return false;
}

// "to be over", "to 'proceed with it'"
static bool is_with_to(const RelataTree *tree, uint32_t c) {
    bool is_base = relata_tree_has_xpos(tree, c, "VB") || relata_tree_child(tree, c, RELATA_DEPREL_COP);
    return is_base && relata_tree_is_lemma(tree, relata_tree_child(tree, c, RELATA_DEPREL_MARK), "to");
}

// "allowed three ships from the port to leave", "declared the outbreak - a plague - to be over": further off, with no
// other noun that could ask for it.
static bool is_said_of_object(const RelataTree *tree, uint32_t verb, uint32_t object, uint32_t c) {
    static const char *const verbs[] = {"allow", "permit",   "enable", "force",   "compel", "order",    "require",
                                        "cause", "declare",  "deem",   "believe", "expect", "want",     "consider",
                                        "find",  "prohibit", "urge",   "direct",  "ask",    "instruct", NULL};
    if (c < object || !is_with_to(tree, c) || !relata_tree_lemma_in(tree, verb, verbs))
        return false;
    uint32_t left = tree->left[c];
    for (uint32_t i = object + 1; i < left; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_VERB && relata_tree_head(tree, i) == verb)
            return false;
    return true;
}

// "declared the outbreak - a plague that killed 12 - to be over": behind an aside, wherever it hangs.
static bool is_deemed_to_be(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const verbs[] = {"declare", "deem",  "consider", "believe", "find",
                                        "rule",    "judge", "hold",     NULL};
    for (uint32_t i = object + 2; relata_tree_lemma_in(tree, verb, verbs) && i < tree->right[verb]; i++)
        if (relata_tree_is_form(tree, i, "to") && relata_tree_is_form(tree, i + 1, "be") &&
            relata_tree_upos(tree, i - 1) == RELATA_UPOS_PUNCT)
            return true;
    return false;
}

// "show the party headed for victory", "found the town deserted": in what state somebody is seen.
static bool is_seen_in_state(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const verbs[] = {"show", "see",   "find", "picture", "catch",
                                        "get",  "leave", "keep", "want",    NULL};
    static const char *const going[] = {"head",   "poise",  "set",  "bind",  "destine", "position", "dress", "abandon",
                                        "desert", "strand", "lock", "cover", "tie",     "stick",    "trap",  NULL};
    uint32_t state = relata_tree_lemma_in(tree, verb, verbs) ? relata_tree_child(tree, object, RELATA_DEPREL_ACL) : 0;
    return state > object && relata_tree_has_xpos(tree, state, "VBN") && relata_tree_lemma_in(tree, state, going);
}

bool relata_is_clausal_object(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const verbs[] = {
        "want",         "need",   "expect",   "see",         "watch",    "let",     "allow",     "prevent",
        "stop",         "keep",   "show",     "find",        "make",     "cause",   "get",       "enable",
        "leave",        "permit", "consider", "declare",     "require",  "hear",    "deem",      "believe",
        "have",         "help",   "think",    "picture",     "confirm",  "rule",    "maintain",  "announce",
        "characterize", "treat",  "credit",   "hypothesize", "claim",    "bar",     "prohibit",  "render",
        "regard",       "depict", "view",     "report",      "describe", "portray", "encourage", "order",
        "force",        "compel", "inspire",  "present",     "project",  "cast",    "frame",     "paint",
        "position",     "brand",  "tout",     "define",      "direct",   "ask",     "instruct",  "urge",
        "expect",       NULL};
    static const char
        *const judging[] = {"define",  "view",    "regard", "see",   "describe",     "portray",
                            "depict",  "treat",   "cast",   "frame", "characterize", "present",
                            "project", "picture", "paint",  NULL}; // "defined ties as being between equals"
    if (object > verb && is_misread_subject(tree, verb, object))
        return true;
    if (is_bidden(tree, verb, object) || is_seen_in_state(tree, verb, object) || is_deemed_to_be(tree, verb, object))
        return true;
    if (!relata_tree_lemma_in(tree, verb, verbs))
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        bool is_next = tree->left[c] == tree->right[object] + 1; // "encouraged Lee to resign"
        bool is_clause = deprel == RELATA_DEPREL_XCOMP || deprel == RELATA_DEPREL_CCOMP ||
                         (deprel == RELATA_DEPREL_ADVCL &&
                          (relata_is_object_gerund(tree, c) || (is_next && relata_is_infinitive(tree, c))));
        bool is_as = deprel == RELATA_DEPREL_OBL && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "as");
        bool is_as_clause = deprel == RELATA_DEPREL_ADVCL && relata_tree_lemma_in(tree, verb, judging) &&
                            relata_tree_is_lemma(tree, relata_tree_child(tree, c, RELATA_DEPREL_MARK), "as") && is_next;
        bool is_far_infinitive = is_said_of_object(tree, verb, object, c);
        if (c > object && (is_clause || is_as || is_as_clause || is_far_infinitive))
            return true;
    }
    uint32_t last = object; // "left thousands of migrants stranded"
    while (relata_tree_child(tree, last, RELATA_DEPREL_NMOD))
        last = relata_tree_child(tree, last, RELATA_DEPREL_NMOD);
    uint32_t state = relata_tree_is_lemma(tree, verb, "leave") ? relata_tree_child(tree, last, RELATA_DEPREL_ACL) : 0;
    if (relata_tree_has_xpos(tree, state, "VBN"))
        return true;
    for (uint32_t c = relata_tree_child(tree, object, RELATA_DEPREL_ACL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ACL)) {
        const char *xpos = relata_tree_token(tree, c)->xpos;
        uint32_t mark = relata_tree_child(tree, c, RELATA_DEPREL_MARK);
        if ((xpos && strcmp(xpos, "VBG") == 0) || (mark && relata_tree_is_lemma(tree, mark, "to")))
            return true;
    }
    return false;
}
