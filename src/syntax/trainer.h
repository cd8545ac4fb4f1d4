/// Trainer: the state that the parts of `relata-train syntax` share.
#ifndef RELATA_SYNTAX_TRAINER_H
#define RELATA_SYNTAX_TRAINER_H

#include "syntax/names.h"
#include "syntax/raw_text.h"
#include "syntax/train_network.h"

enum { RELATA_SYNTAX_MOST_CYCLES = 4 };

/// What a run is made of.
typedef struct {
    const char *data, *out; // folder of the corpora, file of the section
    uint32_t n_threads;     // 1 or more; the result does not depend on it
    uint64_t seed;
    uint32_t batch_words;
    uint32_t n_cycles; // of the learning rate in the treebank phase
    struct {
        uint32_t n_epochs;
        float rate; // highest
    } cycles[RELATA_SYNTAX_MOST_CYCLES];
    uint32_t most_words; // size of the vocabulary
    uint64_t raw_words;  // words of raw text to pre-train on, 0 = none
    float raw_rate;
    const char *checkpoint; // file the state is kept in, NULL = none
    uint32_t report_every;  // epochs between scores on the development sets
    RelataLexicon lexicon;  // whose words the network knows after pre-training
    float name_weight;      // of the loss of the names beside that of the trees
} RelataSyntaxPlan;

typedef struct {
    const RelataSyntaxPlan *plan;
    RelataTreebank train, development[2]; // EWT, GUM
    RelataTreebank names;                 // sentences that have only names
    RelataNamePools pools;                //
    bool is_knowing;                      // the lexicon is looked up
    RelataMap *tags;                      // ids 1 …: "UPOS\tXPOS\tFEATS"
    RelataMap *vocabulary;                // ids 1 …: normalised forms
    uint32_t n_slots;
    RelataSyntaxSlot *slots; // of the vocabulary
    uint32_t *count;         // [vocabulary + 1] occurrences in what is trained on
    RelataNetwork network;
    RelataScratch scratch[RELATA_SHARDS];
    RelataArena *arena[RELATA_SHARDS]; // of the batch being built
    uint32_t step;                     // updates made in this phase
} RelataTrainer;

/// Calls job(state, 0 … n_jobs − 1), shared among the threads.
void relata_trainer_parallel(const RelataTrainer *trainer, void (*job)(void *state, uint32_t index), void *state,
                             uint32_t n_jobs);
/// Fills a batch from trees (longest first) that stay as they are. `seed` ≠ 0: words are dropped in proportion to their
/// rarity. Memory from the scratch.
void relata_trainer_fill(const RelataTrainer *trainer, RelataBatch *batch, const RelataTree *const *trees, uint32_t n,
                         uint64_t seed, RelataScratch *scratch);
/// Gradients of the rows of the three tables.
typedef struct {
    RelataRowGradient *words, *affixes, *known;
    size_t n_words, n_affixes, n_known;
} RelataTableGradients;

/// One update of all tensors in tensors[n] and of the tables after their gradients are made.
void relata_trainer_update(RelataTrainer *trainer, RelataTensor **tensors, uint32_t n, float rate,
                           const RelataTableGradients *tables);
/// Sorts trees by falling length, otherwise as they are.
void relata_trainer_sort(const RelataTree **trees, uint32_t n);
/// Builds the vocabulary from the trees and the raw text.
RelataStatus relata_trainer_vocabulary(RelataTrainer *trainer, const RelataRawText *text, RelataError *error);
/// Counts the words of the trees and of the names, or of the raw text if it is given.
void relata_trainer_count(RelataTrainer *trainer, const RelataRawText *text);
/// Where a run stands: in the raw text before a sentence of its order, or in the trees before an epoch.
typedef struct {
    uint32_t is_in_trees, epoch; // of the trees
    uint32_t sentence, batch;    // of the raw text
} RelataPlace;

/// Writes the checkpoint, if the plan has one.
void relata_trainer_save(RelataTrainer *trainer, const RelataPlace *place);
/// Pre-trains the tables and the lowest layer on raw text, from a place in it.
RelataStatus relata_trainer_pretrain(RelataTrainer *trainer, const RelataRawText *text, const RelataPlace *from,
                                     RelataError *error);
/// Writes the section.
RelataStatus relata_trainer_export(RelataTrainer *trainer, const char *path, RelataError *error);
/// Trains by a plan, which relata_train_syntax() makes.
RelataStatus relata_train_syntax_plan(const RelataSyntaxPlan *plan, RelataError *error);

#endif
