// Coreference: who is who within the article.
//
// Mentions are taken from left to right. A name is compared with the names of the clusters so far, found by index:
// gazetteer key, whole text, parts of a person's name, acronym. Anything else is ranked against the mentions of a window
// before it, after what agreement and binding exclude. Cost is linear in mentions for a fixed window.
#include "entity/analysis.h"

#include "base/map.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { WINDOW = 60, NONE = UINT32_MAX, INITIALS_MAX = 16 };

#define BIT(x) (1u << (x))

typedef struct {
    uint32_t best;       // mention whose name stands for the cluster: the longest, NONE if it has no name
    uint32_t last;       // most recent mention
    uint32_t n;          // mentions
    uint8_t type;        // RelataType
    uint8_t gender;      // RELATA_GENDER_*
    uint8_t number;      // RelataNumber
    const char *key;     // gazetteer key, NULL if none
    uint32_t first_word; // of a person: word ids of the full name, 0 = not known
    uint32_t last_word;
} Cluster;

typedef struct {
    RelataAnalysis *a;
    const RelataRanker *ranker;
    RelataMap *index;             // "t:text", "k:key", "l:last word" … to positions in `found`
    RELATA_ARRAY(uint32_t) found; // [index count] cluster, by index id − 1
    RELATA_ARRAY(Cluster) clusters;
    uint32_t *mention_of;         // [n_tokens] 1 + mention headed by the token
} Coref;

static RelataAnaphor *mention(const Coref *c, uint32_t i) {
    return &c->a->mentions.items[i];
}

static const RelataToken *token_at(const Coref *c, uint32_t t) {
    return &c->a->document->tokens[t];
}

// --- index of names ------------------------------------------------------------------------------------------

static bool index_add(Coref *c, const char *key, size_t n, uint32_t cluster) {
    uint32_t known = relata_map_count(c->index), id = relata_map_add(c->index, key, n);
    if (id == 0)
        return false;
    if (id > known)
        return RELATA_ARRAY_ADD(&c->found, cluster);
    c->found.items[id - 1] = cluster;
    return true;
}

static uint32_t index_find(const Coref *c, const char *key, size_t n) {
    uint32_t id = relata_map_find(c->index, key, n);
    return id ? c->found.items[id - 1] : NONE;
}

static size_t number_key(char kind, uint32_t type, uint32_t value, char *key) {
    key[0] = kind;
    key[1] = (char)type;
    memcpy(key + 2, &value, sizeof value);
    return 2 + sizeof value;
}

static bool index_number(Coref *c, char kind, uint32_t type, uint32_t value, uint32_t cluster) {
    char key[8];
    return index_add(c, key, number_key(kind, type, value, key), cluster);
}

static uint32_t find_number(const Coref *c, char kind, uint32_t type, uint32_t value) {
    char key[8];
    return index_find(c, key, number_key(kind, type, value, key));
}

// Initials of the capitalised words of a name: "Eurasian Economic Union" gives "EEU".
static size_t initials_of(const Coref *c, const RelataAnaphor *m, char *out) {
    size_t n = 0;
    for (uint32_t t = m->begin; t < m->end && n + 1 < INITIALS_MAX; t++) {
        const char *form = token_at(c, t)->form;
        if (form[0] >= 'A' && form[0] <= 'Z')
            out[n++] = form[0];
    }
    out[n] = '\0';
    return n;
}

static size_t letters_of(const char *form, char *out) {
    size_t n = 0;
    for (; *form && n + 1 < INITIALS_MAX; form++)
        if (*form != '.')
            out[n++] = *form;
    out[n] = '\0';
    return n;
}

// --- names -----------------------------------------------------------------------------------------------------

static RelataType broad_type(uint8_t type) {
    return type == RELATA_TYPE_FACILITY ? RELATA_TYPE_PLACE : (RelataType)type;
}

static bool index_name(Coref *c, uint32_t i, uint32_t cluster) {
    const RelataAnaphor *m = mention(c, i);
    char buffer[INITIALS_MAX + 1] = "a";
    bool is_person = m->type == RELATA_TYPE_PERSON, is_full = m->end > m->begin + 1;
    bool ok = index_number(c, 't', broad_type(m->type), m->text_word, cluster);
    ok = ok && (!m->key || index_add(c, m->key, strlen(m->key), cluster));
    if (is_person) {
        ok = ok && index_number(c, 'l', 0, m->last_word, cluster);
        ok = ok && (!is_full || index_number(c, 'f', 0, m->first_word, cluster));
    } else if (is_full) {
        size_t n = initials_of(c, m, buffer + 1);
        ok = ok && (n < 2 || index_add(c, buffer, n + 1, cluster));
    } else {
        char acronym[INITIALS_MAX + 1] = "A";
        size_t n = letters_of(token_at(c, m->begin)->form, acronym + 1);
        bool is_acronym = relata_form_of(c->a, m->begin)->flags & RELATA_WORD_ALL_CAPS;
        ok = ok && (n < 2 || !is_acronym || index_add(c, acronym, n + 1, cluster));
    }
    return ok;
}

static bool genders_agree(uint8_t x, uint8_t y) {
    return !x || !y || x == y;
}

static bool is_initial(const char *form) {
    return form[0] && (form[1] == '\0' || (form[1] == '.' && form[2] == '\0'));
}

// One letter changed, added or dropped in a word of five letters or more: spellings of one transliteration.
static bool is_spelling_of(const char *x, const char *y) {
    size_t n = strlen(x), m = strlen(y), i = 0;
    if (n < 5 || m < 5 || n > m + 1 || m > n + 1)
        return false;
    while (i < n && i < m && x[i] == y[i])
        i++;
    if (i < 2)
        return false;
    return strcmp(x + i + (n >= m), y + i + (m >= n)) == 0;
}

static bool given_names_agree(const Coref *c, uint32_t x, uint32_t y) {
    if (!x || !y || x == y)
        return true;
    const char *p = relata_words_at(c->a->words, x)->form, *q = relata_words_at(c->a->words, y)->form;
    return (is_initial(p) || is_initial(q)) && p[0] == q[0];
}

// A bare person name belongs to whoever bears it as surname, else to whoever bears it as given name.
static uint32_t find_person(const Coref *c, const RelataAnaphor *m) {
    bool is_full = m->end > m->begin + 1;
    uint32_t same = find_number(c, 'l', 0, m->last_word);
    if (same != NONE) {
        const Cluster *cluster = &c->clusters.items[same];
        bool agrees = genders_agree(cluster->gender, m->gender);
        if (!is_full && agrees)
            return same;
        if (is_full && agrees && given_names_agree(c, cluster->first_word, m->first_word))
            return same;
    }
    if (!is_full)
        return find_number(c, 'f', 0, m->last_word);
    uint32_t namesake = find_number(c, 'f', 0, m->first_word);
    if (namesake != NONE && is_spelling_of(relata_words_at(c->a->words, m->last_word)->form,
                                           relata_words_at(c->a->words, c->clusters.items[namesake].last_word)->form))
        return namesake;
    return NONE;
}

static uint32_t find_acronym(const Coref *c, const RelataAnaphor *m) {
    char buffer[INITIALS_MAX + 1] = "a";
    if (m->end > m->begin + 1) {
        buffer[0] = 'A';
        size_t n = initials_of(c, m, buffer + 1);
        return n < 2 ? NONE : index_find(c, buffer, n + 1);
    }
    size_t n = letters_of(token_at(c, m->begin)->form, buffer + 1);
    bool is_acronym = relata_form_of(c->a, m->begin)->flags & RELATA_WORD_ALL_CAPS;
    return n < 2 || !is_acronym ? NONE : index_find(c, buffer, n + 1);
}

static uint32_t find_name(const Coref *c, const RelataAnaphor *m) {
    uint32_t found = m->key ? index_find(c, m->key, strlen(m->key)) : NONE;
    if (found != NONE)
        return found;
    if (m->is_literal && m->type != RELATA_TYPE_DATE)
        return NONE;
    found = find_number(c, 't', broad_type(m->type), m->text_word);
    if (found != NONE || m->is_literal)
        return found;
    return m->type == RELATA_TYPE_PERSON ? find_person(c, m) : find_acronym(c, m);
}

// --- everything else ----------------------------------------------------------------------------------------------

static bool contains(const RelataAnaphor *outer, const RelataAnaphor *inner) {
    return outer->begin <= inner->begin && inner->end <= outer->end;
}

// Co-arguments of one predicate: only a reflexive may refer to the other.
static bool are_coarguments(const Coref *c, const RelataAnaphor *x, const RelataAnaphor *y) {
    if (x->sentence != y->sentence || x->is_possessive || y->is_possessive)
        return false;
    uint32_t up = c->a->head_at[x->head];
    return up && up == c->a->head_at[y->head];
}

static bool is_subject(const RelataToken *token) {
    return token->deprel == RELATA_DEPREL_NSUBJ || token->deprel == RELATA_DEPREL_NSUBJ_PASS;
}

static bool may_be_person(uint8_t type) {
    return type == RELATA_TYPE_PERSON;
}

static int pronoun_score(const Coref *c, const RelataAnaphor *m, const RelataAnaphor *candidate) {
    const Cluster *cluster = &c->clusters.items[candidate->cluster];
    bool is_human = m->pronoun == RELATA_PRONOUN_HE || m->pronoun == RELATA_PRONOUN_SHE;
    if (candidate->is_literal || candidate->is_adjective)
        return -100;
    if (m->person < 3 || candidate->person < 3)
        return m->pronoun == candidate->pronoun ? 20 : -100;
    if (is_human && (!may_be_person(cluster->type) || cluster->number == RELATA_NUMBER_PLUR ||
                     !genders_agree(cluster->gender, m->gender)))
        return -100;
    if (m->pronoun == RELATA_PRONOUN_IT && (may_be_person(cluster->type) || cluster->number == RELATA_NUMBER_PLUR ||
                                            cluster->type == RELATA_TYPE_GROUP))
        return -100;
    bool is_group = cluster->type == RELATA_TYPE_ORGANIZATION || cluster->type == RELATA_TYPE_GROUP;
    if (m->pronoun == RELATA_PRONOUN_THEY && cluster->number != RELATA_NUMBER_PLUR && !is_group)
        return -100;
    if (m->pronoun > RELATA_PRONOUN_THEY)
        return -100;
    int score = 14 - 4 * (int)(m->sentence - candidate->sentence);
    score += is_subject(token_at(c, candidate->head)) ? 3 : 0;
    score += candidate->kind != RELATA_MENTION_NOMINAL ? 2 : 0;
    score += candidate->is_possessive ? -2 : 0;
    score += cluster->gender == m->gender && m->gender ? 2 : 0;
    return score;
}

static int nominal_score(const Coref *c, const RelataAnaphor *m, const RelataAnaphor *candidate) {
    const Cluster *cluster = &c->clusters.items[candidate->cluster];
    if (candidate->is_literal || candidate->is_adjective || candidate->kind == RELATA_MENTION_PRONOUN)
        return -100;
    if (m->text_word == candidate->text_word && m->head_word == candidate->head_word &&
        m->number == candidate->number)
        return m->is_definite ? 12 : 4;
    if (!m->is_definite)
        return -100;
    if (m->head_word == candidate->head_word && m->end - m->begin <= 2 && m->number == candidate->number)
        return 8;
    if (m->is_demonstrative && m->type == cluster->type && m->type != RELATA_TYPE_OTHER &&
        m->sentence - candidate->sentence <= 1)
        return 6;
    return -100;
}

static uint32_t by_syntax(const Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    const RelataToken *token = token_at(c, m->head);
    uint32_t up = c->a->head_at[m->head];
    if (token->deprel == RELATA_DEPREL_APPOS && up && c->mention_of[up - 1])
        return c->mention_of[up - 1] - 1;
    return NONE;
}

static uint32_t by_rank(const Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    uint32_t best = NONE, first = i > WINDOW ? i - WINDOW : 0;
    int best_score = 3;
    for (uint32_t j = i; j-- > first;) {
        const RelataAnaphor *candidate = mention(c, j);
        if (contains(candidate, m) || contains(m, candidate))
            continue;
        if (are_coarguments(c, m, candidate) != m->is_reflexive)
            continue;
        int score = m->kind == RELATA_MENTION_PRONOUN ? pronoun_score(c, m, candidate) : nominal_score(c, m, candidate);
        if (score > best_score) {
            best = j;
            best_score = score;
        }
    }
    return best;
}

// --- clusters ----------------------------------------------------------------------------------------------------

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
    m->cluster = cluster;
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
    if (!k->gender)
        k->gender = m->gender;
    if (!k->key)
        k->key = m->key;
}

static bool found_cluster(Coref *c, uint32_t i) {
    Cluster fresh = {.best = NONE, .type = RELATA_TYPE_OTHER};
    if (!RELATA_ARRAY_ADD(&c->clusters, fresh))
        return false;
    absorb(c, i, (uint32_t)c->clusters.n - 1);
    return true;
}

static bool resolve_mention(Coref *c, uint32_t i) {
    RelataAnaphor *m = mention(c, i);
    uint32_t cluster = m->kind == RELATA_MENTION_NAME ? find_name(c, m) : NONE;
    if (cluster == NONE && !m->is_literal) {
        uint32_t antecedent = by_syntax(c, i);
        if (antecedent != NONE && antecedent >= i)
            antecedent = NONE;
        if (antecedent == NONE && m->kind != RELATA_MENTION_NAME)
            antecedent = by_rank(c, i);
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
    return m->kind != RELATA_MENTION_NAME || index_name(c, i, m->cluster);
}

RelataStatus relata_resolve(RelataAnalysis *a, const RelataRanker *ranker, RelataError *error) {
    Coref coref = {.a = a, .ranker = ranker, .index = relata_map_new()};
    coref.mention_of = RELATA_ARENA_NEW(a->scratch, uint32_t, a->document->n_tokens);
    bool ok = coref.index && coref.mention_of;
    for (uint32_t i = 0; ok && i < a->mentions.n; i++)
        coref.mention_of[a->mentions.items[i].head] = i + 1;
    for (uint32_t i = 0; ok && i < a->mentions.n; i++)
        ok = resolve_mention(&coref, i);
    relata_map_free(coref.index);
    free(coref.found.items);
    free(coref.clusters.items);
    return ok ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}
