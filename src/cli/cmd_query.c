// relata query: triple patterns.
#include "cmd.h"

#include <stdlib.h>

// The SQL travels with the rows, so that JSON can hold it.
typedef struct {
    RelataRows rows;
    bool has_sql;
    const char **qualifiers; // of each of rows.statements, for a table; NULL if none has any
} Rows;

static void forget_qualifiers(void *answer) {
    Rows *result = answer;
    free(result->qualifiers);
    result->qualifiers = NULL;
}

// What the statements of a row say beside their ends: "(as foreign secretary) (in 2016)".
static void print_notes(CliTable *table, const Rows *result, uint32_t row) {
    char *notes = NULL;
    size_t n;
    FILE *memory = open_memstream(&notes, &n);
    for (uint32_t i = result->rows.first[row]; memory && i < result->rows.first[row + 1]; i++)
        cli_print_note(memory, ftell(memory) ? " " : "", result->qualifiers[i], "");
    if (memory)
        fclose(memory);
    cli_table_cell(table, NULL, "%s", notes ? notes : "");
    free(notes);
}

static bool print_table(const CliQuestion *question, const void *answer) {
    const Rows *result = answer;
    const RelataRows *rows = &result->rows;
    CliTable *table = cli_table_new(question->options, question->output.file);
    for (uint32_t c = 0; c < rows->n_columns; c++)
        cli_table_column(table, rows->columns[c], CLI_LEFT, 40);
    cli_table_column(table, "STATEMENTS", CLI_LEFT, 0);
    if (result->qualifiers)
        cli_table_column(table, "QUALIFIERS", CLI_SPARE, 0);
    for (uint32_t r = 0; r < rows->n_rows; r++) {
        cli_table_row(table);
        for (uint32_t c = 0; c < rows->n_columns; c++) {
            const RelataBinding *cell = &rows->cells[(size_t)r * rows->n_columns + c];
            cli_table_cell(table, cell->node.id ? cli_type_color(cell->node.type) : NULL, "%s",
                           cell->node.id ? cell->node.name : cell->relation);
        }
        char list[256] = "";
        int used = 0;
        for (uint32_t i = rows->first[r]; i < rows->first[r + 1] && used < (int)sizeof list - 24; i++)
            used += snprintf(list + used, sizeof list - (size_t)used, "%s%lld", used ? " " : "",
                             (long long)rows->statements[i]);
        cli_table_cell(table, NULL, "%s", list);
        if (result->qualifiers)
            print_notes(table, result, r);
    }
    return cli_table_print(table);
}

static RelataStatus find_qualifiers(CliQuestion *question, Rows *result) {
    const RelataRows *rows = &result->rows;
    uint32_t n = rows->n_rows ? rows->first[rows->n_rows] : 0;
    bool has_any = false;
    result->qualifiers = calloc(n + 1, sizeof *result->qualifiers);
    if (!result->qualifiers)
        return relata_fail(&question->error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t i = 0; i < n; i++) {
        RelataStatement statement;
        RELATA_TRY(relata_store_statement(question->store, question->answer, rows->statements[i], &statement,
                                          &question->error));
        result->qualifiers[i] = statement.qualifiers;
        has_any |= statement.qualifiers != NULL;
    }
    if (!has_any)
        forget_qualifiers(result);
    return RELATA_OK;
}

static RelataStatus ask(CliQuestion *question, void *answer) {
    const CliOptions *options = question->options;
    Rows *result = answer;
    RelataFilter filter = cli_filter(options);
    result->has_sql = options->is_explained;
    RELATA_TRY(relata_store_query(question->store, question->answer, options->operands[0], &filter, question->limit,
                                  &result->rows, &question->error));
    if (options->is_explained)
        fprintf(stderr, "%s\n", result->rows.sql);
    if (cli_is_table(options))
        RELATA_TRY(find_qualifiers(question, result));
    return result->rows.n_rows ? RELATA_OK : cli_question_none(question, "nothing fits the pattern");
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    const Rows *result = answer;
    return relata_write_rows(sink, &result->rows, result->has_sql, style, error);
}

static void name(CliPart *part, const void *answer) {
    const RelataRows *rows = &((const Rows *)answer)->rows;
    for (uint32_t r = 0; r < rows->n_rows; r++) {
        for (uint32_t c = 0; c < rows->n_columns; c++)
            if (rows->cells[(size_t)r * rows->n_columns + c].node.id)
                cli_part_entity(part, rows->cells[(size_t)r * rows->n_columns + c].node.id);
        for (uint32_t i = rows->first[r]; i < rows->first[r + 1]; i++)
            cli_part_statement(part, rows->statements[i]);
    }
}

int cli_query(const CliOptions *options) {
    static const CliAsking asking = {.size = sizeof(Rows),
                                     .ask = ask,
                                     .write = write,
                                     .table = print_table,
                                     .name = name,
                                     .done = forget_qualifiers};
    return cli_ask(options, &asking);
}
