// Rank: the likeliest of a mention's candidates, or none, and how sure that is.
//
// The ranker's scores are weighed as likelihoods in whole numbers, so that every machine comes to the same sureness.
#include "entity/coref_parts.h"

#include <string.h>

enum { NAMED_AHEAD = 256, BESIDE = 5 };

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

static uint32_t subject_of(const Coref *c, const RelataSentence *s, uint32_t verb) {
    for (uint32_t t = s->token_begin; t < s->token_end; t++) {
        uint8_t deprel = token_at(c, t)->deprel;
        bool is_subject =
            deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS || deprel == RELATA_DEPREL_NSUBJ_OUTER;
        if (is_subject && c->a->head_at[t] == verb + 1)
            return t;
    }
    return NONE;
}

// Who does what a verb says: its subject, or the noun that its participle explains ("Berg, known for his hats"); NONE
// if the tree does not tell.
static uint32_t doer_of(const Coref *c, const RelataSentence *s, uint32_t verb) {
    uint32_t subject = subject_of(c, s, verb), above = c->a->head_at[verb];
    uint8_t link = token_at(c, verb)->deprel;
    if (subject != NONE || !above)
        return subject;
    if (link == RELATA_DEPREL_ACL && strcmp(token_at(c, verb)->xpos, "VBN") == 0)
        return above - 1;
    bool is_open = link == RELATA_DEPREL_XCOMP || link == RELATA_DEPREL_CONJ;
    for (uint32_t t = s->token_begin; is_open && t < s->token_end; t++)
        is_open =
            c->a->head_at[t] != above || token_at(c, t)->deprel != RELATA_DEPREL_OBJ; // "told Ada to sell her hat"
    return is_open ? subject_of(c, s, above - 1) : NONE;
}

// Whether somebody else whom a pronoun could mean stands between a mention and it.
static bool has_rival_between(const Coref *c, uint32_t i, uint32_t j) {
    for (uint32_t k = j + 1; k < i; k++)
        if (c->is_resolved[k] && mention(c, k)->cluster != mention(c, j)->cluster &&
            mention(c, k)->type == RELATA_TYPE_PERSON && relata_coref_is_candidate(c, i, k))
            return true;
    return false;
}

// Whether a mention may mean a person whose given name is rather one of the other gender; it then is not.
static bool overrules(Coref *c, uint32_t i, uint32_t j) {
    Cluster *k = &c->clusters.items[mention(c, j)->cluster];
    uint8_t guess = k->gender;
    if (!k->is_guessed || k->type != RELATA_TYPE_PERSON || guess == mention(c, i)->gender)
        return false;
    k->gender = mention(c, i)->gender;
    bool may = relata_coref_is_candidate(c, i, j);
    k->gender = may ? k->gender : guess;
    k->is_guessed = !may;
    return may;
}

static uint32_t fits_or_overrules(Coref *c, uint32_t i, uint32_t j) {
    return j != NONE && (relata_coref_is_candidate(c, i, j) || overrules(c, i, j)) ? j : NONE;
}

// The mention of a person whom a token names, by name or by a noun beside it, if the pronoun `i` can mean that person.
static uint32_t named_person_at(const Coref *c, uint32_t i, uint32_t token) {
    uint32_t j = c->mention_of[token];
    for (uint32_t t = token + 1; t < token + BESIDE && t < mention(c, i)->head; t++) // "filmmaker Ada Berg, known for"
        if (c->a->head_at[t] == token + 1 && token_at(c, t)->deprel == RELATA_DEPREL_APPOS && c->mention_of[t])
            j = c->mention_of[t];
    const RelataAnaphor *x = j ? mention(c, j - 1) : NULL;
    const Cluster *k = x && c->is_resolved[j - 1] ? &c->clusters.items[x->cluster] : NULL;
    bool is_one = k && x->end <= mention(c, i)->head && x->kind != RELATA_MENTION_PRONOUN && k->best != NONE &&
                  k->type == RELATA_TYPE_PERSON;
    return is_one ? j - 1 : NONE;
}

// "Berg had not used his cards", "talks with her counterpart": whose the thing is, is who does what the verb over it
// says; "Berg and her deputy": the one before.
static uint32_t person_in_clause(Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    const RelataSentence *s = &c->a->document->sentences[m->sentence];
    uint32_t at = c->a->head_at[m->head];
    if (!relata_is_human_pronoun(m) || !m->is_possessive || !at)
        return NONE;
    bool is_second = token_at(c, at - 1)->deprel == RELATA_DEPREL_CONJ && m->head > s->token_begin &&
                     token_at(c, m->head - 1)->upos == RELATA_UPOS_CCONJ;
    for (uint32_t t = m->head; is_second && t-- > s->token_begin;)
        if (c->mention_of[t] && mention(c, c->mention_of[t] - 1)->end + 1 == m->head)
            return fits_or_overrules(c, i, named_person_at(c, i, t));
    for (bool is_verbal = false; !is_verbal;) {
        uint8_t link = token_at(c, at - 1)->deprel;
        is_verbal = link == RELATA_DEPREL_OBJ || link == RELATA_DEPREL_OBL;
        at = is_verbal || link == RELATA_DEPREL_NMOD ? c->a->head_at[at - 1] : 0;
        if (!at)
            return NONE;
    }
    uint32_t doer = doer_of(c, s, at - 1), j = doer != NONE ? named_person_at(c, i, doer) : NONE;
    return j != NONE && relata_coref_is_candidate(c, i, j) && !has_rival_between(c, i, j) ? j : NONE;
}

// "Berg herself": the name right before.
static uint32_t stressed_person(Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    uint32_t j = i ? i - 1 : NONE;
    bool is_beside = j != NONE && m->is_reflexive && relata_is_human_pronoun(m) && mention(c, j)->end == m->head &&
                     mention(c, j)->kind == RELATA_MENTION_NAME && mention(c, j)->type == RELATA_TYPE_PERSON &&
                     c->is_resolved[j] && mention(c, j)->sentence == m->sentence;
    return is_beside ? fits_or_overrules(c, i, j) : NONE;
}

// The one person whom the sentence of a mention and the two before it name, and not its own sentence alone ("Tom Berg
// said her speech …"); NONE if there are several.
static uint32_t only_person(const Coref *c, uint32_t i) {
    uint32_t found = NONE;
    for (uint32_t j = i; j-- > 0 && mention(c, j)->sentence + 2 >= mention(c, i)->sentence;) {
        const RelataAnaphor *x = mention(c, j);
        if (x->kind != RELATA_MENTION_NAME || x->type != RELATA_TYPE_PERSON || !c->is_resolved[j])
            continue;
        if (found != NONE && mention(c, found)->cluster != x->cluster)
            return NONE;
        found = j;
    }
    return found != NONE && mention(c, found)->sentence < mention(c, i)->sentence ? found : NONE;
}

uint32_t relata_coref_rank(Coref *c, uint32_t i) {
    uint32_t candidates[RELATA_COREF_CANDIDATES];
    uint32_t n = relata_coref_gather(c, i, candidates);
    uint32_t chosen = c->oracle ? c->oracle(c->oracle_state, c, i, candidates, n) : RELATA_COREF_RANK;
    if (chosen != RELATA_COREF_RANK)
        return chosen;
    uint32_t owner = owner_in_clause(c, i);
    owner = owner == NONE ? person_in_clause(c, i) : owner;
    owner = owner == NONE ? stressed_person(c, i) : owner;
    if (owner != NONE) {
        mention(c, i)->sureness = mention(c, owner)->sureness;
        return owner;
    }
    uint32_t best = n && c->ranker->buckets ? best_of(c, i, candidates, n) : NONE;
    bool is_open = relata_is_human_pronoun(mention(c, i)) && best == NONE && c->ranker->buckets;
    return is_open ? fits_or_overrules(c, i, only_person(c, i)) : best;
}
