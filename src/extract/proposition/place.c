// Place: what stands where, whose it is, what is in a list, and participles that a name stands before.
#include "extract/proposition/noun.h"

#include "base/words.h"
#include "extract/tree/words.h"

#include <string.h>

// "Peru's largest copper mine", "the Peruvian embassy in Quito": the owner has it.
void relata_noun_possession(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    uint32_t thing = relata_tree_head(tree, i);
    bool is_owner = deprel == RELATA_DEPREL_NMOD_POSS ||
                    ((deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND) && relata_is_demonym(x, i));
    if (!is_owner || !relata_is_noun(tree, thing) || relata_tree_is_lemma(tree, i, "whose"))
        return;
    RelataDraft draft = {
        .predicate = thing, .implied = "has", .rule = deprel == RELATA_DEPREL_NMOD_POSS ? "possessive" : "demonym"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, i, relata_tree_case(tree, i), 0);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, thing, 0, i);
    relata_draft_commit(x, &draft);
}

// "the Cardiff marathon": what happened there.
static bool is_event_at(const RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"attack",   "bombing",  "massacre", "explosion", "blast", "earthquake",
                                        "riot",     "siege",    "ceremony", "flood",     "fire",  "shooting",
                                        "marathon", "festival", "protest",  "rally",     NULL};
    const RelataTree *tree = &x->tree;
    static const char *const aimed[] = {"on", "against", NULL}, *const strikes[] = {"attack", "bombing", NULL};
    const RelataMention *m = relata_mention_at(x, i);
    const char *key = m ? x->document->entities[m->entity].key : NULL;
    if (relata_is_country_key(key) && relata_tree_lemma_in(tree, relata_tree_head(tree, i), strikes))
        return false; // "a U.S. attack"
    for (uint32_t c = relata_tree_child(tree, relata_tree_head(tree, i), RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_lemma_in(tree, relata_tree_case(tree, c), aimed))
            return false; // "a Chad attack on Mali": by whom, not where
    return relata_tree_deprel(tree, i) == RELATA_DEPREL_COMPOUND && relata_is_name(x, i) &&
           relata_type_at(x, i) == RELATA_TYPE_PLACE &&
           relata_tree_upos(tree, relata_tree_head(tree, i)) == RELATA_UPOS_NOUN &&
           relata_tree_lemma_in(tree, relata_tree_head(tree, i), words);
}

// "Chad signed …. The Central African country …": what a country is called by lies where it says.
void relata_noun_country_of_region(RelataExtraction *x, uint32_t i) {
    static const char *const nouns[] = {"country", "nation", "state", "republic", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i);
    const RelataMention *country = noun ? relata_mention_at(x, noun) : NULL, *region = relata_mention_at(x, i);
    if (!country || !region || country->kind != RELATA_MENTION_NOMINAL || !relata_tree_lemma_in(tree, noun, nouns) ||
        noun < i || region->token_end != tree->begin + noun - 1)
        return;
    const char *key = x->document->entities[country->entity].key, *where = x->document->entities[region->entity].key;
    size_t n = where ? strlen(where) : 0;
    if (!key || !where || !relata_is_country_key(key) || strncmp(where, "region/", 7) != 0 ||
        strcmp(where + (n > 4 ? n - 4 : 0), " Sea") == 0) // "the Mediterranean country"
        return;
    RelataDraft draft = {.predicate = noun, .implied = "be in", .rule = "location"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, noun, 0, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i, 0, 0);
    relata_draft_commit(x, &draft);
}

// What is "one of the museums", "among the allies" of which the phrase tells the place: the subject, 0 if none.
static uint32_t counted_among(const RelataExtraction *x, uint32_t thing) {
    const RelataTree *tree = &x->tree;
    uint32_t predicate = thing, marker = relata_tree_case(tree, thing), without;
    bool is_among = relata_tree_is_lemma(tree, marker, "among");
    if (relata_tree_deprel(tree, thing) == RELATA_DEPREL_NMOD) {
        predicate = relata_tree_head(tree, thing);
        if (!is_among && !(relata_tree_is_lemma(tree, marker, "of") && relata_tree_is_lemma(tree, predicate, "one")))
            return 0;
    } else if (!is_among) {
        return 0;
    }
    for (uint32_t c = tree->first[predicate]; c && c < predicate; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, (const char *const[]){"not", "n't", "never", "hardly", NULL}))
            return 0;
    uint32_t subject =
        relata_tree_child(tree, predicate, RELATA_DEPREL_COP) ? relata_clause_subject(tree, predicate, &without) : 0;
    uint8_t type = subject ? relata_type_at(x, subject) : RELATA_TYPE_OTHER;
    bool is_standing = type == RELATA_TYPE_PLACE || type == RELATA_TYPE_FACILITY || type == RELATA_TYPE_ORGANIZATION;
    return is_standing && relata_mention_at(x, subject)->kind == RELATA_MENTION_NAME ? subject : 0;
}

// "Boro is one of the largest dams in Ghana", "Togo is among its allies in Africa".
void relata_noun_counted_there(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t thing = relata_tree_head(tree, i), marker = relata_tree_case(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !relata_tree_is_lemma(tree, marker, "in") ||
        !relata_is_name(x, i) || relata_type_at(x, i) != RELATA_TYPE_PLACE || !relata_is_noun(tree, thing))
        return;
    uint32_t subject = counted_among(x, thing);
    if (!subject)
        return;
    RelataDraft draft = {.predicate = thing, .implied = "be in", .rule = "location"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, subject, 0, 0);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i, marker, 0);
    relata_draft_commit(x, &draft);
}

// "a prison in Cardiff", "the parade on Red Square": where a thing is.
void relata_noun_location(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t thing = relata_tree_head(tree, i), marker = relata_tree_case(tree, i);
    bool is_phrase = relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD && relata_is_noun(tree, thing) && marker &&
                     relata_is_name(x, i) && relata_is_place_preposition(relata_tree_lemma(tree, marker));
    if (!is_phrase && !is_event_at(x, i))
        return;
    RelataDraft draft = {.predicate = thing, .implied = "be", .rule = is_phrase ? "location" : "event place"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, thing, 0, is_phrase ? i : 0);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i, marker, 0);
    relata_draft_commit(x, &draft);
}

// Whether a place behind a comma is a country, or a state or province that the first place is not one of itself.
static bool is_territory(const RelataExtraction *x, const RelataMention *place, const RelataMention *m) {
    const RelataEntity *entities = x->document->entities;
    const char *inner = entities[place->entity].key, *outer = entities[m->entity].key;
    if (!outer)
        return false;
    return relata_is_country_key(outer) ||
           (strncmp(outer, "admin1/", 7) == 0 && !(inner && strncmp(inner, "admin1/", 7) == 0));
}

// "Mesquite, Texas": a place and the larger one that it is in.
void relata_noun_place_in_place(RelataExtraction *x, uint32_t i) {
    static const char *const kinds[] = {"nation",  "country", "state", "republic", "city",   "town",
                                        "village", "capital", "port",  "province", "region", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, i);
    uint32_t place = relata_tree_head(tree, i);
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    bool is_kind = place && relata_tree_upos(tree, place) == RELATA_UPOS_NOUN &&
                   relata_tree_lemma_in(tree, place, kinds); // "the Arctic island nation, Iceland" is that nation
    if (!m || !place || is_kind || !relata_is_name(x, i) || !relata_is_name(x, place) || m->type != RELATA_TYPE_PLACE ||
        (relata_type_at(x, place) != RELATA_TYPE_PLACE && relata_type_at(x, place) != RELATA_TYPE_FACILITY) ||
        (deprel != RELATA_DEPREL_APPOS && deprel != RELATA_DEPREL_NMOD_UNMARKED && deprel != RELATA_DEPREL_FLAT))
        return;
    uint32_t begin = m->token_begin - tree->begin + 1, end = m->token_end - tree->begin;
    bool is_behind_comma = begin > place + 1 && strcmp(relata_tree_form(tree, begin - 1), ",") == 0 &&
                           relata_mention_at(x, place)->token_end == tree->begin + begin - 2;
    bool is_listed = end < tree->n && relata_tree_upos(tree, end + 1) == RELATA_UPOS_CCONJ;
    if (!is_behind_comma || is_listed || relata_tree_child(tree, place, RELATA_DEPREL_CONJ) ||
        relata_tree_child(tree, i, RELATA_DEPREL_CONJ) || !is_territory(x, relata_mention_at(x, place), m))
        return;
    RelataDraft draft = {.predicate = place, .implied = "be in", .rule = "location"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, place, 0, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i, 0, 0);
    relata_draft_commit(x, &draft);
}

static bool has_word(const RelataExtraction *x, const RelataMention *m, const char *const *words) {
    for (uint32_t t = m->token_begin; t < m->token_end; t++)
        if (relata_is_among(x->document->tokens[t].form, words))
            return true;
    return false;
}

// "Trinity College, University of Leeds", "the School of Law at Leeds University": a body and the one it belongs to.
void relata_noun_part_of_body(RelataExtraction *x, uint32_t i) {
    static const char *const parts[] = {"College", "School",   "Department", "Faculty", "Institute", "Center",
                                        "Centre",  "Division", "Laboratory", "Office",  NULL};
    static const char *const wholes[] = {"University", "College", "Institute", "Ministry", "Hospital", NULL};
    static const char *const markers[] = {"at", "of", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *whole = relata_mention_at(x, i);
    uint32_t head = relata_tree_head(tree, i);
    const RelataMention *part = head ? relata_mention_at(x, head) : NULL;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    if (!whole || !part || whole->kind != RELATA_MENTION_NAME || part->kind != RELATA_MENTION_NAME ||
        whole->type != RELATA_TYPE_ORGANIZATION || part->type != RELATA_TYPE_ORGANIZATION ||
        whole->entity == part->entity || !has_word(x, part, parts) || !has_word(x, whole, wholes))
        return;
    bool is_behind_comma = deprel == RELATA_DEPREL_APPOS && whole->token_begin == part->token_end + 1 &&
                           strcmp(x->document->tokens[part->token_end].form, ",") == 0;
    if (!is_behind_comma &&
        !(deprel == RELATA_DEPREL_NMOD && relata_tree_lemma_in(tree, relata_tree_case(tree, i), markers)))
        return;
    RelataDraft draft = {.predicate = head, .implied = "be part of", .rule = "location"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, head, 0, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, i, 0, 0);
    relata_draft_commit(x, &draft);
}

// "countries including Chad and Niger", "a Chad-based company".
void relata_noun_inclusion(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"including", "include", "such", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t whole = relata_tree_head(tree, i), marker = relata_tree_case(tree, i);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !marker || !relata_tree_lemma_in(tree, marker, markers))
        return;
    RelataDraft draft = {.predicate = whole, .implied = "include", .rule = "inclusion"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, whole, 0, i);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, i, marker, 0);
    relata_draft_commit(x, &draft);
}

// The participle behind a plural noun, "countries bordering Chad", where a list of members hangs on the noun, on the
// participle or on its object; 0 if none.
static uint32_t participle_of_group(const RelataTree *tree, uint32_t above) {
    uint32_t verb = relata_tree_child(tree, above, RELATA_DEPREL_ACL);
    if (relata_tree_deprel(tree, above) == RELATA_DEPREL_ACL)
        verb = above;
    else if (!verb && relata_tree_deprel(tree, above) == RELATA_DEPREL_OBJ)
        verb = relata_tree_head(tree, above);
    bool is_behind_many = verb && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL &&
                          relata_tree_upos(tree, relata_tree_head(tree, verb)) == RELATA_UPOS_NOUN &&
                          relata_tree_has_morph(tree, relata_tree_head(tree, verb), RELATA_MORPH_PLUR);
    return is_behind_many && relata_tree_has_xpos(tree, verb, "VBG") ? verb : 0;
}

// Whether the noun says what the member is: "countries" of a place, "companies" of a body.
static bool is_group_of(const RelataExtraction *x, uint32_t noun, uint32_t member) {
    static const char *const places[] = {"country", "nation",    "state",  "republic", "city",
                                         "region",  "territory", "island", "province", NULL};
    static const char *const bodies[] = {"company",      "firm",  "bank",   "party", "organization",
                                         "organisation", "group", "agency", "team",  NULL};
    uint8_t type = relata_type_at(x, member);
    return (type == RELATA_TYPE_PLACE && relata_tree_lemma_in(&x->tree, noun, places)) ||
           (type == RELATA_TYPE_ORGANIZATION && relata_tree_lemma_in(&x->tree, noun, bodies));
}

// "countries bordering Chad, including Niger and Libya", "…, which include Niger": what all do, each member does.
void relata_noun_member_shares(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"including", "include", "such", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t above = relata_tree_head(tree, i);
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    bool is_listed = (deprel == RELATA_DEPREL_NMOD || deprel == RELATA_DEPREL_OBL) &&
                     relata_tree_lemma_in(tree, relata_tree_case(tree, i), markers);
    if (!is_listed && deprel == RELATA_DEPREL_OBJ && above && relata_tree_is_lemma(tree, above, "include") &&
        relata_tree_deprel(tree, above) == RELATA_DEPREL_ACL_RELCL) {
        is_listed = true;
        above = relata_tree_head(tree, above);
    }
    uint32_t verb = is_listed && above && relata_is_name(x, i) ? participle_of_group(tree, above) : 0;
    uint32_t object = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
    if (!object || object > i || !relata_is_name(x, object) || !is_group_of(x, relata_tree_head(tree, verb), i))
        return;
    RelataDraft draft = {.predicate = verb, .rule = "participle"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, i, relata_tree_case(tree, i), 0);
    relata_draft_add_relation(&draft, verb);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, object, 0, 0);
    relata_draft_commit(x, &draft);
}

// "the Ghana-led mission", "a Lagos-based bank": a participle before the noun with a name before it.
void relata_noun_compound_participle(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_AMOD || !relata_tree_has_xpos(tree, i, "VBN"))
        return;
    uint32_t agent = tree->first[i];
    while (agent && (relata_tree_upos(tree, agent) == RELATA_UPOS_PUNCT || !relata_is_reference(x, agent)))
        agent = tree->next[agent];
    if (!agent || agent > i || relata_tree_upos(tree, i - 1) != RELATA_UPOS_PUNCT || i - 1 <= agent)
        return;
    uint32_t thing = relata_tree_head(tree, i);
    while (relata_tree_deprel(tree, thing) == RELATA_DEPREL_COMPOUND && relata_tree_head(tree, thing) > thing)
        thing = relata_tree_head(tree, thing); // "a Lagos-funded Gold Coast group"
    RelataDraft draft = {.predicate = i, .implied = "be", .rule = "compound participle", .is_passive = true};
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, thing, 0, i);
    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, agent, 0, 0);
    relata_draft_commit(x, &draft);
}

// How many live somewhere: "has a population of 20 million", "Mali, with a population of 20 million", "Mali's
// population of 20 million".
void relata_noun_population(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (!relata_tree_is_lemma(tree, i, "population"))
        return;
    uint32_t count = relata_tree_child(tree, i, RELATA_DEPREL_NMOD), above = relata_tree_head(tree, i), without;
    uint32_t place = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
    if (!count || relata_tree_upos(tree, count) != RELATA_UPOS_NUM ||
        !relata_tree_is_lemma(tree, relata_tree_case(tree, count), "of"))
        return;
    if (!place && relata_tree_is_lemma(tree, relata_tree_case(tree, i), "with") && relata_is_name(x, above))
        place = above;
    if (!place && relata_tree_is_lemma(tree, above, "have") && relata_tree_deprel(tree, i) == RELATA_DEPREL_OBJ)
        place = relata_clause_subject(tree, above, &without);
    RelataDraft draft = {.predicate = i, .rule = "population"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, place, 0, i);
    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_OBJECT, count, 0, 0);
    if (place)
        relata_draft_commit(x, &draft);
}
