// Drawing: names, relations and sentences of any bytes, one a line, become DOT that libcgraph reads back with as many
// nodes and lines as there were. The layout itself is Graphviz's business and takes place elsewhere.
#include <relata/write.h>

#include "base/strbuf.h"

#include <graphviz/cgraph.h>

#include <stdlib.h>
#include <string.h>

enum { MAX_NODES = 40 };

static RelataStatus keep(void *state, const char *bytes, size_t n, RelataError *error) {
    (void)error;
    relata_strbuf_add(state, bytes, n);
    return RELATA_OK;
}

// A chain through all lines of the input, each line serving as name, relation and sentence.
static void fill(RelataGraph *graph, char *text) {
    uint32_t last = UINT32_MAX;
    for (char *line; (line = strsep(&text, "\n")) && relata_graph_n_nodes(graph) < MAX_NODES;) {
        uint32_t index, n = relata_graph_n_nodes(graph);
        RelataNode node = {.id = n + 1, .name = line, .type = (RelataType)(strlen(line) % RELATA_N_TYPES)};
        if (relata_graph_add_node(graph, &node, &index, NULL) != RELATA_OK)
            return;
        RelataEdge edge = {.subject = last,
                           .object = index,
                           .relation = line,
                           .polarity = n % 3 ? RELATA_POSITIVE : RELATA_NEGATIVE,
                           .confidence = 0.5,
                           .statement = n,
                           .evidence = line,
                           .evidence_article = line,
                           .attributed_to = line,
                           .time = line};
        if (last != UINT32_MAX && relata_graph_add_edge(graph, &edge, NULL, NULL) != RELATA_OK)
            return;
        if (relata_graph_add_source(graph, line, line, NULL) != RELATA_OK)
            return;
        last = index;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    RelataGraph *graph = relata_graph_new();
    char *text = malloc(n + 1);
    if (!graph || !text)
        abort();
    memcpy(text, bytes, n);
    text[n] = '\0';
    fill(graph, text);
    RelataStrbuf dot = {0};
    RelataDrawOptions options = {.format = RELATA_DRAW_DOT};
    if (relata_draw(graph, &options, (RelataSink){keep, &dot}, NULL) != RELATA_OK)
        abort();
    Agraph_t *read = agmemread(relata_strbuf_string(&dot));
    if (!read || agnnodes(read) != (int)relata_graph_n_nodes(graph) ||
        agnedges(read) != (int)relata_graph_n_edges(graph))
        abort();
    agclose(read);
    relata_strbuf_clear(&dot);
    relata_graph_free(graph);
    free(text);
    return 0;
}
