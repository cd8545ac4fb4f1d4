// relata extract: articles to triples, without a store.
#include "cmd.h"

#include <string.h>

int cli_extract(const CliOptions *options) {
    static const struct {
        const char *format;
        RelataUntil until;
        CliWriteFn *write, *explained;
    } formats[] = {
        {"tsv", RELATA_UNTIL_EXTRACT, relata_write_triples_tsv, relata_write_explained_tsv},
        {"jsonl", RELATA_UNTIL_EXTRACT, relata_write_triples_jsonl, relata_write_explained_jsonl},
        {"openie", RELATA_UNTIL_EXTRACT, relata_write_openie, relata_write_openie},
        {"relations", RELATA_UNTIL_RELATE, relata_write_relations_jsonl, relata_write_relations_jsonl},
    };
    size_t f = 0;
    while (f < 3 && strcmp(options->format, formats[f].format) != 0)
        f++;
    return cli_articles_write(options, formats[f].until,
                              options->is_explained ? formats[f].explained : formats[f].write);
}
