/// Lexicon: gazetteers and lexical tables, compiled into the model and looked up in place.
///
/// Every table maps a key to one value of one or more rows of fields, which relata_lexicon_field() reads (the
/// string itself is packed); a field with several values separates them by '|'.
/// Keys are normalised by relata_lexicon_normalize() (case-folded, diacritics dropped, typographic quotes
/// and dashes made plain, blanks collapsed, full stops in acronyms dropped). The columns
/// of each table are given beside its name. Lookups are O(length of the key), read-only, thread-safe and
/// allocate nothing; values are borrowed from the model.
#ifndef RELATA_LEXICON_H
#define RELATA_LEXICON_H

#include <relata/model.h>

#include <stdbool.h>
#include <stdint.h>

// clang-format off
#define RELATA_LEXICON_LIST(X)                                                                                \
    /* any known name → gazetteer key, RelataType name, how, weight 0–9, as written (empty if every           \
       word is capitalised plainly); one row a reading, likeliest first. how: name alias acronym former demonym\
       adjective metonym                                                                                      \
       capital leader (a head of state or government by surname alone) */                                     \
    X(SURFACE, "surface")                                                                                     \
    /* gazetteer key → canonical name, type, subtype, key of its country, note. Keys:                         \
       country/TJ city/1221874 region/Caucasus admin1/US.CA org/NATO company/MMM party/US/Green               \
       Party inst/US/Congress group/Pashtun person/Jane Doe place/…; note: capital of a country,              \
       seat of an organisation, key of the admin1 of a city, title and as-of date of a leader, codes of the   \
       countries of a region; a country has its continent's name as a sixth field */                          \
    X(THING, "thing")                                                                                         \
    /* given name → gender (m f u, or empty), share of US men, of women, y = also a common word */            \
    X(GIVEN_NAME, "given-name")                                                                               \
    /* surname → weight 0–9, y = also a given name, y = also a common word */                                 \
    X(SURNAME, "surname")                                                                                     \
    /* words before a name → kind (honorific role rank nobility religious academic suffix                     \
       modifier), gender */                                                                                   \
    X(TITLE, "title")                                                                                         \
    /* noun lemma → class (PERSON ORGANIZATION PEOPLE PLACE FACILITY EVENT ACT TIME QUANTITY …),              \
       share of that sense 0–1; the reading to prefer in news comes first */                                  \
    X(NOUN_CLASS, "noun-class")                                                                               \
    /* person role noun → subclass (official military family …) */                                            \
    X(ROLE, "role")                                                                                           \
    /* deverbal noun → verb lemma, what it denotes (event agent patient result …), share */                   \
    X(NOMINALIZATION, "nominalization")                                                                       \
    /* company suffix → strength (strong weak phrase rare) */                                                 \
    X(COMPANY_SUFFIX, "company-suffix")
// clang-format on

typedef enum {
#define X(name, text) RELATA_LEXICON_##name,
    RELATA_LEXICON_LIST(X)
#undef X
        RELATA_N_LEXICON_TABLES
} RelataLexiconTable;

/// A view of a model's lexicon; small, copied by value.
typedef struct {
    const unsigned char *bytes; // the model section, NULL if the model has none
    uint64_t n_bytes;
} RelataLexicon;

/// The lexicon of a model; lookups in the view of a model without one find nothing.
RelataLexicon relata_lexicon_of(const RelataModel *model);
/// Value of a key that is normalised already; NULL if absent.
const char *relata_lexicon_get(RelataLexicon lexicon, RelataLexiconTable table, const char *key);
/// Value of any string; it is normalised first. Keys over 255 bytes are absent.
const char *relata_lexicon_find(RelataLexicon lexicon, RelataLexiconTable table, const char *text);
/// Copies field `field` (0-based) of row `row` of a value into buffer[n], NUL-terminated and cut to fit;
/// false (and "") if there is no such row or field.
bool relata_lexicon_field(const char *value, uint32_t row, uint32_t field, char *buffer, size_t n);
/// Whether some key of the table begins with this normalised prefix followed by a blank: lets a phrase matcher stop
/// early. Of SURFACE only; false for other tables.
bool relata_lexicon_has_prefix(RelataLexicon lexicon, RelataLexiconTable table, const char *prefix);
/// Whether the gazetteer has one place under both keys: "admin1/GB.ENG" and "country/GB.ENG", a division and the region
/// of its name.
bool relata_lexicon_is_same_place(RelataLexicon lexicon, const char *a, const char *b);
/// Whether a place lies in another, by their keys: a city in its division, country and continent, a division in its
/// country, England in the United Kingdom. Nothing lies in itself; false of what the gazetteer does not tell.
bool relata_lexicon_is_within(RelataLexicon lexicon, const char *inner, const char *outer);
/// Normal form of `text` in buffer[n]; returns its length, 0 if it does not fit.
size_t relata_lexicon_normalize(const char *text, char *buffer, size_t n);

#endif
