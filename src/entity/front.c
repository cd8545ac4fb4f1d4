// Front: names that the model cut at their front, which take the capitals that the tree ties to them.
//
// "Products" of "Champion Products", "Charities" of "Catholic Charities", "Storm Beta" of "Tropical Storm Beta",
// "Bonanza" of "Gold Bars Bonanza": inside a sentence a capital that no name, office or people explains, and that the
// tree hangs on the name, is the name's own. At a sentence's beginning every word has a capital, so there the tag has
// to say that the word is a proper one. Words of the dictionary stay before a person ("Painter Ana Lira"), others do
// not ("Syed Omar Saad").
//
// In: names of the document, tree. Out: the same names, longer. Limits: sentences in title case say nothing.
#include "entity/analysis.h"

#include "base/words.h"

#include <string.h>

enum { MOST_TAKEN = 4, LONGEST_SMALL = 3 };

static bool is_capital(const RelataAnalysis *a, uint32_t t) {
    return relata_form_of(a, t)->flags & (RELATA_WORD_CAPITAL | RELATA_WORD_MIXED);
}

static bool is_title_case(const RelataAnalysis *a, const RelataSentence *s) {
    for (uint32_t t = s->token_begin; t < s->token_end; t++) {
        const RelataWord *word = relata_form_of(a, t);
        if ((word->flags & RELATA_WORD_LETTERS) && word->length > LONGEST_SMALL && !is_capital(a, t))
            return false;
    }
    return true;
}

// Whether the tree makes the token a part of what the name's words are, or the name a part of it.
static bool is_part(const RelataAnalysis *a, uint32_t t, const RelataName *name) {
    static const uint8_t below[] = {RELATA_DEPREL_COMPOUND, RELATA_DEPREL_AMOD, RELATA_DEPREL_FLAT,
                                    RELATA_DEPREL_NUMMOD},
                         above[] = {RELATA_DEPREL_COMPOUND, RELATA_DEPREL_FLAT, RELATA_DEPREL_APPOS};
    const RelataToken *tokens = a->document->tokens;
    if (a->head_at[t] > name->begin && a->head_at[t] <= name->end)
        return memchr(below, tokens[t].deprel, sizeof below);
    for (uint32_t k = name->begin; k < name->end; k++)
        if (a->head_at[k] == t + 1)
            return memchr(above, tokens[k].deprel, sizeof above);
    return false;
}

// "Catholic Charities", not "Former Berg": what a sentence begins with has its capital from there.
static bool is_proper(const RelataAnalysis *a, uint32_t t) {
    const char *tag = a->document->tokens[t].xpos;
    return tag && strncmp(tag, "NNP", 3) == 0;
}

// "Tropical Storm".
static bool is_kind_of_storm(const RelataAnalysis *a, uint32_t t) {
    static const char *const storms[] = {"Storm", "Depression", "Cyclone", NULL};
    const RelataToken *token = &a->document->tokens[t];
    return strcmp(token->form, "Tropical") == 0 && relata_is_among(token[1].form, storms);
}

// "Products" is nobody: a word of the dictionary that is no given name and no office.
static bool is_thing(const RelataAnalysis *a, const RelataName *name) {
    uint32_t flags = relata_form_of(a, name->begin)->flags | relata_lemma_of(a, name->begin)->flags,
             persons = RELATA_WORD_GIVEN | RELATA_WORD_TITLE | RELATA_WORD_ROLE;
    return name->end == name->begin + 1 && (flags & RELATA_WORD_COMMON) && !(flags & persons);
}

static bool has_part_of_speech(const RelataAnalysis *a, uint32_t t, const RelataName *name) {
    uint8_t upos = a->document->tokens[t].upos;
    if (relata_is_title(a, t) && (!is_thing(a, name) || upos != RELATA_UPOS_PROPN))
        return false; // "Pilot Lock", not "President Congress"
    if (name->type == RELATA_TYPE_PERSON && strcmp(a->document->tokens[t].form, "Laureate") == 0)
        return false; // "Peace Laureate Ana Lira"
    if (name->type == RELATA_TYPE_PERSON && !is_thing(a, name))
        return upos == RELATA_UPOS_PROPN && !(relata_form_of(a, t)->flags & RELATA_WORD_COMMON) &&
               !(relata_lemma_of(a, t)->flags & RELATA_WORD_ROLE);
    return upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_ADJ || upos == RELATA_UPOS_NOUN;
}

// A capital that no other name, office or day explains.
static bool is_free(const RelataAnalysis *a, uint32_t t) {
    uint32_t explained = RELATA_WORD_MONTH | RELATA_WORD_WEEKDAY | RELATA_WORD_ALL_CAPS | RELATA_WORD_DIGIT;
    const RelataWord *word = relata_form_of(a, t);
    return !a->name_at[t] && !a->match_at[t] && (word->flags & RELATA_WORD_CAPITAL) && word->length > 1 &&
           !(word->flags & explained) && a->document->tokens[t].space_after;
}

// "Central" of "Trans-Central", which is half a word.
static bool is_behind_mark(const RelataAnalysis *a, uint32_t t, uint32_t first) {
    const RelataToken *tokens = a->document->tokens;
    return t > first && !tokens[t - 1].space_after && tokens[t - 1].upos == RELATA_UPOS_PUNCT;
}

// Where the name begins with its own capitals; where it did if they begin with half a word.
static uint32_t front_of(const RelataAnalysis *a, const RelataName *name, uint32_t first) {
    uint32_t t = name->begin;
    for (int k = 0; k < MOST_TAKEN && t > first && is_free(a, t - 1); k++) {
        bool is_number = t < name->begin && a->document->tokens[t - 1].upos == RELATA_UPOS_NUM; // "Three O'Clock Blues"
        bool is_open = t - 1 > first || is_proper(a, t - 1) || is_kind_of_storm(a, t - 1);
        if (!is_open || !is_part(a, t - 1, name) || !(is_number || has_part_of_speech(a, t - 1, name)))
            break;
        if (is_behind_mark(a, t - 1, first))
            return name->begin;
        t--;
    }
    return t;
}

static void take_front(RelataAnalysis *a, uint32_t at) {
    RelataName *name = &a->names.items[at - 1];
    const RelataSentence *s = &a->document->sentences[a->sentence_at[name->begin]];
    const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
    bool is_known = m && m->begin == name->begin && m->end == name->end;
    if (is_known || name->type == RELATA_TYPE_DATE || name->type == RELATA_TYPE_GROUP || is_title_case(a, s))
        return;
    uint32_t begin = front_of(a, name, s->token_begin);
    if (begin < name->begin && name->type == RELATA_TYPE_PERSON && is_thing(a, name))
        name->type = RELATA_TYPE_ORGANIZATION;
    while (name->begin > begin)
        a->name_at[--name->begin] = at;
}

void relata_take_fronts(RelataAnalysis *a) {
    for (uint32_t i = 1; i <= a->names.n; i++) {
        const RelataName *name = &a->names.items[i - 1];
        if (name->begin != name->end && !a->shouted[a->sentence_at[name->begin]])
            take_front(a, i);
    }
}
