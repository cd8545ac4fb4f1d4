/// Layer: forward and backward passes of the layers that networks here are made of, for training.
///
/// All matrices are row-major floats; a row is one token. Gradients with respect to inputs are added to; gradients of
/// weights go to the shard's part of the tensor. Temporary memory comes from the scratch.
#ifndef RELATA_LEARN_LAYER_H
#define RELATA_LEARN_LAYER_H

#include "learn/tensor.h"

/// y[n × columns] = x[n × rows] · W + b
void relata_linear_forward(float *y, const float *x, size_t n, const RelataTensor *weight, const RelataTensor *bias);
/// Adds to dx (may be NULL) and to the gradients of W and b.
void relata_linear_backward(float *dx, const float *dy, const float *x, size_t n, RelataTensor *weight,
                            RelataTensor *bias, int shard, RelataScratch *scratch);
/// x ← max(x, 0); backward: dy ← dy where y > 0.
void relata_relu_forward(float *x, size_t n);
void relata_relu_backward(float *dy, const float *y, size_t n);
/// Dropout: mask[n] of 0 and 1 / (1 − p), and its use, x ← x · mask.
void relata_dropout_mask(float *mask, size_t n, float p, uint64_t seed);
void relata_multiply(float *x, const float *mask, size_t n);
/// Cross-entropy of softmax(x[n]) against class `gold`, times `weight`; x becomes its gradient.
double relata_softmax_loss(float *x, size_t n, size_t gold, float weight);

/// Sentences of a batch, longest first, one row a token, sentence after sentence.
typedef struct {
    uint32_t n_sequences, n_rows, n_steps;
    const uint32_t *begin, *length; // [n_sequences]
    const uint32_t *step_begin; // [n_steps + 1] tokens at earlier steps: sequences with more than t tokens come first
} RelataSequences;

/// Fills a view of sequences whose lengths do not rise; arrays from the scratch.
void relata_sequences_init(RelataSequences *sequences, const uint32_t *length, uint32_t n, RelataScratch *scratch);

/// A bidirectional LSTM layer (Hochreiter and Schmidhuber 1997; gates i, f, o, g in blocks of `hidden` units).
typedef struct {
    size_t input, hidden;      // hidden units a direction, a multiple of 16
    RelataTensor weight;       // [input][2 · 4 · hidden]: forward, backward
    RelataTensor bias;         // [1][2 · 4 · hidden]
    RelataTensor recurrent[2]; // [hidden][4 · hidden]
} RelataLstm;

/// What the backward pass needs; packed order: step by step, sequence by sequence.
typedef struct {
    const float *x;
    float *gates[2], *cell[2], *squashed[2], *hidden[2];
} RelataLstmCache;

bool relata_lstm_init(RelataLstm *lstm, size_t input, size_t hidden, float drop, uint64_t *random);
void relata_lstm_clear(RelataLstm *lstm);
/// y[n_rows × 2·hidden]
void relata_lstm_forward(float *y, const float *x, const RelataSequences *sequences, const RelataLstm *lstm,
                         RelataLstmCache *cache, RelataScratch *scratch);
void relata_lstm_backward(float *dx, const float *dy, const RelataSequences *sequences, RelataLstm *lstm,
                          RelataLstmCache *cache, int shard, RelataScratch *scratch);

#endif
