/// Words of a complement: how much of what a verb says of its object a label says.
#ifndef RELATA_EXTRACT_COMPLEMENT_WORDS_H
#define RELATA_EXTRACT_COMPLEMENT_WORDS_H

#include "extract/statement/projection.h"

enum { RELATA_COMPLEMENT_WORDS = 12 }; // at most

typedef struct {
    uint32_t tokens[RELATA_COMPLEMENT_WORDS + 1]; // ascending
    uint32_t n;                                   // 0 if there are too many
    uint32_t object;                              // of the verb
} RelataComplementWords;

/// The words of a complement, as many of them as can be said; none where the article is needed to understand them.
void relata_complement_words(const RelataProjection *g, uint32_t verb, uint32_t object, uint32_t complement,
                             RelataComplementWords *words);
/// Whether what is left of a complement does not tell which one it is ("for the attack").
bool relata_complement_is_cut(const RelataTree *tree, const RelataComplementWords *words, uint32_t complement);
/// Appends words to a label, a name for a pronoun that stands for it; false if there is no room.
bool relata_label_add_words(const RelataProjection *g, const RelataComplementWords *words, uint32_t complement,
                            char label[RELATA_LABEL]);

#endif
