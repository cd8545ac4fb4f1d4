/// What the files of cross-article identity share: units, their clusters, and the passes that join them.
///
/// A unit is all entities, of whatever articles, that look the same: same type, kind, normalised name, gazetteer key,
/// gender and offices. The passes work on units, of which there are far fewer than entities. Units are numbered in the
/// order of article ids, so nothing depends on the order in which articles came.
#ifndef RELATA_RESOLVE_IDENTITY_H
#define RELATA_RESOLVE_IDENTITY_H

#include <relata/lexicon.h>

#include "store/internal.h"

enum { RELATA_NO_UNIT = UINT32_MAX };

typedef struct {
    const RelataLocal *local; // the first of them
    const char *norm;         // normalised name
    const char *core;         // PERSON: without titles; ORGANIZATION: without legal suffix; concept: singular
    const char *roles;        // offices, sorted, joined by '|': "country/TJ+president"; "" none
    const char *key;
    uint8_t type, kind, gender;
    bool is_fixed; // a person has said what it is
    bool is_lone;  // of one article, and of no other by its looks
    bool is_body;  // a parliament, court, ministry …: core is what it is, all.owner whose
    bool is_owned; // and its name says whose
    uint32_t n_articles;
    uint32_t first, last; // indexes of locals; they are linked by RelataIdentity.next_local

    // why it is in its cluster
    uint8_t reason; // RelataReason
    uint32_t via;   // unit it was joined through
    float score;

    // the cluster: a forest with path halving, and a ring of members
    uint32_t parent;
    uint32_t next;
    struct { // at the root only
        uint32_t n_units;
        uint32_t n_articles; // sum over units
        const char *key;
        const char *given;      // PERSON: given name or initial, NULL = unknown
        const char *middle;     // likewise
        const char *generation; // likewise: "jr", "sr", "iii"
        const char *owner;      // FACILITY, body: whose, NULL = unknown
        const char *place;      // FACILITY: where, NULL = unknown
        uint8_t gender;
    } all;
} RelataUnit;

typedef struct {
    RelataStore *store;
    RelataLocals *locals;
    RelataLexicon lexicon;
    bool has_lexicon;
    bool failed; // memory was refused; passes then do nothing
    RelataArena *arena;
    uint32_t n_units;
    RelataUnit *units;    // [n_units]
    size_t room;          // for units
    uint32_t *unit_of;    // [locals->n]
    const char **country; // [locals->n] of the article, where the entity is a body that does not say whose
    uint32_t *next_local; // [locals->n] the next local of the same unit, UINT32_MAX at the end
    RelataCorrections corrections;
    uint32_t n_apart; // corrections that keep entities apart
} RelataIdentity;

/// Units that share a key, to be compared with one another.
typedef struct {
    const char *key;
    uint32_t unit;
} RelataUnitBlockItem;
typedef RELATA_ARRAY(RelataUnitBlockItem) RelataUnitBlocks; // free(items)

/// Adds a unit under a key; the key is copied.
void relata_unit_blocks_add(RelataIdentity *identity, RelataUnitBlocks *blocks, const char *key, uint32_t unit);
/// Sorts by key, then unit.
void relata_unit_blocks_sort(RelataUnitBlocks *blocks);
/// The end of the block that begins at `begin`.
size_t relata_unit_blocks_end(const RelataUnitBlocks *blocks, size_t begin);
/// The first item of a key in sorted blocks; blocks->n if there is none.
size_t relata_unit_blocks_find(const RelataUnitBlocks *blocks, const char *key);

// cluster.c

uint32_t relata_unit_root(RelataIdentity *identity, uint32_t unit);
/// Whether a unit of the cluster has this name, in normal form.
bool relata_unit_is_called(const RelataIdentity *identity, uint32_t root, const char *norm);
/// Joins the cluster of `unit` to that of `into`, unless something speaks against it: different gazetteer keys,
/// given names, genders, owners or places, or a person's word. True if they are (now) one.
bool relata_unit_join(RelataIdentity *identity, uint32_t into, uint32_t unit, RelataReason reason, double score);
/// Whether some article mentions both clusters, that is, tells them apart.
bool relata_unit_together(RelataIdentity *identity, uint32_t a, uint32_t b);
/// Whether some article has entities of both units, whatever else is in their clusters; with `is_always`, whether
/// every article of `a` has one of `b`.
bool relata_unit_beside(const RelataIdentity *identity, uint32_t a, uint32_t b, bool is_always);
/// Whether two units' clusters share an office.
bool relata_unit_share_role(RelataIdentity *identity, uint32_t a, uint32_t b);

// words.c

enum { RELATA_MAX_WORDS = 24 };

/// Words of a normalised name, split at blanks, in the arena.
typedef struct {
    uint32_t n;
    const char *words[RELATA_MAX_WORDS]; // a longer name is cut
} RelataWords;

void relata_words_split(RelataIdentity *identity, const char *norm, RelataWords *out);
/// Words [begin, end) joined by `separator`.
const char *relata_words_join(RelataIdentity *identity, const RelataWords *words, uint32_t begin, uint32_t end,
                              const char *separator);
/// Consonants of a name, spellings of one sound made equal: transliterations of one name mostly share it.
void relata_skeleton(const char *word, char *out, size_t n);
/// Edit distance over bytes, at most 64 of each.
uint32_t relata_word_distance(const char *a, const char *b);
/// The offices among the aliases of an entity, normalised and sorted; "" if none.
const char *relata_roles_of(RelataIdentity *identity, const RelataLocal *local);
/// Length of "Mali's " at the beginning of a name, 0 if it has none; *owner is that of "Mali".
size_t relata_words_possessive(const char *name, size_t *owner);
/// Normal form of n bytes of a name, in the arena.
const char *relata_words_norm(RelataIdentity *identity, const char *text, size_t n);
/// Singular, without determiners, its country first: "the Malian border outposts" → "country/ML border outpost".
const char *relata_concept_core(RelataIdentity *identity, const char *name);
/// Gazetteer key of a country or place that the words name or derive from ("tajik" → country/TJ); else the words.
const char *relata_place_of(RelataIdentity *identity, const char *words);

// person.c, organization.c, facility.c: the passes

/// Sets core, given and middle names of a person; called when units are made.
void relata_person_parts(RelataIdentity *identity, uint32_t unit);
/// Whether a word is known as a given name or surname.
bool relata_person_is_name(const RelataIdentity *identity, const char *word);
/// Whether a word is a given name and not often a surname: "Robert", who is another one in every article.
bool relata_person_is_given_alone(const RelataIdentity *identity, const char *word);
void relata_identity_persons(RelataIdentity *identity);
const char *relata_organization_core(RelataIdentity *identity, const char *norm);
void relata_identity_organizations(RelataIdentity *identity);
/// Sets owner and place of facilities; called when units are made.
void relata_facility_parts(RelataIdentity *identity, uint32_t unit);
void relata_identity_facilities(RelataIdentity *identity);
/// Short and led names that stand beside the whole one (called.c).
void relata_identity_called(RelataIdentity *identity);

/// What unit `i` is looked up by beside its own name; writes at most RELATA_MAX_OTHER_NAMES / 2 names, and says how
/// many. Of organisations: initials. Of called.c: the party of members, a party or person without the place before it.
enum { RELATA_MAX_OTHER_NAMES = 16 };
uint32_t relata_organization_other_names(RelataIdentity *identity, uint32_t unit, const char **out);
uint32_t relata_called_other_names(RelataIdentity *identity, uint32_t unit, const char **out);
/// Short forms that a whole name has where an article has both: a storm's name, an organisation's first word.
uint32_t relata_called_shorts(RelataIdentity *identity, uint32_t unit, const char **out);
/// "dorian" of "hurricane dorian"; NULL if it is no storm's name.
const char *relata_called_storm(const char *norm);
/// The gazetteer key a unit without one may be joined by; NULL if none.
const char *relata_called_key(RelataIdentity *identity, uint32_t unit);
/// What a facility is compared by: its number and kind, or its name without owner and place; NULL if it is none.
const char *relata_facility_key(RelataIdentity *identity, uint32_t unit);
/// Two to seven capitals and digits: "EEU", "G20", "U.N.".
bool relata_organization_is_acronym(const char *name, size_t n);

// links.c

/// Adds what every unit may be compared by; needs units and corrections.
void relata_identity_links(RelataIdentity *identity, RelataLinks *links);

// body.c

/// Whether a name is that of a body every country has, and does not say whose: "Parliament", "Supreme Court".
bool relata_body_is_bare(const RelataLocal *local);
/// The key of the country that an article, whose entities these are, names most; NULL if several are.
const char *relata_body_country(const RelataLocal *locals, size_t n);
/// Sets core and owner of a body; nothing if the unit is none. `country` is that of the article, NULL if unknown.
void relata_body_parts(RelataIdentity *identity, uint32_t unit, const char *country);
/// Joins the bodies of one owner and kind.
void relata_identity_bodies(RelataIdentity *identity);

#endif
