// relata: the command line. One table of verbs; every verb is a file cmd_<verb>.c.
//
// To add a verb: write cmd_<verb>.c with one function, name it in cmd.h, add a row here.
#include "cmd.h"

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#define READING "from input encoding model threads quiet"

const CliVerb cli_verbs[] = {
    {"extract", "INPUT...", "Articles to triples, without a store.", READING " output", "tsv|jsonl|openie",
     "An INPUT is a file, a folder (walked in sorted order) or - for standard input. openie gives the words of the\n"
     "sentence, without canonical names: sentence, confidence, relation, argument 1, argument 2, ...",
     "  relata extract news/\n"
     "  relata extract --format jsonl page.html | jq -r '[.subject, .relation, .object] | @tsv'\n"
     "  curl -s https://example.org/story | relata extract --from html -",
     1, SIZE_MAX, cli_extract},
    {"parse", "INPUT...", "Sentences, tokens, tags, lemmas and dependency trees as CoNLL-U.", READING " output", NULL,
     "An INPUT is a file, a folder (walked in sorted order) or - for standard input.",
     "  relata parse article.txt\n"
     "  echo 'The committee elected a new chair.' | relata parse -\n"
     "  relata parse --input tokens sentences.txt",
     1, SIZE_MAX, cli_parse},
    {"entities", "INPUT...", "Mentions, and who is who within each article.", READING " output", "tsv|jsonl",
     "An INPUT is a file, a folder (walked in sorted order) or - for standard input. Spans count code points.",
     "  relata entities article.txt\n"
     "  relata entities --format jsonl news/ | jq '.entities[].name'",
     1, SIZE_MAX, cli_entities},
    {0},
};

static void help(FILE *file) {
    fputs("usage: relata VERB [OPTION]... [OPERAND]...\n\n"
          "Reads news articles into a knowledge graph and answers questions about it.\n\n",
          file);
    for (const CliVerb *verb = cli_verbs; verb->name; verb++)
        fprintf(file, "  %-10s %-15s %s\n", verb->name, verb->operands, verb->summary);
    fputs("\n  relata VERB --help  options and examples of one verb\n"
          "  relata --version    version of the program and name of its model\n\n"
          "Exit status: 0 done; 1 done, but something was not found or some inputs failed;\n"
          "2 wrong usage; 3 nothing could be done.\n",
          file);
}

static int version(void) {
    RelataModel *model = NULL;
    RelataError error = {0};
    if (relata_model_open(&model, NULL, &error) != RELATA_OK)
        return cli_fail(&error);
    printf("relata %s\nmodel %s %s\n", RELATA_VERSION, relata_model_name(model), relata_model_hash(model));
    relata_model_close(model);
    return CLI_DONE;
}

static const CliVerb *find_verb(const char *name) {
    for (const CliVerb *verb = cli_verbs; verb->name; verb++)
        if (strcmp(verb->name, name) == 0)
            return verb;
    return NULL;
}

static int refuse_verb(const char *name) {
    char list[512] = "", nearest[64];
    for (const CliVerb *verb = cli_verbs; verb->name; verb++) {
        size_t n = strlen(list);
        snprintf(list + n, sizeof list - n, " %s", verb->name);
    }
    const char *suggestion = cli_suggest(name + strspn(name, "-"), list + 1, nearest, sizeof nearest);
    if (suggestion)
        cli_complain("no verb '%s'; did you mean '%s'?", name, suggestion);
    else
        cli_complain("no verb '%s'; relata --help lists them", name);
    return CLI_USAGE;
}

static int run(int argc, char **argv) {
    if (argc < 2) {
        help(stderr);
        return CLI_USAGE;
    }
    const char *name = argv[1];
    bool is_help = strcmp(name, "help") == 0;
    if (strcmp(name, "--version") == 0)
        return version();
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || (is_help && argc == 2)) {
        help(stdout);
        return CLI_DONE;
    }
    const CliVerb *verb = find_verb(is_help ? argv[2] : name);
    if (!verb)
        return refuse_verb(is_help ? argv[2] : name);
    if (is_help) {
        cli_verb_help(stdout, verb);
        return CLI_DONE;
    }
    const char **operands = calloc((size_t)argc, sizeof *operands);
    if (!operands) {
        cli_complain("out of memory");
        return CLI_FAILED;
    }
    CliOptions options;
    bool is_finished = false;
    int status = cli_options_parse(&options, verb, argc - 2, argv + 2, operands, &is_finished);
    if (status == CLI_DONE && !is_finished)
        status = verb->run(&options);
    free(operands);
    return status;
}

int main(int argc, char **argv) {
    // Only the classes of characters follow the locale, for the width of tables; numbers stay as in C.
    if (!setlocale(LC_CTYPE, "C.UTF-8"))
        setlocale(LC_CTYPE, "");
    signal(SIGPIPE, SIG_DFL); // a closed pipe ends the program silently, whatever the caller had set
    int status = run(argc, argv);
    if ((fflush(stdout) != 0 || ferror(stdout)) && status != CLI_FAILED) {
        cli_complain("standard output: cannot be written");
        status = CLI_FAILED;
    }
    return status;
}
