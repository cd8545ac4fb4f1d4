// Names: which cluster a name belongs to, by index.
//
// A name is compared with the names of the clusters so far by keys, never one by one: gazetteer key, whole text, parts
// of a person's name, acronym, first word of a company, short forms of bodies. Keys are strings whose first letter says
// what they are. Limits: a key points to one cluster, the latest that was told of it.
#include "entity/coref_parts.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

enum { INITIALS_MAX = 16, SPELLINGS_MAX = 300, SHORTENED_MAX = 8, FIELD_MAX = 512, KEY_MAX = 128 };

bool relata_coref_index_add(Coref *c, const char *key, size_t n, uint32_t cluster) {
    uint32_t known = relata_map_count(c->index), id = relata_map_add(c->index, key, n);
    if (id == 0)
        return false;
    if (id > known)
        return RELATA_ARRAY_ADD(&c->found, cluster);
    c->found.items[id - 1] = cluster;
    return true;
}

uint32_t relata_coref_index_find(const Coref *c, const char *key, size_t n) {
    uint32_t id = relata_map_find(c->index, key, n);
    return id ? c->found.items[id - 1] : NONE;
}

static size_t number_key(char kind, uint32_t type, uint32_t value, char *key) {
    key[0] = kind;
    key[1] = (char)type;
    memcpy(key + 2, &value, sizeof value);
    return 2 + sizeof value;
}

bool relata_coref_index_number(Coref *c, char kind, uint32_t type, uint32_t value, uint32_t cluster) {
    char key[8];
    return relata_coref_index_add(c, key, number_key(kind, type, value, key), cluster);
}

uint32_t relata_coref_find_number(const Coref *c, char kind, uint32_t type, uint32_t value) {
    char key[8];
    return relata_coref_index_find(c, key, number_key(kind, type, value, key));
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
        return relata_coref_index_number(c, 'c', 0, m->first_word, cluster);
    return !is_bare_name(m) || m->type == RELATA_TYPE_PERSON ||
           relata_coref_index_number(c, 'b', 0, m->last_word, cluster);
}

// The company that a bare name is short for, or the bare name that a company's full name makes plain.
static uint32_t find_company(const Coref *c, const RelataAnaphor *m) {
    if (is_company(c, m))
        return relata_coref_find_number(c, 'b', 0, m->first_word);
    return is_bare_name(m) ? relata_coref_find_number(c, 'c', 0, m->last_word) : NONE;
}

uint32_t relata_coref_possessor_of(const Coref *c, const RelataAnaphor *m) {
    for (uint32_t t = c->a->document->sentences[m->sentence].token_begin; t < m->head; t++)
        if (c->a->head_at[t] == m->head + 1 && token_at(c, t)->deprel == RELATA_DEPREL_NMOD_POSS && c->mention_of[t])
            return c->mention_of[t] - 1;
    return NONE;
}

static bool is_kin_at(const Coref *c, uint32_t token) {
    static const char *const kin[] = {
        "aunt",     "brother",       "cousin",       "daughter",    "father",     "grandfather", "grandmother",
        "grandson", "granddaughter", "half-brother", "half-sister", "husband",    "mother",      "nephew",
        "niece",    "parent",        "sister",       "son",         "stepfather", "stepmother",  "stepson",
        "uncle",    "widow",         "widower",      "wife",        NULL};
    return relata_is_among(relata_lemma_of(c->a, token)->form, kin);
}

// The kin that a name says who it is, in "her mother, Anna Berg" and "two of her brothers, Tom and Carl Berg"; NONE if
// it says of none.
static uint32_t kin_named(const Coref *c, const RelataAnaphor *m) {
    uint32_t at = m->head;
    if (token_at(c, at)->deprel == RELATA_DEPREL_CONJ && c->a->head_at[at] && m->end > m->begin + 1)
        at = c->a->head_at[at] - 1;
    uint32_t up = token_at(c, at)->deprel == RELATA_DEPREL_APPOS ? c->a->head_at[at] : 0;
    for (uint32_t t = up ? up - 1 : at; up && t < at; t++)
        if (is_kin_at(c, t) &&
            (t + 1 == up || (c->a->head_at[t] == up && token_at(c, t)->deprel == RELATA_DEPREL_NMOD)))
            return t;
    return NONE;
}

// The kin that a person is said to have, in "the nephew of president Tom Berg" and "Tom Berg's nephew"; NONE if there
// is none.
static uint32_t kin_had(const Coref *c, const RelataAnaphor *m) {
    uint32_t at = m->head;
    if (token_at(c, at)->deprel == RELATA_DEPREL_APPOS && c->a->head_at[at] == m->begin)
        at = c->a->head_at[at] - 1;
    uint32_t up = c->a->head_at[at];
    uint8_t deprel = token_at(c, at)->deprel;
    bool is_had = deprel == RELATA_DEPREL_NMOD_POSS || (deprel == RELATA_DEPREL_NMOD && relata_coref_has_of(c, at));
    return up && is_had && is_kin_at(c, up - 1) ? up - 1 : NONE;
}

// Who is said to be a relative, in "Ada Berg is the niece of", "Ada Berg, the niece of": a mention, or NONE.
static uint32_t holder_of_kin(const Coref *c, const RelataAnaphor *m, uint32_t kin) {
    uint32_t up = c->a->head_at[kin], from = c->a->document->sentences[m->sentence].token_begin;
    if (token_at(c, kin)->deprel == RELATA_DEPREL_APPOS)
        return up && c->mention_of[up - 1] ? c->mention_of[up - 1] - 1 : NONE;
    for (uint32_t t = from; t < kin; t++)
        if (c->a->head_at[t] == kin + 1 && token_at(c, t)->deprel == RELATA_DEPREL_NSUBJ && c->mention_of[t])
            return c->mention_of[t] - 1;
    return NONE;
}

// Whose relative the name is said to be: a mention, or NONE.
static uint32_t relative_of(const Coref *c, const RelataAnaphor *m) {
    uint32_t kin = kin_named(c, m), had = kin == NONE ? kin_had(c, m) : NONE;
    if (had != NONE)
        return holder_of_kin(c, m, had);
    return kin != NONE && c->mention_of[kin] ? relata_coref_possessor_of(c, mention(c, c->mention_of[kin] - 1)) : NONE;
}

// "Berg left. … Another brother, Tom Berg": nor is the relative whom nobody owns the one who has no given name yet.
static bool is_own_relative(const Coref *c, const RelataAnaphor *m, uint32_t cluster) {
    uint32_t other = relative_of(c, m), best = c->clusters.items[cluster].best;
    bool is_bare = best != NONE && mention(c, best)->end == mention(c, best)->begin + 1;
    if (other == NONE && is_bare && m->end > m->begin + 1 && kin_named(c, m) != NONE)
        return true;
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
    return relata_coref_index_add(c, key, n, is_shared ? NONE : cluster);
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
    uint32_t found = is_short ? relata_coref_find_number(c, 's', 0, words_hash(c, m->begin, m->end)) : NONE;
    uint8_t type = found != NONE ? c->clusters.items[found].type : m->type;
    bool agrees = type == m->type || type == RELATA_TYPE_OTHER || m->type == RELATA_TYPE_OTHER;
    return agrees ? found : NONE;
}

// "III", of whoever is called by the given name alone.
static bool is_regnal(const char *lower) {
    return *lower && lower[strspn(lower, "ivx")] == '\0';
}

static bool is_called_mrs(const Coref *c, const RelataAnaphor *m) {
    return m->end == m->begin + 1 && m->begin > c->a->document->sentences[m->sentence].token_begin &&
           strncmp(token_at(c, m->begin - 1)->form, "Mrs", 3) == 0;
}

// "Mrs. Berg" is neither Mr. Berg nor the Berg whose given name nobody says, but perhaps his wife.
static bool is_of_other_sex(const Coref *c, const RelataAnaphor *m, const Cluster *k) {
    bool differs = m->end == m->begin + 1 && !k->is_guessed && !relata_genders_agree(k->gender, m->gender);
    return differs || (is_called_mrs(c, m) && !k->first_word && k->gender != RELATA_GENDER_FEM);
}

bool relata_coref_index_name(Coref *c, uint32_t i, uint32_t cluster) {
    const RelataAnaphor *m = mention(c, i);
    char buffer[INITIALS_MAX + 1] = "a";
    bool is_person = m->type == RELATA_TYPE_PERSON, is_full = m->end > m->begin + 1 || m->is_numbered;
    bool is_metonym = m->how == RELATA_HOW_CAPITAL || m->how == RELATA_HOW_METONYM;
    if (m->key && is_metonym) // the next "Lima" may be the city
        return relata_coref_index_add(c, m->key, strlen(m->key), cluster);
    uint32_t namesake = relata_coref_find_number(c, 't', RELATA_TYPE_PERSON, m->text_word);
    if (is_called_mrs(c, m) && namesake != NONE && namesake != cluster) // the next "Berg" is her husband
        return relata_coref_index_number(c, 'w', 0, m->last_word, cluster);
    bool ok = relata_coref_index_number(c, 't', broad_type(m->type), m->text_word, cluster) &&
              index_company(c, m, cluster) && index_short_forms(c, m, cluster);
    ok = ok && (!m->key || relata_coref_index_add(c, m->key, strlen(m->key), cluster));
    if (is_person || (m->type == RELATA_TYPE_OTHER && !is_full)) {
        uint32_t known = relata_coref_find_number(c, 'l', 0, m->last_word);
        bool is_of_kin = is_full && kin_had(c, m) != NONE; // the next "Berg" is whoever is named for himself
        bool is_rare = known != NONE && known != relata_coref_find_number(c, 'k', 0, m->last_word) &&
                       (c->clusters.items[known].n > 2 * c->clusters.items[cluster].n || is_own_relative(c, m, known));
        ok = ok && (!is_of_kin || known != NONE || relata_coref_index_number(c, 'k', 0, m->last_word, cluster));
        ok = ok && (is_rare || relata_coref_index_number(c, 'l', 0, m->last_word, cluster));
        known = is_full ? relata_coref_find_number(c, 'f', 0, m->first_word) : NONE;
        is_rare = known != NONE && is_regnal(relata_words_at(c->a->words, c->clusters.items[known].last_word)->form);
        ok = ok && (!is_full || is_rare || relata_coref_index_number(c, 'f', 0, m->first_word, cluster));
        for (uint32_t t = m->begin + 1; ok && is_person && t + 1 < m->end; t++)
            ok = relata_coref_index_number(c, 'm', 0, relata_form_of(c->a, t)->lower, cluster);
    } else if (is_full) {
        size_t n = initials_of(c, m, buffer + 1);
        ok = ok && (n < 2 || relata_coref_index_add(c, buffer, n + 1, cluster));
    } else {
        char acronym[INITIALS_MAX + 1] = "A";
        size_t n = letters_of(token_at(c, m->begin)->form, acronym + 1);
        bool is_acronym = relata_form_of(c->a, m->begin)->flags & RELATA_WORD_ALL_CAPS;
        bool is_place = m->type == RELATA_TYPE_PLACE && m->key; // "S.D." is no State Department
        ok = ok && (n < 2 || !is_acronym || is_place || relata_coref_index_add(c, acronym, n + 1, cluster));
    }
    return ok;
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

// Whether the words of one name, two or more, are the first or the last of another: "Lira Berg" and "Ana
// Lira" of "Ana Lira Berg", "de Lira" of "Tom de Lira".
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
    return best && relata_genders_agree(k->gender, m->gender) && (is_part(c, m, best) || is_part(c, best, m));
}

// "Lira" of "Ana Lira Novak", where nobody bears it as surname or given name.
static uint32_t find_middle(const Coref *c, const RelataAnaphor *m) {
    const RelataWord *word = relata_form_of(c->a, m->begin);
    bool is_given = (word->flags & RELATA_WORD_GIVEN) && !(word->flags & RELATA_WORD_SURNAME);
    return is_given ? NONE : relata_coref_find_number(c, 'm', 0, m->last_word);
}

// A bare person name belongs to whoever bears it as surname, else to whoever bears it as given name.
static uint32_t find_person(const Coref *c, const RelataAnaphor *m) {
    uint32_t same = relata_coref_find_number(c, 'l', 0, m->last_word);
    bool is_full = m->end > m->begin + 1;
    if (same != NONE) {
        const Cluster *cluster = &c->clusters.items[same];
        bool agrees = relata_genders_agree(cluster->gender, m->gender);
        if (!is_full && is_of_other_sex(c, m, cluster))
            return NONE;
        if (!is_full && agrees)
            return same;
        if (is_full && agrees && given_names_agree(c, cluster->first_word, m->first_word))
            return same;
        if (is_full && is_longer_or_shorter(c, m, cluster))
            return same;
    }
    if (!is_full) {
        uint32_t given = relata_coref_find_number(c, 'f', 0, m->last_word);
        given = given != NONE ? given : find_middle(c, m);
        return given != NONE ? given : find_spelling(c, m);
    }
    uint32_t namesake = relata_coref_find_number(c, 'f', 0, m->first_word);
    const Cluster *k = namesake != NONE ? &c->clusters.items[namesake] : NULL;
    if (k && relata_genders_agree(k->gender, m->gender) &&
        (k->last_word == m->last_word || is_longer_or_shorter(c, m, k)))
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
        uint32_t found = n < 2 ? NONE : relata_coref_index_find(c, buffer, n + 1);
        const char *key = found != NONE ? c->clusters.items[found].key : NULL;
        return key && !m->key && !is_thing_called(c, key, m) ? NONE : found;
    }
    size_t n = letters_of(token_at(c, m->begin)->form, buffer + 1);
    bool is_acronym = relata_form_of(c->a, m->begin)->flags & RELATA_WORD_ALL_CAPS;
    const RelataToken *token = token_at(c, m->begin);
    bool is_state = m->begin > 1 && strcmp(token[-1].form, "-") == 0 && token[-1].span.end == token->span.begin &&
                    strlen(token[-2].form) == 1; // "D-S.D." is from South Dakota
    return n < 2 || !is_acronym || is_state ? NONE : relata_coref_index_find(c, buffer, n + 1);
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
    uint32_t bearer = relata_coref_find_number(c, 'l', 0, m->last_word);
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
uint32_t relata_coref_find_misread(const Coref *c, const RelataAnaphor *m) {
    if (!m->key || m->end != m->begin + 1 || relata_coref_index_find(c, m->key, strlen(m->key)) != NONE)
        return NONE;
    if (relata_form_of(c->a, m->begin)->flags & RELATA_WORD_ALL_CAPS) {
        bool is_long = relata_form_of(c->a, m->begin)->length > 2;
        uint32_t found = is_long ? find_acronym(c, m) : NONE;
        uint32_t best = found != NONE ? c->clusters.items[found].best : NONE;
        return best != NONE && !is_thing_called(c, m->key, mention(c, best)) ? found : NONE;
    }
    bool is_people = m->how == RELATA_HOW_ADJECTIVE || m->how == RELATA_HOW_DEMONYM;
    bool is_town = (m->how == RELATA_HOW_NAME && strncmp(m->key, "city/", 5) == 0) || m->how == RELATA_HOW_CAPITAL ||
                   m->how == RELATA_HOW_METONYM;
    uint32_t bearer = is_people || is_town ? relata_coref_find_number(c, 'l', 0, m->last_word) : NONE;
    const Cluster *k = bearer != NONE ? &c->clusters.items[bearer] : NULL;
    bool is_full = k && k->best != NONE && k->type == RELATA_TYPE_PERSON && k->first_word;
    return is_full && does_as_persons_do(c, m) && !m->is_adjective && !has_determiner(c, m) ? bearer : NONE;
}

// The same words under another type, where one of the two was not typed or the types are easily taken for each other.
static uint32_t find_under_other_type(const Coref *c, const RelataAnaphor *m) {
    static const uint8_t order[] = {RELATA_TYPE_PERSON, RELATA_TYPE_ORGANIZATION, RELATA_TYPE_PLACE,  RELATA_TYPE_GROUP,
                                    RELATA_TYPE_EVENT,  RELATA_TYPE_WORK,         RELATA_TYPE_PRODUCT};
    uint32_t found = relata_coref_find_number(c, 't', RELATA_TYPE_OTHER, m->text_word);
    for (size_t i = 0; found == NONE && m->type == RELATA_TYPE_OTHER && i < sizeof order; i++)
        found = relata_coref_find_number(c, 't', order[i], m->text_word);
    if (found == NONE && m->type == RELATA_TYPE_ORGANIZATION)
        found = relata_coref_find_number(c, 't', RELATA_TYPE_GROUP, m->text_word);
    if (found == NONE && m->type == RELATA_TYPE_GROUP)
        found = relata_coref_find_number(c, 't', RELATA_TYPE_ORGANIZATION, m->text_word);
    bool is_full = m->end > m->begin + 1;
    for (size_t i = 0; found == NONE && is_full && i < sizeof order; i++) // two words are seldom two things
        found = relata_coref_find_number(c, 't', order[i], m->text_word);
    if (found == NONE && m->type == RELATA_TYPE_OTHER && !is_full && !m->is_numbered)
        found = relata_coref_find_number(c, 'l', 0, m->last_word);
    return found;
}

// "the Northern Fishing Council, or NOFC, …": letters behind "or" in commas are the name's other form, unless names are
// listed.
static uint32_t find_said_again(const Coref *c, const RelataAnaphor *m) {
    enum { LEAST = 4 }; // a name of two words, a comma and "or"
    uint32_t t = m->begin, first = c->a->document->sentences[m->sentence].token_begin;
    bool is_inside = t + 1 < c->a->document->sentences[m->sentence].token_end,
         is_letters = is_inside && m->end == t + 1 && (relata_form_of(c->a, t)->flags & RELATA_WORD_ALL_CAPS);
    if (!is_letters || t < first + LEAST || strcmp(token_at(c, t - 1)->form, "or") != 0 ||
        strcmp(token_at(c, t - 2)->form, ",") != 0 || strcmp(token_at(c, t + 1)->form, ",") != 0)
        return NONE;
    for (uint32_t k = t - 2; k-- > first && k + 2 * LEAST > t;) {
        const RelataAnaphor *full = c->mention_of[k] ? mention(c, c->mention_of[k] - 1) : NULL;
        if (!full || full->end != t - 2 || full->kind != RELATA_MENTION_NAME || full->end < full->begin + 2)
            continue;
        uint32_t before = full->begin - (full->begin > first && has_determiner(c, full));
        bool is_listed = before > first && strcmp(token_at(c, before - 1)->form, ",") == 0,
             is_other = full->type == RELATA_TYPE_PERSON || full->type == RELATA_TYPE_DATE || (full->key && m->key);
        return is_listed || is_other ? NONE : full->cluster;
    }
    return NONE;
}

uint32_t relata_coref_find_name(const Coref *c, const RelataAnaphor *m) {
    uint32_t found = m->key ? relata_coref_index_find(c, m->key, strlen(m->key)) : NONE;
    found = found == NONE ? find_said_again(c, m) : found;
    if (found != NONE)
        return found;
    if (m->is_literal && m->type != RELATA_TYPE_DATE)
        return NONE;
    found = is_called_mrs(c, m) ? relata_coref_find_number(c, 'w', 0, m->last_word) : NONE;
    if (found != NONE)
        return found;
    found = relata_coref_find_number(c, 't', broad_type(m->type), m->text_word);
    const char *other = found != NONE ? c->clusters.items[found].key : NULL;
    if (m->key && other && strcmp(m->key, other) != 0)
        return NONE;
    if (found != NONE && m->type == RELATA_TYPE_PERSON && is_of_other_sex(c, m, &c->clusters.items[found]))
        found = NONE;
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
