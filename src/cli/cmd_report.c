// relata report: a page to read, every statement traced to its sentence.
#include "cmd.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool ends_in(const char *name, const char *ending) {
    size_t n = strlen(name), m = strlen(ending);
    return n > m && strcasecmp(name + n - m, ending) == 0;
}

static bool is_file(const CliOptions *options) {
    return options->output && strcmp(options->output, "-") != 0;
}

// --format, or what the name of the output file ends in.
static RelataReportFormat format_of(const CliOptions *options) {
    bool is_named = options->format == options->default_format && is_file(options);
    bool is_markdown = is_named ? ends_in(options->output, ".md") || ends_in(options->output, ".markdown")
                                : strcasecmp(options->format, "markdown") == 0;
    return is_markdown ? RELATA_REPORT_MARKDOWN : RELATA_REPORT_HTML;
}

// The diagram of a Markdown report lies beside it under the same name: "world.md", "world.svg".
static char *figure_path(const CliOptions *options) {
    const char *path = options->output, *slash = strrchr(path, '/');
    const char *dot = strrchr(slash ? slash : path, '.');
    size_t n = dot && dot > (slash ? slash + 1 : path) ? (size_t)(dot - path) : strlen(path);
    char *figure = malloc(n + 5);
    if (figure) {
        memcpy(figure, path, n);
        memcpy(figure + n, ".svg", 5);
    }
    return figure;
}

// The last part of the path as a relative address: what Markdown could stumble over is percent-encoded.
static char *address_of(const char *path) {
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    char *address = malloc(3 * strlen(name) + 1), *p = address;
    for (; address && *name; name++)
        if ((unsigned char)*name <= ' ' || (unsigned char)*name == 0x7F || strchr("()<>[]\\\"'%?#&`*_|:", *name))
            p += snprintf(p, 4, "%%%02X", (unsigned char)*name);
        else
            *p++ = *name;
    if (address)
        *p = '\0';
    return address;
}

static int write_figure(CliQuestion *question, const RelataReportOptions *how, const char *path) {
    CliOptions options = *question->options;
    CliOutput output;
    options.output = path;
    if (!cli_output_open(&output, &options))
        return CLI_FAILED;
    int status = CLI_DONE;
    if (relata_report_figure(question->store, how, output.sink, &question->error) != RELATA_OK)
        status = cli_question_fail(question);
    return cli_output_close(&output, status == CLI_PARTLY ? CLI_FAILED : status);
}

static int write_markdown(CliQuestion *question, RelataReportOptions *how) {
    char *path = is_file(question->options) ? figure_path(question->options) : NULL;
    char *address = path ? address_of(path) : NULL;
    int status = CLI_DONE;
    how->figure = address;
    if (relata_report(question->store, how, question->output.sink, &question->error) != RELATA_OK)
        status = cli_question_fail(question);
    else if (path)
        status = write_figure(question, how, path);
    free(address);
    free(path);
    return status;
}

static int write_page(CliQuestion *question, RelataReportOptions *how) {
    if (how->format == RELATA_REPORT_MARKDOWN)
        return write_markdown(question, how);
    if (relata_report(question->store, how, question->output.sink, &question->error) != RELATA_OK)
        return cli_question_fail(question);
    return CLI_DONE;
}

static int ask(CliQuestion *question) {
    const CliOptions *options = question->options;
    int64_t focus[sizeof options->focus.items / sizeof *options->focus.items];
    for (uint32_t i = 0; i < options->focus.n; i++) {
        RelataNode node;
        if (!cli_question_find(question, options->focus.items[i], &node))
            return cli_exit_status(question->error.status);
        focus[i] = node.id;
    }
    RelataReportOptions how = {.format = format_of(options),
                               .title = options->title,
                               .filter = cli_filter(options),
                               .focus = focus,
                               .n_focus = options->focus.n,
                               .depth = options->depth,
                               .max_nodes = options->nodes,
                               .max_edges = options->edges,
                               .limit = options->limit};
    if (options->theme && !relata_theme_find(options->theme, &how.theme))
        how.theme = RELATA_THEME_AUTO;
    RelataModel *model = NULL;
    if (cli_model_open(&model, options, &question->error) != RELATA_OK)
        return cli_question_fail(question);
    how.model = model;
    int status = write_page(question, &how);
    relata_model_close(model);
    return status;
}

int cli_report_verb(const CliOptions *options) {
    return cli_question_run(options, ask);
}
