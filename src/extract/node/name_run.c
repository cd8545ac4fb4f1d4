// Name run: how far a name reaches beyond what was taken for it.
//
// The stage before marks some names in part: "Championships" of "Asian Junior Championships", "Park Won" of
// "Park Won-soon", "Mysuru" of "Mysuru–Bengaluru Express". A name is the whole run of capitals that the tree ties
// together, with hyphens, dashes, numbers, and an "of" that a common noun asks for ("Game of Life"). A name that only
// stands before another name or is tied to a verb of its own is left alone: parts must hang on the run.
#include "extract/node/name.h"

#include "extract/proposition/noun.h"
#include "extract/tree/words.h"

#include <stdio.h>
#include <string.h>

enum { MOST_PARTS = 4 }; // on either side

static bool is_joined(const RelataTree *tree, uint32_t i) { // to the token before it
    return i > 1 && i <= tree->n && !relata_tree_token(tree, i - 1)->space_after;
}

static bool is_dash(const RelataTree *tree, uint32_t i) {
    static const char *const dashes[] = {"-", "\xe2\x80\x93", "\xe2\x80\x91", NULL};
    for (const char *const *d = dashes; i && i <= tree->n && *d; d++)
        if (strcmp(relata_tree_form(tree, i), *d) == 0)
            return true;
    return false;
}

// "Green" and "New" before "Deal" too, whatever their class, but not a word that only opens its sentence.
static bool is_capital(const RelataTree *tree, uint32_t i) {
    const char *form = relata_tree_form(tree, i);
    RelataUpos upos = relata_tree_upos(tree, i);
    bool is_free = i > 1 || (form[0] && form[1] >= 'A' && form[1] <= 'Z'); // "SARS" opens its sentence as it stands
    if (form[0] >= 'a' && form[0] <= 'z' && form[1] >= 'A' && form[1] <= 'Z')
        return true; // "eLearning"
    bool is_word = upos == RELATA_UPOS_PROPN || (is_free && (upos == RELATA_UPOS_ADJ || upos == RELATA_UPOS_NOUN));
    return is_word && form[0] >= 'A' && form[0] <= 'Z';
}

// "Championships", "Federation", "Constitution": a word of the dictionary, which alone names nothing. `of_person` asks
// for those that no person is called.
static bool is_common_head(const RelataExtraction *x, uint32_t i, bool of_person) {
    static const char *const contests[] = {"championship", "championships", "cup",        "games",    "open",
                                           "league",       "tournament",    "federation", "olympics", NULL};
    static const char *const classes[] = {"organization", "group",     "event",    "act",   "document",
                                          "artifact",     "state",     "facility", "place", "communication",
                                          "work",         "cognition", NULL};
    return relata_tree_lemma_in(&x->tree, i, contests) || (!of_person && relata_has_class(x, i, classes));
}

// "Trust", "Hospital", "Act": what is called by a person's name and such a word.
static bool is_named_after(const RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"trust",      "foundation", "hospital", "school",    "act",     "airport",
                                        "bridge",     "stadium",    "prize",    "award",     "theatre", "theater",
                                        "museum",     "park",       "library",  "institute", "college", "center",
                                        "university", "centre",     "facility", "clinic",    "academy", "house",
                                        "square",     "memorial",   "medal",    NULL};
    const char *form = relata_tree_form(&x->tree, i);
    return form[0] >= 'A' && form[0] <= 'Z' && relata_tree_lemma_in(&x->tree, i, words);
}

// "bin", "van": what stands before the last part of a person's name.
static bool is_particle(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"bin", "ibn", "bint", "al", "van", "von", "de", "del", "della", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

static bool is_tie(RelataDeprel deprel) {
    return deprel == RELATA_DEPREL_FLAT || deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NMOD_DESC ||
           deprel == RELATA_DEPREL_GOESWITH || deprel == RELATA_DEPREL_AMOD;
}

// Whether a token hangs on a token of the run as a part of a name does, or the run's head on it.
// `end` is the last token of the name that the part heads.
static bool is_tied(const RelataTree *tree, uint32_t part, uint32_t end, uint32_t first, uint32_t last, uint32_t head) {
    uint32_t up = relata_tree_head(tree, part);
    if (up >= first && up <= last)
        return is_tie(relata_tree_deprel(tree, part));
    if (end + 1 == first && up == relata_tree_head(tree, head) && // "an Iraq War veteran"
        (relata_tree_deprel(tree, part) == RELATA_DEPREL_COMPOUND ||
         relata_tree_deprel(tree, part) == RELATA_DEPREL_AMOD) &&
        relata_tree_deprel(tree, head) == RELATA_DEPREL_COMPOUND)
        return true;
    if (part == last + 1 && up == relata_tree_head(tree, head) && up == part + 1 && // "the Acme Media group"
        relata_tree_deprel(tree, part) == RELATA_DEPREL_COMPOUND &&
        relata_tree_deprel(tree, head) == RELATA_DEPREL_COMPOUND)
        return true;
    return relata_tree_head(tree, head) == part && is_tie(relata_tree_deprel(tree, head));
}

// The token by which the name that a token stands in hangs in the tree, itself if it stands in none: "Robert" for "Lee"
// of "Robert E. Lee High School".
static uint32_t name_head(const RelataExtraction *x, uint32_t i) {
    const RelataMention *m = relata_name_around(x, i);
    return m && m->kind == RELATA_MENTION_NAME && m->head >= x->tree.begin ? m->head - x->tree.begin + 1 : i;
}

static bool heads_name(const RelataExtraction *x, uint32_t i) {
    const RelataMention *m = relata_mention_at(x, i);
    return m && m->kind == RELATA_MENTION_NAME;
}

// "Communist" of "the ex-Communist Peruvian Party", "Republican" of "a Republican House member": what is only said of
// the body that follows.
static bool is_said_of(const RelataTree *tree, uint32_t part) {
    static const char *const before[] = {
        "Former",  "Longtime", "Incoming", "Outgoing", "Ousted", "Embattled",
        "Onetime", "Retired",  "Departed", NULL}; // "leave Former York City goalkeeper", a heading and its text
    static const char *const prefixes[] = {"ex", "pro", "anti", "non", NULL},
                             *const parties[] = {"Republican", "Democratic", NULL},
                             *const chambers[] = {"house", "senate", "congress", NULL};
    bool is_prefixed = part > 2 && is_dash(tree, part - 1) && is_joined(tree, part) && is_joined(tree, part - 1) &&
                       relata_tree_lemma_in(tree, part - 2, prefixes);
    return is_prefixed || relata_is_among(relata_tree_form(tree, part), before) ||
           (part < tree->n && relata_is_among(relata_tree_form(tree, part), parties) &&
            relata_tree_lemma_in(tree, part + 1, chambers));
}

// "Moms" of "Moms Demand Action": a word that was taken for a name of its own, of no kind, before the one it belongs
// to.
static bool is_loose_word(const RelataExtraction *x, uint32_t part) {
    const RelataMention *m = relata_mention_at(x, part);
    return m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_OTHER && m->token_end == m->token_begin + 1 &&
           !x->document->entities[m->entity].key && x->document->entities[m->entity].n_mentions <= 2 &&
           relata_tree_deprel(&x->tree, part) == RELATA_DEPREL_COMPOUND;
}

// "Col." of "Army Col. Ana Lira": of whoever follows.
static bool is_short_rank(const RelataTree *tree, uint32_t i) {
    static const char *const ranks[] = {"Col.", "Capt.", "Gen.",  "Lt.",   "Sgt.",  "Maj.", "Adm.", "Cmdr.", "Cpl.",
                                        "Pvt.", "Pfc.",  "Brig.", "Sen.",  "Rep.",  "Gov.", "Dr.",  "Mr.",   "Mrs.",
                                        "Ms.",  "Prof.", "Rev.",  "Supt.", "Insp.", "Det.", "Spc.", "Cmdr",  "Col",
                                        "Capt", "Lt",    "Gen",   "Sgt",   "Maj",   "Adm",  "Cpl",  NULL};
    return relata_is_among(relata_tree_form(tree, i), ranks);
}

// A capitalised word beside a name that is a part of it and in no name of its own.
static bool is_lost_part(const RelataExtraction *x, uint32_t part, uint32_t first, uint32_t last, uint32_t head) {
    const RelataTree *tree = &x->tree;
    static const char *const sides[] = {"majority", "minority", NULL};
    static const char *const ranks[] = {"vice",       "deputy", "assistant", "associate", "acting", "interim",
                                        "former",     "prime",  "foreign",   "chief",     "senior", "executive",
                                        "lieutenant", "first",  "attorney",  "managing",  NULL};
    if (part < tree->n &&
        ((relata_tree_lemma_in(tree, part, ranks) && relata_is_role_word(x, part + 1)) ||
         (relata_tree_is_lemma(tree, part, "district") && relata_tree_is_lemma(tree, part + 1, "attorney")) ||
         relata_tree_lemma_in(tree, part, sides)))
        return false; // of the office
    if (is_short_rank(tree, part))
        return false;
    bool is_loose = is_loose_word(x, part), is_own = (heads_name(x, part) || relata_name_around(x, part)) && !is_loose;
    return is_capital(tree, part) && !is_own && !is_said_of(tree, part) && !relata_demonym(x, part) &&
           !relata_is_role_word(x, part) && !relata_is_time_word(relata_tree_lemma(tree, part)) &&
           is_tied(tree, part, part, first, last, head);
}

// "Asian Junior" of the Championships, "Iranian" of the Chess Federation: what belongs to a name that is made of words.
static bool is_part_of_words(const RelataExtraction *x, uint32_t part, uint32_t first, uint32_t last, uint32_t head) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, part) ? relata_mention_at(x, part) : relata_name_around(x, part);
    bool is_noun =
        relata_tree_upos(tree, part) == RELATA_UPOS_NOUN || relata_tree_upos(tree, part) == RELATA_UPOS_PROPN;
    return (is_capital(tree, part) || relata_demonym(x, part)) && !is_said_of(tree, part) &&
           !relata_is_time_word(relata_tree_lemma(tree, part)) &&
           !(m && (m->type == RELATA_TYPE_DATE || (m->type == RELATA_TYPE_PERSON && !is_named_after(x, head)))) &&
           !(is_noun && relata_is_role_word(x, part) && relata_type_at(x, head) != RELATA_TYPE_EVENT) &&
           is_tied(tree, name_head(x, part), part, first, last, head);
}

static bool is_acronym(const RelataTree *tree, uint32_t i) {
    const char *form = relata_tree_form(tree, i);
    return strlen(form) > 1 && strspn(form, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == strlen(form);
}

// Whether the lexicon knows two acronyms with a slash between as one name.
static bool is_known_pair(const RelataExtraction *x, uint32_t i) {
    char name[32];
    int n = snprintf(name, sizeof name, "%s/%s", relata_tree_form(&x->tree, i), relata_tree_form(&x->tree, i + 2));
    return n < (int)sizeof name && relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, name);
}

// "-soon", "-CoV-2": what a hyphen ties to a name. Participles ("-based") and other names ("U.S.-Mexico") are no part.
static uint32_t hyphened_end(const RelataExtraction *x, const RelataMention *m, uint32_t last) {
    const RelataTree *tree = &x->tree;
    for (int step = 0;
         step < MOST_PARTS && is_dash(tree, last + 1) && is_joined(tree, last + 1) && is_joined(tree, last + 2);
         step++) {
        uint32_t part = last + 2;
        RelataUpos upos = relata_tree_upos(tree, part);
        const char *xpos = relata_tree_token(tree, part)->xpos;
        bool is_word = upos == RELATA_UPOS_PROPN || (upos == RELATA_UPOS_NOUN && m->type == RELATA_TYPE_PERSON) ||
                       upos == RELATA_UPOS_NUM;
        const RelataMention *own = relata_mention_at(x, part);
        bool is_place = m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_GROUP,
             is_flat = relata_tree_deprel(tree, part) == RELATA_DEPREL_FLAT && !is_place;
        if (is_flat && is_word) {
            last = part;
            continue;
        }
        if (!is_word || (xpos && xpos[0] == 'V') || (is_place && upos != RELATA_UPOS_NUM) ||
            (upos != RELATA_UPOS_NUM && ((own && own->kind == RELATA_MENTION_NAME) || relata_name_around(x, part) ||
                                         relata_demonym(x, part) || relata_is_role_word(x, part))) ||
            (part < tree->n && is_dash(tree, part + 1) && upos == RELATA_UPOS_NOUN))
            break;
        last = part;
    }
    if (is_joined(tree, last + 1) && is_joined(tree, last + 2) && strcmp(relata_tree_form(tree, last + 1), "/") == 0 &&
        is_acronym(tree, last) && is_acronym(tree, last + 2) && (!heads_name(x, last + 2) || is_known_pair(x, last)))
        last += 2; // "RFE/RL"
    const char *end = relata_tree_form(tree, last);
    size_t n = strlen(end);
    if (n > 2 && end[n - 1] == '-' && is_joined(tree, last + 1) && relata_tree_upos(tree, last + 1) == RELATA_UPOS_NUM)
        last++; // "COVID-19" in two words
    return last;
}

// "Category 5", "HR 6819", "Depression Three", "House Bill 1493".
static bool is_number_of(const RelataTree *tree, uint32_t i, uint32_t head) {
    static const char *const papers[] = {"bill", "resolution", "order", "proclamation", "route", "highway", NULL};
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    return i > head && relata_tree_upos(tree, i) == RELATA_UPOS_NUM && relata_tree_head(tree, i) == head &&
           !is_dash(tree, i + 1) && !relata_tree_child(tree, i, RELATA_DEPREL_CONJ) &&
           (deprel == RELATA_DEPREL_FLAT || deprel == RELATA_DEPREL_NUMMOD || deprel == RELATA_DEPREL_NMOD_DESC ||
            (deprel == RELATA_DEPREL_NMOD_UNMARKED &&
             (!relata_is_year(relata_tree_form(tree, i)) || relata_tree_lemma_in(tree, head, papers))));
}

// "Game of Life", "Academy of Arts": the phrase that a name of words needs.
static uint32_t phrase_end(const RelataExtraction *x, uint32_t head, uint32_t last) {
    const RelataTree *tree = &x->tree;
    uint32_t of = last + 1, name = of + 1 <= tree->n && relata_tree_is_lemma(tree, of + 1, "the") ? of + 2 : of + 1;
    if (name > tree->n || !relata_tree_is_lemma(tree, of, "of"))
        return last;
    uint32_t end = name;
    while (end < tree->n && end < name + MOST_PARTS && is_capital(tree, end + 1) &&
           relata_tree_head(tree, end) <= end + MOST_PARTS && relata_tree_head(tree, end) > end)
        end++;
    bool is_phrase = relata_tree_head(tree, end) == head && relata_tree_deprel(tree, end) == RELATA_DEPREL_NMOD;
    return is_phrase && is_capital(tree, end) && is_capital(tree, name) ? end : last;
}

// "Ministry of Health and Care Services": a body that two matters name, the second of which was taken for a body.
static uint32_t matters_end(const RelataExtraction *x, const RelataMention *m, uint32_t last) {
    static const char *const bodies[] = {"Ministry", "Department",  "Institute", "Committee", "Office", "Bureau",
                                         "Faculty",  "Secretariat", "Board",     "Centers",   NULL};
    const RelataTree *tree = &x->tree;
    bool is_of = false, is_body = false, is_whole = false;
    for (uint32_t k = m->token_begin - tree->begin + 1; k <= last; k++) {
        is_of = is_of || (is_body && relata_tree_is_lemma(tree, k, "of"));
        is_body = is_body || relata_tree_lemma_in(tree, k, bodies);
    }
    if (!is_of || last + 2 > tree->n || !relata_tree_is_lemma(tree, last + 1, "and") || !is_capital(tree, last + 2))
        return last;
    uint32_t end = last + 2;
    while (end < tree->n && end < last + 2 + MOST_PARTS && is_capital(tree, end + 1))
        end++;
    for (uint32_t k = last + 2; k <= end; k++) {
        const RelataMention *own = relata_mention_at(x, k);
        is_whole = is_whole || relata_tree_lemma_in(tree, k, bodies) ||
                   (own && own->kind == RELATA_MENTION_NAME &&
                    (own->type == RELATA_TYPE_PERSON || own->type == RELATA_TYPE_PLACE ||
                     x->document->entities[own->entity].key));
    }
    return is_whole || !relata_tree_is_under(tree, end, m->head - tree->begin + 1) ? last : end;
}

// "Mysuru–" before "Bengaluru Express": the first of two places that a line, a war or a bridge is named after.
static uint32_t dashed_begin(const RelataExtraction *x, uint32_t first, uint32_t head) {
    const RelataTree *tree = &x->tree;
    if (first < 3 || !is_dash(tree, first - 1) || !is_joined(tree, first) || !is_joined(tree, first - 1))
        return first;
    uint32_t before = first - 2, up = relata_tree_head(tree, before);
    if (is_capital(tree, before) && !heads_name(x, before) && !relata_name_around(x, before)) {
        bool is_third = before > 1 && (is_capital(tree, before - 1) || relata_demonym(x, before - 1)) &&
                        relata_tree_head(tree, before - 1) >= before && relata_tree_head(tree, before - 1) <= head &&
                        (!heads_name(x, before - 1) || relata_demonym(x, before - 1));
        return before - is_third; // "Sea-Eye", "Nordic Export–Import Bank"
    }
    const RelataMention *m =
        relata_mention_at(x, before) ? relata_mention_at(x, before) : relata_name_around(x, before);
    bool is_tree = up == head || (up == relata_tree_head(tree, head) &&
                                  relata_tree_deprel(tree, before) == relata_tree_deprel(tree, head));
    if (!is_capital(tree, before) || !m || m->kind != RELATA_MENTION_NAME ||
        (!is_tree && strcmp(relata_tree_form(tree, first - 1), "-") == 0))
        return first;
    uint32_t begin = m->token_begin >= tree->begin ? m->token_begin - tree->begin + 1 : first;
    bool is_third = begin > 1 && begin < first && relata_demonym(x, begin - 1) && // "African Export–Import Bank"
                    relata_tree_head(tree, begin - 1) == before;
    return begin - is_third;
}

// The first token of the name that a token stands in, itself if it stands in none.
static uint32_t name_begin(const RelataExtraction *x, uint32_t i) {
    const RelataMention *m = relata_mention_at(x, i) ? relata_mention_at(x, i) : relata_name_around(x, i);
    bool is_inside = m && m->kind == RELATA_MENTION_NAME && m->token_begin >= x->tree.begin;
    return is_inside && m->token_begin - x->tree.begin + 1 < i ? m->token_begin - x->tree.begin + 1 : i;
}

uint32_t relata_name_and(const RelataExtraction *x, const RelataMention *m) {
    const RelataTree *tree = &x->tree;
    uint32_t begin = m->token_begin - tree->begin + 1, first, last;
    if (m->token_begin < tree->begin + 2 || !relata_tree_is_lemma(tree, begin - 1, "and"))
        return 0;
    for (uint32_t k = begin - 2; k && k + 4 * MOST_PARTS > begin; k--) {
        const RelataMention *other = relata_mention_at(x, k);
        if (other && other->kind == RELATA_MENTION_NAME && other->token_end == tree->begin + begin - 2)
            return relata_name_run(x, other, k, &first, &last) && last >= begin ? k : 0;
    }
    return 0;
}

uint32_t relata_name_across_dash(const RelataExtraction *x, const RelataMention *m) {
    const RelataTree *tree = &x->tree;
    uint32_t dash = m->token_end - tree->begin + 1, first, last;
    if (dash >= tree->n || !is_dash(tree, dash) || !is_joined(tree, dash) || !is_joined(tree, dash + 1))
        return 0;
    for (uint32_t k = dash + 1; k <= tree->n && k < dash + 1 + 2 * MOST_PARTS; k++) {
        const RelataMention *other = relata_mention_at(x, k);
        if (other && other->kind == RELATA_MENTION_NAME && other->token_begin == tree->begin + dash)
            return relata_name_run(x, other, k, &first, &last) && first == m->token_begin - tree->begin + 1 ? k : 0;
    }
    return 0;
}

// "Fire" of "Fire TV", which opens its sentence: a noun before a word that names nothing alone.
static bool is_opening_noun(const RelataExtraction *x, uint32_t part, uint32_t head, bool is_common) {
    const RelataTree *tree = &x->tree;
    return part == 1 && is_common && relata_tree_upos(tree, part) == RELATA_UPOS_NOUN &&
           relata_tree_deprel(tree, part) == RELATA_DEPREL_COMPOUND && relata_tree_head(tree, part) == head &&
           !relata_is_role_word(x, part);
}

// "Most" of "Most Valuable Player Award".
static bool is_superlative(const RelataTree *tree, uint32_t part, uint32_t first, uint32_t last) {
    const char *form = relata_tree_form(tree, part);
    uint32_t up = relata_tree_head(tree, part);
    return strcmp(form, "Most") == 0 && part > 1 && relata_tree_deprel(tree, part) == RELATA_DEPREL_ADVMOD &&
           up >= first && up <= last;
}

// "Covid-19" before "Youth Campaign", "U-17" before "World Cup": where it begins, `first` if it is something else.
static uint32_t numbered_begin(const RelataTree *tree, uint32_t first, uint32_t last) {
    uint32_t word = first > 3 ? first - 3 : 0;
    bool is_number = word && relata_tree_upos(tree, first - 1) == RELATA_UPOS_NUM && is_dash(tree, first - 2) &&
                     is_joined(tree, first - 1) && is_joined(tree, first - 2);
    return is_number && is_capital(tree, word) && relata_tree_head(tree, word) >= first &&
                   relata_tree_head(tree, word) <= last
               ? word
               : first;
}

// "X" of "Xbox Series X": the tree makes it one with the name, however long that is.
static bool is_flat_on(const RelataTree *tree, uint32_t part, uint32_t first, uint32_t last) {
    return part <= tree->n && relata_tree_deprel(tree, part) == RELATA_DEPREL_FLAT &&
           relata_tree_head(tree, part) >= first && relata_tree_head(tree, part) <= last;
}

// "Queen" of "Queen Elizabeth", "Lady" of "Lady Gaga": who has one name is known by it with the title.
static bool is_royal(const RelataExtraction *x, uint32_t part, uint32_t name) {
    const RelataTree *tree = &x->tree;
    static const char *const titles[] = {"Queen",  "King",   "Prince", "Princess", "Pope",     "Lady",
                                         "Lord",   "Sheikh", "Emir",   "Tsar",     "Sultan",   "Emperor",
                                         "Sister", "Don",    "Saint",  "Mother",   "Maharaja", NULL};
    return part && relata_tree_head(tree, part) == name && !relata_is_role_word(x, name) &&
           relata_is_among(relata_tree_form(tree, part), titles);
}

bool relata_name_run(const RelataExtraction *x, const RelataMention *m, uint32_t i, uint32_t *first, uint32_t *last) {
    const RelataTree *tree = &x->tree;
    uint32_t begin = *first = m->token_begin - tree->begin + 1, end = *last = m->token_end - tree->begin;
    if (m->token_begin < tree->begin || end > tree->n || (begin == end && relata_demonym(x, i)))
        return false;
    bool is_person = m->type == RELATA_TYPE_PERSON, is_single = begin == end,
         is_words = !x->document->entities[m->entity].key && m->type != RELATA_TYPE_GROUP &&
                    (m->type == RELATA_TYPE_PLACE ? is_named_after(x, i) : is_common_head(x, i, is_person)),
         is_common = is_single && (is_words || relata_tree_upos(tree, i) == RELATA_UPOS_NOUN);
    if (is_person && is_single && is_royal(x, begin - 1, i))
        (*first)--;
    if (is_person && *last<tree->n && * last> begin && is_particle(tree, *last) &&
        relata_tree_form(tree, *last + 1)[0] >= 'A' && relata_tree_form(tree, *last + 1)[0] <= 'Z')
        (*last)++; // "Qaboos bin Said", a verb to the tagger
    if (*last < tree->n && is_named_after(x, *last + 1) && relata_tree_deprel(tree, *last + 1) == RELATA_DEPREL_FLAT &&
        relata_tree_head(tree, *last + 1) == i)
        (*last)++;
    while ((is_single || is_flat_on(tree, *last + 1, *first, *last)) && *last < tree->n && *last < end + MOST_PARTS &&
           is_lost_part(x, *last + 1, *first, *last, i))
        (*last)++;
    *last = hyphened_end(x, m, *last);
    if (*last < tree->n && is_number_of(tree, *last + 1, i) && !is_person)
        (*last)++;
    if (is_words)
        *last = phrase_end(x, i, *last);
    if (m->type == RELATA_TYPE_ORGANIZATION && !is_single)
        *last = matters_end(x, m, *last);
    while ((!is_person || is_words) && *first > 1 && *first + MOST_PARTS > begin &&
           (is_lost_part(x, *first - 1, *first, *last, i) || is_superlative(tree, *first - 1, *first, *last) ||
            is_opening_noun(x, *first - 1, i, is_common) ||
            (is_words && is_part_of_words(x, *first - 1, *first, *last, i))))
        *first = name_begin(x, *first - 1);
    if (!is_person)
        *first = numbered_begin(tree, *first, *last);
    if (!is_person && m->type != RELATA_TYPE_PLACE && m->type != RELATA_TYPE_GROUP)
        *first = dashed_begin(x, *first, i);
    return *first != begin || *last != end;
}

uint8_t relata_name_run_type(const RelataExtraction *x, const RelataMention *m, uint32_t last) {
    if (m->type != RELATA_TYPE_PERSON)
        return m->type;
    return is_named_after(x, last)         ? RELATA_TYPE_ORGANIZATION
           : is_common_head(x, last, true) ? RELATA_TYPE_EVENT
                                           : RELATA_TYPE_PERSON;
}
