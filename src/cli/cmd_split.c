// relata split: what articles call NAME is not this entity but one of its own, in this and every later build.
#include "cmd.h"

static RelataStatus change(RelataStore *store, const CliOptions *options, int *status, RelataError *error) {
    (void)status;
    return relata_store_split(store, options->operands[0], options->operands[1], error);
}

int cli_split(const CliOptions *options) {
    return cli_correct(options, change);
}
