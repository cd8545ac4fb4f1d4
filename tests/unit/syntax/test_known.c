// What the lexicon of the model knows of words, alone, together and in lower case.
#include "unit/model.h"

#include "syntax/known.h"

static RelataSyntaxInput inputs[8], before[8];
static RelataSyntaxKnownCache cache;

static void look_up(const char *const *forms, uint32_t n) {
    RelataSyntaxWord words[8];
    for (uint32_t i = 0; i < n; i++)
        words[i] = (RelataSyntaxWord){forms[i], false};
    relata_syntax_known(inputs, words, n, relata_lexicon_of(model), &cache);
    for (uint32_t i = 0; i < n; i++)
        before[i] = inputs[i];
    relata_syntax_known(inputs, words, n, relata_lexicon_of(model), NULL); // the cache changes nothing
    for (uint32_t i = 0; i < n; i++)
        assert_memory_equal(inputs[i].known, before[i].known, sizeof before[i].known);
    for (uint32_t i = 0; i < n; i++)
        for (int k = 0; k < RELATA_SYNTAX_KNOWN; k++)
            assert_true(inputs[i].known[k] < RELATA_SYNTAX_KNOWN_ROWS);
}

static void test_alone(void **state) {
    (void)state;
    look_up((const char *const[]){"Peru", "Qwxzzy", "peru"}, 3);
    assert_true(inputs[0].known[0] != 0);
    assert_int_equal(inputs[1].known[0], 0);
    assert_int_equal(inputs[1].known[1], 0);
    assert_true(inputs[2].known[0] != 0); // known as well, but told apart
    assert_int_not_equal(inputs[2].known[0], inputs[0].known[0]);
}

// The words of a longer entry know their places in it.
static void test_together(void **state) {
    (void)state;
    look_up((const char *const[]){"in", "New", "Zealand", "today"}, 4);
    assert_true(inputs[1].known[0] != 0);
    assert_true(inputs[2].known[0] != 0);
    assert_int_not_equal(inputs[1].known[0], inputs[2].known[0]);
    assert_int_equal(inputs[3].known[0], 0);
}

static void test_given_name(void **state) {
    (void)state;
    look_up((const char *const[]){"Maria", "Qwxzzy"}, 2);
    assert_true(inputs[0].known[1] != 0);
}

// Without a lexicon nothing is known.
static void test_no_lexicon(void **state) {
    (void)state;
    RelataSyntaxWord word = {"Peru", false};
    relata_syntax_known(inputs, &word, 1, (RelataLexicon){0}, NULL);
    for (int k = 0; k < RELATA_SYNTAX_KNOWN; k++)
        assert_int_equal(inputs[0].known[k], 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_alone), cmocka_unit_test(test_together),
                                       cmocka_unit_test(test_given_name), cmocka_unit_test(test_no_lexicon)};
    return cmocka_run_group_tests(tests, open_model, close_model);
}
