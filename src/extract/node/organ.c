// Organ: whose "the army" is.
//
// A country has one government, one army and one parliament, so that news names the country once and says "the army"
// from then on. A stranger to the article needs the name: it is that of the one country that the sentences just before
// speak of ("Sudan's army"). Towns and regions of the country speak for it, and against it those of others.
//
// In: mentions and entities of the document. Out: the entity of the country.
// Limits: only organs of which a country has one, with "the" before them and no word that says whose they are; a text
// that speaks of several countries gives none, unless one is named three times as often as all others.
#include "extract/node/organ.h"

#include "extract/tree/words.h"

#include <string.h>

enum { SENTENCES = 3, LOOK_BACK = 60, MOST_COUNTRIES = 8, CLEAR = 3 }; // sentences and mentions looked back at

typedef struct {
    uint32_t entity[MOST_COUNTRIES], times[MOST_COUNTRIES], last[MOST_COUNTRIES], n, others; // last: token
} Countries;

// "police", "security forces": organs that need no article.
static bool is_force(const RelataTree *tree, uint32_t i) {
    if (relata_tree_child(tree, i, RELATA_DEPREL_ACL_RELCL))
        return false; // "lawmakers who voted no": some of them
    static const char *const bodies[] = {"authority", "lawmaker", NULL};
    static const char *const forces[] = {"force", "troop", "soldier", NULL};
    static const char *const kinds[] = {"security", "government", "armed", "army", NULL};
    if (relata_tree_is_lemma(tree, i, "police"))
        return true;
    return relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) &&
           (relata_tree_lemma_in(tree, i, bodies) ||
            (i > 1 && relata_tree_lemma_in(tree, i, forces) && relata_tree_lemma_in(tree, i - 1, kinds)));
}

static bool is_organ(const RelataTree *tree, uint32_t i) {
    static const char *const organs[] = {"government",  "parliament", "army",   "military",     "cabinet",
                                         "legislature", "junta",      "regime", "constitution", "opposition",
                                         "judiciary",   "monarchy",   NULL};
    static const char *const kinds[][2] = {
        {"central", "bank"},     {"supreme", "court"},        {"constitutional", "court"}, {"ruling", "party"},
        {"foreign", "ministry"}, {"interior", "ministry"},    {"defense", "ministry"},     {"defence", "ministry"},
        {"finance", "ministry"}, {"health", "ministry"},      {"justice", "ministry"},     {"air", "force"},
        {"ruling", "coalition"}, {"electoral", "commission"}, {"election", "commission"}};
    for (size_t k = 0; i > 1 && k < sizeof kinds / sizeof *kinds; k++)
        if (relata_tree_is_lemma(tree, i, kinds[k][1]) && strcasecmp(relata_tree_form(tree, i - 1), kinds[k][0]) == 0)
            return true;
    return relata_tree_lemma_in(tree, i, organs);
}

static bool is_definite_organ(const RelataTree *tree, uint32_t i) {
    return is_organ(tree, i) && !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) &&
           relata_tree_is_lemma(tree, relata_tree_child(tree, i, RELATA_DEPREL_DET), "the");
}

// "the local government", "the U.S.-led military": words that say, or hint, whose it is.
static bool is_told_otherwise(const RelataExtraction *x, uint32_t i) {
    static const char *const levels[] = {"local", "state",  "regional", "provincial", "municipal",
                                         "city",  "county", "foreign",  "western",    "other",
                                         "own",   "same",   "tribal",   "self",       NULL};
    const RelataTree *tree = &x->tree;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (c > i && deprel != RELATA_DEPREL_ACL_RELCL && deprel != RELATA_DEPREL_PUNCT)
            return true;
        if (c < i && deprel != RELATA_DEPREL_DET && deprel != RELATA_DEPREL_CASE && deprel != RELATA_DEPREL_AMOD &&
            deprel != RELATA_DEPREL_COMPOUND)
            return true;
    }
    for (uint32_t k = tree->left[i]; k < i; k++)
        if (relata_tree_upos(tree, k) == RELATA_UPOS_PROPN || relata_demonym(x, k) ||
            relata_tree_lemma_in(tree, k, levels))
            return true;
    return false;
}

bool relata_is_organ(const RelataExtraction *x, uint32_t i) {
    return relata_tree_upos(&x->tree, i) == RELATA_UPOS_NOUN && !is_told_otherwise(x, i) &&
           (is_force(&x->tree, i) || is_definite_organ(&x->tree, i));
}

// "dismissed the government", "was toppled", "power in the government": the ministers, and not the country.
static bool is_of_ministers(const RelataTree *tree, uint32_t i) {
    static const char *const verbs[] = {"dismiss", "sack",    "fire",  "dissolve",  "topple",   "overthrow", "oust",
                                        "depose",  "control", "lead",  "head",      "form",     "join",      "leave",
                                        "quit",    "run",     "enter", "unseat",    "remove",   "replace",   "bring",
                                        "defeat",  "install", "end",   "reshuffle", "dominate", "serve",     "support",
                                        "oppose",  "reform",  NULL};
    static const char *const markers[] = {"by", "with", NULL};
    uint32_t marker = relata_tree_case(tree, i);
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    return deprel != RELATA_DEPREL_NSUBJ && (relata_tree_lemma_in(tree, relata_tree_head(tree, i), verbs) ||
                                             (marker && !relata_tree_lemma_in(tree, marker, markers)));
}

bool relata_organ_is_state(const RelataTree *tree, uint32_t i) {
    static const char *const plain[] = {"the", "central", "federal", "national", "current", NULL};
    for (uint32_t k = tree->left[i]; k < i; k++)
        if (relata_tree_deprel(tree, k) != RELATA_DEPREL_CASE && !relata_tree_lemma_in(tree, k, plain))
            return false;
    return relata_tree_is_lemma(tree, i, "government") && !is_of_ministers(tree, i);
}

static void add_country(Countries *found, uint32_t entity, uint32_t token) {
    uint32_t k = 0;
    while (k < found->n && found->entity[k] != entity)
        k++;
    if (k == MOST_COUNTRIES) {
        found->others++;
        return;
    }
    found->n += k == found->n;
    found->entity[k] = entity;
    found->times[k]++;
    found->last[k] = token;
}

// A town or region speaks for its country, if that is named.
static void add_place(const RelataExtraction *x, const RelataNodes *nodes, Countries *found, const char *key) {
    for (uint32_t k = 0; k < found->n; k++)
        if (relata_lexicon_is_within(x->lexicon, key, nodes->entities.items[found->entity[k]].key)) {
            found->times[k]++;
            return;
        }
    found->others++;
}

// The countries that the sentences up to token `end` name.
static Countries find_countries(const RelataExtraction *x, const RelataNodes *nodes, uint32_t begin, uint32_t end,
                                uint32_t at) {
    const RelataDocument *d = x->document;
    Countries found = {0};
    uint32_t least = at > LOOK_BACK ? at - LOOK_BACK : 0;
    for (int is_place = 0; is_place < 2; is_place++)
        for (uint32_t k = least; k < at; k++) {
            const RelataMention *m = &d->mentions[k];
            const char *key = nodes->entities.items[m->entity].key;
            if (m->head < begin || m->head >= end || !key || m->kind != RELATA_MENTION_NAME)
                continue;
            if (!is_place && relata_is_country_key(key))
                add_country(&found, m->entity, m->head);
            else if (is_place && (strncmp(key, "city/", 5) == 0 || strncmp(key, "admin1/", 7) == 0))
                add_place(x, nodes, &found, key);
        }
    return found;
}

const RelataEntity *relata_organ_state(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    const RelataDocument *d = x->document;
    const RelataMention *m = relata_mention_at(x, i);
    if (!m || m->kind != RELATA_MENTION_NOMINAL || !relata_is_organ(x, i))
        return NULL;
    uint32_t own = relata_document_sentence_at(d, m->head), first = own > SENTENCES ? own - SENTENCES : 0;
    Countries found = find_countries(x, nodes, d->sentences[first].token_begin, m->head, (uint32_t)(m - d->mentions));
    uint32_t best = 0, all = found.others, near = d->sentences[own > 2 ? own - 2 : 0].token_begin;
    for (uint32_t k = 0; k < found.n; k++) {
        best = found.times[k] > found.times[best] ? k : best;
        all += found.times[k];
    }
    bool is_clear = found.n && found.times[best] >= CLEAR * (all - found.times[best]) &&
                    (found.times[best] > 1 || found.last[best] >= near);
    return is_clear ? &nodes->entities.items[found.entity[best]] : NULL;
}

bool relata_organ_may_be(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i,
                         const RelataMention *earlier) {
    enum { FARTHEST = 8 };
    const RelataDocument *d = x->document;
    const RelataMention *m = relata_mention_at(x, i);
    uint32_t own = relata_document_sentence_at(d, m->head);
    if (relata_document_sentence_at(d, earlier->head) + FARTHEST < own)
        return false;
    for (uint32_t k = (uint32_t)(m - d->mentions); k-- && d->mentions[k].head >= d->sentences[own].token_begin;) {
        const RelataMention *other = &d->mentions[k];
        bool is_country =
            other->kind == RELATA_MENTION_NAME && relata_is_country_key(nodes->entities.items[other->entity].key);
        bool is_its = other->entity == earlier->entity;
        for (uint32_t n = (uint32_t)(earlier - d->mentions); is_country && !is_its && n < k; n++) {
            const RelataMention *inner = &d->mentions[n];
            if (inner->token_begin >= earlier->phrase_end)
                break;
            is_its = inner->entity == other->entity;
        }
        if (is_country && !is_its)
            return false;
    }
    return true;
}
