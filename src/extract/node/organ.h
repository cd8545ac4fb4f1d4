/// Organ: the country whose government, army or parliament is meant (organ.c).
#ifndef RELATA_EXTRACT_ORGAN_H
#define RELATA_EXTRACT_ORGAN_H

#include "extract/node/node.h"

/// "the army", "police": whether a noun is an organ of a state of which nothing in its phrase says whose it is.
bool relata_is_organ(const RelataExtraction *x, uint32_t i);
/// "the army": the country that what stands before it is about, where the sentence does not say whose it is; NULL if
/// noun `i` is no such organ or more than one country could be meant.
const RelataEntity *relata_organ_state(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i);
/// "the government" with nothing that tells it apart: it stands for its country, as "the Danish government" does.
bool relata_organ_is_state(const RelataTree *tree, uint32_t i);
/// Whether the organ that an earlier mention tells apart may be meant by noun `i`: near enough, and no other country is
/// named in the sentence before the noun.
bool relata_organ_may_be(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, const RelataMention *earlier);
#endif
