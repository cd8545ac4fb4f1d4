// The section `syntax`, version 2. All integers are little-endian, floats IEEE single.
//
//      0  8  magic "RELASYNT"
//      8  4  version (2)
//     12  4  words w: rows of the word table, row 0 for unknown words
//     16  4  slots s of the vocabulary's hash table, a power of two
//     20  4  tags t
//     24  4  bytes of the tags' names
//     28  4  shape: relata_hash() of the constants of network.h, low half
//     32 28  scales, seven floats, as in RelataSyntaxScales
//     60 68  zero
//    128  …  arrays, each begins at a multiple of 64:
//            slots s × (4 check, 4 id) | words w × WORD bytes | affixes BUCKETS × AFFIX bytes |
//            known KNOWN_ROWS × AFFIX bytes | for each LSTM layer: input matrix, recurrent weights of both directions |
//            matrices: tag MLP, UPOS, tag, arc dependent, arc head, arc, label dependent, label head, label,
//            name MLP from the layer of the tags, from that of the tree, name | name transitions, 16 bits |
//            arc root, label root | names of the tags
//     A matrix is four arrays: packed weights n × k bytes, n scales, n biases, n offsets (learn/integer_matrix.h).
#include "syntax/section.h"

#include "base/map.h"

#include <relata/parse.h>

#include <string.h>

const char relata_syntax_magic[8] = {'R', 'E', 'L', 'A', 'S', 'Y', 'N', 'T'};

static size_t rounded(size_t n) {
    return (n + RELATA_INTEGER_BLOCK - 1) / RELATA_INTEGER_BLOCK * RELATA_INTEGER_BLOCK;
}

static void walk_matrix(RelataIntegerMatrix *matrix, size_t k, size_t n, RelataSyntaxArrayFn *each, void *state) {
    n = rounded(n);
    matrix->k = (uint32_t)k;
    matrix->n = (uint32_t)n;
    each(state, (const void **)&matrix->weights, n * k);
    each(state, (const void **)&matrix->scale, n * sizeof *matrix->scale);
    each(state, (const void **)&matrix->bias, n * sizeof *matrix->bias);
    each(state, (const void **)&matrix->offset, n * sizeof *matrix->offset);
}

static void walk_layer(RelataSyntaxLayer *layer, size_t input, RelataSyntaxArrayFn *each, void *state) {
    size_t h = RELATA_SYNTAX_HIDDEN;
    walk_matrix(&layer->input, input, 8 * h, each, state);
    each(state, (const void **)&layer->recurrent[0], 4 * h * h);
    each(state, (const void **)&layer->recurrent[1], 4 * h * h);
}

void relata_syntax_walk(RelataSyntaxSection *section, RelataSyntaxArrayFn *each, void *state) {
    RelataSyntaxSection *s = section;
    each(state, (const void **)&s->slots, s->n_slots * sizeof *s->slots);
    each(state, (const void **)&s->words, (size_t)s->n_words * RELATA_SYNTAX_WORD);
    each(state, (const void **)&s->affixes, (size_t)RELATA_SYNTAX_BUCKETS * RELATA_SYNTAX_AFFIX);
    each(state, (const void **)&s->known, (size_t)RELATA_SYNTAX_KNOWN_ROWS * RELATA_SYNTAX_AFFIX);
    for (int i = 0; i < RELATA_SYNTAX_LAYERS; i++)
        walk_layer(&s->layer[i], i ? RELATA_SYNTAX_STATE : RELATA_SYNTAX_INPUT, each, state);
    walk_matrix(&s->tag_mlp, RELATA_SYNTAX_STATE, RELATA_SYNTAX_TAG_MLP, each, state);
    walk_matrix(&s->upos, RELATA_SYNTAX_TAG_MLP, RELATA_N_UPOS, each, state);
    walk_matrix(&s->tag, RELATA_SYNTAX_TAG_MLP, s->n_tags + 1, each, state);
    walk_matrix(&s->arc_dependent, RELATA_SYNTAX_STATE, RELATA_SYNTAX_ARC_MLP, each, state);
    walk_matrix(&s->arc_head, RELATA_SYNTAX_STATE, RELATA_SYNTAX_ARC_MLP, each, state);
    walk_matrix(&s->arc, RELATA_SYNTAX_ARC_MLP, RELATA_SYNTAX_ARC_MLP, each, state);
    walk_matrix(&s->label_dependent, RELATA_SYNTAX_STATE, RELATA_SYNTAX_LABEL_MLP, each, state);
    walk_matrix(&s->label_head, RELATA_SYNTAX_STATE, RELATA_SYNTAX_LABEL_MLP, each, state);
    walk_matrix(&s->label, RELATA_SYNTAX_LABEL_MLP, RELATA_N_DEPREL, each, state);
    for (int i = 0; i < 2; i++)
        walk_matrix(&s->name_mlp[i], RELATA_SYNTAX_STATE, RELATA_SYNTAX_NAME_MLP, each, state);
    walk_matrix(&s->name, RELATA_SYNTAX_NAME_MLP, RELATA_NAME_N_LABELS, each, state);
    each(state, (const void **)&s->name_transitions,
         RELATA_NAME_N_LABELS * RELATA_NAME_N_LABELS * sizeof *s->name_transitions);
    each(state, (const void **)&s->arc_root, RELATA_SYNTAX_ARC_MLP * sizeof *s->arc_root);
    each(state, (const void **)&s->label_root, RELATA_SYNTAX_LABEL_MLP * sizeof *s->label_root);
    each(state, (const void **)&s->tags, s->tags_size);
}

uint32_t relata_syntax_shape(void) {
    static const uint32_t constants[] = {
        RELATA_SYNTAX_WORD,      RELATA_SYNTAX_AFFIX,      RELATA_SYNTAX_HIDDEN,  RELATA_SYNTAX_LAYERS,
        RELATA_SYNTAX_TAG_LAYER, RELATA_SYNTAX_TAG_MLP,    RELATA_SYNTAX_ARC_MLP, RELATA_SYNTAX_LABEL_MLP,
        RELATA_SYNTAX_BUCKETS,   RELATA_SYNTAX_FEATURES,   RELATA_N_UPOS,         RELATA_N_DEPREL,
        RELATA_SYNTAX_NAME_MLP,  RELATA_SYNTAX_KNOWN_ROWS, RELATA_NAME_N_LABELS};
    uint64_t hash = 0;
    for (size_t i = 0; i < sizeof constants / sizeof *constants; i++)
        hash = relata_hash_mix(hash, constants[i]);
    return (uint32_t)hash;
}

typedef struct {
    const unsigned char *bytes;
    size_t n, at, end; // where the next array begins and the last one ended
    bool is_short;
} Reader;

static void take(void *state, const void **array, size_t n_bytes) {
    Reader *reader = state;
    if (reader->is_short || n_bytes > reader->n - reader->at) {
        reader->is_short = true;
        return;
    }
    *array = reader->bytes + reader->at;
    reader->at += n_bytes;
    reader->end = reader->at;
    reader->at += (64 - reader->at % 64) % 64;
    if (reader->at > reader->n)
        reader->at = reader->n;
}

static uint32_t get32(const unsigned char *p) {
    return (uint32_t)(p[0] | p[1] << 8 | p[2] << 16) | (uint32_t)p[3] << 24;
}

// Ids in the vocabulary must be rows of the word table, and the names three strings a tag.
static bool is_sound(const RelataSyntaxSection *s) {
    uint32_t n_strings = 0;
    for (uint32_t i = 0; i < s->n_slots; i++)
        if (s->slots[i].id >= s->n_words)
            return false;
    for (uint32_t i = 0; i < s->tags_size; i++)
        n_strings += s->tags[i] == '\0';
    return s->tags_size > 0 && s->tags[s->tags_size - 1] == '\0' && n_strings == 3 * s->n_tags;
}

RelataStatus relata_syntax_section_open(RelataSyntaxSection *section, const void *bytes, size_t n, RelataError *error) {
    const unsigned char *p = bytes;
    *section = (RelataSyntaxSection){0};
    if (!bytes || n < RELATA_SYNTAX_HEADER || memcmp(p, relata_syntax_magic, sizeof relata_syntax_magic) != 0)
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the model's section syntax is missing or foreign");
    if (get32(p + 8) != RELATA_SYNTAX_VERSION || get32(p + 28) != relata_syntax_shape())
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0,
                           "the model's section syntax is of another version or shape");
    section->n_words = get32(p + 12);
    section->n_slots = get32(p + 16);
    section->n_tags = get32(p + 20);
    section->tags_size = get32(p + 24);
    memcpy(&section->scales, p + 32, sizeof section->scales);
    Reader reader = {.bytes = p, .n = n, .at = RELATA_SYNTAX_HEADER};
    if (section->n_words == 0 || section->n_slots == 0 || (section->n_slots & (section->n_slots - 1)) != 0 ||
        section->n_tags == 0 || section->n_tags >= RELATA_SYNTAX_MOST_TAGS)
        reader.is_short = true;
    else
        relata_syntax_walk(section, take, &reader);
    if (reader.is_short || reader.end != n || !is_sound(section))
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the model's section syntax is damaged");
    return RELATA_OK;
}
