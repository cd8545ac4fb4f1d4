// relata-train syntax: trees of EWT and GUM, and raw text, to the section `syntax`.
//
// 1. Vocabulary: the most frequent normalised forms of trees and raw text.
// 2. Pre-training (language_model_train.c): the tables and the lowest layer learn to predict neighbouring words.
// 3. Treebank phase: all tasks at once, batches of sentences of like length, Adam with a warm start and a rate that
// falls to
//    zero along a cosine. A batch is two shards, so two threads can share it; the result does not depend on their
//    number.
// 4. Export: weights are rounded to eight bits and laid out for decoding (export_train.c).
//
// After each epoch the whole state is written to a checkpoint; a run that was cut off goes on from there.
#include "syntax/trainer.h"

#include "learn/random.h"
#include "train/train.h"

#include <relata/parse.h>

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SCRATCH = 1 << 30, MOST_BATCHES = 1 << 16 };

typedef struct {
    void (*job)(void *state, uint32_t index);
    void *state;
    uint32_t index, step, n_jobs;
} Share;

static void *run_share(void *argument) {
    Share *share = argument;
    for (uint32_t i = share->index; i < share->n_jobs; i += share->step)
        share->job(share->state, i);
    return NULL;
}

void relata_trainer_parallel(const RelataTrainer *trainer, void (*job)(void *state, uint32_t index), void *state,
                             uint32_t n_jobs) {
    Share first = {job, state, 0, trainer->plan->n_threads > 1 ? 2 : 1, n_jobs}, second = first;
    pthread_t thread;
    second.index = 1;
    bool is_shared = first.step == 2 && pthread_create(&thread, NULL, run_share, &second) == 0;
    run_share(&first);
    if (is_shared)
        pthread_join(thread, NULL);
    else if (first.step == 2)
        run_share(&second);
}

// ------------------------------------------------------------------------------------------------ batches

void relata_trainer_fill(const RelataTrainer *trainer, RelataBatch *batch, const RelataTree *const *trees, uint32_t n,
                         uint64_t seed, RelataScratch *scratch) {
    uint32_t rows = 0;
    for (uint32_t s = 0; s < n; s++)
        rows += trees[s]->n;
    *batch = (RelataBatch){.n_sentences = n, .n_rows = rows};
    batch->length = relata_scratch_take(scratch, n * sizeof *batch->length);
    batch->word = relata_scratch_take(scratch, rows * sizeof *batch->word);
    batch->true_word = relata_scratch_take(scratch, rows * sizeof *batch->true_word);
    batch->affix = relata_scratch_take(scratch, rows * sizeof *batch->affix);
    batch->tag = relata_scratch_take(scratch, rows * sizeof *batch->tag);
    batch->head = relata_scratch_take(scratch, rows * sizeof *batch->head);
    batch->upos = relata_scratch_take(scratch, rows);
    batch->deprel = relata_scratch_take(scratch, rows);
    RelataSyntaxInput *inputs = relata_scratch_take(scratch, RELATA_SYNTAX_MOST_WORDS * sizeof *inputs);
    for (uint32_t s = 0, row = 0; s < n; s++) {
        const RelataTree *tree = trees[s];
        RelataSyntaxCorpus corpus = seed && relata_random_next(&seed) % 2 ? tree->corpus : RELATA_SYNTAX_ANY;
        relata_syntax_features(inputs, tree->words, tree->n, corpus);
        batch->length[s] = tree->n;
        memcpy(batch->tag + row, tree->tag, tree->n * sizeof *batch->tag);
        memcpy(batch->head + row, tree->head, tree->n * sizeof *batch->head);
        memcpy(batch->upos + row, tree->upos, tree->n);
        memcpy(batch->deprel + row, tree->deprel, tree->n);
        for (uint32_t i = 0; i < tree->n; i++, row++) {
            uint32_t word = relata_syntax_word_id(trainer->slots, trainer->n_slots, inputs[i].key);
            float rarity = 0.03f + 0.3f / (0.3f + (float)trainer->count[word]);
            batch->true_word[row] = word;
            batch->word[row] = seed && relata_random_unit(&seed) < rarity ? 0 : word;
            memcpy(batch->affix[row], inputs[i].affix, sizeof inputs[i].affix);
        }
    }
}

typedef struct {
    const RelataTree *tree;
    float key; // order before batches are cut
} Draw;

static int by_key(const void *a, const void *b) {
    const Draw *x = a, *y = b;
    if (x->key != y->key)
        return x->key > y->key ? -1 : 1;
    return (x->tree > y->tree) - (x->tree < y->tree); // of one array: reading order
}

typedef struct {
    uint32_t begin, end; // of the sorted draws
} Cut;

// Sorts by length with some noise, cuts into batches of about `words` words and shuffles them.
static uint32_t cut_batches(const RelataTreebank *treebank, uint32_t words, uint64_t seed, Draw *draws, Cut *cuts) {
    size_t n = treebank->trees.n;
    uint32_t n_cuts = 0, total = 0, begin = 0;
    for (size_t i = 0; i < n; i++) {
        const RelataTree *tree = &treebank->trees.items[i];
        draws[i] =
            (Draw){tree, (float)tree->n * (1.0f + 0.2f * relata_random_unit(&seed)) + 2.0f * relata_random_unit(&seed)};
    }
    qsort(draws, n, sizeof *draws, by_key);
    for (uint32_t i = 0; i < n; i++) {
        total += draws[i].tree->n;
        if ((total >= words || i + 1 == n) && n_cuts < MOST_BATCHES) {
            cuts[n_cuts++] = (Cut){begin, i + 1};
            begin = i + 1;
            total = 0;
        }
    }
    for (uint32_t i = n_cuts; i > 1; i--) {
        uint32_t j = relata_random_below(&seed, i);
        Cut swap = cuts[i - 1];
        cuts[i - 1] = cuts[j];
        cuts[j] = swap;
    }
    return n_cuts;
}

// Insertion keeps trees of equal length in order, unlike qsort(); batches are nearly sorted.
void relata_trainer_sort(const RelataTree **trees, uint32_t n) {
    for (uint32_t i = 1; i < n; i++)
        for (uint32_t j = i; j > 0 && trees[j - 1]->n < trees[j]->n; j--) {
            const RelataTree *swap = trees[j];
            trees[j] = trees[j - 1];
            trees[j - 1] = swap;
        }
}

// ------------------------------------------------------------------------------------------------ one update

typedef struct {
    RelataTensor **tensors;
    uint32_t n;
    uint64_t drop_seed;
    RelataAdam adam;
    double norm[RELATA_NETWORK_TENSORS];
} UpdateJob;

static void prepare_tensor(void *state, uint32_t index) {
    UpdateJob *job = state;
    relata_tensor_prepare(job->tensors[index], job->drop_seed ? relata_random_at(job->drop_seed, index) | 1 : 0);
}

static void join_tensor(void *state, uint32_t index) {
    UpdateJob *job = state;
    job->norm[index] = relata_tensor_join(job->tensors[index]);
}

static void move_tensor(void *state, uint32_t index) {
    UpdateJob *job = state;
    relata_tensor_update(job->tensors[index], &job->adam);
}

typedef struct {
    RelataTensor *table[2];
    RelataRowGradient *rows[2];
    size_t n[2];
    const RelataAdam *adam;
} TableJob;

static void move_table(void *state, uint32_t index) {
    TableJob *job = state;
    relata_table_update(job->table[index], job->rows[index], job->n[index], job->adam);
}

void relata_trainer_update(RelataTrainer *trainer, RelataTensor **tensors, uint32_t n, float rate,
                           RelataRowGradient *words, size_t n_words, RelataRowGradient *affixes, size_t n_affixes) {
    UpdateJob job = {.tensors = tensors, .n = n};
    double norm = 0;
    relata_trainer_parallel(trainer, join_tensor, &job, n);
    for (uint32_t i = 0; i < n; i++)
        norm += job.norm[i];
    norm = sqrt(norm);
    job.adam = (RelataAdam){.rate = rate,
                            .mean_decay = 0.9f,
                            .square_decay = 0.98f,
                            .epsilon = 1e-8f,
                            .gradient_scale = norm > 1.0 ? (float)(1.0 / norm) : 1.0f,
                            .step = ++trainer->step};
    relata_trainer_parallel(trainer, move_tensor, &job, n);
    TableJob tables = {
        {&trainer->network.words, &trainer->network.affixes}, {words, affixes}, {n_words, n_affixes}, &job.adam};
    relata_trainer_parallel(trainer, move_table, &tables, 2);
}

typedef struct {
    RelataTrainer *trainer;
    const Draw *draws;
    Cut cut;
    float scale;
    uint64_t seed;
    RelataBatch batch[RELATA_SHARDS];
    RelataLosses losses[RELATA_SHARDS];
} TrainJob;

static void train_shard(void *state, uint32_t shard) {
    TrainJob *job = state;
    RelataTrainer *trainer = job->trainer;
    RelataScratch *scratch = &trainer->scratch[shard];
    uint32_t n = 0;
    scratch->n = 0;
    relata_arena_reset(trainer->arena[shard]);
    const RelataTree **trees = relata_scratch_take(scratch, (job->cut.end - job->cut.begin + 1) * sizeof *trees);
    for (uint32_t i = job->cut.begin + shard; i < job->cut.end; i += RELATA_SHARDS) {
        const RelataTree *tree =
            relata_tree_vary(job->draws[i].tree, relata_random_at(job->seed, i), trainer->arena[shard]);
        if (tree)
            trees[n++] = tree;
    }
    relata_trainer_sort(trees, n);
    relata_trainer_fill(trainer, &job->batch[shard], trees, n, relata_random_at(job->seed, 1000000 + shard), scratch);
    job->losses[shard] = relata_network_train(&trainer->network, &job->batch[shard], (int)shard, job->scale,
                                              relata_random_at(job->seed, 2000000), scratch);
}

// Epochs of the first n cycles.
static uint32_t cycle_end(const RelataSyntaxPlan *plan, uint32_t n) {
    uint32_t sum = 0;
    for (uint32_t c = 0; c < n; c++)
        sum += plan->cycles[c].n_epochs;
    return sum;
}

// Within a cycle the rate rises for a moment and falls to zero along a cosine; the next cycle begins from where the
// last one ended (Loshchilov and Hutter 2017).
static float rate_at(const RelataSyntaxPlan *plan, double epoch) {
    uint32_t c = 0;
    while (c + 1 < plan->n_cycles && epoch >= cycle_end(plan, c + 1))
        c++;
    double progress = (epoch - cycle_end(plan, c)) / plan->cycles[c].n_epochs, warm = 0.02;
    double factor = progress < warm ? progress / warm : 0.5 * (1.0 + cos(M_PI * (progress - warm) / (1.0 - warm)));
    return (float)((double)plan->cycles[c].rate * factor);
}

static bool train_batch(TrainJob *job, RelataTensor **tensors, uint32_t n_tensors, float rate) {
    RelataTrainer *trainer = job->trainer;
    UpdateJob prepare = {.tensors = tensors, .n = n_tensors, .drop_seed = relata_random_at(job->seed, 3000000) | 1};
    uint32_t total = 0;
    for (uint32_t i = job->cut.begin; i < job->cut.end; i++)
        total += job->draws[i].tree->n;
    job->scale = 1.0f / (float)total;
    relata_trainer_parallel(trainer, prepare_tensor, &prepare, n_tensors);
    relata_trainer_parallel(trainer, train_shard, job, RELATA_SHARDS);
    size_t n_words = 0, n_affixes = 0, rows = job->batch[0].n_rows + job->batch[1].n_rows;
    RelataRowGradient *words = malloc((rows + 1) * sizeof *words);
    RelataRowGradient *affixes = malloc((rows * RELATA_SYNTAX_FEATURES + 1) * sizeof *affixes);
    bool is_ok = words && affixes && !trainer->scratch[0].failed && !trainer->scratch[1].failed;
    if (is_ok) {
        for (int s = 0; s < RELATA_SHARDS; s++)
            relata_network_rows(&job->batch[s], words, &n_words, affixes, &n_affixes);
        relata_trainer_update(trainer, tensors, n_tensors, rate, words, n_words, affixes, n_affixes);
    }
    free(words);
    free(affixes);
    return is_ok;
}

// ------------------------------------------------------------------------------------------------ scores

typedef struct {
    RelataTrainer *trainer;
    const RelataTreebank *treebank;
    RelataMst *mst[RELATA_SHARDS];
    uint32_t words[RELATA_SHARDS], upos[RELATA_SHARDS], tag[RELATA_SHARDS], heads[RELATA_SHARDS], labels[RELATA_SHARDS];
} ScoreJob;

// Relations are compared without their subtypes, as the shared task does.
static bool is_same_relation(uint8_t a, uint8_t b) {
    const char *x = relata_deprel_name((RelataDeprel)a), *y = relata_deprel_name((RelataDeprel)b);
    size_t n = strcspn(x, ":");
    return n == strcspn(y, ":") && strncmp(x, y, n) == 0;
}

static void score_tree(ScoreJob *job, uint32_t shard, const RelataTree *tree) {
    RelataScratch *scratch = &job->trainer->scratch[shard];
    RelataBatch batch;
    uint16_t tag[RELATA_SYNTAX_MOST_WORDS], head[RELATA_SYNTAX_MOST_WORDS];
    uint8_t upos[RELATA_SYNTAX_MOST_WORDS], deprel[RELATA_SYNTAX_MOST_WORDS];
    scratch->n = 0;
    relata_trainer_fill(job->trainer, &batch, &tree, 1, 0, scratch);
    relata_network_predict(&job->trainer->network, &batch, tag, head, upos, deprel, job->mst[shard], scratch);
    for (uint32_t i = 0; i < tree->n; i++) {
        job->words[shard]++;
        job->upos[shard] += upos[i] == tree->upos[i];
        job->tag[shard] += tag[i] == tree->tag[i];
        job->heads[shard] += head[i] == tree->head[i];
        job->labels[shard] += head[i] == tree->head[i] && is_same_relation(deprel[i], tree->deprel[i]);
    }
}

static void score_shard(void *state, uint32_t shard) {
    ScoreJob *job = state;
    for (size_t i = shard; i < job->treebank->trees.n && job->mst[shard]; i += RELATA_SHARDS)
        score_tree(job, shard, &job->treebank->trees.items[i]);
}

static void report_scores(RelataTrainer *trainer, const char *name, const RelataTreebank *treebank) {
    ScoreJob job = {.trainer = trainer, .treebank = treebank};
    for (int s = 0; s < RELATA_SHARDS; s++)
        job.mst[s] = malloc(sizeof *job.mst[s]);
    relata_trainer_parallel(trainer, score_shard, &job, RELATA_SHARDS);
    double n = (double)(job.words[0] + job.words[1]) / 100.0;
    fprintf(stderr, "  %s: UPOS %.2f tag %.2f UAS %.2f LAS %.2f\n", name, (job.upos[0] + job.upos[1]) / n,
            (job.tag[0] + job.tag[1]) / n, (job.heads[0] + job.heads[1]) / n, (job.labels[0] + job.labels[1]) / n);
    for (int s = 0; s < RELATA_SHARDS; s++)
        free(job.mst[s]);
}

// ------------------------------------------------------------------------------------------------ checkpoint

// A checkpoint is the epoch, the step and the value and moments of every tensor, in order.
static bool move_checkpoint(RelataTrainer *trainer, uint32_t *epoch, const char *path, bool is_writing) {
    RelataTensor *tensors[RELATA_NETWORK_TENSORS];
    uint32_t n = relata_network_tensors(&trainer->network, tensors);
    uint32_t head[4] = {*epoch, trainer->step, trainer->network.n_words, trainer->network.n_tags}, other[4];
    char temporary[1024];
    snprintf(temporary, sizeof temporary, "%s%s", path, is_writing ? ".new" : "");
    FILE *file = fopen(temporary, is_writing ? "wb" : "rb");
    if (!file)
        return false;
    bool is_ok = is_writing ? fwrite(head, sizeof head, 1, file) == 1
                            : fread(other, sizeof other, 1, file) == 1 && other[2] == head[2] && other[3] == head[3];
    for (uint32_t i = 0; i < n && is_ok; i++) {
        size_t count = tensors[i]->rows * tensors[i]->columns;
        float *part[] = {tensors[i]->value, tensors[i]->mean, tensors[i]->square};
        for (int p = 0; p < 3 && is_ok; p++)
            is_ok = (is_writing ? fwrite(part[p], sizeof(float), count, file)
                                : fread(part[p], sizeof(float), count, file)) == count;
    }
    is_ok = fclose(file) == 0 && is_ok;
    if (is_ok && !is_writing) {
        *epoch = other[0];
        trainer->step = other[1];
    }
    return is_ok && (!is_writing || rename(temporary, path) == 0);
}

static void snapshot_path(const RelataSyntaxPlan *plan, char *path, size_t room) {
    snprintf(path, room, "%s.cycle", plan->checkpoint);
}

// The means of the weights at the ends of the last two cycles, which generalise better than either (Izmailov et al.
// 2018).
static bool average_cycles(RelataTrainer *trainer) {
    RelataTensor *tensors[RELATA_NETWORK_TENSORS];
    uint32_t n = relata_network_tensors(&trainer->network, tensors), head[4];
    char path[4200];
    snapshot_path(trainer->plan, path, sizeof path);
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    bool is_ok = fread(head, sizeof head, 1, file) == 1;
    for (uint32_t i = 0; i < n && is_ok; i++) {
        size_t count = tensors[i]->rows * tensors[i]->columns;
        float *value = tensors[i]->value, *other = tensors[i]->mean; // moments are not needed any more
        is_ok = fread(other, sizeof *other, count, file) == count;
        for (size_t j = 0; j < count && is_ok; j++)
            value[j] = 0.5f * (value[j] + other[j]);
        is_ok = is_ok && fseek(file, (long)(2 * count * sizeof(float)), SEEK_CUR) == 0;
    }
    fclose(file);
    return is_ok;
}

// ------------------------------------------------------------------------------------------------ phases

static RelataStatus train_epoch(RelataTrainer *trainer, uint32_t epoch, Draw *draws, Cut *cuts, RelataError *error) {
    RelataTensor *tensors[RELATA_NETWORK_TENSORS];
    uint32_t n_tensors = relata_network_tensors(&trainer->network, tensors);
    uint64_t seed = relata_random_at(trainer->plan->seed, 77 + epoch);
    uint32_t n_cuts = cut_batches(&trainer->train, trainer->plan->batch_words, seed, draws, cuts);
    double loss[3] = {0};
    for (uint32_t i = 0; i < n_cuts; i++) {
        TrainJob job = {.trainer = trainer, .draws = draws, .cut = cuts[i], .seed = relata_random_at(seed, i)};
        if (!train_batch(&job, tensors, n_tensors, rate_at(trainer->plan, epoch + (double)i / n_cuts)))
            return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
        for (int s = 0; s < RELATA_SHARDS; s++) {
            loss[0] += job.losses[s].tag_loss / n_cuts;
            loss[1] += job.losses[s].arc_loss / n_cuts;
            loss[2] += job.losses[s].label_loss / n_cuts;
        }
    }
    fprintf(stderr, "epoch %u of %u: loss of tags %.4f, arcs %.4f, labels %.4f\n", epoch + 1,
            cycle_end(trainer->plan, trainer->plan->n_cycles), loss[0], loss[1], loss[2]);
    return RELATA_OK;
}

static void prepare_for_scores(RelataTrainer *trainer) {
    RelataTensor *tensors[RELATA_NETWORK_TENSORS];
    UpdateJob prepare = {.tensors = tensors, .n = relata_network_tensors(&trainer->network, tensors)};
    relata_trainer_parallel(trainer, prepare_tensor, &prepare, prepare.n);
}

// Between the phases only the weights stay.
static void forget_moments(RelataTrainer *trainer) {
    RelataTensor *tensors[RELATA_NETWORK_TENSORS];
    uint32_t n = relata_network_tensors(&trainer->network, tensors);
    for (uint32_t i = 0; i < n; i++) {
        memset(tensors[i]->mean, 0, tensors[i]->rows * tensors[i]->columns * sizeof(float));
        memset(tensors[i]->square, 0, tensors[i]->rows * tensors[i]->columns * sizeof(float));
    }
    trainer->step = 0;
}

static void report_development(RelataTrainer *trainer) {
    prepare_for_scores(trainer);
    report_scores(trainer, "EWT dev", &trainer->development[0]);
    report_scores(trainer, "GUM dev", &trainer->development[1]);
}

static RelataStatus train_trees(RelataTrainer *trainer, const RelataRawText *text, RelataError *error) {
    const RelataSyntaxPlan *plan = trainer->plan;
    Draw *draws = malloc(trainer->train.trees.n * sizeof *draws);
    Cut *cuts = malloc(MOST_BATCHES * sizeof *cuts);
    uint32_t epoch = 0;
    RelataStatus status = draws && cuts ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    bool is_resumed = plan->checkpoint && move_checkpoint(trainer, &epoch, plan->checkpoint, false);
    if (!is_resumed && text->n_words > 0 && status == RELATA_OK) {
        relata_trainer_count(trainer, text);
        status = relata_trainer_pretrain(trainer, text, error);
        forget_moments(trainer);
        epoch = 0;
        if (status == RELATA_OK && plan->checkpoint)
            move_checkpoint(trainer, &epoch, plan->checkpoint, true);
    }
    relata_trainer_count(trainer, NULL);
    uint32_t n_epochs = cycle_end(plan, plan->n_cycles);
    for (; epoch < n_epochs && status == RELATA_OK; epoch++) {
        status = train_epoch(trainer, epoch, draws, cuts, error);
        uint32_t done = epoch + 1;
        if (status == RELATA_OK && plan->checkpoint)
            move_checkpoint(trainer, &done, plan->checkpoint, true);
        if (status == RELATA_OK && plan->checkpoint && plan->n_cycles > 2 &&
            done == cycle_end(plan, plan->n_cycles - 1)) {
            char path[4200];
            snapshot_path(plan, path, sizeof path);
            move_checkpoint(trainer, &done, path, true);
        }
        if (status == RELATA_OK && (done % plan->report_every == 0 || done == n_epochs)) {
            report_development(trainer);
        }
    }
    if (status == RELATA_OK && plan->checkpoint && plan->n_cycles > 2) {
        if (average_cycles(trainer)) {
            fprintf(stderr, "mean of two cycles:\n");
            report_development(trainer);
        } else {
            status =
                relata_fail(error, RELATA_IO, plan->checkpoint, 0, 0, "the end of the last cycle but one was not kept");
        }
    }
    free(draws);
    free(cuts);
    return status;
}

static RelataStatus read_trees(RelataTrainer *trainer, RelataError *error) {
    static const struct {
        const char *path;
        RelataSyntaxCorpus corpus;
        int development; // −1 = training
    } files[] = {{"treebank/ud-ewt/en_ewt-ud-train.conllu.gz", RELATA_SYNTAX_EWT, -1},
                 {"treebank/ud-gum/en_gum_free-ud-train.conllu.gz", RELATA_SYNTAX_GUM, -1},
                 {"treebank/ud-ewt/en_ewt-ud-dev.conllu", RELATA_SYNTAX_EWT, 0},
                 {"treebank/ud-gum/en_gum_free-ud-dev.conllu", RELATA_SYNTAX_GUM, 1}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char path[4096];
        int d = files[i].development;
        snprintf(path, sizeof path, "%s/%s", trainer->plan->data, files[i].path);
        RELATA_TRY(relata_treebank_read(d < 0 ? &trainer->train : &trainer->development[d], path, files[i].corpus,
                                        trainer->tags, d < 0, error));
    }
    return RELATA_OK;
}

static bool init_trainer(RelataTrainer *trainer) {
    bool is_ok = true;
    for (int s = 0; s < RELATA_SHARDS; s++) {
        is_ok = relata_scratch_init(&trainer->scratch[s], SCRATCH) && is_ok;
        is_ok = (trainer->arena[s] = relata_arena_new()) && is_ok;
    }
    trainer->tags = relata_map_new();
    trainer->vocabulary = relata_map_new();
    return is_ok && trainer->tags && trainer->vocabulary;
}

static void clear_trainer(RelataTrainer *trainer) {
    for (int s = 0; s < RELATA_SHARDS; s++) {
        relata_scratch_clear(&trainer->scratch[s]);
        relata_arena_free(trainer->arena[s]);
    }
    relata_map_free(trainer->tags);
    relata_map_free(trainer->vocabulary);
    relata_treebank_clear(&trainer->train);
    relata_treebank_clear(&trainer->development[0]);
    relata_treebank_clear(&trainer->development[1]);
    relata_network_clear(&trainer->network);
    free(trainer->slots);
    free(trainer->count);
}

RelataStatus relata_train_syntax_plan(const RelataSyntaxPlan *plan, RelataError *error) {
    RelataTrainer trainer = {.plan = plan};
    RelataRawText text = {0};
    RelataStatus status =
        init_trainer(&trainer) ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    if (status == RELATA_OK)
        status = read_trees(&trainer, error);
    if (status == RELATA_OK && plan->raw_words > 0) {
        if (!relata_raw_text_add_trees(&text, &trainer.train, 2))
            status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
        else
            status = relata_raw_text_read(&text, plan->data, plan->raw_words, error);
    }
    if (status == RELATA_OK)
        status = relata_trainer_vocabulary(&trainer, &text, error);
    if (status == RELATA_OK) {
        fprintf(stderr, "%zu trees, %u words, %u tags, vocabulary of %u\n", trainer.train.trees.n,
                trainer.train.n_words, relata_map_count(trainer.tags), relata_map_count(trainer.vocabulary));
        if (!relata_network_init(&trainer.network, relata_map_count(trainer.vocabulary) + 1,
                                 relata_map_count(trainer.tags) + 1, plan->seed))
            status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    }
    if (status == RELATA_OK)
        status = train_trees(&trainer, &text, error);
    if (status == RELATA_OK)
        status = relata_trainer_export(&trainer, plan->out, error);
    relata_raw_text_clear(&text);
    clear_trainer(&trainer);
    return status;
}

RelataStatus relata_train_syntax(const RelataTrainOptions *options, RelataError *error) {
    char checkpoint[4096], cycle[4200];
    snprintf(checkpoint, sizeof checkpoint, "%s.checkpoint", options->out);
    RelataSyntaxPlan plan = {.data = options->data,
                             .out = options->out,
                             .n_threads = options->n_threads,
                             .seed = options->seed,
                             .batch_words = 900,
                             .n_cycles = 3,
                             .cycles = {{8, 2e-3f}, {16, 1.8e-3f}, {6, 1e-3f}},
                             .most_words = 28000,
                             .raw_words = 7000000,
                             .raw_rate = 2e-3f,
                             .checkpoint = checkpoint,
                             .report_every = 4};
    RelataStatus status = relata_train_syntax_plan(&plan, error);
    if (status == RELATA_OK) {
        remove(checkpoint);
        snapshot_path(&plan, cycle, sizeof cycle);
        remove(cycle);
    }
    return status;
}
