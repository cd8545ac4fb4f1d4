// The ontology: open relation phrases of one article brought to a shared vocabulary.
//
// The vocabulary is a plain text (src/data/english/ontology.txt, whose head explains its form), a section
// of the model; a text of the user's may be read before it. A statement's phrase is turned into a key of lemmas ("held
// talks with" → "hold talk with"), found among the cues, and taken if the types of both ends fit; the first block that
// fits decides. What fits nothing keeps its own phrase. Cues are looked up in a hash map: the cost is one lookup a
// statement.
#include "resolve/resolve.h"

#include "base/array.h"
#include "base/arena.h"
#include "base/map.h"
#include "base/words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

typedef struct {
    const char *label;
    const char *wikidata; // NULL = none; the first of several
    uint32_t subjects;    // bits 1 << RelataType, all ones = anything
    uint32_t objects;     // likewise
    bool is_symmetric;
    bool is_override; // of the user's text, and takes the place of the model's block of that label
} Relation;

typedef struct {
    uint32_t relation; // index into relations
    uint32_t next;     // 1 + index of the next cue of the same phrase, 0 = last
    bool is_reversed;
    bool is_label; // the label itself, not a phrase of articles
} Cue;

struct RelataOntology {
    RelataArena *arena;
    RELATA_ARRAY(Relation) relations;
    RELATA_ARRAY(Cue) cues;
    RELATA_ARRAY(uint32_t) first; // [phrases] 1 + index of the first cue of phrase id - 1
    RelataMap *phrases;
    const char *source; // the text being read, for messages
    uint32_t n_own;     // relations of the user's text
    bool is_skipping;   // this block has been replaced by the user's
};

// --- reading the text ---------------------------------------------------------------------------

static char *trim(char *text) {
    text += strspn(text, " \t\r");
    size_t n = strlen(text);
    while (n && strchr(" \t\r", text[n - 1]))
        text[--n] = '\0';
    return text;
}

static RelataStatus parse_types(const RelataOntology *o, char *names, uint32_t *bits, uint32_t line,
                                RelataError *error) {
    *bits = 0;
    for (char *save = NULL, *name = strtok_r(names, " \t", &save); name; name = strtok_r(NULL, " \t", &save)) {
        RelataType type = relata_type_find(name);
        if (type == RELATA_N_TYPES)
            return relata_fail(error, RELATA_SYNTAX, o->source, line, 0,
                               "unknown type %.40s: PERSON, ORGANIZATION, PLACE, FACILITY, GROUP, EVENT, WORK, "
                               "PRODUCT, DATE, QUANTITY,"
                               " MONEY and OTHER are known",
                               name);
        *bits |= 1u << type;
    }
    return *bits ? RELATA_OK : relata_fail(error, RELATA_SYNTAX, o->source, line, 0, "no type is named");
}

static bool add_cue(RelataOntology *o, const char *phrase, bool is_reversed, bool is_label) {
    uint32_t known = relata_map_count(o->phrases), id = relata_map_add_string(o->phrases, phrase);
    Cue cue = {(uint32_t)o->relations.n - 1, 0, is_reversed, is_label};
    if (!id || (id > known && !RELATA_ARRAY_ADD(&o->first, 0)) || !RELATA_ARRAY_ADD(&o->cues, cue))
        return false;
    uint32_t *link = &o->first.items[id - 1];
    while (*link)
        link = &o->cues.items[*link - 1].next;
    *link = (uint32_t)o->cues.n;
    return true;
}

static bool add_cues(RelataOntology *o, char *phrases, bool is_reversed) {
    for (char *save = NULL, *phrase = strtok_r(phrases, ",", &save); phrase; phrase = strtok_r(NULL, ",", &save))
        if (!add_cue(o, trim(phrase), is_reversed, false))
            return false;
    return true;
}

static bool is_property(const char *name) {
    return name[0] == 'P' && name[1] && !name[1 + strspn(name + 1, "0123456789")];
}

// Each property is a cue for what the classifier of relations found.
static RelataStatus parse_properties(RelataOntology *o, char *names, bool is_reversed, uint32_t line,
                                     RelataError *error) {
    Relation *relation = &o->relations.items[o->relations.n - 1];
    for (char *save = NULL, *name = strtok_r(names, " \t", &save); name; name = strtok_r(NULL, " \t", &save)) {
        if (!is_property(name))
            return relata_fail(error, RELATA_SYNTAX, o->source, line, 0, "not a Wikidata property: %.40s", name);
        if (!is_reversed && !relation->wikidata)
            relation->wikidata = name;
        if (!add_cue(o, name, is_reversed, false))
            return relata_fail(error, RELATA_NO_MEMORY, o->source, line, 0, "out of memory");
    }
    return RELATA_OK;
}

static RelataStatus parse_field(RelataOntology *o, char *name, char *value, uint32_t line, RelataError *error) {
    Relation *relation = &o->relations.items[o->relations.n - 1];
    bool is_stored = true;
    if (strcmp(name, "wikidata") == 0 || strcmp(name, "inverse-wikidata") == 0)
        return parse_properties(o, value, *name == 'i', line, error);
    if (strcmp(name, "subject") == 0)
        return parse_types(o, value, &relation->subjects, line, error);
    else if (strcmp(name, "object") == 0)
        return parse_types(o, value, &relation->objects, line, error);
    else if (strcmp(name, "symmetric") == 0)
        relation->is_symmetric = true;
    else if (strcmp(name, "cues") == 0)
        is_stored = add_cues(o, value, false);
    else if (strcmp(name, "reversed") == 0)
        is_stored = add_cues(o, value, true);
    else if (strcmp(name, "override") == 0 && !o->n_own)
        relation->is_override = true;
    else if (strcmp(name, "inverse") != 0)
        return relata_fail(error, RELATA_SYNTAX, o->source, line, 0,
                           "unknown field %.40s: wikidata, inverse-wikidata, inverse, symmetric, subject, object, cues,"
                           " reversed and override are known",
                           name);
    return is_stored ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, o->source, line, 0, "out of memory");
}

// Whether the user's text takes the place of this block of the model's.
static bool is_replaced(const RelataOntology *o, const char *label) {
    for (uint32_t i = 0; i < o->n_own; i++)
        if (o->relations.items[i].is_override && strcmp(o->relations.items[i].label, label) == 0)
            return true;
    return false;
}

static RelataStatus parse_label(RelataOntology *o, char *text, size_t n, uint32_t number, RelataError *error) {
    if (text[n - 1] != ']')
        return relata_fail(error, RELATA_SYNTAX, o->source, number, 0, "a label needs a ] at its end");
    text[n - 1] = '\0';
    char *label = trim(text + 1);
    if (!*label)
        return relata_fail(error, RELATA_SYNTAX, o->source, number, 0, "an empty label");
    o->is_skipping = is_replaced(o, label);
    Relation relation = {.label = label, .subjects = UINT32_MAX, .objects = UINT32_MAX};
    if (!o->is_skipping && (!RELATA_ARRAY_ADD(&o->relations, relation) || !add_cue(o, relation.label, false, true)))
        return relata_fail(error, RELATA_NO_MEMORY, o->source, number, 0, "out of memory");
    return RELATA_OK;
}

static RelataStatus parse_line(RelataOntology *o, char *text, uint32_t number, RelataError *error) {
    size_t n = strlen(text);
    if (!n || *text == '#')
        return RELATA_OK;
    if (*text == '[')
        return parse_label(o, text, n, number, error);
    if (o->is_skipping)
        return RELATA_OK;
    if (o->relations.n == o->n_own)
        return relata_fail(error, RELATA_SYNTAX, o->source, number, 0, "a field before the first [label]");
    char *equals = strchr(text, '=');
    if (equals)
        *equals = '\0';
    return parse_field(o, trim(text), equals ? trim(equals + 1) : text + n, number, error);
}

static RelataStatus parse_text(RelataOntology *o, const char *source, const char *text, size_t n, RelataError *error) {
    char *copy = relata_arena_copy(o->arena, text, n);
    RelataStatus status = copy ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, source, 0, 0, "out of memory");
    o->source = source;
    o->is_skipping = false;
    for (uint32_t number = 1; status == RELATA_OK && *copy; number++) {
        char *end = strchr(copy, '\n'), *next = end ? end + 1 : copy + strlen(copy);
        if (end)
            *end = '\0';
        status = parse_line(o, trim(copy), number, error);
        copy = next;
    }
    return status;
}

RelataStatus relata_ontology_new(RelataOntology **out, const RelataModel *model, const RelataOntologyText *own,
                                 RelataError *error) {
    RelataOntology *o = *out = calloc(1, sizeof *o);
    if (o) {
        o->arena = relata_arena_new();
        o->phrases = relata_map_new();
    }
    RelataStatus status = o && o->arena && o->phrases
                              ? RELATA_OK
                              : relata_fail(error, RELATA_NO_MEMORY, "ontology", 0, 0, "out of memory");
    size_t n = 0;
    const char *text = relata_model_section(model, "ontology", &n);
    if (status == RELATA_OK && own)
        status = parse_text(o, own->name, own->text, own->n, error);
    if (status == RELATA_OK)
        o->n_own = (uint32_t)o->relations.n;
    if (status == RELATA_OK && text)
        status = parse_text(o, "ontology", text, n, error);
    if (status != RELATA_OK) {
        relata_ontology_free(o);
        *out = NULL;
    }
    return status;
}

void relata_ontology_free(RelataOntology *ontology) {
    if (!ontology)
        return;
    relata_arena_free(ontology->arena);
    relata_map_free(ontology->phrases);
    free(ontology->relations.items);
    free(ontology->cues.items);
    free(ontology->first.items);
    free(ontology);
}

// --- keys of phrases ------------------------------------------------------------------------------

// The lemma of a word of the phrase, from the sentence it was read in; the word itself if the sentence has it not.
static const char *lemma_of(const RelataDocument *d, const RelataSentence *s, const char *word, size_t n) {
    for (uint32_t t = s->token_begin; t < s->token_end; t++) {
        const RelataToken *token = &d->tokens[t];
        if (strncasecmp(token->form, word, n) == 0 && token->form[n] == '\0' && token->lemma)
            return token->lemma;
    }
    return NULL;
}

enum { MAX_KEY = 128 };

static size_t add_word(char *key, size_t used, const char *word, size_t n) {
    if (used + n + 2 >= MAX_KEY)
        return MAX_KEY;
    if (used)
        key[used++] = ' ';
    for (size_t i = 0; i < n; i++)
        key[used++] = word[i] >= 'A' && word[i] <= 'Z' ? (char)(word[i] + 32) : word[i];
    key[used] = '\0';
    return used;
}

// "president-elect", who is no president yet.
static bool is_elect(const char *word, size_t n) {
    return n > 6 && strncmp(word + n - 6, "-elect", 6) == 0;
}

// Lemmas of the phrase. With `use_predicate` a first word that the sentence does not have is taken for a form of the
// predicate if both begin alike: labels may be inflected anew. Returns false if the key does not fit.
static bool make_key(const RelataDocument *d, const RelataTriple *t, bool use_predicate, char *key) {
    const RelataSentence *s = &d->sentences[t->sentence];
    size_t used = 0;
    for (const char *word = t->relation; *word;) {
        size_t n = strcspn(word, " ");
        const char *lemma = lemma_of(d, s, word, n);
        if (use_predicate && used == 0 && !lemma && !is_elect(word, n) && t->proposition < d->n_propositions) {
            const char *predicate = d->tokens[d->propositions[t->proposition].predicate].lemma;
            lemma = predicate && (predicate[0] | 32) == (word[0] | 32) ? predicate : NULL;
        }
        used = lemma ? add_word(key, used, lemma, strlen(lemma)) : add_word(key, used, word, n);
        if (used == MAX_KEY)
            return false;
        word += n + (word[n] == ' ');
    }
    return used > 0;
}

// --- applying ---------------------------------------------------------------------------------------

static const Cue *find_cue(const RelataOntology *o, const char *phrase, bool is_label, uint8_t subject,
                           uint8_t object) {
    uint32_t id = relata_map_find_string(o->phrases, phrase);
    for (uint32_t i = id ? o->first.items[id - 1] : 0; i; i = o->cues.items[i - 1].next) {
        const Cue *cue = &o->cues.items[i - 1];
        const Relation *relation = &o->relations.items[cue->relation];
        uint8_t s = cue->is_reversed ? object : subject, e = cue->is_reversed ? subject : object;
        if (cue->is_label >= is_label && relation->subjects >> s & 1 && relation->objects >> e & 1)
            return cue;
    }
    return NULL;
}

static void swap_ends(RelataTriple *t) {
    uint32_t subject = t->subject, token = t->subject_token;
    t->subject = t->object;
    t->object = subject;
    t->subject_token = t->object_token;
    t->object_token = token;
}

// Whether the verb of a statement stands in the past: "lived", "had lived", "was living", "used to live".
static bool is_in_past(const RelataDocument *d, const RelataSentence *s, const RelataToken *verb) {
    if (verb->xpos && strcmp(verb->xpos, "VBD") == 0)
        return true;
    uint32_t at = (uint32_t)(verb - d->tokens) - s->token_begin + 1;
    for (uint32_t i = s->token_begin; i < s->token_end; i++) {
        const RelataToken *token = &d->tokens[i];
        bool is_auxiliary = token->deprel == RELATA_DEPREL_AUX || token->deprel == RELATA_DEPREL_AUX_PASS ||
                            token->deprel == RELATA_DEPREL_COP;
        bool is_over = verb->deprel == RELATA_DEPREL_XCOMP && verb->head == i - s->token_begin + 1 && token->lemma &&
                       strcmp(token->lemma, "use") == 0;
        if (token->xpos && strcmp(token->xpos, "VBD") == 0 && ((is_auxiliary && token->head == at) || is_over))
            return true;
    }
    return false;
}

// "previously", "until last year": what was so then is so no more.
static bool is_told_as_over(const RelataDocument *d, const RelataSentence *s, const RelataToken *verb) {
    static const char *const adverbs[] = {"previously", "formerly", "once", "originally", NULL};
    static const char *const until[] = {"until", "till", NULL};
    uint32_t at = (uint32_t)(verb - d->tokens) - s->token_begin + 1;
    for (uint32_t i = s->token_begin; i < s->token_end; i++) {
        const RelataToken *token = &d->tokens[i];
        if (!token->lemma || !token->head)
            continue;
        if (token->head == at && token->deprel == RELATA_DEPREL_ADVMOD && relata_is_among(token->lemma, adverbs))
            return true;
        const RelataToken *end = &d->tokens[s->token_begin + token->head - 1];
        bool is_of_verb = end->head == at && end > verb && token > verb &&
                          (end->deprel == RELATA_DEPREL_OBL || end->deprel == RELATA_DEPREL_ADVCL ||
                           end->deprel == RELATA_DEPREL_ADVMOD);
        if (is_of_verb && relata_is_among(token->lemma, until) && end->lemma && strcmp(end->lemma, "now") != 0)
            return true;
    }
    return false;
}

// "controlled" of a label "controls", where the sentence says that it is over; NULL if it does not.
static const char *in_the_past(const RelataDocument *d, const RelataTriple *t) {
    static const char *const tenses[][2] = {
        {"leads", "led"},         {"supports", "supported"},     {"opposes", "opposed"},   {"owns", "owned"},
        {"hosts", "hosted"},      {"controls", "controlled"},    {"fights", "fought"},     {"works", "worked"},
        {"lives", "lived"},       {"cooperates", "cooperated"},  {"has", "had"},           {"protects", "protected"},
        {"occupies", "occupied"}, {"represents", "represented"}, {"produces", "produced"}, {"depends", "depended"},
        {"uses", "used"},         {"operates", "operated"},      {"runs", "ran"},          {"rules", "ruled"},
        {"competes", "competed"}, {"trades", "traded"},          {"exports", "exported"},  {"imports", "imported"}};
    const RelataSentence *s = &d->sentences[t->sentence];
    const RelataToken *verb =
        t->proposition < d->n_propositions ? &d->tokens[d->propositions[t->proposition].predicate] : NULL;
    if (verb && verb->upos == RELATA_UPOS_NOUN && verb->head && verb->deprel == RELATA_DEPREL_OBJ)
        verb = &d->tokens[s->token_begin + verb->head - 1]; // "took control of Lima until then"
    for (size_t k = 0; verb && k < sizeof tenses / sizeof *tenses; k++) {
        size_t n = strlen(tenses[k][0]);
        if (strncmp(t->relation, tenses[k][0], n) == 0 && (t->relation[n] == ' ' || t->relation[n] == '\0') &&
            is_in_past(d, s, verb) && is_told_as_over(d, s, verb))
            return relata_arena_printf(d->arena, "%s%s", tenses[k][1], t->relation + n);
    }
    return NULL;
}

// "lived in" of a label "lives in": what the article puts in the past stays there, where it has the label's own verb.
static const char *in_its_tense(const RelataDocument *d, const RelataTriple *t, const char *label) {
    const RelataToken *verb =
        t->proposition < d->n_propositions ? &d->tokens[d->propositions[t->proposition].predicate] : NULL;
    size_t n = strcspn(t->relation, " "), head = strcspn(label, " "),
           stem = verb && verb->lemma ? strlen(verb->lemma) : 0;
    bool is_own = stem > 1 && head == stem + 1 && strncmp(label, verb->lemma, stem) == 0 && label[stem] == 's';
    bool is_in_y = stem > 1 && verb->lemma[stem - 1] == 'y' && head == stem + 2 && // "studies"
                   strncmp(label, verb->lemma, stem - 1) == 0 && strncmp(label + stem - 1, "ies", 3) == 0;
    bool is_office = verb && (strcmp(label, "leads") == 0 || strcmp(label, "owns") == 0) && t->rule &&
                     strcmp(t->rule, "role") == 0 &&
                     verb->deprel != RELATA_DEPREL_CCOMP; // "was head of", but not "said that she was head of"
    static const char *const heading[] = {"head", "chair", "govern", "rule", "preside", NULL};
    bool is_heading = verb && verb->lemma && strcmp(label, "leads") == 0 && relata_is_among(verb->lemma, heading) &&
                      (!t->rule || strcmp(t->rule, "nominalization") != 0);
    bool is_lasting = verb && verb->lemma && strcmp(label, "caused") == 0 && strcmp(verb->lemma, "cause") == 0 &&
                      verb->xpos && (strcmp(verb->xpos, "VBZ") == 0 || strcmp(verb->xpos, "VBP") == 0);
    if (is_lasting) // "the virus that causes AIDS"
        return relata_arena_string(d->arena, "causes");
    if ((is_office || is_heading) && is_in_past(d, &d->sentences[t->sentence], verb))
        return relata_arena_string(d->arena, strcmp(label, "owns") == 0 ? "owned" : "led");
    if ((is_own || is_in_y) && strncmp(t->relation, label, n) != 0 && is_in_past(d, &d->sentences[t->sentence], verb))
        return relata_arena_printf(d->arena, "%.*s%s", (int)n, t->relation, label + head);
    return relata_arena_string(d->arena, label);
}

// Labels are copied: the document outlives the ontology of the thread that read it. False if memory is refused.
static bool apply(const RelataOntology *o, const RelataDocument *d, RelataTriple *t) {
    char key[MAX_KEY];
    uint8_t subject = d->entities[t->subject].type, object = d->entities[t->object].type;
    // Lemmas first: "found" may be a form of "find". The phrase as it is may only be a label already.
    const Cue *cue = make_key(d, t, false, key) ? find_cue(o, key, false, subject, object) : NULL;
    if (!cue && make_key(d, t, true, key))
        cue = find_cue(o, key, false, subject, object);
    if (!cue)
        cue = find_cue(o, t->relation, true, subject, object);
    if (!cue)
        return true;
    const RelataEntity *whole = &d->entities[t->object];
    bool is_union = whole->key && strcmp(whole->key, "country/EU") == 0 && subject == RELATA_TYPE_PLACE;
    if (is_union && strstr(t->relation, "part of")) { // "remain part of the European Union", which is no place
        t->relation = relata_arena_string(d->arena, "member of");
        t->relation_id = relata_arena_string(d->arena, "P463");
        return t->relation && t->relation_id;
    }
    const Relation *relation = &o->relations.items[cue->relation];
    t->relation = in_its_tense(d, t, relation->label);
    t->relation_id = relation->wikidata ? relata_arena_string(d->arena, relation->wikidata) : NULL;
    if (!t->relation || (relation->wikidata && !t->relation_id))
        return false;
    if (cue->is_reversed)
        swap_ends(t);
    if (relation->is_symmetric && strcmp(d->entities[t->subject].name, d->entities[t->object].name) > 0)
        swap_ends(t);
    return true;
}

static bool is_same(const RelataTriple *a, const RelataTriple *b) {
    return a->sentence == b->sentence && a->subject == b->subject && a->object == b->object &&
           a->polarity == b->polarity && a->modality == b->modality && a->attributed_to == b->attributed_to &&
           strcmp(a->relation, b->relation) == 0;
}

// Statements of one sentence that have become equal are one; the surer reading stays.
static void join_equal(RelataDocument *d) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->n_triples; i++) {
        uint32_t k = n;
        while (k > 0 && d->triples[k - 1].sentence == d->triples[i].sentence &&
               !is_same(&d->triples[k - 1], &d->triples[i]))
            k--;
        bool is_new = k == 0 || !is_same(&d->triples[k - 1], &d->triples[i]);
        if (is_new)
            d->triples[n++] = d->triples[i];
        else if (d->triples[i].confidence > d->triples[k - 1].confidence)
            d->triples[k - 1] = d->triples[i];
    }
    d->n_triples = n;
}

RelataStatus relata_ontology_run(const RelataOntology *ontology, RelataDocument *document, RelataError *error) {
    for (uint32_t i = 0; i < document->n_triples; i++) {
        RelataTriple *t = &document->triples[i];
        if (!apply(ontology, document, t))
            return relata_fail(error, RELATA_NO_MEMORY, document->source, 0, 0, "out of memory");
        const char *past = in_the_past(document, t);
        t->relation = past ? past : t->relation;
    }
    join_equal(document);
    return RELATA_OK;
}

// --- what the classifier of relations found --------------------------------------------------------------------------

static bool is_found(const RelataTriple *t) {
    return t->proposition == RELATA_NO_PROPOSITION;
}

typedef enum { UNKNOWN, KNOWN, UNFIT, FAILED } Reading;

// In the ontology's terms; as it is if the ontology does not know the property, or not between such ends.
static Reading translate(const RelataOntology *o, const RelataDocument *d, RelataTriple *t) {
    const Cue *cue = find_cue(o, t->relation_id, false, d->entities[t->subject].type, d->entities[t->object].type);
    if (!cue)
        return relata_map_find_string(o->phrases, t->relation_id) ? UNFIT : UNKNOWN;
    const Relation *relation = &o->relations.items[cue->relation];
    t->relation = relata_arena_string(d->arena, relation->label);
    t->relation_id = relation->wikidata ? relata_arena_string(d->arena, relation->wikidata) : NULL;
    if (cue->is_reversed)
        swap_ends(t);
    if (relation->is_symmetric && strcmp(d->entities[t->subject].name, d->entities[t->object].name) > 0)
        swap_ends(t);
    return t->relation && (!relation->wikidata || t->relation_id) ? KNOWN : FAILED;
}

// Of what class something is, where an office counts, whose land drains into a sea, or where somebody works tells a
// reader of the graph nothing, or nothing sure.
static bool tells_nothing(const char *property) {
    static const char *const properties[] = {"P31", "P279", "P1001", "P205", "P937", NULL};
    return relata_is_among(property, properties);
}

// Rules that read what something is to another; verbs tell what it does.
static bool tells_what_is(const char *rule) {
    static const char *const rules[] = {"role",      "location",   "possessive",  "demonym",        "copula", "between",
                                        "neighbour", "apposition", "event place", "nominalization", NULL};
    return relata_is_among(rule, rules);
}

typedef enum { NEW, SAID, DENIED } Standing;

// A date may be a thing of the article and a value that a rule read: they are one by their words.
static bool is_one(const RelataDocument *d, uint32_t a, uint32_t b) {
    return a == b || (d->entities[a].type == RELATA_TYPE_DATE && strcmp(d->entities[a].name, d->entities[b].name) == 0);
}

// What the triples that are kept make of one that was found.
static Standing standing_of(const RelataDocument *d, const RelataTriple *t) {
    Standing standing = NEW;
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *u = &d->triples[i];
        bool is_forward = u->subject == t->subject && is_one(d, t->object, u->object);
        bool is_backward = u->subject == t->object && u->object == t->subject;
        if (u->is_implied || (!is_forward && !is_backward))
            continue;
        bool is_label = strcmp(u->relation, t->relation) == 0;
        if (u->polarity == RELATA_NEGATIVE && is_label)
            return DENIED;
        bool is_date = d->entities[t->object].type == RELATA_TYPE_DATE; // "born in 1990" tells the date of birth
        if (is_label || (!is_found(u) && (is_date || tells_what_is(u->rule))))
            standing = SAID;
    }
    return standing;
}

static int by_confidence(const void *x, const void *y) {
    const RelataTriple *a = x, *b = y;
    if (a->confidence < b->confidence || a->confidence > b->confidence)
        return a->confidence > b->confidence ? -1 : 1;
    if (a->subject != b->subject)
        return a->subject < b->subject ? -1 : 1;
    if (a->object != b->object)
        return a->object < b->object ? -1 : 1;
    return strcmp(a->relation, b->relation);
}

// Stable: those of one sentence keep their order.
static bool sort_by_sentence(RelataDocument *d) {
    uint32_t n = 0, *first = calloc(d->n_sentences + 2u, sizeof *first);
    RelataTriple *sorted = RELATA_ARENA_NEW(d->arena, RelataTriple, d->n_triples);
    if (first && sorted) {
        for (uint32_t i = 0; i < d->n_triples; i++)
            first[d->triples[i].sentence + 1]++;
        for (uint32_t s = 0; s < d->n_sentences; s++)
            first[s + 1] += first[s];
        for (; n < d->n_triples; n++)
            sorted[first[d->triples[n].sentence]++] = d->triples[n];
        d->triples = sorted;
    }
    free(first);
    return first && sorted;
}

typedef struct {
    const RelataOntology *ontology;
    RelataDocument *document; // its triples are those kept so far
} Join;

// Whether a triple that is kept has the same ends and property.
static bool is_printed(const RelataDocument *d, const RelataTriple *t) {
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *u = &d->triples[i];
        if (u->subject == t->subject && u->object == t->object && u->relation_id &&
            strcmp(u->relation_id, t->relation_id) == 0)
            return true;
    }
    return false;
}

static void append(RelataDocument *d, const RelataTriple *t, const char *rule) {
    RelataTriple *own = &d->triples[d->n_triples++];
    *own = *t;
    own->rule = rule;
    own->is_implied = true;
}

// A relation that a passage carries keeps Wikidata's terms, in the direction that the ontology has a property for.
static void join_passage(RelataDocument *d, const RelataTriple *found, const RelataTriple *translated) {
    bool is_converse = translated->subject != found->subject && translated->relation_id;
    const RelataTriple *t = is_converse ? translated : found;
    if (!is_printed(d, t))
        append(d, t, RELATA_RULE_PASSAGE);
}

// At most two triples of each that was found: in the ontology's terms if it is new, and as it is if that says more.
static bool join(Join *x, const RelataTriple *found) {
    RelataDocument *d = x->document;
    RelataTriple t = *found;
    Reading reading = translate(x->ontology, d, &t);
    Standing standing = reading == FAILED ? DENIED : standing_of(d, &t);
    if (standing == DENIED)
        return reading != FAILED;
    if (strcmp(found->rule, RELATA_RULE_PASSAGE) == 0) {
        join_passage(d, found, &t);
        return true;
    }
    if (standing == NEW && reading != UNFIT && !tells_nothing(found->relation_id))
        d->triples[d->n_triples++] = t;
    if (!is_printed(d, found)) {
        append(d, found, RELATA_RULE_IMPLIED);
        d->triples[d->n_triples - 1].is_converse = t.subject != found->subject && t.relation_id;
    }
    return true;
}

static bool is_country(const RelataDocument *d, uint32_t entity) {
    const char *key = d->entities[entity].key;
    return key && strncmp(key, "country/", strlen("country/")) == 0;
}

// Whether a rule, or the classifier with much certainty, has the place in a part of a country: "Allen, Texas".
static bool is_placed_closer(const RelataDocument *d, uint32_t place) {
    const float sure = 0.9f;
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *u = &d->triples[i];
        if (u->subject == place && strcmp(u->relation, "located in") == 0 && u->polarity == RELATA_POSITIVE &&
            u->modality == RELATA_CERTAIN && !u->is_implied && (!is_found(u) || u->confidence > sure) &&
            !is_country(d, u->object) && d->entities[u->object].type == RELATA_TYPE_PLACE)
            return true;
    }
    return false;
}

// The country of what lies in a named part of it is implied.
static void imply_countries(RelataDocument *d) {
    for (uint32_t i = 0; i < d->n_triples; i++) {
        RelataTriple *t = &d->triples[i];
        if (is_found(t) && !t->is_implied && strcmp(t->relation, "located in") == 0 && is_country(d, t->object) &&
            is_placed_closer(d, t->subject)) {
            t->is_implied = true;
            t->rule = RELATA_RULE_IMPLIED;
        }
    }
}

RelataStatus relata_ontology_join(const RelataOntology *ontology, RelataDocument *d, RelataError *error) {
    Join x = {ontology, d};
    const RelataTriple *found = d->triples;
    uint32_t n = 0, all = d->n_triples;
    while (n < all && !is_found(&d->triples[n]))
        n++;
    if (n == all)
        return RELATA_OK;
    qsort(d->triples + n, all - n, sizeof *d->triples, by_confidence); // the surest says it first
    d->triples = RELATA_ARENA_NEW(d->arena, RelataTriple, 2 * (size_t)all);
    bool ok = d->triples != NULL;
    d->n_triples = ok ? n : 0;
    if (n && ok)
        memcpy(d->triples, found, n * sizeof *d->triples);
    for (uint32_t i = n; ok && i < all; i++)
        ok = join(&x, &found[i]);
    if (ok)
        imply_countries(d);
    ok = ok && sort_by_sentence(d);
    return ok ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, d->source, 0, 0, "out of memory");
}
