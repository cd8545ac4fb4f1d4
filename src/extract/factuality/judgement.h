/// Judgement: what is known so far of whether a clause holds, and the steps that change it on the way up the tree.
#ifndef RELATA_EXTRACT_JUDGEMENT_H
#define RELATA_EXTRACT_JUDGEMENT_H

#include "extract/factuality/factuality.h"
#include "extract/factuality/veridicality.h"

typedef struct {
    bool is_negative;
    RelataModality modality;
    uint32_t source;     // sentence token, 0 = none yet
    bool is_admitted;    // somebody says so, and it is so
    bool is_closed;      // governors above tell who says so, not whether it is so
    bool is_backshifted; // "would", which is "will" in a report of the past
    bool is_asked;       // the clause under the governor stands under "if" or "whether"
    bool is_attempt;     // planned only because it was tried, which the label says ("tried to sell")
} RelataJudgement;

/// Makes a certain judgement as unsure as `modality`; one that is unsure already stays as it is.
void relata_weaken(RelataJudgement *j, RelataModality modality);
/// What an effect makes of the judgement so far; `is_denied` is whether the governor itself is denied (governor.c).
void relata_apply_effect(const RelataTree *tree, RelataJudgement *j, RelataEffect effect, uint32_t governor,
                         bool is_denied, RelataComplement kind);
/// "the cancelled visit", "its failed bid"
bool relata_is_failed(const RelataTree *tree, uint32_t noun);
/// Turns round what a witness that is none says: "a fake video shows that", "doctored pictures show him leaving".
void relata_hear_witness(const RelataTree *tree, RelataJudgement *j, uint32_t governor);
/// What the verb above a claim or plan makes of it: "rejected claims that …", "abandoned its plan to …".
void relata_treat_noun(const RelataTree *tree, RelataJudgement *j, uint32_t noun, RelataEffect noun_effect);
/// What a noun and the verb above it make of a complement: "no doubt that …" asserts, "no evidence that …" denies.
void relata_pass_noun(const RelataTree *tree, RelataJudgement *j, uint32_t noun, RelataComplement kind);
/// "fell through", "failed": what becomes of an event that is the verb's subject.
RelataEffect relata_effect_on_subject(const RelataTree *tree, uint32_t verb);
/// Whether a noun is the verb's object or passive subject.
bool relata_is_done_to(const RelataTree *tree, uint32_t noun);
/// "withdrew from the deal", "backed out of the deal"
bool relata_is_left_behind(const RelataTree *tree, uint32_t noun);
/// "broke a promise to pay", "lifted a ban on paying": what was to be is not, and what was not to be is.
bool relata_is_undone(const RelataTree *tree, uint32_t noun);
/// "proved false", "are untrue"
bool relata_is_called_false(const RelataTree *tree, uint32_t verb);
/// Whether a verb adds nothing to the event that is its object: "pay a visit".
bool relata_is_light_verb(const RelataTree *tree, uint32_t verb);

/// Whether one of `words`, a NULL-terminated list, introduces the clause: a mark, preposition or adverb (climb_verb.c).
bool relata_has_mark_of(const RelataTree *tree, uint32_t clause, const char *const *words);
/// Infinitive, gerund or clause, by the form of the predicate.
RelataComplement relata_complement_of(const RelataTree *tree, uint32_t clause);
/// "did not take steps", "failed to try to take steps": by the verb's own words, or by what stands above it.
bool relata_is_not_done(const RelataTree *tree, uint32_t verb);
/// What a verb or adjective makes of its complement.
void relata_pass_verb(const RelataTree *tree, RelataJudgement *j, uint32_t clause, uint32_t governor);
/// From token `i` on, all governors up to the root.
void relata_climb(const RelataTree *tree, RelataJudgement *j, uint32_t i);
/// A clause by its own words and all above it.
RelataJudgement relata_judge_clause(const RelataTree *tree, uint32_t clause);

#endif
