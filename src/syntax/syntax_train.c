// relata-train syntax: trees of EWT and GUM, names, and raw text, to the section `syntax`.
//
// 1. Vocabulary: the most frequent normalised forms of trees and raw text.
// 2. Pre-training (language_model_train.c): the tables and the lowest layer learn to predict neighbouring words.
// 3. Treebank phase: all tasks at once, batches of sentences of like length, Adam with a warm start and a rate that
//    falls to zero along a cosine. A batch is two shards, so two threads can share it; the result does not depend on
//    their number. Batches of sentences that have only names (names_train.c, names_vary_train.c) stand among those of
//    trees; through them only the loss of the names flows. From here on the lexicon is looked up (known.c).
// 4. Export: weights are rounded to eight bits and laid out for decoding (export_train.c).
//
// After each epoch, and every two million words of raw text, the whole state is written to a checkpoint; a run that was
// cut off goes on from there and ends with the same bytes.
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

static void fill_gold(RelataBatch *batch, const RelataTree *tree, uint32_t row) {
    if (tree->names)
        memcpy(batch->names + row, tree->names, tree->n * sizeof *batch->names);
    else
        memset(batch->names + row, 0, tree->n * sizeof *batch->names);
    if (!tree->head)
        return;
    memcpy(batch->tag + row, tree->tag, tree->n * sizeof *batch->tag);
    memcpy(batch->head + row, tree->head, tree->n * sizeof *batch->head);
    memcpy(batch->upos + row, tree->upos, tree->n);
    memcpy(batch->deprel + row, tree->deprel, tree->n);
}

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
    batch->names = relata_scratch_take(scratch, rows * sizeof *batch->names);
    batch->known = trainer->is_knowing ? relata_scratch_take(scratch, rows * sizeof *batch->known) : NULL;
    batch->has_trees = n > 0 && trees[0]->head;
    batch->name_weight = trainer->plan->name_weight;
    RelataSyntaxInput *inputs = relata_scratch_take(scratch, RELATA_SYNTAX_MOST_WORDS * sizeof *inputs);
    for (uint32_t s = 0, row = 0; s < n; s++) {
        const RelataTree *tree = trees[s];
        RelataSyntaxCorpus corpus = seed && relata_random_next(&seed) % 2 ? tree->corpus : RELATA_SYNTAX_ANY;
        relata_syntax_features(inputs, tree->words, tree->n, corpus);
        if (trainer->is_knowing)
            relata_syntax_known(inputs, tree->words, tree->n, trainer->plan->lexicon, NULL);
        batch->length[s] = tree->n;
        fill_gold(batch, tree, row);
        for (uint32_t i = 0; i < tree->n; i++, row++) {
            uint32_t word = relata_syntax_word_id(trainer->slots, trainer->n_slots, inputs[i].key);
            float rarity = 0.03f + 0.3f / (0.3f + (float)trainer->count[word]);
            batch->true_word[row] = word;
            batch->word[row] = seed && relata_random_unit(&seed) < rarity ? 0 : word;
            memcpy(batch->affix[row], inputs[i].affix, sizeof inputs[i].affix);
            if (trainer->is_knowing)
                memcpy(batch->known[row], inputs[i].known, sizeof inputs[i].known);
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

// An epoch: all trees, and a draw of the sentences of names; batches are of one kind.
typedef struct {
    Draw *draws;
    Cut *cuts;
    uint32_t n_draws, n_cuts;
} Epoch;

// Draws sentences, sorts them by length with some noise and cuts them into batches of about `words` words.
static void add_batches(Epoch *epoch, const RelataTreebank *treebank, uint32_t words, uint64_t *seed) {
    uint32_t begin = epoch->n_draws, total = 0;
    for (size_t i = 0; i < treebank->trees.n; i++) {
        const RelataTree *tree = &treebank->trees.items[i];
        if (!tree->head && relata_random_unit(seed) >= tree->share)
            continue;
        float stretch = 1.0f + 0.2f * relata_random_unit(seed);
        epoch->draws[epoch->n_draws++] = (Draw){tree, (float)tree->n * stretch + 2.0f * relata_random_unit(seed)};
    }
    qsort(epoch->draws + begin, epoch->n_draws - begin, sizeof *epoch->draws, by_key);
    for (uint32_t i = begin; i < epoch->n_draws; i++) {
        total += epoch->draws[i].tree->n;
        if ((total >= words || i + 1 == epoch->n_draws) && epoch->n_cuts < MOST_BATCHES) {
            epoch->cuts[epoch->n_cuts++] = (Cut){begin, i + 1};
            begin = i + 1;
            total = 0;
        }
    }
}

static void draw_epoch(Epoch *epoch, const RelataTrainer *trainer, uint64_t seed) {
    Cut *cuts = epoch->cuts;
    epoch->n_draws = epoch->n_cuts = 0;
    add_batches(epoch, &trainer->train, trainer->plan->batch_words, &seed);
    add_batches(epoch, &trainer->names, trainer->plan->batch_words, &seed);
    for (uint32_t i = epoch->n_cuts; i > 1; i--) {
        uint32_t j = relata_random_below(&seed, i);
        Cut swap = cuts[i - 1];
        cuts[i - 1] = cuts[j];
        cuts[j] = swap;
    }
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
    RelataTensor *table[3];
    RelataRowGradient *rows[3];
    size_t n[3];
    const RelataAdam *adam;
} TableJob;

static void move_table(void *state, uint32_t index) {
    TableJob *job = state;
    relata_table_update(job->table[index], job->rows[index], job->n[index], job->adam);
}

void relata_trainer_update(RelataTrainer *trainer, RelataTensor **tensors, uint32_t n, float rate,
                           const RelataTableGradients *tables) {
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
    RelataNetwork *w = &trainer->network;
    TableJob table_job = {{&w->words, &w->affixes, &w->known},
                          {tables->words, tables->affixes, tables->known},
                          {tables->n_words, tables->n_affixes, tables->n_known},
                          &job.adam};
    relata_trainer_parallel(trainer, move_table, &table_job, tables->n_known ? 3 : 2);
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
        const RelataTree *tree = relata_names_swap(job->draws[i].tree, &trainer->pools,
                                                   relata_random_at(job->seed, 4000000 + i), trainer->arena[shard]);
        if (tree)
            tree = relata_tree_vary(tree, relata_random_at(job->seed, i), trainer->arena[shard]);
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
    size_t rows = job->batch[0].n_rows + job->batch[1].n_rows;
    RelataTableGradients tables = {.words = malloc((rows + 1) * sizeof *tables.words),
                                   .affixes = malloc((rows * RELATA_SYNTAX_FEATURES + 1) * sizeof *tables.affixes),
                                   .known = malloc((rows * RELATA_SYNTAX_KNOWN + 1) * sizeof *tables.known)};
    bool is_ok =
        tables.words && tables.affixes && tables.known && !trainer->scratch[0].failed && !trainer->scratch[1].failed;
    if (is_ok) {
        for (int s = 0; s < RELATA_SHARDS; s++) {
            relata_network_rows(&job->batch[s], tables.words, &tables.n_words, tables.affixes, &tables.n_affixes);
            relata_network_known_rows(&job->batch[s], tables.known, &tables.n_known);
        }
        relata_trainer_update(trainer, tensors, n_tensors, rate, &tables);
    }
    free(tables.words);
    free(tables.affixes);
    free(tables.known);
    return is_ok;
}

// ------------------------------------------------------------------------------------------------ scores

typedef struct {
    RelataTrainer *trainer;
    const RelataTreebank *treebank;
    RelataMst *mst[RELATA_SHARDS];
    uint32_t right[RELATA_SHARDS], found[RELATA_SHARDS], gold[RELATA_SHARDS]; // names
    uint32_t words[RELATA_SHARDS], upos[RELATA_SHARDS], tag[RELATA_SHARDS], heads[RELATA_SHARDS], labels[RELATA_SHARDS];
} ScoreJob;

// Relations are compared without their subtypes, as the shared task does.
static bool is_same_relation(uint8_t a, uint8_t b) {
    const char *x = relata_deprel_name((RelataDeprel)a), *y = relata_deprel_name((RelataDeprel)b);
    size_t n = strcspn(x, ":");
    return n == strcspn(y, ":") && strncmp(x, y, n) == 0;
}

// Whether a name of one of the first three classes begins at t; its end, one past the last word, and its class.
static bool name_at(const uint8_t *label, uint32_t t, uint32_t n, uint32_t *end) {
    uint32_t part = (label[t] - 1u) % 4;
    if (!label[t] || (part != RELATA_NAME_B && part != RELATA_NAME_S) || (label[t] - 1) / 4 > RELATA_NAME_PLACE)
        return false;
    for (*end = t + 1; part == RELATA_NAME_B && *end < n;)
        if ((label[(*end)++] - 1u) % 4 == RELATA_NAME_E)
            break;
    return true;
}

static void score_names(ScoreJob *job, uint32_t shard, const RelataTree *tree, const uint8_t *label) {
    uint8_t gold[RELATA_SYNTAX_MOST_WORDS];
    for (uint32_t t = 0; t < tree->n; t++)
        gold[t] = (uint8_t)(tree->names[t] & 1 ? 0 : __builtin_ctz(tree->names[t]));
    for (uint32_t t = 0; t < tree->n; t++) {
        uint32_t end = 0, true_end = 0;
        bool is_found = name_at(label, t, tree->n, &end), is_gold = name_at(gold, t, tree->n, &true_end);
        job->found[shard] += is_found;
        job->gold[shard] += is_gold;
        job->right[shard] += is_found && is_gold && end == true_end && label[t] == gold[t];
    }
}

static void score_tree(ScoreJob *job, uint32_t shard, const RelataTree *tree) {
    RelataScratch *scratch = &job->trainer->scratch[shard];
    RelataBatch batch;
    uint16_t tag[RELATA_SYNTAX_MOST_WORDS], head[RELATA_SYNTAX_MOST_WORDS];
    uint8_t upos[RELATA_SYNTAX_MOST_WORDS], deprel[RELATA_SYNTAX_MOST_WORDS], label[RELATA_SYNTAX_MOST_WORDS];
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
    if (tree->names) {
        relata_network_predict_names(&job->trainer->network, &batch, label, scratch);
        score_names(job, shard, tree, label);
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
    double names = job.found[0] + job.found[1] + job.gold[0] + job.gold[1] + 1e-9;
    fprintf(stderr, "  %s: UPOS %.2f tag %.2f UAS %.2f LAS %.2f names %.2f\n", name, (job.upos[0] + job.upos[1]) / n,
            (job.tag[0] + job.tag[1]) / n, (job.heads[0] + job.heads[1]) / n, (job.labels[0] + job.labels[1]) / n,
            200.0 * (job.right[0] + job.right[1]) / names);
    for (int s = 0; s < RELATA_SHARDS; s++)
        free(job.mst[s]);
}

// ------------------------------------------------------------------------------------------------ checkpoint

enum { CHECKPOINT_HEAD = 7 }; // place, step, words, tags

// The value and moments of every tensor, in order.
static bool move_tensors(RelataTrainer *trainer, FILE *file, bool is_writing) {
    RelataTensor *tensors[RELATA_NETWORK_TENSORS];
    uint32_t n = relata_network_tensors(&trainer->network, tensors);
    bool is_ok = true;
    for (uint32_t i = 0; i < n && is_ok; i++) {
        size_t count = tensors[i]->rows * tensors[i]->columns;
        float *part[] = {tensors[i]->value, tensors[i]->mean, tensors[i]->square};
        for (int p = 0; p < 3 && is_ok; p++)
            is_ok = (is_writing ? fwrite(part[p], sizeof(float), count, file)
                                : fread(part[p], sizeof(float), count, file)) == count;
    }
    return is_ok;
}

static bool write_checkpoint(RelataTrainer *trainer, const RelataPlace *place, const char *path) {
    uint32_t head[CHECKPOINT_HEAD] = {place->is_in_trees,     place->epoch,  place->sentence,
                                      place->batch,           trainer->step, trainer->network.n_words,
                                      trainer->network.n_tags};
    char temporary[4300];
    snprintf(temporary, sizeof temporary, "%s.new", path);
    FILE *file = fopen(temporary, "wb");
    if (!file)
        return false;
    bool is_ok = fwrite(head, sizeof head, 1, file) == 1 && move_tensors(trainer, file, true);
    is_ok = fclose(file) == 0 && is_ok;
    return is_ok && rename(temporary, path) == 0;
}

static bool read_checkpoint(RelataTrainer *trainer, RelataPlace *place, const char *path) {
    uint32_t head[CHECKPOINT_HEAD];
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    bool is_ok = fread(head, sizeof head, 1, file) == 1 && head[5] == trainer->network.n_words &&
                 head[6] == trainer->network.n_tags && move_tensors(trainer, file, false);
    fclose(file);
    if (is_ok) {
        *place = (RelataPlace){head[0], head[1], head[2], head[3]};
        trainer->step = head[4];
    }
    return is_ok;
}

void relata_trainer_save(RelataTrainer *trainer, const RelataPlace *place) {
    const char *path = trainer->plan->checkpoint;
    if (path && !write_checkpoint(trainer, place, path))
        fprintf(stderr, "cannot write %s\n", path);
}

static void snapshot_path(const RelataSyntaxPlan *plan, char *path, size_t room) {
    snprintf(path, room, "%s.cycle", plan->checkpoint);
}

// The means of the weights at the ends of the last two cycles, which generalise better than either (Izmailov et al.
// 2018).
static bool average_cycles(RelataTrainer *trainer) {
    RelataTensor *tensors[RELATA_NETWORK_TENSORS];
    uint32_t n = relata_network_tensors(&trainer->network, tensors), head[CHECKPOINT_HEAD];
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

static RelataStatus train_epoch(RelataTrainer *trainer, uint32_t epoch, Epoch *drawn, RelataError *error) {
    RelataTensor *tensors[RELATA_NETWORK_TENSORS];
    uint32_t n_tensors = relata_network_tensors(&trainer->network, tensors);
    uint64_t seed = relata_random_at(trainer->plan->seed, 77 + epoch);
    double loss[4] = {0};
    draw_epoch(drawn, trainer, seed);
    for (uint32_t i = 0, n_cuts = drawn->n_cuts; i < n_cuts; i++) {
        TrainJob job = {
            .trainer = trainer, .draws = drawn->draws, .cut = drawn->cuts[i], .seed = relata_random_at(seed, i)};
        if (!train_batch(&job, tensors, n_tensors, rate_at(trainer->plan, epoch + (double)i / n_cuts)))
            return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
        for (int s = 0; s < RELATA_SHARDS; s++) {
            loss[0] += job.losses[s].tag_loss / n_cuts;
            loss[1] += job.losses[s].arc_loss / n_cuts;
            loss[2] += job.losses[s].label_loss / n_cuts;
            loss[3] += job.losses[s].name_loss / n_cuts;
        }
    }
    fprintf(stderr, "epoch %u of %u: loss of tags %.4f, arcs %.4f, labels %.4f, names %.4f\n", epoch + 1,
            cycle_end(trainer->plan, trainer->plan->n_cycles), loss[0], loss[1], loss[2], loss[3]);
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
    Epoch drawn = {.draws = malloc((trainer->train.trees.n + trainer->names.trees.n) * sizeof *drawn.draws),
                   .cuts = malloc(MOST_BATCHES * sizeof *drawn.cuts)};
    RelataPlace place = {0};
    RelataStatus status =
        drawn.draws && drawn.cuts ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    if (plan->checkpoint)
        read_checkpoint(trainer, &place, plan->checkpoint);
    if (!place.is_in_trees && text->n_words > 0 && status == RELATA_OK) {
        relata_trainer_count(trainer, text);
        status = relata_trainer_pretrain(trainer, text, &place, error);
        forget_moments(trainer);
        place = (RelataPlace){.is_in_trees = true};
        if (status == RELATA_OK)
            relata_trainer_save(trainer, &place);
    }
    relata_trainer_count(trainer, NULL);
    trainer->is_knowing = true;
    uint32_t n_epochs = cycle_end(plan, plan->n_cycles);
    while (place.epoch < n_epochs && status == RELATA_OK) {
        status = train_epoch(trainer, place.epoch, &drawn, error);
        uint32_t done = place.epoch + 1;
        place = (RelataPlace){.is_in_trees = true, .epoch = done};
        if (status == RELATA_OK)
            relata_trainer_save(trainer, &place);
        if (status == RELATA_OK && plan->checkpoint && plan->n_cycles > 2 &&
            done == cycle_end(plan, plan->n_cycles - 1)) {
            char path[4200];
            snapshot_path(plan, path, sizeof path);
            write_checkpoint(trainer, &place, path);
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
    free(drawn.draws);
    free(drawn.cuts);
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
        RELATA_TRY(relata_names_of_trees(d < 0 ? &trainer->train : &trainer->development[d], trainer->plan->data,
                                         files[i].corpus, d >= 0, trainer->plan->lexicon, error));
    }
    RELATA_TRY(relata_names_read(&trainer->names, trainer->plan->data, trainer->plan->lexicon, error));
    RELATA_TRY(relata_names_join(&trainer->names, &trainer->train, RELATA_SYNTAX_EWT, error));
    if (!relata_names_pool(&trainer->pools, &trainer->train) || !relata_names_pool(&trainer->pools, &trainer->names))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
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
    relata_treebank_clear(&trainer->names);
    relata_names_clear(&trainer->pools);
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
                             .cycles = {{6, 2e-3f}, {18, 1.8e-3f}, {8, 1e-3f}},
                             .most_words = 28000,
                             .raw_words = 20000000,
                             .raw_rate = 2e-3f,
                             .checkpoint = checkpoint,
                             .report_every = 4,
                             .name_weight = 2.5f};
    RelataModel *model = NULL;
    RELATA_TRY(relata_model_open(&model, options->model, error));
    plan.lexicon = relata_lexicon_of(model);
    RelataStatus status = relata_train_syntax_plan(&plan, error);
    relata_model_close(model);
    if (status == RELATA_OK) {
        remove(checkpoint);
        snapshot_path(&plan, cycle, sizeof cycle);
        remove(cycle);
    }
    return status;
}
