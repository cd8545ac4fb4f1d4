/// Words: what the lexicon and the spelling say of each distinct form, looked up once and kept.
///
/// A stage meets the same forms again and again, so the records are cached across documents and
/// found by interning the form. The cache is dropped between documents once it is large.
#ifndef RELATA_ENTITY_WORDS_H
#define RELATA_ENTITY_WORDS_H

#include "entity/clusters.h"
#include "entity/known_names.h"

#include <relata/lexicon.h>
#include <relata/mention.h>

#include <stdbool.h>
#include <stdint.h>

enum {
    RELATA_WORD_GIVEN = 1 << 0,    // a given name
    RELATA_WORD_SURNAME = 1 << 1,  //
    RELATA_WORD_TITLE = 1 << 2,    // a title or office before a name
    RELATA_WORD_COMPANY = 1 << 3,  // Ltd, GmbH
    RELATA_WORD_ROLE = 1 << 4,     // noun for a person by role
    RELATA_WORD_MONTH = 1 << 5,    //
    RELATA_WORD_WEEKDAY = 1 << 6,  //
    RELATA_WORD_CAPITAL = 1 << 7,  // begins with an upper-case letter
    RELATA_WORD_ALL_CAPS = 1 << 8, // two letters or more, none lower case
    RELATA_WORD_DIGIT = 1 << 9,    // has a digit
    RELATA_WORD_SURFACE = 1 << 10, // a gazetteer entry by itself
    RELATA_WORD_OPENS = 1 << 11,   // longer gazetteer entries begin with it
    RELATA_WORD_COMMON = 1 << 12,  // its lower-cased form is a common noun of the lexicon
    RELATA_WORD_LETTERS = 1 << 13, // has a letter
    RELATA_WORD_MIXED = 1 << 14,   // upper case after lower case: eBay, McDonald
    RELATA_WORD_TITLE_GENDERED = 1 << 15,
    RELATA_WORD_DEVERBAL = 1 << 16, // names an event after its verb
    RELATA_WORD_KNOWN = 1 << 17     // a known name may begin with it (known_names.h)
};

enum { RELATA_AFFIX_MAX = 4 };

typedef struct {
    const char *form;                       // borrowed from the cache
    uint32_t lower;                         // id of the lower-cased form
    uint32_t flags;                         // RELATA_WORD_*
    uint8_t gender;                         // RELATA_GENDER_* of a given name or title
    uint8_t noun_type;                      // RelataType by noun class, RELATA_TYPE_OTHER if none
    uint8_t length;                         // code points, at most 255
    uint8_t entry;                          // 1 + RelataType of the gazetteer entry that it is by itself, 0 = none
    uint32_t shape;                         // hash of the shape: Xxxx, XX, dd
    uint32_t prefix[RELATA_AFFIX_MAX];      // hashes of the first 1–4 code points, lower case
    uint32_t suffix[RELATA_AFFIX_MAX];      // hashes of the last 1–4
    uint32_t hash;                          // of the lower-cased form, the same in every process
    uint32_t hash_cased;                    // of the form
    uint16_t cluster[RELATA_N_CLUSTERINGS]; // word clusters, 0 = unknown word
} RelataWord;

typedef struct RelataWords RelataWords;

/// NULL if memory is refused. The lexicon and the clusters outlive the cache.
RelataWords *relata_words_new(RelataLexicon lexicon, RelataClusters clusters);
void relata_words_free(RelataWords *words);
/// Forgets everything if the cache has grown large; ids change. For use between documents.
void relata_words_trim(RelataWords *words);
/// Id of a form from 1, its record made if new; 0 if memory is refused.
uint32_t relata_words_id(RelataWords *words, const char *form);
/// Number of ids given out; ids are 1 to this.
uint32_t relata_words_count(const RelataWords *words);
/// The record of an id; valid until the next call that adds a word.
const RelataWord *relata_words_at(const RelataWords *words, uint32_t id);
/// Names that are known besides the lexicon; borrowed.
const RelataKnownNames *relata_words_known(const RelataWords *words);
/// A noun class of the lexicon as a type.
RelataType relata_noun_type(const char *class_name);

#endif
