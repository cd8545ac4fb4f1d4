/// Import: an export in JSON Lines or N-Quads back into a store.
///
///     RelataImport *import;
///     if (relata_store_import_begin(store, &import, &error) == RELATA_OK &&
///         relata_read_export(path, relata_store_importer(import), &error) == RELATA_OK)
///         relata_store_import_end(import, &counts, &error);
///     relata_store_import_free(import);
///
/// What is imported keeps its numbers, names, evidence, support, confidence and times, so that the same export comes
/// out again, byte for byte. An export of a whole store also carries what no statement says (RelataRestRow), so that
/// every question is answered as by the first store; an export of a part has no more than statements and what they
/// need.
#ifndef RELATA_IMPORT_H
#define RELATA_IMPORT_H

#include <relata/store.h>

/// Who takes what is read. Pointers last until the call returns. An entity comes before the statements that name it,
/// and possibly again with each of them.
typedef struct {
    void *state;
    RelataEntityFn *entity;
    RelataStatus (*statement)(void *state, const RelataStatement *statement, const RelataEvidenceList *evidence,
                              RelataError *error);
    RelataStatus (*rest)(void *state, const RelataRestRow *row, RelataError *error); // in any order, at any time
} RelataImporter;

/// Reads an export, "-" is standard input; which of the two it is shows in its first byte. RELATA_SYNTAX with source
/// and line: damaged, or not such an export. RELATA_LIMIT: a line of over 64 MB. N-Quads may come in any order and are
/// held in memory, JSON Lines are read one by one.
RelataStatus relata_read_export(const char *path, RelataImporter importer, RelataError *error);

typedef struct RelataImport RelataImport;

typedef struct {
    uint64_t n_articles, n_entities, n_statements, n_evidence;
} RelataImportCounts;

/// Begins an import, in one transaction. RELATA_ARGUMENT: the store holds something, or was opened for reading.
RelataStatus relata_store_import_begin(RelataStore *store, RelataImport **out, RelataError *error);
RelataImporter relata_store_importer(RelataImport *import);
/// Writes what is left and commits. `counts` may be NULL.
RelataStatus relata_store_import_end(RelataImport *import, RelataImportCounts *counts, RelataError *error);
/// Frees it; what was not ended is rolled back. NULL is allowed.
void relata_store_import_free(RelataImport *import);

#endif
