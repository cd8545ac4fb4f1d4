// Twice: of two statements of one sentence, what the other has told already.
//
// One clause may be told at two lengths: with its object alone and with a label that holds it ("withdrew its
// ambassador", "withdrew ambassador to"), with the place alone and with what stands there ("shot in Lagos", "shot at a
// clinic in Lagos"), from whoever asked to whom and from there to what ("Mali – asked to free crew – Chad", "Chad –
// asked by Mali to free – crew"), from what a label says of its object ("Mali – accused of dumping waste – Chad", "Chad
// – dumped – waste"). The one whose words all stand in the other, of the same end, goes. So does the mirrored one of
// two who did something with each other somewhere, and what is told of somebody's wife or allies as of him. Two names
// that are tied stay tied, but where the tie is only a request or the place of the thing that the other names.
//
// In: a document and two triples of it. Out: yes or no. Limits: words are compared by how they begin; irregular forms
// ("sent", "send") are two words.
#include "extract/statement/repeat.h"

#include "extract/tree/words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

// --- the object in the other's label

// "peacekeepers" of "has peacekeepers in", by the label "has" of the same clause; NULL if the label is no longer one.
static const char *object_in_label(const char *longer, const char *label, size_t *n) {
    size_t m = strlen(label);
    const char *rest = strncmp(longer, label, m) == 0 && longer[m] == ' ' ? longer + m + 1 : NULL;
    const char *last = rest ? strrchr(rest, ' ') : NULL; // before the preposition
    if (!last)
        return NULL;
    const char *noun = rest;
    for (const char *c = rest; c < last; c++)
        if (*c == ' ')
            noun = c + 1;
    *n = (size_t)(last - noun);
    return noun;
}

// "its ambassador", "a temporary": words that neither count nor name anything.
static bool is_plain_word(const char *word, size_t n) {
    static const char *const numbers[] = {"one",     "two",   "three",  "four",  "five",    "six",      "seven",
                                          "eight",   "nine",  "ten",    "dozen", "hundred", "thousand", "million",
                                          "billion", "first", "second", "third", "several", "many",     NULL};
    for (size_t k = 0; k < n; k++)
        if (isdigit((unsigned char)word[k]) || isupper((unsigned char)word[k]))
            return false;
    for (const char *const *w = numbers; *w; w++)
        if (strlen(*w) == n && strncmp(word, *w, n) == 0)
            return false;
    return true;
}

// Whether a label has a word.
static bool has_word_of(const char *label, const char *word, size_t n) {
    for (const char *at = label; *at; at += strcspn(at, " "), at += *at == ' ')
        if (strcspn(at, " ") == n && strncasecmp(at, word, n) == 0)
            return true;
    return false;
}

// Whether an object's name says no more than a label that ends in its noun and a preposition: before the noun only its
// owner, the subject, and words that the label has or that neither count nor name, behind it that preposition's
// phrase without a purpose.
static bool is_in_label(const char *name, const char *owner, const char *label, const char *noun, size_t n) {
    const char *marker = strrchr(label, ' ') + 1, *at = name;
    if (strncmp(name, owner, strlen(owner)) == 0)
        at += strlen(owner);
    for (size_t m; *at; at += m + (at[m] == ' ')) {
        m = strcspn(at, " ");
        if (m == n && strncasecmp(at, noun, n) == 0) {
            const char *behind = at + m;
            size_t length = strlen(marker);
            bool is_phrase = *behind && strncmp(behind + 1, marker, length) == 0 && behind[length + 1] == ' ';
            return is_phrase ? !strstr(behind + length + 1, " to ") : !*behind && at != name;
        }
        if (!has_word_of(label, at, m) && !is_plain_word(at, m))
            return false;
    }
    return false;
}

// Of "withdrew its ambassador" and "withdrew ambassador to – Chad" the second says all, and so does "has 400 troops in
// – Chad" of "has – 400 troops in Chad".
static bool is_part_of_other(const RelataDocument *d, const RelataTriple *pale, const RelataTriple *other) {
    size_t n;
    if (pale->proposition != other->proposition || pale->subject != other->subject ||
        pale->polarity != other->polarity || pale->modality != other->modality ||
        d->entities[pale->object].kind != RELATA_ENTITY_NOMINAL)
        return false;
    const char *name = d->entities[pale->object].name, *noun = object_in_label(other->relation, pale->relation, &n);
    return noun && is_in_label(name, d->entities[pale->subject].name, other->relation, noun, n);
}

// --- all words in the other

// Letters that two forms of one word have in common at least: all but an ending of two or three ("plotted",
// "plotting").
static bool is_form_of(const char *a, size_t n, const char *b, size_t m) {
    enum { SHORT = 5, ENDING = 2, LONGER = 4 };
    size_t least = n < m ? n : m, most = n < m ? m : n;
    if (n == m && strncasecmp(a, b, n) == 0)
        return true;
    size_t common = least <= SHORT ? least : least - ENDING;
    return least > 3 && most - least <= LONGER && strncasecmp(a, b, common) == 0;
}

static bool has_form_of(const char *text, const char *word, size_t n) {
    for (const char *at = text; *at; at += strcspn(at, " "), at += *at == ' ')
        if (is_form_of(at, strcspn(at, " "), word, n))
            return true;
    return false;
}

// Words that hold others together.
static bool is_small_word(const char *word, size_t n) {
    static const char *const words[] = {"a",    "an",   "the",  "of",   "to",  "in",    "on",   "at",
                                        "by",   "with", "for",  "from", "and", "or",    "as",   "into",
                                        "be",   "was",  "were", "is",   "are", "has",   "have", "had",
                                        "been", "near", "its",  "his",  "her", "their", NULL};
    for (const char *const *w = words; *w; w++)
        if (strlen(*w) == n && strncasecmp(word, *w, n) == 0)
            return true;
    return false;
}

// Whether each word of a text, but for small ones, stands in another statement's label or object; one at least does.
static bool is_all_in(const char *text, const char *label, const char *object) {
    bool has_word = false;
    for (const char *at = text; *at; at += strcspn(at, " "), at += *at == ' ') {
        size_t n = strcspn(at, " ");
        if (!n || is_small_word(at, n))
            continue;
        if (!has_form_of(label, at, n) && !has_form_of(object, at, n))
            return false;
        has_word = true;
    }
    return has_word;
}

static bool ends_in(const char *label, const char *end) {
    size_t n = strlen(label), m = strlen(end);
    return n >= m && strcmp(label + n - m, end) == 0;
}

// "shot in – Lagos" beside "shot at – clinic in Lagos"; not where the label alone has the object: "has 400 troops in".
static bool is_said_there(const char *label, const char *other) {
    static const char *const markers[] = {"in", "at", "near", "on", NULL};
    const char *last = strrchr(label, ' '), *its = strrchr(other, ' ');
    return last && its && its - other == last - label && strncmp(label, other, (size_t)(last - label)) == 0 &&
           relata_is_among(last + 1, markers);
}

// "asked by Mali to send troops into", "was allowed to build homes in": where something was asked to be done; whom or
// what somebody was asked to help, join or sign is a tie of its own.
static bool is_request_there(const RelataTriple *t) {
    static const char *const markers[] = {"in", "at", "near", "on", "into", NULL};
    const char *last = strrchr(t->relation, ' ');
    return t->modality == RELATA_PLANNED && last && relata_is_among(last + 1, markers) &&
           (strstr(t->relation, " by ") || strncmp(t->relation, "was ", 4) == 0) && strstr(t->relation, " to ");
}

// "located in" beside "longest river in": where it is stands in what it is. Encyclopedias are asked for both.
static bool is_where_of_kind(const RelataDocument *d, const RelataTriple *where, const RelataTriple *role) {
    const char *space = strchr(role->relation, ' '), *last = strrchr(role->relation, ' ');
    return !d->is_encyclopedic && where->object == role->object && where->polarity == role->polarity &&
           strcmp(where->relation, "located in") == 0 && role->rule && strcmp(role->rule, "role") == 0 &&
           space < last && strcmp(last, " in") == 0 &&
           (role->modality == RELATA_CERTAIN || role->modality == RELATA_CLAIMED);
}

// "Lira – did not serve" beside "prevented from serving – Lira".
static bool is_kept_from(const RelataTriple *pale, const RelataTriple *other) {
    return pale->polarity == RELATA_NEGATIVE && pale->subject == other->object && strstr(other->relation, " from ");
}

// "has embassy in" beside "reopened – embassy in Lima".
static bool is_having_there(const RelataTriple *t) {
    static const char *const rules[] = {"possessive", "demonym", NULL};
    return t->rule && relata_is_among(t->rule, rules) && strncmp(t->relation, "has ", 4) == 0 &&
           (ends_in(t->relation, " in") || ends_in(t->relation, " at"));
}

static bool is_of_verb(const RelataTriple *t) {
    static const char *const rules[] = {"clause",
                                        "conjoined verb",
                                        "relative clause",
                                        "control",
                                        "purpose",
                                        "participle",
                                        "adverbial participle",
                                        "infinitive",
                                        "possessive",
                                        "demonym",
                                        "gerund",
                                        "light verb",
                                        NULL};
    return t->rule && relata_is_among(t->rule, rules);
}

// "program manager of – Acme" beside "occupation – Acme program manager".
static bool is_role_again(const RelataDocument *d, const RelataTriple *pale, const RelataTriple *other) {
    return strcmp(pale->relation, "occupation") == 0 && other->rule && strcmp(other->rule, "role") == 0 &&
           is_all_in(d->entities[pale->object].name, other->relation, d->entities[other->object].name);
}

// "Lira – held talks with Berg in – Oslo", "Berg – held talks with Lira in – Oslo": the first is enough.
static bool is_mirrored(const RelataDocument *d, const RelataTriple *pale, const RelataTriple *other) {
    size_t n = strcspn(pale->relation, " ");
    return pale > other && pale->sentence == other->sentence && pale->object == other->object &&
           pale->subject != other->subject && pale->polarity == other->polarity &&
           strncmp(pale->relation, other->relation, n + 1) == 0 && strstr(pale->relation, " with ") &&
           strstr(pale->relation, d->entities[other->subject].name) &&
           strstr(other->relation, d->entities[pale->subject].name);
}

// "Lira – left – Chad", "Lira's wife – left – Chad": who came along without a name; whom it befell is told of each.
static bool is_companion(const RelataDocument *d, const RelataTriple *pale, const RelataTriple *other) {
    static const char *const harms[] = {"died", "killed", "wounded", "injured", "hurt", "drowned", "found", NULL};
    const RelataEntity *who = &d->entities[pale->subject], *of = &d->entities[other->subject];
    size_t n = strlen(of->name);
    char verb[16];
    snprintf(verb, sizeof verb, "%.*s", (int)strcspn(pale->relation, " "), pale->relation);
    return pale->sentence == other->sentence && pale->object == other->object && pale->polarity == other->polarity &&
           who->kind == RELATA_ENTITY_NOMINAL && strncmp(who->name, of->name, n) == 0 &&
           strncmp(who->name + n, "'s ", 3) == 0 && strcmp(pale->relation, other->relation) == 0 &&
           !relata_is_among(verb, harms);
}

static bool is_all_in_other(const RelataDocument *d, const RelataTriple *pale, const RelataTriple *other) {
    bool is_of_subject = pale->subject == other->subject, is_having = is_having_there(pale);
    if (pale->sentence != other->sentence || (!is_of_subject && pale->subject != other->object))
        return false;
    uint32_t end = is_of_subject ? other->object : other->subject;
    const RelataEntity *object = &d->entities[pale->object], *its = &d->entities[end];
    if (is_where_of_kind(d, pale, other))
        return true;
    if (pale->object == end && !is_having)
        return false;
    if (is_of_subject && is_role_again(d, pale, other))
        return true;
    if (!is_of_verb(pale) || !is_of_verb(other) ||
        (pale->polarity != other->polarity && !is_having && !is_kept_from(pale, other)) ||
        (other->modality == RELATA_POSSIBLE && pale->modality != RELATA_POSSIBLE && !is_request_there(pale)) ||
        !is_all_in(pale->relation, other->relation, its->name) || !is_all_in(object->name, other->relation, its->name))
        return false;
    bool is_place_in_other = is_said_there(pale->relation, other->relation) && its->kind == RELATA_ENTITY_NOMINAL &&
                             is_all_in(object->name, "", its->name);
    return object->kind != RELATA_ENTITY_NAMED || is_request_there(pale) || is_having || is_place_in_other;
}

bool relata_is_told_by(const RelataDocument *d, const RelataTriple *pale, const RelataTriple *other) {
    return is_part_of_other(d, pale, other) || is_mirrored(d, pale, other) || is_companion(d, pale, other) ||
           is_all_in_other(d, pale, other);
}
