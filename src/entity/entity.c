#include "entity/entity.h"

#include <stdlib.h>

struct RelataEntityStage {
    const RelataModel *model;
};

RelataStatus relata_entity_new(RelataEntityStage **out, const RelataModel *model, RelataError *error) {
    *out = calloc(1, sizeof **out);
    if (!*out)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    (*out)->model = model;
    return RELATA_OK;
}

void relata_entity_free(RelataEntityStage *entity) {
    free(entity);
}

RelataStatus relata_entity_run(RelataEntityStage *entity, RelataDocument *document, RelataError *error) {
    (void)entity;
    (void)document;
    (void)error;
    return RELATA_OK;
}
