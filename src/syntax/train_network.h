/// The network as training holds it: float weights, forward and backward passes over a batch.
#ifndef RELATA_SYNTAX_TRAIN_NETWORK_H
#define RELATA_SYNTAX_TRAIN_NETWORK_H

#include "learn/field.h"
#include "learn/layer.h"
#include "syntax/known.h"
#include "syntax/mst.h"
#include "syntax/treebank.h"

typedef struct {
    RelataTensor weight, bias;
} RelataLinear;

typedef struct {
    uint32_t n_words; // rows of the word table; row 0 stands for unknown words
    uint32_t n_tags;  // classes of `tag`; ids are 1 … n_tags − 1, 0 is never right
    RelataTensor words, affixes;
    RelataLstm layer[RELATA_SYNTAX_LAYERS];
    RelataLinear tag_mlp, upos, tag;
    RelataLinear arc_dependent, arc_head, arc; // arc: [dependent MLP][head MLP] and the head's own weight as bias
    RelataLinear label_dependent, label_head, label;
    RelataTensor arc_root, label_root; // stand for the root's MLP outputs
    RelataTensor known;                // what the lexicon knows
    RelataLinear name_mlp[2], name;    // from the states of the tags and of the tree; labels of names
    RelataTensor name_transition;      // [label before][label]
    RelataLinear predict[2];           // states of the first layer to the words before and after (pre-training)
    float input_dropout, state_dropout, mlp_dropout;
} RelataNetwork;

enum { RELATA_NETWORK_TENSORS = 64 };

bool relata_network_init(RelataNetwork *network, uint32_t n_words, uint32_t n_tags, uint64_t seed);
void relata_network_clear(RelataNetwork *network);
/// All tensors in a fixed order; returns their number.
uint32_t relata_network_tensors(RelataNetwork *network, RelataTensor **tensors);

/// Half of a batch: sentences, longest first; one row a token.
typedef struct {
    uint32_t n_sentences, n_rows;
    uint32_t *length;                          // [n_sentences]
    uint32_t *word, *true_word;                // [n_rows] as seen, 0 where dropped; as it is
    uint32_t (*affix)[RELATA_SYNTAX_FEATURES]; // [n_rows]
    uint16_t *tag, *head;                      // [n_rows] gold
    uint8_t *upos, *deprel;                    // [n_rows] gold
    uint16_t (*known)[RELATA_SYNTAX_KNOWN];    // [n_rows] NULL: nothing is looked up
    uint32_t *names;                           // [n_rows] gold, sets of labels; 0 where a sentence's are not known
    bool has_trees;                            // tag, head, upos and deprel are gold
    float name_weight;                         // of the loss of the names
    float *dx;                                 // [n_rows × INPUT] gradient of the input, made by the backward pass
} RelataBatch;

typedef struct {
    double loss, tag_loss, arc_loss, label_loss, name_loss;
} RelataLosses;

/// One shard's forward and backward pass. `scale` weighs each token; `seed` draws the dropout masks.
RelataLosses relata_network_train(RelataNetwork *network, RelataBatch *batch, int shard, float scale, uint64_t seed,
                                  RelataScratch *scratch);
/// Forward pass and decoding: writes heads, deprels, upos and tags (arrays of n_rows from the caller).
void relata_network_predict(RelataNetwork *network, const RelataBatch *batch, uint16_t *tag, uint16_t *head,
                            uint8_t *upos, uint8_t *deprel, RelataMst *mst, RelataScratch *scratch);
/// Mean over calls of the largest values that decoding must be able to hold.
typedef struct {
    double affix_sum, name_hidden, tag_hidden, dependent_hidden, arc_head, arc_dependent, label_hidden;
    uint32_t n;
} RelataNetworkRanges;

/// Adds the batch's ranges: a forward pass without dropout.
void relata_network_measure(RelataNetwork *network, const RelataBatch *batch, RelataNetworkRanges *ranges,
                            RelataScratch *scratch);
/// Input vectors x[n_rows × INPUT].
void relata_network_embed(const RelataNetwork *network, const RelataBatch *batch, float *x);
/// Adds the batch's gradients of table rows to the lists, which must have room for n_rows and n_rows × FEATURES more.
void relata_network_rows(const RelataBatch *batch, RelataRowGradient *words, size_t *n_words,
                         RelataRowGradient *affixes, size_t *n_affixes);
/// Likewise for the table of what the lexicon knows, n_rows × KNOWN at most.
void relata_network_known_rows(const RelataBatch *batch, RelataRowGradient *known, size_t *n_known);
/// Labels of names [n_rows] after relata_network_predict()'s manner.
void relata_network_predict_names(RelataNetwork *network, const RelataBatch *batch, uint8_t *label,
                                  RelataScratch *scratch);

#endif
