/// Doubt: verbs that are none, and objects that are the subject's own (doubt.c).
#ifndef RELATA_EXTRACT_DOUBT_H
#define RELATA_EXTRACT_DOUBT_H

#include "extract/statement/projection.h"

/// Whether a verb is part of a title or of an idiom, so that its arguments are none: "Managing Director", "when it
/// comes to tea", "joined them in asking". `verb` is a sentence token.
bool relata_is_misread(const RelataProjection *g, uint32_t verb);
/// "Lira, Berg's son, left his dogs": whether the object's pronoun was taken for somebody else although the subject
/// agrees with it, and is the likelier owner.
bool relata_is_misowned(const RelataProjection *g, const RelataNodeRef *subject, const RelataNodeRef *object);

#endif
