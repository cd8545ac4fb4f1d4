// Reading raw text for pre-training: JSON Lines (the member "text"), plain lines, and tagged tokens. Markdown marks go;
// sentences end at a stop before a capital; tokens are cut roughly as the treebanks cut them. A wrong cut costs little
// here, where only neighbours are learnt.
#include "syntax/raw_text.h"

#include "base/utf8.h"
#include "syntax/network.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_WORDS = 120, GLUED = 1, SPACED = 2 };

typedef struct {
    RelataRawText *text;
    uint64_t most;        // words at which reading stops
    RelataStrbuf pending; // words of the open sentence
    uint32_t n_pending;
    bool failed;
} Reader;

static void end_sentence(Reader *reader) {
    RelataRawText *text = reader->text;
    if (reader->n_pending > 2 && reader->n_pending <= MOST_WORDS) {
        RelataRawSentence sentence = {text->bytes.n, reader->n_pending};
        relata_strbuf_add(&text->bytes, reader->pending.bytes, reader->pending.n);
        reader->failed |= !RELATA_ARRAY_ADD(&text->sentences, sentence) || text->bytes.failed;
        text->n_words += reader->n_pending;
    }
    relata_strbuf_truncate(&reader->pending, 0);
    reader->n_pending = 0;
}

static void add_word(Reader *reader, const char *form, size_t n, bool is_glued) {
    relata_strbuf_add_char(&reader->pending, is_glued ? GLUED : SPACED);
    relata_strbuf_add(&reader->pending, form, n);
    relata_strbuf_add_char(&reader->pending, '\0');
    reader->n_pending++;
}

// Bytes of a punctuation sign at p, 0 if there is none; signs within words (apostrophe, stop) are left to the caller.
static size_t sign_at(const char *p, size_t n) {
    uint32_t used, c = relata_utf8_decode(p, n, &used);
    return relata_is_punct(c) && c != '$' && c != '#' && c != '@' ? used : 0;
}

// Bytes at the end of a word that are a clitic: 's, n't, 're …
static size_t clitic_at(const char *p, size_t n) {
    static const char *const clitics[] = {"n't", "n’t", "'re", "’re", "'ve", "’ve", "'ll", "’ll",
                                          "'s",  "’s",  "'m",  "’m",  "'d",  "’d",  "'",   "’"};
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
        size_t length = strlen(clitics[i]);
        if (length < n && strncmp(p + n - length, clitics[i], length) == 0)
            return length;
    }
    return 0;
}

// A run without signs at its ends: cut at hyphens and before a clitic.
static void add_core(Reader *reader, const char *p, size_t n, bool is_glued) {
    size_t clitic = clitic_at(p, n), end = n - clitic, begin = 0;
    bool is_address = memchr(p, '/', n) || memchr(p, '@', n);
    for (size_t i = 1; i + 1 < end && !is_address; i++)
        if (p[i] == '-' && relata_is_letter((unsigned char)p[i - 1]) && i > begin) {
            add_word(reader, p + begin, i - begin, true);
            add_word(reader, "-", 1, true);
            begin = i + 1;
        }
    if (begin < end)
        add_word(reader, p + begin, end - begin, clitic > 0 || is_glued);
    if (clitic)
        add_word(reader, p + end, clitic, is_glued);
}

// A stop belongs to an abbreviation if the word is one letter, has inner stops or is one of a few.
static bool keeps_stop(const char *p, size_t n) {
    static const char *const known[] = {"Mr",   "Mrs", "Ms",  "Dr",  "Gen",  "Sen", "Rep", "Gov", "Lt",
                                        "Col",  "St",  "No",  "vs",  "Jr",   "Sr",  "Inc", "Ltd", "Co",
                                        "Corp", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "etc"};
    if (n == 1 || memchr(p, '.', n))
        return n < 10;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i]) == n && strncmp(p, known[i], n) == 0)
            return true;
    return false;
}

static bool ends_sentence(const char *p, size_t n, const char *next) {
    bool has_stop = memchr(p, '.', n) || memchr(p, '!', n) || memchr(p, '?', n);
    uint32_t used, c = *next ? relata_utf8_decode(next, strlen(next), &used) : ' ';
    return has_stop && (relata_is_upper(c) || relata_is_digit(c) || relata_is_punct(c) || c == ' ');
}

// One run between blanks.
static void add_run(Reader *reader, const char *p, size_t n, const char *next) {
    size_t first = 0, last = n, sign;
    while (first < last && (sign = sign_at(p + first, last - first)) > 0) {
        add_word(reader, p + first, sign, first + sign < last);
        first += sign;
    }
    size_t tail[16], n_tail = 0;
    while (last > first && n_tail < 16) {
        size_t at = last - 1;
        while (at > first && ((unsigned char)p[at] & 0xC0) == 0x80)
            at--;
        if (sign_at(p + at, last - at) == 0 || (p[at] == '.' && keeps_stop(p + first, at - first)))
            break;
        tail[n_tail++] = last = at;
    }
    if (last > first)
        add_core(reader, p + first, last - first, last < n);
    bool is_stop = false;
    for (size_t i = n_tail; i-- > 0;) {
        size_t end = i ? tail[i - 1] : n;
        add_word(reader, p + tail[i], end - tail[i], end < n);
        is_stop |= ends_sentence(p + tail[i], end - tail[i], next);
    }
    if (is_stop)
        end_sentence(reader);
}

// Plain text in which blank lines end sentences; with `is_lines` every line does.
static void add_text(Reader *reader, char *text, bool is_lines) {
    for (char *p = text; *p && !reader->failed;) {
        size_t blank = strspn(p, " \t\r\n"), n_lines = 0;
        for (size_t i = 0; i < blank; i++)
            n_lines += p[i] == '\n';
        if (n_lines > (is_lines ? 0 : 1))
            end_sentence(reader);
        p += blank;
        size_t n = strcspn(p, " \t\r\n");
        const char *next = p + n + (p[n] == ' ');
        if (n > 0 && n < 60)
            add_run(reader, p, n, next);
        p += n;
    }
    end_sentence(reader);
}

// Links become their text and marks of emphasis, headings and lists go, in place.
static void strip_markdown(char *text) {
    char *to = text;
    for (char *p = text; *p; p++) {
        if (p[0] == ']' && p[1] == '(') {
            char *close = strchr(p, ')');
            p = close ? close : p;
        } else if (!strchr("*\\[]#>|_", *p)) {
            *to++ = *p;
        }
    }
    *to = '\0';
}

// Undoes JSON's escapes of the string that begins at p, in place; returns its end.
static char *unescape(char *p) {
    char *to = p;
    for (; *p && *p != '"'; p++) {
        if (*p != '\\') {
            *to++ = *p;
        } else if (*++p == 'u') {
            char digits[5] = {p[1], p[2], p[3], p[4], 0};
            uint32_t c = (uint32_t)strtoul(digits, NULL, 16);
            to += relata_utf8_encode(c >= 0xD800 && c < 0xE000 ? ' ' : c, to);
            p += 4;
        } else {
            *to++ = *p == 'n' || *p == 't' ? '\n' : *p;
        }
    }
    *to = '\0';
    return p;
}

static void add_json_line(Reader *reader, char *line) {
    char *text = strstr(line, "\"text\": \"");
    if (text) {
        unescape(text += strlen("\"text\": \""));
        strip_markdown(text);
        add_text(reader, text, false);
    }
}

// "word_TAG word_TAG", after two columns.
static void add_tagged_line(Reader *reader, char *line) {
    char *save = NULL, *at = strchr(line, '\t');
    at = at ? strchr(at + 1, '\t') : NULL;
    for (char *word = at ? strtok_r(at, " \t\n", &save) : NULL; word; word = strtok_r(NULL, " \t\n", &save)) {
        char *tag = strrchr(word, '_');
        add_word(reader, word, tag && tag > word ? (size_t)(tag - word) : strlen(word), false);
    }
    end_sentence(reader);
}

// One token a line, the form first; a blank line ends the sentence.
static void add_token_line(Reader *reader, char *line) {
    size_t n = strcspn(line, "\t\r\n");
    if (n == 0)
        end_sentence(reader);
    else if (line[0] != '#')
        add_word(reader, line, n, false);
}

static void add_plain_line(Reader *reader, char *line) {
    add_text(reader, line, true);
}

typedef void LineFn(Reader *reader, char *line);

static const struct {
    const char *path;
    LineFn *add;
    uint32_t times;
} corpora[] = {{"raw_text/wikinews/wikinews-2019-2020.jsonl", add_json_line, 2},
               {"raw_text/leipzig/eng_news_2016_10K.txt", add_plain_line, 2},
               {"raw_text/leipzig/eng_news_2020_10K.txt", add_plain_line, 2},
               {"raw_text/leipzig/eng_wikipedia_2016_10K.txt", add_plain_line, 2},
               {"raw_text/onestopenglish/onestop_adv.txt", add_plain_line, 2},
               {"raw_text/masc/masc_tagged.tsv", add_tagged_line, 2},
               {"ner/gmb/gmb-train.tsv.gz", add_token_line, 2},
               {"raw_text/state_union/state_union.txt", add_plain_line, 1},
               {"raw_text/whitehouse/briefings-2025.jsonl.xz", add_json_line, 1},
               {"raw_text/whitehouse/briefings-2024.jsonl.xz", add_json_line, 1},
               {"raw_text/whitehouse/briefings-2022.jsonl.xz", add_json_line, 1},
               {"raw_text/whitehouse/briefings-2026.jsonl.xz", add_json_line, 1},
               {"raw_text/whitehouse/briefings-2021.jsonl.xz", add_json_line, 1},
               {"raw_text/whitehouse/briefings-2023.jsonl.xz", add_json_line, 1}};

// Plain, gzipped or xz: all come through a pipe.
static RelataStatus read_corpus(Reader *reader, const char *path, LineFn *add, RelataError *error) {
    char command[4200];
    size_t room = 0, length = strlen(path);
    bool is_xz = length > 3 && strcmp(path + length - 3, ".xz") == 0;
    snprintf(command, sizeof command, is_xz ? "exec xz -dc -- '%s'" : "exec gzip -dcf -- '%s'", path);
    if (access(path, R_OK) != 0) {
        fprintf(stderr, "raw text: %s is not there, it is left out\n", path);
        return RELATA_OK;
    }
    FILE *file = popen(command, "r");
    char *line = NULL;
    if (!file)
        return relata_fail(error, RELATA_IO, path, 0, 0, "cannot open the corpus");
    while (reader->text->n_words < reader->most && !reader->failed && getline(&line, &room, file) >= 0)
        add(reader, line);
    free(line);
    pclose(file); // a pipe closed early is no failure
    return reader->failed ? relata_fail(error, RELATA_NO_MEMORY, path, 0, 0, "out of memory") : RELATA_OK;
}

RelataStatus relata_raw_text_read(RelataRawText *text, const char *data, uint64_t most, RelataError *error) {
    Reader reader = {.text = text, .most = most};
    RelataStatus status = RELATA_OK;
    for (size_t i = 0; i < sizeof corpora / sizeof *corpora && status == RELATA_OK; i++)
        for (uint32_t t = 0; t < corpora[i].times && status == RELATA_OK; t++) {
            char path[4096];
            snprintf(path, sizeof path, "%s/%s", data, corpora[i].path);
            if (text->n_words < most)
                status = read_corpus(&reader, path, corpora[i].add, error);
        }
    relata_strbuf_clear(&reader.pending);
    return status;
}

bool relata_raw_text_add_trees(RelataRawText *text, const RelataTreebank *treebank, uint32_t times) {
    Reader reader = {.text = text, .most = UINT64_MAX};
    for (uint32_t t = 0; t < times; t++)
        for (size_t i = 0; i < treebank->trees.n && !reader.failed; i++) {
            const RelataTree *tree = &treebank->trees.items[i];
            for (uint32_t j = 0; j < tree->n; j++)
                add_word(&reader, tree->words[j].form, strlen(tree->words[j].form), tree->words[j].is_glued);
            end_sentence(&reader);
        }
    relata_strbuf_clear(&reader.pending);
    return !reader.failed;
}

void relata_raw_text_clear(RelataRawText *text) {
    relata_strbuf_clear(&text->bytes);
    free(text->sentences.items);
    *text = (RelataRawText){0};
}

RelataTree *relata_raw_text_sentence(const RelataRawText *text, size_t index, RelataArena *arena) {
    const RelataRawSentence *sentence = &text->sentences.items[index];
    const char *at = text->bytes.bytes + sentence->begin;
    uint32_t n = sentence->n;
    RelataTree *tree = RELATA_ARENA_NEW(arena, RelataTree, 1);
    if (!tree)
        return NULL;
    *tree = (RelataTree){.n = n,
                         .words = RELATA_ARENA_NEW(arena, RelataSyntaxWord, n),
                         .head = RELATA_ARENA_NEW(arena, uint16_t, n),
                         .tag = RELATA_ARENA_NEW(arena, uint16_t, n),
                         .upos = RELATA_ARENA_NEW(arena, uint8_t, n),
                         .deprel = RELATA_ARENA_NEW(arena, uint8_t, n)};
    if (!tree->words || !tree->head || !tree->tag || !tree->upos || !tree->deprel)
        return NULL;
    for (uint32_t i = 0; i < n; i++) {
        tree->words[i] = (RelataSyntaxWord){at + 1, at[0] == GLUED};
        at += 1 + strlen(at + 1) + 1;
    }
    return tree;
}
