// Sentences by classification. Every token that may begin a sentence is judged from left to right by a linear
// classifier over hashed features of the tokens around it, of what is known of them (abbreviations, how often
// a word is capitalised inside sentences, names) and of the sentence so far (length, open quotation
// marks and brackets, capitals). Stops are not needed: headlines, signatures and mail headers have none.
//
// In: a view with marks of tokens. Out: marks of sentences. Method: after Kiss and Strunk 2006 (what is
// known of words) and Read et al. 2012 (every token is a candidate). Limits: a sentence has at most
// MAX_WORDS words; a longer one is cut at its likeliest place after the first SETTLED words.
#include "text/view.h"

#include "base/array.h"

enum { MAX_WORDS = 300, SETTLED = 100, HORIZON = 30 };

typedef enum {
    OUTSIDE,
    LOWER,
    CAPITALISED,
    CAPITALS,
    INITIAL, // one capital
    DIGITS,
    NUMBER, // digits with marks
    ALPHANUMERIC,
    MIXED_CASE,
    ADDRESS, // URL, e-mail
    DOTTED,  // U.S.
    ABBREVIATED,
    COMPOUND, // e-mail, o'clock
    UNCASED,
    CLITIC,
    OTHER,
    STOP = 16, // one '.'; then each mark of its own
    EXCLAMATION,
    QUESTION,
    ELLIPSIS,
    STOPS,
    COMMA,
    SEMICOLON,
    COLON,
    APOSTROPHE,
    STRAIGHT,
    OPEN_QUOTE,
    CLOSE_QUOTE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    DASH,
    RULE, // the same mark over and over
    SLASH,
    SYMBOL,
    EMOTICON,
    STAR,
    ANGLE,
    BAR,
    HASH,
    AT,
    MONEY
} Shape;

static uint8_t mark_shape(const RelataChar *c) {
    switch (c->class) {
    case RELATA_CHAR_STOP:
        return c->c == '.' ? STOP : c->c == '!' ? EXCLAMATION : c->c == '?' ? QUESTION : ELLIPSIS;
    case RELATA_CHAR_COMMA:
        return c->c == ',' ? COMMA : c->c == ';' ? SEMICOLON : COLON;
    case RELATA_CHAR_APOSTROPHE:
        return APOSTROPHE;
    case RELATA_CHAR_QUOTE:
        return STRAIGHT;
    case RELATA_CHAR_OPEN:
        return c->c == '"' || c->c == '\'' ? OPEN_QUOTE : OPEN_BRACKET;
    case RELATA_CHAR_CLOSE:
        return c->c == '"' ? CLOSE_QUOTE : CLOSE_BRACKET;
    case RELATA_CHAR_DASH:
        return DASH;
    case RELATA_CHAR_SLASH:
        return SLASH;
    default:
        break;
    }
    switch (c->c) {
    case '*':
        return STAR;
    case '<':
    case '>':
        return ANGLE;
    case '|':
        return BAR;
    case '#':
        return HASH;
    case '@':
        return AT;
    case '$':
    case 0x20AC:
    case 0xA3:
        return MONEY;
    default:
        return SYMBOL;
    }
}

static uint8_t marks_shape(const RelataChar *c, uint32_t n) {
    bool is_same = true, is_stops = true;
    for (uint32_t i = 0; i < n; i++) {
        is_same = is_same && c[i].c == c[0].c;
        is_stops = is_stops && c[i].class == RELATA_CHAR_STOP;
    }
    if (is_stops)
        return is_same && c[0].c == '.' ? ELLIPSIS : is_same ? mark_shape(c) : STOPS;
    if (is_same)
        return c[0].class == RELATA_CHAR_APOSTROPHE ? STRAIGHT : RULE;
    return EMOTICON;
}

static uint8_t word_shape(const RelataChar *c, uint32_t n, const uint32_t *counts) {
    uint32_t lower = counts[RELATA_CHAR_LOWER], upper = counts[RELATA_CHAR_UPPER], digit = counts[RELATA_CHAR_DIGIT];
    uint32_t stops = counts[RELATA_CHAR_STOP], letters = lower + upper + counts[RELATA_CHAR_LETTER];
    bool has_others = letters + digit < n;
    if (c[0].class == RELATA_CHAR_APOSTROPHE || (n == 3 && c[1].class == RELATA_CHAR_APOSTROPHE && c[0].c == 'n'))
        return CLITIC;
    if (letters == 0)
        return has_others ? NUMBER : DIGITS;
    if (digit)
        return ALPHANUMERIC;
    if (stops && c[n - 1].c == '.')
        return stops > 1 || letters == 1 ? DOTTED : ABBREVIATED;
    if (stops)
        return OTHER;
    if (has_others)
        return COMPOUND;
    if (lower + upper == 0)
        return UNCASED;
    if (upper == 0)
        return LOWER;
    if (lower == 0)
        return n == 1 ? INITIAL : CAPITALS;
    return c[0].class == RELATA_CHAR_UPPER && upper == 1 ? CAPITALISED : MIXED_CASE;
}

static uint8_t shape_of(const RelataChar *c, uint32_t n) {
    uint32_t counts[RELATA_CHAR_EXTEND + 1] = {0};
    bool is_address = false;
    for (uint32_t i = 0; i < n; i++) {
        counts[c[i].class]++;
        is_address = is_address || (n > 4 && (c[i].c == '@' || (c[i].c == '/' && i + 1 < n && c[i + 1].c == '/') ||
                                              (i == 3 && c[3].c == '.' && c[0].c == 'w' && c[1].c == 'w')));
    }
    uint32_t words =
        counts[RELATA_CHAR_LOWER] + counts[RELATA_CHAR_UPPER] + counts[RELATA_CHAR_LETTER] + counts[RELATA_CHAR_DIGIT];
    if (words && is_address)
        return ADDRESS;
    if (words)
        return word_shape(c, n, counts);
    return n == 1 ? mark_shape(c) : marks_shape(c, n);
}

static bool is_word_shape(uint32_t shape) {
    return shape >= LOWER && shape <= OTHER;
}

static bool is_stop_shape(uint32_t shape) {
    return shape >= STOP && shape <= STOPS;
}

// A word or figure: a sentence that ends in it has no stop.
static bool is_bare(uint32_t shape) {
    return is_word_shape(shape) && shape != ABBREVIATED && shape != DOTTED;
}

static bool is_closer(uint32_t shape) {
    return shape == STRAIGHT || shape == CLOSE_QUOTE || shape == CLOSE_BRACKET || shape == APOSTROPHE;
}

static bool is_opener(uint32_t shape) {
    return shape == STRAIGHT || shape == OPEN_QUOTE || shape == OPEN_BRACKET || shape == APOSTROPHE;
}

static RelataStatus make_tokens(RelataTextView *view, RelataError *error) {
    view->n_tokens = 0;
    for (uint32_t i = 0; i < view->n_chars;) {
        if (view->chars[i].mark == RELATA_MARK_BLANK) {
            i++;
            continue;
        }
        size_t n = view->n_tokens;
        if (!relata_array_grow((void **)&view->tokens, n, &view->room_tokens, sizeof *view->tokens))
            return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
        RelataTextToken *token = &view->tokens[view->n_tokens++];
        *token = (RelataTextToken){.hash = RELATA_WORD_SEED, .begin = i};
        token->has_space = i == 0 || view->chars[i - 1].mark == RELATA_MARK_BLANK;
        do
            token->hash = relata_word_add(token->hash, view->chars[i++].c);
        while (i < view->n_chars && view->chars[i].mark == RELATA_MARK_NONE);
        token->end = i;
        token->shape = shape_of(view->chars + token->begin, i - token->begin);
        token->word = relata_text_word(&view->model, token->hash);
    }
    return RELATA_OK;
}

// The sentence so far.
typedef struct {
    uint32_t begin;        // its first token
    bool is_straight_open; // an odd number of straight quotation marks
    uint32_t curly;        // typographic quotation marks open, at most 3
    uint32_t brackets;     // at most 3
    uint32_t n_lower;      // words in lower case
    uint32_t n_capitals;   // words in capitals
    uint32_t since_mark;   // tokens since the last comma, colon or stop
    uint64_t last_first;   // hash of the first token of the sentence before
    uint32_t last_length;  // its tokens
} Sentence;

typedef struct {
    const RelataTextView *view;
    RelataTextToken outside;
    uint8_t last_shape; // of the last token that is no closing mark
} Context;

static const RelataTextToken *token_at(const Context *context, int64_t i) {
    return i >= 0 && i < context->view->n_tokens ? &context->view->tokens[i] : &context->outside;
}

static uint32_t bucket(uint32_t n) {
    return n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : n < 18 ? 7 : n < 26 ? 8 : n < 40 ? 9 : n < 70 ? 10 : 11;
}

static uint64_t names(const RelataTextToken *token) {
    return RELATA_WORD_GIVEN(token->word) << 1 | RELATA_WORD_SURNAME(token->word);
}

static uint64_t case_of(const RelataTextToken *token) {
    return (uint64_t)token->shape << 6 | RELATA_WORD_LOWER(token->word) << 3 | RELATA_WORD_STARTER(token->word);
}

static uint64_t abbreviation(const RelataTextToken *token) {
    return RELATA_WORD_KIND(token->word) << 4 | RELATA_WORD_GOES_ON(token->word) << 1 |
           RELATA_WORD_IS_COMMON(token->word);
}

static void word_features(const RelataTextToken *const *w, RelataFeatures *f) {
    // w[3] is the candidate; w[0..2] stand before it, w[4..6] after
    uint64_t shape = (uint64_t)w[2]->shape << 7 | (uint64_t)w[3]->shape << 1 | w[3]->has_space;
    relata_feature(f, 1, shape);
    relata_feature(f, 2, relata_join(w[2]->hash, w[3]->shape));
    relata_feature(f, 3, w[2]->hash);
    relata_feature(f, 4, w[3]->hash);
    relata_feature(f, 5, relata_join(w[3]->hash, shape));
    relata_feature(f, 6, relata_join(w[2]->hash, w[3]->hash));
    relata_feature(f, 7, relata_join(w[1]->hash, w[2]->hash));
    relata_feature(f, 8, relata_join(relata_join(w[1]->hash, w[2]->hash), w[3]->shape));
    relata_feature(f, 9, relata_join(w[1]->shape, shape));
    relata_feature(f, 10, relata_join(shape, w[4]->shape));
    relata_feature(f, 11, relata_join(relata_join(w[1]->shape, shape), w[4]->shape));
    relata_feature(f, 12, relata_join(relata_join(w[0]->shape, w[1]->shape), relata_join(shape, w[4]->shape)));
    relata_feature(f, 13, relata_join(relata_join(w[4]->shape, w[5]->shape), relata_join(shape, w[6]->shape)));
    relata_feature(f, 14, relata_join(w[3]->hash, w[4]->hash));
    relata_feature(f, 15, relata_join(w[4]->hash, shape));
    relata_feature(f, 16, relata_join(w[1]->hash, shape));
    relata_feature(f, 17, relata_join(relata_join(w[0]->shape, w[1]->shape), shape));
    relata_feature(f, 18, relata_join(relata_join(w[4]->shape, w[5]->shape), shape));
}

static void known_features(const RelataTextToken *const *w, RelataFeatures *f) {
    uint64_t before = w[2]->shape, shape = before << 6 | w[3]->shape;
    relata_feature(f, 20, relata_join(abbreviation(w[2]), w[3]->shape));
    relata_feature(f, 21, relata_join(abbreviation(w[2]), case_of(w[3])));
    relata_feature(f, 22, relata_join(before, case_of(w[3])));
    relata_feature(f, 23, relata_join(case_of(w[2]), case_of(w[3])));
    relata_feature(f, 24, relata_join(names(w[2]) << 4 | names(w[3]) << 2 | names(w[4]), shape));
    relata_feature(f, 25, relata_join(names(w[1]) << 4 | names(w[2]) << 2 | names(w[3]), shape));
    relata_feature(f, 26, relata_join(relata_join(case_of(w[3]), case_of(w[4])), before));
    relata_feature(f, 27,
                   relata_join(RELATA_WORD_FREQUENCY(w[2]->word) << 3 | RELATA_WORD_FREQUENCY(w[3]->word), shape));
    relata_feature(f, 28, relata_join(RELATA_WORD_LOWER(w[2]->word) << 3 | RELATA_WORD_LOWER(w[3]->word), shape));
    relata_feature(f, 29, relata_join(relata_join(w[1]->hash, abbreviation(w[2])), w[3]->shape));
}

// The stop before closing quotation marks and the word after opening ones.
static void stop_features(const Context *context, uint32_t t, const Sentence *sentence, RelataFeatures *f) {
    int64_t stop = (int64_t)t - 1;
    uint64_t closers = 0, openers = 0;
    while (stop > (int64_t)sentence->begin && (int64_t)t - stop < 4 && is_closer(token_at(context, stop)->shape)) {
        closers = closers << 6 | token_at(context, stop)->shape;
        stop--;
    }
    int64_t word = t;
    while (word < (int64_t)t + 2 && is_opener(token_at(context, word)->shape)) {
        openers = openers << 6 | token_at(context, word)->shape;
        word++;
    }
    const RelataTextToken *end = token_at(context, stop), *start = token_at(context, word);
    uint64_t ending = relata_join(end->shape, closers), starting = relata_join(openers, case_of(start));
    uint64_t depth = (uint64_t)sentence->is_straight_open << 4 | sentence->curly << 2 | sentence->brackets;
    uint64_t outer = end->shape << 6 | token_at(context, t)->shape;
    relata_feature(f, 30, relata_join(ending, starting));
    relata_feature(f, 31, relata_join(ending, relata_join(openers, start->shape)));
    relata_feature(f, 32, relata_join(ending, start->hash));
    relata_feature(f, 33, relata_join(depth, relata_join(ending, openers)));
    relata_feature(f, 34, relata_join(depth, relata_join(ending, start->shape)));
    relata_feature(f, 35, relata_join(depth, outer));
    relata_feature(f, 36, relata_join(end->hash, relata_join(closers, start->shape)));
    relata_feature(f, 37, relata_join(token_at(context, stop - 1)->hash, relata_join(ending, start->shape)));
    relata_feature(f, 38, relata_join(case_of(token_at(context, stop - 1)), relata_join(ending, starting)));
    uint32_t starts = context->view->n_starts, lower = context->view->n_lower;
    uint64_t habit = starts < 2 ? 0 : lower == 0 ? 1 : lower * 4 < starts ? 2 : lower * 2 < starts ? 3 : 4;
    relata_feature(f, 39, relata_join(habit, relata_join(ending, start->shape)));
}

static void sentence_features(const Context *context, uint32_t t, const Sentence *sentence, RelataFeatures *f) {
    const RelataTextToken *before = token_at(context, (int64_t)t - 1), *here = token_at(context, t);
    const RelataTextToken *first = token_at(context, sentence->begin), *second = token_at(context, sentence->begin + 1);
    uint64_t shape = (uint64_t)before->shape << 6 | here->shape;
    uint32_t length = t - sentence->begin, left = context->view->n_tokens - t;
    uint64_t capitals = sentence->n_lower == 0      ? (sentence->n_capitals == 0 ? 0 : 1)
                        : sentence->n_capitals == 0 ? 2
                                                    : 3;
    uint32_t ahead = here->stop_in;
    relata_feature(f, 50, relata_join(bucket(length), shape));
    relata_feature(f, 51, relata_join(bucket(left), shape));
    relata_feature(f, 52, relata_join(bucket(left) << 4 | bucket(length), before->shape));
    relata_feature(f, 53, relata_join(first->hash, shape));
    relata_feature(f, 54, relata_join(first->hash, bucket(length)));
    relata_feature(f, 55, relata_join(relata_join(first->hash, second->hash), shape));
    relata_feature(f, 56, relata_join(first->hash, here->hash));
    relata_feature(f, 57, relata_join(capitals << 4 | bucket(length), shape));
    relata_feature(f, 58, relata_join(bucket(ahead), shape));
    relata_feature(f, 59, relata_join(bucket(ahead) << 4 | bucket(sentence->since_mark), shape));
    relata_feature(f, 60, relata_join(sentence->begin == 0, relata_join(bucket(length), shape)));
    relata_feature(f, 61, relata_join(first->hash == here->hash, shape));
    relata_feature(f, 62, relata_join(sentence->last_first == here->hash, shape));
    relata_feature(
        f, 63,
        relata_join(sentence->last_first == here->hash, relata_join(bucket(sentence->last_length), bucket(length))));
    relata_feature(f, 64, relata_join(first->shape, relata_join(shape, bucket(length))));
    relata_feature(f, 65, relata_join(capitals, relata_join(shape, token_at(context, (int64_t)t + 1)->shape)));
    relata_feature(f, 66, relata_join(here->end - here->begin == 1, relata_join(shape, bucket(ahead))));
    uint64_t shapes = 0;
    uint32_t n_capital = 0;
    for (uint32_t k = 0; k < 6; k++) {
        uint32_t s = token_at(context, (int64_t)t + k)->shape;
        n_capital +=
            s == CAPITALISED || s == CAPITALS || s == INITIAL || s == DIGITS || s == NUMBER || s == ALPHANUMERIC;
        if (k < 5)
            shapes = shapes << 6 | s;
    }
    relata_feature(f, 67, relata_join(shapes, before->shape));
    relata_feature(f, 68, relata_join(n_capital, shape));
    uint32_t n_capital_before = 0;
    for (uint32_t k = 1; k <= 5; k++) {
        uint32_t s = token_at(context, (int64_t)t - k)->shape;
        n_capital_before +=
            s == CAPITALISED || s == CAPITALS || s == INITIAL || s == DIGITS || s == NUMBER || s == ALPHANUMERIC;
    }
    relata_feature(f, 69, relata_join(n_capital << 4 | n_capital_before, shape));
    // Prose that ends with a stop is not a list or a signature.
    uint64_t ends = relata_join(context->last_shape, shape);
    relata_feature(f, 71, ends);
    relata_feature(f, 72, relata_join(ends, bucket(ahead)));
    relata_feature(f, 73, relata_join(ends, relata_join(bucket(ahead) << 4 | bucket(sentence->since_mark), capitals)));
    relata_feature(f, 70, relata_join(sentence->since_mark == length, relata_join(bucket(length), shape)));
}

static int32_t decide_at(const Context *context, uint32_t t, const Sentence *sentence, RelataDecide *decide,
                         void *state) {
    uint32_t items[RELATA_MAX_FEATURES];
    RelataFeatures f = {items, 0};
    const RelataTextToken *w[7];
    for (int k = 0; k < 7; k++)
        w[k] = token_at(context, (int64_t)t + k - 3);
    relata_feature(&f, 0, 0);
    word_features(w, &f);
    known_features(w, &f);
    stop_features(context, t, sentence, &f);
    sentence_features(context, t, sentence, &f);
    return decide(state, context->view->tokens[t].begin, f.items, f.n);
}

static void begin_sentence(RelataTextView *view, Sentence *sentence, uint32_t t) {
    uint64_t last_first = t ? view->tokens[sentence->begin].hash : 0;
    uint32_t last_length = t - sentence->begin;
    *sentence = (Sentence){.begin = t, .last_first = last_first, .last_length = last_length};
    view->chars[view->tokens[t].begin].mark = RELATA_MARK_SENTENCE;
    view->n_starts++;
    view->n_lower += view->tokens[t].shape == LOWER;
}

static void add_token(const RelataTextView *view, Sentence *sentence, uint32_t t) {
    uint32_t shape = view->tokens[t].shape;
    sentence->is_straight_open ^= shape == STRAIGHT;
    if (shape == OPEN_QUOTE && sentence->curly < 3)
        sentence->curly++;
    else if (shape == CLOSE_QUOTE && sentence->curly)
        sentence->curly--;
    else if (shape == OPEN_BRACKET && sentence->brackets < 3)
        sentence->brackets++;
    else if (shape == CLOSE_BRACKET && sentence->brackets)
        sentence->brackets--;
    sentence->n_lower += shape == LOWER;
    sentence->n_capitals += shape == CAPITALS;
    bool is_mark = is_stop_shape(shape) || shape == COMMA || shape == SEMICOLON || shape == COLON || shape == DASH;
    sentence->since_mark = is_mark ? 0 : sentence->since_mark + 1;
}

static bool is_form(const RelataTextView *view, uint32_t t, const char *form) {
    uint32_t k = view->tokens[t].begin, end = view->tokens[t].end;
    while (k < end && *form && view->chars[k].c == (uint32_t)(unsigned char)*form) {
        k++;
        form++;
    }
    return k == end && !*form;
}

// "(Wash.)" of "Ridgefield (Wash.) Church", "(I-Mich.)", "(ret.)": a bracket that ends in an abbreviation and stands
// inside a sentence.
static bool is_short_bracket(const RelataTextView *view, uint32_t t) {
    enum { LONGEST = 6 };
    uint32_t open = t;
    if (view->tokens[t].shape != CLOSE_BRACKET || t < 3)
        return false;
    while (open && t - open < LONGEST && view->tokens[open].shape != OPEN_BRACKET)
        open--;
    const RelataTextToken *last = &view->tokens[t - 1], *word = &view->tokens[t - 2];
    bool is_short =
        last->shape == ABBREVIATED ||
        (last->shape == STOP && (t - open == 3 || (word->shape == CAPITALISED && word->end - word->begin < 6)));
    return is_short && open && view->tokens[open].shape == OPEN_BRACKET && !is_stop_shape(view->tokens[open - 1].shape);
}

// "P." or "Thomas" before "I.".
static bool is_initial_before(const RelataTextView *view, uint32_t t) {
    const RelataTextToken *before = &view->tokens[t - 1];
    return (before->shape == DOTTED && before->end - before->begin == 2) ||
           (before->shape == CAPITALISED && RELATA_WORD_GIVEN(before->word));
}

static bool is_any(const RelataTextView *view, uint32_t t, const char *const *forms) {
    while (*forms && !is_form(view, t, *forms))
        forms++;
    return *forms;
}

static bool is_firm(const RelataTextView *view, uint32_t t) {
    static const char *const forms[] = {"llc.", "llp.", "lp.", "plc.", "ltd.", "inc.", "corp.", "co.", NULL};
    return is_any(view, t, forms);
}

static bool is_road(const RelataTextView *view, uint32_t t) {
    static const char *const forms[] = {"hwy.", "rte.", "rt.", NULL};
    return is_any(view, t, forms);
}

// "Fla. - based", "N.J.-based".
static bool is_before_hyphen(const RelataTextView *view, uint32_t t) {
    static const char *const words[] = {"based", "area", "bound", "born", "style", NULL};
    bool is_hyphen = view->tokens[t].shape == DASH || is_form(view, t, "-");
    return is_hyphen && t + 1 < view->n_tokens && is_any(view, t + 1, words);
}

static const char *const openers[] = {"the",   "in",    "to",    "he",    "she",   "it",  "they",  "this", "that",
                                      "but",   "for",   "when",  "while", "after", "as",  "if",    "its",  "his",
                                      "her",   "their", "there", "we",    "at",    "on",  "by",    "with", "last",
                                      "since", "these", "those", "a",     "an",    "and", "under", NULL};

// "two U.S. Marines", "by U.N. Envoy Lira", "the U.S. Surgeon General"; not "in the U.S. Palestinians have".
static bool is_of_state(const RelataTextView *view, uint32_t t) {
    static const char *const states[] = {"u.s.", "u.n.", "u.k.", "e.u.", NULL};
    static const char *const whole[] = {"the",       "entire",   "continental", "mainland", "western",
                                        "eastern",   "southern", "northern",    "central",  "southeastern",
                                        "northeast", "midwest",  NULL};
    static const char *const more_openers[] = {
        "however",   "meanwhile", "some",     "many",    "most",    "no",     "what",   "how",  "where",
        "why",       "who",       "so",       "then",    "our",     "my",     "i",      "you",  "one",
        "two",       "all",       "also",     "such",    "both",    "before", "during", "from", "mr.",
        "officials", "here",      "or",       "not",     "more",    "are",    "is",     "do",   "other",
        "another",   "according", "although", "despite", "because", NULL};
    static const char *const bodies[] = {"stabilization",  "surgeon",
                                         "supreme",        "house",
                                         "embassy",        "consulate",
                                         "mission",        "department",
                                         "district",       "treasury",
                                         "security",       "geological",
                                         "chamber",        "marine",
                                         "coast",          "development",
                                         "human",          "environment",
                                         "environmental",  "covenant",
                                         "convention",     "high",
                                         "charter",        "secretary",
                                         "general",        "congress",
                                         "senate",         "navy",
                                         "army",           "air",
                                         "atlantic",       "pacific",
                                         "gulf",           "constitution",
                                         "capitol",        "food",
                                         "drug",           "customs",
                                         "border",         "census",
                                         "postal",         "forest",
                                         "attorney",       "ambassador",
                                         "conference",     "commission",
                                         "commissioner",   "court",
                                         "refugee",        "population",
                                         "office",         "agency",
                                         "central",        "federal",
                                         "justice",        "state",
                                         "defense",        "agriculture",
                                         "commerce",       "labor",
                                         "homeland",       "immigration",
                                         "patent",         "securities",
                                         "secretariat",    "framework",
                                         "open",           "virgin",
                                         "olympic",        "secretary-general",
                                         "undersecretary", "senator",
                                         "representative", "congressman",
                                         "congresswoman",  NULL};
    if (!is_any(view, t - 1, states) || is_any(view, t, openers) || is_any(view, t, more_openers))
        return false;
    bool is_place = t > 1 && (is_any(view, t - 2, whole) || view->tokens[t - 2].shape == COMMA);
    return !is_place || is_any(view, t, bodies);
}

// "Rep. Berg", "P. I. Berg", "Hwy. 29", "Acme LLC. has", "the D.C. Circuit", "viz. steel": the sentence goes on
// whatever the classifier thinks.
static bool goes_on(const RelataTextView *view, uint32_t t) {
    const RelataTextToken *before = &view->tokens[t - 1], *here = &view->tokens[t];
    uint32_t kind = RELATA_WORD_KIND(before->word), shape = here->shape;
    bool is_capital =
        shape == CAPITALISED || shape == CAPITALS || shape == DOTTED || shape == COMPOUND || shape == MIXED_CASE;
    if (is_before_hyphen(view, t))
        return true;
    if (is_short_bracket(view, t - 1))
        return is_capital || shape == LOWER;
    if (before->shape == DOTTED && before->end - before->begin == 2)
        return is_capital && t > 1 && is_initial_before(view, t - 1);
    if (before->shape == DOTTED)
        return (is_form(view, t - 1, "d.c.") && is_form(view, t, "circuit")) || (is_capital && is_of_state(view, t));
    if (before->shape != ABBREVIATED)
        return false;
    return (is_capital && (kind == RELATA_KIND_TITLE || kind == RELATA_KIND_RANK)) || is_form(view, t - 1, "viz.") ||
           (is_capital && is_form(view, t - 1, "twp.")) || (shape == LOWER && is_firm(view, t - 1)) ||
           ((shape == DIGITS || shape == NUMBER) && is_road(view, t - 1));
}

// "Albany, N.Y. The": a state behind its town, and a word that opens sentences.
static bool is_beginning(const RelataTextView *view, uint32_t t) {
    static const char *const states[] = {"n.y.",  "n.j.",  "n.h.",   "n.c.",  "s.c.",  "n.d.", "s.d.",  "n.m.", "r.i.",
                                         "d.c.",  "w.va.", "calif.", "conn.", "fla.",  "ga.",  "ill.",  "ind.", "mass.",
                                         "md.",   "mich.", "minn.",  "mo.",   "ore.",  "pa.",  "tenn.", "va.",  "vt.",
                                         "wash.", "wis.",  "ariz.",  "ark.",  "colo.", "del.", "kan.",  "ky.",  "la.",
                                         "miss.", "mont.", "neb.",   "nev.",  "okla.", "wyo.", "ala.",  NULL};
    return t > 2 && view->tokens[t].shape != LOWER && view->tokens[t].shape != CAPITALS && is_form(view, t - 2, ",") &&
           is_any(view, t - 1, states) && is_any(view, t, openers);
}

static bool is_candidate(const RelataTextView *view, uint32_t t) {
    const RelataTextToken *before = &view->tokens[t - 1], *here = &view->tokens[t];
    if (view->chars[here->begin].mark != RELATA_MARK_TOKEN || goes_on(view, t))
        return false;
    if (!here->has_space)
        return !is_word_shape(before->shape) || before->shape == ABBREVIATED || before->shape == DOTTED;
    return !(before->shape == LOWER && here->shape == LOWER);
}

static void measure_stops(RelataTextView *view) {
    uint8_t distance = HORIZON;
    for (uint32_t t = view->n_tokens; t > 0; t--) {
        distance = is_stop_shape(view->tokens[t - 1].shape) ? 0
                   : distance < HORIZON                     ? (uint8_t)(distance + 1)
                                                            : HORIZON;
        view->tokens[t - 1].stop_in = distance;
    }
}

RelataStatus relata_segment(RelataTextView *view, RelataDecide *decide, void *state, RelataError *error) {
    RELATA_TRY(make_tokens(view, error));
    measure_stops(view);
    Context context = {view, {.hash = 7, .shape = OUTSIDE}, OUTSIDE};
    for (uint32_t t = view->n_tokens; t > 0 && (t == view->n_tokens || is_closer(view->tokens[t].shape)); t--)
        context.last_shape = view->tokens[t - 1].shape;
    Sentence sentence = {0};
    uint32_t cut = 0; // likeliest place so far, should the sentence become too long
    int32_t cut_score = INT32_MIN;
    for (uint32_t t = 0; t < view->n_tokens; t++) {
        int32_t score = t == 0 ? 1 : INT32_MIN;
        if (t && is_candidate(view, t))
            score = is_beginning(view, t) ? INT32_MAX : decide_at(&context, t, &sentence, decide, state);
        if (score > 0 && t && score <= view->model.bare_margin && is_bare(view->tokens[t - 1].shape))
            score = 0;
        if (score <= 0 && t - sentence.begin >= SETTLED && score > cut_score) {
            cut = t;
            cut_score = score;
        }
        bool may_begin = view->chars[view->tokens[t].begin].mark == RELATA_MARK_TOKEN;
        if (score <= 0 && t - sentence.begin >= MAX_WORDS && may_begin) {
            t = cut > sentence.begin ? cut : t; // go back and begin there
            score = 1;
        }
        if (score > 0) {
            begin_sentence(view, &sentence, t);
            cut = 0;
            cut_score = INT32_MIN;
        }
        add_token(view, &sentence, t);
    }
    return RELATA_OK;
}

int32_t relata_decide_sentence(void *state, uint32_t at_char, const uint32_t *features, uint32_t n) {
    const RelataTextView *view = state;
    (void)at_char;
    int32_t score = 0;
    for (uint32_t k = 0; k < n; k++)
        score += view->model.sentence[features[k] >> (32 - RELATA_SENTENCE_BITS)];
    return score - view->model.threshold;
}
