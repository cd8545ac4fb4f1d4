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

static RelataDocument *state_all(const Case *c, const char *text) {
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    RelataDocument *d = NULL;
    assert_int_equal(relata_read_bytes(&d, text, strlen(text), "b", &options, NULL), RELATA_OK);
    assert_int_equal(relata_pipeline_run(c->pipeline, d, RELATA_UNTIL_EXTRACT, NULL), RELATA_OK);
    return d;
}

static const RelataTriple *find_found(const RelataDocument *d, const char *subject, const char *property,
                                      const char *object) {
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *t = &d->triples[i];
        if (t->proposition == RELATA_NO_PROPOSITION && strcmp(d->entities[t->subject].name, subject) == 0 &&
            t->relation_id && strcmp(t->relation_id, property) == 0 && strcmp(d->entities[t->object].name, object) == 0)
            return t;
    }
    return NULL;
}

// What is found in one sentence is a statement with that sentence as its evidence; all of it where nothing is left out.
static void states_what_it_finds(void **state) {
    Case *c = *state;
    relata_pipeline_set_least(c->pipeline, 0);
    RelataDocument *d = state_all(c, article);
    uint32_t n_found = 0;
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *t = &d->triples[i];
        assert_true(i == 0 || d->triples[i - 1].sentence <= t->sentence);
        if (t->proposition != RELATA_NO_PROPOSITION)
            continue;
        const RelataSentence *s = &d->sentences[t->sentence];
        bool is_passage = strcmp(t->rule, RELATA_RULE_PASSAGE) == 0;
        assert_true(t->subject_token >= s->token_begin && (is_passage || t->subject_token < s->token_end));
        assert_true(t->object_token >= s->token_begin && (is_passage || t->object_token < s->token_end));
        assert_int_equal(is_passage, t->evidence.end > s->span.end);
        if (!is_passage)
            assert_string_equal(t->rule, t->is_implied ? RELATA_RULE_IMPLIED : RELATA_RULE_FOUND);
        assert_true(t->subject < d->n_entities && t->object < d->n_entities);
        n_found++;
    }
    assert_true(n_found > 0);
    assert_non_null(find_found(d, "Ingrid Solberg", "P569", "4 May 1961"));
    relata_document_free(d);
    relata_pipeline_set_least(c->pipeline, -1);
    static const char report[] = "Ingrid Solberg said on Friday she was born in Bergen, a city on the coast of Norway.";
    d = state_all(c, report);
    assert_false(d->is_encyclopedic);
    for (uint32_t i = 0; i < d->n_triples; i++)
        assert_false(d->triples[i].is_implied);
    relata_document_free(d);
}

// An encyclopedic article gives by default also what passages carry, in Wikidata's terms, but no relation from both
// sides.
static void states_more_of_encyclopedic_articles(void **state) {
    static const char text[] =
        "Ingrid Solberg (born 4 May 1961) is a Norwegian politician. She studied law for six years. "
        "She was born in Voss, a town near Bergen. She left it for the University of Oslo.";
    Case *c = *state;
    RelataDocument *d = state_all(c, text);
    uint32_t n_passages = 0;
    assert_true(d->is_encyclopedic);
    for (uint32_t i = 0; i < d->n_triples; i++) {
        assert_false(d->triples[i].is_converse);
        n_passages += strcmp(d->triples[i].rule, RELATA_RULE_PASSAGE) == 0;
    }
    assert_true(n_passages > 0);
    assert_non_null(find_found(d, "Bergen", "P17", "Norway"));
    relata_document_free(d);
}

// Titles that the recogniser does not know are things of an encyclopedic article, by their full name.
static void names_titles_in_full(void **state) {
    static const char text[] = "\"Nine Grey Doors of the Sea\" is the third album by the American rock band Calexico. "
                               "It was written by Ingrid Solberg. It was released on 4 May 1987 by Columbia Records.";
    Case *c = *state;
    relata_pipeline_set_least(c->pipeline, 0);
    RelataDocument *d = state_all(c, text);
    uint32_t n = 0;
    assert_true(d->is_encyclopedic);
    for (uint32_t i = 0; i < d->n_triples; i++) {
        assert_true(d->triples[i].subject < d->n_entities && d->triples[i].object < d->n_entities);
        n += strcmp(d->entities[d->triples[i].subject].name, "Nine Grey Doors of the Sea") == 0;
    }
    assert_true(n > 0);
    relata_document_free(d);
    relata_pipeline_set_least(c->pipeline, -1);
}

// The country of what a rule has in a part of the country is implied.
static void implies_the_country_beside_the_state(void **state) {
    Case *c = *state;
    relata_pipeline_set_least(c->pipeline, 0);
    RelataDocument *d =
        state_all(c, "Police in Harlan, Kentucky, in the eastern United States, arrested two men on Friday.");
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *t = &d->triples[i];
        bool is_country = strcmp(d->entities[t->subject].name, "Harlan") == 0 &&
                          strcmp(d->entities[t->object].name, "United States") == 0;
        assert_true(!is_country || t->is_implied);
        n += is_country;
    }
    assert_true(n > 0);
    relata_document_free(d);
    relata_pipeline_set_least(c->pipeline, -1);
}

// A sentence that denies, asks or plans carries nothing.
static void states_nothing_unreal(void **state) {
    static const char *const texts[] = {
        "Ingrid Solberg, a Norwegian politician, was not born in Bergen.",
        "Was Ingrid Solberg, a Norwegian politician, born in Bergen?",
        "Ingrid Solberg, a Norwegian politician, may have been born in Bergen.",
    };
    Case *c = *state;
    relata_pipeline_set_least(c->pipeline, 0);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        RelataDocument *d = state_all(c, texts[i]);
        assert_null(find_found(d, "Ingrid Solberg", "P19", "Bergen"));
        relata_document_free(d);
    }
    relata_pipeline_set_least(c->pipeline, -1);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(finds_relations),
                                       cmocka_unit_test(states_what_it_finds),
                                       cmocka_unit_test(states_nothing_unreal),
                                       cmocka_unit_test(states_more_of_encyclopedic_articles),
                                       cmocka_unit_test(states_nothing_unreal),
                                       cmocka_unit_test(names_titles_in_full),
                                       cmocka_unit_test(implies_the_country_beside_the_state),
                                       cmocka_unit_test(relations_are_in_order),
                                       cmocka_unit_test(looks_at_names_and_dates),
                                       cmocka_unit_test(sees_long_names),
                                       cmocka_unit_test(relations_outlive_the_pipeline)};
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
