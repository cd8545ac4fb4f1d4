/// Core: the words of a common noun that tell which one it is (core.c). Tokens are sentence tokens.
#ifndef RELATA_EXTRACT_CORE_H
#define RELATA_EXTRACT_CORE_H

#include "base/strbuf.h"
#include "extract/node/node.h"

/// Appends the core's words, told apart by `place` where it is not 0; nothing if they say nothing by themselves.
void relata_core_words(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, uint32_t place,
                       RelataStrbuf *out);
/// "on Monday", "on May 22": whether a phrase says when, other than by the year.
bool relata_core_is_day(const RelataTree *tree, uint32_t i);
/// "its army": the named owner that the pronoun refers to, NULL if none.
const RelataEntity *relata_core_owner(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i);
/// "bought a stake in Acme", where the tree hangs the phrase on the verb: the phrase right behind an object that its
/// noun asks for, 0 if none.
uint32_t relata_core_phrase_beside(const RelataTree *tree, uint32_t i);
/// "a women's collection": a possessor that says what kind of thing it is.
bool relata_is_kind_of_owner(const RelataTree *tree, uint32_t owner);
/// Units that a sum or number is told for: "$4 a share", "40 buses a month".
extern const char *const relata_rate_units[];
/// Appends tokens[n] with the blanks that the text has between them.
/// The words of a common noun up to the noun itself ("Danish troops"); empty for one word.
void relata_core_short(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, RelataStrbuf *out);
void relata_core_add_words(const RelataTree *tree, const uint32_t *tokens, uint32_t n, RelataStrbuf *out);
#endif
