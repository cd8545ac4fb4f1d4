/// Heads: from encoder states to word classes, arcs, labels and names.
#ifndef RELATA_SYNTAX_HEADS_H
#define RELATA_SYNTAX_HEADS_H

#include "syntax/encoder.h"
#include "syntax/mst.h"

/// A tag of the tagger: word class, Penn tag and features; strings live in the section.
typedef struct {
    const char *xpos, *feats;
    uint32_t morph;
    uint8_t upos;
} RelataSyntaxTag;

/// Scratch memory of the heads for one group.
typedef struct {
    float values[RELATA_SYNTAX_MOST_TAGS];                               // of one row
    uint8_t hidden[RELATA_SYNTAX_ROWS * RELATA_SYNTAX_TAG_MLP];          // tagger's or labeller's hidden layer
    float upos[RELATA_SYNTAX_ROWS][RELATA_N_UPOS];                       // scores of the word classes
    uint8_t dependent[RELATA_SYNTAX_ROWS * RELATA_SYNTAX_ARC_MLP];       // arc MLP, bytes
    int16_t arc_dependent[RELATA_SYNTAX_ROWS * RELATA_SYNTAX_ARC_MLP];   // transformed
    int16_t arc_head[RELATA_SYNTAX_ROWS * RELATA_SYNTAX_ARC_MLP];        //
    int16_t arc_root[RELATA_SYNTAX_ARC_MLP];                             //
    float label_dependent[RELATA_SYNTAX_ROWS * RELATA_SYNTAX_LABEL_MLP]; //
    float label_head[RELATA_SYNTAX_ROWS * RELATA_SYNTAX_LABEL_MLP];      //
    float name_hidden[RELATA_SYNTAX_ROWS * RELATA_SYNTAX_NAME_MLP];      // before rounding
    int32_t scores[RELATA_SYNTAX_MOST_WORDS * RELATA_MST_NODES];         // of one piece
    uint32_t head[RELATA_SYNTAX_ROWS];                                   // [n_rows] 1-based in the piece, 0 = root
    float margin[RELATA_SYNTAX_ROWS];                                    //
    RelataMst mst;
} RelataSyntaxHeads;

/// Writes upos, xpos, feats and morph of the group's tokens.
void relata_syntax_tag(RelataSyntaxHeads *heads, RelataSyntaxGroup *group, const RelataSyntaxSection *section,
                       const RelataSyntaxTag *tags, RelataDocument *document);
/// Writes head (within the piece), deprel and margin of the group's tokens.
void relata_syntax_parse(RelataSyntaxHeads *heads, RelataSyntaxGroup *group, const RelataSyntaxSection *section,
                         RelataDocument *document);
/// Writes the scores of the labels of names: scores[n_tokens of the document × RELATA_NAME_COLUMNS].
void relata_syntax_names(RelataSyntaxHeads *heads, RelataSyntaxGroup *group, const RelataSyntaxSection *section,
                         int16_t *scores);

#endif
