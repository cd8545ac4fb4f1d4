// Long names: titles, wars and games whose name the recogniser cut or missed, as further relata.
//
//     in    the tokens of a document, and the relata that its entities are
//     out   names as the text writes them: what stands between quotation marks, and runs of capitalised words with the
//           small words between them ("War of the Spanish Succession", "2006 Winter Olympics"). One that has the head
//           of a relatum's own mention is another name of that; any other is a relatum of its own.
//
// Whether such a thing is one at all is left to the network, which has learnt on the same. Limits: a run ends at a
// comma and at the sentence; MAX_WORDS words.
#include "relate/relatum.h"

#include "base/map.h"
#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

enum { MAX_WORDS = 12, MAX_LINKS = 2, NAME = 160 };

typedef struct {
    uint32_t begin, end; // tokens
} Words;

static const char *form(const RelataRelata *r, uint32_t t) {
    return r->document->tokens[t].form;
}

static bool is_capital(const RelataRelata *r, uint32_t t) {
    uint32_t used, c = relata_utf8_decode(form(r, t), strlen(form(r, t)), &used);
    return relata_is_upper(c);
}

static bool is_number(const RelataRelata *r, uint32_t t) {
    return form(r, t)[0] >= '0' && form(r, t)[0] <= '9';
}

// A word that a name may begin with: no article or preposition at the head of a sentence.
static bool may_begin(const RelataRelata *r, const RelataSentence *s, uint32_t t) {
    uint8_t upos = r->document->tokens[t].upos;
    bool is_content = upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_ADJ;
    return is_capital(r, t) && (is_content || t > s->token_begin);
}

static bool is_link(const RelataRelata *r, uint32_t t) {
    static const char *const links[] = {
        "of", "the",          "de",  "du", "la", "le",  "les", "von", "van", "der", "den",           "for",
        "al", "el",           "y",   "di", "da", "del", "des", "dos", "do",  "'s",  "\xe2\x80\x99s", "&",
        "-",  "\xe2\x80\x93", "'n'", ":",  "/",  NULL};
    return relata_is_among(form(r, t), links);
}

static Words capital_run(const RelataRelata *r, const RelataSentence *s, uint32_t begin) {
    Words run = {begin, begin + 1};
    while (run.end < s->token_end && run.end - run.begin < MAX_WORDS) {
        uint32_t next = run.end;
        while (next < s->token_end && next - run.end < MAX_LINKS && is_link(r, next))
            next++;
        if (next == s->token_end || !(is_capital(r, next) || is_number(r, next)))
            break;
        run.end = next + 1;
    }
    return run;
}

static bool is_mark(const RelataRelata *r, uint32_t t, bool is_opening) {
    static const char *const opening[] = {"\"", "\xe2\x80\x9c", "``", "\xc2\xab", NULL};
    static const char *const closing[] = {"\"", "\xe2\x80\x9d", "''", "\xc2\xbb", NULL};
    return relata_is_among(form(r, t), is_opening ? opening : closing);
}

// What is quoted from the mark at `begin` on; empty if it is a sentence or no name.
static Words quoted(const RelataRelata *r, const RelataSentence *s, uint32_t begin) {
    Words words = {begin + 1, begin + 1};
    while (words.end < s->token_end && words.end - words.begin <= MAX_WORDS && !is_mark(r, words.end, false))
        words.end++;
    bool is_closed = words.end < s->token_end && is_mark(r, words.end, false);
    if (is_closed && words.end > words.begin && r->document->tokens[words.end - 1].upos == RELATA_UPOS_PUNCT)
        words.end--;
    if (!is_closed || words.end <= words.begin || !(is_capital(r, words.begin) || is_number(r, words.begin)))
        words.end = words.begin;
    return words;
}

// The word of a span whose governor lies outside.
static uint32_t head_of(const RelataRelata *r, Words words) {
    for (uint32_t t = words.begin; t < words.end; t++)
        if (!r->head_at[t] || r->head_at[t] - 1 < words.begin || r->head_at[t] - 1 >= words.end)
            return t;
    return words.begin;
}

// The text of a span, on the scratch arena.
static const char *text_of(const RelataRelata *r, Words words) {
    const RelataDocument *d = r->document;
    uint32_t begin = d->tokens[words.begin].span.begin, end = d->tokens[words.end - 1].span.end;
    return relata_arena_copy(d->arena, d->text + begin, end - begin);
}

// The relatum that is known by this text, 1 + index, 0 = none.
static uint32_t find_named(const RelataRelata *r, const char *text) {
    for (uint32_t i = 0; i < r->n; i++) {
        const RelataEntity *e = &r->document->entities[r->items[i].entity];
        if (strcmp(e->name, text) == 0)
            return i + 1;
        for (uint32_t a = 0; a < e->n_aliases; a++)
            if (strcmp(e->aliases[a], text) == 0)
                return i + 1;
    }
    return 0;
}

// The relatum one of whose mentions has this head and lies within the words, 1 + index, 0 = none.
static uint32_t find_headed(const RelataRelata *r, Words words, uint32_t head) {
    for (uint32_t i = 0; i < r->n; i++)
        for (uint32_t k = 0; k < r->items[i].n_mentions && !r->items[i].is_date; k++) {
            const RelataMention *m = &r->mentions[r->items[i].mentions[k]];
            if (m->head == head && m->token_begin >= words.begin && m->token_end <= words.end)
                return i + 1;
        }
    return 0;
}

static bool add_alias(RelataRelata *r, uint32_t i, const char *text) {
    RelataEntity *e = &r->document->entities[r->items[i].entity];
    const char **aliases = RELATA_ARENA_NEW(r->document->arena, const char *, e->n_aliases + 1u);
    if (!aliases)
        return false;
    if (e->n_aliases)
        memcpy(aliases, e->aliases, e->n_aliases * sizeof *aliases);
    aliases[e->n_aliases++] = text;
    e->aliases = aliases;
    return true;
}

static void add_mention(RelataRelata *r, uint32_t i, Words words) {
    RelataRelatum *x = &r->items[i];
    if (x->n_mentions == RELATA_RELATUM_MENTIONS || r->n_mentions == r->most_mentions)
        return;
    r->mentions[r->n_mentions] = (RelataMention){.token_begin = words.begin,
                                                 .token_end = words.end,
                                                 .head = head_of(r, words),
                                                 .entity = x->entity,
                                                 .kind = RELATA_MENTION_NAME,
                                                 .type = x->type};
    x->mentions[x->n_mentions++] = r->n_mentions++;
    x->n_all++;
}

// One with a year is no other name of the same thing of all years: "2006 Winter Olympics".
typedef enum { RUN, QUOTED, OF_YEAR } Writing;

static bool add_words(RelataRelata *r, Words words, Writing writing) {
    const char *text = words.end > words.begin ? text_of(r, words) : "";
    if (!text)
        return false;
    if (!*text)
        return true;
    uint32_t at = find_named(r, text);
    if (at) {
        if (r->items[at - 1].is_long)
            add_mention(r, at - 1, words);
        return true;
    }
    at = writing == OF_YEAR ? 0 : find_headed(r, words, head_of(r, words));
    if (at)
        return add_alias(r, at - 1, text);
    if (!relata_add_long_name(r, text, writing == QUOTED))
        return r->n == RELATA_RELATA_MOST;
    add_mention(r, r->n - 1, words);
    return true;
}

// "Northmavine peninsula", "Nordland county": the name alone is another name.
static bool add_bare_names(RelataRelata *r) {
    for (uint32_t i = 0; i < r->n; i++) {
        for (uint32_t k = 0; k < r->items[i].n_mentions && !r->items[i].is_date; k++) {
            const RelataMention *m = &r->mentions[r->items[i].mentions[k]];
            Words words = {m->token_begin, m->token_end};
            if (m->kind == RELATA_MENTION_PRONOUN || !is_capital(r, words.begin) ||
                r->document->tokens[words.begin].upos == RELATA_UPOS_DET)
                continue;
            while (words.end > words.begin && !is_capital(r, words.end - 1) && !is_number(r, words.end - 1))
                words.end--;
            const char *text = words.end < m->token_end && words.end > words.begin ? text_of(r, words) : "";
            if (!text || (*text && !find_named(r, text) && !add_alias(r, i, text)))
                return false;
        }
    }
    return true;
}

bool relata_find_long_names(RelataRelata *r) {
    const RelataDocument *d = r->document;
    if (!add_bare_names(r))
        return false;
    for (uint32_t k = 0; k < d->n_sentences; k++) {
        const RelataSentence *s = &d->sentences[k];
        for (uint32_t t = s->token_begin; t < s->token_end; t++) {
            if (is_mark(r, t, true) && !add_words(r, quoted(r, s, t), QUOTED))
                return false;
            bool is_year = is_number(r, t) && t + 1 < s->token_end && is_capital(r, t + 1) && strlen(form(r, t)) == 4;
            if (!is_year && !may_begin(r, s, t))
                continue;
            Words run = capital_run(r, s, t);
            if (!add_words(r, run, is_year ? OF_YEAR : RUN))
                return false;
            if (is_year)
                continue;
            t = run.end - 1;
        }
    }
    return true;
}
