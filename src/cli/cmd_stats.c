// relata stats: how much of what is in the store.
#include "cmd.h"

static void print_counts(FILE *file, const RelataStats *s) {
    fprintf(file, "%-12s %10llu", "articles", (unsigned long long)s->n_articles);
    if (s->first_published)
        fprintf(file, "  from %s to %s", s->first_published, s->last_published);
    fprintf(file, "\n%-12s %10llu  with %llu names\n", "entities", (unsigned long long)s->n_entities,
            (unsigned long long)(s->n_entities + s->n_aliases));
    fprintf(file, "%-12s %10llu  of %llu relations; %llu denied, %llu attributed\n", "statements",
            (unsigned long long)s->n_statements, (unsigned long long)s->n_relations_total,
            (unsigned long long)s->n_negative, (unsigned long long)s->n_attributed);
    fprintf(file, "%-12s %10llu\n%-12s %10llu bytes\n", "sentences", (unsigned long long)s->n_evidence, "file",
            (unsigned long long)s->n_bytes);
}

static bool print_pairs(const CliQuestion *question, const char *name, const RelataCount *items, uint32_t n) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, name, CLI_LEFT, 0);
    cli_table_column(table, "NUMBER", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < n; i++) {
        cli_table_row(table);
        cli_table_cell(table, NULL, "%s", items[i].name);
        cli_table_cell(table, NULL, "%llu", (unsigned long long)items[i].n);
    }
    fputc('\n', question->output.file);
    return cli_table_print(table);
}

static bool print_top(const CliQuestion *question, const RelataStats *s) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "BEST CONNECTED", CLI_LEFT, 48);
    cli_table_column(table, "TYPE", CLI_LEFT, 0);
    cli_table_column(table, "STATEMENTS", CLI_RIGHT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < s->n_top && i < 10; i++) {
        cli_table_row(table);
        cli_table_cell(table, cli_type_color(s->top[i].type), "%s", s->top[i].name);
        cli_table_cell(table, NULL, "%s", relata_type_name(s->top[i].type));
        cli_table_cell(table, NULL, "%u", s->top[i].degree);
        cli_table_cell(table, NULL, "%u", s->top[i].n_articles);
    }
    fputc('\n', question->output.file);
    return cli_table_print(table);
}

static bool print_table(const CliQuestion *question, const void *answer) {
    const RelataStats *stats = answer;
    print_counts(question->output.file, stats);
    return print_pairs(question, "ENTITIES OF TYPE", stats->types, stats->n_types) &&
           print_pairs(question, "RELATION", stats->relations, stats->n_relations < 12 ? stats->n_relations : 12) &&
           print_top(question, stats);
}

static RelataStatus ask(CliQuestion *question, void *answer) {
    return relata_store_stats(question->store, question->answer, answer, &question->error);
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    return relata_write_stats(sink, answer, style, error);
}

int cli_stats(const CliOptions *options) {
    static const CliAsking asking = {.size = sizeof(RelataStats), .ask = ask, .write = write, .table = print_table};
    return cli_ask(options, &asking);
}
