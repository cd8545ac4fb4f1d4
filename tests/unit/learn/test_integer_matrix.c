// Integer products against sums written out, for every number of rows a kernel has its own path for and for every
// kernel that this machine can run.
#include "../test.h"

#include "learn/integer_matrix.h"
#include "learn/kernel.h"
#include "learn/random.h"

#include <stdbool.h>
#include <string.h>

enum { K = 192, LONG = 1100, N = 80, M = 37 };

static uint8_t x[M][LONG];
static int8_t weight[LONG][N], packed[LONG * N];
static int32_t y[M][N];

static void fill(uint64_t random, size_t k, bool is_extreme) {
    for (size_t r = 0; r < M; r++)
        for (size_t i = 0; i < k; i++)
            x[r][i] = is_extreme ? 255 : (uint8_t)relata_random_below(&random, 256);
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < N; j++) {
            weight[i][j] = (int8_t)(is_extreme ? (j % 2 ? -127 : 127) : (int)relata_random_below(&random, 255) - 127);
            packed[relata_integer_at(i, j, k)] = weight[i][j];
        }
}

static void check_rows(size_t m, size_t n, size_t k) {
    int32_t *to[M];
    const uint8_t *from[M];
    for (size_t r = 0; r < M; r++) {
        to[r] = y[r];
        from[r] = x[r];
        for (size_t j = 0; j < N; j++)
            y[r][j] = (int32_t)(1000 * r + j);
    }
    relata_integer_multiply(to, from, m, packed, n, k);
    for (size_t r = 0; r < M; r++)
        for (size_t j = 0; j < N; j++) {
            int32_t sum = (int32_t)(1000 * r + j);
            for (size_t i = 0; i < k && r < m && j < n; i++)
                sum += x[r][i] * weight[i][j];
            assert_int_equal(y[r][j], sum);
        }
}

static void test_multiply(void **state) {
    (void)state;
    for (int kernel = RELATA_KERNEL_PLAIN; kernel <= RELATA_KERNEL_AVX512_VNNI; kernel++) {
        relata_kernel_limit((RelataKernel)kernel);
        for (int is_extreme = 0; is_extreme < 2; is_extreme++) {
            fill(1, K, is_extreme);
            for (size_t m = 0; m <= M; m++)
                check_rows(m, N, K);
            check_rows(3, 16, K);
            check_rows(3, 48, K);
            fill(2, LONG, is_extreme);
            check_rows(M, N, LONG);
        }
    }
}

static void test_dot(void **state) {
    (void)state;
    int16_t a[K], b[K];
    uint64_t random = 5;
    for (int round = 0; round < 250; round++) {
        int32_t sum = 0;
        relata_kernel_limit((RelataKernel)(round % 5));
        for (size_t i = 0; i < K; i++) {
            a[i] = (int16_t)(round > 5 ? (int)relata_random_below(&random, 4095) - 2047 : 2047);
            b[i] = (int16_t)(round > 5 ? (int)relata_random_below(&random, 4095) - 2047 : -2047);
            sum += a[i] * b[i];
        }
        assert_int_equal(relata_integer_dot(a, b, K), sum);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_multiply), cmocka_unit_test(test_dot)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
