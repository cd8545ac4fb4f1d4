// Drawing, for draw and for every answer that is asked for as a picture.
#include "cli.h"

#include <unistd.h>

// The best part of a graph that is more than a page or a drawing can show; *part stays NULL where all of it can.
static RelataStatus choose(RelataGraph *graph, RelataDrawFormat format, RelataGraph **part, RelataError *error) {
    bool is_page = format == RELATA_DRAW_HTML;
    RelataSelection selection = {.max_nodes = is_page ? RELATA_PAGE_NODES : RELATA_DRAWING_NODES,
                                 .max_edges = is_page ? RELATA_PAGE_LINES : RELATA_DRAWING_LINES};
    if (format == RELATA_DRAW_DOT ||
        (relata_graph_n_nodes(graph) <= selection.max_nodes && relata_graph_n_edges(graph) <= selection.max_edges))
        return RELATA_OK;
    return relata_graph_select(part, graph, &selection, error);
}

static RelataStatus draw(CliQuestion *question, const RelataGraph *graph, const RelataDrawOptions *how) {
    const CliOptions *options = question->options;
    RelataStatus status = relata_draw(graph, how, question->output.sink, &question->error);
    if (status == RELATA_OK && question->output.path && !options->is_quiet)
        fprintf(stderr, "%s: %u of %llu entities, %u of %llu statements\n", question->output.path,
                relata_graph_n_nodes(graph), (unsigned long long)relata_graph_total_nodes(graph),
                relata_graph_n_edges(graph), (unsigned long long)relata_graph_total_edges(graph));
    return status;
}

int cli_draw_graph(CliQuestion *question, RelataGraph *graph) {
    const CliOptions *options = question->options;
    RelataDrawOptions how = {.title = options->title, .id_prefix = options->id_prefix, .link_template = options->links};
    relata_draw_format_find(options->format, &how.format);
    if (options->theme)
        relata_theme_find(options->theme, &how.theme);
    bool is_binary = how.format == RELATA_DRAW_PNG || how.format == RELATA_DRAW_PDF;
    if (is_binary && !question->output.path && isatty(STDOUT_FILENO)) {
        cli_complain("%s: a terminal cannot show this format; name a file with -o", options->verb->name);
        return CLI_USAGE;
    }
    if (relata_graph_n_nodes(graph) == 0) {
        cli_complain("%s: nothing to draw: no statement fits", options->verb->name);
        question->output.is_void = true;
        return CLI_PARTLY;
    }
    RelataGraph *part = NULL;
    RelataStatus status = choose(graph, how.format, &part, &question->error);
    if (status == RELATA_OK)
        status = draw(question, part ? part : graph, &how);
    relata_graph_free(part);
    return status == RELATA_OK ? CLI_DONE : cli_question_fail(question);
}
