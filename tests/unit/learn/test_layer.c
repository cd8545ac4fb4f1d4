// Products of float matrices against sums in double, and the gradients of training's layers against differences.
// Trainers are not part of the library, so their sources are taken in here.
#include "../test.h"

#include "learn/gemm_train.c"
#include "learn/layer_train.c"
#include "learn/lstm_train.c"
#include "learn/tensor_train.c"

#include <math.h>

static RelataScratch scratch;

static void test_gemm(void **state) {
    (void)state;
    enum { M = 11, K = 37, N = 45 };
    static float a[M * K], b[K * N], c[M * N], packed[K * 64];
    uint64_t random = 1;
    for (size_t i = 0; i < M * K; i++)
        a[i] = relata_random_unit(&random) - 0.5f;
    for (size_t i = 0; i < K * N; i++)
        b[i] = relata_random_unit(&random) - 0.5f;
    assert_int_equal(relata_gemm_packed(K, N), K * 64);
    relata_gemm_pack(packed, b, K, N, N, 1);
    relata_gemm(c, N, a, K, 1, packed, M, N, K, false);
    for (size_t i = 0; i < M; i++)
        for (size_t j = 0; j < N; j++) {
            float sum = 0.0f; // the very chain that the header promises
            for (size_t l = 0; l < K; l++)
                sum = fmaf(a[i * K + l], b[l * N + j], sum);
            assert_true(c[i * N + j] == sum);
        }
}

enum { INPUT = 5, HIDDEN = 16, TOKENS = 9 };
static const uint32_t lengths[] = {4, 3, 2};

// Half the squared norm of the layer's output.
static double run(RelataLstm *lstm, const float *x, float *y, RelataLstmCache *cache, RelataSequences *sequences) {
    RelataTensor *tensors[] = {&lstm->weight, &lstm->bias, &lstm->recurrent[0], &lstm->recurrent[1]};
    double sum = 0;
    scratch.n = 0;
    for (int i = 0; i < 4; i++)
        relata_tensor_prepare(tensors[i], 0);
    relata_sequences_init(sequences, lengths, 3, &scratch);
    relata_lstm_forward(y, x, sequences, lstm, cache, &scratch);
    for (int i = 0; i < TOKENS * 2 * HIDDEN; i++)
        sum += 0.5 * (double)y[i] * (double)y[i];
    return sum;
}

static void expect_gradient(RelataLstm *lstm, float *x, float *value, float gradient) {
    static float y[TOKENS * 2 * HIDDEN];
    RelataLstmCache cache;
    RelataSequences sequences;
    float kept = *value, step = 1e-2f;
    *value = kept + step;
    double above = run(lstm, x, y, &cache, &sequences);
    *value = kept - step;
    double below = run(lstm, x, y, &cache, &sequences);
    *value = kept;
    double slope = (above - below) / (2.0 * (double)step);
    assert_true(fabs(slope - (double)gradient) < 2e-3 + 0.01 * fabs(slope));
}

static void test_lstm(void **state) {
    (void)state;
    RelataLstm lstm;
    uint64_t random = 7;
    static float x[TOKENS * INPUT], dx[TOKENS * INPUT], y[TOKENS * 2 * HIDDEN];
    RelataLstmCache cache;
    RelataSequences sequences;
    assert_true(relata_lstm_init(&lstm, INPUT, HIDDEN, 0.0f, &random));
    for (int i = 0; i < TOKENS * INPUT; i++)
        x[i] = 2.0f * relata_random_unit(&random) - 1.0f;
    run(&lstm, x, y, &cache, &sequences);
    relata_lstm_backward(dx, y, &sequences, &lstm, &cache, 0, &scratch);
    RelataTensor *tensors[] = {&lstm.weight, &lstm.bias, &lstm.recurrent[0], &lstm.recurrent[1]};
    for (int t = 0; t < 4; t++) {
        size_t n = tensors[t]->rows * tensors[t]->columns;
        for (int i = 0; i < 20; i++) {
            run(&lstm, x, y, &cache, &sequences);
            float before[TOKENS * INPUT] = {0};
            relata_lstm_backward(before, y, &sequences, &lstm, &cache, 0, &scratch);
            size_t at = relata_random_below(&random, (uint32_t)n);
            expect_gradient(&lstm, x, &tensors[t]->value[at], tensors[t]->gradient[0][at]);
        }
    }
    for (int i = 0; i < TOKENS * INPUT; i++)
        expect_gradient(&lstm, x, &x[i], dx[i]);
    relata_lstm_clear(&lstm);
}

static void test_softmax(void **state) {
    (void)state;
    float x[] = {0.3f, -1.0f, 2.0f}, kept[3];
    memcpy(kept, x, sizeof x);
    double total = exp(0.3) + exp(-1.0) + exp(2.0);
    assert_true(fabs(relata_softmax_loss(x, 3, 1, 2.0f) - 2.0 * (log(total) + 1.0)) < 1e-5);
    for (int i = 0; i < 3; i++)
        assert_true(fabs((double)x[i] - 2.0 * (exp((double)kept[i]) / total - (i == 1))) < 1e-5);
}

static void test_table(void **state) {
    (void)state;
    RelataTensor table;
    uint64_t random = 9;
    float first[] = {1.0f, 0.0f}, second[] = {0.0f, -2.0f};
    RelataAdam adam = {
        .rate = 0.1f, .mean_decay = 0.9f, .square_decay = 0.99f, .epsilon = 1e-8f, .gradient_scale = 1.0f, .step = 1};
    RelataRowGradient rows[] = {{2, 1.0f, first}, {1, 0.0f, first}, {2, 0.5f, second}};
    assert_true(relata_tensor_init(&table, 4, 2, 0.0f, true, &random));
    relata_table_update(&table, rows, 3, &adam);
    assert_true(fabsf(table.value[4] + 0.1f) < 1e-4f &&
                fabsf(table.value[5] - 0.1f) < 1e-4f); // the first step is the rate
    assert_true(table.value[0] == 0.0f && table.value[2] == 0.0f && table.value[6] == 0.0f);
    relata_tensor_clear(&table);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_gemm), cmocka_unit_test(test_lstm),
                                       cmocka_unit_test(test_softmax), cmocka_unit_test(test_table)};
    if (!relata_scratch_init(&scratch, 1 << 24))
        return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    relata_scratch_clear(&scratch);
    return failed;
}
