// Headline: "Fog closes harbour of Halden Some of the ferries turned back", "Talks with Nora Lind Nora Lind has …".
//
// Where a text was taken off a page without its line ends, the headline is the beginning of the first sentence. It
// shows by what the sentence begins with: a word of grammar with a capital and a small letter behind it, where no
// sentence has ended, or a name of two words that ends the headline and begins the sentence. Titles have such words too
// ("Alone In the Dark"), so prepositions and articles count behind a small letter only, and words that quote or cite
// keep what follows. In: blocks. Out: the same, headlines cut off as headings. Limits: only the first LONGEST_HEAD
// bytes of a paragraph are looked at; a sentence that begins with a noun or name stays with its headline.
#include "read/headline.h"

#include "base/words.h"
#include "read/bytes.h"

#include <string.h>

enum { LONGEST_HEAD = 200, LEAST_WORDS = 3, LEAST_REST = 24, LONGEST_FORM = 16 };

static bool is_one_of(const char *text, size_t length, const char *const *words) {
    char form[LONGEST_FORM];
    if (length >= sizeof form)
        return false;
    memcpy(form, text, length);
    form[length] = '\0';
    return relata_is_among(form, words);
}

// What sentences begin with, and names and titles seldom hold.
static bool opens_sentence(const char *text, size_t length, bool is_behind_small) {
    static const char *const words[] = {"This",      "These",   "Those",     "There",    "They",    "We",
                                        "He",        "She",     "It",        "If",       "When",    "While",
                                        "Although",  "Though",  "Because",   "Since",    "After",   "Before",
                                        "During",    "Despite", "Could",     "Would",    "Should",  "Some",
                                        "Many",      "Most",    "Several",   "Both",     "Another", "His",
                                        "Her",       "Their",   "Here",      "Now",      "Among",   "Following",
                                        "According", "More",    "Thousands", "Hundreds", "Dozens",  NULL},
                             *const behind_small[] = {"The",  "A",     "Is",   "Are",   "Was", "Were", "Did",
                                                      "Does", "An",    "In",   "On",    "At",  "For",  "With",
                                                      "From", "By",    "As",   "Under", "Our", "My",   "Your",
                                                      "Two",  "Three", "Four", NULL};
    return is_one_of(text, length, words) || (is_behind_small && is_one_of(text, length, behind_small));
}

// A word that what follows belongs to: "the film Before sunrise", "he said They left", "vitamin A".
static bool is_open(const char *text, size_t length) {
    static const char *const words[] = {
        "said",    "says",      "say",     "told",       "asked",   "that",  "called",  "titled",    "and",
        "or",      "of",        "the",     "a",          "an",      "to",    "in",      "on",        "at",
        "for",     "by",        "with",    "from",       "as",      "is",    "are",     "was",       "were",
        "be",      "but",       "than",    "film",       "movie",   "book",  "song",    "novel",     "show",
        "album",   "series",    "play",    "magazine",   "single",  "track", "game",    "programme", "program",
        "vitamin", "hepatitis", "grade",   "class",      "plan",    "group", "level",   "type",      "read",
        "reads",   "answered",  "replied", "added",      "thinks",  "think", "know",    "believe",   "if",
        "when",    "because",   "not",     "play",       "musical", "essay", "poem",    "piece",     "campaign",
        "project", "like",      "about",   "initiative", "section", "his",   "her",     "their",     "its",
        "our",     "my",        "your",    "The",        "Ever",    "one",   "two",     "three",     "letter",
        "Vitamin", "Hepatitis", "against", "inside",     "over",    "into",  "knows",   "hopes",     "until",
        "after",   "before",    "while",   "where",      "which",   "who",   "whether", "what",      "how",
        "why",     "since",     "though",  "so",         "then",    NULL};
    return is_one_of(text, length, words);
}

// "Nora Lind Nora Lind has": the words at `at`, in capitals, are the two before.
static bool repeats_name(const char *text, size_t n, const size_t *begins, size_t n_words, size_t at) {
    if (n_words < LEAST_WORDS + 1 || !relata_is_ascii_upper(text[at]))
        return false;
    size_t first = begins[n_words - 2], second = begins[n_words - 1], length = relata_word_end(text, n, second) - first;
    if (!relata_is_ascii_upper(text[first]) || !relata_is_ascii_upper(text[second]) || at + length + 1 >= n)
        return false;
    return memcmp(text + first, text + at, length) == 0 && text[at + length] == ' ' &&
           relata_is_ascii_lower(text[at + length + 1]);
}

// "Pope John opens the synod Pope John has", "Acme agrees to sell stock Acme said": the headline's first words again,
// and what has a subject behind them.
static bool repeats_first(const char *text, size_t n, const size_t *begins, size_t n_words, size_t at) {
    static const char *const verbs[] = {"has", "have", "had", "is", "are", "was", "were", "will", "said", "says", NULL};
    size_t last = begins[n_words - 1], last_end = relata_word_end(text, n, last),
           end = relata_word_end(text, n, begins[0]);
    if (n_words <= LEAST_WORDS || !relata_is_ascii_upper(text[begins[0]]) ||
        !relata_is_ascii_lower(text[begins[0] + 1]) || !relata_is_ascii_lower(text[last]) ||
        is_open(text + last, last_end - last))
        return false;
    end = relata_is_ascii_upper(text[begins[1]]) ? relata_word_end(text, n, begins[1]) : end;
    size_t length = end - begins[0], verb = at + length + 1;
    return verb < n && text[verb - 1] == ' ' && memcmp(text + begins[0], text + at, length) == 0 &&
           is_one_of(text + verb, relata_word_end(text, n, verb) - verb, verbs);
}

static bool is_start(const char *text, size_t n, const size_t *begins, size_t n_words, size_t at) {
    size_t last = begins[n_words - 1], last_end = relata_word_end(text, n, last), end = relata_word_end(text, n, at);
    if (n_words < LEAST_WORDS || n - at < LEAST_REST || end + 1 >= n || text[end] != ' ')
        return false;
    if (repeats_name(text, n, begins, n_words, at) || repeats_first(text, n, begins, n_words, at))
        return true;
    return relata_is_ascii_lower(text[end + 1]) && !is_open(text + last, last_end - last) &&
           opens_sentence(text + at, end - at, relata_is_ascii_lower(text[last]));
}

static bool ends_in_word(const char *text, size_t end) {
    char c = text[end - 1];
    return relata_is_ascii_lower(c) || relata_is_ascii_upper(c) || (c >= '0' && c <= '9');
}

static size_t headline_length(const void *state, const char *text, size_t n) {
    size_t begins[LONGEST_HEAD / 2 + 1], n_words = 0, at = relata_skip_blanks(text, n, 0);
    (void)state;
    if (at >= n || !(relata_is_ascii_upper(text[at]) || (text[at] >= '0' && text[at] <= '9')))
        return 0;
    while (at < n && at < LONGEST_HEAD) {
        size_t end = relata_word_end(text, n, at);
        if (n_words && ends_in_word(text, relata_word_end(text, n, begins[n_words - 1])) &&
            is_start(text, n, begins, n_words, at))
            return at;
        if (memchr(".!?\"", text[end - 1], 4))
            return 0; // a sentence has ended, or a title
        begins[n_words++] = at;
        at = relata_skip_blanks(text, n, end);
    }
    return 0;
}

void relata_headline_split(RelataBlocks *blocks) {
    relata_blocks_split(blocks, RELATA_BLOCK_HEADING, headline_length, NULL);
}
