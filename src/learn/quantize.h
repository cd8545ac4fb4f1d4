/// Quantize: from integer sums to values and from values to bytes, sixteen at a time and alike on every machine.
#ifndef RELATA_LEARN_QUANTIZE_H
#define RELATA_LEARN_QUANTIZE_H

#include "learn/integer_matrix.h"

/// values[j] = (sums[j] − offset[j]) · scale[j] + bias[j] for all outputs of the matrix.
void relata_quantize_values(float *values, const int32_t *sums, const RelataIntegerMatrix *matrix);
/// bytes[j] = max(values[j], 0) · scale, rounded, at most 255; n is a multiple of 16.
void relata_quantize_relu(uint8_t *bytes, const float *values, size_t n, float scale);
/// words[j] = values[j] · scale, rounded to the nearest, within ±2047, so that dot products of 500 fit 32 bits. With
/// `is_relu` negative values become 0.
void relata_quantize_words(int16_t *words, const float *values, size_t n, float scale, int is_relu);
/// One step of an LSTM: sums[4 · hidden] of the gates i, f, o, g become values by offset, scale and bias [4 · hidden];
/// cell[hidden] is moved on and the new state is written as round(127 · state) + 128.
void relata_quantize_lstm(uint8_t *state, float *cell, const int32_t *sums, const int32_t *offset, const float *scale,
                          const float *bias, size_t hidden);

#endif
