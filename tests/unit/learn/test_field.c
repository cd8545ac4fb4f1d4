// The field of names: its gradients against differences, what BIOES forbids, and sets of labels.
// Trainers are not part of the library, so their sources are taken in here.
#include "../test.h"

#include "learn/field_train.c"
#include "learn/gemm_train.c"
#include "learn/random.h"
#include "learn/tensor_train.c"

enum { N = 5 };

static RelataScratch scratch;
static float scores[N * L], transitions[L * L];
static uint32_t allowed[N];

static uint32_t only(uint32_t class_, uint32_t part) {
    return 1u << relata_name_label(class_, part);
}

static void make_sentence(void) {
    uint64_t random = 7;
    for (int i = 0; i < N * L; i++)
        scores[i] = relata_random_unit(&random) - 0.5f;
    for (int i = 0; i < L * L; i++)
        transitions[i] = relata_random_unit(&random) - 0.5f;
    allowed[0] = 1;
    allowed[1] = only(RELATA_NAME_PERSON, RELATA_NAME_B) | only(RELATA_NAME_PLACE, RELATA_NAME_B);
    allowed[2] = only(RELATA_NAME_PERSON, RELATA_NAME_E) | only(RELATA_NAME_PLACE, RELATA_NAME_E);
    allowed[3] = 1 | only(RELATA_NAME_GROUP, RELATA_NAME_S);
    allowed[4] = 1;
}

static double loss_of(float *gradient, float *dtransitions) {
    memcpy(gradient, scores, sizeof scores);
    memset(dtransitions, 0, sizeof transitions);
    return relata_field_loss(gradient, N, allowed, transitions, dtransitions, 1.0f, &scratch);
}

static void expect_gradient(float *value, float gradient) {
    static float other[N * L], others[L * L];
    float before = *value, step = 0.01f;
    *value = before + step;
    double up = loss_of(other, others);
    *value = before - step;
    double down = loss_of(other, others);
    *value = before;
    assert_true(fabs((up - down) / (2 * (double)step) - (double)gradient) < 1e-3);
}

static void test_gradients(void **state) {
    (void)state;
    static float gradient[N * L], dtransitions[L * L];
    make_sentence();
    assert_true(loss_of(gradient, dtransitions) > 0);
    for (int i = 0; i < N * L; i += 7)
        expect_gradient(&scores[i], gradient[i]);
    for (int i = 0; i < L * L; i += 5)
        expect_gradient(&transitions[i], dtransitions[i]);
    expect_gradient(&transitions[relata_name_label(RELATA_NAME_PERSON, RELATA_NAME_E) * L],
                    dtransitions[relata_name_label(RELATA_NAME_PERSON, RELATA_NAME_E) * L]);
}

// Sets that hold every label say nothing: no loss, no gradient.
static void test_nothing_known(void **state) {
    (void)state;
    static float gradient[N * L], dtransitions[L * L];
    make_sentence();
    for (int t = 0; t < N; t++)
        allowed[t] = (1u << L) - 1;
    assert_true(fabs(loss_of(gradient, dtransitions)) < 1e-9);
    for (int i = 0; i < N * L; i++)
        assert_true(fabsf(gradient[i]) < 1e-6f);
}

// Gold that BIOES forbids is passed over.
static void test_impossible_gold(void **state) {
    (void)state;
    static float gradient[N * L], dtransitions[L * L];
    make_sentence();
    allowed[3] = only(RELATA_NAME_PERSON, RELATA_NAME_I);
    assert_true(loss_of(gradient, dtransitions) == 0);
    for (int i = 0; i < N * L; i++)
        assert_true(gradient[i] == 0.0f);
}

static void test_best(void **state) {
    (void)state;
    static const uint8_t wanted[N] = {0, 1 + 4 * RELATA_NAME_PLACE + RELATA_NAME_B,
                                      1 + 4 * RELATA_NAME_PLACE + RELATA_NAME_E, 0, 0};
    uint8_t path[N];
    make_sentence();
    for (int t = 0; t < N; t++)
        scores[t * L + wanted[t]] += 5.0f;
    scores[4 * L + relata_name_label(RELATA_NAME_PLACE, RELATA_NAME_B)] += 5.5f; // cannot end a sentence
    relata_field_best(scores, N, transitions, path, &scratch);
    assert_memory_equal(path, wanted, sizeof path);
}

static int open_scratch(void **state) {
    (void)state;
    return relata_scratch_init(&scratch, 1 << 20) ? 0 : 1;
}

static int close_scratch(void **state) {
    (void)state;
    relata_scratch_clear(&scratch);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_gradients), cmocka_unit_test(test_nothing_known),
                                       cmocka_unit_test(test_impossible_gold), cmocka_unit_test(test_best)};
    return cmocka_run_group_tests(tests, open_scratch, close_scratch);
}
