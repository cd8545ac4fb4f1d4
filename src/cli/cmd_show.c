// relata show: the profile of an entity.
#include "cmd.h"

#include <string.h>

enum { TABLE_LIMIT = 60 };

static void print_statement(CliTable *table, const RelataStatement *s, int64_t entity) {
    char relation[512];
    bool is_subject = s->subject.id == entity;
    const RelataNode *other = is_subject ? &s->object : &s->subject;
    cli_table_row(table);
    cli_table_cell(table, cli_relation_color(s->polarity, s->modality), "%s",
                   cli_relation(s->relation, s->polarity, s->modality, s->attributed_to, relation, sizeof relation));
    cli_table_cell(table, NULL, "%s", is_subject ? "→" : "←");
    cli_table_cell(table, cli_type_color(other->type), "%s", other->name);
    cli_table_cell(table, NULL, "%s", s->time.start ? s->time.start : "");
    cli_table_cell(table, NULL, "%u", s->n_articles);
    cli_table_cell(table, NULL, "%.2f", s->confidence);
    cli_table_cell(table, NULL, "%lld", (long long)s->id);
}

static bool print_statements(const CliQuestion *question, const RelataProfile *profile) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "RELATION", CLI_LEFT, 32);
    cli_table_column(table, "", CLI_LEFT, 0);
    cli_table_column(table, "ENTITY", CLI_CUT, 0);
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

static bool print_profile(const CliQuestion *question, const RelataProfile *profile) {
    FILE *file = question->output.file;
    cli_print_entity(question, &profile->entity, &profile->aliases);
    if (!print_statements(question, profile))
        return false;
    fputc('\n', file);
    bool is_good = print_articles(question, profile);
    if (is_good && profile->n_reasons) {
        fputc('\n', file);
        is_good = print_reasons(question, profile);
    }
    return is_good;
}

static int ask(CliQuestion *question) {
    const CliOptions *options = question->options;
    RelataNode entity;
    RelataProfile profile;
    RelataProfileOptions how = {.filter = cli_filter(options), .limit = options->limit, .why = options->has_reasons};
    if (!how.limit && cli_is_table(options))
        how.limit = TABLE_LIMIT;
    if (!cli_question_find(question, options->operands[0], &entity))
        return cli_exit_status(question->error.status);
    RelataStatus status =
        relata_store_profile(question->store, question->answer, entity.id, &how, &profile, &question->error);
    if (status == RELATA_OK && cli_is_table(options))
        return print_profile(question, &profile) ? CLI_DONE : CLI_FAILED;
    if (status == RELATA_OK)
        status = relata_write_profile(question->output.sink, &profile, cli_answer_format(options), &question->error);
    return status == RELATA_OK ? CLI_DONE : cli_question_fail(question);
}

int cli_show(const CliOptions *options) {
    return cli_question_run(options, ask);
}
