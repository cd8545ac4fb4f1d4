// Node: arguments to entities.
//
// Named things and whatever the entity stage linked come first. A common noun becomes a node of its own, cut to its
// identifying core (modifiers and an "of" phrase, no articles), if that core says something to a stranger: a bare
// "meeting" or "official" does not. A facility without a name of its own is told apart by where it is.
#include "extract/node.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "extract/words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

RelataStatus relata_nodes_begin(RelataExtraction *x, RelataNodes *nodes) {
    const RelataDocument *d = x->document;
    *nodes = (RelataNodes){0};
    nodes->at_token = calloc((size_t)d->n_tokens + 1, sizeof *nodes->at_token);
    if (!nodes->at_token)
        return RELATA_NO_MEMORY;
    for (uint32_t e = 0; e < d->n_entities; e++)
        if (!RELATA_ARRAY_ADD(&nodes->entities, d->entities[e]))
            return RELATA_NO_MEMORY;
    return RELATA_OK;
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
    free(nodes->at_token);
}

// The name that a token stands inside: "Nations" in "Organization of American States".
static const RelataMention *name_around(const RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t token = tree->begin + i - 1, above = i;
    for (int step = 0; step < 4 && above; step++, above = relata_tree_head(tree, above)) {
        const RelataMention *m = relata_mention_at(x, above);
        if (m && m->kind == RELATA_MENTION_NAME && m->token_begin <= token && token < m->token_end)
            return m;
    }
    return NULL;
}

static bool is_reference_word(const RelataTree *tree, uint32_t i) {
    RelataUpos upos = relata_tree_upos(tree, i);
    return upos == RELATA_UPOS_PRON || upos == RELATA_UPOS_DET || upos == RELATA_UPOS_ADV || upos == RELATA_UPOS_VERB ||
           upos == RELATA_UPOS_AUX || upos == RELATA_UPOS_PUNCT;
}

// The last token of a phrase without clauses and asides hung on it.
static uint32_t core_right(const RelataTree *tree, uint32_t i) {
    uint32_t right = i;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel != RELATA_DEPREL_ACL_RELCL && deprel != RELATA_DEPREL_ACL && deprel != RELATA_DEPREL_APPOS &&
            deprel != RELATA_DEPREL_PUNCT && tree->right[c] > right)
            right = tree->right[c];
    }
    return right;
}

// The phrases after a noun that tell which one it is: the first "of" phrase, or the first phrase with a name in it
// ("treaty with Chile", "parade in Oslo").
static bool is_core_phrase(const RelataTree *tree, uint32_t head, uint32_t child) {
    static const char *const prepositions[] = {"of", "in", "on", "with", "against", "between", "from", "for", NULL};
    uint32_t marker = relata_tree_case(tree, child);
    if (child < head || !marker || core_right(tree, child) - tree->left[child] > 6 ||
        !relata_tree_lemma_in(tree, marker, prepositions))
        return false;
    uint32_t first = relata_tree_child(tree, head, RELATA_DEPREL_NMOD);
    while (first && first < head)
        first = relata_tree_next_child(tree, first, RELATA_DEPREL_NMOD);
    if (first != child)
        return false;
    for (uint32_t i = tree->left[child]; i <= tree->right[child]; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN)
            return true;
    return relata_tree_is_lemma(tree, marker, "of");
}

// Modifiers that belong to the core of a nominal node.
static bool is_core_modifier(const RelataExtraction *x, uint32_t head, uint32_t child) {
    const RelataTree *tree = &x->tree;
    static const char *const empty[] = {"own", "such", "same", "other", NULL};
    switch (relata_tree_deprel(tree, child)) {
    case RELATA_DEPREL_AMOD:
        return !relata_tree_lemma_in(tree, child, empty);
    case RELATA_DEPREL_COMPOUND: // but not a name before a number, which English has no compounds of
        return child > relata_tree_child(tree, head, RELATA_DEPREL_NUMMOD) ||
               relata_tree_upos(tree, child) != RELATA_UPOS_PROPN;
    case RELATA_DEPREL_NMOD_DESC:
    case RELATA_DEPREL_FLAT:
    case RELATA_DEPREL_NUMMOD:
    case RELATA_DEPREL_GOESWITH:
        return true;
    case RELATA_DEPREL_NMOD_POSS:
        return relata_tree_upos(tree, child) == RELATA_UPOS_PROPN;
    case RELATA_DEPREL_NMOD:
        return is_core_phrase(tree, head, child);
    default:
        return false;
    }
}

static bool drop_outside_core(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child,
                              const void *state) {
    RelataDeprel deprel = relata_tree_deprel(tree, child);
    if (parent == top)
        return !is_core_modifier(state, top, child);
    return deprel == RELATA_DEPREL_ACL_RELCL || deprel == RELATA_DEPREL_ACL || deprel == RELATA_DEPREL_APPOS ||
           deprel == RELATA_DEPREL_PARATAXIS;
}

// A site that is told apart by where it is needs no owner in its name.
static bool drop_outside_site(const RelataTree *tree, uint32_t top, uint32_t parent, uint32_t child,
                              const void *state) {
    RelataDeprel deprel = relata_tree_deprel(tree, child);
    return (parent == top && (deprel == RELATA_DEPREL_NMOD_POSS || deprel == RELATA_DEPREL_NMOD)) ||
           drop_outside_core(tree, top, parent, child, state);
}

bool relata_is_site_noun(const RelataExtraction *x, uint32_t i) {
    static const char *const missions[] = {"embassy", "consulate", NULL};
    if (relata_tree_lemma_in(&x->tree, i, missions))
        return true;
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, relata_tree_lemma(&x->tree, i));
    char class[32];
    return value && relata_lexicon_field(value, 0, 0, class, sizeof class) && strcasecmp(class, "facility") == 0;
}

bool relata_has_class(const RelataExtraction *x, uint32_t i, const char *const *classes) {
    const char *value = relata_lexicon_find(x->lexicon, RELATA_LEXICON_NOUN_CLASS, relata_tree_lemma(&x->tree, i));
    char class[32];
    if (!value || !relata_lexicon_field(value, 0, 0, class, sizeof class))
        return false;
    for (const char *const *c = classes; *c; c++)
        if (strcasecmp(*c, class) == 0)
            return true;
    return false;
}

uint32_t relata_node_place(const RelataTree *tree, uint32_t i) {
    static const char *const prepositions[] = {"in", "at", "near", NULL};
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_upos(tree, c) == RELATA_UPOS_PROPN &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), prepositions))
            return c;
    return 0;
}

static void add_words(const RelataTree *tree, const uint32_t *tokens, uint32_t n, RelataStrbuf *out) {
    for (uint32_t k = 0; k < n; k++) {
        bool is_joined = k && tokens[k] == tokens[k - 1] + 1 && !relata_tree_token(tree, tokens[k - 1])->space_after;
        if (k && !is_joined)
            relata_strbuf_add_char(out, ' ');
        relata_strbuf_add_string(out, relata_tree_form(tree, tokens[k]));
    }
}

// Nouns that say nothing without what they refer to.
static bool is_generic(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {
        "thing",      "way",       "part",    "lot",      "number",  "people",    "person",   "man",     "woman",
        "side",       "country",   "region",  "area",     "place",   "official",  "leader",   "group",   "member",
        "case",       "issue",     "problem", "matter",   "fact",    "move",      "step",     "kind",    "sort",
        "type",       "example",   "rest",    "other",    "nation",  "state",     "party",    "body",    "company",
        "firm",       "city",      "town",    "event",    "meeting", "statement", "report",   "article", "order",
        "addition",   "question",  "reason",  "result",   "end",     "effort",    "attempt",  "role",    "job",
        "term",       "line",      "level",   "point",    "one",     "guy",       "somebody", "anyone",  "someone",
        "everything", "something", "nothing", "anything", "which",   "who",       "what",     "percent", "process",
        "situation",  "idea",      "story",   "word",     "name",    "hand",      "eye",      "life",    "world",
        "work",       NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// A bare noun is a node if it stands for a kind ("remittances", "oil"), not for one that was named before ("the firm").
static bool is_telling_alone(const RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN ||
        (relata_tree_child(tree, i, RELATA_DEPREL_COP) && relata_is_role_noun(x, i)))
        return true;
    return relata_tree_upos(tree, i) == RELATA_UPOS_NOUN && !is_generic(tree, i) &&
           !relata_tree_child(tree, i, RELATA_DEPREL_DET) && !relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
}

// "its army": the owner that the pronoun refers to, by name.
static const RelataEntity *owner_of(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    uint32_t owner = relata_tree_child(&x->tree, i, RELATA_DEPREL_NMOD_POSS);
    if (!owner || relata_tree_upos(&x->tree, owner) != RELATA_UPOS_PRON)
        return NULL;
    uint32_t without = 0, noun = relata_antecedent(&x->tree, owner, &without);
    const RelataMention *m = relata_mention_at(x, noun ? noun : owner);
    const RelataEntity *e = m ? &nodes->entities.items[m->entity] : NULL;
    return e && e->kind == RELATA_ENTITY_NAMED ? e : NULL;
}

static void add_owner(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, RelataStrbuf *out) {
    const RelataEntity *owner = owner_of(x, nodes, i);
    if (owner)
        relata_strbuf_printf(out, "%s's ", owner->name);
}

// "the bulk of whom", "how many banks", "the candidate of Chad and its ally", "[her] bank": phrases that a node cannot
// be.
static bool is_node_word(const RelataTree *tree, uint32_t i) {
    const char *xpos = relata_tree_token(tree, i)->xpos;
    RelataUpos upos = relata_tree_upos(tree, i);
    static const char *const pointing[] = {"this", "that", "these", "those", "any", "another", "either", "such", NULL};
    return upos != RELATA_UPOS_PRON && !(upos == RELATA_UPOS_DET && relata_tree_lemma_in(tree, i, pointing)) &&
           !(upos == RELATA_UPOS_VERB && i > 1 && relata_tree_upos(tree, i - 1) == RELATA_UPOS_CCONJ) &&
           !(xpos && xpos[0] == 'W') && !strpbrk(relata_tree_form(tree, i), "[]{}|<>");
}

static bool is_dropped_opening(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"just", "only", "about", "roughly", "around", "approximately",
                                        "the",  "a",    "an",    "exactly", "merely", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// The core's words; empty if they say nothing by themselves.
static void core_of(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i, uint32_t place,
                    RelataStrbuf *out) {
    enum { LONGEST = 12 };
    const RelataTree *tree = &x->tree;
    uint32_t tokens[LONGEST + 1];
    if (relata_is_site_noun(x, i) && relata_node_place(tree, i))
        place = relata_node_place(tree, i);
    uint32_t n = relata_tree_yield(tree, i, place ? drop_outside_site : drop_outside_core, x, tokens, LONGEST + 1);
    if (n > LONGEST || (n == 1 && !place && !is_telling_alone(x, i) && !owner_of(x, nodes, i)))
        return;
    for (uint32_t k = 0; k < n; k++)
        if (!is_node_word(tree, tokens[k]))
            return;
    uint32_t skipped = 0;
    while (skipped < n && is_dropped_opening(tree, tokens[skipped]))
        skipped++; // "just 318 seats", "the party's candidate"
    memmove(tokens, tokens + skipped, (n - skipped) * sizeof *tokens);
    n -= skipped;
    RelataUpos opening = n ? relata_tree_upos(tree, tokens[0]) : RELATA_UPOS_NONE;
    if (opening == RELATA_UPOS_ADP || opening == RELATA_UPOS_CCONJ || opening == RELATA_UPOS_SCONJ)
        return; // "of these states", where the tree took a phrase for a noun
    if (!place)
        add_owner(x, nodes, i, out);
    size_t begin = out->n;
    add_words(tree, tokens, n, out);
    bool is_common = n > 1 || relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR);
    if (n && is_common && tokens[0] == 1 && relata_tree_upos(tree, 1) != RELATA_UPOS_PROPN && !relata_demonym(x, 1) &&
        out->n > begin + 1 && out->bytes[begin] >= 'A' && out->bytes[begin] <= 'Z' && out->bytes[begin + 1] >= 'a' &&
        out->bytes[begin + 1] <= 'z')
        out->bytes[begin] = (char)(out->bytes[begin] + 'a' - 'A'); // a capital that only opens the sentence
    if (place) {
        n = relata_tree_yield(tree, place, drop_outside_core, x, tokens, LONGEST);
        bool is_near = relata_tree_is_lemma(tree, relata_tree_case(tree, place), "near");
        relata_strbuf_add_string(out, is_near ? " near " : " in ");
        add_words(tree, tokens, n, out);
    }
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
    core_of(x, nodes, i, place, &name);
    bool is_literal = upos == RELATA_UPOS_NUM || upos == RELATA_UPOS_SYM || relata_tree_is_lemma(tree, i, "percent");
    bool is_made = name.n && add_entity(x, nodes, i, relata_strbuf_string(&name),
                                        is_literal                  ? literal_type(tree, i)
                                        : relata_is_site_noun(x, i) ? RELATA_TYPE_FACILITY
                                                                    : RELATA_TYPE_OTHER,
                                        is_literal ? RELATA_ENTITY_LITERAL : RELATA_ENTITY_NOMINAL);
    x->failed = x->failed || name.failed;
    relata_strbuf_clear(&name);
    return is_made;
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
    static const char *const words[] = {"city",    "town",     "village",      "province",   "state",
                                        "region",  "district", "island",       "county",     "republic",
                                        "kingdom", "port",     "municipality", "prefecture", NULL};
    if (!relata_tree_lemma_in(tree, i, words))
        return 0;
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_upos(tree, c) == RELATA_UPOS_PROPN &&
            relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of"))
            return c;
    return 0;
}

static bool is_named(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    const RelataMention *m = relata_mention_at(x, i);
    return m && m->kind == RELATA_MENTION_NAME && nodes->entities.items[m->entity].kind == RELATA_ENTITY_NAMED;
}

// "Senator from Vermont Ana Lira", "President of the Republic of Chad Ana Lira": a person's name right behind the
// phrase of a title.
static uint32_t name_behind_phrase(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    static const char *const prepositions[] = {"of", "from", NULL};
    const RelataTree *tree = &x->tree;
    if (i + 2 > tree->n || !relata_tree_lemma_in(tree, i + 1, prepositions))
        return 0;
    for (uint32_t k = i + 2; k <= tree->n && k < i + 9; k++) {
        RelataUpos upos = relata_tree_upos(tree, k);
        const RelataMention *m = relata_mention_at(x, k);
        if (m && m->type == RELATA_TYPE_PERSON && m->kind == RELATA_MENTION_NAME && is_named(x, nodes, k))
            return m->token_begin > tree->begin + i + 1 ? k : 0;
        if ((upos != RELATA_UPOS_PROPN && upos != RELATA_UPOS_DET && !relata_tree_is_lemma(tree, k, "of")) ||
            relata_is_role_word(x, k))
            return 0; // "an aide of President Ana Lira" is somebody else
    }
    return 0;
}

// "his son, Amir Khan", "Minister Amir Khan", "the Mercosur bloc": the name beside a noun that only says what it is.
static uint32_t name_beside(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    static const char *const kinds[] = {"bloc",    "group",    "organization", "organisation", "movement", "company",
                                        "regime",  "alliance", "network",      "newspaper",    "agency",   "party",
                                        "airline", "bank",     "government",   "giant",        NULL};
    const RelataTree *tree = &x->tree;
    bool is_noun = relata_tree_upos(tree, i) == RELATA_UPOS_NOUN, is_role = relata_is_role_word(x, i);
    for (uint32_t k = i + 1; is_role && k <= tree->n && k < i + 6; k++) { // "minister Amir Khan", whatever the arcs
        const RelataMention *m = relata_mention_at(x, k);
        bool is_next = m && (m->token_begin == tree->begin + i ||
                             (m->token_begin == tree->begin + i + 2 && relata_tree_is_lemma(tree, i + 1, "of")));
        if (is_next && m->type == RELATA_TYPE_PERSON && is_named(x, nodes, k))
            return k;
    }
    uint32_t behind = is_role ? name_behind_phrase(x, nodes, i) : 0;
    if (behind)
        return behind;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_CONJ && is_role && c > i &&
            relata_is_role_word(x, c)) { // "singer and poet Ana Lira"
            uint32_t name = name_beside(x, nodes, c);
            if (name)
                return name;
        }
        bool is_beside = (deprel == RELATA_DEPREL_APPOS && (is_noun || is_role)) ||
                         (deprel == RELATA_DEPREL_FLAT && is_role) ||
                         (deprel == RELATA_DEPREL_COMPOUND && relata_tree_lemma_in(tree, i, kinds));
        if (is_beside && is_named(x, nodes, c))
            return c;
    }
    return 0;
}

bool relata_node_site(RelataExtraction *x, RelataNodes *nodes, uint32_t i, uint32_t place, RelataNodeRef *out) {
    if (!make_node(x, nodes, i, place))
        return false;
    *out = (RelataNodeRef){nodes->at_token[x->tree.begin + i - 1] - 1, i};
    return true;
}

bool relata_node_is_own(const RelataExtraction *x, const RelataNodes *nodes, uint32_t entity, uint32_t token) {
    const RelataEntity *owner = owner_of(x, nodes, token);
    return owner == &nodes->entities.items[entity] && !relata_is_site_noun(x, token) && !is_named(x, nodes, token) &&
           !name_beside(x, nodes, token);
}

bool relata_node_literal(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out) {
    uint32_t *at = &nodes->at_token[x->tree.begin + i - 1];
    out->token = i;
    if (!*at && !add_entity(x, nodes, i, relata_tree_form(&x->tree, i), RELATA_TYPE_QUANTITY, RELATA_ENTITY_LITERAL))
        return false;
    out->entity = *at - 1;
    return true;
}

// "Green" and "New" before "Deal" too, whatever their class, but not a word that only opens its sentence.
static bool is_capital(const RelataTree *tree, uint32_t i) {
    const char *form = relata_tree_form(tree, i);
    RelataUpos upos = relata_tree_upos(tree, i);
    bool is_word = upos == RELATA_UPOS_PROPN || (i > 1 && (upos == RELATA_UPOS_ADJ || upos == RELATA_UPOS_NOUN));
    return is_word && form[0] >= 'A' && form[0] <= 'Z';
}

// Whether a capitalised word beside a name is a part of it that was left out: tied to it, and in no name of its own.
static bool is_lost_part(const RelataExtraction *x, uint32_t part, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (!is_capital(tree, part) || relata_mention_at(x, part) || name_around(x, part) || relata_demonym(x, part) ||
        relata_is_role_word(x, part) || relata_is_time_word(relata_tree_lemma(tree, part)))
        return false;
    RelataDeprel deprel = relata_tree_deprel(tree, relata_tree_head(tree, part) == i ? part : i);
    return (relata_tree_head(tree, part) == i || relata_tree_head(tree, i) == part) &&
           (deprel == RELATA_DEPREL_FLAT || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NMOD_DESC ||
            deprel == RELATA_DEPREL_GOESWITH || deprel == RELATA_DEPREL_AMOD);
}

// "Eye" of "Sea-Eye", "Phanfone" of "Typhoon Phanfone": the run of capitals that a name of one word stands in; false
// if the word stands alone.
static bool run_around(const RelataExtraction *x, const RelataMention *m, uint32_t i, uint32_t *first, uint32_t *last) {
    const RelataTree *tree = &x->tree;
    *first = *last = i;
    if (m->token_end != m->token_begin + 1) {
        *first = m->token_begin - tree->begin + 1;
        *last = m->token_end - tree->begin;
        uint32_t begin = *first;
        while (m->type != RELATA_TYPE_PERSON && *first > 1 && *first + 3 > begin && is_lost_part(x, *first - 1, i))
            (*first)--;
        return *first != begin;
    }
    while (*last < tree->n && *last < i + 3 && is_lost_part(x, *last + 1, i))
        (*last)++;
    while (m->type != RELATA_TYPE_PERSON && *first > 1 && *first + 3 > i && is_lost_part(x, *first - 1, i))
        (*first)--;
    uint32_t after = *last + 1;
    if (after < tree->n && strcmp(relata_tree_form(tree, after), "-") == 0 &&
        !relata_tree_token(tree, after)->space_after && !relata_tree_token(tree, *last)->space_after &&
        relata_tree_upos(tree, after + 1) == RELATA_UPOS_NUM)
        *last = after + 1; // "COVID-19"
    bool is_hyphened = i > 2 && strcmp(relata_tree_form(tree, i - 1), "-") == 0 && is_capital(tree, i - 2) &&
                       !relata_mention_at(x, i - 2) && !relata_tree_token(tree, i - 1)->space_after &&
                       !relata_tree_token(tree, i - 2)->space_after;
    if (is_hyphened && *first == i)
        *first = i - 2;
    return *first != *last;
}

static bool whole_name(RelataExtraction *x, RelataNodes *nodes, const RelataMention *m, uint32_t i, uint32_t *entity) {
    uint32_t first, last, tokens[8], n = 0;
    if (!run_around(x, m, i, &first, &last))
        return false;
    for (uint32_t k = first; k <= last; k++)
        tokens[n++] = k;
    RelataStrbuf name = {0};
    add_words(&x->tree, tokens, n, &name);
    bool is_made = false;
    for (size_t e = 0; e < nodes->entities.n && !is_made; e++)
        if (nodes->entities.items[e].kind == RELATA_ENTITY_NAMED && name.n &&
            strcmp(nodes->entities.items[e].name, relata_strbuf_string(&name)) == 0) {
            *entity = (uint32_t)e;
            is_made = true;
        }
    if (!is_made && name.n && add_entity(x, nodes, i, relata_strbuf_string(&name), m->type, RELATA_ENTITY_NAMED)) {
        *entity = (uint32_t)nodes->entities.n - 1;
        is_made = true;
    }
    x->failed = x->failed || name.failed;
    relata_strbuf_clear(&name);
    return is_made;
}

// "Majority", "Speaker", "Research": a common noun with a capital that was taken for a name once, a rest of a title or
// of a longer name.
static bool is_capital_noun(const RelataExtraction *x, const RelataEntity *e, const RelataMention *m, uint32_t i) {
    static const char *const classes[] = {"person", "cognition", "act",     "event",     "communication",
                                          "state",  "time",      "process", "attribute", "phenomenon",
                                          "group",  "body",      "object",  NULL}; // not what firms are named after:
                                                                                   // fruit, shells, units
    const RelataTree *tree = &x->tree;
    if (strpbrk(e->name, "[]{}|<>"))
        return true;
    if (e->key || strchr(e->name, ' ') || m->token_end != m->token_begin + 1 ||
        strcasecmp(e->name, relata_tree_form(tree, i)) != 0)
        return false;
    static const char *const bodies[] = {"university",  "federation", "division",   "institute", "department",
                                         "ministry",    "agency",     "committee",  "council",   "association",
                                         "court",       "company",    "commission", "war",       "route",
                                         "observatory", "office",     "board",      NULL};
    if (relata_tree_lemma_in(tree, i, bodies))
        return true; // the article knows which one, the reader of an edge does not
    bool is_role = relata_lexicon_find(x->lexicon, RELATA_LEXICON_ROLE, relata_tree_lemma(tree, i)) != NULL;
    bool is_noun = is_role || relata_has_class(x, i, classes);
    return is_noun && (e->n_mentions < 2 || (is_role && relata_tree_child(tree, i, RELATA_DEPREL_DET)));
}

// Whether the first n bytes of a name are no part of it: "of the Republic", "US President".
static bool is_title_text(const RelataExtraction *x, const char *name, size_t n) {
    char last[64];
    size_t begin = n;
    while (begin && name[begin - 1] != ' ')
        begin--;
    if (n - begin >= sizeof last)
        return false;
    memcpy(last, name + begin, n - begin);
    last[n - begin] = '\0';
    return strncasecmp(name, "of ", 3) == 0 || relata_lexicon_find(x->lexicon, RELATA_LEXICON_ROLE, last) != NULL;
}

// "of the United States Ana Lira", "US President Ana Lira": a name that kept its title, where the article has the
// person without it.
static bool without_title(const RelataExtraction *x, const RelataNodes *nodes, const RelataMention *m,
                          uint32_t *entity) {
    const RelataEntity *whole = &nodes->entities.items[m->entity];
    size_t n = strlen(whole->name);
    for (size_t e = 0; e < nodes->entities.n; e++) {
        const RelataEntity *part = &nodes->entities.items[e];
        size_t length = strlen(part->name);
        if (e == m->entity || part->kind != RELATA_ENTITY_NAMED || part->type != RELATA_TYPE_PERSON || length + 4 > n ||
            !strchr(part->name, ' ') || whole->name[n - length - 1] != ' ' ||
            strcmp(whole->name + n - length, part->name) != 0 || !is_title_text(x, whole->name, n - length - 1))
            continue;
        *entity = (uint32_t)e;
        return true;
    }
    return false;
}

// "the Samoans", "Americans": people are not their country.
static bool is_people(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    const char *form = relata_tree_form(&x->tree, i);
    size_t n = strlen(form);
    return e->type == RELATA_TYPE_PLACE && n > 3 && form[n - 1] == 's' && relata_demonym(x, i) &&
           strcasecmp(form, e->name) != 0 && relata_tree_has_morph(&x->tree, i, RELATA_MORPH_PLUR);
}

static bool people_node(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out) {
    if (!make_node(x, nodes, i, 0))
        return false;
    out->entity = nodes->at_token[x->tree.begin + i - 1] - 1;
    nodes->entities.items[out->entity].type = RELATA_TYPE_GROUP;
    nodes->entities.items[out->entity].is_plural = true;
    return true;
}

// "United States Senator", "of the Republic": what is left of a title or phrase that lost its name.
static bool is_rest_of_title(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    const char *form = relata_tree_form(&x->tree, i);
    size_t n = strlen(form), length = strlen(e->name);
    bool is_office = relata_lexicon_find(x->lexicon, RELATA_LEXICON_ROLE, relata_tree_lemma(&x->tree, i)) != NULL &&
                     length > n && strcmp(e->name + length - n, form) == 0;
    return strncasecmp(e->name, "of ", 3) == 0 ||
           (is_office && e->type != RELATA_TYPE_PERSON && !e->key && strchr(e->name, ' ') && e->n_mentions < 2 &&
            e->type != RELATA_TYPE_WORK && e->type != RELATA_TYPE_PRODUCT);
}

bool relata_node_of(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out) {
    const RelataMention *m = relata_mention_at(x, i);
    out->token = i;
    uint32_t person = m && m->type != RELATA_TYPE_PERSON && relata_is_role_word(x, i) ? name_beside(x, nodes, i) : 0;
    if (person)
        return relata_node_of(x, nodes, person, out); // a title that was taken for a name
    if (m) {
        const RelataEntity *e = &nodes->entities.items[m->entity];
        if (e->kind == RELATA_ENTITY_EMPTY)
            return false;
        bool is_name = e->kind == RELATA_ENTITY_NAMED && m->kind == RELATA_MENTION_NAME;
        if (is_name && e->type == RELATA_TYPE_PERSON && without_title(x, nodes, m, &out->entity))
            return true;
        if (is_name && is_rest_of_title(x, e, i))
            return false;
        if (is_name && is_people(x, e, i))
            return people_node(x, nodes, i, out);
        if (is_name && whole_name(x, nodes, m, i, &out->entity))
            return true;
        if (is_name && is_capital_noun(x, e, m, i))
            return false;
        if (e->kind == RELATA_ENTITY_NAMED || m->kind == RELATA_MENTION_PRONOUN) {
            out->entity = m->entity;
            return true;
        }
    }
    const RelataMention *around = m ? NULL : name_around(x, i);
    if (around && nodes->entities.items[around->entity].kind == RELATA_ENTITY_NAMED) {
        out->entity = around->entity;
        return true;
    }
    if (country_of(x, nodes, i, &out->entity))
        return true;
    uint32_t name = name_beside(x, nodes, i);
    if (name)
        return relata_node_of(x, nodes, name, out);
    if (is_reference_word(&x->tree, i) || relata_is_time_word(relata_tree_lemma(&x->tree, i)) ||
        !make_node(x, nodes, i, 0))
        return false;
    out->entity = nodes->at_token[x->tree.begin + i - 1] - 1;
    return true;
}

// Dependents that stand beside the head as its conjuncts do: "along with Chad", "neighbours like Chad and Mali".
static bool is_companion(const RelataTree *tree, uint32_t head, uint32_t child) {
    static const char *const with[] = {"along", "together", NULL};
    static const char *const examples[] = {"like", "including", "include", "such", NULL};
    RelataDeprel deprel = relata_tree_deprel(tree, child);
    if (deprel != RELATA_DEPREL_NMOD && deprel != RELATA_DEPREL_OBL)
        return false;
    uint32_t marker = relata_tree_case(tree, child);
    return marker && (relata_tree_lemma_in(tree, marker, with) || (relata_tree_lemma_in(tree, marker, examples) &&
                                                                   relata_tree_upos(tree, head) == RELATA_UPOS_NOUN));
}

// "millions of refugees", "a number of banks": what is counted.
static uint32_t counted(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"million", "thousand", "hundred", "dozen",   "number",  "majority", "lot",
                                        "couple",  "score",    "series",  "handful", "billion", "many",     "most",
                                        "some",    "all",      "percent", "%",       NULL};
    static const char *const shares[] = {"percent", "%", NULL};
    if (!relata_tree_lemma_in(tree, i, words) ||
        (relata_tree_lemma_in(tree, i, shares) && relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD)))
        return 0; // "4 percent of the votes" are not the votes
    uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
    while (c && !relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of"))
        c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD);
    return c;
}

// The lemma in small letters, for what may stand with a capital in a title.
static const char *singular_of(const RelataTree *tree, uint32_t i) {
    const char *lemma = relata_tree_lemma(tree, i);
    return strcasecmp(lemma, "president") == 0 ? "president" : strcasecmp(lemma, "minister") == 0 ? "minister" : lemma;
}

// "the presidents of Chad and Mali": one node for each. The tokens of the names hold them.
static bool add_role_holders(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out, uint32_t *n) {
    const RelataTree *tree = &x->tree;
    if (!relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) || !relata_is_role_noun(x, i))
        return false;
    uint32_t first = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
    if (!first || !relata_tree_child(tree, first, RELATA_DEPREL_CONJ) ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, first), "of"))
        return false;
    for (uint32_t c = first; c && *n < RELATA_MAX_NODES;
         c = c == first ? relata_tree_child(tree, first, RELATA_DEPREL_CONJ)
                        : relata_tree_next_child(tree, c, RELATA_DEPREL_CONJ)) {
        RelataNodeRef of;
        uint32_t *at = &nodes->at_token[tree->begin + c - 1];
        if (!is_named(x, nodes, c) || !relata_node_of(x, nodes, c, &of))
            continue;
        bool is_prime = i > 1 && relata_tree_is_lemma(tree, i - 1, "prime");
        const char *name = relata_arena_printf(x->document->arena, "%s%s of %s", is_prime ? "prime " : "",
                                               singular_of(tree, i), nodes->entities.items[of.entity].name);
        if (!*at && (!name || !add_entity(x, nodes, c, name, RELATA_TYPE_PERSON, RELATA_ENTITY_NOMINAL)))
            return false;
        out[(*n)++] = (RelataNodeRef){*at - 1, c};
    }
    return *n > 0;
}

static void add_node(RelataExtraction *x, RelataNodes *nodes, uint32_t i, RelataNodeRef *out, uint32_t *n, int depth) {
    const RelataTree *tree = &x->tree;
    uint32_t below = named_below(tree, i);
    for (int step = 0; !below && step < 3 && counted(tree, i); step++)
        i = counted(tree, i);
    if (below)
        i = below;
    if (add_role_holders(x, nodes, i, out, n))
        return;
    if (*n < RELATA_MAX_NODES && relata_node_of(x, nodes, i, &out[*n]))
        (*n)++;
    for (uint32_t c = tree->first[i]; c && *n < RELATA_MAX_NODES && depth < 2; c = tree->next[c])
        if ((relata_tree_deprel(tree, c) == RELATA_DEPREL_CONJ && !relata_is_predicate(tree, c)) ||
            is_companion(tree, i, c))
            add_node(x, nodes, c, out, n, depth + 1);
}

uint32_t relata_node_all(RelataExtraction *x, RelataNodes *nodes, uint32_t head, RelataNodeRef out[RELATA_MAX_NODES]) {
    uint32_t n = 0;
    add_node(x, nodes, head, out, &n, 0);
    return n;
}
