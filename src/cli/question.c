// The verbs that ask a store: opens it, finds the entities meant, chooses what is told.
#include "cli.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

int cli_question_fail(CliQuestion *question) {
    question->output.is_void = true;
    return question->is_told ? cli_exit_status(question->error.status) : cli_fail(&question->error);
}

RelataStatus cli_question_none(CliQuestion *question, const char *format, ...) {
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    cli_complain("%s", message);
    question->is_told = true;
    return question->error.status = RELATA_NOT_FOUND;
}

// A relation that no statement can have is a slip of the pen, which an empty answer would hide. A comparison of
// two stores may ask for what only one has.
static RelataStatus check_relation(CliQuestion *question) {
    const char *relation = question->options->relation, *nearest = NULL;
    bool is_known = true;
    if (relation && strcmp(question->options->verb->name, "diff") != 0)
        RELATA_TRY(relata_store_has_relation(question->store, relation, &is_known, &question->error));
    if (is_known)
        return RELATA_OK;
    RELATA_TRY(relata_store_nearest_relation(question->store, question->answer, relation, &nearest, &question->error));
    return cli_question_none(question, "no relation is called '%s'%s%s%s", relation, nearest ? "; did you mean '" : "",
                             nearest ? nearest : "", nearest ? "'?" : "");
}

static int run(const CliOptions *options, const CliAsking *asking, int (*ask)(CliQuestion *question), bool has_output) {
    CliQuestion question = {.options = options, .asking = asking, .answer = relata_answer_new()};
    if (!question.answer) {
        cli_complain("out of memory");
        return CLI_FAILED;
    }
    int status = CLI_FAILED;
    if (relata_store_open(&question.store, options->db, RELATA_STORE_READ, &question.error) != RELATA_OK) {
        if (access(options->db, F_OK) != 0 && errno == ENOENT)
            cli_complain("%s: no store there; relata build --db %s FOLDER makes one of articles", options->db,
                         options->db);
        else
            cli_report(&question.error);
    } else {
        if (!options->is_quiet && !relata_store_is_resolved(question.store))
            cli_complain("%s: a build was interrupted, so the graph is older than the articles; repeat relata build",
                         options->db);
        if (check_relation(&question) != RELATA_OK)
            status = cli_question_fail(&question);
        else if (!has_output)
            status = ask(&question);
        else if (cli_output_open(&question.output, options))
            status = cli_output_close(&question.output, ask(&question));
    }
    relata_store_close(question.store);
    relata_answer_free(question.answer);
    return status;
}

int cli_question_run(const CliOptions *options, int (*ask)(CliQuestion *question)) {
    return run(options, NULL, ask, true);
}

int cli_question_run_asking(const CliOptions *options, const CliAsking *asking, int (*ask)(CliQuestion *question)) {
    return run(options, asking, ask, true);
}

int cli_question_run_unopened(const CliOptions *options, int (*ask)(CliQuestion *question)) {
    return run(options, NULL, ask, false);
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
    question->output.is_void = question->is_told = true;
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

void cli_print_shown(const CliQuestion *question, uint64_t n, uint64_t n_total) {
    if (n < n_total)
        fprintf(question->output.file, "\n%llu of %llu shown; --limit N shows more\n", (unsigned long long)n,
                (unsigned long long)n_total);
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

bool cli_is_drawing(const CliOptions *options) {
    RelataDrawFormat format;
    return relata_draw_format_find(options->format, &format);
}

RelataAnswerStyle cli_answer_style(const CliQuestion *question) {
    RelataAnswerStyle style = {.format = RELATA_ANSWER_TSV,
                               .evidence = question->options->has_evidence ? question->store : NULL};
    relata_answer_format_find(question->options->format, &style.format);
    return style;
}
