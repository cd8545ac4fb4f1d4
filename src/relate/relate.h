/// The door of the stage `relate`: Wikidata relations between the things of an article.
///
/// Reads entities and triples; writes RelataDocument.relations, or more triples.
#ifndef RELATA_RELATE_RELATE_H
#define RELATA_RELATE_RELATE_H

#include <relata/document.h>
#include <relata/model.h>

/// A view of the model's section and the scratch memory of one thread.
typedef struct RelataRelateStage RelataRelateStage;

RelataStatus relata_relate_new(RelataRelateStage **out, const RelataModel *model, RelataError *error);
void relata_relate_free(RelataRelateStage *stage);
/// Relations less likely than `least` are left out, also those above the bar of the model.
RelataStatus relata_relate_run(RelataRelateStage *stage, RelataDocument *document, double least, RelataError *error);
/// Adds what holds between two things that share a sentence as triples of the rule RELATA_RULE_FOUND, with the sentence
/// as evidence, Wikidata's label and property as relation, and the probability as confidence; in encyclopedic articles,
/// which it marks as such, also of the rule RELATA_RULE_PASSAGE what some sentences on end name. They stand behind the
/// others; relata_ontology_join() brings them to the ontology's terms. Entities stay as
/// they are but in encyclopedic articles, where names that quotation marks and capitals show become further entities,
/// of kind NOMINAL and without mentions, and further aliases.
RelataStatus relata_relate_state(RelataRelateStage *stage, RelataDocument *document, RelataError *error);

#endif
