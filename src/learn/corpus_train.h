/// Reading corpora that are text, gzipped or not: whole files, then lines, then columns, cut in place.
#ifndef RELATA_LEARN_CORPUS_TRAIN_H
#define RELATA_LEARN_CORPUS_TRAIN_H

#include <relata/status.h>

#include "base/strbuf.h"

/// Appends the whole of folder/name to a buffer. RELATA_IO or RELATA_NO_MEMORY.
RelataStatus relata_corpus_read(const char *folder, const char *name, RelataStrbuf *out, RelataError *error);
/// Cuts the next line off `*rest`, without its line end; NULL at the end.
char *relata_corpus_line(char **rest);
/// Cuts a line at its tabs into columns[most]; returns their number.
int relata_corpus_columns(char *line, char **columns, int most);

#endif
