// Repeats: statements that an article makes more than once.
//
// News says things again: in the lead, in the story, in the background. Two triples say the same if ends, label,
// polarity, modality, speaker and quantity agree, and the times do where both have one. The surest of them speaks for
// the others, one with a time before one without; the others stay as further evidence. Of two labels between the same
// ends where one is the other with words before or behind it ("attorney of", "senior attorney of"; "selected",
// "selected as running mate"), or says what something is beside where it is ("court in", "located in"), or is
// implied by the other ("located in", "capital of"), only the one that says more stays; so it is with what somebody
// claims and the article says, of two statements of one sentence that tell the same (twice.c), and of a deed and the
// label that has its noun ("visited", "winds up visit to").
//
// In: a document's triples after the bar. Out: RelataTriple.repeats; paler triples are taken out. O(n log n) in
// triples, for as many of one pair as articles have.
#include "extract/statement/repeat.h"

#include "extract/tree/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MAX_PAIR = 64, STEM = 32 }; // triples of one pair that are compared with each other; bytes of a word

typedef struct {
    RelataTriple *triple;
    const char *subject, *object; // names: of two things that are called the same a reader cannot tell either
} Said;

// --- order: by pair; in each pair the one that speaks for the others first

static int by_pair(const Said *a, const Said *b) {
    int order = strcmp(a->subject, b->subject);
    return order ? order : strcmp(a->object, b->object);
}

static int by_rank(const void *one, const void *other) {
    const Said *x = one, *y = other;
    const RelataTriple *a = x->triple, *b = y->triple;
    int order = by_pair(x, y);
    if (!order)
        order = (a->time.start == NULL) - (b->time.start == NULL);
    if (!order)
        order = (a->confidence < b->confidence) - (a->confidence > b->confidence);
    return order ? order : (a > b) - (a < b); // both in one array
}

// --- the same

static bool is_equal(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool is_alike(const RelataTriple *a, const RelataTriple *b) {
    return a->polarity == b->polarity && a->modality == b->modality && a->attributed_to == b->attributed_to &&
           is_equal(a->quantity, b->quantity);
}

// Whether `b` says nothing that `a`, which ranks before it, does not say.
static bool is_said_by(const RelataTriple *a, const RelataTriple *b) {
    return is_alike(a, b) && strcmp(a->relation, b->relation) == 0 &&
           (!b->time.start || (is_equal(a->time.start, b->time.start) && is_equal(a->time.end, b->time.end)));
}

// --- paler wordings

// Whether a label is another with words of its own before or behind it.
static bool is_longer(const char *longer, const char *label) {
    size_t n = strlen(longer), m = strlen(label);
    if (n < m + 2)
        return false;
    return (longer[n - m - 1] == ' ' && strcmp(longer + n - m, label) == 0) ||
           (longer[m] == ' ' && strncmp(longer, label, m) == 0);
}

// "court in": a role of one word whose place is said beside it; "longest river in" says more.
static bool is_kind_there(const RelataTriple *where, const RelataTriple *role) {
    const char *space = strchr(role->relation, ' ');
    return strcmp(where->relation, "located in") == 0 && role->rule && strcmp(role->rule, "role") == 0 && space &&
           strcmp(space, " in") == 0 && strcmp(role->relation, "located in") != 0;
}

// What the other label says already.
static bool is_implied(const char *pale, const char *other) {
    static const char *const implied[][2] = {{"located in", "capital of"},
                                             {"located in", "based in"},
                                             {"affiliated with", "member of"},
                                             {"faced", "defeated"},
                                             {"played", "defeated"},
                                             {"played against", "defeated"},
                                             {"faced", "lost to"},
                                             {"met with", "held talks with"},
                                             {"visited", "went to"},
                                             {"was in", "visited"},
                                             {"has", "operates"},
                                             {"has", "hosts"},
                                             {"has", "owns"},
                                             {"operates", "maintains"},
                                             {"meeting with", "met with"},
                                             {"arrived in", "visited"},
                                             {"took over", "seized control of"},
                                             {"took over", "captured"},
                                             {"trades with", "signed trade agreement with"},
                                             {"affiliated with", "works for"},
                                             {"affiliated with", "leads"}};
    for (size_t k = 0; k < sizeof implied / sizeof *implied; k++)
        if (strcmp(implied[k][0], pale) == 0 && strcmp(implied[k][1], other) == 0)
            return true;
    return false;
}

// What somebody claims and the article says itself elsewhere.
static bool is_vouched_for(const RelataTriple *claim, const RelataTriple *other) {
    return claim->attributed_to && !other->attributed_to && other->modality == RELATA_CERTAIN &&
           (claim->modality == RELATA_CERTAIN || claim->modality == RELATA_CLAIMED) &&
           strcmp(claim->relation, other->relation) == 0 && is_equal(claim->quantity, other->quantity) &&
           (!claim->time.start || !other->time.start || is_equal(claim->time.start, other->time.start));
}

// A word as a verb or a plural without its ending: "visit" of "visited", "strike" of "strikes"; of irregular ones as
// listed.
static size_t stem_of(const char *word, size_t n, char stem[STEM]) {
    static const char *const irregular[][2] = {
        {"struck", "strike"}, {"met", "meeting"}, {"fought", "fight"}, {"spoke", "talk"}, {"flew", "flight"}};
    static const char *const endings[] = {"ed", "es", "s", "d", "e", NULL};
    n = n < STEM ? n : STEM - 1;
    memcpy(stem, word, n);
    stem[n] = '\0';
    for (size_t k = 0; k < sizeof irregular / sizeof *irregular; k++)
        if (strcmp(stem, irregular[k][0]) == 0)
            n = (size_t)snprintf(stem, STEM, "%s", irregular[k][1]);
    for (const char *const *e = endings; *e; e++)
        if (n > strlen(*e) + 2 && strcmp(stem + n - strlen(*e), *e) == 0) {
            n -= strlen(*e);
            break;
        }
    stem[n] = '\0';
    return n;
}

// "visited" beside "winds up visit to", "struck in" beside "conducted strikes in", "talk with" beside "held talks
// with": a deed read from its noun, which another label has with what was done with it.
static bool is_told_with_noun(const RelataTriple *pale, const RelataTriple *other) {
    static const char *const rules[] = {"nominalization", "light verb", "between", NULL};
    static const char *const journeys[] = {"trip", "tour", "stopover", NULL};
    char deed[STEM], word[STEM];
    size_t first = strcspn(other->relation, " ");
    if (!pale->rule || !relata_is_among(pale->rule, rules) || is_equal(pale->rule, other->rule) ||
        !strchr(other->relation + first, ' ') ||
        (pale->time.start && other->time.start && !is_equal(pale->time.start, other->time.start)))
        return false;
    const char *last = strrchr(pale->relation, ' '), *noun = pale->relation;
    for (const char *at = pale->relation; last && strcmp(pale->rule, "between") == 0 && at < last; at++)
        noun = *at == ' ' ? at + 1 : noun; // "cooperation" of "military cooperation with"
    stem_of(noun, strcspn(noun, " "), deed);
    for (const char *at = other->relation + first; *at == ' '; at += strcspn(at, " ")) {
        stem_of(at + 1, strcspn(at + 1, " "), word);
        at++;
        bool is_journey = strcmp(deed, "visit") == 0 && relata_is_among(word, journeys);
        if (strchr(at, ' ') && (is_journey || strcmp(word, deed) == 0))
            return true;
    }
    return false;
}

static bool is_paler(const RelataTriple *pale, const RelataTriple *other) {
    bool is_of_verb = strchr(pale->relation, ' ') == NULL; // "met" and "met with" would be two relations elsewhere
    return pale->polarity == other->polarity &&
           (is_kind_there(other, pale) || is_vouched_for(pale, other) || is_told_with_noun(pale, other) ||
            (is_alike(pale, other) && is_implied(pale->relation, other->relation)) ||
            (is_alike(pale, other) && is_longer(other->relation, pale->relation) && is_equal(pale->rule, other->rule) &&
             (!is_of_verb || pale->proposition == other->proposition)));
}

// --- one clause told twice

static void mark_clauses(const RelataDocument *d, bool *is_pale) {
    for (uint32_t i = 0; i < d->n_triples; i++)
        for (uint32_t k = i + 1; k < d->n_triples && k < i + MAX_PAIR; k++) {
            const RelataTriple *a = &d->triples[i], *b = &d->triples[k];
            is_pale[i] = is_pale[i] || relata_is_told_by(d, a, b);
            is_pale[k] = is_pale[k] || (!is_pale[i] && relata_is_told_by(d, b, a));
        }
}

// --- pairs

static void mark_pair(const RelataTriple *first, const Said *said, size_t n, bool *is_pale) {
    for (size_t k = 0; k < n; k++)
        for (size_t i = 0; i < n; i++)
            if (is_paler(said[k].triple, said[i].triple))
                is_pale[said[k].triple - first] = true;
    for (size_t k = 1; k < n; k++)
        for (size_t i = 0; i < k && !said[k].triple->repeats; i++)
            if (!said[i].triple->repeats && is_said_by(said[i].triple, said[k].triple))
                said[k].triple->repeats = (uint32_t)(said[i].triple - first) + 1;
}

// Takes out what is paler; the indices of the others move up. What only repeats a paler one is paler itself.
static void take_out(RelataDocument *d, const bool *is_pale, uint32_t *now) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->n_triples; i++)
        now[i] = is_pale[i] ? 0 : ++n;
    n = 0;
    for (uint32_t i = 0; i < d->n_triples; i++) {
        RelataTriple t = d->triples[i];
        t.repeats = t.repeats ? now[t.repeats - 1] : 0;
        if (!is_pale[i])
            d->triples[n++] = t;
    }
    d->n_triples = n;
}

static void mark(RelataDocument *d, Said *said, bool *is_pale) {
    for (uint32_t i = 0; i < d->n_triples; i++) {
        RelataTriple *t = &d->triples[i];
        t->repeats = 0;
        said[i] = (Said){t, d->entities[t->subject].name, d->entities[t->object].name};
    }
    qsort(said, d->n_triples, sizeof *said, by_rank);
    for (uint32_t begin = 0, end; begin < d->n_triples; begin = end) {
        for (end = begin + 1; end < d->n_triples && end - begin < MAX_PAIR && by_pair(&said[begin], &said[end]) == 0;)
            end++;
        mark_pair(d->triples, &said[begin], end - begin, is_pale);
    }
}

bool relata_mark_repeats(RelataDocument *d) {
    Said *said = calloc((size_t)d->n_triples + 1, sizeof *said);
    bool *is_pale = calloc((size_t)d->n_triples + 1, sizeof *is_pale);
    uint32_t *now = calloc((size_t)d->n_triples + 1, sizeof *now);
    bool is_done = said && is_pale && now;
    if (is_done) {
        mark(d, said, is_pale);
        mark_clauses(d, is_pale);
        take_out(d, is_pale, now);
    }
    free(said);
    free(is_pale);
    free(now);
    return is_done;
}
