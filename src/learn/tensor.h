/// Tensor: what training keeps of one weight matrix, and the optimizer that moves it.
///
/// A batch is divided into a fixed number of shards. Each shard adds to its own gradient; the sums are then joined in
/// the order of the shards, so the number of threads never changes a bit.
#ifndef RELATA_LEARN_TENSOR_H
#define RELATA_LEARN_TENSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RELATA_SHARDS = 2 };

typedef struct {
    size_t rows, columns;           // inputs, outputs; a bias is 1 × n
    float *value;                   // [rows][columns]
    float *gradient[RELATA_SHARDS]; // likewise; NULL for tables, whose gradients are sparse
    float *mean, *square;           // Adam's moments, likewise
    float *packed;                  // value · drop mask as the right side of relata_gemm(): rows × columns
    float *packed_transposed;       // columns × rows
    float drop;                     // share of the weights set to 0 in each update (DropConnect, Wan et al. 2013)
    uint64_t drop_seed;             // of the current update, 0 = keep all
    bool is_table;                  // an embedding table: rows are looked up and moved one by one
} RelataTensor;

/// Settings of one step of Adam (Kingma and Ba 2015).
typedef struct {
    float rate, mean_decay, square_decay, epsilon;
    float gradient_scale; // from clipping
    uint32_t step;        // 1-based
} RelataAdam;

/// Memory given out in 64-byte aligned pieces and taken back all at once. Training ends when it is exhausted.
typedef struct {
    char *bytes;
    size_t n, room;
    bool failed;
} RelataScratch;

bool relata_scratch_init(RelataScratch *scratch, size_t room);
void relata_scratch_clear(RelataScratch *scratch);
/// Never NULL: after exhaustion `failed` is set and the pieces overlap.
void *relata_scratch_take(RelataScratch *scratch, size_t n);
float *relata_scratch_floats(RelataScratch *scratch, size_t n); // zeroed

/// Uniform in ±limit; false if memory is refused.
bool relata_tensor_init(RelataTensor *tensor, size_t rows, size_t columns, float limit, bool is_table,
                        uint64_t *random);
void relata_tensor_clear(RelataTensor *tensor);
/// Packs the value for the next update (`drop_seed` ≠ 0: with weights dropped) and zeroes the gradients.
void relata_tensor_prepare(RelataTensor *tensor, uint64_t drop_seed);
/// Joins the shards' gradients into the first and returns its squared norm.
double relata_tensor_join(RelataTensor *tensor);
void relata_tensor_update(RelataTensor *tensor, const RelataAdam *adam);

/// A gradient of one row of a table.
typedef struct {
    uint32_t row;
    float scale;
    const float *gradient; // [columns]
} RelataRowGradient;

/// Sums the gradients of equal rows in their order and moves those rows. The list is reordered.
void relata_table_update(RelataTensor *table, RelataRowGradient *rows, size_t n, const RelataAdam *adam);

#endif
