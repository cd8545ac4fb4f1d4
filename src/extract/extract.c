// The stage: every sentence that states something → clauses and noun phrases → propositions → triples.
//
// Captions, navigation and boilerplate are skipped. Memory: one extraction, reused for all documents of a thread; what
// is found lives in the document's arena.
#include "extract/extract.h"

#include "base/arena.h"
#include "extract/confidence/confidence.h"
#include "extract/extraction.h"
#include "extract/factuality/quote.h"
#include "extract/statement/qualifier.h"
#include "extract/statement/repeat.h"
#include "extract/statement/textbook.h"
#include "extract/tree/reattach.h"

#include <stdlib.h>
#include <string.h>

struct RelataExtractStage {
    RelataExtraction extraction;
    RelataConfidence *confidence; // NULL if the model has none
};

RelataStatus relata_extract_new(RelataExtractStage **out, const RelataModel *model, RelataError *error) {
    *out = calloc(1, sizeof **out);
    if (!*out)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    (*out)->extraction.lexicon = relata_lexicon_of(model);
    RelataStatus status = relata_confidence_new(&(*out)->confidence, model, error);
    if (status != RELATA_OK) {
        relata_extract_free(*out);
        *out = NULL;
    }
    return status;
}

void relata_extract_free(RelataExtractStage *extract) {
    if (!extract)
        return;
    relata_confidence_free(extract->confidence);
    relata_tree_clear(&extract->extraction.tree);
    free(extract->extraction.propositions.items);
    free(extract->extraction.quotes.items);
    free(extract);
}

// Quotations in another script cannot be read by rules of English.
static bool is_foreign(const RelataDocument *document, const RelataSentence *sentence) {
    uint32_t n_foreign = 0;
    for (uint32_t t = sentence->token_begin; t < sentence->token_end; t++) {
        unsigned char first = (unsigned char)document->tokens[t].form[0];
        n_foreign += first >= 0xE0 && first != 0xE2; // beyond Latin, Greek, Cyrillic and general punctuation
    }
    return n_foreign * 4 > sentence->token_end - sentence->token_begin;
}

// A headline in capitals throughout: names and verbs look alike in it, and the story says all that it does.
static bool is_shouted_heading(const RelataDocument *document, const RelataSentence *sentence) {
    enum { LEAST_WORDS = 4 };
    RelataBlockKind kind = document->blocks[sentence->block].kind;
    uint32_t n_words = 0;
    if (kind != RELATA_BLOCK_HEADING && kind != RELATA_BLOCK_TITLE)
        return false;
    for (uint32_t t = sentence->token_begin; t < sentence->token_end; t++) {
        const char *form = document->tokens[t].form;
        if (form[strcspn(form, "abcdefghijklmnopqrstuvwxyz")])
            return false;
        n_words += form[strcspn(form, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")] != '\0';
    }
    return n_words >= LEAST_WORDS;
}

static bool states_something(const RelataDocument *document, const RelataSentence *sentence) {
    if (sentence->token_begin >= sentence->token_end || is_foreign(document, sentence))
        return false;
    if (sentence->block >= document->n_blocks)
        return true;
    if (is_shouted_heading(document, sentence))
        return false;
    RelataBlockKind kind = document->blocks[sentence->block].kind;
    return kind != RELATA_BLOCK_CAPTION && kind != RELATA_BLOCK_BOILER && kind != RELATA_BLOCK_SPEAKER;
}

static RelataStatus read_sentence(RelataExtraction *x, uint32_t sentence) {
    RelataStatus status = relata_tree_load(&x->tree, x->document, sentence);
    if (status == RELATA_SYNTAX)
        return RELATA_OK; // no tree, nothing to read
    if (status != RELATA_OK)
        return status;
    enum { MOST_REATTACHED = 4 };
    for (int n = 0; n < MOST_REATTACHED && relata_reattach(x); n++)
        if (relata_tree_load(&x->tree, x->document, sentence) != RELATA_OK)
            return RELATA_NO_MEMORY;
    x->sentence_begin = x->propositions.n;
    relata_extract_clauses(x);
    relata_extract_nouns(x);
    return x->failed ? RELATA_NO_MEMORY : RELATA_OK;
}

static RelataStatus keep_propositions(RelataExtraction *x) {
    RelataDocument *document = x->document;
    document->propositions = RELATA_ARENA_NEW(document->arena, RelataProposition, x->propositions.n);
    if (!document->propositions)
        return RELATA_NO_MEMORY;
    if (x->propositions.n)
        memcpy(document->propositions, x->propositions.items, x->propositions.n * sizeof *x->propositions.items);
    document->n_propositions = (uint32_t)x->propositions.n;
    return RELATA_OK;
}

// Between quotation marks.
static bool is_quoted(const RelataExtraction *x, uint32_t token) {
    for (size_t q = 0; q < x->quotes.n; q++)
        if (token >= x->quotes.items[q].begin && token < x->quotes.items[q].end)
            return !x->quotes.items[q].is_turn;
    return false;
}

// Interviews in full and letters say "I" in every third sentence outside quotation marks; reports hardly ever do.
static bool is_transcript(const RelataExtraction *x) {
    enum { LEAST = 10, EVERY = 6 };
    const RelataDocument *d = x->document;
    uint32_t n_first = 0;
    for (uint32_t s = 0; s < d->n_sentences; s++)
        for (uint32_t t = d->sentences[s].token_begin; t < d->sentences[s].token_end; t++)
            if (d->tokens[t].upos == RELATA_UPOS_PRON && (d->tokens[t].morph & RELATA_MORPH_PERSON_1) &&
                (d->tokens[t].morph & RELATA_MORPH_SING) && !is_quoted(x, t)) {
                n_first++;
                break;
            }
    return d->n_sentences >= LEAST && n_first * EVERY > d->n_sentences;
}

// "a 14 - hour trip" of tokenized text is a 14-hour trip.
static void tie_hyphens(RelataDocument *document) {
    for (uint32_t t = 1; t + 1 < document->n_tokens; t++) {
        RelataToken *hyphen = &document->tokens[t];
        if (strcmp(hyphen->form, "-") == 0 && hyphen->xpos && strcmp(hyphen->xpos, "HYPH") == 0 &&
            hyphen->space_after && !strchr(hyphen[-1].form, '.'))
            hyphen[-1].space_after = hyphen->space_after = false;
    }
}

RelataStatus relata_extract_run(RelataExtractStage *extract, RelataDocument *document, RelataError *error) {
    RelataExtraction *x = &extract->extraction;
    x->document = document;
    x->propositions.n = 0;
    x->failed = false;
    tie_hyphens(document);
    RelataStatus status = relata_quote_find(x);
    x->is_spoken = status == RELATA_OK && is_transcript(x);
    for (uint32_t s = 0; s < document->n_sentences && status == RELATA_OK; s++)
        if (states_something(document, &document->sentences[s]))
            status = read_sentence(x, s);
    if (status == RELATA_OK)
        status = keep_propositions(x);
    if (status == RELATA_OK)
        status = relata_extract_triples(x, error);
    if (status == RELATA_NO_MEMORY)
        return relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory");
    return status;
}

static bool stays(const RelataConfidence *confidence, const RelataDocument *document, const RelataTriple *triple,
                  double least) {
    double bar = least < 0 ? relata_confidence_least(confidence, document, triple) : least;
    bool is_all = least >= 0 && least <= 0;
    bool is_kept_back = triple->is_implied && (!document->is_encyclopedic || triple->is_converse);
    return (double)triple->confidence >= bar && (is_all || !is_kept_back);
}

RelataStatus relata_extract_confidence(RelataExtractStage *extract, RelataDocument *document, double least,
                                       RelataError *error) {
    const RelataConfidence *confidence = extract->confidence;
    uint32_t n = 0;
    for (uint32_t i = 0; i < document->n_triples; i++)
        document->triples[i].certainty = document->triples[i].confidence;
    for (uint32_t i = 0; i < document->n_triples; i++) {
        RelataTriple *triple = &document->triples[i];
        if (confidence && relata_confidence_of(confidence, document, triple) != RELATA_OK)
            return relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory");
    }
    for (uint32_t i = 0; i < document->n_triples; i++)
        if (relata_is_textbook(extract->extraction.lexicon, document, &document->triples[i]))
            document->triples[i].is_implied = true;
    for (uint32_t i = 0; i < document->n_triples; i++) // after all, for they speak for one another
        if (stays(confidence, document, &document->triples[i], least))
            document->triples[n++] = document->triples[i];
    document->n_triples = n;
    bool is_done = relata_mark_repeats(document);
    for (uint32_t i = 0; i < document->n_triples && is_done; i++)
        is_done = relata_qualify(document, &document->triples[i]);
    return is_done ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory");
}
