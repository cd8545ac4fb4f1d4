#include "write/sink.h"

RelataStatus relata_write_openie(RelataSink sink, const RelataDocument *document, RelataError *error) {
    (void)sink;
    (void)document;
    (void)error;
    return RELATA_OK;
}
