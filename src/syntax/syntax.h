/// The door of the stage `syntax`: word classes, lemmas, features and dependency trees.
///
/// Reads sentences and tokens; writes upos, xpos, feats, morph, lemma, head, deprel, margin of every token, and if
/// they are wanted the document's vectors: the encoder's states of the layer of the tags and of that of the tree.
#ifndef RELATA_SYNTAX_SYNTAX_H
#define RELATA_SYNTAX_SYNTAX_H

#include <relata/document.h>
#include <relata/model.h>

/// A view of the model's sections and the scratch memory of one thread.
typedef struct RelataSyntaxStage RelataSyntaxStage;

RelataStatus relata_syntax_new(RelataSyntaxStage **out, const RelataModel *model, RelataError *error);
void relata_syntax_free(RelataSyntaxStage *syntax);
/// The vectors are most of a long document's memory, so they are kept only `with_vectors`: later stages read them.
RelataStatus relata_syntax_run(RelataSyntaxStage *syntax, RelataDocument *document, bool with_vectors,
                               RelataError *error);

#endif
