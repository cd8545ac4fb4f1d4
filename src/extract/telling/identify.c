// Identify: which ends of an edge a reader of the edge alone can tell apart.
//
// worth.c asks what two ends tell together; here single nodes are judged: those whose words point outside them ("the
// state's delegates", "the plan for yesterday's march"), institutions and measures of a place or ruler that no word
// names ("city lockdown"), what somebody merely is, thinks or decides where the matter is left out ("Lira's
// decision"), and nationals and party members whom the stage before took for their country or party ("an Australian").
#include "extract/telling/telling.h"

#include "extract/node/core.h"
#include "extract/node/name.h"
#include "extract/node/valency.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

// "the company's" in which the tokens were not told apart.
static bool is_joined_owner(const RelataTree *tree, uint32_t i) {
    const char *form = relata_tree_form(tree, i);
    size_t n = strlen(form);
    bool is_owner = (n > 4 && strcmp(form + n - 4, "\xe2\x80\x99s") == 0) || (n > 3 && strcmp(form + n - 2, "'s") == 0);
    return is_owner && relata_tree_upos(tree, i) == RELATA_UPOS_NOUN;
}

// "the state's", "yesterday's", "the energy provider's": owners that only the article tells.
static bool is_pointing_owner(const RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"state",     "city",     "country",  "county",   "town",      "province",
                                        "party",     "nation",   "company",  "group",    "president", "government",
                                        "firm",      "business", "bank",     "retailer", "provider",  "manufacturer",
                                        "maker",     "club",     "team",     "insurer",  "utility",   "brand",
                                        "developer", "lender",   "operator", NULL};
    static const char *const days[] = {"yesterday", "today",    "tomorrow", "tonight",  "monday", "tuesday",
                                       "wednesday", "thursday", "friday",   "saturday", "sunday", NULL};
    const RelataTree *tree = &x->tree;
    if (is_joined_owner(tree, i))
        return true;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD_POSS)
        return false;
    if (relata_tree_lemma_in(tree, i, days))
        return true;
    for (uint32_t k = tree->left[i]; k < i; k++)
        if (relata_tree_upos(tree, k) == RELATA_UPOS_PROPN || relata_demonym(x, k))
            return false;
    return relata_tree_upos(tree, i) == RELATA_UPOS_NOUN && relata_tree_lemma_in(tree, i, words) &&
           relata_tree_is_lemma(tree, relata_tree_child(tree, i, RELATA_DEPREL_DET), "the") &&
           relata_tree_child(tree, i, RELATA_DEPREL_DET) == tree->left[i] &&
           !relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
}

// "the retailer's plan", "his house", where nobody knows whose: what told the thing apart is lost.
static bool has_lost_owner(const RelataExtraction *x, const RelataNodes *nodes, const RelataEntity *e, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t owner = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
    if (!owner || relata_tree_upos(tree, owner) == RELATA_UPOS_PROPN || relata_core_owner(x, nodes, i) ||
        strstr(e->name, relata_tree_form(tree, owner)))
        return false;
    if (!strpbrk(e->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        return true;
    for (uint32_t k = i; k <= tree->right[i]; k++)
        if (relata_tree_deprel(tree, k) == RELATA_DEPREL_APPOS)
            return false;
    for (uint32_t k = tree->left[i]; k < i; k++)
        if (relata_tree_upos(tree, k) == RELATA_UPOS_PROPN && strstr(e->name, relata_tree_form(tree, k)) &&
            !relata_month_of(relata_tree_form(tree, k)))
            return false; // "its Opportunity rover"; but "allies on Capitol Hill" are the president's all the same
    return !relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD) && !strstr(e->name, "'s ") &&
           !strstr(e->name, "\xe2\x80\x99s ");
}

static bool holds_capital(const char *name) {
    return strpbrk(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != NULL;
}

// "key role", "buy rating", "40 cases": in what, of what?
static bool lacks_phrase(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    const char *last = strrchr(e->name, ' ');
    if (strpbrk(e->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") ||
        strcmp(last ? last + 1 : e->name, relata_tree_form(tree, i)) != 0)
        return false;
    uint32_t number = relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD);
    bool is_bare_count = number && relata_is_counted_of(tree, i) && !relata_tree_child(tree, i, RELATA_DEPREL_AMOD) &&
                         !relata_tree_child(tree, i, RELATA_DEPREL_COMPOUND);
    return is_bare_count || relata_noun_needs_phrase(tree, i);
}

// "city lockdown", "state senate", "government decree": of which city, state or government?
static bool is_of_unnamed_body(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const words[] = {"city",  "state", "county", "government", "town",
                                        "royal", "court", "party",  "company",    NULL};
    if (i < 2 || tree->right[i] > i || strchr(e->name, ' ') != strrchr(e->name, ' ') || !strchr(e->name, ' ') ||
        relata_tree_is_lemma(tree, i, "hall"))
        return false;
    return relata_tree_head(tree, i - 1) == i && relata_tree_lemma_in(tree, i - 1, words) &&
           !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR);
}

// Whether a name ends in its noun, and nothing stands before that but the name of a country, people or body.
static bool is_told_by_body(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const char *last = strrchr(e->name, ' ');
    bool is_told = false;
    if (!last || strcmp(last + 1, relata_tree_form(tree, i)) != 0)
        return false;
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c]) {
        const RelataMention *m = relata_mention_at(x, c);
        bool is_body = relata_demonym(x, c) || (m && m->kind == RELATA_MENTION_NAME &&
                                                (m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_ORGANIZATION));
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        is_told = is_told || is_body;
        if (!is_body && deprel != RELATA_DEPREL_DET && deprel != RELATA_DEPREL_CASE && deprel != RELATA_DEPREL_PUNCT)
            return false;
    }
    return is_told;
}

// "the U.S. offer", "a European proposal": told by whose it is alone.
static bool is_matter_of_country(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const findings[] = {"report", "investigation", "inquiry", "probe", NULL};
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    if (deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS ||
        relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) ||
        !(relata_is_shell(tree, i, RELATA_SHELL_OWN | RELATA_SHELL_BACK) || relata_tree_lemma_in(tree, i, findings)))
        return false;
    static const char *const told[] = {"primary",     "election", "record",  "aid",    "assistance",
                                       "information", "life",     "country", "nation", "homeland",
                                       "committee",   "sentence", NULL};
    return !relata_tree_lemma_in(tree, i, told) && is_told_by_body(x, e, i);
}

// "Lira's decision", "the board's refusal": what it is about is left out.
static bool is_matter_of_owner(const RelataExtraction *x, const RelataNodes *nodes, const RelataEntity *e, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t owner = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
    const char *last = strrchr(e->name, ' ');
    if (relata_tree_is_lemma(tree, i, "demand") && relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR))
        return false; // "complied with Lira's demands": what somebody wants in general
    return owner && last && relata_is_shell(tree, i, RELATA_SHELL_OWN) &&
           strcmp(last + 1, relata_tree_form(tree, i)) == 0 && tree->right[owner] + 1 == i &&
           (relata_tree_upos(tree, owner) == RELATA_UPOS_PROPN || relata_core_owner(x, nodes, i));
}

// "with the", ", a": what stands before a noun and tells nothing of it.
static bool is_function_word(const RelataTree *tree, uint32_t c) {
    RelataDeprel deprel = relata_tree_deprel(tree, c);
    return deprel == RELATA_DEPREL_DET || deprel == RELATA_DEPREL_CASE || deprel == RELATA_DEPREL_CC ||
           deprel == RELATA_DEPREL_PUNCT || deprel == RELATA_DEPREL_MARK;
}

// "world leaders", "Arab officials", "business people": some of whom there are many, told by nothing narrower.
static bool is_of_many(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const people[] = {"leader",    "official", "people",   "figure",    "dignitary", "diplomat",
                                         "executive", "expert",   "activist", "celebrity", NULL};
    static const char *const broad[] = {"world",     "arab",     "muslim",        "western",  "business", "top",
                                        "senior",    "key",      "local",         "regional", "foreign",  "global",
                                        "religious", "civic",    "community",     "young",    "old",      "prominent",
                                        "leading",   "visiting", "international", "the",      NULL};
    const char *last = strrchr(e->name, ' ');
    if (!last || strcmp(last + 1, relata_tree_form(tree, i)) != 0 || !relata_tree_lemma_in(tree, i, people) ||
        !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR))
        return false;
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c])
        if (!is_function_word(tree, c) && !relata_tree_lemma_in(tree, c, broad))
            return false;
    return true;
}

// "beloved characters", "new cities", "reporters in New York": several that nobody names.
static bool is_several_people(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const people[] = {"reporter", "journalist", "character", "supporter", "resident",
                                         "critic",   "fan",        "follower",  "observer",  "attendee",
                                         "viewer",   "friend",     "crowd",     "onlooker",  "bystander",
                                         "national", "patron",     "guest",     NULL};
    return e->kind == RELATA_ENTITY_NOMINAL && relata_tree_lemma_in(tree, i, people) &&
           relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) && !relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS) &&
           !strpbrk(e->name, "0123456789");
}

// Whether a name ends in its noun and nothing before the noun but a place, or a people, tells which one it is.
static bool is_told_by_place(const RelataExtraction *x, const RelataEntity *e, uint32_t i, bool or_people) {
    const RelataTree *tree = &x->tree;
    const char *last = strrchr(e->name, ' ');
    if (!last || strcmp(last + 1, relata_tree_form(tree, i)) != 0)
        return false;
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c]) {
        const RelataMention *m = relata_mention_at(x, c);
        bool is_place = m && (m->type == RELATA_TYPE_PLACE || (or_people && m->type == RELATA_TYPE_GROUP));
        if (relata_tree_deprel(tree, c) != RELATA_DEPREL_DET && !relata_demonym(x, c) && !is_place)
            return false;
    }
    return true;
}

// "European leaders", "Muslim men", "residents of Lagos": several of a place or people, uncounted and told by nothing
// else.
static bool is_people_of(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const people[] = {"person", NULL};
    const RelataTree *tree = &x->tree;
    if (!relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) || !relata_has_class(x, i, people) ||
        relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || strpbrk(e->name, "0123456789"))
        return false;
    return is_told_by_place(x, e, i, true);
}

// "a Chinese state-run oil company", "an Israeli hospital": told by a people and by what any could be.
static bool is_told_by_people(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const words[] = {"company",  "airline",  "firm",      "bank",     "hospital",     "church",
                                        "seminary", "startup",  "station",   "retailer", "manufacturer", "university",
                                        "school",   "magazine", "newspaper", NULL};
    const RelataTree *tree = &x->tree;
    const char *last = strrchr(e->name, ' ');
    if (!last || strcmp(last + 1, relata_tree_form(tree, i)) != 0 || !relata_tree_lemma_in(tree, i, words) ||
        strpbrk(e->name, "0123456789"))
        return false;
    static const char *const many[] = {"company", "airline", NULL};
    bool is_of_people = false;
    if (relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) && !relata_tree_lemma_in(tree, i, many))
        return false;
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c]) {
        const char *form = relata_tree_form(tree, c);
        const char *row = relata_demonym(x, c);
        if (is_function_word(tree, c))
            continue;
        is_of_people = is_of_people || row;
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_NUMMOD ||
            relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD_POSS || (!row && form[0] >= 'A' && form[0] <= 'Z'))
            return false;
    }
    return is_of_people;
}

// "the Lyon team", "a South American group": one of many there.
static bool is_some_body(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const words[] = {"team", "group", "company",     "side", "location", "suburb",
                                        "club", "firm",  "corporation", "crew", "startup",  NULL};
    return relata_tree_lemma_in(&x->tree, i, words) && e->name[0] >= 'A' && e->name[0] <= 'Z' &&
           is_told_by_place(x, e, i, false);
}

// Whether a modifier is a people's or a country's: "Danish", "U.S."; of a kingdom or nation also its region's: "Gulf".
static bool is_of_country(const RelataExtraction *x, const RelataNodes *nodes, uint32_t c, bool or_region) {
    const RelataMention *m = relata_mention_at(x, c);
    const char *key = m && m->kind == RELATA_MENTION_NAME ? nodes->entities.items[m->entity].key : NULL;
    return relata_demonym(x, c) || relata_is_country_key(key) ||
           (key && or_region && (strncmp(key, "region/", 7) == 0 || strncmp(key, "continent/", 10) == 0));
}

// "went to the U.S. territory", "troops out of the Serbian province", "a tiny Gulf kingdom": a place with a name, which
// other sentences have.
static bool is_unnamed_place(const RelataExtraction *x, const RelataNodes *nodes, const RelataEntity *e, uint32_t i) {
    static const char *const states[] = {"republic", "kingdom",  "nation",   "country", "state",
                                         "emirate",  "sheikdom", "monarchy", NULL};
    static const char *const places[] = {"territory", "province", "enclave", "island",  "city", "town",
                                         "village",   "resort",   "suburb",  "exclave", NULL};
    static const char *const kinds[] = {"breakaway", "border",  "port",   "mountain", "rebel",  "home",
                                        "resort",    "farming", "mining", "market",   "desert", NULL};
    const RelataTree *tree = &x->tree;
    const char *last = strrchr(e->name, ' ');
    bool is_state = relata_tree_lemma_in(tree, i, states);
    if (!last || strcmp(last + 1, relata_tree_form(tree, i)) != 0 ||
        (!is_state && !relata_tree_lemma_in(tree, i, places)) || relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) ||
        !relata_tree_child(tree, i, RELATA_DEPREL_DET))
        return false;
    bool is_of_some = false;
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c]) {
        bool is_country = is_of_country(x, nodes, c, is_state);
        is_of_some = is_of_some || is_country;
        if (!is_country && !is_function_word(tree, c) && !relata_tree_lemma_in(tree, c, kinds) &&
            (relata_tree_deprel(tree, c) != RELATA_DEPREL_AMOD || holds_capital(relata_tree_form(tree, c))))
            return false;
    }
    return is_of_some;
}

// "responsibility for the bombing", "ties between the two countries", "summary of a call": told apart by what only the
// article knows.
static bool is_of_unknown(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const articles[] = {"the", "a", "an", "all", "both", "these", "those", NULL};
    static const char *const sole[] = {"world",    "earth",  "sun",     "moon",    "public", "internet",
                                       "sea",      "ocean",  "poor",    "elderly", "press",  "sky",
                                       "past",     "future", "economy", "climate", "media",  "law",
                                       "universe", "brain",  "heart",   "body",    "skin",   NULL};
    static const char *const ruled[] = {"government", "state",  "country", "city",   "county",
                                        "town",       "region", "company", "nation", NULL};
    static const char *const faults[] = {"responsibility", "blame", "credit", "complicity", NULL};
    const char *last = strrchr(e->name, ' ');
    if (!last || holds_capital(e->name))
        return false;
    if (relata_tree_lemma_in(tree, i, faults)) // "claimed responsibility for the deadly attack"
        return true;
    uint32_t beside = relata_core_phrase_beside(tree, i), right = beside ? tree->right[beside] : tree->right[i];
    for (uint32_t k = i + 2; k <= right; k++) {
        uint32_t determiner = relata_tree_child(tree, k, RELATA_DEPREL_DET);
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, k), "without") ||
            relata_tree_upos(tree, k) != RELATA_UPOS_NOUN || strcmp(relata_tree_form(tree, k), last + 1) != 0 ||
            !relata_tree_lemma_in(tree, determiner, articles) || relata_tree_lemma_in(tree, k, sole))
            continue;
        bool is_bare = determiner + 1 == k || relata_tree_child(tree, k, RELATA_DEPREL_NUMMOD) + 1 == k;
        return is_bare || (relata_tree_is_lemma(tree, determiner, "the") && relata_tree_lemma_in(tree, k, ruled));
    }
    return false;
}

// "the $10 billion", "a $5 million (€4 million) goal": a sum that was told of before, or of what follows.
static bool is_pointing_sum(const RelataTree *tree, uint32_t i) {
    uint32_t determiner = relata_tree_child(tree, i, RELATA_DEPREL_DET);
    return relata_tree_upos(tree, i) == RELATA_UPOS_SYM && determiner &&
           (relata_tree_is_lemma(tree, determiner, "the") || !relata_tree_child(tree, i, RELATA_DEPREL_AMOD));
}

// "dropped three places", "moved to No. 5": in which ranking?
static bool is_rank(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const words[] = {"place", "spot", "position", "notch", "rung", "slot", NULL};
    bool is_number = strncasecmp(e->name, "no. ", 4) == 0 && strspn(e->name + 4, "0123456789") == strlen(e->name + 4);
    return is_number || (e->kind != RELATA_ENTITY_NAMED && relata_tree_lemma_in(tree, i, words) &&
                         relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD) &&
                         !relata_tree_child(tree, i, RELATA_DEPREL_NMOD) && !holds_capital(e->name));
}

// "one wolf", "one beautiful present": which?
static bool is_single(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    uint32_t number = relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD);
    return relata_tree_is_lemma(tree, number, "one") && strncasecmp(e->name, "one ", 4) == 0 &&
           !relata_tree_child(tree, i, RELATA_DEPREL_NMOD) && !relata_tree_child(tree, i, RELATA_DEPREL_ACL) &&
           !holds_capital(e->name + 1);
}

// "the two Afghan men", "these three islands": a few of whom was told before. "The two Koreas" and "the 2002 bombings"
// are known, and so are those told apart by a phrase.
static bool is_pointing_few(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    enum { MANY = 20 };
    static const char *const articles[] = {"the", "these", "those", NULL};
    uint32_t number = relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD);
    uint32_t article = relata_tree_child(tree, i, RELATA_DEPREL_DET);
    const char *last = strrchr(e->name, ' '), *form = relata_tree_form(tree, number);
    if (!number || number > i || !last || strcmp(last + 1, relata_tree_form(tree, i)) != 0 ||
        relata_tree_upos(tree, i) != RELATA_UPOS_NOUN || !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR))
        return false;
    bool is_figure = form[0] >= '0' && form[0] <= '9';
    bool is_few = is_figure ? strlen(form) < 3 && atoi(form) <= MANY : relata_number_word(form) >= 0;
    return is_few && article < number && relata_tree_lemma_in(tree, article, articles);
}

// "the ruling party", "the provincial governor", "the former regime": which, only the article tells.
static bool is_body_told_before(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const bodies[] = {
        "government",     "regime",       "opposition",  "governor",   "president",   "party",    "coalition",
        "authority",      "parliament",   "legislature", "committee",  "board",       "body",     "military",
        "army",           "company",      "team",        "union",      "court",       "bank",     "council",
        "commission",     "leadership",   "cabinet",     "ministry",   "agency",      "club",     "group",
        "organization",   "organisation", "premier",     "minister",   "mayor",       "chairman", "chief",
        "director",       "king",         "queen",       "leader",     "ruler",       "junta",    "firm",
        "administration", "assembly",     "province",    "city",       "town",        "region",   "country",
        "nation",         "shire",        "district",    "village",    "island",      "county",   "faction",
        "movement",       "alliance",     "bloc",        "federation", "association", "league",   "institution",
        "corporation",    "giant",        "airline",     "newspaper",  "station",     "channel",  NULL};
    const char *last = strrchr(e->name, ' ');
    uint32_t article = relata_tree_child(tree, i, RELATA_DEPREL_DET);
    return !strpbrk(e->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") &&
           relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS && // somebody's office
           strcmp(last ? last + 1 : e->name, relata_tree_form(tree, i)) == 0 &&
           relata_tree_upos(tree, i) == RELATA_UPOS_NOUN && relata_tree_is_lemma(tree, article, "the") &&
           !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) && relata_tree_lemma_in(tree, i, bodies);
}

// "wrote the research paper", "dismissed the tabloid report": a thing or text told of before, by what kind it is.
static bool is_thing_told_before(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const classes[] = {"artifact", "communication", NULL};
    static const char *const known[] = {"medal",    "nomination", "crown",    "title",    "trophy", "law",    "press",
                                        "internet", "media",      "language", "notation", "theory", "method", "pill",
                                        "ballot",   "vaccine",    "system",   "network",  NULL};
    const RelataTree *tree = &x->tree;
    const char *last = strrchr(e->name, ' ');
    uint32_t article = relata_tree_child(tree, i, RELATA_DEPREL_DET);
    return last && !strpbrk(e->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") &&
           strcmp(last + 1, relata_tree_form(tree, i)) == 0 && relata_tree_upos(tree, i) == RELATA_UPOS_NOUN &&
           relata_tree_is_lemma(tree, article, "the") && !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) &&
           relata_has_class(x, i, classes) && !relata_tree_lemma_in(tree, i, known);
}

// "raised the issue with Chad", "made a similar move", "a higher share of the vote": known to whoever read what stands
// before.
static bool is_pointing_back(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const nouns[] = {"issue", "matter", "topic", "incident", "problem", "case", NULL};
    static const char *const markers[] = {"of", "about", "on", "over", "between", "against", NULL};
    static const char *const adjectives[] = {"similar",    "identical", "following",  "remaining", "preceding",
                                             "subsequent", "latest",    "comparable", NULL};
    static const char *const grades[] = {"higher", "lower", "larger", "greater", "smaller", NULL};
    uint32_t phrase = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
    if (relata_tree_lemma_in(tree, i, nouns) &&
        relata_tree_is_lemma(tree, relata_tree_child(tree, i, RELATA_DEPREL_DET), "the") &&
        relata_tree_child(tree, i, RELATA_DEPREL_DET) + 1 == i &&
        !(phrase > i && relata_tree_lemma_in(tree, relata_tree_case(tree, phrase), markers)))
        return true;
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_AMOD); c && c < i;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD)) {
        const char *form = relata_tree_form(tree, c);
        if (relata_is_among(form, adjectives) || (relata_is_among(form, grades) && !holds_capital(e->name)))
            return true;
    }
    return false;
}

// "foreign powers", "a joint statement", "the annual study": whose, only the article tells.
static bool is_of_vague_kind(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const kinds[] = {"local",       "rival",   "related",     "joint",        "annual",
                                        "ruling",      "further", "powerful",    "relevant",     "respective",
                                        "nearby",      "fellow",  "unspecified", "unidentified", "neighbouring",
                                        "neighboring", NULL};
    static const char *const bodies[] = {"power",    "embassy", "leader", "country", "government", "company",
                                         "ministry", "nation",  "firm",   "state",   "investor",   NULL};
    const RelataTree *tree = &x->tree;
    const char *last = strrchr(e->name, ' ');
    uint32_t kind = relata_tree_child(tree, i, RELATA_DEPREL_AMOD);
    for (uint32_t k = tree->left[i]; k < i; k++) // "rival Palestinian groups" have no name
        if (relata_tree_upos(tree, k) == RELATA_UPOS_PROPN && !relata_demonym(x, k))
            return false;
    if (!last || kind > i || strcmp(last + 1, relata_tree_form(tree, i)) != 0 || strpbrk(e->name, "0123456789") ||
        relata_is_role_noun(x, i) ||
        strncmp(e->name, relata_tree_form(tree, kind), strlen(relata_tree_form(tree, kind))))
        return false;
    return relata_tree_lemma_in(tree, kind, kinds) ||
           (relata_tree_is_lemma(tree, kind, "foreign") && relata_tree_lemma_in(tree, i, bodies));
}

// "a range of machines", "the presidential race": many that nobody names, a contest without its country.
static bool is_any_number_of(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const many[] = {"range", "variety", "array", "host",   "assortment",
                                       "mix",   "list",    "set",   "series", NULL};
    static const char *const contests[] = {"race", "politics", "trail", NULL};
    const char *last = strrchr(e->name, ' ');
    if (strpbrk(e->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"))
        return false;
    return (relata_tree_lemma_in(tree, i, many) && strstr(e->name, " of ")) ||
           (relata_tree_lemma_in(tree, i, contests) && last && strcmp(last + 1, relata_tree_form(tree, i)) == 0);
}

// "more members of the bloc": more than which?
static bool is_vague_more(const RelataEntity *e) {
    return strncmp(e->name, "more ", 5) == 0 && strncmp(e->name, "more than ", 10) != 0;
}

// "the former Cuban leader", "the Swiss champion", "their Dutch opposition": somebody with a name.
static bool is_unnamed_head(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const words[] = {"leader", "champion",  "giant", "star",  "counterpart", "opponent",
                                        "rival",  "strongman", "chief", "ruler", "dictator",    NULL};
    static const char *const kinds[] = {
        "former", "ex",      "opposition", "current",   "late",     "new",       "reigning",  "defending", "outgoing",
        "exile",  "exiled",  "spiritual",  "religious", "military", "political", "reclusive", "oust",      "ousted",
        "depose", "deposed", "ailing",     "longtime",  "supreme",  "fugitive",  "jailed",    "communist", NULL};
    const RelataTree *tree = &x->tree;
    const char *last = strrchr(e->name, ' ');
    if (!last || strcmp(last + 1, relata_tree_form(tree, i)) != 0 || !relata_tree_lemma_in(tree, i, words) ||
        relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR))
        return false;
    bool is_of_people = false;
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c]) {
        bool is_people = relata_demonym(x, c) != NULL;
        is_of_people = is_of_people || is_people;
        if (!is_people && !is_function_word(tree, c) && !relata_tree_lemma_in(tree, c, kinds))
            return false;
    }
    return is_of_people;
}

// "an Australian", "the Australian" who is nobody named before, "a Democrat": somebody from there.
static bool is_national(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const articles[] = {"a", "an", "another", NULL};
    static const char *const members[] = {"democrat", "republican", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t determiner = relata_tree_child(tree, i, RELATA_DEPREL_DET);
    if (e->kind != RELATA_ENTITY_NAMED || relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) ||
        (relata_tree_upos(tree, i) != RELATA_UPOS_NOUN && relata_tree_upos(tree, i) != RELATA_UPOS_PROPN))
        return false;
    if (e->type == RELATA_TYPE_ORGANIZATION && relata_tree_lemma_in(tree, i, members) && tree->right[i] == i)
        return determiner && tree->left[i] + 1 == i;
    const RelataMention *m = relata_mention_at(x, i);
    bool is_one = m && m->kind == RELATA_MENTION_NOMINAL && m->type == RELATA_TYPE_PERSON;
    return e->type == RELATA_TYPE_PLACE && determiner && (is_one || relata_tree_lemma_in(tree, determiner, articles)) &&
           relata_demonym(x, i);
}

// "some Democrats", "5 million Chinese", "any other Democrat": several of a people or party, and not their state or
// body.
static bool is_some_of_people(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const parts[] = {"some",  "any",  "many",    "several", "few",   "most",   "other",
                                        "fewer", "more", "certain", "various", "every", "fellow", NULL};
    static const char *const members[] = {"democrat", "republican", "conservative", "liberal", NULL};
    const RelataTree *tree = &x->tree;
    if (e->kind != RELATA_ENTITY_NAMED || (e->type != RELATA_TYPE_PLACE && e->type != RELATA_TYPE_ORGANIZATION) ||
        !(relata_demonym(x, i) || relata_tree_lemma_in(tree, i, members)))
        return false;
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_NUMMOD ||
            ((deprel == RELATA_DEPREL_DET || deprel == RELATA_DEPREL_AMOD) && relata_tree_lemma_in(tree, c, parts)))
            return true;
    }
    return false;
}

// "the Fox", "the Olive-Tree": who acts in a fable; teams of that name are many, firms have no article.
static bool is_beast(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    static const char *const classes[] = {"animal", "plant", NULL};
    static const char *const articles[] = {"the", "a", "an", NULL};
    const RelataTree *tree = &x->tree;
    bool is_thing = e->type == RELATA_TYPE_PERSON || e->type == RELATA_TYPE_OTHER || e->type == RELATA_TYPE_GROUP;
    return is_thing && !e->key && !strchr(e->name, ' ') && relata_tree_upos(tree, i) == RELATA_UPOS_PROPN &&
           !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) &&
           relata_tree_lemma_in(tree, relata_tree_child(tree, i, RELATA_DEPREL_DET), articles) &&
           relata_has_class(x, i, classes);
}

// "15 others", "three others": the rest of what was told before.
static bool is_others(const RelataEntity *e) {
    const char *last = strrchr(e->name, ' ');
    return e->kind != RELATA_ENTITY_NAMED && last && strcasecmp(last, " others") == 0 && !strstr(e->name, " of ") &&
           !strstr(e->name, " and ") && !strstr(e->name, " between ");
}

// "the Club", "Band": what a body is, and not which.
static bool is_bare_kind(const RelataEntity *e) {
    static const char *const kinds[] = {
        "Band",      "Club",       "Territory", "Board",    "Team",     "Company",  "Society",   "Association",
        "Committee", "Foundation", "Center",    "Centre",   "City",     "Town",     "County",    "Group",
        "Office",    "Village",    "School",    "District", "Campaign", "Festival", "Reporters", "Representatives",
        "Visitor",   "Province",   "Church",    "Hospital", "Library",  NULL};
    return !e->key && e->type != RELATA_TYPE_WORK && relata_is_among(e->name, kinds);
}

// "two Presidents", "three other Senators": a number of them, whatever its letters.
static bool is_number_of_title(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const titles[] = {"president", "senator",  "minister", "governor",  "king",
                                         "general",   "official", "member",   "candidate", "justice",
                                         "judge",     "mayor",    "pope",     NULL};
    uint32_t number = relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD);
    const char *last = strrchr(e->name, ' ');
    return number && number < i && last && strcmp(last + 1, relata_tree_form(tree, i)) == 0 &&
           relata_tree_lemma_in(tree, i, titles) && relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) &&
           !strpbrk(e->name + 1, "BCDEFHILNQRTUVWXYZ") && strpbrk(last, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

// "one of Chad's best singers": which one?
static bool is_one_of(const RelataEntity *e) {
    return e->kind != RELATA_ENTITY_NAMED && strncasecmp(e->name, "one of ", 7) == 0;
}

// "a Turk, a Swede and …": one of a people, by the word for it alone.
static bool is_countryman(const RelataExtraction *x, const RelataEntity *e) {
    char how[32];
    const char *row =
        e->key || strchr(e->name, ' ') ? NULL : relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, e->name);
    return row && !e->is_plural && e->type != RELATA_TYPE_GROUP && e->type != RELATA_TYPE_ORGANIZATION &&
           relata_lexicon_field(row, 0, 2, how, sizeof how) && strcmp(how, "demonym") == 0;
}

// "the Ohio congressman", "Lagos Democrat" in a headline: somebody of a place, by nothing but an office or a party.
static bool is_office_of_place(const RelataExtraction *x, const RelataEntity *e) {
    static const char *const offices[] = {
        "congressman", "congresswoman", "senator",    "lawmaker", "democrat",   "republican", "man",      "woman",
        "leader",      "councillor",    "councilman", "player",   "forward",    "midfielder", "defender", "striker",
        "goalkeeper",  "quarterback",   "teenager",   "resident", "politician", NULL};
    const char *last = strrchr(e->name, ' ');
    char place[64];
    if (!last || e->key || e->kind != RELATA_ENTITY_NAMED || !relata_is_among_any_case(last + 1, offices) ||
        (size_t)(last - e->name) >= sizeof place)
        return false;
    snprintf(place, sizeof place, "%.*s", (int)(last - e->name), e->name);
    const char *row = relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, place);
    char key[64];
    return row && relata_lexicon_field(row, 0, 0, key, sizeof key) && strncmp(key, "org/", 4) != 0 &&
           strncmp(key, "person/", 7) != 0;
}

// "EDT": a zone of time that was taken for a body.
static bool is_time_zone(const RelataEntity *e) {
    static const char *const zones[] = {"EDT", "EST", "CDT", "CST", "MDT", "MST",  "PDT", "PST", "ADT",  "AST", "CEST",
                                        "GMT", "UTC", "BST", "CET", "IST", "AEST", "JST", "SGT", "NZST", NULL};
    return relata_is_among(e->name, zones);
}

bool relata_identifies(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *end) {
    enum { LONGEST = 24 };
    const RelataTree *tree = &x->tree;
    const RelataEntity *e = &nodes->entities.items[end->entity];
    uint32_t i = end->token;
    if (is_national(x, e, i) || is_some_of_people(x, e, i) || is_time_zone(e) || relata_name_is_scrap(x, e))
        return false;
    if (is_pointing_sum(tree, i) || is_rank(tree, e, i) || is_others(e) || is_beast(x, e, i) ||
        is_office_of_place(x, e) || is_bare_kind(e) || is_one_of(e) || is_number_of_title(tree, e, i) ||
        is_countryman(x, e))
        return false;
    if (e->kind != RELATA_ENTITY_NOMINAL)
        return true;
    for (uint32_t k = tree->left[i]; k <= tree->right[i] && k < tree->left[i] + LONGEST; k++)
        if (is_pointing_owner(x, k) && strstr(e->name, relata_tree_form(tree, k)))
            return false;
    return !has_lost_owner(x, nodes, e, i) && !lacks_phrase(tree, e, i) && !is_matter_of_owner(x, nodes, e, i) &&
           !is_matter_of_country(x, e, i) && !is_some_body(x, e, i) && !is_told_by_people(x, e, i) &&
           !is_several_people(tree, e, i) && !is_of_many(tree, e, i) && !is_people_of(x, e, i) &&
           !is_of_unknown(tree, e, i) && !is_pointing_back(tree, e, i) && !is_of_vague_kind(x, e, i) &&
           !is_vague_more(e) && !is_any_number_of(tree, e, i) && !is_single(tree, e, i) &&
           !is_pointing_few(tree, e, i) && !is_thing_told_before(x, e, i) && !is_body_told_before(tree, e, i) &&
           !is_unnamed_head(x, e, i) && !is_unnamed_place(x, nodes, e, i) &&
           (holds_capital(e->name) || !is_of_unnamed_body(tree, e, i));
}
