/// Extraction: what one run over a document gathers, shared by the constructions.
///
/// A construction fills a Draft (predicate, relation words, arguments by their heads) and commits it; committing
/// works out the words of every argument, the factuality and the confidence, and copies all into the arena.
#ifndef RELATA_EXTRACT_EXTRACTION_H
#define RELATA_EXTRACT_EXTRACTION_H

#include "base/array.h"
#include "extract/tree/tree.h"

#include <relata/lexicon.h>

enum {
    RELATA_MAX_RELATION = 24,          // tokens of a relation phrase
    RELATA_MAX_ARGUMENTS = 12,         // of one proposition
    RELATA_MAX_ARGUMENT_TOKENS = 160,  // longer arguments are cut
    RELATA_PROPOSITIONS_PER_TOKEN = 3, // of one sentence, which bounds time and memory on hostile trees
    RELATA_MAX_CHAIN = 16              // steps when following xcomp, conj or acl upwards
};

/// Direct speech: document tokens [begin, end) between quotation marks.
typedef struct {
    uint32_t begin, end;
    uint32_t block;
    uint32_t speaker; // 1 + document token, 0 = unknown
    bool is_open;     // not closed in its block
    bool is_turn;     // of a conversation, without marks
} RelataQuote;

typedef struct {
    RelataDocument *document;
    RelataLexicon lexicon;
    RelataTree tree;
    RELATA_ARRAY(RelataProposition) propositions; // of the whole document so far
    size_t sentence_begin;                        // first proposition of the current sentence
    RELATA_ARRAY(RelataQuote) quotes;             // in text order
    bool is_spoken;                               // a transcript: its text is somebody's own words
    bool failed;                                  // memory was refused
} RelataExtraction;

typedef struct {
    uint8_t role;     // RelataRole
    uint32_t head;    // sentence token
    uint32_t marker;  // sentence token, 0 = none
    uint32_t without; // subtree left out of the words (the clause that the argument stands above), 0 = none
} RelataDraftArgument;

typedef struct {
    uint32_t predicate; // sentence token
    uint32_t n_relation;
    uint32_t relation[RELATA_MAX_RELATION]; // sentence tokens
    uint32_t n_arguments;
    RelataDraftArgument arguments[RELATA_MAX_ARGUMENTS];
    uint32_t clause;     // the clause whose factuality it shares, 0 = its own
    const char *implied; // relation words that the sentence does not have, NULL = none
    const char *rule;
    bool is_passive;
} RelataDraft;

/// Adds a token to the relation, in any order, once.
void relata_draft_add_relation(RelataDraft *draft, uint32_t token);
/// Adds an argument; none for head 0, and further ones than RELATA_MAX_ARGUMENTS are dropped. `marker` and `without`
/// may be 0.
void relata_draft_add(RelataDraft *draft, RelataRole role, uint32_t head, uint32_t marker, uint32_t without);
/// Turns the draft into a proposition of the document. Refused memory is noted in `failed`.
void relata_draft_commit(RelataExtraction *x, RelataDraft *draft);

/// The propositions of verbs and copulas of the loaded sentence (clause.c).
void relata_extract_clauses(RelataExtraction *x);
/// Those of noun phrases: titles, appositions, possessives, nominalisations (noun.c).
void relata_extract_nouns(RelataExtraction *x);
/// Polarity, modality and attribution of a proposition about to be committed (factuality.c).
void relata_extract_factuality(RelataExtraction *x, const RelataDraft *draft, RelataProposition *proposition);
/// Triples of all propositions of the document (triple.c).
RelataStatus relata_extract_triples(RelataExtraction *x, RelataError *error);

/// Who does it: the subject of a predicate by its own nsubj, by conjunction, control, relative clause or as the
/// noun a participle modifies; 0 if none. `without` gets the subtree to leave out of the words, or 0.
uint32_t relata_clause_subject(const RelataTree *tree, uint32_t predicate, uint32_t *without);
/// "…, the agency reported.": a reporting verb tagged on to the clause that it reports.
bool relata_is_tagged_report(const RelataTree *tree, uint32_t verb);
/// "the first", "the only": whether an infinitive after the noun tells what it does.
bool relata_has_ordinal(const RelataTree *tree, uint32_t noun);
/// "prevented it from leaving", "accused it of leaving": whether the object of the verb above does what a gerund says.
bool relata_is_object_gerund(const RelataTree *tree, uint32_t clause);
/// "Togo, not Mali": whether a conjunct says the opposite of its clause; `is_denied` is the clause's polarity.
bool relata_is_excluded(const RelataTree *tree, uint32_t noun, bool is_denied);
/// "the fear that they left": whether a clause says what its noun or verb is about, and is not a relative clause.
bool relata_is_content_clause(const RelataTree *tree, uint32_t clause);
/// The noun that a relative pronoun stands for, 0 if it is none; `without` gets the relative clause.
uint32_t relata_antecedent(const RelataTree *tree, uint32_t pronoun, uint32_t *without);
/// Whether a token heads a clause: a verb with arguments, or a nominal with a copula.
bool relata_is_predicate(const RelataTree *tree, uint32_t i);
/// Whether a verb stands in a tense, by its tag.
bool relata_is_finite(const RelataTree *tree, uint32_t verb);
/// Whether a verb is passive, also by the verb that it is conjoined with: "was caught and fined".
bool relata_is_passive(const RelataTree *tree, uint32_t verb);
/// The mention that a token heads, NULL if none.
const RelataMention *relata_mention_at(const RelataExtraction *x, uint32_t token);
/// Whether the lexicon knows a noun as a person's role ("minister", "aide").
bool relata_is_role_noun(const RelataExtraction *x, uint32_t token);
/// Whether a noun ties one thing to another without being a person's role ("capital", "ally").
bool relata_is_relational_noun(const RelataTree *tree, uint32_t token);
/// "sanctions", "tariffs": what one imposes on another (event.c).
bool relata_is_measure_noun(const RelataTree *tree, uint32_t token);
/// Verb of an event noun and preposition that together mark the verb's object: a visit to, support for, an attack on.
bool relata_event_marks_object(const char *verb, const char *preposition);
/// "warrant", "subpoena": what a court or office issues for somebody (event.c).
bool relata_is_writ(const RelataTree *tree, uint32_t token);
/// "makes up 30 percent of": whether a share is what somebody's verb says that they have of a whole (change.c).
bool relata_is_share_of_whole(const RelataTree *tree, uint32_t i);
/// "plunge": what a verb or noun says that something does, as a noun; NULL for others (change.c).
const char *relata_change_noun(const RelataTree *tree, uint32_t verb);
/// The same as relata_is_role_noun() whatever the token's word class.
bool relata_is_role_word(const RelataExtraction *x, uint32_t token);
/// "41": a number that may be an age, not "one" nor a year.
bool relata_is_age(const RelataTree *tree, uint32_t token);
/// The lexicon's reading of a country adjective or demonym ("Chilean"), NULL if the token is none.
const char *relata_demonym(const RelataExtraction *x, uint32_t token);

#endif
