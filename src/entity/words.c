// Words: see words.h. Records of distinct forms, by an interning map and a growing array.
#include "entity/words.h"

#include "base/array.h"
#include "base/calendar.h"
#include "base/map.h"
#include "base/utf8.h"
#include "base/words.h"

#include <relata/entity.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { TRIM_AT = 200000, FORM_MAX = 255 };

struct RelataWords {
    RelataLexicon lexicon;
    RelataClusters clusters;
    RelataMap *map;
    RelataKnownNames *known;
    RELATA_ARRAY(RelataWord) records; // id − 1
};

RelataWords *relata_words_new(RelataLexicon lexicon, RelataClusters clusters) {
    RelataWords *words = calloc(1, sizeof *words);
    if (!words)
        return NULL;
    words->lexicon = lexicon;
    words->clusters = clusters;
    words->map = relata_map_new();
    words->known = relata_known_names_new();
    if (!words->map || !words->known) {
        relata_words_free(words);
        return NULL;
    }
    return words;
}

void relata_words_free(RelataWords *words) {
    if (!words)
        return;
    if (words->map)
        relata_map_free(words->map);
    relata_known_names_free(words->known);
    free(words->records.items);
    free(words);
}

void relata_words_trim(RelataWords *words) {
    if (relata_map_count(words->map) < TRIM_AT)
        return;
    RelataMap *fresh = relata_map_new();
    if (!fresh)
        return; // keeps the large one
    relata_map_free(words->map);
    words->map = fresh;
    words->records.n = 0;
}

RelataType relata_noun_type(const char *class_name) {
    static const struct {
        const char *name;
        RelataType type;
    } classes[] = {{"person", RELATA_TYPE_PERSON},     {"organization", RELATA_TYPE_ORGANIZATION},
                   {"people", RELATA_TYPE_GROUP},      {"place", RELATA_TYPE_PLACE},
                   {"facility", RELATA_TYPE_FACILITY}, {"event", RELATA_TYPE_EVENT},
                   {"act", RELATA_TYPE_EVENT},         {"time", RELATA_TYPE_DATE},
                   {"money", RELATA_TYPE_MONEY},       {"quantity", RELATA_TYPE_QUANTITY}};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strcasecmp(class_name, classes[i].name) == 0)
            return classes[i].type;
    return RELATA_TYPE_OTHER;
}

static uint8_t gender_of(const char *value, uint32_t field) {
    char buffer[16];
    if (!relata_lexicon_field(value, 0, field, buffer, sizeof buffer))
        return RELATA_GENDER_UNKNOWN;
    return buffer[0] == 'm' ? RELATA_GENDER_MASC : buffer[0] == 'f' ? RELATA_GENDER_FEM : RELATA_GENDER_UNKNOWN;
}

static uint32_t calendar_flags(const char *form) {
    static const char *const months[] = {"January", "February",  "March",   "April",    "May",      "June",  "July",
                                         "August",  "September", "October", "November", "December", "Jan.",  "Feb.",
                                         "Mar.",    "Apr.",      "Jun.",    "Jul.",     "Aug.",     "Sept.", "Sep.",
                                         "Oct.",    "Nov.",      "Dec.",    "Jan",      "Feb",      "Apr",   "Aug",
                                         "Sept",    "Sep",       "Oct",     "Nov",      "Dec",      NULL};
    bool is_weekday = isupper((unsigned char)form[0]) && islower((unsigned char)form[1]) && relata_weekday_of(form);
    return relata_is_among(form, months) ? RELATA_WORD_MONTH : is_weekday ? RELATA_WORD_WEEKDAY : 0;
}

// Flags from the lexicon; `form` is normalised once for all tables.
static void look_up(RelataLexicon lexicon, const char *form, RelataWord *word) {
    char key[FORM_MAX + 1], buffer[32];
    if (relata_lexicon_normalize(form, key, sizeof key) == 0)
        return;
    const char *given = relata_lexicon_get(lexicon, RELATA_LEXICON_GIVEN_NAME, key);
    const char *title = relata_lexicon_get(lexicon, RELATA_LEXICON_TITLE, key);
    const char *noun = relata_lexicon_get(lexicon, RELATA_LEXICON_NOUN_CLASS, key);
    if (given) {
        word->flags |= RELATA_WORD_GIVEN;
        word->gender = gender_of(given, 0);
    }
    if (relata_lexicon_get(lexicon, RELATA_LEXICON_SURNAME, key))
        word->flags |= RELATA_WORD_SURNAME;
    if (title) {
        uint8_t gender = gender_of(title, 1);
        word->flags |= RELATA_WORD_TITLE;
        if (gender != RELATA_GENDER_UNKNOWN) {
            word->gender = gender;
            word->flags |= RELATA_WORD_TITLE_GENDERED;
        }
    }
    if (noun && relata_lexicon_field(noun, 0, 0, buffer, sizeof buffer)) {
        word->noun_type = (uint8_t)relata_noun_type(buffer);
        word->flags |= RELATA_WORD_COMMON;
    }
    if (relata_lexicon_get(lexicon, RELATA_LEXICON_COMPANY_SUFFIX, key))
        word->flags |= RELATA_WORD_COMPANY;
    if (relata_lexicon_get(lexicon, RELATA_LEXICON_ROLE, key))
        word->flags |= RELATA_WORD_ROLE;
    if (relata_lexicon_get(lexicon, RELATA_LEXICON_NOMINALIZATION, key))
        word->flags |= RELATA_WORD_DEVERBAL;
    const char *entry = relata_lexicon_get(lexicon, RELATA_LEXICON_SURFACE, key);
    if (entry) {
        word->flags |= RELATA_WORD_SURFACE;
        if (relata_lexicon_field(entry, 0, 1, buffer, sizeof buffer))
            word->entry = (uint8_t)(1 + relata_type_find(buffer));
    }
    if (relata_lexicon_has_prefix(lexicon, RELATA_LEXICON_SURFACE, key))
        word->flags |= RELATA_WORD_OPENS;
}

static uint32_t hash32(const void *bytes, size_t n) {
    return (uint32_t)relata_hash(bytes, n);
}

// Shape: letters as X and x, digits as d, others as they are; runs longer than two are cut.
static uint32_t shape_of(const uint32_t *points, uint32_t n, uint32_t *flags) {
    uint32_t shape[FORM_MAX], m = 0;
    bool has_lower = false, has_upper = false;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t c = points[i];
        bool upper = relata_is_upper(c), lower = !upper && relata_is_letter(c);
        uint32_t s = upper ? 'X' : lower ? 'x' : relata_is_digit(c) ? 'd' : c;
        if (upper && has_lower)
            *flags |= RELATA_WORD_MIXED;
        has_lower |= lower;
        has_upper |= upper;
        if (s == 'd')
            *flags |= RELATA_WORD_DIGIT;
        if (m < 2 || shape[m - 1] != s || shape[m - 2] != s)
            shape[m++] = s;
    }
    if (n && relata_is_upper(points[0]))
        *flags |= RELATA_WORD_CAPITAL;
    if (has_upper && !has_lower && n > 1)
        *flags |= RELATA_WORD_ALL_CAPS;
    if (has_upper || has_lower)
        *flags |= RELATA_WORD_LETTERS;
    return hash32(shape, m * sizeof *shape);
}

static void spell(RelataWord *word, const char *form, const char *lower) {
    uint32_t points[FORM_MAX], n = 0, used;
    size_t length = strlen(form), at = 0;
    for (; at < length && n < FORM_MAX; at += used)
        points[n++] = relata_utf8_decode(form + at, length - at, &used);
    word->length = (uint8_t)n;
    word->shape = shape_of(points, n, &word->flags);
    for (uint32_t i = 0; i < n; i++)
        points[i] = relata_to_lower(points[i]);
    for (uint32_t k = 1; k <= RELATA_AFFIX_MAX; k++) {
        uint32_t m = k < n ? k : n;
        word->prefix[k - 1] = hash32(points, m * sizeof *points);
        word->suffix[k - 1] = hash32(points + n - m, m * sizeof *points);
    }
    word->hash = hash32(lower, strlen(lower));
    word->hash_cased = hash32(form, length);
}

uint32_t relata_words_id(RelataWords *words, const char *form) {
    size_t length = strnlen(form, FORM_MAX);
    uint32_t id = relata_map_find(words->map, form, length);
    if (id)
        return id;
    char own[FORM_MAX + 1], lower[FORM_MAX + 1];
    memcpy(own, form, length);
    own[length] = '\0';
    relata_utf8_lower(own, lower, sizeof lower);
    uint32_t lower_id = 0;
    if (strcmp(own, lower) != 0 && !(lower_id = relata_words_id(words, lower)))
        return 0;
    RelataWord word = {.noun_type = RELATA_TYPE_OTHER, .flags = calendar_flags(own)};
    look_up(words->lexicon, own, &word);
    spell(&word, own, lower);
    if (relata_known_names_begin(words->known, word.hash))
        word.flags |= RELATA_WORD_KNOWN;
    relata_clusters_find(words->clusters, word.hash, word.cluster);
    if (!RELATA_ARRAY_ADD(&words->records, word))
        return 0;
    id = relata_map_add(words->map, own, length);
    if (id != words->records.n) {
        words->records.n--;
        return 0;
    }
    words->records.items[id - 1].form = relata_map_string(words->map, id);
    words->records.items[id - 1].lower = lower_id ? lower_id : id;
    return id;
}

const RelataKnownNames *relata_words_known(const RelataWords *words) {
    return words->known;
}

const RelataWord *relata_words_at(const RelataWords *words, uint32_t id) {
    return &words->records.items[id - 1];
}

uint32_t relata_words_count(const RelataWords *words) {
    return (uint32_t)words->records.n;
}
