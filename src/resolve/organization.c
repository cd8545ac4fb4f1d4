// Organisations across articles: legal suffixes aside, and acronyms with the names they stand for.
//
// An acronym is joined to the name that an article explains it by ("the Eurasian Economic Union (EEU)"); unexplained,
// to the only organisation whose initials it is. A subsidiary has another name than its parent and so is never joined
// to it.
#include "resolve/identity.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { DOMINANCE = 3, SHORTEST_UNEXPLAINED = 3 };

static bool is_suffix(const RelataIdentity *identity, const char *word) {
    static const char *const SUFFIXES[] = {"inc",  "ltd",     "llc",          "plc",         "corp",   "co",
                                           "gmbh", "ag",      "sa",           "nv",          "oy",     "ab",
                                           "spa",  "limited", "incorporated", "corporation", "company"};
    for (size_t i = 0; i < sizeof SUFFIXES / sizeof *SUFFIXES; i++)
        if (strcmp(word, SUFFIXES[i]) == 0)
            return true;
    char strength[16];
    const char *value =
        identity->has_lexicon ? relata_lexicon_get(identity->lexicon, RELATA_LEXICON_COMPANY_SUFFIX, word) : NULL;
    return value && relata_lexicon_field(value, 0, 0, strength, sizeof strength) && strcmp(strength, "strong") == 0;
}

const char *relata_organization_core(RelataIdentity *identity, const char *norm) {
    RelataWords words;
    relata_words_split(identity, norm, &words);
    uint32_t end = words.n;
    while (end > 1 && is_suffix(identity, words.words[end - 1]))
        end--;
    return end == words.n ? norm : relata_words_join(identity, &words, 0, end, " ");
}

bool relata_organization_is_acronym(const char *name, size_t n) {
    size_t letters = 0;
    for (size_t i = 0; i < n; i++) {
        if (name[i] == '.' || name[i] == '&')
            continue;
        if (!isupper((unsigned char)name[i]) && !(i && isdigit((unsigned char)name[i])))
            return false;
        letters++;
    }
    return letters >= 2 && letters <= 7;
}

static bool is_small_word(const char *word) {
    static const char *const WORDS[] = {"of", "the", "and", "for", "in", "on", "to", "de", "du", "&"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (strcmp(word, WORDS[i]) == 0)
            return true;
    return false;
}

// First letters of the words, small words with or without.
static void initials(const RelataWords *words, bool with_small, char *out, size_t n) {
    size_t length = 0;
    for (uint32_t i = 0; i < words->n && length + 1 < n; i++)
        if (with_small || !is_small_word(words->words[i]))
            out[length++] = words->words[i][0];
    out[length] = '\0';
}

static bool fits_initials(RelataIdentity *identity, const char *acronym, const char *norm) {
    RelataWords words;
    char letters[32];
    relata_words_split(identity, norm, &words);
    if (words.n < 2)
        return false;
    initials(&words, false, letters, sizeof letters);
    if (strcmp(letters, acronym) == 0)
        return true;
    initials(&words, true, letters, sizeof letters);
    return strcmp(letters, acronym) == 0;
}

// Types of things that have acronyms.
static bool has_acronym(const RelataUnit *unit) {
    return unit->kind == RELATA_ENTITY_NAMED && unit->type != RELATA_TYPE_PERSON && unit->type < RELATA_TYPE_DATE;
}

// ------------------------------------------------------------------------------------------ suffixes

static void join_suffixes(RelataIdentity *identity) {
    RelataUnitBlocks blocks = {0};
    for (uint32_t i = 0; i < identity->n_units; i++)
        if (identity->units[i].type == RELATA_TYPE_ORGANIZATION && identity->units[i].kind == RELATA_ENTITY_NAMED &&
            !identity->units[i].is_body)
            relata_unit_blocks_add(identity, &blocks, identity->units[i].core, i);
    relata_unit_blocks_sort(&blocks);
    for (size_t i = 0, end; i < blocks.n; i = end) {
        end = relata_unit_blocks_end(&blocks, i);
        for (size_t j = i + 1; j < end; j++)
            relata_unit_join(identity, blocks.items[i].unit, blocks.items[j].unit, RELATA_REASON_SUFFIX, 0.93);
    }
    free(blocks.items);
}

// ------------------------------------------------------------------------------------------ acronyms

typedef struct {
    RelataUnitBlocks norms;     // normalised name → unit
    RelataUnitBlocks explained; // acronym → unit an article uses it for, once for each article that does
    RelataUnitBlocks initials;  // initials → unit
} Acronyms;

// Notes the acronyms among the aliases of one article's entity, and names among the aliases of an acronym.
static void explain(RelataIdentity *identity, Acronyms *acronyms, uint32_t unit, const RelataLocal *local) {
    RelataStrbuf line = {0}, norm = {0};
    bool is_short = relata_organization_is_acronym(local->name, strlen(local->name));
    for (const char *p = local->aliases; *p;) {
        size_t n = strcspn(p, "\n");
        relata_strbuf_truncate(&line, 0);
        relata_strbuf_add(&line, p, n);
        relata_name_normalize(relata_strbuf_string(&line), &norm);
        const char *alias = relata_strbuf_string(&norm);
        if (is_short && fits_initials(identity, local->norm, alias)) {
            size_t at = relata_unit_blocks_find(&acronyms->norms, alias);
            if (at < acronyms->norms.n)
                relata_unit_blocks_add(identity, &acronyms->explained, local->norm, acronyms->norms.items[at].unit);
        } else if (!is_short && relata_organization_is_acronym(p, n)) {
            relata_unit_blocks_add(identity, &acronyms->explained, alias, unit);
        }
        p += n + (p[n] == '\n');
    }
    identity->failed |= line.failed || norm.failed;
    relata_strbuf_clear(&line);
    relata_strbuf_clear(&norm);
}

static void index_acronyms(RelataIdentity *identity, Acronyms *acronyms) {
    for (uint32_t i = 0; i < identity->n_units; i++)
        if (has_acronym(&identity->units[i]))
            relata_unit_blocks_add(identity, &acronyms->norms, identity->units[i].norm, i);
    relata_unit_blocks_sort(&acronyms->norms);
    for (size_t i = 0; i < identity->locals->n && !identity->failed; i++)
        if (has_acronym(&identity->units[identity->unit_of[i]]) && identity->locals->items[i].aliases[0])
            explain(identity, acronyms, identity->unit_of[i], &identity->locals->items[i]);
    relata_unit_blocks_sort(&acronyms->explained);
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[i];
        if (unit->type != RELATA_TYPE_ORGANIZATION || unit->kind != RELATA_ENTITY_NAMED || !strchr(unit->norm, ' '))
            continue;
        RelataWords words;
        char letters[32];
        relata_words_split(identity, unit->norm, &words);
        initials(&words, false, letters, sizeof letters);
        relata_unit_blocks_add(identity, &acronyms->initials, letters, i);
    }
    relata_unit_blocks_sort(&acronyms->initials);
}

// The cluster most items of a block belong to, if it dominates the others; *is_only says whether there is but one.
static uint32_t chosen(RelataIdentity *identity, const RelataUnitBlocks *blocks, const char *key, bool *is_only) {
    size_t begin = relata_unit_blocks_find(blocks, key);
    size_t end = begin < blocks->n ? relata_unit_blocks_end(blocks, begin) : begin;
    uint32_t best = RELATA_NO_UNIT, best_n = 0;
    for (size_t i = begin; i < end && i < begin + 256; i++) {
        uint32_t n = 0, root = relata_unit_root(identity, blocks->items[i].unit);
        for (size_t j = begin; j < end; j++)
            n += relata_unit_root(identity, blocks->items[j].unit) == root;
        if (n > best_n) {
            best = blocks->items[i].unit;
            best_n = n;
        }
    }
    *is_only = best_n == end - begin;
    return best != RELATA_NO_UNIT && (*is_only || best_n >= DOMINANCE * (end - begin - best_n)) ? best : RELATA_NO_UNIT;
}

static void join_acronym(RelataIdentity *identity, const Acronyms *acronyms, uint32_t i) {
    const RelataUnit *unit = &identity->units[i];
    bool is_only;
    uint32_t found = chosen(identity, &acronyms->explained, unit->norm, &is_only);
    if (found != RELATA_NO_UNIT) {
        relata_unit_join(identity, found, i, RELATA_REASON_ACRONYM, is_only ? 0.95 : 0.8);
        return;
    }
    if (relata_unit_blocks_find(&acronyms->explained, unit->norm) < acronyms->explained.n ||
        strlen(unit->norm) < SHORTEST_UNEXPLAINED || unit->type != RELATA_TYPE_ORGANIZATION)
        return;
    found = chosen(identity, &acronyms->initials, unit->norm, &is_only);
    if (found != RELATA_NO_UNIT && is_only)
        relata_unit_join(identity, found, i, RELATA_REASON_ACRONYM_FITS, 0.75);
}

void relata_identity_organizations(RelataIdentity *identity) {
    join_suffixes(identity);
    Acronyms acronyms = {0};
    index_acronyms(identity, &acronyms);
    for (uint32_t i = 0; i < identity->n_units && !identity->failed; i++) {
        const RelataUnit *unit = &identity->units[i];
        if (has_acronym(unit) && !unit->is_fixed &&
            relata_organization_is_acronym(unit->local->name, strlen(unit->local->name)))
            join_acronym(identity, &acronyms, i);
    }
    free(acronyms.norms.items);
    free(acronyms.explained.items);
    free(acronyms.initials.items);
}

uint32_t relata_organization_other_names(RelataIdentity *identity, uint32_t index, const char **out) {
    const RelataUnit *unit = &identity->units[index];
    if (unit->type != RELATA_TYPE_ORGANIZATION || unit->kind != RELATA_ENTITY_NAMED || !strchr(unit->norm, ' '))
        return 0;
    RelataWords words;
    char letters[32];
    relata_words_split(identity, unit->norm, &words);
    initials(&words, false, letters, sizeof letters);
    if (strlen(letters) < SHORTEST_UNEXPLAINED)
        return 0;
    out[0] = relata_arena_string(identity->arena, letters);
    identity->failed |= !out[0];
    return out[0] ? 1 : 0;
}
