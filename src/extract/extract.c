#include "extract/extract.h"

#include <stdlib.h>

struct RelataExtractStage {
    const RelataModel *model;
};

RelataStatus relata_extract_new(RelataExtractStage **out, const RelataModel *model, RelataError *error) {
    *out = calloc(1, sizeof **out);
    if (!*out)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    (*out)->model = model;
    return RELATA_OK;
}

void relata_extract_free(RelataExtractStage *extract) {
    free(extract);
}

RelataStatus relata_extract_run(RelataExtractStage *extract, RelataDocument *document, RelataError *error) {
    (void)extract;
    (void)document;
    (void)error;
    return RELATA_OK;
}
