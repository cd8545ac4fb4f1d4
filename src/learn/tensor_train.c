// Weights, their gradients and Adam. Rows of tables are moved lazily: only those that a batch touched, with the
// moments as the last touch left them.
#pragma GCC optimize("O3", "no-math-errno") // vectorise the plain loops below; no reassociation, so the bits stay

#include "learn/tensor.h"

#include "learn/gemm.h"
#include "learn/lanes.h"
#include "learn/random.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

bool relata_scratch_init(RelataScratch *scratch, size_t room) {
    *scratch = (RelataScratch){.bytes = aligned_alloc(64, room), .room = room};
    return scratch->bytes != NULL;
}

void relata_scratch_clear(RelataScratch *scratch) {
    free(scratch->bytes);
    *scratch = (RelataScratch){0};
}

void *relata_scratch_take(RelataScratch *scratch, size_t n) {
    n = (n + 63) / 64 * 64;
    if (n > scratch->room - scratch->n) {
        scratch->failed = true;
        scratch->n = 0;
    }
    void *piece = scratch->bytes + scratch->n;
    scratch->n += n;
    return piece;
}

float *relata_scratch_floats(RelataScratch *scratch, size_t n) {
    return memset(relata_scratch_take(scratch, n * sizeof(float)), 0, n * sizeof(float));
}

static float *new_floats(size_t n) {
    float *floats = aligned_alloc(64, (n * sizeof(float) + 63) / 64 * 64);
    if (floats)
        memset(floats, 0, n * sizeof(float));
    return floats;
}

bool relata_tensor_init(RelataTensor *tensor, size_t rows, size_t columns, float limit, bool is_table,
                        uint64_t *random) {
    size_t n = rows * columns;
    *tensor = (RelataTensor){.rows = rows, .columns = columns, .is_table = is_table};
    tensor->value = new_floats(n);
    tensor->mean = new_floats(n);
    tensor->square = new_floats(n);
    bool is_ok = tensor->value && tensor->mean && tensor->square;
    for (int s = 0; s < RELATA_SHARDS && !is_table; s++)
        is_ok = (tensor->gradient[s] = new_floats(n)) && is_ok;
    if (!is_table && rows > 1) {
        tensor->packed = new_floats(relata_gemm_packed(rows, columns));
        tensor->packed_transposed = new_floats(relata_gemm_packed(columns, rows));
        is_ok = is_ok && tensor->packed && tensor->packed_transposed;
    }
    for (size_t i = 0; i < n && is_ok; i++)
        tensor->value[i] = (2.0f * relata_random_unit(random) - 1.0f) * limit;
    return is_ok;
}

void relata_tensor_clear(RelataTensor *tensor) {
    free(tensor->value);
    free(tensor->mean);
    free(tensor->square);
    for (int s = 0; s < RELATA_SHARDS; s++)
        free(tensor->gradient[s]);
    free(tensor->packed);
    free(tensor->packed_transposed);
    *tensor = (RelataTensor){0};
}

// Multiplies by the update's mask: kept weights grow by 1 / (1 − drop). Sixteen bits of a random number decide for one.
RELATA_INLINE void drop_body(float *to, const float *from, size_t n, uint64_t seed, float drop) {
    uint32_t limit = (uint32_t)(drop * 65536.0f);
    float scale = 1.0f / (1.0f - drop);
    for (size_t i = 0; i + 4 <= n; i += 4) {
        uint64_t bits = relata_random_at(seed, i);
        for (size_t j = 0; j < 4; j++)
            to[i + j] = (bits >> 16 * j & 0xFFFF) < limit ? 0.0f : from[i + j] * scale;
    }
}

RELATA_DISPATCH(drop, (float *to, const float *from, size_t n, uint64_t seed, float p), drop_body(to, from, n, seed, p))

// Only matrices whose size is a multiple of four are dropped.
static void drop_weights(const RelataTensor *tensor, float *to, const float *from) {
    RELATA_SELECT(drop)(to, from, tensor->rows * tensor->columns, tensor->drop_seed, tensor->drop);
}

static bool is_dropped(const RelataTensor *tensor) {
    return tensor->drop > 0.0f && tensor->drop_seed != 0;
}

void relata_tensor_prepare(RelataTensor *tensor, uint64_t drop_seed) {
    if (tensor->is_table)
        return;
    tensor->drop_seed = drop_seed;
    size_t n = tensor->rows * tensor->columns;
    if (tensor->packed) {
        const float *value = tensor->value;
        if (is_dropped(tensor)) {
            drop_weights(tensor, tensor->gradient[0], value);
            value = tensor->gradient[0];
        }
        relata_gemm_pack(tensor->packed, value, tensor->rows, tensor->columns, tensor->columns, 1);
        relata_gemm_pack(tensor->packed_transposed, value, tensor->columns, tensor->rows, 1, tensor->columns);
    }
    for (int s = 0; s < RELATA_SHARDS; s++)
        memset(tensor->gradient[s], 0, n * sizeof(float));
}

RELATA_INLINE void add_body(float *sum, const float *other, size_t n) {
    for (size_t i = 0; i < n; i++)
        sum[i] += other[i];
}

RELATA_DISPATCH(add, (float *sum, const float *other, size_t n), add_body(sum, other, n))

double relata_tensor_join(RelataTensor *tensor) {
    if (tensor->is_table)
        return 0.0;
    float *sum = tensor->gradient[0];
    size_t n = tensor->rows * tensor->columns;
    for (int s = 1; s < RELATA_SHARDS; s++)
        RELATA_SELECT(add)(sum, tensor->gradient[s], n);
    if (is_dropped(tensor))
        drop_weights(tensor, sum, sum);
    double norm[4] = {0};
    for (size_t i = 0; i < n; i++)
        norm[i % 4] += (double)sum[i] * (double)sum[i];
    return norm[0] + norm[1] + (norm[2] + norm[3]);
}

// Adam on n values; the bias corrections are folded into the two rates.
RELATA_INLINE void move_body(float *restrict value, float *restrict mean, float *restrict square,
                             const float *restrict gradient, size_t n, const RelataAdam *adam, float rate,
                             float square_scale) {
    float b1 = adam->mean_decay, b2 = adam->square_decay, gradient_scale = adam->gradient_scale,
          epsilon = adam->epsilon;
    for (size_t i = 0; i < n; i++) {
        float g = gradient[i] * gradient_scale;
        mean[i] = b1 * mean[i] + (1.0f - b1) * g;
        square[i] = b2 * square[i] + (1.0f - b2) * g * g;
        value[i] -= rate * mean[i] / (sqrtf(square[i] * square_scale) + epsilon);
    }
}

RELATA_DISPATCH(move_all,
                (float *value, float *mean, float *square, const float *gradient, size_t n, const RelataAdam *adam,
                 float rate, float square_scale),
                move_body(value, mean, square, gradient, n, adam, rate, square_scale))

static void move(float *value, float *mean, float *square, const float *gradient, size_t n, const RelataAdam *adam) {
    float rate = adam->rate / (1.0f - powf(adam->mean_decay, (float)adam->step));
    float square_scale = 1.0f / (1.0f - powf(adam->square_decay, (float)adam->step));
    RELATA_SELECT(move_all)(value, mean, square, gradient, n, adam, rate, square_scale);
}

void relata_tensor_update(RelataTensor *tensor, const RelataAdam *adam) {
    if (!tensor->is_table)
        move(tensor->value, tensor->mean, tensor->square, tensor->gradient[0], tensor->rows * tensor->columns, adam);
}

// Stable sort by row: least significant byte first, through a second list.
static void sort_rows(RelataRowGradient *rows, RelataRowGradient *other, size_t n) {
    for (int shift = 0; shift < 32; shift += 8) {
        size_t count[257] = {0};
        for (size_t i = 0; i < n; i++)
            count[(rows[i].row >> shift & 0xFF) + 1]++;
        for (int b = 0; b < 256; b++)
            count[b + 1] += count[b];
        for (size_t i = 0; i < n; i++)
            other[count[rows[i].row >> shift & 0xFF]++] = rows[i];
        RelataRowGradient *swap = rows;
        rows = other;
        other = swap;
    }
}

void relata_table_update(RelataTensor *table, RelataRowGradient *rows, size_t n, const RelataAdam *adam) {
    RelataRowGradient *other = malloc((n + 1) * sizeof *other);
    float *sum = malloc(table->columns * sizeof *sum);
    if (other && sum)
        sort_rows(rows, other, n);
    for (size_t i = 0; i < n && other && sum;) {
        uint32_t row = rows[i].row;
        memset(sum, 0, table->columns * sizeof *sum);
        for (; i < n && rows[i].row == row; i++)
            for (size_t j = 0; j < table->columns; j++)
                sum[j] += rows[i].gradient[j] * rows[i].scale;
        size_t at = row * table->columns;
        move(table->value + at, table->mean + at, table->square + at, sum, table->columns, adam);
    }
    free(other);
    free(sum);
}
