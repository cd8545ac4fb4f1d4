// relata entities: mentions and who is who within each article.
#include "cmd.h"

#include <string.h>

int cli_entities(const CliOptions *options) {
    bool is_tsv = strcmp(options->format, "tsv") == 0;
    return cli_articles_write(options, RELATA_UNTIL_ENTITY,
                              is_tsv ? relata_write_mentions_tsv : relata_write_mentions_jsonl);
}
