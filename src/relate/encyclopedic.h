/// Encyclopedic articles: what they are known by.
#ifndef RELATA_RELATE_ENCYCLOPEDIC_H
#define RELATA_RELATE_ENCYCLOPEDIC_H

#include <relata/document.h>

/// Whether an article with mentions defines its subject in its first sentence and tells of it as encyclopedias do.
bool relata_is_encyclopedic(const RelataDocument *document);

#endif
