/// Node: the entity that stands for an argument in the graph.
#ifndef RELATA_EXTRACT_NODE_H
#define RELATA_EXTRACT_NODE_H

#include "extract/extraction.h"
#include "extract/node/site.h"

enum { RELATA_MAX_NODES = 24 }; // of one coordination

typedef struct {
    uint32_t entity; // index into the document's entities
    uint32_t token;  // sentence token of its head
} RelataNodeRef;

/// Who holds an office: "prime minister" of the owner, a named entity or a place by its gazetteer key.
typedef struct {
    uint32_t person;    // entity
    uint32_t owner;     // entity, UINT32_MAX = none
    const char *key;    // of the owner, NULL = none
    const char *office; // in small letters
    const char *normal; // likewise, in the words that all spellings of it share
    bool is_over;       // "former", "late", "acting"
} RelataHolder;

/// Entities made by this stage beside those of the entity stage.
typedef struct {
    RELATA_ARRAY(RelataEntity) entities; // the entity stage's first, then ours
    uint32_t *at_token;                  // [n_tokens] 1 + entity made for a head token, 0 = none yet
    RELATA_ARRAY(RelataHolder) holders;  // of offices, as the article tells (described.c)
} RelataNodes;

RelataStatus relata_nodes_begin(RelataExtraction *x, RelataNodes *nodes);
/// Hands the entities over to the document.
RelataStatus relata_nodes_end(RelataExtraction *x, RelataNodes *nodes);
void relata_nodes_clear(RelataNodes *nodes);

/// The entities an argument stands for, each conjunct its own: none for pronouns that refer to nothing known and for
/// phrases that say nothing by themselves ("the two", "this").
uint32_t relata_node_all(RelataExtraction *x, RelataNodes *nodes, uint32_t head, RelataNodeRef out[RELATA_MAX_NODES]);
/// The entity of one token without its conjuncts; false if it has none.
bool relata_node_of(RelataExtraction *x, RelataNodes *nodes, uint32_t head, RelataNodeRef *out);

/// Whether the lexicon's first class of a noun ("person", "cognition") is among `classes`, a NULL-terminated list.
bool relata_has_class(const RelataExtraction *x, uint32_t i, const char *const *classes);
/// A node for a facility without a name: told apart by its own place, or else by `place` (0 = none).
bool relata_node_site(RelataExtraction *x, RelataNodes *nodes, uint32_t i, uint32_t place, RelataNodeRef *out);
/// A node for a common noun without the phrases behind it ("Danish troops" of "Danish troops in Mali").
bool relata_node_short(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out);
/// "lost its way": whether a common noun belongs to the entity by its own pronoun, so that an edge to it says little.
bool relata_node_is_own(const RelataExtraction *x, const RelataNodes *nodes, uint32_t entity, uint32_t token);
/// "talks expected to cover trade": whether a node tells already what the verb `predicate` below it says of it.
bool relata_node_says(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *end,
                      uint32_t predicate);
/// "Senate" of "Senate Majority": the name that a token heads without its last words, where they are of `tail`; false
/// where they are not.
bool relata_node_without(RelataExtraction *x, RelataNodes *nodes, uint32_t i, const char *const *tail,
                         RelataNodeRef *out);
/// A node in other words for the common noun `i`, whose own node stays as it is ("politician" for "secular
/// politician").
bool relata_node_words(RelataExtraction *x, RelataNodes *nodes, uint32_t i, const char *words, RelataNodeRef *out);
/// A node for a date in the article's words ("May 3, 1955"); `i` is its head token.
bool relata_node_date(RelataExtraction *x, RelataNodes *nodes, uint32_t i, const char *words, RelataNodeRef *out);
/// A node for a bare number, such as an age.
bool relata_node_literal(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out);

#endif
