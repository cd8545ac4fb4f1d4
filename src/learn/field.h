/// Field: a linear-chain conditional random field over the labels of names (Lafferty, McCallum and Pereira 2001), for
/// training.
///
/// The gold of a token is a set of labels, because corpora annotate different things. The likelihood of a sentence is
/// that of all label sequences that its sets allow (Täckström et al. 2013, "Token and type constraints", section 3).
#ifndef RELATA_LEARN_FIELD_H
#define RELATA_LEARN_FIELD_H

#include "learn/name_labels.h"
#include "learn/tensor.h"

/// Loss (negative log-likelihood times `weight`) of one sentence. scores[n × N_LABELS] become their gradients; that of
/// the transitions [N_LABELS × N_LABELS] is added to `dtransitions`. Sets are bits of labels.
double relata_field_loss(float *scores, uint32_t n, const uint32_t *allowed, const float *transitions,
                         float *dtransitions, float weight, RelataScratch *scratch);
/// The best sequence path[n].
void relata_field_best(const float *scores, uint32_t n, const float *transitions, uint8_t *path,
                       RelataScratch *scratch);

#endif
