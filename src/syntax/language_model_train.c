// Pre-training: the lowest layer reads raw text as two language models (Peters et al. 2018), one predicting the next
// word from the left, one the word before from the right. Predicted words are rows of the input table itself (Press and
// Wolf 2017), and the softmax is over a sample of the vocabulary drawn by frequency, corrected for it (Jean et al.
// 2015).
#pragma GCC optimize("O3")

#include "syntax/trainer.h"

#include "learn/gemm.h"
#include "learn/random.h"
#include "syntax/raw_text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    INPUT = RELATA_SYNTAX_INPUT,
    STATE = RELATA_SYNTAX_STATE,
    HIDDEN = RELATA_SYNTAX_HIDDEN,
    WORD = RELATA_SYNTAX_WORD
};
enum { CANDIDATES = 768, DRAWS = 1 << 20, BATCH_WORDS = 3000, SORTED_AT_ONCE = 20000, SAVED_AT_ONCE = 2000000 };

typedef struct {
    RelataTrainer *trainer;
    const RelataRawText *text;
    const uint32_t *draws;     // [DRAWS] words in proportion to frequency^0.75
    const float *log_expected; // [n_words] log of how often a word is among the candidates
    const uint32_t *order;     // sentences
    size_t begin, end;         // of the batch in `order`
    uint64_t seed;
    float scale;
    RelataBatch batch[RELATA_SHARDS];
    RelataRowGradient *rows[RELATA_SHARDS]; // of the word table, outputs only
    size_t n_rows[RELATA_SHARDS];
    double loss[RELATA_SHARDS];
    uint64_t n_predicted[RELATA_SHARDS];
} Job;

// One direction's predictions of one shard.
typedef struct {
    uint32_t n;
    uint32_t *from, *target; // [n] row of the state, word
    float *state, *z, *dz;   // [n × HIDDEN], [n × WORD]
} Predictions;

static Predictions list_predictions(const RelataBatch *batch, const float *y, int d, RelataScratch *scratch) {
    Predictions p = {0};
    p.from = relata_scratch_take(scratch, batch->n_rows * sizeof *p.from);
    p.target = relata_scratch_take(scratch, batch->n_rows * sizeof *p.target);
    for (uint32_t s = 0, begin = 0; s < batch->n_sentences; begin += batch->length[s++])
        for (uint32_t t = 0; t + 1 < batch->length[s]; t++) {
            uint32_t left = begin + t, right = left + 1, target = batch->true_word[d == 0 ? right : left];
            if (target == 0)
                continue;
            p.from[p.n] = d == 0 ? left : right;
            p.target[p.n++] = target;
        }
    p.state = relata_scratch_take(scratch, (p.n + 1) * HIDDEN * sizeof *p.state);
    p.z = relata_scratch_take(scratch, (p.n + 1) * WORD * sizeof *p.z);
    p.dz = relata_scratch_floats(scratch, (p.n + 1) * (size_t)WORD);
    for (uint32_t i = 0; i < p.n; i++)
        memcpy(p.state + (size_t)i * HIDDEN, y + (size_t)p.from[i] * STATE + d * HIDDEN, HIDDEN * sizeof *p.state);
    return p;
}

static void add_row(Job *job, int shard, uint32_t word, float scale, const float *gradient) {
    job->rows[shard][job->n_rows[shard]++] = (RelataRowGradient){word, scale, gradient};
}

// Softmax over the target (column 0) and the candidates; gradients of z and of the table's rows.
static void score_candidates(Job *job, int shard, Predictions *p, const uint32_t *candidates, const float *packed,
                             const float *packed_back, float *dcandidates, RelataScratch *scratch) {
    const RelataTensor *table = &job->trainer->network.words;
    size_t width = CANDIDATES + 1;
    float *scores = relata_scratch_take(scratch, (p->n + 1) * width * sizeof *scores);
    relata_gemm(scores + 1, width, p->z, WORD, 1, packed, p->n, CANDIDATES, WORD, false);
    for (uint32_t i = 0; i < p->n; i++) {
        float *row = scores + i * width, *z = p->z + (size_t)i * WORD, *dz = p->dz + (size_t)i * WORD, dot = 0.0f;
        const float *target = table->value + (size_t)p->target[i] * WORD;
        for (int j = 0; j < WORD; j++)
            dot += z[j] * target[j];
        row[0] = dot - job->log_expected[p->target[i]];
        for (size_t c = 0; c < CANDIDATES; c++)
            row[c + 1] = candidates[c] == p->target[i] ? -1000.0f : row[c + 1] - job->log_expected[candidates[c]];
        job->loss[shard] += relata_softmax_loss(row, width, 0, job->scale);
        for (int j = 0; j < WORD; j++)
            dz[j] = row[0] * target[j];
        add_row(job, shard, p->target[i], row[0], z);
    }
    relata_gemm(p->dz, WORD, scores + 1, width, 1, packed_back, p->n, WORD, CANDIDATES, true);
    float *packed_z = relata_scratch_take(scratch, relata_gemm_packed(p->n, WORD) * sizeof *packed_z);
    relata_gemm_pack(packed_z, p->z, p->n, WORD, WORD, 1);
    relata_gemm(dcandidates, WORD, scores + 1, 1, width, packed_z, CANDIDATES, WORD, p->n, true);
    job->n_predicted[shard] += p->n;
}

static void predict_direction(Job *job, int shard, int d, const float *y, float *dy, const uint32_t *candidates,
                              const float *packed, const float *packed_back, float *dcandidates,
                              RelataScratch *scratch) {
    RelataLinear *predict = &job->trainer->network.predict[d];
    Predictions p = list_predictions(&job->batch[shard], y, d, scratch);
    float *dstate = relata_scratch_floats(scratch, (p.n + 1) * (size_t)HIDDEN);
    relata_linear_forward(p.z, p.state, p.n, &predict->weight, &predict->bias);
    score_candidates(job, shard, &p, candidates, packed, packed_back, dcandidates, scratch);
    relata_linear_backward(dstate, p.dz, p.state, p.n, &predict->weight, &predict->bias, shard, scratch);
    for (uint32_t i = 0; i < p.n; i++)
        for (int j = 0; j < HIDDEN; j++)
            dy[(size_t)p.from[i] * STATE + d * HIDDEN + j] += dstate[(size_t)i * HIDDEN + j];
}

static void draw_candidates(const Job *job, int shard, uint32_t *candidates) {
    uint64_t random = relata_random_at(job->seed, 500 + (uint64_t)shard);
    for (int c = 0; c < CANDIDATES; c++)
        candidates[c] = job->draws[relata_random_below(&random, DRAWS)];
}

static void run_shard(Job *job, int shard, RelataScratch *scratch) {
    RelataNetwork *network = &job->trainer->network;
    RelataBatch *batch = &job->batch[shard];
    RelataSequences sequences;
    RelataLstmCache cache;
    size_t rows = batch->n_rows;
    relata_sequences_init(&sequences, batch->length, batch->n_sentences, scratch);
    float *x = relata_scratch_take(scratch, rows * INPUT * sizeof *x),
          *mask = relata_scratch_take(scratch, rows * INPUT * sizeof *mask);
    float *y = relata_scratch_take(scratch, rows * STATE * sizeof *y),
          *dy = relata_scratch_floats(scratch, rows * STATE);
    relata_network_embed(network, batch, x);
    relata_dropout_mask(mask, rows * INPUT, 0.1f, relata_random_at(job->seed, 600 + (uint64_t)shard));
    relata_multiply(x, mask, rows * INPUT);
    relata_lstm_forward(y, x, &sequences, &network->layer[0], &cache, scratch);
    uint32_t *candidates = relata_scratch_take(scratch, CANDIDATES * sizeof *candidates);
    float *candidate_rows = relata_scratch_take(scratch, CANDIDATES * WORD * sizeof *candidate_rows);
    float *packed = relata_scratch_take(scratch, relata_gemm_packed(WORD, CANDIDATES) * sizeof *packed);
    float *packed_back = relata_scratch_take(scratch, relata_gemm_packed(CANDIDATES, WORD) * sizeof *packed_back);
    float *dcandidates = relata_scratch_floats(scratch, CANDIDATES * WORD);
    draw_candidates(job, shard, candidates);
    for (int c = 0; c < CANDIDATES; c++)
        memcpy(candidate_rows + c * WORD, network->words.value + (size_t)candidates[c] * WORD,
               WORD * sizeof *candidate_rows);
    relata_gemm_pack(packed, candidate_rows, WORD, CANDIDATES, 1, WORD);
    relata_gemm_pack(packed_back, candidate_rows, CANDIDATES, WORD, WORD, 1);
    job->n_rows[shard] = 0;
    for (int d = 0; d < 2; d++)
        predict_direction(job, shard, d, y, dy, candidates, packed, packed_back, dcandidates, scratch);
    for (int c = 0; c < CANDIDATES; c++)
        add_row(job, shard, candidates[c], 1.0f, dcandidates + c * WORD);
    batch->dx = relata_scratch_floats(scratch, rows * INPUT);
    relata_lstm_backward(batch->dx, dy, &sequences, &network->layer[0], &cache, shard, scratch);
    relata_multiply(batch->dx, mask, rows * INPUT);
}

static void train_shard(void *state, uint32_t shard) {
    Job *job = state;
    RelataTrainer *trainer = job->trainer;
    RelataScratch *scratch = &trainer->scratch[shard];
    RelataArena *arena = trainer->arena[shard];
    uint32_t n = 0;
    scratch->n = 0;
    relata_arena_reset(arena);
    const RelataTree **trees = relata_scratch_take(scratch, (job->end - job->begin + 1) * sizeof *trees);
    for (size_t i = job->begin + shard; i < job->end; i += RELATA_SHARDS) {
        const RelataTree *tree = relata_raw_text_sentence(job->text, job->order[i], arena);
        if (tree)
            tree = relata_tree_vary(tree, relata_random_at(job->seed, i), arena);
        if (tree)
            trees[n++] = tree;
    }
    relata_trainer_sort(trees, n);
    relata_trainer_fill(trainer, &job->batch[shard], trees, n, relata_random_at(job->seed, 700 + shard), scratch);
    job->rows[shard] = relata_scratch_take(scratch, (2 * job->batch[shard].n_rows + CANDIDATES) * sizeof **job->rows);
    run_shard(job, (int)shard, scratch);
}

// ------------------------------------------------------------------------------------------------ the phase

// Words in proportion to count^0.75, laid out so that a uniform number draws one.
static bool make_draws(const RelataTrainer *trainer, uint32_t *draws, float *log_expected) {
    uint32_t n = trainer->network.n_words;
    double total = 0, before = 0;
    for (uint32_t w = 1; w < n; w++)
        total += pow(trainer->count[w], 0.75);
    if (total <= 0)
        return false;
    log_expected[0] = 0.0f;
    for (uint32_t w = 1; w < n; w++) {
        double share = pow(trainer->count[w], 0.75) / total;
        for (size_t i = (size_t)(before * DRAWS); i < (size_t)((before + share) * DRAWS) && i < DRAWS; i++)
            draws[i] = w;
        before += share;
        log_expected[w] = (float)log(share * CANDIDATES + 1e-9);
    }
    for (size_t i = (size_t)(before * DRAWS); i < DRAWS; i++)
        draws[i] = n - 1;
    return true;
}

static void shuffle(uint32_t *order, size_t n, uint64_t seed) {
    for (size_t i = n; i > 1; i--) {
        size_t j = relata_random_below(&seed, (uint32_t)i);
        uint32_t swap = order[i - 1];
        order[i - 1] = order[j];
        order[j] = swap;
    }
}

// Counting sort by length of a stretch of the shuffled order, so that batches hold sentences of like length.
static void sort_stretch(const RelataRawText *text, uint32_t *order, uint32_t *other, size_t n) {
    size_t count[RELATA_SYNTAX_MOST_WORDS + 2] = {0};
    for (size_t i = 0; i < n; i++)
        count[text->sentences.items[order[i]].n + 1]++;
    for (int l = 0; l <= RELATA_SYNTAX_MOST_WORDS; l++)
        count[l + 1] += count[l];
    for (size_t i = 0; i < n; i++)
        other[count[text->sentences.items[order[i]].n]++] = order[i];
    memcpy(order, other, n * sizeof *order);
}

static bool train_batch(Job *job, RelataTensor **tensors, uint32_t n_tensors, float rate) {
    RelataTrainer *trainer = job->trainer;
    RelataTableGradients tables = {0};
    for (uint32_t i = 0; i < n_tensors; i++)
        relata_tensor_prepare(tensors[i], relata_random_at(job->seed, 800 + i) | 1);
    relata_trainer_parallel(trainer, train_shard, job, RELATA_SHARDS);
    size_t rows = job->batch[0].n_rows + job->batch[1].n_rows;
    tables.words = malloc((3 * rows + 2 * CANDIDATES) * sizeof *tables.words);
    tables.affixes = malloc((rows * RELATA_SYNTAX_FEATURES + 1) * sizeof *tables.affixes);
    bool is_ok = tables.words && tables.affixes && !trainer->scratch[0].failed && !trainer->scratch[1].failed;
    for (int s = 0; s < RELATA_SHARDS && is_ok; s++) {
        relata_network_rows(&job->batch[s], tables.words, &tables.n_words, tables.affixes, &tables.n_affixes);
        memcpy(tables.words + tables.n_words, job->rows[s], job->n_rows[s] * sizeof *tables.words);
        tables.n_words += job->n_rows[s];
    }
    if (is_ok)
        relata_trainer_update(trainer, tensors, n_tensors, rate, &tables);
    free(tables.words);
    free(tables.affixes);
    return is_ok;
}

typedef struct {
    uint32_t *order, *other, *draws;
    float *log_expected;
} Lists;

static uint64_t words_before(const RelataRawText *text, const uint32_t *order, size_t end) {
    uint64_t sum = 0;
    for (size_t i = 0; i < end; i++)
        sum += text->sentences.items[order[i]].n;
    return sum;
}

static RelataStatus run_batches(RelataTrainer *trainer, const RelataRawText *text, const Lists *lists,
                                const RelataPlace *from, RelataError *error) {
    RelataNetwork *w = &trainer->network;
    RelataTensor *tensors[] = {&w->layer[0].weight,       &w->layer[0].bias,     &w->layer[0].recurrent[0],
                               &w->layer[0].recurrent[1], &w->predict[0].weight, &w->predict[0].bias,
                               &w->predict[1].weight,     &w->predict[1].bias};
    size_t n = text->sentences.n, sorted = from->sentence;
    uint64_t done = words_before(text, lists->order, sorted), reported = done, saved = done;
    double loss = 0, n_predicted = 0;
    for (size_t begin = sorted, end, batch = from->batch; begin < n; begin = end, batch++) {
        uint32_t words = 0;
        if (begin >= sorted) {
            if (done - saved >= SAVED_AT_ONCE) {
                relata_trainer_save(trainer, &(RelataPlace){.sentence = (uint32_t)begin, .batch = (uint32_t)batch});
                saved = done;
            }
            size_t stretch = n - begin < SORTED_AT_ONCE ? n - begin : SORTED_AT_ONCE;
            sort_stretch(text, lists->order + begin, lists->other, stretch);
            sorted = begin + stretch;
        }
        for (end = begin; end < sorted && words < BATCH_WORDS; end++)
            words += text->sentences.items[lists->order[end]].n;
        Job job = {.trainer = trainer,
                   .text = text,
                   .draws = lists->draws,
                   .log_expected = lists->log_expected,
                   .order = lists->order,
                   .begin = begin,
                   .end = end,
                   .scale = 0.5f / (float)words,
                   .seed = relata_random_at(trainer->plan->seed + 99, batch)};
        double progress = (double)done / (double)text->n_words;
        double factor = progress < 0.02 ? progress / 0.02 + 0.01 : 0.02 + 0.98 * 0.5 * (1.0 + cos(M_PI * progress));
        if (!train_batch(&job, tensors, sizeof tensors / sizeof *tensors,
                         (float)((double)trainer->plan->raw_rate * factor)))
            return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
        done += words;
        for (int s = 0; s < RELATA_SHARDS; s++) {
            loss += job.loss[s] / (double)job.scale;
            n_predicted += (double)job.n_predicted[s];
        }
        if (done - reported >= 1000000) {
            fprintf(stderr, "raw text: %.1f million words, loss %.3f a word\n", (double)done / 1e6, loss / n_predicted);
            reported = done;
            loss = n_predicted = 0;
        }
    }
    return RELATA_OK;
}

RelataStatus relata_trainer_pretrain(RelataTrainer *trainer, const RelataRawText *text, const RelataPlace *from,
                                     RelataError *error) {
    size_t n = text->sentences.n;
    Lists lists = {malloc((n + 1) * sizeof(uint32_t)), malloc((n + 1) * sizeof(uint32_t)),
                   malloc(DRAWS * sizeof(uint32_t)), malloc(trainer->network.n_words * sizeof(float))};
    RelataStatus status = RELATA_OK;
    if (!lists.order || !lists.other || !lists.draws || !lists.log_expected)
        status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    else if (n == 0 || from->sentence > n || !make_draws(trainer, lists.draws, lists.log_expected))
        status = relata_fail(error, RELATA_IO, trainer->plan->data, 0, 0, "no raw text");
    if (status == RELATA_OK) {
        for (size_t i = 0; i < n; i++)
            lists.order[i] = (uint32_t)i;
        shuffle(lists.order, n, trainer->plan->seed + 5);
        status = run_batches(trainer, text, &lists, from, error);
    }
    free(lists.order);
    free(lists.other);
    free(lists.draws);
    free(lists.log_expected);
    return status;
}
