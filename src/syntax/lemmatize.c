// Lemmatizer: edit scripts chosen by the longest known ending.
//
// A script says how a form becomes its lemma: a change of case, bytes taken from the end, bytes put there
// (studied → lower, take 3, put "y"). Rules map a word class, the form's case and an ending to a script; a
// whole form is an ending of its own, so exceptions are rules too. From the longest ending to the empty one,
// the first that has a rule decides. Ideas: Chrupała 2006 (edit scripts), Straka et al. 2016 (rules by tags).
//
// The section `lemma`, version 1, integers little-endian, read in place:
//
//      0  8  magic "RELLEMM\0"
//      8  4  version of this layout (1)
//     12  4  slots of the table, a power of two
//     16  4  number of scripts s
//     20  4  bytes of the strings
//     24 40  zero
//     64     uint32 slots[n][2]    open addressing: fingerprint (never 0), script
//      …     uint32 scripts[s]     case (8 bits), bytes taken (8), offset of the string put (16)
//      …     strings, NUL-terminated
//
// Limits: forms over LONGEST bytes are their own lemmas.
#include "syntax/lemmatize.h"

#include "base/utf8.h"
#include "syntax/lemmatize_rules.h"

#include <string.h>
#include <strings.h>

enum { LONGEST = 200 };

RelataStatus relata_lemmatizer_open(RelataLemmatizer *out, const RelataModel *model, RelataError *error) {
    size_t n;
    const unsigned char *bytes = relata_model_section(model, "lemma", &n);
    *out = (RelataLemmatizer){0};
    if (!bytes)
        return RELATA_OK;
    uint32_t header[4] = {0};
    if (n >= RELATA_LEMMA_HEADER)
        memcpy(header, bytes + 8, sizeof header);
    size_t need = RELATA_LEMMA_HEADER + (size_t)header[1] * 8 + (size_t)header[2] * 4 + header[3];
    if (n < RELATA_LEMMA_HEADER || memcmp(bytes, "RELLEMM", 8) != 0 || header[0] != RELATA_LEMMA_VERSION || n != need)
        return relata_fail(error, RELATA_MODEL, NULL, 0, 0, "the model's section lemma is of another version");
    out->bytes = bytes;
    out->n_bytes = n;
    out->n_slots = header[1];
    out->slots = (const uint32_t *)(const void *)(bytes + RELATA_LEMMA_HEADER);
    out->scripts = out->slots + (size_t)out->n_slots * 2;
    out->strings = (const char *)(out->scripts + header[2]);
    return RELATA_OK;
}

// The script of a key, as its index plus one; 0 if there is no such rule.
static uint32_t find(const RelataLemmatizer *lemmatizer, uint64_t key) {
    uint32_t mask = lemmatizer->n_slots - 1, fingerprint = (uint32_t)(key >> 32) | 1u;
    for (uint32_t i = (uint32_t)key & mask, tries = 0; tries < 64; i = (i + 1) & mask, tries++) {
        if (lemmatizer->slots[2 * (size_t)i] == fingerprint)
            return lemmatizer->slots[2 * (size_t)i + 1] + 1;
        if (lemmatizer->slots[2 * (size_t)i] == 0)
            break;
    }
    return 0;
}

uint64_t relata_lemma_key(uint64_t tag, uint32_t form_case, bool is_whole, const char *ending, size_t n) {
    uint64_t h = tag ^ ((uint64_t)form_case << 1 | is_whole) * 0x9e3779b97f4a7c15u;
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)ending[i]) * 0x100000001b3u;
    h = (h ^ h >> 32) * 0xd6e8feb86659fd93u;
    return h ^ h >> 29;
}

uint64_t relata_lemma_tag(RelataUpos upos, const char *xpos) {
    uint64_t h = 0xcbf29ce484222325u ^ (uint64_t)upos;
    for (; xpos && *xpos; xpos++)
        h = (h * 0x100000001b3u) ^ (unsigned char)*xpos;
    return h * 0x9e3779b97f4a7c15u;
}

uint32_t relata_lemma_case(RelataUpos upos, uint32_t form_case) {
    switch (upos) {
    case RELATA_UPOS_PROPN:
    case RELATA_UPOS_ADJ:
    case RELATA_UPOS_X:
    case RELATA_UPOS_SYM:
        return form_case;
    case RELATA_UPOS_NOUN:
    case RELATA_UPOS_NUM:
        return form_case == RELATA_LEMMA_CAPITALISED ? RELATA_LEMMA_LOWER : form_case;
    default:
        return form_case == RELATA_LEMMA_MIXED ? form_case : RELATA_LEMMA_LOWER;
    }
}

size_t relata_lemma_fold(const char *form, char *folded, uint32_t *form_case) {
    size_t n = strlen(form), out = 0;
    uint32_t n_upper = 0, n_lower = 0;
    bool is_first_upper = false;
    for (size_t i = 0; i < n;) {
        uint32_t used, c = (unsigned char)form[i];
        if (c < 0x80)
            used = 1;
        else
            c = relata_utf8_decode(form + i, n - i, &used);
        bool is_upper = relata_is_upper(c);
        n_upper += is_upper;
        n_lower += relata_is_lower(c);
        is_first_upper = is_first_upper || (i == 0 && is_upper);
        c = c == 0x2019 || c == 0x2018 || c == '`' ? '\'' : is_upper ? relata_to_lower(c) : c;
        out += relata_utf8_encode(c, folded + out);
        i += used;
    }
    folded[out] = '\0';
    *form_case = n_upper == 0                     ? RELATA_LEMMA_LOWER
                 : n_lower == 0                   ? RELATA_LEMMA_CAPITALS
                 : is_first_upper && n_upper == 1 ? RELATA_LEMMA_CAPITALISED
                                                  : RELATA_LEMMA_MIXED;
    return out;
}

size_t relata_lemma_recase(const char *form, uint32_t how, char *out) {
    size_t n = strlen(form), m = 0;
    for (size_t i = 0; i < n;) {
        uint32_t used;
        uint32_t c = relata_utf8_decode(form + i, n - i, &used);
        if (how == RELATA_LEMMA_NO_COMMAS && c == ',') {
            i++;
            continue;
        }
        if (how == RELATA_LEMMA_TO_LOWER && (c == 0x2018 || c == 0x2019))
            c = '\'';
        if (how == RELATA_LEMMA_TO_LOWER || (how == RELATA_LEMMA_TO_TITLE && i > 0))
            c = relata_to_lower(c);
        else if (how == RELATA_LEMMA_TO_TITLE)
            c = relata_to_upper(c);
        m += relata_utf8_encode(c, out + m);
        i += used;
    }
    out[m] = '\0';
    return m;
}

static uint32_t choose(const RelataLemmatizer *lemmatizer, RelataUpos upos, const char *xpos, const char *form) {
    char folded[LONGEST * 4 + 1];
    uint32_t form_case, script;
    size_t n = relata_lemma_fold(form, folded, &form_case);
    uint64_t tag = relata_lemma_tag(upos, xpos);
    form_case = relata_lemma_case(upos, form_case);
    if ((script = find(lemmatizer, relata_lemma_key(tag, form_case, true, folded, n))))
        return script;
    if (form_case != RELATA_LEMMA_LOWER &&
        (script = find(lemmatizer, relata_lemma_key(tag, RELATA_LEMMA_LOWER, true, folded, n))))
        return script;
    for (size_t length = n < RELATA_LEMMA_ENDING ? n : RELATA_LEMMA_ENDING;; length--) {
        if ((script = find(lemmatizer, relata_lemma_key(tag, form_case, false, folded + n - length, length))))
            return script;
        if (length == 0)
            break;
    }
    return 0;
}

// "accuse", tagged as a past: only these, and what is made of them, end in "e".
static bool is_present(RelataUpos upos, const char *xpos, const char *form) {
    static const char *const pasts[] = {"came", "gave",  "made",   "broke", "drove", "rose",   "spoke", "wrote",
                                        "woke", "stole", "froze",  "chose", "shone", "strove", "rode",  "strode",
                                        "wore", "tore",  "bore",   "swore", "ate",   "wove",   "hove",  "dove",
                                        "bade", "smote", "throve", "were",  "'re",   NULL};
    size_t n = strlen(form);
    if (upos != RELATA_UPOS_VERB || !xpos || strcmp(xpos, "VBD") != 0 || n < 4 || form[n - 1] != 'e')
        return false;
    for (const char *const *w = pasts; *w; w++)
        if (n >= strlen(*w) && strcasecmp(form + n - strlen(*w), *w) == 0) // "overcame"
            return false;
    return true;
}

static const char *apply(const RelataLemmatizer *lemmatizer, RelataArena *arena, const char *form, uint32_t script) {
    char lemma[LONGEST * 4 + 256];
    size_t n = relata_lemma_recase(form, RELATA_SCRIPT_CASE(script), lemma);
    size_t taken = RELATA_SCRIPT_TAKEN(script);
    const char *put = lemmatizer->strings + RELATA_SCRIPT_PUT(script);
    n = taken < n ? n - taken : 0;
    while (n > 0 && ((unsigned char)lemma[n] & 0xC0) == 0x80)
        n--; // never inside a character
    size_t m = strlen(put);
    memcpy(lemma + n, put, m + 1);
    n += m;
    if (n == 0 || strcmp(lemma, form) == 0)
        return form;
    return relata_arena_copy(arena, lemma, n);
}

const char *relata_lemmatize(const RelataLemmatizer *lemmatizer, RelataArena *arena, const char *form, RelataUpos upos,
                             const char *xpos, const char *feats) {
    (void)feats;
    if (strnlen(form, LONGEST + 1) > LONGEST)
        return form;
    uint32_t script = 0;
    if (lemmatizer->n_slots && is_present(upos, xpos, form))
        xpos = "VBP";
    if (lemmatizer->n_slots)
        script = choose(lemmatizer, upos, xpos, form);
    if (!script && lemmatizer->n_slots) // a class and a tag that never met: by the class alone
        script = choose(lemmatizer, upos, NULL, form);
    if (script)
        return apply(lemmatizer, arena, form, lemmatizer->scripts[script - 1]);
    if (upos == RELATA_UPOS_PROPN)
        return form;
    char lemma[LONGEST * 4 + 1];
    size_t n = relata_lemma_recase(form, RELATA_LEMMA_TO_LOWER, lemma);
    return strcmp(lemma, form) == 0 ? form : relata_arena_copy(arena, lemma, n);
}
