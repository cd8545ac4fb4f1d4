// Importing by hand: what is refused, what is rolled back, and what a store then answers.
#include <relata/import.h>

#include "unit/test.h"

#include "build.h"

typedef struct {
    char *path;
    RelataStore *store;
    RelataImport *import;
    RelataImporter importer;
} World;

static const RelataNode ada = {.id = 7, .name = "Ada Ruiz", .type = RELATA_TYPE_PERSON, .n_articles = 3};
static const RelataNode oslo = {.id = 3, .name = "Oslo", .type = RELATA_TYPE_PLACE, .n_articles = 1};

static RelataEvidence sentence(const char *doc, double confidence) {
    return (RelataEvidence){.doc = doc,
                            .published = "2024-05-01",
                            .begin = 4,
                            .end = 23,
                            .begin_byte = 4,
                            .end_byte = 23,
                            .text = "Ada visited Oslo.",
                            .subject_text = "Ada",
                            .object_text = "Oslo",
                            .relation_text = "visited",
                            .confidence = confidence,
                            .rule = "test"};
}

static RelataStatement statement(int64_t id) {
    return (RelataStatement){.id = id, .subject = ada, .object = oslo, .relation = "visited", .confidence = 0.8765};
}

static int set_up(void **state) {
    World *w = calloc(1, sizeof *w);
    w->path = build_store_path();
    assert_int_equal(relata_store_open(&w->store, w->path, RELATA_STORE_WRITE, NULL), RELATA_OK);
    assert_int_equal(relata_store_import_begin(w->store, &w->import, NULL), RELATA_OK);
    w->importer = relata_store_importer(w->import);
    const char *names[] = {"Ruiz", "Dr Ruiz"};
    RelataNameList aliases = {2, names};
    assert_int_equal(w->importer.entity(w->importer.state, &ada, NULL, &aliases, NULL), RELATA_OK);
    assert_int_equal(w->importer.entity(w->importer.state, &oslo, "city/OSL", &(RelataNameList){0}, NULL), RELATA_OK);
    *state = w;
    return 0;
}

static int tear_down(void **state) {
    World *w = *state;
    relata_store_import_free(w->import);
    relata_store_close(w->store);
    build_remove_store(w->path);
    free(w);
    return 0;
}

static RelataStatus give(World *w, const RelataStatement *s, RelataEvidence *items, uint32_t n, RelataError *error) {
    return w->importer.statement(w->importer.state, s, &(RelataEvidenceList){n, items}, error);
}

static void test_what_is_given_is_there(void **state) {
    World *w = *state;
    RelataEvidence items[] = {sentence("one", 0.5), sentence("two", 0.25)};
    RelataStatement s = statement(12);
    RelataImportCounts counts;
    assert_int_equal(give(w, &s, items, 2, NULL), RELATA_OK);
    assert_int_equal(relata_store_import_end(w->import, &counts, NULL), RELATA_OK);
    assert_int_equal(counts.n_articles, 2);
    assert_int_equal(counts.n_statements, 1);
    RelataAnswer *answer = relata_answer_new();
    RelataStatement found;
    RelataNode node;
    RelataNameList names;
    assert_int_equal(relata_store_statement(w->store, answer, 12, &found, NULL), RELATA_OK);
    assert_true(found.confidence > 0.8764 && found.confidence < 0.8766);
    assert_int_equal(found.n_articles, 2);
    assert_int_equal(relata_store_find(w->store, answer, "dr ruiz", &node, NULL, NULL), RELATA_OK);
    assert_int_equal(node.id, 7);
    assert_int_equal(node.degree, 1);
    assert_int_equal(relata_store_aliases(w->store, answer, 7, &names, NULL), RELATA_OK);
    assert_int_equal(names.n, 2);
    assert_string_equal(names.names[0], "Ruiz"); // as they were given, though by letters they stand the other way
    assert_true(relata_store_is_resolved(w->store));
    RelataImport *again;
    assert_int_equal(relata_store_import_begin(w->store, &again, NULL), RELATA_ARGUMENT);
    assert_null(again);
    relata_answer_free(answer);
}

static void test_qualifiers_of_any_length(void **state) {
    World *w = *state;
    enum { LONG = 100000 };
    char *text = malloc(LONG + 1);
    memset(text, 'x', LONG);
    memcpy(text, "cause\t", 6);
    memcpy(text + LONG / 2, "\ntime\t", 6);
    text[LONG] = '\0';
    RelataEvidence items[] = {sentence("one", 0.5)};
    items[0].qualifiers = text;
    RelataStatement s = statement(12), found;
    assert_int_equal(give(w, &s, items, 1, NULL), RELATA_OK);
    assert_int_equal(relata_store_import_end(w->import, NULL, NULL), RELATA_OK);
    RelataAnswer *answer = relata_answer_new();
    assert_int_equal(relata_store_statement(w->store, answer, 12, &found, NULL), RELATA_OK);
    assert_string_equal(found.qualifiers, text);
    relata_answer_free(answer);
    free(text);
}

static void refuse(World *w, const RelataStatement *s, RelataEvidence e, RelataStatus wanted) {
    RelataError error = {0};
    assert_int_equal(give(w, s, &e, 1, &error), wanted);
    assert_string_not_equal(error.message, "");
}

static void test_what_cannot_be_is_refused(void **state) {
    World *w = *state;
    RelataEvidence good = sentence("one", 0.5), e;
    RelataStatement s = statement(0);
    refuse(w, &s, good, RELATA_SYNTAX);
    s = statement(2000000000);
    refuse(w, &s, good, RELATA_SYNTAX);
    s = statement(1);
    s.object.id = 99;
    refuse(w, &s, good, RELATA_SYNTAX);
    s = statement(1);
    s.object = s.subject;
    refuse(w, &s, good, RELATA_SYNTAX);
    s = statement(1);
    s.confidence = 1.5;
    refuse(w, &s, good, RELATA_SYNTAX);
    s = statement(1);
    assert_int_equal(give(w, &s, NULL, 0, NULL), RELATA_SYNTAX);
    e = good, e.text = NULL;
    refuse(w, &s, e, RELATA_SYNTAX);
    e = good, e.doc = "a\x1b[2J";
    refuse(w, &s, e, RELATA_SYNTAX);
    e = good, e.begin = 50;
    refuse(w, &s, e, RELATA_SYNTAX);
    e = good, e.rule = "\xff\xfe";
    refuse(w, &s, e, RELATA_SYNTAX);
    static const char *const wrong[] = {"",
                                        "to win votes",
                                        "purpose\t",
                                        "manner\twith a shrug",
                                        "time\tin\t2016",
                                        "time\tin 2016\nlater",
                                        "time\tin \xff",
                                        "time\tin 2016\n"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        e = good, e.qualifiers = wrong[i];
        refuse(w, &s, e, RELATA_SYNTAX);
    }
    assert_int_equal(give(w, &s, &good, 1, NULL), RELATA_OK);
    refuse(w, &s, good, RELATA_SYNTAX); // twice
    RelataNode other = ada;
    other.name = "Somebody Else";
    assert_int_equal(w->importer.entity(w->importer.state, &other, NULL, &(RelataNameList){0}, NULL), RELATA_SYNTAX);
}

static void test_what_is_not_ended_is_not_there(void **state) {
    World *w = *state;
    RelataEvidence good = sentence("one", 0.5);
    RelataStatement s = statement(1);
    RelataStoreSummary summary;
    assert_int_equal(give(w, &s, &good, 1, NULL), RELATA_OK);
    relata_store_import_free(w->import);
    w->import = NULL;
    assert_int_equal(relata_store_summary(w->store, &summary, NULL), RELATA_OK);
    assert_int_equal(summary.n_articles, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_what_is_given_is_there, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_qualifiers_of_any_length, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_what_cannot_be_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_what_is_not_ended_is_not_there, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
