// Examples of relations: see examples_train.h.
//
// The program reads the text of each document as it would read any other; its entities are matched with the annotated
// ones by name, as the scorer matches them, so that learning sees what reading will see, errors of names and of
// coreference included.
#include "relate/examples_train.h"

#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/words.h"

#include <stdlib.h>
#include <string.h>

enum { KEY = 256, MAX_GOLD = 512 };

// --- text ------------------------------------------------------------------------------------------------------------

static bool is_tight(const char *form) {
    static const char *const clitics[] = {"''", "-RRB-", "'s", "'re", "'ve", "'ll", "'d", "'m", "n't", NULL};
    return relata_is_among_any_case(form, clitics) || (*form && strspn(form, ",.;:?!%)]}") == strlen(form)) ||
           strcmp(form, "\xe2\x80\xa6") == 0;
}

static bool is_glue(const char *form) {
    static const char *const words[] = {"(",   "[",  "{",     "$",     "\xc2\xa3", "\xe2\x82\xac", "\xe2\x80\x9c", "#",
                                        "US$", "``", "-LRB-", "-LSB-", NULL};
    return relata_is_among_any_case(form, words);
}

static bool begins_alike(const char *form) {
    uint32_t used, c = *form ? relata_utf8_decode(form, strlen(form), &used) : 0;
    return relata_is_letter(c) || relata_is_digit(c);
}

static bool ends_alike(const char *form) {
    size_t n = strlen(form), k = n;
    uint32_t used;
    while (k > 0 && ((unsigned char)form[--k] & 0xC0) == 0x80)
        ;
    uint32_t c = n ? relata_utf8_decode(form + k, n - k, &used) : 0;
    return relata_is_letter(c) || relata_is_digit(c);
}

// Tokens to text, with blanks where English has them.
static void join_tokens(RelataStrbuf *out, const json_t *tokens) {
    static const char *const hyphens[] = {"-", "/", "\xe2\x80\x94", NULL};
    bool glue = true, opened[2] = {false, false};
    for (size_t i = 0; i < json_array_size(tokens); i++) {
        const char *form = json_string_value(json_array_get(tokens, i));
        const char *before = i ? json_string_value(json_array_get(tokens, i - 1)) : "";
        const char *after = i + 1 < json_array_size(tokens) ? json_string_value(json_array_get(tokens, i + 1)) : "";
        if (!form || !*form || strspn(form, " \t\n") == strlen(form) || strcmp(form, "\xc2\xa0") == 0)
            continue;
        bool tight = is_tight(form), next = is_glue(form) && !(*form == '#' && !(*after >= '0' && *after <= '9'));
        bool is_quote = strcmp(form, "\"") == 0 || strcmp(form, "'") == 0;
        size_t n = before ? strlen(before) : 0;
        if (relata_is_among_any_case(form, hyphens) && before && after && ends_alike(before) && begins_alike(after)) {
            tight = next = true;
        } else if (is_quote && *form == '\'' && !opened[1] && n && (before[n - 1] == 's' || before[n - 1] == 'S')) {
            tight = true;
        } else if (is_quote) {
            bool *open = &opened[*form == '\''];
            tight = *open;
            next = !*open;
            *open = !*open;
        }
        if (i && !glue && !tight)
            relata_strbuf_add_char(out, ' ');
        relata_strbuf_add_string(out, form);
        glue = next;
    }
}

// --- annotation ------------------------------------------------------------------------------------------------------

// What is left of a name without case, marks, blanks, a first article and a last "'s".
static void name_key(const char *name, char key[KEY]) {
    static const char *const articles[] = {"the ", "a ", "an ", NULL};
    char normal[KEY];
    size_t n = relata_lexicon_normalize(name, normal, sizeof normal), used = 0;
    const char *p = normal;
    if (n > 2 && strcmp(normal + n - 2, "'s") == 0)
        normal[n - 2] = '\0';
    for (size_t i = 0; articles[i]; i++)
        if (strncmp(p, articles[i], strlen(articles[i])) == 0) {
            p += strlen(articles[i]);
            break;
        }
    for (; *p; p++)
        if ((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9') || (unsigned char)*p >= 0x80)
            key[used++] = *p;
    key[used] = '\0';
}

typedef struct {
    char (*keys)[KEY];
    uint32_t *things; // [n] which thing a key names
    size_t n;
} GoldNames;

static bool read_gold_names(GoldNames *gold, const json_t *document) {
    const json_t *things = json_object_get(document, "vertexSet"), *thing, *m;
    size_t i, k, n = 0;
    json_array_foreach(things, i, thing) n += json_array_size(thing);
    *gold = (GoldNames){calloc(n + 1, sizeof *gold->keys), calloc(n + 1, sizeof(uint32_t)), 0};
    if (!gold->keys || !gold->things)
        return false;
    json_array_foreach(things, i, thing) json_array_foreach(thing, k, m) {
        const char *name = json_string_value(json_object_get(m, "name"));
        name_key(name ? name : "", gold->keys[gold->n]);
        gold->things[gold->n++] = (uint32_t)i;
    }
    return true;
}

typedef struct {
    uint32_t items[16];
    uint32_t n;
} Things;

static void add_things(Things *out, const GoldNames *gold, const char *name) {
    char key[KEY];
    name_key(name, key);
    for (size_t i = 0; *key && i < gold->n; i++) {
        bool is_new = strcmp(gold->keys[i], key) == 0 && out->n < 16;
        for (uint32_t k = 0; k < out->n; k++)
            is_new &= out->items[k] != gold->things[i];
        if (is_new)
            out->items[out->n++] = gold->things[i];
    }
}

// --- examples --------------------------------------------------------------------------------------------------------

static RelataFeatureRange keep_features(RelataRelateCorpus *c, const uint32_t *features, uint32_t n) {
    RelataFeatureRange range = {c->features.n, c->features.n + n};
    for (uint32_t i = 0; i < n; i++)
        c->failed |= !RELATA_ARRAY_ADD(&c->features, features[i]);
    return range;
}

static bool has_thing(const Things *things, json_int_t thing) {
    for (uint32_t i = 0; i < things->n; i++)
        if (things->items[i] == thing)
            return true;
    return false;
}

static void add_labels(RelataRelateCorpus *c, RelataRelateExample *e, const json_t *labels, const Things *subject,
                       const Things *object) {
    const json_t *label;
    size_t i;
    e->labels = (uint32_t)c->labels.n;
    json_array_foreach(labels, i, label) {
        const char *property = json_string_value(json_object_get(label, "r"));
        if (!property || !has_thing(subject, json_integer_value(json_object_get(label, "h"))) ||
            !has_thing(object, json_integer_value(json_object_get(label, "t"))))
            continue;
        for (uint32_t p = 0; p < c->n_properties; p++)
            if (strcmp(c->properties[p], property) == 0) {
                RelataRelateLabel own = {c->n_gold + (uint32_t)i, (uint8_t)p};
                c->failed |= !RELATA_ARRAY_ADD(&c->labels, own);
            }
    }
    e->n_labels = (uint32_t)c->labels.n - e->labels;
}

static json_t *names_of(const RelataEntity *e) {
    json_t *names = json_array();
    json_array_append_new(names, json_string(e->name));
    for (uint32_t i = 0; i < e->n_aliases; i++)
        json_array_append_new(names, json_string(e->aliases[i]));
    return names;
}

// How many annotated relations are between things that the program has.
static uint32_t count_within_reach(const Things *things, uint32_t n, const json_t *labels) {
    const json_t *label;
    size_t i;
    uint32_t reached = 0;
    json_array_foreach(labels, i, label) {
        bool has[2] = {false, false};
        for (uint32_t k = 0; k < n; k++) {
            has[0] |= has_thing(&things[k], json_integer_value(json_object_get(label, "h")));
            has[1] |= has_thing(&things[k], json_integer_value(json_object_get(label, "t")));
        }
        reached += has[0] && has[1];
    }
    return reached;
}

static void add_pairs(RelataRelateCorpus *c, const RelataRelata *r, const json_t *document, const GoldNames *gold) {
    uint32_t features[RELATA_RELATE_FEATURES], first = (uint32_t)c->relata.n;
    Things *things = calloc(r->n + 1u, sizeof *things);
    c->failed |= !things;
    for (uint32_t i = 0; !c->failed && i < r->n; i++) {
        const RelataEntity *e = &r->document->entities[r->items[i].entity];
        RelataCorpusRelatum x = {.names = names_of(e)};
        add_things(&things[i], gold, e->name);
        for (uint32_t a = 0; a < e->n_aliases; a++)
            add_things(&things[i], gold, e->aliases[a]);
        x.as_subject = keep_features(c, features, relata_relatum_features(r, i, false, features));
        x.as_object = keep_features(c, features, relata_relatum_features(r, i, true, features));
        c->failed |= !RELATA_ARRAY_ADD(&c->relata, x);
    }
    if (!c->failed)
        c->n_within_reach += count_within_reach(things, r->n, json_object_get(document, "labels"));
    for (uint32_t i = 0; !c->failed && i < r->n; i++)
        for (uint32_t k = 0; k < r->n; k++) {
            if (!relata_may_relate(r, i, k))
                continue;
            RelataRelateExample e = {.document = (uint32_t)c->documents.n, .subject = first + i, .object = first + k};
            e.pair = keep_features(c, features, relata_pair_features(r, i, k, features));
            add_labels(c, &e, json_object_get(document, "labels"), &things[i], &things[k]);
            c->failed |= !RELATA_ARRAY_ADD(&c->examples, e);
        }
    free(things);
}

typedef struct {
    RelataRelateCorpus *corpus;
    RelataPipeline *pipeline;
    RelataLexicon lexicon;
    RelataClusters clusters;
    RelataArena *scratch;
    bool is_complete;
} Reader;

static RelataStatus read_document(Reader *reader, json_t *document, RelataError *error) {
    RelataRelateCorpus *c = reader->corpus;
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    RelataDocument *d = NULL;
    RelataStrbuf text = {0};
    const json_t *sentence;
    GoldNames gold;
    size_t i;
    json_array_foreach(json_object_get(document, "sents"), i, sentence) {
        if (i)
            relata_strbuf_add_char(&text, ' ');
        join_tokens(&text, sentence);
    }
    RelataStatus status = relata_read_bytes(&d, relata_strbuf_string(&text), text.n, "docred", &options, error);
    relata_strbuf_clear(&text);
    if (status == RELATA_OK)
        status = relata_pipeline_run(reader->pipeline, d, RELATA_UNTIL_EXTRACT, error);
    if (status != RELATA_OK) {
        relata_document_free(d);
        return status;
    }
    relata_arena_reset(reader->scratch);
    RelataRelata r = {
        .document = d, .lexicon = reader->lexicon, .clusters = reader->clusters, .scratch = reader->scratch};
    RelataCorpusDocument x = {.title = json_incref(json_object_get(document, "title")),
                              .n_gold = (uint32_t)json_array_size(json_object_get(document, "labels")),
                              .examples = (uint32_t)c->examples.n,
                              .is_complete = reader->is_complete};
    status = relata_find_relata(&r, error);
    c->failed |= !read_gold_names(&gold, document);
    if (status == RELATA_OK && !c->failed)
        add_pairs(c, &r, document, &gold);
    c->failed |= !RELATA_ARRAY_ADD(&c->documents, x);
    c->n_gold += x.n_gold;
    free(gold.keys);
    free(gold.things);
    relata_document_free(d);
    return status;
}

RelataStatus relata_read_examples(RelataRelateCorpus *corpus, const RelataModel *model, const char *path,
                                  bool is_complete, RelataError *error) {
    Reader reader = {.corpus = corpus, .lexicon = relata_lexicon_of(model), .is_complete = is_complete};
    json_t *documents = json_load_file(path, 0, NULL);
    if (!documents)
        return relata_fail(error, RELATA_IO, path, 0, 0, "cannot be read as JSON");
    size_t n = 0;
    const void *bytes = relata_model_section(model, "clusters", &n);
    RelataStatus status = relata_clusters_open(&reader.clusters, bytes, bytes ? n : 0, error);
    if (status == RELATA_OK)
        status = relata_pipeline_new(&reader.pipeline, model, error);
    reader.scratch = relata_arena_new();
    if (status == RELATA_OK) {
        relata_pipeline_set_least(reader.pipeline, 0);
        for (size_t i = 0; reader.scratch && status == RELATA_OK && i < json_array_size(documents); i++)
            status = read_document(&reader, json_array_get(documents, i), error);
    }
    if (status == RELATA_OK && (corpus->failed || !reader.scratch))
        status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    relata_arena_free(reader.scratch);
    relata_pipeline_free(reader.pipeline);
    json_decref(documents);
    return status;
}

// --- features that come often enough ---------------------------------------------------------------------------------

typedef struct {
    uint32_t hash, last, count, index; // last: 1 + the last document seen
} Slot;

static Slot *find_slot(Slot *slots, uint32_t mask, uint32_t hash) {
    uint32_t at = (hash * 0x9e3779b1u) >> 4 & mask;
    while (slots[at].last && slots[at].hash != hash)
        at = (at + 1) & mask;
    return &slots[at];
}

typedef void RangeFn(RelataRelateCorpus *c, RelataFeatureRange range, uint32_t document, Slot *slots, uint32_t mask);

static void count_range(RelataRelateCorpus *c, RelataFeatureRange range, uint32_t document, Slot *slots,
                        uint32_t mask) {
    for (uint64_t i = range.begin; i < range.end; i++) {
        Slot *slot = find_slot(slots, mask, c->features.items[i]);
        slot->hash = c->features.items[i];
        slot->count += slot->last != document + 1;
        slot->last = document + 1;
    }
}

static void index_range(RelataRelateCorpus *c, RelataFeatureRange range, uint32_t document, Slot *slots,
                        uint32_t mask) {
    (void)document;
    for (uint64_t i = range.begin; i < range.end; i++)
        c->features.items[i] = find_slot(slots, mask, c->features.items[i])->index;
}

// Each relatum once, when the first pair comes that it is in.
static void for_ranges(RelataRelateCorpus *c, Slot *slots, uint32_t mask, RangeFn *visit) {
    uint32_t seen = 0;
    for (size_t i = 0; i < c->examples.n; i++) {
        const RelataRelateExample *e = &c->examples.items[i];
        uint32_t most = e->subject > e->object ? e->subject : e->object;
        for (; seen <= most; seen++) {
            visit(c, c->relata.items[seen].as_subject, e->document, slots, mask);
            visit(c, c->relata.items[seen].as_object, e->document, slots, mask);
        }
        visit(c, e->pair, e->document, slots, mask);
    }
}

bool relata_select_examples(RelataRelateCorpus *c, uint32_t least) {
    const uint32_t mask = (1u << 25) - 1;
    Slot *slots = calloc((size_t)mask + 1, sizeof *slots);
    if (!slots)
        return false;
    for_ranges(c, slots, mask, count_range);
    for (uint32_t i = 0; i <= mask; i++)
        if (slots[i].count >= least) {
            c->failed |= !RELATA_ARRAY_ADD(&c->hashes, slots[i].hash);
            slots[i].index = (uint32_t)c->hashes.n;
        }
    for_ranges(c, slots, mask, index_range);
    free(slots);
    return !c->failed;
}

void relata_free_examples(RelataRelateCorpus *c) {
    for (size_t i = 0; i < c->relata.n; i++)
        json_decref(c->relata.items[i].names);
    for (size_t i = 0; i < c->documents.n; i++)
        json_decref(c->documents.items[i].title);
    free(c->features.items);
    free(c->examples.items);
    free(c->relata.items);
    free(c->documents.items);
    free(c->labels.items);
    free(c->hashes.items);
}
