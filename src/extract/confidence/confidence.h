/// Confidence: the probability that a careful reader calls a statement right (verdict A or B, not C).
///
/// A logistic model over named features of one statement (how it was read, what stands at its ends, what the sentence
/// is like), its weights a text of the model (section `confidence`) that confidence_train.c makes from judged
/// statements.
#ifndef RELATA_EXTRACT_CONFIDENCE_H
#define RELATA_EXTRACT_CONFIDENCE_H

#include <relata/document.h>
#include <relata/model.h>

/// Called for every feature of a statement that is not zero. `name` is valid during the call only.
typedef void RelataFeatureFn(void *state, const char *name, double value);

/// The features of one triple of a document that has been through all stages. O(tokens of the sentence).
void relata_confidence_features(const RelataDocument *document, const RelataTriple *triple, RelataFeatureFn *emit,
                                void *state);

/// Whether an end is a common noun without a name in it, and no trade or toll: "signed – trade agreement".
bool relata_confidence_is_nameless(const RelataDocument *document, const RelataTriple *triple);

/// Kinds of statements with a bar of their own, below which nothing is kept by default. Of several that apply the
/// highest counts; what the classifier of relations found has its own instead of RELATA_BAR_ANY.
typedef enum {
    RELATA_BAR_ANY,
    RELATA_BAR_CLAUSE,       // what a finite clause, a copula, a participle or a role states
    RELATA_BAR_NAMELESS,     // relata_confidence_is_nameless()
    RELATA_BAR_PURPOSE,      // what something is done for
    RELATA_BAR_OWN_WORDS,    // what somebody says of himself: "I like Persian food"
    RELATA_BAR_FOUND,        // by the classifier of relations
    RELATA_BAR_ENCYCLOPEDIC, // likewise, in an encyclopedic article
    RELATA_N_BARS
} RelataBar;

/// The name that a bar has in the section.
const char *relata_bar_name(RelataBar bar);

/// The weights of a model; read-only.
typedef struct RelataConfidence RelataConfidence;

/// *out stays NULL if the model has no section `confidence`: statements then keep the certainty of their construction.
RelataStatus relata_confidence_new(RelataConfidence **out, const RelataModel *model, RelataError *error);
void relata_confidence_free(RelataConfidence *confidence);
/// Below this a statement is likelier wrong, or right and not telling, than worth its place; 0 for NULL.
double relata_confidence_least(const RelataConfidence *confidence, const RelataDocument *document,
                               const RelataTriple *triple);
/// The probability of one triple, and its reasons (RelataTriple.parts) in the document's arena.
RelataStatus relata_confidence_of(const RelataConfidence *confidence, RelataDocument *document, RelataTriple *triple);

#endif
