// relata evidence: where a statement comes from.
#include "cmd.h"

#include <stdlib.h>
#include <string.h>

static bool is_same(const char *a, const char *b) {
    return a && b && strcmp(a, b) == 0;
}

// A sentence; what it says beside the two ends, where that is not what the statement has from another one.
static void print_one(FILE *file, const RelataStatement *s, const RelataEvidence *e) {
    fputc('\n', file);
    cli_print_text(file, e->title ? e->title : e->doc);
    if (e->publisher) {
        fputs(", ", file);
        cli_print_text(file, e->publisher);
    }
    if (e->published) {
        fputs(", ", file);
        cli_print_text(file, e->published);
    }
    fprintf(file, "\n  “");
    cli_print_text(file, e->text);
    fprintf(file, "”\n  ");
    if (!is_same(s->qualifiers, e->qualifiers))
        cli_print_note(file, "", e->qualifiers, "\n  ");
    cli_print_text(file, e->source ? e->source : e->doc);
    fprintf(file, ", characters %u to %u (bytes %u to %u), confidence %.2f\n", e->begin, e->end, e->begin_byte,
            e->end_byte, e->confidence);
}

static void print_all(FILE *file, const RelataStatement *s, const RelataEvidenceList *list) {
    char relation[512];
    cli_print_text(file, s->subject.name);
    fputs(" — ", file);
    cli_print_text(file,
                   cli_relation(s->relation, s->polarity, s->modality, s->attributed_to, relation, sizeof relation));
    fputs(" — ", file);
    cli_print_text(file, s->object.name);
    cli_print_note(file, " ", s->qualifiers, "");
    fprintf(file, "\nstatement %lld, %u article%s, confidence %.2f\n", (long long)s->id, s->n_articles,
            s->n_articles == 1 ? "" : "s", s->confidence);
    for (uint32_t i = 0; i < list->n; i++)
        print_one(file, s, &list->items[i]);
}

// "88", or "#88" as a drawing's links have it.
static int64_t number_of(const char *text) {
    char *end;
    long long number = strtoll(text + (*text == '#'), &end, 10);
    return *end || end == text || number < 0 ? -1 : number;
}

static int show(CliQuestion *question, int64_t id) {
    const CliOptions *options = question->options;
    RelataStatement statement;
    RelataEvidenceList list;
    RelataStatus status = relata_store_statement(question->store, question->answer, id, &statement, &question->error);
    if (status == RELATA_OK)
        status = relata_store_evidence(question->store, question->answer, id, options->limit, &list, &question->error);
    if (status == RELATA_OK && cli_is_table(options))
        print_all(question->output.file, &statement, &list);
    else if (status == RELATA_OK)
        status = relata_write_evidence(question->output.sink, &statement, &list, cli_answer_style(question),
                                       &question->error);
    return status == RELATA_OK ? CLI_DONE : cli_question_fail(question);
}

static int ask(CliQuestion *question) {
    const CliOptions *options = question->options;
    int status = CLI_DONE;
    for (size_t i = 0; i < options->n_operands && status <= CLI_PARTLY; i++) {
        int64_t id = number_of(options->operands[i]);
        if (id < 0) {
            cli_complain("evidence: '%s' is not the number of a statement; relata show ENTITY lists them",
                         options->operands[i]);
            return CLI_USAGE;
        }
        if (i && cli_is_table(options))
            fputc('\n', question->output.file);
        int one = show(question, id);
        status = one > status ? one : status;
    }
    return status;
}

int cli_evidence(const CliOptions *options) {
    return cli_question_run(options, ask);
}
