// Runs the examples of how text is read: every example of tests/spec/reading/*.md from bytes to trees, as TAP.
//
// An example is a fenced block whose first line says `reading` and the format of the input, text or markdown:
//
//     ```reading text
//     The mayor has quit. Nobody saw it coming.
//     .
//     - The mayor has quit .
//     mayor nsubj quit
//     quit root
//     - Nobody saw it coming .
//     saw VERB
//     ```
//
// Below the dot stand all sentences in their order, each as its words with blanks between them, and below a sentence
// what else must hold of it: a word's relation and head, a word that is the root, a word's class. Words are named by
// their form, the first of that form is meant; a relation without a subtype allows any. A line that begins with "?" is
// wanted and not yet held to.
#include <relata.h>

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    RelataPipeline *pipeline;
    const char *file;
    unsigned line; // of the example's first line
    unsigned n, n_failed;
} Run;

static RelataDocument *analyse(Run *run, const char *text, RelataFormat format) {
    RelataError error = {0};
    RelataDocument *document = NULL;
    RelataReadOptions options = {.format = format};
    RelataStatus status = relata_read_bytes(&document, text, strlen(text), "example", &options, &error);
    if (status == RELATA_OK)
        status = relata_pipeline_run(run->pipeline, document, RELATA_UNTIL_SYNTAX, &error);
    if (status == RELATA_OK)
        return document;
    printf("# %s:%u: %s\n", run->file, run->line, error.message);
    relata_document_free(document);
    return NULL;
}

static void words_of(const RelataDocument *d, uint32_t sentence, char *buffer, size_t n) {
    size_t used = 0;
    buffer[0] = '\0';
    for (uint32_t t = d->sentences[sentence].token_begin; t < d->sentences[sentence].token_end && used < n; t++)
        used += (size_t)snprintf(buffer + used, n - used, "%s%s", used ? " " : "", d->tokens[t].form);
}

// Position of the first word of that form in the sentence, 1-based; 0 if there is none.
static uint32_t find_word(const RelataDocument *d, uint32_t sentence, const char *form) {
    uint32_t begin = d->sentences[sentence].token_begin;
    for (uint32_t t = begin; t < d->sentences[sentence].token_end; t++)
        if (strcmp(d->tokens[t].form, form) == 0)
            return t - begin + 1;
    return 0;
}

static bool holds(const RelataDocument *d, uint32_t sentence, const char *line) {
    char word[64] = "", what[32] = "", head[64] = "";
    int n = sscanf(line, "%63s %31s %63s", word, what, head);
    uint32_t at = find_word(d, sentence, word);
    if (!at || n < 2)
        return false;
    const RelataToken *token = &d->tokens[d->sentences[sentence].token_begin + at - 1];
    if (n == 2 && strcmp(what, "root") != 0)
        return strcmp(relata_upos_name(token->upos), what) == 0;
    const char *relation = relata_deprel_name(token->deprel);
    size_t length = strlen(what);
    bool is_named = strncmp(relation, what, length) == 0 && (!relation[length] || relation[length] == ':');
    return is_named && token->head == (n == 3 ? find_word(d, sentence, head) : 0) && (n == 2 || token->head);
}

static void print_sentence(const RelataDocument *d, uint32_t sentence) {
    uint32_t begin = d->sentences[sentence].token_begin;
    printf("#   got:");
    for (uint32_t t = begin; t < d->sentences[sentence].token_end; t++) {
        const RelataToken *token = &d->tokens[t];
        const char *head = token->head ? d->tokens[begin + token->head - 1].form : "-";
        printf(" %s[%s %s %s]", token->form, relata_upos_name(token->upos), relata_deprel_name(token->deprel), head);
    }
    printf("\n");
}

// Checks the expectations after the dot; prints what fails.
static bool check(const Run *run, const RelataDocument *d, char *expected) {
    char words[4096], *rest = NULL;
    bool is_good = true;
    uint32_t sentence = 0; // sentences listed so far
    for (char *line = strtok_r(expected, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        bool is_failed;
        if (strncmp(line, "- ", 2) == 0) {
            is_failed = sentence >= d->n_sentences;
            if (!is_failed) {
                words_of(d, sentence++, words, sizeof words);
                is_failed = strcmp(words, line + 2) != 0;
            }
        } else
            is_failed = *line != '?' && (sentence == 0 || !holds(d, sentence - 1, line));
        if (is_failed)
            printf("# %s:%u: fails: %s\n", run->file, run->line, line);
        is_good = is_good && !is_failed;
    }
    if (sentence < d->n_sentences)
        printf("# %s:%u: %u sentences more\n", run->file, run->line, d->n_sentences - sentence);
    return is_good && sentence == d->n_sentences;
}

static void run_example(Run *run, char *block, RelataFormat format) {
    char *dot = strstr(block, "\n.\n");
    bool is_good = false;
    run->n++;
    if (dot) {
        dot[1] = '\0';
        RelataDocument *document = analyse(run, block, format);
        is_good = document && check(run, document, dot + 3);
        for (uint32_t s = 0; document && !is_good && s < document->n_sentences; s++)
            print_sentence(document, s);
        relata_document_free(document);
    } else
        printf("# an example without a line \".\"\n");
    run->n_failed += !is_good;
    printf("%s %u - %s:%u\n", is_good ? "ok" : "not ok", run->n, run->file, run->line);
}

static void run_file(Run *run, const char *path) {
    FILE *file = fopen(path, "rb");
    char line[4096], *block = NULL, name[32] = "";
    size_t n = 0;
    RelataFormat format = RELATA_FORMAT_TEXT;
    unsigned at = 0;
    run->file = path;
    FILE *copy = NULL;
    while (file && fgets(line, sizeof line, file)) {
        at++;
        if (copy && strncmp(line, "```", 3) == 0) {
            fclose(copy);
            copy = NULL;
            run_example(run, block, format);
            free(block);
            block = NULL;
        } else if (copy)
            fputs(line, copy);
        else if (sscanf(line, "```reading %31s", name) == 1 && relata_format_find(name, &format)) {
            copy = open_memstream(&block, &n);
            run->line = at;
        }
    }
    if (copy)
        fclose(copy);
    free(block);
    if (file)
        fclose(file);
}

int main(void) {
    RelataModel *model = NULL;
    Run run = {0};
    RelataError error = {0};
    glob_t files = {0};
    if (relata_model_open(&model, NULL, &error) != RELATA_OK ||
        relata_pipeline_new(&run.pipeline, model, &error) != RELATA_OK) {
        printf("Bail out! %s\n", error.message);
        return 1;
    }
    if (glob("tests/spec/reading/*.md", 0, NULL, &files) == 0)
        for (size_t i = 0; i < files.gl_pathc; i++)
            run_file(&run, files.gl_pathv[i]);
    printf("1..%u\n# %u of %u examples fail\n", run.n, run.n_failed, run.n);
    globfree(&files);
    relata_pipeline_free(run.pipeline);
    relata_model_close(model);
    return run.n_failed || !run.n;
}
