// The verbs that ask a store: opens it, finds the entities meant, chooses what is told.
#include "cli.h"

#include <string.h>
#include <strings.h>

int cli_question_fail(CliQuestion *question) {
    question->output.is_void = true;
    return cli_fail(&question->error);
}

static int run(const CliOptions *options, int (*ask)(CliQuestion *question), bool has_output) {
    CliQuestion question = {.options = options, .answer = relata_answer_new()};
    if (!question.answer) {
        cli_complain("out of memory");
        return CLI_FAILED;
    }
    int status = CLI_FAILED;
    if (relata_store_open(&question.store, options->db, RELATA_STORE_READ, &question.error) != RELATA_OK) {
        cli_report(&question.error);
    } else {
        if (!options->is_quiet && !relata_store_is_resolved(question.store))
            cli_complain("%s: a build was interrupted, so the graph is older than the articles; repeat relata build",
                         options->db);
        if (!has_output)
            status = ask(&question);
        else if (cli_output_open(&question.output, options))
            status = cli_output_close(&question.output, ask(&question));
    }
    relata_store_close(question.store);
    relata_answer_free(question.answer);
    return status;
}

int cli_question_run(const CliOptions *options, int (*ask)(CliQuestion *question)) {
    return run(options, ask, true);
}

int cli_question_run_unopened(const CliOptions *options, int (*ask)(CliQuestion *question)) {
    return run(options, ask, false);
}

static void list_candidates(const CliQuestion *question, const RelataCandidateList *list) {
    (void)question;
    for (uint32_t i = 0; i < list->n; i++) {
        const RelataCandidate *candidate = &list->items[i];
        fprintf(stderr, "  @%-6lld ", (long long)candidate->node.id);
        cli_print_text(stderr, candidate->node.name);
        fprintf(stderr, "  %s, %u article%s", relata_type_name(candidate->node.type), candidate->node.n_articles,
                candidate->node.n_articles == 1 ? "" : "s");
        if (candidate->matched && strcmp(candidate->matched, candidate->node.name) != 0) {
            fputs(", as ", stderr);
            cli_print_text(stderr, candidate->matched);
        }
        fputc('\n', stderr);
    }
}

bool cli_question_find(CliQuestion *question, const char *text, RelataNode *out) {
    RelataCandidateList list = {0};
    RelataStatus status = relata_store_find(question->store, question->answer, text, out, &list, &question->error);
    if (status == RELATA_OK) {
        if (list.n > 1 && !question->options->is_quiet) {
            cli_complain("'%s' is taken to mean %s (@%lld); also possible:", text, out->name, (long long)out->id);
            RelataCandidateList others = {0};
            RelataCandidate items[20];
            for (uint32_t i = 0; i < list.n && others.n < 5; i++)
                if (list.items[i].node.id != out->id)
                    items[others.n++] = list.items[i];
            others.items = items;
            list_candidates(question, &others);
        }
        return true;
    }
    question->output.is_void = true;
    if (status == RELATA_AMBIGUOUS)
        cli_complain("'%s' may mean several entities; name one by its number:", text);
    else if (status == RELATA_NOT_FOUND)
        cli_complain("no entity '%s' in %s%s", text, question->options->db, list.n ? "; similar names:" : "");
    else
        cli_report(&question->error);
    list_candidates(question, &list);
    return false;
}

bool cli_question_find_all(CliQuestion *question, const CliList *list, int64_t *ids) {
    for (uint32_t i = 0; i < list->n; i++) {
        RelataNode node;
        if (!cli_question_find(question, list->items[i], &node))
            return false;
        ids[i] = node.id;
    }
    return true;
}

void cli_print_entity(const CliQuestion *question, const RelataNode *node, const RelataNameList *aliases) {
    enum { MOST = 8 };
    FILE *file = question->output.file;
    cli_print_text(file, node->name);
    fprintf(file, "  %s @%lld, %u article%s", relata_type_name(node->type), (long long)node->id, node->n_articles,
            node->n_articles == 1 ? "" : "s");
    for (uint32_t i = 0; i < aliases->n && i < MOST; i++) {
        fputs(i ? ", " : "; also ", file);
        cli_print_text(file, aliases->names[i]);
    }
    fputs(aliases->n > MOST ? " …\n\n" : "\n\n", file);
}

RelataFilter cli_filter(const CliOptions *options) {
    RelataFilter filter = {.relation = options->relation,
                           .min_confidence = options->min_confidence > 0 ? options->min_confidence : 0,
                           .min_articles = options->min_articles,
                           .source = options->source,
                           .since = options->since,
                           .until = options->until};
    for (uint32_t i = 0; i < options->type.n; i++)
        filter.types |= 1u << relata_type_find(options->type.items[i]);
    for (RelataPolarity p = RELATA_POSITIVE; p <= RELATA_NEGATIVE; p++)
        if (options->polarity && strcasecmp(options->polarity, relata_polarity_name(p)) == 0)
            filter.polarities = 1u << p;
    for (RelataModality m = RELATA_CERTAIN; m <= RELATA_CLAIMED; m++)
        if (options->modality && strcasecmp(options->modality, relata_modality_name(m)) == 0)
            filter.modalities = 1u << m;
    return filter;
}

bool cli_is_table(const CliOptions *options) {
    return strcmp(options->format, "table") == 0;
}

RelataAnswerFormat cli_answer_format(const CliOptions *options) {
    RelataAnswerFormat format = RELATA_ANSWER_TSV;
    return relata_answer_format_find(options->format, &format) ? format : RELATA_ANSWER_TSV;
}
