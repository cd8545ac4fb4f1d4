// Times the stages of reading English one by one, on one thread, with each kernel that the machine runs.
//
//     stages FILE…
//
// A clock of processor time runs around each stage of each article. The network's encoder serves tagger and parser
// alike, so it is a row of its own. Kernels without instructions for it are timed on fewer articles.
#include <relata.h>

#include "learn/kernel.h"
#include "syntax/heads.h"
#include "syntax/lemmatize.h"
#include "text/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef enum { READ, TEXT, ENCODE, TAG, LEMMA, PARSE, WRITE, N_STAGES } Stage;

static const char *const stage_names[N_STAGES] = {
    "read the file", "sentences and words", "encode (for tags and trees)", "tag", "lemmas", "parse", "write CoNLL-U"};
static const char *const kernel_names[] = {"portable C", "SSE2", "AVX2", "AVX2 with VNNI", "AVX-512 with VNNI"};

typedef struct {
    RelataTextStage *text;
    RelataPipeline *pipeline;
    RelataSyntaxSection section;
    RelataLemmatizer lemmatizer;
    RelataSyntaxTag tags[RELATA_SYNTAX_MOST_TAGS];
    RelataSyntaxGroup group;
    RelataSyntaxHeads heads;
    RelataSyntaxPiece pieces[RELATA_SYNTAX_ROWS];
    double seconds[N_STAGES], whole;
    uint64_t n_words;
} Bench;

static void must(RelataStatus status, const RelataError *error) {
    if (status == RELATA_OK)
        return;
    fprintf(stderr, "stages: %s: %s\n", relata_status_name(status), error->message);
    exit(1);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void open_bench(Bench *bench, const RelataModel *model) {
    RelataError error = {0};
    size_t n;
    const void *bytes = relata_model_section(model, "syntax", &n);
    must(relata_text_new(&bench->text, model, &error), &error);
    must(relata_pipeline_new(&bench->pipeline, model, &error), &error);
    must(relata_syntax_section_open(&bench->section, bytes, n, &error), &error);
    must(relata_lemmatizer_open(&bench->lemmatizer, model, &error), &error);
    const char *at = bench->section.tags;
    for (uint32_t t = 1; t <= bench->section.n_tags; t++) {
        bench->tags[t] = (RelataSyntaxTag){.upos = (uint8_t)relata_upos_find(at)};
        bench->tags[t].xpos = at + strlen(at) + 1;
        bench->tags[t].feats = bench->tags[t].xpos + strlen(bench->tags[t].xpos) + 1;
        at = bench->tags[t].feats + strlen(bench->tags[t].feats) + 1;
    }
}

static int by_falling_length(const void *a, const void *b) {
    const RelataSyntaxPiece *x = a, *y = b;
    if (x->n != y->n)
        return x->n < y->n ? 1 : -1;
    return x->token < y->token ? -1 : 1;
}

static void analyse_group(Bench *bench, RelataDocument *document, uint32_t n_pieces) {
    qsort(bench->pieces, n_pieces, sizeof *bench->pieces, by_falling_length);
    bench->group.pieces = bench->pieces;
    bench->group.n_pieces = n_pieces;
    double begin = now();
    relata_syntax_encode(&bench->group, &bench->section, document);
    double encoded = now();
    relata_syntax_tag(&bench->heads, &bench->group, &bench->section, bench->tags, document);
    double tagged = now();
    relata_syntax_parse(&bench->heads, &bench->group, &bench->section, document);
    bench->seconds[ENCODE] += encoded - begin;
    bench->seconds[TAG] += tagged - encoded;
    bench->seconds[PARSE] += now() - tagged;
}

// Groups of sentences in the order of the text; the stage itself groups by length first, which is a little better.
static void analyse(Bench *bench, RelataDocument *document) {
    uint32_t n_pieces = 0, rows = 0;
    for (uint32_t s = 0; s < document->n_sentences; s++) {
        RelataSentence *sentence = &document->sentences[s];
        uint32_t n = sentence->token_end - sentence->token_begin;
        n = n > RELATA_SYNTAX_MOST_WORDS ? RELATA_SYNTAX_MOST_WORDS : n;
        if (rows + n > RELATA_SYNTAX_ROWS) {
            analyse_group(bench, document, n_pieces);
            n_pieces = rows = 0;
        }
        if (n)
            bench->pieces[n_pieces++] = (RelataSyntaxPiece){sentence->token_begin, n, s};
        rows += n;
    }
    if (n_pieces)
        analyse_group(bench, document, n_pieces);
    double begin = now();
    for (uint32_t i = 0; i < document->n_tokens; i++) {
        RelataToken *token = &document->tokens[i];
        token->lemma = relata_lemmatize(&bench->lemmatizer, document->arena, token->form, (RelataUpos)token->upos,
                                        token->xpos, token->feats);
    }
    bench->seconds[LEMMA] += now() - begin;
}

static RelataStatus discard(void *state, const char *bytes, size_t n, RelataError *error) {
    (void)state, (void)bytes, (void)n, (void)error;
    return RELATA_OK;
}

static void write_away(const RelataDocument *document) {
    RelataError error = {0};
    must(relata_write_conllu((RelataSink){discard, NULL}, document, &error), &error);
}

// Reads articles until `most` words, stage by stage or as the program does it.
static void run(Bench *bench, char *const *files, size_t n_files, uint64_t most, bool is_whole) {
    RelataReader *reader;
    RelataError error = {0};
    bench->n_words = 0;
    must(relata_reader_open(&reader, (const char *const *)files, n_files, &(RelataReadOptions){0}, &error), &error);
    while (bench->n_words < most) {
        RelataDocument *document;
        double begin = now();
        must(relata_reader_next(reader, &document, &error), &error);
        if (!document)
            break;
        double read = now();
        if (is_whole) {
            must(relata_pipeline_run(bench->pipeline, document, RELATA_UNTIL_SYNTAX, &error), &error);
            write_away(document);
            bench->whole += now() - begin;
        } else {
            must(relata_text_run(bench->text, document, &error), &error);
            double divided = now();
            bench->seconds[READ] += read - begin;
            bench->seconds[TEXT] += divided - read;
            analyse(bench, document);
            divided = now();
            write_away(document);
            bench->seconds[WRITE] += now() - divided;
        }
        bench->n_words += document->n_tokens;
        relata_document_free(document);
    }
    relata_reader_close(reader);
}

static void print_row(const char *name, uint64_t n_words, double seconds, const char *note) {
    printf("%-46s %14.0f  %.1f µs a word%s\n", name, (double)n_words / seconds, 1e6 * seconds / (double)n_words, note);
}

static void measure(Bench *bench, RelataKernel kernel, char *const *files, size_t n_files, bool is_best) {
    enum { ROUNDS = 3 };
    double least[N_STAGES], least_whole = 1e9;
    uint64_t most = kernel == RELATA_KERNEL_PLAIN ? 5000 : kernel == RELATA_KERNEL_SSE2 ? 20000 : UINT64_MAX;
    char name[80];
    relata_kernel_limit(kernel);
    for (int round = 0; round < ROUNDS; round++) {
        memset(bench->seconds, 0, sizeof bench->seconds);
        bench->whole = 0;
        if (is_best)
            run(bench, files, n_files, most, false);
        run(bench, files, n_files, most, true);
        for (int s = 0; s < N_STAGES; s++)
            least[s] = round == 0 || bench->seconds[s] < least[s] ? bench->seconds[s] : least[s];
        least_whole = bench->whole < least_whole ? bench->whole : least_whole;
    }
    for (int s = 0; s < N_STAGES && is_best; s++)
        print_row(stage_names[s], bench->n_words, least[s], "");
    snprintf(name, sizeof name, "text to CoNLL-U with %s", kernel_names[kernel]);
    print_row(name, bench->n_words, least_whole,
              is_best ? ", wanted: at least 15,000 words/s, better 40,000" : ", if the machine had no more");
}

int main(int argc, char **argv) {
    RelataError error = {0};
    RelataModel *model;
    Bench *bench = calloc(1, sizeof *bench);
    if (argc < 2 || !bench) {
        fprintf(stderr, "usage: stages FILE…\n");
        return 2;
    }
    must(relata_model_open(&model, NULL, &error), &error);
    open_bench(bench, model);
    RelataKernel best = relata_kernel();
    for (int kernel = (int)best; kernel >= RELATA_KERNEL_PLAIN; kernel--)
        measure(bench, (RelataKernel)kernel, argv + 1, (size_t)argc - 1, kernel == (int)best);
    relata_text_free(bench->text);
    relata_pipeline_free(bench->pipeline);
    relata_model_close(model);
    free(bench);
    return 0;
}
