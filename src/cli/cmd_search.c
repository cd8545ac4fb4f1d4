// relata search: full text over names and evidence.
#include "cmd.h"

#include <stdlib.h>
#include <string.h>

static bool print_names(const CliQuestion *question, const RelataHitList *hits) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "ID", CLI_RIGHT, 0);
    cli_table_column(table, "ENTITY", CLI_CUT, 0);
    cli_table_column(table, "TYPE", CLI_LEFT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "FOUND AS", CLI_LEFT, 32);
    for (uint32_t i = 0; i < hits->n; i++) {
        const RelataHit *hit = &hits->items[i];
        if (!hit->node.id)
            continue;
        cli_table_row(table);
        cli_table_cell(table, NULL, "@%lld", (long long)hit->node.id);
        cli_table_cell(table, cli_type_color(hit->node.type), "%s", hit->node.name);
        cli_table_cell(table, NULL, "%s", relata_type_name(hit->node.type));
        cli_table_cell(table, NULL, "%u", hit->node.n_articles);
        cli_table_cell(table, NULL, "%s", hit->matched ? hit->matched : "");
    }
    return cli_table_print(table);
}

static void print_sentences(FILE *file, const RelataHitList *hits) {
    for (uint32_t i = 0; i < hits->n; i++) {
        const RelataEvidence *e = &hits->items[i].evidence;
        if (hits->items[i].node.id)
            continue;
        fputs("\n", file);
        cli_print_text(file, e->doc);
        fprintf(file, " [%u, %u)%s%s\n  ", e->begin, e->end, e->published ? " " : "", e->published ? e->published : "");
        cli_print_text(file, e->text);
        fputc('\n', file);
    }
}

// The operands are words of one question.
static char *joined(const CliOptions *options) {
    size_t n = 1;
    for (size_t i = 0; i < options->n_operands; i++)
        n += strlen(options->operands[i]) + 1;
    char *words = calloc(n, 1), *end = words;
    for (size_t i = 0; words && i < options->n_operands; i++) {
        if (i)
            *end++ = ' ';
        end = stpcpy(end, options->operands[i]);
    }
    return words;
}

static RelataStatus ask(CliQuestion *question, void *answer) {
    RelataHitList *hits = answer;
    RelataSearchOptions how = {.types = cli_filter(question->options).types, .limit = question->limit};
    char *words = joined(question->options);
    if (!words)
        return relata_fail(&question->error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    RelataStatus status = relata_store_search(question->store, question->answer, words, &how, hits, &question->error);
    free(words);
    RELATA_TRY(status);
    return hits->n ? RELATA_OK : cli_question_none(question, "nothing found");
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    style.evidence = NULL; // what was found is sentences already
    return relata_write_hits(sink, answer, style, error);
}

static bool print_table(const CliQuestion *question, const void *answer) {
    bool is_good = print_names(question, answer);
    print_sentences(question->output.file, answer);
    return is_good;
}

static void name(CliPart *part, const void *answer) {
    const RelataHitList *hits = answer;
    part->has_ties = true;
    for (uint32_t i = 0; i < hits->n; i++) {
        if (hits->items[i].node.id)
            cli_part_entity(part, hits->items[i].node.id);
        else if (hits->items[i].evidence.statement)
            cli_part_statement(part, hits->items[i].evidence.statement);
    }
}

int cli_search(const CliOptions *options) {
    static const CliAsking asking = {
        .size = sizeof(RelataHitList), .ask = ask, .write = write, .table = print_table, .name = name};
    return cli_ask(options, &asking);
}
