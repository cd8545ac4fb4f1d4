/// Factuality: the parts that climb.c folds over the governors of a predicate.
#ifndef RELATA_EXTRACT_FACTUALITY_H
#define RELATA_EXTRACT_FACTUALITY_H

#include "extract/extraction.h"

/// Whether the words of a clause itself deny it: "not", "no longer", a subject "nobody", "almost" (polarity.c).
bool relata_is_denied_clause(const RelataTree *tree, uint32_t clause);
/// Whether the noun denies what is said of it: "no treaty", "neither bank", "few", "the absence of a pact".
bool relata_is_denied_noun(const RelataTree *tree, uint32_t noun);

/// What modals, adverbs, conditions and the question mark of a clause make of it (modality.c).
RelataModality relata_clause_modality(const RelataTree *tree, uint32_t clause);
/// Whether a denied clause says since when it has been so: "did not open until 1990" (polarity.c).
bool relata_is_until(const RelataTree *tree, uint32_t clause);
/// Whether the clause stands under "if", "whether", "unless" or in an inverted condition.
bool relata_is_conditional(const RelataTree *tree, uint32_t clause);
/// "refuses to talk until Chad lifts sanctions": whether the verb's clause says what a refusal or threat asks of its
/// subject (terms.c).
bool relata_are_terms(const RelataTree *tree, uint32_t verb);
/// Whether a verb in the past ("had to pay", "was able to pay").
bool relata_is_past(const RelataTree *tree, uint32_t verb);
/// Whether a verb in the perfect ("has had to pay", "has been able to pay").
bool relata_is_perfect(const RelataTree *tree, uint32_t verb);
/// "might have sued", "could have sued": unreal only beside a condition that was not met.
bool relata_might_have(const RelataTree *tree, uint32_t clause);
/// "would have paid": what did not come about.
bool relata_is_counterfactual(const RelataTree *tree, uint32_t clause);

/// "could have sued but did not": whether the verb is left out, and denied, further on (denial.c).
bool relata_is_taken_back_by_ellipsis(const RelataTree *tree, uint32_t clause);
/// "as if it had sued": what is compared with and is not so; not after "looks".
bool relata_is_as_if(const RelataTree *tree, uint32_t clause);
/// "without the loan it would have sued": a counterfactual whose condition is a phrase.
bool relata_lacks_its_condition(const RelataTree *tree, uint32_t clause);
/// "Myth: Norway pays Brussels": whether the sentence calls itself false in front.
bool relata_is_labelled_false(const RelataTree *tree);

/// Whoever says so by a phrase or tagged verb beside the clause: "according to Reuters", "…, Reuters reported", "as
/// Reuters reported"; 0 if nobody (attribution.c).
uint32_t relata_source_beside(const RelataTree *tree, uint32_t clause);
/// "…, says Ana Lira": the speaker after an inverted verb of saying above token `i`, however the tree ties the two; 0
/// if there is none.
uint32_t relata_source_after(const RelataTree *tree, uint32_t i, uint32_t verb);
/// The subject of a verb of saying, or the agent of a passive one; 0 if it has none.
uint32_t relata_source_of_verb(const RelataTree *tree, uint32_t verb);
/// "the alleged letters", "his supposed crimes"
bool relata_is_alleged(const RelataTree *tree, uint32_t noun);
/// "I", "we": whoever is speaking.
bool relata_is_first_person(const RelataTree *tree, uint32_t i);
/// Whoever makes the claim that a noun names: "Reuters' claim", "the claim by Reuters", "Reuters repeated the claim".
uint32_t relata_source_of_noun(const RelataTree *tree, uint32_t noun);

#endif
