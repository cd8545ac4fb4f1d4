/// Reading exports: what the two formats share.
#ifndef RELATA_READ_IMPORT_H
#define RELATA_READ_IMPORT_H

#include <relata/import.h>

#include <jansson.h>
#include <stdio.h>

/// Lines of an export, one at a time.
typedef struct {
    FILE *file;
    const char *source; // for messages
    char *text;         // without its line break, NUL-terminated
    size_t n, room;
    uint32_t line;
    char first; // a byte that was looked at already, '\0' = none
} RelataExportLines;

/// The next line that is not blank; *is_over at the end. RELATA_LIMIT, RELATA_SYNTAX (a NUL byte), RELATA_IO.
RelataStatus relata_export_line(RelataExportLines *lines, bool *is_over, RelataError *error);
/// Fills source and line into an error that has none.
RelataStatus relata_export_blame(const RelataExportLines *lines, uint32_t line, RelataStatus status,
                                 RelataError *error);
/// "negative", "claimed"; false if unknown.
bool relata_export_polarity(const char *name, RelataPolarity *out);
bool relata_export_modality(const char *name, RelataModality *out);

/// A row of the rest of a store, ["kind", cell …], to the importer. RELATA_SYNTAX: something else.
RelataStatus relata_import_rest(const json_t *row, RelataImporter importer, RelataError *error);

RelataStatus relata_import_jsonl(RelataExportLines *lines, RelataImporter importer, RelataError *error);
RelataStatus relata_import_nquads(RelataExportLines *lines, RelataImporter importer, RelataError *error);

#endif
