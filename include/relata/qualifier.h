/// Qualifier: what a clause says beside the two ends of a statement: "as foreign secretary", "to win votes".
///
/// Triples, statements and evidence have theirs as one string, whose form stands in relata/triple.h.
#ifndef RELATA_QUALIFIER_H
#define RELATA_QUALIFIER_H

#include <relata/proposition.h>

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    RelataRole role;
    const char *words; // of the string that was read: not NUL-terminated
    size_t n;          // bytes of them
} RelataQualifier;

/// Reads the qualifier at *at (NULL: there is none) and moves *at behind it; false at the end. Lines that are none are
/// passed over.
bool relata_qualifier_next(const char **at, RelataQualifier *out);
/// For people: "(as foreign secretary; in 2016)", which the caller frees. NULL if there are none, or memory is refused.
char *relata_qualifiers_note(const char *qualifiers);

#endif
