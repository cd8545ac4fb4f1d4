// Doubt: verbs that are none, and objects that are the subject's own.
//
// Readings that a parser and a resolver of pronouns prefer and a reader would not: the first word of a title taken for
// a participle ("Managing Director Ana Lira"), the verb of an idiom for a deed ("when it comes to tea"), and "his" in
// an object for somebody other than the man who acts; nouns, labels and letters of another encoding taken for verbs
// ("viewers", "Areas served:"), subjects that a preposition, a colon or the participle itself gives to something else.
// What is left out here has no better reading that could be stated.
#include "extract/statement/doubt.h"

#include "extract/node/bound.h"
#include "extract/node/core.h"
#include "extract/node/link.h"
#include "extract/node/referent.h"
#include "extract/proposition/clause.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool is_capital(const RelataTree *tree, uint32_t i) {
    return i && i <= tree->n && isupper((unsigned char)relata_tree_form(tree, i)[0]);
}

// "Managing Director of Acme, Ana Lira", "Acting President Berg"
static bool is_in_title(const RelataExtraction *x, uint32_t verb) {
    const RelataTree *tree = &x->tree;
    static const char *const offices[] = {"manage", "act", "command", "preside", "found", "sit", NULL};
    bool is_office = relata_tree_lemma_in(tree, verb, offices) && verb < tree->n &&
                     relata_tree_deprel(tree, verb + 1) != RELATA_DEPREL_COMPOUND;
    return relata_tree_has_xpos(tree, verb, "VBG") &&
           ((is_capital(tree, verb) && is_capital(tree, verb + 1)) || is_office) && relata_is_role_word(x, verb + 1);
}

// "joined the Senate in thanking her": no member of it.
static bool is_joined_in_deed(const RelataTree *tree, uint32_t verb) {
    uint32_t object = relata_tree_is_lemma(tree, verb, "join") ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
    uint32_t next = object ? tree->right[object] : 0;
    for (uint32_t i = object; i && i < next + 2 && i < tree->n; i++)
        if (relata_tree_is_lemma(tree, i, "in") && relata_tree_has_xpos(tree, i + 1, "VBG"))
            return true;
    return false;
}

// "Home » Lima News » Man denies": what a page lists before the text.
static bool is_beyond_separator(const RelataTree *tree, uint32_t from, uint32_t to) {
    static const char *const marks[] = {"\xc2\xbb", "\xe2\x80\xba", "|", "\xe2\x80\xa2", "\xe2\x96\xba", NULL};
    for (uint32_t i = from; i && i < to; i++)
        if (relata_is_among(relata_tree_form(tree, i), marks))
            return true;
    return false;
}

// "footage of Lira shooting in Lima": what was done to her, and no deed of hers.
static bool is_event_behind_name(const RelataProjection *g, uint32_t verb) {
    static const char *const events[] = {"shoot", "kill", "bomb", "stab", "hear", "sentence", "land", NULL};
    const RelataTree *tree = &g->x->tree;
    return strcmp(g->p->rule, "participle") == 0 && relata_tree_has_xpos(tree, verb, "VBG") &&
           relata_tree_lemma_in(tree, verb, events) && tree->left[verb] == verb && verb > 1 &&
           relata_tree_upos(tree, verb - 1) == RELATA_UPOS_PROPN && !relata_tree_child(tree, verb, RELATA_DEPREL_OBJ);
}

// "thoughâ€¦": letters of another encoding.
static bool is_garbled(const RelataTree *tree, uint32_t verb) {
    for (const char *c = relata_tree_form(tree, verb); *c; c++)
        if ((unsigned char)*c >= 0x80)
            return true;
    return false;
}

// "Westenders viewers slam Lira": a noun of people at work, which is no verb.
static bool is_people_noun(const RelataExtraction *x, uint32_t verb) {
    static const char *const persons[] = {"person", NULL};
    static const char *const both[] = {"master", "pioneer", "engineer", "partner",   "volunteer", "mother", "father",
                                       "usher",  "author",  "sponsor",  "mentor",    "tutor",     "doctor", "minister",
                                       "offer",  "censor",  "butcher",  "monitor",   "bother",    "barter", "proctor",
                                       "steer",  "cheer",   "peer",     "chauffeur", "murder",    NULL};
    const RelataTree *tree = &x->tree;
    const char *lemma = relata_tree_lemma(tree, verb);
    size_t n = strlen(lemma);
    bool is_agent = n > 5 && (strcmp(lemma + n - 2, "er") == 0 || strcmp(lemma + n - 2, "or") == 0);
    return relata_tree_has_xpos(tree, verb, "VBZ") && is_agent && !relata_tree_lemma_in(tree, verb, both) &&
           relata_has_class(x, verb, persons);
}

// "Mesa substitute Ana Lira clattered into Berg": a title before the name of whoever does what follows.
static bool is_title_of_subject(const RelataExtraction *x, uint32_t verb) {
    const RelataTree *tree = &x->tree;
    uint32_t name = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ),
             clause = relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP);
    return relata_tree_has_xpos(tree, verb, "VBP") && name && tree->left[name] == verb + 1 && clause &&
           tree->left[clause] == tree->right[name] + 1 && !relata_own_subject(tree, clause) &&
           relata_is_role_word(x, verb);
}

// "talks with Chad have made": what has a preposition is no subject.
static bool has_marked_subject(const RelataTree *tree, uint32_t verb, uint32_t subject) {
    static const char *const markers[] = {"with", "from", "between", "against", "into", "by", NULL};
    uint32_t marker = relata_tree_child(tree, subject, RELATA_DEPREL_CASE);
    return !relata_tree_has_xpos(tree, verb, "VBG") && // but "with Chad and Mali having agreed"
           relata_tree_deprel(tree, subject) == RELATA_DEPREL_NSUBJ && relata_tree_head(tree, subject) == verb &&
           marker && marker < subject && tree->left[subject] == marker && relata_tree_lemma_in(tree, marker, markers);
}

// "instilled terror and fear across Mali": a second verb without an object, in another tense than the first.
static bool is_of_other_tense(const RelataTree *tree, uint32_t verb) {
    uint32_t first = relata_tree_deprel(tree, verb) == RELATA_DEPREL_CONJ ? relata_tree_head(tree, verb) : 0;
    return relata_tree_has_xpos(tree, first, "VBD") && relata_tree_has_xpos(tree, verb, "VBP") &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX) &&
           !relata_own_subject(tree, verb);
}

// "it would take Chad three years to build": nobody takes Chad.
static bool is_taking_time(const RelataTree *tree, uint32_t verb, uint32_t subject) {
    if (!relata_tree_is_lemma(tree, verb, "take") || !relata_tree_is_lemma(tree, subject, "it"))
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c])
        if (c > verb && relata_tree_upos(tree, c) == RELATA_UPOS_VERB && relata_is_infinitive(tree, c))
            return true;
    return false;
}

// "Areas served: Oslo and Bergen", "Mesa weather forecast", "LIRA: …": words of a label, or before one.
static bool is_in_label(const RelataTree *tree, uint32_t verb, uint32_t subject) {
    bool is_before_colon = verb < tree->n && strcmp(relata_tree_form(tree, verb + 1), ":") == 0 &&
                           subject + 1 == verb && relata_tree_upos(tree, subject) == RELATA_UPOS_NOUN;
    uint32_t end = subject; // "LIRA: In an article, Berg wrote"
    while (end < tree->n && end < subject + 4 && strcmp(relata_tree_form(tree, end + 1), ":") != 0 &&
           strcmp(relata_tree_form(tree, end + 1), "(") != 0)
        end++;
    bool is_speaker = tree->left[subject] == 1 && end + 1 < verb && strcmp(relata_tree_form(tree, end + 1), ":") == 0 &&
                      relata_tree_upos(tree, subject) == RELATA_UPOS_PROPN;
    return is_before_colon || is_speaker ||
           (relata_tree_is_lemma(tree, verb, "forecast") && verb > 1 &&
            relata_tree_is_lemma(tree, verb - 1, "weather"));
}

// "his experience taking Chad to court": no court is paid to anybody.
static bool is_taken_to(const RelataTree *tree, uint32_t verb) {
    static const char *const places[] = {"court", "task", "trial", "market", "school", "church", "jail", NULL};
    uint32_t head = relata_tree_head(tree, verb);
    return head && relata_tree_lemma_in(tree, verb, places) && relata_tree_is_lemma(tree, head, "take") &&
           relata_is_infinitive(tree, verb);
}

// "Sending a note to Ana and Tom Berg, Tom replied": whoever does it is nobody whom the participle names.
static bool is_dangling(const RelataProjection *g, uint32_t verb, uint32_t subject) {
    const RelataTree *tree = &g->x->tree;
    const RelataDocument *d = g->x->document;
    const RelataMention *m = relata_mention_at(g->x, subject);
    if (strcmp(g->p->rule, "adverbial participle") != 0 || !relata_tree_has_xpos(tree, verb, "VBG") || subject < verb ||
        !m)
        return false;
    for (uint32_t i = tree->left[verb]; i <= tree->right[verb]; i++) {
        uint32_t mention = d->mention_at ? d->mention_at[tree->begin + i - 1] : 0;
        if (mention && d->mentions[mention - 1].entity == m->entity &&
            d->mentions[mention - 1].kind == RELATA_MENTION_NAME)
            return true;
    }
    return false;
}

// "the nomination to businessman Tom Berg": a noun for people behind "to".
static bool is_man(const RelataTree *tree, uint32_t verb) {
    const char *lemma = relata_tree_lemma(tree, verb);
    size_t n = strlen(lemma);
    return n > 5 && strcmp(lemma + n - 3, "man") == 0;
}

// "his counterpart, visiting General Tom Berg": who is visiting, and not who is visited.
static bool is_visitor(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ);
    const RelataEntity *e = object ? relata_named_entity(g, object) : NULL;
    return relata_tree_is_lemma(tree, verb, "visit") && relata_tree_has_xpos(tree, verb, "VBG") && e &&
           e->type == RELATA_TYPE_PERSON && tree->left[object] == verb + 1 && tree->right[object] > verb + 2 &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_AUX) && !relata_tree_child(tree, object, RELATA_DEPREL_DET) &&
           !relata_tree_child(tree, object, RELATA_DEPREL_NMOD_POSS);
}

bool relata_is_misread(const RelataProjection *g, uint32_t verb) {
    const RelataTree *tree = &g->x->tree;
    uint32_t subject = relata_local_token(g, g->p->arguments[0].head);
    bool is_idiom = relata_tree_is_lemma(tree, verb, "come") && relata_tree_is_lemma(tree, subject, "it") &&
                    verb < tree->n && relata_tree_is_lemma(tree, verb + 1, "to");
    bool is_in_list = relata_tree_is_lemma(tree, verb, "include") && g->p->is_passive &&
                      relata_argument_with(g->p, RELATA_ROLE_SUBJECT); // by whoever made the list
    return is_idiom || is_in_list || is_event_behind_name(g, verb) || is_beyond_separator(tree, subject, verb) ||
           is_in_title(g->x, verb) || is_joined_in_deed(tree, verb) || is_garbled(tree, verb) ||
           is_people_noun(g->x, verb) || is_of_other_tense(tree, verb) || is_taking_time(tree, verb, subject) ||
           is_title_of_subject(g->x, verb) || is_taken_to(tree, verb) || is_in_label(tree, verb, subject) ||
           is_dangling(g, verb, subject) || has_marked_subject(tree, verb, subject) || is_man(tree, verb) ||
           is_visitor(g, verb);
}

// Whether the subject may be whom "his", "its" or "their" means.
static bool can_own(const RelataProjection *g, const RelataEntity *subject, uint32_t pronoun) {
    static const char *const persons[] = {"his", "her", NULL};
    const RelataTree *tree = &g->x->tree;
    bool is_person = subject->type == RELATA_TYPE_PERSON;
    if (strcasecmp(relata_tree_form(tree, pronoun), "its") == 0)
        return !is_person;
    if (!relata_is_among(relata_tree_lemma(tree, pronoun), persons))
        return !is_person && strcasecmp(relata_tree_form(tree, pronoun), "their") == 0;
    bool is_his = strcasecmp(relata_tree_form(tree, pronoun), "his") == 0;
    return is_person && subject->gender != (is_his ? RELATA_GENDER_FEM : RELATA_GENDER_MASC);
}

// "its warplanes", "his brother": an end whose owner the pronoun cannot mean; of objects, whose owner is often the
// subject, also may not.
static bool is_owner_doubtful(const RelataProjection *g, const RelataNodeRef *end, bool is_object) {
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *owner = end->token ? relata_core_owner(g->x, &g->nodes, end->token) : NULL;
    uint32_t pronoun = owner ? relata_tree_child(tree, end->token, RELATA_DEPREL_NMOD_POSS) : 0;
    uint32_t entity = owner ? (uint32_t)(owner - g->nodes.entities.items) : 0;
    bool is_named = relata_entity_at(g, end->entity)->kind == RELATA_ENTITY_NAMED; // without its owner
    if (!is_object && pronoun == 1)
        return false; // "His wife works there, Berg said": what stands behind tells little of it
    return pronoun && (!relata_can_mean(g->x, g->p, pronoun, entity) ||
                       (is_object && !is_named && !relata_bound(g->x, pronoun) &&
                        relata_is_link_doubtful(tree->document, tree->begin + pronoun - 1, entity)));
}

// "Mr. Lira followed his father, Tom Lira": whoever has the father is not the father, whom a surname was taken for.
static bool is_own_kin(const RelataProjection *g, const RelataNodeRef *subject) {
    static const char *const kin[] = {"father",    "mother",   "brother", "sister",   "son",         "daughter",
                                      "uncle",     "aunt",     "nephew",  "niece",    "grandfather", "grandmother",
                                      "husband",   "wife",     "cousin",  "grandson", "twin",        "predecessor",
                                      "successor", "namesake", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t predicate = relata_local_token(g, g->p->predicate);
    if (!subject->token || relata_tree_upos(tree, predicate) != RELATA_UPOS_VERB)
        return false;
    for (uint32_t i = subject->token + 1; i <= tree->right[predicate]; i++) {
        uint32_t owner = relata_tree_lemma_in(tree, i, kin) ? relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS) : 0;
        if (!owner || relata_tree_upos(tree, owner) != RELATA_UPOS_PRON)
            continue;
        for (uint32_t k = i + 1; k <= tree->right[i]; k++) {
            const RelataMention *m = relata_mention_at(g->x, k);
            if (m && m->kind == RELATA_MENTION_NAME && m->entity == subject->entity &&
                m->token_end - m->token_begin > 1)
                return true;
        }
    }
    return false;
}

bool relata_is_misowned(const RelataProjection *g, const RelataNodeRef *subject, const RelataNodeRef *object) {
    const RelataTree *tree = &g->x->tree;
    const RelataEntity *owner = relata_core_owner(g->x, &g->nodes, object->token);
    uint32_t pronoun = owner ? relata_tree_child(tree, object->token, RELATA_DEPREL_NMOD_POSS) : 0;
    if (is_own_kin(g, subject) || is_owner_doubtful(g, subject, false) || is_owner_doubtful(g, object, true))
        return true;
    bool is_of_verb = relata_tree_upos(tree, relata_local_token(g, g->p->predicate)) == RELATA_UPOS_VERB;
    return pronoun && is_of_verb && relata_entity_at(g, object->entity)->kind == RELATA_ENTITY_NOMINAL &&
           !g->p->is_passive && g->p->arguments[0].role == RELATA_ROLE_SUBJECT &&
           owner != relata_entity_at(g, subject->entity) &&
           (can_own(g, relata_entity_at(g, subject->entity), pronoun) ||
            relata_tree_is_lemma(tree, relata_tree_child(tree, object->token, RELATA_DEPREL_AMOD), "own"));
}
