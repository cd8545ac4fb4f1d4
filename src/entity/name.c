// Name: clusters to entities, each with the name it goes by, its type, gender and aliases.
//
// A named entity takes the gazetteer's canonical name if it is linked, else its longest name; a person's name carries
// no title, no name keeps determiners, possessive marks or quotation marks. A nominal entity is called by its head noun
// with the modifiers that identify it. Mentions in captions and boilerplate name nothing unless there is nothing else.
#include "entity/analysis.h"

#include "base/strbuf.h"
#include "base/words.h"

#include <stdlib.h>
#include <string.h>

enum { FIELD_MAX = 512, NAME_TOKENS = 12 };

typedef struct {
    RelataAnalysis *a;
    RelataDocument *d;
    RelataStrbuf text;
} Naming;

static bool is_edge_junk(const RelataToken *token) {
    return token->upos == RELATA_UPOS_PUNCT || token->upos == RELATA_UPOS_DET || token->upos == RELATA_UPOS_PART ||
           (token->morph & RELATA_MORPH_POSS);
}

static bool is_bracket_or_stop(const char *form) {
    return strcmp(form, ".") == 0 || strcmp(form, ")") == 0 || strcmp(form, "!") == 0;
}

static bool is_capital_word(const char *form) {
    return form[0] >= 'A' && form[0] <= 'Z' && form[1] >= 'a' && form[1] <= 'z';
}

// "NORTH HARBOUR COURT" of a headline in capitals is the North Harbour Court, and the "FBI" what it was.
static bool is_shouted(const RelataAnalysis *a, uint32_t begin, uint32_t end) {
    bool is_all = a->shouted && a->shouted[a->sentence_at[begin]] && end > begin + 1;
    for (uint32_t t = begin; t < end && is_all; t++) {
        const RelataWord *word = relata_form_of(a, t);
        is_all = !(word->flags & RELATA_WORD_LETTERS) || (word->flags & RELATA_WORD_ALL_CAPS);
    }
    return is_all;
}

// The hyphen of "Anne - Marie", as tokenized text writes it.
static bool is_tied_hyphen(const RelataToken *token) {
    return strcmp(token->form, "-") == 0 && token->xpos && strcmp(token->xpos, "HYPH") == 0;
}

static void add_softened(Naming *n, const char *form) {
    static const char *const letters[] = {"FBI",  "CIA", "BBC",  "CNN", "NBC",  "CBS", "IBM", "UCLA", "NASA",
                                          "NATO", "EU",  "UN",   "US",  "USA",  "UK",  "UAE", "NBA",  "NFL",
                                          "NHL",  "MLB", "FIFA", "II",  "III",  "IV",  "TV",  "FC",   "FDA",
                                          "SEC",  "NSA", "IMF",  "WHO", "NYPD", "AFL", "CIO", "AP",   NULL};
    bool is_letters = relata_is_among(form, letters) || !form[strcspn(form, "AEIOUY")] || strchr(form, '&');
    if (!is_letters || strcmp(form, "ST.") == 0) {
        relata_strbuf_add_char(&n->text, *form++);
        for (; *form; form++) {
            bool is_first = strchr("-'.", form[-1]) && form[1]; // "O'BRIEN", and not "HARBOUR'S"
            relata_strbuf_add_char(&n->text, *form >= 'A' && *form <= 'Z' && !is_first ? (char)(*form | 32) : *form);
        }
    } else {
        relata_strbuf_add_string(&n->text, form);
    }
}

// The article's own words from token `begin` to `end`, blanks collapsed, edges cleaned.
static const char *span_text(Naming *n, uint32_t begin, uint32_t end) {
    const RelataToken *tokens = n->d->tokens;
    while (begin + 1 < end && is_edge_junk(&tokens[begin]))
        begin++;
    while (end > begin + 1 && is_edge_junk(&tokens[end - 1]) && !is_bracket_or_stop(tokens[end - 1].form) &&
           !is_capital_word(tokens[end - 1].form) && strcmp(tokens[end - 1].form, "all") != 0 && // "Rivers for All"
           !relata_is_mark_of_name(n->a, end - 1))
        end--;
    relata_strbuf_truncate(&n->text, 0);
    bool shouted = is_shouted(n->a, begin, end);
    for (uint32_t t = begin; t < end; t++) {
        bool is_own = t == begin || tokens[t].span.begin >= tokens[t - 1].span.end;
        bool is_tied = is_tied_hyphen(&tokens[t]) || (t > begin && is_tied_hyphen(&tokens[t - 1]));
        if (t > begin && !is_tied && tokens[t].span.begin > tokens[t - 1].span.end)
            relata_strbuf_add_char(&n->text, ' ');
        if (is_own && shouted)
            add_softened(n, tokens[t].form);
        else if (is_own)
            relata_strbuf_add_string(&n->text, tokens[t].form);
    }
    return relata_arena_string(n->d->arena, relata_strbuf_string(&n->text));
}

static bool identifies(const RelataAnalysis *a, uint32_t t) {
    const RelataToken *token = &a->document->tokens[t];
    switch (token->deprel) {
    case RELATA_DEPREL_COMPOUND:
    case RELATA_DEPREL_AMOD:
    case RELATA_DEPREL_FLAT:
    case RELATA_DEPREL_NMOD_DESC:
        return true;
    case RELATA_DEPREL_NUMMOD:
        return token->upos == RELATA_UPOS_ADJ;
    default:
        return false;
    }
}

static bool is_of(const RelataAnalysis *a, uint32_t head) {
    const RelataDocument *d = a->document;
    for (uint32_t t = head; t-- > 0 && t + 6 > head;)
        if (a->head_at[t] == head + 1 && d->tokens[t].deprel == RELATA_DEPREL_CASE)
            return strcmp(d->tokens[t].form, "of") == 0;
    return false;
}

// Past the words of a hyphenated modifier, which describe more than they identify: "old" of "34-year-old son".
static uint32_t skip_hyphenated(const RelataAnalysis *a, uint32_t first, uint32_t head) {
    const RelataToken *tokens = a->document->tokens;
    for (uint32_t t = first; t < head; t++)
        if (t > 0 && strcmp(tokens[t - 1].form, "-") == 0 && tokens[t - 1].span.end == tokens[t].span.begin)
            first = t + 1;
    return first;
}

// Marks the tokens that name a nominal: the head, what identifies it, and an of-phrase after it.
static const char *nominal_name(Naming *n, const RelataAnaphor *m) {
    const RelataAnalysis *a = n->a;
    const RelataToken *tokens = n->d->tokens;
    uint32_t first = m->head, last = m->head + 1;
    for (uint32_t t = m->begin; t < m->head; t++)
        if (a->head_at[t] == m->head + 1 && identifies(a, t) && first == m->head)
            first = t;
    while (first > m->begin && a->head_at[first - 1] == first + 1 && identifies(a, first - 1))
        first--;
    first = skip_hyphenated(a, first, m->head);
    for (uint32_t t = m->head + 1; t < m->end; t++)
        if (a->head_at[t] == m->head + 1 && tokens[t].deprel == RELATA_DEPREL_NMOD && is_of(a, t) &&
            t - first < NAME_TOKENS)
            last = t + 1;
    if (last - first > NAME_TOKENS)
        last = m->head + 1;
    return span_text(n, first, last);
}

// "Mrs. Berg", if nobody says her given name: by the surname alone she would be her husband.
static uint32_t first_word_of(const Naming *n, const RelataAnaphor *best) {
    bool is_short = best->type == RELATA_TYPE_PERSON && best->end == best->begin + 1 && best->begin > 0;
    bool is_wife = is_short && strncmp(n->d->tokens[best->begin - 1].form, "Mrs", 3) == 0;
    return best->begin - is_wife;
}

static const char *mention_name(Naming *n, const RelataAnaphor *m) {
    return m->kind == RELATA_MENTION_NAME ? span_text(n, first_word_of(n, m), m->end) : nominal_name(n, m);
}

static bool is_naming(const RelataAnaphor *m) {
    return m->kind == RELATA_MENTION_NAME && !m->is_adjective;
}

// Higher is better: names before nominals before nothing, article before boilerplate, longer before shorter.
static uint32_t naming_rank(const RelataAnaphor *m) {
    uint32_t length = m->end - m->begin < 50 ? m->end - m->begin : 50;
    uint32_t kind = is_naming(m) ? 3 : m->kind == RELATA_MENTION_NAME ? 2 : m->kind == RELATA_MENTION_NOMINAL ? 1 : 0;
    return kind * 1000 + (m->is_boiler ? 0 : 500) + (kind == 3 ? length : 0);
}

static uint8_t entity_kind(const RelataAnaphor *best, const char *key) {
    if (best->is_literal)
        return RELATA_ENTITY_LITERAL;
    if (best->kind == RELATA_MENTION_NAME || key)
        return RELATA_ENTITY_NAMED;
    return best->kind == RELATA_MENTION_NOMINAL ? RELATA_ENTITY_NOMINAL : RELATA_ENTITY_EMPTY;
}

static uint8_t vote_type(const RelataAnalysis *a, const RelataEntity *e) {
    uint32_t votes[RELATA_N_TYPES] = {0};
    uint8_t best = RELATA_TYPE_OTHER;
    for (uint32_t i = 0; i < e->n_mentions; i++) {
        const RelataAnaphor *m = &a->mentions.items[e->mentions[i]];
        votes[m->type] += m->type == RELATA_TYPE_OTHER        ? 0
                          : is_naming(m)                      ? 100
                          : m->kind == RELATA_MENTION_NOMINAL ? 2
                                                              : 1;
    }
    for (uint8_t t = 0; t < RELATA_N_TYPES; t++)
        if (votes[t] > votes[best])
            best = t;
    return best;
}

static int by_text(const void *x, const void *y) {
    return strcmp(*(const char *const *)x, *(const char *const *)y);
}

static bool set_aliases(Naming *n, RelataEntity *e) {
    e->aliases = RELATA_ARENA_NEW(n->d->arena, const char *, e->n_mentions);
    if (!e->aliases)
        return false;
    for (uint32_t i = 0; i < e->n_mentions; i++) {
        const RelataAnaphor *m = &n->a->mentions.items[e->mentions[i]];
        const char *text = m->kind == RELATA_MENTION_NAME ? span_text(n, m->begin, m->end) : NULL;
        if (text && strcmp(text, e->name) != 0)
            e->aliases[e->n_aliases++] = text;
    }
    if (e->n_aliases)
        qsort(e->aliases, e->n_aliases, sizeof *e->aliases, by_text);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < e->n_aliases; i++)
        if (kept == 0 || strcmp(e->aliases[kept - 1], e->aliases[i]) != 0)
            e->aliases[kept++] = e->aliases[i];
    e->n_aliases = kept;
    return true;
}

// Whether two names differ by nothing but accents, capitals and an article before them.
static bool is_same_name(const char *one, const char *main_name) {
    char x[FIELD_MAX], y[FIELD_MAX];
    const char *rest = strncmp(main_name, "The ", 4) == 0 ? main_name + 4 : main_name;
    return relata_lexicon_normalize(one, x, sizeof x) && relata_lexicon_normalize(rest, y, sizeof y) &&
           strcmp(x, y) == 0;
}

// Whether a linked thing goes by the article's own name for it instead of the gazetteer's: towns, and the bodies whose
// full name nobody says (broadcasters, leagues, firms; charities that are not called by their letters).
static bool keeps_name(const RelataAnalysis *a, const RelataEntity *e, const char *thing, const RelataAnaphor *best) {
    static const char *const by_letters[] = {"media", "sports", "company", NULL};
    char kind[32], main_name[FIELD_MAX];
    bool is_letters = best->end == best->begin + 1 && (relata_form_of(a, best->begin)->flags & RELATA_WORD_ALL_CAPS);
    if (!is_naming(best) || !relata_lexicon_field(thing, 0, 0, main_name, sizeof main_name))
        return false;
    bool is_same = is_same_name(e->name, main_name);
    if (strncmp(e->key, "region/", 7) == 0)
        return !is_same && strstr(e->name, main_name); // "Jammu and Kashmir"
    if (strncmp(e->key, "city/", 5) == 0)
        return !is_letters && !strchr(e->name, '.') && !(is_same && strncmp(main_name, "The ", 4) == 0);
    return strncmp(e->key, "org/", 4) == 0 && !is_same && relata_lexicon_field(thing, 0, 2, kind, sizeof kind) &&
           (relata_is_among(kind, by_letters) || (strcmp(kind, "ngo") == 0 && !is_letters));
}

static void use_gazetteer(Naming *n, RelataEntity *e, const RelataAnaphor *best) {
    char field[FIELD_MAX];
    const char *thing = e->key ? relata_lexicon_get(n->a->lexicon, RELATA_LEXICON_THING, e->key) : NULL;
    if (!thing)
        return;
    if (e->type != RELATA_TYPE_PERSON && !keeps_name(n->a, e, thing, best) &&
        relata_lexicon_field(thing, 0, 0, field, sizeof field) && field[0])
        e->name = relata_arena_string(n->d->arena, field);
    if (relata_lexicon_field(thing, 0, 1, field, sizeof field) && relata_type_find(field) < RELATA_N_TYPES)
        e->type = (uint8_t)relata_type_find(field);
}

// Whether two names have a word of four letters or more in common.
static bool share_word(const char *one, const char *other) {
    for (const char *c = one; *c;) {
        size_t n = strcspn(c, " ");
        const char *found = n > 3 ? strstr(other, c) : NULL;
        char word[64];
        if (n > 3 && n < sizeof word && !found) {
            memcpy(word, c, n);
            word[n] = '\0';
            found = strstr(other, word);
        }
        if (found)
            return true;
        c += n + (c[n] == ' ');
    }
    return false;
}

// "RDC" of an article that spells it out as "Resource Development Council" is not what the gazetteer calls so.
static bool is_other_acronym(const Naming *n, const RelataEntity *e, const RelataAnaphor *best) {
    char main_name[FIELD_MAX];
    if (!is_naming(best) || best->key || best->end < best->begin + 2)
        return false;
    for (uint32_t i = 0; i < e->n_mentions; i++) {
        const RelataAnaphor *m = &n->a->mentions.items[e->mentions[i]];
        if (m->key && (m->end != m->begin + 1 || !(relata_form_of(n->a, m->begin)->flags & RELATA_WORD_ALL_CAPS)))
            return false;
    }
    const char *thing = relata_lexicon_get(n->a->lexicon, RELATA_LEXICON_THING, e->key);
    return thing && relata_lexicon_field(thing, 0, 0, main_name, sizeof main_name) && !share_word(e->name, main_name);
}

// "Ratna Puri Anand Sen" of whom the article begins with "Anand Sen": a person's name is the full one
// that comes first, if it has a given name and ends as the longest does.
static const RelataAnaphor *first_full_name(const RelataAnalysis *a, const RelataEntity *e, const RelataAnaphor *best) {
    for (uint32_t i = 0; i < e->n_mentions; i++) {
        const RelataAnaphor *m = &a->mentions.items[e->mentions[i]];
        if (!is_naming(m) || m->is_boiler)
            continue;
        bool is_full = m->type == RELATA_TYPE_PERSON && m->end > m->begin + 1 && m->last_word == best->last_word &&
                       (m->first_word == best->first_word ||
                        (relata_words_at(a->words, m->first_word)->flags & RELATA_WORD_GIVEN)) &&
                       strcmp(a->document->tokens[m->begin + 1].form, "-") != 0;
        return is_full ? m : best;
    }
    return best;
}

static bool name_entity(Naming *n, RelataEntity *e) {
    const RelataAnaphor *best = &n->a->mentions.items[e->mentions[0]];
    for (uint32_t i = 0; i < e->n_mentions; i++) {
        const RelataAnaphor *m = &n->a->mentions.items[e->mentions[i]];
        if (naming_rank(m) > naming_rank(best))
            best = m;
        if (m->key && !e->key)
            e->key = m->key;
        if (!e->gender || e->gender == RELATA_GENDER_NEUT)
            e->gender = m->gender ? m->gender : e->gender;
        e->is_plural |= m->number == RELATA_NUMBER_PLUR && m->kind != RELATA_MENTION_PRONOUN;
    }
    e->type = vote_type(n->a, e);
    if (e->type == RELATA_TYPE_PERSON && best->kind == RELATA_MENTION_NAME && best->end > best->begin + 2)
        best = first_full_name(n->a, e, best);
    e->kind = entity_kind(best, e->key);
    e->name = best->kind == RELATA_MENTION_PRONOUN ? "" : mention_name(n, best);
    if (e->key && e->name && is_other_acronym(n, e, best))
        e->key = NULL;
    use_gazetteer(n, e, best);
    return e->name && set_aliases(n, e);
}

// Entities in the order of their first mention, each with the list of its mentions.
static bool gather(RelataAnalysis *a) {
    RelataDocument *d = a->document;
    uint32_t n = (uint32_t)a->mentions.n;
    uint32_t *entity_of = RELATA_ARENA_NEW(a->scratch, uint32_t, (size_t)n + 1);
    uint32_t *lists = RELATA_ARENA_NEW(d->arena, uint32_t, n);
    d->mentions = RELATA_ARENA_NEW(d->arena, RelataMention, n);
    d->entities = RELATA_ARENA_NEW(d->arena, RelataEntity, n);
    d->mention_at = RELATA_ARENA_NEW(d->arena, uint32_t, d->n_tokens);
    if (!entity_of || !lists || !d->mentions || !d->entities || !d->mention_at)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        const RelataAnaphor *m = &a->mentions.items[i];
        if (!entity_of[m->cluster])
            entity_of[m->cluster] = ++d->n_entities;
        uint32_t entity = entity_of[m->cluster] - 1;
        d->entities[entity].n_mentions++;
        d->mentions[i] = (RelataMention){.token_begin = m->begin,
                                         .token_end = m->end,
                                         .head = m->head,
                                         .entity = entity,
                                         .kind = m->kind,
                                         .type = m->type,
                                         .score = m->score,
                                         .sureness = m->sureness,
                                         .phrase_begin = m->phrase_begin,
                                         .phrase_end = m->phrase_end,
                                         .is_indefinite = m->is_indefinite};
        if (!d->mention_at[m->head])
            d->mention_at[m->head] = i + 1;
    }
    d->n_mentions = n;
    for (uint32_t e = 0, at = 0; e < d->n_entities; e++) {
        d->entities[e].mentions = lists + at;
        at += d->entities[e].n_mentions;
        d->entities[e].n_mentions = 0;
    }
    for (uint32_t i = 0; i < n; i++) {
        RelataEntity *e = &d->entities[d->mentions[i].entity];
        e->mentions[e->n_mentions++] = i;
    }
    return true;
}

RelataStatus relata_make_entities(RelataAnalysis *a, RelataError *error) {
    Naming naming = {.a = a, .d = a->document};
    bool ok = gather(a);
    for (uint32_t e = 0; ok && e < a->document->n_entities; e++)
        ok = name_entity(&naming, &a->document->entities[e]) && !naming.text.failed;
    relata_strbuf_clear(&naming.text);
    return ok ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}
