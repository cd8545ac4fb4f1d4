/// The model of coreference: a view of the section `coref`.
#ifndef RELATA_ENTITY_RANKER_H
#define RELATA_ENTITY_RANKER_H

#include <relata/model.h>

typedef struct {
    const unsigned char *bytes; // NULL: the model has no such section
    size_t n;
} RelataRanker;

#endif
