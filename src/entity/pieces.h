/// Pieces: what the files that join and cut names ask of tokens and names (joined.c, cut.c, front.c).
#ifndef RELATA_ENTITY_PIECES_H
#define RELATA_ENTITY_PIECES_H

#include "entity/analysis.h"

#include <string.h>

/// The form of a token.
static inline const char *relata_form_at(const RelataAnalysis *a, uint32_t t) {
    return a->document->tokens[t].form;
}

/// The name that covers a token; NULL if none does.
static inline RelataName *relata_name_of(const RelataAnalysis *a, uint32_t t) {
    return a->name_at[t] ? &a->names.items[a->name_at[t] - 1] : NULL;
}

/// The sentence of a token.
static inline const RelataSentence *relata_sentence_at(const RelataAnalysis *a, uint32_t t) {
    return &a->document->sentences[a->sentence_at[t]];
}

/// Whether a token has a capital, first or inside.
static inline bool relata_is_capital_at(const RelataAnalysis *a, uint32_t t) {
    return relata_form_of(a, t)->flags & (RELATA_WORD_CAPITAL | RELATA_WORD_MIXED);
}

/// Whether a token is a hyphen inside a word.
static inline bool relata_is_hyphen_at(const RelataAnalysis *a, uint32_t t) {
    const RelataToken *token = &a->document->tokens[t];
    return strcmp(token->form, "-") == 0 && t && token[-1].span.end == token->span.begin && !token->space_after;
}

/// Whether the gazetteer has the whole name.
static inline bool relata_is_key_name(const RelataAnalysis *a, const RelataName *name) {
    const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    return m && m->begin == name->begin && m->end == name->end;
}

/// Takes off a name what is only said of it before or behind it; cut.c. May add a name at the end of the list.
RelataStatus relata_cut_name(RelataAnalysis *a, uint32_t at, RelataError *error);

#endif
