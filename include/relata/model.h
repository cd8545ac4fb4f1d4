/// Model: the trained weights and compiled lexicon, read-only and shared by all threads.
///
/// A model is one file of named sections, each laid out by the stage that reads it. It is mapped,
/// or embedded in the program, and never copied; borrowed pointers live until relata_model_close().
#ifndef RELATA_MODEL_H
#define RELATA_MODEL_H

#include <relata/status.h>

#include <stddef.h>

typedef struct RelataModel RelataModel;

/// Opens the model at `path`, or the embedded one if `path` is NULL. Magic, version, bounds and
/// checksums are verified: RELATA_MODEL for a damaged or foreign file.
RelataStatus relata_model_open(RelataModel **out, const char *path, RelataError *error);
void relata_model_close(RelataModel *model);
/// The bytes of a section, 64-byte aligned, and their number; NULL if the model has none such.
const void *relata_model_section(const RelataModel *model, const char *name, size_t *n);
/// "english 0.1.0" and a 16-digit hash of the content.
const char *relata_model_name(const RelataModel *model);
const char *relata_model_hash(const RelataModel *model);

#endif
