// relata diff: how two stores differ.
#include "cmd.h"

// The older store is open as long as its sentences may be wanted.
typedef struct {
    RelataDiff diff;
    RelataStore *old_store;
} Answer;

static RelataStatus ask(CliQuestion *question, void *answer) {
    Answer *result = answer;
    RelataFilter filter = cli_filter(question->options);
    RELATA_TRY(
        relata_store_open(&result->old_store, question->options->operands[0], RELATA_STORE_READ, &question->error));
    return relata_store_diff(result->old_store, question->store, question->answer, &filter, question->limit,
                             &result->diff, &question->error);
}

static void done(void *answer) {
    relata_store_close(((Answer *)answer)->old_store);
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    return relata_write_diff(sink, &((const Answer *)answer)->diff, style, error);
}

static void print_difference(CliTable *table, const RelataDifference *d) {
    static const char *const SIGNS[] = {"-", "+", "~"}, *const COLORS[] = {"red", "green", "brown"};
    cli_table_row(table);
    cli_table_cell(table, COLORS[d->change], "%s", SIGNS[d->change]);
    cli_table_cell(table, NULL, "%s", relata_diff_kind_name(d->kind));
    if (d->has_statement) {
        cli_table_statement(table, &d->statement);
    } else {
        cli_table_cell(table, d->kind == RELATA_DIFF_ENTITY ? cli_type_color(d->type) : NULL, "%s", d->name);
        cli_table_cell(table, NULL, "%s", d->kind == RELATA_DIFF_ENTITY ? relata_type_name(d->type) : "");
        cli_table_cell(table, NULL, "%s", "");
    }
    if (d->kind == RELATA_DIFF_ARTICLE)
        cli_table_cell(table, NULL, "%s", "");
    else if (d->change == RELATA_CHANGED)
        cli_table_cell(table, NULL, "%u → %u", d->old_articles, d->new_articles);
    else
        cli_table_cell(table, NULL, "%u", d->change == RELATA_ADDED ? d->new_articles : d->old_articles);
    if (!d->has_statement)
        cli_table_cell(table, NULL, "%s", "");
    else if (d->change == RELATA_CHANGED)
        cli_table_cell(table, NULL, "%.2f → %.2f", d->old_confidence, d->new_confidence);
    else
        cli_table_cell(table, NULL, "%.2f", d->change == RELATA_ADDED ? d->new_confidence : d->old_confidence);
}

static bool print_table(const CliQuestion *question, const void *answer) {
    static const char *const KINDS[] = {"articles", "entities", "statements"};
    const RelataDiff *diff = &((const Answer *)answer)->diff;
    FILE *file = question->output.file;
    for (int kind = 0; kind < 3; kind++)
        fprintf(file, "%-10s  %llu removed, %llu added, %llu changed\n", KINDS[kind],
                (unsigned long long)diff->n_removed[kind], (unsigned long long)diff->n_added[kind],
                (unsigned long long)diff->n_changed[kind]);
    CliTable *table = cli_table_new(question->options, file);
    cli_table_column(table, "", CLI_LEFT, 0);
    cli_table_column(table, "", CLI_LEFT, 0);
    cli_table_column(table, "SUBJECT OR NAME", CLI_LEFT, 36);
    cli_table_column(table, "RELATION OR TYPE", CLI_LEFT, 30);
    cli_table_column(table, "OBJECT", CLI_CUT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "CONF", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < diff->n; i++)
        print_difference(table, &diff->items[i]);
    if (diff->n)
        fputc('\n', file);
    bool is_good = cli_table_print(table);
    uint64_t n_total = 0;
    for (int kind = 0; kind < 3; kind++)
        n_total += diff->n_removed[kind] + diff->n_added[kind] + diff->n_changed[kind];
    cli_print_shown(question, diff->n, n_total);
    return is_good;
}

// What is there now and was not, or has changed: the older store's statements are not in the newer one.
static void name(CliPart *part, const void *answer) {
    const RelataDiff *diff = &((const Answer *)answer)->diff;
    for (uint32_t i = 0; i < diff->n; i++)
        if (diff->items[i].has_statement && diff->items[i].change != RELATA_REMOVED)
            cli_part_statement(part, diff->items[i].statement.id);
}

int cli_diff(const CliOptions *options) {
    static const CliAsking asking = {.size = sizeof(Answer),
                                     .table_limit = 30,
                                     .ask = ask,
                                     .write = write,
                                     .table = print_table,
                                     .name = name,
                                     .done = done};
    CliOptions newer = *options;
    newer.db = options->operands[1];
    return cli_ask(&newer, &asking);
}
