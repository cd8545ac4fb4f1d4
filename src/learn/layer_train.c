// Linear layers, dropout and softmax for training. Sums over tokens are chains in the order of the rows.
#pragma GCC optimize("O3") // vectorise the plain loops below; no reassociation, so the bits stay

#include "learn/layer.h"

#include "learn/gemm.h"
#include "learn/lanes.h"
#include "learn/random.h"

#include <math.h>
#include <string.h>

void relata_linear_forward(float *y, const float *x, size_t n, const RelataTensor *weight, const RelataTensor *bias) {
    for (size_t i = 0; i < n && bias; i++)
        memcpy(y + i * weight->columns, bias->value, weight->columns * sizeof *y);
    relata_gemm(y, weight->columns, x, weight->rows, 1, weight->packed, n, weight->columns, weight->rows, bias != NULL);
}

void relata_linear_backward(float *dx, const float *dy, const float *x, size_t n, RelataTensor *weight,
                            RelataTensor *bias, int shard, RelataScratch *scratch) {
    size_t mark = scratch->n, columns = weight->columns;
    float *packed = relata_scratch_take(scratch, relata_gemm_packed(n, columns) * sizeof *packed);
    relata_gemm_pack(packed, dy, n, columns, columns, 1);
    relata_gemm(weight->gradient[shard], columns, x, 1, weight->rows, packed, weight->rows, columns, n, true);
    if (!scratch->failed)
        scratch->n = mark;
    for (size_t i = 0; i < n && bias; i++)
        for (size_t j = 0; j < columns; j++)
            bias->gradient[shard][j] += dy[i * columns + j];
    if (dx)
        relata_gemm(dx, weight->rows, dy, columns, 1, weight->packed_transposed, n, weight->rows, columns, true);
}

void relata_relu_forward(float *x, size_t n) {
    for (size_t i = 0; i < n; i++)
        x[i] = x[i] > 0.0f ? x[i] : 0.0f;
}

void relata_relu_backward(float *dy, const float *y, size_t n) {
    for (size_t i = 0; i < n; i++)
        dy[i] = y[i] > 0.0f ? dy[i] : 0.0f;
}

void relata_dropout_mask(float *mask, size_t n, float p, uint64_t seed) {
    uint32_t limit = (uint32_t)(p * 65536.0f);
    float scale = 1.0f / (1.0f - p);
    for (size_t i = 0; i < n; i += 4) {
        uint64_t bits = relata_random_at(seed, i);
        for (size_t j = i; j < i + 4 && j < n; j++, bits >>= 16)
            mask[j] = (bits & 0xFFFF) < limit ? 0.0f : scale;
    }
}

void relata_multiply(float *x, const float *mask, size_t n) {
    for (size_t i = 0; i < n; i++)
        x[i] *= mask[i];
}

double relata_softmax_loss(float *x, size_t n, size_t gold, float weight) {
    float best = x[0], total = 0.0f, gold_score = x[gold];
    for (size_t i = 1; i < n; i++)
        best = x[i] > best ? x[i] : best;
    for (size_t i = 0; i < n; i += RELATA_LANES) {
        RelataLanes lanes;
        for (size_t j = 0; j < RELATA_LANES; j++)
            lanes[j] = i + j < n ? x[i + j] - best : -87.0f;
        relata_lanes_exp(&lanes);
        for (size_t j = 0; j < RELATA_LANES && i + j < n; j++)
            total += x[i + j] = lanes[j];
    }
    float scale = weight / total;
    for (size_t i = 0; i < n; i++)
        x[i] *= scale;
    x[gold] -= weight;
    return (double)weight * (log((double)total) - (double)(gold_score - best));
}
