// relata draw: a diagram of the part of the graph worth seeing.
#include "cmd.h"

#include <string.h>
#include <strings.h>
#include <unistd.h>

// --format, or what the name of the output file ends in.
static RelataDrawFormat format_of(const CliOptions *options) {
    RelataDrawFormat format = RELATA_DRAW_SVG;
    const char *dot = options->output ? strrchr(options->output, '.') : NULL;
    if (options->format != options->default_format || !dot || !relata_draw_format_find(dot + 1, &format))
        if (!relata_draw_format_find(options->format, &format))
            format = RELATA_DRAW_SVG;
    return format;
}

static int draw(CliQuestion *question, RelataGraph *graph) {
    const CliOptions *options = question->options;
    RelataDrawOptions how = {.format = format_of(options),
                             .title = options->title,
                             .id_prefix = options->id_prefix,
                             .link_template = options->links};
    if (options->theme && !relata_theme_find(options->theme, &how.theme))
        how.theme = RELATA_THEME_AUTO;
    bool is_binary = how.format == RELATA_DRAW_PNG || how.format == RELATA_DRAW_PDF;
    if (is_binary && !question->output.path && isatty(STDOUT_FILENO)) {
        cli_complain("draw: a terminal cannot show this format; name a file with -o");
        return CLI_USAGE;
    }
    if (relata_graph_n_nodes(graph) == 0) {
        cli_complain("draw: nothing to draw: no statement fits");
        question->output.is_void = true;
        return CLI_PARTLY;
    }
    if (relata_draw(graph, &how, question->output.sink, &question->error) != RELATA_OK)
        return cli_question_fail(question);
    if (question->output.path && !options->is_quiet)
        fprintf(stderr, "%s: %u of %llu entities, %u of %llu statements\n", question->output.path,
                relata_graph_n_nodes(graph), (unsigned long long)relata_graph_total_nodes(graph),
                relata_graph_n_edges(graph), (unsigned long long)relata_graph_total_edges(graph));
    return CLI_DONE;
}

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
    int status = draw(question, graph);
    relata_graph_free(graph);
    return status;
}

int cli_draw(const CliOptions *options) {
    return cli_question_run(options, ask);
}
