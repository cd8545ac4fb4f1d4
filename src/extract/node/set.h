/// Set: nouns that stand for two persons or countries (set.c).
#ifndef RELATA_EXTRACT_SET_H
#define RELATA_EXTRACT_SET_H

#include "extract/extraction.h"

/// The two persons or countries that a plural noun of the loaded sentence stands for, as document entities; gives 2, or
/// 0 where the article does not say which two.
uint32_t relata_set_members(const RelataExtraction *x, uint32_t i, uint32_t entities[2]);

#endif
