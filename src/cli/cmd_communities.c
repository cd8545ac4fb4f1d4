// relata communities: who belongs together.
#include "cmd.h"

#include <stdlib.h>
#include <string.h>

static RelataStatus ask(CliQuestion *question, void *answer) {
    const CliOptions *options = question->options;
    RelataCommunityOptions how = {.filter = cli_filter(options),
                                  .limit = question->limit,
                                  .max_members = options->members,
                                  .min_size = options->min_size};
    RelataNode entity = {0};
    if (options->n_operands && !cli_question_find(question, options->operands[0], &entity))
        return question->error.status;
    how.entity = entity.id;
    if (how.entity && !how.max_members)
        how.max_members = 40;
    return relata_store_communities(question->store, question->answer, &how, answer, &question->error);
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    style.evidence = NULL;
    return relata_write_communities(sink, answer, style, error);
}

// "A, B, C …"; the caller frees it. NULL if memory was refused.
static char *members_of(const RelataCommunity *community) {
    size_t n = 8;
    for (uint32_t i = 0; i < community->n_members; i++)
        n += strlen(community->members[i].name) + 2;
    char *text = calloc(n, 1), *end = text;
    for (uint32_t i = 0; text && i < community->n_members; i++)
        end = stpcpy(stpcpy(end, i ? ", " : ""), community->members[i].name);
    if (text && community->n_members < community->n_entities)
        strcpy(end, " …");
    return text;
}

// One community, as an entity's own is shown: a member a line.
static bool print_members(const CliQuestion *question, const RelataCommunity *community) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "MEMBER", CLI_CUT, 0);
    cli_table_column(table, "TYPE", CLI_LEFT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < community->n_members; i++) {
        cli_table_row(table);
        cli_table_cell(table, cli_type_color(community->members[i].type), "%s", community->members[i].name);
        cli_table_cell(table, NULL, "%s", relata_type_name(community->members[i].type));
        cli_table_cell(table, NULL, "%u", community->members[i].n_articles);
    }
    bool is_good = cli_table_print(table);
    fprintf(question->output.file, "\n%u of the %u entities of community %u shown; --members N shows more\n",
            community->n_members, community->n_entities, community->number);
    return is_good;
}

static bool print_table(const CliQuestion *question, const void *answer) {
    const RelataCommunityList *list = answer;
    if (question->options->n_operands && list->n == 1)
        return print_members(question, &list->items[0]);
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "", CLI_RIGHT, 0);
    cli_table_column(table, "ENTITIES", CLI_RIGHT, 0);
    cli_table_column(table, "STATEMENTS", CLI_RIGHT, 0);
    cli_table_column(table, "BEST CONNECTED MEMBERS", CLI_CUT, 0);
    bool is_good = true;
    for (uint32_t i = 0; i < list->n; i++) {
        char *members = members_of(&list->items[i]);
        is_good &= members != NULL;
        cli_table_row(table);
        cli_table_cell(table, NULL, "%u", list->items[i].number);
        cli_table_cell(table, NULL, "%u", list->items[i].n_entities);
        cli_table_cell(table, NULL, "%llu", (unsigned long long)list->items[i].n_ties);
        cli_table_cell(table, NULL, "%s", members ? members : "");
        free(members);
    }
    is_good &= cli_table_print(table);
    cli_print_shown(question, list->n, list->n_total);
    fprintf(question->output.file, "\nmodularity %.2f\n", list->modularity);
    return is_good;
}

static void name(CliPart *part, const void *answer) {
    const RelataCommunityList *list = answer;
    part->has_ties = true;
    for (uint32_t i = 0; i < list->n; i++)
        for (uint32_t k = 0; k < list->items[i].n_members; k++)
            cli_part_entity(part, list->items[i].members[k].id);
}

int cli_communities(const CliOptions *options) {
    static const CliAsking asking = {
        .size = sizeof(RelataCommunityList), .ask = ask, .write = write, .table = print_table, .name = name};
    return cli_ask(options, &asking);
}
