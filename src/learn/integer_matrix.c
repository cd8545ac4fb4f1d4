// Five versions of one sum, best first: AVX-512 and AVX2 with VNNI multiply and add bytes at once; AVX2 and SSE2 widen
// to 16 bits first (their own products of bytes saturate); portable C serves the rest. Each keeps the sums of a tile
// of several rows in registers while it walks through the weights, which are read once for all of them. Integer sums
// have no rounding, so they agree whatever the order.
#include "learn/integer_matrix.h"

#include "learn/kernel.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

enum { BLOCK = RELATA_INTEGER_BLOCK, QUAD = 4 * BLOCK };

#define INLINE static inline __attribute__((always_inline))

// Calls `tile` with the number of rows as a constant, so that their sums are registers.
#define ROWS_CASE(tile, count, ...)                                                                                    \
    case count:                                                                                                        \
        tile(count, __VA_ARGS__);                                                                                      \
        break
#define ROWS_CASES(tile, ...)                                                                                          \
    ROWS_CASE(tile, 6, __VA_ARGS__);                                                                                   \
    ROWS_CASE(tile, 5, __VA_ARGS__);                                                                                   \
    ROWS_CASE(tile, 4, __VA_ARGS__);                                                                                   \
    ROWS_CASE(tile, 3, __VA_ARGS__);                                                                                   \
    ROWS_CASE(tile, 2, __VA_ARGS__);                                                                                   \
    ROWS_CASE(tile, 1, __VA_ARGS__)
#define SIX_ROWS(tile, rows, ...)                                                                                      \
    switch (rows) { ROWS_CASES(tile, __VA_ARGS__); }
#define EIGHT_ROWS(tile, rows, ...)                                                                                    \
    switch (rows) {                                                                                                    \
        ROWS_CASE(tile, 8, __VA_ARGS__);                                                                               \
        ROWS_CASE(tile, 7, __VA_ARGS__);                                                                               \
        ROWS_CASES(tile, __VA_ARGS__);                                                                                 \
    }

typedef int32_t Columns __attribute__((vector_size(64), aligned(4), may_alias)); // of a block

// The four weights of each column lie in one lane; shifts bring them out.
INLINE void plain_tile(const int rows, int32_t *const *y, const uint8_t *const *x, const int8_t *w, size_t j,
                       size_t k) {
    Columns sum[2];
    for (int r = 0; r < rows; r++)
        sum[r] = *(const Columns *)(y[r] + j);
    for (size_t i = 0; i < k; i += 4, w += QUAD) {
        Columns four = *(const Columns *)(const void *)w;
        Columns a = four << 24 >> 24, b = four << 16 >> 24, c = four << 8 >> 24, d = four >> 24;
        for (int r = 0; r < rows; r++) {
            const uint8_t *from = x[r] + i;
            sum[r] += a * from[0] + b * from[1] + c * from[2] + d * from[3];
        }
    }
    for (int r = 0; r < rows; r++)
        *(Columns *)(y[r] + j) = sum[r];
}

static void plain_multiply(int32_t *const *y, const uint8_t *const *x, size_t m, const int8_t *weights, size_t n,
                           size_t k) {
    for (size_t j = 0; j < n; j += BLOCK)
        for (size_t r = 0; r < m; r += 2)
            if (m - r >= 2)
                plain_tile(2, y + r, x + r, weights + j * k, j, k);
            else
                plain_tile(1, y + r, x + r, weights + j * k, j, k);
}

#if defined(__x86_64__) && defined(__GNUC__)
#define AVX2 __attribute__((target("avx2")))
#define AVX_VNNI __attribute__((target("avx2,avxvnni")))
#define AVX512_VNNI __attribute__((target("avx512f,avx512bw,avx512vnni")))

INLINE int32_t four_bytes(const uint8_t *p) {
    int32_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

// --- sixteen bits: AVX2 and SSE2 ---------------------------------------------------------------------

// Rows are widened for a few tiles at a time, so that they stay in the first cache while all weights pass by.
enum { TILE = 6, WIDE_ROWS = 4 * TILE, WIDE = 512 };

typedef struct {
    int16_t x[WIDE_ROWS][WIDE];
} Widened;

static void widen(Widened *wide, const uint8_t *const *x, size_t rows, size_t begin, size_t n) {
    for (size_t r = 0; r < rows; r++)
        for (size_t i = 0; i < n; i++)
            wide->x[r][i] = x[r][begin + i];
}

INLINE int64_t four_words(const int16_t *p) {
    int64_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

// Eight columns; pairs of partial sums are joined at the end.
AVX2 INLINE void avx2_tile(const int rows, int32_t *const *y, const int16_t (*x)[WIDE], const int8_t *w, size_t j,
                           size_t n) {
    __m256i left[TILE], right[TILE];
#pragma GCC unroll 6
    for (int r = 0; r < rows; r++)
        left[r] = right[r] = _mm256_setzero_si256();
    for (size_t i = 0; i < n; i += 4, w += QUAD) {
        __m256i first = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(const void *)w));
        __m256i second = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(const void *)(w + 16)));
#pragma GCC unroll 6
        for (int r = 0; r < rows; r++) {
            __m256i a = _mm256_set1_epi64x(four_words(x[r] + i));
            left[r] = _mm256_add_epi32(left[r], _mm256_madd_epi16(a, first));
            right[r] = _mm256_add_epi32(right[r], _mm256_madd_epi16(a, second));
        }
    }
#pragma GCC unroll 6
    for (int r = 0; r < rows; r++) {
        __m256i both = _mm256_permute4x64_epi64(_mm256_hadd_epi32(left[r], right[r]), 0xD8);
        __m256i *to = (__m256i *)(void *)(y[r] + j);
        _mm256_storeu_si256(to, _mm256_add_epi32(_mm256_loadu_si256(to), both));
    }
}

// Four columns.
INLINE void sse2_tile(const int rows, int32_t *const *y, const int16_t (*x)[WIDE], const int8_t *w, size_t j,
                      size_t n) {
    __m128i left[TILE], right[TILE];
#pragma GCC unroll 6
    for (int r = 0; r < rows; r++)
        left[r] = right[r] = _mm_setzero_si128();
    for (size_t i = 0; i < n; i += 4, w += QUAD) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)w);
        __m128i first = _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8);
        __m128i second = _mm_srai_epi16(_mm_unpackhi_epi8(bytes, bytes), 8);
#pragma GCC unroll 6
        for (int r = 0; r < rows; r++) {
            __m128i a = _mm_set1_epi64x(four_words(x[r] + i));
            left[r] = _mm_add_epi32(left[r], _mm_madd_epi16(a, first));
            right[r] = _mm_add_epi32(right[r], _mm_madd_epi16(a, second));
        }
    }
#pragma GCC unroll 6
    for (int r = 0; r < rows; r++) {
        __m128 a = _mm_castsi128_ps(left[r]), b = _mm_castsi128_ps(right[r]);
        __m128i both =
            _mm_add_epi32(_mm_castps_si128(_mm_shuffle_ps(a, b, 0x88)), _mm_castps_si128(_mm_shuffle_ps(a, b, 0xDD)));
        __m128i *to = (__m128i *)(void *)(y[r] + j);
        _mm_storeu_si128(to, _mm_add_epi32(_mm_loadu_si128(to), both));
    }
}

// The columns from j on of a few tiles, for inputs begin … begin + count; `step` is the number of columns of a tile.
#define WIDE_COLUMNS(tile, step)                                                                                       \
    for (size_t j = 0; j < n; j += (step))                                                                             \
        for (size_t r = 0; r < rows; r += TILE) {                                                                      \
            const int8_t *w = weights + j / BLOCK * BLOCK * k + begin * BLOCK + j % BLOCK * 4;                         \
            size_t least = rows - r < TILE ? rows - r : TILE;                                                          \
            SIX_ROWS(tile, least, y + r, (const int16_t(*)[WIDE])wide->x + r, w, j, count)                             \
        }

AVX2 static void avx2_columns(int32_t *const *y, const Widened *wide, size_t rows, const int8_t *weights, size_t n,
                              size_t k, size_t begin, size_t count) {
    WIDE_COLUMNS(avx2_tile, 8)
}

static void sse2_columns(int32_t *const *y, const Widened *wide, size_t rows, const int8_t *weights, size_t n, size_t k,
                         size_t begin, size_t count) {
    WIDE_COLUMNS(sse2_tile, 4)
}

static void wide_multiply(int32_t *const *y, const uint8_t *const *x, size_t m, const int8_t *weights, size_t n,
                          size_t k, int is_avx2) {
    Widened wide;
    for (size_t r = 0; r < m; r += WIDE_ROWS)
        for (size_t begin = 0; begin < k; begin += WIDE) {
            size_t rows = m - r < WIDE_ROWS ? m - r : WIDE_ROWS, count = k - begin < WIDE ? k - begin : WIDE;
            widen(&wide, x + r, rows, begin, count);
            if (is_avx2)
                avx2_columns(y + r, &wide, rows, weights, n, k, begin, count);
            else
                sse2_columns(y + r, &wide, rows, weights, n, k, begin, count);
        }
}

// --- bytes: VNNI --------------------------------------------------------------------------------------

// Sixteen columns.
AVX_VNNI INLINE void avx_vnni_tile(const int rows, int32_t *const *y, const uint8_t *const *x, const int8_t *w,
                                   size_t j, size_t k) {
    __m256i left[TILE], right[TILE];
#pragma GCC unroll 6
    for (int r = 0; r < rows; r++) {
        left[r] = _mm256_loadu_si256((const __m256i *)(const void *)(y[r] + j));
        right[r] = _mm256_loadu_si256((const __m256i *)(const void *)(y[r] + j + 8));
    }
    for (size_t i = 0; i < k; i += 4, w += QUAD) {
        __m256i first = _mm256_loadu_si256((const __m256i *)(const void *)w);
        __m256i second = _mm256_loadu_si256((const __m256i *)(const void *)(w + 32));
#pragma GCC unroll 6
        for (int r = 0; r < rows; r++) {
            __m256i a = _mm256_set1_epi32(four_bytes(x[r] + i));
            left[r] = _mm256_dpbusd_avx_epi32(left[r], a, first);
            right[r] = _mm256_dpbusd_avx_epi32(right[r], a, second);
        }
    }
#pragma GCC unroll 6
    for (int r = 0; r < rows; r++) {
        _mm256_storeu_si256((__m256i *)(void *)(y[r] + j), left[r]);
        _mm256_storeu_si256((__m256i *)(void *)(y[r] + j + 8), right[r]);
    }
}

AVX_VNNI static void avx_vnni_multiply(int32_t *const *y, const uint8_t *const *x, size_t m, const int8_t *weights,
                                       size_t n, size_t k) {
    for (size_t j = 0; j < n; j += BLOCK)
        for (size_t r = 0; r < m; r += TILE) {
            size_t rows = m - r < TILE ? m - r : TILE;
            SIX_ROWS(avx_vnni_tile, rows, y + r, x + r, weights + j * k, j, k)
        }
}

// One or two blocks of columns.
AVX512_VNNI INLINE void avx512_vnni_tile(const int rows, int32_t *const *y, const uint8_t *const *x, const int8_t *w,
                                         size_t j, size_t k, const int blocks) {
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

AVX512_VNNI static void avx512_vnni_multiply(int32_t *const *y, const uint8_t *const *x, size_t m,
                                             const int8_t *weights, size_t n, size_t k) {
    for (size_t j = 0; j < n; j += 2 * BLOCK)
        for (size_t r = 0; r < m; r += 8) {
            size_t rows = m - r < 8 ? m - r : 8;
            if (n - j > BLOCK)
                EIGHT_ROWS(avx512_vnni_tile, rows, y + r, x + r, weights + j * k, j, k, 2)
            else
                EIGHT_ROWS(avx512_vnni_tile, rows, y + r, x + r, weights + j * k, j, k, 1)
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

static int32_t sse2_dot(const int16_t *a, const int16_t *b, size_t n) {
    __m128i sum = _mm_setzero_si128();
    int32_t lane[4];
    for (size_t i = 0; i < n; i += 8)
        sum = _mm_add_epi32(sum, _mm_madd_epi16(_mm_loadu_si128((const __m128i *)(const void *)(a + i)),
                                                _mm_loadu_si128((const __m128i *)(const void *)(b + i))));
    _mm_storeu_si128((__m128i *)(void *)lane, sum);
    return lane[0] + lane[1] + lane[2] + lane[3];
}
#endif

void relata_integer_multiply(int32_t *const *y, const uint8_t *const *x, size_t m, const int8_t *weights, size_t n,
                             size_t k) {
    switch (relata_kernel()) {
#if defined(__x86_64__) && defined(__GNUC__)
    case RELATA_KERNEL_AVX512_VNNI:
        avx512_vnni_multiply(y, x, m, weights, n, k);
        break;
    case RELATA_KERNEL_AVX_VNNI:
        avx_vnni_multiply(y, x, m, weights, n, k);
        break;
    case RELATA_KERNEL_AVX2:
    case RELATA_KERNEL_SSE2:
        wide_multiply(y, x, m, weights, n, k, relata_kernel() == RELATA_KERNEL_AVX2);
        break;
#endif
    default:
        plain_multiply(y, x, m, weights, n, k);
        break;
    }
}

static int32_t plain_dot(const int16_t *a, const int16_t *b, size_t n) {
    int32_t total = 0;
    for (size_t i = 0; i < n; i++)
        total += a[i] * b[i];
    return total;
}

int32_t relata_integer_dot(const int16_t *a, const int16_t *b, size_t n) {
#if defined(__x86_64__) && defined(__GNUC__)
    if (relata_kernel() >= RELATA_KERNEL_AVX2)
        return avx2_dot(a, b, n);
    if (relata_kernel() == RELATA_KERNEL_SSE2)
        return sse2_dot(a, b, n);
#endif
    return plain_dot(a, b, n);
}
