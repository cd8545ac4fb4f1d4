// Matter: what a message, charge or demand says, where a statement of it has lost that.
//
// Nouns that stand for something said or thought have their content in a clause, which no node has room for: "denied
// charges that it cut supplies", "issued an order requiring the board to close". Without it such a noun tells a
// stranger nothing, nor does one that points at what the article said before ("the same message"). Likewise verbs that
// say something to somebody in a clause ("agreed with Chad that …").
//
// In: a verb with its object, or a noun with a preposition, as sentence tokens. Out: whether to leave the edge out.
#include "extract/matter.h"

#include "extract/clause.h"
#include "extract/node.h"
#include "extract/valency.h"
#include "extract/words.h"

#include <string.h>

// What somebody says, thinks or orders.
static bool is_saying(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {
        "charge",       "allegation", "accusation",  "claim",      "suggestion", "assertion",
        "suspicion",    "rumor",      "rumour",      "fear",       "report",     "speculation",
        "contention",   "notion",     "belief",      "theory",     "statement",  "letter",
        "e-mail",       "email",      "message",     "memo",       "order",      "ruling",
        "directive",    "decree",     "warning",     "notice",     "injunction", "evidence",
        "proof",        "sign",       "guarantee",   "assurance",  "indication", "information",
        "news",         "word",       "hope",        "concern",    "conviction", "declaration",
        "announcement", "memorandum", "motion",      "finding",    "conclusion", "admission",
        "idea",         "fact",       "possibility", "impression", "view",       "opinion",
        "insinuation",  "confidence", "resolution",  "tweet",      "post",       "comment",
        "remark",       "doubt",      "threat",      NULL};
    return relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && relata_tree_lemma_in(tree, noun, words);
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

bool relata_has_lost_matter(RelataProjection *g, uint32_t verb, uint32_t object) {
    enum { REACH = 12 };
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef node;
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
    static const char *const deeds[] = {
        "threat",  "message",    "allegation", "accusation",   "charge",     "claim",       "comment",
        "remark",  "statement",  "decision",   "announcement", "request",    "offer",       "proposal",
        "warning", "assistance", "aid",        "pledge",       "promise",    "complaint",   "suggestion",
        "call",    "demand",     "plan",       "disclosure",   "revelation", "information", NULL};
    bool is_definite = false;
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c]) {
        if (relata_tree_lemma_in(tree, c, pointing))
            return true;
        is_definite = relata_tree_is_lemma(tree, c, "the") && c + 1 == noun;
    }
    return is_definite && relata_tree_lemma_in(tree, noun, deeds) && !relata_noun_takes(tree, noun, marker) &&
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

// "sentences of two others", "the others": the rest of what was told before.
static bool is_rest(const char *name) {
    const char *last = strrchr(name, ' ');
    return strcmp(last ? last + 1 : name, "others") == 0 && (!last || strstr(name, " of "));
}

// "enough food [to last a month]", "a BA", "a 4.3 GPA": measured or told apart by what the node has not.
static bool is_unmeasured(const RelataTree *tree, uint32_t noun, const char *name) {
    static const char *const degrees[] = {"BA",  "BS",    "BSc", "MS", "MSc", "MA",  "MBA", "MFA",
                                          "PhD", "Ph.D.", "LLB", "JD", "GPA", "EPS", "MVP", NULL};
    static const char *const measures[] = {"enough", "sufficient", "insufficient", NULL};
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, measures))
            return true;
    for (const char *const *w = degrees; *w; w++)
        if (strcmp(name, *w) == 0)
            return true;
    return false;
}

// "allegations of involvement [in a scheme]": the last noun of the node asks for the phrase behind it.
static bool is_open_end(const RelataTree *tree, uint32_t noun, const char *name) {
    const char *last = strrchr(name, ' ');
    for (uint32_t i = noun + 1; last && i < tree->right[noun] + 1 && i < tree->n; i++)
        if (strcmp(relata_tree_form(tree, i), last + 1) == 0 && relata_noun_needs_phrase(tree, i) &&
            relata_noun_takes(tree, i, i + 1))
            return true;
    return false;
}

// "refused requests from Lima [for his extradition]": for what somebody asks, wherever it hangs.
static bool is_aim_without_end(const RelataTree *tree, uint32_t verb, uint32_t noun, const char *name) {
    static const char *const aims[] = {"request",    "demand",   "plea",     "call",     "appeal",
                                       "support",    "pressure", "deadline", "petition", "application",
                                       "permission", "approval", "help",     NULL};
    static const char *const markers[] = {"for", "in", "against", NULL};
    for (uint32_t c = relata_tree_lemma_in(tree, noun, aims) ? tree->first[verb] : 0; c; c = tree->next[c])
        if (c > noun && relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL && tree->left[c] == tree->right[noun] + 1 &&
            relata_tree_upos(tree, c) == RELATA_UPOS_NOUN &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers) &&
            !relata_is_time_word(relata_tree_lemma(tree, c)) && !strstr(name, relata_tree_form(tree, c)))
            return true;
    return false;
}

// "renounced the pact [in the field of health with Chad]": with whom, wherever it hangs.
static bool is_pact_without_partner(const RelataTree *tree, uint32_t verb, uint32_t noun, const char *name) {
    static const char *const pacts[] = {"agreement", "deal",   "treaty",      "pact",
                                        "contract",  "accord", "partnership", NULL};
    if (!relata_tree_lemma_in(tree, noun, pacts))
        return false;
    for (uint32_t i = noun + 1; i < tree->right[verb] && i < noun + 12; i++) {
        uint32_t partner = relata_tree_is_lemma(tree, i, "with") ? relata_tree_head(tree, i) : 0;
        uint32_t above = partner ? relata_tree_head(tree, partner) : 0;
        if (partner > i && relata_tree_upos(tree, partner) == RELATA_UPOS_PROPN &&
            (above == verb || (above >= noun && relata_tree_is_under(tree, above, verb))) &&
            !strstr(name, relata_tree_form(tree, partner)))
            return true;
        if (relata_tree_upos(tree, i) == RELATA_UPOS_VERB || strcmp(relata_tree_form(tree, i), ",") == 0)
            return false;
    }
    return false;
}

// "a five-point strategy meant to hold the board to account", "identities of the Danes stranded abroad": a participle
// behind the node tells which.
static bool is_told_by_participle(const RelataExtraction *x, uint32_t noun, const char *name) {
    static const char *const aiming[] = {"mean", "design", "aim", "intend", NULL};
    static const char *const people[] = {"person", "people", "group", NULL};
    const RelataTree *tree = &x->tree;
    const char *last = strrchr(name, ' ');
    for (uint32_t i = noun; i < tree->right[noun]; i++) {
        bool is_last = relata_tree_upos(tree, i) == RELATA_UPOS_NOUN &&
                       strcmp(relata_tree_form(tree, i), last ? last + 1 : name) == 0;
        uint32_t next = i + 1;
        bool is_participle = relata_tree_has_xpos(tree, next, "VBN") || relata_tree_has_xpos(tree, next, "VBG");
        if (!is_last || !is_participle || relata_tree_deprel(tree, next) != RELATA_DEPREL_ACL ||
            relata_tree_head(tree, next) != i)
            continue;
        return relata_tree_lemma_in(tree, next, aiming)
                   ? relata_tree_child(tree, next, RELATA_DEPREL_XCOMP) ||
                         relata_tree_child(tree, next, RELATA_DEPREL_ADVCL)
                   : i != noun && relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) && relata_has_class(x, i, people);
    }
    return false;
}

// "restarted parts of the making process", "approved four from the minority": a part of what nobody names.
static bool is_mere_part(const RelataTree *tree, uint32_t noun) {
    static const char *const parts[] = {"part", "portion", "section", "aspect", "element", "piece", "phase", NULL};
    static const char *const markers[] = {"from", "among", "of", NULL};
    static const char *const articles[] = {"the", "this", "that", "these", NULL};
    uint32_t whole = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD);
    if (whole < noun || relata_tree_child(tree, noun, RELATA_DEPREL_AMOD) ||
        !relata_tree_lemma_in(tree, relata_tree_case(tree, whole), markers) ||
        relata_tree_upos(tree, whole) != RELATA_UPOS_NOUN)
        return false;
    bool is_number = relata_tree_upos(tree, noun) == RELATA_UPOS_NUM && !relata_tree_is_lemma(tree, noun, "percent");
    for (uint32_t i = whole; i <= tree->right[whole]; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN && !is_number)
            return false;
    for (uint32_t i = tree->left[whole]; i < whole; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN)
            return false;
    return is_number ? !relata_tree_is_lemma(tree, relata_tree_case(tree, whole), "of")
                     : relata_tree_lemma_in(tree, noun, parts) &&
                           relata_tree_lemma_in(tree, relata_tree_child(tree, whole, RELATA_DEPREL_DET), articles);
}

// "withdrew the popular drug", "attended the private funeral": which one, and whose, stands before.
static bool is_known_one(const RelataTree *tree, uint32_t noun, const char *name) {
    static const char *const praise[] = {"popular",   "controversial", "famous",   "troubled",  "beleaguered",
                                         "embattled", "disputed",      "infamous", "landmark",  "historic",
                                         "offending", "ill-fated",     "said",     "notorious", NULL};
    static const char *const rites[] = {"funeral", "wedding",     "autopsy",  "mortem",  "inquest", "burial",
                                        "birth",   "post-mortem", "ceremony", "hearing", NULL};
    uint32_t determiner = relata_tree_child(tree, noun, RELATA_DEPREL_DET);
    if (!relata_tree_is_lemma(tree, determiner, "the") || tree->right[noun] != noun || strstr(name, " in ") ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS))
        return false;
    for (uint32_t i = determiner + 1; i < noun; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN)
            return false;
    return relata_tree_lemma_in(tree, noun, rites) || relata_tree_lemma_in(tree, determiner + 1, praise);
}

// "announced the death in Gao [of a fisherman]", "backs an effort in Jos [to hold a vote]": behind another phrase.
static bool is_without_matter(const RelataTree *tree, uint32_t verb, uint32_t noun, const char *name) {
    static const char *const aims[] = {"effort", "attempt", "bid",      "plan",   "proposal", "push",
                                       "drive",  "demand",  "decision", "pledge", NULL};
    if (!strstr(name, " in ") && !strstr(name, " at ") && !strstr(name, " from ") && !strstr(name, " by "))
        return false;
    for (uint32_t c = noun + 1; c <= tree->right[verb]; c++) {
        uint32_t above = relata_tree_head(tree, c);
        bool is_of = above == noun && relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD &&
                     relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of");
        bool is_aim = relata_is_infinitive(tree, c) && relata_tree_lemma_in(tree, noun, aims) &&
                      (above == verb || relata_tree_is_under(tree, c, noun));
        if ((is_of || is_aim) && !strstr(name, relata_tree_form(tree, c)))
            return true;
    }
    return false;
}

// "demanded money or updates": one of the two.
static bool is_either(const RelataTree *tree, uint32_t noun) {
    uint32_t other = relata_tree_child(tree, noun, RELATA_DEPREL_CONJ);
    bool is_second = relata_tree_deprel(tree, noun) == RELATA_DEPREL_CONJ;
    uint32_t cc = relata_tree_child(tree, is_second ? noun : other, RELATA_DEPREL_CC);
    return relata_tree_is_lemma(tree, cc, "or");
}

// "paid tribute to members of the army who died": several of a kind, told apart by a clause.
static bool is_told_by_clause(const RelataExtraction *x, uint32_t noun) {
    static const char *const classes[] = {"person", "people", "group", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t clause = relata_tree_child(tree, noun, RELATA_DEPREL_ACL_RELCL);
    for (uint32_t c = tree->first[noun]; c && !clause; c = tree->next[c]) // hung on the name in the phrase
        if (c > noun && relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD)
            clause = relata_tree_child(tree, c, RELATA_DEPREL_ACL_RELCL);
    return clause && relata_tree_is_lemma(tree, tree->left[clause], "who") &&
           relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) &&
           relata_has_class(x, noun, classes) && !relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD) &&
           strcmp(relata_tree_form(tree, tree->left[clause] - 1), ",") != 0;
}

// "scored five goals": in which game?
static bool is_score(const RelataTree *tree, uint32_t verb, uint32_t noun) {
    static const char *const points[] = {"goal", "winner", "equalizer", "equaliser", "hat-trick", NULL};
    static const char *const scoring[] = {"score", "net", "concede", NULL};
    return relata_tree_lemma_in(tree, verb, scoring) && relata_tree_lemma_in(tree, noun, points);
}

bool relata_is_leftover(RelataProjection *g, uint32_t verb, uint32_t object) {
    const RelataTree *tree = &g->x->tree;
    RelataNodeRef node;
    if (!relata_node_of(g->x, &g->nodes, object, &node))
        return false;
    const char *name = relata_entity_at(g, node.entity)->name;
    return is_rest(name) || is_unmeasured(tree, object, name) || is_open_end(tree, object, name) ||
           is_aim_without_end(tree, verb, object, name) || is_told_by_clause(g->x, object) ||
           is_score(tree, verb, object) || is_pact_without_partner(tree, verb, object, name) ||
           is_told_by_participle(g->x, object, name) || is_mere_part(tree, object) ||
           is_without_matter(tree, verb, object, name) || is_known_one(tree, object, name) ||
           (is_either(tree, object) && g->p->polarity == RELATA_POSITIVE);
}
