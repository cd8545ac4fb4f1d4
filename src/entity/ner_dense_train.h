/// Training of the dense part of the names' model (ner_dense.h): its weights in floats, one batch of tokens at a time.
#ifndef RELATA_ENTITY_NER_DENSE_TRAIN_H
#define RELATA_ENTITY_NER_DENSE_TRAIN_H

#include "base/strbuf.h"
#include "entity/ner_dense.h"
#include "learn/tensor.h"

typedef struct {
    RelataTensor hidden, hidden_bias, output, output_bias;
    RelataScratch scratch;
    uint64_t random;
    uint32_t n_steps; // of Adam so far
    float largest;    // hidden value, without dropout, among the last batches

    // of the current batch; a row is a token
    uint32_t n_rows;
    float *x;         // [n_rows × n_vector], some dropped
    float *units;     // [n_rows × units], some dropped
    float *unit_mask; // [n_rows × units]
    float *scores;    // [n_rows × RELATA_NER_COLUMNS]
    float *gradient;  // likewise, of the likelihood; for the caller to fill, 0 before
} RelataNerNetwork;

bool relata_ner_network_init(RelataNerNetwork *network, uint32_t n_vector, uint64_t seed);
void relata_ner_network_clear(RelataNerNetwork *network);
/// Scores of a batch of vectors; false if memory does not suffice.
bool relata_ner_network_forward(RelataNerNetwork *network, const uint8_t *const *vectors, uint32_t n_rows);
/// Moves the weights along the batch's gradient; steps shrink as `progress` goes from 0 to 1.
bool relata_ner_network_update(RelataNerNetwork *network, float progress);
/// Adds the rounded matrices to the section, scores in units of `unit`; the layout stands in ner.h.
bool relata_ner_network_write(const RelataNerNetwork *network, float unit, RelataStrbuf *out);

#endif
