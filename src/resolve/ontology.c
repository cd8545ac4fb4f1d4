#include "resolve/resolve.h"

#include <stdlib.h>

struct RelataOntology {
    const RelataModel *model;
};

RelataStatus relata_ontology_new(RelataOntology **out, const RelataModel *model, RelataError *error) {
    *out = calloc(1, sizeof **out);
    if (!*out)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    (*out)->model = model;
    return RELATA_OK;
}

void relata_ontology_free(RelataOntology *ontology) {
    free(ontology);
}

RelataStatus relata_ontology_run(const RelataOntology *ontology, RelataDocument *document, RelataError *error) {
    (void)ontology;
    (void)document;
    (void)error;
    return RELATA_OK;
}
