// Bodies that every country has: parliaments, senates, supreme courts, ministries, armies.
//
// "Parliament" is another one in every country. A body's name is taken apart into whose it is and what it is: "Iraqi
// Parliament", "Parliament of Iraq", "the U.S. Senate", "Ministry of Defence of Norway". Where the name does not say
// whose, the country that the article names most does; where two are named as often, or none is, the body stays by
// itself. Bodies of one country and kind are one; a gazetteer key chosen by the
// article against its own country is not believed.
#include "resolve/identity.h"

#include <stdlib.h>
#include <string.h>

static int by_text(const void *a, const void *b) {
    return strcmp(a, *(const char *const *)b);
}

static bool is_kind(const char *core) {
    static const char *const KINDS[] = {"air force",
                                        "armed forces",
                                        "army",
                                        "border guard",
                                        "cabinet",
                                        "central bank",
                                        "central election commission",
                                        "chamber of deputies",
                                        "coast guard",
                                        "congress",
                                        "constitution",
                                        "constitutional court",
                                        "court of appeal",
                                        "court of appeals",
                                        "election commission",
                                        "electoral commission",
                                        "federal assembly",
                                        "federal council",
                                        "federal court",
                                        "federal police",
                                        "general staff",
                                        "high court",
                                        "home office",
                                        "house",
                                        "house of commons",
                                        "house of representatives",
                                        "legislative assembly",
                                        "legislative council",
                                        "lower house",
                                        "national assembly",
                                        "national bank",
                                        "national congress",
                                        "national guard",
                                        "national police",
                                        "navy",
                                        "parliament",
                                        "police",
                                        "reserve bank",
                                        "security service",
                                        "senate",
                                        "supreme court",
                                        "treasury",
                                        "upper house"};
    return bsearch(core, KINDS, sizeof KINDS / sizeof *KINDS, sizeof *KINDS, by_text);
}

static bool ends_with(const char *text, const char *end) {
    size_t n = strlen(text), m = strlen(end);
    return n >= m && strcmp(text + n - m, end) == 0;
}

// "Ministry of Foreign Affairs", "Foreign Ministry": the first three words of a ministry say which.
static bool is_ministry(const char *core) {
    return strncmp(core, "ministry of ", 12) == 0 || strncmp(core, "department of ", 14) == 0 ||
           ends_with(core, " ministry");
}

bool relata_body_is_bare(const RelataLocal *local) {
    return local->kind == RELATA_ENTITY_NAMED && local->type != RELATA_TYPE_PERSON &&
           (local->type < RELATA_TYPE_DATE || local->type == RELATA_TYPE_OTHER) &&
           (is_kind(local->norm) || is_ministry(local->norm));
}

// ------------------------------------------------------------------------------------------ the article's country

typedef struct {
    const char *key;
    uint32_t n;
} Count;

const char *relata_body_country(const RelataLocal *locals, size_t n) {
    enum { MAX_COUNTRIES = 32 };
    Count counts[MAX_COUNTRIES] = {{0}}, best = {0}, second = {0};
    uint32_t used = 0;
    for (size_t i = 0; i < n; i++) {
        if (!locals[i].key || strncmp(locals[i].key, "country/", 8) != 0)
            continue;
        uint32_t at = 0;
        while (at < used && strcmp(counts[at].key, locals[i].key) != 0)
            at++;
        if (at == MAX_COUNTRIES)
            continue;
        used += at == used;
        counts[at].key = locals[i].key;
        counts[at].n += locals[i].n_mentions ? locals[i].n_mentions : 1;
    }
    for (uint32_t i = 0; i < used; i++) {
        if (counts[i].n > best.n) {
            second = best;
            best = counts[i];
        } else if (counts[i].n > second.n) {
            second = counts[i];
        }
    }
    return best.n > second.n ? best.key : NULL;
}

// ------------------------------------------------------------------------------------------ parts of names

// Words [begin, end) as a place's key; NULL if they name none.
static const char *place_at(RelataIdentity *identity, const RelataWords *words, uint32_t begin, uint32_t end) {
    const char *text = relata_words_join(identity, words, begin, end, " ");
    const char *key = relata_place_of(identity, text);
    return key == text ? NULL : key;
}

// "ministry of foreign affairs" → "foreign ministry"; the rest as it is.
static const char *kind_of(RelataIdentity *identity, const RelataWords *words, uint32_t begin, uint32_t end) {
    bool is_long = end > begin + 2 && strcmp(words->words[begin + 1], "of") == 0 &&
                   (strcmp(words->words[begin], "ministry") == 0 || strcmp(words->words[begin], "department") == 0);
    if (!is_long)
        return relata_words_join(identity, words, begin, end, " ");
    uint32_t last = end - (end > begin + 3 && strcmp(words->words[end - 1], "affairs") == 0);
    RelataWords parts = {0};
    for (uint32_t i = begin + 2; i < last; i++)
        parts.words[parts.n++] = strcmp(words->words[i], "defence") == 0 ? "defense" : words->words[i];
    parts.words[parts.n++] = words->words[begin];
    return relata_words_join(identity, &parts, 0, parts.n, " ");
}

static bool is_body(const char *kind) {
    return is_kind(kind) || ends_with(kind, " ministry") || ends_with(kind, " department");
}

void relata_body_parts(RelataIdentity *identity, uint32_t index, const char *country) {
    RelataUnit *unit = &identity->units[index];
    RelataWords words;
    relata_words_split(identity, unit->norm, &words);
    uint32_t begin = 0, end = words.n;
    const char *owner = NULL;
    for (uint32_t n = 3; n >= 1 && !owner; n--)
        if (begin + n < end && (owner = place_at(identity, &words, begin, begin + n)))
            begin += n;
    for (uint32_t i = begin + 1; i + 1 < end && !owner; i++) {
        uint32_t first = i + 1 + (strcmp(words.words[i + 1], "the") == 0);
        if (strcmp(words.words[i], "of") == 0 && first < end && (owner = place_at(identity, &words, first, end)))
            end = i;
    }
    if (begin < end && !owner && strcmp(words.words[begin], "federal") == 0)
        begin += end > begin + 1;
    const char *kind = kind_of(identity, &words, begin, end);
    if (!is_body(kind) || (owner && unit->kind == RELATA_ENTITY_LITERAL))
        return;
    bool is_national = unit->key && (strncmp(unit->key, "inst/", 5) == 0 || strncmp(unit->key, "party/", 6) == 0);
    if (!owner && is_national) { // the key says whose, unless the article is about another country
        const char *code = strchr(unit->key, '/') + 1;
        const char *said = relata_arena_printf(identity->arena, "country/%.*s", (int)strcspn(code, "/"), code);
        identity->failed |= !said;
        if (!country || !said || strcmp(country, said) == 0)
            owner = said;
        else
            unit->key = unit->all.key = NULL;
    }
    unit->is_owned = owner != NULL && unit->norm != kind && strcmp(unit->norm, kind) != 0;
    owner = owner ? owner : unit->kind == RELATA_ENTITY_NAMED ? country : NULL;
    if (unit->kind == RELATA_ENTITY_NOMINAL && !owner)
        return;
    unit->is_body = true;
    unit->core = kind;
    unit->all.owner = owner;
}

// ------------------------------------------------------------------------------------------ the pass

// "the House", where the country has but one House of something.
static void join_houses(RelataIdentity *identity, const RelataUnitBlocks *blocks) {
    for (size_t i = 0; i < blocks->n; i++) {
        const RelataUnit *unit = &identity->units[blocks->items[i].unit];
        if (strcmp(unit->core, "house") != 0)
            continue;
        uint32_t found = RELATA_NO_UNIT;
        bool is_only = true;
        size_t n = strcspn(blocks->items[i].key, "\n");
        for (size_t j = i + 1; j < blocks->n && strncmp(blocks->items[j].key, blocks->items[i].key, n + 1) == 0; j++) {
            uint32_t other = blocks->items[j].unit;
            if (strncmp(identity->units[other].core, "house of ", 9) != 0)
                continue;
            is_only &=
                found == RELATA_NO_UNIT || relata_unit_root(identity, found) == relata_unit_root(identity, other);
            found = other;
        }
        if (found != RELATA_NO_UNIT && is_only)
            relata_unit_join(identity, found, blocks->items[i].unit, RELATA_REASON_BODY, 0.85);
    }
}

void relata_identity_bodies(RelataIdentity *identity) {
    RelataUnitBlocks blocks = {0};
    RelataStrbuf key = {0};
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[i];
        if (!unit->is_body || unit->is_fixed || !unit->all.owner)
            continue;
        relata_strbuf_truncate(&key, 0);
        relata_strbuf_printf(&key, "%s\n%s", unit->all.owner, unit->core);
        relata_unit_blocks_add(identity, &blocks, relata_strbuf_string(&key), i);
    }
    identity->failed |= key.failed;
    relata_strbuf_clear(&key);
    relata_unit_blocks_sort(&blocks);
    for (size_t i = 0, end; i < blocks.n; i = end) {
        end = relata_unit_blocks_end(&blocks, i);
        for (size_t j = i + 1; j < end; j++)
            relata_unit_join(identity, blocks.items[i].unit, blocks.items[j].unit, RELATA_REASON_BODY, 0.9);
    }
    join_houses(identity, &blocks);
    free(blocks.items);
}
