// Integer products against sums written out, for every number of rows a kernel has its own path for and for every
// kernel that this machine can run. The source is taken in to reach them.
#include "../test.h"

#include "learn/integer_matrix.c"
#include "learn/random.h"

#include <stdbool.h>
#include <string.h>

enum { K = 192, N = 80, M = 19 };

static uint8_t x[M][K];
static int8_t weight[K][N], packed[K * N];
static int32_t y[M][N];

static void fill(uint64_t random, bool is_extreme) {
    for (size_t r = 0; r < M; r++)
        for (size_t i = 0; i < K; i++)
            x[r][i] = is_extreme ? 255 : (uint8_t)relata_random_below(&random, 256);
    for (size_t i = 0; i < K; i++)
        for (size_t j = 0; j < N; j++) {
            weight[i][j] = (int8_t)(is_extreme ? (j % 2 ? -127 : 127) : (int)relata_random_below(&random, 255) - 127);
            packed[relata_integer_at(i, j, K)] = weight[i][j];
        }
}

typedef void MultiplyFn(int32_t *const *to, const uint8_t *const *from, size_t m, const int8_t *weights, size_t n,
                        size_t k);

static void check_rows(MultiplyFn *multiply, size_t m, size_t n) {
    int32_t *to[M];
    const uint8_t *from[M];
    for (size_t r = 0; r < M; r++) {
        to[r] = y[r];
        from[r] = x[r];
        for (size_t j = 0; j < N; j++)
            y[r][j] = (int32_t)(1000 * r + j);
    }
    multiply(to, from, m, packed, n, K);
    for (size_t r = 0; r < M; r++)
        for (size_t j = 0; j < N; j++) {
            int32_t sum = (int32_t)(1000 * r + j);
            for (size_t i = 0; i < K && r < m && j < n; i++)
                sum += x[r][i] * weight[i][j];
            assert_int_equal(y[r][j], sum);
        }
}

static void check_kernel(MultiplyFn *multiply) {
    for (int is_extreme = 0; is_extreme < 2; is_extreme++) {
        fill(1, is_extreme);
        for (size_t m = 0; m <= M; m++)
            check_rows(multiply, m, N);
        check_rows(multiply, 3, 16);
        check_rows(multiply, 3, 48);
    }
}

static void test_multiply(void **state) {
    (void)state;
    check_kernel(relata_integer_multiply);
    check_kernel(plain_multiply);
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        check_kernel(avx2_multiply);
    if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw"))
        check_kernel(vnni_multiply);
#endif
}

static void test_dot(void **state) {
    (void)state;
    int16_t a[K], b[K];
    uint64_t random = 5;
    for (int round = 0; round < 50; round++) {
        int32_t sum = 0;
        for (size_t i = 0; i < K; i++) {
            a[i] = (int16_t)(round ? (int)relata_random_below(&random, 4095) - 2047 : 2047);
            b[i] = (int16_t)(round ? (int)relata_random_below(&random, 4095) - 2047 : -2047);
            sum += a[i] * b[i];
        }
        assert_int_equal(relata_integer_dot(a, b, K), sum);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_multiply), cmocka_unit_test(test_dot)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
