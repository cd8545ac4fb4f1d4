// Blocks of one document: what `relata read` prints.
#include "write/sink.h"

#include <string.h>

static const char *kind_name(RelataBlockKind kind) {
    static const char *const names[] = {"paragraph", "title",  "heading", "item",    "quote",
                                        "cell",      "byline", "speaker", "caption", "boiler"};
    return (unsigned)kind < sizeof names / sizeof *names ? names[kind] : "paragraph";
}

// doc, kind, begin, end, text
RelataStatus relata_write_blocks_tsv(RelataSink sink, const RelataDocument *d, RelataError *error) {
    RelataStrbuf out = {0};
    for (uint32_t i = 0; i < d->n_blocks; i++) {
        const RelataBlock *b = &d->blocks[i];
        relata_add_field(&out, d->id, strlen(d->id));
        relata_strbuf_printf(&out, "\t%s\t%u\t%u\t", kind_name(b->kind), relata_document_code_point(d, b->span.begin),
                             relata_document_code_point(d, b->span.end));
        relata_add_field(&out, d->text + b->span.begin, b->span.end - b->span.begin);
        relata_strbuf_add_char(&out, '\n');
    }
    return relata_sink_buffer(sink, &out, error);
}
