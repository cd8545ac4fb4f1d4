// Wire: "FOG CLOSES HARBOUR FOR TWO DAYS The harbour of Halden …", "By NORA LIND c.2002 Lowfield News Service HALDEN,
// Norway - - …".
//
// Where the line ends of a wire story are lost, its headline in capitals runs into the first sentence. Four words in
// capitals before one that begins a sentence are a headline; before a small letter they are the sentence's own ("FALL
// BALLOT ISSUES set a record"). Credits end in the word for an outlet. In: the blocks of a text. Out: the same, the
// headlines cut off. Limits: a place in capitals right behind the headline, without a dash, stays with it; of several
// stories in one line the first MOST_STORIES are parted.
#include "read/wire.h"

#include "read/bytes.h"

#include <string.h>

enum { LEAST_WORDS = 4, LEAST_LETTERS = 20, LONGEST_HEADLINE = 300, MOST_CREDIT = 8, MOST_STORIES = 16, SLUG_BY = 120 };

bool relata_wire_is_capital(const char *text, size_t n) {
    size_t n_letters = 0;
    for (size_t i = 0; i < n; i++) {
        if (relata_is_ascii_lower(text[i]) || (signed char)text[i] < 0)
            return false;
        n_letters += relata_is_ascii_upper(text[i]);
    }
    return n_letters > 0;
}

static size_t count_letters(const char *text, size_t n) {
    size_t letters = 0;
    for (size_t i = 0; i < n; i++)
        letters += relata_is_ascii_upper(text[i]);
    return letters;
}

// "The", "Less": a capital and a small letter behind it, as sentences begin; firms go on ("GOODY PRODUCTS Inc.").
static bool begins_sentence(const char *text, size_t n) {
    static const char *const firms[] = {"Inc", "Corp", "Co.", "Co ", "Ltd", "Plc", "Jr.", "Sr.", "Cos"};
    bool is_single = n > 2 && (text[0] == 'A' || text[0] == 'I') && text[1] == ' ' && relata_is_ascii_lower(text[2]);
    if (n < 4 || !(is_single || (relata_is_ascii_upper(text[0]) && relata_is_ascii_lower(text[1]))))
        return false;
    for (size_t k = 0; k < sizeof firms / sizeof *firms; k++)
        if (memcmp(text, firms[k], 3) == 0)
            return false;
    return true;
}

// A word of a headline: in capitals, a figure or a mark.
static bool is_of_headline(const char *text, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (relata_is_ascii_lower(text[i]) || (signed char)text[i] < 0)
            return false;
    return true;
}

// Bytes of a headline in capitals before a sentence; 0 if none begins here.
static size_t headline_length(const void *state, const char *text, size_t n) {
    (void)state;
    size_t at = 0, n_words = 0, n_letters = 0, last = 0;
    if (n == 0 || !(relata_is_ascii_upper(text[0]) || text[0] == '\'' || text[0] == '$'))
        return 0;
    while (at < n && at < LONGEST_HEADLINE) {
        size_t end = relata_word_end(text, n, at), letters = count_letters(text + at, end - at);
        if (!is_of_headline(text + at, end - at))
            break;
        n_words += letters > 1;
        n_letters += letters;
        last = at;
        at = relata_skip_blanks(text, n, end);
    }
    if (at < n && n_words && last && n - last > 1 && (text[last] == 'A' || text[last] == 'I') && text[last + 1] == ' ')
        at = last; // "A Russian", "I saw"
    size_t end = at;
    while (end && text[end - 1] == ' ')
        end--;
    bool is_figure = end && text[end - 1] >= '0' && text[end - 1] <= '9'; // "HAS MOVED TO 4783 Bay Road"
    bool is_long = n_words >= LEAST_WORDS && n_letters >= LEAST_LETTERS && !is_figure;
    return at < n && is_long && begins_sentence(text + at, n - at) ? at : 0;
}

// Where a headline in capitals begins behind a sentence; 0 if none does.
static size_t story_length(const void *state, const char *text, size_t n) {
    for (size_t at = relata_word_end(text, n, relata_skip_blanks(text, n, 0)); at < n;
         at = relata_word_end(text, n, at)) {
        bool is_stop = strchr(".!?\"", text[at - 1]) != NULL;
        at = relata_skip_blanks(text, n, at);
        if (is_stop && at < n && headline_length(state, text + at, n - at))
            return at;
    }
    return 0;
}

void relata_wire_split(RelataBlocks *blocks) {
    size_t before = 0;
    relata_blocks_split(blocks, RELATA_BLOCK_HEADING, headline_length, NULL);
    for (int k = 0; k < MOST_STORIES && blocks->list.n != before; k++) {
        before = blocks->list.n;
        relata_blocks_split(blocks, RELATA_BLOCK_PARAGRAPH, story_length, NULL);
        if (blocks->list.n != before)
            relata_blocks_split(blocks, RELATA_BLOCK_HEADING, headline_length, NULL);
    }
}

// --- credits -----------------------------------------------------------------------------------------------

// "c.2002", "c. 2002", "(c) 2002,", "Copyright 2002": bytes up to the name.
static size_t rights_length(const char *text, size_t n) {
    static const char *const signs[] = {"c.", "(c)", "(C)", "Copyright", "\xC2\xA9"};
    for (size_t k = 0; k < sizeof signs / sizeof *signs; k++) {
        size_t length = strlen(signs[k]);
        if (n <= length || memcmp(text, signs[k], length) != 0)
            continue;
        size_t year = relata_skip_blanks(text, n, length), end = year;
        while (end < n && text[end] >= '0' && text[end] <= '9')
            end++;
        if (end != year + 4)
            return 0;
        return relata_skip_blanks(text, n, end + (end < n && text[end] == ','));
    }
    return 0;
}

static bool is_outlet_word(const char *word, size_t n) {
    static const char *const words[] = {"Service", "Tribune", "Times",     "Chronicle", "Post",    "Journal", "Herald",
                                        "Globe",   "Press",   "Sun",       "Star",      "Gazette", "News",    "Courier",
                                        "Monitor", "Mirror",  "Telegraph", "Company",   "Bee",     "Dispatch"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (n == strlen(words[k]) && memcmp(word, words[k], n) == 0)
            return true;
    return false;
}

size_t relata_wire_credit_length(const char *text, size_t n) {
    size_t rights = rights_length(text, n), at = rights, best = 0;
    for (int k = 0; k < MOST_CREDIT && at < n && relata_is_ascii_upper(text[at]); k++) {
        size_t end = relata_word_end(text, n, at);
        bool is_service = end - at == 7 && memcmp(text + at, "Service", 7) == 0;
        if (is_service || (rights && is_outlet_word(text + at, end - at)))
            best = relata_skip_blanks(text, n, end);
        at = relata_skip_blanks(text, n, end);
    }
    return best;
}

bool relata_wire_has_slug(const char *text, size_t n) {
    size_t last = n < SLUG_BY ? n : SLUG_BY;
    for (size_t at = 0; at + 4 < last; at = relata_skip_blanks(text, n, relata_word_end(text, n, at)))
        if (memcmp(text + at, "BC-", 3) == 0 && relata_is_ascii_upper(text[at + 3]))
            return true;
    return false;
}
