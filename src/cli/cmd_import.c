// relata import: an export back into a new store.
#include "cmd.h"

#include <unistd.h>

static RelataStatus run(const CliOptions *options, RelataStore *store, RelataError *error) {
    RelataImport *import = NULL;
    RelataImportCounts counts;
    RelataStatus status = relata_store_import_begin(store, &import, error);
    if (status == RELATA_OK)
        status = relata_read_export(options->operands[0], relata_store_importer(import), error);
    if (status == RELATA_OK)
        status = relata_store_import_end(import, &counts, error);
    relata_store_import_free(import);
    if (status == RELATA_OK)
        printf("%s: %llu articles, %llu entities, %llu statements, %llu sentences\n", options->db,
               (unsigned long long)counts.n_articles, (unsigned long long)counts.n_entities,
               (unsigned long long)counts.n_statements, (unsigned long long)counts.n_evidence);
    return status;
}

// A file that cannot be used leaves no empty store behind.
static void remove_store(const char *path) {
    static const char *const endings[] = {"", "-wal", "-shm"};
    char name[4200];
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (snprintf(name, sizeof name, "%s%s", path, endings[i]) < (int)sizeof name)
            unlink(name);
}

int cli_import(const CliOptions *options) {
    RelataStore *store = NULL;
    RelataError error = {0};
    bool is_new = access(options->db, F_OK) != 0;
    RelataStatus status = relata_store_open(&store, options->db, RELATA_STORE_WRITE, &error);
    if (status == RELATA_OK)
        status = run(options, store, &error);
    relata_store_close(store);
    if (status != RELATA_OK && is_new)
        remove_store(options->db);
    if (status == RELATA_OK)
        return CLI_DONE;
    cli_report(&error);
    return status == RELATA_ARGUMENT ? CLI_USAGE : CLI_FAILED;
}
