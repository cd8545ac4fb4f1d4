/// Write: every output format, into a sink.
#ifndef RELATA_WRITE_H
#define RELATA_WRITE_H

#include <relata/document.h>
#include <relata/graph.h>

#include <stdio.h>

/// Where bytes go. `write` returns RELATA_OK or stops the writer with its status.
typedef struct {
    RelataStatus (*write)(void *state, const char *bytes, size_t n, RelataError *error);
    void *state;
} RelataSink;

/// A sink into an open stdio stream, which the caller flushes and closes.
RelataSink relata_sink_file(FILE *file);

/// One document each, in the formats of `relata parse`, `entities` and `extract`.
RelataStatus relata_write_conllu(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_mentions_tsv(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_mentions_jsonl(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_triples_tsv(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_triples_jsonl(RelataSink sink, const RelataDocument *document, RelataError *error);
RelataStatus relata_write_openie(RelataSink sink, const RelataDocument *document, RelataError *error);

#endif
