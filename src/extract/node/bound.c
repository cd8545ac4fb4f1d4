// Bound: whom a pronoun means where the grammar of its sentence says so, whatever stands before.
//
// The stage before ranks all that an article has told of, and in short news the one told of longest wins over the one
// just named. Two shapes leave no choice: a body or state that says what "it" does ("Acme said it sold", "The bank says
// its chairman"), and whoever stands beside what is "his" ("Tom Berg and his wife").
//
// In: a pronoun of the loaded sentence. Out: the entity it means. Limits: the speaker must be named or stand for a
// name, and no other body or place may be named between the two.
#include "extract/node/bound.h"

#include "base/words.h"

#include <string.h>
#include <strings.h>

enum { NEAR = 12 }; // words in which a list has its first member

static const RelataEntity *named_at(const RelataExtraction *x, uint32_t token, uint32_t *entity) {
    const RelataMention *m = relata_mention_at(x, token);
    const RelataEntity *e = m ? &x->document->entities[m->entity] : NULL;
    if (!e || e->kind != RELATA_ENTITY_NAMED)
        return NULL;
    *entity = m->entity;
    return e;
}

static bool is_body(uint8_t type) {
    return type == RELATA_TYPE_ORGANIZATION || type == RELATA_TYPE_PLACE || type == RELATA_TYPE_PRODUCT;
}

// Whether another body or place is named between two tokens of the sentence.
static bool is_other_between(const RelataExtraction *x, uint32_t begin, uint32_t end, uint32_t entity) {
    for (uint32_t i = begin; i < end; i++) {
        const RelataMention *m = relata_mention_at(x, i);
        if (m && m->kind == RELATA_MENTION_NAME && is_body(m->type) && m->entity != entity)
            return true;
    }
    return false;
}

// "Acme said it sold", "Acme says its chairman left": the subject of the verb of saying right above.
static uint32_t speaker_above(const RelataExtraction *x, uint32_t pronoun) {
    static const char *const saying[] = {"say",     "announce", "claim",  "warn",    "confirm", "pledge", "vow",
                                         "promise", "declare",  "insist", "believe", "add",     "deny",   "acknowledge",
                                         "admit",   "hope",     "expect", "report",  "state",   "argue",  NULL};
    const RelataTree *tree = &x->tree;
    uint32_t subject =
        relata_tree_deprel(tree, pronoun) == RELATA_DEPREL_NMOD_POSS ? relata_tree_head(tree, pronoun) : pronoun;
    RelataDeprel deprel = relata_tree_deprel(tree, subject);
    uint32_t clause = deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS
                          ? relata_tree_head(tree, subject)
                          : 0,
             verb =
                 clause && relata_tree_deprel(tree, clause) == RELATA_DEPREL_CCOMP ? relata_tree_head(tree, clause) : 0;
    return verb && verb < pronoun && relata_tree_lemma_in(tree, verb, saying) && relata_is_finite(tree, verb)
               ? relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ)
               : 0;
}

static uint32_t bound_to_speaker(const RelataExtraction *x, uint32_t pronoun) {
    static const char *const words[] = {"it", "its", NULL};
    uint32_t entity,
        speaker = relata_is_among_any_case(relata_tree_form(&x->tree, pronoun), words) ? speaker_above(x, pronoun) : 0;
    const RelataEntity *e = speaker && speaker < pronoun ? named_at(x, speaker, &entity) : NULL;
    return e && is_body(e->type) && !e->is_plural && !is_other_between(x, speaker + 1, pronoun, entity) ? entity + 1
                                                                                                        : 0;
}

// "Tom Berg and his wife", "the minister, Ana Lira, and her aides"
static uint32_t bound_to_neighbour(const RelataExtraction *x, uint32_t pronoun) {
    const RelataTree *tree = &x->tree;
    bool is_his = relata_tree_is_lemma(tree, pronoun, "his") || strcasecmp(relata_tree_form(tree, pronoun), "his") == 0;
    bool is_her = strcasecmp(relata_tree_form(tree, pronoun), "her") == 0;
    uint32_t i = pronoun - 1, entity;
    if (!(is_his || is_her) || relata_tree_deprel(tree, pronoun) != RELATA_DEPREL_NMOD_POSS || pronoun < 3 ||
        !relata_tree_is_lemma(tree, i, "and"))
        return 0;
    i--;
    i -= i > 1 && strcmp(relata_tree_form(tree, i), ",") == 0;
    while (relata_tree_deprel(tree, i) == RELATA_DEPREL_FLAT)
        i = relata_tree_head(tree, i);
    for (uint32_t k = i; k && k + NEAR > pronoun; k--) // "her mother, Ana Lira, and her aunt": somebody else's both
        if (strcasecmp(relata_tree_form(tree, k), relata_tree_form(tree, pronoun)) == 0)
            return 0;
    const RelataMention *m = relata_mention_at(x, i);
    const RelataEntity *e = m && m->kind == RELATA_MENTION_NAME ? named_at(x, i, &entity) : NULL;
    return e && e->type == RELATA_TYPE_PERSON && !e->is_plural &&
                   e->gender != (is_his ? RELATA_GENDER_FEM : RELATA_GENDER_MASC)
               ? entity + 1
               : 0;
}

uint32_t relata_bound(const RelataExtraction *x, uint32_t token) {
    const RelataMention *m = token ? relata_mention_at(x, token) : NULL;
    if (!m || m->kind != RELATA_MENTION_PRONOUN)
        return 0;
    uint32_t entity = bound_to_speaker(x, token);
    return entity ? entity : bound_to_neighbour(x, token);
}
