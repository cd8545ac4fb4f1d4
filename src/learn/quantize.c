// The only floating-point arithmetic of decoding. Rounding to integers adds one half and cuts, so no rounding mode is
// asked.
#include "learn/quantize.h"

#include "learn/lanes.h"

typedef int16_t ShortLanes __attribute__((vector_size(32), aligned(2), may_alias));
typedef uint8_t ByteLanes __attribute__((vector_size(16), aligned(1), may_alias));

RELATA_INLINE void load_value(RelataLanes *x, const int32_t *sum, const int32_t *offset, const float *scale,
                              const float *bias) {
    RelataIntLanes whole = *(const RelataIntLanes *)sum - *(const RelataIntLanes *)offset;
    *x = __builtin_convertvector(whole, RelataLanes) * *(const RelataLanes *)scale + *(const RelataLanes *)bias;
}

RELATA_INLINE void values_body(float *values, const int32_t *sums, const RelataIntegerMatrix *m) {
    for (size_t j = 0; j < m->n; j += RELATA_LANES) {
        RelataLanes x;
        load_value(&x, sums + j, m->offset + j, m->scale + j, m->bias + j);
        *(RelataLanes *)(values + j) = x;
    }
}

RELATA_INLINE void relu_body(uint8_t *bytes, const float *values, size_t n, float scale) {
    for (size_t j = 0; j < n; j += RELATA_LANES) {
        RelataLanes x = *(const RelataLanes *)(values + j) * scale + 0.5f;
        relata_lanes_clamp(&x, 0.0f, 255.0f);
        RelataIntLanes whole = __builtin_convertvector(x, RelataIntLanes);
        *(ByteLanes *)(bytes + j) = __builtin_convertvector(whole, ByteLanes);
    }
}

RELATA_INLINE void words_body(int16_t *words, const float *values, size_t n, float scale, float low) {
    for (size_t j = 0; j < n; j += RELATA_LANES) {
        RelataLanes x = *(const RelataLanes *)(values + j) * scale;
        relata_lanes_clamp(&x, low, 2047.0f);
        RelataIntLanes whole = __builtin_convertvector(x + 4096.5f, RelataIntLanes) - 4096;
        *(ShortLanes *)(words + j) = __builtin_convertvector(whole, ShortLanes);
    }
}

RELATA_INLINE void lstm_body(uint8_t *state, float *cell, const int32_t *sums, const int32_t *offset,
                             const float *scale, const float *bias, size_t h) {
    for (size_t j = 0; j < h; j += RELATA_LANES) {
        RelataLanes i, f, o, g, c;
        load_value(&i, sums + j, offset + j, scale + j, bias + j);
        load_value(&f, sums + h + j, offset + h + j, scale + h + j, bias + h + j);
        load_value(&o, sums + 2 * h + j, offset + 2 * h + j, scale + 2 * h + j, bias + 2 * h + j);
        load_value(&g, sums + 3 * h + j, offset + 3 * h + j, scale + 3 * h + j, bias + 3 * h + j);
        relata_lanes_sigmoid(&i);
        relata_lanes_sigmoid(&f);
        relata_lanes_sigmoid(&o);
        relata_lanes_tanh(&g);
        c = *(const RelataLanes *)(cell + j) * f + i * g;
        *(RelataLanes *)(cell + j) = c;
        relata_lanes_tanh(&c);
        RelataIntLanes whole = __builtin_convertvector(c * o * 127.0f + 128.5f, RelataIntLanes);
        *(ByteLanes *)(state + j) = __builtin_convertvector(whole, ByteLanes);
    }
}

RELATA_DISPATCH(values, (float *values, const int32_t *sums, const RelataIntegerMatrix *m),
                values_body(values, sums, m))
RELATA_DISPATCH(relu, (uint8_t * bytes, const float *values, size_t n, float scale), relu_body(bytes, values, n, scale))
RELATA_DISPATCH(words, (int16_t * words, const float *values, size_t n, float scale, float low),
                words_body(words, values, n, scale, low))
RELATA_DISPATCH(lstm,
                (uint8_t * state, float *cell, const int32_t *sums, const int32_t *offset, const float *scale,
                 const float *bias, size_t h),
                lstm_body(state, cell, sums, offset, scale, bias, h))

void relata_quantize_values(float *values, const int32_t *sums, const RelataIntegerMatrix *matrix) {
    RELATA_SELECT(values)(values, sums, matrix);
}

void relata_quantize_relu(uint8_t *bytes, const float *values, size_t n, float scale) {
    RELATA_SELECT(relu)(bytes, values, n, scale);
}

void relata_quantize_words(int16_t *words, const float *values, size_t n, float scale, int is_relu) {
    RELATA_SELECT(words)(words, values, n, scale, is_relu ? 0.0f : -2047.0f);
}

void relata_quantize_lstm(uint8_t *state, float *cell, const int32_t *sums, const int32_t *offset, const float *scale,
                          const float *bias, size_t hidden) {
    RELATA_SELECT(lstm)(state, cell, sums, offset, scale, bias, hidden);
}
