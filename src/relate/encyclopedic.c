// Encyclopedic articles: those that define their subject before they tell of it.
//
//     in    sentences, tokens and trees, mentions
//     out   whether the article is one: its first sentence says of a named thing that it is something ("Vik is a
//     village
//           in …", "Ann Lee (1870 – 1931) was a painter …"), and the rest tells it as such articles do: nobody is
//           quoted saying anything, nothing happens on a weekday or "last month", no "we" and "you", no "Mr."
//
// The classifier of relations has learnt on such articles, and there its probabilities hold. News hardly ever opens
// with a definition, and where it does it soon tells who said so. Limits: an opening that defines by other words ("X
// refers to", "X, a village in …, lies") is not recognised, nor are articles of less than LEAST sentences, where too
// little shows what they are.
#include "relate/encyclopedic.h"

#include "base/calendar.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { LEAST = 3, EVERY = 5, OPENING = 4 };

static bool is_one_of(const char *word, const char *const *words) {
    for (; word && *words; words++)
        if (strcasecmp(word, *words) == 0)
            return true;
    return false;
}

static bool is_body(const RelataDocument *d, const RelataSentence *s) {
    RelataBlockKind kind = s->block < d->n_blocks ? d->blocks[s->block].kind : RELATA_BLOCK_PARAGRAPH;
    return kind == RELATA_BLOCK_PARAGRAPH || kind == RELATA_BLOCK_ITEM;
}

// --- the opening -----------------------------------------------------------------------------------------------------

// "is", "was", not "will be", "is not".
static bool is_plain_copula(const RelataDocument *d, const RelataSentence *s, uint32_t t) {
    static const char *const forms[] = {"is", "was", "are", "were", NULL};
    static const char *const denials[] = {"not", "n't", "never", NULL};
    return is_one_of(d->tokens[t].form, forms) && (t + 1 >= s->token_end || !is_one_of(d->tokens[t + 1].form, denials));
}

static bool is_capital(const RelataToken *token) {
    return isupper((unsigned char)token->form[0]) || (unsigned char)token->form[0] >= 0xC3;
}

// Participles stand between a name and what it is ("born in 1931", "also known as"), and titles may have any words;
// other verbs begin a story.
static bool begins_story(const RelataToken *token) {
    static const char *const participles[] = {"VBN", "VBG", "JJ", NULL};
    return (!is_capital(token) && (token->upos == RELATA_UPOS_AUX || token->upos == RELATA_UPOS_PRON)) ||
           (!is_capital(token) && token->upos == RELATA_UPOS_VERB && !is_one_of(token->xpos, participles));
}

// Verbs that say of a place, a reign or a term what it is.
static bool defines(const RelataToken *token) {
    static const char *const verbs[] = {"refers", "runs", "lies", "stands", "consists", "serves", "reigned", NULL};
    return is_one_of(token->form, verbs);
}

// The verb of the opening, the sentence's end if something is told before it comes. What stands in brackets or between
// quotation marks counts for nothing.
static uint32_t find_verb(const RelataDocument *d, const RelataSentence *s) {
    uint32_t depth = 0;
    bool is_quoted = false;
    for (uint32_t t = s->token_begin; t < s->token_end; t++) {
        const char *form = d->tokens[t].form;
        depth += form[0] == '(';
        depth -= form[0] == ')' && depth;
        is_quoted = form[0] == '"' ? !is_quoted : strcmp(form, "“") == 0 || (is_quoted && strcmp(form, "”") != 0);
        if (depth || is_quoted)
            continue;
        if (is_plain_copula(d, s, t) || defines(&d->tokens[t]))
            return t;
        if (begins_story(&d->tokens[t]))
            break;
    }
    return s->token_end;
}

// A name, or a title between quotation marks, not far from the beginning.
static bool begins_with_name(const RelataDocument *d, const RelataSentence *s) {
    static const char *const marks[] = {"\"", "“", "``", "‘", "'", NULL};
    for (uint32_t t = s->token_begin; t < s->token_begin + OPENING && t < s->token_end; t++) {
        uint32_t m = d->mention_at ? d->mention_at[t] : 0;
        if (d->tokens[t].upos == RELATA_UPOS_PROPN || is_one_of(d->tokens[t].form, marks) ||
            (m && d->mentions[m - 1].kind == RELATA_MENTION_NAME && d->mentions[m - 1].type != RELATA_TYPE_DATE))
            return true;
    }
    return false;
}

// "President Lira is a critic of": somebody whom readers of the news know already.
static bool begins_with_title(const char *form) {
    static const char *const titles[] = {"Mr.", "Mrs.", "Ms.", "President", "Senator", "Governor", NULL};
    return is_one_of(form, titles);
}

// "It is a", "This is the", "Today is the", "What is a", "The following is": no definitions.
static bool begins_elsewhere(const RelataToken *first, const RelataToken *second) {
    static const char *const words[] = {"this", "these", "that", "those", "there", "here", "today", "yesterday", "now",
                                        "it",   "what",  "who",  "he",    "she",   "they", "we",    "i",         "you",
                                        "why",  "how",   "when", "where", "one",   "as",   "if",    NULL};
    return is_one_of(first->form, words) || strcmp(second->form, "following") == 0;
}

// "Of these groups, the least known are", "In 2006 Chad was the first": told from the middle. Only a field or a place
// opens a definition ("In geometry, a face is").
static bool begins_inside(const RelataToken *first, const RelataToken *second) {
    static const char *const words[] = {"following", "during", "since", "after", "despite", "according", "while", NULL};
    return is_one_of(first->form, words) ||
           (first->upos == RELATA_UPOS_ADP &&
            (strcasecmp(first->form, "in") != 0 || isdigit((unsigned char)second->form[0])));
}

// "is free until", "is the latest in": adjectives without a noun behind them, which is the kind ("the largest of the
// islands" has it).
static bool is_bare_quality(const RelataDocument *d, uint32_t t, uint32_t end) {
    if (strcasecmp(d->tokens[t].form, "the") == 0 && t + 1 < end)
        t++;
    else if (d->tokens[t].upos != RELATA_UPOS_ADJ)
        return false;
    while (t < end && (d->tokens[t].upos == RELATA_UPOS_ADJ || d->tokens[t].upos == RELATA_UPOS_ADV ||
                       d->tokens[t].upos == RELATA_UPOS_CCONJ || d->tokens[t].form[0] == ','))
        t++;
    return t >= end || (d->tokens[t].upos == RELATA_UPOS_ADP && strcmp(d->tokens[t].form, "of") != 0);
}

// "was Apr-28", "was 12": a score.
static bool is_score(const RelataToken *token) {
    return token->upos != RELATA_UPOS_NOUN && token->form[strcspn(token->form, "0123456789")] != '\0';
}

// What may follow "is": "a village", "one of the", "the first", "Spanish painters"; "located in", "founded in".
static bool begins_kind(const RelataToken *token) {
    static const char *const participles[] = {"located", "situated", "founded", "established", "born", "fought",
                                              "built",   "known",    "created", "formed",      NULL};
    return is_one_of(token->form, participles) || token->upos == RELATA_UPOS_PROPN || token->upos == RELATA_UPOS_DET ||
           token->upos == RELATA_UPOS_NUM || token->upos == RELATA_UPOS_ADJ || token->upos == RELATA_UPOS_NOUN;
}

// "Porridge is a dish": what is no name is defined by "a", "an" and "the" alone.
static bool is_definition(const RelataDocument *d, const RelataSentence *s) {
    static const char *const ends[] = {"?", "!", NULL}, *const articles[] = {"a", "an", "the", NULL};
    uint32_t verb = find_verb(d, s);
    if (verb + 2 >= s->token_end || verb == s->token_begin || is_one_of(d->tokens[s->token_end - 1].form, ends) ||
        begins_with_title(d->tokens[s->token_begin].form) ||
        begins_elsewhere(&d->tokens[s->token_begin], &d->tokens[s->token_begin + 1]))
        return false;
    if (begins_inside(&d->tokens[s->token_begin], &d->tokens[s->token_begin + 1]) ||
        is_bare_quality(d, verb + 1, s->token_end))
        return false;
    bool is_kind = defines(&d->tokens[verb]) || (begins_kind(&d->tokens[verb + 1]) && !is_score(&d->tokens[verb + 1]));
    return begins_with_name(d, s) ? is_kind : is_one_of(d->tokens[verb + 1].form, articles);
}

// --- the manner ------------------------------------------------------------------------------------------------------

// Words of reports and speeches: verbs of saying, first and second persons, courtesy titles.
static bool is_of_reports(const RelataToken *token) {
    static const char *const verbs[] = {"say",  "tell", "announce", "state",     "report", "claim",
                                        "warn", "urge", "insist",   "reiterate", "quote",  NULL};
    static const char *const persons[] = {"i", "we", "you", "us", "our", "your", "my", "yesterday", "tomorrow", NULL};
    static const char *const titles[] = {"Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", NULL};
    return (token->upos == RELATA_UPOS_VERB && is_one_of(token->lemma, verbs)) ||
           (islower((unsigned char)token->form[0]) && is_one_of(token->form, persons)) ||
           strcmp(token->form, "I") == 0 || is_one_of(token->form, titles);
}

// "last month", "next week", "is expected to", "is scheduled to": told from the day it was written.
static bool is_of_now(const RelataDocument *d, uint32_t t, uint32_t end) {
    static const char *const near[] = {"last", "next", "this", "past", "coming", "recent", NULL};
    static const char *const spans[] = {"week",  "weekend", "month",   "months", "days",
                                        "night", "morning", "evening", NULL};
    static const char *const awaited[] = {"expected", "scheduled", "due", "likely", "set", NULL};
    static const char *const be[] = {"is", "are", NULL};
    if (t + 1 >= end)
        return false;
    if (is_one_of(d->tokens[t].form, near) && is_one_of(d->tokens[t + 1].form, spans))
        return true;
    return t + 2 < end && is_one_of(d->tokens[t].form, be) && is_one_of(d->tokens[t + 1].form, awaited) &&
           strcmp(d->tokens[t + 2].form, "to") == 0;
}

// "on Friday", "last Monday", "was killed Monday near"; not "Friday Night", "Good Friday".
static bool is_weekday(const RelataDocument *d, uint32_t t) {
    static const char *const before[] = {"on", "last", "this", "late", "early", "by", "since", "until", "next", NULL};
    if (!t || !relata_weekday_of(d->tokens[t].form) || !is_capital(&d->tokens[t]))
        return false;
    bool is_in_name = is_capital(&d->tokens[t - 1]) || (t + 1 < d->n_tokens && is_capital(&d->tokens[t + 1]));
    return is_one_of(d->tokens[t - 1].form, before) || !is_in_name;
}

// What stands between quotation marks on one line may be a title. Encyclopedias ask nothing.
static bool has_report(const RelataDocument *d, const RelataSentence *s) {
    bool is_quoted = false;
    if (strcmp(d->tokens[s->token_end - 1].form, "?") == 0)
        return true;
    for (uint32_t t = s->token_begin; t < s->token_end; t++) {
        const char *form = d->tokens[t].form;
        is_quoted = form[0] == '"' ? !is_quoted : strcmp(form, "“") == 0 || (is_quoted && strcmp(form, "”") != 0);
        if (!is_quoted && (is_of_reports(&d->tokens[t]) || is_weekday(d, t) || is_of_now(d, t, s->token_end)))
            return true;
    }
    return false;
}

bool relata_is_encyclopedic(const RelataDocument *d) {
    uint32_t n = 0, n_reports = 0;
    bool is_defined = false;
    for (uint32_t k = 0; k < d->n_sentences; k++) {
        const RelataSentence *s = &d->sentences[k];
        if (s->token_begin == s->token_end || !is_body(d, s))
            continue;
        if (n++ == 0 && !(is_defined = is_definition(d, s)))
            return false;
        n_reports += has_report(d, s);
    }
    return is_defined && n >= LEAST && n_reports * EVERY <= n;
}
