/// Printing answers: what the files that make rows of JSON share.
#ifndef RELATA_WRITE_ANSWER_H
#define RELATA_WRITE_ANSWER_H

#include <relata/answer.h>

#include "write/sink.h"

/// An answer ready to print: `whole` holds its rows under `list`; a column is the name it has in the header and,
/// after '=', where in a row it stands ("type=neighbor.type"; the same if left out).
typedef struct {
    json_t *whole;
    const char *list;
    const char *const *columns; // NULL-terminated
} RelataPrintable;

/// Prints and frees the answer.
RelataStatus relata_answer_print(RelataSink sink, RelataPrintable answer, RelataAnswerStyle style, RelataError *error);
/// One field of TSV, of CSV (RFC 4180, with formulas of spreadsheets disarmed).
void relata_add_value(RelataStrbuf *out, const json_t *value);
void relata_add_csv(RelataStrbuf *out, const json_t *value);
/// Adds the sentences of the statements that a row names, as its member `quotes`.
RelataStatus relata_add_sentences(RelataStore *store, json_t *row, RelataError *error);

json_t *relata_json_count(uint64_t value);
json_t *relata_json_node(const RelataNode *node);
json_t *relata_json_time(const RelataTime *time);

#endif
