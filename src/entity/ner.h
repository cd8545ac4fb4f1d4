/// The model of names: a view of the section `names`.
#ifndef RELATA_ENTITY_NER_H
#define RELATA_ENTITY_NER_H

#include "entity/words.h"

#include <relata/model.h>

typedef struct {
    const unsigned char *bytes; // NULL: the model has no such section
    size_t n;
} RelataNer;

#endif
