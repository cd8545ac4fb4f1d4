// The only file that knows the order of the stages.
//
// One document: read → text → syntax → entity → extract → ontology → relate → ontology → confidence. Many: a pool
// of workers takes documents from the reader under a lock, each with a ticket number; finished documents wait in a
// ring of slots until all earlier ones were delivered, so the order of output is that of the input.
// A worker that is more than a ring ahead waits, which bounds the memory.
#include <relata/pipeline.h>

#include "base/file.h"
#include "entity/entity.h"
#include "extract/extract.h"
#include "relate/relate.h"
#include "resolve/resolve.h"
#include "syntax/syntax.h"
#include "text/text.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

struct RelataPipeline {
    RelataTextStage *text;
    RelataSyntaxStage *syntax;
    RelataEntityStage *entity;
    RelataExtractStage *extract;
    RelataOntology *ontology;
    RelataRelateStage *relate;
    double least; // confidence of triples that stay, negative = the model's own
};

static RelataStatus new_pipeline(RelataPipeline **out, const RelataModel *model, const RelataOntologyText *own,
                                 RelataError *error) {
    RelataPipeline *p = *out = calloc(1, sizeof *p);
    if (!p)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    p->least = -1;
    RelataStatus status = relata_text_new(&p->text, model, error);
    if (status == RELATA_OK)
        status = relata_syntax_new(&p->syntax, model, error);
    if (status == RELATA_OK)
        status = relata_entity_new(&p->entity, model, error);
    if (status == RELATA_OK)
        status = relata_extract_new(&p->extract, model, error);
    if (status == RELATA_OK)
        status = relata_ontology_new(&p->ontology, model, own, error);
    if (status == RELATA_OK)
        status = relata_relate_new(&p->relate, model, error);
    if (status != RELATA_OK) {
        relata_pipeline_free(p);
        *out = NULL;
    }
    return status;
}

RelataStatus relata_pipeline_new(RelataPipeline **out, const RelataModel *model, RelataError *error) {
    return new_pipeline(out, model, NULL, error);
}

void relata_pipeline_free(RelataPipeline *pipeline) {
    if (!pipeline)
        return;
    relata_relate_free(pipeline->relate);
    relata_ontology_free(pipeline->ontology);
    relata_extract_free(pipeline->extract);
    relata_entity_free(pipeline->entity);
    relata_syntax_free(pipeline->syntax);
    relata_text_free(pipeline->text);
    free(pipeline);
}

void relata_pipeline_set_least(RelataPipeline *pipeline, double least) {
    pipeline->least = least;
}

static RelataStatus run_stages(RelataPipeline *pipeline, RelataDocument *document, RelataUntil until, bool with_names,
                               RelataError *error) {
    if (until >= RELATA_UNTIL_TEXT && !document->is_tokenized)
        RELATA_TRY(relata_text_run(pipeline->text, document, error));
    if (until >= RELATA_UNTIL_SYNTAX)
        RELATA_TRY(relata_syntax_run(pipeline->syntax, document, with_names, error));
    if (until >= RELATA_UNTIL_ENTITY)
        RELATA_TRY(relata_entity_run(pipeline->entity, document, error));
    if (until >= RELATA_UNTIL_EXTRACT) {
        RELATA_TRY(relata_extract_run(pipeline->extract, document, error));
        RELATA_TRY(relata_ontology_run(pipeline->ontology, document, error));
        if (until >= RELATA_UNTIL_RELATE)
            return relata_relate_run(pipeline->relate, document, pipeline->least, error);
        RELATA_TRY(relata_relate_state(pipeline->relate, document, error));
        RELATA_TRY(relata_ontology_join(pipeline->ontology, document, error));
        RELATA_TRY(relata_extract_confidence(pipeline->extract, document, pipeline->least, error));
    }
    return RELATA_OK;
}

RelataStatus relata_pipeline_run(RelataPipeline *pipeline, RelataDocument *document, RelataUntil until,
                                 RelataError *error) {
    return run_stages(pipeline, document, until, true, error);
}

enum { SLOTS_PER_THREAD = 4, MAX_THREADS = 256 };

typedef struct {
    RelataDocument *document;
    RelataError failure;
    int is_done;
} Slot;

typedef struct {
    const RelataModel *model;
    const RelataRunOptions *options;
    const RelataOntologyText *own; // NULL = none
    RelataReader *reader;
    RelataDocumentFn *each;
    void *state;
    pthread_mutex_t reading;    // guards reader, taken, ended
    pthread_mutex_t delivering; // guards slots, delivered, status
    pthread_cond_t moved;       // delivered has grown, or the run has stopped
    Slot *slots;                // [n_slots] ring by ticket
    uint64_t n_slots;
    uint64_t taken;      // tickets given out
    uint64_t delivered;  // tickets whose documents were handed to `each`
    int ended;           // no more input
    int is_delivering;   // one thread is inside `each`
    RelataStatus status; // why the run stopped early
    RelataError error;
} Run;

// Takes the next input. Returns 0 at the end of the input or of the run.
static int take(Run *run, uint64_t *ticket, RelataDocument **document, RelataError *failure) {
    pthread_mutex_lock(&run->reading);
    int is_more = !run->ended;
    if (is_more) {
        pthread_mutex_lock(&run->delivering);
        while (run->taken - run->delivered >= run->n_slots && run->status == RELATA_OK)
            pthread_cond_wait(&run->moved, &run->delivering);
        is_more = run->status == RELATA_OK;
        pthread_mutex_unlock(&run->delivering);
    }
    if (is_more) {
        RelataStatus status = relata_reader_next(run->reader, document, failure);
        is_more = status != RELATA_OK || *document;
        *ticket = is_more ? run->taken++ : 0;
    }
    if (!is_more)
        run->ended = 1;
    pthread_mutex_unlock(&run->reading);
    return is_more;
}

// Hands over whatever is next in order; only one thread at a time is inside `each`.
static void deliver(Run *run, uint64_t ticket, RelataDocument *document, const RelataError *failure) {
    pthread_mutex_lock(&run->delivering);
    run->slots[ticket % run->n_slots] = (Slot){document, *failure, 1};
    while (!run->is_delivering && run->slots[run->delivered % run->n_slots].is_done) {
        Slot slot = run->slots[run->delivered % run->n_slots];
        RelataStatus status = run->status;
        run->is_delivering = 1;
        pthread_mutex_unlock(&run->delivering);
        if (status == RELATA_OK)
            status = run->each(run->state, slot.document, slot.document ? NULL : &slot.failure);
        relata_document_free(slot.document);
        pthread_mutex_lock(&run->delivering);
        run->is_delivering = 0;
        run->slots[run->delivered % run->n_slots] = (Slot){0};
        run->delivered++;
        if (run->status == RELATA_OK)
            run->status = status;
        pthread_cond_broadcast(&run->moved);
    }
    pthread_mutex_unlock(&run->delivering);
}

static void stop(Run *run, RelataStatus status, const RelataError *error) {
    pthread_mutex_lock(&run->delivering);
    if (run->status == RELATA_OK) {
        run->status = status;
        run->error = *error;
    }
    pthread_cond_broadcast(&run->moved);
    pthread_mutex_unlock(&run->delivering);
}

static void *work(void *state) {
    Run *run = state;
    RelataPipeline *pipeline = NULL;
    RelataError error = {0};
    RelataStatus status = new_pipeline(&pipeline, run->model, run->own, &error);
    if (status != RELATA_OK) {
        stop(run, status, &error);
        return NULL;
    }
    if (run->options->has_least)
        relata_pipeline_set_least(pipeline, run->options->least);
    uint64_t ticket;
    RelataUntil until = run->options->until;
    RelataDocument *document = NULL;
    RelataError failure = {0};
    while (take(run, &ticket, &document, &failure)) {
        if (document && run_stages(pipeline, document, until, until > RELATA_UNTIL_SYNTAX, &failure) != RELATA_OK) {
            if (!failure.source[0])
                relata_fail(&failure, failure.status, document->source, failure.line, failure.column, "%s",
                            failure.message);
            relata_document_free(document);
            document = NULL;
        }
        deliver(run, ticket, document, &failure);
        document = NULL;
        failure = (RelataError){0};
    }
    relata_pipeline_free(pipeline);
    return NULL;
}

static uint32_t thread_count(const RelataRunOptions *options) {
    long n = options->n_threads ? (long)options->n_threads : sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : n > MAX_THREADS ? MAX_THREADS : (uint32_t)n;
}

static RelataStatus run_all(const RelataModel *model, const char *const *inputs, size_t n_inputs,
                            const RelataRunOptions *options, const RelataOntologyText *own, RelataDocumentFn *each,
                            void *state, RelataError *error) {
    Run run = {.model = model, .options = options, .own = own, .each = each, .state = state};
    RELATA_TRY(relata_reader_open(&run.reader, inputs, n_inputs, &options->read, error));
    uint32_t n_threads = thread_count(options);
    run.n_slots = (uint64_t)n_threads * SLOTS_PER_THREAD;
    run.slots = calloc(run.n_slots, sizeof *run.slots);
    if (!run.slots) {
        relata_reader_close(run.reader);
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    }
    pthread_mutex_init(&run.reading, NULL);
    pthread_mutex_init(&run.delivering, NULL);
    pthread_cond_init(&run.moved, NULL);
    pthread_t threads[MAX_THREADS];
    uint32_t n_started = 0;
    while (n_started + 1 < n_threads && pthread_create(&threads[n_started], NULL, work, &run) == 0)
        n_started++;
    work(&run); // the calling thread is a worker too
    for (uint32_t i = 0; i < n_started; i++)
        pthread_join(threads[i], NULL);
    for (uint64_t i = 0; i < run.n_slots; i++)
        relata_document_free(run.slots[i].document);
    free(run.slots);
    relata_reader_close(run.reader);
    pthread_cond_destroy(&run.moved);
    pthread_mutex_destroy(&run.delivering);
    pthread_mutex_destroy(&run.reading);
    if (run.status != RELATA_OK && error && run.error.message[0])
        *error = run.error;
    return run.status;
}

RelataStatus relata_pipeline_run_all(const RelataModel *model, const char *const *inputs, size_t n_inputs,
                                     const RelataRunOptions *options, RelataDocumentFn *each, void *state,
                                     RelataError *error) {
    enum { MAX_ONTOLOGY = 16 << 20 };
    if (!options->ontology)
        return run_all(model, inputs, n_inputs, options, NULL, each, state, error);
    char *text = NULL;
    RelataOntologyText own = {.name = options->ontology};
    RELATA_TRY(relata_file_read(options->ontology, MAX_ONTOLOGY, &text, &own.n, error));
    own.text = text;
    RelataStatus status = run_all(model, inputs, n_inputs, options, &own, each, state, error);
    free(text);
    return status;
}
