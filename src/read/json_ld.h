/// JSON-LD in the words of schema.org, as news pages carry it.
#ifndef RELATA_READ_JSON_LD_H
#define RELATA_READ_JSON_LD_H

#include "read/page.h"

/// Fills title, url, publisher and published of `said` where they are unknown, and facts->body with the first
/// articleBody. Finds articles inside arrays and "@graph". Malformed JSON says nothing.
void relata_json_ld(const char *json, size_t n, RelataDocument *said, RelataPageFacts *facts);

#endif
