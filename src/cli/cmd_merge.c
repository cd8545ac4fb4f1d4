// relata merge: two entities are one, in this and every later build.
#include "cmd.h"

static RelataStatus change(RelataStore *store, const CliOptions *options, int *status, RelataError *error) {
    (void)status;
    for (size_t i = 1; i < options->n_operands; i++)
        RELATA_TRY(relata_store_merge(store, options->operands[0], options->operands[i], error));
    return RELATA_OK;
}

int cli_merge(const CliOptions *options) {
    return cli_correct(options, change);
}
