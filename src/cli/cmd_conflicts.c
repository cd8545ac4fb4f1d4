// relata conflicts: statements that contradict each other.
#include "cmd.h"

static RelataStatus ask(CliQuestion *question, void *answer) {
    const CliOptions *options = question->options;
    RelataFilter filter = cli_filter(options);
    RelataConflictList *list = answer;
    RelataNode entity = {0};
    if (options->n_operands && !cli_question_find(question, options->operands[0], &entity))
        return question->error.status;
    RelataModel *model = NULL; // its gazetteer knows which place lies in which
    RELATA_TRY(cli_model_open(&model, options, &question->error));
    RelataStatus status = relata_store_conflicts(question->store, question->answer, model, entity.id, &filter,
                                                 question->limit, list, &question->error);
    relata_model_close(model);
    RELATA_TRY(status);
    return list->n ? RELATA_OK : cli_question_none(question, "no contradictions found");
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    return relata_write_conflicts(sink, answer, style, error);
}

static void print_half(CliTable *table, const char *kind, const RelataStatement *s) {
    cli_table_row(table);
    cli_table_cell(table, NULL, "%s", kind);
    cli_table_statement(table, s);
    cli_table_cell(table, NULL, "%s", s->time.start ? s->time.start : "");
    cli_table_cell(table, NULL, "%u", s->n_articles);
    cli_table_cell(table, NULL, "%.2f", s->confidence);
    cli_table_cell(table, NULL, "%lld", (long long)s->id);
}

static bool print_table(const CliQuestion *question, const void *answer) {
    const RelataConflictList *list = answer;
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "CONFLICT", CLI_LEFT, 0);
    cli_table_column(table, "SUBJECT", CLI_LEFT, 28);
    cli_table_column(table, "RELATION", CLI_LEFT, 30);
    cli_table_column(table, "OBJECT", CLI_CUT, 0);
    cli_table_column(table, "TIME", CLI_LEFT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "CONF", CLI_RIGHT, 0);
    cli_table_column(table, "STATEMENT", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < list->n; i++) {
        print_half(table, relata_conflict_name(list->items[i].kind), &list->items[i].first);
        print_half(table, "   but", &list->items[i].second);
    }
    bool is_good = cli_table_print(table);
    cli_print_shown(question, list->n, list->n_total);
    return is_good;
}

static void name(CliPart *part, const void *answer) {
    const RelataConflictList *list = answer;
    for (uint32_t i = 0; i < list->n; i++) {
        cli_part_statement(part, list->items[i].first.id);
        cli_part_statement(part, list->items[i].second.id);
    }
}

int cli_conflicts(const CliOptions *options) {
    static const CliAsking asking = {.size = sizeof(RelataConflictList),
                                     .table_limit = 40,
                                     .ask = ask,
                                     .write = write,
                                     .table = print_table,
                                     .name = name};
    return cli_ask(options, &asking);
}
