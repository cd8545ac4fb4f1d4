// relata timeline: what happened when, as the articles date it.
#include "cmd.h"

static RelataStatus ask(CliQuestion *question, void *answer) {
    const CliOptions *options = question->options;
    RelataTimelineOptions how = {.filter = cli_filter(options),
                                 .limit = question->limit,
                                 .is_latest = options->is_latest,
                                 .has_undated = options->has_undated};
    RelataNode entity = {0};
    RelataTimeline *timeline = answer;
    if (options->n_operands && !cli_question_find(question, options->operands[0], &entity))
        return question->error.status;
    how.entity = entity.id;
    RELATA_TRY(relata_store_timeline(question->store, question->answer, &how, timeline, &question->error));
    return timeline->n ? RELATA_OK
                       : cli_question_none(question, "no statement that fits has a time of its own%s",
                                           timeline->n_undated ? "; --undated lists the others" : "");
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    return relata_write_timeline(sink, answer, style, error);
}

static void print_time(CliTable *table, const RelataTime *time) {
    const char *end = time->start && time->end ? time->end : NULL;
    size_t same = 0;
    while (end && end[same] && end[same] == time->start[same])
        same++;
    if (end && (end[same] || time->start[same]))
        cli_table_cell(table, NULL, "%s to %s", time->start, end);
    else
        cli_table_cell(table, NULL, "%s", time->start ? time->start : "");
}

static bool print_table(const CliQuestion *question, const void *answer) {
    const RelataTimeline *timeline = answer;
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "TIME", CLI_LEFT, 0);
    cli_table_column(table, "SUBJECT", CLI_LEFT, 28);
    cli_table_column(table, "RELATION", CLI_LEFT, 28);
    cli_table_column(table, "OBJECT", CLI_CUT, 0);
    cli_table_column(table, "WRITTEN", CLI_LEFT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "STATEMENT", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < timeline->n; i++) {
        const RelataEvent *e = &timeline->items[i];
        cli_table_row(table);
        print_time(table, &e->statement.time);
        cli_table_statement(table, &e->statement);
        cli_table_cell(table, NULL, "%s", e->published ? e->published : "");
        cli_table_cell(table, NULL, "%u", e->statement.n_articles);
        cli_table_cell(table, NULL, "%lld", (long long)e->statement.id);
    }
    bool is_good = cli_table_print(table);
    bool has_all = question->options->has_undated;
    cli_print_shown(question, timeline->n, timeline->n_dated + (has_all ? timeline->n_undated : 0));
    if (!has_all && timeline->n_undated)
        fprintf(question->output.file, "\n%llu statements have no time of their own; --undated lists them too\n",
                (unsigned long long)timeline->n_undated);
    return is_good;
}

static void name(CliPart *part, const void *answer) {
    const RelataTimeline *timeline = answer;
    for (uint32_t i = 0; i < timeline->n; i++)
        cli_part_statement(part, timeline->items[i].statement.id);
}

int cli_timeline(const CliOptions *options) {
    static const CliAsking asking = {.size = sizeof(RelataTimeline),
                                     .table_limit = 60,
                                     .ask = ask,
                                     .write = write,
                                     .table = print_table,
                                     .name = name};
    return cli_ask(options, &asking);
}
