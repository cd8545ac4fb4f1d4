/// Explain: how a statement was read, for `relata extract --explain`.
#ifndef RELATA_WRITE_EXPLAIN_H
#define RELATA_WRITE_EXPLAIN_H

#include "write/sink.h"

/// {"rule", "predicate", "path", "margin", "subject_mention", "object_mention", "confidence": {feature: log odds}};
/// NULL if memory is refused.
json_t *relata_json_explanation(const RelataDocument *document, const RelataTriple *triple);
/// The same as words: "clause: She (pronoun) <nsubj visited >obl Lagos (name), margin 2.31".
void relata_add_explanation(const RelataDocument *document, const RelataTriple *triple, RelataStrbuf *out);

#endif
