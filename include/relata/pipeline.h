/// Pipeline: all stages in their order, for one document or for many in parallel.
#ifndef RELATA_PIPELINE_H
#define RELATA_PIPELINE_H

#include <relata/document.h>
#include <relata/model.h>
#include <relata/read.h>

/// How far a document is taken.
typedef enum {
    RELATA_UNTIL_READ,    // text and blocks
    RELATA_UNTIL_TEXT,    // sentences and tokens
    RELATA_UNTIL_SYNTAX,  // tags, lemmas, trees
    RELATA_UNTIL_ENTITY,  // mentions and entities
    RELATA_UNTIL_EXTRACT, // propositions and triples with canonical relations
    RELATA_UNTIL_RELATE   // relations of Wikidata between the things of the article
} RelataUntil;

typedef struct RelataPipeline RelataPipeline; // one thread's scratch memory

/// A pipeline over a model that outlives it. One per thread; the model is shared.
RelataStatus relata_pipeline_new(RelataPipeline **out, const RelataModel *model, RelataError *error);
void relata_pipeline_free(RelataPipeline *pipeline);
/// From now on triples less sure than `least` are taken out; a negative one, as at first, is the model's own bar.
void relata_pipeline_set_least(RelataPipeline *pipeline, double least);
/// Runs every stage that the document has not been through, up to and with `until`.
RelataStatus relata_pipeline_run(RelataPipeline *pipeline, RelataDocument *document, RelataUntil until,
                                 RelataError *error);

/// Called in the order of the inputs, from one thread at a time. The document may be NULL: then
/// `failure` says why that input gave none. The document is freed after the call. A status other than
/// RELATA_OK ends the run and is returned by relata_pipeline_run_all().
typedef RelataStatus RelataDocumentFn(void *state, RelataDocument *document, const RelataError *failure);

typedef struct {
    uint32_t n_threads;     // 0 = the machine's processors
    RelataUntil until;      //
    RelataReadOptions read; //
    const char *ontology;   // a file of relations read before the model's own, NULL = none
    bool has_least;         // `least` is given; else the model's own bar holds
    double least;           // triples less sure are taken out, 0 keeps all
} RelataRunOptions;

/// Reads all inputs and runs the stages over a pool of threads. Output order is that of the inputs whatever
/// the number of threads; at most a few documents a thread are alive at once. Documents that end with the syntax have
/// no scores of names.
RelataStatus relata_pipeline_run_all(const RelataModel *model, const char *const *inputs, size_t n_inputs,
                                     const RelataRunOptions *options, RelataDocumentFn *each, void *state,
                                     RelataError *error);

#endif
