// The LSTM layer for training. Sequences run side by side: at step t all sequences with more than t tokens form one
// matrix, so that the recurrent product is a matrix product; the input product is made for all tokens at once.
#include "learn/gemm.h"
#include "learn/lanes.h"
#include "learn/layer.h"

#include <math.h>
#include <string.h>

void relata_sequences_init(RelataSequences *sequences, const uint32_t *length, uint32_t n, RelataScratch *scratch) {
    uint32_t *begin = relata_scratch_take(scratch, (n + 1) * sizeof *begin);
    uint32_t rows = 0, n_steps = n ? length[0] : 0;
    for (uint32_t s = 0; s < n; s++) {
        begin[s] = rows;
        rows += length[s];
    }
    uint32_t *step_begin = relata_scratch_take(scratch, (n_steps + 1) * sizeof *step_begin);
    uint32_t active = n, before = 0;
    for (uint32_t t = 0; t <= n_steps; t++) {
        step_begin[t] = before;
        while (active > 0 && length[active - 1] <= t)
            active--;
        before += active;
    }
    *sequences = (RelataSequences){n, rows, n_steps, begin, length, step_begin};
}

bool relata_lstm_init(RelataLstm *lstm, size_t input, size_t hidden, float drop, uint64_t *random) {
    *lstm = (RelataLstm){.input = input, .hidden = hidden};
    float limit = sqrtf(3.0f / (float)input), recurrent_limit = sqrtf(1.5f / (float)hidden);
    bool is_ok = relata_tensor_init(&lstm->weight, input, 8 * hidden, limit, false, random);
    is_ok = relata_tensor_init(&lstm->bias, 1, 8 * hidden, 0.0f, false, random) && is_ok;
    for (int d = 0; d < 2; d++) {
        is_ok = relata_tensor_init(&lstm->recurrent[d], hidden, 4 * hidden, recurrent_limit, false, random) && is_ok;
        lstm->recurrent[d].drop = drop;
        for (size_t i = 0; i < hidden && is_ok; i++)
            lstm->bias.value[(size_t)d * 4 * hidden + hidden + i] = 1.0f; // forget nothing at first
    }
    return is_ok;
}

void relata_lstm_clear(RelataLstm *lstm) {
    relata_tensor_clear(&lstm->weight);
    relata_tensor_clear(&lstm->bias);
    relata_tensor_clear(&lstm->recurrent[0]);
    relata_tensor_clear(&lstm->recurrent[1]);
}

// One token's gates from their sums: z[4h] becomes i, f, o, g.
RELATA_INLINE void cell_body(float *z, const float *before, float *cell, float *squashed, float *hidden, size_t h) {
    for (size_t j = 0; j < h; j += RELATA_LANES) {
        RelataLanes i = *(RelataLanes *)(z + j), f = *(RelataLanes *)(z + h + j), o = *(RelataLanes *)(z + 2 * h + j),
                    g = *(RelataLanes *)(z + 3 * h + j), c = {0};
        relata_lanes_sigmoid(&i);
        relata_lanes_sigmoid(&f);
        relata_lanes_sigmoid(&o);
        relata_lanes_tanh(&g);
        if (before)
            c = *(const RelataLanes *)(before + j) * f;
        c += i * g;
        *(RelataLanes *)(z + j) = i;
        *(RelataLanes *)(z + h + j) = f;
        *(RelataLanes *)(z + 2 * h + j) = o;
        *(RelataLanes *)(z + 3 * h + j) = g;
        *(RelataLanes *)(cell + j) = c;
        relata_lanes_tanh(&c);
        *(RelataLanes *)(squashed + j) = c;
        *(RelataLanes *)(hidden + j) = c * o;
    }
}

RELATA_DISPATCH(cell, (float *z, const float *before, float *cell, float *squashed, float *hidden, size_t h),
                cell_body(z, before, cell, squashed, hidden, h))

// One token's gradients: gates become those of the sums; carry is dc of the next step, then of this one's predecessor.
RELATA_INLINE void cell_backward_body(float *z, const float *before, const float *squashed, const float *dh,
                                      float *carry, size_t h) {
    for (size_t j = 0; j < h; j += RELATA_LANES) {
        RelataLanes i = *(RelataLanes *)(z + j), f = *(RelataLanes *)(z + h + j), o = *(RelataLanes *)(z + 2 * h + j),
                    g = *(RelataLanes *)(z + 3 * h + j), t = *(const RelataLanes *)(squashed + j),
                    d = *(const RelataLanes *)(dh + j), dc = *(RelataLanes *)(carry + j), c = {0};
        if (before)
            c = *(const RelataLanes *)(before + j);
        dc += d * o * (1.0f - t * t);
        *(RelataLanes *)(z + j) = dc * g * i * (1.0f - i);
        *(RelataLanes *)(z + h + j) = dc * c * f * (1.0f - f);
        *(RelataLanes *)(z + 2 * h + j) = d * t * o * (1.0f - o);
        *(RelataLanes *)(z + 3 * h + j) = dc * i * (1.0f - g * g);
        *(RelataLanes *)(carry + j) = dc * f;
    }
}

RELATA_DISPATCH(cell_backward,
                (float *z, const float *before, const float *squashed, const float *dh, float *carry, size_t h),
                cell_backward_body(z, before, squashed, dh, carry, h))

// The row of the token that sequence s reads at step t.
static size_t token_row(const RelataSequences *q, int direction, uint32_t t, uint32_t s) {
    return direction == 0 ? q->begin[s] + t : q->begin[s] + q->length[s] - 1 - t;
}

static void run_direction(float *y, const float *sums, const RelataSequences *q, const RelataLstm *lstm,
                          RelataLstmCache *cache, int d) {
    size_t h = lstm->hidden;
    for (uint32_t t = 0; t < q->n_steps; t++) {
        uint32_t at = q->step_begin[t], active = q->step_begin[t + 1] - at;
        float *z = cache->gates[d] + at * 4 * h;
        for (uint32_t s = 0; s < active; s++)
            memcpy(z + s * 4 * h, sums + token_row(q, d, t, s) * 8 * h + (size_t)d * 4 * h, 4 * h * sizeof *z);
        uint32_t before = t ? q->step_begin[t - 1] : 0;
        if (t)
            relata_gemm(z, 4 * h, cache->hidden[d] + before * h, h, 1, lstm->recurrent[d].packed, active, 4 * h, h,
                        true);
        for (uint32_t s = 0; s < active; s++) {
            size_t row = (at + s) * h;
            RELATA_SELECT(cell)
            (z + s * 4 * h, t ? cache->cell[d] + (before + s) * h : NULL, cache->cell[d] + row,
             cache->squashed[d] + row, cache->hidden[d] + row, h);
            memcpy(y + token_row(q, d, t, s) * 2 * h + (size_t)d * h, cache->hidden[d] + row, h * sizeof *y);
        }
    }
}

void relata_lstm_forward(float *y, const float *x, const RelataSequences *q, const RelataLstm *lstm,
                         RelataLstmCache *cache, RelataScratch *scratch) {
    size_t h = lstm->hidden, rows = q->n_rows;
    cache->x = x;
    for (int d = 0; d < 2; d++) {
        cache->gates[d] = relata_scratch_take(scratch, rows * 4 * h * sizeof(float));
        cache->cell[d] = relata_scratch_take(scratch, rows * h * sizeof(float));
        cache->squashed[d] = relata_scratch_take(scratch, rows * h * sizeof(float));
        cache->hidden[d] = relata_scratch_take(scratch, rows * h * sizeof(float));
    }
    size_t mark = scratch->n;
    float *sums = relata_scratch_take(scratch, rows * 8 * h * sizeof(float));
    relata_linear_forward(sums, x, rows, &lstm->weight, &lstm->bias);
    for (int d = 0; d < 2; d++)
        run_direction(y, sums, q, lstm, cache, d);
    if (!scratch->failed)
        scratch->n = mark;
}

// Backward through time; sums' gradients are written into the gates and copied to token order.
static void unroll_direction(float *dsums, const float *dy, const RelataSequences *q, RelataLstm *lstm,
                             RelataLstmCache *cache, int d, RelataScratch *scratch) {
    size_t h = lstm->hidden;
    float *carry = relata_scratch_floats(scratch, q->n_sequences * h);
    float *dh = relata_scratch_floats(scratch, q->n_sequences * h);
    for (uint32_t t = q->n_steps; t-- > 0;) {
        uint32_t at = q->step_begin[t], active = q->step_begin[t + 1] - at, before = t ? q->step_begin[t - 1] : 0;
        float *z = cache->gates[d] + at * 4 * h;
        for (uint32_t s = 0; s < active; s++) {
            size_t token = token_row(q, d, t, s);
            const float *from = dy + token * 2 * h + (size_t)d * h;
            for (size_t j = 0; j < h; j++)
                dh[s * h + j] += from[j];
            RELATA_SELECT(cell_backward)
            (z + s * 4 * h, t ? cache->cell[d] + (before + s) * h : NULL, cache->squashed[d] + (at + s) * h, dh + s * h,
             carry + s * h, h);
            memcpy(dsums + token * 8 * h + (size_t)d * 4 * h, z + s * 4 * h, 4 * h * sizeof *z);
        }
        if (t)
            relata_gemm(dh, h, z, 4 * h, 1, lstm->recurrent[d].packed_transposed, active, h, 4 * h, false);
    }
}

// Recurrent weights: sum over tokens of (state before)ᵀ · dz.
static void recurrent_gradient(const RelataSequences *q, RelataLstm *lstm, const RelataLstmCache *cache, int d,
                               int shard, RelataScratch *scratch) {
    size_t h = lstm->hidden, first = q->n_steps ? q->step_begin[1] : 0, n = q->n_rows - first;
    if (n == 0)
        return;
    float *before = relata_scratch_take(scratch, n * h * sizeof *before);
    for (uint32_t t = 1; t < q->n_steps; t++) {
        size_t at = q->step_begin[t], active = q->step_begin[t + 1] - at;
        memcpy(before + (at - first) * h, cache->hidden[d] + q->step_begin[t - 1] * h, active * h * sizeof *before);
    }
    relata_linear_backward(NULL, cache->gates[d] + first * 4 * h, before, n, &lstm->recurrent[d], NULL, shard, scratch);
}

void relata_lstm_backward(float *dx, const float *dy, const RelataSequences *q, RelataLstm *lstm,
                          RelataLstmCache *cache, int shard, RelataScratch *scratch) {
    size_t mark = scratch->n;
    float *dsums = relata_scratch_take(scratch, q->n_rows * 8 * lstm->hidden * sizeof *dsums);
    for (int d = 0; d < 2; d++) {
        unroll_direction(dsums, dy, q, lstm, cache, d, scratch);
        recurrent_gradient(q, lstm, cache, d, shard, scratch);
    }
    relata_linear_backward(dx, dsums, cache->x, q->n_rows, &lstm->weight, &lstm->bias, shard, scratch);
    if (!scratch->failed)
        scratch->n = mark;
}
