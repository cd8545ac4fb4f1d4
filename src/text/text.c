#include "text/text.h"

#include <stdlib.h>

struct RelataTextStage {
    const RelataModel *model;
};

RelataStatus relata_text_new(RelataTextStage **out, const RelataModel *model, RelataError *error) {
    *out = calloc(1, sizeof **out);
    if (!*out)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    (*out)->model = model;
    return RELATA_OK;
}

void relata_text_free(RelataTextStage *text) {
    free(text);
}

RelataStatus relata_text_run(RelataTextStage *text, RelataDocument *document, RelataError *error) {
    (void)text;
    (void)document;
    (void)error;
    return RELATA_OK;
}
