/// Answer: the printed forms of what a store answers, for programs to read.
///
/// Every answer is one JSON object that holds a list of rows. JSON prints the object, JSON Lines one row a line,
/// TSV and CSV the columns of each row; the columns are named at every function below, and CSV begins with a line of
/// their names. Fields are added, never renamed or dropped. Shares are rounded to two decimals; what is absent is null,
/// or an empty column. Control characters in TSV become blanks; a CSV cell that a spreadsheet would take for a formula
/// gets a leading apostrophe.
#ifndef RELATA_ANSWER_H
#define RELATA_ANSWER_H

#include <relata/analysis.h>
#include <relata/store.h>
#include <relata/write.h>

#include <stdbool.h>

typedef enum { RELATA_ANSWER_TSV, RELATA_ANSWER_CSV, RELATA_ANSWER_JSON, RELATA_ANSWER_JSONL } RelataAnswerFormat;

/// How an answer is printed. With a store, every row also gets the sentences of the statements that it names: JSON a
/// list `quotes`, TSV and CSV the columns quote_doc, quote_begin, quote_end, quote_text of the best one.
typedef struct {
    RelataAnswerFormat format;
    RelataStore *evidence; // NULL = without sentences
} RelataAnswerStyle;

/// "jsonl" → RELATA_ANSWER_JSONL; false if unknown.
bool relata_answer_format_find(const char *name, RelataAnswerFormat *out);

/// from, relation, direction, neighbor, type, polarity, modality, attributed_to, time, articles, confidence, statement,
/// doc, begin, end, text
RelataStatus relata_write_neighbors(RelataSink sink, const RelataNeighborList *list, RelataAnswerStyle style,
                                    RelataError *error);
/// The statements: id, subject, relation, object, polarity, modality, attributed_to, time, articles, confidence
RelataStatus relata_write_profile(RelataSink sink, const RelataProfile *profile, RelataAnswerStyle style,
                                  RelataError *error);
/// match, id, name, type, matched, articles, doc, begin, end, text
RelataStatus relata_write_hits(RelataSink sink, const RelataHitList *hits, RelataAnswerStyle style, RelataError *error);
/// path, from, relation, direction, to, polarity, modality, articles, confidence, statement
RelataStatus relata_write_paths(RelataSink sink, const RelataPathList *paths, RelataAnswerStyle style,
                                RelataError *error);
/// statement, doc, begin, end, published, confidence, text
RelataStatus relata_write_evidence(RelataSink sink, const RelataStatement *statement, const RelataEvidenceList *list,
                                   RelataAnswerStyle style, RelataError *error);
/// doc, published, title, publisher, entities, statements, bytes, source, url
RelataStatus relata_write_articles(RelataSink sink, const RelataArticleList *list, RelataAnswerStyle style,
                                   RelataError *error);
/// name, value
RelataStatus relata_write_stats(RelataSink sink, const RelataStats *stats, RelataAnswerStyle style, RelataError *error);
/// One column a variable, then the statements separated by blanks. `has_sql` adds the SQL to the JSON object.
RelataStatus relata_write_rows(RelataSink sink, const RelataRows *rows, bool has_sql, RelataAnswerStyle style,
                               RelataError *error);

/// rank, id, name, type, score, neighbors, articles
RelataStatus relata_write_top(RelataSink sink, const RelataTopList *list, RelataAnswerStyle style, RelataError *error);
/// community, entities, statements, members (joined by " | ")
RelataStatus relata_write_communities(RelataSink sink, const RelataCommunityList *list, RelataAnswerStyle style,
                                      RelataError *error);
/// time, end, published, subject, relation, object, polarity, modality, attributed_to, articles, confidence, statement,
/// doc
RelataStatus relata_write_timeline(RelataSink sink, const RelataTimeline *timeline, RelataAnswerStyle style,
                                   RelataError *error);
/// kind, then of the first and (each name with `other_` before it) of the second statement: subject, relation, object,
/// polarity, modality, attributed_to, time, articles, statement
RelataStatus relata_write_conflicts(RelataSink sink, const RelataConflictList *list, RelataAnswerStyle style,
                                    RelataError *error);
/// kind, neighbor, type, first_relation, first_direction, first_statements, first_statement, second_relation,
/// second_direction, second_statements, second_statement
RelataStatus relata_write_comparison(RelataSink sink, const RelataComparison *comparison, RelataAnswerStyle style,
                                     RelataError *error);
/// change, kind, name, type, subject, relation, object, polarity, modality, attributed_to, old_articles, new_articles,
/// old_confidence, new_confidence, statement
RelataStatus relata_write_diff(RelataSink sink, const RelataDiff *diff, RelataAnswerStyle style, RelataError *error);

#endif
