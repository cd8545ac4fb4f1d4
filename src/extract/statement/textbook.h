/// Textbook: where a place lies, when every reader knows it and no article means to tell.
#ifndef RELATA_EXTRACT_TEXTBOOK_H
#define RELATA_EXTRACT_TEXTBOOK_H

#include <relata/document.h>
#include <relata/lexicon.h>

/// Whether a statement says of two places of the gazetteer no more than any atlas: a country in its continent, a
/// division of a country whose divisions are known in that country, a large city in its country or state.
bool relata_is_textbook(RelataLexicon lexicon, const RelataDocument *document, const RelataTriple *triple);
/// "Supreme Court", "High School": whether a body's name has only words that such bodies have in every country or town.
bool relata_is_bare_body(const RelataEntity *e);
bool relata_is_bare_body_name(const char *name);

#endif
