// relata extract: articles to triples, without a store.
#include "cmd.h"

#include <string.h>

int cli_extract(const CliOptions *options) {
    static const struct {
        const char *format;
        CliWriteFn *write, *explained;
    } formats[] = {
        {"tsv", relata_write_triples_tsv, relata_write_explained_tsv},
        {"jsonl", relata_write_triples_jsonl, relata_write_explained_jsonl},
        {"openie", relata_write_openie, relata_write_openie},
    };
    size_t f = 0;
    while (f < 2 && strcmp(options->format, formats[f].format) != 0)
        f++;
    return cli_articles_write(options, RELATA_UNTIL_EXTRACT,
                              options->is_explained ? formats[f].explained : formats[f].write);
}
