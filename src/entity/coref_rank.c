// Rank: the likeliest of a mention's candidates, or none, and how sure that is.
//
// The ranker's scores are weighed as likelihoods in whole numbers, so that every machine comes to the same sureness.
#include "entity/coref_parts.h"

enum { NAMED_AHEAD = 256 };

static uint64_t falloff(uint32_t x) {
    static const uint32_t factors[] = {2139111403, 2130771798, 2114190000, 2081412522, 2017374191, 1895147668,
                                       1672461947, 1302514674, 790015084,  290630308,  39332535,   720401};
    uint64_t value = 1u << 31;
    if (x >> (sizeof factors / sizeof *factors))
        return 0;
    for (size_t bit = 0; bit < sizeof factors / sizeof *factors; bit++)
        if (x >> bit & 1)
            value = value * factors[bit] >> 31;
    return value;
}

// How much of the likelihood falls to the cluster of candidate `best`, times how sure that candidate itself is.
static float sureness_of(const Coref *c, const uint32_t *candidates, const int32_t *scores, uint32_t n, uint32_t best,
                         int32_t none) {
    uint32_t cluster = mention(c, candidates[best])->cluster;
    uint64_t mine = 0, all = falloff((uint32_t)(scores[best] - none));
    for (uint32_t k = 0; k < n; k++) {
        uint64_t mass = falloff((uint32_t)(scores[best] - scores[k]));
        all += mass;
        mine += mention(c, candidates[k])->cluster == cluster ? mass : 0;
    }
    return (float)mine / (float)all * mention(c, candidates[best])->sureness;
}

// "He" that seems to go back to another "he" nobody named, or to nothing, may as well be the likeliest of the persons
// named, where that is nearly as likely.
static uint32_t prefer_named(const Coref *c, const uint32_t *candidates, uint32_t n, int32_t *scores, uint32_t best,
                             int32_t *none) {
    uint32_t named = NONE;
    if (best != NONE && c->clusters.items[mention(c, candidates[best])->cluster].best != NONE)
        return best;
    for (uint32_t k = 0; k < n; k++) {
        const Cluster *cluster = &c->clusters.items[mention(c, candidates[k])->cluster];
        bool is_named = cluster->best != NONE && cluster->type == RELATA_TYPE_PERSON;
        if (is_named && (named == NONE || scores[k] > scores[named]))
            named = k;
    }
    int32_t most = best == NONE ? *none : scores[best];
    if (named == NONE || scores[named] + NAMED_AHEAD < most)
        return best;
    for (uint32_t k = 0; k < n; k++) // nothing is likelier than what is chosen
        scores[k] = scores[k] < scores[named] ? scores[k] : scores[named];
    *none = *none < scores[named] ? *none : scores[named];
    return named;
}

static uint32_t best_of(const Coref *c, uint32_t i, const uint32_t *candidates, uint32_t n) {
    uint32_t features[RELATA_RANKER_FEATURES], best = NONE;
    int32_t scores[RELATA_COREF_CANDIDATES];
    uint32_t n_features = relata_coref_features(c, i, NONE, features);
    int32_t none = relata_ranker_score(c->ranker, features, n_features), most = none;
    for (uint32_t k = 0; k < n; k++) {
        n_features = relata_coref_features(c, i, candidates[k], features);
        scores[k] = relata_ranker_score(c->ranker, features, n_features);
        if (scores[k] > most) {
            best = k;
            most = scores[k];
        }
    }
    if (relata_is_human_pronoun(mention(c, i)))
        best = prefer_named(c, candidates, n, scores, best, &none);
    if (best == NONE)
        return NONE;
    mention(c, i)->sureness = sureness_of(c, candidates, scores, n, best, none);
    return candidates[best];
}

// "Chad held its vote in May and Togo held its vote in June": whose the object is, is who does what its verb says,
// where that is a body or country named right there.
static uint32_t owner_in_clause(const Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    uint32_t thing = c->a->head_at[m->head], verb = thing ? c->a->head_at[thing - 1] : 0;
    if (m->pronoun != RELATA_PRONOUN_IT || !m->is_possessive || !verb ||
        token_at(c, thing - 1)->deprel != RELATA_DEPREL_OBJ)
        return NONE;
    for (uint32_t t = c->a->document->sentences[m->sentence].token_begin; t < m->head; t++) {
        uint32_t j = c->a->head_at[t] == verb && token_at(c, t)->deprel == RELATA_DEPREL_NSUBJ ? c->mention_of[t] : 0;
        const RelataAnaphor *x = j ? mention(c, j - 1) : NULL;
        bool is_owner = x && x->kind == RELATA_MENTION_NAME && x->number != RELATA_NUMBER_PLUR && !x->is_literal &&
                        (x->type == RELATA_TYPE_PLACE || x->type == RELATA_TYPE_ORGANIZATION);
        if (is_owner && c->is_resolved[j - 1] && relata_coref_is_candidate(c, i, j - 1))
            return j - 1;
    }
    return NONE;
}

uint32_t relata_coref_rank(Coref *c, uint32_t i) {
    uint32_t candidates[RELATA_COREF_CANDIDATES];
    uint32_t n = relata_coref_gather(c, i, candidates);
    uint32_t chosen = c->oracle ? c->oracle(c->oracle_state, c, i, candidates, n) : RELATA_COREF_RANK;
    if (chosen != RELATA_COREF_RANK)
        return chosen;
    uint32_t owner = owner_in_clause(c, i);
    if (owner != NONE) {
        mention(c, i)->sureness = mention(c, owner)->sureness;
        return owner;
    }
    return n && c->ranker->buckets ? best_of(c, i, candidates, n) : NONE;
}
