// Gazetteer entries are matched on the text of the words, longest first from left to right. Those that begin or end
// with a capital or a digit come first; the others have rows of their own, since "us" and "turkey" are words, but
// people also write "a hotel in auckland". Rows of the table:
//
//     0          nothing
//     1 … 192    entry: type × 12 + kind (a name, an adjective or people, something else) × 4 + place (alone, first,
//                last, between)
//     193 … 320  word: given name, plain or also a common word; surname, likewise; title; company suffix; capital
//     321 … 352  noun: class × 2 + whether it is a role of persons
//     353 … 378  entry without a capital: type × 2 + whether it has several words
//     379 … 391  second type of an entry that has readings of several types
#include "syntax/known.h"

#include "base/map.h"
#include "base/utf8.h"
#include "syntax/network.h"

#include <relata/mention.h>

#include <string.h>

enum { MOST_WORDS = 8, KEY = 256, ENTRY = 1, WORD = 193, NOUN = 321, PLAIN = 353, SECOND = 379 };

static bool is_marked(const char *form) {
    uint32_t used, c = relata_utf8_decode(form, strlen(form), &used);
    return relata_is_upper(c) || relata_is_digit(c);
}

static bool has(const char *value, uint32_t field) {
    char buffer[16];
    return relata_lexicon_field(value, 0, field, buffer, sizeof buffer) && buffer[0] == 'y';
}

static uint32_t word_row(RelataLexicon lexicon, const char *key, bool is_capital) {
    const char *given = relata_lexicon_get(lexicon, RELATA_LEXICON_GIVEN_NAME, key);
    const char *surname = relata_lexicon_get(lexicon, RELATA_LEXICON_SURNAME, key);
    uint32_t flags = !given ? 0 : has(given, 3) ? 2 : 1;
    flags = flags * 3 + (!surname ? 0 : has(surname, 2) ? 2 : 1);
    flags = flags * 2 + (relata_lexicon_get(lexicon, RELATA_LEXICON_TITLE, key) != NULL);
    flags = flags * 2 + (relata_lexicon_get(lexicon, RELATA_LEXICON_COMPANY_SUFFIX, key) != NULL);
    return flags ? WORD + flags * 2 + is_capital : 0;
}

static uint32_t noun_row(RelataLexicon lexicon, const char *key) {
    static const char *const classes[] = {"person", "organization", "people", "place", "facility",
                                          "event",  "act",          "time",   "money", "quantity"};
    char buffer[32];
    const char *noun = relata_lexicon_get(lexicon, RELATA_LEXICON_NOUN_CLASS, key);
    uint32_t class_ = 15;
    if (!noun || !relata_lexicon_field(noun, 0, 0, buffer, sizeof buffer))
        return 0;
    for (uint32_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strcasecmp(classes[i], buffer) == 0)
            class_ = i;
    return NOUN + class_ * 2 + (relata_lexicon_get(lexicon, RELATA_LEXICON_ROLE, key) != NULL);
}

typedef struct {
    const char *value; // NULL = none
    uint32_t end;
    bool is_marked;
} Match;

static uint32_t type_of(const char *value, uint32_t row) {
    char buffer[32];
    return relata_lexicon_field(value, row, 1, buffer, sizeof buffer) ? (uint32_t)relata_type_find(buffer)
                                                                      : RELATA_N_TYPES;
}

static uint32_t second_row(const Match *match) {
    uint32_t first = type_of(match->value, 0), other = first;
    for (uint32_t row = 1; other == first; row++)
        other = type_of(match->value, row);
    return other < RELATA_N_TYPES ? SECOND + other : 0;
}

// Row of a word of an entry by its likeliest reading.
static uint32_t entry_row(const Match *match, uint32_t first, uint32_t at) {
    char buffer[32];
    const char *value = match->value;
    uint32_t type = type_of(value, 0), kind = 2;
    if (!match->is_marked)
        return PLAIN + type * 2 + (match->end > first + 1);
    if (relata_lexicon_field(value, 0, 2, buffer, sizeof buffer))
        kind = strcmp(buffer, "name") == 0 || strcmp(buffer, "capital") == 0        ? 0
               : strcmp(buffer, "demonym") == 0 || strcmp(buffer, "adjective") == 0 ? 1
                                                                                    : 2;
    uint32_t place = match->end == first + 1 ? 0 : at == first ? 1 : at + 1 == match->end ? 2 : 3;
    return ENTRY + type * 12 + kind * 4 + place;
}

// Appends a word to the text of an entry; false if it does not fit.
static bool add_text(char *text, size_t *n, const RelataSyntaxWord *word, bool is_spaced) {
    size_t length = strlen(word->form);
    if (*n + length + 2 > KEY)
        return false;
    if (is_spaced)
        text[(*n)++] = ' ';
    memcpy(text + *n, word->form, length + 1);
    *n += length;
    return true;
}

static RelataSyntaxKnownWord look_up(RelataLexicon lexicon, const char *form) {
    char key[KEY];
    RelataSyntaxKnownWord known = {0};
    if (strlen(form) >= KEY || !relata_lexicon_normalize(form, key, sizeof key))
        return known;
    known.word = (uint16_t)word_row(lexicon, key, is_marked(form));
    known.noun = (uint16_t)noun_row(lexicon, key);
    known.entry = relata_lexicon_get(lexicon, RELATA_LEXICON_SURFACE, key);
    known.opens = relata_lexicon_has_prefix(lexicon, RELATA_LEXICON_SURFACE, key);
    return known;
}

static RelataSyntaxKnownWord recall(RelataLexicon lexicon, const char *form, RelataSyntaxKnownCache *cache) {
    if (!cache)
        return look_up(lexicon, form);
    uint64_t hash = relata_hash(form, strlen(form)) | 1;
    RelataSyntaxKnownWord *slot = &cache->slots[(hash >> 1) % RELATA_SYNTAX_KNOWN_SLOTS];
    if (slot->hash != hash) {
        *slot = look_up(lexicon, form);
        slot->hash = hash;
    }
    return *slot;
}

// The longest entry that begins at `first`, of which `known` says what it is alone.
static Match match_from(const RelataSyntaxWord *words, uint32_t first, uint32_t n, RelataLexicon lexicon,
                        const RelataSyntaxKnownWord *known) {
    char text[KEY], key[KEY];
    size_t length = 0;
    bool is_first_marked = is_marked(words[first].form), goes_on = known->opens || words[first].is_glued;
    Match best = {known->entry, first + 1, known->entry && is_first_marked};
    if (!goes_on || !add_text(text, &length, &words[first], false))
        return best;
    for (uint32_t last = first + 1; last < n && last < first + MOST_WORDS && goes_on; last++) {
        if (!add_text(text, &length, &words[last], !words[last - 1].is_glued) ||
            !relata_lexicon_normalize(text, key, sizeof key))
            break;
        const char *value = relata_lexicon_get(lexicon, RELATA_LEXICON_SURFACE, key);
        bool is_now_marked = is_first_marked || is_marked(words[last].form);
        if (value && (is_now_marked || !best.is_marked))
            best = (Match){value, last + 1, is_now_marked};
        goes_on = words[last].is_glued || relata_lexicon_has_prefix(lexicon, RELATA_LEXICON_SURFACE, key);
    }
    return best;
}

void relata_syntax_known(RelataSyntaxInput *inputs, const RelataSyntaxWord *words, uint32_t n, RelataLexicon lexicon,
                         RelataSyntaxKnownCache *cache) {
    RelataSyntaxKnownWord known[RELATA_SYNTAX_MOST_WORDS];
    for (uint32_t i = 0; i < n; i++) {
        known[i] = recall(lexicon, words[i].form, cache);
        memset(inputs[i].known, 0, sizeof inputs[i].known);
        inputs[i].known[1] = known[i].word;
        inputs[i].known[2] = known[i].noun;
    }
    for (uint32_t i = 0; i < n;) {
        Match match = match_from(words, i, n, lexicon, &known[i]);
        for (uint32_t j = i; match.value && j < match.end; j++) {
            inputs[j].known[0] = (uint16_t)entry_row(&match, i, j);
            inputs[j].known[3] = (uint16_t)second_row(&match);
        }
        i = match.end;
    }
}
