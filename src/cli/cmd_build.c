// relata build: the main job, articles into a graph store.
//
// The store is opened when the first article is ready, so that a mistyped input leaves no empty file behind.
#include "cmd.h"

#include <unistd.h>

typedef struct {
    const CliOptions *options;
    RelataStore *store; // NULL until needed
    uint64_t n_words;
    uint64_t n_refused; // articles that the store did not take
} Build;

static RelataStatus open_store(Build *build, RelataError *error) {
    if (build->store)
        return RELATA_OK;
    return relata_store_open(&build->store, build->options->db, RELATA_STORE_WRITE, error);
}

// An article that the store refuses for its size costs only itself.
static RelataStatus put(void *state, const RelataDocument *document, RelataError *error) {
    Build *build = state;
    RELATA_TRY(open_store(build, error));
    RelataError failure = {0};
    RelataStatus status = relata_store_put(build->store, document, &failure);
    build->n_words += document->n_tokens;
    if (status == RELATA_LIMIT) {
        cli_report(&failure);
        build->n_refused++;
        return RELATA_OK;
    }
    if (status != RELATA_OK && error)
        *error = failure;
    return status;
}

static RelataStatus summarize(const Build *build, uint64_t n_articles, double seconds, RelataError *error) {
    RelataStoreSummary summary;
    RELATA_TRY(relata_store_summary(build->store, &summary, error));
    printf("%s: %llu articles, %llu entities, %llu statements\n", build->options->db,
           (unsigned long long)summary.n_articles, (unsigned long long)summary.n_entities,
           (unsigned long long)summary.n_statements);
    printf("read %llu article%s, %llu words, in %.1f s\n", (unsigned long long)n_articles, n_articles == 1 ? "" : "s",
           (unsigned long long)build->n_words, seconds);
    return RELATA_OK;
}

// Says which entities go by another name now, so that nothing changes behind the user's back.
static RelataStatus tell_renames(const Build *build, RelataError *error) {
    enum { MAX_TOLD = 10 };
    RelataRenameList list = {0};
    RelataAnswer *answer = relata_answer_new();
    RelataStatus status = answer ? relata_store_renames(build->store, answer, &list, error) : RELATA_NO_MEMORY;
    for (uint32_t i = 0; i < list.n && i < MAX_TOLD; i++)
        fprintf(stderr, "relata: @%lld %s is now called %s\n", (long long)list.items[i].id, list.items[i].before,
                list.items[i].after);
    if (list.n > MAX_TOLD)
        fprintf(stderr, "relata: and %u more have another name\n", list.n - MAX_TOLD);
    relata_answer_free(answer);
    return status;
}

// Derives the graph and says what there is now.
static RelataStatus finish(Build *build, const RelataModel *model, uint64_t n_articles, double begin,
                           RelataError *error) {
    bool is_changed = !relata_store_is_resolved(build->store);
    RELATA_TRY(relata_store_resolve(build->store, model, error));
    if (is_changed && !build->options->is_quiet)
        RELATA_TRY(tell_renames(build, error));
    return summarize(build, n_articles, cli_seconds() - begin, error);
}

static int run(Build *build, const RelataModel *model) {
    RelataError error = {0};
    uint64_t n_articles = 0;
    double begin = cli_seconds();
    CliArticles articles = {put, build, RELATA_UNTIL_EXTRACT};
    if (access(build->options->db, F_OK) == 0 && open_store(build, &error) != RELATA_OK)
        return cli_report(&error), CLI_FAILED;
    int status = cli_articles_run(build->options, model, &articles, &n_articles);
    if (status != CLI_FAILED && build->store) {
        if (finish(build, model, n_articles, begin, &error) != RELATA_OK)
            return cli_report(&error), CLI_FAILED;
    } else if (status == CLI_DONE) {
        cli_complain("no articles found");
        return CLI_PARTLY;
    }
    return build->n_refused && status == CLI_DONE ? CLI_PARTLY : status;
}

int cli_build(const CliOptions *options) {
    RelataModel *model = NULL;
    RelataError error = {0};
    if (cli_model_open(&model, options, &error) != RELATA_OK)
        return cli_report(&error), CLI_FAILED;
    Build build = {.options = options};
    int status = run(&build, model);
    relata_store_close(build.store);
    relata_model_close(model);
    return status;
}
