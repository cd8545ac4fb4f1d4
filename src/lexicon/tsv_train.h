/// Reading the tab-separated tables that the lexicon is compiled from.
#ifndef RELATA_LEXICON_TSV_TRAIN_H
#define RELATA_LEXICON_TSV_TRAIN_H

#include <relata/status.h>

#include <stdbool.h>

enum { RELATA_TSV_COLUMNS = 40 };

/// A table being read row by row; the first line names the columns.
typedef struct {
    char *bytes, *next;
    const char *header[RELATA_TSV_COLUMNS];
    const char *fields[RELATA_TSV_COLUMNS];
    int n_header, n_fields;
} RelataTsv;

RelataStatus relata_tsv_open(RelataTsv *out, const char *folder, const char *name, RelataError *error);
void relata_tsv_close(RelataTsv *tsv);
/// Moves to the next row; false at the end.
bool relata_tsv_next(RelataTsv *tsv);
/// The field under a column name, "" if there is none. Borrowed until relata_tsv_close().
const char *relata_tsv_get(const RelataTsv *tsv, const char *column);

#endif
