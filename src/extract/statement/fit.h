/// Fit: whether a statement can be what its sentence says.
#ifndef RELATA_EXTRACT_FIT_H
#define RELATA_EXTRACT_FIT_H

#include "extract/node/node.h"

/// Whether the two ends, read at these tokens, are what the label needs, and their pronouns agree with what they were
/// taken to stand for. `relation` is the label before the ontology's names.
bool relata_fits(const RelataExtraction *x, const RelataNodes *nodes, const RelataProposition *p,
                 const RelataNodeRef *subject, const char *relation, const RelataNodeRef *object);
/// "since the war, a period that …": whether a noun tells the time from an event on, and is no other name of it.
bool relata_is_time_beside(const RelataExtraction *x, uint32_t i);

#endif
