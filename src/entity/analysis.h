/// Analysis: what the files of this stage share about one document, in the stage's scratch arena.
///
/// annotate → word ids and gazetteer matches of every token · ner → names · literal → dates and amounts · mention →
/// all mentions with what agreement and salience ask about · coref → clusters · name → entities.
#ifndef RELATA_ENTITY_ANALYSIS_H
#define RELATA_ENTITY_ANALYSIS_H

#include "base/map.h"
#include "base/arena.h"
#include "base/array.h"
#include "entity/ner.h"
#include "entity/ranker.h"
#include "entity/words.h"

#include <relata/document.h>

/// The longest gazetteer entry that covers a token, in its likeliest reading.
typedef struct {
    uint32_t begin, end; // tokens
    const char *value;   // rows of the lexicon
    uint8_t type;        // RelataType of the first row
    uint8_t how;         // RelataHow of the first row
} RelataMatch;

/// How a surface names its thing.
typedef enum {
    RELATA_HOW_NAME,
    RELATA_HOW_ALIAS,
    RELATA_HOW_FORMER,
    RELATA_HOW_DEMONYM,
    RELATA_HOW_ADJECTIVE,
    RELATA_HOW_METONYM,
    RELATA_HOW_CAPITAL,
    RELATA_HOW_ACRONYM,
    RELATA_HOW_LEADER,
    RELATA_N_HOWS
} RelataHow;

typedef enum { RELATA_NUMBER_UNKNOWN, RELATA_NUMBER_SING, RELATA_NUMBER_PLUR } RelataNumber;

typedef enum {
    RELATA_PRONOUN_NONE,
    RELATA_PRONOUN_I,
    RELATA_PRONOUN_WE,
    RELATA_PRONOUN_YOU,
    RELATA_PRONOUN_HE,
    RELATA_PRONOUN_SHE,
    RELATA_PRONOUN_IT,
    RELATA_PRONOUN_THEY,
    RELATA_PRONOUN_THIS,  // this, that standing alone
    RELATA_PRONOUN_THESE, //
    RELATA_PRONOUN_OTHER, // someone, each, which …: refers, but not back to one thing
    RELATA_N_PRONOUNS
} RelataPronounClass;

/// What a document shows of a word besides the occurrence in hand.
enum {
    RELATA_SEEN_LOWER = 1 << 0,       // in lower case
    RELATA_SEEN_CAPITAL = 1 << 1,     // capitalised where the sentence does not ask for it
    RELATA_SEEN_AFTER_GIVEN = 1 << 2, // after a capitalised given name
    RELATA_SEEN_AFTER_TITLE = 1 << 3, //
    RELATA_SEEN_BEFORE_ORG = 1 << 4,  // in a capitalised run that ends in a head of organisations
    RELATA_SEEN_AFTER_IN = 1 << 5     // capitalised after "in", "at", "from"
};

/// A span found by ner or literal, before it becomes a mention.
typedef struct {
    uint32_t begin, end; // tokens
    uint8_t type;        // RelataType
    float score;         // 0–1
} RelataName;

typedef struct {
    uint32_t begin, end;               // span, tokens
    uint32_t head;                     // token
    uint32_t phrase_begin, phrase_end; // of the whole noun phrase, tokens
    uint32_t sentence;
    uint32_t head_word;  // word id of the head's lower-cased lemma
    uint32_t text_word;  // word id of the lower-cased whole, determiners dropped
    uint32_t first_word; // names: word ids of the first and last word, lower case
    uint32_t last_word;
    const char *key;  // gazetteer key, NULL if none
    uint8_t how;      // RelataHow of the key
    uint8_t kind;     // RelataMentionKind
    uint8_t type;     // RelataType
    uint8_t number;   // RelataNumber
    uint8_t gender;   // RELATA_GENDER_*
    uint8_t pronoun;  // RelataPronounClass
    uint8_t person;   // 1–3
    uint8_t body;     // what kind of organisation the head noun says, 0 = none or any; mention.c
    bool is_literal;  // date or amount
    bool is_numbered; // a name that a number follows: "Figure" of "Figure 2"
    bool is_definite; // the, this, that, possessive
    bool is_demonstrative;
    bool is_indefinite; // a, an, some, no, bare plural …
    bool is_reflexive;
    bool is_possessive; // his, or an nmod:poss
    bool is_adjective;  // demonym used as a modifier
    bool is_quoted;     // inside quotation marks
    bool is_guessed;    // a person's gender, by the given name alone
    bool is_boiler;     // in a caption or boilerplate block
    float score;
    float sureness;      // of its link to its cluster, 0–1
    uint32_t antecedent; // 1 + index of the mention it is linked to, 0 = none
    uint32_t cluster;    // index
} RelataAnaphor;

typedef struct {
    RelataDocument *document;
    RelataArena *scratch; // reset for every document
    RelataLexicon lexicon;
    RelataWords *words;
    uint32_t *word_at;     // [n_tokens] word id of the form
    uint32_t *lemma_at;    // [n_tokens] word id of the lemma, of the lower-cased form if there is none
    uint32_t *sentence_at; // [n_tokens]
    uint32_t *head_at;     // [n_tokens] governor as 1 + document token index, 0 = root
    uint32_t *match_at;    // [n_tokens] 1 + index into matches
    uint8_t *quote_at;     // [n_tokens] 1 inside quotation marks
    uint8_t *word_memory;  // [words] by word id of a lower-cased form: RELATA_SEEN_* in this document
    uint8_t *known_at;     // [n_tokens] of a known name: class + RELATA_N_KNOWN × place (alone, first, last, between)
    uint8_t *shouted;      // [n_sentences] 1 if written in capitals throughout
    uint8_t *match_memory; // [words] 1 + RelataType of the longest gazetteer entry around it in this document
    const char **keys;     // [matches.n] gazetteer key of the first row of each match, sorted
    RELATA_ARRAY(RelataMatch) matches;
    RELATA_ARRAY(RelataName) names;
    RELATA_ARRAY(RelataAnaphor) mentions;
    uint32_t *name_at; // [n_tokens] 1 + index of the name that covers the token
} RelataAnalysis;

/// Word ids, sentences, governors and gazetteer matches. RELATA_NO_MEMORY is the only failure of these functions.
RelataStatus relata_annotate(RelataAnalysis *analysis, RelataError *error);
/// Reading of a surface form: the first row of `value` whose type and how are allowed (bit masks); false if none.
/// key[n] gets the gazetteer key.
bool relata_reading(const char *value, uint32_t types, uint32_t hows, char *key, size_t n, RelataType *type,
                    RelataHow *how);
/// What the whole document shows of each word: fills word_memory. Before relata_ner_features.
RelataStatus relata_remember(RelataAnalysis *analysis, RelataError *error);
/// Hashed features of a token of a sentence, in the manner of corpus `corpus`; returns their number.
uint32_t relata_ner_features(const RelataAnalysis *analysis, const RelataSentence *sentence, uint32_t token,
                             uint32_t corpus, uint32_t features[RELATA_NER_FEATURES]);
/// The feature that every token has.
uint32_t relata_ner_bias(void);
RelataStatus relata_find_names(RelataAnalysis *analysis, const RelataNer *ner, RelataError *error);
/// Whether a token is a title of persons ("Mr", "Count"), not the given name that "Don" mostly is; spans.c.
bool relata_is_title(const RelataAnalysis *analysis, uint32_t token);
/// Lengthens names that the model cut short; spans.c. Between the model and what fills the gaps it leaves.
RelataStatus relata_complete_spans(RelataAnalysis *analysis, RelataError *error);
/// Names of one word take the capital that stands before them wherever the article has them; when all names are found.
void relata_widen_spans(RelataAnalysis *analysis);
/// Puts names together that marks and small words part ("Wells Fargo & Co", "St. Mary's Church"); joined.c. When all
/// names are found.
RelataStatus relata_join_names(RelataAnalysis *analysis, RelataError *error);
/// Gives names the capitals before them that the tree ties to them ("Champion Products"); front.c. When all names are
/// joined.
void relata_take_fronts(RelataAnalysis *analysis);
/// Gives names the type that their last word or what the article says of them asks for; kinds.c. When all names are
/// joined.
void relata_correct_types(RelataAnalysis *analysis);
/// Whether the possessive mark at token `t` ends a name that a verb follows: "St George's had lost".
bool relata_is_mark_of_name(const RelataAnalysis *analysis, uint32_t t);
/// How often the document names a country, by the country's key, or its people; likely.c.
uint32_t relata_times_named(const RelataAnalysis *analysis, const char *country);
/// The town of a mention's name (rows `value` of the lexicon) that lies in the state or country behind its comma:
/// "Paris, Texas"; false if no such place follows or it has no such town. key[n] gets its key.
bool relata_town_beside(const RelataAnalysis *analysis, const RelataAnaphor *mention, const char *value, char *key,
                        size_t n);
/// Another place of the rows `value`, called so by its main name and in a country that the document names, for the
/// place `chosen`, which has the name as a second one: Salvador in Brazil for El Salvador. key[n] gets its key.
bool relata_better_place(const RelataAnalysis *analysis, const char *value, const char *chosen, char *key, size_t n);
/// Whether the article lets a mention be the thing of a key that its text can name in the way `how`; likely.c.
bool relata_link_is_likely(const RelataAnalysis *analysis, const RelataAnaphor *mention, const char *key,
                           RelataHow how);
/// Whether what stands beside a name, or its spelling, says that it is no place of that name: "the rock band Boston".
bool relata_is_no_place(const RelataAnalysis *analysis, const RelataAnaphor *mention);
RelataStatus relata_find_literals(RelataAnalysis *analysis, RelataError *error);
RelataStatus relata_find_mentions(RelataAnalysis *analysis, RelataError *error);
RelataStatus relata_resolve(RelataAnalysis *analysis, RelataRanker *ranker, RelataError *error);
RelataStatus relata_make_entities(RelataAnalysis *analysis, RelataError *error);

/// Record of a token's form, or of its lemma.
static inline const RelataWord *relata_form_of(const RelataAnalysis *a, uint32_t token) {
    return relata_words_at(a->words, a->word_at[token]);
}

/// The form of a token in small letters.
static inline const char *relata_lower_of(const RelataAnalysis *a, uint32_t token) {
    return relata_words_at(a->words, relata_form_of(a, token)->lower)->form;
}
static inline const RelataWord *relata_lemma_of(const RelataAnalysis *a, uint32_t token) {
    return relata_words_at(a->words, a->lemma_at[token]);
}

#endif
