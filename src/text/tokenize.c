// Tokens by classification. A blank always separates tokens. Inside a run of non-blanks (a chunk) every
// place where the kind of character changes, every place beside punctuation, and the places where a known
// word may be two (can|not, do|n't) is a candidate: a linear classifier over hashed features of the
// characters, runs, chunk and neighbours says none, token, or word of the same multiword token.
//
// In: a loaded view. Out: the marks of its characters. Limits: runs are looked at for RUN characters, so the
// time is linear in the text however long its chunks are; a multiword token has at most MAX_WORDS words.
#include "text/view.h"

enum { RUN = 24, AFFIX = 16, MAX_WORDS = 4, LOCAL_PART = 64, DOMAIN_NAME = 255 };

typedef struct {
    uint32_t begin, end;  // characters
    uint32_t next;        // first character of the next chunk, or the view's end
    uint64_t shape;       // hash of the compressed classes
    uint64_t previous;    // hash of the chunk before, 0 at the start
    uint32_t flags;       // what it contains
    uint32_t address;     // first character of a URL or e-mail address in it …
    uint32_t address_end; // … and one past its last; equal if there is none
    uint32_t split;       // character where a known word may be divided, 0 = nowhere
    uint32_t is_slip;     // that word is mostly whole
    uint32_t boundary;    // last boundary found
    uint32_t n_words;     // of the multiword token that is open
    uint32_t quotes;      // parity of straight double (1) and single (2) quotation marks in the view so far
} Chunk;

enum {
    HAS_AT = 1,
    HAS_SCHEME = 2,
    HAS_WWW = 4,
    HAS_DIGIT = 8,
    HAS_SLASH = 16,
    HAS_LETTER = 32,
    HAS_UNDERSCORE = 64,
    HAS_INNER_STOP = 128
};

static const RelataChar outside = {' ', 0, RELATA_CHAR_BLANK, RELATA_MARK_BLANK};

static const RelataChar *at(const RelataTextView *view, const Chunk *chunk, uint32_t i, int offset) {
    int64_t k = (int64_t)i + offset;
    return k >= chunk->begin && k < chunk->end ? &view->chars[k] : &outside;
}

static uint64_t hash_run(const RelataTextView *view, uint32_t begin, uint32_t end) {
    uint64_t hash = RELATA_WORD_SEED;
    for (uint32_t i = begin; i < end; i++)
        hash = relata_word_add(hash, view->chars[i].c);
    return hash;
}

// Characters alike belong to one run: letters and digits, or the same mark repeated.
static bool is_alike(const RelataChar *a, const RelataChar *b) {
    return relata_char_is_word(a) ? relata_char_is_word(b) : a->c == b->c && a->class == b->class;
}

static uint32_t run_begin(const RelataTextView *view, const Chunk *chunk, uint32_t end) {
    uint32_t i = end;
    while (i > chunk->begin && end - i < RUN && is_alike(&view->chars[end - 1], &view->chars[i - 1]))
        i--;
    return i;
}

static uint32_t run_end(const RelataTextView *view, const Chunk *chunk, uint32_t begin) {
    uint32_t i = begin;
    while (i < chunk->end && i - begin < RUN && is_alike(&view->chars[begin], &view->chars[i]))
        i++;
    return i;
}

static uint32_t least(uint32_t a, uint32_t b) {
    return a < b ? a : b;
}

static uint64_t classes(const RelataTextView *view, const Chunk *chunk, uint32_t i, int from, int to) {
    uint64_t value = 0;
    for (int k = from; k < to; k++)
        value = value << 4 | at(view, chunk, i, k)->class;
    return value;
}

// All digits count as one.
static uint32_t figure(const RelataChar *c) {
    return c->class == RELATA_CHAR_DIGIT ? '0' : c->c;
}

static uint64_t characters(const RelataTextView *view, const Chunk *chunk, uint32_t i, int from, int to) {
    uint64_t value = RELATA_WORD_SEED;
    for (int k = from; k < to; k++)
        value = relata_word_add(value, figure(at(view, chunk, i, k)));
    return value;
}

// The characters around the candidate, alone and together.
static void window_features(const RelataTextView *view, const Chunk *chunk, uint32_t i, RelataFeatures *f) {
    static const int8_t windows[][2] = {{-1, 0}, {0, 1},  {-1, 1}, {-2, 1}, {-1, 2},
                                        {-2, 2}, {-3, 1}, {-1, 3}, {-2, 0}, {0, 2}};
    for (uint32_t k = 0; k < sizeof windows / sizeof *windows; k++)
        relata_feature(f, 1 + k, characters(view, chunk, i, windows[k][0], windows[k][1]));
    relata_feature(f, 20, classes(view, chunk, i, -2, 2));
    relata_feature(f, 21, classes(view, chunk, i, -3, 3));
    relata_feature(f, 22, classes(view, chunk, i, -5, 4));
    relata_feature(f, 23, relata_join(at(view, chunk, i, -1)->c, classes(view, chunk, i, 0, 3)));
    relata_feature(f, 24, relata_join(at(view, chunk, i, 0)->c, classes(view, chunk, i, -3, 0)));
}

// The runs of letters and digits on both sides and what is known of them.
static void run_features(const RelataTextView *view, const Chunk *chunk, uint32_t i, uint64_t pair, RelataFeatures *f) {
    uint32_t l1 = run_begin(view, chunk, i), r1 = run_end(view, chunk, i);
    uint32_t l0 = l1 > chunk->begin ? run_begin(view, chunk, l1) : l1;
    uint32_t r2 = r1 < chunk->end ? run_end(view, chunk, r1) : r1;
    uint64_t left = hash_run(view, l1, i), right = hash_run(view, i, r1);
    uint64_t left2 = hash_run(view, l0, l1), right2 = hash_run(view, r1, r2);
    uint32_t known_left = relata_text_word(&view->model, left), known_right = relata_text_word(&view->model, right);
    uint32_t known_left2 = relata_text_word(&view->model, left2), known_right2 = relata_text_word(&view->model, right2);
    relata_feature(f, 30, relata_join(left, at(view, chunk, i, 0)->c));
    relata_feature(f, 31, relata_join(right, at(view, chunk, i, -1)->c));
    relata_feature(f, 32, relata_join(left, right));
    relata_feature(f, 33, relata_join(relata_join(left, right), right2));
    relata_feature(f, 34, relata_join(relata_join(left2, left), right));
    relata_feature(f, 35, relata_join(left2, pair));
    relata_feature(f, 36, relata_join(right2, pair));
    uint64_t frequencies = RELATA_WORD_FREQUENCY(known_left) << 9 | RELATA_WORD_FREQUENCY(known_right) << 6 |
                           RELATA_WORD_FREQUENCY(known_left2) << 3 | RELATA_WORD_FREQUENCY(known_right2);
    relata_feature(f, 37, relata_join(frequencies, pair));
    uint64_t lengths = least(i - l1, 5) << 9 | least(r1 - i, 5) << 6 | least(l1 - l0, 5) << 3 | least(r2 - r1, 5);
    relata_feature(f, 38, relata_join(lengths, pair));
    relata_feature(f, 39, relata_join(relata_join(left2, pair), right2));
    // Figures before units: 10km, 5m
    relata_feature(f, 42, relata_join(right, figure(at(view, chunk, i, -1)) << 4 | least(i - l1, 4)));
    relata_feature(f, 43,
                   relata_join(right2, relata_join(classes(view, chunk, i, -2, 1), figure(at(view, chunk, i, 0)))));
    if (view->chars[i].c == '.' || view->chars[i - 1].c == '.') {
        // What is known of the word with this stop: is it an abbreviation?
        uint32_t stop = view->chars[i].c == '.' ? i : i - 1;
        uint32_t word = stop > chunk->begin ? run_begin(view, chunk, stop) : stop;
        uint32_t known = relata_text_word(&view->model, hash_run(view, word, stop + 1));
        uint64_t abbreviation =
            RELATA_WORD_KIND(known) << 4 | RELATA_WORD_GOES_ON(known) << 1 | RELATA_WORD_IS_COMMON(known);
        relata_feature(f, 40, relata_join(abbreviation, pair));
        relata_feature(f, 41,
                       relata_join(abbreviation, chunk->next < view->n_chars ? view->chars[chunk->next].class : 31));
    }
}

static void chunk_features(const RelataTextView *view, const Chunk *chunk, uint32_t i, uint64_t pair,
                           RelataFeatures *f) {
    uint32_t before = i - chunk->begin, after = chunk->end - i;
    relata_feature(f, 50, relata_join(chunk->flags, pair));
    relata_feature(f, 51, relata_join(chunk->shape, least(before, 31)));
    relata_feature(f, 52, relata_join(chunk->shape, least(after, 31) + 64));
    relata_feature(f, 53, relata_join(least(before, 4), pair));
    relata_feature(f, 54, relata_join(least(after, 4), pair));
    relata_feature(f, 55, relata_join(least(i - chunk->boundary, 6) * 8 + chunk->n_words, pair));
    if (before <= AFFIX)
        relata_feature(f, 56, hash_run(view, chunk->begin, i));
    if (after <= AFFIX)
        relata_feature(f, 57, hash_run(view, i, chunk->end));
    uint32_t next_class = chunk->next < view->n_chars ? view->chars[chunk->next].class : 31;
    relata_feature(f, 58, relata_join(next_class << 3 | least(after, 4), pair));
    relata_feature(f, 59, relata_join(chunk->previous, pair));
    uint32_t next_end = chunk->next;
    while (next_end < view->n_chars && next_end - chunk->next < RUN && relata_char_is_word(&view->chars[next_end]))
        next_end++;
    uint64_t next = hash_run(view, chunk->next, next_end);
    uint32_t known = relata_text_word(&view->model, next);
    relata_feature(f, 60, relata_join(RELATA_WORD_LOWER(known) << 6 | next_class << 9 | least(after, 3), pair));
    relata_feature(f, 61, relata_join(next, hash_run(view, run_begin(view, chunk, i), i)));
    relata_feature(f, 62, relata_join(chunk->quotes << 2 | least(after, 2), pair));
    relata_feature(f, 63, relata_join(chunk->begin == 0, relata_join(before, pair)));
    if (i == chunk->split) {
        relata_feature(f, 64, chunk->is_slip);
        relata_feature(f, 65, relata_join(next, chunk->is_slip));
    }
}

static bool is_pictograph(const RelataChar *c) {
    return c->c >= 0x1F000 && c->c <= 0x1FAFF;
}

static int32_t decide_at(RelataTextView *view, const Chunk *chunk, uint32_t i, RelataDecide *decide, void *state) {
    uint32_t items[RELATA_MAX_FEATURES];
    RelataFeatures f = {items, 0};
    const RelataChar *left = &view->chars[i - 1], *right = &view->chars[i];
    uint64_t pair = relata_join(relata_char_is_letter(left) ? 1 : figure(left) << 4 | left->class,
                                relata_char_is_letter(right) ? 1 : figure(right) << 4 | right->class);
    relata_feature(&f, 0, 0);
    window_features(view, chunk, i, &f);
    run_features(view, chunk, i, pair, &f);
    chunk_features(view, chunk, i, pair, &f);
    return decide(state, i, f.items, f.n);
}

// n't: the boundary stands before the n.
static bool is_negation(const RelataTextView *view, const Chunk *chunk, uint32_t i) {
    return view->chars[i].c == 'n' && at(view, chunk, i, 1)->c == '\'' && at(view, chunk, i, 2)->c == 't' &&
           !relata_char_is_word(at(view, chunk, i, 3));
}

// An apostrophe inside a name (Shi'ite, Qur'an), not before a clitic: nothing is divided there.
static bool is_inner_apostrophe(const RelataTextView *view, const Chunk *chunk, uint32_t i) {
    static const char *const clitics[] = {"s", "t", "m", "d", "re", "ve", "ll", "em", "n", "til", "tis", "twas"};
    if (view->chars[i].class != RELATA_CHAR_APOSTROPHE || i == chunk->begin || i + 1 >= chunk->end ||
        !relata_char_is_letter(&view->chars[i - 1]) || !relata_char_is_letter(&view->chars[i + 1]))
        return false;
    uint32_t end = run_end(view, chunk, i + 1);
    for (uint32_t k = 0; k < sizeof clitics / sizeof *clitics; k++) {
        uint32_t n = 0;
        while (i + 1 + n < end && clitics[k][n] && (uint32_t)clitics[k][n] == view->chars[i + 1 + n].c)
            n++;
        if (i + 1 + n == end && !clitics[k][n])
            return false;
    }
    return true;
}

// "W.N.B.A": three capitals or more with a stop behind each but the last.
static bool is_spelled(const RelataTextView *view, uint32_t begin, uint32_t end) {
    for (uint32_t k = begin; k < end; k += 2)
        if (view->chars[k].class != RELATA_CHAR_UPPER || (k + 1 < end && view->chars[k + 1].c != '.'))
            return false;
    return end - begin >= 5 && (end - begin) % 2 == 1;
}

// The last stop of a known abbreviation with stops inside (U.S., p.m.) stays with it, also where a sentence ends.
static bool is_last_stop(const RelataTextView *view, const Chunk *chunk, uint32_t i) {
    uint32_t begin = i, n_stops = 0;
    if (view->chars[i].c != '.')
        return false;
    while (begin > chunk->begin && i - begin < RUN &&
           (view->chars[begin - 1].c == '.' || relata_char_is_letter(&view->chars[begin - 1])))
        n_stops += view->chars[--begin].c == '.';
    if (i == begin + 1 && begin == chunk->begin && i + 1 == chunk->end && view->chars[begin].c == 'v')
        return true; // "Roe v. Wade"
    return n_stops && (is_spelled(view, begin, i) ||
                       RELATA_WORD_KIND(relata_text_word(&view->model, hash_run(view, begin, i + 1))));
}

static bool is_word_of(const RelataTextView *view, uint32_t begin, uint32_t end, const char *word) {
    uint32_t k = begin;
    while (k < end && *word && view->chars[k].c == (uint32_t)(unsigned char)*word) {
        k++;
        word++;
    }
    return k == end && !*word;
}

// "Hwy." before its number.
static bool is_road(const RelataTextView *view, uint32_t begin, uint32_t end) {
    return is_word_of(view, begin, end, "hwy") || is_word_of(view, begin, end, "rte") ||
           is_word_of(view, begin, end, "rt");
}

// "LLC." and "Inc." before their verb.
static bool is_firm(const RelataTextView *view, uint32_t begin, uint32_t end) {
    static const char *const firms[] = {"llc", "llp", "lp", "plc", "ltd", "inc", "corp", "co"};
    for (uint32_t k = 0; k < sizeof firms / sizeof *firms; k++)
        if (is_word_of(view, begin, end, firms[k]))
            return true;
    return false;
}

// "I" of "Thomas I. Berg" and "P. I. Berg": between a given name or another initial and a capital.
static bool is_middle_initial(const RelataTextView *view, const Chunk *chunk, uint32_t i) {
    uint32_t end = chunk->begin, begin;
    if (i != chunk->begin + 1 || end < 2 || view->chars[end - 1].class != RELATA_CHAR_BLANK)
        return false;
    for (begin = end - 1; begin && view->chars[begin - 1].class != RELATA_CHAR_BLANK && end - begin < RUN;)
        begin--;
    bool is_initial = end - begin == 3 && view->chars[end - 2].c == '.';
    return view->chars[begin].class == RELATA_CHAR_UPPER &&
           (is_initial || RELATA_WORD_GIVEN(relata_text_word(&view->model, hash_run(view, begin, end - 1))));
}

// "(Wash.)", "(R-Mich.)".
static bool is_state_in_bracket(const RelataTextView *view, const Chunk *chunk, uint32_t i) {
    uint32_t begin = run_begin(view, chunk, i);
    return view->chars[i].c == '.' && i > chunk->begin && view->chars[i + 1].c == ')' &&
           view->chars[begin].class == RELATA_CHAR_UPPER &&
           RELATA_WORD_KIND(relata_text_word(&view->model, hash_run(view, begin, i + 1))) == RELATA_KIND_STATE;
}

// "Rep. Berg", "Sgt. Lee", "Thomas I. Lee", "Hwy. 29", "Acme LLC. has": what follows tells that the stop ends no
// sentence.
static bool is_stop_before_more(const RelataTextView *view, const Chunk *chunk, uint32_t i) {
    uint32_t next = chunk->next, begin = i > chunk->begin ? run_begin(view, chunk, i) : i;
    if (view->chars[i].c != '.' || i + 1 != chunk->end || begin == i || next >= view->n_chars ||
        view->chars[begin].class != RELATA_CHAR_UPPER)
        return false;
    uint8_t class = view->chars[next].class;
    uint32_t kind = RELATA_WORD_KIND(relata_text_word(&view->model, hash_run(view, begin, i + 1)));
    if (class == RELATA_CHAR_DIGIT)
        return is_road(view, begin, i);
    if (class == RELATA_CHAR_LOWER)
        return is_firm(view, begin, i);
    return class == RELATA_CHAR_UPPER && (kind == RELATA_KIND_TITLE || kind == RELATA_KIND_RANK ||
                                          is_word_of(view, begin, i, "twp") || is_middle_initial(view, chunk, i));
}

// "49ers", "76ers": a team, not a count of anything.
static bool is_team(const RelataTextView *view, const Chunk *chunk, uint32_t i) {
    static const char ending[] = "ers";
    uint32_t n = 0;
    if (view->chars[i - 1].class != RELATA_CHAR_DIGIT)
        return false;
    while (ending[n] && at(view, chunk, i, (int)n)->c == (uint32_t)ending[n])
        n++;
    return !ending[n] && !relata_char_is_word(at(view, chunk, i, (int)n));
}

static bool is_candidate(const RelataTextView *view, const Chunk *chunk, uint32_t i) {
    const RelataChar *left = &view->chars[i - 1], *right = &view->chars[i];
    if (right->class == RELATA_CHAR_EXTEND || (i > chunk->address && i < chunk->address_end))
        return false;
    if (left->class == RELATA_CHAR_EXTEND)
        return left->c != 0x200D && left->c != 0xAD;
    if (is_inner_apostrophe(view, chunk, i) || is_inner_apostrophe(view, chunk, i - 1))
        return false;
    if (is_last_stop(view, chunk, i) || is_stop_before_more(view, chunk, i) || is_state_in_bracket(view, chunk, i) ||
        is_team(view, chunk, i))
        return false;
    if (left->c >= 0x1F1E6 && left->c <= 0x1F1FF && right->c >= 0x1F1E6 && right->c <= 0x1F1FF)
        return false; // the two letters of a flag
    if (relata_char_is_letter(left) && relata_char_is_letter(right))
        return i == chunk->split || is_negation(view, chunk, i);
    return !(left->class == RELATA_CHAR_DIGIT && right->class == RELATA_CHAR_DIGIT);
}

static void begin_run(const RelataTextView *view, Chunk *chunk, uint32_t i) {
    if (i > chunk->begin && relata_char_is_word(&view->chars[i - 1]))
        return;
    uint32_t end = run_end(view, chunk, i);
    uint32_t known = relata_text_word(&view->model, hash_run(view, i, end)), split = RELATA_WORD_SPLIT(known);
    if (split && split < end - i) {
        chunk->split = i + split;
        chunk->is_slip = RELATA_WORD_IS_SLIP(known);
    }
}

static bool is_local_part(const RelataChar *c) {
    return relata_char_is_word(c) || c->c == '.' || c->c == '_' || c->c == '-' || c->c == '+' || c->c == '%';
}

// An e-mail address around the @ at `i`: name@host.domain.
static void find_email(const RelataTextView *view, Chunk *chunk, uint32_t i) {
    uint32_t begin = i, end = i + 1;
    bool has_dot = false;
    while (begin > chunk->begin && i - begin < LOCAL_PART && is_local_part(&view->chars[begin - 1]))
        begin--;
    for (; end - i < DOMAIN_NAME &&
           (relata_char_is_word(&view->chars[end]) || view->chars[end].c == '-' || view->chars[end].c == '.');
         end++)
        has_dot = has_dot || (view->chars[end].c == '.' && end > i + 1 && relata_char_is_word(&view->chars[end + 1]));
    while (end > i && !relata_char_is_word(&view->chars[end - 1]))
        end--;
    if (begin < i && has_dot) {
        chunk->address = begin;
        chunk->address_end = end;
    }
}

// A URL from `begin` to the end of the chunk, less the punctuation that follows it.
static void find_url(const RelataTextView *view, Chunk *chunk, uint32_t begin) {
    uint32_t end = chunk->end;
    bool has_open = false;
    for (uint32_t i = begin; i < end; i++)
        has_open = has_open || view->chars[i].c == '(';
    while (end > begin) {
        const RelataChar *c = &view->chars[end - 1];
        bool is_trailing = c->class == RELATA_CHAR_STOP || c->class == RELATA_CHAR_COMMA ||
                           c->class == RELATA_CHAR_QUOTE || c->class == RELATA_CHAR_APOSTROPHE || c->c == '>' ||
                           c->c == '*' || (c->class == RELATA_CHAR_CLOSE && !(has_open && c->c == ')'));
        if (!is_trailing)
            break;
        end--;
    }
    chunk->address = begin;
    chunk->address_end = end;
}

// The last part of a site's or a file's name.
static bool is_name_ending(const RelataTextView *view, uint32_t begin, uint32_t end) {
    static const char *const names[] = {
        "com", "org",  "net", "edu", "gov",  "mil", "info", "biz", "ru",  "uk",  "eu",  "de",   "fr",  "cn", "jp", "kr",
        "au",  "ca",   "br",  "es",  "nl",   "pl",  "ua",   "kz",  "tj",  "uz",  "kg",  "tm",   "by",  "ge", "az", "tr",
        "ir",  "il",   "ch",  "se",  "cz",   "gr",  "hu",   "ro",  "za",  "ng",  "ke",  "mx",   "ar",  "io", "tv", "fm",
        "doc", "docx", "pdf", "htm", "html", "jpg", "jpeg", "png", "gif", "txt", "xls", "xlsx", "ppt", "zip"};
    for (uint32_t k = 0; k < sizeof names / sizeof *names; k++) {
        uint32_t n = 0;
        while (begin + n < end && names[k][n] && (uint32_t)names[k][n] == view->chars[begin + n].c)
            n++;
        if (begin + n == end && !names[k][n])
            return true;
    }
    return false;
}

// A site's or file's name around the stop at `i`, perhaps with a path: example.org, news.example.com/today, report.pdf.
static void find_domain(const RelataTextView *view, Chunk *chunk, uint32_t i) {
    uint32_t begin = i, end = run_end(view, chunk, i + 1);
    if (i == chunk->begin || !relata_char_is_word(&view->chars[i - 1]) || !is_name_ending(view, i + 1, end) ||
        (view->chars[end].c == '.' && relata_char_is_word(&view->chars[end + 1])))
        return;
    while (begin > chunk->begin && i - begin < LOCAL_PART && is_local_part(&view->chars[begin - 1]))
        begin--;
    chunk->address = begin;
    chunk->address_end = end;
    if (view->chars[end].c == '/')
        find_url(view, chunk, begin);
}

// The first address of the chunk, if it has one: nothing is divided inside it.
static void find_address(const RelataTextView *view, Chunk *chunk) {
    const RelataChar *c = view->chars;
    for (uint32_t i = chunk->begin; i < chunk->end && chunk->address == chunk->address_end; i++) {
        uint32_t left = chunk->end - i, begin = i;
        if (c[i].c == ':' && left > 3 && c[i + 1].c == '/' && c[i + 2].c == '/' && i > chunk->begin) {
            while (begin > chunk->begin && i - begin < RUN && relata_char_is_letter(&c[begin - 1]))
                begin--;
            if (begin < i)
                find_url(view, chunk, begin);
        } else if (c[i].c == 'w' && left > 5 && c[i + 1].c == 'w' && c[i + 2].c == 'w' && c[i + 3].c == '.' &&
                   (i == chunk->begin || !relata_char_is_word(&c[i - 1]))) {
            find_url(view, chunk, i);
        } else if (c[i].c == '@') {
            find_email(view, chunk, i);
        } else if (c[i].c == '.' && left > 2 && relata_char_is_letter(&c[i + 1])) {
            find_domain(view, chunk, i);
        }
    }
}

static bool is_www(const Chunk *chunk, const RelataChar *c, uint32_t i) {
    return i >= chunk->begin + 3 && c[i - 1].c == 'w' && c[i - 2].c == 'w' && c[i - 3].c == 'w';
}

// Finds what the chunk contains; true if it is one plain word without a candidate in it.
static bool scan(const RelataTextView *view, Chunk *chunk) {
    const RelataChar *c = view->chars;
    uint64_t shape = RELATA_WORD_SEED;
    bool is_plain = true;
    uint32_t flags = 0, last = 99, i = chunk->begin;
    for (; c[i].class != RELATA_CHAR_BLANK; i++) {
        uint32_t class = c[i].class;
        if (class != last && i - chunk->begin < 64)
            shape = relata_word_add(shape, class);
        last = class;
        is_plain = is_plain && class >= RELATA_CHAR_LOWER && class <= RELATA_CHAR_LETTER;
        if (class == RELATA_CHAR_DIGIT)
            flags |= HAS_DIGIT;
        else if (class <= RELATA_CHAR_LETTER)
            flags |= HAS_LETTER;
        else if (c[i].c == '@')
            flags |= HAS_AT;
        else if (c[i].c == '_')
            flags |= HAS_UNDERSCORE;
        else if (c[i].c == '/')
            flags |= i > chunk->begin + 1 && c[i - 1].c == '/' && c[i - 2].c == ':' ? HAS_SCHEME : HAS_SLASH;
        else if (c[i].c == '.' && relata_char_is_word(&c[i + 1]))
            flags |= is_www(chunk, c, i) ? HAS_WWW : HAS_INNER_STOP;
    }
    chunk->end = i;
    chunk->flags = flags;
    chunk->shape = shape;
    chunk->address = chunk->address_end = chunk->begin;
    if (flags & (HAS_AT | HAS_SCHEME | HAS_WWW | HAS_INNER_STOP))
        find_address(view, chunk);
    while (i < view->n_chars && c[i].class == RELATA_CHAR_BLANK)
        i++;
    chunk->next = i;
    return is_plain;
}

static void tokenize_chunk(RelataTextView *view, Chunk *chunk, RelataDecide *decide, void *state) {
    for (uint32_t i = chunk->begin + 1; i < chunk->end; i++) {
        if (relata_char_is_word(&view->chars[i]))
            begin_run(view, chunk, i);
        if (!is_candidate(view, chunk, i))
            continue;
        bool is_picture = is_pictograph(&view->chars[i - 1]) || is_pictograph(&view->chars[i]);
        int32_t mark = is_picture ? RELATA_MARK_TOKEN : decide_at(view, chunk, i, decide, state);
        if (mark == RELATA_MARK_WORD && chunk->n_words >= MAX_WORDS)
            mark = RELATA_MARK_TOKEN;
        if (mark == RELATA_MARK_NONE)
            continue;
        view->chars[i].mark = (uint8_t)mark;
        chunk->boundary = i;
        chunk->n_words = mark == RELATA_MARK_WORD ? chunk->n_words + 1 : 1;
    }
}

void relata_tokenize(RelataTextView *view, RelataDecide *decide, void *state) {
    Chunk chunk = {0};
    for (uint32_t i = 0; i < view->n_chars; i = chunk.next) {
        chunk.begin = chunk.boundary = i;
        chunk.split = 0;
        chunk.n_words = 1;
        if (view->chars[i].class == RELATA_CHAR_BLANK) {
            chunk.next = i + 1;
            continue;
        }
        bool is_plain = scan(view, &chunk);
        view->chars[i].mark = RELATA_MARK_TOKEN;
        begin_run(view, &chunk, i);
        if (!is_plain || chunk.split)
            tokenize_chunk(view, &chunk, decide, state);
        chunk.previous = hash_run(view, chunk.begin, least(chunk.end, chunk.begin + RUN));
        for (uint32_t k = chunk.begin; !is_plain && k < chunk.end; k++)
            chunk.quotes ^= view->chars[k].c == '"' ? 1u : 0u;
        if (view->chars[chunk.begin].c == '\'')
            chunk.quotes |= 2u;
        if (view->chars[chunk.end - 1].c == '\'' && chunk.end - chunk.begin > 1)
            chunk.quotes &= ~2u;
    }
}

int32_t relata_decide_token(void *state, uint32_t at_char, const uint32_t *features, uint32_t n) {
    const RelataTextView *view = state;
    (void)at_char;
    int32_t score[3] = {0};
    for (uint32_t k = 0; k < n; k++) {
        const int8_t *w = view->model.token + ((size_t)(features[k] >> (32 - RELATA_TOKEN_BITS)) << 2);
        score[0] += w[0];
        score[1] += w[1];
        score[2] += w[2];
    }
    int32_t best = score[RELATA_MARK_TOKEN] > score[RELATA_MARK_NONE] ? RELATA_MARK_TOKEN : RELATA_MARK_NONE;
    return score[RELATA_MARK_WORD] > score[best] ? RELATA_MARK_WORD : best;
}
