/// What the writers share: buffers and JSON into a sink.
#ifndef RELATA_WRITE_SINK_H
#define RELATA_WRITE_SINK_H

#include <relata/store.h>
#include <relata/write.h>

#include "base/strbuf.h"

#include <jansson.h>

/// Writes what the buffer holds and clears it; reports memory that was refused while it was filled.
RelataStatus relata_sink_buffer(RelataSink sink, RelataStrbuf *buffer, RelataError *error);
/// Writes one line of JSON with sorted keys; takes the reference. NULL means that memory was refused.
/// Whether a spreadsheet would take a cell for a formula: =, +, - or @ at its beginning, also in their wide forms,
/// which East Asian ones take for the same, and behind blanks or marks that are not seen.
bool relata_is_formula(const char *text);
/// JSON as text, which the caller frees; NULL if memory is refused or `json` is NULL, whose reference it takes. jansson
/// escapes U+0000 to U+001F; this also DEL and U+0080 to U+009F, which terminals obey.
char *relata_json_text(json_t *json, size_t flags);
RelataStatus relata_sink_json(RelataSink sink, json_t *json, RelataError *error);
/// A JSON string, or null for NULL.
json_t *relata_json_string(const char *string);
/// A share between 0 and 1, rounded to two decimals.
json_t *relata_json_share(double value);
/// Qualifiers as an array, [{"role": "purpose", "text": "to win votes"}, …]; [] for NULL.
json_t *relata_json_qualifiers(const char *qualifiers);
/// The aliases of an entity as an array.
json_t *relata_json_aliases(const RelataEntity *entity);
/// A statement, and a piece of evidence, as every verb prints them (answer.c).
json_t *relata_json_statement(const RelataStatement *statement);
json_t *relata_json_evidence(const RelataEvidence *evidence);
/// Adds text as one field of a TSV line: control characters become blanks.
void relata_add_field(RelataStrbuf *out, const char *text, size_t n);

#endif
