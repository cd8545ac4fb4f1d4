// Three versions of one sum: AVX-512 VNNI multiplies and adds 64 bytes an instruction, AVX2 widens to 16 bits first,
// and plain C serves the rest. Integer sums have no rounding, so they agree whatever the order.
#include "learn/integer_matrix.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

enum { BLOCK = RELATA_INTEGER_BLOCK, QUAD = 4 * BLOCK };

static void plain_multiply(int32_t *const *y, const uint8_t *const *x, size_t m, const int8_t *weights, size_t n,
                           size_t k) {
    for (size_t r = 0; r < m; r++)
        for (size_t j = 0; j < n; j += BLOCK) {
            const int8_t *w = weights + j * k;
            for (size_t i = 0; i < k; i += 4, w += QUAD)
                for (size_t c = 0; c < BLOCK; c++)
                    y[r][j + c] += x[r][i] * w[4 * c] + x[r][i + 1] * w[4 * c + 1] + x[r][i + 2] * w[4 * c + 2] +
                                   x[r][i + 3] * w[4 * c + 3];
        }
}

#if defined(__x86_64__) && defined(__GNUC__)
#define AVX2 __attribute__((target("avx2")))
#define VNNI __attribute__((target("avx512f,avx512bw,avx512vnni")))

static inline int32_t four_bytes(const uint8_t *p) {
    int32_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

// Sixteen columns of up to two rows; pairs of partial sums are joined at the end.
AVX2 static inline __attribute__((always_inline)) void avx2_rows(int32_t *const *y, const uint8_t *const *x,
                                                                 const int rows, const int8_t *w, size_t j, size_t k) {
    __m256i sum[2][4];
#pragma GCC unroll 8
    for (int s = 0; s < 8; s++)
        sum[s / 4][s % 4] = _mm256_setzero_si256();
    for (size_t i = 0; i < k; i += 4, w += QUAD) {
        __m256i first = _mm256_cvtepu8_epi16(_mm_set1_epi32(four_bytes(x[0] + i)));
        __m256i second = rows == 2 ? _mm256_cvtepu8_epi16(_mm_set1_epi32(four_bytes(x[1] + i))) : first;
#pragma GCC unroll 4
        for (int c = 0; c < 4; c++) {
            __m256i b = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(const void *)(w + 16 * c)));
            sum[0][c] = _mm256_add_epi32(sum[0][c], _mm256_madd_epi16(first, b));
            if (rows == 2)
                sum[1][c] = _mm256_add_epi32(sum[1][c], _mm256_madd_epi16(second, b));
        }
    }
#pragma GCC unroll 2
    for (int r = 0; r < rows; r++)
#pragma GCC unroll 2
        for (int c = 0; c < 2; c++) {
            __m256i both = _mm256_permute4x64_epi64(_mm256_hadd_epi32(sum[r][2 * c], sum[r][2 * c + 1]), 0xD8);
            __m256i *to = (__m256i *)(void *)(y[r] + j + 8 * (size_t)c);
            _mm256_storeu_si256(to, _mm256_add_epi32(_mm256_loadu_si256(to), both));
        }
}

AVX2 static void avx2_multiply(int32_t *const *y, const uint8_t *const *x, size_t m, const int8_t *weights, size_t n,
                               size_t k) {
    for (size_t j = 0; j < n; j += BLOCK)
        for (size_t r = 0; r < m; r += 2)
            if (m - r >= 2)
                avx2_rows(y + r, x + r, 2, weights + j * k, j, k);
            else
                avx2_rows(y + r, x + r, 1, weights + j * k, j, k);
}

VNNI static inline __attribute__((always_inline)) void vnni_rows(int32_t *const *y, const uint8_t *const *x,
                                                                 const int rows, const int8_t *w, size_t j, size_t k,
                                                                 const int blocks) {
    __m512i low[8], high[8];
#pragma GCC unroll 8
    for (int r = 0; r < rows; r++) {
        low[r] = _mm512_loadu_si512(y[r] + j);
        high[r] = blocks == 2 ? _mm512_loadu_si512(y[r] + j + BLOCK) : _mm512_setzero_si512();
    }
    for (size_t i = 0; i < k; i += 4, w += QUAD) {
        __m512i left = _mm512_loadu_si512(w);
        __m512i right = blocks == 2 ? _mm512_loadu_si512(w + BLOCK * k) : left;
#pragma GCC unroll 8
        for (int r = 0; r < rows; r++) {
            __m512i a = _mm512_set1_epi32(four_bytes(x[r] + i));
            low[r] = _mm512_dpbusd_epi32(low[r], a, left);
            if (blocks == 2)
                high[r] = _mm512_dpbusd_epi32(high[r], a, right);
        }
    }
#pragma GCC unroll 8
    for (int r = 0; r < rows; r++) {
        _mm512_storeu_si512(y[r] + j, low[r]);
        if (blocks == 2)
            _mm512_storeu_si512(y[r] + j + BLOCK, high[r]);
    }
}

#define ROWS_CASE(count)                                                                                               \
    case count:                                                                                                        \
        vnni_rows(y, x, count, w, j, k, blocks);                                                                       \
        break

VNNI static inline __attribute__((always_inline)) void vnni_tile(int32_t *const *y, const uint8_t *const *x,
                                                                 size_t rows, const int8_t *w, size_t j, size_t k,
                                                                 const int blocks) {
    switch (rows) {
        ROWS_CASE(8);
        ROWS_CASE(7);
        ROWS_CASE(6);
        ROWS_CASE(5);
        ROWS_CASE(4);
        ROWS_CASE(3);
        ROWS_CASE(2);
    default:
        vnni_rows(y, x, 1, w, j, k, blocks);
        break;
    }
}

VNNI static void vnni_multiply(int32_t *const *y, const uint8_t *const *x, size_t m, const int8_t *weights, size_t n,
                               size_t k) {
    for (size_t j = 0; j < n; j += 2 * BLOCK)
        for (size_t r = 0; r < m; r += 8) {
            size_t rows = m - r < 8 ? m - r : 8;
            if (n - j > BLOCK)
                vnni_tile(y + r, x + r, rows, weights + j * k, j, k, 2);
            else
                vnni_tile(y + r, x + r, rows, weights + j * k, j, k, 1);
        }
}

AVX2 static int32_t avx2_dot(const int16_t *a, const int16_t *b, size_t n) {
    __m256i sum = _mm256_setzero_si256();
    int32_t lane[8], total = 0;
    for (size_t i = 0; i < n; i += 16)
        sum = _mm256_add_epi32(sum, _mm256_madd_epi16(_mm256_loadu_si256((const __m256i *)(const void *)(a + i)),
                                                      _mm256_loadu_si256((const __m256i *)(const void *)(b + i))));
    _mm256_storeu_si256((__m256i *)(void *)lane, sum);
    for (int i = 0; i < 8; i++)
        total += lane[i];
    return total;
}
#endif

void relata_integer_multiply(int32_t *const *y, const uint8_t *const *x, size_t m, const int8_t *weights, size_t n,
                             size_t k) {
#if defined(__x86_64__) && defined(__GNUC__)
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw")) {
        vnni_multiply(y, x, m, weights, n, k);
        return;
    }
    if (__builtin_cpu_supports("avx2")) {
        avx2_multiply(y, x, m, weights, n, k);
        return;
    }
#endif
    plain_multiply(y, x, m, weights, n, k);
}

int32_t relata_integer_dot(const int16_t *a, const int16_t *b, size_t n) {
#if defined(__x86_64__) && defined(__GNUC__)
    if (__builtin_cpu_supports("avx2"))
        return avx2_dot(a, b, n);
#endif
    int32_t total = 0;
    for (size_t i = 0; i < n; i++)
        total += a[i] * b[i];
    return total;
}
