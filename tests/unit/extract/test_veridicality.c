#include "unit/test.h"

// The tables are local to their file: they are looked up by halves, so their order is what is tested.
#include "../../../src/extract/factuality/veridicality.c"

static void check_table(const Entry *entries, size_t n) {
    for (size_t k = 0; k < n; k++) {
        assert_int_equal(strlen(entries[k].effects), RELATA_N_COMPLEMENTS);
        assert_int_equal(strspn(entries[k].effects, ".HFP?USCBDKA"), RELATA_N_COMPLEMENTS);
        if (k && strcmp(entries[k - 1].word, entries[k].word) >= 0)
            fail_msg("%s stands before %s", entries[k - 1].word, entries[k].word);
    }
}

static void tables_are_sorted_and_whole(void **state) {
    (void)state;
    check_table(verbs, sizeof verbs / sizeof *verbs);
    check_table(nouns, sizeof nouns / sizeof *nouns);
}

static void letters_name_effects(void **state) {
    (void)state;
    size_t n = sizeof verbs / sizeof *verbs;
    assert_int_equal(find(verbs, n, "refuse", RELATA_COMPLEMENT_INFINITIVE), RELATA_EFFECT_FAILS);
    assert_int_equal(find(verbs, n, "regret", RELATA_COMPLEMENT_CLAUSE), RELATA_EFFECT_KNOWN);
    assert_int_equal(find(verbs, n, "confirm", RELATA_COMPLEMENT_CLAUSE), RELATA_EFFECT_ADMITTED);
    assert_int_equal(find(verbs, n, "call off", RELATA_COMPLEMENT_EVENT), RELATA_EFFECT_FAILS);
    assert_int_equal(find(verbs, n, "unlikely", RELATA_COMPLEMENT_INFINITIVE), RELATA_EFFECT_UNLIKELY);
    assert_int_equal(find(verbs, n, "sing", RELATA_COMPLEMENT_CLAUSE), RELATA_EFFECT_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_are_sorted_and_whole),
        cmocka_unit_test(letters_name_effects),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
