/// Words: small closed classes of English that the constructions ask about.
#ifndef RELATA_EXTRACT_WORDS_H
#define RELATA_EXTRACT_WORDS_H

#include "base/calendar.h"
#include "base/words.h"

#include <string.h>

/// Months, weekdays, and nouns of time by their lemma in any case ("yesterday", "week", "April").
bool relata_is_time_word(const char *lemma);
/// Value of a cardinal up to twenty and of round words (thirty … hundred), -1 otherwise.
int relata_number_word(const char *word);
/// "north" … "southwest", in any case.
bool relata_is_bearing(const char *lemma);
/// Whether a name has the word in it, whatever the case: "Leeds University" has "university".
bool relata_has_word(const char *name, const char *word);
/// Whether every word of a name is one of `words` (up to NULL), letter by letter.
bool relata_consists_of(const char *name, const char *const *words);
/// "in", "at", "near": prepositions that say where, by their lemma in any case.
bool relata_is_place_preposition(const char *lemma);
/// "subsidiary", "branch": a body that belongs to another, by its lemma in any case.
bool relata_is_branch_noun(const char *lemma);
/// Whether a gazetteer key, NULL for none, is a country's.
static inline bool relata_is_country_key(const char *key) {
    return key && strncmp(key, "country/", 8) == 0;
}

#endif
