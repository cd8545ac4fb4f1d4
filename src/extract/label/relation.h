/// Relation: the label of a triple, made from a verb or noun and its particle and preposition.
///
/// A label reads as an edge from subject to object and is the same whatever the tense of the sentence: verbs that tell
/// of events stand in the past tense ("visited", "met with"), verbs of state in the present ("hosts", "borders"),
/// passives as participles ("banned in"); nouns with their preposition ("president of"). Auxiliaries, modals and
/// verbs of intent are dropped: they are the triple's modality.
#ifndef RELATA_EXTRACT_RELATION_H
#define RELATA_EXTRACT_RELATION_H

#include <stdbool.h>
#include <stddef.h>

/// Past tense of a verb's lemma into buffer[n].
void relata_past_of(const char *lemma, char *buffer, size_t n);
/// Past participle.
void relata_participle_of(const char *lemma, char *buffer, size_t n);
/// Third person singular of the present.
void relata_present_of(const char *lemma, char *buffer, size_t n);
/// Whether the verb tells of a state rather than of an event.
bool relata_is_state_verb(const char *lemma);
/// The form a verb has on an edge: present for states, past for events.
void relata_edge_form_of(const char *lemma, char *buffer, size_t n);
/// The verb that stands for a group of near synonyms ("displace", "supplant" → "replace"); the lemma itself if none.
const char *relata_relation_synonym(const char *lemma);

#endif
