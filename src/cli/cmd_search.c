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

static int ask(CliQuestion *question) {
    const CliOptions *options = question->options;
    RelataHitList hits;
    RelataSearchOptions how = {.types = cli_filter(options).types, .limit = options->limit};
    char *words = joined(options);
    if (!words) {
        cli_complain("out of memory");
        return CLI_FAILED;
    }
    RelataStatus status = relata_store_search(question->store, question->answer, words, &how, &hits, &question->error);
    if (status == RELATA_OK && !cli_is_table(options))
        status = relata_write_hits(question->output.sink, &hits, cli_answer_format(options), &question->error);
    free(words);
    if (status != RELATA_OK)
        return cli_question_fail(question);
    if (hits.n == 0) {
        cli_complain("nothing found");
        return CLI_PARTLY;
    }
    if (cli_is_table(options)) {
        if (!print_names(question, &hits))
            return CLI_FAILED;
        print_sentences(question->output.file, &hits);
    }
    return CLI_DONE;
}

int cli_search(const CliOptions *options) {
    return cli_question_run(options, ask);
}
