// Inner name: a person or body that a node's last phrase only describes, called by name.
//
// "The remains of the independence hero Ana Lira" is cut before the name, which the tree takes for an apposition of its
// own; what is left tells a stranger nothing. Where the name stands right behind the description it takes its place:
// "remains of Ana Lira".
//
// So it is with the title of a work. In: a node's tokens. Out: the same with the name. Limits: one name, at the end of
// the node; titles by their capitals.
#include "extract/node/inner_name.h"

#include "extract/node/name.h"
#include "extract/tree/words.h"

#include <string.h>

// What a body is before its name; of others ("the film", "the city") the name is a part of what is told.
static bool is_body_word(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"group",      "organization", "organisation", "movement",     "company",
                                        "party",      "network",      "alliance",     "militia",      "faction",
                                        "firm",       "agency",       "outfit",       "club",         "team",
                                        "gang",       "airline",      "newspaper",    "charity",      "startup",
                                        "brand",      "chain",        "bloc",         "carrier",      "carmaker",
                                        "automaker",  "maker",        "retailer",     "insurer",      "lender",
                                        "bank",       "broadcaster",  "channel",      "station",      "magazine",
                                        "daily",      "weekly",       "federation",   "union",        "association",
                                        "watchdog",   "regulator",    "producer",     "manufacturer", "developer",
                                        "operator",   "conglomerate", "consortium",   "coalition",    "band",
                                        "orchestra",  "website",      "platform",     "supermarket",  "utility",
                                        "giant",      "monopoly",     "institute",    "tank",         "supplier",
                                        "publisher",  "brewer",       "drugmaker",    "refiner",      "miner",
                                        "steelmaker", "shipbuilder",  "planemaker",   "chipmaker",    "corporation",
                                        "syndicate",  "cartel",       "sect",         "brigade",      NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// Whether nothing follows that belongs to the words before: a comma closes what a comma opened.
static bool is_closed(const RelataTree *tree, uint32_t next) {
    static const char *const marks[] = {",", ".", ";", ")", "?", "!", "\"", "\xe2\x80\x9d", NULL};
    return next > tree->n || relata_is_among(relata_tree_form(tree, next), marks);
}

// The name of whom or what a noun describes, right behind it or between commas; NULL if there is none.
static const RelataMention *name_behind(const RelataExtraction *x, const RelataNodes *nodes, uint32_t noun) {
    const RelataTree *tree = &x->tree;
    bool is_aside = noun + 1 < tree->n && strcmp(relata_tree_form(tree, noun + 1), ",") == 0;
    uint32_t begin = tree->begin + noun + is_aside;
    for (uint32_t k = noun + 1; k <= tree->n && k < noun + 6; k++) {
        const RelataMention *m = relata_mention_at(x, k);
        if (!m || m->token_begin != begin || m->kind != RELATA_MENTION_NAME || !relata_name_is_named(x, nodes, k) ||
            m->token_end > tree->begin + tree->n || (is_aside && !is_closed(tree, m->token_end - tree->begin + 1)))
            continue;
        bool is_person = m->type == RELATA_TYPE_PERSON;
        if (is_person ? relata_is_role_noun(x, noun) : is_body_word(tree, noun) && m->type != RELATA_TYPE_PLACE)
            return m;
    }
    return NULL;
}

uint32_t relata_name_of_body(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    enum { LONGEST = 8 };
    const RelataTree *tree = &x->tree;
    if (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !is_body_word(tree, i) ||
        relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) || i + 2 > tree->n ||
        strcmp(relata_tree_form(tree, i + 1), ",") != 0)
        return 0;
    uint32_t begin = i + 2 + relata_tree_is_lemma(tree, i + 2, "the");
    for (uint32_t k = begin; k <= tree->n && k < begin + LONGEST; k++) {
        const RelataMention *m = relata_mention_at(x, k);
        if (!m || m->token_begin != tree->begin + begin - 1 || m->kind != RELATA_MENTION_NAME)
            continue;
        uint32_t next = m->token_end - tree->begin + 1;
        bool is_body = m->type == RELATA_TYPE_ORGANIZATION || m->type == RELATA_TYPE_OTHER;
        bool is_listed = next < tree->n && relata_tree_is_lemma(tree, next + 1, "and");
        return is_body && relata_name_is_named(x, nodes, k) && is_closed(tree, next) && !is_listed ? k : 0;
    }
    return 0;
}

// "the novel Song of the River": the words of a title right behind what kind of work it is, from its first capital to
// its last; 0 if there is none.
static uint32_t end_of_title(const RelataExtraction *x, uint32_t work) {
    static const char *const works[] = {"novel",       "treatise", "book",   "film",    "album",     "song",
                                        "play",        "memoir",   "essay",  "poem",    "movie",     "musical",
                                        "opera",       "single",   "sitcom", "novella", "biography", "autobiography",
                                        "documentary", "show",     "drama",  NULL};
    static const char *const joining[] = {"of",  "the",  "and", "a",  "an",   "in", "to",
                                          "for", "with", "on",  "at", "from", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t last = 0, n = 0;
    if (!relata_tree_lemma_in(tree, work, works) || relata_tree_has_morph(tree, work, RELATA_MORPH_PLUR))
        return 0;
    for (uint32_t k = work + 1; k <= tree->n; k++) {
        const char *form = relata_tree_form(tree, k);
        bool is_capital = form[0] >= 'A' && form[0] <= 'Z';
        if (!is_capital && (!last || !relata_tree_lemma_in(tree, k, joining)))
            break;
        if (is_capital) {
            last = k;
            n++;
        }
    }
    const RelataMention *m = n ? relata_mention_at(x, work + 1) : NULL;
    return n > 1 && !(m && m->type == RELATA_TYPE_PERSON) ? last : 0; // "a film Ana Lira made"
}

uint32_t relata_inner_name(const RelataExtraction *x, const RelataNodes *nodes, uint32_t top, uint32_t *tokens,
                           uint32_t n, uint32_t room) {
    const RelataTree *tree = &x->tree;
    uint32_t title =
        n && (tokens[n - 1] == top || relata_tree_case(tree, tokens[n - 1])) ? end_of_title(x, tokens[n - 1]) : 0;
    if (title && n + (title - tokens[n - 1]) <= room) {
        uint32_t first = tokens[n - 1] + 1;
        n = tokens[n - 1] == top ? 0 : n; // the title is the work
        for (uint32_t k = first; k <= title; k++)
            tokens[n++] = k;
        return n;
    }
    uint32_t noun = n ? tokens[n - 1] : 0, marker = noun && noun != top ? relata_tree_case(tree, noun) : 0, keep = 0;
    if (!marker || relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN ||
        relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR))
        return n;
    const RelataMention *m = name_behind(x, nodes, noun);
    while (keep < n && tokens[keep] != marker)
        keep++;
    if (!m || keep + 1 >= n || keep + 1 + (m->token_end - m->token_begin) > room)
        return n;
    n = keep + 1;
    for (uint32_t t = m->token_begin; t < m->token_end; t++)
        tokens[n++] = t - tree->begin + 1;
    return n;
}
