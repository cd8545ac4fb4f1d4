/// The door of the stage `syntax`: word classes, lemmas, features and dependency trees.
///
/// Reads sentences and tokens; writes upos, xpos, feats, morph, lemma, head, deprel, margin of every token, and if
/// they are wanted the document's scores of the labels of names, of which the entity stage makes names. If the trees
/// were given, it writes only the latter.
#ifndef RELATA_SYNTAX_SYNTAX_H
#define RELATA_SYNTAX_SYNTAX_H

#include <relata/document.h>
#include <relata/model.h>

/// A view of the model's sections and the scratch memory of one thread.
typedef struct RelataSyntaxStage RelataSyntaxStage;

RelataStatus relata_syntax_new(RelataSyntaxStage **out, const RelataModel *model, RelataError *error);
void relata_syntax_free(RelataSyntaxStage *syntax);
/// Names are scored only `with_names`: later stages read the scores.
RelataStatus relata_syntax_run(RelataSyntaxStage *syntax, RelataDocument *document, bool with_names,
                               RelataError *error);

#endif
