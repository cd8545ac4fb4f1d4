// Drawing, for draw and for every answer that is asked for as a picture.
#include "cli.h"

#include <unistd.h>

int cli_draw_graph(CliQuestion *question, const RelataGraph *graph) {
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
    if (relata_draw(graph, &how, question->output.sink, &question->error) != RELATA_OK)
        return cli_question_fail(question);
    if (question->output.path && !options->is_quiet)
        fprintf(stderr, "%s: %u of %llu entities, %u of %llu statements\n", question->output.path,
                relata_graph_n_nodes(graph), (unsigned long long)relata_graph_total_nodes(graph),
                relata_graph_n_edges(graph), (unsigned long long)relata_graph_total_edges(graph));
    return CLI_DONE;
}
