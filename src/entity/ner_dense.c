// Scores of labels from vectors, a few tokens at a time so that the sums stay on the stack.
#include "entity/ner_dense.h"

#include "learn/quantize.h"

#include <string.h>

enum { ROWS = 16, UNITS = RELATA_NER_UNITS, COLUMNS = RELATA_NER_COLUMNS };

static void multiply(int32_t *sums, const RelataIntegerMatrix *matrix, const uint8_t *x, uint32_t n) {
    int32_t *y[ROWS];
    const uint8_t *rows[ROWS];
    for (uint32_t i = 0; i < n; i++) {
        y[i] = sums + (size_t)i * matrix->n;
        rows[i] = x + (size_t)i * matrix->k;
    }
    memset(sums, 0, (size_t)n * matrix->n * sizeof *sums);
    relata_integer_multiply(y, rows, n, matrix->weights, matrix->n, matrix->k);
}

static void score_rows(const RelataNerDense *dense, const uint8_t *vectors, uint32_t n, int16_t (*scores)[COLUMNS]) {
    int32_t sums[ROWS * UNITS];
    float values[UNITS];
    uint8_t hidden[ROWS * UNITS];
    size_t units = dense->hidden.n;
    multiply(sums, &dense->hidden, vectors, n);
    for (uint32_t i = 0; i < n; i++) {
        relata_quantize_values(values, sums + i * units, &dense->hidden);
        relata_quantize_relu(hidden + i * units, values, units, dense->step);
    }
    multiply(sums, &dense->output, hidden, n);
    for (uint32_t i = 0; i < n; i++) {
        relata_quantize_values(values, sums + i * COLUMNS, &dense->output);
        relata_quantize_words(scores[i], values, COLUMNS, 1.0f, 0);
    }
}

void relata_ner_dense_scores(const RelataNerDense *dense, const uint8_t *vectors, uint32_t n,
                             int16_t (*scores)[COLUMNS]) {
    for (uint32_t i = 0; i < n; i += ROWS)
        score_rows(dense, vectors + (size_t)i * dense->n_vector, n - i < ROWS ? n - i : ROWS, scores + i);
}
