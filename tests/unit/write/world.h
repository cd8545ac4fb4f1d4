/// A store with names that break writers, and with every kind of statement, for the tests of exports and reports.
#ifndef RELATA_TESTS_UNIT_WRITE_WORLD_H
#define RELATA_TESTS_UNIT_WRITE_WORLD_H

#include "unit/test.h"

#include "../store/build.h"
#include "sample.h"

#include "base/utf8.h"
#include "write/export.h"

typedef struct {
    char *path;
    RelataStore *store;
    RelataStoreSummary summary;
    uint64_t n_evidence;
    int64_t ids[64];
    char *names[64]; // valid UTF-8
    size_t n;
} World;

// As export makes it: every bad byte U+FFFD.
static inline char *valid_copy(const char *name) {
    size_t n = strlen(name), length = 0;
    char *copy = calloc(3 * n + 1, 1);
    for (size_t i = 0; i < n;) {
        uint32_t used;
        length += relata_utf8_encode(relata_utf8_decode(name + i, n - i, &used), copy + length);
        i += used;
    }
    return copy;
}

static inline char *clean_copy(const char *name) {
    RelataStrbuf clean = {0};
    relata_add_clean(&clean, name);
    char *copy = strdup(relata_strbuf_string(&clean));
    relata_strbuf_clear(&clean);
    return copy;
}

static inline RelataStatus keep_name(void *state, const RelataNode *node, const char *key,
                                     const RelataNameList *aliases, RelataError *error) {
    (void)key;
    (void)aliases;
    (void)error;
    World *world = state;
    assert_true(world->n < 64);
    world->ids[world->n] = node->id;
    world->names[world->n++] = valid_copy(node->name);
    return RELATA_OK;
}

static inline RelataStatus count_evidence(void *state, const RelataEvidence *evidence, RelataError *error) {
    (void)evidence;
    (void)error;
    ++*(uint64_t *)state;
    return RELATA_OK;
}

static inline void put_hostile(RelataStore *store) {
    static char longest[20001];
    memset(longest, 'x', 20000);
    Build *build = build_begin("hostile, \"names\"; =1+1\n/?#<>");
    uint32_t hub = build_name(build, "Harbour Board", RELATA_TYPE_ORGANIZATION, "Board|the; \"Board\"|=board()");
    uint32_t unbroken = build_name(build, longest, RELATA_TYPE_PERSON, NULL);
    build_triple(build, hub, "employs", unbroken, 0.5);
    for (uint32_t i = 0; i < sample_n_hostile; i++) {
        const char *name = sample_hostile[i];
        bool is_valid = relata_utf8_valid(name, strlen(name)) == strlen(name);
        if (!*name)
            continue;
        uint32_t v = build_name(build, is_valid ? name : "placeholder", (RelataType)(i % 8), NULL);
        RelataTriple *triple = build_triple(build, hub, is_valid ? name : "names", v, 0.6);
        triple->qualifiers = relata_arena_printf(build->document->arena, "oblique\tas %s", name);
        triple->time.text = is_valid ? relata_arena_string(build->document->arena, name) : NULL;
        if (!is_valid)
            build->document->entities[v].name = relata_arena_string(build->document->arena, name);
    }
    build->document->title = "Title with <b>, \"quotes\", | and \\ and =2+2";
    build->document->url = "https://example.org/a b?x=\"1\"&y=<2>|%zz%20";
    assert_int_equal(build_put(build, store, NULL), RELATA_OK);
}

static inline void put_plain(RelataStore *store) {
    Build *build = build_begin("plain");
    uint32_t ada = build_name(build, "Ada Ruiz", RELATA_TYPE_PERSON, "Ruiz");
    uint32_t oslo = build_name(build, "Oslo", RELATA_TYPE_PLACE, NULL);
    uint32_t rail = build_name(build, "Norrail", RELATA_TYPE_ORGANIZATION, NULL);
    RelataTriple *leads = build_triple(build, ada, "chairs", rail, 0.9);
    leads->relation_id = "P488";
    leads->time = (RelataTime){.text = "in May 2021", .start = "2021-05", .end = "2021-05"};
    leads->qualifiers = "oblique\tas its first woman\npurpose\tto save: the coast line";
    build_triple(build, ada, "visited", oslo, 0.8)->polarity = RELATA_NEGATIVE;
    build_triple(build, rail, "connects", oslo, 0.7)->modality = RELATA_PLANNED;
    RelataTriple *claimed = build_triple(build, rail, "owns", oslo, 0.6);
    claimed->modality = RELATA_CLAIMED;
    claimed->attributed_to = 1 + ada;
    build_triple(build, rail, "praised", oslo, 0.5);
    build_triple(build, rail, "praised", oslo, 0.4)->polarity = RELATA_NEGATIVE;
    assert_int_equal(build_put(build, store, NULL), RELATA_OK);
}

static inline int make_world(void **state) {
    World *world = calloc(1, sizeof *world);
    RelataError error = {0};
    world->path = build_store_path();
    assert_int_equal(relata_store_open(&world->store, world->path, RELATA_STORE_WRITE, &error), RELATA_OK);
    put_hostile(world->store);
    put_plain(world->store);
    assert_int_equal(relata_store_resolve(world->store, NULL, &error), RELATA_OK);
    relata_store_close(world->store);
    assert_int_equal(relata_store_open(&world->store, world->path, RELATA_STORE_READ, &error), RELATA_OK);
    assert_int_equal(relata_store_summary(world->store, &world->summary, &error), RELATA_OK);
    assert_int_equal(relata_store_each_entity(world->store, keep_name, world, &error), RELATA_OK);
    assert_int_equal(relata_store_each_evidence(world->store, count_evidence, &world->n_evidence, &error), RELATA_OK);
    assert_true(world->summary.n_statements > 20);
    *state = world;
    return 0;
}

static inline int end_world(void **state) {
    World *world = *state;
    relata_store_close(world->store);
    build_remove_store(world->path);
    for (size_t i = 0; i < world->n; i++)
        free(world->names[i]);
    free(world);
    return 0;
}

#endif
