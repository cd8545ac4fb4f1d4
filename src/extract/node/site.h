/// Site: things that are told apart by where they are, and events by where they happened (site.c).
#ifndef RELATA_EXTRACT_SITE_H
#define RELATA_EXTRACT_SITE_H

#include "extract/extraction.h"

/// Whether a noun denotes something built or a mission abroad, which is told apart by where it is.
bool relata_is_site_noun(const RelataExtraction *x, uint32_t token);
/// The name after "in", "at" or "near" that a noun phrase stands in, 0 if none.
uint32_t relata_node_place(const RelataTree *tree, uint32_t i);
/// Where an event was, by the name in the phrase right behind its noun; 0 if the event is told apart otherwise.
uint32_t relata_event_place(const RelataExtraction *x, uint32_t i);

#endif
