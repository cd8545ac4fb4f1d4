/// Name: which name a token stands for, and whether what was taken for a name is one (name.c).
#ifndef RELATA_EXTRACT_NAME_H
#define RELATA_EXTRACT_NAME_H

#include "extract/node/node.h"

/// The name that a sentence token stands inside ("Nations" in "Organization of American States"), NULL if none.
const RelataMention *relata_name_around(const RelataExtraction *x, uint32_t i);
/// The same, wherever the tree hangs the token: "Norte" in "Grupo Chile-Norte".
const RelataMention *relata_name_covering(const RelataExtraction *x, uint32_t i);
/// Whether a token heads the name of a named entity.
bool relata_name_is_named(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i);
/// "his son, Amir Khan", "Minister Amir Khan": the head of the name beside a noun that only says what it is, or 0.
uint32_t relata_name_beside(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i);
/// "the governor of Utah, Ana Lira": the head of the person's name that the tree hangs on the place, 0 if none.
uint32_t relata_name_behind_place(const RelataExtraction *x, uint32_t role, uint32_t place);
/// The run of capitals that a name was cut out of; false if there is none (name_run.c).
bool relata_name_run(const RelataExtraction *x, const RelataMention *m, uint32_t i, uint32_t *first, uint32_t *last);
/// What a run is whose last token is `last`: a trust named after a person is no person (name_run.c).
uint8_t relata_name_run_type(const RelataExtraction *x, const RelataMention *m, uint32_t last);
/// "Mysuru–Bengaluru Express": the head of the name behind a dash that the name `m` opens, 0 if none (name_run.c).
uint32_t relata_name_across_dash(const RelataExtraction *x, const RelataMention *m);
/// "Ministry of Health and Care": the head of the name before "and" that the name `m` closes, 0 if none (name_run.c).
uint32_t relata_name_and(const RelataExtraction *x, const RelataMention *m);
/// Gives entities that are named by one word the whole name that the article has elsewhere; false without memory
/// (fullest.c).
bool relata_name_fullest(RelataExtraction *x, RelataNodes *nodes);
/// "US President Ana Lira": a person's name that kept its title; `entity` gets the person without it.
bool relata_name_without_title(const RelataExtraction *x, const RelataNodes *nodes, const RelataMention *m,
                               uint32_t *entity);
/// "Majority", "the Council": a common noun with a capital.
bool relata_name_is_noun(const RelataExtraction *x, const RelataEntity *e, const RelataMention *m, uint32_t i);
/// "Observatory", "President": an entity that is called by nothing but what it is.
bool relata_name_is_bare(const RelataEntity *e);
/// "the Samoans": people, whom the stage before took for their country.
bool relata_name_is_people(const RelataExtraction *x, const RelataEntity *e, uint32_t i);
/// "United States Senator": what is left of a title that lost its name.
bool relata_name_is_title(const RelataExtraction *x, const RelataEntity *e, uint32_t i);
/// "North", "CoronavirusChris Berg", "Special Adviser": what is left of a longer name, two words that lost the blank
/// between them, an office that was taken for a name, an actor in brackets behind a character.
bool relata_name_is_scrap(const RelataExtraction *x, const RelataEntity *e);
/// "Hannah", "Sam": a person whom the article calls by a given name alone.
bool relata_name_is_given(const RelataExtraction *x, const RelataEntity *e);

#endif
