// relata parse: tokens, tags, lemmas and trees as CoNLL-U.
#include "cmd.h"

int cli_parse(const CliOptions *options) {
    return cli_articles_write(options, RELATA_UNTIL_SYNTAX, relata_write_conllu);
}
