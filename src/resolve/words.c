// Words of names: splitting, sounds, singulars, offices and the places they are tied to.
#include "resolve/identity.h"

#include <stdlib.h>
#include <string.h>

void relata_words_split(RelataIdentity *identity, const char *norm, RelataWords *out) {
    out->n = 0;
    for (const char *p = norm; *p && out->n < RELATA_MAX_WORDS;) {
        size_t n = strcspn(p, " ");
        if (n) {
            const char *word = relata_arena_copy(identity->arena, p, n);
            identity->failed |= !word;
            out->words[out->n++] = word ? word : "";
        }
        p += n + (p[n] == ' ');
    }
}

const char *relata_words_join(RelataIdentity *identity, const RelataWords *words, uint32_t begin, uint32_t end,
                              const char *separator) {
    RelataStrbuf joined = {0};
    for (uint32_t i = begin; i < end; i++) {
        if (i > begin)
            relata_strbuf_add_string(&joined, separator);
        relata_strbuf_add_string(&joined, words->words[i]);
    }
    const char *copy = relata_arena_string(identity->arena, relata_strbuf_string(&joined));
    identity->failed |= joined.failed || !copy;
    relata_strbuf_clear(&joined);
    return copy ? copy : "";
}

size_t relata_words_possessive(const char *name, size_t *owner) {
    const char *plain = strstr(name, "'s "), *curly = strstr(name, "\xe2\x80\x99s ");
    const char *mark = plain && (!curly || plain < curly) ? plain : curly;
    *owner = mark ? (size_t)(mark - name) : 0;
    return mark ? *owner + (mark == plain ? 3 : 5) : 0;
}

const char *relata_words_norm(RelataIdentity *identity, const char *text, size_t n) {
    RelataStrbuf raw = {0}, norm = {0};
    relata_strbuf_add(&raw, text, n);
    relata_name_normalize(relata_strbuf_string(&raw), &norm);
    const char *copy = relata_arena_string(identity->arena, relata_strbuf_string(&norm));
    identity->failed |= raw.failed || norm.failed || !copy;
    relata_strbuf_clear(&raw);
    relata_strbuf_clear(&norm);
    return copy ? copy : "";
}

// ------------------------------------------------------------------------------------------ sounds

// Letters that transliterations of one sound use, longest first; "" drops them.
static const struct {
    const char *from, *to;
} SOUNDS[] = {{"sch", "x"}, {"dzh", "j"}, {"tch", "c"}, {"kh", "h"}, {"gh", "g"}, {"ph", "f"}, {"sh", "x"}, {"ch", "c"},
              {"zh", "j"},  {"dj", "j"},  {"ck", "k"},  {"ts", "c"}, {"tz", "c"}, {"th", "t"}, {"q", "k"},  {"c", "k"},
              {"w", "v"},   {"x", "ks"},  {"a", ""},    {"e", ""},   {"i", ""},   {"o", ""},   {"u", ""},   {"y", ""}};

void relata_skeleton(const char *word, char *out, size_t n) {
    size_t length = 0;
    if (word[0] && strchr("aeiouy", word[0]) && n > 1)
        out[length++] = 'a';
    for (const char *p = word; *p && length + 3 < n;) {
        const char *to = NULL;
        size_t used = 1;
        for (size_t i = 0; i < sizeof SOUNDS / sizeof *SOUNDS && !to; i++)
            if (strncmp(p, SOUNDS[i].from, strlen(SOUNDS[i].from)) == 0) {
                to = SOUNDS[i].to;
                used = strlen(SOUNDS[i].from);
            }
        char same[2] = {*p, '\0'};
        for (const char *q = to ? to : same; *q; q++)
            if (!length || out[length - 1] != *q)
                out[length++] = *q;
        p += used;
    }
    if (length > 1 && out[length - 1] == 'f') // -off, -eff: -ov, -ev
        out[length - 1] = 'v';
    out[length] = '\0';
}

uint32_t relata_word_distance(const char *a, const char *b) {
    enum { LONGEST = 64 };
    size_t n = strnlen(a, LONGEST), m = strnlen(b, LONGEST);
    uint32_t row[LONGEST + 1];
    for (size_t j = 0; j <= m; j++)
        row[j] = (uint32_t)j;
    for (size_t i = 1; i <= n; i++) {
        uint32_t diagonal = row[0];
        row[0] = (uint32_t)i;
        for (size_t j = 1; j <= m; j++) {
            uint32_t above = row[j], best = diagonal + (a[i - 1] != b[j - 1]);
            best = above + 1 < best ? above + 1 : best;
            best = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
            diagonal = above;
            row[j] = best;
        }
    }
    return row[m];
}

// ------------------------------------------------------------------------------------------ places and offices

// Row of a lexicon value that names a place itself, not what stands for it (a capital for its government).
static bool is_place_row(const char *value, uint32_t row, char *key, size_t n) {
    char type[32], how[32];
    return relata_lexicon_field(value, row, 0, key, n) && relata_lexicon_field(value, row, 1, type, sizeof type) &&
           relata_lexicon_field(value, row, 2, how, sizeof how) &&
           (strncmp(key, "country/", 8) == 0 || strcmp(type, "PLACE") == 0) && strcmp(how, "metonym") != 0 &&
           strcmp(how, "capital") != 0 && strcmp(how, "leader") != 0;
}

const char *relata_place_of(RelataIdentity *identity, const char *words) {
    enum { ROWS = 2 };
    const char *value =
        identity->has_lexicon ? relata_lexicon_find(identity->lexicon, RELATA_LEXICON_SURFACE, words) : NULL;
    char key[128];
    for (uint32_t row = 0; value && row < ROWS; row++)
        if (is_place_row(value, row, key, sizeof key)) {
            const char *copy = relata_arena_string(identity->arena, key);
            identity->failed |= !copy;
            return copy ? copy : words;
        }
    return words;
}

// Words that name an office, where the lexicon does not (or there is none).
static const char *const OFFICES[] = {
    "president", "minister",   "premier",   "chancellor",  "king",    "queen",    "leader",     "governor",
    "mayor",     "secretary",  "chief",     "director",    "senator", "chairman", "chairwoman", "commander",
    "speaker",   "ambassador", "spokesman", "spokeswoman", "ceo",     "head",     "prosecutor", "judge"};

static bool is_office(const RelataIdentity *identity, const char *word) {
    for (size_t i = 0; i < sizeof OFFICES / sizeof *OFFICES; i++)
        if (strcmp(word, OFFICES[i]) == 0)
            return true;
    return identity->has_lexicon && relata_lexicon_get(identity->lexicon, RELATA_LEXICON_ROLE, word);
}

static int by_text(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// Words that say when an office is held: "" for now, "former" for no longer; NULL for all other words.
static const char *time_of(const char *word) {
    static const char *const NOW[] = {"current",  "incumbent", "sitting", "serving", "acting",
                                      "outgoing", "newly",     "elected", "new",     "then"};
    static const char *const PAST[] = {"former", "ex", "previous", "onetime", "erstwhile", "late", "past"};
    for (size_t i = 0; i < sizeof NOW / sizeof *NOW; i++)
        if (strcmp(word, NOW[i]) == 0)
            return "";
    for (size_t i = 0; i < sizeof PAST / sizeof *PAST; i++)
        if (strcmp(word, PAST[i]) == 0)
            return "former";
    return NULL;
}

// Takes words of time out, wherever they stand before the head; whether they speak of the past.
static bool take_time(RelataWords *words) {
    bool is_past = false;
    uint32_t n = 0;
    for (uint32_t i = 0; i < words->n; i++) {
        const char *time = i < 3 && i + 1 < words->n ? time_of(words->words[i]) : NULL;
        is_past |= time && *time;
        if (!time)
            words->words[n++] = words->words[i];
    }
    words->n = n;
    return is_past;
}

// "president of tajikistan", "tajik president" → "country/TJ+president"; NULL unless it is an office of something. A
// former office is another one: "former tajik president" → "country/TJ+former+president".
static const char *role_of(RelataIdentity *identity, const char *norm) {
    RelataWords words;
    relata_words_split(identity, norm, &words);
    bool is_past = take_time(&words);
    uint32_t of = words.n, head = RELATA_MAX_WORDS;
    for (uint32_t i = 0; i < words.n && of == words.n; i++) {
        if (strcmp(words.words[i], "of") == 0)
            of = i;
        else if (is_office(identity, words.words[i]))
            head = i;
    }
    if (head == RELATA_MAX_WORDS || words.n < 2 || words.n > 8)
        return NULL;
    const char *parts[RELATA_MAX_WORDS + 3];
    uint32_t n = 0, first = 0;
    // What stands before the head: a place as a whole, else its first word alone, then the rest.
    if (head > 0) {
        const char *whole = relata_words_join(identity, &words, 0, head, " ");
        const char *place = relata_place_of(identity, whole);
        if (place != whole) {
            parts[n++] = place;
            first = head;
        } else {
            parts[n++] = relata_place_of(identity, words.words[0]);
            first = 1;
        }
    }
    for (uint32_t i = first; i < of; i++)
        parts[n++] = words.words[i];
    if (of + 1 < words.n) {
        uint32_t begin = of + 1 + (strcmp(words.words[of + 1], "the") == 0);
        if (begin < words.n)
            parts[n++] = relata_place_of(identity, relata_words_join(identity, &words, begin, words.n, " "));
    }
    if (n < 2)
        return NULL;
    if (is_past) // a former office is not the present one
        parts[n++] = "former";
    qsort(parts, n, sizeof *parts, by_text);
    RelataWords sorted = {.n = n};
    memcpy(sorted.words, parts, n * sizeof *parts);
    return relata_words_join(identity, &sorted, 0, n, "+");
}

const char *relata_roles_of(RelataIdentity *identity, const RelataLocal *local) {
    enum { MAX_ROLES = 6 };
    RelataWords roles = {0};
    RelataStrbuf line = {0}, norm = {0};
    for (const char *p = local->aliases; *p && roles.n < MAX_ROLES;) {
        size_t n = strcspn(p, "\n");
        relata_strbuf_truncate(&line, 0);
        relata_strbuf_add(&line, p, n);
        relata_name_normalize(relata_strbuf_string(&line), &norm);
        const char *role = role_of(identity, relata_strbuf_string(&norm));
        bool is_new = role != NULL;
        for (uint32_t i = 0; i < roles.n && is_new; i++)
            is_new = strcmp(roles.words[i], role) != 0;
        if (is_new)
            roles.words[roles.n++] = role;
        p += n + (p[n] == '\n');
    }
    identity->failed |= line.failed || norm.failed;
    relata_strbuf_clear(&line);
    relata_strbuf_clear(&norm);
    if (!roles.n)
        return "";
    qsort(roles.words, roles.n, sizeof *roles.words, by_text);
    return relata_words_join(identity, &roles, 0, roles.n, "|");
}

// ------------------------------------------------------------------------------------------ concepts

static bool is_determiner(const char *word) {
    static const char *const WORDS[] = {"a",   "an",  "the",   "this", "that", "these", "those", "its",
                                        "his", "her", "their", "our",  "some", "any",   "my",    "your"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++)
        if (strcmp(word, WORDS[i]) == 0)
            return true;
    return false;
}

// Singular of a noun by its spelling.
static const char *singular(RelataIdentity *identity, const char *word) {
    size_t n = strlen(word);
    if (n > 4 && strcmp(word + n - 3, "ies") == 0)
        return relata_arena_printf(identity->arena, "%.*sy", (int)(n - 3), word);
    if (n > 4 && (strcmp(word + n - 4, "sses") == 0 || strcmp(word + n - 4, "ches") == 0 ||
                  strcmp(word + n - 4, "shes") == 0 || strcmp(word + n - 3, "xes") == 0))
        return relata_arena_copy(identity->arena, word, n - 2);
    if (n > 3 && word[n - 1] == 's' && !strchr("sui", word[n - 2]))
        return relata_arena_copy(identity->arena, word, n - 1);
    return word;
}

static bool is_preposition(const char *word) {
    return strcmp(word, "of") == 0 || strcmp(word, "in") == 0 || strcmp(word, "for") == 0 || strcmp(word, "on") == 0 ||
           strcmp(word, "with") == 0;
}

// The country that words [begin, end) name or derive from; NULL if none.
static const char *country_of(RelataIdentity *identity, const RelataWords *words, uint32_t begin, uint32_t end) {
    if (begin >= end)
        return NULL;
    const char *key = relata_place_of(identity, relata_words_join(identity, words, begin, end, " "));
    return strncmp(key, "country/", 8) == 0 ? key : NULL;
}

// "Mali's military", "Malian military", "the military of Mali": whose a concept is, taken off its words.
static const char *take_owner(RelataIdentity *identity, const RelataWords *words, uint32_t *begin, uint32_t *end) {
    for (uint32_t n = 2; n >= 1; n--) {
        const char *country = *begin + n < *end ? country_of(identity, words, *begin, *begin + n) : NULL;
        if (country && !is_preposition(words->words[*begin + n])) {
            *begin += n;
            return country;
        }
    }
    for (uint32_t i = *begin + 1; i + 1 < *end; i++) {
        if (!is_preposition(words->words[i]))
            continue;
        uint32_t first = i + 1 + (strcmp(words->words[i + 1], "the") == 0);
        const char *country = strcmp(words->words[i], "of") == 0 ? country_of(identity, words, first, *end) : NULL;
        if (country)
            *end = i;
        return country;
    }
    return NULL;
}

const char *relata_concept_core(RelataIdentity *identity, const char *name) {
    size_t n_owner, skip = relata_words_possessive(name, &n_owner);
    const char *owner = skip ? relata_place_of(identity, relata_words_norm(identity, name, n_owner)) : NULL;
    RelataWords words;
    relata_words_split(identity, relata_words_norm(identity, name + skip, strlen(name + skip)), &words);
    uint32_t begin = 0, end = words.n, head;
    while (begin + 1 < end && is_determiner(words.words[begin]))
        begin++;
    if (!owner)
        owner = take_owner(identity, &words, &begin, &end);
    for (head = begin; head + 1 < end && !is_preposition(words.words[head + 1]);)
        head++;
    if (words.n) {
        const char *one = singular(identity, words.words[head]);
        words.words[head] = one ? one : words.words[head];
    }
    const char *core = relata_words_join(identity, &words, begin, end, " ");
    if (!owner)
        return core;
    RelataWords parts = {2, {owner, core}};
    return relata_words_join(identity, &parts, 0, 2, " ");
}
