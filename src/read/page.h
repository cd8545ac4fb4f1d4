/// What an HTML page says about itself: meta elements, JSON-LD, canonical address, dates.
#ifndef RELATA_READ_PAGE_H
#define RELATA_READ_PAGE_H

#include <relata/document.h>

#include "base/strbuf.h"

#include <libxml/tree.h>

typedef struct {
    RelataStrbuf body; // articleBody of JSON-LD as plain text, empty if there is none; owned by the caller
    bool is_failed;    // memory was refused
} RelataPageFacts;

/// Fills title, publisher, url and published of the document where they are unknown.
void relata_page_facts(const xmlNode *root, RelataDocument *document, RelataPageFacts *facts);
/// Copies the text inside a node, cut to fit, NUL-terminated; returns its bytes.
size_t relata_page_text(const xmlNode *node, char *buffer, size_t n);

#endif
