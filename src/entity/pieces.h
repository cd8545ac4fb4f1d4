/// Pieces: what the files that join and cut names ask of tokens and names (joined.c, bodies.c, quoted.c, cut.c,
/// front.c).
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

/// Makes the tokens from `begin` to `end` the name `at` (1-based), whatever names they were in; joined.c. Names that
/// lose their tokens are left empty.
void relata_take_tokens(RelataAnalysis *a, uint32_t at, uint32_t begin, uint32_t end);
/// Whether every longer word of a sentence has a capital, so that capitals tell nothing of names; joined.c.
bool relata_is_title_case(const RelataAnalysis *a, const RelataSentence *s);

/// "Office for the Coordination of Humanitarian Affairs", "Polish-Lithuanian Commonwealth": names of bodies and
/// treaties by what they are for and between whom; bodies.c.
void relata_join_body(RelataAnalysis *a, uint32_t at);
/// "Pius the XII", "World Wars I and II": names with their numerals; bodies.c.
void relata_join_numerals(RelataAnalysis *a, uint32_t at);
/// Adds or lengthens the titles that stand in quotation marks behind the kind of work: the song "Mon amie Ana";
/// quoted.c.
RelataStatus relata_quoted_titles(RelataAnalysis *a, RelataError *error);

/// Takes off a name what is only said of it before or behind it; cut.c. May add a name at the end of the list.
RelataStatus relata_cut_name(RelataAnalysis *a, uint32_t at, RelataError *error);

#endif
