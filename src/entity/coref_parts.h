/// Parts of coreference: what coref.c, coref_names.c, coref_roles.c, coref_candidates.c and coref_rank.c call of each
/// other. A cluster that is not found is RELATA_COREF_NONE throughout; a function that notes something is false if out
/// of memory.
#ifndef RELATA_ENTITY_COREF_PARTS_H
#define RELATA_ENTITY_COREF_PARTS_H

#include "entity/coref.h"

#define NONE RELATA_COREF_NONE

typedef RelataCoref Coref;
typedef RelataCluster Cluster;

static inline RelataAnaphor *mention(const Coref *c, uint32_t i) {
    return &c->a->mentions.items[i];
}
static inline const RelataToken *token_at(const Coref *c, uint32_t t) {
    return &c->a->document->tokens[t];
}
/// Whether two genders (RELATA_GENDER_*, 0 = not known) can be one person's.
static inline bool relata_genders_agree(uint8_t x, uint8_t y) {
    return !x || !y || x == y;
}
static inline bool relata_is_human_pronoun(const RelataAnaphor *m) {
    return m->pronoun == RELATA_PRONOUN_HE || m->pronoun == RELATA_PRONOUN_SHE;
}

/// The index: keys to clusters. The latest cluster of a key replaces the one before.
bool relata_coref_index_add(Coref *c, const char *key, size_t n, uint32_t cluster);
uint32_t relata_coref_index_find(const Coref *c, const char *key, size_t n);
/// The same with a key made of a letter, a type and a number.
bool relata_coref_index_number(Coref *c, char kind, uint32_t type, uint32_t value, uint32_t cluster);
uint32_t relata_coref_find_number(const Coref *c, char kind, uint32_t type, uint32_t value);

/// Whose the thing of a mention is, "Anna" of "Anna's mother": a mention.
uint32_t relata_coref_possessor_of(const Coref *c, const RelataAnaphor *m);
/// The cluster that a name belongs to.
uint32_t relata_coref_find_name(const Coref *c, const RelataAnaphor *m);
/// The same for a name that the gazetteer takes for something which the article does not name.
uint32_t relata_coref_find_misread(const Coref *c, const RelataAnaphor *m);
/// Notes the name of mention `i` under all its keys.
bool relata_coref_index_name(Coref *c, uint32_t i, uint32_t cluster);

/// Whether the noun of a mention is a child, or a parent.
bool relata_coref_is_kin(const Coref *c, const RelataAnaphor *m, bool is_child);
/// The country or other place that a noun is said to be of: "France's president", "the president of France"; NULL if
/// the phrase says none.
const RelataAnaphor *relata_coref_place_of(const Coref *c, const RelataAnaphor *m);
/// Whether "of" stands before a token and its title, as its preposition.
bool relata_coref_has_of(const Coref *c, uint32_t token);
/// What a mention says of its cluster's offices and kin, for later mentions by office or kin.
bool relata_coref_note_role(Coref *c, const RelataAnaphor *m);
/// The cluster that a noun means by its office, kinship or government.
uint32_t relata_coref_find_role(const Coref *c, const RelataAnaphor *m);
/// "The president of Mali Tom Berg": the person named right behind the place that an office is of, a mention.
uint32_t relata_coref_holder_behind(const Coref *c, uint32_t i);

/// Whether mention `j` may be what mention `i` goes back to.
bool relata_coref_is_candidate(const Coref *c, uint32_t i, uint32_t j);
/// "Delgado's lawyer, Ana Berg", where the cluster has another person's name.
bool relata_coref_is_named_otherwise(const Coref *c, const RelataAnaphor *m, uint32_t cluster);
/// "With his wife, Novak raised …": the person named after the pronoun as the subject of a clause around it, a mention.
uint32_t relata_coref_subject_ahead(const Coref *c, uint32_t i);
/// Fills `candidates` and makes them the ones that features look at; returns their number.
uint32_t relata_coref_gather(Coref *c, uint32_t i, uint32_t candidates[RELATA_COREF_CANDIDATES]);
/// The mention that mention `i` goes back to by rank; sets its sureness.
uint32_t relata_coref_rank(Coref *c, uint32_t i);

#endif
