// Values from integer sums, against the C library's functions; and the same bits from every instruction set that this
// machine has. The source is taken in to reach them.
#include "../test.h"

#include "learn/quantize.c"
#include "learn/random.h"

#include <math.h>
#include <string.h>

enum { H = 32 };

static float sigmoid(float x) {
    return 1.0f / (1.0f + expf(-x));
}

static void test_lstm(void **state) {
    (void)state;
    uint64_t random = 3;
    int32_t sums[4 * H], offset[4 * H];
    float scale[4 * H], bias[4 * H], cell[H], before[H];
    uint8_t bytes[H];
    for (int round = 0; round < 100; round++) {
        for (int j = 0; j < 4 * H; j++) {
            sums[j] = (int32_t)relata_random_below(&random, 40000) - 20000;
            offset[j] = (int32_t)relata_random_below(&random, 2000);
            scale[j] = 0.0004f;
            bias[j] = 2.0f * relata_random_unit(&random) - 1.0f;
        }
        for (int j = 0; j < H; j++)
            before[j] = cell[j] = 4.0f * relata_random_unit(&random) - 2.0f;
        relata_quantize_lstm(bytes, cell, sums, offset, scale, bias, H);
        for (int j = 0; j < H; j++) {
            float z[4];
            for (int g = 0; g < 4; g++)
                z[g] = (float)(sums[g * H + j] - offset[g * H + j]) * scale[g * H + j] + bias[g * H + j];
            float c = sigmoid(z[1]) * before[j] + sigmoid(z[0]) * tanhf(z[3]);
            float h = sigmoid(z[2]) * tanhf(c);
            assert_true(fabsf(c - cell[j]) < 1e-5f);
            assert_true(fabsf(h * 127.0f + 128.0f - (float)bytes[j]) < 0.51f);
        }
    }
}

typedef void LstmFn(uint8_t *to, float *cell, const int32_t *sums, const int32_t *offset, const float *scale,
                    const float *bias, size_t h);

static void expect_same_bits(LstmFn *other) {
    uint64_t random = 11;
    int32_t sums[4 * H], offset[4 * H] = {0};
    float scale[4 * H], bias[4 * H], cells[2][H];
    uint8_t bytes[2][H];
    for (int round = 0; round < 500; round++) {
        for (int j = 0; j < 4 * H; j++) {
            sums[j] = (int32_t)relata_random_below(&random, 4000000) - 2000000;
            scale[j] = 0.00001f * relata_random_unit(&random);
            bias[j] = 2.0f * relata_random_unit(&random) - 1.0f;
        }
        for (int j = 0; j < H; j++)
            cells[0][j] = cells[1][j] = 4.0f * relata_random_unit(&random) - 2.0f;
        lstm_plain(bytes[0], cells[0], sums, offset, scale, bias, H);
        other(bytes[1], cells[1], sums, offset, scale, bias, H);
        assert_memory_equal(cells[0], cells[1], sizeof cells[0]);
        assert_memory_equal(bytes[0], bytes[1], sizeof bytes[0]);
    }
}

static void test_same_bits(void **state) {
    (void)state;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        expect_same_bits(lstm_avx2);
    if (__builtin_cpu_supports("avx512f"))
        expect_same_bits(lstm_avx512);
#else
    expect_same_bits(lstm_plain);
#endif
}

static void test_limits(void **state) {
    (void)state;
    float values[16];
    uint8_t bytes[16];
    int16_t words[16];
    for (int j = 0; j < 16; j++)
        values[j] = (float)(j - 8) * 100.0f;
    relata_quantize_relu(bytes, values, 16, 1.0f);
    relata_quantize_words(words, values, 16, 4.0f, 0);
    for (int j = 0; j < 16; j++) {
        assert_int_equal(bytes[j], j < 8 ? 0 : j > 10 ? 255 : (j - 8) * 100);
        assert_int_equal(words[j], j < 3 ? -2047 : j > 13 ? 2047 : (j - 8) * 400);
    }
    relata_quantize_words(words, values, 16, 4.0f, 1);
    assert_int_equal(words[0], 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_lstm), cmocka_unit_test(test_same_bits),
                                       cmocka_unit_test(test_limits)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
