// Pieces of falling length stand side by side: at each step the words that all of them read form one matrix, so weights
// come from the cache once for several sentences. Everything but the gates is exact integer arithmetic, so it does
// not matter which pieces share a group.
#include "syntax/encoder.h"

#include "learn/quantize.h"

#include <string.h>

enum {
    WORD = RELATA_SYNTAX_WORD,
    AFFIX = RELATA_SYNTAX_AFFIX,
    INPUT = RELATA_SYNTAX_INPUT,
    HIDDEN = RELATA_SYNTAX_HIDDEN,
    STATE = RELATA_SYNTAX_STATE
};

static void embed_word(uint8_t *x, const RelataSyntaxSection *section, const RelataSyntaxInput *input) {
    uint32_t id = relata_syntax_word_id(section->slots, section->n_slots, input->key);
    const int8_t *word = section->words + (size_t)id * WORD;
    int16_t sum[AFFIX] = {0};
    for (int j = 0; j < WORD; j++)
        x[j] = (uint8_t)(word[j] + 128);
    for (int f = 0; f < RELATA_SYNTAX_FEATURES; f++) {
        const int8_t *row = section->affixes + (size_t)input->affix[f] * AFFIX;
        for (int j = 0; j < AFFIX; j++)
            sum[j] = (int16_t)(sum[j] + row[j]);
    }
    for (int f = 0; f < RELATA_SYNTAX_KNOWN; f++) {
        const int8_t *row = section->known + (size_t)input->known[f] * AFFIX;
        for (int j = 0; j < AFFIX && input->known[f]; j++)
            sum[j] = (int16_t)(sum[j] + row[j]);
    }
    for (int j = 0; j < AFFIX; j++) {
        float value = (float)sum[j] * section->scales.affix_sum + 128.5f;
        x[WORD + j] = (uint8_t)(int32_t)(value < 1.0f ? 1.0f : value > 255.0f ? 255.0f : value);
    }
}

static void embed(RelataSyntaxGroup *group, const RelataSyntaxSection *section, const RelataDocument *document) {
    uint32_t row = 0;
    for (uint32_t p = 0; p < group->n_pieces; p++) {
        const RelataSyntaxPiece *piece = &group->pieces[p];
        const RelataToken *tokens = document->tokens + piece->token;
        group->begin[p] = row;
        for (uint32_t i = 0, within = 0; i < piece->n; i++) { // words of a multiword token stand together
            within = tokens[i].mwt ? tokens[i].mwt : within;
            group->words[i] = (RelataSyntaxWord){tokens[i].form, !tokens[i].space_after || within > 1};
            within -= within > 0;
        }
        relata_syntax_features(group->inputs, group->words, piece->n, RELATA_SYNTAX_ANY);
        relata_syntax_known(group->inputs, group->words, piece->n, group->lexicon, &group->known);
        for (uint32_t i = 0; i < piece->n; i++, row++)
            embed_word(group->x + (size_t)row * INPUT, section, &group->inputs[i]);
    }
    group->n_rows = row;
}

void relata_syntax_apply(RelataSyntaxGroup *group, const RelataIntegerMatrix *matrix, const uint8_t *x) {
    memset(group->sums, 0, (size_t)group->n_rows * matrix->n * sizeof *group->sums);
    for (uint32_t r = 0; r < group->n_rows; r++) {
        group->sum_row[r] = group->sums + (size_t)r * matrix->n;
        group->byte_row[r] = x + (size_t)r * matrix->k;
    }
    relata_integer_multiply(group->sum_row, group->byte_row, group->n_rows, matrix->weights, matrix->n, matrix->k);
}

static size_t row_at(const RelataSyntaxGroup *group, int direction, uint32_t t, uint32_t p) {
    return group->begin[p] + (direction == 0 ? t : group->pieces[p].n - 1 - t);
}

static void run_direction(RelataSyntaxGroup *group, const RelataSyntaxLayer *layer, uint8_t *state, int d) {
    size_t gates = (size_t)d * 4 * HIDDEN, half = (size_t)d * HIDDEN;
    uint32_t active = group->n_pieces;
    memset(group->cell, 0, (size_t)group->n_pieces * HIDDEN * sizeof *group->cell);
    for (uint32_t t = 0; t < group->pieces[0].n; t++) {
        while (group->pieces[active - 1].n <= t)
            active--;
        for (uint32_t p = 0; p < active; p++) {
            group->sum_row[p] = group->sums + row_at(group, d, t, p) * 8 * HIDDEN + gates;
            group->byte_row[p] = t ? state + row_at(group, d, t - 1, p) * STATE + half : group->zero;
        }
        relata_integer_multiply(group->sum_row, group->byte_row, active, layer->recurrent[d], 4 * HIDDEN, HIDDEN);
        for (uint32_t p = 0; p < active; p++)
            relata_quantize_lstm(state + row_at(group, d, t, p) * STATE + half, group->cell + (size_t)p * HIDDEN,
                                 group->sum_row[p], layer->input.offset + gates, layer->input.scale + gates,
                                 layer->input.bias + gates, HIDDEN);
    }
}

void relata_syntax_encode(RelataSyntaxGroup *group, const RelataSyntaxSection *section,
                          const RelataDocument *document) {
    memset(group->zero, 128, sizeof group->zero);
    embed(group, section, document);
    const uint8_t *below = group->x;
    for (int i = 0; i < RELATA_SYNTAX_LAYERS; i++) {
        relata_syntax_apply(group, &section->layer[i].input, below);
        for (int d = 0; d < 2; d++)
            run_direction(group, &section->layer[i], group->state[i], d);
        below = group->state[i];
    }
}
