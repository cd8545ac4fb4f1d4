/// Climb: what the three kinds of governor make of a clause below them, and the questions that they share. The climb
/// itself, from governor to governor, is climb.c; its entry is relata_climb() in judgement.h. All take sentence tokens
/// of the loaded tree and own nothing.
#ifndef RELATA_EXTRACT_CLIMB_H
#define RELATA_EXTRACT_CLIMB_H

#include "extract/factuality/judgement.h"

// climb_verb.c

/// Whether anything introduces the clause: a mark or a preposition.
bool relata_has_mark(const RelataTree *tree, uint32_t clause);
/// "after paying", "prior to paying": adverbial by its mark, whatever the verb above takes.
bool relata_has_own_mark(const RelataTree *tree, uint32_t clause);
/// "too poor to pay", "rich enough to pay"; "all too glad to pay" did.
RelataEffect relata_degree_effect(const RelataTree *tree, uint32_t i, RelataComplement kind);
/// "tried in vain to pay", "unsuccessfully sought to pay"
bool relata_is_unsuccessful(const RelataTree *tree, uint32_t verb);
/// "wished that it had bought", "if only it had bought"
bool relata_is_past_perfect(const RelataTree *tree, uint32_t clause);
/// "beat Peru to reach the final", "grew to include Mali": an infinitive that tells what came of the main verb.
bool relata_is_outcome(const RelataTree *tree, uint32_t clause, uint32_t main);

// climb_adverbial.c

/// What an adverbial clause's main clause makes of it.
void relata_pass_adverbial(const RelataTree *tree, RelataJudgement *j, uint32_t clause);
/// What a clause makes of what goes with it, by its own words: planned of "will try", certain of "paid".
RelataModality relata_outlook(const RelataTree *tree, uint32_t clause);
/// The effect of a main verb that takes the adverbial clause for a complement: "accused of bribing".
RelataEffect relata_adverbial_effect(const RelataTree *tree, uint32_t clause, RelataComplement kind);
/// "would have paid, had it not rained"
bool relata_has_unmet_condition(const RelataTree *tree, uint32_t clause);
/// "overcame a loss to beat Peru", where the tree hangs the infinitive on the loss.
bool relata_is_outcome_of_object(const RelataTree *tree, uint32_t clause, uint32_t noun);
/// "were minutes from losing", "was a week away from selling": not yet, or not at all.
bool relata_is_just_short(const RelataTree *tree, uint32_t clause);
/// "denies ever having paid": a gerund with nothing but adverbs between it and the verb.
bool relata_is_right_behind(const RelataTree *tree, uint32_t clause, uint32_t main);
/// "is not sending ships to attack Chad": what is not done has no such aim.
bool relata_is_aim_of_nothing(const RelataTree *tree, uint32_t clause);
/// "is for Turkey joining", where the tree takes Turkey for the predicate.
bool relata_is_favoured(const RelataTree *tree, uint32_t clause);
/// "had no choice but to pay": as sure as the verb, wherever the infinitive hangs; changes the judgement if so.
bool relata_is_forced(const RelataTree *tree, RelataJudgement *j, uint32_t clause, uint32_t verb);
/// "was nowhere near joining", "is far from ready"
bool relata_is_far_off(const RelataTree *tree, uint32_t clause, uint32_t main);

// climb_modifier.c

/// What a noun makes of the clause that fills or modifies it.
void relata_pass_modifier(const RelataTree *tree, RelataJudgement *j, uint32_t clause);

#endif
