// Clusters of units: a union–find forest whose roots know what their members have in common, so that a merge which
// would join what cannot be one is refused. There is no blind transitive closure: A = B and B = C do not make A = C if
// A and C have different given names, keys, genders, owners or places.
#include "resolve/identity.h"

#include <stdlib.h>
#include <string.h>

// ------------------------------------------------------------------------------------------ blocks

void relata_unit_blocks_add(RelataIdentity *identity, RelataUnitBlocks *blocks, const char *key, uint32_t unit) {
    const char *copy = key ? relata_arena_string(identity->arena, key) : NULL;
    if (!copy || !RELATA_ARRAY_ADD(blocks, ((RelataUnitBlockItem){copy, unit})))
        identity->failed = true;
}

static int by_key(const void *a, const void *b) {
    const RelataUnitBlockItem *x = a, *y = b;
    int order = strcmp(x->key, y->key);
    return order ? order : x->unit < y->unit ? -1 : x->unit > y->unit;
}

void relata_unit_blocks_sort(RelataUnitBlocks *blocks) {
    if (blocks->n)
        qsort(blocks->items, blocks->n, sizeof *blocks->items, by_key);
}

size_t relata_unit_blocks_end(const RelataUnitBlocks *blocks, size_t begin) {
    size_t end = begin + 1;
    while (end < blocks->n && strcmp(blocks->items[end].key, blocks->items[begin].key) == 0)
        end++;
    return end;
}

size_t relata_unit_blocks_find(const RelataUnitBlocks *blocks, const char *key) {
    size_t low = 0, high = blocks->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(blocks->items[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < blocks->n && strcmp(blocks->items[low].key, key) == 0 ? low : blocks->n;
}

// ------------------------------------------------------------------------------------------ conflicts

uint32_t relata_unit_root(RelataIdentity *identity, uint32_t unit) {
    RelataUnit *units = identity->units;
    while (units[unit].parent != unit) {
        units[unit].parent = units[units[unit].parent].parent;
        unit = units[unit].parent;
    }
    return unit;
}

bool relata_unit_is_called(const RelataIdentity *identity, uint32_t root, const char *norm) {
    uint32_t unit = root;
    do {
        if (strcmp(identity->units[unit].norm, norm) == 0)
            return true;
        unit = identity->units[unit].next;
    } while (unit != root);
    return false;
}

static bool differ(const char *a, const char *b) {
    return a && b && strcmp(a, b) != 0;
}

// Gazetteer keys that cannot be one thing's. The lists of organisations, parties and countries overlap ("European
// Union"): keys of different ones do not speak against each other.
static bool keys_differ(const char *a, const char *b, RelataReason reason) {
    if (!differ(a, b))
        return false;
    size_t n = strcspn(a, "/"), m = strcspn(b, "/");
    bool is_same_list = n == m && memcmp(a, b, n) == 0;
    bool is_group = strncmp(a, "org/", 4) == 0 || strncmp(b, "org/", 4) == 0;
    bool is_place = strncmp(a, "city/", 5) == 0 || strncmp(b, "city/", 5) == 0;
    return is_same_list || !is_group || is_place || reason != RELATA_REASON_NAME;
}

// Given or middle names that cannot be one person's: neither equal, nor one the initial of the other.
static bool names_differ(const char *a, const char *b) {
    if (!a || !b || !*a || !*b || strcmp(a, b) == 0)
        return false;
    bool is_initial = !a[1] || !b[1];
    return !(is_initial && a[0] == b[0]);
}

static bool genders_differ(uint8_t a, uint8_t b) {
    return (a == RELATA_GENDER_MASC && b == RELATA_GENDER_FEM) || (a == RELATA_GENDER_FEM && b == RELATA_GENDER_MASC);
}

static bool kept_apart(const RelataIdentity *identity, uint32_t a, uint32_t b) {
    for (size_t i = 0; identity->n_apart && i < identity->corrections.n; i++) {
        const RelataCorrection *item = &identity->corrections.items[i];
        if (item->kind != RELATA_CORRECTION_SPLIT && item->kind != RELATA_CORRECTION_NEVER)
            continue;
        if ((relata_unit_is_called(identity, a, item->first) && relata_unit_is_called(identity, b, item->second)) ||
            (relata_unit_is_called(identity, b, item->first) && relata_unit_is_called(identity, a, item->second)))
            return true;
    }
    return false;
}

static bool in_conflict(RelataIdentity *identity, uint32_t a, uint32_t b, RelataReason reason) {
    const RelataUnit *x = &identity->units[a], *y = &identity->units[b];
    if (reason == RELATA_REASON_CORRECTION)
        return false;
    if (keys_differ(x->all.key, y->all.key, reason) || differ(x->all.owner, y->all.owner) ||
        differ(x->all.place, y->all.place))
        return true;
    // A whole name outweighs what pronouns seemed to say of gender.
    bool is_whole = reason == RELATA_REASON_FULL_NAME || reason == RELATA_REASON_KEY || reason == RELATA_REASON_NAME;
    if (!is_whole && genders_differ(x->all.gender, y->all.gender))
        return true;
    bool is_spelling = reason == RELATA_REASON_SPELLING || reason == RELATA_REASON_SPELLING_ROLE;
    if (!is_spelling && reason != RELATA_REASON_KEY && names_differ(x->all.given, y->all.given))
        return true;
    if (names_differ(x->all.middle, y->all.middle) || differ(x->all.generation, y->all.generation))
        return true;
    return kept_apart(identity, a, b);
}

// ------------------------------------------------------------------------------------------ joining

static const char *fuller(const char *a, const char *b) {
    if (!a || !b)
        return a ? a : b;
    return strlen(b) > strlen(a) ? b : a;
}

static void absorb(RelataIdentity *identity, uint32_t root, uint32_t other) {
    RelataUnit *x = &identity->units[root], *y = &identity->units[other];
    y->parent = root;
    uint32_t next = x->next; // two rings become one
    x->next = y->next;
    y->next = next;
    x->all.n_units += y->all.n_units;
    x->all.n_articles += y->all.n_articles;
    x->all.key = x->all.key ? x->all.key : y->all.key;
    x->all.given = fuller(x->all.given, y->all.given);
    x->all.middle = fuller(x->all.middle, y->all.middle);
    x->all.generation = x->all.generation ? x->all.generation : y->all.generation;
    x->all.owner = x->all.owner ? x->all.owner : y->all.owner;
    x->all.place = x->all.place ? x->all.place : y->all.place;
    x->all.gender = x->all.gender ? x->all.gender : y->all.gender;
}

bool relata_unit_join(RelataIdentity *identity, uint32_t into, uint32_t unit, RelataReason reason, double score) {
    uint32_t a = relata_unit_root(identity, into), b = relata_unit_root(identity, unit);
    if (a == b)
        return true;
    if (in_conflict(identity, a, b, reason))
        return false;
    RelataUnit *joined = &identity->units[unit];
    if (joined->reason == RELATA_REASON_FIRST) {
        joined->reason = (uint8_t)reason;
        joined->via = into;
        joined->score = (float)score;
    }
    if (a < b)
        absorb(identity, a, b);
    else
        absorb(identity, b, a);
    return true;
}

// ------------------------------------------------------------------------------------------ evidence for and against

// The next article of a cluster after one: a walk over all its locals. Clusters asked about are small (rare spellings).
static bool mentions(const RelataIdentity *identity, uint32_t root, uint32_t document) {
    uint32_t unit = root;
    do {
        for (uint32_t i = identity->units[unit].first; i != UINT32_MAX; i = identity->next_local[i])
            if (identity->locals->items[i].document == document)
                return true;
        unit = identity->units[unit].next;
    } while (unit != root);
    return false;
}

bool relata_unit_together(RelataIdentity *identity, uint32_t a, uint32_t b) {
    enum { MAX_COMPARED = 200 }; // locals of the smaller cluster
    a = relata_unit_root(identity, a);
    b = relata_unit_root(identity, b);
    if (identity->units[a].all.n_articles > identity->units[b].all.n_articles) {
        uint32_t swap = a;
        a = b;
        b = swap;
    }
    uint32_t unit = a, n = 0;
    do {
        for (uint32_t i = identity->units[unit].first; i != UINT32_MAX; i = identity->next_local[i])
            if (n++ < MAX_COMPARED && mentions(identity, b, identity->locals->items[i].document))
                return true;
        unit = identity->units[unit].next;
    } while (unit != a);
    return false;
}

bool relata_unit_beside(const RelataIdentity *identity, uint32_t a, uint32_t b, bool is_always) {
    const RelataLocal *items = identity->locals->items;
    uint32_t i = identity->units[a].first, j = identity->units[b].first;
    while (i != UINT32_MAX && j != UINT32_MAX) { // both lists are in the order of articles
        if (items[i].document == items[j].document) {
            if (!is_always)
                return true;
            i = identity->next_local[i];
        } else if (items[i].document < items[j].document) {
            if (is_always)
                return false;
            i = identity->next_local[i];
        } else {
            j = identity->next_local[j];
        }
    }
    return is_always && i == UINT32_MAX;
}

// Whether the sorted, '|'-joined lists share an item.
static bool share(const char *a, const char *b) {
    for (const char *p = a; *p;) {
        size_t n = strcspn(p, "|");
        for (const char *q = b; *q;) {
            size_t m = strcspn(q, "|");
            if (n == m && memcmp(p, q, n) == 0)
                return true;
            q += m + (q[m] == '|');
        }
        p += n + (p[n] == '|');
    }
    return false;
}

bool relata_unit_share_role(RelataIdentity *identity, uint32_t a, uint32_t b) {
    uint32_t x = a;
    do {
        uint32_t y = b;
        if (identity->units[x].roles[0])
            do {
                if (share(identity->units[x].roles, identity->units[y].roles))
                    return true;
                y = identity->units[y].next;
            } while (y != b);
        x = identity->units[x].next;
    } while (x != a);
    return false;
}
