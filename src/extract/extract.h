/// The door of the stage `extract`: propositions and triples.
///
/// Reads trees, mentions and entities; writes propositions and triples; may add entities (nominal nodes, literals).
#ifndef RELATA_EXTRACT_EXTRACT_H
#define RELATA_EXTRACT_EXTRACT_H

#include <relata/document.h>
#include <relata/model.h>

/// A view of the model's sections and the scratch memory of one thread.
typedef struct RelataExtractStage RelataExtractStage;

RelataStatus relata_extract_new(RelataExtractStage **out, const RelataModel *model, RelataError *error);
void relata_extract_free(RelataExtractStage *extract);
RelataStatus relata_extract_run(RelataExtractStage *extract, RelataDocument *document, RelataError *error);
/// Once relations are canonical: the confidence of every triple, and those below `least` taken out; a negative `least`
/// is the model's own. What other triples imply stays only where `least` is 0.
RelataStatus relata_extract_confidence(RelataExtractStage *extract, RelataDocument *document, double least,
                                       RelataError *error);

#endif
