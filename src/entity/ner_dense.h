/// The dense part of the names' model: what the vectors of the parser's network say of a token's label.
///
/// One hidden layer of rectified units over the document's vectors gives each label a score, which is added to that of
/// the sparse features. Products are exact in integers; see learn/quantize.h for the rest.
#ifndef RELATA_ENTITY_NER_DENSE_H
#define RELATA_ENTITY_NER_DENSE_H

#include "learn/integer_matrix.h"

enum {
    RELATA_NER_UNITS = 128,  // of the hidden layer, at most
    RELATA_NER_COLUMNS = 32, // labels, rounded up to whole blocks
};

/// A view of the section's matrices; n_vector is 0 if there is no dense part.
typedef struct {
    uint32_t n_vector;          // bytes of a vector
    float step;                 // bytes of a hidden unit of value 1
    RelataIntegerMatrix hidden; // n_vector → units
    RelataIntegerMatrix output; // units → RELATA_NER_COLUMNS, values in the model's units of weight
} RelataNerDense;

/// Scores of n tokens from their vectors [n × n_vector].
void relata_ner_dense_scores(const RelataNerDense *dense, const uint8_t *vectors, uint32_t n,
                             int16_t (*scores)[RELATA_NER_COLUMNS]);

#endif
