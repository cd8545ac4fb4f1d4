// Quote: spans between quotation marks, each with a speaker.
//
// Typographic marks tell opening from closing; straight ones (and the `` '' of treebanks) alternate. A quotation ends
// at the latest with its block, except that one that is not closed there and is opened anew in the next block is the
// same speech going on. The speaker is the subject of a speech verb that stands outside the marks in a sentence that
// the quotation touches; a quotation without one is by the speaker of the one before it in the same block. Spans of one
// to three words are terms, not speech, and need a speech verb's complement around them to count: they are left out.
#include "extract/quote.h"

#include <string.h>

enum { LEAST_TOKENS = 4 };

static int mark_of(const char *form) {
    if (strcmp(form, "\xe2\x80\x9c") == 0 || strcmp(form, "``") == 0)
        return 1;
    if (strcmp(form, "\xe2\x80\x9d") == 0 || strcmp(form, "''") == 0)
        return -1;
    return strcmp(form, "\"") == 0 ? 2 : 0;
}

static bool add_quote(RelataExtraction *x, uint32_t begin, uint32_t end, uint32_t block) {
    if (end - begin < LEAST_TOKENS)
        return true;
    RelataQuote quote = {begin, end, block, 0};
    return RELATA_ARRAY_ADD(&x->quotes, quote);
}

static bool find_spans(RelataExtraction *x) {
    const RelataDocument *d = x->document;
    uint32_t open = 0, block = UINT32_MAX; // open: 1 + token after the mark
    for (uint32_t s = 0; s < d->n_sentences; s++) {
        const RelataSentence *sentence = &d->sentences[s];
        if (sentence->block != block) {
            if (open && !add_quote(x, open - 1, sentence->token_begin, block))
                return false;
            open = 0;
            block = sentence->block;
        }
        for (uint32_t t = sentence->token_begin; t < sentence->token_end; t++) {
            int mark = mark_of(d->tokens[t].form);
            if (mark == 2)
                mark = open ? -1 : 1;
            if (mark == 1)
                open = t + 2;
            else if (mark == -1 && open) {
                if (!add_quote(x, open - 1, t, block))
                    return false;
                open = 0;
            }
        }
    }
    return !open || add_quote(x, open - 1, d->n_tokens, block);
}

bool relata_is_speech_verb(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {
        "say",   "tell",  "add",     "state",  "declare",   "write",     "explain", "note",     "warn",     "announce",
        "argue", "claim", "insist",  "stress", "comment",   "remark",    "reply",   "continue", "conclude", "tweet",
        "admit", "ask",   "observe", "recall", "emphasize", "emphasise", "quote",   "believe",  "think",    NULL};
    return relata_tree_upos(tree, verb) == RELATA_UPOS_VERB && relata_tree_lemma_in(tree, verb, words);
}

static const RelataQuote *quote_at(const RelataExtraction *x, uint32_t token) {
    size_t low = 0, high = x->quotes.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (x->quotes.items[middle].end <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low < x->quotes.n && x->quotes.items[low].begin <= token ? &x->quotes.items[low] : NULL;
}

// 1 + document token of the subject of a speech verb of this sentence outside any quotation.
static uint32_t speaker_in(RelataExtraction *x, uint32_t sentence) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_load(&x->tree, x->document, sentence) != RELATA_OK)
        return 0;
    for (uint32_t i = 1; i <= tree->n; i++) {
        uint32_t without, subject;
        if (!relata_is_speech_verb(tree, i) || quote_at(x, tree->begin + i - 1))
            continue;
        subject = relata_clause_subject(tree, i, &without);
        if (subject && !quote_at(x, tree->begin + subject - 1))
            return tree->begin + subject;
    }
    return 0;
}

static void find_speakers(RelataExtraction *x) {
    const RelataDocument *d = x->document;
    for (size_t k = 0; k < x->quotes.n; k++) {
        RelataQuote *q = &x->quotes.items[k];
        uint32_t first = relata_document_sentence_at(d, q->begin);
        uint32_t last = relata_document_sentence_at(d, q->end ? q->end - 1 : 0);
        for (uint32_t s = last + 1; s-- > first && !q->speaker;)
            if (s == first || s == last)
                q->speaker = speaker_in(x, s);
        if (!q->speaker && k && q[-1].block == q->block)
            q->speaker = q[-1].speaker;
    }
}

RelataStatus relata_quote_find(RelataExtraction *x) {
    x->quotes.n = 0;
    if (!find_spans(x))
        return RELATA_NO_MEMORY;
    find_speakers(x);
    return RELATA_OK;
}

uint32_t relata_quote_speaker(const RelataExtraction *x, uint32_t token) {
    const RelataQuote *quote = quote_at(x, token);
    return quote ? quote->speaker : 0;
}
