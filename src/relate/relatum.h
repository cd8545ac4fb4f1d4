/// Relata: the entities of a document that may stand in a relation, with what the features of a pair ask about.
#ifndef RELATA_RELATE_RELATUM_H
#define RELATA_RELATE_RELATUM_H

#include "base/arena.h"
#include "base/map.h"
#include "entity/clusters.h"

#include <relata/document.h>
#include <relata/lexicon.h>

enum {
    RELATA_RELATA_MOST = 160,     // relata of a document; later ones are left out
    RELATA_RELATUM_MENTIONS = 24, // mentions of one that are looked at
    RELATA_RELATUM_ROLES = 8,
    RELATA_RELATE_FEATURES = 640, // of a pair, or of one relatum
    RELATA_RELATUM_NONE = 0x7fffffff
};

/// One end of a possible relation. Hashes are 0 where there is nothing.
typedef struct {
    uint32_t entity;                            // index into RelataDocument.entities
    uint32_t kind;                              // hash: kind of gazetteer key, else type
    uint32_t subtype;                           // hash: finer class of the gazetteer
    uint32_t key;                               // hash of the gazetteer key
    uint32_t country;                           // hash of the key of its country; of its own key if it is one
    uint32_t region;                            // hash of the key of its first-order division
    uint32_t seat;                              // hash of the name of its capital or seat
    uint32_t name;                              // hash of the name in lower case
    uint32_t first_word;                        // likewise of parts of the name
    uint32_t last_word;                         //
    uint32_t roles[RELATA_RELATUM_ROLES];       // hashes of the lemmas of nouns that say what it is
    uint32_t n_roles;                           //
    uint32_t mentions[RELATA_RELATUM_MENTIONS]; // indexes into RelataRelata.mentions, in text order
    uint32_t n_mentions;                        // of those
    uint32_t n_all;                             // mentions in the document
    uint32_t n_free;                            // mentions within no longer name
    uint32_t country_rank; // of `country` among the countries of the document, 0 = most often meant
    uint8_t type;          // RelataType
    bool is_date;
    bool is_named;
    bool is_long; // found by its writing, not by the recogniser
} RelataRelatum;

typedef struct {
    RelataDocument *document;
    RelataLexicon lexicon;
    RelataClusters clusters;
    RelataArena *scratch;    // reset for every document
    uint32_t *form_at;       // [n_tokens] hash of the form in lower case
    uint32_t *lemma_at;      // [n_tokens] hash of the lemma in lower case
    uint32_t *cluster_at;    // [n_tokens] word cluster of the form, 0 = unknown
    uint32_t *sentence_at;   // [n_tokens]
    uint32_t *head_at;       // [n_tokens] governor as 1 + token of the document, 0 = root
    uint32_t *relatum_at;    // [n_tokens] 1 + index of the relatum whose mention covers the token, 0 = none
    RelataMention *mentions; // [n_mentions] the document's, then those of long names
    uint32_t n_mentions, most_mentions;
    uint32_t most_entities; // that the document has room for
    uint32_t *of_entity;    // [n_entities] 1 + index of its relatum, 0 = none
    RelataRelatum *items;   // [n]
    uint32_t n;
    uint32_t topic;       // what the article begins with, RELATA_RELATUM_NONE if nothing
    uint32_t n_countries; // that the document means
    uint32_t *triple_of;  // [n_triples] next triple of the same pair, 1 + index, 0 = none
    uint32_t *triples_at; // [n × n] first triple from one to another, 1 + index, 0 = none
} RelataRelata;

/// Finds the relata of a document that has its triples, and gives entities to names that have none. RELATA_NO_MEMORY is
/// the only failure.
RelataStatus relata_find_relata(RelataRelata *relata, RelataError *error);
/// Adds a relatum, and its entity, for a name that no entity has; false if there is no room or no memory.
bool relata_add_long_name(RelataRelata *relata, const char *name, bool is_quoted);
/// Names that the text shows by quotation marks and capitals (long_name.c); false if memory is refused.
bool relata_find_long_names(RelataRelata *relata);
/// The cluster of a word by the hash of its lower-cased form, 0 = unknown.
uint32_t relata_cluster_of(const RelataRelata *relata, uint32_t hash);
/// Hashed features of one relatum, as a subject or as an object; returns their number.
uint32_t relata_relatum_features(const RelataRelata *relata, uint32_t i, bool is_object,
                                 uint32_t features[RELATA_RELATE_FEATURES]);
/// Hashed features of an ordered pair, those of its ends left out; returns their number.
uint32_t relata_pair_features(const RelataRelata *relata, uint32_t subject, uint32_t object,
                              uint32_t features[RELATA_RELATE_FEATURES]);
/// Whether a relation may hold between two relata: nothing is said of a date or of a thing and itself.
bool relata_may_relate(const RelataRelata *relata, uint32_t subject, uint32_t object);
/// The sentence in which both are mentioned nearest to each other, RELATA_RELATUM_NONE if there is none.
uint32_t relata_sentence_of_pair(const RelataRelata *relata, uint32_t subject, uint32_t object);

#endif
