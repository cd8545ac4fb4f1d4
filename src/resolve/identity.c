// Identity across articles: which entities of which articles are one real thing.
//
// Entities that look the same are gathered into units; passes join units to clusters, surest reasons first: people's
// corrections, gazetteer keys, names, then what persons, organisations, facilities and concepts have of their own.
// Every join has a reason and a score, kept in the store, and is refused if the clusters contradict each other
// (cluster.c). All passes work on sorted blocks of units that share a key, so the whole is O(n log n) in entities.
#include "resolve/identity.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

// ------------------------------------------------------------------------------------------ units

// Sets what a unit's cluster is known to be while it stands alone.
static void begin_cluster(RelataIdentity *identity, uint32_t index) {
    RelataUnit *unit = &identity->units[index];
    unit->parent = unit->next = index;
    unit->via = RELATA_NO_UNIT;
    unit->reason = RELATA_REASON_FIRST;
    unit->score = 1;
    unit->all.n_units = 1;
    unit->all.n_articles = unit->n_articles;
    unit->all.key = unit->key;
    unit->all.gender = unit->gender;
}

static void set_core(RelataIdentity *identity, uint32_t index) {
    RelataUnit *unit = &identity->units[index];
    unit->core = unit->norm;
    if (unit->kind == RELATA_ENTITY_LITERAL)
        return;
    if (unit->type == RELATA_TYPE_PERSON && unit->kind == RELATA_ENTITY_NAMED) {
        relata_person_parts(identity, index);
        return;
    }
    relata_body_parts(identity, index, identity->country[unit->first]);
    if (unit->is_body)
        return;
    if (unit->type == RELATA_TYPE_FACILITY || strpbrk(unit->norm, "0123456789"))
        relata_facility_parts(identity, index);
    else if (unit->kind == RELATA_ENTITY_NOMINAL)
        unit->core = relata_concept_core(identity, unit->local->name);
    else if (unit->type == RELATA_TYPE_ORGANIZATION)
        unit->core = relata_organization_core(identity, unit->norm);
}

// What is another one in every article, as far as its looks tell: "Robert", "President", "the spokesman",
// "the company".
static bool is_lone(const RelataIdentity *identity, const RelataLocal *local) {
    bool is_person = local->type == RELATA_TYPE_PERSON;
    if (local->kind == RELATA_ENTITY_NAMED)
        return is_person && !local->key &&
               (relata_person_is_given_alone(identity, local->norm) ||
                (identity->has_lexicon && relata_lexicon_get(identity->lexicon, RELATA_LEXICON_ROLE, local->norm)));
    bool is_thing = local->type == RELATA_TYPE_ORGANIZATION || local->type == RELATA_TYPE_PLACE ||
                    local->type == RELATA_TYPE_FACILITY;
    return local->kind == RELATA_ENTITY_NOMINAL && !local->is_plural &&
           (is_person || (is_thing && !strchr(local->norm, ' ')));
}

static RelataUnit make_unit(const RelataIdentity *identity, const RelataLocal *local, const char *roles,
                            uint32_t index) {
    return (RelataUnit){.local = local,
                        .norm = local->norm,
                        .core = local->norm,
                        .roles = roles,
                        .key = local->key,
                        .type = local->type,
                        .kind = local->kind,
                        .gender = local->gender,
                        .is_lone = is_lone(identity, local),
                        .first = index,
                        .last = index,
                        .n_articles = 1};
}

static void add_to_unit(RelataIdentity *identity, uint32_t unit, uint32_t index) {
    RelataUnit *at = &identity->units[unit];
    at->n_articles += identity->locals->items[at->last].document != identity->locals->items[index].document;
    identity->next_local[at->last] = index;
    at->last = index;
}

// Everything that must be the same for two entities to be one unit. Short names of persons keep their aliases apart
// by offices; names of one article's different entities are never told apart here, since coreference has.
static void sign(const RelataIdentity *identity, const RelataLocal *local, const char *roles, RelataStrbuf *out) {
    const char *country = identity->country[local - identity->locals->items];
    relata_strbuf_truncate(out, 0);
    relata_strbuf_printf(out, "%u %u %u %s\n%s\n", local->type, local->kind, local->gender,
                         local->key ? local->key : "", roles);
    relata_strbuf_add_string(out, local->norm);
    if (country)
        relata_strbuf_printf(out, "\n%s", country);
    if (is_lone(identity, local) || (!country && !local->key && relata_body_is_bare(local)))
        relata_strbuf_printf(out, "\n%u", local->document);
}

// The country of the article of locals [begin, end); of a part, its other entities are asked too.
static const char *country_of(RelataIdentity *identity, size_t begin, size_t end) {
    const RelataLocals *locals = identity->locals;
    if (!locals->is_part)
        return relata_body_country(locals->items + begin, end - begin);
    int64_t document = locals->items[begin].id >> RELATA_DOCUMENT_SHIFT;
    RelataLocals all;
    if (relata_store_load_documents(identity->store, &document, 1, &all, NULL) != RELATA_OK) {
        identity->failed = true;
        return NULL;
    }
    const char *country = relata_body_country(all.items, all.n), *copy = NULL;
    if (country) {
        copy = relata_arena_string(identity->arena, country);
        identity->failed |= !copy;
    }
    relata_locals_free(&all);
    return copy;
}

// Tells bodies whose names do not say whose they are what country their article is about.
static void find_countries(RelataIdentity *identity) {
    const RelataLocals *locals = identity->locals;
    identity->country = calloc(locals->n + 1, sizeof *identity->country);
    identity->failed |= !identity->country;
    for (size_t begin = 0, end; begin < locals->n && !identity->failed; begin = end) {
        bool is_asked = false;
        for (end = begin; end < locals->n && locals->items[end].document == locals->items[begin].document; end++)
            is_asked |= relata_body_is_bare(&locals->items[end]);
        const char *country = is_asked ? country_of(identity, begin, end) : NULL;
        for (size_t i = begin; i < end && country; i++)
            if (relata_body_is_bare(&locals->items[i]))
                identity->country[i] = country;
    }
}

static void make_units(RelataIdentity *identity) {
    size_t n = identity->locals->n;
    find_countries(identity);
    RelataMap *signs = relata_map_new();
    identity->unit_of = malloc((n + 1) * sizeof *identity->unit_of);
    identity->next_local = malloc((n + 1) * sizeof *identity->next_local);
    identity->failed |= !signs || !identity->unit_of || !identity->next_local;
    RelataStrbuf buffer = {0};
    for (size_t i = 0; i < n && !identity->failed; i++) {
        const RelataLocal *local = &identity->locals->items[i];
        bool has_office = local->type == RELATA_TYPE_PERSON && local->kind == RELATA_ENTITY_NAMED;
        const char *role = has_office ? relata_roles_of(identity, local) : "";
        sign(identity, local, role, &buffer);
        uint32_t id = buffer.failed ? 0 : relata_map_add(signs, buffer.bytes, buffer.n);
        identity->failed |= !id;
        if (!id)
            break;
        identity->unit_of[i] = id - 1;
        identity->next_local[i] = UINT32_MAX;
        if (id > identity->n_units) {
            identity->failed |= !relata_array_grow((void **)&identity->units, identity->n_units, &identity->room,
                                                   sizeof *identity->units);
            if (!identity->failed)
                identity->units[identity->n_units++] = make_unit(identity, local, role, (uint32_t)i);
        } else {
            add_to_unit(identity, id - 1, (uint32_t)i);
        }
    }
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        begin_cluster(identity, i);
        set_core(identity, i);
    }
    relata_strbuf_clear(&buffer);
    relata_map_free(signs);
}

// ------------------------------------------------------------------------------------------ corrections

static void apply_corrections(RelataIdentity *identity) {
    RelataUnitBlocks norms = {0};
    for (uint32_t i = 0; i < identity->n_units && identity->corrections.n; i++)
        relata_unit_blocks_add(identity, &norms, identity->units[i].norm, i);
    relata_unit_blocks_sort(&norms);
    for (size_t c = 0; c < identity->corrections.n; c++) {
        const RelataCorrection *item = &identity->corrections.items[c];
        size_t first = relata_unit_blocks_find(&norms, item->first),
               second = relata_unit_blocks_find(&norms, item->second);
        bool joins = item->kind == RELATA_CORRECTION_ALIAS || item->kind == RELATA_CORRECTION_MERGE;
        identity->n_apart += !joins;
        size_t end = second < norms.n ? relata_unit_blocks_end(&norms, second) : second;
        for (size_t i = second; i < end && item->kind != RELATA_CORRECTION_NEVER; i++) {
            uint32_t unit = norms.items[i].unit;
            if (joins && first < norms.n)
                relata_unit_join(identity, norms.items[first].unit, unit, RELATA_REASON_CORRECTION, 1);
            if (item->kind == RELATA_CORRECTION_SPLIT)
                identity->units[unit].reason = RELATA_REASON_SEPARATED;
            identity->units[unit].is_fixed |= item->kind != RELATA_CORRECTION_MERGE;
        }
    }
    free(norms.items);
}

// ------------------------------------------------------------------------------------------ keys and names

static void join_keys(RelataIdentity *identity) {
    RelataUnitBlocks blocks = {0};
    for (uint32_t i = 0; i < identity->n_units; i++)
        if (identity->units[i].key)
            relata_unit_blocks_add(identity, &blocks, identity->units[i].key, i);
    relata_unit_blocks_sort(&blocks);
    for (size_t i = 0, end; i < blocks.n; i = end) {
        end = relata_unit_blocks_end(&blocks, i);
        for (size_t j = i + 1; j < end; j++)
            relata_unit_join(identity, blocks.items[i].unit, blocks.items[j].unit, RELATA_REASON_KEY, 1);
    }
    free(blocks.items);
}

// One word typed PERSON may be a surname, so it is no reason to join; all else of one name is one thing.
static bool goes_by_name(const RelataUnit *unit) {
    return unit->kind == RELATA_ENTITY_NAMED && !unit->is_fixed && !unit->is_body &&
           (unit->type != RELATA_TYPE_PERSON || strchr(unit->core, ' '));
}

// Joins the units of one name. Where several have gazetteer keys ("Georgia"), those without go with the
// one that is in three times as many articles as the others, or stay by themselves.
static void join_name(RelataIdentity *identity, const RelataUnitBlocks *blocks, size_t begin, size_t end) {
    enum { DOMINANCE = 3 };
    uint32_t best = RELATA_NO_UNIT, plain = RELATA_NO_UNIT;
    uint64_t best_n = 0, sum = 0;
    for (size_t i = begin; i < end; i++) {
        uint32_t unit = blocks->items[i].unit;
        const RelataUnit *at = &identity->units[unit];
        if (!identity->units[relata_unit_root(identity, unit)].all.key)
            continue;
        sum += at->n_articles;
        if (at->n_articles > best_n) {
            best = unit;
            best_n = at->n_articles;
        }
    }
    for (size_t i = begin; i < end && best != RELATA_NO_UNIT; i++) // the same thing in two lists of the gazetteer
        if (identity->units[relata_unit_root(identity, blocks->items[i].unit)].all.key)
            relata_unit_join(identity, best, blocks->items[i].unit, RELATA_REASON_NAME, 0.9);
    uint64_t others = 0; // articles in which the name means something else than `best`
    for (size_t i = begin; i < end && best != RELATA_NO_UNIT; i++) {
        uint32_t root = relata_unit_root(identity, blocks->items[i].unit);
        if (identity->units[root].all.key && root != relata_unit_root(identity, best))
            others += identity->units[blocks->items[i].unit].n_articles;
    }
    bool is_clear = best != RELATA_NO_UNIT && (sum - others) >= DOMINANCE * others;
    for (size_t i = begin; i < end; i++) {
        uint32_t unit = blocks->items[i].unit;
        if (identity->units[relata_unit_root(identity, unit)].all.key)
            continue;
        if (is_clear)
            relata_unit_join(identity, best, unit, RELATA_REASON_NAME, 0.95);
        else if (plain == RELATA_NO_UNIT)
            plain = unit;
        else
            relata_unit_join(identity, plain, unit, RELATA_REASON_NAME, 0.95);
    }
}

static void join_names(RelataIdentity *identity) {
    RelataUnitBlocks blocks = {0};
    for (uint32_t i = 0; i < identity->n_units; i++)
        if (goes_by_name(&identity->units[i]))
            relata_unit_blocks_add(identity, &blocks, identity->units[i].norm, i);
    relata_unit_blocks_sort(&blocks);
    for (size_t i = 0, end; i < blocks.n; i = end) {
        end = relata_unit_blocks_end(&blocks, i);
        join_name(identity, &blocks, i, end);
    }
    free(blocks.items);
}

// One word typed PERSON that is no name of people, and is the name of one named thing of another type: the type
// was wrong ("CNBC"). Where the article speaks of him or her, it was not.
static void join_mistyped(RelataIdentity *identity) {
    RelataUnitBlocks blocks = {0};
    for (uint32_t i = 0; i < identity->n_units; i++)
        if (goes_by_name(&identity->units[i]))
            relata_unit_blocks_add(identity, &blocks, identity->units[i].norm, i);
    relata_unit_blocks_sort(&blocks);
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[i];
        if (unit->type != RELATA_TYPE_PERSON || unit->kind != RELATA_ENTITY_NAMED || unit->is_fixed ||
            goes_by_name(unit) || unit->gender == RELATA_GENDER_MASC || unit->gender == RELATA_GENDER_FEM ||
            relata_unit_root(identity, i) != i || unit->all.n_units > 1)
            continue;
        size_t at = relata_unit_blocks_find(&blocks, unit->norm);
        if (at == blocks.n)
            continue;
        uint32_t other = relata_unit_root(identity, blocks.items[at].unit);
        const char *key = identity->units[other].all.key;
        bool is_country = key && strncmp(key, "country/", 8) == 0;
        if (is_country || (identity->has_lexicon && !relata_person_is_name(identity, unit->norm)))
            relata_unit_join(identity, other, i, RELATA_REASON_NAME, 0.7);
    }
    free(blocks.items);
}

// Concepts by head and modifiers, values by what they say.
static void join_concepts(RelataIdentity *identity) {
    RelataUnitBlocks blocks = {0};
    RelataStrbuf key = {0};
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[i];
        if (unit->is_fixed || unit->is_lone || unit->is_body || unit->kind == RELATA_ENTITY_NAMED ||
            unit->reason != RELATA_REASON_FIRST)
            continue;
        relata_strbuf_truncate(&key, 0);
        if (unit->kind == RELATA_ENTITY_LITERAL)
            relata_strbuf_printf(&key, "=%u ", unit->type);
        relata_strbuf_add_string(&key, unit->core);
        if (unit->all.owner || unit->all.place) // a facility's core is without them
            relata_strbuf_printf(&key, "\n%s\n%s", unit->all.owner ? unit->all.owner : "",
                                 unit->all.place ? unit->all.place : "");
        relata_unit_blocks_add(identity, &blocks, relata_strbuf_string(&key), i);
    }
    identity->failed |= key.failed;
    relata_strbuf_clear(&key);
    relata_unit_blocks_sort(&blocks);
    for (size_t i = 0, end; i < blocks.n; i = end) {
        end = relata_unit_blocks_end(&blocks, i);
        bool is_value = identity->units[blocks.items[i].unit].kind == RELATA_ENTITY_LITERAL;
        for (size_t j = i + 1; j < end; j++)
            relata_unit_join(identity, blocks.items[i].unit, blocks.items[j].unit,
                             is_value ? RELATA_REASON_VALUE : RELATA_REASON_CONCEPT, is_value ? 1 : 0.9);
    }
    free(blocks.items);
}

// Every word begins with a capital: a name that was taken for a description.
static bool is_capitalised(const char *name) {
    for (const char *p = name; *p;) {
        if (!isupper((unsigned char)*p))
            return false;
        p += strcspn(p, " ");
        p += *p == ' ';
    }
    return true;
}

// A common word is no name by itself, capital or not: "President", "House", "May".
static bool is_common(const RelataIdentity *identity, const char *norm) {
    char flag[8] = "";
    if (strchr(norm, ' '))
        return false;
    const char *surname =
        identity->has_lexicon ? relata_lexicon_get(identity->lexicon, RELATA_LEXICON_SURNAME, norm) : NULL;
    if (surname)
        relata_lexicon_field(surname, 0, 2, flag, sizeof flag);
    return flag[0] ||
           (identity->has_lexicon && (relata_lexicon_get(identity->lexicon, RELATA_LEXICON_NOUN_CLASS, norm) ||
                                      relata_lexicon_get(identity->lexicon, RELATA_LEXICON_ROLE, norm)));
}

// A unit of the only cluster in a block; RELATA_NO_UNIT if there are none or several.
static uint32_t only_cluster(RelataIdentity *identity, const RelataUnitBlocks *blocks, const char *key) {
    size_t begin = relata_unit_blocks_find(blocks, key);
    size_t end = begin < blocks->n ? relata_unit_blocks_end(blocks, begin) : begin;
    for (size_t i = begin + 1; i < end; i++)
        if (relata_unit_root(identity, blocks->items[i].unit) != relata_unit_root(identity, blocks->items[begin].unit))
            return RELATA_NO_UNIT;
    return begin < end ? blocks->items[begin].unit : RELATA_NO_UNIT;
}

// A single word that a person of more articles has for a surname, and that no gazetteer lists: "Yellen", typed PLACE.
static bool is_mistyped_surname(RelataIdentity *identity, uint32_t index, uint32_t person) {
    enum { DOMINANCE = 3 };
    const RelataUnit *unit = &identity->units[index];
    const RelataUnit *other = &identity->units[relata_unit_root(identity, person)];
    return unit->type != RELATA_TYPE_PERSON && !unit->key && !strchr(unit->norm, ' ') &&
           relata_unit_root(identity, index) == index && unit->all.n_units == 1 &&
           other->all.n_articles >= DOMINANCE * unit->n_articles && identity->has_lexicon &&
           !relata_lexicon_get(identity->lexicon, RELATA_LEXICON_SURFACE, unit->norm);
}

// Descriptions that are written like a name, and are the name or surname of one named thing only.
static void join_capitalised(RelataIdentity *identity) {
    RelataUnitBlocks names = {0}, surnames = {0};
    for (uint32_t i = 0; i < identity->n_units; i++) {
        const RelataUnit *unit = &identity->units[i];
        if (unit->kind != RELATA_ENTITY_NAMED)
            continue;
        relata_unit_blocks_add(identity, &names, unit->norm, i);
        const char *last = strrchr(unit->core, ' ');
        if (unit->type == RELATA_TYPE_PERSON && last) {
            relata_unit_blocks_add(identity, &names, last + 1, i);
            relata_unit_blocks_add(identity, &surnames, last + 1, i);
        }
    }
    relata_unit_blocks_sort(&names);
    relata_unit_blocks_sort(&surnames);
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[i];
        if (unit->kind == RELATA_ENTITY_LITERAL || unit->is_fixed || !is_capitalised(unit->local->name) ||
            is_common(identity, unit->norm))
            continue;
        bool is_named = unit->kind == RELATA_ENTITY_NAMED;
        uint32_t only = only_cluster(identity, is_named ? &surnames : &names, unit->norm);
        if (only != RELATA_NO_UNIT && (!is_named || is_mistyped_surname(identity, i, only)))
            relata_unit_join(identity, only, i, RELATA_REASON_NAME, is_named ? 0.7 : 0.75);
    }
    free(names.items);
    free(surnames.items);
}

// ------------------------------------------------------------------------------------------ names of clusters

typedef struct {
    const char *name;
    uint32_t n_articles;
    uint32_t n_words;
    bool is_whole; // no acronym; of a person given name and surname, without title
} Title;

static uint32_t count_words(const char *text) {
    uint32_t n = *text != '\0';
    for (; *text; text++)
        n += *text == ' ';
    return n;
}

static bool is_all_capitals(const char *name) {
    for (; *name; name++)
        if (*name >= 'a' && *name <= 'z')
            return false;
    return true;
}

static Title title_of(const RelataUnit *unit, uint8_t type) {
    uint32_t n = count_words(unit->core);
    bool is_person = type == RELATA_TYPE_PERSON;
    bool is_whole = is_person ? n >= 2 && n <= 5 && unit->core[1] != ' ' && !is_all_capitals(unit->local->name) &&
                                    strcmp(unit->core, unit->norm) == 0
                    : unit->is_body ? unit->is_owned
                                    : n >= 2 || !is_all_capitals(unit->local->name);
    return (Title){unit->local->name, unit->n_articles, count_words(unit->norm), is_whole};
}

// Whole names before parts; of facilities the fullest (the place belongs to the name); then what most articles
// write; then the longer, in words and in letters; then the first in the alphabet.
static bool is_better(const Title *a, const Title *b, uint8_t type) {
    if (a->is_whole != b->is_whole)
        return a->is_whole;
    enum { LONGEST = 8 };
    if (type == RELATA_TYPE_FACILITY && a->n_words != b->n_words && a->n_words <= LONGEST && b->n_words <= LONGEST)
        return a->n_words > b->n_words;
    if (a->n_articles != b->n_articles)
        return a->n_articles > b->n_articles;
    if (a->n_words != b->n_words)
        return a->n_words > b->n_words;
    size_t n = strlen(a->name), m = strlen(b->name);
    return n != m ? n > m : strcmp(a->name, b->name) < 0;
}

// Units of one spelling in a cluster speak together.
static void add_articles(RelataIdentity *identity, uint32_t root, const RelataUnit *unit, Title *title) {
    title->n_articles = 0;
    uint32_t i = root, n = 0;
    do {
        const RelataUnit *other = &identity->units[i];
        if (other->local->name == unit->local->name) // names are interned
            title->n_articles += other->n_articles;
        i = other->next;
    } while (i != root && ++n < 1000);
}

static const char *gazetteer_name(RelataIdentity *identity, const char *key) {
    char name[256];
    const char *value =
        identity->has_lexicon && key ? relata_lexicon_get(identity->lexicon, RELATA_LEXICON_THING, key) : NULL;
    if (!value || !relata_lexicon_field(value, 0, 0, name, sizeof name) || !name[0])
        return NULL;
    const char *copy = relata_arena_string(identity->arena, name);
    identity->failed |= !copy;
    return copy;
}

typedef struct {
    const char *name;
    size_t n_bytes;
    uint32_t n;
} Spelling;

static void count_spelling(Spelling spellings[], uint32_t *n, const char *name, size_t n_bytes) {
    enum { MAX_SPELLINGS = 16 };
    for (uint32_t i = 0; i < *n; i++)
        if (spellings[i].n_bytes == n_bytes && memcmp(spellings[i].name, name, n_bytes) == 0) {
            spellings[i].n++;
            return;
        }
    if (*n < MAX_SPELLINGS)
        spellings[(*n)++] = (Spelling){name, n_bytes, 1};
}

// Whether an alias is given name and surname of the person, with or without names between.
static bool is_same_person(const char *alias, size_t n, const char *full) {
    const char *last = strrchr(full, ' ');
    size_t n_given = strcspn(full, " "), n_last = last ? strlen(last) : 0;
    return last && n > n_given + n_last - 1 && memcmp(alias, full, n_given + 1) == 0 &&
           memcmp(alias + n - n_last, last, n_last) == 0;
}

// What articles call a person in full where the gazetteer has more ("Tom Olaf Berg"); NULL if they never
// do.
static const char *usual_name(RelataIdentity *identity, uint32_t root, const char *full) {
    Spelling spellings[16], best = {0};
    uint32_t n = 0, unit = root;
    do {
        for (uint32_t i = identity->units[unit].first; i != UINT32_MAX; i = identity->next_local[i]) {
            const RelataLocal *local = &identity->locals->items[i];
            if (is_same_person(local->name, strlen(local->name), full))
                count_spelling(spellings, &n, local->name, strlen(local->name));
            for (const char *p = local->aliases; *p;) {
                size_t length = strcspn(p, "\n");
                if (is_same_person(p, length, full))
                    count_spelling(spellings, &n, p, length);
                p += length + (p[length] == '\n');
            }
        }
        unit = identity->units[unit].next;
    } while (unit != root);
    for (uint32_t i = 0; i < n; i++)
        if (spellings[i].n > best.n || (spellings[i].n == best.n && spellings[i].n_bytes < best.n_bytes))
            best = spellings[i];
    if (!best.n)
        return NULL;
    const char *copy = relata_arena_copy(identity->arena, best.name, best.n_bytes);
    identity->failed |= !copy;
    return copy;
}

// The merge that keeps the first name a person gave it.
static const char *corrected_name(RelataIdentity *identity, uint32_t root) {
    uint32_t unit = root;
    if (identity->corrections.n)
        do {
            for (size_t i = 0; i < identity->corrections.n; i++)
                if (identity->corrections.items[i].kind <= RELATA_CORRECTION_MERGE &&
                    strcmp(identity->corrections.items[i].first, identity->units[unit].norm) == 0)
                    return identity->corrections.items[i].name;
            unit = identity->units[unit].next;
        } while (unit != root);
    return NULL;
}

// Names that a person gave it, whether articles use them or not; NULL if none.
static const char *given_aliases(RelataIdentity *identity, uint32_t root, const char *name) {
    RelataStrbuf list = {0}, norm = {0};
    relata_name_normalize(name, &norm);
    for (size_t i = 0; i < identity->corrections.n; i++) {
        const RelataCorrection *item = &identity->corrections.items[i];
        if (item->kind != RELATA_CORRECTION_ALIAS || strchr(item->other, '\n') ||
            (strcmp(item->first, relata_strbuf_string(&norm)) != 0 &&
             !relata_unit_is_called(identity, root, item->first)))
            continue;
        if (list.n)
            relata_strbuf_add_char(&list, '\n');
        relata_strbuf_add_string(&list, item->other);
    }
    const char *copy = list.n ? relata_arena_string(identity->arena, list.bytes) : NULL;
    identity->failed |= list.failed || norm.failed || (list.n && !copy);
    relata_strbuf_clear(&list);
    relata_strbuf_clear(&norm);
    return copy;
}

// Type of a gazetteer entry, where the lexicon has it: surer than votes.
static uint8_t gazetteer_type(RelataIdentity *identity, const char *key, uint8_t otherwise) {
    char name[32];
    const char *value =
        identity->has_lexicon && key ? relata_lexicon_get(identity->lexicon, RELATA_LEXICON_THING, key) : NULL;
    if (!value || !relata_lexicon_field(value, 0, 1, name, sizeof name))
        return otherwise;
    RelataType type = relata_type_find(name);
    return type == RELATA_N_TYPES ? otherwise : (uint8_t)type;
}

static RelataCluster describe(RelataIdentity *identity, uint32_t root) {
    uint32_t types[RELATA_N_TYPES] = {0}, unit = root;
    RelataCluster cluster = {.key = identity->units[root].all.key, .kind = RELATA_ENTITY_EMPTY};
    do {
        const RelataUnit *at = &identity->units[unit];
        types[at->type < RELATA_N_TYPES ? at->type : RELATA_TYPE_OTHER] += at->n_articles;
        cluster.kind = at->kind < cluster.kind ? at->kind : cluster.kind;
        unit = at->next;
    } while (unit != root);
    for (uint32_t i = 1; i < RELATA_N_TYPES; i++)
        if (types[i] > types[cluster.type])
            cluster.type = (uint8_t)i;
    cluster.type = gazetteer_type(identity, cluster.key, cluster.type);
    cluster.name = corrected_name(identity, root);
    const char *listed = gazetteer_name(identity, cluster.key);
    if (!cluster.name && listed && cluster.type == RELATA_TYPE_PERSON)
        cluster.name = usual_name(identity, root, listed);
    if (!cluster.name)
        cluster.name = listed;
    Title best = {0};
    if (!cluster.name)
        do {
            Title title = title_of(&identity->units[unit], cluster.type);
            add_articles(identity, root, &identity->units[unit], &title);
            if (!best.name || is_better(&title, &best, cluster.type))
                best = title;
            unit = identity->units[unit].next;
        } while (unit != root);
    cluster.name = cluster.name ? cluster.name : best.name;
    if (identity->corrections.n)
        cluster.aliases = given_aliases(identity, root, cluster.name);
    return cluster;
}

// ------------------------------------------------------------------------------------------ the door

// Numbers clusters by their first unit and tells every local its cluster and reason.
static uint32_t number_clusters(RelataIdentity *identity, RelataCluster *clusters) {
    uint32_t *number = calloc((size_t)identity->n_units + 1, sizeof *number);
    uint32_t n = 0;
    identity->failed |= !number;
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        uint32_t root = relata_unit_root(identity, i);
        if (!number[root]) {
            clusters[n] = describe(identity, root);
            number[root] = ++n;
        }
    }
    for (size_t i = 0; i < identity->locals->n && !identity->failed; i++) {
        RelataLocal *local = &identity->locals->items[i];
        const RelataUnit *unit = &identity->units[identity->unit_of[i]];
        local->cluster = number[relata_unit_root(identity, identity->unit_of[i])] - 1;
        bool is_first = unit->first == i;
        local->reason = is_first ? unit->reason : RELATA_REASON_NAME;
        local->score = is_first ? unit->score : unit->score < 1 ? unit->score : 1;
        local->via = !is_first                     ? unit->local->id
                     : unit->via == RELATA_NO_UNIT ? 0
                                                   : identity->units[unit->via].local->id;
        if (!is_first && unit->reason != RELATA_REASON_FIRST) { // what holds for one of them holds for all
            local->reason = unit->reason;
            local->via = unit->via == RELATA_NO_UNIT ? 0 : identity->units[unit->via].local->id;
        }
    }
    free(number);
    return n;
}

static void find_clusters(RelataIdentity *identity) {
    apply_corrections(identity);
    join_keys(identity);
    join_names(identity);
    relata_identity_bodies(identity);
    relata_identity_persons(identity);
    join_mistyped(identity);
    relata_identity_organizations(identity);
    relata_identity_facilities(identity);
    relata_identity_called(identity);
    join_capitalised(identity);
    join_concepts(identity);
}

static RelataStatus write_clusters(RelataIdentity *identity, RelataError *error) {
    RelataCluster *clusters = calloc((size_t)identity->n_units + 1, sizeof *clusters);
    identity->failed |= !clusters;
    uint32_t n = identity->failed ? 0 : number_clusters(identity, clusters);
    RelataStatus status = RELATA_OK;
    if (identity->failed)
        status = relata_store_no_memory(identity->store, error);
    else if (identity->locals->is_part)
        status = relata_store_revise_graph(identity->store, identity->locals, clusters, n, error);
    else
        status = relata_store_write_graph(identity->store, identity->locals, clusters, n, error);
    free(clusters);
    return status;
}

// Units of the locals, and the corrections that hold.
static RelataStatus begin(RelataIdentity *identity, RelataStore *store, RelataLocals *locals, const RelataModel *model,
                          RelataError *error) {
    *identity = (RelataIdentity){.store = store, .locals = locals, .arena = relata_arena_new()};
    if (!identity->arena)
        return relata_store_no_memory(store, error);
    if (model) {
        identity->lexicon = relata_lexicon_of(model);
        identity->has_lexicon = true;
    }
    RELATA_TRY(relata_store_load_corrections(store, identity->arena, &identity->corrections, error));
    make_units(identity);
    return identity->failed ? relata_store_no_memory(store, error) : RELATA_OK;
}

static void finish(RelataIdentity *identity) {
    free(identity->units);
    free(identity->unit_of);
    free(identity->next_local);
    free(identity->country);
    relata_arena_free(identity->arena);
}

static RelataStatus write_parts(RelataIdentity *identity, RelataError *error) {
    RelataLinks links = {0};
    relata_identity_links(identity, &links);
    RelataStatus status = identity->failed
                              ? relata_store_no_memory(identity->store, error)
                              : relata_store_write_parts(identity->store, identity->locals, identity->unit_of,
                                                         identity->n_units, &links, error);
    free(links.items);
    return status;
}

static RelataStatus resolve_locals(RelataStore *store, RelataLocals *locals, const RelataModel *model,
                                   RelataError *error) {
    RelataIdentity identity;
    RelataStatus status = begin(&identity, store, locals, model, error);
    if (status == RELATA_OK && !locals->is_part)
        status = write_parts(&identity, error);
    if (status == RELATA_OK) {
        find_clusters(&identity);
        status = write_clusters(&identity, error);
    }
    finish(&identity);
    return status;
}

static RelataStatus resolve_all(RelataStore *store, const RelataModel *model, RelataError *error) {
    RelataLocals locals = {0};
    RelataStatus status = relata_store_load_locals(store, &locals, error);
    if (status == RELATA_OK)
        status = resolve_locals(store, &locals, model, error);
    relata_locals_free(&locals);
    return status;
}

// Everything that has to be resolved because of these documents and of what was deleted.
static RelataStatus gather(RelataStore *store, const RelataModel *model, const int64_t *ids, size_t n,
                           RelataLocals *out, bool *is_small, RelataError *error) {
    RelataLocals added = {0};
    RelataIdentity identity;
    RelataLinks links = {0};
    RELATA_TRY(relata_store_load_documents(store, ids, n, &added, error));
    RelataStatus status = begin(&identity, store, &added, model, error);
    if (status == RELATA_OK)
        relata_identity_links(&identity, &links);
    if (status == RELATA_OK && identity.failed)
        status = relata_store_no_memory(store, error);
    if (status == RELATA_OK)
        status =
            relata_store_gather_parts(store, &added, identity.unit_of, identity.n_units, &links, out, is_small, error);
    free(links.items);
    finish(&identity);
    relata_locals_free(&added);
    return status;
}

// Only what has changed; *is_done is false where that would be most of the store.
static RelataStatus resolve_changed(RelataStore *store, const RelataModel *model, bool *is_done, RelataError *error) {
    int64_t *ids = NULL;
    size_t n = 0;
    RelataLocals locals = {0};
    RelataStatus status = relata_store_changed(store, &ids, &n, is_done, error);
    if (status == RELATA_OK && *is_done)
        status = gather(store, model, ids, n, &locals, is_done, error);
    free(ids);
    if (status == RELATA_OK && *is_done)
        status = resolve_locals(store, &locals, model, error);
    relata_locals_free(&locals);
    return status;
}

// A number for what decided: another model may decide otherwise, so it decides everything.
static int64_t judge_of(const RelataModel *model) {
    const char *hash = model ? relata_model_hash(model) : "";
    return (int64_t)(relata_hash(hash, strlen(hash)) >> 1);
}

static RelataStatus resolve(RelataStore *store, const RelataModel *model, RelataError *error) {
    int64_t judge = 0;
    bool is_done = false;
    RELATA_TRY(relata_store_meta(store, "resolved_by", &judge, error));
    if (judge == judge_of(model))
        RELATA_TRY(resolve_changed(store, model, &is_done, error));
    if (!is_done)
        RELATA_TRY(resolve_all(store, model, error));
    RELATA_TRY(relata_store_set_meta(store, "resolved_by", judge_of(model), error));
    return relata_store_set_meta(store, "is_resolved", 1, error);
}

RelataStatus relata_store_resolve(RelataStore *store, const RelataModel *model, RelataError *error) {
    RELATA_TRY(relata_store_commit(store, error));
    if (relata_store_is_resolved(store))
        return RELATA_OK;
    RELATA_TRY(relata_store_begin(store, error));
    RelataStatus status = resolve(store, model, error);
    if (status == RELATA_OK)
        return relata_store_commit(store, error);
    relata_store_rollback(store);
    return status;
}
