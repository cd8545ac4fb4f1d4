/// Graphs for the tests of drawing: a small one by hand, larger ones from a seed.
#ifndef RELATA_TESTS_UNIT_WRITE_SAMPLE_H
#define RELATA_TESTS_UNIT_WRITE_SAMPLE_H

#include "unit/test.h"

#include "base/map.h"
#include "base/strbuf.h"

#include <relata/write.h>

#include <stdio.h>

static inline RelataStatus sample_write(void *state, const char *bytes, size_t n, RelataError *error) {
    (void)error;
    relata_strbuf_add(state, bytes, n);
    return RELATA_OK;
}

/// Draws into `out`; the caller clears it.
static inline RelataStatus sample_draw(const RelataGraph *graph, const RelataDrawOptions *options, RelataStrbuf *out,
                                       RelataError *error) {
    return relata_draw(graph, options, (RelataSink){sample_write, out}, error);
}

static inline uint32_t sample_node(RelataGraph *graph, const char *name, RelataType type) {
    RelataNode node = {.id = 100 + relata_graph_n_nodes(graph), .name = name, .type = type, .n_articles = 2};
    uint32_t index = 0;
    assert_int_equal(relata_graph_add_node(graph, &node, &index, NULL), RELATA_OK);
    return index;
}

static inline RelataEdge *sample_edge(RelataGraph *graph, RelataEdge edge) {
    static RelataEdge last;
    edge.statement = 500 + relata_graph_n_edges(graph);
    if (edge.confidence == 0)
        edge.confidence = 0.9;
    assert_int_equal(relata_graph_add_edge(graph, &edge, NULL, NULL), RELATA_OK);
    last = edge;
    return &last;
}

/// Four entities of four types; a doubled line, a denied one, a planned one, a hostile one.
static inline RelataGraph *sample_small(void) {
    RelataGraph *graph = relata_graph_new();
    uint32_t mayor = sample_node(graph, "Mira Okoye", RELATA_TYPE_PERSON);
    uint32_t town = sample_node(graph, "Port Casimir", RELATA_TYPE_PLACE);
    uint32_t bank = sample_node(graph, "Norvik Bank", RELATA_TYPE_ORGANIZATION);
    uint32_t dam = sample_node(graph, "Tamar dam", RELATA_TYPE_FACILITY);
    sample_edge(graph, (RelataEdge){.subject = mayor,
                                    .object = town,
                                    .relation = "mayor of",
                                    .n_articles = 3,
                                    .evidence = "Okoye, mayor of Port Casimir since 2021, spoke first.",
                                    .evidence_article = "Harbour Herald"});
    sample_edge(graph, (RelataEdge){.subject = mayor, .object = town, .relation = "born in", .n_articles = 1});
    sample_edge(graph, (RelataEdge){.subject = bank,
                                    .object = dam,
                                    .relation = "owns",
                                    .polarity = RELATA_NEGATIVE,
                                    .evidence = "The bank said it did not own the dam."});
    sample_edge(graph, (RelataEdge){.subject = mayor,
                                    .object = dam,
                                    .relation = "visit",
                                    .modality = RELATA_PLANNED,
                                    .qualifiers = "purpose\tto see the cracks\noblique\twith R&D of <Norvik>"});
    sample_edge(graph, (RelataEdge){.subject = mayor, .object = bank, .relation = "accused"});
    assert_int_equal(relata_graph_add_source(graph, "Harbour Herald", "2024-03-05", NULL), RELATA_OK);
    assert_int_equal(relata_graph_add_source(graph, "River Post", NULL, NULL), RELATA_OK);
    return graph;
}

/// A connected graph of n nodes and about m lines, with hubs, from a seed.
static inline RelataGraph *sample_random(uint32_t n, uint32_t m, uint64_t seed) {
    static const char *const relations[] = {"met",        "visited", "member of",  "signed agreement with", "accused",
                                            "located in", "owns",    "is head of", "called for talks with", "supplies"};
    static const char *const words[] = {"Delta", "Harbour", "Northern", "Velden", "Karst", "Union", "Council", "Rail"};
    RelataGraph *graph = relata_graph_new();
    for (uint32_t i = 0; i < n; i++) {
        char name[64];
        uint64_t h = relata_hash_mix(seed, i);
        snprintf(name, sizeof name, "%s %s %u", words[h % 8], words[h / 8 % 8], i);
        sample_node(graph, name, (RelataType)(h / 64 % RELATA_N_TYPES));
    }
    for (uint32_t i = 0; i < m; i++) {
        uint64_t h = relata_hash_mix(seed + 1, i);
        uint32_t a = i + 1 < n ? i + 1 : (uint32_t)(h % n), b = (uint32_t)(h / n % (i + 1 < n ? i + 1 : n));
        if (a == b)
            continue;
        b = h % 3 ? b : b / 3; // hubs
        sample_edge(graph, (RelataEdge){.subject = h & 1 << 20 ? a : b,
                                        .object = h & 1 << 20 ? b : a,
                                        .relation = relations[h / 1000 % 10],
                                        .n_articles = 1 + (h >> 40) % 4,
                                        .modality = h % 11 == 0 ? RELATA_CLAIMED : RELATA_CERTAIN,
                                        .polarity = h % 17 == 0 ? RELATA_NEGATIVE : RELATA_POSITIVE});
    }
    return graph;
}

/// Names that break writers: [sample_n_hostile], and one of 20,000 characters.
static const char *const sample_hostile[] = {
    "\"quoted\"",
    "back\\slash \\N \\G \\n \\l \\",
    "<b>bold</b>",
    "<<B>html label</B>>",
    "</svg><script>alert(1)</script>",
    "]]> --> <!-- -->",
    "&amp; &lt; &#9731; R&D",
    "{a|b}",
    "%s %n $(x) `y`",
    "=HYPERLINK(\"x\")",
    "ctrl \x01 \x1b[31m \x7f end",
    "\xEF\xBF\xBE not a character",
    "broken \xC3\x28 \xF0\x9F utf-8 \xE2",
    "bidi \xE2\x80\xAE reversed",
    "Ярославль и Владивосток",
    "北京市人民政府",
    "عبد الله",
    "e\xCC\x81 combining",
    "\xF0\x9F\x87\xB9\xF0\x9F\x87\xAF \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80",
    "   blanks \t\n everywhere  ",
    "\xEF\xBB\xBF"
    "bom",
    "",
};
enum { sample_n_hostile = sizeof sample_hostile / sizeof *sample_hostile };

static inline RelataGraph *sample_hostile_graph(void) {
    RelataGraph *graph = relata_graph_new();
    static char longest[20001];
    for (int i = 0; i < 20000; i++)
        longest[i] = i % 7 == 6 ? ' ' : 'x';
    uint32_t hub = sample_node(graph, longest, RELATA_TYPE_ORGANIZATION);
    for (int i = 0; i < 20000; i++)
        longest[i] = 'y';
    uint32_t unbroken = sample_node(graph, longest, RELATA_TYPE_PERSON);
    sample_edge(graph, (RelataEdge){.subject = hub, .object = unbroken, .relation = longest, .evidence = longest});
    for (uint32_t i = 0; i < sample_n_hostile; i++) {
        uint32_t v = sample_node(graph, sample_hostile[i], (RelataType)(i % RELATA_N_TYPES));
        char qualifiers[128];
        snprintf(qualifiers, sizeof qualifiers, "oblique\t%s", sample_hostile[i]);
        sample_edge(graph, (RelataEdge){.subject = hub,
                                        .object = v,
                                        .relation = sample_hostile[i],
                                        .evidence = sample_hostile[i],
                                        .evidence_article = sample_hostile[i],
                                        .attributed_to = sample_hostile[i],
                                        .time = sample_hostile[i],
                                        .qualifiers = qualifiers});
        assert_int_equal(relata_graph_add_source(graph, sample_hostile[i], sample_hostile[i], NULL), RELATA_OK);
    }
    return graph;
}

#endif
