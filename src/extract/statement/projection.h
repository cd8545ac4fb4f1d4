/// Projection: one proposition on its way to triples, and what the statements of verbs and nouns share.
///
/// `triple.c` walks the propositions and keeps what is stated; `verb_statements.c`, `oblique_statements.c`,
/// `role_statements.c` and `noun_statements.c` say which pairs of arguments are edges; `label.c` makes their labels.
/// Tokens are sentence tokens (1 … n) unless said otherwise.
#ifndef RELATA_EXTRACT_PROJECTION_H
#define RELATA_EXTRACT_PROJECTION_H

#include "extract/node/node.h"

enum { RELATA_LABEL = 128 }; // bytes of a label

typedef struct {
    RelataExtraction *x;
    RelataNodes nodes;
    RELATA_ARRAY(RelataTriple) triples;
    RELATA_ARRAY(RelataTriple) asides; // what a node's own name says: stated where nothing else tells of the place
    size_t sentence_begin;             // first triple of the current sentence
    uint32_t proposition;              // the one being projected
    const RelataProposition *p;        //
    uint32_t inner;                    // token of the object noun inside the label, 0 = none
} RelataProjection;

// triple.c: reading the proposition
/// The sentence token of a document token.
uint32_t relata_local_token(const RelataProjection *g, uint32_t token);
/// The preposition of an argument, 0 if it has none.
uint32_t relata_marker_of(const RelataProjection *g, const RelataArgument *a);
/// The first argument with a role, NULL if there is none.
const RelataArgument *relata_argument_with(const RelataProposition *p, RelataRole role);
const RelataEntity *relata_entity_at(const RelataProjection *g, uint32_t entity);
/// The named entity that a token's mention stands for, NULL if there is none.
const RelataEntity *relata_named_entity(const RelataProjection *g, uint32_t token);
bool relata_is_named(const RelataProjection *g, uint32_t token);
/// Whether an entity, NULL for none, is a city of the gazetteer.
bool relata_is_city(const RelataEntity *e);
/// Whether a node, or the node of a token, is a name or has one in it.
bool relata_end_holds_name(const RelataProjection *g, const RelataNodeRef *node);
bool relata_holds_name_below(RelataProjection *g, uint32_t token);

// triple.c: stating
/// Whether `other` is said of the first of a list alone and not of its conjunct: "Lira, a lecturer at Leeds, and Berg",
/// "Chad's Ana and Mali's Tom". All are local tokens.
bool relata_is_of_first_alone(const RelataProjection *g, uint32_t first, uint32_t conjunct, uint32_t other);
/// Adds a statement if it is worth one, fits, and is new in its sentence. `argument` gives the preposition for
/// relation_text and may be NULL; `confidence` is a factor on the proposition's.
void relata_state(RelataProjection *g, const RelataNodeRef *subject, const char *relation, const RelataNodeRef *object,
                  const RelataArgument *argument, float confidence);
/// The same for every pair of two coordinations, given by their head tokens.
void relata_state_all(RelataProjection *g, uint32_t subject, const char *relation, uint32_t object,
                      const RelataArgument *argument, float confidence);
/// The same for objects with a name in them.
void relata_state_named(RelataProjection *g, uint32_t subject, const char *relation, uint32_t object,
                        const RelataArgument *argument, float confidence);

// label.c
/// A token's lemma, normalised as the lexicon has it, into buffer[n].
void relata_lower_lemma(const RelataProjection *g, uint32_t token, char *buffer, size_t n);
/// "met", "carried out"
void relata_verb_label(const RelataProjection *g, uint32_t verb, bool is_passive, char label[RELATA_LABEL]);
/// Appends the object noun: "signed deal". False if the object is no common noun.
bool relata_label_add_object(const RelataProjection *g, const RelataArgument *object, char label[RELATA_LABEL]);

/// Appends how many were moved to, or are, where a phrase with `marker` says ("sent 400 [troops to]", "has 400 [troops
/// in]"), 0 for who gets them; false for other prepositions and objects without a number.
bool relata_label_add_count(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker,
                            char label[RELATA_LABEL]);
/// Appends a sum of money as its node has it ("allocated $7 million [to]"), where that is short and says nothing more.
bool relata_label_add_sum(RelataProjection *g, uint32_t sum, char label[RELATA_LABEL]);
/// Appends an argument's preposition: "with", "out of", with an adverb of direction before it.
void relata_label_add_marker(const RelataProjection *g, const RelataArgument *a, char label[RELATA_LABEL]);

// request.c
/// "was asked to join", "urged by Mali to join": the label of a verb with this lemma that somebody was asked for, into
/// label[n]; false for other verbs.
bool relata_label_request(const RelataProjection *g, uint32_t verb, const char *lemma, char *label, size_t n);

// complement.c
/// Appends what the verb says of its object, where that is short: "accused of fraud", "selected as running mate",
/// "sentenced to four years". False if there is nothing.
bool relata_label_add_complement(const RelataProjection *g, uint32_t verb, uint32_t object, char label[RELATA_LABEL]);
/// The noun of a bare phrase that makes one meaning with the verb ("took into custody", "fell in love"), 0 if none.
uint32_t relata_bare_phrase_of(const RelataTree *tree, uint32_t verb);
/// Appends that phrase; false if there is none.
bool relata_label_add_bare_phrase(const RelataTree *tree, uint32_t verb, char label[RELATA_LABEL]);
/// "sent troops to help": whether an infinitive says what the verb has its object do, and stands in the label.
bool relata_is_bidden(const RelataExtraction *x, uint32_t verb, uint32_t object, uint32_t infinitive);
/// Whether the verb misleads without such a complement ("accused", "prevented", "treated"), or tells half of what it
/// says by its object alone ("connected Lira to Berg").
bool relata_lacks_complement(const RelataTree *tree, uint32_t verb, uint32_t object);

// verb_statements.c
/// States what the proposition of a verb says; `oblique_statements.c` reads its prepositional phrases.
void relata_verb_statements(RelataProjection *g);
/// Whether the same noun was read as a role ("president of"), which says more than that it is one.
bool relata_is_read_as_role(const RelataProjection *g, uint32_t predicate);
/// Verbs of saying and thinking, which are no relations.
bool relata_is_saying_verb(const char *lemma);

// oblique_statements.c
/// States what the prepositional phrases of the current proposition's verb say of its first argument.
void relata_oblique_statements(RelataProjection *g, uint32_t verb);
/// Whether a preposition makes an argument; the others ("during", "despite") tell circumstances.
bool relata_is_argument_marker(const RelataTree *tree, uint32_t marker);
/// What something can be in, at or from: a name, or a place, body or event with a name in its phrase.
bool relata_is_whereabouts(const RelataProjection *g, uint32_t noun);

// loose_clause.c
/// Whether the current proposition's verb is a participle or relative clause whose noun is unsure, a preposition, or a
/// condition that is denied: nothing is stated of it.
bool relata_is_loose_clause(RelataProjection *g, uint32_t verb);

// circumstance.c
/// "resumed in May", "shown on Friday": whether a phrase says when, whatever the tree calls it.
bool relata_is_day_or_month(const RelataTree *tree, uint32_t noun, uint32_t marker);
/// Whether a phrase of a verb only stands beside what is done ("performed with stops in Rome", "sat behind Ana").
bool relata_is_beside_deed(RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker);
/// "carried out strikes in Mali": whom they struck is the point; where they were carried out is told of the verb.
bool relata_is_scene_of_blow(const RelataProjection *g, const char *verb, uint32_t marker);

// presence.c
/// States that whoever speaks was at the gathering or in the town that the clause opens with.
void relata_opening_statements(RelataProjection *g, uint32_t verb);
/// States where people are who are named by their country ("Danish troops in Mali"); false for other phrases.
bool relata_people_statement(RelataProjection *g, uint32_t people, uint32_t place);

// role_statements.c
void relata_role_statements(RelataProjection *g);
void relata_affiliation_statements(RelataProjection *g);
/// "Hannah, 41": whether an entity is a person whom the article calls by a given name alone.
bool relata_is_given_name_alone(const RelataProjection *g, const RelataEntity *e);
/// "Public License", "Rubber Board": whether a thing was taken for a person.
bool relata_is_thing_name(const RelataProjection *g, const RelataEntity *e);

// noun_statements.c, one for each rule or group of rules
void relata_copula_statements(RelataProjection *g);
void relata_neighbour_statements(RelataProjection *g);
void relata_age_statements(RelataProjection *g);
void relata_possession_statements(RelataProjection *g);
void relata_location_statements(RelataProjection *g);
void relata_change_statements(RelataProjection *g);
void relata_share_statements(RelataProjection *g);
void relata_forecast_statements(RelataProjection *g);
void relata_event_place_statements(RelataProjection *g);
void relata_nominalization_statements(RelataProjection *g);
void relata_between_statements(RelataProjection *g);
void relata_participle_statements(RelataProjection *g);

// based.c
/// States where the named body or building `thing` is whose owner is a place ("Peru's Andean University").
void relata_based_statements(RelataProjection *g, uint32_t owner, uint32_t thing);
/// "Chinese Academy", "University of Peru": whether a body's name says of which country or place it is.
bool relata_says_place(const RelataProjection *g, const RelataEntity *body, const RelataEntity *place);

// fact_statements.c
void relata_apposition_statements(RelataProjection *g);
void relata_toll_statements(RelataProjection *g);
void relata_population_statements(RelataProjection *g);
/// States what somebody is by trade; false if the noun is no trade or the subject no person with a name.
bool relata_occupation_statement(RelataProjection *g, uint32_t subject, uint32_t noun);
/// States when somebody was born, died, or something was founded, where the clause has the year.
void relata_date_statements(RelataProjection *g, uint32_t verb);
/// Whether a noun is a sum ("3 billion dollars", "$5").
bool relata_is_amount(const RelataTree *tree, uint32_t noun);
/// States to whom a sum was paid, or in what it was invested.
void relata_amount_statements(RelataProjection *g, uint32_t verb);
/// Whether a token names a person in full or a country.
bool relata_is_partner(const RelataProjection *g, uint32_t token);
/// "discussed trade with Ana Lira": whether an argument is who it was discussed with.
bool relata_is_discussed_with(const RelataProjection *g, uint32_t verb, const RelataArgument *a);
/// "provided the army with rifles": states what was given to whom.
void relata_equipment_statements(RelataProjection *g, uint32_t verb);
/// "Chad and Mali share a border".
void relata_border_statements(RelataProjection *g, uint32_t verb);
/// States that somebody attended what a meeting or visit was "part of".
void relata_part_statements(RelataProjection *g);
/// States where somebody did what a clause with "where" says, or where an event was held.
void relata_where_statements(RelataProjection *g, uint32_t verb);

#endif
