/// Qualifiers as strings of lines: made, checked and joined. relata/qualifier.h reads them.
#ifndef RELATA_BASE_QUALIFIERS_H
#define RELATA_BASE_QUALIFIERS_H

#include <relata/qualifier.h>

#include "base/strbuf.h"

/// Adds a line; false, and nothing added, if no role has that name, or if the words are none or hold a tab or newline.
bool relata_qualifier_add(RelataStrbuf *out, const char *role, const char *words);
/// Whether every line is a qualifier; NULL is good, "" is not.
bool relata_are_qualifiers(const char *qualifiers);
/// Adds the words of all: "as foreign secretary; in 2016".
void relata_qualifiers_join(RelataStrbuf *out, const char *qualifiers);

#endif
