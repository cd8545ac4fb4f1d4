/// Title: which words of an office or trade belong to it (title.c).
///
/// `role` is the token of the role's noun, `i` another token of the loaded sentence.
#ifndef RELATA_EXTRACT_TITLE_H
#define RELATA_EXTRACT_TITLE_H

#include "extract/extraction.h"
#include "extract/node/core.h"

/// "deputy", "former", "chief": an adjective that titles have.
bool relata_title_has_adjective(const RelataTree *tree, uint32_t i);
/// The same, or the adjective of a matter ("economic minister").
bool relata_title_has_part(const RelataTree *tree, uint32_t i, uint32_t role);
/// "Grand Master": a capitalised word that belongs to a capitalised title.
bool relata_title_has_capital(const RelataExtraction *x, uint32_t i, uint32_t role);
/// "intellectual" of "intellectual property lawyer".
bool relata_title_has_compound(const RelataExtraction *x, uint32_t i, uint32_t role);
/// "Health" of "Chief Health Officer": a common noun that its capital made a name.
bool relata_title_has_matter_name(const RelataExtraction *x, uint32_t i, uint32_t role);
/// "the Lira Professor of Law": whether a word names the chair.
bool relata_is_of_chair(const RelataTree *tree, uint32_t i, uint32_t role);
/// "largest", "most popular": whether a noun is the only one of its kind.
bool relata_has_superlative(const RelataTree *tree, uint32_t noun);
/// "former" of "former Leeds and England striker": the word before the names before a role that says what kind of
/// holder it has, 0 if there is none.
uint32_t relata_title_limit(const RelataExtraction *x, uint32_t role);
/// Adds what a hyphen ties to a word of the title.
void relata_title_add_hyphened(const RelataTree *tree, uint32_t i, RelataDraft *draft);
/// Adds the words that belong to a role as one title.
void relata_title_add_words(const RelataExtraction *x, uint32_t role, RelataDraft *draft);

#endif
