// Request: who was asked, by whom, for what a verb says.
//
// "Mali urged Chad to join the pact", "Chad was ordered to leave", "the demand that Chad withdraw": the lower verb has
// not happened, and its subject is who was asked for it. So the label is the request, with whoever asked in it where
// that is short: "Chad – urged by Mali to join – pact". In: a verb below a verb or noun of asking. Out: its label.
#include "extract/factuality/factuality.h"
#include "extract/label/relation.h"
#include "extract/proposition/clause.h"
#include "extract/statement/projection.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

// "Acme ordered to pay": without an object and an auxiliary it was told so, for it told nobody.
static bool is_told_in_headline(const RelataTree *tree, uint32_t above, uint32_t verb) {
    static const char *const telling[] = {"order",     "urge",    "instruct", "direct",   "require", "authorize",
                                          "authorise", "permit",  "allow",    "sentence", "tell",    "invite",
                                          "encourage", "summon",  "empower",  "advise",   "recruit", "commission",
                                          "mandate",   "entitle", NULL};
    return relata_tree_lemma_in(tree, above, telling) && verb == above + 2 &&
           !relata_tree_child(tree, above, RELATA_DEPREL_AUX) && !relata_tree_child(tree, above, RELATA_DEPREL_OBJ) &&
           (relata_tree_has_xpos(tree, above, "VBD") || relata_tree_has_xpos(tree, above, "VBN"));
}

// "urged Chad to join", "called on the Congress to pass": the verb by which the subject of a lower verb was asked for
// what that says, 0 if none.
static uint32_t request_of(const RelataProjection *g, uint32_t verb) {
    static const char *const words[] = {
        "ask",       "urge",    "order",    "tell",      "pressure",  "press",   "beg",    "direct",    "instruct",
        "advise",    "request", "command",  "call",      "appeal",    "push",    "lobby",  "require",   "implore",
        "encourage", "invite",  "petition", "authorize", "authorise", "allow",   "permit", "hire",      "commission",
        "contract",  "recruit", "enlist",   "task",      "mandate",   "empower", "exhort", "challenge", "assign",
        "sentence",  "summon",  "entitle",  "tempt",     "pay",       NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t subject = relata_local_token(g, g->p->arguments[0].head), above = relata_tree_head(tree, verb);
    if (above && relata_tree_upos(tree, above) != RELATA_UPOS_VERB)
        above = relata_tree_head(tree, above); // hung on the object
    if (!above || above > verb || !subject || subject > tree->n || !relata_is_infinitive(tree, verb) ||
        !relata_tree_lemma_in(tree, above, words) || relata_tree_head(tree, subject) != above)
        return 0;
    bool is_asked =
        subject > above ? subject < verb : relata_is_passive(tree, above) || is_told_in_headline(tree, above, verb);
    return is_asked ? above : 0;
}

// "workers", "Kenyans"; not "allies such as Chad", of which one is the end.
static bool are_several(const RelataProjection *g, uint32_t noun) {
    static const char *const examples[] = {"as", "like", NULL};
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *e = relata_named_entity(g, noun);
    uint32_t other = relata_tree_child(tree, noun, RELATA_DEPREL_CONJ); // "her colleagues and Ana Lira"
    if (other && relata_is_named(g, other) && !relata_is_named(g, noun))
        return false;
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_lemma_in(tree, relata_tree_case(tree, c), examples) ||
            relata_tree_is_lemma(tree, relata_tree_case(tree, c), "such"))
            return false;
    return relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) &&
           (relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN || (e && e->type == RELATA_TYPE_GROUP));
}

// "Mali urged Chad to join", "urged by Mali": who asked, 0 if nobody is said to.
static uint32_t asker_token(const RelataTree *tree, uint32_t request, uint32_t asked) {
    uint32_t who = relata_is_passive(tree, request) ? relata_tree_child(tree, request, RELATA_DEPREL_OBL_AGENT)
                                                    : relata_tree_child(tree, request, RELATA_DEPREL_NSUBJ);
    return who == asked ? 0 : who;
}

enum { LONGEST_ASKER = 32 };

// Whoever asked, by name where that is short and of one; NULL otherwise.
static const RelataEntity *named_asker(const RelataProjection *g, uint32_t who, uint32_t asked) {
    const RelataEntity *e = relata_named_entity(g, who);
    bool is_asker = e && (e->type == RELATA_TYPE_PERSON || e->type == RELATA_TYPE_ORGANIZATION ||
                          e->type == RELATA_TYPE_PLACE || e->type == RELATA_TYPE_GROUP);
    return is_asker && e != relata_named_entity(g, asked) && strlen(e->name) <= LONGEST_ASKER &&
                   !relata_tree_child(&g->x->tree, who, RELATA_DEPREL_CONJ)
               ? e
               : NULL;
}

// "demanded that Chad withdraw", "the demand that Chad withdraw": likewise, of a clause whose verb is a base form.
static uint32_t demand_of(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"demand", "ask", "urge", "order", "request", "require", "recommend", NULL};
    static const char *const nouns[] = {"demand", "request", "order", NULL};
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    bool is_of_noun = deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_ACL_RELCL;
    uint32_t above = is_of_noun || deprel == RELATA_DEPREL_CCOMP ? relata_tree_head(tree, verb) : 0;
    bool is_asking = relata_tree_lemma_in(tree, above, words) && !is_of_noun;
    bool is_demand = relata_tree_lemma_in(tree, above, nouns) && relata_tree_upos(tree, above) == RELATA_UPOS_NOUN &&
                     relata_tree_is_form(tree, above + 1, "that");
    bool is_base = relata_tree_has_xpos(tree, verb, "VB") || relata_tree_has_xpos(tree, verb, "VBP");
    return above && above < verb && (is_asking || is_demand) && is_base && relata_own_subject(tree, verb) &&
                   !relata_tree_child(tree, verb, RELATA_DEPREL_AUX)
               ? above
               : 0;
}

// A word before the noun that tells who it is: "federal judge", "United Nations envoy".
static bool is_before_asker(const RelataTree *tree, uint32_t i, uint32_t who) {
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    uint32_t head = relata_tree_head(tree, i);
    return head > i && head <= who &&
           (deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_FLAT);
}

// Who or what can ask for something: people, bodies, and what they lay down; not a trip or a dialogue.
static bool can_ask(const RelataExtraction *x, uint32_t noun) {
    static const char *const classes[] = {"person", "people", "group", "organization", NULL};
    static const char *const texts[] = {"law",        "bill",      "act",   "treaty",     "agreement",   "deal",
                                        "pact",       "order",     "court", "resolution", "ruling",      "rule",
                                        "decree",     "amendment", "judge", "will",       "legislation", "government",
                                        "opposition", "leader",    NULL};
    return relata_tree_lemma_in(&x->tree, noun, texts) || relata_is_role_word(x, noun) ||
           relata_has_class(x, noun, classes);
}

// "opposition", "federal judge": whoever asked and has no name, into asker[n]; false if there is nobody.
static bool noun_asker(const RelataExtraction *x, uint32_t who, char *asker, size_t n) {
    const RelataTree *tree = &x->tree;
    uint32_t first = who;
    if (!who || relata_tree_upos(tree, who) != RELATA_UPOS_NOUN || relata_tree_child(tree, who, RELATA_DEPREL_CONJ) ||
        !can_ask(x, who))
        return false;
    while (first > 1 && is_before_asker(tree, first - 1, who))
        first--;
    size_t length = 0;
    for (uint32_t i = first; i <= who && length < n; i++) {
        char word[64];
        snprintf(word, sizeof word, "%s", relata_tree_form(tree, i));
        if (relata_tree_upos(tree, i) == RELATA_UPOS_NOUN)
            relata_lexicon_normalize(relata_tree_form(tree, i), word, sizeof word);
        length += (size_t)snprintf(asker + length, n - length, "%s%s", i > first ? " " : "", word);
    }
    return length < n && (first == 1 || relata_tree_token(tree, first - 1)->space_after); // not of "55-page ruling"
}

bool relata_label_request(const RelataProjection *g, uint32_t verb, const char *lemma, char *label, size_t n) {
    const RelataTree *tree = &g->x->tree;
    uint32_t asked = relata_local_token(g, g->p->arguments[0].head), request = request_of(g, verb);
    if (!request)
        request = demand_of(tree, verb);
    const char *be = are_several(g, asked) ? "were" : "was";
    if (!request && relata_are_terms(tree, verb))
        return snprintf(label, n, "%s asked to %s", be, lemma) > 0;
    if (!request)
        return false;
    char matrix[64], participle[72], noun[LONGEST_ASKER + 1];
    relata_lower_lemma(g, request, matrix, sizeof matrix);
    relata_participle_of(strcmp(matrix, "demand") == 0      ? "ask"
                         : strcmp(matrix, "recommend") == 0 ? "advise"
                                                            : matrix,
                         participle, sizeof participle);
    uint32_t who = asker_token(tree, request, asked);
    const RelataEntity *e = who ? named_asker(g, who, asked) : NULL;
    const char *asker = e ? e->name : noun_asker(g->x, who, noun, sizeof noun) ? noun : NULL;
    snprintf(label, n, "%s%s%s%s%s%s to %s", asker ? "" : be, asker ? "" : " ", participle,
             relata_tree_is_lemma(tree, request, "call") ? " on" : "", asker ? " by " : "", asker ? asker : "", lemma);
    return true;
}
