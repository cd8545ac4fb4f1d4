// relata sources: the articles of the store.
#include "cmd.h"

static bool print_table(const CliQuestion *question, const void *answer) {
    const RelataArticleList *list = answer;
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "ARTICLE", CLI_LEFT, 36);
    cli_table_column(table, "PUBLISHED", CLI_LEFT, 0);
    cli_table_column(table, "ENTITIES", CLI_RIGHT, 0);
    cli_table_column(table, "STATEMENTS", CLI_RIGHT, 0);
    cli_table_column(table, "TITLE", CLI_CUT, 0);
    for (uint32_t i = 0; i < list->n; i++) {
        const RelataArticle *a = &list->items[i];
        cli_table_row(table);
        cli_table_cell(table, NULL, "%s", a->doc);
        cli_table_cell(table, NULL, "%s", a->published ? a->published : "");
        cli_table_cell(table, NULL, "%u", a->n_entities);
        cli_table_cell(table, NULL, "%u", a->n_statements);
        cli_table_cell(table, NULL, "%s", a->title ? a->title : "");
    }
    return cli_table_print(table);
}

static RelataStatus ask(CliQuestion *question, void *answer) {
    return relata_store_sources(question->store, question->answer, answer, &question->error);
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    return relata_write_articles(sink, answer, style, error);
}

int cli_sources(const CliOptions *options) {
    static const CliAsking asking = {
        .size = sizeof(RelataArticleList), .ask = ask, .write = write, .table = print_table};
    return cli_ask(options, &asking);
}
