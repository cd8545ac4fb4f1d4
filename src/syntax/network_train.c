// Forward and backward passes of the network over one shard of a batch, and decoding with float weights to watch
// training. Dropout between layers is shared by the tokens of a sentence (Gal and Ghahramani 2016); recurrent weights
// are dropped per update (Merity et al. 2018).
#pragma GCC optimize("O3")

#include "syntax/train_network.h"

#include "learn/gemm.h"
#include "learn/random.h"

#include <relata/parse.h>

#include <math.h>
#include <string.h>

enum {
    INPUT = RELATA_SYNTAX_INPUT,
    STATE = RELATA_SYNTAX_STATE,
    ARC = RELATA_SYNTAX_ARC_MLP,
    LABEL = RELATA_SYNTAX_LABEL_MLP,
    TAG = RELATA_SYNTAX_TAG_MLP,
    NAME = RELATA_SYNTAX_NAME_MLP,
    L = RELATA_NAME_N_LABELS
};

static bool init_linear(RelataLinear *linear, size_t rows, size_t columns, uint64_t *random) {
    bool is_ok = relata_tensor_init(&linear->weight, rows, columns, sqrtf(3.0f / (float)rows), false, random);
    return relata_tensor_init(&linear->bias, 1, columns, 0.0f, false, random) && is_ok;
}

bool relata_network_init(RelataNetwork *network, uint32_t n_words, uint32_t n_tags, uint64_t seed) {
    RelataNetwork *w = network;
    uint64_t random = seed;
    *w = (RelataNetwork){.n_words = n_words, .n_tags = n_tags};
    bool ok = relata_tensor_init(&w->words, n_words, RELATA_SYNTAX_WORD, 0.1f, true, &random);
    ok = relata_tensor_init(&w->affixes, RELATA_SYNTAX_BUCKETS, RELATA_SYNTAX_AFFIX, 0.1f, true, &random) && ok;
    for (int i = 0; i < RELATA_SYNTAX_LAYERS; i++)
        ok = relata_lstm_init(&w->layer[i], i ? STATE : INPUT, RELATA_SYNTAX_HIDDEN, 0.3f, &random) && ok;
    ok = init_linear(&w->tag_mlp, STATE, TAG, &random) && ok;
    ok = init_linear(&w->upos, TAG, RELATA_N_UPOS, &random) && ok;
    ok = init_linear(&w->tag, TAG, n_tags, &random) && ok;
    ok = init_linear(&w->arc_dependent, STATE, ARC, &random) && ok;
    ok = init_linear(&w->arc_head, STATE, ARC, &random) && ok;
    ok = init_linear(&w->arc, ARC, ARC, &random) && ok;
    ok = init_linear(&w->label_dependent, STATE, LABEL, &random) && ok;
    ok = init_linear(&w->label_head, STATE, LABEL, &random) && ok;
    ok = init_linear(&w->label, LABEL, RELATA_N_DEPREL, &random) && ok;
    ok = relata_tensor_init(&w->arc_root, 1, ARC, 0.5f, false, &random) && ok;
    ok = relata_tensor_init(&w->label_root, 1, LABEL, 0.5f, false, &random) && ok;
    for (int d = 0; d < 2; d++)
        ok = init_linear(&w->predict[d], RELATA_SYNTAX_HIDDEN, RELATA_SYNTAX_WORD, &random) && ok;
    random = relata_random_at(seed, 1); // names came later: the weights above stay as they were
    ok = relata_tensor_init(&w->known, RELATA_SYNTAX_KNOWN_ROWS, RELATA_SYNTAX_AFFIX, 0.0f, true, &random) && ok;
    for (int i = 0; i < 2; i++)
        ok = init_linear(&w->name_mlp[i], STATE, NAME, &random) && ok;
    ok = init_linear(&w->name, NAME, L, &random) && ok;
    ok = relata_tensor_init(&w->name_transition, L, L, 0.0f, false, &random) && ok;
    w->input_dropout = 0.15f;
    w->state_dropout = 0.33f;
    w->mlp_dropout = 0.33f;
    return ok;
}

uint32_t relata_network_tensors(RelataNetwork *w, RelataTensor **tensors) {
    uint32_t n = 0;
    tensors[n++] = &w->words;
    tensors[n++] = &w->affixes;
    for (int i = 0; i < RELATA_SYNTAX_LAYERS; i++) {
        tensors[n++] = &w->layer[i].weight;
        tensors[n++] = &w->layer[i].bias;
        tensors[n++] = &w->layer[i].recurrent[0];
        tensors[n++] = &w->layer[i].recurrent[1];
    }
    RelataLinear *linears[] = {
        &w->tag_mlp,         &w->upos,       &w->tag,   &w->arc_dependent, &w->arc_head,  &w->arc,
        &w->label_dependent, &w->label_head, &w->label, &w->predict[0],    &w->predict[1]};
    for (size_t i = 0; i < sizeof linears / sizeof *linears; i++) {
        tensors[n++] = &linears[i]->weight;
        tensors[n++] = &linears[i]->bias;
    }
    tensors[n++] = &w->arc_root;
    tensors[n++] = &w->label_root;
    RelataLinear *of_names[] = {&w->name_mlp[0], &w->name_mlp[1], &w->name};
    for (size_t i = 0; i < sizeof of_names / sizeof *of_names; i++) {
        tensors[n++] = &of_names[i]->weight;
        tensors[n++] = &of_names[i]->bias;
    }
    tensors[n++] = &w->name_transition;
    tensors[n++] = &w->known;
    return n;
}

void relata_network_clear(RelataNetwork *network) {
    RelataTensor *tensors[RELATA_NETWORK_TENSORS];
    uint32_t n = relata_network_tensors(network, tensors);
    for (uint32_t i = 0; i < n; i++)
        relata_tensor_clear(tensors[i]);
}

// What one forward pass computes, kept for the backward pass.
typedef struct {
    RelataSequences sequences;
    float *x, *y[RELATA_SYNTAX_LAYERS]; // after dropout
    float *x_mask, *y_mask[RELATA_SYNTAX_LAYERS];
    RelataLstmCache cache[RELATA_SYNTAX_LAYERS];
    float *tag_hidden, *upos, *tag;
    float *dependent, *head, *transformed; // [n_rows × ARC]
    float *label_dependent, *label_head;   // [n_rows × LABEL]
    float *tag_mask, *dependent_mask, *head_mask, *label_mask;
    float *name_hidden, *name_mask, *names; // [n_rows × NAME], likewise, [n_rows × L]
    bool is_training;
    uint64_t seed;
} Pass;

void relata_network_embed(const RelataNetwork *network, const RelataBatch *batch, float *x) {
    for (uint32_t r = 0; r < batch->n_rows; r++, x += INPUT) {
        memcpy(x, network->words.value + (size_t)batch->word[r] * RELATA_SYNTAX_WORD, RELATA_SYNTAX_WORD * sizeof *x);
        memset(x + RELATA_SYNTAX_WORD, 0, RELATA_SYNTAX_AFFIX * sizeof *x);
        for (int f = 0; f < RELATA_SYNTAX_FEATURES; f++) {
            const float *row = network->affixes.value + (size_t)batch->affix[r][f] * RELATA_SYNTAX_AFFIX;
            for (int j = 0; j < RELATA_SYNTAX_AFFIX; j++)
                x[RELATA_SYNTAX_WORD + j] += row[j];
        }
        for (int f = 0; batch->known && f < RELATA_SYNTAX_KNOWN; f++) {
            const float *row = network->known.value + (size_t)batch->known[r][f] * RELATA_SYNTAX_AFFIX;
            for (int j = 0; batch->known[r][f] && j < RELATA_SYNTAX_AFFIX; j++)
                x[RELATA_SYNTAX_WORD + j] += row[j];
        }
    }
}

// One mask a sentence, repeated for its tokens.
static float *sentence_mask(const RelataSequences *q, size_t width, float p, uint64_t seed, RelataScratch *scratch) {
    float *mask = relata_scratch_take(scratch, q->n_rows * width * sizeof *mask);
    for (uint32_t s = 0; s < q->n_sequences; s++) {
        float *first = mask + q->begin[s] * width;
        relata_dropout_mask(first, width, p, relata_random_at(seed, s));
        for (uint32_t t = 1; t < q->length[s]; t++)
            memcpy(first + t * width, first, width * sizeof *mask);
    }
    return mask;
}

static void encode(const RelataNetwork *w, const RelataBatch *batch, Pass *pass, RelataScratch *scratch) {
    relata_sequences_init(&pass->sequences, batch->length, batch->n_sentences, scratch);
    const RelataSequences *q = &pass->sequences;
    size_t rows = batch->n_rows;
    pass->x = relata_scratch_take(scratch, rows * INPUT * sizeof(float));
    relata_network_embed(w, batch, pass->x);
    if (pass->is_training) {
        pass->x_mask = relata_scratch_take(scratch, rows * INPUT * sizeof(float));
        relata_dropout_mask(pass->x_mask, rows * INPUT, w->input_dropout, pass->seed);
        relata_multiply(pass->x, pass->x_mask, rows * INPUT);
    }
    const float *below = pass->x;
    for (int i = 0; i < RELATA_SYNTAX_LAYERS; i++) {
        pass->y[i] = relata_scratch_take(scratch, rows * STATE * sizeof(float));
        relata_lstm_forward(pass->y[i], below, q, &w->layer[i], &pass->cache[i], scratch);
        if (pass->is_training) {
            pass->y_mask[i] = sentence_mask(q, STATE, w->state_dropout, pass->seed + 1 + (uint64_t)i, scratch);
            relata_multiply(pass->y[i], pass->y_mask[i], rows * STATE);
        }
        below = pass->y[i];
    }
}

// A linear layer over all rows, with ReLU and dropout if `mask` is asked for.
static float *apply(const RelataLinear *linear, const float *x, size_t rows, RelataScratch *scratch) {
    float *y = relata_scratch_take(scratch, rows * linear->weight.columns * sizeof *y);
    relata_linear_forward(y, x, rows, &linear->weight, &linear->bias);
    return y;
}

static float *apply_mlp(const RelataNetwork *w, Pass *pass, const RelataLinear *linear, const float *x, size_t rows,
                        float **mask, uint64_t site, RelataScratch *scratch) {
    size_t n = rows * linear->weight.columns;
    float *y = apply(linear, x, rows, scratch);
    relata_relu_forward(y, n);
    if (pass->is_training) {
        *mask = relata_scratch_take(scratch, n * sizeof **mask);
        relata_dropout_mask(*mask, n, w->mlp_dropout, pass->seed + site);
        relata_multiply(y, *mask, n);
    }
    return y;
}

// Labels of names are scored from the states of the tags and those of the tree together.
static void run_names(const RelataNetwork *w, const RelataBatch *batch, Pass *pass, RelataScratch *scratch) {
    size_t rows = batch->n_rows;
    pass->name_hidden = apply(&w->name_mlp[0], pass->y[RELATA_SYNTAX_TAG_LAYER - 1], rows, scratch);
    float *other = apply(&w->name_mlp[1], pass->y[RELATA_SYNTAX_LAYERS - 1], rows, scratch);
    for (size_t i = 0; i < rows * NAME; i++)
        pass->name_hidden[i] += other[i];
    relata_relu_forward(pass->name_hidden, rows * NAME);
    if (pass->is_training) {
        pass->name_mask = relata_scratch_take(scratch, rows * NAME * sizeof *pass->name_mask);
        relata_dropout_mask(pass->name_mask, rows * NAME, w->mlp_dropout, pass->seed + 14);
        relata_multiply(pass->name_hidden, pass->name_mask, rows * NAME);
    }
    pass->names = apply(&w->name, pass->name_hidden, rows, scratch);
}

static void run_heads(const RelataNetwork *w, const RelataBatch *batch, Pass *pass, RelataScratch *scratch) {
    size_t rows = batch->n_rows;
    const float *low = pass->y[RELATA_SYNTAX_TAG_LAYER - 1], *top = pass->y[RELATA_SYNTAX_LAYERS - 1];
    pass->tag_hidden = apply_mlp(w, pass, &w->tag_mlp, low, rows, &pass->tag_mask, 10, scratch);
    pass->upos = apply(&w->upos, pass->tag_hidden, rows, scratch);
    pass->tag = apply(&w->tag, pass->tag_hidden, rows, scratch);
    pass->dependent = apply_mlp(w, pass, &w->arc_dependent, top, rows, &pass->dependent_mask, 11, scratch);
    pass->head = apply_mlp(w, pass, &w->arc_head, top, rows, &pass->head_mask, 12, scratch);
    pass->transformed = apply(&w->arc, pass->dependent, rows, scratch);
    pass->label_dependent = apply(&w->label_dependent, top, rows, scratch);
    pass->label_head = apply(&w->label_head, top, rows, scratch);
}

// Scores [n × (n + 1)] of a sentence's arcs and the head rows they were made with, the root's first.
static float *score_arcs(const RelataNetwork *w, const Pass *pass, uint32_t s, float **heads, RelataScratch *scratch) {
    uint32_t begin = pass->sequences.begin[s], n = pass->sequences.length[s];
    float *rows = relata_scratch_take(scratch, (n + 1) * ARC * sizeof *rows);
    memcpy(rows, w->arc_root.value, ARC * sizeof *rows);
    memcpy(rows + ARC, pass->head + begin * ARC, n * ARC * sizeof *rows);
    float *packed = relata_scratch_take(scratch, relata_gemm_packed(ARC, n + 1) * sizeof *packed);
    float *scores = relata_scratch_take(scratch, n * (n + 1) * sizeof *scores);
    relata_gemm_pack(packed, rows, ARC, n + 1, 1, ARC);
    relata_gemm(scores, n + 1, pass->transformed + begin * ARC, ARC, 1, packed, n, n + 1, ARC, false);
    for (uint32_t j = 0; j < n; j++)
        scores[j * (n + 1) + j + 1] = -1000.0f;
    *heads = rows;
    return scores;
}

// Row of the head's label vector of token r whose head is `head` (1-based in a sentence that begins at `begin`).
static const float *label_row(const RelataNetwork *w, const Pass *pass, uint32_t begin, uint32_t head) {
    return head == 0 ? w->label_root.value : pass->label_head + (begin + head - 1) * LABEL;
}

static void add_rows(float *to, const float *from, size_t n) {
    for (size_t i = 0; i < n; i++)
        to[i] += from[i];
}

// ------------------------------------------------------------------------------------------------ training

typedef struct {
    float *dlow, *dtop; // gradients of the states the heads read, after dropout
    int shard;
    float scale;
} Backward;

static void backward_mlp(RelataLinear *linear, float *dy, const float *y, const float *mask, const float *x, float *dx,
                         size_t rows, int shard, RelataScratch *scratch) {
    size_t n = rows * linear->weight.columns;
    relata_multiply(dy, mask, n);
    relata_relu_backward(dy, y, n);
    relata_linear_backward(dx, dy, x, rows, &linear->weight, &linear->bias, shard, scratch);
}

static double train_tags(RelataNetwork *w, const RelataBatch *batch, Pass *pass, Backward *b, RelataScratch *scratch) {
    size_t rows = batch->n_rows;
    double loss = 0;
    for (size_t r = 0; r < rows; r++) {
        loss += relata_softmax_loss(pass->upos + r * RELATA_N_UPOS, RELATA_N_UPOS, batch->upos[r], 0.5f * b->scale);
        loss += relata_softmax_loss(pass->tag + r * w->n_tags, w->n_tags, batch->tag[r], b->scale);
    }
    float *dhidden = relata_scratch_floats(scratch, rows * TAG);
    relata_linear_backward(dhidden, pass->upos, pass->tag_hidden, rows, &w->upos.weight, &w->upos.bias, b->shard,
                           scratch);
    relata_linear_backward(dhidden, pass->tag, pass->tag_hidden, rows, &w->tag.weight, &w->tag.bias, b->shard, scratch);
    backward_mlp(&w->tag_mlp, dhidden, pass->tag_hidden, pass->tag_mask, pass->y[RELATA_SYNTAX_TAG_LAYER - 1], b->dlow,
                 rows, b->shard, scratch);
    return loss;
}

static double train_arcs(RelataNetwork *w, const RelataBatch *batch, Pass *pass, Backward *b, RelataScratch *scratch) {
    const RelataSequences *q = &pass->sequences;
    size_t rows = batch->n_rows;
    double loss = 0;
    float *dtransformed = relata_scratch_floats(scratch, rows * ARC),
          *dhead = relata_scratch_floats(scratch, rows * ARC);
    for (uint32_t s = 0; s < q->n_sequences; s++) {
        size_t mark = scratch->n;
        uint32_t n = q->length[s], begin = q->begin[s];
        float *heads, *scores = score_arcs(w, pass, s, &heads, scratch);
        for (uint32_t j = 0; j < n; j++)
            loss += relata_softmax_loss(scores + j * (n + 1), n + 1, batch->head[begin + j], b->scale);
        float *packed = relata_scratch_take(scratch, relata_gemm_packed(n + 1, ARC) * sizeof *packed);
        float *dheads = relata_scratch_take(scratch, (n + 1) * ARC * sizeof *dheads);
        relata_gemm_pack(packed, heads, n + 1, ARC, ARC, 1);
        relata_gemm(dtransformed + begin * ARC, ARC, scores, n + 1, 1, packed, n, ARC, n + 1, false);
        relata_gemm_pack(packed, pass->transformed + begin * ARC, n, ARC, ARC, 1);
        relata_gemm(dheads, ARC, scores, 1, n + 1, packed, n + 1, ARC, n, false);
        add_rows(w->arc_root.gradient[b->shard], dheads, ARC);
        memcpy(dhead + begin * ARC, dheads + ARC, n * ARC * sizeof *dhead);
        if (!scratch->failed)
            scratch->n = mark;
    }
    const float *top = pass->y[RELATA_SYNTAX_LAYERS - 1];
    float *ddependent = relata_scratch_floats(scratch, rows * ARC);
    relata_linear_backward(ddependent, dtransformed, pass->dependent, rows, &w->arc.weight, &w->arc.bias, b->shard,
                           scratch);
    backward_mlp(&w->arc_dependent, ddependent, pass->dependent, pass->dependent_mask, top, b->dtop, rows, b->shard,
                 scratch);
    backward_mlp(&w->arc_head, dhead, pass->head, pass->head_mask, top, b->dtop, rows, b->shard, scratch);
    return loss;
}

// Sums of both ends' label vectors over the arcs `head`, before ReLU.
static float *label_hidden(const RelataNetwork *w, const Pass *pass, const uint16_t *head, RelataScratch *scratch) {
    const RelataSequences *q = &pass->sequences;
    float *hidden = relata_scratch_take(scratch, q->n_rows * LABEL * sizeof *hidden);
    memcpy(hidden, pass->label_dependent, q->n_rows * LABEL * sizeof *hidden);
    for (uint32_t s = 0; s < q->n_sequences; s++)
        for (uint32_t r = q->begin[s]; r < q->begin[s] + q->length[s]; r++)
            add_rows(hidden + r * LABEL, label_row(w, pass, q->begin[s], head[r]), LABEL);
    relata_relu_forward(hidden, q->n_rows * LABEL);
    return hidden;
}

static double train_labels(RelataNetwork *w, const RelataBatch *batch, Pass *pass, Backward *b,
                           RelataScratch *scratch) {
    const RelataSequences *q = &pass->sequences;
    size_t rows = batch->n_rows;
    double loss = 0;
    float *hidden = label_hidden(w, pass, batch->head, scratch);
    float *mask = relata_scratch_take(scratch, rows * LABEL * sizeof *mask);
    relata_dropout_mask(mask, rows * LABEL, w->mlp_dropout, pass->seed + 13);
    relata_multiply(hidden, mask, rows * LABEL);
    float *scores = apply(&w->label, hidden, rows, scratch);
    for (size_t r = 0; r < rows; r++)
        loss += relata_softmax_loss(scores + r * RELATA_N_DEPREL, RELATA_N_DEPREL, batch->deprel[r], b->scale);
    float *dhidden = relata_scratch_floats(scratch, rows * LABEL),
          *dhead = relata_scratch_floats(scratch, rows * LABEL);
    relata_linear_backward(dhidden, scores, hidden, rows, &w->label.weight, &w->label.bias, b->shard, scratch);
    relata_multiply(dhidden, mask, rows * LABEL);
    relata_relu_backward(dhidden, hidden, rows * LABEL);
    for (uint32_t s = 0; s < q->n_sequences; s++)
        for (uint32_t r = q->begin[s]; r < q->begin[s] + q->length[s]; r++)
            add_rows(batch->head[r] == 0 ? w->label_root.gradient[b->shard]
                                         : dhead + (q->begin[s] + batch->head[r] - 1) * LABEL,
                     dhidden + r * LABEL, LABEL);
    const float *top = pass->y[RELATA_SYNTAX_LAYERS - 1];
    relata_linear_backward(b->dtop, dhidden, top, rows, &w->label_dependent.weight, &w->label_dependent.bias, b->shard,
                           scratch);
    relata_linear_backward(b->dtop, dhead, top, rows, &w->label_head.weight, &w->label_head.bias, b->shard, scratch);
    return loss;
}

// Sentences whose names are not known have empty sets.
static double train_names(RelataNetwork *w, const RelataBatch *batch, Pass *pass, Backward *b, RelataScratch *scratch) {
    const RelataSequences *q = &pass->sequences;
    size_t rows = batch->n_rows;
    double loss = 0;
    for (uint32_t s = 0; s < q->n_sequences; s++) {
        uint32_t begin = q->begin[s], n = q->length[s];
        float *scores = pass->names + (size_t)begin * L;
        if (batch->names[begin])
            loss += relata_field_loss(scores, n, batch->names + begin, w->name_transition.value,
                                      w->name_transition.gradient[b->shard], batch->name_weight * b->scale, scratch);
        else
            memset(scores, 0, (size_t)n * L * sizeof *scores);
    }
    float *dhidden = relata_scratch_floats(scratch, rows * NAME);
    relata_linear_backward(dhidden, pass->names, pass->name_hidden, rows, &w->name.weight, &w->name.bias, b->shard,
                           scratch);
    relata_multiply(dhidden, pass->name_mask, rows * NAME);
    relata_relu_backward(dhidden, pass->name_hidden, rows * NAME);
    const float *below[] = {pass->y[RELATA_SYNTAX_TAG_LAYER - 1], pass->y[RELATA_SYNTAX_LAYERS - 1]};
    float *dbelow[] = {b->dlow, b->dtop};
    for (int i = 0; i < 2; i++)
        relata_linear_backward(dbelow[i], dhidden, below[i], rows, &w->name_mlp[i].weight, &w->name_mlp[i].bias,
                               b->shard, scratch);
    return loss;
}

static void backward_encoder(RelataNetwork *w, RelataBatch *batch, Pass *pass, Backward *b, RelataScratch *scratch) {
    size_t rows = batch->n_rows;
    float *dy = b->dtop;
    for (int i = RELATA_SYNTAX_LAYERS - 1; i >= 0; i--) {
        if (i == RELATA_SYNTAX_TAG_LAYER - 1)
            add_rows(dy, b->dlow, rows * STATE);
        relata_multiply(dy, pass->y_mask[i], rows * STATE);
        float *dx = relata_scratch_floats(scratch, rows * w->layer[i].input);
        relata_lstm_backward(dx, dy, &pass->sequences, &w->layer[i], &pass->cache[i], b->shard, scratch);
        dy = dx;
    }
    relata_multiply(dy, pass->x_mask, rows * INPUT);
    batch->dx = dy;
}

RelataLosses relata_network_train(RelataNetwork *network, RelataBatch *batch, int shard, float scale, uint64_t seed,
                                  RelataScratch *scratch) {
    Pass pass = {.is_training = true, .seed = relata_random_at(seed, (uint64_t)shard)};
    RelataLosses losses = {0};
    encode(network, batch, &pass, scratch);
    run_names(network, batch, &pass, scratch);
    if (batch->has_trees)
        run_heads(network, batch, &pass, scratch);
    Backward b = {.shard = shard, .scale = scale};
    b.dlow = relata_scratch_floats(scratch, batch->n_rows * (size_t)STATE);
    b.dtop = relata_scratch_floats(scratch, batch->n_rows * (size_t)STATE);
    losses.name_loss = train_names(network, batch, &pass, &b, scratch);
    if (batch->has_trees) {
        losses.tag_loss = train_tags(network, batch, &pass, &b, scratch);
        losses.arc_loss = train_arcs(network, batch, &pass, &b, scratch);
        losses.label_loss = train_labels(network, batch, &pass, &b, scratch);
    }
    losses.loss = losses.tag_loss + losses.arc_loss + losses.label_loss + losses.name_loss;
    backward_encoder(network, batch, &pass, &b, scratch);
    return losses;
}

void relata_network_rows(const RelataBatch *batch, RelataRowGradient *words, size_t *n_words,
                         RelataRowGradient *affixes, size_t *n_affixes) {
    for (uint32_t r = 0; r < batch->n_rows; r++) {
        const float *dx = batch->dx + (size_t)r * INPUT;
        words[(*n_words)++] = (RelataRowGradient){batch->word[r], 1.0f, dx};
        for (int f = 0; f < RELATA_SYNTAX_FEATURES; f++)
            affixes[(*n_affixes)++] = (RelataRowGradient){batch->affix[r][f], 1.0f, dx + RELATA_SYNTAX_WORD};
    }
}

void relata_network_known_rows(const RelataBatch *batch, RelataRowGradient *known, size_t *n_known) {
    for (uint32_t r = 0; batch->known && r < batch->n_rows; r++)
        for (int f = 0; f < RELATA_SYNTAX_KNOWN; f++)
            if (batch->known[r][f])
                known[(*n_known)++] =
                    (RelataRowGradient){batch->known[r][f], 1.0f, batch->dx + (size_t)r * INPUT + RELATA_SYNTAX_WORD};
}

// ------------------------------------------------------------------------------------------------ decoding

static uint32_t argmax(const float *x, uint32_t n) {
    uint32_t best = 0;
    for (uint32_t i = 1; i < n; i++)
        if (x[i] > x[best])
            best = i;
    return best;
}

static void decode_tree(const RelataNetwork *w, const Pass *pass, uint32_t s, uint16_t *head, RelataMst *mst,
                        RelataScratch *scratch) {
    size_t mark = scratch->n;
    uint32_t n = pass->sequences.length[s], begin = pass->sequences.begin[s], chosen[RELATA_SYNTAX_MOST_WORDS];
    float *rows, *scores = score_arcs(w, pass, s, &rows, scratch);
    int32_t *rounded = relata_scratch_take(scratch, n * (n + 1) * sizeof *rounded);
    for (uint32_t i = 0; i < n * (n + 1); i++)
        rounded[i] = (int32_t)(scores[i] * 100000.0f);
    relata_mst(mst, rounded, n, chosen);
    for (uint32_t j = 0; j < n; j++)
        head[begin + j] = (uint16_t)chosen[j];
    scratch->n = mark;
}

void relata_network_predict(RelataNetwork *network, const RelataBatch *batch, uint16_t *tag, uint16_t *head,
                            uint8_t *upos, uint8_t *deprel, RelataMst *mst, RelataScratch *scratch) {
    Pass pass = {0};
    encode(network, batch, &pass, scratch);
    run_heads(network, batch, &pass, scratch);
    for (uint32_t s = 0; s < batch->n_sentences; s++)
        decode_tree(network, &pass, s, head, mst, scratch);
    float *hidden = label_hidden(network, &pass, head, scratch);
    float *labels = apply(&network->label, hidden, batch->n_rows, scratch);
    for (uint32_t r = 0; r < batch->n_rows; r++) {
        upos[r] = (uint8_t)argmax(pass.upos + r * RELATA_N_UPOS, RELATA_N_UPOS);
        tag[r] = (uint16_t)argmax(pass.tag + r * network->n_tags, network->n_tags);
        deprel[r] = (uint8_t)argmax(labels + r * RELATA_N_DEPREL, RELATA_N_DEPREL);
    }
}

void relata_network_predict_names(RelataNetwork *network, const RelataBatch *batch, uint8_t *label,
                                  RelataScratch *scratch) {
    Pass pass = {0};
    encode(network, batch, &pass, scratch);
    run_names(network, batch, &pass, scratch);
    for (uint32_t s = 0; s < batch->n_sentences; s++) {
        uint32_t begin = pass.sequences.begin[s];
        relata_field_best(pass.names + (size_t)begin * L, pass.sequences.length[s], network->name_transition.value,
                          label + begin, scratch);
    }
}

// ------------------------------------------------------------------------------------------------ ranges

static double largest(const float *x, size_t n) {
    float most = 0.0f;
    for (size_t i = 0; i < n; i++) {
        float value = fabsf(x[i]);
        most = value > most ? value : most;
    }
    return (double)most;
}

void relata_network_measure(RelataNetwork *network, const RelataBatch *batch, RelataNetworkRanges *ranges,
                            RelataScratch *scratch) {
    Pass pass = {0};
    size_t rows = batch->n_rows;
    double affix = 0;
    encode(network, batch, &pass, scratch);
    run_heads(network, batch, &pass, scratch);
    for (size_t r = 0; r < rows; r++)
        affix = fmax(affix, largest(pass.x + r * INPUT + RELATA_SYNTAX_WORD, RELATA_SYNTAX_AFFIX));
    ranges->affix_sum += affix;
    run_names(network, batch, &pass, scratch);
    ranges->name_hidden += largest(pass.name_hidden, rows * NAME);
    ranges->tag_hidden += largest(pass.tag_hidden, rows * TAG);
    ranges->dependent_hidden += largest(pass.dependent, rows * ARC);
    ranges->arc_head += largest(pass.head, rows * ARC);
    ranges->arc_dependent += largest(pass.transformed, rows * ARC);
    ranges->label_hidden += largest(label_hidden(network, &pass, batch->head, scratch), rows * LABEL);
    ranges->n++;
}
