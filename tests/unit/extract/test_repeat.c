#include "unit/model.h"

#include <relata.h>

#include <string.h>

static uint32_t count(const RelataDocument *d, const char *relation, bool with_repeats) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->n_triples; i++)
        n += strcmp(d->triples[i].relation, relation) == 0 && (with_repeats || !d->triples[i].repeats);
    return n;
}

static void what_is_said_again_repeats_what_has_a_time(void **state) {
    (void)state;
    RelataDocument *d = read_statements("Maria Jansen visited Portugal. In 2014 Maria Jansen visited Portugal.", 0);
    assert_int_equal(count(d, "visited", true), 2);
    assert_int_equal(count(d, "visited", false), 1);
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *t = &d->triples[i];
        assert_true(t->repeats <= d->n_triples);
        if (strcmp(t->relation, "visited") == 0 && !t->repeats)
            assert_string_equal(t->time.start, "2014");
    }
    relata_document_free(d);
}

static void what_was_at_another_time_or_denied_is_no_repeat(void **state) {
    (void)state;
    RelataDocument *d = read_statements("In 2014 Maria Jansen visited Portugal. In 2016 Maria Jansen visited Portugal. "
                                        "Maria Jansen did not visit Portugal in 2018.",
                                        0);
    assert_int_equal(count(d, "visited", true), count(d, "visited", false));
    assert_true(count(d, "visited", false) >= 2);
    relata_document_free(d);
}

static void of_two_labels_the_one_that_says_more_stays(void **state) {
    (void)state;
    RelataDocument *d =
        read_statements("Peter Okafor is the senior attorney of Greenpeace. Peter Okafor is an attorney of "
                        "Greenpeace.",
                        0);
    assert_int_equal(count(d, "senior attorney of", false), 1);
    assert_int_equal(count(d, "attorney of", true), 0);
    relata_document_free(d);
    d = read_statements("The Kumasi Institute is an institute in Ghana.", 0);
    assert_int_equal(count(d, "located in", false), 1);
    assert_int_equal(count(d, "institute in", true), 0);
    relata_document_free(d);
}

static void a_deed_is_told_by_the_label_that_has_its_noun(void **state) {
    (void)state;
    RelataDocument *d = read_statements("Maria Jansen is continuing her visit to Portugal.", 0);
    assert_int_equal(count(d, "visited", true), 0);
    assert_true(d->n_triples > 0);
    relata_document_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_again_repeats_what_has_a_time),
        cmocka_unit_test(what_was_at_another_time_or_denied_is_no_repeat),
        cmocka_unit_test(of_two_labels_the_one_that_says_more_stays),
        cmocka_unit_test(a_deed_is_told_by_the_label_that_has_its_noun),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
