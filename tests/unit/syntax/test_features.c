// Normalised forms and which features tell words apart.
#include "../test.h"

#include "syntax/features.h"

#include <string.h>

static void expect(const char *form, const char *norm) {
    char buffer[RELATA_SYNTAX_NORM];
    assert_int_equal(relata_syntax_normalize(form, buffer, sizeof buffer), strlen(norm));
    assert_string_equal(buffer, norm);
}

static void test_normalize(void **state) {
    (void)state;
    expect("Reuters", "reuters");
    expect("1998", "0000");
    expect("isn’t", "isn't");
    expect("“", "\"");
    expect("…", "...");
    expect("—", "-");
    expect("ÉCOLE", "école");
    expect("https://example.org/a", "<address>");
    expect("someone@example.org", "<address>");
    expect("", "");
}

static void test_long_form(void **state) {
    (void)state;
    char form[500], norm[RELATA_SYNTAX_NORM];
    memset(form, 'A', sizeof form - 1);
    form[sizeof form - 1] = '\0';
    assert_true(relata_syntax_normalize(form, norm, sizeof norm) < sizeof norm);
    RelataSyntaxWord word = {form, false};
    RelataSyntaxInput input;
    relata_syntax_features(&input, &word, 1, RELATA_SYNTAX_ANY);
}

static void test_case(void **state) {
    (void)state;
    RelataSyntaxWord words[] = {{"The", false}, {"turkey", false}, {"Turkey", true}, {".", false}};
    RelataSyntaxInput inputs[4];
    relata_syntax_features(inputs, words, 4, RELATA_SYNTAX_ANY);
    assert_true(inputs[1].key == inputs[2].key);
    assert_memory_not_equal(inputs[1].affix, inputs[2].affix, sizeof inputs[1].affix);
}

static void test_word_id(void **state) {
    (void)state;
    RelataSyntaxSlot slots[4] = {{0}};
    uint64_t key = (uint64_t)77 << 32 | 3;
    slots[3] = (RelataSyntaxSlot){5, 1};
    slots[0] = (RelataSyntaxSlot){77, 2};
    assert_int_equal(relata_syntax_word_id(slots, 4, key), 2);
    assert_int_equal(relata_syntax_word_id(slots, 4, key + 1), 2);
    assert_int_equal(relata_syntax_word_id(slots, 4, (uint64_t)78 << 32 | 3), 0);
    slots[1] = slots[2] = slots[3]; // a full table must not spin
    assert_int_equal(relata_syntax_word_id(slots, 4, (uint64_t)78 << 32 | 3), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_normalize), cmocka_unit_test(test_long_form),
                                       cmocka_unit_test(test_case), cmocka_unit_test(test_word_id)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
