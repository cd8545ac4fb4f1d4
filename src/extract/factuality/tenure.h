/// Tenure: whether an office is over (tenure.c).
#ifndef RELATA_EXTRACT_TENURE_H
#define RELATA_EXTRACT_TENURE_H

#include "extract/statement/projection.h"

/// Whether the sentence tells that whoever holds an office has it no more: "was mayor", "the then leader", "ousted
/// President Lira", "the chief executive, who was fired". `role` and `holder` are sentence tokens.
bool relata_is_office_over(const RelataProjection *g, uint32_t role, uint32_t holder);

#endif
