// relata path: how two entities are connected.
#include "cmd.h"

static void print_path(FILE *file, const RelataPath *path, uint32_t number) {
    char relation[512];
    fprintf(file, "%s%u  ", number > 1 ? "\n" : "", number);
    cli_print_text(file, path->nodes[0].name);
    fputc('\n', file);
    for (uint32_t i = 0; i < path->n_steps; i++) {
        const RelataStatement *s = &path->steps[i];
        cli_relation(s->relation, s->polarity, s->modality, s->attributed_to, relation, sizeof relation);
        fputs(path->is_forward[i] ? "     —" : "     ←", file);
        cli_print_text(file, relation);
        fputs(path->is_forward[i] ? "→ " : "— ", file);
        cli_print_text(file, path->nodes[i + 1].name);
        fprintf(file, "  (%u article%s, %.2f, statement %lld)\n", s->n_articles, s->n_articles == 1 ? "" : "s",
                s->confidence, (long long)s->id);
    }
}

static int ask(CliQuestion *question) {
    const CliOptions *options = question->options;
    RelataNode from, to;
    RelataPathList paths;
    int64_t avoid[sizeof options->avoid.items / sizeof *options->avoid.items];
    if (!cli_question_find(question, options->operands[0], &from) ||
        !cli_question_find(question, options->operands[1], &to) ||
        !cli_question_find_all(question, &options->avoid, avoid))
        return cli_exit_status(question->error.status);
    RelataPathOptions how = {.filter = cli_filter(options),
                             .max_steps = options->depth,
                             .n_paths = options->limit,
                             .avoid = avoid,
                             .n_avoid = options->avoid.n,
                             .is_directed = options->is_directed};
    RelataStatus status =
        relata_store_path(question->store, question->answer, from.id, to.id, &how, &paths, &question->error);
    if (status == RELATA_OK && !cli_is_table(options))
        status = relata_write_paths(question->output.sink, &paths, cli_answer_format(options), &question->error);
    if (status != RELATA_OK)
        return cli_question_fail(question);
    if (paths.n == 0) {
        cli_complain("nothing connects %s and %s", from.name, to.name);
        return CLI_PARTLY;
    }
    for (uint32_t i = 0; cli_is_table(options) && i < paths.n; i++)
        print_path(question->output.file, &paths.items[i], i + 1);
    return CLI_DONE;
}

int cli_path(const CliOptions *options) {
    return cli_question_run(options, ask);
}
