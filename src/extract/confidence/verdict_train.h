/// Verdicts: statements that a judge has called right or wrong (tests/eval/verdicts), found again in a document.
#ifndef RELATA_EXTRACT_VERDICT_TRAIN_H
#define RELATA_EXTRACT_VERDICT_TRAIN_H

#include "base/array.h"

#include <relata/document.h>

typedef struct {
    const char *article; // document id
    uint32_t offset;     // code point in the sentence it was read from
    const char *subject, *relation, *object, *polarity, *modality;
    char verdict;    // 'A' right and telling, 'B' right but trivial or awkward, 'C' wrong
    const char *set; // "train", "tuned", "test" or "final"
} RelataVerdict;

typedef struct {
    RELATA_ARRAY(RelataVerdict) items; // in the order of files and lines
    RELATA_ARRAY(char *) files;        // their bytes, which the strings point into
} RelataVerdicts;

/// Reads every .tsv file of a folder, in order of names; columns as its README.md lists them.
RelataStatus relata_verdicts_read(RelataVerdicts *out, const char *folder, RelataError *error);
void relata_verdicts_clear(RelataVerdicts *verdicts);
/// Whether any verdict is about the article.
bool relata_verdicts_know(const RelataVerdicts *verdicts, const char *article);
/// The verdict on a triple: the same article, sentence, names, label, polarity and modality; NULL if there is none.
const RelataVerdict *relata_verdict_on(const RelataVerdicts *verdicts, const RelataDocument *document,
                                       const RelataTriple *triple);

#endif
