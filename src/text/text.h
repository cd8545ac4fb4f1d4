/// The door of the stage `text`: sentences and tokens of a document's text (segment, tokenize).
///
/// Reads text and blocks; writes sentences and tokens: span, form, spacing, multiword.
#ifndef RELATA_TEXT_TEXT_H
#define RELATA_TEXT_TEXT_H

#include <relata/document.h>
#include <relata/model.h>

/// A view of the model's sections and the scratch memory of one thread.
typedef struct RelataTextStage RelataTextStage;

RelataStatus relata_text_new(RelataTextStage **out, const RelataModel *model, RelataError *error);
void relata_text_free(RelataTextStage *text);
RelataStatus relata_text_run(RelataTextStage *text, RelataDocument *document, RelataError *error);

#endif
