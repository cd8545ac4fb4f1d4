// relata read: the clean text of articles, block by block.
#include "cmd.h"

int cli_read(const CliOptions *options) {
    return cli_articles_write(options, RELATA_UNTIL_READ, relata_write_blocks_tsv);
}
