#include "unit/test.h"

#include "build.h"

#include <relata.h>

static void store_two(RelataStore *store) {
    Build *a = build_begin("a");
    uint32_t russia = build_name(a, "Russia", RELATA_TYPE_PLACE, "Moscow");
    uint32_t base = build_name(a, "Northern Base", RELATA_TYPE_FACILITY, NULL);
    uint32_t mayor = build_name(a, "Anna Karlsson", RELATA_TYPE_PERSON, "Karlsson");
    build_triple(a, russia, "hosts", base, 0.8);
    build_triple(a, mayor, "visited", base, 0.7);
    a->document->published = "2021-03-04";
    a->document->title = "First";
    assert_int_equal(build_put(a, store, NULL), RELATA_OK);
    Build *b = build_begin("b");
    russia = build_name(b, "Russia", RELATA_TYPE_PLACE, NULL);
    base = build_name(b, "Northern Base", RELATA_TYPE_FACILITY, NULL);
    build_triple(b, russia, "hosts", base, 0.5);
    assert_int_equal(build_put(b, store, NULL), RELATA_OK);
}

static void a_statement_gathers_articles(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store;
    RelataError error = {0};
    assert_int_equal(relata_store_open(&store, path, RELATA_STORE_WRITE, &error), RELATA_OK);
    store_two(store);
    assert_false(relata_store_is_resolved(store));
    assert_int_equal(relata_store_resolve(store, NULL, &error), RELATA_OK);
    assert_true(relata_store_is_resolved(store));
    relata_store_close(store);
    assert_int_equal(relata_store_open(&store, path, RELATA_STORE_READ, &error), RELATA_OK);
    RelataAnswer *answer = relata_answer_new();
    RelataNode node;
    RelataCandidateList candidates;
    assert_int_equal(relata_store_find(store, answer, "russia", &node, &candidates, &error), RELATA_OK);
    assert_string_equal(node.name, "Russia");
    assert_int_equal(node.n_articles, 2);
    assert_int_equal(candidates.n, 1);
    RelataNeighborList list;
    RelataStatus status = relata_store_neighbors(store, answer, node.id, NULL, &list, &error);
    assert_string_equal(error.message, "");
    assert_int_equal(status, RELATA_OK);
    assert_int_equal(list.n, 1);
    assert_string_equal(list.items[0].neighbor.name, "Northern Base");
    assert_int_equal(list.items[0].n_articles, 2);
    assert_true(list.items[0].confidence > 0.849 && list.items[0].confidence < 0.851);
    assert_string_equal(list.items[0].evidence.doc, "a");
    assert_string_equal(list.items[0].evidence.text, "Russia hosts Northern Base.");
    assert_int_equal(list.aliases.n, 1);
    RelataProfile profile;
    assert_int_equal(
        relata_store_profile(store, answer, node.id, &(RelataProfileOptions){.why = true}, &profile, &error),
        RELATA_OK);
    assert_int_equal(profile.n_statements, 1);
    assert_int_equal(profile.n_appearances, 2);
    assert_int_equal(profile.n_reasons, 2);
    RelataHitList hits;
    assert_int_equal(relata_store_search(store, answer, "northren base", NULL, &hits, &error), RELATA_OK);
    assert_int_equal(hits.n, 1);
    assert_int_equal(relata_store_search(store, answer, "visited", NULL, &hits, &error), RELATA_OK);
    assert_int_equal(hits.n, 1);
    RelataNode person;
    assert_int_equal(relata_store_find(store, answer, "Karlsson", &person, NULL, &error), RELATA_OK);
    RelataPathList paths;
    status = relata_store_path(store, answer, node.id, person.id, NULL, &paths, &error);
    assert_int_equal(status, RELATA_OK);
    assert_int_equal(paths.n, 1);
    assert_int_equal(paths.items[0].n_steps, 2);
    RelataStats stats;
    assert_int_equal(relata_store_stats(store, answer, &stats, &error), RELATA_OK);
    assert_int_equal(stats.n_statements, 2);
    RelataArticleList articles;
    assert_int_equal(relata_store_sources(store, answer, &articles, &error), RELATA_OK);
    assert_int_equal(articles.n, 2);
    RelataRows rows;
    status = relata_store_query(store, answer, "?x hosts ?y . ?z visited ?y", NULL, 0, &rows, &error);
    assert_string_equal(error.message, "");
    assert_int_equal(status, RELATA_OK);
    assert_int_equal(rows.n_rows, 1);
    assert_int_equal(rows.n_columns, 3);
    assert_string_equal(rows.cells[2].node.name, "Anna Karlsson");
    RelataGraph *graph;
    RelataSelectionTotals totals;
    status =
        relata_store_graph(store, &(RelataStoreSelection){.focus = &node.id, .n_focus = 1}, &graph, &totals, &error);
    assert_string_equal(error.message, "");
    assert_int_equal(status, RELATA_OK);
    assert_int_equal(relata_graph_n_nodes(graph), 3);
    assert_int_equal(relata_graph_n_edges(graph), 2);
    assert_int_equal(relata_graph_n_sources(graph), 2);
    relata_graph_free(graph);
    relata_answer_free(answer);
    relata_store_close(store);
    build_remove_store(path);
}

// An article that says one thing; `day` is NULL where it does not say when.
static void put_post(RelataStore *store, const char *id, double confidence, const char *day, const char *qualifiers) {
    Build *build = build_begin(id);
    uint32_t anna = build_name(build, "Anna Karlsson", RELATA_TYPE_PERSON, NULL);
    uint32_t base = build_name(build, "Northern Base", RELATA_TYPE_FACILITY, NULL);
    RelataTriple *triple = build_triple(build, anna, "joined", base, confidence);
    triple->time = (RelataTime){.text = day, .start = day, .end = day};
    triple->qualifiers = qualifiers;
    assert_int_equal(build_put(build, store, NULL), RELATA_OK);
}

// Qualifiers of the statement, "" if it has none, and how many of its sentences have some.
static const char *qualifiers_of(RelataStore *store, RelataAnswer *answer, uint32_t *n) {
    RelataStatement statement;
    RelataEvidenceList list;
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    assert_int_equal(relata_store_statement(store, answer, 1, &statement, NULL), RELATA_OK);
    assert_int_equal(relata_store_evidence(store, answer, 1, 0, &list, NULL), RELATA_OK);
    *n = 0;
    for (uint32_t i = 0; i < list.n; i++)
        *n += list.items[i].qualifiers != NULL;
    return statement.qualifiers ? statement.qualifiers : "";
}

static void qualifiers_are_kept(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store;
    uint32_t n;
    assert_int_equal(relata_store_open(&store, path, RELATA_STORE_WRITE, NULL), RELATA_OK);
    RelataAnswer *answer = relata_answer_new();
    put_post(store, "a", 0.6, NULL, NULL);
    assert_string_equal(qualifiers_of(store, answer, &n), "");
    assert_int_equal(n, 0);
    put_post(store, "a", 0.6, NULL, "oblique\tas a cook"); // all else is as it was
    assert_string_equal(qualifiers_of(store, answer, &n), "oblique\tas a cook");
    put_post(store, "b", 0.9, NULL, "oblique\tas chief cook\npurpose\tto help out");
    assert_string_equal(qualifiers_of(store, answer, &n), "oblique\tas chief cook\npurpose\tto help out");
    assert_int_equal(n, 2);
    put_post(store, "c", 0.5, "2021", NULL); // what has a time goes first, if it has qualifiers
    assert_string_equal(qualifiers_of(store, answer, &n), "oblique\tas chief cook\npurpose\tto help out");
    put_post(store, "c", 0.5, "2021", "time\tin 2021");
    assert_string_equal(qualifiers_of(store, answer, &n), "time\tin 2021");
    assert_int_equal(n, 3);
    relata_answer_free(answer);
    relata_store_close(store);
    build_remove_store(path);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_statement_gathers_articles),
        cmocka_unit_test(qualifiers_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
