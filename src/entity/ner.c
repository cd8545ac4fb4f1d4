// Names: spans with types.
#include "entity/analysis.h"

#include <string.h>

static bool is_name_token(const RelataAnalysis *a, uint32_t t) {
    const RelataToken *token = &a->document->tokens[t];
    const RelataWord *word = relata_form_of(a, t);
    if (a->name_at[t] || !(word->flags & RELATA_WORD_CAPITAL) ||
        (word->flags & (RELATA_WORD_MONTH | RELATA_WORD_WEEKDAY)))
        return false;
    return token->upos == RELATA_UPOS_PROPN || a->match_at[t];
}

static RelataType type_of(const RelataAnalysis *a, uint32_t begin, uint32_t end) {
    const RelataWord *first = relata_form_of(a, begin), *last = relata_form_of(a, end - 1);
    uint32_t match = a->match_at[begin];
    if (match && a->matches.items[match - 1].end >= end)
        return a->matches.items[match - 1].how == RELATA_HOW_ADJECTIVE ? RELATA_TYPE_GROUP
                                                                       : a->matches.items[match - 1].type;
    if (end > begin + 1 && (first->flags & RELATA_WORD_GIVEN))
        return RELATA_TYPE_PERSON;
    if (last->noun_type == RELATA_TYPE_ORGANIZATION || last->noun_type == RELATA_TYPE_PLACE ||
        last->noun_type == RELATA_TYPE_FACILITY)
        return last->noun_type;
    if ((last->flags & RELATA_WORD_COMPANY) || ((first->flags & RELATA_WORD_ALL_CAPS) && first->length > 2))
        return RELATA_TYPE_ORGANIZATION;
    return (last->flags & (RELATA_WORD_SURNAME | RELATA_WORD_GIVEN)) || end > begin + 1 ? RELATA_TYPE_PERSON
                                                                                       : RELATA_TYPE_ORGANIZATION;
}

RelataStatus relata_find_names(RelataAnalysis *a, const RelataNer *ner, RelataError *error) {
    (void)ner;
    for (uint32_t i = 0; i < a->document->n_sentences; i++) {
        const RelataSentence *s = &a->document->sentences[i];
        for (uint32_t t = s->token_begin; t < s->token_end; t++) {
            uint32_t begin = t;
            while (begin < s->token_end && (relata_form_of(a, begin)->flags & RELATA_WORD_TITLE) &&
                   is_name_token(a, begin))
                begin++;
            uint32_t end = begin;
            while (end < s->token_end && is_name_token(a, end))
                end++;
            if (end == begin)
                continue;
            RelataName name = {begin, end, (uint8_t)type_of(a, begin, end), 0.5f};
            if (!RELATA_ARRAY_ADD(&a->names, name))
                return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
            for (uint32_t u = begin; u < end; u++)
                a->name_at[u] = (uint32_t)a->names.n;
            t = end - 1;
        }
    }
    return RELATA_OK;
}
