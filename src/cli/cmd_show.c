// relata show: the profile of an entity.
#include "cmd.h"

#include <string.h>

static void print_statement(CliTable *table, const RelataStatement *s, int64_t entity) {
    char relation[512];
    bool is_subject = s->subject.id == entity;
    const RelataNode *other = is_subject ? &s->object : &s->subject;
    cli_table_row(table);
    cli_table_cell(table, cli_relation_color(s->polarity, s->modality), "%s",
                   cli_relation(s->relation, s->polarity, s->modality, s->attributed_to, relation, sizeof relation));
    cli_table_cell(table, NULL, "%s", is_subject ? "→" : "←");
    cli_table_end(table, other, s->qualifiers);
    cli_table_cell(table, NULL, "%s", s->time.start ? s->time.start : "");
    cli_table_cell(table, NULL, "%u", s->n_articles);
    cli_table_cell(table, NULL, "%.2f", s->confidence);
    cli_table_cell(table, NULL, "%lld", (long long)s->id);
}

static bool print_statements(const CliQuestion *question, const RelataProfile *profile) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "RELATION", CLI_LEFT, 32);
    cli_table_column(table, "", CLI_LEFT, 0);
    cli_table_column(table, "ENTITY", CLI_FOLD, 0);
    cli_table_column(table, "TIME", CLI_LEFT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "CONF", CLI_RIGHT, 0);
    cli_table_column(table, "STATEMENT", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < profile->n_statements; i++)
        print_statement(table, &profile->statements[i], profile->entity.id);
    return cli_table_print(table);
}

static bool print_articles(const CliQuestion *question, const RelataProfile *profile) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "ARTICLE", CLI_LEFT, 36);
    cli_table_column(table, "PUBLISHED", CLI_LEFT, 0);
    cli_table_column(table, "MENTIONS", CLI_RIGHT, 0);
    cli_table_column(table, "CALLS IT", CLI_LEFT, 32);
    cli_table_column(table, "TITLE", CLI_CUT, 0);
    for (uint32_t i = 0; i < profile->n_appearances; i++) {
        const RelataAppearance *a = &profile->appearances[i];
        cli_table_row(table);
        cli_table_cell(table, NULL, "%s", a->doc);
        cli_table_cell(table, NULL, "%s", a->published ? a->published : "");
        cli_table_cell(table, NULL, "%u", a->n_mentions);
        cli_table_cell(table, NULL, "%s", a->name ? a->name : "");
        cli_table_cell(table, NULL, "%s", a->title ? a->title : "");
    }
    return cli_table_print(table);
}

static bool print_reasons(const CliQuestion *question, const RelataProfile *profile) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "NAME", CLI_LEFT, 32);
    cli_table_column(table, "TYPE", CLI_LEFT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "FIRST IN", CLI_LEFT, 28);
    cli_table_column(table, "SCORE", CLI_RIGHT, 0);
    cli_table_column(table, "WHY IT IS THE SAME", CLI_CUT, 0);
    for (uint32_t i = 0; i < profile->n_reasons; i++) {
        const RelataMergeReason *r = &profile->reasons[i];
        cli_table_row(table);
        cli_table_cell(table, NULL, "%s", r->name);
        cli_table_cell(table, NULL, "%s", relata_type_name(r->type));
        cli_table_cell(table, NULL, "%u", r->n_articles);
        cli_table_cell(table, NULL, "%s", r->doc);
        cli_table_cell(table, NULL, "%.2f", r->score);
        cli_table_cell(table, NULL, "%s", r->reason);
    }
    return cli_table_print(table);
}

static bool print_roles(const CliQuestion *question, const RelataProfile *profile) {
    char relation[512];
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "ROLE", CLI_LEFT, 32);
    cli_table_column(table, "OF", CLI_FOLD, 0);
    cli_table_column(table, "FROM", CLI_LEFT, 0);
    cli_table_column(table, "TO", CLI_LEFT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "STATEMENT", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < profile->n_roles; i++) {
        const RelataStatement *s = &profile->roles[i];
        cli_table_row(table);
        cli_table_cell(
            table, cli_relation_color(s->polarity, s->modality), "%s",
            cli_relation(s->relation, s->polarity, s->modality, s->attributed_to, relation, sizeof relation));
        cli_table_end(table, &s->object, s->qualifiers);
        cli_table_cell(table, NULL, "%s", s->time.start ? s->time.start : "");
        cli_table_cell(table, NULL, "%s", s->time.end ? s->time.end : "");
        cli_table_cell(table, NULL, "%u", s->n_articles);
        cli_table_cell(table, NULL, "%lld", (long long)s->id);
    }
    return cli_table_print(table);
}

static void print_types(FILE *file, const RelataProfile *profile) {
    if (profile->n_types < 2)
        return;
    fputs("taken for ", file);
    for (uint32_t i = 0; i < profile->n_types; i++)
        fprintf(file, "%s%s in %u article%s", i ? ", " : "", relata_type_name(profile->types[i].type),
                profile->types[i].n_articles, profile->types[i].n_articles == 1 ? "" : "s");
    fputs("\n\n", file);
}

static bool print_table(const CliQuestion *question, const void *answer) {
    static bool (*const sections[])(const CliQuestion *question, const RelataProfile *profile) = {
        print_roles, print_statements, print_articles, print_reasons};
    const RelataProfile *profile = answer;
    const uint32_t n[] = {profile->n_roles, profile->n_statements, profile->n_appearances, profile->n_reasons};
    FILE *file = question->output.file;
    bool is_good = true, is_first = true;
    cli_print_entity(question, &profile->entity, &profile->aliases);
    print_types(file, profile);
    for (size_t i = 0; i < sizeof sections / sizeof *sections && is_good; i++) {
        if (!n[i])
            continue;
        if (!is_first)
            fputc('\n', file);
        is_first = false;
        is_good = sections[i](question, profile);
    }
    return is_good;
}

static RelataStatus ask(CliQuestion *question, void *answer) {
    const CliOptions *options = question->options;
    RelataNode entity;
    RelataProfileOptions how = {.filter = cli_filter(options), .limit = question->limit, .why = options->has_reasons};
    if (!cli_question_find(question, options->operands[0], &entity))
        return question->error.status;
    return relata_store_profile(question->store, question->answer, entity.id, &how, answer, &question->error);
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    return relata_write_profile(sink, answer, style, error);
}

static void name(CliPart *part, const void *answer) {
    const RelataProfile *profile = answer;
    cli_part_focus(part, profile->entity.id);
    for (uint32_t i = 0; i < profile->n_statements; i++)
        cli_part_statement(part, profile->statements[i].id);
}

int cli_show(const CliOptions *options) {
    static const CliAsking asking = {.size = sizeof(RelataProfile),
                                     .table_limit = 60,
                                     .ask = ask,
                                     .write = write,
                                     .table = print_table,
                                     .name = name};
    return cli_ask(options, &asking);
}
