// relata extract: articles to triples, without a store.
#include "cmd.h"

#include <string.h>

int cli_extract(const CliOptions *options) {
    CliWriteFn *write = strcmp(options->format, "tsv") == 0     ? relata_write_triples_tsv
                        : strcmp(options->format, "jsonl") == 0 ? relata_write_triples_jsonl
                                                                : relata_write_openie;
    return cli_articles_write(options, RELATA_UNTIL_EXTRACT, write);
}
