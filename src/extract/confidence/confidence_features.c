// What tells right statements from wrong ones: the named features that the confidence weighs.
#include "extract/confidence/confidence.h"

#include "base/array.h"
#include "extract/label/relation.h"
#include "extract/tree/words.h"
#include "extract/tree/tree.h"

#include <relata/lexicon.h>

#include <ctype.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME = 96, MAX_STEPS = 48, MAX_LOOK = 128, MAX_ENTITIES = 512 };

typedef struct {
    const RelataDocument *d;
    const RelataTriple *t;
    const RelataProposition *p;
    const RelataSentence *sentence;
    RelataFeatureFn *emit;
    void *state;
} Features;

// Puts what `format` says into name[NAME], cut to fit; it has no conversions but %s. Every statement has a hundred
// names, which printf would write in more time than all else here takes.
static void write_name(char *name, const char *format, va_list words) {
    size_t n = 0;
    for (; *format && n + 1 < NAME; format++) {
        if (*format != '%') {
            name[n++] = *format;
            continue;
        }
        const char *word = va_arg(words, const char *);
        size_t length = strnlen(word, NAME - 1 - n);
        memcpy(name + n, word, length);
        n += length;
        format++;
    }
    name[n] = '\0';
}

static void __attribute__((format(printf, 3, 4))) add(const Features *f, double value, const char *format, ...) {
    char name[NAME];
    if (!(value < 0 || value > 0))
        return;
    va_list words;
    va_start(words, format);
    write_name(name, format, words);
    va_end(words);
    f->emit(f->state, name, value);
}

static const RelataToken *token_at(const Features *f, uint32_t token) {
    return &f->d->tokens[token];
}

static const char *lemma_at(const Features *f, uint32_t token) {
    const char *lemma = token_at(f, token)->lemma;
    return lemma ? lemma : "_";
}

static bool is_in_sentence(const Features *f, uint32_t token) {
    return token >= f->sentence->token_begin && token < f->sentence->token_end;
}

// A length as 0 … about 1.5: what doubles counts the same wherever it begins.
static double squashed(double n, double typical) {
    return log2(1 + n / typical);
}

// --- the path between the ends

typedef struct {
    uint32_t steps;
    double margin;    // of the least sure arc
    uint64_t deprels; // bits of relations stepped over
} Path;

static uint32_t above(const Features *f, uint32_t token) {
    return relata_token_above(f->d, f->sentence, token);
}

static bool is_under(const Features *f, uint32_t token, uint32_t ancestor) {
    return relata_token_is_under(f->d, f->sentence, token, ancestor);
}

static void climb(const Features *f, uint32_t from, uint32_t to, Path *path) {
    for (int step = 0; step < MAX_STEPS && from != UINT32_MAX && !is_under(f, to, from); step++) {
        const RelataToken *token = token_at(f, from);
        path->steps++;
        path->margin = (double)token->margin < path->margin ? (double)token->margin : path->margin;
        if (token->deprel < 64)
            path->deprels |= UINT64_C(1) << token->deprel;
        from = above(f, from);
    }
}

static Path path_between(const Features *f, uint32_t one, uint32_t other) {
    Path path = {.margin = 12};
    climb(f, one, other, &path);
    climb(f, other, one, &path);
    return path;
}

static void path_features(const Features *f, const char *end, uint32_t token) {
    static const RelataDeprel telling[] = {RELATA_DEPREL_CONJ,  RELATA_DEPREL_APPOS,     RELATA_DEPREL_NMOD,
                                           RELATA_DEPREL_ACL,   RELATA_DEPREL_ACL_RELCL, RELATA_DEPREL_ADVCL,
                                           RELATA_DEPREL_XCOMP, RELATA_DEPREL_PARATAXIS, RELATA_DEPREL_COMPOUND,
                                           RELATA_DEPREL_CCOMP};
    Path path = path_between(f, token, f->p->predicate);
    double margin = path.margin < 0 ? 0 : path.margin;
    add(f, 1 / (1 + margin), "%s arc unsure", end);
    add(f, squashed(path.steps > 1 ? path.steps - 1 : 0, 2), "%s path long", end);
    for (size_t k = 0; k < sizeof telling / sizeof *telling; k++)
        add(f, path.deprels >> telling[k] & 1 ? 1 : 0, "%s by %s", end, relata_deprel_name(telling[k]));
}

// --- what stands at an end

static bool is_proper(const Features *f, uint32_t token) {
    return is_in_sentence(f, token) && token_at(f, token)->upos == RELATA_UPOS_PROPN;
}

static bool is_hyphen(const Features *f, uint32_t token) {
    return is_in_sentence(f, token) && strcmp(token_at(f, token)->form, "-") == 0;
}

static const RelataMention *mention_of(const Features *f, uint32_t token, uint32_t entity) {
    uint32_t m = f->d->mention_at ? f->d->mention_at[token] : 0;
    return m && f->d->mentions[m - 1].entity == entity ? &f->d->mentions[m - 1] : NULL;
}

// Whether the name's words stand where the statement was read, or the end was named from elsewhere.
static bool is_named_here(const Features *f, const RelataMention *m, const RelataEntity *e) {
    return strstr(e->name, token_at(f, m->head)->form) != NULL;
}

// How far back the entity was last named, in sentences, and how many others that could be meant were named since.
static void antecedent_features(const Features *f, const char *end, const RelataMention *m) {
    const RelataDocument *d = f->d;
    uint8_t type = d->entities[m->entity].type;
    uint32_t at = (uint32_t)(m - d->mentions), n_rivals = 0;
    for (uint32_t back = 1; back <= MAX_LOOK && back <= at; back++) {
        const RelataMention *other = &d->mentions[at - back];
        if (other->kind != RELATA_MENTION_NAME)
            continue;
        if (other->entity != m->entity) {
            n_rivals += d->entities[other->entity].type == type;
            continue;
        }
        uint32_t sentence = relata_document_sentence_at(d, other->token_begin);
        add(f, squashed(f->t->sentence - sentence, 2), "%s named sentences back", end);
        add(f, squashed(n_rivals, 2), "%s rivals since named", end);
        return;
    }
    add(f, 1, "%s named later or never", end);
}

// A surname alone where the article has more than one person of that name.
static bool is_shared_name(const Features *f, const RelataMention *m) {
    const char *name = token_at(f, m->head)->form;
    size_t n = strlen(name);
    uint32_t n_bearers = 0;
    if (m->token_end - m->token_begin > 1 || m->type != RELATA_TYPE_PERSON)
        return false;
    for (uint32_t k = 0; k < f->d->n_entities && k < MAX_ENTITIES; k++) {
        const RelataEntity *e = &f->d->entities[k];
        size_t length = strlen(e->name);
        n_bearers += e->kind == RELATA_ENTITY_NAMED && e->type == RELATA_TYPE_PERSON && length > n &&
                     e->name[length - n - 1] == ' ' && strcmp(e->name + length - n, name) == 0;
    }
    return n_bearers > 1;
}

// Others of the article with the same last name, and others of the same kind: what a pronoun or "the party" could mean.
static void namesake_features(const Features *f, const char *end, const RelataMention *m, const RelataEntity *e) {
    const char *last = strrchr(e->name, ' ');
    uint32_t n_namesakes = 0, n_alike = 0;
    if (e->kind != RELATA_ENTITY_NAMED)
        return;
    for (uint32_t k = 0; k < f->d->n_entities && k < MAX_ENTITIES; k++) {
        const RelataEntity *other = &f->d->entities[k];
        if (other == e || other->kind != RELATA_ENTITY_NAMED || other->type != e->type)
            continue;
        const char *its = strrchr(other->name, ' ');
        n_alike++;
        n_namesakes += strcmp(its ? its + 1 : other->name, last ? last + 1 : e->name) == 0;
    }
    bool is_by_name = m->kind == RELATA_MENTION_NAME;
    if (e->type == RELATA_TYPE_PERSON)
        add(f, squashed(n_namesakes, 1), is_by_name ? "%s has namesakes" : "%s has namesakes, not named", end);
    if (!is_by_name)
        add(f, squashed(n_alike, 3), "%s one of many", end);
    if (m->kind == RELATA_MENTION_NOMINAL)
        add(f, 1, "%s called %s", end, lemma_at(f, m->head));
}

// "selected Labour candidate Ana Lee": the name is only the beginning of what is meant.
static bool runs_on(const Features *f, uint32_t next) {
    if (!is_in_sentence(f, next))
        return false;
    uint8_t upos = token_at(f, next)->upos;
    return upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_ADJ || upos == RELATA_UPOS_PROPN;
}

static void link_features(const Features *f, const char *end, uint32_t token, uint32_t entity) {
    const RelataMention *m = mention_of(f, token, entity);
    const RelataEntity *e = &f->d->entities[entity];
    if (!m) {
        add(f, 1, "%s read here", end);
        return;
    }
    bool is_here = is_named_here(f, m, e);
    static const char *const kinds[] = {"name", "nominal", "pronoun"};
    add(f, 1, "%s %s%s", end, kinds[m->kind], m->kind != RELATA_MENTION_PRONOUN && !is_here ? " called otherwise" : "");
    if (m->kind != RELATA_MENTION_NAME && e->kind == RELATA_ENTITY_NAMED)
        antecedent_features(f, end, m);
    namesake_features(f, end, m, e);
    if (m->kind == RELATA_MENTION_NAME) {
        add(f, 1 - (double)m->score, "%s name unsure", end);
        add(f, is_shared_name(f, m), "%s shares its name", end);
        add(f, runs_on(f, m->token_end), "%s name runs on", end);
        add(f, is_proper(f, m->token_begin - 1) || is_hyphen(f, m->token_begin - 1), "%s name cut before", end);
        add(f, is_proper(f, m->token_end) || is_hyphen(f, m->token_end), "%s name cut after", end);
    }
}

static uint32_t word_count(const char *text) {
    uint32_t n = 0;
    for (const char *c = text; *c; c++)
        n += *c != ' ' && (c == text || c[-1] == ' ');
    return n;
}

static bool has_capital(const char *text) {
    for (; *text; text++)
        if (isupper((unsigned char)*text) || (unsigned char)*text >= 0xC3)
            return true;
    return false;
}

// "1990s civil war": told apart by when it was.
static bool has_year(const char *text) {
    for (; *text; text += strspn(text, " -")) {
        size_t n = strcspn(text, " -"), digits = strspn(text, "0123456789");
        if (digits == 4 && (*text == '1' || *text == '2') && (n == 4 || (n == 5 && text[4] == 's')))
            return true;
        text += n;
    }
    return false;
}

// "prices", "Customers" that open a sentence; not "treaty with Chile", "the 2010 elections".
static bool is_without_name(const RelataDocument *d, uint32_t entity, uint32_t token) {
    const RelataEntity *e = &d->entities[entity];
    bool is_one_noun = !strchr(e->name, ' ') && d->tokens[token].upos == RELATA_UPOS_NOUN;
    return e->kind == RELATA_ENTITY_NOMINAL && (is_one_noun || !has_capital(e->name)) && !has_year(e->name);
}

static bool is_rule_among(const RelataTriple *triple, const char *const *rules) {
    return triple->rule && relata_is_among(triple->rule, rules);
}

// "decreased by 40%", "killed 50 people", "occupation journalist", "trade forum took place in Lagos": what tells by its
// number, trade or place, whatever clause said it.
static bool is_measured(const RelataDocument *document, const RelataTriple *triple) {
    static const char *const labels[] = {"increased by", "decreased by", "amounts to", "killed", "injured",
                                         "displaced",    "population",   "costs",      NULL};
    bool is_event = strcmp(triple->relation, "took place in") == 0 || strcmp(triple->relation, "held in") == 0;
    if (strcmp(triple->relation, "occupation") == 0 ||
        (is_event && strchr(document->entities[triple->subject].name, ' ')))
        return true;
    return relata_is_among(triple->relation, labels) &&
           strpbrk(document->entities[triple->object].name, "0123456789") != NULL;
}

bool relata_confidence_is_nameless(const RelataDocument *document, const RelataTriple *triple) {
    static const char *const measuring[] = {"age", "toll", "change", "population", "share", "forecast", NULL};
    static const char *const naming[] = {"role", "apposition", "location", "affiliation", NULL};
    if (is_rule_among(triple, measuring) || is_measured(document, triple))
        return false;
    return is_without_name(document, triple->subject, triple->subject_token) ||
           (!is_rule_among(triple, naming) && is_without_name(document, triple->object, triple->object_token));
}

// Types that the entity's names have in the article, beside its own.
static bool is_of_mixed_types(const RelataDocument *d, const RelataEntity *e) {
    for (uint32_t k = 0; k < e->n_mentions && k < MAX_LOOK; k++)
        if (d->mentions[e->mentions[k]].kind == RELATA_MENTION_NAME && d->mentions[e->mentions[k]].type != e->type)
            return true;
    return false;
}

// "construction of a wall" as "construction": phrases under the noun that its node leaves out.
static uint32_t lost_phrases(const Features *f, uint32_t token, const char *name) {
    uint32_t n = 0;
    for (uint32_t i = token + 1; i < f->sentence->token_end; i++) {
        const RelataToken *child = token_at(f, i);
        bool is_phrase = child->deprel == RELATA_DEPREL_NMOD || child->deprel == RELATA_DEPREL_ACL ||
                         child->deprel == RELATA_DEPREL_ACL_RELCL || child->deprel == RELATA_DEPREL_XCOMP;
        n += is_phrase && above(f, i) == token && !strstr(name, child->form);
    }
    return n;
}

// "his brother": a node named after whoever the pronoun is taken for.
static bool is_owned_by_pronoun(const Features *f, uint32_t token) {
    for (uint32_t i = f->sentence->token_begin; i < token; i++)
        if (token_at(f, i)->deprel == RELATA_DEPREL_NMOD_POSS && token_at(f, i)->upos == RELATA_UPOS_PRON &&
            above(f, i) == token)
            return true;
    return false;
}

static void shape_features(const Features *f, const char *end, uint32_t token, uint32_t entity) {
    static const char *const kinds[] = {"named", "nominal", "literal", "empty"};
    const RelataEntity *e = &f->d->entities[entity];
    uint32_t n = word_count(e->name);
    add(f, 1, "%s is %s", end, e->kind == RELATA_ENTITY_NAMED ? relata_type_name(e->type) : kinds[e->kind]);
    add(f, squashed(n > 1 ? n - 1 : 0, 4), "%s words", end);
    add(f, squashed(n > 6 ? n - 6 : 0, 4), "%s long", end);
    if (e->kind == RELATA_ENTITY_NAMED) {
        add(f, n == 1 && e->type != RELATA_TYPE_PLACE, "%s one-word name", end);
        add(f, islower((unsigned char)e->name[0]) ? 1 : 0, "%s name begins small", end);
        add(f, is_of_mixed_types(f->d, e), "%s of several types", end);
        add(f, e->key != NULL, "%s in the gazetteer", end);
    } else if (e->kind == RELATA_ENTITY_NOMINAL) {
        add(f, !has_capital(e->name), "%s without a name", end);
        add(f, squashed(lost_phrases(f, token, e->name), 1), "%s phrases lost", end);
        add(f, n == 1, "%s one common noun", end);
    }
    add(f, e->n_mentions > 2, "%s often mentioned", end);
    add(f, is_owned_by_pronoun(f, token), "%s owned by a pronoun", end);
    add(f, token_at(f, token)->morph & RELATA_MORPH_PERSON_1 ? 1 : 0, "%s first person", end);
}

// --- what the statement leaves out

static bool says(const char *text, const RelataToken *token) {
    return text &&
           ((token->lemma && token->lemma[0] && strcasestr(text, token->lemma)) || strcasestr(text, token->form));
}

// Whether some field of the statement has the word.
static bool is_carried(const Features *f, uint32_t token) {
    const RelataTriple *t = f->t;
    const RelataToken *word = token_at(f, token);
    return says(t->relation, word) || says(t->time.text, word) || says(t->place, word) || says(t->quantity, word) ||
           says(f->d->entities[t->subject].name, word) || says(f->d->entities[t->object].name, word) ||
           (t->attributed_to && says(f->d->entities[t->attributed_to - 1].name, word));
}

// The kinds of dependents that add meaning, under the name that features give them; NULL for the others.
static const char *kind_of_dependent(const RelataToken *token) {
    switch (token->deprel) {
    case RELATA_DEPREL_OBL:
    case RELATA_DEPREL_OBL_AGENT:
    case RELATA_DEPREL_OBL_UNMARKED:
        return "oblique";
    case RELATA_DEPREL_NMOD:
    case RELATA_DEPREL_NMOD_DESC:
    case RELATA_DEPREL_NMOD_UNMARKED:
        return "phrase";
    case RELATA_DEPREL_OBJ:
    case RELATA_DEPREL_IOBJ:
        return "object";
    case RELATA_DEPREL_NSUBJ:
    case RELATA_DEPREL_NSUBJ_PASS:
    case RELATA_DEPREL_CSUBJ:
        return "subject";
    case RELATA_DEPREL_XCOMP:
    case RELATA_DEPREL_CCOMP:
        return "complement";
    case RELATA_DEPREL_ADVCL:
        return "clause";
    case RELATA_DEPREL_ACL:
    case RELATA_DEPREL_ACL_RELCL:
        return "relative";
    case RELATA_DEPREL_ADVMOD:
        return "adverb";
    case RELATA_DEPREL_AMOD:
    case RELATA_DEPREL_NMOD_POSS:
        return "adjective";
    case RELATA_DEPREL_COMPOUND:
    case RELATA_DEPREL_FLAT:
        return "compound";
    case RELATA_DEPREL_NUMMOD:
        return "number";
    case RELATA_DEPREL_APPOS:
        return "apposition";
    case RELATA_DEPREL_PARATAXIS:
        return "parataxis";
    case RELATA_DEPREL_CONJ:
        return "conjunct";
    default:
        return NULL;
    }
}

// "joined the talks as part of the summit": whoever attended the summit joined the talks there.
static bool is_part_attended(const Features *f, uint32_t i) {
    return token_at(f, i)->deprel == RELATA_DEPREL_OBJ && strcmp(f->t->relation, "attended") == 0;
}

static void add_lost(const Features *f, const char *whose, uint32_t head) {
    uint32_t n_lost = 0;
    for (uint32_t i = f->sentence->token_begin; i < f->sentence->token_end; i++) {
        const char *kind = above(f, i) == head ? kind_of_dependent(token_at(f, i)) : NULL;
        if (!kind || is_under(f, f->t->subject_token, i) || is_under(f, f->t->object_token, i) ||
            is_under(f, f->p->predicate, i) || is_carried(f, i) || is_part_attended(f, i))
            continue;
        n_lost++;
        add(f, 1, "%s loses %s", whose, kind);
    }
    add(f, squashed(n_lost, 2), "%s loses", whose);
}

// Content words of the clause that no field has, of those nearest to the predicate.
static void words_lost(const Features *f) {
    uint32_t n = 0, n_all = 0, v = f->p->predicate;
    for (uint32_t i = f->sentence->token_begin; i < f->sentence->token_end; i++) {
        uint8_t upos = token_at(f, i)->upos;
        if (upos != RELATA_UPOS_NOUN && upos != RELATA_UPOS_PROPN && upos != RELATA_UPOS_VERB &&
            upos != RELATA_UPOS_ADJ && upos != RELATA_UPOS_NUM)
            continue;
        if (!is_under(f, i, v))
            continue;
        n_all++;
        n += !is_carried(f, i);
    }
    add(f, squashed(n, 5), "words lost");
    add(f, n_all ? (double)n / n_all : 0, "share of words lost");
}

static void loss_features(const Features *f) {
    uint32_t v = f->p->predicate;
    add_lost(f, "predicate", v);
    if (f->t->subject_token != v)
        add_lost(f, "subject", f->t->subject_token);
    if (f->t->object_token != v)
        add_lost(f, "object", f->t->object_token);
    words_lost(f);
}

// --- the article around it

static void support_features(const Features *f) {
    const RelataDocument *d = f->d;
    uint32_t n_pair = 0, n_same = 0, n_sentence = 0, n_proposition = 0, n_subject = 0, n_label = 0;
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *t = &d->triples[i];
        if (t->proposition == RELATA_NO_PROPOSITION)
            continue; // what a classifier found is another's opinion of the same words
        bool is_pair = (t->subject == f->t->subject && t->object == f->t->object) ||
                       (t->subject == f->t->object && t->object == f->t->subject);
        n_pair += is_pair;
        n_same += is_pair && strcmp(t->relation, f->t->relation) == 0;
        n_sentence += t->sentence == f->t->sentence;
        n_proposition += t->proposition == f->t->proposition;
        n_subject += t->subject == f->t->subject;
        n_label += strcmp(t->relation, f->t->relation) == 0;
    }
    add(f, squashed(n_pair - n_same, 1), "pair tied otherwise too");
    add(f, squashed(n_same - 1, 1), "said again");
    add(f, squashed(n_sentence - 1, 3), "statements of the sentence");
    add(f, squashed(n_proposition - 1, 1), "statements of the clause");
    add(f, squashed(n_subject - 1, 3), "statements of the subject");
    add(f, squashed(n_label - 1, 3), "label again");
}

static void oddity_features(const Features *f) {
    uint32_t n = 0, n_quotes = 0, v = f->p->predicate, n_unsure = 0, year = 0;
    uint32_t published = f->d->published ? (uint32_t)strtoul(f->d->published, NULL, 10) : 0;
    double doubt = 0;
    bool has_question = false, has_bracket = false, has_colon = false, has_dash = false;
    for (uint32_t i = f->sentence->token_begin; i < f->sentence->token_end; i++, n++) {
        const RelataToken *t = token_at(f, i);
        double margin = t->margin < 0 ? 0 : (double)t->margin;
        doubt += 1 / (1 + margin);
        n_unsure += t->margin < 1;
        n_quotes += i < v && (t->form[0] == '"' || strcmp(t->form, "“") == 0 || strcmp(t->form, "”") == 0);
        has_question |= t->form[0] == '?';
        has_bracket |= t->form[0] == '[' || t->form[0] == '(';
        has_colon |= t->form[0] == ':' || t->form[0] == ';';
        has_dash |= strcmp(t->form, "—") == 0 || strcmp(t->form, "–") == 0;
        size_t length = strlen(t->form);
        uint32_t number = length == 4 ? (uint32_t)strtoul(t->form, NULL, 10) : 0;
        if (number > 1500 && published && number < published)
            year = number;
    }
    add(f, n ? 4 * doubt / n : 0, "tree unsure");
    add(f, squashed(n_unsure, 3), "arcs unsure");
    add(f, n_quotes % 2, "predicate quoted");
    add(f, has_question, "question mark");
    add(f, has_bracket, "brackets");
    add(f, has_colon, "colon");
    add(f, has_dash, "dash");
    add(f, year != 0, "year of the past");
    add(f, year != 0, "year of the past, %s", f->t->rule ? f->t->rule : "");
    if (f->sentence->block < f->d->n_blocks && f->d->blocks[f->sentence->block].kind != RELATA_BLOCK_PARAGRAPH)
        add(f, 1, "block %s", (const char[]){(char)('0' + f->d->blocks[f->sentence->block].kind), '\0'});
}

static void verb_group_features(const Features *f) {
    uint32_t v = f->p->predicate;
    for (uint32_t i = f->sentence->token_begin; i < f->sentence->token_end; i++) {
        const RelataToken *t = token_at(f, i);
        if (above(f, i) != v)
            continue;
        if (t->deprel == RELATA_DEPREL_AUX || t->deprel == RELATA_DEPREL_AUX_PASS || t->deprel == RELATA_DEPREL_COP)
            add(f, 1, "auxiliary %s", t->form);
        if (t->deprel == RELATA_DEPREL_ADVMOD)
            add(f, 1, "adverb %s", lemma_at(f, i));
        if (t->deprel == RELATA_DEPREL_MARK)
            add(f, 1, "mark %s", lemma_at(f, i));
    }
    uint32_t g = above(f, v);
    if (g != UINT32_MAX)
        add(f, 1, "governor %s", lemma_at(f, g));
}

static void noun_features(const Features *f, const char *end, uint32_t token, uint32_t entity) {
    const RelataEntity *e = &f->d->entities[entity];
    const RelataMention *m = mention_of(f, token, entity);
    double margin = (double)token_at(f, token)->margin;
    bool has_digit = false;
    for (const char *c = e->name; *c; c++)
        has_digit |= isdigit((unsigned char)*c) != 0;
    for (uint32_t i = f->sentence->token_begin; i < f->sentence->token_end; i++)
        if (above(f, i) == token && (double)token_at(f, i)->margin < margin &&
            token_at(f, i)->upos != RELATA_UPOS_PUNCT)
            margin = (double)token_at(f, i)->margin;
    add(f, 1 / (1 + (margin < 0 ? 0 : margin)), "%s phrase unsure", end);
    add(f, m ? 1 - (double)m->sureness : 0, "%s link unsure", end);
    add(f, m && m->kind == RELATA_MENTION_PRONOUN, "%s pronoun %s", end, lemma_at(f, token));
    add(f, m && m->is_indefinite, "%s indefinite", end);
    add(f, e->is_plural, "%s plural", end);
    add(f, has_digit, "%s with a number", end);
    add(f, strstr(e->name, " and ") != NULL, "%s with and", end);
    add(f, strstr(e->name, "'s ") != NULL || strstr(e->name, "’s ") != NULL, "%s with an owner", end);
    add(f, strchr(e->name, ',') != NULL, "%s with a comma", end);
    add(f, squashed(e->n_mentions ? e->n_mentions - 1 : 0, 3), "%s mentions", end);
    add(f, squashed(e->n_aliases, 1), "%s aliases", end);
    add(f, 1, "%s is %s", end, relata_deprel_name((RelataDeprel)token_at(f, token)->deprel));
    add(f, 1, "%s tag %s", end, token_at(f, token)->xpos ? token_at(f, token)->xpos : "_");
    if (e->kind != RELATA_ENTITY_NAMED)
        add(f, 1, "%s noun %s", end, lemma_at(f, token));
    const char *label = f->t->relation, *last = strrchr(label, ' ');
    add(f, last != NULL, "label ends in%s, %s %s", last ? last : "", end,
        e->kind == RELATA_ENTITY_NAMED ? relata_type_name(e->type) : "noun");
}

static void end_features(const Features *f, const char *end, uint32_t token, uint32_t entity) {
    path_features(f, end, token);
    link_features(f, end, token, entity);
    shape_features(f, end, token, entity);
    noun_features(f, end, token, entity);
}

// --- the statement and its sentence

// Whether the label's verb is the article's, or a synonym or class that stands for it.
static bool is_own_label(const Features *f) {
    char lemma[NAME], form[NAME];
    const char *label = f->t->relation;
    relata_lexicon_normalize(token_at(f, f->p->predicate)->lemma ? token_at(f, f->p->predicate)->lemma : "", lemma,
                             sizeof lemma);
    if (!lemma[0] || strstr(label, lemma))
        return true;
    relata_edge_form_of(lemma, form, sizeof form);
    if (strncmp(label, form, strlen(form)) == 0)
        return true;
    relata_participle_of(lemma, form, sizeof form);
    return strncmp(label, form, strlen(form)) == 0;
}

static void label_features(const Features *f) {
    const char *label = f->t->relation, *last = strrchr(label, ' ');
    static const char *const prepositions[] = {"of", "in", "to", "on", "for", "with", "at", "from", "by", "as", NULL};
    bool is_own = is_own_label(f);
    add(f, !is_own, "label not the article's verb");
    add(f, !is_own && !f->t->relation_id, "label of a synonym");
    add(f, f->t->relation_id != NULL, "label known");
    add(f, 1, "label %s", label);
    add(f, squashed(word_count(label) > 2 ? word_count(label) - 2 : 0, 2), "label long");
    add(f, last == NULL, "label one word");
    for (const char *const *p = prepositions; last && *p; p++)
        add(f, strcmp(last + 1, *p) == 0, "label ends in %s", *p);
    const char *text = f->t->relation_text;
    add(f, !label[0] || !text || !text[0], "label implied");
}

static void predicate_features(const Features *f) {
    const RelataToken *verb = token_at(f, f->p->predicate);
    uint32_t depth = 0;
    for (uint32_t i = above(f, f->p->predicate); i != UINT32_MAX && depth < MAX_STEPS; i = above(f, i))
        depth++;
    add(f, 1, "rule %s", f->t->rule ? f->t->rule : "");
    add(f, 1, "predicate is %s", relata_deprel_name((RelataDeprel)verb->deprel));
    add(f, 1, "predicate tag %s", verb->xpos ? verb->xpos : "_");
    add(f, 1, "predicate %s", lemma_at(f, f->p->predicate));
    add(f, squashed(depth, 2), "predicate deep");
    add(f, f->p->is_passive, "passive");
    double margin = verb->margin < 0 ? 0 : (double)verb->margin;
    add(f, 1 / (1 + margin), "predicate arc unsure");
}

static void factuality_features(const Features *f) {
    add(f, f->t->modality != RELATA_CERTAIN, "modality %s", relata_modality_name(f->t->modality));
    add(f, f->t->polarity == RELATA_NEGATIVE, "negative");
    add(f, f->t->attributed_to != 0, "attributed");
    add(f, f->t->time.start || f->t->time.end, "dated");
    add(f, f->t->place != NULL, "place beside");
    add(f, f->t->quantity != NULL, "quantity beside");
}

// Words that take back or hedge what stands beside them.
static bool is_hedge(const char *lemma) {
    static const char *const words[] = {
        "allege",   "allegation", "alleged", "allegedly", "reportedly", "purported", "claim",    "accuse",
        "would",    "could",      "may",     "might",     "should",     "if",        "whether",  "unless",
        "rather",   "instead",    "than",    "attempt",   "try",        "want",      "seek",     "plan",
        "intend",   "fail",       "refuse",  "deny",      "reject",     "tradition", "likely",   "possible",
        "possibly", "expect",     "offer",   "ask",       "urge",       "force",     "threaten", "scheduled",
        "schedule", "set",        "due",     "unable",    "except",     "without",   NULL};
    return relata_is_among_any_case(lemma, words);
}

// What stands beside the predicate and is not in the label: complements ("found guilty"), modifiers ("vice-president"),
// words that say it was so once, or only partly.
static void complement_features(const Features *f) {
    static const char *const past[] = {"previously", "formerly", "former", "then",  "until",  "once",
                                       "earlier",    "late",     "ex",     "since", "before", NULL};
    static const char *const limits[] = {"only", "less", "first", "second", "third", "more",
                                         "most", "not",  "never", "no",     NULL};
    uint32_t v = f->p->predicate, n_complements = 0, n_modifiers = 0, n_past = 0, n_limits = 0;
    for (uint32_t i = f->sentence->token_begin; i < f->sentence->token_end; i++) {
        const RelataToken *token = token_at(f, i);
        bool is_near = i + 6 > v && i < v + 4;
        n_past += is_near && relata_is_among_any_case(token->form, past);
        n_limits += is_near && relata_is_among_any_case(token->form, limits);
        if (above(f, i) != v || i == f->t->subject_token || i == f->t->object_token)
            continue;
        n_complements += token->deprel == RELATA_DEPREL_XCOMP || token->deprel == RELATA_DEPREL_CCOMP;
        n_modifiers += (token->deprel == RELATA_DEPREL_AMOD || token->deprel == RELATA_DEPREL_COMPOUND ||
                        token->deprel == RELATA_DEPREL_ADVMOD) &&
                       !strstr(f->t->relation, token->form);
    }
    bool is_past = strstr(f->t->relation, "former") != NULL;
    add(f, squashed(n_complements, 1), "complement lost");
    add(f, squashed(n_modifiers, 1), "modifiers lost");
    add(f, is_past ? 0 : squashed(n_past, 1), "once only");
    add(f, squashed(n_limits, 1), "limits near");
    add(f, is_hyphen(f, v - 1) || is_hyphen(f, v + 1), "predicate hyphenated");
}

// Hedges among the words between the ends and on the way up from the predicate.
static void hedge_features(const Features *f) {
    uint32_t s = f->t->subject_token, o = f->t->object_token, v = f->p->predicate, n = 0;
    uint32_t begin = s < o ? s : o, end = s < o ? o : s, steps = 0;
    begin = v < begin ? v : begin;
    end = v > end ? v : end;
    for (uint32_t i = begin > f->sentence->token_begin + 2 ? begin - 2 : f->sentence->token_begin; i <= end; i++)
        n += token_at(f, i)->lemma && is_hedge(token_at(f, i)->lemma);
    for (uint32_t i = above(f, v); i != UINT32_MAX && steps < MAX_STEPS; i = above(f, i), steps++)
        n += (i < begin || i > end) && token_at(f, i)->lemma && is_hedge(token_at(f, i)->lemma);
    add(f, squashed(n, 2), "hedges");
    uint32_t n_commas = 0, n_and = 0;
    for (uint32_t i = begin; i < end; i++) {
        n_commas += strcmp(token_at(f, i)->form, ",") == 0;
        n_and += token_at(f, i)->upos == RELATA_UPOS_CCONJ;
    }
    add(f, squashed(n_commas, 2), "commas between");
    add(f, squashed(n_and, 2), "conjunctions between");
    add(f, v < s && v < o ? 1 : 0, "predicate first");
    add(f, v > s && v > o ? 1 : 0, "predicate last");
}

static void type_features(const Features *f) {
    const RelataEntity *s = &f->d->entities[f->t->subject], *o = &f->d->entities[f->t->object];
    add(f, 1, "%s and %s", s->kind == RELATA_ENTITY_NAMED ? relata_type_name(s->type) : "noun",
        o->kind == RELATA_ENTITY_NAMED ? relata_type_name(o->type) : "noun");
}

static void sentence_features(const Features *f) {
    uint32_t n = f->sentence->token_end - f->sentence->token_begin, n_verbs = 0, n_quotes = 0;
    for (uint32_t i = f->sentence->token_begin; i < f->sentence->token_end; i++) {
        const char *form = token_at(f, i)->form;
        n_verbs += token_at(f, i)->upos == RELATA_UPOS_VERB;
        n_quotes += form[0] == '"' || strcmp(form, "“") == 0 || strcmp(form, "”") == 0 || strcmp(form, "''") == 0;
    }
    uint32_t s = f->t->subject_token, o = f->t->object_token;
    add(f, squashed(n, 20), "sentence long");
    add(f, squashed(n_verbs, 3), "verbs in the sentence");
    add(f, n_quotes > 0, "quotation marks");
    add(f, squashed(s > o ? s - o : o - s, 8), "ends apart");
    add(f, f->t->sentence < 3, "in the lead");
    const char *subject = f->d->entities[f->t->subject].name, *object = f->d->entities[f->t->object].name;
    add(f, strstr(subject, object) || strstr(object, subject), "one end names the other");
}

// --- what the classifier of relations found

// Steps within one noun phrase: "the Danish town of Ribe", "Ann Lee, a chemist at Leeds".
static bool is_phrase_step(RelataDeprel deprel) {
    static const RelataDeprel steps[] = {RELATA_DEPREL_NMOD,  RELATA_DEPREL_NMOD_DESC, RELATA_DEPREL_NMOD_UNMARKED,
                                         RELATA_DEPREL_APPOS, RELATA_DEPREL_AMOD,      RELATA_DEPREL_NMOD_POSS,
                                         RELATA_DEPREL_FLAT,  RELATA_DEPREL_COMPOUND};
    for (size_t k = 0; k < sizeof steps / sizeof *steps; k++)
        if (steps[k] == deprel)
            return true;
    return false;
}

static bool is_in_one_phrase(const Path *path) {
    for (unsigned deprel = 0; deprel < 64; deprel++)
        if ((path->deprels >> deprel & 1) && !is_phrase_step((RelataDeprel)deprel))
            return false;
    return path->steps > 0;
}

// Which steps lie between the ends: "X, Y" and "the X of Y" say more than two subjects of one verb.
static void found_path_features(const Features *f) {
    uint32_t s = f->t->subject_token, o = f->t->object_token;
    Path path = path_between(f, s, o);
    bool is_one = is_in_one_phrase(&path);
    add(f, squashed(path.steps > 1 ? path.steps - 1 : 0, 2), "found path long");
    add(f, 1 / (1 + (path.margin < 0 ? 0 : path.margin)), "found path unsure");
    add(f, is_one, "found in one phrase");
    add(f, is_one, "found in one phrase, %s", f->t->relation);
    add(f, is_one && path.steps <= 2, "found in one short phrase");
    add(f, path.deprels >> RELATA_DEPREL_CONJ & 1 ? 1 : 0, "found over conjuncts");
    add(f, path.deprels >> RELATA_DEPREL_OBL & 1 ? 1 : 0, "found over obliques, %s", f->t->relation);
    add(f, path.deprels >> RELATA_DEPREL_NSUBJ & 1 ? 1 : 0, "found over subjects, %s", f->t->relation);
    uint32_t begin = s < o ? s : o, end = s < o ? o : s, n_verbs = 0, n_names = 0;
    for (uint32_t i = begin + 1; i < end; i++) {
        n_verbs += token_at(f, i)->upos == RELATA_UPOS_VERB;
        n_names += token_at(f, i)->upos == RELATA_UPOS_PROPN;
    }
    add(f, squashed(n_verbs, 1), "found over verbs");
    add(f, squashed(n_names, 2), "found over names");
    add(f, squashed(end - begin - 1, 4), "found apart");
    add(f, s < o, "found forward");
}

// Others of which the same is said or found of the subject: of two countries or parties one is wrong.
static void found_rival_features(const Features *f) {
    uint32_t n_surer = 0, n_read = 0;
    for (uint32_t i = 0; i < f->d->n_triples; i++) {
        const RelataTriple *t = &f->d->triples[i];
        if (t->subject != f->t->subject || t->object == f->t->object || t->is_implied)
            continue;
        bool is_alike = strcmp(t->relation, f->t->relation) == 0 && t->polarity == RELATA_POSITIVE;
        if (t->proposition == RELATA_NO_PROPOSITION)
            n_surer += is_alike && t->certainty > f->t->certainty;
        else
            n_read += is_alike || f->d->entities[t->object].type == f->d->entities[f->t->object].type;
    }
    add(f, n_surer > 0, "found surer elsewhere");
    add(f, n_surer > 0, "found surer elsewhere, %s", f->t->relation);
    add(f, squashed(n_read, 1), "found beside statements, %s", f->t->relation);
}

// Features of a kind that other statements have too, under names of their own: there they tell otherwise.
static void emit_found(void *state, const char *name, double value) {
    const Features *f = state;
    char own[NAME + 8];
    snprintf(own, sizeof own, "found %s", name);
    f->emit(f->state, own, value);
}

// Whether a verb between the ends is one that rules state something of: of the others they know why not.
static bool is_stated(const Features *f, uint32_t verb) {
    for (uint32_t i = 0; i < f->d->n_triples; i++) {
        uint32_t p = f->d->triples[i].proposition;
        if (p < f->d->n_propositions && f->d->propositions[p].predicate == verb)
            return true;
    }
    return false;
}

static void found_clause_features(const Features *f) {
    uint32_t s = f->t->subject_token, o = f->t->object_token, n_silent = 0, n_stated = 0;
    for (uint32_t i = f->sentence->token_begin; i < f->sentence->token_end; i++) {
        bool is_between = is_under(f, s, i) != is_under(f, o, i) || (is_under(f, s, i) && above(f, i) == UINT32_MAX);
        if (!is_between || token_at(f, i)->upos != RELATA_UPOS_VERB)
            continue;
        n_stated += is_stated(f, i);
        n_silent += !is_stated(f, i);
    }
    add(f, squashed(n_silent, 1), "found over clauses without statements");
    add(f, squashed(n_stated, 1), "found over clauses with statements");
}

static double found_log_odds(const RelataTriple *t) {
    double p = (double)t->certainty, log_odds = log(p / (1.0001 - p));
    return log_odds > 5 ? 5 : log_odds;
}

static const char *locality_name(const RelataTriple *t) {
    static const char *const names[] = {"unknown", "within", "together", "apart"};
    return names[t->locality];
}

static void found_features(const Features *f) {
    const Features own = {f->d, f->t, f->p, f->sentence, emit_found, (void *)(uintptr_t)f};
    double log_odds = found_log_odds(f->t);
    const char *label = f->t->relation;
    add(f, 1, "found");
    add(f, log_odds, "found likely");
    add(f, 1, "found %s", label);
    add(f, log_odds, "found likely %s", label);
    add(f, 1, "found %s, %s", label, locality_name(f->t));
    found_path_features(f);
    found_rival_features(f);
    found_clause_features(f);
    type_features(&own);
    link_features(&own, "subject", f->t->subject_token, f->t->subject);
    link_features(&own, "object", f->t->object_token, f->t->object);
    shape_features(&own, "subject", f->t->subject_token, f->t->subject);
    shape_features(&own, "object", f->t->object_token, f->t->object);
}

// --- what it found in encyclopedic articles

// How an end is named where the statement was read from.
static void encyclopedic_end_features(const Features *f, const char *end, uint32_t token, uint32_t entity) {
    const RelataMention *m = mention_of(f, token, entity);
    const RelataEntity *e = &f->d->entities[entity];
    add(f, m && m->kind == RELATA_MENTION_PRONOUN, "encyclopedic %s pronoun", end);
    add(f, m && m->kind == RELATA_MENTION_NOMINAL, "encyclopedic %s nominal", end);
    add(f, m && m->kind == RELATA_MENTION_NAME ? 1 - (double)m->score : 0, "encyclopedic %s name unsure", end);
    add(f, is_of_mixed_types(f->d, e), "encyclopedic %s of several types", end);
    add(f, e->type == RELATA_TYPE_PLACE && !e->key, "encyclopedic %s place without a key", end);
    bool is_lone = !strchr(e->name, ' ') && (e->type == RELATA_TYPE_OTHER || e->type == RELATA_TYPE_EVENT);
    add(f, is_lone, "encyclopedic %s one word of a name", end);
}

static bool is_one_surer(const Features *f) {
    for (uint32_t i = 0; i < f->d->n_triples; i++) {
        const RelataTriple *t = &f->d->triples[i];
        if (t->subject == f->t->subject && t->object != f->t->object && t->certainty > f->t->certainty &&
            t->proposition == RELATA_NO_PROPOSITION && strcmp(t->relation, f->t->relation) == 0)
            return true;
    }
    return false;
}

// There the probability says most: few features, and none of those that were learned on news.
static void encyclopedic_features(const Features *f) {
    uint32_t s = f->t->subject_token, o = f->t->object_token;
    double log_odds = found_log_odds(f->t);
    bool is_passage = !is_in_sentence(f, s) || !is_in_sentence(f, o);
    add(f, 1, "encyclopedic");
    add(f, log_odds, "encyclopedic likely");
    add(f, 1, "encyclopedic %s", f->t->relation);
    add(f, 1, "encyclopedic %s", locality_name(f->t));
    add(f, is_passage, "encyclopedic passage");
    add(f, is_passage ? log_odds : 0, "encyclopedic passage likely");
    bool is_surer = is_one_surer(f), is_date = f->d->entities[f->t->object].type == RELATA_TYPE_DATE;
    add(f, is_surer && !is_date, "encyclopedic surer elsewhere");
    add(f, is_surer && is_date, "encyclopedic surer date elsewhere");
    if (!is_passage) {
        Path path = path_between(f, s, o);
        add(f, is_in_one_phrase(&path), "encyclopedic in one phrase");
        add(f, squashed(s > o ? s - o : o - s, 8), "encyclopedic ends apart");
    }
    encyclopedic_end_features(f, "subject", s, f->t->subject);
    encyclopedic_end_features(f, "object", o, f->t->object);
}

void relata_confidence_features(const RelataDocument *document, const RelataTriple *triple, RelataFeatureFn *emit,
                                void *state) {
    bool is_found = triple->proposition == RELATA_NO_PROPOSITION;
    Features f = {.d = document,
                  .t = triple,
                  .p = is_found ? NULL : &document->propositions[triple->proposition],
                  .sentence = &document->sentences[triple->sentence],
                  .emit = emit,
                  .state = state};
    if (is_found) {
        (document->is_encyclopedic ? encyclopedic_features : found_features)(&f);
        return;
    }
    double certainty = triple->certainty < 0.05f ? 0.05 : triple->certainty > 0.95f ? 0.95 : (double)triple->certainty;
    add(&f, log(certainty / (1 - certainty)), "certainty by construction");
    predicate_features(&f);
    label_features(&f);
    factuality_features(&f);
    sentence_features(&f);
    hedge_features(&f);
    complement_features(&f);
    type_features(&f);
    loss_features(&f);
    support_features(&f);
    oddity_features(&f);
    verb_group_features(&f);
    end_features(&f, "subject", triple->subject_token, triple->subject);
    end_features(&f, "object", triple->object_token, triple->object);
}
