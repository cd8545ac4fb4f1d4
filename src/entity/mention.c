// Mentions: names, literals, every noun phrase that could refer, and pronouns, with what agreement asks about.
//
// One mention a head token. A name takes the place of the noun phrase it heads ("Malian President Tom Berg" is
// the mention "Tom Berg"; the title is read off the tree when it is needed). A noun phrase spans its head and the
// dependents that belong to it: no case marker, no coordination, no apposition, and none of the clause's words when the
// noun is its predicate.
#include "entity/analysis.h"

#include "base/map.h"
#include "base/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHAIN_MAX = 256, KEY_MAX = 256 };

#define BIT(x) (1u << (x))

static const struct {
    const char *form;
    uint8_t pronoun, person, number, gender;
    bool reflexive, possessive;
} pronouns[] = {
    {"i", RELATA_PRONOUN_I, 1, RELATA_NUMBER_SING, 0, 0, 0},
    {"me", RELATA_PRONOUN_I, 1, RELATA_NUMBER_SING, 0, 0, 0},
    {"my", RELATA_PRONOUN_I, 1, RELATA_NUMBER_SING, 0, 0, 1},
    {"mine", RELATA_PRONOUN_I, 1, RELATA_NUMBER_SING, 0, 0, 0},
    {"myself", RELATA_PRONOUN_I, 1, RELATA_NUMBER_SING, 0, 1, 0},
    {"we", RELATA_PRONOUN_WE, 1, RELATA_NUMBER_PLUR, 0, 0, 0},
    {"us", RELATA_PRONOUN_WE, 1, RELATA_NUMBER_PLUR, 0, 0, 0},
    {"'s", RELATA_PRONOUN_WE, 1, RELATA_NUMBER_PLUR, 0, 0, 0},
    {"our", RELATA_PRONOUN_WE, 1, RELATA_NUMBER_PLUR, 0, 0, 1},
    {"ours", RELATA_PRONOUN_WE, 1, RELATA_NUMBER_PLUR, 0, 0, 0},
    {"ourselves", RELATA_PRONOUN_WE, 1, RELATA_NUMBER_PLUR, 0, 1, 0},
    {"you", RELATA_PRONOUN_YOU, 2, RELATA_NUMBER_UNKNOWN, 0, 0, 0},
    {"your", RELATA_PRONOUN_YOU, 2, RELATA_NUMBER_UNKNOWN, 0, 0, 1},
    {"yours", RELATA_PRONOUN_YOU, 2, RELATA_NUMBER_UNKNOWN, 0, 0, 0},
    {"yourself", RELATA_PRONOUN_YOU, 2, RELATA_NUMBER_SING, 0, 1, 0},
    {"he", RELATA_PRONOUN_HE, 3, RELATA_NUMBER_SING, RELATA_GENDER_MASC, 0, 0},
    {"him", RELATA_PRONOUN_HE, 3, RELATA_NUMBER_SING, RELATA_GENDER_MASC, 0, 0},
    {"his", RELATA_PRONOUN_HE, 3, RELATA_NUMBER_SING, RELATA_GENDER_MASC, 0, 1},
    {"himself", RELATA_PRONOUN_HE, 3, RELATA_NUMBER_SING, RELATA_GENDER_MASC, 1, 0},
    {"she", RELATA_PRONOUN_SHE, 3, RELATA_NUMBER_SING, RELATA_GENDER_FEM, 0, 0},
    {"her", RELATA_PRONOUN_SHE, 3, RELATA_NUMBER_SING, RELATA_GENDER_FEM, 0, 1},
    {"hers", RELATA_PRONOUN_SHE, 3, RELATA_NUMBER_SING, RELATA_GENDER_FEM, 0, 0},
    {"herself", RELATA_PRONOUN_SHE, 3, RELATA_NUMBER_SING, RELATA_GENDER_FEM, 1, 0},
    {"it", RELATA_PRONOUN_IT, 3, RELATA_NUMBER_SING, RELATA_GENDER_NEUT, 0, 0},
    {"its", RELATA_PRONOUN_IT, 3, RELATA_NUMBER_SING, RELATA_GENDER_NEUT, 0, 1},
    {"itself", RELATA_PRONOUN_IT, 3, RELATA_NUMBER_SING, RELATA_GENDER_NEUT, 1, 0},
    {"they", RELATA_PRONOUN_THEY, 3, RELATA_NUMBER_PLUR, 0, 0, 0},
    {"them", RELATA_PRONOUN_THEY, 3, RELATA_NUMBER_PLUR, 0, 0, 0},
    {"'em", RELATA_PRONOUN_THEY, 3, RELATA_NUMBER_PLUR, 0, 0, 0},
    {"their", RELATA_PRONOUN_THEY, 3, RELATA_NUMBER_PLUR, 0, 0, 1},
    {"theirs", RELATA_PRONOUN_THEY, 3, RELATA_NUMBER_PLUR, 0, 0, 0},
    {"themselves", RELATA_PRONOUN_THEY, 3, RELATA_NUMBER_PLUR, 0, 1, 0},
    {"this", RELATA_PRONOUN_THIS, 3, RELATA_NUMBER_SING, RELATA_GENDER_NEUT, 0, 0},
    {"that", RELATA_PRONOUN_THIS, 3, RELATA_NUMBER_SING, RELATA_GENDER_NEUT, 0, 0},
    {"these", RELATA_PRONOUN_THESE, 3, RELATA_NUMBER_PLUR, 0, 0, 0},
    {"those", RELATA_PRONOUN_THESE, 3, RELATA_NUMBER_PLUR, 0, 0, 0},
};

static const struct {
    const char *noun;
    uint8_t gender;
} gendered[] = {
    {"man", RELATA_GENDER_MASC},          {"boy", RELATA_GENDER_MASC},         {"father", RELATA_GENDER_MASC},
    {"son", RELATA_GENDER_MASC},          {"brother", RELATA_GENDER_MASC},     {"husband", RELATA_GENDER_MASC},
    {"king", RELATA_GENDER_MASC},         {"prince", RELATA_GENDER_MASC},      {"uncle", RELATA_GENDER_MASC},
    {"nephew", RELATA_GENDER_MASC},       {"grandfather", RELATA_GENDER_MASC}, {"grandson", RELATA_GENDER_MASC},
    {"businessman", RELATA_GENDER_MASC},  {"chairman", RELATA_GENDER_MASC},    {"spokesman", RELATA_GENDER_MASC},
    {"congressman", RELATA_GENDER_MASC},  {"policeman", RELATA_GENDER_MASC},   {"actor", RELATA_GENDER_MASC},
    {"boyfriend", RELATA_GENDER_MASC},    {"widower", RELATA_GENDER_MASC},     {"gentleman", RELATA_GENDER_MASC},
    {"guy", RELATA_GENDER_MASC},          {"sir", RELATA_GENDER_MASC},         {"lord", RELATA_GENDER_MASC},
    {"duke", RELATA_GENDER_MASC},         {"emperor", RELATA_GENDER_MASC},     {"dad", RELATA_GENDER_MASC},
    {"woman", RELATA_GENDER_FEM},         {"girl", RELATA_GENDER_FEM},         {"mother", RELATA_GENDER_FEM},
    {"daughter", RELATA_GENDER_FEM},      {"sister", RELATA_GENDER_FEM},       {"wife", RELATA_GENDER_FEM},
    {"queen", RELATA_GENDER_FEM},         {"princess", RELATA_GENDER_FEM},     {"aunt", RELATA_GENDER_FEM},
    {"niece", RELATA_GENDER_FEM},         {"grandmother", RELATA_GENDER_FEM},  {"granddaughter", RELATA_GENDER_FEM},
    {"businesswoman", RELATA_GENDER_FEM}, {"chairwoman", RELATA_GENDER_FEM},   {"spokeswoman", RELATA_GENDER_FEM},
    {"congresswoman", RELATA_GENDER_FEM}, {"actress", RELATA_GENDER_FEM},      {"girlfriend", RELATA_GENDER_FEM},
    {"widow", RELATA_GENDER_FEM},         {"lady", RELATA_GENDER_FEM},         {"madam", RELATA_GENDER_FEM},
    {"duchess", RELATA_GENDER_FEM},       {"empress", RELATA_GENDER_FEM},      {"mom", RELATA_GENDER_FEM},
};

typedef struct {
    RelataAnalysis *a;
    uint32_t *left, *right; // [n_tokens] extent of the whole subtree
    uint32_t *begin, *end;  // [n_tokens] extent as a noun phrase
    uint8_t *is_predicate;  // [n_tokens] has a copula or a subject of its own
    uint32_t *from, *to;    // [n_tokens] extent with all that corpora of coreference mark
    uint32_t *least;        // [n_tokens] past the preposition or conjunction before the phrase
} Trees;

// --- extents ---------------------------------------------------------------------------------------------

static bool is_clausal(uint8_t deprel) {
    switch (deprel) {
    case RELATA_DEPREL_NSUBJ:
    case RELATA_DEPREL_NSUBJ_PASS:
    case RELATA_DEPREL_NSUBJ_OUTER:
    case RELATA_DEPREL_CSUBJ:
    case RELATA_DEPREL_COP:
    case RELATA_DEPREL_AUX:
    case RELATA_DEPREL_EXPL:
        return true;
    default:
        return false;
    }
}

// Whether a dependent belongs to the span of the noun phrase its governor heads.
static bool is_inside_phrase(uint8_t deprel, bool is_predicate) {
    switch (deprel) {
    case RELATA_DEPREL_CASE:
    case RELATA_DEPREL_CC:
    case RELATA_DEPREL_CC_PRECONJ:
    case RELATA_DEPREL_MARK:
    case RELATA_DEPREL_PUNCT:
    case RELATA_DEPREL_CONJ:
    case RELATA_DEPREL_APPOS:
    case RELATA_DEPREL_PARATAXIS:
    case RELATA_DEPREL_DISLOCATED:
    case RELATA_DEPREL_DISCOURSE:
    case RELATA_DEPREL_VOCATIVE:
    case RELATA_DEPREL_LIST:
    case RELATA_DEPREL_ORPHAN:
    case RELATA_DEPREL_REPARANDUM:
        return false;
    case RELATA_DEPREL_ADVMOD:
    case RELATA_DEPREL_ADVCL:
    case RELATA_DEPREL_OBL:
    case RELATA_DEPREL_OBL_UNMARKED:
        return !is_predicate;
    default:
        return !is_clausal(deprel);
    }
}

// The whole noun phrase: nothing before its preposition, but appositions and the possessive mark.
static void measure_phrases(const RelataAnalysis *a, Trees *trees) {
    const RelataDocument *d = a->document;
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        uint32_t up = a->head_at[t];
        uint8_t deprel = d->tokens[t].deprel;
        if (up && t < up &&
            (deprel == RELATA_DEPREL_CASE || deprel == RELATA_DEPREL_MARK || deprel == RELATA_DEPREL_CC))
            trees->least[up - 1] = trees->right[t];
    }
    for (uint32_t t = 0; t < d->n_tokens; t++) {
        uint32_t up = a->head_at[t];
        if (!up)
            continue;
        const RelataToken *token = &d->tokens[t];
        bool is_mark = token->deprel == RELATA_DEPREL_CASE && t >= up && token->upos == RELATA_UPOS_PART;
        bool is_part = is_mark || token->deprel == RELATA_DEPREL_APPOS ||
                       is_inside_phrase(token->deprel, trees->is_predicate[up - 1]);
        if (is_part && t >= up && trees->right[t] > trees->to[up - 1])
            trees->to[up - 1] = trees->right[t];
        if (is_part && t < up && trees->left[t] >= trees->least[up - 1] && trees->left[t] < trees->from[up - 1])
            trees->from[up - 1] = trees->left[t];
    }
}

static bool measure(RelataAnalysis *a, Trees *trees) {
    const RelataDocument *d = a->document;
    uint32_t n = d->n_tokens;
    uint32_t *extents = RELATA_ARENA_NEW(a->scratch, uint32_t, (size_t)n * 7);
    *trees = (Trees){a,
                     extents,
                     extents + n,
                     extents + 2 * (size_t)n,
                     extents + 3 * (size_t)n,
                     RELATA_ARENA_NEW(a->scratch, uint8_t, n),
                     extents + 4 * (size_t)n,
                     extents + 5 * (size_t)n,
                     extents + 6 * (size_t)n};
    if (!extents || !trees->is_predicate)
        return false;
    for (uint32_t t = 0; t < n; t++) {
        trees->left[t] = trees->begin[t] = trees->from[t] = t;
        trees->right[t] = trees->end[t] = trees->to[t] = t + 1;
    }
    for (uint32_t t = 0; t < n; t++) {
        uint32_t up = a->head_at[t];
        if (up && is_clausal(d->tokens[t].deprel))
            trees->is_predicate[up - 1] = 1;
        if (d->tokens[t].deprel == RELATA_DEPREL_PUNCT)
            continue;
        for (uint32_t steps = 0; up && steps < CHAIN_MAX; steps++, up = a->head_at[up - 1]) {
            if (t < trees->left[up - 1])
                trees->left[up - 1] = t;
            if (t + 1 > trees->right[up - 1])
                trees->right[up - 1] = t + 1;
        }
    }
    for (uint32_t t = 0; t < n; t++) {
        uint32_t up = a->head_at[t];
        if (!up || !is_inside_phrase(d->tokens[t].deprel, trees->is_predicate[up - 1]))
            continue;
        if (trees->left[t] < trees->begin[up - 1])
            trees->begin[up - 1] = trees->left[t];
        if (trees->right[t] > trees->end[up - 1])
            trees->end[up - 1] = trees->right[t];
    }
    measure_phrases(a, trees);
    return true;
}

// --- which tokens head a mention -------------------------------------------------------------------------

static bool is_nominal_head(const RelataToken *token) {
    switch (token->deprel) {
    case RELATA_DEPREL_FLAT:
    case RELATA_DEPREL_FIXED:
    case RELATA_DEPREL_GOESWITH:
    case RELATA_DEPREL_CASE:
    case RELATA_DEPREL_CC:
    case RELATA_DEPREL_MARK:
    case RELATA_DEPREL_NMOD_DESC:
    case RELATA_DEPREL_EXPL:
    case RELATA_DEPREL_DISCOURSE:
    case RELATA_DEPREL_PUNCT:
    case RELATA_DEPREL_ADVMOD:
    case RELATA_DEPREL_REPARANDUM:
        return false;
    default:
        break;
    }
    switch (token->upos) {
    case RELATA_UPOS_NOUN:
    case RELATA_UPOS_PROPN:
        return true;
    case RELATA_UPOS_NUM:
    case RELATA_UPOS_DET:
    case RELATA_UPOS_ADJ:
        return token->deprel == RELATA_DEPREL_NSUBJ || token->deprel == RELATA_DEPREL_OBJ ||
               token->deprel == RELATA_DEPREL_NSUBJ_PASS ||
               (token->upos == RELATA_UPOS_NUM &&
                (token->deprel == RELATA_DEPREL_OBL || token->deprel == RELATA_DEPREL_NMOD ||
                 token->deprel == RELATA_DEPREL_NMOD_UNMARKED || token->deprel == RELATA_DEPREL_DEP));
    default:
        return false;
    }
}

static bool is_relative(const RelataToken *token, const char *lower) {
    static const char *const list[] = {"who",     "which",    "whom",  "whose", "what",
                                       "whoever", "whatever", "where", "there", NULL};
    if ((token->morph & (RELATA_MORPH_REL | RELATA_MORPH_INT)) || token->deprel == RELATA_DEPREL_EXPL ||
        token->deprel == RELATA_DEPREL_MARK || token->deprel == RELATA_DEPREL_DET)
        return true;
    return relata_is_among(lower, list);
}

static void read_pronoun(const char *lower, RelataAnaphor *m) {
    m->pronoun = RELATA_PRONOUN_OTHER;
    m->person = 3;
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (strcmp(pronouns[i].form, lower) == 0) {
            m->pronoun = pronouns[i].pronoun;
            m->person = pronouns[i].person;
            m->number = pronouns[i].number;
            m->gender = pronouns[i].gender;
            m->is_reflexive = pronouns[i].reflexive;
            m->is_possessive = pronouns[i].possessive;
        }
}

// --- what a mention is -----------------------------------------------------------------------------------

static uint8_t noun_gender(const char *lemma) {
    for (size_t i = 0; i < sizeof gendered / sizeof *gendered; i++)
        if (strcmp(gendered[i].noun, lemma) == 0)
            return gendered[i].gender;
    return RELATA_GENDER_UNKNOWN;
}

// "von der Berg", "de Lira": a surname of several words, whose first is no given name.
static bool begins_with_particle(const RelataAnalysis *a, const RelataAnaphor *m) {
    static const char *const particles[] = {"bin", "da",  "de", "del", "den", "der", "di",  "dos", "du",
                                            "el",  "ibn", "le", "ten", "ter", "van", "von", NULL};
    const char *first = relata_words_at(a->words, relata_form_of(a, m->begin)->lower)->form;
    for (const char *const *p = particles; m->end > m->begin + 1 && *p; p++)
        if (strcmp(*p, first) == 0)
            return true;
    return false;
}

static uint8_t name_gender(const RelataAnalysis *a, RelataAnaphor *m) {
    uint32_t first = a->document->sentences[m->sentence].token_begin;
    for (uint32_t t = m->begin; t > first && t + 3 > m->begin; t--) {
        const RelataWord *before = relata_form_of(a, t - 1);
        uint8_t noun = noun_gender(relata_lemma_of(a, t - 1)->form);
        if (noun && a->head_at[t - 1] == m->head + 1)
            return noun;
        if (before->flags & RELATA_WORD_TITLE_GENDERED)
            return before->gender;
    }
    if (begins_with_particle(a, m))
        return RELATA_GENDER_UNKNOWN;
    const RelataWord *given = relata_form_of(a, m->begin);
    if (given->flags & RELATA_WORD_TITLE_GENDERED && m->end > m->begin + 1)
        return given->gender;
    bool can_be_given = m->end > m->begin + 1 || !(given->flags & RELATA_WORD_SURNAME);
    m->is_guessed = (given->flags & RELATA_WORD_GIVEN) && can_be_given && given->gender;
    return m->is_guessed ? given->gender : RELATA_GENDER_UNKNOWN;
}

static bool drops_out_of_text(const RelataAnalysis *a, uint32_t t) {
    const RelataToken *token = &a->document->tokens[t];
    return token->upos == RELATA_UPOS_DET || token->upos == RELATA_UPOS_PUNCT || token->upos == RELATA_UPOS_PART ||
           (token->morph & RELATA_MORPH_POSS);
}

// "Rule 37" is not "Rule 12".
static bool is_numbered(const RelataAnalysis *a, const RelataAnaphor *m) {
    const RelataDocument *d = a->document;
    return m->kind == RELATA_MENTION_NAME && !m->is_literal && m->end < d->n_tokens &&
           d->tokens[m->end].upos == RELATA_UPOS_NUM && a->head_at[m->end] == m->head + 1;
}

static uint32_t text_hash(const RelataAnalysis *a, const RelataAnaphor *m) {
    uint64_t hash = 1;
    for (uint32_t t = m->begin; t < m->end + m->is_numbered; t++)
        if (!drops_out_of_text(a, t) || t == m->head)
            hash = relata_hash_mix(hash, relata_form_of(a, t)->hash);
    return (uint32_t)hash;
}

static void read_determiner(const RelataAnalysis *a, RelataAnaphor *m) {
    const RelataToken *tokens = a->document->tokens;
    static const char *const definite[] = {"the", "this", "that", "these", "those", "both", "such", NULL};
    m->is_indefinite = m->kind == RELATA_MENTION_NOMINAL;
    for (uint32_t t = m->begin; t < m->head; t++) {
        if (a->head_at[t] != m->head + 1)
            continue;
        const char *lower = relata_lower_of(a, t);
        bool is_poss = tokens[t].deprel == RELATA_DEPREL_NMOD_POSS;
        bool is_definite = is_poss;
        for (int i = 0; tokens[t].upos == RELATA_UPOS_DET && definite[i]; i++)
            if (strcmp(lower, definite[i]) == 0) {
                is_definite = true;
                m->is_demonstrative |= i > 0;
            }
        m->is_definite |= is_definite;
        m->is_indefinite &= !is_definite;
    }
}

// The first reading that is a city.
static bool capital_of(const char *value, char *key, size_t n) {
    for (uint32_t row = 0; relata_lexicon_field(value, row, 0, key, n); row++)
        if (strncmp(key, "city/", 5) == 0)
            return true;
    return false;
}

// The country of a national party or institution: "party/IT/Democratic Party" gives "country/IT"; false for other keys.
static bool country_of_national(const char *key, char *country, size_t n) {
    if (strncmp(key, "party/", 6) != 0 && strncmp(key, "inst/", 5) != 0)
        return false;
    const char *code = strchr(key, '/') + 1;
    snprintf(country, n, "country/%.*s", (int)strcspn(code, "/"), code);
    return true;
}

// Many countries have a Senate, a Supreme Court and a Democratic Party: of the national readings of a name the one
// whose country the document names most; false if it names none of them.
static bool national_reading(const RelataAnalysis *a, const char *value, char *key, size_t n) {
    char reading[KEY_MAX], country[KEY_MAX];
    uint32_t most = 0;
    for (uint32_t row = 0; relata_lexicon_field(value, row, 0, reading, sizeof reading); row++) {
        uint32_t times = country_of_national(reading, country, sizeof country) ? relata_times_named(a, country) : 0;
        if (times > most) {
            most = times;
            snprintf(key, n, "%s", reading);
        }
    }
    return most > 0;
}

// A party that is listed among the organisations too has one key: "party/US/Republican Party" for "org/GOP".
static void prefer_party(const RelataAnalysis *a, char *key, size_t n) {
    char name[KEY_MAX], kind[KEY_MAX], country[KEY_MAX], party[3 * KEY_MAX];
    const char *thing = strncmp(key, "org/", 4) == 0 ? relata_lexicon_get(a->lexicon, RELATA_LEXICON_THING, key) : NULL;
    bool is_party = thing && relata_lexicon_field(thing, 0, 2, kind, sizeof kind) && strcmp(kind, "party") == 0;
    if (!is_party || !relata_lexicon_field(thing, 0, 0, name, sizeof name) ||
        !relata_lexicon_field(thing, 0, 3, country, sizeof country) || strncmp(country, "country/", 8) != 0)
        return;
    snprintf(party, sizeof party, "party/%s/%s", country + 8, name);
    if (strlen(party) < n && relata_lexicon_get(a->lexicon, RELATA_LEXICON_THING, party))
        memcpy(key, party, strlen(party) + 1);
}

// "Republicans", which the model gave no type: the party of the country that the article is about.
static bool link_party(const RelataAnalysis *a, RelataAnaphor *m, const char *value) {
    char key[KEY_MAX];
    if (m->type != RELATA_TYPE_OTHER || !national_reading(a, value, key, sizeof key) || strncmp(key, "party/", 6) != 0)
        return false;
    m->key = relata_arena_string(a->document->arena, key);
    m->how = RELATA_HOW_DEMONYM;
    m->type = RELATA_TYPE_GROUP;
    return m->key != NULL;
}

// "IOC" is the body that goes by these letters before one that has them as a second name.
static void prefer_own_letters(const RelataAnalysis *a, const RelataAnaphor *m, const char *value, char *key) {
    char reading[KEY_MAX];
    if (m->end != m->begin + 1 || !(relata_form_of(a, m->begin)->flags & RELATA_WORD_ALL_CAPS) ||
        strncmp(key, "org/", 4) != 0 || strcmp(key + 4, a->document->tokens[m->begin].form) == 0)
        return;
    for (uint32_t row = 0; relata_lexicon_field(value, row, 0, reading, sizeof reading); row++)
        if (strncmp(reading, "org/", 4) == 0 && strcmp(reading + 4, a->document->tokens[m->begin].form) == 0)
            memcpy(key, reading, strlen(reading) + 1);
}

static bool keep_key(const RelataAnalysis *a, RelataAnaphor *m, const char *value) {
    static const uint32_t any_how = ~(BIT(RELATA_HOW_LEADER) | BIT(RELATA_HOW_CAPITAL) | BIT(RELATA_HOW_METONYM));
    uint32_t types = m->type == RELATA_TYPE_FACILITY ? BIT(RELATA_TYPE_PLACE) | BIT(RELATA_TYPE_ORGANIZATION)
                     : m->type == RELATA_TYPE_GROUP  ? ~BIT(RELATA_TYPE_PERSON)
                                                     : BIT(m->type);
    char key[KEY_MAX];
    RelataType type;
    RelataHow how;
    if (m->type == RELATA_TYPE_PERSON && m->end == m->begin + 1)
        return false;
    if (m->type == RELATA_TYPE_PLACE && relata_town_beside(a, m, value, key, sizeof key)) {
        m->key = relata_arena_string(a->document->arena, key);
        m->how = RELATA_HOW_NAME;
        return m->key != NULL;
    }
    uint32_t country_how = BIT(RELATA_HOW_NAME) | BIT(RELATA_HOW_ALIAS) | BIT(RELATA_HOW_ACRONYM);
    bool is_country = m->type != RELATA_TYPE_PERSON &&
                      relata_reading(value, ~0u, country_how, key, sizeof key, &type, &how) &&
                      strncmp(key, "country/", 8) == 0; // a country is one whatever it was taken for
    if (!is_country && m->type == RELATA_TYPE_PLACE &&
        relata_reading(value, types, BIT(RELATA_HOW_CAPITAL), key, sizeof key, &type, &how) &&
        capital_of(value, key, sizeof key)) { // Washington is the capital before it is the state
        m->key = relata_arena_string(a->document->arena, key);
        m->how = RELATA_HOW_NAME;
        return m->key != NULL;
    }
    if (!is_country && !relata_reading(value, types, any_how, key, sizeof key, &type, &how))
        return link_party(a, m, value);
    prefer_own_letters(a, m, value, key);
    if (how == RELATA_HOW_ALIAS && m->type == RELATA_TYPE_PLACE && relata_better_place(a, value, key, key, sizeof key))
        how = RELATA_HOW_NAME;
    if (!relata_link_is_likely(a, m, key, how))
        return false;
    char country[KEY_MAX];
    if (country_of_national(key, country, sizeof country) && !national_reading(a, value, key, sizeof key))
        return false;
    prefer_party(a, key, sizeof key);
    m->key = relata_arena_string(a->document->arena, key);
    m->how = (uint8_t)how;
    return true;
}

// The preposition of a mention, lower case; NULL if it has none.
static const char *preposition_of(const RelataAnalysis *a, const RelataAnaphor *m) {
    for (uint32_t t = m->begin > 2 ? m->begin - 2 : 0; t < m->head; t++)
        if (a->head_at[t] == m->head + 1 && a->document->tokens[t].deprel == RELATA_DEPREL_CASE)
            return relata_lower_of(a, t);
    return NULL;
}

// "talks in Oslo" are held in the city, whoever holds them.
static bool is_inside(const RelataAnalysis *a, const RelataAnaphor *m) {
    static const char *const places[] = {"at", "in", "inside", "near", "outside", NULL};
    const char *preposition = preposition_of(a, m);
    return preposition && relata_is_among(preposition, places);
}

// Whether the mention of a capital does what only a government can: acts as the subject of an active verb that
// is not about places, is party to relations, receives, or owns a policy.
static bool acts_as_government(const RelataAnalysis *a, const RelataAnaphor *m) {
    static const char *const place_verbs[] = {
        "be",      "host",    "lie",       "sit",     "become", "grow",   "see",        "remain",
        "stand",   "have",    "suffer",    "boast",   "lose",   "expand", "experience", "rank",
        "benefit", "attract", "thrive",    "prosper", "emerge", "boom",   "develop",    "brace",
        "reel",    "enjoy",   "celebrate", "witness", "record", "burn",   NULL};
    static const char *const affairs[] = {
        "alliance",    "relation",    "relationship", "tie",        "talk",     "agreement", "deal",     "tension",
        "funding",     "support",     "aid",          "assistance", "pressure", "influence", "policy",   "government",
        "ally",        "partnership", "cooperation",  "sanction",   "demand",   "decision",  "position", "interest",
        "negotiation", "dispute",     "conflict",     "treaty",     "pact",     "diplomacy", "stance",   "threat",
        "war",         "loan",        "military",     NULL};
    const RelataToken *token = &a->document->tokens[m->head];
    uint32_t up = a->head_at[m->head];
    for (int steps = 0; up && token->deprel == RELATA_DEPREL_CONJ && steps < 4; steps++) {
        token = &a->document->tokens[up - 1];
        up = a->head_at[up - 1];
    }
    if (!up)
        return false;
    const char *governor = relata_lemma_of(a, up - 1)->form;
    bool is_verb = a->document->tokens[up - 1].upos == RELATA_UPOS_VERB;
    switch (token->deprel) {
    case RELATA_DEPREL_NSUBJ:
    case RELATA_DEPREL_OBL_AGENT:
        return is_verb && !relata_is_among(governor, place_verbs);
    case RELATA_DEPREL_IOBJ:
        return true;
    case RELATA_DEPREL_NMOD:
    case RELATA_DEPREL_NMOD_POSS:
        return relata_is_among(governor, affairs);
    default:
        return false;
    }
}

// "Lima" after "Tom Lima": a person's last name that is written as the capital is.
static bool is_surname_here(const RelataAnalysis *a, const RelataAnaphor *m) {
    for (size_t i = 0; m->end == m->begin + 1 && i < a->names.n; i++) {
        const RelataName *name = &a->names.items[i];
        if (name->type == RELATA_TYPE_PERSON && name->end > name->begin + 1 &&
            a->word_at[name->end - 1] == a->word_at[m->begin])
            return true;
    }
    return false;
}

// A capital that acts for its government is the country. A seat ("White House", "Élysée") is named as it stands: it is
// a building, an office and a government, and where it is an object or stands before a noun nobody means the country.
static bool link_capital(const RelataAnalysis *a, RelataAnaphor *m, const char *value) {
    char key[KEY_MAX];
    RelataType type;
    RelataHow how;
    bool may_stand =
        m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_ORGANIZATION || m->type == RELATA_TYPE_FACILITY;
    if (!may_stand || is_inside(a, m) || !acts_as_government(a, m) || is_surname_here(a, m) ||
        !relata_reading(value, BIT(RELATA_TYPE_PLACE), BIT(RELATA_HOW_CAPITAL), key, sizeof key, &type, &how))
        return false;
    m->key = relata_arena_string(a->document->arena, key);
    m->how = (uint8_t)how;
    return m->key != NULL;
}

// "Eurasia Economic Union" for "Eurasian Economic Union": the initials are a known acronym, and each word begins alike.
static bool link_misspelt(const RelataAnalysis *a, RelataAnaphor *m) {
    char initials[16], key[KEY_MAX], name[KEY_MAX];
    size_t n = 0;
    RelataType type;
    RelataHow how;
    for (uint32_t t = m->begin; t < m->end && n + 1 < sizeof initials; t++)
        if (relata_form_of(a, t)->flags & RELATA_WORD_CAPITAL)
            initials[n++] = a->document->tokens[t].form[0];
    initials[n] = '\0';
    const char *value = n > 2 ? relata_lexicon_find(a->lexicon, RELATA_LEXICON_SURFACE, initials) : NULL;
    if (!value || !relata_reading(value, BIT(RELATA_TYPE_ORGANIZATION), ~0u, key, sizeof key, &type, &how))
        return false;
    const char *thing = relata_lexicon_get(a->lexicon, RELATA_LEXICON_THING, key);
    if (!thing || !relata_lexicon_field(thing, 0, 0, name, sizeof name))
        return false;
    const char *at = name;
    for (uint32_t t = m->begin; t < m->end; t++) {
        const char *form = a->document->tokens[t].form;
        size_t length = strcspn(at, " "), same = 0;
        while (same < length && form[same] == at[same])
            same++;
        if (length == 0 || same + 2 < length || strlen(form) > length + 2 || same < 3)
            return false;
        at += length + (at[length] == ' ');
    }
    m->key = *at ? NULL : relata_arena_string(a->document->arena, key);
    m->how = RELATA_HOW_ALIAS;
    return m->key != NULL;
}

static bool is_only_adjective(const char *value) {
    const uint32_t of_people = BIT(RELATA_HOW_ADJECTIVE) | BIT(RELATA_HOW_DEMONYM);
    char key[KEY_MAX];
    RelataType type;
    RelataHow how;
    return relata_reading(value, ~0u, of_people, key, sizeof key, &type, &how) &&
           !relata_reading(value, ~0u, ~of_people, key, sizeof key, &type, &how);
}

static bool names_place(const char *key) {
    return strncmp(key, "city/", 5) == 0 || strncmp(key, "admin1/", 7) == 0 || strncmp(key, "country/", 8) == 0;
}

// "teaching English", "speaks Arabic", "translated into French": the language.
static bool is_language(const RelataAnalysis *a, const RelataAnaphor *m) {
    static const char *const verbs[] = {"teach", "speak", "learn", "study", "understand", "read", NULL};
    static const char *const bare[] = {"in", "into", "from", NULL}, *const telling[] = {
                                                                        "translate", "write",     "speak", "fluent",
                                                                        "publish",   "broadcast", NULL};
    const RelataToken *head = &a->document->tokens[m->head];
    uint32_t first = a->document->sentences[m->sentence].token_begin, t = m->begin;
    if (t == first || m->end != t + 1 || (head->morph & RELATA_MORPH_PLUR) || head->deprel == RELATA_DEPREL_AMOD ||
        head->deprel == RELATA_DEPREL_COMPOUND || head->deprel == RELATA_DEPREL_NMOD_DESC)
        return false;
    if (relata_is_among(relata_lemma_of(a, t - 1)->form, verbs))
        return true;
    uint32_t up = a->head_at[m->head];
    return relata_is_among(relata_lower_of(a, t - 1), bare) && up &&
           relata_is_among(relata_lemma_of(a, up - 1)->form, telling);
}

// "Kurds", "Turkmen", "Bosnian Croat": peoples of several countries, who are none of the places that bear their name.
static void part_people(const RelataAnalysis *a, RelataAnaphor *m, const char *text) {
    static const char *const peoples[] = {
        "Kurds",   "Turkmen",  "Turkmens", "Tatars",         "Arabs",         "Iraqi Kurds",     "Uzbeks",   "Tajiks",
        "Uighurs", "Uyghurs",  "Bosniaks", "Bosnian Croats", "Bosnian Serbs", "Bosnian Muslims", "Punjabis", "Bengalis",
        "Basques", "Catalans", NULL};
    static const char *const of_bosnia[] = {"Bosnian Croat", "Bosniak", NULL};
    uint8_t deprel = a->document->tokens[m->head].deprel;
    bool is_alone = deprel != RELATA_DEPREL_COMPOUND && deprel != RELATA_DEPREL_AMOD;
    if (m->key && is_alone && relata_is_among(text, peoples)) {
        m->key = NULL;
        m->type = RELATA_TYPE_GROUP;
    } else if (m->key && relata_is_among(text, of_bosnia)) {
        m->key = relata_arena_string(a->document->arena, "country/BA");
    }
}

static void link_name(const RelataAnalysis *a, RelataAnaphor *m) {
    char raw[KEY_MAX];
    uint32_t begin = m->begin;
    while (begin + 1 < m->end && a->document->tokens[begin].upos == RELATA_UPOS_DET)
        begin++;
    size_t from = a->document->tokens[begin].span.begin, to = a->document->tokens[m->end - 1].span.end;
    if (to <= from || to - from >= sizeof raw)
        return;
    memcpy(raw, a->document->text + from, to - from);
    raw[to - from] = '\0';
    const char *value = relata_lexicon_find(a->lexicon, RELATA_LEXICON_SURFACE, raw);
    if (value && !link_capital(a, m, value))
        keep_key(a, m, value);
    part_people(a, m, raw);
    if (m->key && names_place(m->key) && relata_is_no_place(a, m)) {
        m->key = NULL;
        m->type = m->type == RELATA_TYPE_PLACE ? RELATA_TYPE_OTHER : m->type;
    }
    if (value && m->type == RELATA_TYPE_GROUP && is_only_adjective(value) && is_language(a, m)) {
        m->key = NULL;
        m->type = RELATA_TYPE_OTHER;
    }
    if (value && m->type == RELATA_TYPE_PLACE && is_only_adjective(value)) // "Peruvian" is never a place
        m->type = RELATA_TYPE_GROUP;
    if (!value && m->type == RELATA_TYPE_ORGANIZATION && m->end > m->begin + 2)
        link_misspelt(a, m);
}

// "Australian", "Israeli", "Scot", whose plural takes an "s"; not "the French".
static bool names_one(const RelataToken *token) {
    static const char *const others[] = {"Briton", "Croat", "Czech", "Dane",  "Finn", "Greek",    "Kurd", "Pole",
                                         "Scot",   "Serb",  "Thai",  "Swede", "Turk", "Spaniard", NULL};
    size_t n = strlen(token->form);
    if ((token->morph & RELATA_MORPH_PLUR) || n < 4)
        return false;
    return relata_is_among(token->form, others) || token->form[n - 1] == 'i' || strcmp(token->form + n - 2, "an") == 0;
}

// "An Australian was hurt", "the Australian landed": one of the people, neither the people nor the country.
static bool is_one_of_people(const RelataAnalysis *a, const RelataAnaphor *m) {
    const RelataToken *head = &a->document->tokens[m->head];
    bool is_people = m->key && (m->how == RELATA_HOW_ADJECTIVE || m->how == RELATA_HOW_DEMONYM);
    if (!is_people || head->deprel == RELATA_DEPREL_AMOD || head->deprel == RELATA_DEPREL_COMPOUND)
        return false;
    for (uint32_t t = m->begin + 1; t-- > 0 && t + 8 > m->begin;) // "the 57-year-old Spaniard"
        if (a->head_at[t] == m->head + 1 && a->document->tokens[t].deprel == RELATA_DEPREL_DET)
            return strcmp(relata_lower_of(a, t), "a") == 0 || strcmp(relata_lower_of(a, t), "an") == 0 ||
                   (strcmp(relata_lower_of(a, t), "the") == 0 && names_one(head));
    return false;
}

static void describe_name(const RelataAnalysis *a, RelataAnaphor *m) {
    const RelataToken *head = &a->document->tokens[m->head];
    m->first_word = relata_form_of(a, m->begin)->lower;
    m->last_word = relata_form_of(a, m->end - 1)->lower;
    m->is_definite = true;
    if (m->is_literal)
        return;
    link_name(a, m);
    m->number = RELATA_NUMBER_SING;
    if (m->type == RELATA_TYPE_PERSON)
        m->gender = name_gender(a, m);
    else if (m->type == RELATA_TYPE_GROUP)
        m->number = head->upos == RELATA_UPOS_ADJ       ? RELATA_NUMBER_UNKNOWN
                    : (head->morph & RELATA_MORPH_PLUR) ? RELATA_NUMBER_PLUR
                                                        : RELATA_NUMBER_UNKNOWN;
    else
        m->gender = RELATA_GENDER_NEUT;
    bool is_modifier =
        head->deprel == RELATA_DEPREL_AMOD || head->upos == RELATA_UPOS_ADJ || head->deprel == RELATA_DEPREL_COMPOUND;
    m->is_adjective = m->key && (m->how == RELATA_HOW_ADJECTIVE || m->how == RELATA_HOW_DEMONYM) && is_modifier;
}

static void describe_nominal(const RelataAnalysis *a, RelataAnaphor *m) {
    const RelataToken *head = &a->document->tokens[m->head];
    const RelataWord *lemma = relata_lemma_of(a, m->head);
    m->number = (head->morph & RELATA_MORPH_PLUR)   ? RELATA_NUMBER_PLUR
                : (head->morph & RELATA_MORPH_SING) ? RELATA_NUMBER_SING
                                                    : RELATA_NUMBER_UNKNOWN;
    m->type = lemma->noun_type;
    if (m->type == RELATA_TYPE_OTHER && (lemma->flags & RELATA_WORD_ROLE))
        m->type = RELATA_TYPE_PERSON;
    m->gender = noun_gender(lemma->form);
    if (m->gender)
        m->type = RELATA_TYPE_PERSON;
    else if (m->type != RELATA_TYPE_PERSON && m->type != RELATA_TYPE_GROUP)
        m->gender = RELATA_GENDER_NEUT;
    read_determiner(a, m);
}

// A name that turns out to be a noun for a person.
static void describe_person(RelataAnaphor *m) {
    m->kind = RELATA_MENTION_NOMINAL;
    m->type = RELATA_TYPE_PERSON;
    m->key = NULL;
    m->number = RELATA_NUMBER_SING;
    m->gender = RELATA_GENDER_UNKNOWN;
    m->is_definite = false;
    m->is_indefinite = true;
    m->is_adjective = false;
}

static bool is_boiler(const RelataDocument *d, uint32_t sentence) {
    uint32_t block = d->sentences[sentence].block;
    return block < d->n_blocks &&
           (d->blocks[block].kind == RELATA_BLOCK_CAPTION || d->blocks[block].kind == RELATA_BLOCK_BOILER);
}

// Kinds of organisations that are never called by one another's nouns: a commission is not "the company". Nouns that
// fit several ("group", "office", "council") have none.
static uint8_t body_of(const RelataAnalysis *a, const RelataAnaphor *m) {
    enum { COMPANY = 1, AUTHORITY, ASSEMBLY, COURT, PARTY, SCHOOL, PRESS };
    static const struct {
        const char *noun;
        uint8_t body;
    } nouns[] = {
        {"agency", AUTHORITY},     {"airline", COMPANY},      {"assembly", ASSEMBLY},    {"automaker", COMPANY},
        {"broadcaster", PRESS},    {"business", COMPANY},     {"carmaker", COMPANY},     {"carrier", COMPANY},
        {"chipmaker", COMPANY},    {"college", SCHOOL},       {"commission", AUTHORITY}, {"company", COMPANY},
        {"congress", ASSEMBLY},    {"conglomerate", COMPANY}, {"corporation", COMPANY},  {"court", COURT},
        {"department", AUTHORITY}, {"firm", COMPANY},         {"legislature", ASSEMBLY}, {"maker", COMPANY},
        {"manufacturer", COMPANY}, {"ministry", AUTHORITY},   {"newspaper", PRESS},      {"parliament", ASSEMBLY},
        {"party", PARTY},          {"regulator", AUTHORITY},  {"retailer", COMPANY},     {"school", SCHOOL},
        {"senate", ASSEMBLY},      {"start-up", COMPANY},     {"startup", COMPANY},      {"tribunal", COURT},
        {"university", SCHOOL},    {"watchdog", AUTHORITY}};
    const char *head = relata_lemma_of(a, m->head)->form;
    size_t low = 0, high = sizeof nouns / sizeof *nouns;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(head, nouns[middle].noun);
        if (order == 0)
            return nouns[middle].body;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return 0;
}

static RelataStatus add(RelataAnalysis *a, RelataAnaphor *m, RelataError *error) {
    m->sentence = a->sentence_at[m->head];
    m->body = body_of(a, m);
    m->head_word = a->lemma_at[m->head];
    m->is_quoted = a->quote_at[m->head];
    m->is_boiler = is_boiler(a->document, m->sentence);
    if (m->kind == RELATA_MENTION_NAME)
        describe_name(a, m);
    if (m->kind == RELATA_MENTION_NAME && is_one_of_people(a, m))
        describe_person(m);
    else if (m->kind == RELATA_MENTION_NOMINAL)
        describe_nominal(a, m);
    m->is_possessive |= a->document->tokens[m->head].deprel == RELATA_DEPREL_NMOD_POSS;
    m->is_numbered = is_numbered(a, m);
    m->text_word = text_hash(a, m);
    m->sureness = 1;
    if (!RELATA_ARRAY_ADD(&a->mentions, *m))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    return RELATA_OK;
}

// The token of a name whose governor lies outside it.
static uint32_t head_of_span(const RelataAnalysis *a, uint32_t begin, uint32_t end) {
    for (uint32_t t = begin; t < end; t++) {
        uint32_t up = a->head_at[t];
        if (!up || up - 1 < begin || up - 1 >= end)
            return t;
    }
    return end - 1;
}

static RelataStatus add_name(RelataAnalysis *a, const RelataName *name, RelataError *error) {
    bool is_literal =
        name->type == RELATA_TYPE_DATE || name->type == RELATA_TYPE_QUANTITY || name->type == RELATA_TYPE_MONEY;
    RelataAnaphor m = {.begin = name->begin,
                       .end = name->end,
                       .head = head_of_span(a, name->begin, name->end),
                       .kind = RELATA_MENTION_NAME,
                       .type = name->type,
                       .score = name->score,
                       .is_literal = is_literal,
                       .person = 3};
    return add(a, &m, error);
}

static void trim(const RelataDocument *d, RelataAnaphor *m) {
    while (m->begin < m->head && d->tokens[m->begin].upos == RELATA_UPOS_PUNCT)
        m->begin++;
    while (m->end > m->head + 1 && d->tokens[m->end - 1].upos == RELATA_UPOS_PUNCT)
        m->end--;
}

// "year" of "34-year-old": followed by a hyphen without a blank, and not the head of the whole.
static bool is_in_hyphenated_modifier(const RelataAnalysis *a, uint32_t t) {
    const RelataDocument *d = a->document;
    return t + 1 < d->n_tokens && strcmp(d->tokens[t + 1].form, "-") == 0 &&
           d->tokens[t].span.end == d->tokens[t + 1].span.begin && a->head_at[t] > t + 1 &&
           d->tokens[t].upos != RELATA_UPOS_PROPN;
}

static RelataStatus add_token(const Trees *trees, uint32_t t, RelataError *error) {
    RelataAnalysis *a = trees->a;
    const RelataToken *token = &a->document->tokens[t];
    RelataAnaphor m = {.begin = t, .end = t + 1, .head = t, .type = RELATA_TYPE_OTHER, .score = 0.7f, .person = 3};
    const char *lower = relata_lower_of(a, t);
    bool is_pronoun =
        token->upos == RELATA_UPOS_PRON || (token->upos == RELATA_UPOS_DET && token->deprel == RELATA_DEPREL_NMOD_POSS);
    if (is_pronoun && !is_relative(token, lower)) {
        m.kind = RELATA_MENTION_PRONOUN;
        read_pronoun(lower, &m);
        if (m.gender == RELATA_GENDER_MASC || m.gender == RELATA_GENDER_FEM || m.person < 3)
            m.type = RELATA_TYPE_PERSON;
        return add(a, &m, error);
    }
    if (!is_nominal_head(token) || is_in_hyphenated_modifier(a, t))
        return RELATA_OK;
    m.kind = RELATA_MENTION_NOMINAL;
    m.begin = trees->begin[t];
    m.end = trees->end[t];
    trim(a->document, &m);
    return add(a, &m, error);
}

static int by_position(const void *x, const void *y) {
    const RelataAnaphor *p = x, *q = y;
    if (p->begin != q->begin)
        return p->begin < q->begin ? -1 : 1;
    if (p->end != q->end)
        return p->end > q->end ? -1 : 1;
    return p->head < q->head ? -1 : p->head > q->head;
}

// The head's phrase, never less than the mention unless both end at a preposition; brackets that open in it close in
// it.
static void set_phrase(const Trees *trees, RelataAnaphor *m) {
    const RelataDocument *d = trees->a->document;
    bool is_name = m->kind == RELATA_MENTION_NAME;
    uint32_t begin = trees->from[m->head], end = trees->to[m->head], open = 0;
    m->phrase_begin = is_name && m->begin < begin ? m->begin : begin;
    m->phrase_end = is_name && m->end > end ? m->end : end;
    while (m->phrase_end > m->head + 1 && d->tokens[m->phrase_end - 1].upos == RELATA_UPOS_PUNCT)
        m->phrase_end--;
    for (uint32_t t = m->phrase_begin; t < m->phrase_end; t++)
        open += strcmp(d->tokens[t].form, "(") == 0 ? 1 : strcmp(d->tokens[t].form, ")") == 0 && open ? UINT32_MAX : 0;
    if (open && m->phrase_end < d->n_tokens && strcmp(d->tokens[m->phrase_end].form, ")") == 0)
        m->phrase_end++;
}

RelataStatus relata_find_mentions(RelataAnalysis *a, RelataError *error) {
    Trees trees;
    if (!measure(a, &trees))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t t = 0; t < a->document->n_tokens; t++) {
        uint32_t name = a->name_at[t];
        if (!name)
            RELATA_TRY(add_token(&trees, t, error));
        else if (a->names.items[name - 1].begin == t)
            RELATA_TRY(add_name(a, &a->names.items[name - 1], error));
    }
    for (size_t i = 0; i < a->mentions.n; i++)
        set_phrase(&trees, &a->mentions.items[i]);
    if (a->mentions.n)
        qsort(a->mentions.items, a->mentions.n, sizeof *a->mentions.items, by_position);
    return RELATA_OK;
}
