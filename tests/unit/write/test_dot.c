// DOT: libcgraph reads back what was written, whatever the names hold.
#include "unit/write/sample.h"

#include <graphviz/cgraph.h>

#include <string.h>

static Agraph_t *read_back(const RelataGraph *graph, RelataStrbuf *dot) {
    RelataDrawOptions options = {.format = RELATA_DRAW_DOT};
    RelataError error = {0};
    assert_int_equal(sample_draw(graph, &options, dot, &error), RELATA_OK);
    Agraph_t *read = agmemread(relata_strbuf_string(dot));
    assert_non_null(read);
    return read;
}

static void close_graph(Agraph_t *read, RelataStrbuf *dot, RelataGraph *graph) {
    agclose(read);
    relata_strbuf_clear(dot);
    relata_graph_free(graph);
}

static const char *value(void *object, const char *name) {
    const char *text = agget(object, (char *)name);
    assert_non_null(text);
    return text;
}

static void test_parallel_statements_are_one_line(void **state) {
    (void)state;
    RelataStrbuf dot = {0};
    RelataGraph *graph = sample_small();
    Agraph_t *read = read_back(graph, &dot);
    assert_int_equal(agnnodes(read), 4);
    assert_int_equal(agnedges(read), 4);
    Agnode_t *mayor = agnode(read, (char *)"n100", 0), *town = agnode(read, (char *)"n101", 0);
    Agedge_t *edge = agedge(read, mayor, town, NULL, 0);
    assert_string_equal(value(edge, "relations"), "mayor of · born in");
    assert_string_equal(value(edge, "statements"), "500 501");
    assert_string_equal(value(edge, "articles"), "3");
    assert_string_equal(value(mayor, "type"), "PERSON");
    assert_string_equal(value(town, "shape"), "ellipse");
    close_graph(read, &dot, graph);
}

static void test_kinds_of_lines(void **state) {
    (void)state;
    RelataStrbuf dot = {0};
    RelataGraph *graph = sample_small();
    Agraph_t *read = read_back(graph, &dot);
    Agnode_t *mayor = agnode(read, (char *)"n100", 0), *bank = agnode(read, (char *)"n102", 0),
             *dam = agnode(read, (char *)"n103", 0);
    Agedge_t *denied = agedge(read, bank, dam, NULL, 0), *planned = agedge(read, mayor, dam, NULL, 0),
             *hostile = agedge(read, mayor, bank, NULL, 0);
    assert_string_equal(value(denied, "relations"), "not: owns");
    assert_string_equal(value(denied, "polarity"), "negative");
    assert_string_equal(value(denied, "class"), "k-neg");
    assert_string_equal(value(planned, "style"), "dashed");
    assert_string_equal(value(planned, "class"), "k-claim");
    assert_string_equal(value(hostile, "class"), "k-neg");
    assert_string_equal(value(hostile, "polarity"), "positive");
    close_graph(read, &dot, graph);
}

static void test_hostile_names_come_back(void **state) {
    (void)state;
    RelataStrbuf dot = {0};
    RelataGraph *graph = sample_hostile_graph();
    Agraph_t *read = read_back(graph, &dot);
    assert_int_equal(agnnodes(read), sample_n_hostile + 2);
    assert_int_equal(agnedges(read), sample_n_hostile + 1);
    // Backslashes are doubled for Graphviz's labels, quotation marks are not.
    assert_string_equal(value(agnode(read, (char *)"n102", 0), "name"), "\"quoted\"");
    assert_string_equal(value(agnode(read, (char *)"n103", 0), "name"), "back\\\\slash \\\\N \\\\G \\\\n \\\\l \\\\");
    assert_string_equal(value(agnode(read, (char *)"n104", 0), "name"), "<b>bold</b>");
    assert_string_equal(value(agnode(read, (char *)"n108", 0), "name"), "&amp;amp; &amp;lt; &amp;#9731; R&D");
    for (const char *p = relata_strbuf_string(&dot); *p; p++)
        assert_true((unsigned char)*p >= ' ' || *p == '\n');
    close_graph(read, &dot, graph);
}

static void test_same_graph_same_bytes(void **state) {
    (void)state;
    RelataGraph *graph = sample_random(40, 70, 3);
    RelataStrbuf a = {0}, b = {0};
    agclose(read_back(graph, &a));
    agclose(read_back(graph, &b));
    assert_string_equal(relata_strbuf_string(&a), relata_strbuf_string(&b));
    relata_strbuf_clear(&a);
    relata_strbuf_clear(&b);
    relata_graph_free(graph);
}

static void test_ids_that_are_not_unique_become_positions(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    for (int i = 0; i < 3; i++) {
        RelataNode node = {.id = 7, .name = "same"};
        assert_int_equal(relata_graph_add_node(graph, &node, NULL, NULL), RELATA_OK);
    }
    RelataStrbuf dot = {0};
    Agraph_t *read = read_back(graph, &dot);
    assert_int_equal(agnnodes(read), 3);
    close_graph(read, &dot, graph);
}

static void test_empty_graph(void **state) {
    (void)state;
    RelataStrbuf dot = {0};
    RelataGraph *graph = relata_graph_new();
    Agraph_t *read = read_back(graph, &dot);
    assert_int_equal(agnnodes(read), 0);
    close_graph(read, &dot, graph);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_parallel_statements_are_one_line),
        cmocka_unit_test(test_kinds_of_lines),
        cmocka_unit_test(test_hostile_names_come_back),
        cmocka_unit_test(test_same_graph_same_bytes),
        cmocka_unit_test(test_ids_that_are_not_unique_become_positions),
        cmocka_unit_test(test_empty_graph),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
