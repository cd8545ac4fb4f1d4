/// Section: the trained network as it lies in the model, used in place.
#ifndef RELATA_SYNTAX_SECTION_H
#define RELATA_SYNTAX_SECTION_H

#include "learn/integer_matrix.h"
#include "learn/name_labels.h"
#include "syntax/known.h"
#include "syntax/network.h"

#include <relata/status.h>

/// Scales between values and their rounded forms.
typedef struct {
    float affix_sum;        // sum of affix bytes → signed byte of the input
    float tag_hidden;       // value → byte
    float dependent_hidden; // value → byte
    float arc_head;         // value → 16 bits
    float arc_dependent;    // transformed value → 16 bits
    float label_hidden;     // value → byte
    float name_hidden;      // value → byte
} RelataSyntaxScales;

typedef struct {
    RelataIntegerMatrix input;  // both directions: 8 · HIDDEN outputs
    const int8_t *recurrent[2]; // [4 · HIDDEN × HIDDEN] packed, of the same scale; in the input's offset
} RelataSyntaxLayer;

/// Pointers into the section.
typedef struct {
    uint32_t n_words, n_slots, n_tags;
    RelataSyntaxScales scales;
    const RelataSyntaxSlot *slots; // [n_slots]
    const int8_t *words;           // [n_words × WORD]
    const int8_t *affixes;         // [BUCKETS × AFFIX]
    const int8_t *known;           // [KNOWN_ROWS × AFFIX], of the same step
    RelataSyntaxLayer layer[RELATA_SYNTAX_LAYERS];
    RelataIntegerMatrix tag_mlp, upos, tag, arc_dependent, arc_head, arc, label_dependent, label_head, label;
    RelataIntegerMatrix name_mlp[2], name;
    const int16_t *name_transitions;    // [N_LABELS × N_LABELS] from × to, NAME_UNIT
    const float *arc_root, *label_root; // [ARC_MLP], [LABEL_MLP]
    const char *tags;                   // n_tags × "UPOS\0XPOS\0FEATS\0"
    uint32_t tags_size;
} RelataSyntaxSection;

/// Says which constants of network.h a section was made with.
uint32_t relata_syntax_shape(void);

enum { RELATA_SYNTAX_VERSION = 2, RELATA_SYNTAX_HEADER = 128 };
extern const char relata_syntax_magic[8];

/// Calls back for every array of the section in the order of the file. The same walk reads and writes it.
typedef void RelataSyntaxArrayFn(void *state, const void **array, size_t n_bytes);
void relata_syntax_walk(RelataSyntaxSection *section, RelataSyntaxArrayFn *each, void *state);

/// Fills the view; RELATA_MODEL if the bytes are not such a section, of another version or cut short.
RelataStatus relata_syntax_section_open(RelataSyntaxSection *section, const void *bytes, size_t n, RelataError *error);

#endif
