#include "unit/test.h"

#include "resolve/resolve.h"

#include "base/arena.h"
#include "base/map.h"

#include <string.h>

static RelataModel *model;
static RelataOntology *ontology;
static RelataArena *arena; // of all documents here

static int open_ontology(void **state) {
    (void)state;
    arena = relata_arena_new();
    return arena && relata_model_open(&model, NULL, NULL) == RELATA_OK &&
                   relata_ontology_new(&ontology, model, NULL, NULL) == RELATA_OK
               ? 0
               : -1;
}

static int close_ontology(void **state) {
    (void)state;
    relata_ontology_free(ontology);
    relata_model_close(model);
    relata_arena_free(arena);
    return 0;
}

static RelataToken tokens[] = {{.form = "Anna", .lemma = "Anna"},  {.form = "held", .lemma = "hold"},
                               {.form = "talks", .lemma = "talk"}, {.form = "with", .lemma = "with"},
                               {.form = "Zoe", .lemma = "Zoe"},    {.form = "superseded", .lemma = "supersede"}};
static RelataSentence sentences[] = {{.token_begin = 0, .token_end = 6}};
static RelataEntity entities[] = {{.name = "Zoe", .type = RELATA_TYPE_PERSON},
                                  {.name = "Anna", .type = RELATA_TYPE_PERSON},
                                  {.name = "Chile", .type = RELATA_TYPE_PLACE},
                                  {.name = "Mercosur", .type = RELATA_TYPE_ORGANIZATION}};
static RelataProposition propositions[] = {{.predicate = 1}, {.predicate = 5}};

static RelataDocument document_of(RelataTriple *triples, uint32_t n) {
    return (RelataDocument){.arena = arena,
                            .n_tokens = 6,
                            .tokens = tokens,
                            .n_sentences = 1,
                            .sentences = sentences,
                            .n_entities = 4,
                            .entities = entities,
                            .n_propositions = 2,
                            .propositions = propositions,
                            .n_triples = n,
                            .triples = triples};
}

static void a_phrase_gets_its_label_and_symmetric_ends_are_ordered(void **state) {
    (void)state;
    RelataTriple triples[] = {{.subject = 0, .object = 1, .relation = "held talks with", .confidence = 0.5f},
                              {.subject = 1, .object = 0, .relation = "met with", .confidence = 0.75f}};
    RelataDocument d = document_of(triples, 2);
    assert_int_equal(relata_ontology_run(ontology, &d, NULL), RELATA_OK);
    assert_int_equal(d.n_triples, 1);
    assert_string_equal(triples[0].relation, "met with");
    assert_string_equal(entities[triples[0].subject].name, "Anna");
    assert_true(triples[0].confidence > 0.7f);
}

static void the_predicate_gives_the_lemma_of_an_inflected_label(void **state) {
    (void)state;
    RelataTriple triples[] = {{.subject = 0, .object = 1, .relation = "supersedes", .proposition = 1}};
    RelataDocument d = document_of(triples, 1);
    assert_int_equal(relata_ontology_run(ontology, &d, NULL), RELATA_OK);
    assert_string_equal(triples[0].relation, "replaced");
    assert_string_equal(triples[0].relation_id, "P1365");
}

static void a_reversed_cue_swaps_the_ends(void **state) {
    (void)state;
    RelataTriple triples[] = {{.subject = 3, .object = 2, .relation = "include"}};
    RelataDocument d = document_of(triples, 1);
    assert_int_equal(relata_ontology_run(ontology, &d, NULL), RELATA_OK);
    assert_string_equal(triples[0].relation, "member of");
    assert_string_equal(entities[triples[0].subject].name, "Chile");
}

static void types_that_do_not_fit_and_unknown_phrases_stay(void **state) {
    (void)state;
    RelataTriple triples[] = {{.subject = 2, .object = 3, .relation = "married", .relation_id = NULL},
                              {.subject = 0, .object = 1, .relation = "dance tango with", .relation_id = NULL}};
    RelataDocument d = document_of(triples, 2);
    assert_int_equal(relata_ontology_run(ontology, &d, NULL), RELATA_OK);
    assert_string_equal(triples[0].relation, "married");
    assert_null(triples[0].relation_id);
    assert_string_equal(triples[1].relation, "dance tango with");
}

static void statements_that_differ_in_polarity_stay_apart(void **state) {
    (void)state;
    RelataTriple triples[] = {{.subject = 0, .object = 1, .relation = "support"},
                              {.subject = 0, .object = 1, .relation = "back", .polarity = RELATA_NEGATIVE}};
    RelataDocument d = document_of(triples, 2);
    assert_int_equal(relata_ontology_run(ontology, &d, NULL), RELATA_OK);
    assert_int_equal(d.n_triples, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_phrase_gets_its_label_and_symmetric_ends_are_ordered),
        cmocka_unit_test(the_predicate_gives_the_lemma_of_an_inflected_label),
        cmocka_unit_test(a_reversed_cue_swaps_the_ends),
        cmocka_unit_test(types_that_do_not_fit_and_unknown_phrases_stay),
        cmocka_unit_test(statements_that_differ_in_polarity_stay_apart),
    };
    return cmocka_run_group_tests(tests, open_ontology, close_ontology);
}
