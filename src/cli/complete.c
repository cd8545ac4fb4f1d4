// Completion: what may stand for the word being typed. The shells' own completion and `relata shell` both ask here, so
// that they know the same verbs, options, values, entities, relations and articles.
#include "cli.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MOST = 60 };

typedef struct {
    const char *word; // being typed
    void (*each)(void *state, const char *candidate);
    void *state;
} Offer;

static void offer(const Offer *o, const char *candidate) {
    if (strncasecmp(candidate, o->word, strlen(o->word)) == 0)
        o->each(o->state, candidate);
}

// Every part of a list, with `before` put in front.
static void offer_list(const Offer *o, const char *list, const char *before) {
    char item[128];
    for (const char *p = list; *p; p += *p != '\0') {
        size_t n = strcspn(p, "| ");
        snprintf(item, sizeof item, "%s%.*s", before, (int)n, p);
        if (n)
            offer(o, item);
        p += n;
    }
}

static void offer_verbs(const Offer *o) {
    for (const CliVerb *verb = cli_verbs; verb->name; verb++)
        offer(o, verb->name);
    offer_list(o, "help|--help|--version", "");
}

static void offer_options(const Offer *o, const CliVerb *verb) {
    const char *choices, *value, *name;
    char option[64];
    for (size_t i = 0; (name = cli_option_at(verb, i, &choices, &value)); i++) {
        snprintf(option, sizeof option, "--%s", name);
        offer(o, option);
    }
}

// ------------------------------------------------------------------------------------------ what the store knows

// Names that begin with the word, in the spelling in which they do.
static void offer_entities(const Offer *o, RelataStore *store, RelataAnswer *answer) {
    RelataHitList hits;
    RelataSearchOptions how = {.limit = MOST, .no_sentences = true};
    if (relata_store_search(store, answer, o->word, &how, &hits, NULL) != RELATA_OK)
        return;
    size_t n = strlen(o->word);
    for (uint32_t i = 0; i < hits.n; i++) {
        const RelataHit *hit = &hits.items[i];
        bool is_own = strncasecmp(hit->node.name, o->word, n) == 0;
        offer(o, is_own || !hit->matched ? hit->node.name : hit->matched);
    }
}

static void offer_relations(const Offer *o, RelataStore *store, RelataAnswer *answer) {
    RelataNameList names;
    if (relata_store_relations(store, answer, o->word, MOST, &names, NULL) != RELATA_OK)
        return;
    for (uint32_t i = 0; i < names.n; i++)
        offer(o, names.names[i]);
}

static void offer_articles(const Offer *o, RelataStore *store, RelataAnswer *answer) {
    RelataArticleList articles;
    if (relata_store_sources(store, answer, &articles, NULL) != RELATA_OK)
        return;
    for (uint32_t i = 0; i < articles.n; i++)
        offer(o, articles.items[i].doc);
}

typedef void OfferFn(const Offer *o, RelataStore *store, RelataAnswer *answer);

static void ask_store(const Offer *o, const char *db, OfferFn *what) {
    const char *variable = getenv("RELATA_DB");
    RelataStore *store = NULL;
    RelataAnswer *answer = relata_answer_new();
    db = db ? db : variable && *variable ? variable : "relata.db";
    if (answer && relata_store_open(&store, db, RELATA_STORE_READ, NULL) == RELATA_OK)
        what(o, store, answer);
    relata_store_close(store);
    relata_answer_free(answer);
}

// ------------------------------------------------------------------------------------------ where the word stands

// What the value of an option, or an operand, is called in the help says what it is.
static bool offer_kind(const Offer *o, const char *db, const char *kind) {
    if (strncmp(kind, "FILE", 4) == 0 || strncmp(kind, "INPUT", 5) == 0 || strncmp(kind, "OLD", 3) == 0)
        return false;
    if (strncmp(kind, "ENTITY", 6) == 0 || strncmp(kind, "[ENTITY", 7) == 0)
        ask_store(o, db, offer_entities);
    else if (strncmp(kind, "RELATION", 8) == 0)
        ask_store(o, db, offer_relations);
    else if (strncmp(kind, "ARTICLE", 7) == 0)
        ask_store(o, db, offer_articles);
    return true;
}

// The option whose value the word is; NULL if it is none.
static const char *value_before(const CliVerb *verb, const char *before, const char **choices) {
    const char *name, *value;
    if (strcmp(before, "-o") == 0)
        before = "--output";
    for (size_t i = 0; strncmp(before, "--", 2) == 0 && (name = cli_option_at(verb, i, choices, &value)); i++)
        if (strcmp(before + 2, name) == 0)
            return value;
    *choices = NULL;
    return NULL;
}

// The store that the words name.
static const char *store_of(size_t n, const char *const *words) {
    for (size_t i = 1; i + 1 < n; i++)
        if (strcmp(words[i], "--db") == 0 && i + 2 < n)
            return words[i + 1];
    return NULL;
}

bool cli_complete(size_t n, const char *const *words, void (*each)(void *state, const char *candidate), void *state) {
    if (!n)
        return true;
    const char *db = store_of(n, words), *choices = NULL;
    Offer o = {words[n - 1], each, state};
    const CliVerb *verb = n > 1 ? cli_verb_find(words[0]) : NULL;
    if (n == 1 || (n == 2 && strcmp(words[0], "help") == 0)) {
        offer_verbs(&o);
        return true;
    }
    if (!verb)
        return strcmp(words[0], "use") != 0;
    const char *value = n > 2 ? value_before(verb, words[n - 2], &choices) : NULL;
    if (choices) {
        offer_list(&o, choices, "");
        return true;
    }
    if (value)
        return offer_kind(&o, db, value);
    if (o.word[0] == '-') {
        offer_options(&o, verb);
        return true;
    }
    return offer_kind(&o, db, verb->operands);
}

static void print_line(void *state, const char *candidate) {
    (void)state;
    cli_print_text(stdout, candidate);
    fputc('\n', stdout);
}

int cli_complete_print(size_t n, const char *const *words) {
    if (!cli_complete(n, words, print_line, NULL))
        fputs("/\n", stdout);
    return CLI_DONE;
}
