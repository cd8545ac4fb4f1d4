#include "unit/test.h"

#include <relata.h>

#include <string.h>

static RelataModel *model;

static int open_model(void **state) {
    (void)state;
    return relata_model_open(&model, NULL, NULL) == RELATA_OK ? 0 : -1;
}

static int close_model(void **state) {
    (void)state;
    relata_model_close(model);
    return 0;
}

static RelataDocument *read_text(const char *text) {
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    RelataPipeline *pipeline = NULL;
    RelataDocument *document = NULL;
    assert_int_equal(relata_pipeline_new(&pipeline, model, NULL), RELATA_OK);
    relata_pipeline_set_least(pipeline, 0);
    assert_int_equal(relata_read_bytes(&document, text, strlen(text), "t", &options, NULL), RELATA_OK);
    assert_int_equal(relata_pipeline_run(pipeline, document, RELATA_UNTIL_EXTRACT, NULL), RELATA_OK);
    relata_pipeline_free(pipeline);
    return document;
}

static uint32_t count(const RelataDocument *d, const char *relation, bool with_repeats) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->n_triples; i++)
        n += strcmp(d->triples[i].relation, relation) == 0 && (with_repeats || !d->triples[i].repeats);
    return n;
}

static void what_is_said_again_repeats_what_has_a_time(void **state) {
    (void)state;
    RelataDocument *d = read_text("Maria Jansen visited Portugal. In 2014 Maria Jansen visited Portugal.");
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
    RelataDocument *d = read_text("In 2014 Maria Jansen visited Portugal. In 2016 Maria Jansen visited Portugal. "
                                  "Maria Jansen did not visit Portugal in 2018.");
    assert_int_equal(count(d, "visited", true), count(d, "visited", false));
    assert_true(count(d, "visited", false) >= 2);
    relata_document_free(d);
}

static void of_two_labels_the_one_that_says_more_stays(void **state) {
    (void)state;
    RelataDocument *d = read_text("Peter Okafor is the senior attorney of Greenpeace. Peter Okafor is an attorney of "
                                  "Greenpeace.");
    assert_int_equal(count(d, "senior attorney of", false), 1);
    assert_int_equal(count(d, "attorney of", true), 0);
    relata_document_free(d);
    d = read_text("The Kumasi Institute is an institute in Ghana.");
    assert_int_equal(count(d, "located in", false), 1);
    assert_int_equal(count(d, "institute in", true), 0);
    relata_document_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_again_repeats_what_has_a_time),
        cmocka_unit_test(what_was_at_another_time_or_denied_is_no_repeat),
        cmocka_unit_test(of_two_labels_the_one_that_says_more_stays),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
