// Rounds the trained weights to bytes and writes the section (layout: section.c).
//
// Each output's weights share one scale; the steps of the inputs are multiplied into the weights first. Ranges of
// hidden values are measured on training sentences.
#include "syntax/trainer.h"

#include "base/file.h"
#include "base/strbuf.h"
#include "syntax/section.h"

#include <relata/parse.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SAMPLE = 1000, SHARE = 4096 };

// A matrix being rounded: up to two groups of inputs, below each other.
typedef struct {
    const float *weight; // [k][n], rows `stride` apart
    size_t k, stride;
    const float *step; // [k] value of one unit of the input byte
    int zero;          // the byte that stands for 0
    int8_t *packed;
} Part;

static int8_t to_byte(float x) {
    float limited = fminf(fmaxf(x, -127.0f), 127.0f);
    return (int8_t)lrintf(limited);
}

static void round_column(const Part *parts, int n_parts, size_t column, float *scale, int32_t *offset) {
    float most = 1e-12f;
    for (int p = 0; p < n_parts; p++)
        for (size_t i = 0; i < parts[p].k; i++)
            most = fmaxf(most, fabsf(parts[p].weight[i * parts[p].stride + column] * parts[p].step[i]));
    *scale = most / 127.0f;
    *offset = 0;
    for (int p = 0; p < n_parts; p++)
        for (size_t i = 0; i < parts[p].k; i++) {
            int8_t byte = to_byte(parts[p].weight[i * parts[p].stride + column] * parts[p].step[i] / *scale);
            parts[p].packed[relata_integer_at(i, column, parts[p].k)] = byte;
            *offset += byte * parts[p].zero;
        }
}

static void *take(RelataArena *arena, size_t n, bool *is_ok) {
    void *piece = relata_arena_alloc(arena, n);
    *is_ok = *is_ok && piece;
    return piece;
}

static float *constant(RelataArena *arena, size_t n, float value, bool *is_ok) {
    float *floats = take(arena, n * sizeof *floats, is_ok);
    for (size_t i = 0; i < n && floats; i++)
        floats[i] = value;
    return floats;
}

static void round_linear(RelataIntegerMatrix *matrix, const RelataLinear *linear, float step, int zero,
                         RelataArena *arena, bool *is_ok) {
    size_t k = linear->weight.rows, n = linear->weight.columns;
    size_t rounded = (n + RELATA_INTEGER_BLOCK - 1) / RELATA_INTEGER_BLOCK * RELATA_INTEGER_BLOCK;
    int8_t *packed = take(arena, k * rounded, is_ok);
    float *scale = constant(arena, rounded, 0.0f, is_ok), *bias = constant(arena, rounded, -1000.0f, is_ok);
    int32_t *offset = take(arena, rounded * sizeof *offset, is_ok);
    float *steps = constant(arena, k, step, is_ok);
    if (!*is_ok)
        return;
    Part part = {linear->weight.value, k, n, steps, zero, packed};
    for (size_t j = 0; j < n; j++)
        round_column(&part, 1, j, &scale[j], &offset[j]);
    memcpy(bias, linear->bias.value, n * sizeof *bias);
    *matrix = (RelataIntegerMatrix){(uint32_t)k, (uint32_t)rounded, packed, scale, bias, offset};
}

static void round_lstm(RelataSyntaxLayer *layer, const RelataLstm *lstm, const float *steps, RelataArena *arena,
                       bool *is_ok) {
    size_t h = lstm->hidden, n = 8 * h;
    int8_t *input = take(arena, lstm->input * n, is_ok), *recurrent[2];
    float *scale = constant(arena, n, 0.0f, is_ok), *state_steps = constant(arena, h, 1.0f / 127.0f, is_ok);
    int32_t *offset = take(arena, n * sizeof *offset, is_ok);
    for (int d = 0; d < 2; d++)
        layer->recurrent[d] = recurrent[d] = take(arena, 4 * h * h, is_ok);
    if (!*is_ok)
        return;
    for (size_t j = 0; j < n; j++) {
        size_t d = j / (4 * h), within = j % (4 * h);
        // The column has another number in the recurrent matrix: shift its pointers.
        Part parts[2] = {{lstm->weight.value, lstm->input, n, steps, 128, input},
                         {lstm->recurrent[d].value + within - j, h, 4 * h, state_steps, 128, recurrent[d]}};
        float most = 1e-12f;
        for (int p = 0; p < 2; p++)
            for (size_t i = 0; i < parts[p].k; i++)
                most = fmaxf(most, fabsf(parts[p].weight[i * parts[p].stride + j] * parts[p].step[i]));
        scale[j] = most / 127.0f;
        for (int p = 0; p < 2; p++)
            for (size_t i = 0; i < parts[p].k; i++) {
                int8_t byte = to_byte(parts[p].weight[i * parts[p].stride + j] * parts[p].step[i] / scale[j]);
                parts[p].packed[relata_integer_at(i, p ? within : j, parts[p].k)] = byte;
                offset[j] += 128 * byte;
            }
    }
    layer->input = (RelataIntegerMatrix){(uint32_t)lstm->input, (uint32_t)n, input, scale, lstm->bias.value, offset};
}

static int8_t *round_rows(const RelataTensor *table, float step, RelataArena *arena, bool *is_ok) {
    size_t n = table->rows * table->columns;
    int8_t *bytes = take(arena, n, is_ok);
    for (size_t i = 0; i < n && bytes; i++)
        bytes[i] = to_byte(table->value[i] / step);
    return bytes;
}

// Bytes of a table; its step is chosen so that almost all values fit.
static int8_t *round_table(const RelataTensor *table, float *step, RelataArena *arena, bool *is_ok) {
    size_t n = table->rows * table->columns;
    double square = 0, most = 0;
    for (size_t i = 0; i < n; i++) {
        square += (double)table->value[i] * (double)table->value[i];
        most = fmax(most, fabs((double)table->value[i]));
    }
    *step = (float)(fmin(most, 10.0 * sqrt(square / (double)n)) / 127.0);
    return round_rows(table, *step, arena, is_ok);
}

static int16_t *round_transitions(const RelataTensor *transitions, RelataArena *arena, bool *is_ok) {
    size_t n = transitions->rows * transitions->columns;
    int16_t *words = take(arena, n * sizeof *words, is_ok);
    for (size_t i = 0; i < n && words; i++)
        words[i] = (int16_t)lrintf(fminf(fmaxf(transitions->value[i] * RELATA_NAME_UNIT, -2047.0f), 2047.0f));
    return words;
}

static RelataNetworkRanges measure(RelataTrainer *trainer) {
    RelataNetworkRanges ranges = {0};
    RelataTensor *tensors[RELATA_NETWORK_TENSORS];
    uint32_t n = relata_network_tensors(&trainer->network, tensors);
    for (uint32_t i = 0; i < n; i++)
        relata_tensor_prepare(tensors[i], 0);
    size_t stride = trainer->train.trees.n / SAMPLE + 1;
    for (size_t i = 0; i < trainer->train.trees.n; i += stride) {
        const RelataTree *tree = &trainer->train.trees.items[i];
        RelataBatch batch;
        trainer->scratch[0].n = 0;
        relata_trainer_fill(trainer, &batch, &tree, 1, 0, &trainer->scratch[0]);
        relata_network_measure(&trainer->network, &batch, &ranges, &trainer->scratch[0]);
    }
    return ranges;
}

static bool join_tags(RelataTrainer *trainer, RelataStrbuf *buffer) {
    for (uint32_t t = 1; t <= relata_map_count(trainer->tags); t++) {
        const char *name = relata_map_string(trainer->tags, t);
        for (size_t i = 0; name[i]; i++)
            relata_strbuf_add_char(buffer, name[i] == '\t' ? '\0' : name[i]);
        relata_strbuf_add_char(buffer, '\0');
    }
    return !buffer->failed;
}

static void write_array(void *state, const void **array, size_t n_bytes) {
    RelataStrbuf *buffer = state;
    while (buffer->n % 64 && !buffer->failed)
        relata_strbuf_add_char(buffer, '\0');
    relata_strbuf_add(buffer, *array, n_bytes);
}

static void add32(RelataStrbuf *buffer, uint32_t value) {
    for (int i = 0; i < 4; i++, value >>= 8)
        relata_strbuf_add_char(buffer, (char)(value & 0xFF));
}

static bool write_section(RelataSyntaxSection *section, RelataStrbuf *file) {
    relata_strbuf_add(file, relata_syntax_magic, sizeof relata_syntax_magic);
    const uint32_t head[] = {RELATA_SYNTAX_VERSION, section->n_words,   section->n_slots,
                             section->n_tags,       section->tags_size, relata_syntax_shape()};
    for (size_t i = 0; i < sizeof head / sizeof *head; i++)
        add32(file, head[i]);
    relata_strbuf_add(file, (const char *)&section->scales, sizeof section->scales);
    while (file->n < RELATA_SYNTAX_HEADER && !file->failed)
        relata_strbuf_add_char(file, '\0');
    relata_syntax_walk(section, write_array, file);
    return !file->failed;
}

static bool fill_section(RelataTrainer *trainer, RelataSyntaxSection *s, RelataArena *arena) {
    RelataNetwork *w = &trainer->network;
    RelataNetworkRanges ranges = measure(trainer);
    bool is_ok = true;
    float word_step, affix_step, steps[RELATA_SYNTAX_STATE], n = (float)ranges.n;
    s->words = round_table(&w->words, &word_step, arena, &is_ok);
    s->affixes = round_table(&w->affixes, &affix_step, arena, &is_ok);
    s->known = round_rows(&w->known, affix_step, arena, &is_ok);
    float input_step = (float)ranges.affix_sum / n * 1.2f / 127.0f;
    s->scales = (RelataSyntaxScales){.affix_sum = affix_step / input_step,
                                     .tag_hidden = 255.0f / ((float)ranges.tag_hidden / n * 1.2f),
                                     .dependent_hidden = 255.0f / ((float)ranges.dependent_hidden / n * 1.2f),
                                     .arc_head = 2047.0f / ((float)ranges.arc_head / n * 1.5f),
                                     .arc_dependent = 2047.0f / ((float)ranges.arc_dependent / n * 1.5f),
                                     .name_hidden = 255.0f / ((float)ranges.name_hidden / n * 1.2f),
                                     .label_hidden = 255.0f / ((float)ranges.label_hidden / n * 1.2f)};
    for (int i = 0; i < RELATA_SYNTAX_LAYERS; i++) {
        for (size_t j = 0; j < RELATA_SYNTAX_STATE; j++)
            steps[j] = i > 0 ? 1.0f / 127.0f : j < RELATA_SYNTAX_WORD ? word_step : input_step;
        round_lstm(&s->layer[i], &w->layer[i], steps, arena, &is_ok);
    }
    float state = 1.0f / 127.0f;
    round_linear(&s->tag_mlp, &w->tag_mlp, state, 128, arena, &is_ok);
    round_linear(&s->upos, &w->upos, 1.0f / s->scales.tag_hidden, 0, arena, &is_ok);
    round_linear(&s->tag, &w->tag, 1.0f / s->scales.tag_hidden, 0, arena, &is_ok);
    round_linear(&s->arc_dependent, &w->arc_dependent, state, 128, arena, &is_ok);
    round_linear(&s->arc_head, &w->arc_head, state, 128, arena, &is_ok);
    round_linear(&s->arc, &w->arc, 1.0f / s->scales.dependent_hidden, 0, arena, &is_ok);
    round_linear(&s->label_dependent, &w->label_dependent, state, 128, arena, &is_ok);
    round_linear(&s->label_head, &w->label_head, state, 128, arena, &is_ok);
    round_linear(&s->label, &w->label, 1.0f / s->scales.label_hidden, 0, arena, &is_ok);
    for (int i = 0; i < 2; i++)
        round_linear(&s->name_mlp[i], &w->name_mlp[i], state, 128, arena, &is_ok);
    round_linear(&s->name, &w->name, 1.0f / s->scales.name_hidden, 0, arena, &is_ok);
    s->name_transitions = round_transitions(&w->name_transition, arena, &is_ok);
    s->arc_root = w->arc_root.value;
    s->label_root = w->label_root.value;
    return is_ok;
}

RelataStatus relata_trainer_export(RelataTrainer *trainer, const char *path, RelataError *error) {
    RelataArena *arena = relata_arena_new();
    RelataStrbuf names = {0}, file = {0};
    RelataSyntaxSection section = {.n_words = trainer->network.n_words,
                                   .n_slots = trainer->n_slots,
                                   .slots = trainer->slots,
                                   .n_tags = relata_map_count(trainer->tags)};
    bool is_ok = arena && join_tags(trainer, &names) && fill_section(trainer, &section, arena);
    section.tags = relata_strbuf_string(&names);
    section.tags_size = (uint32_t)names.n;
    RelataStatus status = is_ok && write_section(&section, &file)
                              ? relata_file_write(path, file.bytes, file.n, error)
                              : relata_fail(error, RELATA_NO_MEMORY, path, 0, 0, "out of memory");
    relata_strbuf_clear(&names);
    relata_strbuf_clear(&file);
    relata_arena_free(arena);
    return status;
}
