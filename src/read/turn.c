// Turns: "((Anna Berg)) Since the fire …", "BERG: I never saw it.", "Q: When was that?".
//
// In: the blocks of a text. Out: the same, the labels of turns cut off as blocks of their own. Double brackets are a
// label wherever a paragraph begins with them; up to four words with capitals before a colon are one if the text has at
// least LEAST_TURNS such paragraphs and each label comes twice on average. Limits: a label in a line of its own is a
// heading or a paragraph to us, and the paragraphs that go on with a turn have no speaker.
#include "read/turn.h"

#include "base/map.h"
#include "base/utf8.h"
#include "read/bytes.h"

#include <string.h>

enum { LONGEST = 48, MOST_WORDS = 4, LEAST_TURNS = 4, LEAST_EACH = 2 };

// A capital and what follows it between double brackets, without figures or other brackets inside.
static size_t bracket_length(const char *text, size_t n) {
    uint32_t used;
    if (n < 5 || memcmp(text, "((", 2) != 0 || !relata_is_upper(relata_utf8_decode(text + 2, n - 2, &used)))
        return 0;
    size_t at = 2;
    while (at < n && at < LONGEST && !strchr("()0123456789\n", text[at]))
        at++;
    return at > 2 && at + 1 < n && memcmp(text + at, "))", 2) == 0 ? at + 2 : 0;
}

// Words that each begin with a capital, up to a colon before a blank.
static size_t colon_length(const char *text, size_t n) {
    size_t at = 0, n_words = 0;
    while (at < n && at < LONGEST && n_words < MOST_WORDS) {
        uint32_t used;
        if (!relata_is_upper(relata_utf8_decode(text + at, n - at, &used)))
            return 0;
        while (at < n && at < LONGEST && !strchr(" :()\"\n", text[at]))
            at++;
        n_words++;
        if (at + 1 < n && text[at] == ':' && text[at + 1] == ' ')
            return at + 1;
        if (at >= n || text[at] != ' ')
            return 0;
        at++;
    }
    return 0;
}

size_t relata_turn_length(const char *text, size_t n) {
    size_t length = bracket_length(text, n);
    if (!length)
        length = colon_length(text, n);
    size_t end = relata_skip_blanks(text, n, length);
    return length && end < n ? end : 0;
}

// --- labels before a colon: who comes again ---------------------------------------------------------------

// Words before a colon that repeat without being anyone's turn.
static bool is_notice(const char *label, size_t n) {
    static const char *const words[] = {"Image", "Photo",   "Picture",    "Video",   "Source", "Sources", "Credit",
                                        "Note",  "Update",  "Correction", "Date",    "Time",   "Place",   "Location",
                                        "From",  "To",      "Subject",    "Cc",      "Sent",   "Step",    "Figure",
                                        "Table", "Chapter", "Section",    "Related", "Read",   "See",     "Also"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (n >= strlen(words[k]) && memcmp(label, words[k], strlen(words[k])) == 0 &&
            (n == strlen(words[k]) || label[strlen(words[k])] == ' '))
            return true;
    return false;
}

static size_t label_before_colon(const char *text, size_t n) {
    size_t length = colon_length(text, n);
    return length && !is_notice(text, length - 1) ? length - 1 : 0;
}

typedef struct {
    bool has_colons; // labels before a colon are turns
} Turns;

static size_t turn_of(const void *state, const char *text, size_t n) {
    const Turns *turns = state;
    bool is_turn = bracket_length(text, n) || (turns->has_colons && label_before_colon(text, n));
    return is_turn ? relata_turn_length(text, n) : 0;
}

static bool are_turns(RelataBlocks *blocks) {
    RelataMap *labels = relata_map_new();
    size_t n_turns = 0;
    for (size_t i = 0; i < blocks->list.n && labels; i++) {
        RelataBlock block = blocks->list.items[i];
        const char *text = blocks->text.bytes + block.span.begin;
        size_t length =
            block.kind == RELATA_BLOCK_PARAGRAPH ? label_before_colon(text, block.span.end - block.span.begin) : 0;
        n_turns += length > 0;
        blocks->is_failed = blocks->is_failed || (length && !relata_map_add(labels, text, length));
    }
    bool is_long = n_turns >= LEAST_TURNS && labels && n_turns >= (size_t)LEAST_EACH * relata_map_count(labels);
    blocks->is_failed = blocks->is_failed || !labels;
    relata_map_free(labels);
    return is_long;
}

void relata_turn_split(RelataBlocks *blocks) {
    Turns turns = {are_turns(blocks)};
    relata_blocks_split(blocks, RELATA_BLOCK_SPEAKER, turn_of, &turns);
}
