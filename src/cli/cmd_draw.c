// relata draw: a diagram of the part of the graph worth seeing.
#include "cmd.h"

static int ask(CliQuestion *question) {
    const CliOptions *options = question->options;
    int64_t focus[sizeof options->focus.items / sizeof *options->focus.items];
    if (!cli_question_find_all(question, &options->focus, focus))
        return cli_exit_status(question->error.status);
    RelataStoreSelection selection = {.filter = cli_filter(options),
                                      .focus = focus,
                                      .n_focus = options->focus.n,
                                      .depth = options->depth,
                                      .max_nodes = options->nodes,
                                      .max_edges = options->edges};
    RelataGraph *graph = NULL;
    if (relata_store_graph(question->store, &selection, &graph, NULL, &question->error) != RELATA_OK)
        return cli_question_fail(question);
    int status = cli_draw_graph(question, graph);
    relata_graph_free(graph);
    return status;
}

int cli_draw(const CliOptions *options) {
    return cli_question_run(options, ask);
}
