// The dense part of the names' model: two small layers whose scores can be reckoned by hand.
#include "../test.h"

#include "entity/ner_dense.h"

#include <string.h>

enum { N_VECTOR = 4, UNITS = 16, COLUMNS = RELATA_NER_COLUMNS, N = 40 };

// Unit 0 is x0, unit 1 is −x0; label 3 gets twice unit 0, label 4 gets −1 and unit 1.
static void test_scores(void **state) {
    (void)state;
    static int8_t hidden[N_VECTOR * UNITS], output[UNITS * COLUMNS];
    static float ones[COLUMNS], zeros[COLUMNS], bias[COLUMNS];
    static int32_t hidden_offset[UNITS], output_offset[COLUMNS];
    hidden[relata_integer_at(0, 0, N_VECTOR)] = 1;
    hidden[relata_integer_at(0, 1, N_VECTOR)] = -1;
    hidden_offset[0] = 128;
    hidden_offset[1] = -128;
    output[relata_integer_at(0, 3, UNITS)] = 2;
    output[relata_integer_at(1, 4, UNITS)] = 1;
    for (int j = 0; j < COLUMNS; j++)
        ones[j] = 1.0f;
    bias[4] = -1.0f;
    RelataNerDense dense = {.n_vector = N_VECTOR,
                            .step = 1.0f,
                            .hidden = {N_VECTOR, UNITS, hidden, ones, zeros, hidden_offset},
                            .output = {UNITS, COLUMNS, output, ones, bias, output_offset}};
    uint8_t vectors[N * N_VECTOR];
    int16_t scores[N][COLUMNS];
    memset(vectors, 128, sizeof vectors);
    for (int i = 0; i < N; i++)
        vectors[i * N_VECTOR] = (uint8_t)(128 + i - N / 2);
    relata_ner_dense_scores(&dense, vectors, N, scores);
    for (int i = 0; i < N; i++) {
        int x = i - N / 2;
        assert_int_equal(scores[i][3], x > 0 ? 2 * x : 0);
        assert_int_equal(scores[i][4], (x < 0 ? -x : 0) - 1);
        assert_int_equal(scores[i][0], 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_scores)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
