// The verbs that ask a store one question: ask, then print as a table, for programs, or as a drawing, and show the
// sentences behind it. A verb gives the four functions of CliAsking; everything else is here.
#include "cli.h"

#include <stdlib.h>

static void add(int64_t **items, uint32_t *n, uint32_t *room, int64_t id, bool *is_bad) {
    for (uint32_t i = 0; i < *n; i++)
        if ((*items)[i] == id)
            return;
    if (*n == *room) {
        uint32_t more = *room ? *room * 2 : 64;
        int64_t *moved = realloc(*items, more * sizeof *moved);
        if (!moved) {
            *is_bad = true;
            return;
        }
        *items = moved;
        *room = more;
    }
    (*items)[(*n)++] = id;
}

void cli_part_entity(CliPart *part, int64_t id) {
    add(&part->entities.items, &part->entities.n, &part->entities.room, id, &part->is_bad);
}

void cli_part_statement(CliPart *part, int64_t id) {
    add(&part->statements.items, &part->statements.n, &part->statements.room, id, &part->is_bad);
}

void cli_part_focus(CliPart *part, int64_t id) {
    add(&part->focus.items, &part->focus.n, &part->focus.room, id, &part->is_bad);
}

static void free_part(CliPart *part) {
    free(part->entities.items);
    free(part->statements.items);
    free(part->focus.items);
}

static int draw(CliQuestion *question, const CliPart *part) {
    RelataPart wanted = {part->entities.items, part->entities.n, part->statements.items, part->statements.n,
                         part->focus.items,    part->focus.n,    part->has_ties};
    RelataGraph *graph = NULL;
    if (relata_store_graph_of(question->store, &wanted, question->options->nodes, question->options->edges, &graph,
                              &question->error) != RELATA_OK)
        return cli_question_fail(question);
    int status = cli_draw_graph(question, graph);
    relata_graph_free(graph);
    return status;
}

static void print_sentence(FILE *file, const RelataEvidence *e, bool is_first) {
    if (is_first)
        fprintf(file, "%8lld  ", (long long)e->statement);
    else
        fprintf(file, "%8s  ", "");
    cli_print_text(file, e->title ? e->title : e->doc);
    if (e->published) {
        fputs(", ", file);
        cli_print_text(file, e->published);
    }
    fprintf(file, "\n%8s  “", "");
    cli_print_text(file, e->text);
    fputs("”\n", file);
}

// The sentences of all statements that a table names, under it.
static RelataStatus print_sentences(CliQuestion *question, const CliPart *part) {
    FILE *file = question->output.file;
    for (uint32_t i = 0; i < part->statements.n; i++) {
        RelataEvidenceList list;
        RELATA_TRY(relata_store_evidence(question->store, question->answer, part->statements.items[i], 0, &list,
                                         &question->error));
        if (i == 0)
            fputs("\nSTATEMENT AND ITS SENTENCES\n", file);
        for (uint32_t j = 0; j < list.n; j++)
            print_sentence(file, &list.items[j], j == 0);
    }
    return RELATA_OK;
}

static int show(CliQuestion *question, const void *answer) {
    const CliOptions *options = question->options;
    const CliAsking *asking = question->asking;
    CliPart part = {0};
    int status = CLI_DONE;
    bool is_drawing = cli_is_drawing(options), is_table = cli_is_table(options);
    if (asking->name && (is_drawing || options->has_evidence))
        asking->name(&part, answer);
    if (part.is_bad) {
        cli_complain("out of memory");
        status = CLI_FAILED;
    } else if (is_drawing) {
        status = draw(question, &part);
    } else if (is_table) {
        status = asking->table(question, answer) ? CLI_DONE : CLI_FAILED;
        if (status == CLI_DONE && options->has_evidence && print_sentences(question, &part) != RELATA_OK)
            status = cli_question_fail(question);
    } else if (asking->write(question->output.sink, answer, cli_answer_style(question), &question->error) !=
               RELATA_OK) {
        status = cli_question_fail(question);
    }
    free_part(&part);
    return status;
}

static int ask(CliQuestion *question) {
    const CliOptions *options = question->options;
    void *answer = calloc(1, question->asking->size);
    if (!answer) {
        cli_complain("out of memory");
        return CLI_FAILED;
    }
    question->limit = options->limit ? options->limit : cli_is_table(options) ? question->asking->table_limit : 0;
    RelataStatus status = question->asking->ask(question, answer);
    int result = status == RELATA_OK ? show(question, answer) : cli_question_fail(question);
    if (question->asking->done)
        question->asking->done(answer);
    free(answer);
    return result;
}

int cli_ask(const CliOptions *options, const CliAsking *asking) {
    return cli_question_run_asking(options, asking, ask);
}
