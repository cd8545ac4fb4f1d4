/// Answer: the printed forms of what a store answers, for programs to read.
///
/// Every answer is one JSON object that holds a list of rows. JSON prints the object, JSON Lines one row a line,
/// TSV and CSV the columns of each row; the columns are named at every function below, and CSV begins with a line of
/// their names. Fields are added, never renamed or dropped. Shares are rounded to two decimals; what is absent is null,
/// or an empty column. Control characters in TSV become blanks; a CSV cell that a spreadsheet would take for a formula
/// gets a leading apostrophe.
#ifndef RELATA_ANSWER_H
#define RELATA_ANSWER_H

#include <relata/store.h>
#include <relata/write.h>

#include <stdbool.h>

typedef enum { RELATA_ANSWER_TSV, RELATA_ANSWER_CSV, RELATA_ANSWER_JSON, RELATA_ANSWER_JSONL } RelataAnswerFormat;

/// "jsonl" → RELATA_ANSWER_JSONL; false if unknown.
bool relata_answer_format_find(const char *name, RelataAnswerFormat *out);

/// from, relation, direction, neighbor, type, polarity, modality, attributed_to, time, articles, confidence, statement,
/// doc, begin, end, text
RelataStatus relata_write_neighbors(RelataSink sink, const RelataNeighborList *list, RelataAnswerFormat format,
                                    RelataError *error);
/// The statements: id, subject, relation, object, polarity, modality, attributed_to, time, articles, confidence
RelataStatus relata_write_profile(RelataSink sink, const RelataProfile *profile, RelataAnswerFormat format,
                                  RelataError *error);
/// match, id, name, type, matched, articles, doc, begin, end, text
RelataStatus relata_write_hits(RelataSink sink, const RelataHitList *hits, RelataAnswerFormat format,
                               RelataError *error);
/// path, from, relation, direction, to, polarity, modality, articles, confidence, statement
RelataStatus relata_write_paths(RelataSink sink, const RelataPathList *paths, RelataAnswerFormat format,
                                RelataError *error);
/// statement, doc, begin, end, published, confidence, text
RelataStatus relata_write_evidence(RelataSink sink, const RelataStatement *statement, const RelataEvidenceList *list,
                                   RelataAnswerFormat format, RelataError *error);
/// doc, published, title, publisher, entities, statements, bytes, source, url
RelataStatus relata_write_articles(RelataSink sink, const RelataArticleList *list, RelataAnswerFormat format,
                                   RelataError *error);
/// name, value
RelataStatus relata_write_stats(RelataSink sink, const RelataStats *stats, RelataAnswerFormat format,
                                RelataError *error);
/// One column a variable, then the statements separated by blanks. `has_sql` adds the SQL to the JSON object.
RelataStatus relata_write_rows(RelataSink sink, const RelataRows *rows, bool has_sql, RelataAnswerFormat format,
                               RelataError *error);

#endif
