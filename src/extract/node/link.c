// Link: whether what stands before a pronoun tells who is meant.
//
// The stage before always picks somebody, and says how sure it is. Read on judged statements, what it picks is mostly
// wrong where it is unsure itself, where nobody has mentioned that person for three sentences, and where a sentence
// tells of one person and only mentions the other in passing, or as who reports it: "Lira is to meet Berg. She flies to
// Oslo", "Lira is a thief, Berg said. She was born in Oslo". Better no statement there than one about somebody else.
//
// In: a pronoun's token and the entity that it was linked to; out: a yes or no. Limits: persons are rivals by their
// type and gender alone, whatever the sentence says of them.
#include "extract/node/link.h"

#include "base/words.h"

#include <string.h>

enum { FARTHEST = 3, MAX_UP = 24 };

static const float unsure = 0.4F; // of seven judged persons below it five were somebody else

static const RelataToken *token_at(const RelataDocument *d, uint32_t token) {
    return &d->tokens[token];
}

static bool is_subject(uint8_t deprel) {
    return deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS || deprel == RELATA_DEPREL_NSUBJ_OUTER;
}

// The gender of "he" and "she"; unknown of other pronouns.
static uint8_t gender_of(const RelataDocument *d, uint32_t token) {
    static const char *const he[] = {"he", "him", "his", "himself", NULL}, *const she[] = {"she", "her", "hers",
                                                                                           "herself", NULL};
    const char *form = token_at(d, token)->form;
    return form && relata_is_among_any_case(form, he)    ? RELATA_GENDER_MASC
           : form && relata_is_among_any_case(form, she) ? RELATA_GENDER_FEM
                                                         : RELATA_GENDER_UNKNOWN;
}

// The nearest mention of the entity before a token; NULL if there is none.
static const RelataMention *mention_before(const RelataDocument *d, uint32_t token, uint32_t entity) {
    const RelataMention *near = NULL;
    const RelataEntity *e = &d->entities[entity];
    for (uint32_t k = 0; k < e->n_mentions && d->mentions[e->mentions[k]].head < token; k++)
        near = &d->mentions[e->mentions[k]];
    return near;
}

// The verb that a mention of a sentence does or undergoes, as the sentence's token; 0 if it is no subject.
static uint32_t verb_of_subject(const RelataDocument *d, const RelataMention *m) {
    return is_subject(token_at(d, m->head)->deprel) ? token_at(d, m->head)->head : 0;
}

// Whether a verb only tells that its subject says the other clauses: "…, Berg said", behind what is said.
static bool is_tag(const RelataDocument *d, const RelataSentence *s, uint32_t verb, uint32_t subject) {
    const RelataToken *token = token_at(d, s->token_begin + verb - 1);
    if (token->deprel == RELATA_DEPREL_PARATAXIS)
        return true;
    for (uint32_t t = s->token_begin; t < subject; t++)
        if (token_at(d, t)->head == verb && token_at(d, t)->deprel == RELATA_DEPREL_CCOMP)
            return true;
    return false;
}

static bool is_main(const RelataDocument *d, const RelataSentence *s, uint32_t verb) {
    for (int k = 0; k < MAX_UP && verb; k++) {
        const RelataToken *t = token_at(d, s->token_begin + verb - 1);
        if (t->deprel == RELATA_DEPREL_ACL_RELCL || t->deprel == RELATA_DEPREL_ACL || t->deprel == RELATA_DEPREL_ADVCL)
            return false;
        verb = t->head;
    }
    return true;
}

// Whether a sentence's mentions before a token make the entity its subject anywhere but in a tag.
static bool is_told_of(const RelataDocument *d, const RelataSentence *s, uint32_t token, uint32_t entity) {
    const RelataEntity *e = &d->entities[entity];
    for (uint32_t k = 0; k < e->n_mentions; k++) {
        const RelataMention *m = &d->mentions[e->mentions[k]];
        if (m->head < s->token_begin || m->head >= s->token_end || m->head >= token)
            continue;
        bool is_other = m->kind == RELATA_MENTION_PRONOUN && !gender_of(d, m->head); // "I", "you"
        uint32_t verb = is_other ? 0 : verb_of_subject(d, m);
        if (verb && is_main(d, s, verb) && !is_tag(d, s, verb, m->head))
            return true;
    }
    return false;
}

static bool is_rival(const RelataDocument *d, const RelataMention *m, uint8_t gender, uint32_t entity) {
    const RelataEntity *e = &d->entities[m->entity];
    return m->entity != entity && e->type == RELATA_TYPE_PERSON && !e->is_plural &&
           (e->gender == RELATA_GENDER_UNKNOWN || e->gender == gender);
}

// Whether another person whom the pronoun may mean is what a sentence tells of.
static bool has_rival_subject(const RelataDocument *d, const RelataSentence *s, uint8_t gender, uint32_t entity) {
    for (uint32_t t = s->token_begin; t < s->token_end; t++) {
        const RelataMention *m = d->mention_at[t] ? &d->mentions[d->mention_at[t] - 1] : NULL;
        uint32_t verb = m && m->kind != RELATA_MENTION_NOMINAL ? verb_of_subject(d, m) : 0;
        if (verb && is_main(d, s, verb) && !is_tag(d, s, verb, m->head) && is_rival(d, m, gender, entity))
            return true;
    }
    return false;
}

// Whether another person is named between two tokens, of whatever gender: that of rare names is guessed.
static bool is_other_named(const RelataDocument *d, uint32_t begin, uint32_t end, uint32_t entity) {
    for (uint32_t t = begin; t < end; t++) {
        const RelataMention *m = d->mention_at[t] ? &d->mentions[d->mention_at[t] - 1] : NULL;
        if (m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON && m->entity != entity)
            return true;
    }
    return false;
}

bool relata_is_link_doubtful(const RelataDocument *d, uint32_t token, uint32_t entity) {
    uint32_t mention = d->mention_at ? d->mention_at[token] : 0;
    if (!mention || d->mentions[mention - 1].kind != RELATA_MENTION_PRONOUN || entity >= d->n_entities)
        return false;
    uint8_t gender = gender_of(d, token);
    const RelataMention *near = mention_before(d, token, entity);
    if (d->mentions[mention - 1].sureness < unsure)
        return true;
    if (!gender || !near)
        return false;
    uint32_t here = relata_document_sentence_at(d, token), there = relata_document_sentence_at(d, near->head);
    const RelataSentence *s = &d->sentences[there];
    return (here >= there + FARTHEST && is_other_named(d, near->token_end, token, entity)) ||
           (here > there && !is_told_of(d, s, token, entity) && has_rival_subject(d, s, gender, entity));
}
