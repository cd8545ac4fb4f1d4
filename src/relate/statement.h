/// Statement: what the classifier found of a pair, as a triple with a sentence that carries it.
#ifndef RELATA_RELATE_STATEMENT_H
#define RELATA_RELATE_STATEMENT_H

#include "relate/relatum.h"

/// What is known of the tokens of a document before any pair is looked at.
typedef struct {
    const RelataRelata *relata;
    bool *is_unreal; // [n_tokens] a verb or predicate that is denied, not certain, somebody's, or was not read
} RelataEvidence;

/// Looks at the propositions of the document; false if memory is refused.
bool relata_evidence_new(RelataEvidence *evidence, const RelataRelata *relata);
/// The triple of two relata, its relation left open: ends, sentence, words between, tie. False if no sentence of the
/// article names both and states something as a fact of them, or if memory is refused.
bool relata_evidence_of(const RelataEvidence *evidence, uint32_t subject, uint32_t object, RelataTriple *out);
/// The same of two relata that no sentence names together: the passage from the one to the other is the evidence, the
/// rule RELATA_RULE_PASSAGE. False if they are too far apart.
bool relata_passage_of(const RelataEvidence *evidence, uint32_t subject, uint32_t object, RelataTriple *out);

#endif
