// What `relata extract` prints of one document.
#include <relata/document.h>

#include "sample.h"

#include "base/arena.h"

#include <jansson.h>

#include <stdlib.h>
#include <string.h>

static const char text[] = "Port Casimir named Mira Okoye harbour master to calm the traders.";

// One statement, of one sentence.
static RelataDocument *make_document(const char *qualifiers) {
    RelataDocument *d = relata_document_new("a", "a.txt");
    assert_int_equal(relata_document_set_text(d, text, strlen(text), NULL), RELATA_OK);
    d->n_entities = 2;
    d->entities = RELATA_ARENA_NEW(d->arena, RelataEntity, 2);
    d->entities[0] = (RelataEntity){.name = "Port Casimir", .type = RELATA_TYPE_PLACE};
    d->entities[1] = (RelataEntity){.name = "Mira Okoye", .type = RELATA_TYPE_PERSON};
    d->n_triples = 1;
    d->triples = RELATA_ARENA_NEW(d->arena, RelataTriple, 1);
    d->triples[0] = (RelataTriple){.object = 1,
                                   .relation = "named",
                                   .relation_text = "named",
                                   .qualifiers = qualifiers,
                                   .confidence = 0.75f,
                                   .rule = "test",
                                   .proposition = RELATA_NO_PROPOSITION,
                                   .evidence = {0, (uint32_t)strlen(text)}};
    return d;
}

static char *print(RelataStatus (*write)(RelataSink, const RelataDocument *, RelataError *), const char *qualifiers) {
    RelataDocument *d = make_document(qualifiers);
    RelataStrbuf out = {0};
    assert_int_equal(write((RelataSink){sample_write, &out}, d, NULL), RELATA_OK);
    relata_document_free(d);
    return out.bytes;
}

static void qualifiers_are_an_array(void **state) {
    (void)state;
    static const struct {
        const char *qualifiers, *wanted;
    } cases[] = {{NULL, "\"qualifiers\": [], "},
                 {"complement\tharbour master\npurpose\tto calm the traders",
                  "\"qualifiers\": [{\"role\": \"complement\", \"text\": \"harbour master\"}, "
                  "{\"role\": \"purpose\", \"text\": \"to calm the traders\"}], "}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *line = print(relata_write_triples_jsonl, cases[i].qualifiers);
        assert_non_null(strstr(line, cases[i].wanted));
        free(line);
    }
}

static void qualifiers_are_the_last_column(void **state) {
    (void)state;
    static const struct {
        const char *qualifiers, *wanted;
    } cases[] = {{NULL, ""},
                 {"complement\tharbour master\npurpose\tto calm the traders", "harbour master; to calm the traders"},
                 {"time\tin\x1b 2016", "in  2016"}};
    char wanted[200];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        snprintf(wanted, sizeof wanted,
                 "a\tPort Casimir\tnamed\tMira Okoye\tpositive\tcertain\t\t\t0.75\t0\t65\t%s\t%s", text,
                 cases[i].wanted);
        char *line = print(relata_write_triples_tsv, cases[i].qualifiers);
        assert_int_equal(line[strlen(line) - 1], '\n');
        line[strlen(line) - 1] = '\0';
        assert_string_equal(line, wanted);
        free(line);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(qualifiers_are_an_array),
                                       cmocka_unit_test(qualifiers_are_the_last_column)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
