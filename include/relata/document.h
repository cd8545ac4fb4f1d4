/// Document: one article, from its bytes to everything the stages found in it.
///
/// A document owns one arena. Text, blocks, sentences, tokens, mentions, entities, propositions
/// and triples live there, are filled in stage by stage, and die together in
/// relata_document_free(). Every pointer in this structure is borrowed from the arena or from
/// the model, so a document must not outlive the model that analysed it.
///
/// Who fills what: read → identity, text and blocks · text → sentences, tokens (span, form,
/// spacing, multiword) · syntax → lemma, tags, features, head, deprel, margin, name_scores · entity →
/// mentions, entities · extract → propositions, triples · resolve → canonical relations · relate → relations, or
/// more triples.
#ifndef RELATA_DOCUMENT_H
#define RELATA_DOCUMENT_H

#include <relata/entity.h>
#include <relata/mention.h>
#include <relata/parse.h>
#include <relata/proposition.h>
#include <relata/relation.h>
#include <relata/span.h>
#include <relata/status.h>
#include <relata/triple.h>

#include <stdbool.h>

/// What part of an article a stretch of text is. Sentences never cross blocks.
typedef enum {
    RELATA_BLOCK_PARAGRAPH,
    RELATA_BLOCK_TITLE,   // the article's own title, at most one
    RELATA_BLOCK_HEADING, // any other heading
    RELATA_BLOCK_ITEM,    // list item
    RELATA_BLOCK_QUOTE,   // block quotation
    RELATA_BLOCK_CELL,    // table cell
    RELATA_BLOCK_BYLINE,  // dateline, author line
    RELATA_BLOCK_SPEAKER, // whose words the next block is: a label in an interview
    RELATA_BLOCK_CAPTION, // picture caption: kept in the text, no facts drawn from it
    RELATA_BLOCK_BOILER   // navigation, related links, adverts, "about us": likewise
} RelataBlockKind;

typedef struct {
    RelataSpan span;      // bytes of the document's text
    RelataBlockKind kind; //
    uint32_t source;      // byte offset of the block in the file it came from
} RelataBlock;

typedef struct {
    RelataSpan span;      // bytes
    uint32_t token_begin; // first token, an index into RelataDocument.tokens
    uint32_t token_end;   // one past the last
    uint32_t block;       // index into RelataDocument.blocks
    char *sent_id;        // CoNLL-U sent_id where the input had one, else NULL
} RelataSentence;

/// One syntactic word of UD. "don't" is two tokens (do, n't) of one multiword token.
typedef struct {
    RelataSpan span;   // bytes; words of a multiword token share or divide its bytes
    const char *form;  // as in the text, NUL-terminated
    const char *lemma; // NULL until tagged
    const char *xpos;  // Penn tag, NULL until tagged
    const char *feats; // FEATS column, "_" if empty, NULL until tagged
    uint32_t morph;    // RELATA_MORPH_* bits of feats
    uint32_t head;     // governor: 1-based within the sentence, 0 = root
    float margin;      // chosen arc's score less the runner-up's; 0 until parsed
    uint8_t upos;      // RelataUpos
    uint8_t deprel;    // RelataDeprel
    uint8_t mwt;       // n ≥ 2: a multiword token of n words begins here; else 0
    bool space_after;  // false: SpaceAfter=No (set on the last word of a multiword token)
} RelataToken;

typedef struct RelataArena RelataArena;

typedef struct RelataDocument {
    RelataArena *arena; // owned

    // identity and metadata; NULL where unknown
    const char *id;     // stable name: file name without extension, JSON id, …; never NULL
    const char *source; // path or URI the bytes came from; never NULL ("-" = standard input)
    const char *title;
    const char *publisher;
    const char *url;
    const char *published; // ISO 8601 date, possibly only "2022" or "2022-06"

    const char *text;  // valid UTF-8 without NUL bytes, NUL-terminated
    uint32_t n_bytes;  // without the terminator
    bool is_tokenized; // sentences and tokens were given (--input conllu, tokens, trees)
    bool is_parsed;    // tags and trees were given (--input trees)

    uint32_t n_blocks;
    RelataBlock *blocks; // [n_blocks] in text order
    uint32_t n_sentences;
    RelataSentence *sentences; // [n_sentences] in text order
    uint32_t n_tokens;
    RelataToken *tokens; // [n_tokens] of all sentences

    const int16_t *name_scores;      // [n_tokens × 32] what the parser's network thinks of each label of names (see
                                     // learn/name_labels.h); NULL until parsed
    const int16_t *name_transitions; // [29 × 29] likewise of one label after another; borrowed from the model

    uint32_t n_mentions;
    RelataMention *mentions; // [n_mentions] by token_begin, longer first
    uint32_t n_entities;
    RelataEntity *entities; // [n_entities] by first mention; entity ids are indexes
    uint32_t *mention_at;   // [n_tokens] 1 + index of the widest mention whose head is the token, 0 = none
    uint32_t n_propositions;
    RelataProposition *propositions; // [n_propositions] in order of their sentence
    uint32_t n_triples;
    RelataTriple *triples; // [n_triples] in order of their evidence
    bool is_encyclopedic;  // defines its subject and tells of it as an encyclopedia does; false until triples are found
    uint32_t n_relations;
    RelataRelation *relations; // [n_relations] by subject, object, property; empty unless asked for

    uint32_t *checkpoints; // [n_bytes / 256 + 1] code points before each 256th byte; see below
} RelataDocument;

/// A new empty document; id and source are copied. NULL if memory is refused.
RelataDocument *relata_document_new(const char *id, const char *source);
/// Frees the document and all that lives in it; NULL is allowed.
void relata_document_free(RelataDocument *document);
/// Copies `n` bytes of valid UTF-8 in as the text. The stage `read` calls this once.
RelataStatus relata_document_set_text(RelataDocument *document, const char *text, size_t n, RelataError *error);
/// Code points before byte `byte` of the text. O(256).
uint32_t relata_document_code_point(const RelataDocument *document, uint32_t byte);
/// Whether somebody speaks the sentence's block whom the block before it names (RELATA_BLOCK_SPEAKER).
bool relata_document_is_turn(const RelataDocument *document, uint32_t sentence);
/// The sentence that token `token` belongs to (binary search).
uint32_t relata_document_sentence_at(const RelataDocument *document, uint32_t token);

#endif
