// Spans: names that the model cut short, made whole by what stands beside them.
//
// A person is the given name before and the family names behind that the tree ties to the name ("Ma" of "Ma Ngok"). A
// body whose acronym stands behind it in brackets begins and ends where the letters say ("International Union for
// Conservation of Nature (IUCN)", of which the model takes "International Union"): the letters are read backwards over
// capitals, past small words (Schwartz and Hearst, 2003, for capitalised long forms).
//
// In: names of the model, tree. Out: the same names, longer; names that another swallowed are left empty.
#include "entity/analysis.h"

#include <string.h>

enum { MOST_WORDS = 2, LEAST_LETTERS = 3, MOST_LETTERS = 8 };

static bool is_tied(const RelataAnalysis *a, uint32_t t, const RelataName *name) {
    const RelataToken *tokens = a->document->tokens;
    uint32_t up = a->head_at[t];
    bool is_below = up > name->begin && up <= name->end;
    uint8_t deprel = tokens[t].deprel;
    for (uint32_t k = name->begin; !is_below && k < name->end; k++)
        if (a->head_at[k] == t + 1) {
            is_below = true;
            deprel = tokens[k].deprel;
        }
    return is_below && (deprel == RELATA_DEPREL_FLAT || deprel == RELATA_DEPREL_COMPOUND);
}

static bool is_free_capital(const RelataAnalysis *a, uint32_t t) {
    const RelataWord *word = relata_form_of(a, t);
    return !a->name_at[t] && (word->flags & RELATA_WORD_CAPITAL) && !(word->flags & RELATA_WORD_ALL_CAPS) &&
           word->length > 1;
}

bool relata_is_title(const RelataAnalysis *a, uint32_t t) {
    return (relata_form_of(a, t)->flags & RELATA_WORD_TITLE) && strcmp(a->document->tokens[t].form, "Don") != 0;
}

static void take(RelataAnalysis *a, uint32_t at, uint32_t begin, uint32_t end) {
    RelataName *name = &a->names.items[at - 1];
    for (uint32_t t = begin; t < end; t++) {
        uint32_t other = a->name_at[t];
        if (other && other != at)
            a->names.items[other - 1].end = a->names.items[other - 1].begin;
        a->name_at[t] = at;
    }
    name->begin = begin;
    name->end = end;
}

// "Ma" of "Ma Ngok", "Brandt" of "Don Brandt", "Jane" of "Jane Ferrer Brandt".
static void complete_person(RelataAnalysis *a, uint32_t at) {
    const RelataName *name = &a->names.items[at - 1];
    const RelataSentence *s = &a->document->sentences[a->sentence_at[name->begin]];
    uint32_t before = name->begin;
    if (before-- > s->token_begin && is_free_capital(a, before) &&
        (relata_form_of(a, before)->flags & RELATA_WORD_GIVEN) && !relata_is_title(a, before) &&
        is_tied(a, before, name) && !(relata_form_of(a, name->begin)->flags & RELATA_WORD_TITLE))
        take(a, at, before, name->end);
    for (int k = 0; k < MOST_WORDS && name->end < s->token_end; k++) {
        uint32_t next = name->end;
        if (!is_free_capital(a, next) || a->document->tokens[next].upos != RELATA_UPOS_PROPN ||
            relata_is_title(a, next) || a->match_at[next] || a->document->tokens[next].deprel != RELATA_DEPREL_FLAT ||
            !is_tied(a, next, name))
            break;
        take(a, at, name->begin, next + 1);
    }
}

static bool is_small_word(const char *form) {
    static const char *const words[] = {"of", "for", "and", "the", "in", "on", "to", "de", "des", "et", "&", "-", NULL};
    for (const char *const *w = words; *w; w++)
        if (strcmp(*w, form) == 0)
            return true;
    return false;
}

// Where the words begin whose initials a bracketed acronym is made of; `bracket` itself if the letters do not fit.
static uint32_t long_form(const RelataAnalysis *a, const RelataSentence *s, uint32_t bracket) {
    const RelataToken *tokens = a->document->tokens;
    const char *letters = tokens[bracket + 1].form;
    size_t left = strlen(letters);
    uint32_t t = bracket;
    while (left && t > s->token_begin) {
        const char *form = tokens[--t].form;
        if (form[0] == letters[left - 1])
            left--;
        else if (!is_small_word(form) || t + 1 == bracket)
            return bracket;
    }
    return left ? bracket : t;
}

static bool is_acronym(const char *form) {
    size_t n = strlen(form);
    return n >= LEAST_LETTERS && n <= MOST_LETTERS && strspn(form, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == n;
}

// The first name of a body or of no known kind in a span that no name crosses the edges of; 0 if there is none.
static uint32_t name_within(const RelataAnalysis *a, uint32_t begin, uint32_t end) {
    uint32_t found = 0;
    for (uint32_t t = begin; t < end; t++) {
        const RelataName *name = a->name_at[t] ? &a->names.items[a->name_at[t] - 1] : NULL;
        if (name && (name->begin < begin || name->end > end))
            return 0;
        bool may_be = name && (name->type == RELATA_TYPE_ORGANIZATION || name->type == RELATA_TYPE_OTHER);
        found = found || !may_be ? found : a->name_at[t];
    }
    return found;
}

static void complete_bodies(RelataAnalysis *a, const RelataSentence *s) {
    const RelataToken *tokens = a->document->tokens;
    for (uint32_t t = s->token_begin + LEAST_LETTERS; t + 2 < s->token_end; t++) {
        if (strcmp(tokens[t].form, "(") != 0 || !is_acronym(tokens[t + 1].form) || strcmp(tokens[t + 2].form, ")") != 0)
            continue;
        uint32_t begin = long_form(a, s, t), at = name_within(a, begin, t);
        const RelataName *name = at ? &a->names.items[at - 1] : NULL;
        if (name && (name->begin != begin || name->end != t))
            take(a, at, begin, t);
    }
}

void relata_complete_spans(RelataAnalysis *a) {
    for (uint32_t i = 0; i < a->document->n_sentences; i++)
        if (!a->shouted[i])
            complete_bodies(a, &a->document->sentences[i]);
    for (uint32_t i = 1; i <= a->names.n; i++) {
        const RelataName *name = &a->names.items[i - 1];
        if (name->type == RELATA_TYPE_PERSON && name->begin < name->end && !a->shouted[a->sentence_at[name->begin]])
            complete_person(a, i);
    }
}
