/// The doors of the stage `resolve`: canonical relations within an article, and one node per real
/// thing across the articles of a store.
#ifndef RELATA_RESOLVE_RESOLVE_H
#define RELATA_RESOLVE_RESOLVE_H

#include <relata/document.h>
#include <relata/model.h>
#include <relata/store.h>

/// A view of the ontology in the model; read-only, shared by threads.
typedef struct RelataOntology RelataOntology;

/// A text of the form of src/data/english/ontology.txt, read before the model's own.
typedef struct {
    const char *name; // for messages: its path
    const char *text; // [n], borrowed during the call
    size_t n;
} RelataOntologyText;

/// `own` may be NULL. RELATA_SYNTAX with its name and line for what cannot be read.
RelataStatus relata_ontology_new(RelataOntology **out, const RelataModel *model, const RelataOntologyText *own,
                                 RelataError *error);
void relata_ontology_free(RelataOntology *ontology);
/// Brings the relations of a document's triples to the ontology's labels and direction: `relation` and
/// `relation_id` are set (subject and object swapped where the ontology states the inverse), `relation_text`
/// stays as it is, and triples that have become equal are joined.
RelataStatus relata_ontology_run(const RelataOntology *ontology, RelataDocument *document, RelataError *error);
/// Brings what the classifier of relations found to the ontology's labels and direction by its property, marks what
/// another statement of the article says already (`is_implied`; it keeps Wikidata's label and direction), takes out
/// what another statement denies, and puts all in the order of their evidence.
RelataStatus relata_ontology_join(const RelataOntology *ontology, RelataDocument *document, RelataError *error);

#endif
