/// Coreference: the clusters so far, shared by the resolver, its features and its trainer.
#ifndef RELATA_ENTITY_COREF_H
#define RELATA_ENTITY_COREF_H

#include "entity/analysis.h"

#include "base/map.h"

#define RELATA_COREF_NONE UINT32_MAX
#define RELATA_COREF_RANK (UINT32_MAX - 1)
enum { RELATA_COREF_WINDOW = 45, RELATA_COREF_CANDIDATES = 64, RELATA_COREF_BANNED = 8 };

typedef struct {
    uint32_t best;       // mention whose name stands for the cluster: the longest; RELATA_COREF_NONE if it has no name
    uint32_t first;      // first mention
    uint32_t last;       // most recent mention
    uint32_t n;          // mentions
    uint8_t type;        // RelataType
    uint8_t gender;      // RELATA_GENDER_*
    bool is_guessed;     // the gender, by a given name alone
    uint8_t number;      // RelataNumber
    const char *key;     // gazetteer key, NULL if none
    uint32_t first_word; // of a person: word ids of the full name, 0 = not known
    uint32_t last_word;
} RelataCluster;

typedef struct RelataCoref RelataCoref;

/// Told of every decision by ranking: the candidates of mention `i`, in the order of ranking. Returns which of them is
/// the antecedent, or RELATA_COREF_NONE, or RELATA_COREF_RANK to leave it to the ranker. For training.
typedef uint32_t RelataOracle(void *state, RelataCoref *coref, uint32_t i, const uint32_t *candidates, uint32_t n);

struct RelataCoref {
    RelataAnalysis *a;
    RelataRanker *ranker;
    RelataOracle *oracle; // NULL: decide by the ranker
    void *oracle_state;
    RelataMap *index;             // keys of names to positions in `found`
    RELATA_ARRAY(uint32_t) found; // [index] cluster, by index id − 1
    RELATA_ARRAY(RelataCluster) clusters;
    uint32_t *mention_of;       // [n_tokens] 1 + mention headed by the token
    uint32_t *speaker_of;       // [n_sentences] 1 + mention that says what the sentence quotes
    uint8_t *is_begun;          // [mentions]
    uint8_t *is_resolved;       // [mentions] has its cluster
    const uint32_t *candidates; // of the mention in hand, in the order of ranking
    uint32_t n_candidates;
    uint32_t local_subject; // steps up to the nearest clause of the mention whose subject is a candidate, 0 = none
    uint8_t *in_list;       // [mentions] one of several that are coordinated: 1 the first, 2 a later one
    uint32_t *earlier;      // [mentions] 1 + the mention before with the same head word
    uint32_t banned[RELATA_COREF_BANNED]; // clusters that the syntax keeps the mention in hand apart from
    uint32_t n_banned;
};

/// Resolves with an oracle in place of the ranker's decisions.
RelataStatus relata_resolve_with(RelataAnalysis *analysis, RelataRanker *ranker, RelataOracle *oracle, void *state,
                                 RelataError *error);
/// Features of linking mention `i` to mention `j`, or to nothing (j = RELATA_COREF_NONE); returns their number.
uint32_t relata_coref_features(const RelataCoref *coref, uint32_t i, uint32_t j,
                               uint32_t features[RELATA_RANKER_FEATURES]);
/// How far up the tree from mention `i` the clause lies whose subject `j` is; 0 if it is none.
uint32_t relata_coref_commands(const RelataCoref *coref, uint32_t i, uint32_t j);
/// Whether `j` is the grammatical subject of the predicate nominal `i`, or the noun that `i` is in apposition to.
bool relata_coref_is_apposition(const RelataCoref *coref, uint32_t i, uint32_t j);
bool relata_coref_is_copula(const RelataCoref *coref, uint32_t i, uint32_t j);

#endif
