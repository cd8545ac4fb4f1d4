/// Read: bytes of any kind to documents with clean text and blocks.
#ifndef RELATA_READ_H
#define RELATA_READ_H

#include <relata/document.h>

typedef enum {
    RELATA_FORMAT_AUTO,      // from content and name
    RELATA_FORMAT_TEXT,      //
    RELATA_FORMAT_MARKDOWN,  //
    RELATA_FORMAT_HTML,      //
    RELATA_FORMAT_FEED,      // RSS or Atom: one document an entry
    RELATA_FORMAT_JSON,      // one article, or an array of articles
    RELATA_FORMAT_JSONL,     // one article a line
    RELATA_FORMAT_CONLLU,    // gold sentences and words; the other columns are dropped
    RELATA_FORMAT_TREES,     // CoNLL-U with its tags and trees kept as they are
    RELATA_FORMAT_SENTENCES, // one sentence a line
    RELATA_FORMAT_TOKENS     // one sentence a line, tokens separated by blanks
} RelataFormat;

typedef struct {
    RelataFormat format;  // AUTO unless the user says
    const char *encoding; // declared by the user, NULL = found out
    uint64_t max_bytes;   // of one input, 0 = the default of 64 MiB; more gives RELATA_LIMIT
} RelataReadOptions;

/// Yields the documents of a list of inputs (files, folders walked in sorted order, "-").
typedef struct RelataReader RelataReader;

RelataStatus relata_reader_open(RelataReader **out, const char *const *inputs, size_t n_inputs,
                                const RelataReadOptions *options, RelataError *error);
/// The next document, or *out = NULL and RELATA_OK at the end. Any other status is about one input or article
/// only (named in `error`): call again for the next one. The caller owns the document.
RelataStatus relata_reader_next(RelataReader *reader, RelataDocument **out, RelataError *error);
void relata_reader_close(RelataReader *reader);

/// Reads one article from memory. `name` gives the id and, with AUTO, hints at the format.
RelataStatus relata_read_bytes(RelataDocument **out, const void *bytes, size_t n, const char *name,
                               const RelataReadOptions *options, RelataError *error);

/// "markdown" → RELATA_FORMAT_MARKDOWN; returns false if unknown.
bool relata_format_find(const char *name, RelataFormat *out);

#endif
