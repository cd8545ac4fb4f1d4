// Names: best label sequence of every sentence by the trained model, then spans with types.
//
// Decoding is Viterbi over 29 labels in integers. What the model does not learn is added afterwards: facilities are
// places whose head noun says so, and adjectives of nations that it left out are taken from the gazetteer.
#include "entity/analysis.h"

#include "base/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    L = RELATA_NAME_N_LABELS,
    HEADER = 28,
    N_BUCKETS = 65537,
    MANNER = 0,
    FACTOR_MAX = 4096,
    KEY_MAX = 128,
    SHARE = 3
};
// Leads of the network's O, in its units, over which the features have nothing to say: of words in lower case, of
// others.
enum { SURE_SMALL = RELATA_NAME_UNIT, SURE_CAPITAL = 3 * RELATA_NAME_UNIT };

// --- the section -------------------------------------------------------------------------------------------------

static uint32_t read32(const unsigned char *p) {
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static const unsigned char *take(const unsigned char **at, size_t *left, size_t n) {
    const unsigned char *p = *at;
    n = (n + 3) & ~(size_t)3;
    if (n > *left)
        return NULL;
    *at += n;
    *left -= n;
    return p;
}

static bool indexes_are_sane(const RelataNer *ner) {
    for (uint32_t i = 0; i + 1 < N_BUCKETS; i++)
        if (ner->buckets[i] > ner->buckets[i + 1])
            return false;
    for (uint32_t i = 0; i < ner->n_features; i++)
        if (ner->first[i] > ner->first[i + 1])
            return false;
    for (uint32_t i = 0; i < ner->n_weights; i++)
        if (ner->labels[i] >= L)
            return false;
    return ner->buckets[N_BUCKETS - 1] == ner->n_features && ner->first[ner->n_features] == ner->n_weights;
}

// Small enough for sums in 32 bits.
static bool factors_are_sane(const RelataNer *ner) {
    return ner->weight_factor >= 0 && ner->weight_factor <= FACTOR_MAX && ner->network_factor >= 0 &&
           ner->network_factor <= FACTOR_MAX && ner->unit >= 1e-5f && ner->unit <= 1.0f;
}

RelataStatus relata_ner_open(RelataNer *ner, const void *bytes, size_t n, RelataError *error) {
    const unsigned char *at = bytes;
    size_t left = n;
    *ner = (RelataNer){0};
    if (n == 0)
        return RELATA_OK;
    const unsigned char *header = take(&at, &left, HEADER);
    if (!header || memcmp(header, "RNER", 4) != 0 || read32(header + 4) != RELATA_NER_VERSION)
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the section \"names\" is of another kind or version");
    RelataNer view = {.bytes = bytes, .n_features = read32(header + 8), .n_weights = read32(header + 12)};
    memcpy(&view.unit, header + 16, sizeof view.unit);
    view.weight_factor = (int32_t)read32(header + 20);
    view.network_factor = (int32_t)read32(header + 24);
    const void *parts[6];
    size_t sizes[6] = {
        (size_t)L * L * 2, (size_t)N_BUCKETS * 4, (size_t)view.n_features * 2, ((size_t)view.n_features + 1) * 4,
        view.n_weights,    view.n_weights};
    for (int i = 0; i < 6; i++)
        if (!(parts[i] = take(&at, &left, sizes[i])))
            return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the section \"names\" is cut short");
    view.transitions = parts[0];
    view.buckets = parts[1];
    view.low = parts[2];
    view.first = parts[3];
    view.labels = parts[4];
    view.weights = parts[5];
    if (!factors_are_sane(&view) || !indexes_are_sane(&view))
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the section \"names\" is damaged");
    *ner = view;
    return RELATA_OK;
}

// --- decoding ----------------------------------------------------------------------------------------------------

typedef struct {
    RelataAnalysis *a;
    const RelataNer *ner;
    int32_t transitions[L][L];
    uint8_t before[L][L], n_before[L]; // labels that may stand before each, ascending
    int32_t (*scores)[L];              // [longest sentence] of the labels
    uint8_t (*back)[L];                // [longest sentence] best previous label
    uint8_t *path;                     // [longest sentence]
} Decoder;

// Adds the weights of n features. The three tables are far larger than the nearest caches, so every step over all
// features asks for what the next one reads.
static void add_weights(const RelataNer *ner, const uint32_t *features, uint32_t n, int32_t *scores) {
    uint32_t at[RELATA_NER_FEATURES], n_found = 0;
    for (uint32_t f = 0; f < n; f++)
        __builtin_prefetch(&ner->buckets[features[f] >> 16]);
    for (uint32_t f = 0; f < n; f++) {
        at[f] = ner->buckets[features[f] >> 16];
        __builtin_prefetch(&ner->low[at[f]]);
    }
    for (uint32_t f = 0; f < n; f++) {
        uint32_t i = at[f], end = ner->buckets[(features[f] >> 16) + 1];
        uint16_t low = (uint16_t)features[f];
        while (i < end && ner->low[i] < low)
            i++;
        if (i == end || ner->low[i] != low)
            continue;
        __builtin_prefetch(&ner->first[i]);
        at[n_found++] = i;
    }
    for (uint32_t k = 0; k < n_found; k++) {
        __builtin_prefetch(&ner->labels[ner->first[at[k]]]);
        __builtin_prefetch(&ner->weights[ner->first[at[k]]]);
    }
    for (uint32_t k = 0; k < n_found; k++)
        for (uint32_t w = ner->first[at[k]], end = ner->first[at[k] + 1]; w < end; w++)
            scores[ner->labels[w]] += ner->weights[w];
}

// A document that no network has read has no scores of one.
static void join_transitions(Decoder *decoder) {
    const RelataNer *ner = decoder->ner;
    const int16_t *others = decoder->a->document->name_transitions;
    for (uint32_t x = 0; x < L; x++)
        for (uint32_t y = 0; y < L; y++) {
            decoder->transitions[x][y] = ner->transitions[x * L + y] * ner->weight_factor +
                                         (others ? others[x * L + y] * ner->network_factor : 0);
            if (relata_name_follows(x, y))
                decoder->before[y][decoder->n_before[y]++] = (uint8_t)x;
        }
}

// O is made dearer: two models that both doubt a name miss more of them than they invent.
static const float outside_nats = 0.2f;

// How far the network prefers O to any name.
static int32_t lead_of_outside(const int16_t *scores) {
    int32_t best = INT16_MIN;
    for (uint32_t y = 1; y < L; y++)
        best = scores[y] > best ? scores[y] : best;
    return scores[0] - best;
}

// The corpora hold few companies, so the features trust known ones too little. A name that is one word is trusted if it
// is no other word or given name.
static void favour_known(const RelataAnalysis *a, const RelataNer *ner, uint32_t t, int32_t *scores) {
    static const float nats[RELATA_N_KNOWN] = {
        [RELATA_KNOWN_COMPANY] = 3, [RELATA_KNOWN_MEDIA] = 3, [RELATA_KNOWN_BODY] = 1, [RELATA_KNOWN_PRODUCT] = 3};
    static const uint8_t parts[] = {RELATA_NAME_S, RELATA_NAME_B, RELATA_NAME_E, RELATA_NAME_I};
    const RelataWord *word = relata_form_of(a, t), *lower = relata_words_at(a->words, word->lower);
    uint32_t class_ = a->known_at[t] % RELATA_N_KNOWN, place = a->known_at[t] / RELATA_N_KNOWN;
    bool is_marked = word->flags & (RELATA_WORD_CAPITAL | RELATA_WORD_MIXED);
    bool is_doubtful = place == 0 && ((word->flags | lower->flags) & (RELATA_WORD_GIVEN | RELATA_WORD_COMMON));
    uint32_t of = class_ == RELATA_KNOWN_PRODUCT ? RELATA_NAME_PRODUCT : RELATA_NAME_ORGANIZATION;
    if (is_marked && !is_doubtful)
        scores[relata_name_label(of, parts[place])] += (int32_t)lrintf(nats[class_] / ner->unit);
}

// Features are looked up only where the network leaves a doubt, which is four words in ten.
static void score_sentence(const Decoder *decoder, const RelataSentence *s) {
    const int16_t *network = decoder->a->document->name_scores;
    const RelataNer *ner = decoder->ner;
    int32_t handicap = (int32_t)lrintf(outside_nats / ner->unit);
    uint32_t features[RELATA_NER_FEATURES];
    for (uint32_t t = s->token_begin; t < s->token_end; t++) {
        int32_t *scores = decoder->scores[t - s->token_begin];
        memset(scores, 0, sizeof *decoder->scores);
        bool is_capital = relata_form_of(decoder->a, t)->flags & (RELATA_WORD_CAPITAL | RELATA_WORD_MIXED);
        bool is_sure = network && lead_of_outside(network + (size_t)t * RELATA_NAME_COLUMNS) >
                                      (is_capital ? SURE_CAPITAL : SURE_SMALL);
        uint32_t n = is_sure ? 0 : relata_ner_features(decoder->a, s, t, MANNER, features);
        add_weights(ner, features, n, scores);
        for (uint32_t y = 0; y < L; y++)
            scores[y] = scores[y] * ner->weight_factor +
                        (network ? network[(size_t)t * RELATA_NAME_COLUMNS + y] * ner->network_factor : 0);
        scores[0] -= handicap;
        favour_known(decoder->a, ner, t, scores);
    }
}

// Fills path[n]. The edges of a sentence behave like the label O.
static void best_path(const Decoder *decoder, uint32_t n) {
    int64_t best[2][L];
    for (uint32_t y = 0; y < L; y++)
        best[0][y] = relata_name_follows(0, y) ? decoder->scores[0][y] + decoder->transitions[0][y] : INT32_MIN;
    for (uint32_t t = 1; t < n; t++) {
        int64_t *old = best[(t - 1) & 1], *now = best[t & 1];
        for (uint32_t y = 0; y < L; y++) {
            now[y] = (int64_t)INT32_MIN * 2;
            for (uint32_t k = 0; k < decoder->n_before[y]; k++) {
                uint32_t x = decoder->before[y][k];
                int64_t score = old[x] + decoder->transitions[x][y];
                if (score > now[y]) {
                    now[y] = score;
                    decoder->back[t][y] = (uint8_t)x;
                }
            }
            now[y] += decoder->scores[t][y];
        }
    }
    uint32_t last = 0;
    for (uint32_t y = 1; y < L; y++)
        if (relata_name_follows(y, 0) &&
            best[(n - 1) & 1][y] + decoder->transitions[y][0] > best[(n - 1) & 1][last] + decoder->transitions[last][0])
            last = y;
    for (uint32_t t = n; t-- > 0; last = decoder->back[t][last])
        decoder->path[t] = (uint8_t)last;
}

static RelataType type_of_class(uint32_t class_) {
    static const uint8_t types[RELATA_NAME_N_CLASSES] = {
        RELATA_TYPE_PERSON, RELATA_TYPE_ORGANIZATION, RELATA_TYPE_PLACE,  RELATA_TYPE_GROUP,
        RELATA_TYPE_EVENT,  RELATA_TYPE_WORK,         RELATA_TYPE_PRODUCT};
    return types[class_];
}

// A place whose head noun is a kind of building or installation.
static RelataType refine(const RelataAnalysis *a, uint32_t begin, uint32_t end, RelataType type) {
    if (type != RELATA_TYPE_PLACE || end == begin + 1 || a->match_at[begin])
        return type;
    for (uint32_t t = end; t-- > begin;) {
        const RelataWord *lower = relata_words_at(a->words, relata_form_of(a, t)->lower);
        if (lower->noun_type == RELATA_TYPE_FACILITY)
            return RELATA_TYPE_FACILITY;
        if (t + 1 < end && strcmp(lower->form, "of") == 0)
            continue;
    }
    return type;
}

static RelataStatus add_name(RelataAnalysis *a, RelataName name, RelataError *error) {
    if (!RELATA_ARRAY_ADD(&a->names, name))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t t = name.begin; t < name.end; t++)
        a->name_at[t] = (uint32_t)a->names.n;
    return RELATA_OK;
}

// How far the labels of a span are ahead of O at their weakest, as a probability.
static float confidence(const Decoder *decoder, uint32_t from, uint32_t to) {
    int32_t least = INT32_MAX;
    for (uint32_t t = from; t < to; t++) {
        int32_t ahead = decoder->scores[t][decoder->path[t]] - decoder->scores[t][0];
        least = ahead < least ? ahead : least;
    }
    return 1.0f / (1.0f + expf(-(float)least * decoder->ner->unit));
}

// "report.pdf", not at its first letter.
static bool is_file(const char *form) {
    static const char *const endings[] = {"pdf", "doc", "docx", "xls", "xlsx", "ppt",
                                          "txt", "zip", "jpg",  "gif", "png",  NULL};
    const char *stop = strrchr(form, '.');
    return stop && stop > form && relata_is_among_any_case(stop + 1, endings);
}

// A part of an address or of code: lower case, and stuck to a mark before it.
static bool is_debris(const RelataAnalysis *a, const RelataName *name) {
    const RelataToken *tokens = a->document->tokens;
    if (is_file(tokens[name->begin].form))
        return true;
    if (name->end > name->begin + 1 || (relata_form_of(a, name->begin)->flags & RELATA_WORD_CAPITAL) || !name->begin)
        return false;
    bool is_stuck = tokens[name->begin - 1].span.end == tokens[name->begin].span.begin;
    const char *before = tokens[name->begin - 1].form;
    return is_stuck && (strchr("./@_:=#", before[strlen(before) - 1]) != NULL);
}

// The first word of a title ("Prime" of "Prime Minister") that was taken for a person.
static bool is_part_of_title(const RelataAnalysis *a, const RelataName *name, uint32_t sentence_end) {
    bool is_word = name->type == RELATA_TYPE_PERSON && name->end == name->begin + 1 && name->end < sentence_end;
    return is_word && (relata_form_of(a, name->begin)->flags & RELATA_WORD_COMMON) &&
           (relata_form_of(a, name->end)->flags & RELATA_WORD_TITLE);
}

// Titles stand before a person's name, not in it: "Prime Minister Boris Johnson" begins at "Boris".
static void leave_titles(const RelataAnalysis *a, RelataName *name) {
    while (name->type == RELATA_TYPE_PERSON && name->begin + 1 < name->end) {
        uint32_t first = relata_form_of(a, name->begin)->flags, second = relata_form_of(a, name->begin + 1)->flags;
        bool is_title = (first & RELATA_WORD_TITLE) && !(first & RELATA_WORD_GIVEN);
        bool is_half = (first & RELATA_WORD_COMMON) && (second & RELATA_WORD_TITLE) && name->begin + 2 < name->end;
        if (!is_title && !is_half)
            break;
        name->begin += is_title ? 1 : 2;
    }
}

// "J.", "W.H.S.": letters with stops, but "P.S." begins a postscript.
static bool is_initials(const char *form) {
    if (strcmp(form, "P.S.") == 0)
        return false;
    for (; form[0] >= 'A' && form[0] <= 'Z' && form[1] == '.'; form += 2)
        if (form[2] == '\0')
            return true;
    return false;
}

static void take_initials(const RelataAnalysis *a, RelataName *name, uint32_t sentence_begin) {
    while (name->type == RELATA_TYPE_PERSON && name->begin > sentence_begin && !a->name_at[name->begin - 1] &&
           !a->match_at[name->begin - 1] && is_initials(a->document->tokens[name->begin - 1].form))
        name->begin--;
}

// What the gazetteer's place of these words is, in its likeliest reading; NULL if they are none.
static const char *place_key(const RelataAnalysis *a, uint32_t begin, uint32_t end, char key[KEY_MAX]) {
    char raw[KEY_MAX];
    RelataType type;
    RelataHow how;
    const RelataToken *tokens = a->document->tokens;
    size_t from = tokens[begin].span.begin, n = tokens[end - 1].span.end - from;
    if (n >= sizeof raw)
        return NULL;
    memcpy(raw, a->document->text + from, n);
    raw[n] = '\0';
    const char *value = relata_lexicon_find(a->lexicon, RELATA_LEXICON_SURFACE, raw);
    bool is_place = value && relata_reading(value, 1u << RELATA_TYPE_PLACE, ~0u, key, KEY_MAX, &type, &how);
    return is_place ? key : NULL;
}

static bool has_prefix(const char *string, const char *prefix) {
    return strncmp(string, prefix, strlen(prefix)) == 0;
}

// Where the country or state begins in a place such as "Fresno California", which has no comma to part them; 0 =
// nowhere.
static uint32_t region_behind(const RelataAnalysis *a, const RelataName *name) {
    char key[KEY_MAX];
    if (name->type != RELATA_TYPE_PLACE || name->end == name->begin + 1 || place_key(a, name->begin, name->end, key))
        return 0;
    for (uint32_t t = name->begin + 1; t < name->end; t++) {
        const char *region = place_key(a, t, name->end, key);
        if (!region || !(has_prefix(region, "country/") || has_prefix(region, "admin1/US.")))
            continue;
        const char *town = place_key(a, name->begin, t, key);
        return town && has_prefix(town, "city/") ? t : 0;
    }
    return 0;
}

// "Miller, Ann" in quotation marks, as address books have it.
static bool turns_name_round(const RelataAnalysis *a, const RelataName *name, const RelataSentence *s) {
    uint32_t t = name->begin;
    if (t < s->token_begin + 3 || name->end != t + 1 || name->end == s->token_end || !a->name_at[t - 2])
        return false;
    const RelataName *surname = &a->names.items[a->name_at[t - 2] - 1];
    const RelataToken *tokens = a->document->tokens;
    return name->type == RELATA_TYPE_PERSON && surname->type == RELATA_TYPE_PERSON && surname->begin == t - 2 &&
           (relata_form_of(a, t)->flags & RELATA_WORD_GIVEN) && strcmp(tokens[t - 1].form, ",") == 0 &&
           strcmp(tokens[t - 3].form, "\"") == 0 && strcmp(tokens[t + 1].form, "\"") == 0;
}

static RelataStatus add_spans(const Decoder *decoder, const RelataSentence *s, RelataError *error) {
    uint32_t n = s->token_end - s->token_begin, begin = 0;
    for (uint32_t t = 0; t < n; t++) {
        uint32_t label = decoder->path[t], part = (label - 1) % 4;
        if (label == 0)
            continue;
        if (part == RELATA_NAME_B || part == RELATA_NAME_S)
            begin = t;
        if (part == RELATA_NAME_B || part == RELATA_NAME_I)
            continue;
        RelataName name = {s->token_begin + begin, s->token_begin + t + 1, 0, confidence(decoder, begin, t + 1)};
        name.type = (uint8_t)refine(decoder->a, name.begin, name.end, type_of_class((label - 1) / 4));
        if (is_debris(decoder->a, &name) || is_part_of_title(decoder->a, &name, s->token_end))
            continue;
        leave_titles(decoder->a, &name);
        take_initials(decoder->a, &name, s->token_begin);
        if (turns_name_round(decoder->a, &name, s)) {
            RelataName *whole = &decoder->a->names.items[decoder->a->names.n - 1];
            for (; whole->end < name.end; whole->end++)
                decoder->a->name_at[whole->end] = (uint32_t)decoder->a->names.n;
            continue;
        }
        uint32_t second = region_behind(decoder->a, &name);
        if (second) {
            RelataName first = {name.begin, second, name.type, name.score};
            RELATA_TRY(add_name(decoder->a, first, error));
            name.begin = second;
        }
        RELATA_TRY(add_name(decoder->a, name, error));
    }
    return RELATA_OK;
}

static bool looks_like_person(const RelataAnalysis *a, const RelataName *name) {
    const RelataWord *first = relata_form_of(a, name->begin), *last = relata_form_of(a, name->end - 1);
    const RelataWord *lower = relata_words_at(a->words, last->lower);
    uint32_t length = name->end - name->begin, match = a->match_at[name->begin];
    if (match && a->matches.items[match - 1].type == RELATA_TYPE_PERSON && a->matches.items[match - 1].end == name->end)
        return length > 1;
    return (length == 2 || length == 3) && (first->flags & RELATA_WORD_GIVEN) &&
           !(first->flags & RELATA_WORD_SURFACE) && !a->match_at[name->begin] &&
           !(last->flags & (RELATA_WORD_COMPANY | RELATA_WORD_ALL_CAPS)) && lower->noun_type == RELATA_TYPE_OTHER;
}

// Whether the gazetteer knows the word as something else than a person.
static bool is_other_thing(const RelataAnalysis *a, uint32_t t) {
    return a->match_at[t] && a->matches.items[a->match_at[t] - 1].type != RELATA_TYPE_PERSON;
}

// Whether a town of this name is meant where it stands: "in Hudson", "the Hudson police"; capitals always may be.
static bool may_be_town(const RelataAnalysis *a, uint32_t t) {
    static const char *const where[] = {"in", "at", "near", "from", "to", "of", "outside", "around", "across", NULL};
    const RelataMatch *m = &a->matches.items[a->match_at[t] - 1];
    const RelataToken *token = &a->document->tokens[t];
    char key[KEY_MAX];
    RelataType type;
    RelataHow how;
    bool is_town = m->type == RELATA_TYPE_PLACE && m->end == m->begin + 1 &&
                   relata_reading(m->value, ~0u, ~0u, key, sizeof key, &type, &how) && has_prefix(key, "city/") &&
                   !relata_reading(m->value, ~0u, 1u << RELATA_HOW_CAPITAL, key, sizeof key, &type, &how);
    const char *before = t ? relata_words_at(a->words, relata_form_of(a, t - 1)->lower)->form : "";
    return !is_town || relata_is_among(before, where) || token->deprel == RELATA_DEPREL_COMPOUND ||
           token->deprel == RELATA_DEPREL_AMOD;
}

// "West said", without an article: Kanye West where the article has him.
static bool is_bare_wind(const RelataAnalysis *a, uint32_t t) {
    static const char *const winds[] = {"west", "east", "north", "south", NULL};
    const char *word = relata_words_at(a->words, relata_form_of(a, t)->lower)->form;
    return relata_is_among(word, winds) && (!t || a->document->tokens[t - 1].upos != RELATA_UPOS_DET);
}

// "Hurricane Maria" is none of the Marias.
static bool is_storm(const RelataAnalysis *a, const RelataName *name) {
    static const char *const kinds[] = {"hurricane", "typhoon", "cyclone", "storm", NULL};
    uint32_t t = name->begin;
    const char *before = t ? relata_words_at(a->words, relata_form_of(a, t - 1)->lower)->form : "";
    return name->end == t + 1 && relata_is_among(before, kinds) &&
           (relata_form_of(a, t - 1)->flags & RELATA_WORD_CAPITAL);
}

// A country or region of several words is a place, whatever the model makes of it.
static void trust_gazetteer(RelataAnalysis *a) {
    char key[KEY_MAX];
    RelataType type;
    RelataHow how;
    for (size_t i = 0; i < a->names.n; i++) {
        RelataName *name = &a->names.items[i];
        const RelataMatch *m = a->match_at[name->begin] ? &a->matches.items[a->match_at[name->begin] - 1] : NULL;
        if (!m || m->begin != name->begin || m->end != name->end)
            continue;
        bool is_place = m->end > m->begin + 1 && m->type == RELATA_TYPE_PLACE && m->how == RELATA_HOW_NAME &&
                        relata_reading(m->value, ~0u, ~0u, key, sizeof key, &type, &how) && !has_prefix(key, "city/") &&
                        strcmp(key, "country/EU") != 0;
        if (is_place && name->type == RELATA_TYPE_ORGANIZATION)
            name->type = RELATA_TYPE_PLACE;
    }
}

// "Democrats": one word in the plural that is nobody's surname is a group, not a person.
static void mark_plurals(RelataAnalysis *a) {
    for (size_t i = 0; i < a->names.n; i++) {
        RelataName *name = &a->names.items[i];
        const char *xpos = a->document->tokens[name->begin].xpos;
        bool is_plural = name->end == name->begin + 1 && xpos && strcmp(xpos, "NNPS") == 0 &&
                         !(relata_form_of(a, name->begin)->flags & (RELATA_WORD_GIVEN | RELATA_WORD_SURNAME));
        if (is_plural && name->type == RELATA_TYPE_PERSON)
            name->type = RELATA_TYPE_GROUP;
    }
}

// "Typhoon Olga" as one name, which the article goes on to call "Olga".
static bool has_kind_of_storm(const RelataAnalysis *a, const RelataName *name) {
    RelataName rest = {name->begin + 1, name->end, name->type, name->score};
    return name->end == name->begin + 2 && is_storm(a, &rest) &&
           !(relata_form_of(a, name->begin + 1)->flags & RELATA_WORD_COMMON); // "Hurricane Center"
}

static void mark_storms(RelataAnalysis *a) {
    for (size_t i = 0; i < a->names.n; i++) {
        bool is_whole = has_kind_of_storm(a, &a->names.items[i]);
        uint32_t word = a->word_at[a->names.items[i].end - 1];
        if (!is_whole && !is_storm(a, &a->names.items[i]))
            continue;
        a->names.items[i].type = RELATA_TYPE_EVENT;
        for (size_t k = 0; k < a->names.n; k++) {
            RelataName *name = &a->names.items[k];
            if (name->end == name->begin + 1 && a->word_at[name->begin] == word)
                name->type = RELATA_TYPE_EVENT;
        }
    }
}

// Second thoughts over the whole document: a doubtful name that begins with a given name and holds no other word of the
// lexicon is a person's; a single word that is the last of a person's full name is that person, wherever it stands; and
// a word that is a name elsewhere is one where the model saw nothing.
static RelataStatus reconcile(RelataAnalysis *a, RelataError *error) {
    uint8_t *type_of = RELATA_ARENA_NEW(a->scratch, uint8_t, (size_t)relata_words_count(a->words) + 1);
    if (!type_of)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (size_t i = 0; i < a->names.n; i++) {
        RelataName *name = &a->names.items[i];
        bool is_single = name->end == name->begin + 1;
        if (name->type == RELATA_TYPE_ORGANIZATION && looks_like_person(a, name))
            name->type = RELATA_TYPE_PERSON;
        if ((name->type == RELATA_TYPE_PERSON && !is_single) || (is_single && !type_of[a->word_at[name->begin]]))
            type_of[a->word_at[name->end - 1]] = (uint8_t)(1 + name->type + (is_single ? 0 : RELATA_N_TYPES));
    }
    for (uint32_t t = 0; t < a->document->n_tokens; t++) {
        const RelataWord *word = relata_form_of(a, t);
        uint32_t id = a->name_at[t], type = type_of[a->word_at[t]];
        if (!type || !(word->flags & RELATA_WORD_CAPITAL) || word->length < 3)
            continue;
        bool is_surname = type > RELATA_N_TYPES;
        type = (type - 1) % RELATA_N_TYPES;
        bool is_alone = id && a->names.items[id - 1].end == a->names.items[id - 1].begin + 1;
        bool is_other = is_other_thing(a, t) && (!is_surname || (may_be_town(a, t) && !is_bare_wind(a, t)));
        if (is_alone && (is_surname || type == RELATA_TYPE_PERSON) && !is_other)
            a->names.items[id - 1].type = RELATA_TYPE_PERSON;
        bool is_capital_next = t + 1 < a->document->n_tokens && (relata_form_of(a, t + 1)->flags & RELATA_WORD_CAPITAL);
        bool is_noun = a->document->tokens[t].upos == RELATA_UPOS_PROPN;
        bool is_clear = is_surname ? !is_other_thing(a, t) : is_noun && !is_capital_next;
        if (!id && is_clear)
            RELATA_TRY(add_name(a, (RelataName){t, t + 1, (uint8_t)type, 0.6f}, error));
    }
    return RELATA_OK;
}

// --- one name, one type ------------------------------------------------------------------------------------------

// How often a name of the document was found as each type.
typedef struct {
    uint32_t hash; // 0 = empty
    uint8_t votes[RELATA_N_TYPES];
} Ballot;

typedef struct {
    Ballot *slots;
    uint32_t n; // a power of two
} Ballots;

static uint32_t name_hash(const RelataAnalysis *a, uint32_t begin, uint32_t end) {
    uint32_t hash = 1;
    for (uint32_t t = begin; t < end; t++)
        hash = relata_mix(hash, relata_form_of(a, t)->hash);
    return hash | 1;
}

static Ballot *ballot_of(const Ballots *ballots, uint32_t hash) {
    uint32_t at = hash >> 1 & (ballots->n - 1);
    while (ballots->slots[at].hash && ballots->slots[at].hash != hash)
        at = (at + 1) & (ballots->n - 1);
    return &ballots->slots[at];
}

static bool vote(const RelataAnalysis *a, Ballots *ballots) {
    ballots->n = 4;
    while (ballots->n < 2 * a->names.n)
        ballots->n *= 2;
    ballots->slots = RELATA_ARENA_NEW(a->scratch, Ballot, ballots->n);
    for (size_t i = 0; ballots->slots && i < a->names.n; i++) {
        const RelataName *name = &a->names.items[i];
        uint32_t hash = name_hash(a, name->begin, name->end);
        Ballot *ballot = ballot_of(ballots, hash);
        ballot->hash = hash;
        if (ballot->votes[name->type] < UINT8_MAX)
            ballot->votes[name->type]++;
    }
    return ballots->slots;
}

// A name without a type takes the one that the same words have elsewhere, unless they mostly have none; one with
// another type than most takes theirs.
static RelataStatus elect(RelataAnalysis *a, RelataError *error) {
    Ballots ballots;
    if (!vote(a, &ballots))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (size_t i = 0; i < a->names.n; i++) {
        RelataName *name = &a->names.items[i];
        const Ballot *ballot = ballot_of(&ballots, name_hash(a, name->begin, name->end));
        bool is_other = name->type == RELATA_TYPE_OTHER;
        uint32_t best = is_other ? RELATA_TYPE_PERSON : name->type;
        for (uint32_t type = 0; type < RELATA_N_TYPES; type++)
            if (type != RELATA_TYPE_OTHER && ballot->votes[type] > ballot->votes[best])
                best = type;
        if (!is_other || SHARE * ballot->votes[best] > ballot->votes[RELATA_TYPE_OTHER])
            name->type = (uint8_t)best;
    }
    return RELATA_OK;
}

// Whether the words are a known name of a body, and of two words or more.
static bool is_known_body(const RelataAnalysis *a, uint32_t begin, uint32_t end) {
    uint32_t class_ = a->known_at[begin] % RELATA_N_KNOWN;
    bool is_whole = end > begin + 1 && a->known_at[begin] / RELATA_N_KNOWN == 1 &&
                    a->known_at[end - 1] / RELATA_N_KNOWN == 2 && class_ == a->known_at[end - 1] % RELATA_N_KNOWN;
    return is_whole && class_ != RELATA_KNOWN_PRODUCT;
}

// Type of a run of proper nouns that the model passed over, OTHER if nothing speaks for one.
static RelataType guess_type(const RelataAnalysis *a, uint32_t begin, uint32_t end) {
    const RelataWord *first = relata_form_of(a, begin), *last = relata_form_of(a, end - 1);
    const RelataWord *lower = relata_words_at(a->words, last->lower);
    uint32_t match = a->match_at[begin];
    bool is_matched = match && a->matches.items[match - 1].begin == begin && a->matches.items[match - 1].end == end;
    if (is_matched && end > begin + 1)
        return a->matches.items[match - 1].type;
    bool is_titled = begin > 0 && a->sentence_at[begin] == a->sentence_at[begin - 1] && a->head_at[begin - 1] > begin &&
                     a->head_at[begin - 1] <= end &&
                     (relata_lemma_of(a, begin - 1)->flags & (RELATA_WORD_TITLE | RELATA_WORD_ROLE));
    if (is_titled)
        return RELATA_TYPE_PERSON;
    if (is_known_body(a, begin, end))
        return RELATA_TYPE_ORGANIZATION;
    if (end == begin + 1)
        return RELATA_TYPE_OTHER;
    if (last->flags & RELATA_WORD_COMPANY)
        return RELATA_TYPE_ORGANIZATION;
    if (lower->noun_type == RELATA_TYPE_EVENT)
        return RELATA_TYPE_EVENT;
    bool is_person = (first->flags & RELATA_WORD_GIVEN) && end - begin <= 3 && !(lower->flags & RELATA_WORD_COMMON);
    return is_person ? RELATA_TYPE_PERSON : RELATA_TYPE_OTHER;
}

static bool is_free_proper_noun(const RelataAnalysis *a, uint32_t t) {
    const RelataWord *word = relata_form_of(a, t);
    uint8_t upos = a->document->tokens[t].upos;
    bool is_acronym = upos == RELATA_UPOS_NOUN && (word->flags & RELATA_WORD_ALL_CAPS) && word->length > 1 &&
                      !strchr(a->document->tokens[t].form, '$'); // US$ counts money
    return (upos == RELATA_UPOS_PROPN || is_acronym) && !a->name_at[t] && (word->flags & RELATA_WORD_CAPITAL) &&
           word->length > 1 && !(word->flags & (RELATA_WORD_MONTH | RELATA_WORD_WEEKDAY));
}

// "/" of "RFE/RL".
static bool is_slash_between(const RelataAnalysis *a, const RelataSentence *s, uint32_t begin, uint32_t t) {
    const RelataToken *tokens = a->document->tokens;
    return t > begin && t + 1 < s->token_end && strcmp(tokens[t].form, "/") == 0 && is_free_proper_noun(a, t + 1) &&
           tokens[t - 1].span.end == tokens[t].span.begin && tokens[t].span.end == tokens[t + 1].span.begin;
}

static bool is_title_of_person(const RelataAnalysis *a, uint32_t t) {
    uint32_t up = a->head_at[t], name = up ? a->name_at[up - 1] : 0;
    return name && a->names.items[name - 1].type == RELATA_TYPE_PERSON && a->names.items[name - 1].begin > t;
}

// Runs of proper nouns outside the names: somebody's or something's name, though the model did not say whose.
static RelataStatus add_proper_nouns(RelataAnalysis *a, RelataError *error) {
    for (uint32_t i = 0; i < a->document->n_sentences; i++) {
        const RelataSentence *s = &a->document->sentences[i];
        for (uint32_t t = s->token_begin; t < s->token_end && !a->shouted[i]; t++) {
            uint32_t begin = t, end = t;
            while (end < s->token_end && (is_free_proper_noun(a, end) || is_slash_between(a, s, begin, end)))
                end++;
            while (begin < end && relata_is_title(a, begin))
                begin++;
            if (end == t)
                continue;
            t = end - 1;
            if (begin == end || is_title_of_person(a, end - 1))
                continue;
            RelataType type = guess_type(a, begin, end);
            RELATA_TRY(add_name(a, (RelataName){begin, end, (uint8_t)type, 0.5f}, error));
        }
    }
    return RELATA_OK;
}

// "South American", of which only "American" was found: the whole of a people's name is the name.
static void widen_adjectives(RelataAnalysis *a) {
    for (size_t i = 0; i < a->matches.n; i++) {
        const RelataMatch *m = &a->matches.items[i];
        uint32_t at = a->name_at[m->end - 1];
        RelataName *name = at ? &a->names.items[at - 1] : NULL;
        bool is_people = m->how == RELATA_HOW_ADJECTIVE || m->how == RELATA_HOW_DEMONYM;
        if (!name || !is_people || name->end != m->end || name->begin <= m->begin ||
            !(relata_form_of(a, m->begin)->flags & RELATA_WORD_CAPITAL))
            continue;
        bool is_free = true;
        for (uint32_t t = m->begin; t < name->begin; t++) {
            const RelataName *other = a->name_at[t] ? &a->names.items[a->name_at[t] - 1] : NULL;
            is_free &= !other || (other->begin >= m->begin && other->end <= name->begin); // "North" alone
        }
        for (uint32_t t = m->begin; is_free && t < name->begin; t++) {
            if (a->name_at[t])
                a->names.items[a->name_at[t] - 1].end = a->names.items[a->name_at[t] - 1].begin;
            a->name_at[t] = at;
        }
        name->begin = is_free ? m->begin : name->begin;
    }
}

static RelataStatus add_adjectives(RelataAnalysis *a, RelataError *error) {
    for (size_t i = 0; i < a->matches.n; i++) {
        const RelataMatch *m = &a->matches.items[i];
        bool is_capital = relata_form_of(a, m->begin)->flags & RELATA_WORD_CAPITAL;
        if ((m->how != RELATA_HOW_ADJECTIVE && m->how != RELATA_HOW_DEMONYM) || !is_capital)
            continue;
        bool is_free = true;
        for (uint32_t t = m->begin; t < m->end; t++)
            is_free &= a->name_at[t] == 0;
        if (is_free)
            RELATA_TRY(add_name(a, (RelataName){m->begin, m->end, RELATA_TYPE_GROUP, 0.8f}, error));
    }
    return RELATA_OK;
}

static bool prepare(Decoder *decoder) {
    const RelataDocument *d = decoder->a->document;
    uint32_t longest = 1;
    for (uint32_t i = 0; i < d->n_sentences; i++)
        if (d->sentences[i].token_end - d->sentences[i].token_begin > longest)
            longest = d->sentences[i].token_end - d->sentences[i].token_begin;
    decoder->scores = relata_arena_array(decoder->a->scratch, longest, sizeof *decoder->scores);
    decoder->back = relata_arena_array(decoder->a->scratch, longest, sizeof *decoder->back);
    decoder->path = RELATA_ARENA_NEW(decoder->a->scratch, uint8_t, longest);
    return decoder->scores && decoder->back && decoder->path;
}

RelataStatus relata_find_names(RelataAnalysis *a, const RelataNer *ner, RelataError *error) {
    Decoder decoder = {.a = a, .ner = ner};
    RELATA_TRY(relata_remember(a, error));
    if (!prepare(&decoder))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    if (ner->bytes)
        join_transitions(&decoder);
    for (uint32_t i = 0; ner->bytes && i < a->document->n_sentences; i++) {
        const RelataSentence *s = &a->document->sentences[i];
        if (s->token_end == s->token_begin)
            continue;
        score_sentence(&decoder, s);
        best_path(&decoder, s->token_end - s->token_begin);
        RELATA_TRY(add_spans(&decoder, s, error));
    }
    RELATA_TRY(reconcile(a, error));
    trust_gazetteer(a);
    mark_storms(a);
    RELATA_TRY(relata_complete_spans(a, error));
    mark_plurals(a);
    widen_adjectives(a);
    RELATA_TRY(add_adjectives(a, error));
    RELATA_TRY(add_proper_nouns(a, error));
    RELATA_TRY(relata_join_names(a, error));
    relata_widen_spans(a);
    relata_take_fronts(a);
    relata_correct_types(a);
    return elect(a, error);
}
