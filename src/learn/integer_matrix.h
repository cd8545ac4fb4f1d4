/// Integer matrix: products of bytes, summed in 32 bits, exact on every machine.
///
/// Activations are unsigned bytes (a signed value plus 128, or the output of a ReLU), weights signed bytes. Weights
/// are packed for the instruction that multiplies four bytes at a time: [n / 16][k / 4][16][4].
#ifndef RELATA_LEARN_INTEGER_MATRIX_H
#define RELATA_LEARN_INTEGER_MATRIX_H

#include <stddef.h>
#include <stdint.h>

enum { RELATA_INTEGER_BLOCK = 16 };

/// A packed matrix with what turns its sums into values: value = (sum − offset) · scale + bias.
typedef struct {
    uint32_t k, n;         // inputs (a multiple of 4), outputs (a multiple of 16)
    const int8_t *weights; // [n × k] packed
    const float *scale;    // [n]
    const float *bias;     // [n]
    const int32_t *offset; // [n] what activations of value 0 add up to
} RelataIntegerMatrix;

/// y[i][0 … n) += x[i][0 … k) · W for m rows given by pointers; sums wrap nowhere while k ≤ 65,536.
void relata_integer_multiply(int32_t *const *y, const uint8_t *const *x, size_t m, const int8_t *weights, size_t n,
                             size_t k);
/// Dot product of n 16-bit values whose sum fits 32 bits; n is a multiple of 16.
int32_t relata_integer_dot(const int16_t *a, const int16_t *b, size_t n);
/// Position of weight (input i, output j) in a packed matrix of k inputs.
static inline size_t relata_integer_at(size_t i, size_t j, size_t k) {
    return ((j / RELATA_INTEGER_BLOCK * (k / 4) + i / 4) * RELATA_INTEGER_BLOCK + j % RELATA_INTEGER_BLOCK) * 4 + i % 4;
}

#endif
