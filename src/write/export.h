/// Export: what the writers of its formats share. export.c walks the store once for entities, once for statements,
/// and calls a writer for each; a writer keeps nothing of what it is given.
#ifndef RELATA_WRITE_EXPORT_H
#define RELATA_WRITE_EXPORT_H

#include <relata/qualifier.h>
#include <relata/store.h>
#include <relata/write.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "write/sink.h"

enum { RELATA_EXPORT_FILES = 3 };

/// An entity, a statement with its evidence: all strings valid UTF-8, gone when the writer returns.
typedef struct {
    const RelataNode *node;
    const char *key; // gazetteer key or NULL
    const RelataNameList *aliases;
} RelataExportEntity;

typedef struct {
    const RelataStatement *statement;
    const RelataEvidenceList *evidence; // best first, at least one
    RelataNameList subject_aliases;     // only if the writer asks for them
    RelataNameList object_aliases;
    RelataNode attributed; // likewise: who says so, id 0 = the articles themselves
    // Of an export of a whole store, for writers that want it: some rows of what no statement says, so that
    // all statements together have all of them.
    bool is_whole;
    uint32_t n_rest;
    const char *const *rest; // [n_rest] a JSON array each
} RelataExportStatement;

/// One export under way.
typedef struct {
    RelataSink sinks[RELATA_EXPORT_FILES]; // the output, or one a file of a folder
    RelataArena *arena;                    // emptied after every call of the writer
    RelataStrbuf out;                      // for the writer; freed by export.c
    void *state;                           // the writer's own, zeroed, state_size bytes
    RelataExportCounts counts;             // written so far, the present one included
    RelataError *error;
} RelataExport;

/// A format. Calls come in the order of the members; `clear` comes last, also after an error.
typedef struct {
    const char *const *files; // names in a folder, NULL-terminated; NULL = one output
    size_t state_size;
    bool has_aliases; // fill those of statements
    bool has_rest;    // likewise `rest`
    RelataStatus (*begin)(RelataExport *export);
    RelataStatus (*entity)(RelataExport *export, const RelataExportEntity *entity); // NULL = not told of entities
    RelataStatus (*middle)(RelataExport *export); // after the last entity, may be NULL
    RelataStatus (*statement)(RelataExport *export, const RelataExportStatement *statement);
    RelataStatus (*end)(RelataExport *export);
    void (*clear)(RelataExport *export); // may be NULL
} RelataExporter;

extern const RelataExporter relata_exporter_dot, relata_exporter_graphml, relata_exporter_gexf,
    relata_exporter_node_link, relata_exporter_cytoscape, relata_exporter_jsonld, relata_exporter_turtle,
    relata_exporter_nquads, relata_exporter_csv, relata_exporter_neo4j, relata_exporter_mermaid, relata_exporter_ftm,
    relata_exporter_jsonl;

/// Sends `out` to a sink and empties it.
RelataStatus relata_export_flush(RelataExport *export, unsigned sink);
RelataStatus relata_export_no_memory(RelataExport *export);

// Attributes as formats of plain names and values have them.

typedef enum { RELATA_FIELD_TEXT, RELATA_FIELD_INTEGER, RELATA_FIELD_REAL } RelataFieldKind;

typedef struct {
    const char *name;
    RelataFieldKind kind;
} RelataField;

enum { RELATA_N_ENTITY_FIELDS = 6, RELATA_N_STATEMENT_FIELDS = 23 };
extern const RelataField relata_entity_fields[RELATA_N_ENTITY_FIELDS];
extern const RelataField relata_statement_fields[RELATA_N_STATEMENT_FIELDS];

/// Adds the value of a field; false, and nothing added, if it is absent. Lists are joined by " | ", evidence is JSON.
bool relata_entity_value(const RelataExportEntity *entity, unsigned field, RelataStrbuf *out);
bool relata_statement_value(const RelataExportStatement *statement, unsigned field, RelataStrbuf *out);

/// "purpose: to win votes", which an import takes apart again.
void relata_add_qualifier(RelataStrbuf *out, const RelataQualifier *qualifier);
/// All of them, joined by " | " like other lists; false, and nothing added, if there are none.
bool relata_add_qualifiers(RelataStrbuf *out, const char *qualifiers);
/// "0.87", whatever the locale.
void relata_add_share(RelataStrbuf *out, double value);
/// Adds text that XML, CSV, DOT and people can bear: control characters and what is no character become U+FFFD;
/// tabs and line breaks stay.
void relata_add_clean(RelataStrbuf *out, const char *text);
/// "not replaced", "visit (planned)", "owns (claimed, according to Ada Ruiz)": what a reader must not miss.
void relata_add_relation(RelataStrbuf *out, const RelataStatement *statement);
/// Whether the articles themselves affirm it without reserve: only then is it a plain fact.
bool relata_is_plain(const RelataStatement *statement);
/// All evidence as a JSON array.
json_t *relata_json_evidence_list(const RelataEvidenceList *list);

#endif
