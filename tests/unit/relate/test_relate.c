// The stage `relate` on articles of a few sentences: which things are looked at, and what is found between them.
#include "unit/test.h"

#include "base/arena.h"
#include "relate/relatum.h"

#include <relata/pipeline.h>

#include <stdio.h>
#include <string.h>

static const char article[] = "Ingrid Solberg (born 4 May 1961 in Bergen, Norway) is a Norwegian politician. "
                              "She paid 300 dollars for a used bicycle. Bergen lies on the coast of Norway.";

typedef struct {
    RelataModel *model;
    RelataPipeline *pipeline;
    RelataDocument *document;
} Case;

static int set_up(void **state) {
    static Case c;
    RelataError error = {0};
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    *state = &c;
    if (relata_model_open(&c.model, NULL, &error) != RELATA_OK ||
        relata_pipeline_new(&c.pipeline, c.model, &error) != RELATA_OK ||
        relata_read_bytes(&c.document, article, strlen(article), "a", &options, &error) != RELATA_OK)
        return -1;
    return relata_pipeline_run(c.pipeline, c.document, RELATA_UNTIL_RELATE, &error) == RELATA_OK ? 0 : -1;
}

static int tear_down(void **state) {
    Case *c = *state;
    relata_document_free(c->document);
    relata_pipeline_free(c->pipeline);
    relata_model_close(c->model);
    return 0;
}

static const RelataRelation *find(const RelataDocument *d, const char *subject, const char *property,
                                  const char *object) {
    for (uint32_t i = 0; i < d->n_relations; i++) {
        const RelataRelation *r = &d->relations[i];
        if (strcmp(d->entities[r->subject].name, subject) == 0 && strcmp(r->property, property) == 0 &&
            strcmp(d->entities[r->object].name, object) == 0)
            return r;
    }
    return NULL;
}

static void finds_relations(void **state) {
    const RelataDocument *d = ((Case *)*state)->document;
    const RelataRelation *born = find(d, "Ingrid Solberg", "P569", "4 May 1961");
    const RelataRelation *country = find(d, "Bergen", "P17", "Norway");
    assert_non_null(born);
    assert_string_equal(born->label, "date of birth");
    assert_int_equal(born->sentence, 1);
    assert_true(born->probability > 0.5f && born->probability <= 1);
    assert_non_null(country);
    assert_non_null(find(d, "Ingrid Solberg", "P27", "Norway"));
    assert_null(find(d, "Norway", "P17", "Bergen"));
}

static void relations_are_in_order(void **state) {
    const RelataDocument *d = ((Case *)*state)->document;
    for (uint32_t i = 0; i < d->n_relations; i++) {
        const RelataRelation *r = &d->relations[i];
        assert_true(r->subject < d->n_entities && r->object < d->n_entities && r->subject != r->object);
        assert_true(r->sentence <= d->n_sentences);
        assert_true(i == 0 || d->relations[i - 1].subject <= r->subject);
    }
}

static void looks_at_names_and_dates(void **state) {
    const Case *c = *state;
    RelataError error = {0};
    RelataRelata r = {.document = c->document, .lexicon = relata_lexicon_of(c->model), .scratch = relata_arena_new()};
    assert_int_equal(relata_find_relata(&r, &error), RELATA_OK);
    assert_true(r.n >= 4 && r.n < c->document->n_entities);
    assert_string_equal(c->document->entities[r.items[r.topic].entity].name, "Ingrid Solberg");
    for (uint32_t i = 0; i < r.n; i++) {
        uint32_t features[RELATA_RELATE_FEATURES];
        const RelataEntity *e = &c->document->entities[r.items[i].entity];
        assert_string_not_equal(e->name, "300 dollars");
        assert_false(relata_may_relate(&r, i, i));
        assert_int_equal(relata_may_relate(&r, i, (i + 1) % r.n), e->type != RELATA_TYPE_DATE);
        assert_in_range(relata_relatum_features(&r, i, false, features), 10, RELATA_RELATE_FEATURES);
        assert_in_range(relata_pair_features(&r, i, (i + 1) % r.n, features), 10, RELATA_RELATE_FEATURES);
    }
    relata_arena_free(r.scratch);
}

// A document may be written after the pipeline that read it has ended.
static void relations_outlive_the_pipeline(void **state) {
    const Case *c = *state;
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    RelataPipeline *pipeline = NULL;
    RelataDocument *d = NULL;
    RelataError error = {0};
    assert_int_equal(relata_read_bytes(&d, article, strlen(article), "c", &options, &error), RELATA_OK);
    assert_int_equal(relata_pipeline_new(&pipeline, c->model, &error), RELATA_OK);
    assert_int_equal(relata_pipeline_run(pipeline, d, RELATA_UNTIL_RELATE, &error), RELATA_OK);
    relata_pipeline_free(pipeline);
    assert_int_equal(d->n_relations, c->document->n_relations);
    assert_non_null(find(d, "Bergen", "P17", "Norway"));
    relata_document_free(d);
}

// Titles between quotation marks and runs of capitals are relata, or further names of those with the same head.
static void sees_long_names(void **state) {
    static const char text[] = "Her novel \"Nine Grey Doors of the Sea\" is set in the War of the Lakes. "
                               "She was born on the Hestøy peninsula.";
    const Case *c = *state;
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    RelataError error = {0};
    RelataDocument *d = NULL;
    assert_int_equal(relata_read_bytes(&d, text, strlen(text), "b", &options, &error), RELATA_OK);
    assert_int_equal(relata_pipeline_run(c->pipeline, d, RELATA_UNTIL_EXTRACT, &error), RELATA_OK);
    RelataRelata r = {.document = d, .lexicon = relata_lexicon_of(c->model), .scratch = relata_arena_new()};
    assert_int_equal(relata_find_relata(&r, &error), RELATA_OK);
    const char *const wanted[] = {"Nine Grey Doors of the Sea", "War of the Lakes", "Hestøy"};
    for (size_t w = 0; w < sizeof wanted / sizeof *wanted; w++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < r.n; i++) {
            const RelataEntity *e = &d->entities[r.items[i].entity];
            n += strcmp(e->name, wanted[w]) == 0;
            for (uint32_t a = 0; a < e->n_aliases; a++)
                n += strcmp(e->aliases[a], wanted[w]) == 0;
        }
        assert_int_equal(n, 1);
    }
    relata_arena_free(r.scratch);
    relata_document_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(finds_relations), cmocka_unit_test(relations_are_in_order),
                                       cmocka_unit_test(looks_at_names_and_dates), cmocka_unit_test(sees_long_names),
                                       cmocka_unit_test(relations_outlive_the_pipeline)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
