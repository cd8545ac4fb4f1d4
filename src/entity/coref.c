// Coreference: who is who within the article.
//
// Mentions are taken from left to right. A name is compared with the names of the clusters so far, found by index
// (coref_names.c), an office or relative with those noted before (coref_roles.c). Anything else is ranked against the
// mentions of a window before it (coref_rank.c), after what agreement and binding exclude (coref_candidates.c). Here
// are the order of all that, the clusters, and who says what is quoted. Cost is linear in mentions for a fixed window.
#include "entity/coref_parts.h"

#include "base/words.h"

#include <stdlib.h>
#include <string.h>

enum { CHAIN_MAX = 12 };

static bool is_better_name(const Coref *c, const RelataAnaphor *m, uint32_t best) {
    if (m->kind != RELATA_MENTION_NAME || m->is_adjective)
        return false;
    if (best == NONE)
        return true;
    const RelataAnaphor *old = mention(c, best);
    if (old->is_boiler != m->is_boiler)
        return old->is_boiler;
    return m->end - m->begin > old->end - old->begin;
}

static void absorb(Coref *c, uint32_t i, uint32_t cluster) {
    RelataAnaphor *m = mention(c, i);
    Cluster *k = &c->clusters.items[cluster];
    if (k->best != NONE && k->type == RELATA_TYPE_PERSON && m->kind == RELATA_MENTION_NAME &&
        m->type == RELATA_TYPE_ORGANIZATION) { // see find_bearer
        m->type = RELATA_TYPE_PERSON;
        m->key = NULL;
    }
    m->cluster = cluster;
    c->is_resolved[i] = 1;
    k->last = i;
    k->n++;
    if (is_better_name(c, m, k->best)) {
        k->best = i;
        k->type = m->type;
        k->number = m->number;
        if (m->end > m->begin + 1)
            k->first_word = m->first_word;
        k->last_word = m->last_word;
    } else if (k->n == 1 || (k->type == RELATA_TYPE_OTHER && m->kind != RELATA_MENTION_PRONOUN)) {
        k->type = m->type;
        k->number = m->number;
    }
    bool is_person = m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON;
    if (!k->gender || (k->gender == RELATA_GENDER_NEUT && is_person)) { // "heiress Anna Berg": the noun said nothing
        k->gender = m->gender;
        k->is_guessed = m->is_guessed;
    }
    if (k->gender == m->gender && !m->is_guessed)
        k->is_guessed = false;
    if (!k->key)
        k->key = m->key;
}

static bool found_cluster(Coref *c, uint32_t i) {
    Cluster fresh = {.best = NONE, .first = i, .type = RELATA_TYPE_OTHER};
    if (!RELATA_ARRAY_ADD(&c->clusters, fresh))
        return false;
    absorb(c, i, (uint32_t)c->clusters.n - 1);
    return true;
}

// "For his first trip since he won, Novak chose Peru": pronouns of the sentence that lean forward on its subject.
static void resolve_forward(Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    uint8_t deprel = token_at(c, m->head)->deprel;
    uint32_t clause = c->a->head_at[m->head];
    if (m->type != RELATA_TYPE_PERSON || !clause ||
        (deprel != RELATA_DEPREL_NSUBJ && deprel != RELATA_DEPREL_NSUBJ_PASS))
        return;
    for (uint32_t j = i; j-- > 0 && mention(c, j)->sentence == m->sentence;) {
        const RelataAnaphor *pronoun = mention(c, j);
        const Cluster *k = &c->clusters.items[pronoun->cluster];
        if (!c->is_resolved[j] || !relata_is_human_pronoun(pronoun) || k->best != NONE ||
            mention(c, k->first)->sentence != m->sentence || mention(c, k->first)->kind != RELATA_MENTION_PRONOUN ||
            !relata_genders_agree(c->clusters.items[m->cluster].gender, pronoun->gender))
            continue;
        uint32_t up = c->a->head_at[pronoun->head];
        for (uint32_t steps = 0; up && up != clause && steps < CHAIN_MAX; steps++)
            up = c->a->head_at[up - 1];
        if (up == clause && c->a->head_at[pronoun->head] != clause)
            absorb(c, j, m->cluster);
    }
}

// "the Finnish company Nokia": a name right after the noun that it is in apposition to.
static uint32_t find_named_noun(const Coref *c, const RelataAnaphor *m) {
    uint32_t up = c->a->head_at[m->head], i = up ? c->mention_of[up - 1] : 0;
    if (token_at(c, m->head)->deprel != RELATA_DEPREL_APPOS || up != m->begin || !i || m->is_literal)
        return NONE;
    const RelataAnaphor *noun = mention(c, i - 1);
    bool is_open = noun->kind == RELATA_MENTION_NOMINAL && c->is_resolved[i - 1] && noun->number != RELATA_NUMBER_PLUR;
    return is_open && c->clusters.items[noun->cluster].best == NONE ? noun->cluster : NONE;
}

// "I" in a quotation is whoever is said to say it.
static uint32_t speaker_of(const Coref *c, const RelataAnaphor *m) {
    uint32_t speaker = m->is_quoted && m->pronoun == RELATA_PRONOUN_I ? c->speaker_of[m->sentence] : 0;
    const RelataAnaphor *x = speaker ? mention(c, speaker - 1) : NULL;
    bool can_speak = x && !x->is_quoted && x->number != RELATA_NUMBER_PLUR && x->type == RELATA_TYPE_PERSON;
    return can_speak ? speaker - 1 : NONE;
}

// "Opposition leader Sin Dao Lira": a name of several words right behind the noun for a person is a person's.
static bool is_person_called(const Coref *c, const RelataAnaphor *m) {
    uint32_t up = c->a->head_at[m->head], i = up ? c->mention_of[up - 1] : 0;
    for (uint32_t t = m->begin; t < m->end; t++)
        if (relata_form_of(c->a, t)->flags & RELATA_WORD_COMMON) // "rival Campbell County"
            return false;
    return i && m->kind == RELATA_MENTION_NAME && !m->key && m->end > m->begin + 1 && up == m->begin &&
           (m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_OTHER) &&
           token_at(c, m->head)->deprel == RELATA_DEPREL_APPOS && mention(c, i - 1)->type == RELATA_TYPE_PERSON &&
           mention(c, i - 1)->kind == RELATA_MENTION_NOMINAL && mention(c, i - 1)->number != RELATA_NUMBER_PLUR;
}

// The cluster that a mention's own words lead to, a name's by its spelling and a noun's by its role, NONE if there is
// none; `holder` is who behind the mention has the role it names.
static uint32_t cluster_by_words(Coref *c, RelataAnaphor *m, uint32_t holder) {
    uint32_t cluster = m->kind == RELATA_MENTION_NAME ? relata_coref_find_misread(c, m)
                       : holder != NONE               ? mention(c, holder)->cluster
                                                      : relata_coref_find_role(c, m);
    if (cluster != NONE && m->kind == RELATA_MENTION_NAME) {
        m->key = NULL;
        m->type = c->clusters.items[cluster].type;
    }
    if (m->kind == RELATA_MENTION_NOMINAL && cluster != NONE && relata_coref_is_named_otherwise(c, m, cluster))
        cluster = NONE;
    if (cluster == NONE && m->kind == RELATA_MENTION_NAME)
        cluster = relata_coref_find_name(c, m);
    if (cluster == NONE && m->kind == RELATA_MENTION_NAME)
        cluster = find_named_noun(c, m);
    return cluster;
}

static bool resolve_mention(Coref *c, uint32_t i) {
    RelataAnaphor *m = mention(c, i);
    if (c->is_begun[i])
        return true;
    c->is_begun[i] = 1;
    if (is_person_called(c, m)) {
        m->type = RELATA_TYPE_PERSON;
        m->gender = RELATA_GENDER_UNKNOWN;
    }
    bool is_relative =
        m->kind == RELATA_MENTION_NOMINAL && (relata_coref_is_kin(c, m, true) || relata_coref_is_kin(c, m, false));
    uint32_t possessor = is_relative ? relata_coref_possessor_of(c, m) : NONE; // "his father": first who "his" is
    bool is_later = possessor != NONE && possessor > i && mention(c, possessor)->kind == RELATA_MENTION_PRONOUN;
    if (is_later && !resolve_mention(c, possessor))
        return false;
    uint32_t holder = relata_coref_holder_behind(c, i);
    if (holder != NONE && !resolve_mention(c, holder))
        return false;
    uint32_t cluster = cluster_by_words(c, m, holder);
    uint32_t speaker = speaker_of(c, m);
    if (speaker != NONE && !resolve_mention(c, speaker))
        return false;
    if (speaker != NONE && c->is_resolved[speaker]) {
        m->antecedent = speaker + 1;
        m->sureness = mention(c, speaker)->sureness;
        cluster = mention(c, speaker)->cluster;
    }
    uint32_t ahead = relata_coref_subject_ahead(c, i);
    if (ahead != NONE && !resolve_mention(c, ahead))
        return false;
    if (cluster == NONE && !m->is_literal) {
        uint32_t antecedent = relata_coref_rank(c, i);
        if (antecedent != NONE) {
            m->antecedent = antecedent + 1;
            cluster = mention(c, antecedent)->cluster;
        }
    }
    if (cluster == NONE) {
        if (!found_cluster(c, i))
            return false;
    } else {
        absorb(c, i, cluster);
    }
    if (m->kind == RELATA_MENTION_NAME)
        resolve_forward(c, i);
    if (ahead != NONE)
        resolve_forward(c, ahead);
    return relata_coref_note_role(c, m) &&
           (m->kind != RELATA_MENTION_NAME || relata_coref_index_name(c, i, m->cluster));
}

static bool is_speech_verb(const char *lemma) {
    static const char *const list[] = {"say",     "tell",  "add",    "state",   "announce", "explain",  "note",
                                       "argue",   "claim", "ask",    "reply",   "write",    "declare",  "insist",
                                       "warn",    "admit", "report", "comment", "suggest",  "continue", "conclude",
                                       "recall",  "quote", "stress", "think",   "answer",   "respond",  "remark",
                                       "observe", "tweet", NULL};
    return relata_is_among(lemma, list);
}

// The last mention of the label before a turn.
static uint32_t label_mention(const Coref *c, uint32_t label) {
    const RelataSentence *sentence = &c->a->document->sentences[label];
    for (uint32_t t = sentence->token_end; t-- > sentence->token_begin;)
        if (c->mention_of[t])
            return c->mention_of[t];
    return 0;
}

// The speaker of a sentence with a quotation: the subject of a verb of speech outside the marks, or the label of the
// turn; a sentence that has none continues the one before it in its block.
static void find_speakers(Coref *c) {
    const RelataDocument *d = c->a->document;
    for (uint32_t s = 0; s < d->n_sentences; s++) {
        bool is_new = s && d->sentences[s].block != d->sentences[s - 1].block;
        if (is_new && relata_document_is_turn(d, s))
            c->speaker_of[s] = label_mention(c, s - 1);
        for (uint32_t t = d->sentences[s].token_begin; t < d->sentences[s].token_end; t++) {
            uint32_t up = c->a->head_at[t];
            bool is_subject = d->tokens[t].deprel == RELATA_DEPREL_NSUBJ;
            if (is_subject && up && !c->a->quote_at[t] && c->mention_of[t] && !c->speaker_of[s] &&
                is_speech_verb(relata_lemma_of(c->a, up - 1)->form))
                c->speaker_of[s] = c->mention_of[t];
        }
        if (!c->speaker_of[s] && s && d->sentences[s].block == d->sentences[s - 1].block)
            c->speaker_of[s] = c->speaker_of[s - 1];
    }
}

static bool prepare(Coref *c) {
    RelataAnalysis *a = c->a;
    uint32_t *last = RELATA_ARENA_NEW(a->scratch, uint32_t, (size_t)relata_words_count(a->words) + 1);
    c->index = relata_map_new();
    c->mention_of = RELATA_ARENA_NEW(a->scratch, uint32_t, a->document->n_tokens);
    c->speaker_of = RELATA_ARENA_NEW(a->scratch, uint32_t, a->document->n_sentences);
    c->earlier = RELATA_ARENA_NEW(a->scratch, uint32_t, a->mentions.n);
    c->in_list = RELATA_ARENA_NEW(a->scratch, uint8_t, a->mentions.n);
    c->is_begun = RELATA_ARENA_NEW(a->scratch, uint8_t, a->mentions.n);
    c->is_resolved = RELATA_ARENA_NEW(a->scratch, uint8_t, a->mentions.n);
    if (!last || !c->in_list || !c->is_begun || !c->is_resolved || !c->index || !c->mention_of || !c->speaker_of ||
        !c->earlier)
        return false;
    for (uint32_t i = 0; i < a->mentions.n; i++) {
        RelataAnaphor *m = &a->mentions.items[i];
        c->mention_of[m->head] = i + 1;
        c->earlier[i] = last[m->head_word];
        last[m->head_word] = i + 1;
    }
    for (uint32_t i = 0; i < a->mentions.n; i++) {
        uint32_t head = a->mentions.items[i].head, first = a->head_at[head];
        if (token_at(c, head)->deprel != RELATA_DEPREL_CONJ || !first)
            continue;
        c->in_list[i] = 2;
        if (c->mention_of[first - 1] && !c->in_list[c->mention_of[first - 1] - 1])
            c->in_list[c->mention_of[first - 1] - 1] = 1;
    }
    find_speakers(c);
    return true;
}

RelataStatus relata_resolve_with(RelataAnalysis *a, RelataRanker *ranker, RelataOracle *oracle, void *state,
                                 RelataError *error) {
    Coref coref = {.a = a, .ranker = ranker, .oracle = oracle, .oracle_state = state};
    bool ok = prepare(&coref);
    for (uint32_t i = 0; ok && i < a->mentions.n; i++)
        ok = resolve_mention(&coref, i);
    relata_map_free(coref.index);
    free(coref.found.items);
    free(coref.clusters.items);
    return ok ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

RelataStatus relata_resolve(RelataAnalysis *a, RelataRanker *ranker, RelataError *error) {
    return relata_resolve_with(a, ranker, NULL, NULL, error);
}
