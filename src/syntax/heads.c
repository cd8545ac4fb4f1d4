// Tagger: one hidden layer, then two outputs, one of word classes and one of whole tags (class, Penn tag, features);
// the tag is the one that both together like best. Parser: scores of all arcs are dot products of 16-bit vectors
// (biaffine: Dozat and Manning 2017), the tree is their maximum spanning tree; each arc's label comes from a hidden
// layer over both ends. Names: a hidden layer over the states of the tags and of the tree scores the labels; the entity
// stage finds their best sequence.
#include "syntax/heads.h"

#include "learn/quantize.h"

#include <string.h>

enum {
    TAG = RELATA_SYNTAX_TAG_MLP,
    ARC = RELATA_SYNTAX_ARC_MLP,
    LABEL = RELATA_SYNTAX_LABEL_MLP,
    NAME = RELATA_SYNTAX_NAME_MLP
};

static const float *row_values(RelataSyntaxHeads *heads, const RelataSyntaxGroup *group,
                               const RelataIntegerMatrix *matrix, uint32_t row) {
    relata_quantize_values(heads->values, group->sums + (size_t)row * matrix->n, matrix);
    return heads->values;
}

// The tag that both outputs together like best: its own score and that of its word class.
static uint32_t best_tag(const float *values, const float *upos, const RelataSyntaxTag *tags, uint32_t n) {
    uint32_t best = 1;
    float most = values[1] + upos[tags[1].upos];
    for (uint32_t t = 2; t <= n; t++) {
        float score = values[t] + upos[tags[t].upos];
        if (score > most) {
            most = score;
            best = t;
        }
    }
    return best;
}

static RelataToken *token_of(const RelataSyntaxGroup *group, RelataDocument *document, uint32_t piece, uint32_t i) {
    return &document->tokens[group->pieces[piece].token + i];
}

void relata_syntax_tag(RelataSyntaxHeads *heads, RelataSyntaxGroup *group, const RelataSyntaxSection *section,
                       const RelataSyntaxTag *tags, RelataDocument *document) {
    relata_syntax_apply(group, &section->tag_mlp, group->state[RELATA_SYNTAX_TAG_LAYER - 1]);
    for (uint32_t r = 0; r < group->n_rows; r++)
        relata_quantize_relu(heads->hidden + (size_t)r * TAG, row_values(heads, group, &section->tag_mlp, r), TAG,
                             section->scales.tag_hidden);
    relata_syntax_apply(group, &section->upos, heads->hidden);
    for (uint32_t r = 0; r < group->n_rows; r++)
        memcpy(heads->upos[r], row_values(heads, group, &section->upos, r), sizeof heads->upos[r]);
    relata_syntax_apply(group, &section->tag, heads->hidden);
    for (uint32_t p = 0; p < group->n_pieces; p++)
        for (uint32_t i = 0; i < group->pieces[p].n; i++) {
            uint32_t row = group->begin[p] + i;
            RelataToken *token = token_of(group, document, p, i);
            const float *values = row_values(heads, group, &section->tag, row);
            const RelataSyntaxTag *tag = &tags[best_tag(values, heads->upos[row], tags, section->n_tags)];
            token->upos = tag->upos;
            token->xpos = tag->xpos;
            token->feats = tag->feats;
            token->morph = tag->morph;
        }
}

static void arc_vectors(RelataSyntaxHeads *heads, RelataSyntaxGroup *group, const RelataSyntaxSection *section) {
    const uint8_t *top = group->state[RELATA_SYNTAX_LAYERS - 1];
    relata_quantize_words(heads->arc_root, section->arc_root, ARC, section->scales.arc_head, 0);
    relata_syntax_apply(group, &section->arc_head, top);
    for (uint32_t r = 0; r < group->n_rows; r++)
        relata_quantize_words(heads->arc_head + (size_t)r * ARC, row_values(heads, group, &section->arc_head, r), ARC,
                              section->scales.arc_head, 1);
    relata_syntax_apply(group, &section->arc_dependent, top);
    for (uint32_t r = 0; r < group->n_rows; r++)
        relata_quantize_relu(heads->dependent + (size_t)r * ARC, row_values(heads, group, &section->arc_dependent, r),
                             ARC, section->scales.dependent_hidden);
    relata_syntax_apply(group, &section->arc, heads->dependent);
    for (uint32_t r = 0; r < group->n_rows; r++)
        relata_quantize_words(heads->arc_dependent + (size_t)r * ARC, row_values(heads, group, &section->arc, r), ARC,
                              section->scales.arc_dependent, 0);
}

static void find_tree(RelataSyntaxHeads *heads, const RelataSyntaxGroup *group, const RelataSyntaxSection *section,
                      uint32_t p) {
    uint32_t n = group->pieces[p].n, begin = group->begin[p];
    float unit = 1.0f / (section->scales.arc_head * section->scales.arc_dependent);
    for (uint32_t j = 0; j < n; j++) {
        int32_t *row = heads->scores + (size_t)j * (n + 1);
        const int16_t *dependent = heads->arc_dependent + (size_t)(begin + j) * ARC;
        row[0] = relata_integer_dot(dependent, heads->arc_root, ARC);
        for (uint32_t i = 0; i < n; i++)
            row[i + 1] = relata_integer_dot(dependent, heads->arc_head + (size_t)(begin + i) * ARC, ARC);
        row[j + 1] = INT32_MIN / 2;
    }
    relata_mst(&heads->mst, heads->scores, n, heads->head + begin);
    for (uint32_t j = 0; j < n; j++) {
        const int32_t *row = heads->scores + (size_t)j * (n + 1);
        uint32_t chosen = heads->head[begin + j];
        int64_t other = INT32_MIN / 2;
        for (uint32_t i = 0; i <= n; i++)
            if (i != chosen && row[i] > other)
                other = row[i];
        heads->margin[begin + j] = (float)(row[chosen] - other) * unit;
    }
}

static void label_hidden(RelataSyntaxHeads *heads, RelataSyntaxGroup *group, const RelataSyntaxSection *section) {
    const uint8_t *top = group->state[RELATA_SYNTAX_LAYERS - 1];
    relata_syntax_apply(group, &section->label_dependent, top);
    for (uint32_t r = 0; r < group->n_rows; r++)
        relata_quantize_values(heads->label_dependent + (size_t)r * LABEL,
                               group->sums + (size_t)r * section->label_dependent.n, &section->label_dependent);
    relata_syntax_apply(group, &section->label_head, top);
    for (uint32_t r = 0; r < group->n_rows; r++)
        relata_quantize_values(heads->label_head + (size_t)r * LABEL, group->sums + (size_t)r * section->label_head.n,
                               &section->label_head);
    for (uint32_t p = 0; p < group->n_pieces; p++)
        for (uint32_t r = group->begin[p]; r < group->begin[p] + group->pieces[p].n; r++) {
            uint32_t head = heads->head[r];
            const float *other =
                head ? heads->label_head + (size_t)(group->begin[p] + head - 1) * LABEL : section->label_root;
            float sum[LABEL];
            for (int j = 0; j < LABEL; j++)
                sum[j] = heads->label_dependent[(size_t)r * LABEL + j] + other[j];
            relata_quantize_relu(heads->hidden + (size_t)r * LABEL, sum, LABEL, section->scales.label_hidden);
        }
}

// `root` for the root and for no other word.
static uint8_t best_label(const float *values, uint32_t head) {
    uint32_t best = RELATA_DEPREL_DEP;
    if (head == 0)
        return RELATA_DEPREL_ROOT;
    for (uint32_t l = 1; l < RELATA_N_DEPREL; l++)
        if (l != RELATA_DEPREL_ROOT && values[l] > values[best])
            best = l;
    return (uint8_t)best;
}

void relata_syntax_parse(RelataSyntaxHeads *heads, RelataSyntaxGroup *group, const RelataSyntaxSection *section,
                         RelataDocument *document) {
    arc_vectors(heads, group, section);
    for (uint32_t p = 0; p < group->n_pieces; p++)
        find_tree(heads, group, section, p);
    label_hidden(heads, group, section);
    relata_syntax_apply(group, &section->label, heads->hidden);
    for (uint32_t p = 0; p < group->n_pieces; p++)
        for (uint32_t i = 0; i < group->pieces[p].n; i++) {
            uint32_t row = group->begin[p] + i;
            RelataToken *token = token_of(group, document, p, i);
            token->head = heads->head[row];
            token->margin = heads->margin[row];
            token->deprel = best_label(row_values(heads, group, &section->label, row), heads->head[row]);
        }
}

void relata_syntax_names(RelataSyntaxHeads *heads, RelataSyntaxGroup *group, const RelataSyntaxSection *section,
                         int16_t *scores) {
    relata_syntax_apply(group, &section->name_mlp[0], group->state[RELATA_SYNTAX_TAG_LAYER - 1]);
    for (uint32_t r = 0; r < group->n_rows; r++)
        relata_quantize_values(heads->name_hidden + (size_t)r * NAME, group->sums + (size_t)r * NAME,
                               &section->name_mlp[0]);
    relata_syntax_apply(group, &section->name_mlp[1], group->state[RELATA_SYNTAX_LAYERS - 1]);
    for (uint32_t r = 0; r < group->n_rows; r++) {
        float *sum = heads->name_hidden + (size_t)r * NAME;
        const float *other = row_values(heads, group, &section->name_mlp[1], r);
        for (int j = 0; j < NAME; j++)
            sum[j] += other[j];
        relata_quantize_relu(heads->hidden + (size_t)r * NAME, sum, NAME, section->scales.name_hidden);
    }
    relata_syntax_apply(group, &section->name, heads->hidden);
    for (uint32_t p = 0; p < group->n_pieces; p++)
        for (uint32_t i = 0; i < group->pieces[p].n; i++)
            relata_quantize_words(scores + ((size_t)group->pieces[p].token + i) * RELATA_NAME_COLUMNS,
                                  row_values(heads, group, &section->name, group->begin[p] + i), RELATA_NAME_COLUMNS,
                                  RELATA_NAME_UNIT, 0);
}
