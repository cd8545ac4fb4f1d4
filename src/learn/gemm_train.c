// Panels of 32 columns of B lie one row after the other, so the inner kernel reads them in a line; eight rows of A
// times one panel stay in registers (16 of AVX-512) while k runs. See Goto and van de Geijn (2008).
#include "learn/gemm.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

enum { ROWS = 8 };

typedef void Kernel(float *c, size_t c_row, const float *a, size_t row, size_t step, const float *b, size_t rows,
                    size_t k, bool add);

size_t relata_gemm_packed(size_t k, size_t n) {
    return k * ((n + RELATA_PANEL - 1) / RELATA_PANEL * RELATA_PANEL);
}

// A narrow or transposed panel. Going down the columns in stripes of rows keeps both sides in the cache.
static void pack_panel(float *packed, const float *from, size_t k, size_t width, size_t row, size_t column) {
    enum { STRIPE = 32 };
    for (size_t begin = 0; begin < k; begin += STRIPE) {
        size_t end = begin + STRIPE < k ? begin + STRIPE : k;
        for (size_t l = 0; l < width; l++)
            for (size_t i = begin; i < end; i++)
                packed[i * RELATA_PANEL + l] = from[i * row + l * column];
    }
    for (size_t i = 0; i < k; i++)
        memset(packed + i * RELATA_PANEL + width, 0, (RELATA_PANEL - width) * sizeof *packed);
}

void relata_gemm_pack(float *packed, const float *b, size_t k, size_t n, size_t row, size_t column) {
    for (size_t j = 0; j < n; j += RELATA_PANEL, packed += k * RELATA_PANEL) {
        size_t width = n - j < RELATA_PANEL ? n - j : RELATA_PANEL;
        if (column == 1 && width == RELATA_PANEL)
            for (size_t i = 0; i < k; i++)
                memcpy(packed + i * RELATA_PANEL, b + i * row + j, RELATA_PANEL * sizeof *packed);
        else
            pack_panel(packed, b + j * column, k, width, row, column);
    }
}

static inline __attribute__((always_inline)) void plain_rows(float *c, size_t c_row, const float *a, size_t row,
                                                             size_t step, const float *b, size_t rows, size_t k,
                                                             bool add) {
    for (size_t r = 0; r < rows; r++) {
        float sum[RELATA_PANEL] = {0};
        if (add)
            memcpy(sum, c + r * c_row, sizeof sum);
        for (size_t l = 0; l < k; l++) {
            float x = a[r * row + l * step];
            for (size_t j = 0; j < RELATA_PANEL; j++)
                sum[j] = fmaf(x, b[l * RELATA_PANEL + j], sum[j]);
        }
        memcpy(c + r * c_row, sum, sizeof sum);
    }
}

static void plain_kernel(float *c, size_t c_row, const float *a, size_t row, size_t step, const float *b, size_t rows,
                         size_t k, bool add) {
    plain_rows(c, c_row, a, row, step, b, rows, k, add);
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"), optimize("O3"))) static void avx2_kernel(float *c, size_t c_row, const float *a,
                                                                            size_t row, size_t step, const float *b,
                                                                            size_t rows, size_t k, bool add) {
    for (size_t r = 0; r < rows; r++) {
        __m256 s[4];
        for (int j = 0; j < 4; j++)
            s[j] = add ? _mm256_loadu_ps(c + r * c_row + 8 * j) : _mm256_setzero_ps();
        for (size_t l = 0; l < k; l++) {
            __m256 x = _mm256_set1_ps(a[r * row + l * step]);
            for (int j = 0; j < 4; j++)
                s[j] = _mm256_fmadd_ps(x, _mm256_loadu_ps(b + l * RELATA_PANEL + 8 * j), s[j]);
        }
        for (int j = 0; j < 4; j++)
            _mm256_storeu_ps(c + r * c_row + 8 * j, s[j]);
    }
}

#define AVX512 __attribute__((target("avx512f"), optimize("O3")))

AVX512 static inline __attribute__((always_inline)) void avx512_rows(float *c, size_t c_row, const float *a, size_t row,
                                                                     size_t step, const float *b, const int rows,
                                                                     size_t k, bool add) {
    __m512 low[ROWS], high[ROWS];
#pragma GCC unroll 8
    for (int r = 0; r < rows; r++) {
        low[r] = add ? _mm512_loadu_ps(c + (size_t)r * c_row) : _mm512_setzero_ps();
        high[r] = add ? _mm512_loadu_ps(c + (size_t)r * c_row + 16) : _mm512_setzero_ps();
    }
    for (size_t l = 0; l < k; l++, a += step, b += RELATA_PANEL) {
        __m512 left = _mm512_loadu_ps(b), right = _mm512_loadu_ps(b + 16);
#pragma GCC unroll 8
        for (int r = 0; r < rows; r++) {
            __m512 x = _mm512_set1_ps(a[(size_t)r * row]);
            low[r] = _mm512_fmadd_ps(x, left, low[r]);
            high[r] = _mm512_fmadd_ps(x, right, high[r]);
        }
    }
#pragma GCC unroll 8
    for (int r = 0; r < rows; r++) {
        _mm512_storeu_ps(c + (size_t)r * c_row, low[r]);
        _mm512_storeu_ps(c + (size_t)r * c_row + 16, high[r]);
    }
}

AVX512 static void avx512_kernel(float *c, size_t c_row, const float *a, size_t row, size_t step, const float *b,
                                 size_t rows, size_t k, bool add) {
    switch (rows) {
    case 8:
        avx512_rows(c, c_row, a, row, step, b, 8, k, add);
        break;
    case 7:
        avx512_rows(c, c_row, a, row, step, b, 7, k, add);
        break;
    case 6:
        avx512_rows(c, c_row, a, row, step, b, 6, k, add);
        break;
    case 5:
        avx512_rows(c, c_row, a, row, step, b, 5, k, add);
        break;
    case 4:
        avx512_rows(c, c_row, a, row, step, b, 4, k, add);
        break;
    case 3:
        avx512_rows(c, c_row, a, row, step, b, 3, k, add);
        break;
    case 2:
        avx512_rows(c, c_row, a, row, step, b, 2, k, add);
        break;
    default:
        avx512_rows(c, c_row, a, row, step, b, 1, k, add);
        break;
    }
}
#endif

static Kernel *choose_kernel(void) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f"))
        return avx512_kernel;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return avx2_kernel;
#endif
    return plain_kernel;
}

// The last panel may be narrower than the kernel: it works on a copy of the tile.
static void narrow_tile(Kernel *kernel, float *c, size_t c_row, const float *a, size_t row, size_t step, const float *b,
                        size_t rows, size_t width, size_t k, bool add) {
    float tile[ROWS * RELATA_PANEL] = {0};
    for (size_t r = 0; r < rows && add; r++)
        memcpy(tile + r * RELATA_PANEL, c + r * c_row, width * sizeof *tile);
    kernel(tile, RELATA_PANEL, a, row, step, b, rows, k, add);
    for (size_t r = 0; r < rows; r++)
        memcpy(c + r * c_row, tile + r * RELATA_PANEL, width * sizeof *tile);
}

void relata_gemm(float *c, size_t c_row, const float *a, size_t row, size_t step, const float *packed, size_t m,
                 size_t n, size_t k, bool add) {
    Kernel *kernel = choose_kernel();
    for (size_t j = 0; j < n; j += RELATA_PANEL) {
        const float *panel = packed + j * k;
        size_t width = n - j < RELATA_PANEL ? n - j : RELATA_PANEL;
        for (size_t i = 0; i < m; i += ROWS) {
            size_t rows = m - i < ROWS ? m - i : ROWS;
            if (width == RELATA_PANEL)
                kernel(c + i * c_row + j, c_row, a + i * row, row, step, panel, rows, k, add);
            else
                narrow_tile(kernel, c + i * c_row + j, c_row, a + i * row, row, step, panel, rows, width, k, add);
        }
    }
}
