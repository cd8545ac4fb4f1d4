// Quoted: the title of a work in quotation marks, behind the noun that says what kind of work it is.
//
// The song "Mon amie Ana", his novel "A house by the sea", a film called "Los otros": the words between the marks are
// one name, in whatever language and whatever class the tagger gives them; what the model finds inside is a piece.
//
// In: tokens, names. Out: a name of type WORK for each such title. Limits: titles of up to eight words that begin with
// a capital; what reads as a sentence (a mark inside) is speech.
#include "entity/pieces.h"

#include "base/words.h"

#include <string.h>

enum { LONGEST_TITLE = 8 };

static bool is_work(const char *form) {
    static const char *const works[] = {
        "song",      "film",       "movie",         "novel",     "book",    "album",    "single",      "track",
        "play",      "poem",       "series",        "show",      "opera",   "musical",  "documentary", "memoir",
        "essay",     "drama",      "comedy",        "sitcom",    "ballad",  "video",    "cartoon",     "podcast",
        "painting",  "ballet",     "hit",           "sequel",    "novella", "thriller", "anthem",      "trilogy",
        "sculpture", "exhibition", "autobiography", "biography", NULL};
    return relata_is_among(form, works);
}

static bool is_mark(const char *form, bool is_opening) {
    static const char *const opening[] = {"\"", "\xe2\x80\x9c", "``", NULL}, *const closing[] = {"\"", "\xe2\x80\x9d",
                                                                                                 "''", NULL};
    return relata_is_among(form, is_opening ? opening : closing);
}

// The mark that closes a title whose first word is at `t`; 0 if it is none.
static uint32_t closing_mark(const RelataAnalysis *a, uint32_t t, uint32_t end) {
    static const char *const stops[] = {",", ";", ".", NULL};
    for (uint32_t k = t; k < end && k < t + LONGEST_TITLE + 2; k++) {
        const char *form = relata_form_at(a, k);
        if (is_mark(form, false))
            return k > t && relata_is_capital_at(a, t) ? k : 0;
        bool is_last = k + 1 < end && is_mark(relata_form_at(a, k + 1), false); // "…," in American print
        if (relata_is_among(form, stops) && !is_last)
            return 0;
    }
    return 0;
}

// Whether the noun right before the mark, or before "called", is a kind of work.
static bool is_behind_work(const RelataAnalysis *a, uint32_t mark, uint32_t first) {
    static const char *const called[] = {"called", "titled", "entitled", "named", NULL};
    uint32_t t = mark;
    t -= t > first && strcmp(relata_form_at(a, t - 1), ",") == 0;
    t -= t > first && relata_is_among(relata_lower_of(a, t - 1), called);
    return t > first && is_work(relata_lower_of(a, t - 1));
}

// Whether a name reaches beyond the title, or is it already.
static bool is_taken(const RelataAnalysis *a, uint32_t begin, uint32_t end) {
    const RelataName *first = relata_name_of(a, begin), *last = relata_name_of(a, end - 1);
    return (first && first->begin < begin) || (last && last->end > end) ||
           (first && first->begin == begin && first->end == end && first->type != RELATA_TYPE_OTHER &&
            first->type != RELATA_TYPE_PERSON);
}

static RelataStatus add_title(RelataAnalysis *a, uint32_t begin, uint32_t end, RelataError *error) {
    uint32_t at = 0;
    for (uint32_t t = begin; t < end && !at; t++)
        at = a->name_at[t];
    if (!at) {
        if (!RELATA_ARRAY_ADD(&a->names, ((RelataName){begin, end, RELATA_TYPE_WORK, 0})))
            return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
        at = (uint32_t)a->names.n;
    }
    relata_take_tokens(a, at, begin, end);
    a->names.items[at - 1].type = RELATA_TYPE_WORK;
    return RELATA_OK;
}

RelataStatus relata_quoted_titles(RelataAnalysis *a, RelataError *error) {
    static const char *const stops[] = {",", ".", NULL};
    for (uint32_t t = 1; t + 2 < a->document->n_tokens; t++) {
        const RelataSentence *s = relata_sentence_at(a, t);
        if (!is_mark(relata_form_at(a, t), true) || !is_behind_work(a, t, s->token_begin))
            continue;
        uint32_t close = closing_mark(a, t + 1, s->token_end), end = close;
        end -= close && relata_is_among(relata_form_at(a, close - 1), stops);
        if (close && end > t + 1 && !is_taken(a, t + 1, end))
            RELATA_TRY(add_title(a, t + 1, end, error));
        t = close ? close : t;
    }
    return RELATA_OK;
}
