// Roles: who is meant by an office, a relative or a government.
//
// "the Malian president" is whoever was introduced as President of Mali, "his father" whoever called him a son, "the
// Malian government" Mali. What a mention says of the offices and kin of its cluster goes into the index of names;
// later mentions by office or kin are found there. Limits: the latest holder of an office has it.
#include "entity/coref_parts.h"

#include "base/words.h"

#include <string.h>

enum { FIELD_MAX = 512 };

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

// "Former", "late" before an office: another office than the one that is held.
static bool is_past(const Coref *c, uint32_t office, uint32_t from) {
    static const char *const words[] = {"former", "ex",    "late",         "onetime", "then",    "past", "previous",
                                        "old",    "slain", "assassinated", "ousted",  "deposed", NULL};
    for (uint32_t t = office; t-- > from && t + 4 > office;)
        if (relata_is_among(relata_lemma_of(c->a, t)->form, words))
            return true;
    return false;
}

// What is said of an office before its noun: whether it is held, and which one it is.
typedef struct {
    uint32_t which;   // hash of the noun, with the word before it where that tells the office: "prime minister"
    uint32_t n_words; // before the noun, that say so
    bool is_past;
} Office;

static Office office_at(const Coref *c, uint32_t t, uint32_t from) {
    static const char *const vague[] = {"minister", "secretary", NULL};
    Office office = {.which = c->a->lemma_at[t], .is_past = is_past(c, t, from)};
    bool is_told = t > from && relata_is_among(relata_lemma_of(c->a, t)->form, vague);
    const RelataToken *before = is_told ? token_at(c, t - 1) : NULL;
    bool is_word = before && (before->upos == RELATA_UPOS_ADJ || before->upos == RELATA_UPOS_NOUN ||
                              before->upos == RELATA_UPOS_PROPN);
    office.n_words = office.is_past;
    if (is_word && !c->mention_of[t - 1] && !is_past(c, t, t - 1)) {
        office.which = relata_mix(office.which, relata_form_of(c->a, t - 1)->lower);
        office.n_words++;
    }
    return office;
}

static size_t role_key(const Office *office, const char *country, char *key) {
    size_t n = strnlen(country, 32);
    memcpy(key, office->is_past ? "past" : "role", 4);
    memcpy(key + 4, &office->which, sizeof office->which);
    memcpy(key + 8, country, n);
    return 8 + n;
}

// "The president" where one has been the talk and another only met him: the one who has been the talk.
static bool is_passing_holder(const Coref *c, const Office *office, uint32_t cluster) {
    enum { TALK = 2 };
    char key[48];
    uint32_t known = relata_coref_index_find(c, key, role_key(office, "", key));
    return known != NONE && known != cluster && c->clusters.items[known].n >= TALK * c->clusters.items[cluster].n;
}

static bool index_role(Coref *c, const Office *office, const char *country, uint32_t cluster) {
    char key[48];
    return (is_passing_holder(c, office, cluster) ||
            relata_coref_index_add(c, key, role_key(office, "", key), cluster)) &&
           (!*country || relata_coref_index_add(c, key, role_key(office, country, key), cluster));
}

// Notes an office under its full name and under its noun alone: "the minister".
static bool note_office(Coref *c, uint32_t t, uint32_t from, const char *country, uint32_t cluster) {
    Office office = office_at(c, t, from), noun = {.which = c->a->lemma_at[t], .is_past = office.is_past};
    return index_role(c, &office, country, cluster) &&
           (office.which == noun.which || index_role(c, &noun, country, cluster));
}

static bool is_role(const RelataWord *lemma) {
    return (lemma->flags & (RELATA_WORD_ROLE | RELATA_WORD_TITLE)) && lemma->noun_type == RELATA_TYPE_PERSON;
}

bool relata_coref_is_kin(const Coref *c, const RelataAnaphor *m, bool is_child) {
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
            ok = note_office(c, t, first, country, m->cluster);
    return ok;
}

bool relata_coref_has_of(const Coref *c, uint32_t token) {
    for (uint32_t t = token; t-- > 0 && t + 4 > token;)
        if (c->a->head_at[t] == token + 1 && token_at(c, t)->deprel == RELATA_DEPREL_CASE)
            return strcmp(relata_lemma_of(c->a, t)->form, "of") == 0;
    return false;
}

static bool note_child(Coref *c, uint32_t child, uint32_t parent) {
    return relata_coref_index_number(c, 'p', 0, child, parent) && relata_coref_index_number(c, 'c', 0, parent, child);
}

// "Ada Berg, the daughter of Tom Berg".
static bool note_parent(Coref *c, const RelataAnaphor *m) {
    uint32_t up = c->a->head_at[m->head], noun = up ? c->mention_of[up - 1] : 0;
    bool is_parent = noun && token_at(c, m->head)->deprel == RELATA_DEPREL_NMOD && relata_coref_has_of(c, m->head) &&
                     c->is_resolved[noun - 1] && relata_coref_is_kin(c, mention(c, noun - 1), true) &&
                     mention(c, noun - 1)->number != RELATA_NUMBER_PLUR;
    return !is_parent || note_child(c, mention(c, noun - 1)->cluster, m->cluster);
}

// What a mention says of its cluster's offices and kin, for later mentions by office or kin.
bool relata_coref_note_role(Coref *c, const RelataAnaphor *m) {
    if (m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON)
        return note_titles(c, m) && note_parent(c, m);
    if (m->kind != RELATA_MENTION_NOMINAL || m->number == RELATA_NUMBER_PLUR)
        return true;
    uint32_t possessor = relata_coref_is_kin(c, m, true) ? relata_coref_possessor_of(c, m) : NONE;
    if (possessor != NONE)
        return note_child(c, m->cluster, mention(c, possessor)->cluster);
    possessor = relata_coref_is_kin(c, m, false) ? relata_coref_possessor_of(c, m) : NONE;
    if (possessor != NONE && c->is_resolved[possessor])
        return relata_coref_index_number(c, 'p', 0, mention(c, possessor)->cluster, m->cluster);
    bool is_named = c->clusters.items[m->cluster].best != NONE;
    return !is_named || !is_role(relata_lemma_of(c->a, m->head)) ||
           note_office(c, m->head, m->begin, country_in(c, m->begin, m->end, m->head), m->cluster);
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

// Whether a name of several words says by its noun what it names: "Green Party", "Court of Session".
static bool is_called_a(const Coref *c, const RelataAnaphor *x, uint32_t noun) {
    if (x->kind != RELATA_MENTION_NAME || x->end < x->begin + 2)
        return false;
    bool opens = x->first_word == noun && token_at(c, x->begin + 1)->upos == RELATA_UPOS_ADP;
    return (x->last_word == noun || opens) && (x->type == RELATA_TYPE_ORGANIZATION || x->type == RELATA_TYPE_GROUP);
}

// "Founded as the Green Party": what something else was or is.
static bool is_said_of(const Coref *c, const RelataAnaphor *x) {
    uint32_t t = x->begin > 0 && token_at(c, x->begin - 1)->upos == RELATA_UPOS_DET ? x->begin - 1 : x->begin;
    return t > 0 && strcmp(relata_lemma_of(c->a, t - 1)->form, "as") == 0;
}

// "The party", "the party's".
static bool is_bare_the(const Coref *c, const RelataAnaphor *m) {
    return m->head == m->begin + 1 && m->is_definite && strcmp(relata_lemma_of(c->a, m->begin)->form, "the") == 0;
}

static uint32_t nearest_subject(const Coref *c, const RelataAnaphor *m, uint32_t noun) {
    for (uint32_t j = c->mention_of[m->head] - 1; j-- > 0 && mention(c, j)->sentence + 3 >= m->sentence;) {
        uint8_t deprel = token_at(c, mention(c, j)->head)->deprel;
        bool is_subject = deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS;
        if (is_subject && c->is_resolved[j] && is_called_a(c, mention(c, j), noun))
            return mention(c, j)->cluster;
    }
    return NONE;
}

// "The party" after "the Green Party", if no other "party" stands nearer: of several such names in this sentence and
// the three before it the nearest that is a subject.
static uint32_t find_by_kind(const Coref *c, const RelataAnaphor *m) {
    uint32_t noun = relata_lemma_of(c->a, m->head)->lower, only = NONE;
    for (uint32_t j = is_bare_the(c, m) ? c->mention_of[m->head] - 1 : 0;
         j-- > 0 && mention(c, j)->sentence + 3 >= m->sentence;) {
        const RelataAnaphor *x = mention(c, j);
        bool is_kind = c->is_resolved[j] && is_called_a(c, x, noun) && !is_said_of(c, x);
        if (x->kind == RELATA_MENTION_NOMINAL && x->head_word == m->head_word && x->number != RELATA_NUMBER_PLUR) {
            bool goes_on = c->is_resolved[j] && is_bare_the(c, x) && c->clusters.items[x->cluster].best != NONE;
            return only == NONE && goes_on ? x->cluster : only;
        }
        if (only != NONE && x->sentence != m->sentence &&
            mention(c, c->clusters.items[only].last)->sentence == m->sentence)
            return only; // the one that its own sentence names
        if (is_kind && only != NONE && only != x->cluster)
            return nearest_subject(c, m, noun);
        only = is_kind ? x->cluster : only;
    }
    return only;
}

// "the Malian president" is whoever was introduced as President of Mali, "the Malian government" Mali, and
// "his father" whoever called him a son.
uint32_t relata_coref_find_role(const Coref *c, const RelataAnaphor *m) {
    const RelataWord *lemma = relata_lemma_of(c->a, m->head);
    char key[48];
    if (m->kind == RELATA_MENTION_NOMINAL &&
        (strcmp(lemma->form, "government") == 0 || strcmp(lemma->form, "authority") == 0)) {
        const char *governed = country_in(c, m->begin, m->end, m->head);
        return *governed ? relata_coref_index_find(c, governed, strlen(governed)) : NONE;
    }
    if (m->kind != RELATA_MENTION_NOMINAL || !m->is_definite || m->number == RELATA_NUMBER_PLUR)
        return NONE;
    uint32_t known = find_country(c, m);
    known = known == NONE ? find_by_kind(c, m) : known;
    if (known != NONE)
        return known;
    uint32_t possessor = relata_coref_is_kin(c, m, false) ? relata_coref_possessor_of(c, m) : NONE;
    if (possessor != NONE) {
        uint32_t parent = relata_coref_find_number(c, 'p', 0, mention(c, possessor)->cluster);
        bool is_same = parent != NONE && relata_genders_agree(c->clusters.items[parent].gender, m->gender);
        return is_same ? parent : NONE;
    }
    const char *country = country_in(c, m->begin, m->end, m->head);
    if (!is_role(lemma))
        return NONE;
    Office office = office_at(c, m->head, m->begin);
    bool is_bare = m->end - m->begin <= 2 + office.n_words && (lemma->flags & RELATA_WORD_TITLE);
    uint32_t found = *country || is_bare ? relata_coref_index_find(c, key, role_key(&office, country, key)) : NONE;
    bool agrees = found != NONE && relata_genders_agree(c->clusters.items[found].gender, m->gender);
    return agrees ? found : NONE;
}

// The country or other place that a noun is said to be of: "France's president", "the president of France"; NULL if the
// phrase says none.
const RelataAnaphor *relata_coref_place_of(const Coref *c, const RelataAnaphor *m) {
    for (uint32_t t = m->begin; t < m->end; t++) {
        const RelataAnaphor *x =
            c->mention_of[t] && c->a->head_at[t] == m->head + 1 ? mention(c, c->mention_of[t] - 1) : NULL;
        bool is_place = x && x->kind == RELATA_MENTION_NAME &&
                        (x->type == RELATA_TYPE_PLACE || (x->key && strncmp(x->key, "country/", 8) == 0));
        uint8_t deprel = token_at(c, t)->deprel;
        if (is_place &&
            (deprel == RELATA_DEPREL_NMOD_POSS || deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND ||
             (deprel == RELATA_DEPREL_NMOD && relata_coref_has_of(c, t))))
            return x;
    }
    return NULL;
}

// "The president of Mali Tom Berg": the person named right behind the place that an office is of.
uint32_t relata_coref_holder_behind(const Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    if (m->kind != RELATA_MENTION_NOMINAL || m->number == RELATA_NUMBER_PLUR ||
        !is_role(relata_lemma_of(c->a, m->head)))
        return NONE;
    const RelataAnaphor *place = relata_coref_place_of(c, m);
    for (uint32_t k = i + 1; place && place->begin > m->head && k < c->a->mentions.n; k++) {
        const RelataAnaphor *x = mention(c, k);
        if (x->begin > place->end)
            break;
        if (x->begin == place->end && x->kind == RELATA_MENTION_NAME && x->type == RELATA_TYPE_PERSON)
            return x->sentence == m->sentence && !x->is_possessive ? k : NONE;
    }
    return NONE;
}
