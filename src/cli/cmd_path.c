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
        cli_print_note(file, " ", s->qualifiers, "");
        fprintf(file, "  (%u article%s, %.2f, statement %lld)\n", s->n_articles, s->n_articles == 1 ? "" : "s",
                s->confidence, (long long)s->id);
    }
}

static bool print_paths(const CliQuestion *question, const void *answer) {
    const RelataPathList *paths = answer;
    for (uint32_t i = 0; i < paths->n; i++)
        print_path(question->output.file, &paths->items[i], i + 1);
    return true;
}

static RelataStatus ask(CliQuestion *question, void *answer) {
    const CliOptions *options = question->options;
    RelataNode from, to;
    RelataPathList *paths = answer;
    int64_t avoid[sizeof options->avoid.items / sizeof *options->avoid.items];
    if (!cli_question_find(question, options->operands[0], &from) ||
        !cli_question_find(question, options->operands[1], &to) ||
        !cli_question_find_all(question, &options->avoid, avoid))
        return question->error.status;
    RelataPathOptions how = {.filter = cli_filter(options),
                             .max_steps = options->depth,
                             .n_paths = question->limit,
                             .avoid = avoid,
                             .n_avoid = options->avoid.n,
                             .is_directed = options->is_directed};
    RELATA_TRY(relata_store_path(question->store, question->answer, from.id, to.id, &how, paths, &question->error));
    return paths->n ? RELATA_OK : cli_question_none(question, "nothing connects %s and %s", from.name, to.name);
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    return relata_write_paths(sink, answer, style, error);
}

static void name(CliPart *part, const void *answer) {
    const RelataPathList *paths = answer;
    for (uint32_t i = 0; i < paths->n; i++) {
        const RelataPath *path = &paths->items[i];
        cli_part_focus(part, path->nodes[0].id);
        cli_part_focus(part, path->nodes[path->n_steps].id);
        for (uint32_t j = 0; j < path->n_steps; j++)
            cli_part_statement(part, path->steps[j].id);
    }
}

int cli_path(const CliOptions *options) {
    static const CliAsking asking = {
        .size = sizeof(RelataPathList), .ask = ask, .write = write, .table = print_paths, .name = name};
    return cli_ask(options, &asking);
}
