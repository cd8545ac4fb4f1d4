#include "syntax/syntax.h"

#include <stdlib.h>

struct RelataSyntaxStage {
    const RelataModel *model;
};

RelataStatus relata_syntax_new(RelataSyntaxStage **out, const RelataModel *model, RelataError *error) {
    *out = calloc(1, sizeof **out);
    if (!*out)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    (*out)->model = model;
    return RELATA_OK;
}

void relata_syntax_free(RelataSyntaxStage *syntax) {
    free(syntax);
}

RelataStatus relata_syntax_run(RelataSyntaxStage *syntax, RelataDocument *document, RelataError *error) {
    (void)syntax;
    (void)document;
    (void)error;
    return RELATA_OK;
}
