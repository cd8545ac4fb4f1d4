// relata sources: the articles of the store.
#include "cmd.h"

static bool print_table(const CliQuestion *question, const RelataArticleList *list) {
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

static int ask(CliQuestion *question) {
    RelataArticleList list;
    RelataStatus status = relata_store_sources(question->store, question->answer, &list, &question->error);
    if (status == RELATA_OK && cli_is_table(question->options))
        return print_table(question, &list) ? CLI_DONE : CLI_FAILED;
    if (status == RELATA_OK)
        status =
            relata_write_articles(question->output.sink, &list, cli_answer_format(question->options), &question->error);
    return status == RELATA_OK ? CLI_DONE : cli_question_fail(question);
}

int cli_sources(const CliOptions *options) {
    return cli_question_run(options, ask);
}
