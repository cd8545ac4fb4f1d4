// Small clauses: objects that are the subject of what the verb is about.
//
// "wants the troops to leave", "left Lira stranded", "ruled the draft violated the law": the noun behind the verb is
// not what was wanted, left or ruled, but who does or suffers it. Which verbs open such clauses, and by which form of
// the second verb, are closed lists (Huddleston and Pullum 2002, ch. 14: catenative verbs with an intervening noun).
//
// In: a verb and its object, as sentence tokens. Out: whether the object is the subject of what follows.
#include "extract/telling.h"

#include "extract/clause.h"

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

bool relata_is_clausal_object(const RelataTree *tree, uint32_t verb, uint32_t object) {
    static const char *const verbs[] = {
        "want",         "need",   "expect",   "see",         "watch",    "let",     "allow",     "prevent",
        "stop",         "keep",   "show",     "find",        "make",     "cause",   "get",       "enable",
        "leave",        "permit", "consider", "declare",     "require",  "hear",    "deem",      "believe",
        "have",         "help",   "think",    "picture",     "confirm",  "rule",    "maintain",  "announce",
        "characterize", "treat",  "credit",   "hypothesize", "claim",    "bar",     "prohibit",  "render",
        "regard",       "depict", "view",     "report",      "describe", "portray", "encourage", "order",
        "force",        "compel", "inspire",  "present",     "project",  "cast",    "frame",     "paint",
        "position",     "brand",  "tout",     NULL};
    if (object > verb && is_misread_subject(tree, verb, object))
        return true;
    if (is_bidden(tree, verb, object))
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
        if (c > object && (is_clause || is_as))
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
