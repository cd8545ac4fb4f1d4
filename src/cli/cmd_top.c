// relata top: who matters, by PageRank, degree, betweenness or articles.
#include "cmd.h"

static RelataStatus ask(CliQuestion *question, void *answer) {
    RelataTopOptions how = {.filter = cli_filter(question->options), .limit = question->limit};
    if (question->options->by)
        relata_ranking_find(question->options->by, &how.by);
    return relata_store_top(question->store, question->answer, &how, answer, &question->error);
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    style.evidence = NULL;
    return relata_write_top(sink, answer, style, error);
}

static void print_score(CliTable *table, RelataRanking by, double score) {
    if (by == RELATA_BY_PAGERANK)
        cli_table_cell(table, NULL, "%.4f", score);
    else
        cli_table_cell(table, NULL, "%.0f", score);
}

static bool print_table(const CliQuestion *question, const void *answer) {
    static const char *const HEADINGS[] = {"PAGERANK", "NEIGHBORS", "BETWEENNESS", "ARTICLES"};
    const RelataTopList *list = answer;
    bool has_neighbors = list->by != RELATA_BY_DEGREE, has_articles = list->by != RELATA_BY_ARTICLES;
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "", CLI_RIGHT, 0);
    cli_table_column(table, "ENTITY", CLI_CUT, 0);
    cli_table_column(table, "TYPE", CLI_LEFT, 0);
    cli_table_column(table, HEADINGS[list->by], CLI_RIGHT, 0);
    if (has_neighbors)
        cli_table_column(table, "NEIGHBORS", CLI_RIGHT, 0);
    if (has_articles)
        cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < list->n; i++) {
        const RelataRanked *r = &list->items[i];
        cli_table_row(table);
        cli_table_cell(table, NULL, "%u", i + 1);
        cli_table_cell(table, cli_type_color(r->node.type), "%s", r->node.name);
        cli_table_cell(table, NULL, "%s", relata_type_name(r->node.type));
        print_score(table, list->by, r->score);
        if (has_neighbors)
            cli_table_cell(table, NULL, "%u", r->n_neighbors);
        if (has_articles)
            cli_table_cell(table, NULL, "%u", r->node.n_articles);
    }
    bool is_good = cli_table_print(table);
    fprintf(question->output.file, "\nof %llu entities that statements connect", (unsigned long long)list->n_total);
    if (list->n_pivots && list->n_pivots < list->n_total)
        fprintf(question->output.file, "; estimated from %u of them", list->n_pivots);
    fputc('\n', question->output.file);
    return is_good;
}

static void name(CliPart *part, const void *answer) {
    const RelataTopList *list = answer;
    part->has_ties = true;
    for (uint32_t i = 0; i < list->n; i++)
        cli_part_entity(part, list->items[i].node.id);
}

int cli_top(const CliOptions *options) {
    static const CliAsking asking = {
        .size = sizeof(RelataTopList), .ask = ask, .write = write, .table = print_table, .name = name};
    return cli_ask(options, &asking);
}
