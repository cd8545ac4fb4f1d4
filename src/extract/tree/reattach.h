/// Reattach: corrections of single arcs before a sentence is read (reattach.c).
#ifndef RELATA_EXTRACT_REATTACH_H
#define RELATA_EXTRACT_REATTACH_H

#include "extract/extraction.h"

/// Corrects the first wrong arc that the loaded sentence shows, in the document's tokens; true if there was one, and
/// the tree must be loaded again.
bool relata_reattach(RelataExtraction *x);
/// The same for one token, by the rules about relative clauses (reattach_relative.c), clauses (reattach_clause.c),
/// subjects (reattach_subject.c), phrases (reattach_phrase.c), nouns (reattach_noun.c), lists (reattach_list.c),
/// clauses that run together (reattach_run.c), names before nouns (reattach_name.c), who does what a clause tells
/// (reattach_doer.c), who is given what (reattach_receiver.c) and whose a title is (reattach_title.c).
bool relata_reattach_relative(RelataExtraction *x, uint32_t clause);
bool relata_reattach_clause(RelataExtraction *x, uint32_t i);
bool relata_reattach_to_subject(RelataExtraction *x, uint32_t i);
bool relata_reattach_phrase(RelataExtraction *x, uint32_t i);
bool relata_reattach_noun(RelataExtraction *x, uint32_t i);
bool relata_reattach_list(RelataExtraction *x, uint32_t i);
bool relata_reattach_run(RelataExtraction *x, uint32_t i);
bool relata_reattach_doer(RelataExtraction *x, uint32_t i);
bool relata_reattach_receiver(RelataExtraction *x, uint32_t i);
bool relata_reattach_name(RelataExtraction *x, uint32_t i);
bool relata_reattach_title(RelataExtraction *x, uint32_t i);

/// The head of the name that ends right before token i, with or without a comma between, and is a person's or is none;
/// 0 if there is none.
uint32_t relata_name_before(const RelataExtraction *x, uint32_t i, bool is_person);
/// The relative pronoun that a clause opens with, itself or behind a preposition; 0 if there is none.
uint32_t relata_relative_pronoun(const RelataTree *tree, uint32_t clause, const char *lemma);

/// Token i of the loaded sentence, to be changed.
static inline RelataToken *relata_token_to_mend(RelataExtraction *x, uint32_t i) {
    return &x->document->tokens[x->tree.begin + i - 1];
}

/// How the subject of a verb hangs on it: of a passive otherwise than of an active.
static inline RelataDeprel relata_subject_deprel(const RelataTree *tree, uint32_t verb) {
    return relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS) ? RELATA_DEPREL_NSUBJ_PASS : RELATA_DEPREL_NSUBJ;
}

/// Whether token i, 0 for none, is in a name of that type.
static inline bool relata_is_name_of_type(const RelataExtraction *x, uint32_t i, RelataType type) {
    const RelataMention *m = i ? relata_mention_at(x, i) : NULL;
    return m && m->kind == RELATA_MENTION_NAME && m->type == type;
}

/// Hangs token i of the loaded sentence on another; nothing happens where that would close a circle, as in trees that
/// no parser made.
static inline void relata_hang(RelataExtraction *x, uint32_t i, uint32_t head, RelataDeprel deprel) {
    RelataToken *token = relata_token_to_mend(x, i);
    uint32_t above = head;
    for (uint32_t step = 0; above && step < x->tree.n; step++, above = relata_tree_head(&x->tree, above))
        if (above == i)
            return;
    token->head = head;
    token->deprel = (uint8_t)deprel;
}

#endif
