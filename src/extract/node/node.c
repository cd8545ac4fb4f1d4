// Node: arguments to entities.
//
// Named things and whatever the entity stage linked come first. A common noun becomes a node of its own, cut to its
// identifying core (core.c), if that says something to a stranger: a bare "meeting" or "official" does not. Names are
// completed and titles taken off by name.c. Coordinations are walked here: each conjunct is a node of its own.
#include "extract/node/node.h"

#include "extract/node/described.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "extract/node/antecedent.h"
#include "extract/node/bound.h"
#include "extract/node/core.h"
#include "extract/node/inner_name.h"
#include "extract/node/members.h"
#include "extract/node/name.h"
#include "extract/node/namesake.h"
#include "extract/node/organ.h"
#include "extract/node/set.h"
#include "extract/tree/words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

// "US President Ana Lira": the person's name begins after the last office in it, if two words are left.
static const char *without_title(const char *name) {
    static const char *const offices[] = {"President",      "Minister",     "Senator",   "Governor",      "Secretary",
                                          "Chancellor",     "Premier",      "Mayor",     "Congressman",   "Ambassador",
                                          "Sheriff",        "Commissioner", "Spokesman", "Congresswoman", "Spokeswoman",
                                          "Representative", "Chairman",     "Attorney",  "Senators",      "CEO",
                                          "Leader",         "Whip",         NULL};
    const char *begin = name;
    for (const char *c = name, *end; (end = strchr(c, ' ')); c = end + 1)
        for (const char *const *w = offices; *w; w++)
            if (strlen(*w) == (size_t)(end - c) && strncmp(*w, c, (size_t)(end - c)) == 0)
                begin = end + 1;
    return strchr(begin, ' ') ? begin : name;
}

// The words of the run that a name was cut out of; its last token, 0 if it stands alone.
static uint32_t run_words(const RelataExtraction *x, const RelataMention *m, uint32_t i, RelataStrbuf *out) {
    enum { LONGEST = 16 };
    uint32_t first, last, tokens[LONGEST], n = 0;
    if (!relata_name_run(x, m, i, &first, &last) || last - first >= LONGEST)
        return 0;
    for (uint32_t k = first; k <= last; k++)
        tokens[n++] = k;
    relata_core_add_words(&x->tree, tokens, n, out);
    return last;
}

// "Islamist", "Uighur", "Rights": words that tell of which kind a group is and name none.
static bool is_kind_of_group(const RelataExtraction *x, const RelataMention *m, const char *form) {
    char word[64];
    relata_lexicon_normalize(form, word, sizeof word);
    size_t n = strlen(word);
    return m->type == RELATA_TYPE_GROUP || (n > 3 && strcmp(word + n - 3, "ist") == 0) ||
           relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, word);
}

// Whether the article has another thing of the same name, which the stage before did not take for this one.
static bool has_namesake(const RelataDocument *d, const RelataMention *m) {
    const RelataEntity *entity = &d->entities[m->entity];
    for (uint32_t e = 0; e < d->n_entities; e++)
        if (e != m->entity && d->entities[e].kind == RELATA_ENTITY_NAMED &&
            strcmp(d->entities[e].name, entity->name) == 0)
            return true;
    return false;
}

// "Durani" of "the Durani group", where no gazetteer knows the one word: the words with the noun behind them, which the
// article may never leave out; false if there is no such noun.
static bool group_words(const RelataExtraction *x, const RelataMention *m, uint32_t i, RelataStrbuf *out) {
    static const char *const kinds[] = {"group", "network", "faction", "movement", "brothers", NULL};
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, i);
    bool is_word = m->type != RELATA_TYPE_PERSON && m->token_end == m->token_begin + 1 && form[0] >= 'A' &&
                   form[0] <= 'Z' && form[1] >= 'a' && form[1] <= 'z' && !strchr(form, '-'); // not "MEND"
    if (!is_word || i >= tree->n || !relata_is_among(relata_tree_form(tree, i + 1), kinds) ||
        relata_tree_deprel(tree, i) != RELATA_DEPREL_COMPOUND || relata_tree_head(tree, i) != i + 1 ||
        relata_tree_is_lemma(tree, relata_tree_child(tree, i + 1, RELATA_DEPREL_DET), "a") ||
        is_kind_of_group(x, m, form) || has_namesake(x->document, m))
        return false;
    relata_core_add_words(tree, (const uint32_t[]){i, i + 1}, 2, out);
    return true;
}

// An entity all whose longest names were cut alike gets the whole name, wherever it is spoken of.
static void rename_entity(RelataExtraction *x, RelataEntity *e, const char *const *runs, const uint8_t *types) {
    const RelataMention *mentions = x->document->mentions;
    const char *run = NULL;
    uint32_t longest = 0;
    for (uint32_t k = 0; k < e->n_mentions; k++) {
        const RelataMention *m = &mentions[e->mentions[k]];
        if (m->kind == RELATA_MENTION_NAME && m->token_end - m->token_begin > longest)
            longest = m->token_end - m->token_begin;
    }
    for (uint32_t k = 0; k < e->n_mentions; k++) {
        uint32_t m = e->mentions[k];
        if (mentions[m].kind != RELATA_MENTION_NAME || mentions[m].token_end - mentions[m].token_begin < longest)
            continue; // "Qaboos" beside "Qaboos bin"
        if (!runs[m] && e->type == RELATA_TYPE_PERSON)
            continue; // "Elizabeth" beside "Queen Elizabeth"
        if (!runs[m] || (run && strcmp(run, runs[m]) != 0))
            return;
        run = runs[m];
        e->type = types[m];
    }
    e->name = run ? run : e->name;
}

static RelataStatus complete_names(RelataExtraction *x, RelataNodes *nodes) {
    const RelataDocument *d = x->document;
    const char **runs = calloc((size_t)d->n_mentions + 1, sizeof *runs);
    uint8_t *types = calloc((size_t)d->n_mentions + 1, 1);
    uint32_t sentence = UINT32_MAX, next = 0;
    bool is_tree = false;
    x->failed = x->failed || !runs || !types;
    for (uint32_t m = 0; m < d->n_mentions && !x->failed; m++) {
        const RelataMention *mention = &d->mentions[m];
        while (next + 1 < d->n_sentences && mention->head >= d->sentences[next].token_end)
            next++;
        if (mention->kind != RELATA_MENTION_NAME || d->entities[mention->entity].kind != RELATA_ENTITY_NAMED ||
            d->entities[mention->entity].key || mention->head < d->sentences[next].token_begin)
            continue;
        if (sentence != next) {
            is_tree = relata_tree_load(&x->tree, d, next) == RELATA_OK;
            sentence = next;
        }
        RelataStrbuf words = {0};
        uint32_t head = mention->head - x->tree.begin + 1, last = is_tree ? run_words(x, mention, head, &words) : 0;
        bool is_group = is_tree && !last && group_words(x, mention, head, &words);
        if (last || is_group) {
            runs[m] = relata_arena_string(d->arena, relata_strbuf_string(&words));
            types[m] = is_group ? RELATA_TYPE_ORGANIZATION : relata_name_run_type(x, mention, last);
        }
        x->failed = words.failed || ((last || is_group) && !runs[m]);
        relata_strbuf_clear(&words);
    }
    for (size_t e = 0; e < nodes->entities.n && !x->failed; e++)
        if (nodes->entities.items[e].kind == RELATA_ENTITY_NAMED && !nodes->entities.items[e].key)
            rename_entity(x, &nodes->entities.items[e], runs, types);
    free(runs);
    free(types);
    return x->failed ? RELATA_NO_MEMORY : RELATA_OK;
}

RelataStatus relata_nodes_begin(RelataExtraction *x, RelataNodes *nodes) {
    const RelataDocument *d = x->document;
    *nodes = (RelataNodes){0};
    nodes->at_token = calloc((size_t)d->n_tokens + 1, sizeof *nodes->at_token);
    if (!nodes->at_token)
        return RELATA_NO_MEMORY;
    for (uint32_t e = 0; e < d->n_entities; e++)
        if (!RELATA_ARRAY_ADD(&nodes->entities, d->entities[e]))
            return RELATA_NO_MEMORY;
    for (size_t e = 0; e < nodes->entities.n; e++)
        if (nodes->entities.items[e].type == RELATA_TYPE_PERSON && nodes->entities.items[e].kind == RELATA_ENTITY_NAMED)
            nodes->entities.items[e].name = without_title(nodes->entities.items[e].name);
    RelataStatus status = complete_names(x, nodes);
    return status != RELATA_OK || (relata_name_fullest(x, nodes) && relata_find_holders(x, nodes)) ? status
                                                                                                   : RELATA_NO_MEMORY;
}

RelataStatus relata_nodes_end(RelataExtraction *x, RelataNodes *nodes) {
    RelataDocument *d = x->document;
    RelataEntity *entities = RELATA_ARENA_NEW(d->arena, RelataEntity, nodes->entities.n);
    if (!entities)
        return RELATA_NO_MEMORY;
    if (nodes->entities.n)
        memcpy(entities, nodes->entities.items, nodes->entities.n * sizeof *entities);
    d->entities = entities;
    d->n_entities = (uint32_t)nodes->entities.n;
    return RELATA_OK;
}

void relata_nodes_clear(RelataNodes *nodes) {
    free(nodes->entities.items);
    free(nodes->holders.items);
    free(nodes->at_token);
}

static bool is_reference_word(const RelataTree *tree, uint32_t i) {
    RelataUpos upos = relata_tree_upos(tree, i);
    return upos == RELATA_UPOS_PRON || upos == RELATA_UPOS_DET || upos == RELATA_UPOS_ADV || upos == RELATA_UPOS_VERB ||
           upos == RELATA_UPOS_AUX || upos == RELATA_UPOS_PUNCT;
}

static uint8_t literal_type(const RelataTree *tree, uint32_t i) {
    if (relata_tree_is_lemma(tree, i, "dollar") || relata_tree_is_lemma(tree, i, "$") ||
        relata_tree_is_lemma(tree, i, "euro"))
        return RELATA_TYPE_MONEY;
    return RELATA_TYPE_QUANTITY;
}

static bool add_entity(RelataExtraction *x, RelataNodes *nodes, uint32_t i, const char *name, uint8_t type,
                       uint8_t kind) {
    RelataEntity entity = {.name = relata_arena_string(x->document->arena, name), .type = type, .kind = kind};
    entity.is_plural = relata_tree_has_morph(&x->tree, i, RELATA_MORPH_PLUR);
    if (!entity.name || !RELATA_ARRAY_ADD(&nodes->entities, entity)) {
        x->failed = true;
        return false;
    }
    nodes->at_token[x->tree.begin + i - 1] = (uint32_t)nodes->entities.n;
    return true;
}

// "the attack": the node of the mention that says which attack it is.
static bool make_again(RelataExtraction *x, RelataNodes *nodes, uint32_t i) {
    uint32_t begin, end;
    const RelataMention *m = relata_antecedent_of(x, i, &begin, &end);
    if (!m || (relata_is_organ(x, i) && !relata_organ_may_be(x, nodes, i, m)))
        return false;
    if (nodes->entities.items[m->entity].kind == RELATA_ENTITY_NAMED && relata_organ_is_state(&x->tree, i)) {
        nodes->at_token[x->tree.begin + i - 1] = m->entity + 1; // "the Danish government", which stands for its country
        return true;
    }
    if (!nodes->at_token[m->head]) {
        const RelataToken *tokens = x->document->tokens;
        RelataStrbuf name = {0};
        for (uint32_t t = begin; t < end; t++) {
            if (t > begin && tokens[t - 1].space_after)
                relata_strbuf_add_char(&name, ' ');
            relata_strbuf_add_string(&name, tokens[t].form);
        }
        bool is_made = name.n && !name.failed &&
                       add_entity(x, nodes, i, relata_strbuf_string(&name), RELATA_TYPE_OTHER, RELATA_ENTITY_NOMINAL);
        x->failed = x->failed || name.failed;
        relata_strbuf_clear(&name);
        if (!is_made)
            return false;
        nodes->at_token[m->head] = (uint32_t)nodes->entities.n;
    }
    nodes->at_token[x->tree.begin + i - 1] = nodes->at_token[m->head];
    return true;
}

static bool is_lost_capital(const RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, i);
    return relata_tree_upos(tree, i) == RELATA_UPOS_PROPN && form[0] >= 'A' && form[0] <= 'Z' &&
           relata_tree_token(tree, i)->space_after && !relata_demonym(x, i) && !relata_is_role_word(x, i) &&
           !relata_is_time_word(relata_tree_lemma(tree, i));
}

// "Upper House" that the tree took for two things: the capital before a capital that stands alone.
static void add_lost_capitals(const RelataExtraction *x, uint32_t i, RelataStrbuf *out) {
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, i);
    if (i > 1 && tree->left[i] == i && relata_tree_upos(tree, i) == RELATA_UPOS_PROPN && form[0] >= 'A' &&
        form[0] <= 'Z' && is_lost_capital(x, i - 1))
        relata_strbuf_printf(out, "%s ", relata_tree_form(tree, i - 1));
}

// A node of our own for a common noun or a number.
static bool make_node(RelataExtraction *x, RelataNodes *nodes, uint32_t i, uint32_t place) {
    const RelataTree *tree = &x->tree;
    uint32_t at = nodes->at_token[tree->begin + i - 1];
    if (at)
        return true;
    RelataUpos upos = relata_tree_upos(tree, i);
    if (upos != RELATA_UPOS_NOUN && upos != RELATA_UPOS_PROPN && upos != RELATA_UPOS_SYM && upos != RELATA_UPOS_NUM)
        return false;
    RelataStrbuf name = {0};
    add_lost_capitals(x, i, &name);
    size_t opening = name.n;
    relata_core_words(x, nodes, i, place, &name);
    if (name.n == opening)
        relata_strbuf_clear(&name);
    bool is_unnamed = !strpbrk(relata_strbuf_string(&name), "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    if (name.n && !place && (is_unnamed || relata_organ_state(x, nodes, i)) && make_again(x, nodes, i)) {
        relata_strbuf_clear(&name);
        return true;
    }
    bool is_literal = upos == RELATA_UPOS_NUM || upos == RELATA_UPOS_SYM || relata_tree_is_lemma(tree, i, "percent");
    bool is_made = name.n && add_entity(x, nodes, i, relata_strbuf_string(&name),
                                        is_literal                  ? literal_type(tree, i)
                                        : relata_is_site_noun(x, i) ? RELATA_TYPE_FACILITY
                                                                    : RELATA_TYPE_OTHER,
                                        is_literal ? RELATA_ENTITY_LITERAL : RELATA_ENTITY_NOMINAL);
    bool is_empty = !name.n;
    x->failed = x->failed || name.failed;
    relata_strbuf_clear(&name);
    return is_made || (is_empty && !place && make_again(x, nodes, i));
}

// "Chilean" stands for Chile: the entity with its gazetteer key, or a new one.
static bool country_of(RelataExtraction *x, RelataNodes *nodes, uint32_t i, uint32_t *entity) {
    char key[64], name[128], type[32];
    const char *row = relata_demonym(x, i);
    if (!row || !relata_lexicon_field(row, 0, 0, key, sizeof key))
        return false;
    for (size_t e = 0; e < nodes->entities.n; e++)
        if (nodes->entities.items[e].key && strcmp(nodes->entities.items[e].key, key) == 0) {
            *entity = (uint32_t)e;
            return true;
        }
    const char *thing = relata_lexicon_get(x->lexicon, RELATA_LEXICON_THING, key);
    if (!thing || !relata_lexicon_field(thing, 0, 0, name, sizeof name) ||
        !relata_lexicon_field(thing, 0, 1, type, sizeof type) || relata_type_find(type) != RELATA_TYPE_PLACE ||
        !add_entity(x, nodes, i, name, RELATA_TYPE_PLACE, RELATA_ENTITY_NAMED))
        return false;
    nodes->entities.items[nodes->entities.n - 1].key = relata_arena_string(x->document->arena, key);
    nodes->entities.items[nodes->entities.n - 1].is_plural = false;
    *entity = (uint32_t)nodes->entities.n - 1;
    return true;
}

// "the city of Jos", "the states of Goa and Kerala": the name says it all.
static uint32_t named_below(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"city",   "town",         "village",    "province", "state",
                                        "region", "island",       "county",     "republic", "kingdom",
                                        "port",   "municipality", "prefecture", "firm",     NULL};
    bool is_addition = relata_tree_is_lemma(tree, i, "addition"); // "in addition to Mali"
    if (!is_addition && !relata_tree_lemma_in(tree, i, words))
        return 0;
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_upos(tree, c) == RELATA_UPOS_PROPN &&
            relata_tree_is_lemma(tree, relata_tree_case(tree, c), is_addition ? "to" : "of"))
            return c;
    return 0;
}

bool relata_node_site(RelataExtraction *x, RelataNodes *nodes, uint32_t i, uint32_t place, RelataNodeRef *out) {
    if (!make_node(x, nodes, i, place))
        return false;
    *out = (RelataNodeRef){nodes->at_token[x->tree.begin + i - 1] - 1, i};
    return true;
}

bool relata_node_short(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out) {
    uint32_t *at = &nodes->at_token[x->tree.begin + i - 1], before = *at;
    RelataStrbuf name = {0};
    relata_core_short(x, nodes, i, &name);
    bool is_made = name.n && !name.failed &&
                   add_entity(x, nodes, i, relata_strbuf_string(&name), RELATA_TYPE_GROUP, RELATA_ENTITY_NOMINAL);
    x->failed = x->failed || name.failed;
    relata_strbuf_clear(&name);
    if (!is_made)
        return false;
    *out = (RelataNodeRef){*at - 1, i};
    *at = before; // the noun's own node keeps its phrases
    return true;
}

bool relata_node_is_own(const RelataExtraction *x, const RelataNodes *nodes, uint32_t entity, uint32_t token) {
    const RelataEntity *owner = relata_core_owner(x, nodes, token);
    return owner == &nodes->entities.items[entity] && !relata_is_site_noun(x, token) &&
           !relata_name_is_named(x, nodes, token) && !relata_name_beside(x, nodes, token);
}

bool relata_node_says(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *end,
                      uint32_t predicate) {
    const RelataEntity *e = &nodes->entities.items[end->entity];
    return e->kind == RELATA_ENTITY_NOMINAL && predicate != end->token &&
           relata_tree_is_under(&x->tree, predicate, end->token) &&
           relata_has_word(e->name, relata_tree_form(&x->tree, predicate));
}

// "Thirty-one" of "thirty-one-year-old", of which the tree has the last part, in figures.
static const char *number_words(RelataExtraction *x, uint32_t i) {
    static const char *const tens[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"},
                             *const ones[] = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    const RelataTree *tree = &x->tree;
    bool is_pair = i > 2 && strcmp(relata_tree_form(tree, i - 1), "-") == 0;
    for (size_t t = 0; is_pair && t < sizeof tens / sizeof *tens; t++)
        for (size_t o = 0; strcasecmp(relata_tree_form(tree, i - 2), tens[t]) == 0 && o < sizeof ones / sizeof *ones;
             o++)
            if (strcasecmp(relata_tree_form(tree, i), ones[o]) == 0)
                return relata_arena_printf(x->document->arena, "%zu", (t + 2) * 10 + o + 1);
    return relata_tree_form(tree, i);
}

bool relata_node_literal(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out) {
    uint32_t *at = &nodes->at_token[x->tree.begin + i - 1];
    out->token = i;
    const char *words = number_words(x, i);
    if (!words || (!*at && !add_entity(x, nodes, i, words, RELATA_TYPE_QUANTITY, RELATA_ENTITY_LITERAL)))
        return false;
    out->entity = *at - 1;
    return true;
}

bool relata_node_date(RelataExtraction *x, RelataNodes *nodes, uint32_t i, const char *words, RelataNodeRef *out) {
    uint32_t *at = &nodes->at_token[x->tree.begin + i - 1];
    out->token = i;
    if (!*at && !add_entity(x, nodes, i, words, RELATA_TYPE_DATE, RELATA_ENTITY_LITERAL))
        return false;
    out->entity = *at - 1;
    return true;
}

bool relata_node_words(RelataExtraction *x, RelataNodes *nodes, uint32_t i, const char *words, RelataNodeRef *out) {
    uint32_t *at = &nodes->at_token[x->tree.begin + i - 1], before = *at;
    bool is_made = add_entity(x, nodes, i, words, RELATA_TYPE_OTHER, RELATA_ENTITY_NOMINAL);
    *out = (RelataNodeRef){*at - 1, i};
    *at = before;
    return is_made;
}

// The named entity of these words, made for token `i` if there is none; false without memory or words.
static bool entity_named(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataStrbuf *words, uint8_t type,
                         uint32_t *entity) {
    const char *name = relata_strbuf_string(words);
    bool is_made = false;
    for (size_t e = 0; e < nodes->entities.n && words->n && !is_made; e++)
        if (nodes->entities.items[e].kind == RELATA_ENTITY_NAMED && strcmp(nodes->entities.items[e].name, name) == 0) {
            *entity = (uint32_t)e;
            is_made = true;
        }
    if (!is_made && words->n && add_entity(x, nodes, i, name, type, RELATA_ENTITY_NAMED)) {
        *entity = (uint32_t)nodes->entities.n - 1;
        is_made = true;
    }
    x->failed = x->failed || words->failed;
    relata_strbuf_clear(words);
    return is_made;
}

static bool whole_name(RelataExtraction *x, RelataNodes *nodes, const RelataMention *m, uint32_t i, uint32_t *entity) {
    RelataStrbuf name = {0};
    uint32_t last = run_words(x, m, i, &name);
    const char *run = last ? relata_strbuf_string(&name) : "", *whole = nodes->entities.items[m->entity].name;
    if (last && strncmp(whole, run, strlen(run)) == 0 && strncmp(whole + strlen(run), " in ", 4) == 0) {
        *entity = m->entity; // "Danish Embassy" that the article places in Lagos (fullest.c)
        relata_strbuf_clear(&name);
        return true;
    }
    return last && entity_named(x, nodes, i, &name, relata_name_run_type(x, m, last), entity);
}

// The gazetteer's key of a name, NULL if it has none; a country's short form gives way to its name ("U.S.").
static const char *key_of_name(RelataExtraction *x, RelataStrbuf *name) {
    char key[96], how[32], whole[96];
    const char *rows = relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, relata_strbuf_string(name));
    if (!rows || !relata_lexicon_field(rows, 0, 0, key, sizeof key) ||
        !relata_lexicon_field(rows, 0, 2, how, sizeof how))
        return NULL;
    const char *thing = relata_lexicon_get(x->lexicon, RELATA_LEXICON_THING, key);
    static const char *const short_forms[] = {"acronym", "alias", "adjective", NULL};
    if (relata_is_among(how, short_forms) && relata_is_country_key(key) && thing &&
        relata_lexicon_field(thing, 0, 0, whole, sizeof whole)) {
        relata_strbuf_clear(name);
        relata_strbuf_add_string(name, whole);
    } else if (strcmp(how, "name") != 0) {
        return NULL;
    }
    return relata_arena_string(x->document->arena, key);
}

bool relata_node_without(RelataExtraction *x, RelataNodes *nodes, uint32_t i, const char *const *tail,
                         RelataNodeRef *out) {
    const RelataMention *m = relata_mention_at(x, i);
    const RelataToken *tokens = x->document->tokens;
    uint32_t end = m && m->kind == RELATA_MENTION_NAME && m->token_begin >= x->tree.begin ? m->token_end : 0;
    while (end && end > m->token_begin && relata_is_among(tokens[end - 1].form, tail))
        end--;
    const char *last = end ? strrchr(nodes->entities.items[m->entity].name, ' ') : NULL;
    bool is_renamed = last && relata_is_among(last + 1, tail); // by the run of capitals
    if (!end || (end == m->token_end && !is_renamed) || end == m->token_begin)
        return false;
    RelataStrbuf words = {0};
    for (uint32_t t = m->token_begin; t < end; t++) {
        relata_strbuf_add_string(&words, tokens[t].form);
        if (t + 1 < end && tokens[t].space_after)
            relata_strbuf_add_char(&words, ' ');
    }
    const char *key = words.failed ? NULL : key_of_name(x, &words);
    uint8_t type = key && (relata_is_country_key(key) || strncmp(key, "admin1/", 7) == 0) ? RELATA_TYPE_PLACE
                                                                                          : RELATA_TYPE_ORGANIZATION;
    out->token = i;
    size_t before = nodes->entities.n;
    if (!entity_named(x, nodes, i, &words, type, &out->entity))
        return false;
    if (nodes->entities.n > before)
        nodes->entities.items[out->entity].key = key;
    return true;
}

// "Category 5": one of several of a name.
static bool is_numbered(const RelataTree *tree, const RelataMention *m, uint32_t i) {
    uint32_t number = relata_tree_child(tree, i, RELATA_DEPREL_FLAT);
    return m->kind == RELATA_MENTION_NOMINAL && number == i + 1 && relata_tree_upos(tree, number) == RELATA_UPOS_NUM;
}

static bool own_node(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out) {
    if (!make_node(x, nodes, i, 0))
        return false;
    *out = (RelataNodeRef){nodes->at_token[x->tree.begin + i - 1] - 1, i};
    return true;
}

static bool people_node(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out) {
    if (!own_node(x, nodes, i, out))
        return false;
    nodes->entities.items[out->entity].type = RELATA_TYPE_GROUP;
    nodes->entities.items[out->entity].is_plural = true;
    return true;
}

// "Bishop Emeritus Ana Lira": the person's name right behind a capitalised word that heads it.
static uint32_t name_behind_honour(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_upos(tree, i) != RELATA_UPOS_PROPN)
        return 0;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        const RelataMention *m = relata_mention_at(x, c);
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if ((deprel == RELATA_DEPREL_FLAT || deprel == RELATA_DEPREL_APPOS) && m && m->type == RELATA_TYPE_PERSON &&
            m->token_begin == tree->begin + i && relata_name_is_named(x, nodes, c))
            return c;
    }
    return 0;
}

// "Hurricane Ana": the name that the tree hangs on what it is the name of; 0 if none.
static uint32_t storm_name(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    static const char *const storms[] = {"hurricane", "typhoon", "cyclone", "storm", NULL};
    const RelataTree *tree = &x->tree;
    bool is_storm = relata_tree_lemma_in(tree, i, storms);
    uint32_t name = is_storm ? relata_tree_child(tree, i, RELATA_DEPREL_FLAT) : 0;
    name = is_storm && !name ? relata_tree_child(tree, i, RELATA_DEPREL_APPOS) : name;
    const RelataMention *m = name ? relata_mention_at(x, name) : NULL;
    return m && name == i + 1 && m->token_begin == tree->begin + i && relata_name_is_named(x, nodes, name) ? name : 0;
}

// "an Act (A) take-down notice": the noun that a name is a modifier of, where the tree made both arguments of one verb
// or the noun an apposition; 0 if none. Between them stand brackets and words of the noun only.
static uint32_t noun_behind(const RelataTree *tree, uint32_t i) {
    enum { FARTHEST = 8 };
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    uint32_t determiner = relata_tree_child(tree, i, RELATA_DEPREL_DET);
    if (deprel != RELATA_DEPREL_OBJ && deprel != RELATA_DEPREL_NSUBJ)
        return 0;
    for (uint32_t k = i + 1; k <= tree->n && k <= i + FARTHEST; k++) {
        uint32_t up = relata_tree_head(tree, k);
        bool is_beside = relata_tree_deprel(tree, k) == deprel && up == relata_tree_head(tree, i);
        if ((is_beside || (up == i && relata_tree_deprel(tree, k) == RELATA_DEPREL_APPOS)) &&
            relata_tree_upos(tree, k) == RELATA_UPOS_NOUN) {
            uint32_t own = relata_tree_child(tree, k, RELATA_DEPREL_DET);
            return (!own || own < i) && !relata_tree_child(tree, k, RELATA_DEPREL_NMOD_POSS) && (own || determiner) ? k
                                                                                                                    : 0;
        }
        RelataUpos upos = relata_tree_upos(tree, k);
        bool is_bracket = upos == RELATA_UPOS_PUNCT && strcmp(relata_tree_form(tree, k), ",") != 0;
        bool is_word = upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_ADJ ||
                       relata_tree_deprel(tree, k) == RELATA_DEPREL_COMPOUND_PRT;
        if (!is_bracket && !is_word)
            return 0;
    }
    return 0;
}

// "sent Bureau of Land Security officers": the noun that the tree hangs on the first word of a name and the last word
// of the name on it; 0 if none.
static uint32_t noun_of_tail(const RelataExtraction *x, const RelataMention *m) {
    const RelataTree *tree = &x->tree;
    if (m->token_begin < tree->begin || m->token_end >= tree->begin + tree->n || m->token_end < m->token_begin + 3)
        return 0;
    uint32_t noun = m->token_end - tree->begin + 1;
    return relata_tree_upos(tree, noun) == RELATA_UPOS_NOUN && relata_tree_head(tree, noun - 1) == noun &&
                   relata_tree_deprel(tree, noun - 1) == RELATA_DEPREL_COMPOUND &&
                   relata_tree_is_under(tree, noun, m->head - tree->begin + 1)
               ? noun
               : 0;
}

// A node for the words from a name to the noun that it modifies, without brackets.
static bool add_spanning(RelataExtraction *x, RelataNodes *nodes, uint32_t name, uint32_t noun) {
    enum { LONGEST = 12 };
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, name);
    uint32_t tokens[LONGEST], n = 0, depth = 0;
    bool is_inside = m && m->token_begin >= tree->begin;
    uint32_t first = is_inside ? m->token_begin - tree->begin + 1 : name;
    if (tree->left[name] < first && relata_tree_upos(tree, first - 1) == RELATA_UPOS_ADJ)
        first--;
    for (uint32_t k = first; k <= noun && n < LONGEST; k++) {
        const char *form = relata_tree_form(tree, k);
        depth += strcmp(form, "(") == 0;
        if (!depth)
            tokens[n++] = k;
        depth -= depth && strcmp(form, ")") == 0;
    }
    if (nodes->at_token[tree->begin + noun - 1])
        return true;
    RelataStrbuf words = {0};
    relata_core_add_words(tree, tokens, n, &words);
    bool is_made = n && n < LONGEST &&
                   add_entity(x, nodes, noun, relata_strbuf_string(&words), RELATA_TYPE_OTHER, RELATA_ENTITY_NOMINAL);
    x->failed = x->failed || words.failed;
    relata_strbuf_clear(&words);
    return is_made;
}

// "Stream" where the article has one name that ends so, "Quarry Stream"; a word with nothing but an article before it.
static bool short_name(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, uint32_t *entity) {
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, i);
    uint32_t n = 0, left = tree->left[i];
    bool is_bare = left == i || (left + 1 == i && relata_tree_is_lemma(tree, left, "the"));
    if (i == 1 || !is_bare || form[0] < 'A' || form[0] > 'Z' || form[1] < 'a' || form[1] > 'z' || tree->right[i] != i ||
        relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) || relata_is_role_word(x, i))
        return false;
    for (size_t e = 0; e < nodes->entities.n && n < 2; e++) {
        const RelataEntity *whole = &nodes->entities.items[e];
        const char *last = whole->kind == RELATA_ENTITY_NAMED ? strrchr(whole->name, ' ') : NULL;
        if (!last || strcmp(last + 1, form) != 0 || whole->type == RELATA_TYPE_PERSON ||
            (n && strcmp(nodes->entities.items[*entity].name, whole->name) == 0))
            continue;
        *entity = (uint32_t)e;
        n++;
    }
    return n == 1;
}

// "northern Morocco": a place by the words that stand there.
static bool part_node(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out) {
    RelataStrbuf words = {0};
    relata_core_words(x, nodes, i, 0, &words);
    return entity_named(x, nodes, i, &words, RELATA_TYPE_PLACE, &out->entity);
}

typedef enum { OPEN, NONE, FOUND } Finding;

static Finding found_if(bool is_found) {
    return is_found ? FOUND : NONE;
}

// "the Presidency of Ana Lira", which was taken for the name of a thing: a word of the dictionary that asks for whose
// it is.
static bool is_noun_of(const RelataExtraction *x, const RelataEntity *e, const RelataMention *m, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t of = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
    return !e->key && m->type == RELATA_TYPE_OTHER && m->token_end == m->token_begin + 1 && of == i + 2 &&
           relata_tree_is_lemma(tree, i + 1, "of") && relata_tree_upos(tree, of) == RELATA_UPOS_PROPN &&
           relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, relata_tree_lemma(tree, i)) != NULL;
}

// "four Danish Muslims", "Muslims in Chad": some of a people, whom their name alone does not tell.
static bool is_some_of_people(const RelataExtraction *x, const RelataEntity *e, const RelataMention *m, uint32_t i) {
    static const char *const markers[] = {"in", "from", NULL};
    const RelataTree *tree = &x->tree;
    bool is_people =
        e->type == RELATA_TYPE_GROUP || (e->type == RELATA_TYPE_OTHER && relata_tree_has_xpos(tree, i, "NNPS"));
    bool is_counted = relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD), is_word = m->token_end == m->token_begin + 1;
    if (is_counted && (e->type == RELATA_TYPE_GROUP || (is_people && is_word)))
        return true;
    if (!is_people || !is_word || !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR))
        return false;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        const RelataMention *place = c > i && relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD &&
                                             relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers)
                                         ? relata_mention_at(x, c)
                                         : NULL;
        if ((c + 1 == i && relata_tree_deprel(tree, c) == RELATA_DEPREL_AMOD && relata_demonym(x, c)) ||
            (place && place->type == RELATA_TYPE_PLACE && place->kind == RELATA_MENTION_NAME))
            return true;
    }
    return false;
}

// The node of what a mention stands for; OPEN if the words themselves must tell.
static Finding node_of_mention(RelataExtraction *x, RelataNodes *nodes, const RelataMention *m, uint32_t i,
                               RelataNodeRef *out) {
    static const char *const deeds[] = {"act", "event", NULL}; // "the death of Ana Lira" is not herself
    const RelataEntity *e = &nodes->entities.items[m->entity];
    if (e->kind == RELATA_ENTITY_EMPTY)
        return NONE;
    bool is_name = e->kind == RELATA_ENTITY_NAMED && m->kind == RELATA_MENTION_NAME;
    uint32_t across = is_name ? relata_name_across_dash(x, m) : 0;
    across = is_name && !across ? relata_name_and(x, m) : across;
    if (across)
        return found_if(relata_node_of(x, nodes, across, out));
    if (is_name && e->type == RELATA_TYPE_PERSON && relata_name_without_title(x, nodes, m, &out->entity))
        return FOUND;
    if (is_name && relata_name_is_title(x, e, i))
        return NONE;
    if (is_name && (relata_name_is_people(x, e, i) || is_some_of_people(x, e, m, i)))
        return found_if(people_node(x, nodes, i, out));
    if (is_name && is_noun_of(x, e, m, i))
        return OPEN;
    RelataNamesake namesake = is_name ? relata_namesake(x, m, i) : RELATA_NAMESAKE_ITSELF;
    if (namesake != RELATA_NAMESAKE_ITSELF)
        return found_if((namesake == RELATA_NAMESAKE_PART && part_node(x, nodes, i, out)) ||
                        (namesake == RELATA_NAMESAKE_LIKE && own_node(x, nodes, i, out)));
    if (is_name && whole_name(x, nodes, m, i, &out->entity))
        return FOUND;
    if ((is_name && relata_name_is_noun(x, e, m, i)) || relata_name_is_bare(e))
        return NONE;
    bool is_deed = m->kind == RELATA_MENTION_NOMINAL && e->type == RELATA_TYPE_PERSON &&
                   relata_tree_child(&x->tree, i, RELATA_DEPREL_NMOD) && relata_has_class(x, i, deeds);
    if ((e->kind != RELATA_ENTITY_NAMED || is_deed || is_numbered(&x->tree, m, i)) && m->kind != RELATA_MENTION_PRONOUN)
        return OPEN;
    out->entity = m->entity;
    return FOUND;
}

// The node by its own words.
static bool find_node(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out) {
    const RelataMention *m = relata_mention_at(x, i);
    out->token = i;
    uint32_t called = storm_name(x, nodes, i);
    called = called ? called : relata_name_of_body(x, nodes, i);
    if (called)
        return relata_node_of(x, nodes, called, out);
    uint32_t behind = m && m->kind == RELATA_MENTION_NAME ? noun_behind(&x->tree, i) : 0;
    if (behind && relata_is_role_word(x, behind)) // "the Association (A) player, Ana Lira"
        return relata_name_beside(x, nodes, behind) &&
               relata_node_of(x, nodes, relata_name_beside(x, nodes, behind), out);
    uint32_t tail = m && m->kind == RELATA_MENTION_NAME ? noun_of_tail(x, m) : 0;
    if (tail && relata_name_beside(x, nodes, tail))
        return relata_node_of(x, nodes, relata_name_beside(x, nodes, tail), out);
    behind = behind ? behind : tail;
    if (behind && add_spanning(x, nodes, i, behind)) {
        *out = (RelataNodeRef){nodes->at_token[x->tree.begin + behind - 1] - 1, behind};
        return true;
    }
    uint32_t person =
        m && (m->type != RELATA_TYPE_PERSON || m->kind == RELATA_MENTION_NOMINAL) && relata_is_role_word(x, i)
            ? relata_name_beside(x, nodes, i)
            : 0;
    if (person)
        return relata_node_of(x, nodes, person, out); // a title that was taken for a name
    uint32_t bound = relata_bound(x, i);
    if (bound) {
        out->entity = bound - 1;
        return true;
    }
    Finding finding = m ? node_of_mention(x, nodes, m, i, out) : OPEN;
    if (finding != OPEN)
        return finding == FOUND;
    const RelataMention *around = m ? NULL : relata_name_covering(x, i);
    if (around && nodes->entities.items[around->entity].kind == RELATA_ENTITY_NAMED) {
        out->entity = around->entity;
        return true;
    }
    if (country_of(x, nodes, i, &out->entity))
        return true;
    uint32_t name = relata_name_beside(x, nodes, i);
    name = name ? name : name_behind_honour(x, nodes, i);
    if (name)
        return relata_node_of(x, nodes, name, out);
    if (is_reference_word(&x->tree, i) || relata_is_time_word(relata_tree_lemma(&x->tree, i)))
        return false;
    if (short_name(x, nodes, i, &out->entity))
        return true;
    const RelataEntity *state = relata_organ_is_state(&x->tree, i) ? relata_organ_state(x, nodes, i) : NULL;
    if (state) {
        out->entity = (uint32_t)(state - nodes->entities.items);
        return true;
    }
    return own_node(x, nodes, i, out);
}

bool relata_node_of(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out) {
    if (!find_node(x, nodes, i, out))
        return false;
    out->entity = relata_described(x, nodes, out->entity);
    return true;
}

// Dependents that stand beside the head as its conjuncts do: "along with Chad", "neighbours like Chad and Mali".
static bool is_companion(const RelataTree *tree, uint32_t head, uint32_t child) {
    static const char *const with[] = {"along", "together", NULL};
    static const char *const examples[] = {"like", "including", "include", "such", NULL};
    RelataDeprel deprel = relata_tree_deprel(tree, child);
    if (deprel != RELATA_DEPREL_NMOD && deprel != RELATA_DEPREL_OBL)
        return false;
    uint32_t marker = relata_tree_case(tree, child), next = tree->right[child] + 1;
    if ((next <= tree->n && relata_tree_is_lemma(tree, next, "do")) ||
        (relata_tree_is_lemma(tree, marker, "along") && !relata_tree_is_lemma(tree, marker + 1, "with")))
        return false; // "worries about noise like Lira does", "countries along the river"
    bool is_of_many =
        relata_tree_upos(tree, head) == RELATA_UPOS_NOUN &&
        (relata_tree_has_morph(tree, head, RELATA_MORPH_PLUR) || !relata_tree_is_lemma(tree, marker, "include"));
    return marker &&
           (relata_tree_lemma_in(tree, marker, with) || (relata_tree_lemma_in(tree, marker, examples) && is_of_many));
}

// "thousands of Kenyans": how many of a people, which is not the people.
static bool is_crowd(const RelataExtraction *x, uint32_t i, uint32_t people) {
    static const char *const words[] = {"million", "thousand", "hundred", "dozen", "billion", "many",
                                        "most",    "some",     "couple",  "score", "number",  NULL};
    const RelataMention *m = people ? relata_mention_at(x, people) : NULL;
    return people && relata_tree_lemma_in(&x->tree, i, words) &&
           relata_tree_has_morph(&x->tree, people, RELATA_MORPH_PLUR) &&
           (relata_demonym(x, people) || (m && m->type == RELATA_TYPE_GROUP) ||
            (relata_tree_has_xpos(&x->tree, people, "NNPS") && !(m && m->type != RELATA_TYPE_OTHER)));
}

// "millions of refugees", "a number of banks": what is counted.
static uint32_t counted(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"million", "thousand", "hundred", "dozen",   "number",  "majority", "lot",
                                        "couple",  "score",    "series",  "handful", "billion", "many",     "most",
                                        "some",    "all",      "percent", "%",       NULL};
    static const char *const shares[] = {"percent", "%", NULL};
    static const char *const holding[] = {"have", "hold", "win", "control", "secure", "gain", "lose", "need", NULL};
    if (relata_tree_is_lemma(tree, i, "majority") && relata_tree_lemma_in(tree, relata_tree_head(tree, i), holding))
        return 0; // "has a majority of moderates"
    if (!relata_tree_lemma_in(tree, i, words) ||
        (relata_tree_lemma_in(tree, i, shares) && relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD)))
        return 0; // "4 percent of the votes" are not the votes
    static const char *const changing[] = {"increased", "increase", "grow",    "growing",
                                           "rise",      "rising",   "decline", NULL};
    static const char *const falls[] = {"fall",     "rise",     "drop",   "grow", "decline",
                                        "increase", "decrease", "shrink", NULL};
    bool is_subject = relata_tree_deprel(tree, i) == RELATA_DEPREL_NSUBJ ||
                      relata_tree_deprel(tree, i) == RELATA_DEPREL_NSUBJ_PASS; // misread behind a long phrase
    if (relata_tree_is_lemma(tree, i, "number") &&
        (relata_tree_lemma_in(tree, relata_tree_child(tree, i, RELATA_DEPREL_AMOD), changing) ||
         (is_subject && relata_tree_lemma_in(tree, relata_tree_head(tree, i), falls))))
        return 0; // "the growing number of refugees" is not the refugees
    uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
    while (c && !relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of"))
        c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD);
    bool is_part = relata_tree_is_lemma(tree, i, "majority") && relata_tree_upos(tree, c) == RELATA_UPOS_PROPN &&
                   !relata_tree_has_morph(tree, c, RELATA_MORPH_PLUR);
    static const char *const sums[] = {"million", "billion", "thousand", NULL};
    static const char *const moneys[] = {"dollar", "euro", "pound", "rupee", "yen", "yuan", NULL};
    static const char *const altering[] = {"reduce", "increase", "cut",   "double", "triple", "limit",
                                           "raise",  "lower",    "halve", "slash",  "boost",  NULL};
    if (relata_tree_lemma_in(tree, c, moneys) ||
        (relata_tree_is_lemma(tree, i, "number") && relata_tree_deprel(tree, i) == RELATA_DEPREL_OBJ &&
         relata_tree_lemma_in(tree, relata_tree_head(tree, i), altering)))
        return 0; // "billions of dollars", "cut the number of ministers"
    bool is_share = c && relata_tree_lemma_in(tree, i, sums) && relata_tree_child(tree, c, RELATA_DEPREL_NUMMOD);
    return is_part || is_share ? 0
                               : c; // "a majority of the House" is not the House, nor "2 of its 5 million shares" all
}

// The lemma in small letters, for what may stand with a capital in a title.
static const char *singular_of(const RelataTree *tree, uint32_t i) {
    const char *lemma = relata_tree_lemma(tree, i);
    return strcasecmp(lemma, "president") == 0 ? "president" : strcasecmp(lemma, "minister") == 0 ? "minister" : lemma;
}

// "the presidents of Chad and Mali": one node for each. The tokens of the names hold them.
static bool add_role_holders(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out, uint32_t *n) {
    const RelataTree *tree = &x->tree;
    static const char *const many[] = {"member",   "supporter", "fan",     "resident", "citizen", "native", "follower",
                                       "player",   "employee",  "worker",  "graduate", "student", "critic", "opponent",
                                       "survivor", "veteran",   "alumnus", "people",   "fighter", "friend", NULL};
    if (!relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) || !relata_is_role_noun(x, i) ||
        relata_tree_lemma_in(tree, i, many))
        return false; // a body has more than one of those
    uint32_t first = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
    if (!first || !relata_tree_child(tree, first, RELATA_DEPREL_CONJ) ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, first), "of"))
        return false;
    for (uint32_t c = first; c && *n < RELATA_MAX_NODES;
         c = c == first ? relata_tree_child(tree, first, RELATA_DEPREL_CONJ)
                        : relata_tree_next_child(tree, c, RELATA_DEPREL_CONJ)) {
        RelataNodeRef of;
        uint32_t *at = &nodes->at_token[tree->begin + c - 1];
        if (!relata_name_is_named(x, nodes, c) || !relata_node_of(x, nodes, c, &of))
            continue;
        bool is_prime = i > 1 && relata_tree_is_lemma(tree, i - 1, "prime");
        const char *name = relata_arena_printf(x->document->arena, "%s%s of %s", is_prime ? "prime " : "",
                                               singular_of(tree, i), nodes->entities.items[of.entity].name);
        if (!*at && (!name || !add_entity(x, nodes, c, name, RELATA_TYPE_PERSON, RELATA_ENTITY_NOMINAL)))
            return false;
        out[(*n)++] = (RelataNodeRef){relata_described(x, nodes, *at - 1), c};
    }
    return *n > 0;
}

// "South Bend, Indiana, and …": the tree takes what a place lies in for a further place.
static bool is_territory_of(const RelataExtraction *x, uint32_t place, uint32_t c) {
    const RelataTree *tree = &x->tree;
    const RelataMention *inner = relata_mention_at(x, place), *outer = relata_mention_at(x, c);
    if (!inner || !outer || inner->type != RELATA_TYPE_PLACE || outer->type != RELATA_TYPE_PLACE ||
        relata_tree_child(tree, c, RELATA_DEPREL_CC) || outer->token_begin != inner->token_end + 1)
        return false;
    const char *in = x->document->entities[inner->entity].key, *of = x->document->entities[outer->entity].key;
    bool is_wide = of && (strncmp(of, "admin1/", 7) == 0 || relata_is_country_key(of));
    return is_wide && !(in && (strncmp(in, "admin1/", 7) == 0 || relata_is_country_key(in)));
}

// "troops had beaten Mali and Chad would leave": of an object's conjuncts the one right before a finite verb is that
// verb's subject.
static bool is_next_subject(const RelataTree *tree, uint32_t first, uint32_t conjunct) {
    uint32_t next = tree->right[conjunct] + 1, verb = relata_tree_head(tree, first);
    return next <= tree->n && verb && verb < first && relata_tree_deprel(tree, first) == RELATA_DEPREL_OBJ &&
           (relata_tree_upos(tree, next) == RELATA_UPOS_AUX || relata_is_finite(tree, next));
}

// "RL" of "RFE/RL", which the tree takes for a further body.
static bool is_behind_slash(const RelataTree *tree, uint32_t c) {
    return c > 2 && strcmp(relata_tree_form(tree, c - 1), "/") == 0 && !relata_tree_token(tree, c - 1)->space_after &&
           relata_tree_upos(tree, c) == RELATA_UPOS_PROPN && relata_tree_head(tree, c) == c - 2;
}

// "The Bears (12-3 Lima League, 16-5 overall)", "cancel primaries: Utah and Ohio …": what an aside lists or what stands
// behind a colon is not beside the word before it.
static bool is_in_aside(const RelataTree *tree, uint32_t head, uint32_t c) {
    int depth = 0;
    if (tree->left[c] > head + 1 && strcmp(relata_tree_form(tree, tree->left[c] - 1), ":") == 0)
        return true;
    for (uint32_t i = head + 1; i < c; i++) {
        const char *form = relata_tree_form(tree, i);
        depth += strcmp(form, "(") == 0 ? 1 : strcmp(form, ")") == 0 ? -1 : 0;
    }
    return depth > 0;
}

static bool is_of_class(const RelataExtraction *x, uint32_t i, const char *class, size_t n) {
    char own[32];
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, relata_tree_lemma(&x->tree, i));
    return value && relata_lexicon_field(value, 0, 0, own, sizeof own) && strlen(own) == n &&
           memcmp(own, class, n) == 0;
}

// Words that are said together, in either order.
static bool are_said_together(const RelataTree *tree, uint32_t one, uint32_t other) {
    static const char *const pairs[][2] = {{"television", "radio"},
                                           {"tv", "radio"},
                                           {"film", "television"},
                                           {"film", "tv"},
                                           {"research", "development"},
                                           {"health", "safety"},
                                           {"law", "order"},
                                           {"search", "rescue"},
                                           {"food", "drink"},
                                           {"food", "beverage"},
                                           {"oil", "gas"},
                                           {"trade", "investment"},
                                           {"science", "technology"},
                                           {"stage", "screen"},
                                           {"track", "field"},
                                           {"supply", "demand"},
                                           {"wear", "tear"},
                                           {"air", "sea"},
                                           {"land", "sea"},
                                           {"food", "drug"},
                                           {"alcohol", "drug"},
                                           {"business", "trade"},
                                           {"music", "film"},
                                           {"health", "education"}};
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
        if ((relata_tree_is_lemma(tree, one, pairs[k][0]) && relata_tree_is_lemma(tree, other, pairs[k][1])) ||
            (relata_tree_is_lemma(tree, one, pairs[k][1]) && relata_tree_is_lemma(tree, other, pairs[k][0])))
            return true;
    return false;
}

// "track and field team", "magnesium and calcium perchlorates": two nouns of one class before one of another, which the
// tree takes for two things. The noun that both stand before, 0 if there is none.
static uint32_t shared_noun(const RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_CONJ), and = i + 1, second = i + 2;
    char class[32];
    if (!c || c != i + 3 || relata_tree_upos(tree, i) != RELATA_UPOS_NOUN ||
        relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) || relata_tree_deprel(tree, and) != RELATA_DEPREL_CC ||
        relata_tree_deprel(tree, second) != RELATA_DEPREL_COMPOUND || relata_tree_head(tree, second) != c ||
        relata_tree_upos(tree, second) != RELATA_UPOS_NOUN || relata_tree_upos(tree, c) != RELATA_UPOS_NOUN ||
        relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS))
        return 0;
    if (are_said_together(tree, i, second))
        return c;
    uint32_t before = relata_tree_child(tree, i, RELATA_DEPREL_COMPOUND);
    if (relata_tree_child(tree, i, RELATA_DEPREL_AMOD) ||
        (before && relata_tree_upos(tree, before) != RELATA_UPOS_PROPN))
        return 0; // "operations management and business analytics"
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, relata_tree_lemma(tree, i));
    if (!value || !relata_lexicon_field(value, 0, 0, class, sizeof class) || strcmp(class, "person") == 0)
        return 0;
    return is_of_class(x, second, class, strlen(class)) && !is_of_class(x, c, class, strlen(class)) ? c : 0;
}

// "U.S. and Iraqi forces": a country that modifies what the tree makes its conjunct, as the people's adjective behind
// "and" does. The noun that both stand before, 0 if there is none.
static uint32_t noun_of_peoples(const RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_CONJ), adjective = i + 2;
    const RelataMention *m = relata_mention_at(x, i);
    bool is_bare = c > adjective && relata_tree_deprel(tree, i + 1) == RELATA_DEPREL_CC && tree->left[i] == i &&
                   relata_tree_upos(tree, c) == RELATA_UPOS_NOUN && relata_tree_upos(tree, i) == RELATA_UPOS_PROPN;
    if (!is_bare || !m || m->type != RELATA_TYPE_PLACE || !relata_demonym(x, adjective) ||
        relata_tree_upos(tree, adjective) != RELATA_UPOS_ADJ || tree->left[c] != i + 1)
        return 0;
    return relata_tree_head(tree, adjective) == c && relata_tree_has_morph(tree, c, RELATA_MORPH_PLUR) ? c : 0;
}

// "Danish and NATO access to Gao": a noun right behind the last of two names, which the tree takes for a further
// object; 0 if there is none.
static uint32_t noun_of_names(const RelataTree *tree, uint32_t i) {
    uint32_t second =
        relata_tree_upos(tree, i) == RELATA_UPOS_PROPN ? relata_tree_child(tree, i, RELATA_DEPREL_CONJ) : 0;
    uint32_t noun = second ? second + 1 : 0;
    if (!second || second != i + 2 || noun > tree->n || relata_tree_upos(tree, second) != RELATA_UPOS_PROPN ||
        relata_tree_upos(tree, noun) != RELATA_UPOS_NOUN || tree->left[noun] != noun)
        return 0;
    return relata_tree_head(tree, noun) == relata_tree_head(tree, i) &&
                   relata_tree_deprel(tree, noun) == relata_tree_deprel(tree, i)
               ? noun
               : 0;
}

// The node of "Leeds track and field team", or of the person behind it.
static bool shared_node(RelataExtraction *x, RelataNodes *nodes, uint32_t i, uint32_t noun, RelataNodeRef *out) {
    const RelataTree *tree = &x->tree;
    uint32_t first = tree->left[i];
    if (relata_name_beside(x, nodes, noun))
        return relata_node_of(x, nodes, noun, out);
    first += first < i && relata_tree_deprel(tree, first) == RELATA_DEPREL_DET;
    if (!add_spanning(x, nodes, first, noun))
        return false;
    *out = (RelataNodeRef){nodes->at_token[tree->begin + noun - 1] - 1, noun};
    return true;
}

static void add_node(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out, uint32_t *n, int depth) {
    const RelataTree *tree = &x->tree;
    uint32_t shared = shared_noun(x, i);
    shared = shared ? shared : noun_of_peoples(x, i);
    if (shared && *n < RELATA_MAX_NODES) {
        *n += shared_node(x, nodes, i, shared, &out[*n]);
        return;
    }
    if (noun_of_names(tree, i))
        return; // the names belong to the noun behind them
    uint32_t below = named_below(tree, i);
    for (int step = 0; !below && step < 3 && counted(tree, i) && !is_crowd(x, i, counted(tree, i)) &&
                       !is_crowd(x, counted(tree, i), counted(tree, counted(tree, i)));
         step++) // "hundreds of thousands of Kenyans"
        i = counted(tree, i);
    if (below)
        i = below;
    if (counted(tree, i) && *n < RELATA_MAX_NODES && people_node(x, nodes, i, &out[*n])) {
        (*n)++;
        return;
    }
    uint32_t both[2];
    if (add_role_holders(x, nodes, i, out, n) || relata_named_members(x, nodes, i, out, n))
        return;
    if (*n + 2 <= RELATA_MAX_NODES && relata_set_members(x, i, both)) {
        out[(*n)++] = (RelataNodeRef){both[0], i};
        out[(*n)++] = (RelataNodeRef){both[1], i};
        return;
    }
    if (*n < RELATA_MAX_NODES && relata_node_of(x, nodes, i, &out[*n]))
        (*n)++;
    for (uint32_t c = tree->first[i]; c && *n < RELATA_MAX_NODES && depth < 2; c = tree->next[c])
        if ((relata_tree_deprel(tree, c) == RELATA_DEPREL_CONJ && !relata_is_predicate(tree, c) &&
             !is_in_aside(tree, i, c) && !is_territory_of(x, i, c) && !is_behind_slash(tree, c) &&
             !is_next_subject(tree, i, c)) ||
            is_companion(tree, i, c))
            add_node(x, nodes, c, out, n, depth + 1);
}

uint32_t relata_node_all(RelataExtraction *x, RelataNodes *nodes, uint32_t head, RelataNodeRef out[RELATA_MAX_NODES]) {
    uint32_t n = 0;
    add_node(x, nodes, head, out, &n, 0);
    return n;
}
