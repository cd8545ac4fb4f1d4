/// Packing named sections into one model file; opening is in relata/model.h.
#ifndef RELATA_LEARN_MODEL_FILE_H
#define RELATA_LEARN_MODEL_FILE_H

#include <relata/model.h>

typedef struct {
    const char *name; // at most 23 bytes
    const void *bytes;
    size_t n;
} RelataModelPart;

/// Writes a model file of these sections, in the order given, whole or not at all.
RelataStatus relata_model_write(const char *path, const char *name, const RelataModelPart *parts, size_t n_parts,
                                RelataError *error);

#endif
