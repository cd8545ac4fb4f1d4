// Namesake: "Spain occupied northern Morocco", "he made a TikTok", "she is known as Chad's Lira".
//
// A name with a word before it may stand for less than it names, or for something else: a compass point leaves a part
// of a place, an article one thing of a maker, an ordinal a work, a possessor somebody likened. Where something was
// done in a part of a place it was done in the place, so behind prepositions of place the whole stays. In: the tree
// around a name. Out: what the name stands for. Limits: words before the name only; "much of Syria" is a phrase
// (node.c).
#include "extract/node/namesake.h"

#include "extract/tree/words.h"

#include <string.h>

static bool has_child_in(const RelataTree *tree, uint32_t i, const char *const *words) {
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c])
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    return false;
}

static bool is_lower(const RelataTree *tree, uint32_t i) {
    char c = relata_tree_form(tree, i)[0];
    return c >= 'a' && c <= 'z';
}

// "northern Morocco", "the southeastern U.S.", "coastal Karnataka".
static bool is_region_of(const RelataTree *tree, uint32_t i) {
    static const char *const regions[] = {"northern",      "southern",      "eastern",
                                          "western",       "northeastern",  "northwestern",
                                          "southeastern",  "southwestern",  "northeast",
                                          "northwest",     "southeast",     "southwest",
                                          "north",         "south",         "east",
                                          "west",          "central",       "north-eastern",
                                          "north-western", "south-eastern", "south-western",
                                          "north-east",    "north-west",    "south-east",
                                          "south-west",    "coastal",       "rural",
                                          "mainland",      "upstate",       "inner",
                                          "outer",         "upper",         "lower",
                                          "occupied",      "downtown",      "suburban",
                                          "metropolitan",  "inland",        NULL};
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if ((deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND) && is_lower(tree, c) &&
            relata_tree_lemma_in(tree, c, regions))
            return true;
    }
    return false;
}

// "Mali's eastern Gao region": where in the country the whole region lies.
static bool is_whole_region(const RelataExtraction *x, const RelataMention *m, uint32_t i) {
    static const char *const nouns[] = {"region",  "province", "state",  "district",    "town",       "city",
                                        "village", "valley",   "county", "governorate", "prefecture", "department",
                                        "enclave", "oblast",   "island", "peninsula",   "port",       NULL};
    const RelataTree *tree = &x->tree;
    const char *key = x->document->entities[m->entity].key;
    uint32_t noun = m->token_end >= tree->begin ? m->token_end - tree->begin + 1 : 0;
    return m->type == RELATA_TYPE_PLACE && !relata_is_country_key(key) && noun && noun <= tree->n &&
           relata_tree_head(tree, i) == noun && relata_tree_lemma_in(tree, noun, nouns) && is_lower(tree, noun);
}

// Behind "in" or "to" what holds of the part holds of the whole.
static bool is_behind_place_word(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"in",     "at",      "from",   "to",      "into",   "near",    "within",
                                        "inside", "through", "toward", "towards", "around", "outside", NULL};
    static const char *const places[] = {"region", "area",    "province",  "district", "city",
                                         "town",   "village", "territory", "state",    NULL};
    static const char *const trips[] = {"visit", "trip", "tour", "journey", "pilgrimage", NULL};
    uint32_t marker = relata_tree_case(tree, i);
    if (marker && relata_tree_is_lemma(tree, marker, "to") &&
        relata_tree_lemma_in(tree, relata_tree_head(tree, i), trips))
        return false; // of the country's own president, too
    if (relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD_POSS)
        return true; // "west Sudan's Darfur"
    if (marker && relata_tree_is_lemma(tree, marker, "of") &&
        relata_tree_lemma_in(tree, relata_tree_head(tree, i), places))
        return true;
    for (int step = 0; !marker && step < 2 && relata_tree_deprel(tree, i) == RELATA_DEPREL_CONJ; step++) {
        i = relata_tree_head(tree, i);
        marker = relata_tree_case(tree, i);
    }
    return marker && relata_tree_lemma_in(tree, marker, words);
}

// "won an Oscar": prizes are named with an article.
static bool is_prize(const RelataTree *tree, uint32_t i) {
    static const char *const verbs[] = {"win",  "receive", "award",  "earn", "get",     "nominate", "give",
                                        "take", "deserve", "accept", "land", "collect", "scoop",    NULL};
    return relata_tree_lemma_in(tree, relata_tree_head(tree, i), verbs);
}

static bool is_single(const RelataMention *m) {
    return m->token_end == m->token_begin + 1;
}

// "the Volvo", "her Ferrari", "two Boeings": a car or aircraft that is called by whoever makes such.
static bool is_vehicle(const RelataExtraction *x, const RelataMention *m, uint32_t i) {
    static const char *const makers[] = {
        "Volvo",      "Toyota",      "Ford",     "Chevrolet", "Chevy",      "Honda",   "Nissan",   "Hyundai",
        "Kia",        "Mazda",       "Subaru",   "Suzuki",    "Mitsubishi", "BMW",     "Audi",     "Mercedes",
        "Volkswagen", "Porsche",     "Opel",     "Vauxhall",  "Peugeot",    "Renault", "Citroen",  "Fiat",
        "Ferrari",    "Lamborghini", "Maserati", "Jaguar",    "Bentley",    "Jeep",    "Dodge",    "Chrysler",
        "Buick",      "Cadillac",    "Pontiac",  "Lincoln",   "Lexus",      "Acura",   "Infiniti", "Tesla",
        "Skoda",      "Seat",        "Saab",     "Lada",      "Tata",       "Yamaha",  "Ducati",   "Harley",
        "Vespa",      "Boeing",      "Airbus",   "Cessna",    "Antonov",    "Tupolev", "Ilyushin", "Embraer",
        "Bombardier", "Gulfstream",  "Learjet",  "Fokker",    "Beechcraft", "Piper",   "Sikorsky", "Sherman",
        "Humvee",     "Mustang",     "Camry",    "Corolla",   "Prius",      "Mini",    "Land",     NULL};
    static const char *const articles[] = {"a", "an", "the", "this", "that", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t det = relata_tree_child(tree, i, RELATA_DEPREL_DET),
             owner = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS),
             number = relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD);
    bool is_named_by = is_single(m) && relata_is_among(relata_tree_form(tree, i), makers) &&
                       relata_tree_deprel(tree, i) != RELATA_DEPREL_COMPOUND && m->type != RELATA_TYPE_PERSON;
    const RelataMention *of = owner ? relata_mention_at(x, owner) : NULL;
    bool is_one = det && det < i && relata_tree_lemma_in(tree, det, articles),
         is_owned = owner && owner < i && !(of && of->type == RELATA_TYPE_PLACE); // not "France's Renault"
    return is_named_by && (is_one || is_owned || (number && number < i));
}

static bool is_thing_of_maker(const RelataExtraction *x, const RelataMention *m, uint32_t i) {
    static const char *const articles[] = {"a", "an", NULL}, *const which[] = {"second",  "third", "fourth",
                                                                               "another", "next",  NULL};
    const RelataTree *tree = &x->tree;
    bool is_maker = is_single(m) && (m->type == RELATA_TYPE_ORGANIZATION || m->type == RELATA_TYPE_PERSON);
    if (!is_maker || is_prize(tree, i) || tree->left[i] == i)
        return false;
    bool is_one =
        relata_tree_lemma_in(tree, relata_tree_child(tree, i, RELATA_DEPREL_DET), articles) && tree->left[i] + 1 == i;
    return is_one || (m->type == RELATA_TYPE_PERSON && has_child_in(tree, i, which));
}

// "a more federal European Union", "a united Ireland": what is wished for or feared.
static bool is_version(const RelataExtraction *x, const RelataMention *m, uint32_t i) {
    static const char *const articles[] = {"a", "an", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t quality = relata_tree_child(tree, i, RELATA_DEPREL_AMOD);
    bool is_thing =
        x->document->entities[m->entity].key && (m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_ORGANIZATION);
    return is_thing && quality && quality < i && is_lower(tree, quality) &&
           relata_tree_lemma_in(tree, relata_tree_child(tree, i, RELATA_DEPREL_DET), articles) &&
           relata_tree_child(tree, i, RELATA_DEPREL_DET) == tree->left[i];
}

// "the director of Argentina's Amnesty International": a branch.
static bool is_branch(const RelataExtraction *x, const RelataMention *m, uint32_t i) {
    static const char *const bodies[] = {"International", "Greenpeace", "UNICEF", "Caritas", "Oxfam", "Interpol", NULL};
    uint32_t owner = relata_tree_child(&x->tree, i, RELATA_DEPREL_NMOD_POSS);
    const RelataMention *place = owner ? relata_mention_at(x, owner) : NULL;
    return place && place->type == RELATA_TYPE_PLACE && m->type == RELATA_TYPE_ORGANIZATION &&
           relata_is_among(relata_tree_form(&x->tree, m->token_end - x->tree.begin), bodies);
}

// "known as Chad's Lira", "dubbed the Berg of Lima".
static bool is_likened(const RelataTree *tree, uint32_t i) {
    uint32_t owner = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
    return owner && relata_tree_upos(tree, owner) == RELATA_UPOS_PROPN &&
           relata_tree_is_lemma(tree, relata_tree_case(tree, i), "as");
}

// "candidate for the United States S…": the text breaks off inside the name.
static bool is_broken_off(const RelataTree *tree, uint32_t last) {
    const char *form = last <= tree->n ? relata_tree_form(tree, last) : "";
    const char *next = last < tree->n ? relata_tree_form(tree, last + 1) : "";
    static const char *const marks[] = {"\xe2\x80\xa6", "...", "..", NULL};
    bool is_behind = last + 1 == tree->n && !relata_tree_token(tree, last)->space_after && relata_is_among(next, marks);
    return is_behind || (last == tree->n && strlen(form) > 3 && strstr(form, "\xe2\x80\xa6"));
}

// "the state's Democratic party": the state's own.
static bool is_local_party(const RelataExtraction *x, const RelataMention *m, uint32_t i) {
    static const char *const places[] = {"state",    "county",    "city",   "province",
                                         "district", "territory", "island", NULL};
    return m->type == RELATA_TYPE_ORGANIZATION &&
           relata_tree_is_lemma(&x->tree, m->token_end - x->tree.begin, "party") &&
           relata_tree_lemma_in(&x->tree, relata_tree_child(&x->tree, i, RELATA_DEPREL_NMOD_POSS), places);
}

RelataNamesake relata_namesake(const RelataExtraction *x, const RelataMention *m, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (m->token_begin < tree->begin || m->token_end > tree->begin + tree->n)
        return RELATA_NAMESAKE_ITSELF;
    if (is_broken_off(tree, m->token_end - tree->begin) || is_thing_of_maker(x, m, i) || is_vehicle(x, m, i) ||
        is_local_party(x, m, i))
        return RELATA_NAMESAKE_NONE;
    if (m->type == RELATA_TYPE_PLACE && is_region_of(tree, i))
        return is_behind_place_word(tree, i) || is_whole_region(x, m, i) ? RELATA_NAMESAKE_ITSELF
                                                                         : RELATA_NAMESAKE_PART;
    return is_version(x, m, i) || is_likened(tree, i) || is_branch(x, m, i) ? RELATA_NAMESAKE_LIKE
                                                                            : RELATA_NAMESAKE_ITSELF;
}
