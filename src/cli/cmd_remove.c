// relata remove: takes articles, and all that only they supported, out of the store.
#include "cmd.h"

static RelataStatus change(RelataStore *store, const CliOptions *options, int *status, RelataError *error) {
    for (size_t i = 0; i < options->n_operands; i++) {
        bool is_found = false;
        RELATA_TRY(relata_store_remove(store, options->operands[i], &is_found, error));
        if (!is_found) {
            cli_complain("no article '%s' in %s; relata sources lists them", options->operands[i], options->db);
            *status = CLI_PARTLY;
        }
    }
    return RELATA_OK;
}

int cli_remove(const CliOptions *options) {
    return cli_correct(options, change);
}
