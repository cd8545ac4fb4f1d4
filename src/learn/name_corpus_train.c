// IOB tags to sets of labels. What the corpora call their classes, and what they leave unmarked, stands in the tables
// below.
#include "learn/name_corpus.h"

#include "base/words.h"
#include "learn/corpus_train.h"

#include <stdlib.h>
#include <string.h>

enum { N_CLASSES = RELATA_NAME_N_CLASSES, COLUMNS = 8 };

#define CLASS(x) (1u << RELATA_NAME_##x)
enum {
    OTHERS = CLASS(GROUP) | CLASS(EVENT) | CLASS(WORK) | CLASS(PRODUCT),
    OUTSIDE = 1 << N_CLASSES,
    FREE = OTHERS | OUTSIDE,
    BEGINS = 1 << 30, // flags beside the classes: parts are settled when the sentence is whole
    INSIDE = 1 << 29
};

// What a tag of a corpus may stand for: classes, and OUTSIDE.
typedef struct {
    const char *tag;
    uint32_t classes;
} Meaning;

typedef struct {
    const char *path;
    int form_column, tag_column;
    uint32_t unmarked;       // what an unmarked word may be
    const Meaning *meanings; // up to a NULL tag
} Source;

static const Meaning uner[] = {
    {"PER", CLASS(PERSON)}, {"ORG", CLASS(ORGANIZATION)}, {"LOC", CLASS(PLACE)}, {"OTH", FREE}, {NULL, 0}};
static const Meaning gum[] = {{"PER", CLASS(PERSON)},
                              {"ORG", CLASS(ORGANIZATION)},
                              {"LOC", CLASS(PLACE)},
                              {"EVENT", CLASS(EVENT)},
                              {"TIME", OUTSIDE},
                              {"MISC", FREE},
                              {NULL, 0}};
static const Meaning wikigold[] = {
    {"PER", CLASS(PERSON)}, {"ORG", CLASS(ORGANIZATION)}, {"LOC", CLASS(PLACE)}, {"MISC", FREE}, {NULL, 0}};
static const Meaning gmb[] = {{"per", CLASS(PERSON)},
                              {"org", CLASS(ORGANIZATION)},
                              {"geo", CLASS(PLACE)},
                              {"gpe", CLASS(GROUP) | CLASS(PLACE)},
                              {"eve", CLASS(EVENT)},
                              {"tim", OUTSIDE},
                              {"art", CLASS(WORK) | CLASS(PRODUCT) | OUTSIDE},
                              {"nat", CLASS(EVENT) | OUTSIDE},
                              {NULL, 0}};
static const Meaning crossner[] = {{"person", CLASS(PERSON)},
                                   {"politician", CLASS(PERSON)},
                                   {"researcher", CLASS(PERSON)},
                                   {"writer", CLASS(PERSON)},
                                   {"musicalartist", CLASS(PERSON)},
                                   {"scientist", CLASS(PERSON)},
                                   {"organisation", CLASS(ORGANIZATION)},
                                   {"politicalparty", CLASS(ORGANIZATION)},
                                   {"university", CLASS(ORGANIZATION)},
                                   {"band", CLASS(ORGANIZATION)},
                                   {"location", CLASS(PLACE)},
                                   {"country", CLASS(PLACE)},
                                   {"election", CLASS(EVENT)},
                                   {"event", CLASS(EVENT)},
                                   {"conference", CLASS(EVENT)},
                                   {"book", CLASS(WORK)},
                                   {"poem", CLASS(WORK)},
                                   {"song", CLASS(WORK)},
                                   {"album", CLASS(WORK)},
                                   {"product", CLASS(PRODUCT)},
                                   {"magazine", CLASS(WORK) | CLASS(ORGANIZATION)},
                                   {"academicjournal", CLASS(WORK) | CLASS(ORGANIZATION)},
                                   {NULL, 0}};
static const Meaning wnut[] = {{"person", CLASS(PERSON)},
                               {"location", CLASS(PLACE)},
                               {"corporation", CLASS(ORGANIZATION)},
                               {"group", CLASS(ORGANIZATION) | CLASS(GROUP)},
                               {"product", CLASS(PRODUCT)},
                               {"creative-work", CLASS(WORK)},
                               {NULL, 0}};

static const Source sources[RELATA_N_NAME_SOURCES] = {
    {"ner/uner-ewt/en_ewt-ud-train.iob2", 1, 2, OUTSIDE, uner},
    {"ner/uner-ewt/en_ewt-ud-dev.iob2", 1, 2, OUTSIDE, uner},
    {"ner/gum/gum_names.train.iob2", 1, 2, OUTSIDE | CLASS(GROUP), gum},
    {"ner/gum/gum_names.dev.iob2", 1, 2, OUTSIDE | CLASS(GROUP), gum},
    {"ner/wikigold/wikigold-train.iob2", 0, 1, OUTSIDE, wikigold},
    {"ner/crossner/politics-train.iob2", 0, 1, OUTSIDE | CLASS(GROUP), crossner},
    {"ner/crossner/science-train.iob2", 0, 1, OUTSIDE | CLASS(GROUP), crossner},
    {"ner/crossner/literature-train.iob2", 0, 1, OUTSIDE | CLASS(GROUP), crossner},
    {"ner/crossner/music-train.iob2", 0, 1, OUTSIDE | CLASS(GROUP), crossner},
    {"ner/crossner/ai-train.iob2", 0, 1, OUTSIDE | CLASS(GROUP), crossner},
    {"ner/wnut17/wnut17-train.iob2", 0, 1, OUTSIDE | CLASS(GROUP), wnut},
    {"ner/gmb/gmb-train.tsv.gz", 0, 2, FREE, gmb},
};

// The sentence being read; forms are borrowed from the file.
typedef struct {
    RELATA_ARRAY(const char *) forms;
    RELATA_ARRAY(uint32_t) labels; // classes and flags until the sentence is whole
    bool starts_document;
} Draft;

static uint32_t read_tag(const Source *source, const char *tag) {
    if (tag[0] != 'B' && tag[0] != 'I')
        return source->unmarked;
    uint32_t classes = FREE;
    for (const Meaning *m = source->meanings; m->tag; m++)
        if (strcmp(m->tag, tag + (tag[1] == '-' ? 2 : 1)) == 0)
            classes = m->classes;
    return classes | (uint32_t)(tag[0] == 'B' ? BEGINS : INSIDE);
}

static uint32_t labels_of(uint32_t classes, uint32_t parts) {
    uint32_t labels = classes & OUTSIDE ? 1 : 0;
    for (uint32_t c = 0; c < N_CLASSES; c++)
        for (uint32_t p = 0; p < 4; p++)
            if ((classes >> c & 1) && (parts >> p & 1))
                labels |= 1u << relata_name_label(c, p);
    return labels;
}

// Tags of one sentence to sets of labels.
static void settle(uint32_t *names, uint32_t n) {
    for (uint32_t t = 0; t < n; t++) {
        uint32_t tag = names[t];
        bool is_name = tag & (BEGINS | INSIDE), goes_on = t + 1 < n && (names[t + 1] & INSIDE);
        bool is_begun = (tag & INSIDE) && t > 0;
        uint32_t part = !is_name              ? 0xf
                        : is_begun && goes_on ? 1u << RELATA_NAME_I
                        : is_begun            ? 1u << RELATA_NAME_E
                        : goes_on             ? 1u << RELATA_NAME_B
                                              : 1u << RELATA_NAME_S;
        names[t] = labels_of(tag & (OUTSIDE | (OUTSIDE - 1)), part);
    }
}

// A title that a corpus counts as part of a person's name is not part of it here.
static void strip_titles(const char *const *forms, uint32_t *names, uint32_t n, RelataLexicon lexicon) {
    for (uint32_t t = 0; t + 1 < n; t++) {
        bool is_person = (names[t] & BEGINS) && (names[t] & 0xff) == CLASS(PERSON);
        if (!is_person || !(names[t + 1] & INSIDE) || !relata_lexicon_find(lexicon, RELATA_LEXICON_TITLE, forms[t]))
            continue;
        names[t] = OUTSIDE;
        names[t + 1] = (names[t + 1] & ~(uint32_t)INSIDE) | BEGINS;
    }
}

bool relata_name_corpus_is_glued(const char *form, const char *next) {
    static const char *const left[] = {".",  ",",   ";", ":", "!",   "?",   ")",   "]",  "%",  "'s",
                                       "’s", "n't", "'", "”", "'re", "'ve", "'ll", "'d", "'m", NULL};
    static const char *const right[] = {"(", "[", "$", "“", "#", NULL}, *const both[] = {"-", "/", NULL};
    return relata_is_among(next, left) || relata_is_among(form, right) || relata_is_among(form, both) ||
           relata_is_among(next, both);
}

static bool keep(RelataNameCorpus *corpus, Draft *draft, RelataLexicon lexicon) {
    uint32_t n = (uint32_t)draft->forms.n;
    RelataNameSentence sentence = {.n = n,
                                   .starts_document = draft->starts_document,
                                   .forms = RELATA_ARENA_NEW(corpus->arena, const char *, n),
                                   .labels = RELATA_ARENA_NEW(corpus->arena, uint32_t, n)};
    if (!sentence.forms || !sentence.labels)
        return false;
    memcpy(sentence.labels, draft->labels.items, n * sizeof *sentence.labels);
    strip_titles(draft->forms.items, sentence.labels, n, lexicon);
    settle(sentence.labels, n);
    for (uint32_t t = 0; t < n; t++)
        if (!(sentence.forms[t] = relata_arena_string(corpus->arena, draft->forms.items[t])))
            return false;
    draft->forms.n = draft->labels.n = 0;
    draft->starts_document = false;
    return RELATA_ARRAY_ADD(&corpus->sentences, sentence);
}

static bool add_line(RelataNameCorpus *corpus, Draft *draft, const Source *source, char *line, RelataLexicon lexicon) {
    char *columns[COLUMNS];
    line[strcspn(line, "\r")] = '\0';
    bool is_start = strncmp(line, "# newdoc", 8) == 0 || strncmp(line, "-DOCSTART-", 10) == 0;
    bool is_blank = line[strspn(line, " \t")] == '\0', is_comment = line[0] == '#' && line[1] == ' ';
    bool is_ok = true;
    if (is_blank || is_start || is_comment) {
        if (draft->forms.n > 0)
            is_ok = keep(corpus, draft, lexicon);
        draft->starts_document |= is_start;
        return is_ok;
    }
    if (relata_corpus_columns(line, columns, COLUMNS) <= source->tag_column || !columns[source->form_column][0])
        return true;
    return RELATA_ARRAY_ADD(&draft->forms, columns[source->form_column]) &&
           RELATA_ARRAY_ADD(&draft->labels, read_tag(source, columns[source->tag_column]));
}

RelataStatus relata_name_corpus_read(RelataNameCorpus *corpus, const char *data, RelataNameSource source,
                                     RelataLexicon lexicon, RelataError *error) {
    RelataStrbuf file = {0};
    Draft draft = {0};
    RELATA_TRY(relata_corpus_read(data, sources[source].path, &file, error));
    if (!corpus->arena)
        corpus->arena = relata_arena_new();
    bool is_ok = corpus->arena != NULL;
    char *rest = file.bytes, *line;
    while (is_ok && (line = relata_corpus_line(&rest)))
        is_ok = add_line(corpus, &draft, &sources[source], line, lexicon);
    if (is_ok && draft.forms.n > 0)
        is_ok = keep(corpus, &draft, lexicon);
    free(draft.forms.items);
    free(draft.labels.items);
    relata_strbuf_clear(&file);
    return is_ok ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

void relata_name_corpus_clear(RelataNameCorpus *corpus) {
    relata_arena_free(corpus->arena);
    free(corpus->sentences.items);
    *corpus = (RelataNameCorpus){0};
}
