// relata never: two entities are never one, in this and every later build.
#include "cmd.h"

static RelataStatus change(RelataStore *store, const CliOptions *options, int *status, RelataError *error) {
    (void)status;
    return relata_store_never_merge(store, options->operands[0], options->operands[1], error);
}

int cli_never(const CliOptions *options) {
    return cli_correct(options, change);
}
