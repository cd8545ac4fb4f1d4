/// Features: what the network sees of a token's spelling.
#ifndef RELATA_SYNTAX_FEATURES_H
#define RELATA_SYNTAX_FEATURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { RELATA_SYNTAX_FEATURES = 15, RELATA_SYNTAX_KNOWN = 4, RELATA_SYNTAX_NORM = 64 };

/// Which corpus' conventions to follow; ANY at run time. Those after GUM have names, but no trees.
typedef enum {
    RELATA_SYNTAX_ANY,
    RELATA_SYNTAX_EWT,
    RELATA_SYNTAX_GUM,
    RELATA_SYNTAX_WIKIGOLD,
    RELATA_SYNTAX_CROSSNER,
    RELATA_SYNTAX_WNUT,
    RELATA_SYNTAX_GMB
} RelataSyntaxCorpus;

/// One token as the network takes it.
typedef struct {
    const char *form;
    bool is_glued; // no blank between it and the next token
} RelataSyntaxWord;

/// Rows of the tables for one token.
typedef struct {
    uint64_t key;                           // relata_hash() of the normalised form, for the word table
    uint32_t affix[RELATA_SYNTAX_FEATURES]; // rows of the affix table, summed
    uint16_t known[RELATA_SYNTAX_KNOWN];    // rows of the table of what the lexicon knows, added to them (known.h)
} RelataSyntaxInput;

/// Hash table of a vocabulary: id 0 = unknown. Slots are probed in a line.
typedef struct {
    uint32_t check; // high half of the key
    uint32_t id;    // 0 = empty
} RelataSyntaxSlot;

/// Case-folded form with plain quotes and dashes and 0 for every digit; addresses become one word. NUL-terminated, cut
/// at a code point to fit `room`. Returns its length.
size_t relata_syntax_normalize(const char *form, char *norm, size_t room);
/// Features of the n words of a sentence.
void relata_syntax_features(RelataSyntaxInput *inputs, const RelataSyntaxWord *words, uint32_t n,
                            RelataSyntaxCorpus corpus);
/// Id of the word with that key among n_slots (a power of two); 0 if unknown.
uint32_t relata_syntax_word_id(const RelataSyntaxSlot *slots, uint32_t n_slots, uint64_t key);

#endif
