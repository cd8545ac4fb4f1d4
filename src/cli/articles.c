// The verbs that read articles: runs the pipeline over the operands and hands each document on.
#include "cli.h"

#include <string.h>

typedef struct {
    const CliArticles *articles;
    CliProgress progress;
    RelataError error;   // why the run stopped
    uint64_t n_articles; //
    uint64_t n_failed;   // inputs
} Run;

static RelataStatus each(void *state, RelataDocument *document, const RelataError *failure) {
    Run *run = state;
    if (!document) {
        cli_progress_end(&run->progress);
        cli_report(failure);
        run->n_failed++;
        return RELATA_OK;
    }
    RELATA_TRY(run->articles->article(run->articles->state, document, &run->error));
    cli_progress_show(&run->progress, ++run->n_articles);
    return RELATA_OK;
}

static RelataFormat chosen_format(const CliOptions *options) {
    RelataFormat format = RELATA_FORMAT_AUTO;
    const char *name = options->input ? options->input : options->from;
    if (name && !relata_format_find(name, &format))
        format = RELATA_FORMAT_AUTO;
    return format;
}

int cli_articles_run(const CliOptions *options, const RelataModel *model, const CliArticles *articles,
                     uint64_t *n_articles) {
    Run run = {.articles = articles};
    RelataError error = {0};
    *n_articles = 0;
    if (options->from && options->input) {
        cli_complain("%s: --from and --input both say what the inputs are; give one", options->verb->name);
        return CLI_USAGE;
    }
    RelataRunOptions how = {.n_threads = options->threads,
                            .until = articles->until,
                            .ontology = options->ontology,
                            .has_least = options->min_confidence >= 0,
                            .least = options->min_confidence,
                            .read = {.format = chosen_format(options), .encoding = options->encoding}};
    cli_progress_begin(&run.progress, options);
    RelataStatus status =
        relata_pipeline_run_all(model, options->operands, options->n_operands, &how, each, &run, &error);
    cli_progress_end(&run.progress);
    *n_articles = run.n_articles;
    if (status != RELATA_OK) {
        error = run.error.status != RELATA_OK ? run.error : error;
        error.status = status;
        cli_report(&error);
        return status == RELATA_ARGUMENT ? CLI_USAGE : CLI_FAILED;
    }
    return run.n_failed ? CLI_PARTLY : CLI_DONE;
}

typedef struct {
    CliWriteFn *write;
    RelataSink sink;
} Writing;

static RelataStatus write_article(void *state, const RelataDocument *document, RelataError *error) {
    Writing *writing = state;
    return writing->write(writing->sink, document, error);
}

int cli_articles_write(const CliOptions *options, RelataUntil until, CliWriteFn *write) {
    RelataModel *model = NULL;
    RelataError error = {0};
    CliOutput output;
    if (cli_model_open(&model, options, &error) != RELATA_OK) {
        cli_report(&error);
        return CLI_FAILED;
    }
    int status = CLI_FAILED;
    if (cli_output_open(&output, options)) {
        Writing writing = {write, output.sink};
        CliArticles articles = {write_article, &writing, until};
        uint64_t n_articles;
        status = cli_articles_run(options, model, &articles, &n_articles);
        status = cli_output_close(&output, status);
    }
    relata_model_close(model);
    return status;
}
