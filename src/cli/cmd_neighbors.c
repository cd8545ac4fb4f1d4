// relata neighbors: what is tied to an entity.
#include "cmd.h"

#include <string.h>
#include <strings.h>

enum { TABLE_LIMIT = 40 }; // rows that a person gets without asking for more

static RelataDirection direction_of(const CliOptions *options) {
    if (options->direction && strcasecmp(options->direction, "in") == 0)
        return RELATA_IN;
    if (options->direction && strcasecmp(options->direction, "out") == 0)
        return RELATA_OUT;
    return RELATA_BOTH;
}

static void print_row(CliTable *table, const RelataNeighbor *n, bool is_deep) {
    char relation[512];
    cli_table_row(table);
    if (is_deep)
        cli_table_cell(table, cli_type_color(n->from.type), "%s", n->from.name);
    cli_table_cell(table, cli_relation_color(n->polarity, n->modality), "%s",
                   cli_relation(n->relation, n->polarity, n->modality, n->attributed_to, relation, sizeof relation));
    cli_table_cell(table, NULL, "%s", n->direction == RELATA_IN ? "←" : "→");
    cli_table_cell(table, cli_type_color(n->neighbor.type), "%s", n->neighbor.name);
    cli_table_cell(table, NULL, "%s", relata_type_name(n->neighbor.type));
    cli_table_cell(table, NULL, "%u", n->n_articles);
    cli_table_cell(table, NULL, "%.2f", n->confidence);
    cli_table_cell(table, NULL, "%s", n->evidence.text ? n->evidence.text : "");
}

static bool print_table(const CliQuestion *question, const RelataNeighborList *list) {
    FILE *file = question->output.file;
    bool is_deep = question->options->depth > 1;
    cli_print_entity(question, &list->entity, &list->aliases);
    CliTable *table = cli_table_new(question->options, file);
    if (is_deep)
        cli_table_column(table, "FROM", CLI_LEFT, 28);
    cli_table_column(table, "RELATION", CLI_LEFT, 26);
    cli_table_column(table, "", CLI_LEFT, 0);
    cli_table_column(table, "NEIGHBOR", CLI_LEFT, 32);
    cli_table_column(table, "TYPE", CLI_LEFT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "CONF", CLI_RIGHT, 0);
    cli_table_column(table, "EVIDENCE", CLI_CUT, 0);
    for (uint32_t i = 0; i < list->n; i++)
        print_row(table, &list->items[i], is_deep);
    bool is_good = cli_table_print(table);
    if (list->n < list->n_total)
        fprintf(file, "\n%u of %llu shown; --limit N shows more\n", list->n, (unsigned long long)list->n_total);
    else if (list->n == 0)
        fputs("nothing is tied to it that fits\n", file);
    return is_good;
}

static int ask(CliQuestion *question) {
    const CliOptions *options = question->options;
    RelataNode entity;
    RelataNeighborList list;
    RelataNeighborOptions how = {.filter = cli_filter(options),
                                 .direction = direction_of(options),
                                 .depth = options->depth,
                                 .limit = options->limit};
    if (!how.limit && cli_is_table(options))
        how.limit = TABLE_LIMIT;
    if (!cli_question_find(question, options->operands[0], &entity))
        return cli_exit_status(question->error.status);
    if (relata_store_neighbors(question->store, question->answer, entity.id, &how, &list, &question->error) !=
        RELATA_OK)
        return cli_question_fail(question);
    if (!cli_is_table(options))
        return relata_write_neighbors(question->output.sink, &list, cli_answer_format(options), &question->error) ==
                       RELATA_OK
                   ? CLI_DONE
                   : cli_question_fail(question);
    return print_table(question, &list) ? CLI_DONE : CLI_FAILED;
}

int cli_neighbors(const CliOptions *options) {
    return cli_question_run(options, ask);
}
