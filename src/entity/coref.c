// Coreference: who is who within the article.
//
// Mentions are taken from left to right. A name is compared with the names of the clusters so far, found by index:
// gazetteer key, whole text, parts of a person's name, acronym. Anything else is ranked against the mentions of a
// window before it, after what agreement and binding exclude. Cost is linear in mentions for a fixed window.
#include "entity/coref.h"

#include "base/utf8.h"
#include "base/words.h"

#include <stdlib.h>
#include <string.h>

#define NONE RELATA_COREF_NONE
enum {
    INITIALS_MAX = 16,
    SAME_HEAD_MAX = 8,
    SPELLINGS_MAX = 300,
    SHORTENED_MAX = 8,
    NEAR = 15,
    NOMINAL_WINDOW = 20,
    NAMED_AHEAD = 256,
    CHAIN_MAX = 12,
    FIELD_MAX = 512,
    KEY_MAX = 128
};

typedef RelataCoref Coref;
typedef RelataCluster Cluster;

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

// "Barclays Bank", "Nissan Motor Company": a company whose first word alone calls it.
static bool is_company(const Coref *c, const RelataAnaphor *m) {
    static const char *const endings[] = {
        "airlines", "airways",     "bank",         "brothers",        "co",    "company",       "corp",
        "corp.",    "corporation", "energy",       "foods",           "group", "holding",       "holdings",
        "inc",      "inc.",        "industries",   "limited",         "ltd",   "ltd.",          "motor",
        "motors",   "oil",         "petroleum",    "pharmaceuticals", "plc",   "semiconductor", "steel",
        "stores",   "systems",     "technologies", "university",      NULL};
    bool is_all = m->type == RELATA_TYPE_ORGANIZATION && m->end > m->begin + 1 && m->end < m->begin + 4;
    for (uint32_t t = m->begin + 1; is_all && t < m->end; t++) {
        const char *word = relata_words_at(c->a->words, relata_form_of(c->a, t)->lower)->form;
        is_all = false;
        for (const char *const *ending = endings; !is_all && *ending; ending++)
            is_all = strcmp(*ending, word) == 0;
    }
    return is_all;
}

static bool is_bare_name(const RelataAnaphor *m) {
    return m->end == m->begin + 1 && !m->key && !m->is_literal && !m->is_numbered &&
           (m->type == RELATA_TYPE_ORGANIZATION || m->type == RELATA_TYPE_OTHER || m->type == RELATA_TYPE_PERSON);
}

static bool index_company(Coref *c, const RelataAnaphor *m, uint32_t cluster) {
    if (is_company(c, m))
        return index_number(c, 'c', 0, m->first_word, cluster);
    return !is_bare_name(m) || m->type == RELATA_TYPE_PERSON || index_number(c, 'b', 0, m->last_word, cluster);
}

// The company that a bare name is short for, or the bare name that a company's full name makes plain.
static uint32_t find_company(const Coref *c, const RelataAnaphor *m) {
    if (is_company(c, m))
        return find_number(c, 'b', 0, m->first_word);
    return is_bare_name(m) ? find_number(c, 'c', 0, m->last_word) : NONE;
}

static uint32_t possessor_of(const Coref *c, const RelataAnaphor *m) {
    for (uint32_t t = c->a->document->sentences[m->sentence].token_begin; t < m->head; t++)
        if (c->a->head_at[t] == m->head + 1 && token_at(c, t)->deprel == RELATA_DEPREL_NMOD_POSS && c->mention_of[t])
            return c->mention_of[t] - 1;
    return NONE;
}

// Whose relative the name is said to be, in "her mother, Anna Berg": a mention, or NONE.
static uint32_t relative_of(const Coref *c, const RelataAnaphor *m) {
    static const char *const kin[] = {
        "aunt",     "brother",       "cousin",       "daughter",    "father",     "grandfather", "grandmother",
        "grandson", "granddaughter", "half-brother", "half-sister", "husband",    "mother",      "nephew",
        "niece",    "parent",        "sister",       "son",         "stepfather", "stepmother",  "stepson",
        "uncle",    "widow",         "widower",      "wife",        NULL};
    uint32_t up = c->a->head_at[m->head], i = up ? c->mention_of[up - 1] : 0;
    if (!i || token_at(c, m->head)->deprel != RELATA_DEPREL_APPOS)
        return NONE;
    return relata_is_among(relata_lemma_of(c->a, up - 1)->form, kin) ? possessor_of(c, mention(c, i - 1)) : NONE;
}

static bool is_own_relative(const Coref *c, const RelataAnaphor *m, uint32_t cluster) {
    uint32_t other = relative_of(c, m);
    return other != NONE && c->is_resolved[other] && mention(c, other)->cluster == cluster;
}

// Names of bodies, buildings, events and the like, which are said in full once and then by their last words or by those
// before "of".
static bool may_be_shortened(const RelataAnaphor *m) {
    return !m->is_literal &&
           (m->type == RELATA_TYPE_ORGANIZATION || m->type == RELATA_TYPE_EVENT || m->type == RELATA_TYPE_FACILITY ||
            m->type == RELATA_TYPE_PRODUCT || m->type == RELATA_TYPE_WORK || m->type == RELATA_TYPE_OTHER);
}

static uint32_t words_hash(const Coref *c, uint32_t begin, uint32_t end) {
    uint64_t hash = 1;
    for (uint32_t t = begin; t < end; t++)
        if (token_at(c, t)->upos != RELATA_UPOS_DET && token_at(c, t)->upos != RELATA_UPOS_PUNCT)
            hash = relata_hash_mix(hash, relata_form_of(c->a, t)->hash);
    return (uint32_t)hash;
}

// Notes a short form, for nobody if two bear it.
static bool index_short_form(Coref *c, uint32_t begin, uint32_t end, uint32_t cluster) {
    char key[8];
    size_t n = number_key('s', 0, words_hash(c, begin, end), key);
    uint32_t id = relata_map_find(c->index, key, n);
    bool is_shared = id && c->found.items[id - 1] != cluster;
    return index_add(c, key, n, is_shared ? NONE : cluster);
}

static bool index_short_forms(Coref *c, const RelataAnaphor *m, uint32_t cluster) {
    uint32_t last = m->begin + SHORTENED_MAX < m->end ? m->begin + SHORTENED_MAX : m->end;
    bool ok = true;
    for (uint32_t t = m->begin + 1; ok && may_be_shortened(m) && t < last; t++) {
        if (relata_form_of(c->a, t)->flags & RELATA_WORD_CAPITAL)
            ok = index_short_form(c, t, m->end, cluster);
        else if (token_at(c, t)->upos == RELATA_UPOS_ADP)
            return index_short_form(c, m->begin, t, cluster);
    }
    return ok;
}

static bool follows_the(const Coref *c, const RelataAnaphor *m) {
    uint32_t t = token_at(c, m->begin)->upos == RELATA_UPOS_DET ? m->begin : m->begin ? m->begin - 1 : 0;
    return t < m->head && strcmp(relata_lemma_of(c->a, t)->form, "the") == 0;
}

// "The Court" after "the Federal Court of Justice", "the Home Office" after "the British Home Office".
static uint32_t find_full_form(const Coref *c, const RelataAnaphor *m) {
    bool is_short = may_be_shortened(m) && !m->key && !m->is_numbered && (m->end > m->begin + 1 || follows_the(c, m));
    uint32_t found = is_short ? find_number(c, 's', 0, words_hash(c, m->begin, m->end)) : NONE;
    uint8_t type = found != NONE ? c->clusters.items[found].type : m->type;
    bool agrees = type == m->type || type == RELATA_TYPE_OTHER || m->type == RELATA_TYPE_OTHER;
    return agrees ? found : NONE;
}

// "III", of whoever is called by the given name alone.
static bool is_regnal(const char *lower) {
    return *lower && lower[strspn(lower, "ivx")] == '\0';
}

static bool index_name(Coref *c, uint32_t i, uint32_t cluster) {
    const RelataAnaphor *m = mention(c, i);
    char buffer[INITIALS_MAX + 1] = "a";
    bool is_person = m->type == RELATA_TYPE_PERSON, is_full = m->end > m->begin + 1 || m->is_numbered;
    bool is_metonym = m->how == RELATA_HOW_CAPITAL || m->how == RELATA_HOW_METONYM;
    if (m->key && is_metonym) // the next "Lima" may be the city
        return index_add(c, m->key, strlen(m->key), cluster);
    bool ok = index_number(c, 't', broad_type(m->type), m->text_word, cluster) && index_company(c, m, cluster) &&
              index_short_forms(c, m, cluster);
    ok = ok && (!m->key || index_add(c, m->key, strlen(m->key), cluster));
    if (is_person || (m->type == RELATA_TYPE_OTHER && !is_full)) {
        uint32_t known = find_number(c, 'l', 0, m->last_word);
        bool is_rare = known != NONE &&
                       (c->clusters.items[known].n > 2 * c->clusters.items[cluster].n || is_own_relative(c, m, known));
        ok = ok && (is_rare || index_number(c, 'l', 0, m->last_word, cluster));
        known = is_full ? find_number(c, 'f', 0, m->first_word) : NONE;
        is_rare = known != NONE && is_regnal(relata_words_at(c->a->words, c->clusters.items[known].last_word)->form);
        ok = ok && (!is_full || is_rare || index_number(c, 'f', 0, m->first_word, cluster));
        for (uint32_t t = m->begin + 1; ok && is_person && t + 1 < m->end; t++)
            ok = index_number(c, 'm', 0, relata_form_of(c->a, t)->lower, cluster);
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

// One letter changed, added or dropped in a word of five letters or more, or accents: spellings of one name.
static bool is_spelling_of(const char *accented, const char *other) {
    char x[KEY_MAX], y[KEY_MAX];
    relata_lexicon_normalize(accented, x, sizeof x);
    relata_lexicon_normalize(other, y, sizeof y);
    size_t n = strlen(x), m = strlen(y), i = 0;
    if (n < 5 || m < 5 || n > m + 1 || m > n + 1)
        return false;
    while (i < n && i < m && x[i] == y[i])
        i++;
    if (i < 2 || (i == n && i == m))
        return i == n && i == m;
    return strcmp(x + i + (n >= m), y + i + (m >= n)) == 0;
}

static bool given_names_agree(const Coref *c, uint32_t x, uint32_t y) {
    if (!x || !y || x == y)
        return true;
    const char *p = relata_words_at(c->a->words, x)->form, *q = relata_words_at(c->a->words, y)->form;
    return (is_initial(p) || is_initial(q)) && p[0] == q[0];
}

// A recent person whose surname is spelt almost alike.
static uint32_t find_spelling(const Coref *c, const RelataAnaphor *m) {
    const char *word = relata_words_at(c->a->words, m->last_word)->form;
    for (size_t k = c->clusters.n, tries = 0; k-- > 0 && tries < SPELLINGS_MAX; tries++) {
        const Cluster *cluster = &c->clusters.items[k];
        if (cluster->type == RELATA_TYPE_PERSON && cluster->best != NONE && cluster->first_word &&
            is_spelling_of(word, relata_words_at(c->a->words, cluster->last_word)->form))
            return (uint32_t)k;
    }
    return NONE;
}

// Whether the words of one name, two or more, are the first or the last of another: "García Márquez" and "Gabriel
// García" of "Gabriel García Márquez", "de Blasio" of "Bill de Blasio".
static bool is_part(const Coref *c, const RelataAnaphor *part, const RelataAnaphor *whole) {
    uint32_t n = part->end - part->begin, length = whole->end - whole->begin;
    bool is_first = n > 1 && n < length && token_at(c, whole->begin)->upos != RELATA_UPOS_ADP, is_last = is_first;
    for (uint32_t k = 0; k < n && (is_first || is_last); k++) {
        uint32_t word = relata_form_of(c->a, part->begin + k)->lower;
        is_first &= word == relata_form_of(c->a, whole->begin + k)->lower;
        is_last &= word == relata_form_of(c->a, whole->end - n + k)->lower;
    }
    return is_first || is_last;
}

static bool is_longer_or_shorter(const Coref *c, const RelataAnaphor *m, const Cluster *k) {
    const RelataAnaphor *best = k->best != NONE ? mention(c, k->best) : NULL;
    return best && genders_agree(k->gender, m->gender) && (is_part(c, m, best) || is_part(c, best, m));
}

// "Endara" of "Guillermo Endara Galimany", where nobody bears it as surname or given name.
static uint32_t find_middle(const Coref *c, const RelataAnaphor *m) {
    const RelataWord *word = relata_form_of(c->a, m->begin);
    bool is_given = (word->flags & RELATA_WORD_GIVEN) && !(word->flags & RELATA_WORD_SURNAME);
    return is_given ? NONE : find_number(c, 'm', 0, m->last_word);
}

// A bare person name belongs to whoever bears it as surname, else to whoever bears it as given name.
static uint32_t find_person(const Coref *c, const RelataAnaphor *m) {
    uint32_t same = find_number(c, 'l', 0, m->last_word);
    bool is_full = m->end > m->begin + 1;
    if (same != NONE) {
        const Cluster *cluster = &c->clusters.items[same];
        bool agrees = genders_agree(cluster->gender, m->gender);
        if (!is_full && agrees)
            return same;
        if (is_full && agrees && given_names_agree(c, cluster->first_word, m->first_word))
            return same;
        if (is_full && is_longer_or_shorter(c, m, cluster))
            return same;
    }
    if (!is_full) {
        uint32_t given = find_number(c, 'f', 0, m->last_word);
        given = given != NONE ? given : find_middle(c, m);
        return given != NONE ? given : find_spelling(c, m);
    }
    uint32_t namesake = find_number(c, 'f', 0, m->first_word);
    const Cluster *k = namesake != NONE ? &c->clusters.items[namesake] : NULL;
    if (k && genders_agree(k->gender, m->gender) && (k->last_word == m->last_word || is_longer_or_shorter(c, m, k)))
        return namesake;
    if (namesake != NONE && is_spelling_of(relata_words_at(c->a->words, m->last_word)->form,
                                           relata_words_at(c->a->words, c->clusters.items[namesake].last_word)->form))
        return namesake;
    return NONE;
}

// Whether the gazetteer's thing may be called by these words: "Grand Masters" are not the firm that is a GM.
static bool is_thing_called(const Coref *c, const char *key, const RelataAnaphor *m) {
    enum { ALIKE = 3 };
    char name[FIELD_MAX];
    const char *thing = relata_lexicon_get(c->a->lexicon, RELATA_LEXICON_THING, key);
    return !thing || !relata_lexicon_field(thing, 0, 0, name, sizeof name) ||
           strncmp(name, token_at(c, m->begin)->form, ALIKE) == 0;
}

static uint32_t find_acronym(const Coref *c, const RelataAnaphor *m) {
    char buffer[INITIALS_MAX + 1] = "a";
    if (m->end > m->begin + 1) {
        buffer[0] = 'A';
        size_t n = initials_of(c, m, buffer + 1);
        uint32_t found = n < 2 ? NONE : index_find(c, buffer, n + 1);
        const char *key = found != NONE ? c->clusters.items[found].key : NULL;
        return key && !m->key && !is_thing_called(c, key, m) ? NONE : found;
    }
    size_t n = letters_of(token_at(c, m->begin)->form, buffer + 1);
    bool is_acronym = relata_form_of(c->a, m->begin)->flags & RELATA_WORD_ALL_CAPS;
    return n < 2 || !is_acronym ? NONE : index_find(c, buffer, n + 1);
}

// Subjects, and what has something: "Delgado won", "Delgado's campaign".
static bool does_as_persons_do(const Coref *c, const RelataAnaphor *m) {
    uint8_t deprel = token_at(c, m->head)->deprel;
    return deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_NSUBJ_PASS ||
           deprel == RELATA_DEPREL_NMOD_POSS || deprel == RELATA_DEPREL_CONJ || deprel == RELATA_DEPREL_ROOT;
}

// "Delgado won" where Ana Delgado was named and the company was not: whoever bears the name, not what is called so
// elsewhere.
static uint32_t find_bearer(const Coref *c, const RelataAnaphor *m) {
    if (m->type != RELATA_TYPE_ORGANIZATION || m->end != m->begin + 1 ||
        (relata_form_of(c->a, m->begin)->flags & RELATA_WORD_ALL_CAPS))
        return NONE;
    uint32_t bearer = find_number(c, 'l', 0, m->last_word);
    const Cluster *k = bearer != NONE ? &c->clusters.items[bearer] : NULL;
    bool is_full = k && k->best != NONE && k->type == RELATA_TYPE_PERSON && k->first_word;
    return is_full && does_as_persons_do(c, m) ? bearer : NONE;
}

static bool has_determiner(const Coref *c, const RelataAnaphor *m) {
    const RelataSentence *s = &c->a->document->sentences[m->sentence];
    for (uint32_t t = s->token_begin; t < m->head; t++)
        if (c->a->head_at[t] == m->head + 1 && token_at(c, t)->deprel == RELATA_DEPREL_DET)
            return true;
    return false;
}

// One word that the gazetteer takes for a thing which the article does not name, and the article for another: "Duran
// was arrested" is Ana Duran before it is a town of that name, the FRA what "Fuel Reserve Act" stands for.
static uint32_t find_misread(const Coref *c, const RelataAnaphor *m) {
    if (!m->key || m->end != m->begin + 1 || index_find(c, m->key, strlen(m->key)) != NONE)
        return NONE;
    if (relata_form_of(c->a, m->begin)->flags & RELATA_WORD_ALL_CAPS) {
        bool is_long = relata_form_of(c->a, m->begin)->length > 2;
        uint32_t found = is_long && m->how == RELATA_HOW_ACRONYM ? find_acronym(c, m) : NONE;
        uint32_t best = found != NONE ? c->clusters.items[found].best : NONE;
        return best != NONE && !is_thing_called(c, m->key, mention(c, best)) ? found : NONE;
    }
    bool is_people = m->how == RELATA_HOW_ADJECTIVE || m->how == RELATA_HOW_DEMONYM;
    bool is_town = m->how == RELATA_HOW_NAME && strncmp(m->key, "city/", 5) == 0;
    uint32_t bearer = is_people || is_town ? find_number(c, 'l', 0, m->last_word) : NONE;
    const Cluster *k = bearer != NONE ? &c->clusters.items[bearer] : NULL;
    bool is_full = k && k->best != NONE && k->type == RELATA_TYPE_PERSON && k->first_word;
    return is_full && does_as_persons_do(c, m) && !m->is_adjective && !has_determiner(c, m) ? bearer : NONE;
}

// The same words under another type, where one of the two was not typed or the types are easily taken for each other.
static uint32_t find_under_other_type(const Coref *c, const RelataAnaphor *m) {
    static const uint8_t order[] = {RELATA_TYPE_PERSON, RELATA_TYPE_ORGANIZATION, RELATA_TYPE_PLACE,  RELATA_TYPE_GROUP,
                                    RELATA_TYPE_EVENT,  RELATA_TYPE_WORK,         RELATA_TYPE_PRODUCT};
    uint32_t found = find_number(c, 't', RELATA_TYPE_OTHER, m->text_word);
    for (size_t i = 0; found == NONE && m->type == RELATA_TYPE_OTHER && i < sizeof order; i++)
        found = find_number(c, 't', order[i], m->text_word);
    if (found == NONE && m->type == RELATA_TYPE_ORGANIZATION)
        found = find_number(c, 't', RELATA_TYPE_GROUP, m->text_word);
    if (found == NONE && m->type == RELATA_TYPE_GROUP)
        found = find_number(c, 't', RELATA_TYPE_ORGANIZATION, m->text_word);
    bool is_full = m->end > m->begin + 1;
    for (size_t i = 0; found == NONE && is_full && i < sizeof order; i++) // two words are seldom two things
        found = find_number(c, 't', order[i], m->text_word);
    if (found == NONE && m->type == RELATA_TYPE_OTHER && !is_full && !m->is_numbered)
        found = find_number(c, 'l', 0, m->last_word);
    return found;
}

static uint32_t find_name(const Coref *c, const RelataAnaphor *m) {
    uint32_t found = m->key ? index_find(c, m->key, strlen(m->key)) : NONE;
    if (found != NONE)
        return found;
    if (m->is_literal && m->type != RELATA_TYPE_DATE)
        return NONE;
    found = find_number(c, 't', broad_type(m->type), m->text_word);
    const char *other = found != NONE ? c->clusters.items[found].key : NULL;
    if (m->key && other && strcmp(m->key, other) != 0)
        return NONE;
    if (found != NONE || m->is_literal)
        return found;
    if (m->type == RELATA_TYPE_PERSON) {
        found = find_person(c, m);
        found = found != NONE && is_own_relative(c, m, found) ? NONE : found;
        return found == NONE ? find_company(c, m) : found;
    }
    found = find_bearer(c, m);
    found = found == NONE ? find_acronym(c, m) : found;
    if (found == NONE && !m->key)
        found = find_company(c, m);
    if (found == NONE && !m->key)
        found = find_under_other_type(c, m);
    return found == NONE ? find_full_form(c, m) : found;
}

// --- roles and kin -----------------------------------------------------------------------------------------------

// The country a phrase names before its head or in what depends on it: "Malian", "of Mali", "Chad's".
static const char *country_in(const Coref *c, uint32_t begin, uint32_t end, uint32_t head) {
    for (uint32_t t = begin; t < end; t++) {
        uint32_t i = c->mention_of[t];
        const char *key = i ? mention(c, i - 1)->key : NULL;
        uint32_t up = c->a->head_at[t];
        bool is_close = up == head + 1 || (up && c->a->head_at[up - 1] == head + 1);
        if (key && is_close && strncmp(key, "country/", 8) == 0)
            return key;
    }
    return "";
}

static size_t role_key(uint32_t lemma, const char *country, char *key) {
    size_t n = strnlen(country, 32);
    memcpy(key, "role", 4);
    memcpy(key + 4, &lemma, sizeof lemma);
    memcpy(key + 8, country, n);
    return 8 + n;
}

static bool index_role(Coref *c, uint32_t lemma, const char *country, uint32_t cluster) {
    char key[48];
    return index_add(c, key, role_key(lemma, "", key), cluster) &&
           (!*country || index_add(c, key, role_key(lemma, country, key), cluster));
}

static bool is_role(const RelataWord *lemma) {
    return (lemma->flags & (RELATA_WORD_ROLE | RELATA_WORD_TITLE)) && lemma->noun_type == RELATA_TYPE_PERSON;
}

static bool is_kin(const Coref *c, const RelataAnaphor *m, bool is_child) {
    static const char *const children[] = {"son", "daughter", "child", NULL};
    static const char *const parents[] = {"father", "mother", "parent", NULL};
    return relata_is_among(relata_lemma_of(c->a, m->head)->form, is_child ? children : parents);
}

// Titles and nationality before a person's name: "Malian President Tom Berg".
static bool note_titles(Coref *c, const RelataAnaphor *m) {
    uint32_t from = c->a->document->sentences[m->sentence].token_begin;
    uint32_t first = m->begin > from + 8 ? m->begin - 8 : from;
    const char *country = country_in(c, first, m->begin, m->head);
    bool ok = true;
    for (uint32_t t = first; ok && t < m->begin; t++)
        if (c->a->head_at[t] == m->head + 1 && is_role(relata_lemma_of(c->a, t)))
            ok = index_role(c, c->a->lemma_at[t], country, m->cluster);
    return ok;
}

// What a mention says of its cluster's offices and kin, for later mentions by office or kin.
static bool note_role(Coref *c, const RelataAnaphor *m) {
    if (m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON)
        return note_titles(c, m);
    if (m->kind != RELATA_MENTION_NOMINAL || m->number == RELATA_NUMBER_PLUR)
        return true;
    uint32_t possessor = is_kin(c, m, true) ? possessor_of(c, m) : NONE;
    if (possessor != NONE)
        return index_number(c, 'p', 0, m->cluster, mention(c, possessor)->cluster) &&
               index_number(c, 'c', 0, mention(c, possessor)->cluster, m->cluster);
    possessor = is_kin(c, m, false) ? possessor_of(c, m) : NONE;
    if (possessor != NONE && c->is_resolved[possessor])
        return index_number(c, 'p', 0, mention(c, possessor)->cluster, m->cluster);
    bool is_named = c->clusters.items[m->cluster].best != NONE;
    return !is_named || !is_role(relata_lemma_of(c->a, m->head)) ||
           index_role(c, m->head_word, country_in(c, m->begin, m->end, m->head), m->cluster);
}

// The part of the world in "the Central African country": its gazetteer key; NULL if the phrase says none.
static const char *region_in(const Coref *c, const RelataAnaphor *m) {
    static const char *const nouns[] = {"country", "nation", "state", "republic", NULL};
    bool is_country = relata_is_among(relata_lemma_of(c->a, m->head)->form, nouns);
    if (!is_country || m->kind != RELATA_MENTION_NOMINAL || !m->is_definite || m->number == RELATA_NUMBER_PLUR)
        return NULL;
    for (uint32_t t = m->begin; t < m->head; t++) {
        const RelataAnaphor *x = c->mention_of[t] ? mention(c, c->mention_of[t] - 1) : NULL;
        if (x && x->key && x->end == m->head && strncmp(x->key, "region/", 7) == 0)
            return x->key;
    }
    return NULL;
}

// Whether the gazetteer lists a country among those of a region; false too if it lists none.
static bool lies_in(const Coref *c, const char *country, const char *region) {
    char members[FIELD_MAX], *at = members;
    const char *code = strchr(country, '/') + 1,
               *thing = relata_lexicon_get(c->a->lexicon, RELATA_LEXICON_THING, region);
    if (!thing || !relata_lexicon_field(thing, 0, 4, members, sizeof members))
        return false;
    for (size_t n = strlen(code); (at = strstr(at, code)); at++)
        if ((at == members || at[-1] == '|') && (at[n] == '|' || at[n] == '\0'))
            return true;
    return false;
}

// "The Central African country" is the country of that region, or the only country, that this sentence and the two
// before it name.
static uint32_t find_country(const Coref *c, const RelataAnaphor *m) {
    const char *region = region_in(c, m);
    uint32_t found = NONE;
    bool is_only = true;
    for (uint32_t j = region ? c->mention_of[m->head] - 1 : 0; j-- > 0 && mention(c, j)->sentence + 2 >= m->sentence;) {
        const RelataAnaphor *x = mention(c, j);
        const char *key = c->is_resolved[j] ? c->clusters.items[x->cluster].key : NULL;
        if (!key || x->is_adjective || strncmp(key, "country/", 8) != 0)
            continue;
        if (lies_in(c, key, region))
            return x->cluster;
        is_only &= found == NONE || found == x->cluster;
        found = x->cluster;
    }
    return is_only ? found : NONE;
}

// "the Malian president" is whoever was introduced as President of Mali, "the Malian government" Mali, and
// "his father" whoever called him a son.
static uint32_t find_role(const Coref *c, const RelataAnaphor *m) {
    const RelataWord *lemma = relata_lemma_of(c->a, m->head);
    char key[48];
    if (m->kind == RELATA_MENTION_NOMINAL &&
        (strcmp(lemma->form, "government") == 0 || strcmp(lemma->form, "authority") == 0)) {
        const char *governed = country_in(c, m->begin, m->end, m->head);
        return *governed ? index_find(c, governed, strlen(governed)) : NONE;
    }
    if (m->kind != RELATA_MENTION_NOMINAL || !m->is_definite || m->number == RELATA_NUMBER_PLUR)
        return NONE;
    uint32_t nation = find_country(c, m);
    if (nation != NONE)
        return nation;
    uint32_t possessor = is_kin(c, m, false) ? possessor_of(c, m) : NONE;
    if (possessor != NONE) {
        uint32_t parent = find_number(c, 'p', 0, mention(c, possessor)->cluster);
        bool is_same = parent != NONE && genders_agree(c->clusters.items[parent].gender, m->gender);
        return is_same ? parent : NONE;
    }
    const char *country = country_in(c, m->begin, m->end, m->head);
    if (!is_role(lemma))
        return NONE;
    bool is_bare = m->end - m->begin <= 2 && (lemma->flags & RELATA_WORD_TITLE);
    uint32_t found = *country || is_bare ? index_find(c, key, role_key(m->head_word, country, key)) : NONE;
    bool agrees = found != NONE && genders_agree(c->clusters.items[found].gender, m->gender);
    return agrees ? found : NONE;
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

static bool is_human_pronoun(const RelataAnaphor *m) {
    return m->pronoun == RELATA_PRONOUN_HE || m->pronoun == RELATA_PRONOUN_SHE;
}

static bool is_typed(uint8_t type) {
    return type != RELATA_TYPE_OTHER && type != RELATA_TYPE_PERSON;
}

// What gender, number and person exclude between a pronoun and the cluster of a candidate.
static bool pronoun_agrees(const RelataAnaphor *m, const RelataAnaphor *candidate, const Cluster *k) {
    bool is_first_or_second = m->person < 3,
         candidate_is = candidate->kind == RELATA_MENTION_PRONOUN && candidate->person < 3;
    if (is_first_or_second && candidate->kind == RELATA_MENTION_PRONOUN)
        return m->pronoun == candidate->pronoun || m->is_quoted != candidate->is_quoted;
    if (m->pronoun == RELATA_PRONOUN_I && k->best != NONE)
        return k->type == RELATA_TYPE_PERSON;
    if (m->pronoun == RELATA_PRONOUN_WE && k->best != NONE && k->type == RELATA_TYPE_PERSON)
        return false;
    if (is_first_or_second)
        return k->type == RELATA_TYPE_PERSON || k->type == RELATA_TYPE_ORGANIZATION || k->type == RELATA_TYPE_GROUP;
    if (candidate_is)
        return is_human_pronoun(m) && m->is_quoted != candidate->is_quoted;
    if (is_human_pronoun(m))
        return !is_typed(k->type) && k->number != RELATA_NUMBER_PLUR && genders_agree(k->gender, m->gender);
    if (m->pronoun == RELATA_PRONOUN_IT)
        return k->type != RELATA_TYPE_PERSON && k->number != RELATA_NUMBER_PLUR && k->gender != RELATA_GENDER_MASC &&
               k->gender != RELATA_GENDER_FEM;
    return true;
}

// Whether the article of a noun is "a".
static bool says_a(const Coref *c, const RelataAnaphor *m) {
    const RelataWord *first = relata_lemma_of(c->a, m->begin);
    return m->is_indefinite && m->begin < m->head && (strcmp(first->form, "a") == 0 || strcmp(first->form, "an") == 0);
}

static bool has_of(const Coref *c, uint32_t token) {
    for (uint32_t t = token; t-- > 0 && t + 4 > token;)
        if (c->a->head_at[t] == token + 1 && token_at(c, t)->deprel == RELATA_DEPREL_CASE)
            return strcmp(relata_lemma_of(c->a, t)->form, "of") == 0;
    return false;
}

// The country or other place that a noun is said to be of: "France's president", "the president of France"; NULL if the
// phrase says none.
static const RelataAnaphor *place_of(const Coref *c, const RelataAnaphor *m) {
    for (uint32_t t = m->begin; t < m->end; t++) {
        const RelataAnaphor *x =
            c->mention_of[t] && c->a->head_at[t] == m->head + 1 ? mention(c, c->mention_of[t] - 1) : NULL;
        bool is_place = x && x->kind == RELATA_MENTION_NAME &&
                        (x->type == RELATA_TYPE_PLACE || (x->key && strncmp(x->key, "country/", 8) == 0));
        uint8_t deprel = token_at(c, t)->deprel;
        if (is_place && (deprel == RELATA_DEPREL_NMOD_POSS || deprel == RELATA_DEPREL_AMOD ||
                         deprel == RELATA_DEPREL_COMPOUND || (deprel == RELATA_DEPREL_NMOD && has_of(c, t))))
            return x;
    }
    return NULL;
}

// "The president of Chad" is not "the Malian president".
static bool is_of_another_place(const Coref *c, const RelataAnaphor *m, const RelataAnaphor *other) {
    const RelataAnaphor *x = place_of(c, m), *y = x ? place_of(c, other) : NULL;
    if (!x || !y || x->first_word == y->first_word) // "New York City" and "New York"
        return false;
    return x->key && y->key ? strcmp(x->key, y->key) != 0 : x->last_word != y->last_word;
}

// A nominal without an article or with "a" rarely refers back but by its own noun; nor do things of two known types
// meet.
static bool nominal_may_follow(const Coref *c, uint32_t i, uint32_t j) {
    const RelataAnaphor *m = mention(c, i), *candidate = mention(c, j);
    const Cluster *k = &c->clusters.items[candidate->cluster];
    if (relata_coref_is_apposition(c, i, j) || relata_coref_is_copula(c, i, j))
        return true;
    if (k->best != NONE && says_a(c, m)) // "a suspect" is none of those named before
        return false;
    if (candidate->kind == RELATA_MENTION_NOMINAL && is_of_another_place(c, m, candidate))
        return false;
    if (m->head_word == candidate->head_word)
        return true;
    uint8_t body = k->best != NONE ? mention(c, k->best)->body : candidate->body;
    if (m->body && body && m->body != body)
        return false;
    bool is_broadly_same = m->type == RELATA_TYPE_OTHER || k->type == RELATA_TYPE_OTHER || m->type == k->type;
    return m->is_indefinite ? is_broadly_same && i - j <= NEAR : is_broadly_same || i - j <= NEAR;
}

// "his father" is rather said of somebody known as a child than of somebody known as a parent only, and "his son" of
// a parent: where there is one of the former among the candidates, the latter go.
static uint32_t keep_kin(const Coref *c, const RelataAnaphor *m, uint32_t *candidates, uint32_t n) {
    uint32_t up = m->kind == RELATA_MENTION_PRONOUN && m->is_possessive ? c->a->head_at[m->head] : 0, kept = 0;
    const RelataAnaphor *relative = up && c->mention_of[up - 1] ? mention(c, c->mention_of[up - 1] - 1) : NULL;
    bool is_parent = relative && is_kin(c, relative, false), is_child = relative && is_kin(c, relative, true);
    bool has_any = false;
    if (!is_parent && !is_child)
        return n;
    for (uint32_t k = 0; k < n; k++)
        has_any |= find_number(c, is_parent ? 'p' : 'c', 0, mention(c, candidates[k])->cluster) != NONE;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t cluster = mention(c, candidates[k])->cluster;
        bool fits = find_number(c, is_parent ? 'p' : 'c', 0, cluster) != NONE;
        bool is_other = find_number(c, is_parent ? 'c' : 'p', 0, cluster) != NONE;
        if (!has_any || fits || !is_other)
            candidates[kept++] = candidates[k];
    }
    return kept;
}

static bool shares_name(const Coref *c, const RelataAnaphor *name, uint32_t cluster) {
    const Cluster *k = &c->clusters.items[cluster];
    const RelataAnaphor *best = k->best != NONE && k->type == RELATA_TYPE_PERSON ? mention(c, k->best) : NULL;
    return best && (best->last_word == name->last_word || best->first_word == name->last_word ||
                    best->last_word == name->first_word);
}

// The person's name that stands in apposition to a noun, NULL if there is none.
static const RelataAnaphor *name_of_noun(const Coref *c, const RelataAnaphor *noun) {
    uint32_t end = c->a->document->sentences[noun->sentence].token_end;
    for (uint32_t t = noun->head + 1; t < end; t++) {
        const RelataAnaphor *m =
            c->a->head_at[t] == noun->head + 1 && c->mention_of[t] ? mention(c, c->mention_of[t] - 1) : NULL;
        if (m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON &&
            token_at(c, t)->deprel == RELATA_DEPREL_APPOS)
            return m;
    }
    return NULL;
}

// "his son, Ivan Novak": where some candidates share a name with the child, they alone stay.
static uint32_t keep_namesakes(const Coref *c, const RelataAnaphor *m, uint32_t *candidates, uint32_t n) {
    uint32_t up = m->kind == RELATA_MENTION_PRONOUN && m->is_possessive ? c->a->head_at[m->head] : 0, kept = 0;
    const RelataAnaphor *noun = up && c->mention_of[up - 1] ? mention(c, c->mention_of[up - 1] - 1) : NULL;
    const RelataAnaphor *child = noun && is_kin(c, noun, true) ? name_of_noun(c, noun) : NULL;
    for (uint32_t k = 0; child && k < n; k++)
        if (shares_name(c, child, mention(c, candidates[k])->cluster))
            candidates[kept++] = candidates[k];
    return kept ? kept : n;
}

// "Delgado's lawyer, Ana Berg", where the cluster has another person's name.
static bool is_named_otherwise(const Coref *c, const RelataAnaphor *m, uint32_t cluster) {
    if (c->clusters.items[cluster].best == NONE || c->clusters.items[cluster].type != RELATA_TYPE_PERSON ||
        m->end < m->head + 2)
        return false;
    const RelataAnaphor *own = name_of_noun(c, m);
    return own && !shares_name(c, own, cluster);
}

// "It is the second time that …" refers to nothing before it.
static bool is_time_count(const Coref *c, const RelataAnaphor *m) {
    uint32_t up = c->a->head_at[m->head];
    return m->pronoun == RELATA_PRONOUN_IT && token_at(c, m->head)->deprel == RELATA_DEPREL_NSUBJ && up &&
           strcmp(relata_lemma_of(c->a, up - 1)->form, "time") == 0;
}

static void ban(Coref *c, uint32_t token) {
    uint32_t j = c->mention_of[token];
    if (j && c->is_resolved[j - 1] && c->n_banned < RELATA_COREF_BANNED)
        c->banned[c->n_banned++] = mention(c, j - 1)->cluster;
}

static bool is_subject(const Coref *c, uint32_t t) {
    uint8_t deprel = token_at(c, t)->deprel;
    return deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS;
}

// Bans the dependents of a predicate that are its subjects, or its objects; false if there is none.
static bool ban_arguments(Coref *c, const RelataSentence *s, uint32_t verb, bool objects) {
    bool has_any = false;
    for (uint32_t t = s->token_begin; t < s->token_end; t++)
        if (c->a->head_at[t] == verb + 1 &&
            (objects ? token_at(c, t)->deprel == RELATA_DEPREL_OBJ : is_subject(c, t))) {
            ban(c, t);
            has_any = true;
        }
    return has_any;
}

// "Anna wants to help her", "Anna made Peter help her", "Anna came and helped her": who does what the verb says, where
// it has no subject of its own.
static void ban_controller(Coref *c, const RelataSentence *s, uint32_t verb) {
    for (uint32_t steps = 0; steps < 4 && !ban_arguments(c, s, verb, false); steps++) {
        uint8_t link = token_at(c, verb)->deprel;
        uint32_t above = c->a->head_at[verb];
        bool is_open = link == RELATA_DEPREL_XCOMP || link == RELATA_DEPREL_CONJ;
        if (!above || !is_open || (link == RELATA_DEPREL_XCOMP && ban_arguments(c, s, above - 1, true)))
            return;
        verb = above - 1;
    }
}

// A clause with "that" or "which" that hangs on a person's name explains something before it: "the desk of Anna Berg
// that she had left".
static bool is_about_thing(const Coref *c, const RelataSentence *s, uint32_t verb) {
    uint32_t noun = c->mention_of[c->a->head_at[verb] - 1];
    bool is_person =
        noun && mention(c, noun - 1)->kind == RELATA_MENTION_NAME && mention(c, noun - 1)->type == RELATA_TYPE_PERSON;
    for (uint32_t t = s->token_begin; is_person && t < verb; t++)
        if (c->a->head_at[t] == verb + 1 && (strcmp(relata_lemma_of(c->a, t)->form, "that") == 0 ||
                                             strcmp(relata_lemma_of(c->a, t)->form, "which") == 0))
            return true;
    return false;
}

// Clusters that a pronoun cannot mean by the syntax of its sentence: the other arguments of its predicate, whoever does
// what the predicate says where that stands in a clause above, and the noun that a relative clause explains ("an artist
// whom he hired").
static void find_banned(Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    const RelataSentence *s = &c->a->document->sentences[m->sentence];
    uint32_t up = c->a->head_at[m->head];
    c->n_banned = 0;
    if (m->kind != RELATA_MENTION_PRONOUN || m->is_reflexive || m->is_possessive || !up)
        return;
    for (uint32_t t = s->token_begin; t < s->token_end; t++)
        if (t != m->head && c->a->head_at[t] == up)
            ban(c, t);
    if (token_at(c, up - 1)->deprel == RELATA_DEPREL_ACL_RELCL && c->a->head_at[up - 1] &&
        !is_about_thing(c, s, up - 1))
        ban(c, c->a->head_at[up - 1] - 1);
    uint8_t mine = token_at(c, m->head)->deprel;
    if (mine == RELATA_DEPREL_OBJ || mine == RELATA_DEPREL_IOBJ || mine == RELATA_DEPREL_OBL)
        ban_controller(c, s, up - 1);
}

static bool is_banned(const Coref *c, uint32_t cluster) {
    for (uint32_t k = 0; k < c->n_banned; k++)
        if (c->banned[k] == cluster)
            return true;
    return false;
}

// Whether a pronoun stands in a clause that explains the noun around it: "the man who lost his job".
static bool is_in_clause_of(const Coref *c, const RelataAnaphor *noun, const RelataAnaphor *m) {
    uint32_t up = c->a->head_at[m->head];
    for (uint32_t steps = 0, t = m->head; up && steps < CHAIN_MAX; steps++, t = up - 1, up = c->a->head_at[t])
        if (up == noun->head + 1)
            return token_at(c, t)->deprel == RELATA_DEPREL_ACL_RELCL;
    return false;
}

// The class of the noun that the clause of a pronoun calls its subject: "It was the first flight"; OTHER if it is not
// said or could be anything.
static RelataType said_type(const Coref *c, const RelataAnaphor *m) {
    const RelataDocument *d = c->a->document;
    uint32_t up = c->a->head_at[m->head];
    if (token_at(c, m->head)->deprel != RELATA_DEPREL_NSUBJ || !up || d->tokens[up - 1].upos != RELATA_UPOS_NOUN)
        return RELATA_TYPE_OTHER;
    for (uint32_t t = d->sentences[m->sentence].token_begin; t < up - 1; t++)
        if (d->tokens[t].deprel == RELATA_DEPREL_COP && c->a->head_at[t] == up)
            return (RelataType)relata_lemma_of(c->a, up - 1)->noun_type;
    return RELATA_TYPE_OTHER;
}

static bool is_happening(RelataType type) {
    return type == RELATA_TYPE_EVENT || type == RELATA_TYPE_DATE || type == RELATA_TYPE_QUANTITY ||
           type == RELATA_TYPE_MONEY;
}

static bool is_lasting(RelataType type) {
    return type == RELATA_TYPE_PLACE || type == RELATA_TYPE_FACILITY || type == RELATA_TYPE_ORGANIZATION ||
           type == RELATA_TYPE_GROUP || type == RELATA_TYPE_PERSON || type == RELATA_TYPE_PRODUCT;
}

// A flight is neither a place nor a body, nor is a country an event.
static bool said_otherwise(const Coref *c, const RelataAnaphor *m, RelataType type) {
    if (m->pronoun != RELATA_PRONOUN_IT && m->pronoun != RELATA_PRONOUN_THIS)
        return false;
    RelataType said = said_type(c, m);
    return (is_happening(said) && is_lasting(type)) || (is_lasting(said) && is_happening(type));
}

static bool is_sexed(uint8_t gender) {
    return gender == RELATA_GENDER_MASC || gender == RELATA_GENDER_FEM;
}

static bool is_candidate(const Coref *c, uint32_t i, uint32_t j) {
    const RelataAnaphor *m = mention(c, i), *candidate = mention(c, j);
    if (!c->is_resolved[j] || candidate->is_adjective || (candidate->is_literal && m->kind != RELATA_MENTION_NOMINAL))
        return false;
    if (m->kind == RELATA_MENTION_PRONOUN && is_banned(c, candidate->cluster))
        return false;
    if (m->kind == RELATA_MENTION_PRONOUN && candidate->kind == RELATA_MENTION_NOMINAL && contains(candidate, m) &&
        is_in_clause_of(c, candidate, m))
        return pronoun_agrees(m, candidate, &c->clusters.items[candidate->cluster]);
    if (m->kind == RELATA_MENTION_NOMINAL && is_named_otherwise(c, m, candidate->cluster))
        return false;
    if (contains(candidate, m) || contains(m, candidate))
        return relata_coref_is_apposition(c, i, j);
    if (m->is_reflexive && m->sentence != candidate->sentence)
        return false;
    if (m->kind == RELATA_MENTION_PRONOUN && !m->is_reflexive && are_coarguments(c, m, candidate))
        return false;
    if (m->kind == RELATA_MENTION_PRONOUN)
        return pronoun_agrees(m, candidate, &c->clusters.items[candidate->cluster]) && !is_time_count(c, m) &&
               !said_otherwise(c, m, (RelataType)c->clusters.items[candidate->cluster].type);
    if (m->kind == RELATA_MENTION_NOMINAL && !nominal_may_follow(c, i, j))
        return false;
    const Cluster *k = &c->clusters.items[candidate->cluster];
    if (m->type == RELATA_TYPE_PERSON && is_sexed(m->gender) && is_sexed(k->gender) && m->gender != k->gender)
        return false;
    if (m->kind == RELATA_MENTION_NAME && k->best != NONE) // the index compared the names already
        return false;
    return candidate->kind != RELATA_MENTION_PRONOUN || k->best != NONE || k->n == 1 ||
           mention(c, k->first)->kind == RELATA_MENTION_PRONOUN;
}

// "With his wife, Novak raised …": the person named after the pronoun as the subject of a clause around it.
static uint32_t subject_ahead(const Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    if (!is_human_pronoun(m) || m->is_reflexive)
        return NONE;
    for (uint32_t j = i + 1; j < c->a->mentions.n && mention(c, j)->sentence == m->sentence; j++) {
        const RelataAnaphor *x = mention(c, j);
        if (x->kind == RELATA_MENTION_NAME && x->type == RELATA_TYPE_PERSON && x->begin > m->head &&
            relata_coref_commands(c, i, j) > 1 && !contains(x, m))
            return j;
    }
    return NONE;
}

// Mentions of a window before `i`, nearest first, then older ones with the same head word.
static uint32_t candidates_of(const Coref *c, uint32_t i, uint32_t out[RELATA_COREF_CANDIDATES]) {
    bool is_nominal = mention(c, i)->kind == RELATA_MENTION_NOMINAL;
    uint32_t window = is_nominal ? NOMINAL_WINDOW : RELATA_COREF_WINDOW, n = 0, first = i > window ? i - window : 0,
             same = 0;
    uint32_t ahead = subject_ahead(c, i);
    if (ahead != NONE && is_candidate(c, i, ahead))
        out[n++] = ahead;
    for (uint32_t j = i; j-- > first;)
        if (is_candidate(c, i, j))
            out[n++] = j;
    if (!is_nominal)
        return n;
    for (uint32_t j = c->earlier[i]; j && same < SAME_HEAD_MAX; j = c->earlier[j - 1], same++)
        if (j - 1 < first && is_candidate(c, i, j - 1))
            out[n++] = j - 1;
    return n;
}

// exp(−x / 256) in units of 2^-31, the same on every machine.
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
    if (is_human_pronoun(mention(c, i)))
        best = prefer_named(c, candidates, n, scores, best, &none);
    if (best == NONE)
        return NONE;
    mention(c, i)->sureness = sureness_of(c, candidates, scores, n, best, none);
    return candidates[best];
}

// Fills `candidates` and makes them the ones that features look at.
static uint32_t gather(Coref *c, uint32_t i, uint32_t candidates[RELATA_COREF_CANDIDATES]) {
    find_banned(c, i);
    uint32_t n = keep_namesakes(c, mention(c, i), candidates, candidates_of(c, i, candidates));
    n = keep_kin(c, mention(c, i), candidates, n);
    c->candidates = candidates;
    c->n_candidates = n;
    c->local_subject = 0;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t steps = relata_coref_commands(c, i, candidates[k]);
        if (steps && (!c->local_subject || steps < c->local_subject))
            c->local_subject = steps;
    }
    return n;
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
        if (is_owner && c->is_resolved[j - 1] && is_candidate(c, i, j - 1))
            return j - 1;
    }
    return NONE;
}

static uint32_t by_rank(Coref *c, uint32_t i) {
    uint32_t candidates[RELATA_COREF_CANDIDATES];
    uint32_t n = gather(c, i, candidates);
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
    if (!k->gender || (k->gender == RELATA_GENDER_NEUT && is_person)) // "heiress Anna Berg": the noun said nothing
        k->gender = m->gender;
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
        if (!c->is_resolved[j] || !is_human_pronoun(pronoun) || k->best != NONE ||
            mention(c, k->first)->sentence != m->sentence || mention(c, k->first)->kind != RELATA_MENTION_PRONOUN ||
            !genders_agree(c->clusters.items[m->cluster].gender, pronoun->gender))
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

// "The president of Mali Tom Berg": the person named right behind the place that an office is of.
static uint32_t holder_behind(const Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    if (m->kind != RELATA_MENTION_NOMINAL || m->number == RELATA_NUMBER_PLUR ||
        !is_role(relata_lemma_of(c->a, m->head)))
        return NONE;
    const RelataAnaphor *place = place_of(c, m);
    for (uint32_t k = i + 1; place && place->begin > m->head && k < c->a->mentions.n; k++) {
        const RelataAnaphor *x = mention(c, k);
        if (x->begin > place->end)
            break;
        if (x->begin == place->end && x->kind == RELATA_MENTION_NAME && x->type == RELATA_TYPE_PERSON)
            return x->sentence == m->sentence && !x->is_possessive ? k : NONE;
    }
    return NONE;
}

// "I" in a quotation is whoever is said to say it.
static uint32_t speaker_of(const Coref *c, const RelataAnaphor *m) {
    uint32_t speaker = m->is_quoted && m->pronoun == RELATA_PRONOUN_I ? c->speaker_of[m->sentence] : 0;
    const RelataAnaphor *x = speaker ? mention(c, speaker - 1) : NULL;
    bool can_speak = x && !x->is_quoted && x->number != RELATA_NUMBER_PLUR && x->type == RELATA_TYPE_PERSON;
    return can_speak ? speaker - 1 : NONE;
}

static bool resolve_mention(Coref *c, uint32_t i) {
    RelataAnaphor *m = mention(c, i);
    if (c->is_begun[i])
        return true;
    c->is_begun[i] = 1;
    bool is_relative = m->kind == RELATA_MENTION_NOMINAL && (is_kin(c, m, true) || is_kin(c, m, false));
    uint32_t possessor = is_relative ? possessor_of(c, m) : NONE; // "his father": first who "his" is
    bool is_later = possessor != NONE && possessor > i && mention(c, possessor)->kind == RELATA_MENTION_PRONOUN;
    if (is_later && !resolve_mention(c, possessor))
        return false;
    uint32_t holder = holder_behind(c, i);
    if (holder != NONE && !resolve_mention(c, holder))
        return false;
    uint32_t cluster = m->kind == RELATA_MENTION_NAME ? find_misread(c, m)
                       : holder != NONE               ? mention(c, holder)->cluster
                                                      : find_role(c, m);
    if (cluster != NONE && m->kind == RELATA_MENTION_NAME) {
        m->key = NULL;
        m->type = c->clusters.items[cluster].type;
    }
    if (m->kind == RELATA_MENTION_NOMINAL && cluster != NONE && is_named_otherwise(c, m, cluster))
        cluster = NONE;
    if (cluster == NONE && m->kind == RELATA_MENTION_NAME)
        cluster = find_name(c, m);
    if (cluster == NONE && m->kind == RELATA_MENTION_NAME)
        cluster = find_named_noun(c, m);
    uint32_t speaker = speaker_of(c, m);
    if (speaker != NONE && !resolve_mention(c, speaker))
        return false;
    if (speaker != NONE && c->is_resolved[speaker]) {
        m->antecedent = speaker + 1;
        m->sureness = mention(c, speaker)->sureness;
        cluster = mention(c, speaker)->cluster;
    }
    uint32_t ahead = subject_ahead(c, i);
    if (ahead != NONE && !resolve_mention(c, ahead))
        return false;
    if (cluster == NONE && !m->is_literal) {
        uint32_t antecedent = by_rank(c, i);
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
    return note_role(c, m) && (m->kind != RELATA_MENTION_NAME || index_name(c, i, m->cluster));
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
