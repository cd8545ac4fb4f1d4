/// Gemm: products of float matrices for training, blocked for registers and caches.
///
/// Every element of the result is one chain of fused multiply-adds over k in rising order, whatever the machine, the
/// blocking or the number of threads; fmaf() of the C library gives the same bits where there is no instruction.
#ifndef RELATA_LEARN_GEMM_H
#define RELATA_LEARN_GEMM_H

#include <stdbool.h>
#include <stddef.h>

enum { RELATA_PANEL = 32 };

/// Floats that relata_gemm_pack() writes.
size_t relata_gemm_packed(size_t k, size_t n);
/// Packs B[k × n], whose element (i, j) is b[i·row + j·column], into panels of 32 columns, zero-padded.
void relata_gemm_pack(float *packed, const float *b, size_t k, size_t n, size_t row, size_t column);
/// C[m × n] = A[m × k] · B, or C += with `add`. A's element (i, l) is a[i·row + l·step]; C's rows are c_row floats
/// apart.
void relata_gemm(float *c, size_t c_row, const float *a, size_t row, size_t step, const float *packed, size_t m,
                 size_t n, size_t k, bool add);

#endif
