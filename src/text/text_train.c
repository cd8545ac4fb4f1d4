// Training of the section `text`.
//
//   1. what is known of words: counts in raw text, abbreviations, names, words that the treebanks divide
//   2. the token classifier, on the treebanks' paragraphs
//   3. the sentence classifier, on the same paragraphs with their own tokens, and on paragraphs made of
//      news sentences of the Leipzig collection, which bring the abbreviations and figures of news
//
// Each paragraph is also read with typographic quotation marks in place of straight ones (and the reverse), and
// some in capitals, in lower case or without their last stop, so that no habit of writing surprises.
// Both classifiers are logistic regressions with Adagrad steps (Duchi et al. 2011) over hashed features;
// features seen once are left out. One thread; the same data and seed give the same bytes.
#include "train/train.h"

#include "learn/corpus_train.h"
#include "base/array.h"
#include "base/file.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "text/view.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    TOKEN_EPOCHS = 5,
    SENTENCE_EPOCHS = 4,
    LEAST_COUNT = 4,         // of a word in raw text
    NAME_RANK = 8000,        // surnames beyond it are left out
    SILVER_SENTENCES = 4,    // in a made paragraph
    ABBREVIATION_EVERY = 16, // of these sentences one ends in an abbreviation
    COMMON_SLIP = 3,         // divisions of a word that is otherwise whole (its), from which on context decides
    GLUED_EVERY = 128,       // and one has no blank after its stop
    THRESHOLD = -96,         // of the sentence classifier, in units of 1 / sentence_scale
    BARE_MARGIN = 256        // after words without a stop
};
static const double token_scale = 16, sentence_scale = 256;

typedef struct {
    uint32_t c;
    uint8_t mark;
} Letter;

typedef RELATA_ARRAY(Letter) Letters;

typedef struct {
    Letters letters;
    bool begins_document;
    bool is_silver; // sentences are trusted, tokens are not known
} Paragraph;

typedef RELATA_ARRAY(Paragraph) Paragraphs;

typedef struct {
    uint64_t n, lower, capital, starts, stops, goes_on; // in raw text; stops: uses with a stop after it
    uint32_t whole, divided, split;                     // in the treebanks; characters of the first part
} WordCount;

typedef struct {
    uint32_t begin; // in Examples.features
    uint16_t n;
    uint8_t label;
    float weight;
} Example;

typedef struct {
    RELATA_ARRAY(uint32_t) features;
    RELATA_ARRAY(Example) items;
} Examples;

typedef struct {
    const RelataTrainOptions *options;
    Paragraphs paragraphs;
    RelataMap *words;               // keys are lower-cased, with the stop for abbreviations
    RELATA_ARRAY(WordCount) counts; // [id - 1]
    RELATA_ARRAY(uint32_t) known;   // [id - 1] bit fields of text_model.h
    uint32_t *table;                // [2^RELATA_WORD_BITS][2]
    int8_t *token;
    int16_t *sentence;
    RelataTextView view;
    uint64_t random;
    // of the paragraph being read
    const Letters *letters;
    Examples *examples;
    float weight;
} Trainer;

static RelataStatus no_memory(RelataError *error) {
    return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

static uint32_t next_random(Trainer *trainer) {
    uint64_t x = trainer->random += 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
    x = (x ^ x >> 27) * 0x94d049bb133111ebu;
    return (uint32_t)(x >> 33);
}

// --- treebanks ---------------------------------------------------------------------------------

static bool add_letters(Letters *letters, const char *form, RelataMark first) {
    size_t n = strlen(form);
    bool is_first = true;
    for (size_t i = 0; i < n;) {
        uint32_t used;
        Letter letter = {relata_utf8_decode(form + i, n - i, &used), RELATA_MARK_NONE};
        if (is_first)
            letter.mark = (uint8_t)first;
        is_first = false;
        if (!RELATA_ARRAY_ADD(letters, letter))
            return false;
        i += used;
    }
    return true;
}

// State of reading one CoNLL-U file.
typedef struct {
    Paragraph *paragraph;
    bool is_new_document, is_new_paragraph, is_new_sentence, has_space;
    int words_left; // of a multiword token
    bool is_first_word;
    char multiword_space;
} Reading;

static bool begin_paragraph(Trainer *trainer, Reading *reading) {
    Paragraph paragraph = {.begins_document = reading->is_new_document};
    if (!RELATA_ARRAY_ADD(&trainer->paragraphs, paragraph))
        return false;
    reading->paragraph = &trainer->paragraphs.items[trainer->paragraphs.n - 1];
    reading->is_new_document = reading->is_new_paragraph = reading->has_space = false;
    return true;
}

static bool add_word(Trainer *trainer, Reading *reading, const char *form, bool is_joined) {
    if ((reading->is_new_paragraph || !reading->paragraph) && !begin_paragraph(trainer, reading))
        return false;
    Letters *letters = &reading->paragraph->letters;
    if (reading->has_space && letters->n) {
        Letter blank = {' ', RELATA_MARK_BLANK};
        if (!RELATA_ARRAY_ADD(letters, blank))
            return false;
    }
    RelataMark mark = reading->is_new_sentence ? RELATA_MARK_SENTENCE
                      : is_joined              ? RELATA_MARK_WORD
                                               : RELATA_MARK_TOKEN;
    reading->is_new_sentence = false;
    return add_letters(letters, form, mark);
}

static bool read_row(Trainer *trainer, Reading *reading, char *line) {
    char *columns[10];
    if (relata_corpus_columns(line, columns, 10) < 10 || strchr(columns[0], '.'))
        return true;
    bool has_space = strstr(columns[9], "SpaceAfter=No") == NULL;
    char *dash = strchr(columns[0], '-');
    if (dash) {
        reading->words_left = atoi(dash + 1) - atoi(columns[0]) + 1;
        reading->is_first_word = true;
        reading->multiword_space = has_space;
        return true;
    }
    bool is_joined = reading->words_left > 0 && !reading->is_first_word;
    if (!add_word(trainer, reading, columns[1], is_joined))
        return false;
    reading->is_first_word = false;
    if (reading->words_left > 0)
        has_space = --reading->words_left == 0 && reading->multiword_space;
    reading->has_space = has_space;
    return true;
}

static RelataStatus read_treebank(Trainer *trainer, const char *name, RelataError *error) {
    RelataStrbuf text = {0};
    RELATA_TRY(relata_corpus_read(trainer->options->data, name, &text, error));
    Reading reading = {.is_new_sentence = true, .is_new_document = true, .is_new_paragraph = true};
    bool is_good = true;
    char *rest = text.bytes;
    for (char *line; is_good && (line = relata_corpus_line(&rest));) {
        if (strncmp(line, "# newdoc", 8) == 0)
            reading.is_new_document = reading.is_new_paragraph = true;
        else if (strncmp(line, "# newpar", 8) == 0)
            reading.is_new_paragraph = true;
        else if (!*line)
            reading.is_new_sentence = true;
        else if (*line != '#')
            is_good = read_row(trainer, &reading, line);
    }
    relata_strbuf_clear(&text);
    return is_good ? RELATA_OK : no_memory(error);
}

// --- paragraphs made of news sentences ---------------------------------------------------------

static bool is_whole_sentence(const char *line) {
    size_t n = strlen(line);
    if (n < 20 || !((line[0] >= 'A' && line[0] <= 'Z') || line[0] == '"'))
        return false;
    while (n > 0 && (line[n - 1] == '"' || line[n - 1] == ' '))
        n--;
    if (line[n - 1] == '!' || line[n - 1] == '?')
        return true;
    if (line[n - 1] != '.')
        return false;
    size_t word = n - 1; // the last word must be long and in lower case: no abbreviation
    while (word > 0 && line[word - 1] >= 'a' && line[word - 1] <= 'z')
        word--;
    return n - 1 - word >= 4 && (word == 0 || line[word - 1] == ' ');
}

static const char *const final_abbreviations[] = {"U.S.", "p.m.", "Inc.", "D.C.", "a.m.", "Corp.",
                                                  "Co.",  "U.K.", "Jr.",  "U.N.", "Ltd.", "etc."};
enum { N_FINAL = sizeof final_abbreviations / sizeof *final_abbreviations };

static RelataStatus read_silver(Trainer *trainer, const char *name, RelataError *error) {
    RelataStrbuf text = {0};
    RELATA_TRY(relata_corpus_read(trainer->options->data, name, &text, error));
    Reading reading = {.is_new_document = true, .is_new_paragraph = true};
    bool is_good = true;
    uint32_t n = 0;
    char *rest = text.bytes;
    for (char *line; is_good && (line = relata_corpus_line(&rest));) {
        if (!is_whole_sentence(line))
            continue;
        if (n++ % SILVER_SENTENCES == 0)
            reading.is_new_document = reading.is_new_paragraph = true;
        reading.is_new_sentence = true;
        char *save = line;
        for (char *word; is_good && (word = save);) {
            save = strchr(word, ' ');
            if (save)
                *save++ = '\0';
            else if (n % ABBREVIATION_EVERY == 2) // the collection's own splitting never ends after these
                word = (char *)(uintptr_t)final_abbreviations[n / ABBREVIATION_EVERY % N_FINAL];
            if (*word)
                is_good = add_word(trainer, &reading, word, false);
            reading.has_space = save || n % GLUED_EVERY != 9;
        }
        if (reading.paragraph)
            reading.paragraph->is_silver = true;
    }
    relata_strbuf_clear(&text);
    return is_good ? RELATA_OK : no_memory(error);
}

// --- what is known of words --------------------------------------------------------------------

static uint32_t word_id(Trainer *trainer, const char *word, size_t n) {
    uint32_t id = relata_map_add(trainer->words, word, n);
    while (id > trainer->counts.n) {
        WordCount none = {0};
        if (!RELATA_ARRAY_ADD(&trainer->counts, none) || !RELATA_ARRAY_ADD(&trainer->known, 0))
            return 0;
    }
    return id;
}

static bool is_word_char(const char *p) {
    return (unsigned char)*p >= 0xC3 || ((unsigned char)*p >= 0x80 && (unsigned char)*p < 0xC0) ||
           ((*p | 32) >= 'a' && (*p | 32) <= 'z');
}

static bool is_ascii_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

// Counts one blank-separated piece of raw text. `after_stop` and `before` tell what stands before it.
static void count_chunk(Trainer *trainer, const char *p, size_t n, bool is_after_stop, bool is_inside, char next) {
    while (n && !is_word_char(p)) {
        p++;
        n--;
    }
    size_t end = 0;
    while (end < n && (is_word_char(p + end) || (p[end] == '.' && end + 1 < n && is_word_char(p + end + 1))))
        end++;
    if (end == 0 || end > 24)
        return;
    char raw[32], lower[128];
    memcpy(raw, p, end);
    raw[end] = '\0';
    size_t m = relata_utf8_lower(raw, lower, sizeof lower - 2);
    bool has_stop = end < n && p[end] == '.';
    if (has_stop || memchr(raw, '.', end)) {
        bool goes_on = (end + 1 < n && p[end + 1] == ',') || (end + 1 == n && next >= 'a' && next <= 'z');
        if (has_stop)
            lower[m++] = '.';
        uint32_t id = word_id(trainer, lower, m);
        trainer->counts.items[id - 1].n++;
        trainer->counts.items[id - 1].stops++;
        trainer->counts.items[id - 1].goes_on += goes_on;
        if (has_stop)
            m--;
    }
    uint32_t id = word_id(trainer, lower, m);
    WordCount *count = &trainer->counts.items[id - 1];
    count->n++;
    count->starts += is_after_stop;
    if (is_inside && is_ascii_upper(raw[0]))
        count->capital++;
    else if (is_inside)
        count->lower++;
}

static void count_line(Trainer *trainer, const char *line) {
    bool is_after_stop = true, is_inside = false;
    for (const char *p = line; *p;) {
        size_t n = strcspn(p, " \t\n");
        const char *next = p + n + strspn(p + n, " \t\n");
        if (n) {
            count_chunk(trainer, p, n, is_after_stop, is_inside, *next);
            char last = p[n - 1];
            size_t m = n;
            while (m && (p[m - 1] == '"' || p[m - 1] == ')' || p[m - 1] == '\''))
                m--;
            is_after_stop = m && (p[m - 1] == '.' || p[m - 1] == '!' || p[m - 1] == '?');
            is_inside = (last >= 'a' && last <= 'z') || last == ',';
        }
        p = next;
    }
}

static RelataStatus count_file(Trainer *trainer, const char *name, RelataError *error) {
    RelataStrbuf text = {0};
    RELATA_TRY(relata_corpus_read(trainer->options->data, name, &text, error));
    char *rest = text.bytes;
    for (char *line; (line = relata_corpus_line(&rest));)
        count_line(trainer, line);
    relata_strbuf_clear(&text);
    return RELATA_OK;
}

static uint32_t ratio(uint64_t part, uint64_t all) {
    if (all < 3)
        return 0;
    double r = (double)part / (double)all;
    return r < 0.01 ? 1 : r < 0.05 ? 2 : r < 0.2 ? 3 : r < 0.5 ? 4 : r < 0.8 ? 5 : r < 0.95 ? 6 : 7;
}

static void know_counts(Trainer *trainer) {
    for (size_t i = 0; i < trainer->counts.n; i++) {
        const WordCount *c = &trainer->counts.items[i];
        if (c->n < LEAST_COUNT)
            continue;
        uint32_t frequency = 1;
        for (uint64_t n = c->n; n >= 16 && frequency < 7; n /= 6)
            frequency++;
        trainer->known.items[i] |= ratio(c->lower, c->lower + c->capital) | frequency << 3 |
                                   (c->stops ? 0 : ratio(c->starts, c->n) << 16) | ratio(c->goes_on, c->stops) << 19;
    }
}

static void know(Trainer *trainer, const char *word, uint32_t bits) {
    char lower[128];
    size_t n = relata_utf8_lower(word, lower, sizeof lower);
    uint32_t id = n ? word_id(trainer, lower, n) : 0;
    if (id)
        trainer->known.items[id - 1] |= bits;
}

static RelataStatus know_abbreviations(Trainer *trainer, RelataError *error) {
    static const char *const kinds[] = {"acronym", "company", "country", "day",   "degree", "initial", "kind",
                                        "latin",   "month",   "number",  "org",   "other",  "place",   "rank",
                                        "state",   "suffix",  "time",    "title", "unit"};
    RelataStrbuf text = {0};
    RELATA_TRY(relata_corpus_read(trainer->options->lexicon, "text/abbreviations.tsv", &text, error));
    char *rest = text.bytes;
    for (char *line; (line = relata_corpus_line(&rest));) {
        char *columns[10];
        if (relata_corpus_columns(line, columns, 10) < 4)
            continue;
        for (uint32_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
            if (strcmp(columns[1], kinds[k]) == 0)
                know(trainer, columns[0], (k + 1) << 10 | (uint32_t)(columns[3][0] == 'y') << 15);
    }
    relata_strbuf_clear(&text);
    return RELATA_OK;
}

static RelataStatus know_names(Trainer *trainer, RelataError *error) {
    RelataStrbuf text = {0};
    RELATA_TRY(relata_corpus_read(trainer->options->lexicon, "names/given_names.tsv", &text, error));
    char *columns[6], *rest = text.bytes;
    for (char *line; (line = relata_corpus_line(&rest));)
        if (relata_corpus_columns(line, columns, 6) == 6 && (columns[2][0] || columns[3][0]))
            know(trainer, columns[0], 1u << 22);
    relata_strbuf_clear(&text);
    RELATA_TRY(relata_corpus_read(trainer->options->lexicon, "names/surnames.tsv", &text, error));
    rest = text.bytes;
    for (char *line; (line = relata_corpus_line(&rest));)
        if (relata_corpus_columns(line, columns, 6) >= 2 && atoi(columns[1]) > 0 && atoi(columns[1]) <= NAME_RANK)
            know(trainer, columns[0], 1u << 23);
    relata_strbuf_clear(&text);
    return RELATA_OK;
}

// The letters of a word as the treebanks write them, from `begin` to `end`; counts whether they divide it and where.
static bool count_division(Trainer *trainer, const Letters *letters, size_t begin, size_t end) {
    char word[32 * 4] = "", lower[128];
    size_t n = 0, split = 0;
    for (size_t k = begin; k < end && n < 100; k++) {
        n += relata_utf8_encode(letters->items[k].c, word + n);
        if (k > begin && split == 0 && letters->items[k].mark == RELATA_MARK_WORD)
            split = k - begin;
    }
    bool is_negation = split && begin + split + 1 == end && relata_to_lower(letters->items[end - 1].c) == 'n';
    uint32_t id = word_id(trainer, lower, relata_utf8_lower(word, lower, sizeof lower));
    if (!id)
        return false;
    WordCount *count = &trainer->counts.items[id - 1];
    if (split && split < 16 && !is_negation) {
        count->divided++;
        count->split = count->split ? count->split : (uint32_t)split;
    } else
        count->whole++;
    return true;
}

static bool count_divisions(Trainer *trainer) {
    for (size_t p = 0; p < trainer->paragraphs.n; p++) {
        const Letters *letters = &trainer->paragraphs.items[p].letters;
        for (size_t begin = 0, end; begin < letters->n; begin = end) {
            for (end = begin; end < letters->n && relata_is_letter(letters->items[end].c); end++)
                ;
            if (end > begin && !count_division(trainer, letters, begin, end))
                return false;
            end += end == begin;
        }
    }
    return true;
}

// Words written as one that the treebanks divide between two letters (cannot, gonna), and the common negations without
// apostrophe. A word that they mostly leave whole, or that raw text knows and they divide once, is a slip of its writer
// there (its for it's, doctors for doctor's) and a word of its own in print.
static bool know_splits(Trainer *trainer) {
    static const char *const negated[] = {"do", "does",  "did", "is",   "was",    "are", "were", "wo",  "would",
                                          "ca", "could", "has", "have", "should", "had", "ai",   "need"};
    if (!count_divisions(trainer))
        return false;
    for (size_t i = 0; i < trainer->counts.n; i++) {
        const WordCount *count = &trainer->counts.items[i];
        bool is_rule = count->divided > count->whole && (count->divided > 1 || count->n < LEAST_COUNT);
        if (is_rule || count->divided >= COMMON_SLIP)
            trainer->known.items[i] |= count->split << 6 | (is_rule ? 0 : 1u << 24);
    }
    for (size_t k = 0; k < sizeof negated / sizeof *negated; k++) {
        char word[16];
        snprintf(word, sizeof word, "%snt", negated[k]);
        uint32_t id = word_id(trainer, word, strlen(word));
        if (!id)
            return false;
        if (RELATA_WORD_SPLIT(trainer->known.items[id - 1]) == 0)
            trainer->known.items[id - 1] |= (uint32_t)strlen(negated[k]) << 6;
    }
    return true;
}

static uint64_t hash_word(const char *word) {
    uint64_t hash = RELATA_WORD_SEED;
    size_t n = strlen(word);
    for (size_t i = 0; i < n;) {
        uint32_t used;
        hash = relata_word_add(hash, relata_utf8_decode(word + i, n - i, &used));
        i += used;
    }
    return hash;
}

static RelataStatus make_word_table(Trainer *trainer, RelataError *error) {
    static const char *const files[] = {
        "raw_text/leipzig/eng_news_2016_10K.txt", "raw_text/leipzig/eng_news_2020_10K.txt",
        "raw_text/leipzig/eng_wikipedia_2016_10K.txt", "raw_text/onestopenglish/onestop_adv.txt",
        "raw_text/state_union/state_union.txt"};
    for (size_t k = 0; k < sizeof files / sizeof *files; k++)
        RELATA_TRY(count_file(trainer, files[k], error));
    know_counts(trainer);
    RELATA_TRY(know_abbreviations(trainer, error));
    RELATA_TRY(know_names(trainer, error));
    if (!know_splits(trainer))
        return no_memory(error);
    const uint32_t slots = 1u << RELATA_WORD_BITS;
    uint32_t n = 0;
    for (uint32_t id = 1; id <= relata_map_count(trainer->words); id++) {
        uint32_t known = trainer->known.items[id - 1];
        if (!known)
            continue;
        uint64_t hash = hash_word(relata_map_string(trainer->words, id));
        uint32_t i = (uint32_t)hash & (slots - 1), tries = 0;
        while (trainer->table[2 * (size_t)i] && tries++ < 60)
            i = (i + 1) & (slots - 1);
        if (trainer->table[2 * (size_t)i])
            continue;
        trainer->table[2 * (size_t)i] = (uint32_t)(hash >> 32) | 1u;
        trainer->table[2 * (size_t)i + 1] = known;
        n++;
    }
    fprintf(stderr, "text: %u words known\n", n);
    return n < slots * 9 / 10 ? RELATA_OK
                              : relata_fail(error, RELATA_LIMIT, NULL, 0, 0, "too many words for the table");
}

// --- examples ----------------------------------------------------------------------------------

static void record(Trainer *trainer, const uint32_t *features, uint32_t n, uint8_t label) {
    Example example = {(uint32_t)trainer->examples->features.n, (uint16_t)n, label, trainer->weight};
    for (uint32_t k = 0; k < n; k++)
        if (!RELATA_ARRAY_ADD(&trainer->examples->features, features[k]))
            return;
    (void)RELATA_ARRAY_ADD(&trainer->examples->items, example);
}

static int32_t gold_token(void *state, uint32_t at, const uint32_t *features, uint32_t n) {
    Trainer *trainer = state;
    uint8_t mark = trainer->letters->items[at].mark;
    if (mark == RELATA_MARK_SENTENCE)
        mark = RELATA_MARK_TOKEN;
    record(trainer, features, n, mark);
    return mark;
}

static int32_t gold_sentence(void *state, uint32_t at, const uint32_t *features, uint32_t n) {
    Trainer *trainer = state;
    bool is_start = trainer->letters->items[at].mark == RELATA_MARK_SENTENCE;
    record(trainer, features, n, is_start);
    return is_start ? 1 : -1;
}

typedef enum { AS_IT_IS, OTHER_QUOTES, IN_CAPITALS, IN_LOWER_CASE, WITHOUT_LAST_STOP, N_HABITS } Habit;
static const float habit_weights[N_HABITS] = {1.0f, 0.5f, 0.15f, 0.15f, 0.3f};

// The paragraph as somebody with another habit would have typed it: same length, same marks.
static bool rewrite(const Letters *from, Habit habit, Letters *to) {
    bool is_changed = false;
    to->n = 0;
    for (size_t i = 0; i < from->n; i++) {
        Letter letter = from->items[i];
        uint32_t c = letter.c;
        bool opens = i == 0 || relata_is_space(from->items[i - 1].c) || from->items[i - 1].c == '(';
        if (habit == OTHER_QUOTES) {
            letter.c = c == '"'                     ? (opens ? 0x201C : 0x201D)
                       : c == '\''                  ? (opens ? 0x2018 : 0x2019)
                       : c == 0x2018 || c == 0x2019 ? '\''
                       : c == 0x201C || c == 0x201D ? '"'
                                                    : c;
        } else if (habit == IN_CAPITALS) {
            letter.c = relata_to_upper(c);
        } else if (habit == IN_LOWER_CASE) {
            letter.c = relata_to_lower(c);
        } else if (habit == WITHOUT_LAST_STOP && i + 1 == from->n && c == '.') {
            return true;
        }
        is_changed = is_changed || letter.c != c;
        if (!RELATA_ARRAY_ADD(to, letter))
            return false;
    }
    return is_changed;
}

static RelataStatus load(Trainer *trainer, const Letters *letters, RelataStrbuf *text, RelataError *error) {
    relata_strbuf_truncate(text, 0);
    for (size_t i = 0; i < letters->n; i++) {
        char bytes[4];
        relata_strbuf_add(text, bytes, relata_utf8_encode(letters->items[i].c, bytes));
    }
    RELATA_TRY(relata_text_view_load(&trainer->view, relata_strbuf_string(text), 0, (uint32_t)text->n, error));
    return trainer->view.n_chars == letters->n
               ? RELATA_OK
               : relata_fail(error, RELATA_SYNTAX, NULL, 0, 0, "bad characters in a corpus");
}

static RelataStatus read_examples(Trainer *trainer, bool are_sentences, Examples *examples, RelataError *error) {
    Letters changed = {0};
    RelataStrbuf text = {0};
    RelataStatus status = RELATA_OK;
    trainer->examples = examples;
    for (int habit = 0; habit < N_HABITS && status == RELATA_OK; habit++)
        for (size_t p = 0; p < trainer->paragraphs.n && status == RELATA_OK; p++) {
            const Paragraph *paragraph = &trainer->paragraphs.items[p];
            trainer->letters = &paragraph->letters;
            if (paragraph->begins_document)
                trainer->view.n_starts = trainer->view.n_lower = 0;
            if (paragraph->is_silver && (!are_sentences || habit != AS_IT_IS))
                continue;
            if (habit != AS_IT_IS) {
                if (habit > OTHER_QUOTES && next_random(trainer) % 3)
                    continue;
                if (!rewrite(&paragraph->letters, (Habit)habit, &changed) || changed.n == 0)
                    continue;
                trainer->letters = &changed;
            }
            trainer->weight = habit_weights[habit] * (paragraph->is_silver ? 0.15f : 1.0f);
            status = load(trainer, trainer->letters, &text, error);
            if (status != RELATA_OK)
                break;
            if (!are_sentences) {
                relata_tokenize(&trainer->view, gold_token, trainer);
                continue;
            }
            relata_tokenize(&trainer->view, relata_decide_token, &trainer->view);
            status = relata_segment(&trainer->view, gold_sentence, trainer, error);
        }
    free(changed.items);
    relata_strbuf_clear(&text);
    return status;
}

// --- logistic regression -----------------------------------------------------------------------

static void shuffle(Trainer *trainer, uint32_t *order, size_t n) {
    for (size_t i = n; i > 1; i--) {
        size_t k = next_random(trainer) % i;
        uint32_t swapped = order[i - 1];
        order[i - 1] = order[k];
        order[k] = swapped;
    }
}

// Marks features seen at least twice, by 24 bits of their hashes.
static uint8_t *count_features(const Examples *examples) {
    uint8_t *seen = calloc(1u << 24, 1);
    for (size_t i = 0; seen && i < examples->features.n; i++) {
        uint8_t *count = &seen[examples->features.items[i] >> 8];
        *count = *count < 3 ? (uint8_t)(*count + 1) : 3;
    }
    return seen;
}

// One step on one example: w[slot × n_labels + label].
static double step(float *w, float *squares, const uint32_t *features, uint32_t n, uint32_t bits, const uint8_t *seen,
                   uint32_t n_labels, uint32_t label, float weight) {
    double score[4] = {0}, sum = 0, loss = 0;
    for (uint32_t k = 0; k < n; k++)
        for (uint32_t y = 0; y < n_labels; y++)
            score[y] += (double)w[(size_t)(features[k] >> (32 - bits)) * n_labels + y];
    if (n_labels == 1) {
        score[1] = score[0];
        score[0] = 0;
    }
    uint32_t classes = n_labels == 1 ? 2 : n_labels;
    double most = score[0];
    for (uint32_t y = 1; y < classes; y++)
        most = score[y] > most ? score[y] : most;
    for (uint32_t y = 0; y < classes; y++)
        sum += score[y] = exp(score[y] - most);
    loss = -log(score[label] / sum + 1e-12);
    for (uint32_t y = 0; y < n_labels; y++) {
        uint32_t class = n_labels == 1 ? 1 : y;
        float gradient = weight * (float)(score[class] / sum - (class == label));
        if (fabsf(gradient) < 1e-4f)
            continue;
        for (uint32_t k = 0; k < n; k++) {
            if (seen[features[k] >> 8] < 2)
                continue;
            size_t slot = (size_t)(features[k] >> (32 - bits)) * n_labels + y;
            float g = gradient + 2e-6f * w[slot];
            squares[slot] += g * g;
            w[slot] -= 0.1f * g / sqrtf(squares[slot] + 1e-2f);
        }
    }
    return loss;
}

static RelataStatus fit(Trainer *trainer, const char *name, const Examples *examples, uint32_t bits, uint32_t n_labels,
                        int epochs, float *w, RelataError *error) {
    size_t n = examples->items.n, n_weights = ((size_t)1 << bits) * n_labels;
    float *squares = calloc(n_weights, sizeof *squares);
    uint32_t *order = malloc((n + 1) * sizeof *order);
    uint8_t *seen = count_features(examples);
    if (!squares || !order || !seen) {
        free(squares);
        free(order);
        free(seen);
        return no_memory(error);
    }
    for (size_t i = 0; i < n; i++)
        order[i] = (uint32_t)i;
    for (int epoch = 0; epoch < epochs; epoch++) {
        double loss = 0;
        shuffle(trainer, order, n);
        for (size_t i = 0; i < n; i++) {
            const Example *e = &examples->items.items[order[i]];
            loss +=
                step(w, squares, examples->features.items + e->begin, e->n, bits, seen, n_labels, e->label, e->weight);
        }
        fprintf(stderr, "text: %s, epoch %d of %d: %zu examples, loss %.5f\n", name, epoch + 1, epochs, n,
                loss / (double)n);
    }
    free(squares);
    free(order);
    free(seen);
    return RELATA_OK;
}

static int32_t quantise(float value, double scale, int32_t limit) {
    double scaled = (double)value * scale;
    int32_t rounded = (int32_t)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    return rounded > limit ? limit : rounded < -limit ? -limit : rounded;
}

static RelataStatus train_tokens(Trainer *trainer, RelataError *error) {
    Examples examples = {0};
    const size_t slots = (size_t)1 << RELATA_TOKEN_BITS;
    float *w = calloc(slots * 3, sizeof *w);
    RelataStatus status = w ? read_examples(trainer, false, &examples, error) : no_memory(error);
    if (status == RELATA_OK)
        status = fit(trainer, "tokens", &examples, RELATA_TOKEN_BITS, 3, TOKEN_EPOCHS, w, error);
    for (size_t i = 0; status == RELATA_OK && i < slots; i++)
        for (size_t y = 0; y < 3; y++)
            trainer->token[4 * i + y] = (int8_t)quantise(w[3 * i + y], token_scale, 127);
    free(w);
    free(examples.features.items);
    free(examples.items.items);
    return status;
}

static RelataStatus train_sentences(Trainer *trainer, RelataError *error) {
    Examples examples = {0};
    const size_t slots = (size_t)1 << RELATA_SENTENCE_BITS;
    float *w = calloc(slots, sizeof *w);
    RelataStatus status = w ? read_examples(trainer, true, &examples, error) : no_memory(error);
    if (status == RELATA_OK)
        status = fit(trainer, "sentences", &examples, RELATA_SENTENCE_BITS, 1, SENTENCE_EPOCHS, w, error);
    for (size_t i = 0; status == RELATA_OK && i < slots; i++)
        trainer->sentence[i] = (int16_t)quantise(w[i], sentence_scale, 32767);
    free(w);
    free(examples.features.items);
    free(examples.items.items);
    return status;
}

static RelataStatus write_section(const Trainer *trainer, RelataError *error) {
    char header[RELATA_TEXT_HEADER] = "RELTEXT";
    uint32_t version = RELATA_TEXT_VERSION;
    int32_t threshold = THRESHOLD, bare_margin = BARE_MARGIN;
    memcpy(header + 8, &version, sizeof version);
    memcpy(header + 12, &threshold, sizeof threshold);
    memcpy(header + 16, &bare_margin, sizeof bare_margin);
    RelataStrbuf out = {0};
    relata_strbuf_add(&out, header, sizeof header);
    relata_strbuf_add(&out, (const char *)trainer->token, (size_t)4 << RELATA_TOKEN_BITS);
    relata_strbuf_add(&out, (const char *)trainer->sentence, (size_t)2 << RELATA_SENTENCE_BITS);
    relata_strbuf_add(&out, (const char *)trainer->table, (size_t)8 << RELATA_WORD_BITS);
    RelataStatus status =
        out.failed ? no_memory(error) : relata_file_write(trainer->options->out, out.bytes, out.n, error);
    relata_strbuf_clear(&out);
    return status;
}

static RelataStatus train(Trainer *trainer, RelataError *error) {
    RELATA_TRY(read_treebank(trainer, "treebank/ud-ewt/en_ewt-ud-train.conllu.gz", error));
    RELATA_TRY(read_treebank(trainer, "treebank/ud-gum/en_gum_free-ud-train.conllu.gz", error));
    RELATA_TRY(make_word_table(trainer, error));
    trainer->view.model = (RelataTextModel){trainer->token, trainer->sentence, trainer->table, THRESHOLD, 0};
    RELATA_TRY(train_tokens(trainer, error));
    RELATA_TRY(read_silver(trainer, "raw_text/leipzig/eng_news_2016_10K.txt", error));
    RELATA_TRY(read_silver(trainer, "raw_text/leipzig/eng_news_2020_10K.txt", error));
    RELATA_TRY(train_sentences(trainer, error));
    return write_section(trainer, error);
}

RelataStatus relata_train_text(const RelataTrainOptions *options, RelataError *error) {
    Trainer trainer = {.options = options, .random = options->seed, .words = relata_map_new()};
    trainer.token = calloc((size_t)4 << RELATA_TOKEN_BITS, 1);
    trainer.sentence = calloc((size_t)2 << RELATA_SENTENCE_BITS, 1);
    trainer.table = calloc((size_t)8 << RELATA_WORD_BITS, 1);
    RelataStatus status =
        trainer.words && trainer.token && trainer.sentence && trainer.table ? train(&trainer, error) : no_memory(error);
    for (size_t p = 0; p < trainer.paragraphs.n; p++)
        free(trainer.paragraphs.items[p].letters.items);
    free(trainer.paragraphs.items);
    free(trainer.counts.items);
    free(trainer.known.items);
    free(trainer.token);
    free(trainer.sentence);
    free(trainer.table);
    relata_text_view_clear(&trainer.view);
    relata_map_free(trainer.words);
    return status;
}
