// The spanning tree against brute force over all trees of up to five words, and on scores that name a tree.
#include "syntax/mst.h"

#include "learn/random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

static RelataMst mst;

static bool is_single_root_tree(const uint32_t *heads, uint32_t n) {
    uint32_t n_roots = 0;
    for (uint32_t j = 1; j <= n; j++) {
        uint32_t node = j, steps = 0;
        n_roots += heads[j - 1] == 0;
        while (node != 0 && steps++ <= n)
            node = heads[node - 1];
        if (node != 0)
            return false;
    }
    return n_roots == 1;
}

static int64_t total(const int32_t *scores, const uint32_t *heads, uint32_t n) {
    int64_t sum = 0;
    for (uint32_t j = 0; j < n; j++)
        sum += scores[j * (n + 1) + heads[j]];
    return sum;
}

static int64_t brute_force(const int32_t *scores, uint32_t n) {
    int64_t best = INT64_MIN;
    uint32_t heads[5] = {0}, n_choices = 1;
    for (uint32_t j = 0; j < n; j++)
        n_choices *= n + 1;
    for (uint32_t choice = 0; choice < n_choices; choice++) {
        for (uint32_t j = 0, rest = choice; j < n; j++, rest /= n + 1)
            heads[j] = rest % (n + 1);
        if (is_single_root_tree(heads, n) && total(scores, heads, n) > best)
            best = total(scores, heads, n);
    }
    return best;
}

static void test_brute_force(void **state) {
    (void)state;
    uint64_t random = 1;
    for (int round = 0; round < 3000; round++) {
        uint32_t n = 1 + relata_random_below(&random, 5), heads[5];
        int32_t scores[30];
        for (uint32_t i = 0; i < n * (n + 1); i++)
            scores[i] = (int32_t)relata_random_below(&random, round % 2 ? 7 : 1000) - 300;
        relata_mst(&mst, scores, n, heads);
        assert_true(is_single_root_tree(heads, n));
        assert_int_equal(total(scores, heads, n), brute_force(scores, n));
    }
}

static void test_large(void **state) {
    (void)state;
    uint64_t random = 2;
    static int32_t scores[RELATA_SYNTAX_MOST_WORDS * RELATA_MST_NODES];
    static uint32_t heads[RELATA_SYNTAX_MOST_WORDS], gold[RELATA_SYNTAX_MOST_WORDS];
    for (int round = 0; round < 20; round++) {
        uint32_t n = RELATA_SYNTAX_MOST_WORDS - (uint32_t)round;
        for (uint32_t i = 0; i < n * (n + 1); i++)
            scores[i] = (int32_t)relata_random_below(&random, 1000000) - 500000;
        relata_mst(&mst, scores, n, heads);
        assert_true(is_single_root_tree(heads, n));
        for (uint32_t j = 1; j <= n; j++) { // a random tree: each word hangs on an earlier one
            gold[j - 1] = j == 1 ? 0 : 1 + relata_random_below(&random, j - 1);
            scores[(j - 1) * (n + 1) + gold[j - 1]] += 2000000;
        }
        relata_mst(&mst, scores, n, heads);
        assert_memory_equal(heads, gold, n * sizeof *heads);
    }
}

static void test_extremes(void **state) {
    (void)state;
    uint32_t heads[2];
    relata_mst(&mst, NULL, 0, heads);
    int32_t one[] = {INT32_MIN, INT32_MAX};
    relata_mst(&mst, one, 1, heads);
    assert_int_equal(heads[0], 0);
    int32_t two[] = {INT32_MIN, INT32_MAX, INT32_MAX, INT32_MIN, INT32_MAX, INT32_MAX};
    relata_mst(&mst, two, 2, heads);
    assert_true(is_single_root_tree(heads, 2));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_brute_force), cmocka_unit_test(test_large),
                                       cmocka_unit_test(test_extremes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
