/// The door of the stage `syntax`: word classes, lemmas, features and dependency trees.
///
/// Reads sentences and tokens; writes upos, xpos, feats, morph, lemma, head, deprel, margin of every token.
#ifndef RELATA_SYNTAX_SYNTAX_H
#define RELATA_SYNTAX_SYNTAX_H

#include <relata/document.h>
#include <relata/model.h>

/// A view of the model's sections and the scratch memory of one thread.
typedef struct RelataSyntaxStage RelataSyntaxStage;

RelataStatus relata_syntax_new(RelataSyntaxStage **out, const RelataModel *model, RelataError *error);
void relata_syntax_free(RelataSyntaxStage *syntax);
/// Keeps the encoder's states of each document from the next run on (`is_kept`), for stages that want them as features.
void relata_syntax_keep_states(RelataSyntaxStage *syntax, bool is_kept);
/// States of the last document's tokens, [n_tokens × *width] bytes, round(127 · state) + 128, from the top layer; they
/// live until the next run. NULL if they were not kept.
const uint8_t *relata_syntax_states(const RelataSyntaxStage *syntax, uint32_t *width);
RelataStatus relata_syntax_run(RelataSyntaxStage *syntax, RelataDocument *document, RelataError *error);

#endif
