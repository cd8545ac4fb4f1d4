// relata neighbors: what is tied to an entity.
#include "cmd.h"

#include <string.h>
#include <strings.h>

static RelataDirection direction_of(const CliOptions *options) {
    if (options->direction && strcasecmp(options->direction, "in") == 0)
        return RELATA_IN;
    if (options->direction && strcasecmp(options->direction, "out") == 0)
        return RELATA_OUT;
    return RELATA_BOTH;
}

static RelataStatus ask(CliQuestion *question, void *answer) {
    const CliOptions *options = question->options;
    RelataNode entity;
    RelataNeighborOptions how = {.filter = cli_filter(options),
                                 .direction = direction_of(options),
                                 .depth = options->depth,
                                 .limit = question->limit};
    if (options->order)
        relata_order_find(options->order, &how.order);
    if (!cli_question_find(question, options->operands[0], &entity))
        return question->error.status;
    RelataNeighborList *list = answer;
    RELATA_TRY(relata_store_neighbors(question->store, question->answer, entity.id, &how, list, &question->error));
    if (list->n == 0 && !options->is_quiet && !cli_is_table(options)) // an empty answer of no lines looks like none
        cli_complain("nothing is tied to %s that fits", entity.name);
    return RELATA_OK;
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    return relata_write_neighbors(sink, answer, style, error);
}

static void print_row(CliTable *table, const RelataNeighbor *n, bool is_deep) {
    char relation[512];
    cli_table_row(table);
    if (is_deep)
        cli_table_cell(table, cli_type_color(n->from.type), "%s", n->from.name);
    cli_table_cell(table, cli_relation_color(n->polarity, n->modality), "%s",
                   cli_relation(n->relation, n->polarity, n->modality, n->attributed_to, relation, sizeof relation));
    cli_table_cell(table, NULL, "%s", n->direction == RELATA_IN ? "←" : "→");
    cli_table_end(table, &n->neighbor, n->qualifiers);
    cli_table_cell(table, NULL, "%s", relata_type_name(n->neighbor.type));
    cli_table_cell(table, NULL, "%u", n->n_articles);
    cli_table_cell(table, NULL, "%.2f", n->confidence);
    cli_table_cell(table, NULL, "%s", n->evidence.text ? n->evidence.text : "");
}

static bool print_table(const CliQuestion *question, const void *answer) {
    const RelataNeighborList *list = answer;
    bool is_deep = question->options->depth > 1;
    cli_print_entity(question, &list->entity, &list->aliases);
    CliTable *table = cli_table_new(question->options, question->output.file);
    if (is_deep)
        cli_table_column(table, "FROM", CLI_LEFT, 28);
    cli_table_column(table, "RELATION", CLI_LEFT, 26);
    cli_table_column(table, "", CLI_LEFT, 0);
    cli_table_column(table, "NEIGHBOR", CLI_LEFT, 32);
    cli_table_column(table, "TYPE", CLI_LEFT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "CONF", CLI_RIGHT, 0);
    cli_table_column(table, "EVIDENCE", CLI_SPARE, 0);
    for (uint32_t i = 0; i < list->n; i++)
        print_row(table, &list->items[i], is_deep);
    bool is_good = cli_table_print(table);
    cli_print_shown(question, list->n, list->n_total);
    if (list->n == 0)
        fputs("nothing is tied to it that fits\n", question->output.file);
    return is_good;
}

static void name(CliPart *part, const void *answer) {
    const RelataNeighborList *list = answer;
    cli_part_focus(part, list->entity.id);
    for (uint32_t i = 0; i < list->n; i++)
        for (uint32_t j = 0; j < list->items[i].n_statements; j++)
            cli_part_statement(part, list->items[i].statements[j]);
}

int cli_neighbors(const CliOptions *options) {
    static const CliAsking asking = {.size = sizeof(RelataNeighborList),
                                     .table_limit = 40,
                                     .ask = ask,
                                     .write = write,
                                     .table = print_table,
                                     .name = name};
    return cli_ask(options, &asking);
}
