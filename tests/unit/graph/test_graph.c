// The graph in memory: copies, adjacency, quotes, refusals.
#include <relata/graph.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static uint32_t add_node(RelataGraph *graph, const char *name, uint32_t articles) {
    RelataNode node = {.id = relata_graph_n_nodes(graph) + 1, .name = name, .n_articles = articles};
    uint32_t index = 99;
    assert_int_equal(relata_graph_add_node(graph, &node, &index, NULL), RELATA_OK);
    return index;
}

static uint32_t add_edge(RelataGraph *graph, uint32_t subject, uint32_t object, uint32_t articles) {
    RelataEdge edge = {.subject = subject,
                       .object = object,
                       .relation = "met",
                       .n_articles = articles,
                       .confidence = 0.9,
                       .statement = relata_graph_n_edges(graph) + 1};
    uint32_t index = 99;
    assert_int_equal(relata_graph_add_edge(graph, &edge, &index, NULL), RELATA_OK);
    return index;
}

static void test_strings_are_copied(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    char name[] = "Mira Okoye";
    uint32_t v = add_node(graph, name, 1);
    name[0] = 'X';
    assert_string_equal(relata_graph_node(graph, v)->name, "Mira Okoye");
    relata_graph_free(graph);
}

static void test_bad_ends_and_types_are_refused(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    RelataError error;
    uint32_t v = add_node(graph, "a", 1);
    RelataEdge edge = {.subject = v, .object = v + 1};
    assert_int_equal(relata_graph_add_edge(graph, &edge, NULL, &error), RELATA_ARGUMENT);
    edge = (RelataEdge){.subject = v, .object = v, .modality = (RelataModality)9};
    assert_int_equal(relata_graph_add_edge(graph, &edge, NULL, &error), RELATA_ARGUMENT);
    RelataNode node = {.type = RELATA_N_TYPES};
    assert_int_equal(relata_graph_add_node(graph, &node, NULL, &error), RELATA_ARGUMENT);
    assert_int_equal(relata_graph_add_focus(graph, 7, &error), RELATA_ARGUMENT);
    assert_int_equal(relata_graph_n_edges(graph), 0);
    relata_graph_free(graph);
}

static void test_steps_follow_the_order_of_edges(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    for (int i = 0; i < 4; i++)
        add_node(graph, "n", 1);
    add_edge(graph, 2, 0, 1);
    add_edge(graph, 0, 1, 1);
    add_edge(graph, 0, 3, 1);
    add_edge(graph, 0, 1, 1);
    assert_int_equal(relata_graph_index(graph, NULL), RELATA_OK);
    uint32_t n;
    const RelataStep *steps = relata_graph_steps(graph, 0, RELATA_OUT, &n);
    assert_int_equal(n, 3);
    assert_int_equal(steps[0].node, 1);
    assert_int_equal(steps[1].node, 3);
    assert_int_equal(steps[2].edge, 3);
    steps = relata_graph_steps(graph, 0, RELATA_IN, &n);
    assert_int_equal(n, 1);
    assert_int_equal(steps[0].node, 2);
    relata_graph_steps(graph, 3, RELATA_OUT, &n);
    assert_int_equal(n, 0);
    relata_graph_free(graph);
}

static void test_quotes_are_merged(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    add_node(graph, "a", 1);
    add_node(graph, "b", 1);
    RelataEdge edge = {.subject = 0, .object = 1, .relation = "met", .evidence = "A met B."};
    assert_int_equal(relata_graph_add_edge(graph, &edge, NULL, NULL), RELATA_OK);
    RelataQuote same = {"A met B.", "Herald", "2024", NULL}, other = {"A and B met.", "Post", NULL, NULL};
    for (int i = 0; i < 2; i++) {
        assert_int_equal(relata_graph_add_quote(graph, 0, &same, NULL), RELATA_OK);
        assert_int_equal(relata_graph_add_quote(graph, 0, &other, NULL), RELATA_OK);
    }
    uint32_t n;
    const RelataQuote *quotes = relata_graph_quotes(graph, 0, &n);
    assert_int_equal(n, 2);
    assert_string_equal(quotes[0].article, "Herald");
    assert_string_equal(quotes[1].sentence, "A and B met.");
    RelataQuote empty = {"", NULL, NULL, NULL};
    assert_int_equal(relata_graph_add_quote(graph, 0, &empty, NULL), RELATA_ARGUMENT);
    relata_graph_free(graph);
}

static void test_sources_are_kept_once(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    assert_int_equal(relata_graph_add_source(graph, "Herald", NULL, NULL), RELATA_OK);
    assert_int_equal(relata_graph_add_source(graph, "Post", "2024-05", NULL), RELATA_OK);
    assert_int_equal(relata_graph_add_source(graph, "Herald", "2023", NULL), RELATA_OK);
    assert_int_equal(relata_graph_n_sources(graph), 2);
    assert_string_equal(relata_graph_source(graph, 0)->published, "2023");
    relata_graph_free(graph);
}

static void test_pagerank_prefers_the_focus_and_sums_to_one(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    for (int i = 0; i < 5; i++)
        add_node(graph, "n", 1);
    add_edge(graph, 0, 1, 1);
    add_edge(graph, 1, 2, 4);
    add_edge(graph, 2, 3, 1);
    double rank[5], sum = 0;
    assert_int_equal(relata_graph_pagerank(graph, 0.85, rank, NULL), RELATA_ARGUMENT);
    assert_int_equal(relata_graph_index(graph, NULL), RELATA_OK);
    assert_int_equal(relata_graph_pagerank(graph, 0.85, rank, NULL), RELATA_OK);
    for (int i = 0; i < 5; i++)
        sum += rank[i];
    assert_true(sum > 0.999999 && sum < 1.000001);
    assert_true(rank[1] > rank[0] && rank[2] > rank[3] && rank[0] > rank[4]);
    assert_int_equal(relata_graph_add_focus(graph, 3, NULL), RELATA_OK);
    assert_int_equal(relata_graph_pagerank(graph, 0.85, rank, NULL), RELATA_OK);
    assert_true(rank[3] > rank[0] && rank[4] == 0);
    relata_graph_free(graph);
}

static void test_distances_and_cores(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    for (int i = 0; i < 5; i++)
        add_node(graph, "n", 1);
    add_edge(graph, 0, 1, 1);
    add_edge(graph, 1, 2, 1);
    add_edge(graph, 2, 0, 1);
    add_edge(graph, 2, 0, 1); // parallel: no core of its own
    add_edge(graph, 2, 3, 1);
    relata_graph_add_focus(graph, 3, NULL);
    assert_int_equal(relata_graph_index(graph, NULL), RELATA_OK);
    uint32_t distance[5], core[5];
    assert_int_equal(relata_graph_distances(graph, RELATA_BOTH, distance, NULL), RELATA_OK);
    assert_int_equal(distance[3], 0);
    assert_int_equal(distance[2], 1);
    assert_int_equal(distance[0], 2);
    assert_true(distance[4] == UINT32_MAX);
    assert_int_equal(relata_graph_distances(graph, RELATA_OUT, distance, NULL), RELATA_OK);
    assert_true(distance[2] == UINT32_MAX);
    assert_int_equal(relata_graph_cores(graph, core, NULL), RELATA_OK);
    assert_int_equal(core[0], 2);
    assert_int_equal(core[2], 2);
    assert_int_equal(core[3], 1);
    assert_int_equal(core[4], 0);
    relata_graph_free(graph);
}

static void test_selection_is_connected_and_limited(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    for (uint32_t i = 0; i < 200; i++)
        add_node(graph, "n", 1 + i % 7);
    for (uint32_t i = 0; i < 600; i++)
        add_edge(graph, (i * 37) % 200, (i * 91 + i / 7) % 200, 1 + i % 5);
    relata_graph_add_focus(graph, 11, NULL);
    RelataGraph *part = NULL;
    assert_int_equal(relata_graph_select(&part, graph, NULL, NULL), RELATA_OK);
    assert_int_equal(relata_graph_n_nodes(part), 25);
    assert_true(relata_graph_n_edges(part) >= 24);
    assert_int_equal(relata_graph_total_nodes(part), 200);
    assert_int_equal(relata_graph_total_edges(part), 600);
    assert_int_equal(relata_graph_node(part, relata_graph_focus(part, 0))->id, 12);
    assert_int_equal(relata_graph_index(part, NULL), RELATA_OK);
    uint32_t distance[25];
    assert_int_equal(relata_graph_distances(part, RELATA_BOTH, distance, NULL), RELATA_OK);
    for (int i = 0; i < 25; i++)
        assert_true(distance[i] != UINT32_MAX);
    relata_graph_free(part);
    RelataSelection ego = {.depth = 1, .max_nodes = 1000, .max_edges = 1000};
    assert_int_equal(relata_graph_select(&part, graph, &ego, NULL), RELATA_OK);
    uint32_t n_out, n_in;
    relata_graph_steps(graph, 11, RELATA_OUT, &n_out);
    relata_graph_steps(graph, 11, RELATA_IN, &n_in);
    assert_true(relata_graph_n_nodes(part) > 1 && relata_graph_n_nodes(part) <= n_out + n_in + 1);
    relata_graph_free(part);
    relata_graph_free(graph);
}

static void test_selection_keeps_only_cited_sources(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    for (int i = 0; i < 4; i++)
        add_node(graph, "n", 1);
    const char *const names[] = {"Herald", "Post"};
    for (uint32_t i = 0; i < 2; i++) {
        RelataEdge edge = {.subject = 2 * i,
                           .object = 2 * i + 1,
                           .relation = "met",
                           .evidence = "They met.",
                           .evidence_article = names[i],
                           .confidence = 0.5 + i * 0.2};
        relata_graph_add_edge(graph, &edge, NULL, NULL);
        relata_graph_add_source(graph, names[i], NULL, NULL);
    }
    relata_graph_add_focus(graph, 0, NULL);
    RelataGraph *part = NULL;
    assert_int_equal(relata_graph_select(&part, graph, NULL, NULL), RELATA_OK);
    assert_int_equal(relata_graph_n_nodes(part), 2);
    assert_int_equal(relata_graph_n_sources(part), 1);
    assert_string_equal(relata_graph_source(part, 0)->name, "Herald");
    relata_graph_free(part);
    relata_graph_free(graph);
}

// Two foci at the ends of a chain, among stronger ties that lead nowhere: the chain is kept.
static void test_selection_keeps_what_lies_between_foci(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new(), *part = NULL;
    for (uint32_t i = 0; i < 30; i++)
        add_node(graph, "n", i < 5 ? 1 : 9);
    for (uint32_t i = 0; i < 4; i++)
        add_edge(graph, i, i + 1, 1);
    for (uint32_t i = 5; i < 30; i++)
        add_edge(graph, i % 2 ? 0 : 4, i, 9);
    relata_graph_add_focus(graph, 0, NULL);
    relata_graph_add_focus(graph, 4, NULL);
    RelataSelection few = {.max_nodes = 8};
    assert_int_equal(relata_graph_select(&part, graph, &few, NULL), RELATA_OK);
    assert_int_equal(relata_graph_n_nodes(part), 8);
    for (uint32_t i = 0; i < 5; i++)
        assert_int_equal(relata_graph_node(part, i)->id, i + 1);
    relata_graph_free(part);
    relata_graph_free(graph);
}

static void test_empty_graph(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new(), *part = NULL;
    assert_int_equal(relata_graph_select(&part, graph, NULL, NULL), RELATA_OK);
    assert_int_equal(relata_graph_n_nodes(part), 0);
    relata_graph_free(part);
    relata_graph_free(graph);
    relata_graph_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_strings_are_copied),
        cmocka_unit_test(test_bad_ends_and_types_are_refused),
        cmocka_unit_test(test_steps_follow_the_order_of_edges),
        cmocka_unit_test(test_quotes_are_merged),
        cmocka_unit_test(test_sources_are_kept_once),
        cmocka_unit_test(test_pagerank_prefers_the_focus_and_sums_to_one),
        cmocka_unit_test(test_distances_and_cores),
        cmocka_unit_test(test_selection_is_connected_and_limited),
        cmocka_unit_test(test_selection_keeps_only_cited_sources),
        cmocka_unit_test(test_selection_keeps_what_lies_between_foci),
        cmocka_unit_test(test_empty_graph),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
