// Questions about a store as a whole: who matters, who belongs together, when, what contradicts, what differs.
#include <relata/analysis.h>

#include "unit/test.h"

#include "build.h"

typedef struct {
    char *path, *later_path;
    RelataStore *store, *later;
    RelataAnswer *answer;
} World;

static void must(RelataStatus status, const RelataError *error) {
    if (status != RELATA_OK)
        fail_msg("%s: %s", relata_status_name(status), error->message);
}

static void dated(RelataTriple *triple, const char *start, const char *end) {
    triple->time = (RelataTime){.text = start, .start = start, .end = end};
}

static void put_first(RelataStore *store) {
    RelataError error = {0};
    Build *b = build_begin("one");
    b->document->published = "2022-03-10";
    uint32_t anna = build_name(b, "Anna Berg", RELATA_TYPE_PERSON, NULL);
    uint32_t carl = build_name(b, "Carl Dahl", RELATA_TYPE_PERSON, NULL);
    uint32_t acme = build_name(b, "Acme Works", RELATA_TYPE_ORGANIZATION, NULL);
    uint32_t oslo = build_name(b, "Oslo", RELATA_TYPE_PLACE, NULL);
    uint32_t bergen = build_name(b, "Bergen", RELATA_TYPE_PLACE, NULL);
    uint32_t seven = build_entity_full(b, "7 workers", RELATA_TYPE_QUANTITY, RELATA_ENTITY_LITERAL, NULL, NULL, 0);
    build_triple(b, anna, "born in", oslo, 0.9);
    dated(build_triple(b, anna, "leads", acme, 0.8), "2019", "2021");
    build_triple(b, carl, "supports", anna, 0.8);
    build_triple(b, acme, "based in", oslo, 0.7);
    build_triple(b, acme, "dismissed", seven, 0.7);
    dated(build_triple(b, carl, "visited", bergen, 0.9), "2020-05", NULL);
    must(build_put(b, store, &error), &error);
}

static void put_second(RelataStore *store) {
    RelataError error = {0};
    Build *b = build_begin("two");
    b->document->published = "2022-03-20";
    uint32_t anna = build_name(b, "Anna Berg", RELATA_TYPE_PERSON, NULL);
    uint32_t carl = build_name(b, "Carl Dahl", RELATA_TYPE_PERSON, NULL);
    uint32_t acme = build_name(b, "Acme Works", RELATA_TYPE_ORGANIZATION, NULL);
    uint32_t oslo = build_name(b, "Oslo", RELATA_TYPE_PLACE, NULL);
    uint32_t bergen = build_name(b, "Bergen", RELATA_TYPE_PLACE, NULL);
    uint32_t nine = build_entity_full(b, "9 workers", RELATA_TYPE_QUANTITY, RELATA_ENTITY_LITERAL, NULL, NULL, 0);
    build_triple(b, anna, "born in", bergen, 0.9);
    build_triple(b, carl, "opposes", anna, 0.8);
    build_triple(b, acme, "based in", oslo, 0.7)->polarity = RELATA_NEGATIVE;
    build_triple(b, acme, "dismissed", nine, 0.7);
    build_triple(b, carl, "visited", oslo, 0.9);
    dated(build_triple(b, carl, "visited", bergen, 0.9), "2021-05", NULL);
    RelataTriple *never = build_triple(b, carl, "visited", bergen, 0.9);
    never->polarity = RELATA_NEGATIVE;
    dated(never, "2018", NULL);
    build_triple(b, anna, "joins", acme, 0.5)->modality = RELATA_PLANNED;
    must(build_put(b, store, &error), &error);
}

static int setup(void **state) {
    RelataError error = {0};
    World *w = calloc(1, sizeof *w);
    w->path = build_store_path();
    w->later_path = build_store_path();
    must(relata_store_open(&w->store, w->path, RELATA_STORE_WRITE, &error), &error);
    must(relata_store_open(&w->later, w->later_path, RELATA_STORE_WRITE, &error), &error);
    put_first(w->store);
    put_first(w->later);
    put_second(w->later);
    must(relata_store_resolve(w->store, NULL, &error), &error);
    must(relata_store_resolve(w->later, NULL, &error), &error);
    w->answer = relata_answer_new();
    *state = w;
    return 0;
}

static int teardown(void **state) {
    World *w = *state;
    relata_answer_free(w->answer);
    relata_store_close(w->store);
    relata_store_close(w->later);
    build_remove_store(w->path);
    build_remove_store(w->later_path);
    free(w);
    return 0;
}

static int64_t id_of(World *w, const char *name) {
    RelataError error = {0};
    RelataNode node;
    must(relata_store_find(w->later, w->answer, name, &node, NULL, &error), &error);
    return node.id;
}

static void test_top(void **state) {
    World *w = *state;
    RelataError error = {0};
    RelataTopList list;
    for (RelataRanking by = RELATA_BY_PAGERANK; by <= RELATA_BY_ARTICLES; by++) {
        must(relata_store_top(w->later, w->answer, &(RelataTopOptions){.by = by}, &list, &error), &error);
        assert_int_equal(list.n, 5); // quantities are left out
        assert_int_equal(list.n_total, 5);
        for (uint32_t i = 1; i < list.n; i++)
            assert_true(list.items[i - 1].score >= list.items[i].score);
    }
    RelataTopOptions persons = {.filter.types = 1u << RELATA_TYPE_PERSON, .by = RELATA_BY_DEGREE, .limit = 1};
    must(relata_store_top(w->later, w->answer, &persons, &list, &error), &error);
    assert_int_equal(list.n, 1);
    assert_string_equal(list.items[0].node.name, "Anna Berg");
    assert_int_equal(list.items[0].n_neighbors, 4); // Oslo and Acme, which are not listed, count
    RelataTopOptions quantities = {.filter.types = 1u << RELATA_TYPE_QUANTITY};
    must(relata_store_top(w->later, w->answer, &quantities, &list, &error), &error);
    assert_int_equal(list.n, 2);
}

static void test_communities(void **state) {
    World *w = *state;
    RelataError error = {0};
    RelataCommunityList list;
    must(relata_store_communities(w->later, w->answer, NULL, &list, &error), &error);
    assert_true(list.n >= 1);
    must(relata_store_communities(w->later, w->answer,
                                  &(RelataCommunityOptions){.entity = id_of(w, "Oslo"), .max_members = 50}, &list,
                                  &error),
         &error);
    assert_int_equal(list.n, 1);
    bool has_oslo = false;
    for (uint32_t i = 0; i < list.items[0].n_members; i++)
        has_oslo |= strcmp(list.items[0].members[i].name, "Oslo") == 0;
    assert_true(has_oslo);
    assert_int_equal(
        relata_store_communities(w->later, w->answer, &(RelataCommunityOptions){.entity = 9999}, &list, &error),
        RELATA_NOT_FOUND);
}

static void test_timeline(void **state) {
    World *w = *state;
    RelataError error = {0};
    RelataTimeline timeline;
    must(relata_store_timeline(w->later, w->answer, NULL, &timeline, &error), &error);
    assert_int_equal(timeline.n, 3); // two visits are one statement, of the better time
    assert_int_equal(timeline.n_dated, 3);
    for (uint32_t i = 1; i < timeline.n; i++)
        assert_true(strcmp(timeline.items[i - 1].statement.time.start, timeline.items[i].statement.time.start) <= 0);
    assert_string_equal(timeline.items[0].statement.time.start, "2018");
    assert_string_equal(timeline.items[0].published, "2022-03-20"); // when it was written is another thing
    RelataTimelineOptions latest = {.entity = id_of(w, "Anna Berg"), .limit = 1, .is_latest = true};
    must(relata_store_timeline(w->later, w->answer, &latest, &timeline, &error), &error);
    assert_int_equal(timeline.n, 1);
    assert_string_equal(timeline.items[0].statement.relation, "leads");
    latest = (RelataTimelineOptions){.entity = latest.entity, .has_undated = true};
    must(relata_store_timeline(w->later, w->answer, &latest, &timeline, &error), &error);
    assert_int_equal(timeline.n, timeline.n_dated + timeline.n_undated);
    assert_null(timeline.items[timeline.n - 1].statement.time.start);
    assert_int_equal(
        relata_store_timeline(w->later, w->answer, &(RelataTimelineOptions){.entity = 9999}, &timeline, &error),
        RELATA_NOT_FOUND);
}

static bool has_conflict(const RelataConflictList *list, RelataConflictKind kind, const char *relation) {
    for (uint32_t i = 0; i < list->n; i++)
        if (list->items[i].kind == kind && strcmp(list->items[i].first.relation, relation) == 0)
            return true;
    return false;
}

static void test_conflicts(void **state) {
    World *w = *state;
    RelataError error = {0};
    RelataConflictList list;
    must(relata_store_conflicts(w->later, w->answer, NULL, 0, NULL, 0, &list, &error), &error);
    assert_true(has_conflict(&list, RELATA_CONFLICT_DENIED, "based in"));
    assert_true(has_conflict(&list, RELATA_CONFLICT_EXCLUSIVE, "born in"));
    assert_true(has_conflict(&list, RELATA_CONFLICT_NUMBER, "dismissed"));
    assert_true(has_conflict(&list, RELATA_CONFLICT_OPPOSITE, "supports") ||
                has_conflict(&list, RELATA_CONFLICT_OPPOSITE, "opposes"));
    assert_false(has_conflict(&list, RELATA_CONFLICT_DENIED, "visited")); // at another time
    assert_int_equal(list.n, 4);
    assert_int_equal(list.n_total, 4);
    must(relata_store_conflicts(w->later, w->answer, NULL, id_of(w, "Carl Dahl"), NULL, 0, &list, &error), &error);
    assert_int_equal(list.n, 1);
    must(relata_store_conflicts(w->later, w->answer, NULL, 0, NULL, 2, &list, &error), &error);
    assert_int_equal(list.n, 2);
    assert_int_equal(list.n_total, 4);
    must(relata_store_conflicts(w->store, w->answer, NULL, 0, NULL, 0, &list, &error), &error);
    assert_int_equal(list.n, 0);
}

// How many contradictions the store holds; it is closed and removed.
static uint32_t count_and_remove(RelataStore *store, char *path, const RelataModel *model) {
    RelataError error = {0};
    RelataAnswer *answer = relata_answer_new();
    RelataConflictList list;
    must(relata_store_resolve(store, model, &error), &error);
    must(relata_store_conflicts(store, answer, model, 0, NULL, 0, &list, &error), &error);
    relata_answer_free(answer);
    relata_store_close(store);
    build_remove_store(path);
    return list.n;
}

// Two presidents of Acme in one month, in articles of their own; a third says `also` of Anna Berg.
static uint32_t count_presidents(const char *also) {
    static const char *const NAMES[] = {"Anna Berg", "Carl Dahl", "Anna Berg"};
    const char *relations[] = {"president of", "president of", also};
    RelataError error = {0};
    char *path = build_store_path();
    RelataStore *store;
    must(relata_store_open(&store, path, RELATA_STORE_WRITE, &error), &error);
    for (int i = 0; i < 3; i++) {
        Build *b = build_begin((const char *[]){"one", "two", "three"}[i]);
        b->document->published = "2022-03-10";
        uint32_t who = build_name(b, NAMES[i], RELATA_TYPE_PERSON, NULL);
        build_triple(b, who, relations[i], build_name(b, "Acme Works", RELATA_TYPE_ORGANIZATION, NULL), 0.9);
        must(build_put(b, store, &error), &error);
    }
    return count_and_remove(store, path, NULL);
}

static void test_offices(void **state) {
    (void)state;
    assert_int_equal(count_presidents("visited"), 1);
    assert_int_equal(count_presidents("former president of"), 0);
    assert_int_equal(count_presidents("former member of"), 1); // another office
}

// Anna Berg born in Oslo, and by another article in a place of this gazetteer key; nothing says where Oslo lies.
static uint32_t count_birthplaces(const RelataModel *model, const char *name, const char *key) {
    const char *names[] = {"Oslo", name}, *keys[] = {"city/3143244", key};
    RelataError error = {0};
    char *path = build_store_path();
    RelataStore *store;
    must(relata_store_open(&store, path, RELATA_STORE_WRITE, &error), &error);
    for (int i = 0; i < 2; i++) {
        Build *b = build_begin((const char *[]){"one", "two"}[i]);
        uint32_t anna = build_name(b, "Anna Berg", RELATA_TYPE_PERSON, NULL);
        uint32_t place = build_entity_full(b, names[i], RELATA_TYPE_PLACE, RELATA_ENTITY_NAMED, keys[i], NULL,
                                           RELATA_GENDER_UNKNOWN);
        build_triple(b, anna, "born in", place, 0.9);
        must(build_put(b, store, &error), &error);
    }
    return count_and_remove(store, path, model);
}

static void test_places(void **state) {
    (void)state;
    RelataError error = {0};
    RelataModel *model;
    must(relata_model_open(&model, NULL, &error), &error);
    assert_int_equal(count_birthplaces(model, "Norway", "country/NO"), 0);
    assert_int_equal(count_birthplaces(model, "Europe", "region/Europe"), 0);
    assert_int_equal(count_birthplaces(model, "Denmark", "country/DK"), 1);
    assert_int_equal(count_birthplaces(model, "Nowhere", NULL), 1);
    assert_int_equal(count_birthplaces(NULL, "Norway", "country/NO"), 1); // no gazetteer
    relata_model_close(model);
}

static void test_compare(void **state) {
    World *w = *state;
    RelataError error = {0};
    RelataComparison c;
    int64_t anna = id_of(w, "Anna Berg"), carl = id_of(w, "Carl Dahl");
    must(relata_store_compare(w->later, w->answer, anna, carl, NULL, 0, &c, &error), &error);
    assert_int_equal(c.n_direct, 2);
    assert_int_equal(c.n_shared, 2); // Oslo and Bergen
    assert_int_equal(c.n, c.n_direct + c.n_shared + c.n_only_first + c.n_only_second);
    for (uint32_t i = 0; i < c.n; i++) {
        assert_true(c.items[i].has_first || c.items[i].has_second);
        if (c.items[i].kind == RELATA_TRAIT_SHARED)
            assert_true(c.items[i].neighbor.type == RELATA_TYPE_PLACE && c.items[i].has_first && c.items[i].has_second);
    }
    must(relata_store_compare(w->later, w->answer, anna, carl, NULL, 1, &c, &error), &error);
    assert_int_equal(c.n, 4);
    assert_int_equal(relata_store_compare(w->later, w->answer, anna, anna, NULL, 0, &c, &error), RELATA_ARGUMENT);
    assert_int_equal(relata_store_compare(w->later, w->answer, anna, 9999, NULL, 0, &c, &error), RELATA_NOT_FOUND);
}

static void test_diff(void **state) {
    World *w = *state;
    RelataError error = {0};
    RelataDiff diff, back;
    must(relata_store_diff(w->store, w->later, w->answer, NULL, 0, &diff, &error), &error);
    assert_int_equal(diff.n_added[RELATA_DIFF_ARTICLE], 1);
    assert_int_equal(diff.n_removed[RELATA_DIFF_ARTICLE], 0);
    assert_int_equal(diff.n_added[RELATA_DIFF_ENTITY], 1); // 9 workers
    assert_int_equal(diff.n_added[RELATA_DIFF_STATEMENT], 7);
    assert_int_equal(diff.n_removed[RELATA_DIFF_STATEMENT], 0);
    assert_int_equal(diff.n_changed[RELATA_DIFF_STATEMENT], 1); // visited Bergen, now in two articles
    must(relata_store_diff(w->later, w->store, w->answer, NULL, 1, &back, &error), &error);
    assert_int_equal(back.n_removed[RELATA_DIFF_STATEMENT], 7);
    assert_int_equal(back.n, 3);
    must(relata_store_diff(w->later, w->later, w->answer, NULL, 0, &diff, &error), &error);
    assert_int_equal(diff.n, 0);
}

static void test_graph_of(void **state) {
    World *w = *state;
    RelataError error = {0};
    RelataGraph *graph = NULL;
    int64_t ids[] = {id_of(w, "Anna Berg"), id_of(w, "Oslo")};
    must(relata_store_graph_of(w->later, &(RelataPart){.entities = ids, .n_entities = 2, .has_ties = true}, 0, 0,
                               &graph, &error),
         &error);
    assert_int_equal(relata_graph_n_nodes(graph), 2);
    assert_int_equal(relata_graph_n_edges(graph), 1);
    relata_graph_free(graph);
    must(relata_store_graph_of(w->later, &(RelataPart){.entities = ids, .n_entities = 2}, 0, 0, &graph, &error),
         &error);
    assert_int_equal(relata_graph_n_edges(graph), 0);
    relata_graph_free(graph);
    must(relata_store_graph_of(w->later, &(RelataPart){.statements = (int64_t[]){1, 1, 2}, .n_statements = 3}, 0, 0,
                               &graph, &error),
         &error);
    assert_int_equal(relata_graph_n_edges(graph), 2);
    relata_graph_free(graph);
}

static void test_orders(void **state) {
    World *w = *state;
    RelataError error = {0};
    RelataNeighborList list;
    RelataNeighborOptions how = {.order = RELATA_ORDER_NAME};
    must(relata_store_neighbors(w->later, w->answer, id_of(w, "Carl Dahl"), &how, &list, &error), &error);
    for (uint32_t i = 1; i < list.n; i++)
        assert_true(strcmp(list.items[i - 1].neighbor.name, list.items[i].neighbor.name) <= 0);
    how.order = RELATA_ORDER_RELATION;
    must(relata_store_neighbors(w->later, w->answer, id_of(w, "Carl Dahl"), &how, &list, &error), &error);
    for (uint32_t i = 1; i < list.n; i++)
        assert_true(strcmp(list.items[i - 1].relation, list.items[i].relation) <= 0);
    how = (RelataNeighborOptions){.order = RELATA_ORDER_TIME, .limit = 1};
    must(relata_store_neighbors(w->later, w->answer, id_of(w, "Carl Dahl"), &how, &list, &error), &error);
    assert_int_equal(list.n, 1);
    assert_string_equal(list.items[0].evidence.published, "2022-03-20");
    RelataOrder order;
    assert_true(relata_order_find("confidence", &order) && order == RELATA_ORDER_CONFIDENCE);
    assert_false(relata_order_find("", &order));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_top, setup, teardown),
        cmocka_unit_test_setup_teardown(test_communities, setup, teardown),
        cmocka_unit_test_setup_teardown(test_timeline, setup, teardown),
        cmocka_unit_test_setup_teardown(test_conflicts, setup, teardown),
        cmocka_unit_test(test_offices),
        cmocka_unit_test(test_places),
        cmocka_unit_test_setup_teardown(test_compare, setup, teardown),
        cmocka_unit_test_setup_teardown(test_diff, setup, teardown),
        cmocka_unit_test_setup_teardown(test_graph_of, setup, teardown),
        cmocka_unit_test_setup_teardown(test_orders, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
