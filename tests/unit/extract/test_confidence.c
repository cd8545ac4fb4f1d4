#include "unit/model.h"

#include "extract/confidence/confidence.h"

#include <relata.h>

#include <string.h>

static const char *const text = "Maria Jansen visited Portugal in 2014. She could perhaps have been told to leave it.";

static void every_triple_has_a_probability_and_its_reasons(void **state) {
    (void)state;
    RelataDocument *d = read_statements(text, 0);
    assert_true(d->n_triples > 0);
    for (uint32_t i = 0; i < d->n_triples; i++) {
        assert_true(d->triples[i].confidence > 0 && d->triples[i].confidence < 1);
        assert_true(d->triples[i].certainty > 0 && d->triples[i].certainty < 1);
        assert_true(d->triples[i].n_parts > 0);
        for (uint32_t k = 0; k < d->triples[i].n_parts; k++)
            assert_true(strlen(d->triples[i].parts[k].feature) > 0);
    }
    relata_document_free(d);
}

static void what_is_less_sure_than_asked_is_left_out(void **state) {
    (void)state;
    RelataDocument *all = read_statements(text, 0), *none = read_statements(text, 1);
    assert_true(all->n_triples > 0);
    assert_int_equal(none->n_triples, 0);
    relata_document_free(all);
    relata_document_free(none);
}

static void a_bar_of_its_own_lies_between_wrong_and_right(void **state) {
    (void)state;
    RelataConfidence *confidence = NULL;
    RelataDocument *d = read_statements(text, 0);
    assert_int_equal(relata_confidence_new(&confidence, model, NULL), RELATA_OK);
    assert_non_null(confidence);
    assert_true(d->n_triples > 0);
    double least = relata_confidence_least(confidence, d, &d->triples[0]);
    assert_true(least >= 0 && least < 0.88);
    assert_true(relata_confidence_least(NULL, d, &d->triples[0]) <= 0);
    relata_confidence_free(confidence);
    relata_document_free(d);
}

typedef struct {
    bool has_pronoun, has_rule;
} Seen;

static void look(void *state, const char *name, double value) {
    Seen *seen = state;
    assert_true(value < 0 || value > 0);
    seen->has_pronoun |= strcmp(name, "subject pronoun") == 0;
    seen->has_rule |= strcmp(name, "rule clause") == 0;
}

static void what_has_no_name_needs_more_confidence(void **state) {
    (void)state;
    RelataConfidence *confidence = NULL;
    RelataDocument *d = read_statements("Maria Jansen visited Portugal. Maria Jansen opposes nuclear power plants.", 0);
    assert_int_equal(relata_confidence_new(&confidence, model, NULL), RELATA_OK);
    uint32_t n_nameless = 0, n_named = 0;
    for (uint32_t i = 0; i < d->n_triples; i++) {
        if (d->triples[i].proposition == RELATA_NO_PROPOSITION)
            continue;
        bool is_nameless = strstr(d->entities[d->triples[i].object].name, "plants") != NULL;
        assert_int_equal(relata_confidence_is_nameless(d, &d->triples[i]), is_nameless);
        double least = relata_confidence_least(confidence, d, &d->triples[i]);
        assert_true(is_nameless ? least >= 0.88 : least < 0.88);
        n_nameless += is_nameless;
        n_named += !is_nameless;
    }
    assert_true(n_nameless && n_named);
    relata_confidence_free(confidence);
    relata_document_free(d);
}

static void what_is_measured_needs_no_name(void **state) {
    (void)state;
    RelataDocument *d = read_statements("Maria Jansen is a journalist. The virus killed 40 people in Portugal.", 0);
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const char *relation = d->triples[i].relation;
        bool is_measured = strcmp(relation, "occupation") == 0 || strcmp(relation, "killed") == 0;
        n += is_measured;
        assert_false(is_measured && relata_confidence_is_nameless(d, &d->triples[i]));
    }
    assert_true(n > 0);
    relata_document_free(d);
}

static void features_say_how_a_statement_was_read(void **state) {
    (void)state;
    RelataDocument *d = read_statements("Maria Jansen lives in Lisbon. She visited Norway.", 0);
    Seen seen = {0};
    for (uint32_t i = 0; i < d->n_triples; i++)
        if (strcmp(d->triples[i].relation, "visited") == 0)
            relata_confidence_features(d, &d->triples[i], look, &seen);
    assert_true(seen.has_pronoun && seen.has_rule);
    relata_document_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_triple_has_a_probability_and_its_reasons),
        cmocka_unit_test(what_is_less_sure_than_asked_is_left_out),
        cmocka_unit_test(a_bar_of_its_own_lies_between_wrong_and_right),
        cmocka_unit_test(what_has_no_name_needs_more_confidence),
        cmocka_unit_test(what_is_measured_needs_no_name),
        cmocka_unit_test(features_say_how_a_statement_was_read),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
