// The verbs that change a store without reading articles: opens it for writing, changes it, derives the graph anew.
#include "cli.h"

static RelataStatus run(const CliOptions *options, RelataStore *store, const RelataModel *model, CliChangeFn *change,
                        int *status, RelataError *error) {
    RelataStoreSummary summary;
    RELATA_TRY(change(store, options, status, error));
    RELATA_TRY(relata_store_resolve(store, model, error));
    RELATA_TRY(relata_store_summary(store, &summary, error));
    printf("%s: %llu articles, %llu entities, %llu statements\n", options->db, (unsigned long long)summary.n_articles,
           (unsigned long long)summary.n_entities, (unsigned long long)summary.n_statements);
    return RELATA_OK;
}

int cli_correct(const CliOptions *options, CliChangeFn *change) {
    RelataModel *model = NULL;
    RelataStore *store = NULL;
    RelataError error = {0};
    int status = CLI_DONE;
    // Opened for reading first: a store that is not there is a mistake here, not something to make.
    RelataStatus result = relata_store_open(&store, options->db, RELATA_STORE_READ, &error);
    if (result == RELATA_OK) {
        relata_store_close(store);
        store = NULL;
        result = relata_store_open(&store, options->db, RELATA_STORE_WRITE, &error);
    }
    if (result == RELATA_OK)
        result = cli_model_open(&model, options, &error);
    if (result == RELATA_OK)
        result = run(options, store, model, change, &status, &error);
    if (result != RELATA_OK)
        status = cli_fail(&error);
    relata_store_close(store);
    relata_model_close(model);
    return status;
}
