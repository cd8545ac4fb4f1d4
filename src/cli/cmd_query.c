// relata query: triple patterns.
#include "cmd.h"

static bool print_table(const CliQuestion *question, const RelataRows *rows) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    for (uint32_t c = 0; c < rows->n_columns; c++)
        cli_table_column(table, rows->columns[c], CLI_LEFT, 40);
    cli_table_column(table, "STATEMENTS", CLI_LEFT, 0);
    for (uint32_t r = 0; r < rows->n_rows; r++) {
        cli_table_row(table);
        for (uint32_t c = 0; c < rows->n_columns; c++) {
            const RelataBinding *cell = &rows->cells[(size_t)r * rows->n_columns + c];
            cli_table_cell(table, cell->node.id ? cli_type_color(cell->node.type) : NULL, "%s",
                           cell->node.id ? cell->node.name : cell->relation);
        }
        char list[256] = "";
        int used = 0;
        for (uint32_t p = 0; p < rows->n_patterns && used < (int)sizeof list - 24; p++)
            used += snprintf(list + used, sizeof list - (size_t)used, "%s%lld", p ? " " : "",
                             (long long)rows->statements[(size_t)r * rows->n_patterns + p]);
        cli_table_cell(table, NULL, "%s", list);
    }
    return cli_table_print(table);
}

static int ask(CliQuestion *question) {
    const CliOptions *options = question->options;
    RelataFilter filter = cli_filter(options);
    RelataRows rows;
    RelataStatus status = relata_store_query(question->store, question->answer, options->operands[0], &filter,
                                             options->limit, &rows, &question->error);
    if (status == RELATA_OK && options->is_explained)
        fprintf(stderr, "%s\n", rows.sql);
    if (status == RELATA_OK && !cli_is_table(options))
        status = relata_write_rows(question->output.sink, &rows, options->is_explained, cli_answer_format(options),
                                   &question->error);
    if (status != RELATA_OK)
        return cli_question_fail(question);
    if (rows.n_rows == 0) {
        cli_complain("nothing fits the pattern");
        return CLI_PARTLY;
    }
    return !cli_is_table(options) || print_table(question, &rows) ? CLI_DONE : CLI_FAILED;
}

int cli_query(const CliOptions *options) {
    return cli_question_run(options, ask);
}
