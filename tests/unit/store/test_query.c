// The questions, on one small graph whose answers are known.
#include "unit/test.h"

#include "build.h"

#include "store/internal.h"

typedef struct {
    char *path;
    RelataStore *store;
    RelataAnswer *answer;
} World;

//   Alder –member of→ Union ←member of– Birch –borders→ Cedar –hosts→ Fort (3 articles)
//   Ana Lund –leads→ Alder (2 articles, dated) · Bo Holm –replaced→ Ana Lund
//   Cedar –attacked→ Birch (denied, claimed by Ana Lund) · Cedar –spent→ 5 million dollars
static int set_up(void **state) {
    World *world = calloc(1, sizeof *world);
    world->path = build_store_path();
    world->answer = relata_answer_new();
    if (relata_store_open(&world->store, world->path, RELATA_STORE_WRITE, NULL) != RELATA_OK)
        return 1;
    static const char *const dates[] = {"2019-05-01", "2020-06-02", "2021-07-03"};
    for (uint32_t i = 0; i < 3; i++) {
        char id[8];
        snprintf(id, sizeof id, "n%u", i % 10);
        Build *b = build_begin(id);
        b->document->published = dates[i];
        uint32_t cedar = build_name(b, "Cedar", RELATA_TYPE_PLACE, NULL);
        uint32_t fort = build_name(b, "Fort Stone", RELATA_TYPE_FACILITY, NULL);
        uint32_t alder = build_name(b, "Alder", RELATA_TYPE_PLACE, "Republic of Alder");
        uint32_t ana = build_name(b, "Ana Lund", RELATA_TYPE_PERSON, "Lund");
        build_triple(b, cedar, "hosts", fort, 0.5);
        if (i == 0) {
            uint32_t birch = build_name(b, "Birch", RELATA_TYPE_PLACE, NULL);
            uint32_t bund = build_name(b, "Forest Union", RELATA_TYPE_ORGANIZATION, "FU");
            uint32_t bo = build_name(b, "Bo Holm", RELATA_TYPE_PERSON, NULL);
            uint32_t sum =
                build_entity_full(b, "5 million dollars", RELATA_TYPE_MONEY, RELATA_ENTITY_LITERAL, NULL, NULL, 0);
            build_triple(b, alder, "member of", bund, 0.9);
            build_triple(b, birch, "member of", bund, 0.8)->relation_id = "P463";
            build_triple(b, birch, "borders", cedar, 0.7);
            build_triple(b, bo, "replaced", ana, 0.6);
            RelataTriple *denied = build_triple(b, cedar, "attacked", birch, 0.4);
            denied->polarity = RELATA_NEGATIVE;
            denied->modality = RELATA_CLAIMED;
            denied->attributed_to = 1 + ana;
            build_triple(b, cedar, "spent", sum, 0.55);
        } else {
            RelataTriple *leads = build_triple(b, ana, "leads", alder, 0.7);
            if (i == 1)
                leads->time = (RelataTime){"in March 2018", "2018-03", "2018-03"};
        }
        if (build_put(b, world->store, NULL) != RELATA_OK)
            return 1;
    }
    *state = world;
    return relata_store_resolve(world->store, NULL, NULL) != RELATA_OK;
}

static int tear_down(void **state) {
    World *world = *state;
    relata_answer_free(world->answer);
    relata_store_close(world->store);
    build_remove_store(world->path);
    free(world);
    return 0;
}

static int64_t id_of(World *world, const char *name) {
    RelataNode node;
    assert_int_equal(relata_store_find(world->store, world->answer, name, &node, NULL, NULL), RELATA_OK);
    return node.id;
}

static RelataNeighborList ask(World *world, const char *name, RelataNeighborOptions options) {
    RelataNeighborList list;
    RelataError error = {0};
    RelataStatus status =
        relata_store_neighbors(world->store, world->answer, id_of(world, name), &options, &list, &error);
    assert_string_equal(error.message, "");
    assert_int_equal(status, RELATA_OK);
    return list;
}

static void neighbors_are_filtered_and_ordered(void **state) {
    World *world = *state;
    RelataNeighborList list = ask(world, "Cedar", (RelataNeighborOptions){0});
    assert_int_equal(list.n, 4);
    assert_string_equal(list.items[0].relation, "hosts");
    assert_int_equal(list.items[0].n_articles, 3);
    assert_string_equal(list.items[1].relation, "borders");
    assert_int_equal(list.items[1].direction, RELATA_IN);
    assert_int_equal(list.n_total, 4);
    list = ask(world, "Cedar", (RelataNeighborOptions){.limit = 1});
    assert_int_equal(list.n, 1);
    assert_int_equal(list.n_total, 4);
    list = ask(world, "Cedar", (RelataNeighborOptions){.direction = RELATA_IN});
    assert_int_equal(list.n, 1);
    list = ask(world, "Cedar", (RelataNeighborOptions){.direction = RELATA_OUT, .filter.no_literals = true});
    assert_int_equal(list.n, 2);
    list = ask(world, "Cedar", (RelataNeighborOptions){.filter.polarities = 1u << RELATA_POSITIVE});
    assert_int_equal(list.n, 3);
    list = ask(world, "Cedar", (RelataNeighborOptions){.filter.modalities = 1u << RELATA_CLAIMED});
    assert_int_equal(list.n, 1);
    assert_string_equal(list.items[0].attributed_to, "Ana Lund");
    assert_int_equal(list.items[0].polarity, RELATA_NEGATIVE);
    list = ask(world, "Cedar", (RelataNeighborOptions){.filter.min_articles = 2});
    assert_int_equal(list.n, 1);
    list = ask(world, "Cedar", (RelataNeighborOptions){.filter.min_confidence = 0.7});
    assert_int_equal(list.n, 2);
    list = ask(world, "Cedar", (RelataNeighborOptions){.filter.types = 1u << RELATA_TYPE_PLACE});
    assert_int_equal(list.n, 2);
    list = ask(world, "Forest Union", (RelataNeighborOptions){.filter.relation = "Member_Of"});
    assert_int_equal(list.n, 2);
    list = ask(world, "Forest Union", (RelataNeighborOptions){.filter.relation = "P463"});
    assert_int_equal(list.n, 2);
    list = ask(world, "Forest Union", (RelataNeighborOptions){.filter.relation = "unheard of"});
    assert_int_equal(list.n, 0);
    list = ask(world, "Cedar", (RelataNeighborOptions){.filter.source = "n2"});
    assert_int_equal(list.n, 1);
}

static void depth_reaches_further(void **state) {
    World *world = *state;
    RelataNeighborList list = ask(world, "Fort Stone", (RelataNeighborOptions){.depth = 2});
    assert_int_equal(list.n, 4); // Cedar; then Birch twice, the money
    assert_int_equal(list.items[0].depth, 1);
    assert_int_equal(list.items[1].depth, 2);
    assert_string_equal(list.items[1].from.name, "Cedar");
    list = ask(world, "Fort Stone", (RelataNeighborOptions){.depth = 6});
    assert_int_equal(list.items[list.n - 1].depth, 6);
    assert_string_equal(list.items[list.n - 1].neighbor.name, "Bo Holm");
}

static void dates_decide(void **state) {
    World *world = *state;
    RelataStatementList list;
    RelataFilter filter = {.relation = "leads", .since = "2018-03", .until = "2018"};
    assert_int_equal(relata_store_statements(world->store, world->answer, &filter, 0, &list, NULL), RELATA_OK);
    assert_int_equal(list.n, 1);
    assert_string_equal(list.items[0].time.text, "in March 2018");
    filter = (RelataFilter){.since = "2021"};
    assert_int_equal(relata_store_statements(world->store, world->answer, &filter, 0, &list, NULL), RELATA_OK);
    assert_int_equal(list.n, 1); // hosts, last said in 2021
    filter = (RelataFilter){.until = "2019-05"};
    assert_int_equal(relata_store_statements(world->store, world->answer, &filter, 2, &list, NULL), RELATA_OK);
    assert_int_equal(list.n, 2);
    assert_int_equal(list.n_total, 7);
}

static void names_are_found_in_many_ways(void **state) {
    World *world = *state;
    RelataNode node;
    RelataCandidateList list;
    RelataError error = {0};
    static const struct {
        const char *text, *name;
        RelataMatch match;
    } cases[] = {{"CEDAR", "Cedar", RELATA_MATCH_NAME},      {"the Republic of Alder", "Alder", RELATA_MATCH_ALIAS},
                 {"FU", "Forest Union", RELATA_MATCH_ALIAS}, {"fort st", "Fort Stone", RELATA_MATCH_PREFIX},
                 {"Stone", "Fort Stone", RELATA_MATCH_WORD}, {"Lund", "Ana Lund", RELATA_MATCH_ALIAS}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(relata_store_find(world->store, world->answer, cases[i].text, &node, &list, &error),
                         RELATA_OK);
        assert_string_equal(node.name, cases[i].name);
        assert_int_equal(list.items[0].match, cases[i].match);
    }
    char number[32];
    snprintf(number, sizeof number, "@%lld", (long long)node.id);
    assert_int_equal(relata_store_find(world->store, world->answer, number, &node, &list, &error), RELATA_OK);
    assert_string_equal(node.name, "Ana Lund");
    assert_int_equal(relata_store_find(world->store, world->answer, number + 1, &node, &list, &error), RELATA_OK);
    assert_string_equal(node.name, "Ana Lund");
    assert_int_equal(relata_store_find(world->store, world->answer, "Ceddar", &node, &list, &error), RELATA_NOT_FOUND);
    assert_int_equal(list.n, 1); // a suggestion
    assert_string_equal(list.items[0].node.name, "Cedar");
    assert_int_equal(relata_store_find(world->store, world->answer, "@999999", &node, &list, &error), RELATA_NOT_FOUND);
    assert_int_equal(relata_store_find(world->store, world->answer, "fo", &node, &list, &error), RELATA_OK);
    assert_string_equal(node.name, "Fort Stone"); // three articles against one
    assert_int_equal(list.n, 2);
    assert_int_equal(relata_store_find(world->store, world->answer, "b", &node, &list, &error), RELATA_AMBIGUOUS);
    assert_int_equal(list.n, 2);
}

static void paths_come_cheapest_first(void **state) {
    World *world = *state;
    RelataPathList paths;
    int64_t alder = id_of(world, "Alder"), fort = id_of(world, "Fort Stone"), birch = id_of(world, "Birch");
    RelataPathOptions options = {.n_paths = 5};
    assert_int_equal(relata_store_path(world->store, world->answer, alder, fort, &options, &paths, NULL), RELATA_OK);
    assert_int_equal(paths.n, 1); // the two ties between Birch and Cedar are one step
    assert_int_equal(paths.items[0].n_steps, 4);
    assert_string_equal(paths.items[0].nodes[1].name, "Forest Union");
    assert_string_equal(paths.items[0].steps[2].relation, "borders");
    assert_true(paths.items[0].is_forward[0]);
    assert_false(paths.items[0].is_forward[1]);
    options = (RelataPathOptions){.avoid = &birch, .n_avoid = 1};
    assert_int_equal(relata_store_path(world->store, world->answer, alder, fort, &options, &paths, NULL), RELATA_OK);
    assert_int_equal(paths.n, 0);
    options = (RelataPathOptions){.max_steps = 3};
    assert_int_equal(relata_store_path(world->store, world->answer, alder, fort, &options, &paths, NULL), RELATA_OK);
    assert_int_equal(paths.n, 0);
    options = (RelataPathOptions){.is_directed = true};
    assert_int_equal(relata_store_path(world->store, world->answer, birch, fort, &options, &paths, NULL), RELATA_OK);
    assert_int_equal(paths.n, 1);
    assert_int_equal(relata_store_path(world->store, world->answer, fort, birch, &options, &paths, NULL), RELATA_OK);
    assert_int_equal(paths.n, 0);
    assert_int_equal(relata_store_path(world->store, world->answer, fort, fort, NULL, &paths, NULL), RELATA_ARGUMENT);
    assert_int_equal(relata_store_path(world->store, world->answer, fort, 12345, NULL, &paths, NULL), RELATA_NOT_FOUND);
}

static void patterns_join_statements(void **state) {
    World *world = *state;
    RelataRows rows;
    RelataError error = {0};
    static const struct {
        const char *pattern;
        uint32_t n_rows, n_columns;
    } cases[] = {
        {"?x \"member of\" FU", 2, 1},
        {"?x member_of ?y . ?x borders ?z", 1, 3},
        {"?who leads ?where . ?other replaced ?who .", 1, 3},
        {"FU ^\"member of\" ?x", 2, 1},
        {"?x \"member of\"|leads ?y", 3, 2},
        {"?x:PERSON ?r ?y", 2, 3},
        {"Cedar ?r ?y:MONEY", 1, 2},
        {"Cedar hosts \"Fort Stone\"", 1, 0},
        {"Cedar hosts Alder", 0, 0},
        {"?x ?r ?x", 0, 2},
        {"?x \"member of\"{1} FU", 2, 1},
        {"?x \"member of\"+ FU", 2, 1},
        {"FU ^\"member of\"* ?x", 3, 1},
        {"?x replace ?y", 1, 2},
        {"?who replaced|leads|\"member of\"{2,3} FU", 2, 1},
        {"?who replaced|leads|\"member of\"{3} FU", 1, 1},
        {"Cedar hosts+ \"Fort Stone\"", 1, 0},
        {"Cedar hosts{2,} \"Fort Stone\"", 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        error = (RelataError){0};
        RelataStatus status = relata_store_query(world->store, world->answer, cases[i].pattern, NULL, 0, &rows, &error);
        assert_string_equal(error.message, "");
        assert_int_equal(status, RELATA_OK);
        assert_int_equal(rows.n_rows, cases[i].n_rows);
        assert_int_equal(rows.n_columns, cases[i].n_columns);
    }
    RelataFilter filter = {.min_articles = 2};
    assert_int_equal(relata_store_query(world->store, world->answer, "?x ?r ?y", &filter, 0, &rows, &error), RELATA_OK);
    assert_int_equal(rows.n_rows, 2);
    assert_int_equal(relata_store_query(world->store, world->answer, "?x ?r ?y", NULL, 3, &rows, &error), RELATA_OK);
    assert_int_equal(rows.n_rows, 3);
}

static void wrong_patterns_say_where(void **state) {
    World *world = *state;
    RelataRows rows;
    static const struct {
        const char *pattern;
        RelataStatus status;
        uint32_t column;
    } cases[] = {{"", RELATA_SYNTAX, 1},
                 {"?x", RELATA_SYNTAX, 3},
                 {"?x leads", RELATA_SYNTAX, 9},
                 {"?x leads ?y ?z", RELATA_SYNTAX, 13},
                 {"?x leads \"Ald", RELATA_SYNTAX, 10},
                 {"?x:COLOUR leads ?y", RELATA_SYNTAX, 1},
                 {"?x ?x ?y", RELATA_SYNTAX, 4},
                 {"? leads ?y", RELATA_SYNTAX, 1},
                 {". . .", RELATA_SYNTAX, 1},
                 {"?x leads{0} ?y", RELATA_SYNTAX, 4},
                 {"?x leads{9} ?y", RELATA_SYNTAX, 4},
                 {"?x leads{2,1} ?y", RELATA_SYNTAX, 4},
                 {"?x leads{a} ?y", RELATA_SYNTAX, 4},
                 {"?x \"leads\"{1 ?y", RELATA_SYNTAX, 4},
                 {"?x leads+|hosts ?y", RELATA_SYNTAX, 10},
                 {"?a.b leads ?y", RELATA_SYNTAX, 1},
                 {"?statements leads ?y", RELATA_SYNTAX, 1},
                 {"\"Fort Stone\"+ leads ?y", RELATA_SYNTAX, 1},
                 {"?x unheard ?y", RELATA_NOT_FOUND, 4},
                 {"Nobody leads ?y", RELATA_NOT_FOUND, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        RelataError error = {0};
        assert_int_equal(relata_store_query(world->store, world->answer, cases[i].pattern, NULL, 0, &rows, &error),
                         cases[i].status);
        assert_int_equal(error.column, cases[i].column);
    }
}

static void evidence_has_both_kinds_of_spans(void **state) {
    World *world = *state;
    RelataNeighborList list = ask(world, "Fort Stone", (RelataNeighborOptions){0});
    RelataEvidenceList evidence;
    assert_int_equal(
        relata_store_evidence(world->store, world->answer, list.items[0].statements[0], 0, &evidence, NULL), RELATA_OK);
    assert_int_equal(evidence.n, 3);
    assert_string_equal(evidence.items[0].doc, "n0");
    assert_string_equal(evidence.items[0].published, "2019-05-01");
    assert_string_equal(evidence.items[0].text, "Cedar hosts Fort Stone.");
    assert_int_equal(evidence.items[0].begin, 0);
    assert_int_equal(evidence.items[0].end_byte, 23);
    assert_string_equal(evidence.items[0].subject_text, "Cedar");
    assert_int_equal(relata_store_evidence(world->store, world->answer, 9999, 0, &evidence, NULL), RELATA_NOT_FOUND);
}

static void search_finds_names_and_sentences(void **state) {
    World *world = *state;
    RelataHitList hits;
    assert_int_equal(relata_store_search(world->store, world->answer, "forest", NULL, &hits, NULL), RELATA_OK);
    assert_int_equal(hits.items[0].match, RELATA_MATCH_PREFIX);
    assert_string_equal(hits.items[0].node.name, "Forest Union");
    assert_int_equal(hits.items[1].match, RELATA_MATCH_TEXT);
    assert_true(hits.items[1].evidence.statement > 0);
    RelataSearchOptions options = {.types = 1u << RELATA_TYPE_PERSON, .no_sentences = true};
    assert_int_equal(relata_store_search(world->store, world->answer, "forest", &options, &hits, NULL), RELATA_OK);
    assert_int_equal(hits.n, 0);
    options = (RelataSearchOptions){.limit = 1, .no_names = true};
    assert_int_equal(relata_store_search(world->store, world->answer, "hosts", &options, &hits, NULL), RELATA_OK);
    assert_int_equal(hits.n, 1);
    assert_int_equal(relata_store_search(world->store, world->answer, "Froest Uinon", NULL, &hits, NULL), RELATA_OK);
    assert_int_equal(hits.n, 1);
    assert_int_equal(hits.items[0].match, RELATA_MATCH_FUZZY);
}

static void profiles_tell_all(void **state) {
    World *world = *state;
    RelataProfile profile;
    assert_int_equal(relata_store_profile(world->store, world->answer, id_of(world, "Ana Lund"), NULL, &profile, NULL),
                     RELATA_OK);
    assert_int_equal(profile.n_statements, 2);
    assert_string_equal(profile.statements[0].relation, "leads");
    assert_string_equal(profile.statements[1].relation, "replaced");
    assert_int_equal(profile.n_appearances, 3);
    assert_string_equal(profile.appearances[0].doc, "n0");
    assert_int_equal(profile.n_types, 1);
    assert_int_equal(profile.types[0].n_articles, 3);
    assert_int_equal(profile.n_reasons, 0);
    assert_int_equal(profile.aliases.n, 1);
}

static void a_selection_is_a_graph(void **state) {
    World *world = *state;
    RelataGraph *graph;
    RelataSelectionTotals totals;
    assert_int_equal(relata_store_graph(world->store, NULL, &graph, &totals, NULL), RELATA_OK);
    assert_int_equal(totals.n_articles, 3);
    assert_int_equal(totals.n_nodes, 8);
    assert_int_equal(relata_graph_n_nodes(graph), 8);
    for (uint32_t i = 0; i < relata_graph_n_edges(graph); i++)
        assert_non_null(relata_graph_edge(graph, i)->evidence);
    relata_graph_free(graph);
    int64_t focus = id_of(world, "Fort Stone");
    RelataStoreSelection selection = {.focus = &focus, .n_focus = 1, .depth = 1};
    assert_int_equal(relata_store_graph(world->store, &selection, &graph, &totals, NULL), RELATA_OK);
    assert_int_equal(relata_graph_n_nodes(graph), 2);
    assert_int_equal(relata_graph_n_foci(graph), 1);
    assert_int_equal(relata_graph_n_sources(graph), 3);
    relata_graph_free(graph);
    focus = 777;
    assert_int_equal(relata_store_graph(world->store, &selection, &graph, &totals, NULL), RELATA_NOT_FOUND);
    assert_null(graph);
}

static void statistics_add_up(void **state) {
    World *world = *state;
    RelataStats stats;
    assert_int_equal(relata_store_stats(world->store, world->answer, &stats, NULL), RELATA_OK);
    assert_int_equal(stats.n_articles, 3);
    assert_int_equal(stats.n_entities, 8);
    assert_int_equal(stats.n_statements, 8);
    assert_int_equal(stats.n_evidence, 11);
    assert_int_equal(stats.n_negative, 1);
    assert_int_equal(stats.n_attributed, 1);
    assert_string_equal(stats.first_published, "2019-05-01");
    assert_string_equal(stats.relations[0].name, "member of");
    RelataArticleList articles;
    assert_int_equal(relata_store_sources(world->store, world->answer, &articles, NULL), RELATA_OK);
    assert_int_equal(articles.n, 3);
    assert_int_equal(articles.items[0].n_statements, 7);
}

// The plan of each arm of neighbors must be a search of a covering index.
static void neighbors_read_covering_indexes(void **state) {
    World *world = *state;
    sqlite3_stmt *query;
    assert_int_equal(relata_sql_prepare(world->store, &query, NULL,
                                        "EXPLAIN QUERY PLAN SELECT s.id,s.object,s.relation,s.polarity,s.modality,"
                                        "s.n_articles,s.confidence FROM statement s WHERE s.subject=?"),
                     RELATA_OK);
    assert_int_equal(sqlite3_step(query), SQLITE_ROW);
    assert_non_null(strstr((const char *)sqlite3_column_text(query, 3), "COVERING INDEX statement_out"));
    sqlite3_finalize(query);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(neighbors_are_filtered_and_ordered),
        cmocka_unit_test(depth_reaches_further),
        cmocka_unit_test(dates_decide),
        cmocka_unit_test(names_are_found_in_many_ways),
        cmocka_unit_test(paths_come_cheapest_first),
        cmocka_unit_test(patterns_join_statements),
        cmocka_unit_test(wrong_patterns_say_where),
        cmocka_unit_test(evidence_has_both_kinds_of_spans),
        cmocka_unit_test(search_finds_names_and_sentences),
        cmocka_unit_test(profiles_tell_all),
        cmocka_unit_test(a_selection_is_a_graph),
        cmocka_unit_test(statistics_add_up),
        cmocka_unit_test(neighbors_read_covering_indexes),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
