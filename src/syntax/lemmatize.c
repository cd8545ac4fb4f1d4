// Lemmatizer: see lemmatize.h.
#include "syntax/lemmatize.h"

#include "base/utf8.h"

#include <string.h>

RelataStatus relata_lemmatizer_open(RelataLemmatizer *out, const RelataModel *model, RelataError *error) {
    size_t n;
    (void)error;
    out->bytes = relata_model_section(model, "lemma", &n);
    out->n_bytes = n;
    return RELATA_OK;
}

const char *relata_lemmatize(const RelataLemmatizer *lemmatizer, RelataArena *arena, const char *form, RelataUpos upos,
                             const char *xpos, const char *feats) {
    (void)lemmatizer;
    (void)xpos;
    (void)feats;
    if (upos == RELATA_UPOS_PROPN)
        return form;
    char buffer[256];
    size_t n = relata_utf8_lower(form, buffer, sizeof buffer);
    return relata_arena_copy(arena, buffer, n);
}
