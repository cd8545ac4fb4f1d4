/// Lemmatizer: the dictionary form of a word, given its tags.
///
/// Called by the stage `syntax` for each token once it is tagged.
#ifndef RELATA_SYNTAX_LEMMATIZE_H
#define RELATA_SYNTAX_LEMMATIZE_H

#include <relata/model.h>
#include <relata/parse.h>

#include "base/arena.h"

/// A view of the model's section `lemma`; small, copied by value, shared by threads.
typedef struct {
    const unsigned char *bytes; // the section, NULL if the model has none: lemmas are then lower-cased forms
    uint64_t n_bytes;
    uint32_t n_slots;        // of the table of rules
    const uint32_t *slots;   // [n_slots][2]
    const uint32_t *scripts; //
    const char *strings;     //
} RelataLemmatizer;

/// Views the model's section. RELATA_MODEL if it is there but of another layout.
RelataStatus relata_lemmatizer_open(RelataLemmatizer *out, const RelataModel *model, RelataError *error);
/// Lemma of a form with its word class, Penn tag and features (either may be NULL or "_"), as UD English
/// writes lemmas. It is in the arena, the model, or is `form` itself; NULL if memory is refused.
const char *relata_lemmatize(const RelataLemmatizer *lemmatizer, RelataArena *arena, const char *form, RelataUpos upos,
                             const char *xpos, const char *feats);

#endif
