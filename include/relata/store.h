/// Store: the graph on disk, one SQLite file, with the evidence of every statement.
///
/// What articles say is kept per article; the graph (entities, statements) is derived from it by
/// resolution, so that an article can be replaced or removed at any time and the same set of
/// articles gives the same graph whatever the order they came in.
#ifndef RELATA_STORE_H
#define RELATA_STORE_H

#include <relata/document.h>
#include <relata/model.h>

typedef struct RelataStore RelataStore;

typedef enum {
    RELATA_STORE_READ,  // must exist
    RELATA_STORE_WRITE  // made if absent
} RelataStoreMode;

/// Opens a store. RELATA_STORE: not a store, damaged, busy, or of a newer version; it is left as it is.
RelataStatus relata_store_open(RelataStore **out, const char *path, RelataStoreMode mode, RelataError *error);
void relata_store_close(RelataStore *store);

#endif
