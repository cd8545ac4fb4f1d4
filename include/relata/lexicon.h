/// Lexicon: gazetteers and lexical tables, compiled into the model and looked up in place.
///
/// Every table maps a key to one value string whose fields are separated by tabs and whose
/// several rows are separated by newlines; a field with several values separates them by '|'.
/// Keys are normalised by relata_lexicon_normalize() (case-folded, diacritics dropped, typographic quotes
/// and dashes made plain, blanks collapsed, full stops in acronyms dropped). The columns
/// of each table are given beside its name. Lookups are O(length of the key), read-only, thread-safe and
/// allocate nothing; values are borrowed from the model.
#ifndef RELATA_LEXICON_H
#define RELATA_LEXICON_H

#include <relata/model.h>

#include <stdbool.h>
#include <stdint.h>

#define RELATA_LEXICON_LIST(X)                                                                 \
    /* any known surface → key, RelataType name, how (name alias demonym adjective metonym       \
       acronym leader), weight; one row a reading, likeliest first */                            \
    X(SURFACE, "surface")                                                                      \
    /* gazetteer key (country/TJ …) → canonical name, type, subtype, country key, note */        \
    X(THING, "thing")                                                                          \
    /* given name → gender (m f u), weight 0–9 */                                              \
    X(GIVEN_NAME, "given-name")                                                                \
    /* surname → weight 0–9 */                                                                 \
    X(SURNAME, "surname")                                                                      \
    /* title or role word(s) before a name → kind (honorific office military academic           \
       religious nobility), gender */                                                          \
    X(TITLE, "title")                                                                          \
    /* noun lemma → news class (person organization facility place event time quantity …),      \
       share of that sense 0–1 */                                                                \
    X(NOUN_CLASS, "noun-class")                                                                \
    /* person role noun → subclass */                                                            \
    X(ROLE, "role")                                                                            \
    /* deverbal noun → verb lemma, what it denotes (event agent patient result), share */        \
    X(NOMINALIZATION, "nominalization")                                                        \
    /* verb lemma → PropBank frames: roleset, roles */                                         \
    X(FRAME, "frame")                                                                          \
    /* verb lemma → synonym lemmas */                                                          \
    X(VERB_SYNONYM, "verb-synonym")                                                            \
    /* abbreviation (with its stop) → kind, whether a sentence may end there */                 \
    X(ABBREVIATION, "abbreviation")                                                            \
    /* upos:form → lemma */                                                                      \
    X(LEMMA, "lemma")                                                                          \
    /* company suffix (Ltd, GmbH) → canonical form */                                            \
    X(COMPANY_SUFFIX, "company-suffix")                                                        \
    /* organisation key → member keys or names */                                              \
    X(MEMBERS, "members")

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
/// Whether some key of the table begins with this normalised prefix followed by a blank: lets a phrase matcher stop early.
bool relata_lexicon_has_prefix(RelataLexicon lexicon, RelataLexiconTable table, const char *prefix);
/// Normal form of `text` in buffer[n]; returns its length, 0 if it does not fit.
size_t relata_lexicon_normalize(const char *text, char *buffer, size_t n);

#endif
