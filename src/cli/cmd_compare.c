// relata compare: what two entities share, and where they differ.
#include "cmd.h"

static RelataStatus ask(CliQuestion *question, void *answer) {
    const CliOptions *options = question->options;
    RelataFilter filter = cli_filter(options);
    RelataNode first, second;
    if (!cli_question_find(question, options->operands[0], &first) ||
        !cli_question_find(question, options->operands[1], &second))
        return question->error.status;
    return relata_store_compare(question->store, question->answer, first.id, second.id, &filter, question->limit,
                                answer, &question->error);
}

static RelataStatus write(RelataSink sink, const void *answer, RelataAnswerStyle style, RelataError *error) {
    return relata_write_comparison(sink, answer, style, error);
}

static void print_name(FILE *file, const char *before, const RelataNode *node, const char *after) {
    fputs(before, file);
    cli_print_text(file, node->name);
    fputs(after, file);
}

// How one of the two is tied to the neighbour of a row: "→ member of".
static void print_side(CliTable *table, const RelataStatement *s, uint32_t n, const RelataNode *entity) {
    char relation[512];
    cli_relation(s->relation, s->polarity, s->modality, s->attributed_to, relation, sizeof relation);
    if (n > 1)
        cli_table_cell(table, cli_relation_color(s->polarity, s->modality), "%s %s, %u more",
                       s->subject.id == entity->id ? "→" : "←", relation, n - 1);
    else
        cli_table_cell(table, cli_relation_color(s->polarity, s->modality), "%s %s",
                       s->subject.id == entity->id ? "→" : "←", relation);
}

static bool print_direct(const CliQuestion *question, const RelataComparison *comparison) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "SUBJECT", CLI_LEFT, 32);
    cli_table_column(table, "RELATION", CLI_LEFT, 32);
    cli_table_column(table, "OBJECT", CLI_CUT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "STATEMENT", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < comparison->n; i++) {
        if (comparison->items[i].kind != RELATA_TRAIT_DIRECT)
            continue;
        cli_table_row(table);
        cli_table_statement(table, &comparison->items[i].first);
        cli_table_cell(table, NULL, "%u", comparison->items[i].first.n_articles);
        cli_table_cell(table, NULL, "%lld", (long long)comparison->items[i].first.id);
    }
    return cli_table_print(table);
}

static bool print_shared(const CliQuestion *question, const RelataComparison *comparison) {
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "TIED TO BOTH", CLI_LEFT, 32);
    cli_table_column(table, "TYPE", CLI_LEFT, 0);
    cli_table_column(table, comparison->first.name, CLI_LEFT, 36);
    cli_table_column(table, comparison->second.name, CLI_LEFT, 36);
    for (uint32_t i = 0; i < comparison->n; i++) {
        const RelataTrait *t = &comparison->items[i];
        if (t->kind != RELATA_TRAIT_SHARED)
            continue;
        cli_table_row(table);
        cli_table_cell(table, cli_type_color(t->neighbor.type), "%s", t->neighbor.name);
        cli_table_cell(table, NULL, "%s", relata_type_name(t->neighbor.type));
        print_side(table, &t->first, t->n_first, &comparison->first);
        print_side(table, &t->second, t->n_second, &comparison->second);
    }
    return cli_table_print(table);
}

static bool print_only(const CliQuestion *question, const RelataComparison *comparison, RelataTraitKind kind) {
    const RelataNode *entity = kind == RELATA_TRAIT_FIRST ? &comparison->first : &comparison->second;
    CliTable *table = cli_table_new(question->options, question->output.file);
    cli_table_column(table, "RELATION", CLI_LEFT, 36);
    cli_table_column(table, "WITH", CLI_CUT, 0);
    cli_table_column(table, "ARTICLES", CLI_RIGHT, 0);
    cli_table_column(table, "STATEMENT", CLI_RIGHT, 0);
    for (uint32_t i = 0; i < comparison->n; i++) {
        const RelataTrait *t = &comparison->items[i];
        const RelataStatement *s = t->has_first ? &t->first : &t->second;
        if (t->kind != kind)
            continue;
        cli_table_row(table);
        print_side(table, s, t->has_first ? t->n_first : t->n_second, entity);
        cli_table_end(table, &t->neighbor, s->qualifiers);
        cli_table_cell(table, NULL, "%u", s->n_articles);
        cli_table_cell(table, NULL, "%lld", (long long)s->id);
    }
    return cli_table_print(table);
}

static void print_rest(FILE *file, const CliOptions *options, uint64_t n, uint32_t limit) {
    if (n > limit && limit)
        fprintf(file, "%s%llu more; --limit N shows them\n", options->is_quiet ? "" : "… ",
                (unsigned long long)(n - limit));
}

static bool print_table(const CliQuestion *question, const void *answer) {
    const RelataComparison *c = answer;
    FILE *file = question->output.file;
    bool is_good = true;
    print_name(file, "", &c->first, " and ");
    print_name(file, "", &c->second, "");
    fprintf(file, ": %llu statement%s between them, %llu entit%s tied to both\n\n", (unsigned long long)c->n_direct,
            c->n_direct == 1 ? "" : "s", (unsigned long long)c->n_shared, c->n_shared == 1 ? "y" : "ies");
    if (c->n_direct) {
        is_good &= print_direct(question, c);
        print_rest(file, question->options, c->n_direct, question->limit);
        fputc('\n', file);
    }
    if (c->n_shared) {
        is_good &= print_shared(question, c);
        print_rest(file, question->options, c->n_shared, question->limit);
        fputc('\n', file);
    }
    for (RelataTraitKind kind = RELATA_TRAIT_FIRST; kind <= RELATA_TRAIT_SECOND; kind++) {
        uint64_t n = kind == RELATA_TRAIT_FIRST ? c->n_only_first : c->n_only_second;
        if (!n)
            continue;
        print_name(file, "only ", kind == RELATA_TRAIT_FIRST ? &c->first : &c->second, ":\n");
        is_good &= print_only(question, c, kind);
        print_rest(file, question->options, n, question->limit);
        fputs(kind == RELATA_TRAIT_FIRST ? "\n" : "", file);
    }
    return is_good;
}

static void name(CliPart *part, const void *answer) {
    const RelataComparison *c = answer;
    cli_part_focus(part, c->first.id);
    cli_part_focus(part, c->second.id);
    for (uint32_t i = 0; i < c->n; i++) {
        if (c->items[i].has_first)
            cli_part_statement(part, c->items[i].first.id);
        if (c->items[i].has_second)
            cli_part_statement(part, c->items[i].second.id);
    }
}

int cli_compare(const CliOptions *options) {
    static const CliAsking asking = {.size = sizeof(RelataComparison),
                                     .table_limit = 15,
                                     .ask = ask,
                                     .write = write,
                                     .table = print_table,
                                     .name = name};
    return cli_ask(options, &asking);
}
