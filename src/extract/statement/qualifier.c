// Qualifiers: what a clause says beside the two ends of a statement.
//
//     in    a statement and the proposition that it was read from: "Lira named Berg foreign minister in Oslo"
//     out   the words of the other arguments, and of what the object's node leaves out, in the order of the sentence,
//           what stands before the verb last:
//           "Lira – appointed – Berg", "oblique  as foreign minister", "place  in Oslo"
//
// A pair and a label do not hold what a verb has to say of a third thing, why and what for: n-ary relations (W3C
// Working Group Note "Defining N-ary Relations on the Semantic Web", 2006). The words are the article's, for nobody is
// to follow an edge to them; pronouns give way to who is meant, and long phrases to their beginnings. Limits: what
// hangs on the wrong verb comes along with it.
#include "extract/statement/qualifier.h"

#include "base/arena.h"
#include "base/qualifiers.h"
#include "extract/tree/tree.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <string.h>

enum {
    MAX_QUALIFIERS = 4, // of one statement
    MAX_WORDS = 16,     // of one qualifier
    MAX_TOKENS = 48,    // looked at for one; more than MAX_WORDS and the punctuation between them
    MAX_CLIMB = 24      // steps from a word to the head of its phrase
};

// The tokens of a phrase, ascending but for its preposition, which comes first.
typedef struct {
    RelataRole role;
    uint32_t n;
    uint32_t tokens[MAX_TOKENS];
    const char *name; // stands for the phrase's last token, NULL if none does
} Phrase;

typedef struct {
    const RelataDocument *d;
    const RelataTriple *t;
    const RelataSentence *sentence;
    uint32_t n;
    Phrase phrases[MAX_QUALIFIERS];
} Qualifying;

static const RelataToken *token_at(const Qualifying *q, uint32_t token) {
    return &q->d->tokens[token];
}

static uint32_t above(const Qualifying *q, uint32_t token) {
    return relata_token_above(q->d, q->sentence, token);
}

static bool is_under(const Qualifying *q, uint32_t token, uint32_t ancestor) {
    return relata_token_is_under(q->d, q->sentence, token, ancestor);
}

// --- what the statement says already

static bool is_letter(char c) {
    return isalnum((unsigned char)c) || (unsigned char)c >= 0x80;
}

static bool has_word(const char *text, const char *word) {
    size_t n = word ? strlen(word) : 0;
    for (const char *at = text; n && at && (at = strcasestr(at, word)); at++)
        if ((at == text || !is_letter(at[-1])) && (!is_letter(at[n]) || strncmp(at + n, "’", 3) == 0))
            return true;
    return false;
}

static bool says(const char *text, const RelataToken *token) {
    return has_word(text, token->form) || has_word(text, token->lemma);
}

static bool is_carried(const Qualifying *q, uint32_t token) {
    const RelataTriple *t = q->t;
    const RelataToken *word = token_at(q, token);
    const RelataEntity *entities = q->d->entities;
    return says(t->relation, word) || says(t->time.text, word) || says(t->place, word) ||
           says(entities[t->subject].name, word) || says(entities[t->object].name, word);
}

static const RelataEntity *entity_of(const Qualifying *q, uint32_t token) {
    uint32_t mention = q->d->mention_at ? q->d->mention_at[token] : 0;
    return mention ? &q->d->entities[q->d->mentions[mention - 1].entity] : NULL;
}

// Whether an entity is one of the two ends, which may be a node of the same name.
static bool is_end(const Qualifying *q, const RelataEntity *e) {
    const RelataEntity *subject = &q->d->entities[q->t->subject], *object = &q->d->entities[q->t->object];
    return e == subject || e == object || strcmp(e->name, subject->name) == 0 || strcmp(e->name, object->name) == 0;
}

// --- the words of a phrase

static bool has_case(const Qualifying *q, uint32_t token) {
    for (uint32_t i = token; i > q->sentence->token_begin && i + MAX_WORDS > token; i--)
        if (token_at(q, i - 1)->deprel == RELATA_DEPREL_CASE && above(q, i - 1) == token)
            return true;
    return false;
}

// Asides and whole clauses of a phrase, which go first; of a long one also what only tells more of its nouns.
static bool is_left_out(const RelataToken *token, bool has_case, bool is_long) {
    switch (token->deprel) {
    case RELATA_DEPREL_ACL_RELCL:
    case RELATA_DEPREL_PARATAXIS:
    case RELATA_DEPREL_DISCOURSE:
    case RELATA_DEPREL_VOCATIVE:
    case RELATA_DEPREL_DISLOCATED:
        return true;
    case RELATA_DEPREL_CONJ: // "as a Republican and for the Senate in 2018": another phrase
        return is_long || has_case;
    case RELATA_DEPREL_ACL:
    case RELATA_DEPREL_ADVCL:
    case RELATA_DEPREL_APPOS:
    case RELATA_DEPREL_CC:
        return is_long;
    default:
        return false;
    }
}

static bool is_kept(const Qualifying *q, uint32_t token, uint32_t head, bool is_long) {
    for (int step = 0; step < MAX_CLIMB && token != UINT32_MAX; step++, token = above(q, token)) {
        if (token == head)
            return true;
        if (is_left_out(token_at(q, token), has_case(q, token), is_long))
            return false;
    }
    return false;
}

// Punctuation that ties no two words together.
static bool is_mark(const RelataToken *token) {
    static const char *const ties[] = {"-", "–", "/", "%", "&", "'", "’", NULL};
    return token->upos == RELATA_UPOS_PUNCT && !relata_is_among(token->form, ties);
}

// "when I was 19", "in that role", "since last summer", "on Friday", "than others": words that nobody understands away
// from the text around them.
static bool is_pointing(const Qualifying *q, uint32_t i) {
    static const char *const words[] = {
        "this",     "that",      "these",   "those",   "such",     "last",      "next",      "ago",      "today",
        "tomorrow", "now",       "tonight", "earlier", "later",    "yesterday", "previous",  "recent",   "same",
        "other",    "than",      "monday",  "tuesday", "thursday", "friday",    "sunday",    "saturday", "then",
        "here",     "wednesday", "former",  "latter",  "there",    "accord",    "according", NULL};
    const RelataToken *token = token_at(q, i);
    bool is_person =
        token->upos == RELATA_UPOS_PRON && (token->morph & (RELATA_MORPH_PERSON_1 | RELATA_MORPH_PERSON_2));
    return is_person || (token->deprel != RELATA_DEPREL_MARK && token->lemma && relata_is_among(token->lemma, words));
}

// "her immunity": somebody whom the statement does not have.
static bool is_of_another(const Qualifying *q, uint32_t i) {
    const RelataToken *token = token_at(q, i);
    if (token->upos != RELATA_UPOS_PRON || token->deprel == RELATA_DEPREL_EXPL)
        return false;
    const RelataEntity *e = entity_of(q, i);
    return !e || !is_end(q, e);
}

// What a phrase cannot end with.
static bool is_end_mark(const RelataToken *token) {
    return is_mark(token) || token->upos == RELATA_UPOS_CCONJ;
}

static bool is_quote(const RelataToken *token) {
    static const char *const quotes[] = {"\"", "“", "”", "‘", "``", "''", NULL};
    return token->upos == RELATA_UPOS_PUNCT && relata_is_among(token->form, quotes);
}

// Whether a token stands between brackets that open in the phrase.
static bool is_bracket(const RelataToken *token, char bracket) {
    return token->upos == RELATA_UPOS_PUNCT && token->form[0] == bracket;
}

// Nothing where the phrase is full, which only punctuation can make it.
static void add_token(Phrase *phrase, uint32_t token) {
    if (phrase->n == MAX_TOKENS)
        return;
    uint32_t at = phrase->n++;
    for (; at && phrase->tokens[at - 1] > token; at--) // "two days after the vote": the preposition stands inside
        phrase->tokens[at] = phrase->tokens[at - 1];
    phrase->tokens[at] = token;
}

// The tokens of an argument without asides; false if they are too many.
static bool gather(const Qualifying *q, const RelataArgument *a, bool is_long, Phrase *phrase) {
    uint32_t n_words = 0, depth = 0;
    phrase->n = 0;
    for (uint32_t k = 0; k < a->n_tokens; k++) {
        uint32_t i = a->tokens[k];
        const RelataToken *token = token_at(q, i);
        depth += is_bracket(token, '(');
        bool is_aside = depth > 0;
        depth -= depth && is_bracket(token, ')');
        if (is_aside || i + 1 == a->marker || !is_kept(q, i, a->head, is_long))
            continue;
        n_words += token->upos != RELATA_UPOS_PUNCT;
        if (n_words > MAX_WORDS || is_pointing(q, i) || is_of_another(q, i))
            return false;
        add_token(phrase, i);
    }
    for (uint32_t i = a->marker; i && i < a->tokens[0]; i++) // "because of", "out of"
        if (n_words++ < MAX_WORDS &&
            (token_at(q, i)->deprel == RELATA_DEPREL_FIXED || token_at(q, i)->deprel == RELATA_DEPREL_CASE))
            add_token(phrase, i);
    if (a->marker)
        add_token(phrase, a->marker - 1);
    while (phrase->n && is_end_mark(token_at(q, phrase->tokens[phrase->n - 1])))
        phrase->n--;
    return phrase->n > 0;
}

// Whether the text has a blank between two tokens.
static bool is_apart(const Qualifying *q, uint32_t one, uint32_t next) {
    for (uint32_t i = one; i < next; i++)
        if (token_at(q, i)->space_after)
            return true;
    return false;
}

static bool is_sentence_begin(const Qualifying *q, uint32_t token) {
    return token == q->sentence->token_begin && token_at(q, token)->upos != RELATA_UPOS_PROPN;
}

static void write_phrase(const Qualifying *q, const Phrase *phrase, RelataStrbuf *out) {
    uint32_t last = UINT32_MAX;
    RelataStrbuf words = {0};
    for (uint32_t k = 0; k < phrase->n; k++) {
        const RelataToken *word = token_at(q, phrase->tokens[k]);
        bool is_named = phrase->name && k + 1 == phrase->n;
        if (is_quote(word) || (last == UINT32_MAX && is_mark(word)))
            continue;
        if (last != UINT32_MAX && is_apart(q, last, phrase->tokens[k]) && strcmp(word->form, ",") != 0)
            relata_strbuf_add_char(&words, ' ');
        size_t begin = words.n;
        relata_strbuf_add_string(&words, is_named ? phrase->name : word->form);
        if (last == UINT32_MAX && !is_named && is_sentence_begin(q, phrase->tokens[k]) && !words.failed)
            words.bytes[begin] = (char)tolower((unsigned char)words.bytes[begin]);
        last = phrase->tokens[k];
    }
    relata_qualifier_add(out, relata_role_name(phrase->role), relata_strbuf_string(&words));
    out->failed = out->failed || words.failed;
    relata_strbuf_clear(&words);
}

// --- which phrases tell something

// "in addition", "for example": they tie sentences together.
static bool is_filler(const Qualifying *q, const RelataArgument *a) {
    static const char *const nouns[] = {
        "addition", "example", "instance",    "fact",     "turn", "case",   "course", "contrast", "general",
        "detail",   "effect",  "return",      "response", "part", "way",    "end",    "moment",   "event",
        "hand",     "result",  "consequence", "basis",    "past", "future", NULL};
    static const char *const markers[] = {"accord",  "according", "per",     "like", "unlike", "such",
                                          "include", "including", "besides", "than", NULL};
    const RelataToken *head = token_at(q, a->head);
    const RelataToken *marker = a->marker ? token_at(q, a->marker - 1) : NULL;
    if (marker && marker->lemma && relata_is_among(marker->lemma, markers))
        return true;
    return head->lemma && relata_is_among(head->lemma, nouns) && a->n_tokens <= 3;
}

// "in a statement", "on Twitter": where somebody said what the clause tells; "in prison" behind "sentenced to life": a
// rest of the label's own phrase; what opens the sentence and hangs on a clause within it.
static bool is_beside(const Qualifying *q, const RelataArgument *a, uint32_t first) {
    static const char *const said[] = {
        "statement", "interview",  "tweet", "letter",  "report", "speech",   "message", "article", "email", "memo",
        "briefing",  "conference", "post",  "twitter", "press",  "facebook", "remark",  "book",    NULL};
    static const char *const where[] = {"in", "on", "at", "by", "via", "through", NULL};
    const RelataToken *head = token_at(q, a->head);
    const char *marker = a->marker ? token_at(q, a->marker - 1)->lemma : NULL;
    bool is_where = marker && relata_is_among(marker, where);
    uint32_t predicate = q->d->propositions[q->t->proposition].predicate;
    bool is_open =
        first < predicate && token_at(q, predicate)->head && token_at(q, predicate)->deprel != RELATA_DEPREL_CONJ;
    bool is_rest = first > predicate + 1 && first > q->sentence->token_begin && a->role != RELATA_ROLE_OBJECT &&
                   says(q->t->relation, token_at(q, first - 1)) && token_at(q, first - 1)->deprel == RELATA_DEPREL_OBL;
    return is_open || is_rest || (is_where && head->lemma && relata_is_among(head->lemma, said));
}

static bool is_telling(const RelataToken *head) {
    return head->upos == RELATA_UPOS_NOUN || head->upos == RELATA_UPOS_PROPN || head->upos == RELATA_UPOS_NUM ||
           head->upos == RELATA_UPOS_VERB || head->upos == RELATA_UPOS_ADJ || head->upos == RELATA_UPOS_SYM;
}

static bool holds(const Qualifying *q, const RelataArgument *a, uint32_t token) {
    return token + 1 == a->marker || is_under(q, token, a->head);
}

// Whether most of what a phrase says stands in the statement, or of what the object's noun has beside it all names do.
static bool is_told(const Qualifying *q, const Phrase *phrase) {
    uint32_t n = 0, n_carried = 0, n_names = 0, n_new = 0;
    for (uint32_t k = 0; k < phrase->n; k++) {
        const RelataToken *token = token_at(q, phrase->tokens[k]);
        bool is_content = is_telling(token), is_name = token->upos == RELATA_UPOS_PROPN,
             is_known = is_content && is_carried(q, phrase->tokens[k]);
        n += is_content;
        n_carried += is_known;
        n_names += is_name;
        n_new += is_name && !is_known;
    }
    return 2 * n_carried > n || (phrase->role == RELATA_ROLE_OBJECT && n_names && !n_new);
}

// What kind of clause or phrase it is, by its first word.
static RelataRole role_of(const Qualifying *q, const RelataArgument *a) {
    static const char *const causes[] = {"because", "due", "owing", "amid", "amidst", NULL},
                             *const conditions[] = {"if", "unless", "provided", NULL},
                             *const times[] = {"before", "after",  "until",     "during", "while", "when",
                                               "since",  "follow", "following", "once",   NULL};
    const char *lemma = a->marker ? token_at(q, a->marker - 1)->lemma : NULL;
    if (a->role == RELATA_ROLE_PURPOSE || !lemma)
        return a->role == RELATA_ROLE_CAUSE ? RELATA_ROLE_OBLIQUE : (RelataRole)a->role;
    return relata_is_among(lemma, causes)       ? RELATA_ROLE_CAUSE
           : relata_is_among(lemma, conditions) ? RELATA_ROLE_CONDITION
           : relata_is_among(lemma, times)      ? RELATA_ROLE_TIME
           : a->role == RELATA_ROLE_CAUSE       ? RELATA_ROLE_OBLIQUE
                                                : (RelataRole)a->role;
}

// "to him": by the name of who is meant.
static bool gather_pronoun(const Qualifying *q, const RelataArgument *a, Phrase *phrase) {
    const RelataEntity *e = entity_of(q, a->head);
    if (!e || e->kind != RELATA_ENTITY_NAMED || is_end(q, e))
        return false;
    phrase->n = 0;
    if (a->marker)
        phrase->tokens[phrase->n++] = a->marker - 1;
    phrase->tokens[phrase->n++] = a->head;
    phrase->name = e->name;
    return true;
}

static uint32_t first_of(const RelataArgument *a) {
    return a->marker && a->marker - 1 < a->tokens[0] ? a->marker - 1 : a->tokens[0];
}

static void add_phrase(Qualifying *q, const RelataArgument *a) {
    if (q->n == MAX_QUALIFIERS || !a->n_tokens || holds(q, a, q->t->subject_token) || holds(q, a, q->t->object_token) ||
        is_carried(q, a->head) || is_filler(q, a) || is_beside(q, a, first_of(a)))
        return;
    Phrase *phrase = &q->phrases[q->n];
    *phrase = (Phrase){.role = role_of(q, a)};
    if (token_at(q, a->head)->upos == RELATA_UPOS_PRON) {
        q->n += gather_pronoun(q, a, phrase);
        return;
    }
    bool may_be_cut = a->role != RELATA_ROLE_OBJECT; // what is cut of a noun's phrase restricts it
    q->n += is_telling(token_at(q, a->head)) &&
            (gather(q, a, false, phrase) || (may_be_cut && gather(q, a, true, phrase))) && !is_told(q, phrase);
}

// --- the arguments

// All tokens under one, for arguments that no proposition has.
static RelataArgument argument_of(const Qualifying *q, RelataRole role, uint32_t head, uint32_t from,
                                  uint32_t *tokens) {
    RelataArgument a = {.role = (uint8_t)role, .head = head, .tokens = tokens};
    for (uint32_t k = from; k < q->sentence->token_end && a.n_tokens < MAX_TOKENS; k++)
        if (is_under(q, k, head))
            tokens[a.n_tokens++] = k;
    return a;
}

// The first of an argument's words as its preposition or subordinator, if it is one.
static bool take_marker(const Qualifying *q, RelataArgument *a, RelataDeprel deprel) {
    if (a->n_tokens < 2 || token_at(q, a->tokens[0])->deprel != deprel)
        return false;
    a->marker = a->tokens[0] + 1;
    a->tokens++;
    a->n_tokens--;
    return true;
}

static bool is_behind_comma(const Qualifying *q, uint32_t token, uint32_t noun) {
    for (uint32_t i = noun + 1; i < token; i++)
        if (is_mark(token_at(q, i)))
            return true;
    return false;
}

// "a request to waive immunity" where the node is the request: what the object's noun has beside it.
static void add_tail(Qualifying *q, uint32_t noun) {
    const RelataEntity *object = &q->d->entities[q->t->object];
    if (object->kind == RELATA_ENTITY_NAMED || token_at(q, noun)->upos != RELATA_UPOS_NOUN)
        return;
    for (uint32_t i = noun + 1; i < q->sentence->token_end && q->n < MAX_QUALIFIERS; i++) {
        const RelataToken *token = token_at(q, i);
        bool is_phrase = (token->deprel == RELATA_DEPREL_NMOD && has_case(q, i)) ||
                         (token->deprel == RELATA_DEPREL_ACL && !is_behind_comma(q, i, noun));
        if (above(q, i) != noun || !is_phrase || is_under(q, q->d->propositions[q->t->proposition].predicate, i))
            continue;
        uint32_t all[MAX_TOKENS];
        RelataArgument a = argument_of(q, RELATA_ROLE_OBJECT, i, noun + 1, all);
        take_marker(q, &a, RELATA_DEPREL_CASE);
        add_phrase(q, &a);
    }
}

static bool is_argument(const RelataProposition *p, uint32_t head) {
    for (uint32_t k = 0; k < p->n_arguments; k++)
        if (p->arguments[k].head == head)
            return true;
    return false;
}

// Under which condition, why, when, and what was done along with it: clauses that are no arguments of a tuple.
// A participle behind a comma goes on with the story.
static void add_clauses(Qualifying *q, const RelataProposition *p) {
    static const char *const conditions[] = {"if",    "unless", "provided", "because", "after", "before",
                                             "until", "when",   "since",    "once",    NULL};
    for (uint32_t i = q->sentence->token_begin; i < q->sentence->token_end; i++) {
        if (token_at(q, i)->deprel != RELATA_DEPREL_ADVCL || above(q, i) != p->predicate || is_argument(p, i))
            continue;
        uint32_t all[MAX_TOKENS];
        RelataArgument a = argument_of(q, RELATA_ROLE_OBLIQUE, i, q->sentence->token_begin, all);
        uint32_t first = a.n_tokens ? a.tokens[0] : i;
        const RelataToken *begin = token_at(q, first);
        bool is_marked = begin->deprel == RELATA_DEPREL_MARK || begin->deprel == RELATA_DEPREL_ADVMOD;
        bool is_participle =
            begin->upos == RELATA_UPOS_VERB && first == i && first > p->predicate && !is_mark(token_at(q, first - 1));
        if (is_marked && begin->lemma && relata_is_among(begin->lemma, conditions)) {
            a.marker = first + 1;
            a.tokens++;
            a.n_tokens--;
            add_phrase(q, &a);
        } else if (is_participle) {
            add_phrase(q, &a);
        }
    }
}

static bool has_number(const Qualifying *q, uint32_t token) {
    for (uint32_t i = q->sentence->token_begin; i < token; i++)
        if (above(q, i) == token && token_at(q, i)->deprel == RELATA_DEPREL_NUMMOD)
            return true;
    return false;
}

// What has no preposition: "appointed him minister", "700 miles", "asking to stay" tell something of the verb; what is
// quoted, another object, a name that the tree hangs on the verb, and in "was born Peter in Oslo" a complement of the
// subject do not.
static bool is_qualifying_alone(const Qualifying *q, const RelataArgument *a) {
    if (!a->n_tokens)
        return false;
    uint8_t deprel = token_at(q, a->head)->deprel, object = token_at(q, q->t->object_token)->deprel;
    if (deprel == RELATA_DEPREL_XCOMP)
        return object != RELATA_DEPREL_OBL;
    uint8_t first = token_at(q, a->tokens[0])->upos;
    return deprel == RELATA_DEPREL_ADVCL || a->role == RELATA_ROLE_RECIPIENT || has_number(q, a->head) ||
           token_at(q, a->head)->upos == RELATA_UPOS_NUM || first == RELATA_UPOS_ADP || first == RELATA_UPOS_SCONJ;
}

static bool is_qualifying(const Qualifying *q, const RelataArgument *a) {
    return a->role != RELATA_ROLE_SUBJECT && a->role != RELATA_ROLE_TIME && (a->marker || is_qualifying_alone(q, a));
}

// Statements of noun phrases have no room beside their two ends.
static bool is_of_clause(const Qualifying *q, const RelataProposition *p) {
    static const char *const nominal[] = {"light verb", "nominalization", NULL};
    uint8_t upos = token_at(q, p->predicate)->upos;
    return upos == RELATA_UPOS_VERB || upos == RELATA_UPOS_AUX || relata_is_among(p->rule, nominal);
}

static bool is_loose(const Phrase *phrase) {
    return phrase->role == RELATA_ROLE_OBLIQUE || phrase->role == RELATA_ROLE_PLACE ||
           phrase->role == RELATA_ROLE_OBJECT;
}

// "as the ambassador | to the United Nations": two phrases with nothing between them read as one, whatever hangs where.
static void join_neighbours(Qualifying *q) {
    uint32_t n = q->n ? 1 : 0;
    for (uint32_t k = 1; k < q->n; k++) {
        Phrase *last = &q->phrases[n - 1], *next = &q->phrases[k];
        bool is_joined = is_loose(last) && is_loose(next) && !last->name &&
                         last->tokens[last->n - 1] + 1 == next->tokens[0] && last->n + next->n <= MAX_TOKENS;
        if (is_joined) {
            memcpy(last->tokens + last->n, next->tokens, next->n * sizeof *next->tokens);
            last->n += next->n;
            last->name = next->name;
        } else {
            q->phrases[n++] = *next;
        }
    }
    q->n = n;
}

bool relata_qualify(RelataDocument *d, RelataTriple *t) {
    if (t->proposition == RELATA_NO_PROPOSITION)
        return true;
    const RelataProposition *p = &d->propositions[t->proposition];
    Qualifying q = {.d = d, .t = t, .sentence = &d->sentences[t->sentence]};
    if (!is_of_clause(&q, p))
        return true;
    bool has_tail = false;
    for (uint32_t k = 0; k < p->n_arguments; k++) {
        const RelataArgument *a = &p->arguments[k];
        if (!has_tail && a->head > t->object_token && t->object_token > p->predicate) {
            add_tail(&q, t->object_token);
            has_tail = true;
        }
        if (is_qualifying(&q, a))
            add_phrase(&q, a);
    }
    if (!has_tail)
        add_tail(&q, t->object_token);
    add_clauses(&q, p);
    join_neighbours(&q);
    RelataStrbuf out = {0};
    for (int is_before = 0; is_before < 2; is_before++) // what opens the sentence matters least, and tables are narrow
        for (uint32_t k = 0; k < q.n; k++)
            if ((q.phrases[k].tokens[0] < p->predicate) == is_before)
                write_phrase(&q, &q.phrases[k], &out);
    if (out.n)
        t->qualifiers = relata_arena_string(d->arena, relata_strbuf_string(&out));
    bool is_done = !out.failed && (!out.n || t->qualifiers);
    relata_strbuf_clear(&out);
    return is_done;
}
