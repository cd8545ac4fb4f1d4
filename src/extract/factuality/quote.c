// Quote: spans between quotation marks, each with a speaker.
//
// Typographic marks tell opening from closing; straight ones (and the `` '' of treebanks) alternate; single ones open
// after a blank only, for they are apostrophes too. A quotation ends at the latest with its block; one that is not
// closed there and is opened anew in the next block is the same speech going on. The speaker is the subject of the
// speech verb that stands nearest outside the marks in a sentence that the quotation touches; a quotation without one
// is by the speaker of the one before it in the same block, or of the sentence before it ("Lira spoke for an hour.").
// A turn of a conversation is a quotation of the speaker whom the label before it names.
// Spans of one to three words are terms, not speech, and need a speech verb's complement around them to count: they are
// left out.
#include "extract/factuality/quote.h"
#include "extract/factuality/veridicality.h"

#include <string.h>

enum { LEAST_TOKENS = 4 };

typedef enum { NO_MARK, DOUBLE_OPENING, DOUBLE_CLOSING, DOUBLE, SINGLE_OPENING, SINGLE_CLOSING } Mark;

// An apostrophe opens after a blank and closes before one; a possessive ("the workers' pay") closes nothing then open.
static Mark single_mark(const RelataDocument *d, uint32_t t) {
    bool has_blank_before = t == 0 || d->tokens[t - 1].space_after;
    return has_blank_before && !d->tokens[t].space_after ? SINGLE_OPENING : SINGLE_CLOSING;
}

static Mark mark_at(const RelataDocument *d, uint32_t t) {
    static const struct {
        const char *form;
        Mark mark;
    } marks[] = {{"\xe2\x80\x9c", DOUBLE_OPENING}, {"``", DOUBLE_OPENING}, {"\xe2\x80\x9d", DOUBLE_CLOSING},
                 {"''", DOUBLE_CLOSING},           {"\"", DOUBLE},         {"\xe2\x80\x98", SINGLE_OPENING},
                 {"\xe2\x80\x99", SINGLE_CLOSING}};
    const char *form = d->tokens[t].form;
    if (strcmp(form, "'") == 0)
        return single_mark(d, t);
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
        if (strcmp(marks[k].form, form) == 0)
            return marks[k].mark;
    return NO_MARK;
}

typedef struct {
    uint32_t begin; // 1 + token after the mark, 0 = none is open
    bool is_single;
    uint32_t block;
} Opening;

static bool add_quote(RelataExtraction *x, Opening *opening, uint32_t end, bool is_open) {
    uint32_t begin = opening->begin - 1;
    opening->begin = 0;
    if (end < begin + LEAST_TOKENS || (is_open && opening->is_single))
        return true;
    RelataQuote quote = {begin, end, opening->block, 0, is_open, false};
    return RELATA_ARRAY_ADD(&x->quotes, quote);
}

// Inside a quotation only marks of its own kind count.
static bool read_mark(RelataExtraction *x, Opening *opening, uint32_t t) {
    Mark mark = mark_at(x->document, t);
    bool is_single = mark == SINGLE_OPENING || mark == SINGLE_CLOSING;
    if (mark == NO_MARK || (opening->begin && is_single != opening->is_single && is_single))
        return true;
    bool closes = mark == DOUBLE_CLOSING || mark == SINGLE_CLOSING || (mark == DOUBLE && opening->begin);
    if (closes)
        return !opening->begin || is_single != opening->is_single || add_quote(x, opening, t, false);
    opening->begin = t + 2;
    opening->is_single = is_single;
    return true;
}

// Initials say little to a reader.
static bool is_initials(const char *name) {
    size_t n = strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ.");
    return n == strlen(name) && n <= 4;
}

// 1 + document token of the last mention of a label, 0 if it names nobody.
static uint32_t named_in(const RelataExtraction *x, uint32_t label) {
    const RelataDocument *d = x->document;
    uint32_t token = d->sentences[label].token_end, mention = 0;
    while (d->mention_at && !mention && token-- > d->sentences[label].token_begin)
        mention = d->mention_at[token];
    return mention && !is_initials(d->entities[d->mentions[mention - 1].entity].name) ? token + 1 : 0;
}

// The block that begins with sentence `first` is one quotation.
static bool add_turn(RelataExtraction *x, uint32_t first) {
    const RelataDocument *d = x->document;
    const RelataSentence *sentences = d->sentences;
    uint32_t last = first;
    while (last + 1 < d->n_sentences && sentences[last + 1].block == sentences[first].block)
        last++;
    RelataQuote quote = {sentences[first].token_begin,
                         sentences[last].token_end,
                         sentences[first].block,
                         first ? named_in(x, first - 1) : 0,
                         false,
                         true};
    return RELATA_ARRAY_ADD(&x->quotes, quote);
}

static bool find_spans(RelataExtraction *x) {
    const RelataDocument *d = x->document;
    Opening opening = {.block = UINT32_MAX};
    for (uint32_t s = 0; s < d->n_sentences; s++) {
        const RelataSentence *sentence = &d->sentences[s];
        if (sentence->block != opening.block) {
            if (opening.begin && !add_quote(x, &opening, sentence->token_begin, true))
                return false;
            opening.block = sentence->block;
            if (relata_document_is_turn(d, s) && !add_turn(x, s))
                return false;
        }
        for (uint32_t t = sentence->token_begin; t < sentence->token_end && !relata_document_is_turn(d, s); t++)
            if (!read_mark(x, &opening, t))
                return false;
    }
    return !opening.begin || add_quote(x, &opening, d->n_tokens, true);
}

static bool is_speech_verb(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"ask", "reply", "continue", "quote",   "promise",
                                        "vow", "urge",  "think",    "believe", NULL};
    static const char *const texts[] = {"statement", "tweet", "letter", "message", "post",   "report",  "caption",
                                        "note",      "email", "text",   "press",   "notice", "leaflet", NULL};
    if (relata_tree_upos(tree, verb) != RELATA_UPOS_VERB)
        return false;
    if (relata_tree_is_lemma(tree, verb, "read")) // "The statement read: …"
        return relata_tree_lemma_in(tree, relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ), texts);
    RelataEffect effect = relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_CLAUSE);
    return effect == RELATA_EFFECT_CLAIMED || effect == RELATA_EFFECT_ADMITTED || effect == RELATA_EFFECT_DENIED ||
           relata_tree_lemma_in(tree, verb, words);
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

// How far a verb stands from the quotation; verbs of asides ("which the paper called odd") come after all others.
static uint32_t distance(const RelataTree *tree, const RelataQuote *q, uint32_t verb) {
    uint32_t token = tree->begin + verb - 1, away = token < q->begin ? q->begin - token : token - q->end;
    return away + (relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL_RELCL ? tree->n : 0);
}

typedef bool IsSpeech(const RelataTree *tree, uint32_t verb);

// 1 + document token of the subject of the speech verb of this sentence that stands nearest to the quotation, outside
// any.
static uint32_t speaker_in(RelataExtraction *x, uint32_t sentence, const RelataQuote *q, IsSpeech *is_speech) {
    const RelataTree *tree = &x->tree;
    uint32_t nearest = UINT32_MAX, speaker = 0;
    if (relata_tree_load(&x->tree, x->document, sentence) != RELATA_OK)
        return 0;
    for (uint32_t i = 1; i <= tree->n; i++) {
        uint32_t without, subject, token = tree->begin + i - 1;
        if (!is_speech(tree, i) || quote_at(x, token) || distance(tree, q, i) >= nearest)
            continue;
        subject = relata_clause_subject(tree, i, &without);
        if (subject && !quote_at(x, tree->begin + subject - 1)) {
            speaker = tree->begin + subject;
            nearest = distance(tree, q, i);
        }
    }
    return speaker;
}

// "Lira spoke for an hour." before what Lira said.
static bool is_speaking(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"speak",     "address", "respond", "criticize",
                                        "criticise", "defend",  "praise",  NULL};
    return relata_tree_deprel(tree, verb) == RELATA_DEPREL_ROOT &&
           (relata_tree_lemma_in(tree, verb, words) || is_speech_verb(tree, verb));
}

static uint32_t speaker_before(RelataExtraction *x, uint32_t sentence, const RelataQuote *q) {
    const RelataDocument *d = x->document;
    if (!sentence || d->sentences[sentence - 1].block != q->block)
        return 0;
    return speaker_in(x, sentence - 1, q, is_speaking);
}

// "described it as “…”", "called it “…”": the words are the subject's, in its own sentence.
static bool is_calling(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"describe", "call",   "dub",    "label",   "criticize", "criticise",
                                        "denounce", "pledge", "praise", "condemn", NULL};
    return relata_tree_lemma_in(tree, verb, words) && relata_tree_upos(tree, verb) == RELATA_UPOS_VERB &&
           !relata_is_passive(tree, verb);
}

// A paragraph goes on with its speaker; where a whole article is one block, what stands between two quotations may be
// another story.
static bool is_near(const RelataDocument *d, const RelataQuote *before, const RelataQuote *q) {
    enum { FARTHEST = 2 };
    uint32_t last = relata_document_sentence_at(d, before->end ? before->end - 1 : 0);
    return relata_document_sentence_at(d, q->begin) <= last + FARTHEST;
}

static void find_speakers(RelataExtraction *x) {
    const RelataDocument *d = x->document;
    for (size_t k = 0; k < x->quotes.n; k++) {
        RelataQuote *q = &x->quotes.items[k];
        uint32_t first = relata_document_sentence_at(d, q->begin);
        uint32_t last = relata_document_sentence_at(d, q->end ? q->end - 1 : 0);
        bool goes_on =
            k && ((q[-1].block == q->block && is_near(d, &q[-1], q)) || (q[-1].is_open && q[-1].end + 1 >= q->begin));
        for (uint32_t s = last + 1; s-- > first && !q->speaker;)
            if (s == first || s == last)
                q->speaker = speaker_in(x, s, q, is_speech_verb);
        if (q->speaker)
            continue;
        if (q->begin > d->sentences[first].token_begin + 1)
            q->speaker = speaker_in(x, first, q, is_calling);
        else
            q->speaker = goes_on && q[-1].speaker ? q[-1].speaker : speaker_before(x, first, q);
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

bool relata_is_quoted_by_nobody(const RelataExtraction *x, uint32_t token) {
    const RelataDocument *d = x->document;
    const RelataQuote *q = quote_at(x, token);
    if (!q || q->speaker || q->is_turn)
        return false;
    uint32_t first = d->sentences[relata_document_sentence_at(d, q->begin)].token_begin;
    return !q->is_open || q->begin <= first + 1;
}

bool relata_quote_is_own(const RelataExtraction *x, uint32_t token) {
    const RelataDocument *d = x->document;
    uint32_t speaker = relata_quote_speaker(x, token), who = d->mention_at ? d->mention_at[token] : 0;
    uint32_t label = speaker && d->mention_at ? d->mention_at[speaker - 1] : 0;
    return who && label && (d->tokens[token].morph & RELATA_MORPH_PERSON_1) &&
           d->mentions[who - 1].entity == d->mentions[label - 1].entity;
}
