#include "unit/test.h"

#include "base/strbuf.h"

#include <relata.h>

#include <string.h>

static RelataModel *model;
static RelataPipeline *pipeline;

static int open_pipeline(void **state) {
    (void)state;
    if (relata_model_open(&model, NULL, NULL) != RELATA_OK || relata_pipeline_new(&pipeline, model, NULL) != RELATA_OK)
        return -1;
    relata_pipeline_set_least(pipeline, 0);
    return 0;
}

static int close_pipeline(void **state) {
    (void)state;
    relata_pipeline_free(pipeline);
    relata_model_close(model);
    return 0;
}

static void add_token(RelataStrbuf *out, unsigned i, const char *form, const char *lemma, const char *upos,
                      const char *xpos, unsigned head, const char *deprel) {
    relata_strbuf_printf(out, "%u\t%s\t%s\t%s\t%s\t_\t%u\t%s\t_\t_\n", i, form, lemma, upos, xpos, head, deprel);
}

static RelataDocument *analyse(RelataStrbuf *conllu) {
    RelataReadOptions options = {.format = RELATA_FORMAT_TREES};
    RelataDocument *document = NULL;
    relata_strbuf_add_char(conllu, '\n');
    assert_int_equal(relata_read_bytes(&document, conllu->bytes, conllu->n, "t", &options, NULL), RELATA_OK);
    assert_int_equal(relata_pipeline_run(pipeline, document, RELATA_UNTIL_EXTRACT, NULL), RELATA_OK);
    relata_strbuf_clear(conllu);
    return document;
}

static void a_clause_has_its_subject_first_and_its_words(void **state) {
    (void)state;
    RelataStrbuf s = {0};
    add_token(&s, 1, "In", "in", "ADP", "IN", 2, "case");
    add_token(&s, 2, "1999", "1999", "NUM", "CD", 6, "obl");
    add_token(&s, 3, "the", "the", "DET", "DT", 4, "det");
    add_token(&s, 4, "bank", "bank", "NOUN", "NN", 6, "nsubj");
    add_token(&s, 5, "quietly", "quietly", "ADV", "RB", 6, "advmod");
    add_token(&s, 6, "left", "leave", "VERB", "VBD", 0, "root");
    add_token(&s, 7, "Leeds", "Leeds", "PROPN", "NNP", 6, "obj");
    add_token(&s, 8, ".", ".", "PUNCT", ".", 6, "punct");
    RelataDocument *d = analyse(&s);
    assert_int_equal(d->n_propositions, 1);
    const RelataProposition *p = &d->propositions[0];
    assert_string_equal(p->rule, "clause");
    assert_int_equal(p->n_relation, 2);
    assert_int_equal(p->n_arguments, 3);
    assert_int_equal(p->arguments[0].role, RELATA_ROLE_SUBJECT);
    assert_int_equal(p->arguments[0].head, 3);
    assert_int_equal(p->arguments[0].n_tokens, 2);
    assert_int_equal(p->arguments[1].role, RELATA_ROLE_TIME);
    assert_int_equal(p->arguments[1].marker, 1);
    assert_string_equal(p->time.start, "1999");
    assert_int_equal(p->arguments[2].role, RELATA_ROLE_OBJECT);
    relata_document_free(d);
}

static void fragments_and_single_words_give_nothing(void **state) {
    (void)state;
    RelataStrbuf s = {0};
    add_token(&s, 1, "Sold", "sell", "VERB", "VBN", 0, "root");
    RelataDocument *d = analyse(&s);
    assert_int_equal(d->n_propositions, 0);
    relata_document_free(d);
    add_token(&s, 1, "Is", "be", "AUX", "VBZ", 0, "root");
    add_token(&s, 2, "it", "it", "PRON", "PRP", 1, "expl");
    d = analyse(&s);
    assert_int_equal(d->n_triples, 0);
    relata_document_free(d);
}

enum { MANY = 500 };

static void many_conjuncts_stay_within_bounds(void **state) {
    (void)state;
    RelataStrbuf s = {0};
    for (unsigned i = 1; i <= MANY; i++)
        add_token(&s, i, "Ann", "Ann", "PROPN", "NNP", i == 1 ? MANY + 1 : 1, i == 1 ? "nsubj" : "conj");
    for (unsigned i = MANY + 1; i <= 2 * MANY; i++)
        add_token(&s, i, "met", "meet", "VERB", "VBD", i == MANY + 1 ? 0 : i - 1, i == MANY + 1 ? "root" : "conj");
    for (unsigned i = 2 * MANY + 1; i <= 3 * MANY; i++)
        add_token(&s, i, "Bob", "Bob", "PROPN", "NNP", i == 2 * MANY + 1 ? MANY + 1 : 2 * MANY + 1,
                  i == 2 * MANY + 1 ? "obj" : "conj");
    RelataDocument *d = analyse(&s);
    assert_true(d->n_propositions <= 3 * 3 * MANY);
    assert_true(d->n_triples <= 3 * 3 * MANY * 24 * 24);
    relata_document_free(d);
}

static void deep_chains_of_every_relation_are_walked_without_recursion(void **state) {
    (void)state;
    static const char *const deprels[] = {"xcomp", "ccomp", "acl",       "acl:relcl", "advcl",
                                          "conj",  "nmod",  "nmod:poss", "appos",     "parataxis",
                                          "obl",   "nsubj", "cop",       "case",      "nmod:desc"};
    static const char *const tags[][2] = {
        {"VERB", "VBN"}, {"NOUN", "NN"}, {"PROPN", "NNP"}, {"AUX", "VBZ"}, {"PRON", "WP"}};
    for (size_t r = 0; r < sizeof deprels / sizeof *deprels; r++)
        for (size_t t = 0; t < sizeof tags / sizeof *tags; t++) {
            RelataStrbuf s = {0};
            for (unsigned i = 1; i <= 1000; i++)
                add_token(&s, i, "said", "say", tags[t][0], tags[t][1], i - 1, i == 1 ? "root" : deprels[r]);
            relata_document_free(analyse(&s));
        }
}

static void mixed_trees_do_no_harm(void **state) {
    (void)state;
    static const char *const upos[] = {"VERB", "NOUN", "PROPN", "PRON", "ADP", "AUX", "ADJ", "PUNCT", "NUM", "DET"};
    uint32_t random = 12345;
    for (unsigned round = 0; round < 300; round++) {
        RelataStrbuf s = {0};
        unsigned n = 1 + round % 60;
        for (unsigned i = 1; i <= n; i++) {
            random = random * 1664525u + 1013904223u;
            unsigned head = i == 1 ? 0 : 1 + (random >> 8) % (i - 1);
            RelataDeprel deprel = (RelataDeprel)(1 + (random >> 16) % (RELATA_N_DEPREL - 1));
            add_token(&s, i, i % 7 ? "who" : "\"", i % 3 ? "be" : "to", upos[(random >> 24) % 10],
                      i % 2 ? "VBN" : "WDT", head, i == 1 ? "root" : relata_deprel_name(deprel));
        }
        relata_document_free(analyse(&s));
    }
}

// The one statement between two names of a text; its document is the caller's.
static const RelataTriple *statement(const char *text, const char *relation, RelataDocument **d) {
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    assert_int_equal(relata_read_bytes(d, text, strlen(text), "t", &options, NULL), RELATA_OK);
    assert_int_equal(relata_pipeline_run(pipeline, *d, RELATA_UNTIL_EXTRACT, NULL), RELATA_OK);
    for (uint32_t i = 0; i < (*d)->n_triples; i++)
        if (strcmp((*d)->triples[i].relation, relation) == 0)
            return &(*d)->triples[i];
    fail_msg("nothing is told by \"%s\"", relation);
    return NULL;
}

static void a_time_that_points_at_an_unknown_day_is_none(void **state) {
    (void)state;
    RelataDocument *d = NULL;
    assert_null(statement("Nokia sued Alstom on Friday.", "sued", &d)->time.text);
    relata_document_free(d);
    assert_string_equal(statement("Berg led Nokia for 20 years.", "led", &d)->time.text, "for 20 years");
    relata_document_free(d);
    assert_string_equal(statement("Nokia sued Alstom in 2019.", "sued", &d)->time.start, "2019");
    relata_document_free(d);
}

static void qualifiers_behind_the_verb_come_first(void **state) {
    (void)state;
    RelataDocument *d = NULL;
    const char *text = "Two days after the vote, Nokia sued Alstom to stop the sale of its trains.";
    assert_string_equal(statement(text, "sued", &d)->qualifiers,
                        "complement\tto stop the sale of its trains\ntime\ttwo days after the vote");
    relata_document_free(d);
    assert_null(statement("Nokia sued Alstom.", "sued", &d)->qualifiers);
    relata_document_free(d);
}

static void a_qualifier_full_of_punctuation_stays_within_bounds(void **state) {
    (void)state;
    enum { N_MARKS = 120 };
    RelataStrbuf s = {0};
    add_token(&s, 1, "Nokia", "Nokia", "PROPN", "NNP", 2, "nsubj");
    add_token(&s, 2, "sued", "sue", "VERB", "VBD", 0, "root");
    add_token(&s, 3, "Alstom", "Alstom", "PROPN", "NNP", 2, "obj");
    add_token(&s, 4, "over", "over", "ADP", "IN", 5, "case");
    add_token(&s, 5, "trains", "train", "NOUN", "NNS", 2, "obl");
    for (unsigned i = 0; i < N_MARKS; i++)
        add_token(&s, 6 + i, ";", ";", "PUNCT", ":", 5, "punct");
    add_token(&s, 6 + N_MARKS, "ships", "ship", "NOUN", "NNS", 5, "conj");
    RelataDocument *d = analyse(&s);
    for (uint32_t i = 0; i < d->n_triples; i++)
        assert_true(!d->triples[i].qualifiers || strlen(d->triples[i].qualifiers) < 2 * N_MARKS);
    relata_document_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clause_has_its_subject_first_and_its_words),
        cmocka_unit_test(fragments_and_single_words_give_nothing),
        cmocka_unit_test(many_conjuncts_stay_within_bounds),
        cmocka_unit_test(deep_chains_of_every_relation_are_walked_without_recursion),
        cmocka_unit_test(mixed_trees_do_no_harm),
        cmocka_unit_test(a_time_that_points_at_an_unknown_day_is_none),
        cmocka_unit_test(qualifiers_behind_the_verb_come_first),
        cmocka_unit_test(a_qualifier_full_of_punctuation_stays_within_bounds),
    };
    return cmocka_run_group_tests(tests, open_pipeline, close_pipeline);
}
