/// Noun: the constructions of noun phrases, one function each, and what they ask of a token.
///
/// A construction looks at one token of the loaded sentence and commits zero or more drafts; its rule's name says in
/// noun_statements.c which of them become triples.
#ifndef RELATA_EXTRACT_NOUN_H
#define RELATA_EXTRACT_NOUN_H

#include "extract/extraction.h"

// noun.c
/// Whether a token heads a name. Without an entity stage before (bare trees) a proper noun will do.
bool relata_is_name(const RelataExtraction *x, uint32_t i);
/// The type of the mention that a token heads, RELATA_TYPE_OTHER if none.
uint8_t relata_type_at(const RelataExtraction *x, uint32_t i);
bool relata_is_demonym(const RelataExtraction *x, uint32_t i);
bool relata_is_noun(const RelataTree *tree, uint32_t i);
/// Whether a demonym stands before "American": "African American", "Irish Americans", whose forebears came from there.
bool relata_is_of_descent(const RelataTree *tree, uint32_t i);
/// Whether a token is the "law" of "son-in-law".
bool relata_is_in_law(const RelataTree *tree, uint32_t i);
/// A dependent that names somebody or something: a name, a demonym, a possessive pronoun.
bool relata_is_reference(const RelataExtraction *x, uint32_t i);
/// Commits "name is noun" under a rule; `without` is left out of the name's words.
void relata_noun_identity(RelataExtraction *x, uint32_t name, uint32_t noun, uint32_t without, const char *rule);

/// "the Danish band Lima Sound": the head of the name right behind a noun that says what it is, or the noun itself.
uint32_t relata_noun_name_behind(const RelataExtraction *x, uint32_t noun);

// role.c
/// "NLA president Ana Lira": whether a name of that type stands right before a title.
bool relata_noun_is_title_of(const RelataExtraction *x, uint32_t title, uint8_t type);
void relata_noun_title(RelataExtraction *x, uint32_t i);
void relata_noun_title_role(RelataExtraction *x, uint32_t holder);
void relata_noun_apposition(RelataExtraction *x, uint32_t i);
void relata_noun_predicated_role(RelataExtraction *x, uint32_t i);
void relata_noun_own_ally(RelataExtraction *x, uint32_t i);

/// Commits "holder is role of target"; `marker` is the target's preposition, `clause` shares its factuality, both may
/// be 0.
void relata_noun_role_of(RelataExtraction *x, uint32_t role, uint32_t holder, uint32_t target, uint32_t marker,
                         uint32_t clause);
/// The last token of the title before or at the head of a person's name, 0 if there is none.
uint32_t relata_noun_title_before(const RelataExtraction *x, const RelataMention *m);

// affiliation.c
void relata_noun_of_body(RelataExtraction *x, uint32_t i);
void relata_noun_owned_name(RelataExtraction *x, uint32_t i);
void relata_noun_national_body(RelataExtraction *x, uint32_t i);
void relata_noun_settlement(RelataExtraction *x, uint32_t i);
void relata_noun_lawmaker(RelataExtraction *x, uint32_t i);
void relata_noun_place_within(RelataExtraction *x, uint32_t i);

// age.c
void relata_noun_age(RelataExtraction *x, uint32_t i);
void relata_noun_age_at_death(RelataExtraction *x, uint32_t i);

// place.c
void relata_noun_possession(RelataExtraction *x, uint32_t i);
void relata_noun_location(RelataExtraction *x, uint32_t i);
void relata_noun_country_of_region(RelataExtraction *x, uint32_t i);
void relata_noun_counted_there(RelataExtraction *x, uint32_t i);
void relata_noun_place_in_place(RelataExtraction *x, uint32_t i);
void relata_noun_inclusion(RelataExtraction *x, uint32_t i);
void relata_noun_member_shares(RelataExtraction *x, uint32_t i);
void relata_noun_part_of_body(RelataExtraction *x, uint32_t i);
void relata_noun_compound_participle(RelataExtraction *x, uint32_t i);
void relata_noun_population(RelataExtraction *x, uint32_t i);

// event.c
/// Nouns whose first reading is something done, said or felt.
bool relata_is_event_noun(const RelataExtraction *x, uint32_t i);
/// "the mainly Mandinka village", "an ethnic Malian town": whether an adjective of a noun tells who lives there, and
/// not where it is.
bool relata_is_of_people(const RelataTree *tree, uint32_t noun, uint32_t adjective);
void relata_noun_nominalization(RelataExtraction *x, uint32_t i);
void relata_noun_backing(RelataExtraction *x, uint32_t i);

// pair.c
void relata_noun_between(RelataExtraction *x, uint32_t i);
void relata_noun_two_sided(RelataExtraction *x, uint32_t i);
void relata_noun_joined_names(RelataExtraction *x, uint32_t i);
void relata_noun_neighbour(RelataExtraction *x, uint32_t i);

// toll.c
void relata_noun_toll(RelataExtraction *x, uint32_t i);

// change.c
void relata_noun_change(RelataExtraction *x, uint32_t i);
void relata_noun_share(RelataExtraction *x, uint32_t i);
void relata_noun_forecast(RelataExtraction *x, uint32_t i);

#endif
