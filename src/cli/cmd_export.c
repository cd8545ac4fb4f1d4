// relata export: the graph, or a part of it, in a standard format.
#include "cmd.h"

#include <string.h>

static int ask(CliQuestion *question) {
    const CliOptions *options = question->options;
    int64_t focus[sizeof options->focus.items / sizeof *options->focus.items];
    if (!cli_question_find_all(question, &options->focus, focus))
        return cli_exit_status(question->error.status);
    RelataExportOptions how = {.filter = cli_filter(options),
                               .focus = focus,
                               .n_focus = options->focus.n,
                               .depth = options->depth,
                               .max_nodes = options->nodes,
                               .max_edges = options->edges};
    RelataExportCounts counts;
    relata_export_format_find(options->format, &how.format);
    RelataStatus status = relata_export_is_folder(how.format)
                              ? relata_export_folder(question->store, &how, options->output, &counts, &question->error)
                              : relata_export(question->store, &how, question->output.sink, &counts, &question->error);
    if (status != RELATA_OK)
        return cli_question_fail(question);
    if (options->output && strcmp(options->output, "-") != 0 && !options->is_quiet) {
        char entities[40] = ""; // JSON Lines has them within statements
        if (counts.n_entities)
            snprintf(entities, sizeof entities, "%llu entities, ", (unsigned long long)counts.n_entities);
        fprintf(stderr, "%s: %s%llu statements, %llu sentences\n", options->output, entities,
                (unsigned long long)counts.n_statements, (unsigned long long)counts.n_evidence);
    }
    return CLI_DONE;
}

int cli_export(const CliOptions *options) {
    RelataExportFormat format;
    if (!relata_export_format_find(options->format, &format)) {
        cli_complain("export: no format '%s'", options->format);
        return CLI_USAGE;
    }
    if (!relata_export_is_folder(format))
        return cli_question_run(options, ask);
    if (!options->output || strcmp(options->output, "-") == 0) {
        cli_complain("export: %s is several files; name a folder for them with -o", options->format);
        return CLI_USAGE;
    }
    return cli_question_run_unopened(options, ask);
}
