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
RelataStatus relata_sink_json(RelataSink sink, json_t *json, RelataError *error);
/// A JSON string, or null for NULL.
json_t *relata_json_string(const char *string);
/// A share between 0 and 1, rounded to two decimals.
json_t *relata_json_share(double value);
/// The aliases of an entity as an array.
json_t *relata_json_aliases(const RelataEntity *entity);
/// A statement, and a piece of evidence, as every verb prints them (answer.c).
json_t *relata_json_statement(const RelataStatement *statement);
json_t *relata_json_evidence(const RelataEvidence *evidence);
/// Adds text as one field of a TSV line: control characters become blanks.
void relata_add_field(RelataStrbuf *out, const char *text, size_t n);

#endif
