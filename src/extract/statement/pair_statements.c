// Pair statements: edges between two who are tied by a noun with two sides ("the dispute between Chad and Niger").
//
// The noun is the label, with the matter that tells of what kind it is, before it ("peace talks") or behind it ("over
// fishing"); ties are told by what they are like, and left out where nothing tells that. In: a proposition of rule
// `between`. Out: statements between the two.
#include "extract/statement/projection.h"

#include "extract/label/relation.h"
#include "extract/node/name.h"
#include "extract/proposition/noun.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

// "close ties between", "the diplomatic relations of", "relations have been tense": of what kind the relations of two
// countries or bodies are; NULL where nothing tells, for all have some.
static const char *kind_of_ties(const RelataTree *tree, uint32_t noun) {
    static const char *const tense[] = {"strained",    "tense",   "sour",       "soured", "frosty",    "difficult",
                                        "troubled",    "rocky",   "testy",      "chilly", "turbulent", "hostile",
                                        "icy",         "fraught", "thorny",     "cool",   "bad",       "poor",
                                        "adversarial", "uneasy",  "tumultuous", NULL};
    static const char *const close[] = {"close", "strong", "warm",   "friendly", "cordial",   "excellent", "special",
                                        "good",  "deep",   "closer", "intimate", "fraternal", NULL};
    uint32_t above = relata_tree_head(tree, noun);
    bool is_told = above && relata_tree_deprel(tree, noun) == RELATA_DEPREL_NSUBJ &&
                   relata_tree_upos(tree, above) == RELATA_UPOS_ADJ;
    if (is_told && relata_tree_lemma_in(tree, above, tense))
        return "has strained ties with";
    if (is_told && relata_tree_lemma_in(tree, above, close))
        return "has close ties with";
    for (uint32_t c = tree->first[noun]; c && c < noun; c = tree->next[c]) {
        if (relata_tree_lemma_in(tree, c, tense))
            return "has strained ties with";
        if (relata_tree_lemma_in(tree, c, close))
            return "has close ties with";
        if (relata_tree_is_lemma(tree, c, "diplomatic"))
            return "has diplomatic ties with";
    }
    return NULL;
}

// What befalls the relations of two: "relations have been strained", "put a strain on relations", "severed ties"; NULL
// for nothing.
static const char *state_of_ties(const RelataTree *tree, uint32_t noun) {
    static const char *const straining[] = {"strain", "sour", "worsen", "damage", "deteriorate", "chill", "harm", NULL};
    static const char *const ending[] = {"sever", "cut", "break", "suspend", NULL};
    static const char *const making[] = {"normalize", "normalise", "restore", "establish", "resume", NULL};
    uint32_t above = relata_tree_head(tree, noun);
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    if (relata_tree_upos(tree, above) == RELATA_UPOS_VERB && !relata_is_finite(tree, above) &&
        !relata_tree_child(tree, above, RELATA_DEPREL_AUX) && !relata_tree_child(tree, above, RELATA_DEPREL_AUX_PASS))
        return NULL; // "considered severing ties"
    bool is_argument = deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_NSUBJ_PASS ||
                       deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NMOD;
    if (!is_argument ||
        !relata_tree_lemma_in(tree, noun, (const char *const[]){"relation", "tie", "relationship", NULL}))
        return NULL;
    if (relata_tree_lemma_in(tree, above, straining))
        return "has strained ties with";
    if (deprel != RELATA_DEPREL_NMOD && relata_tree_lemma_in(tree, above, ending))
        return "severed ties with";
    return deprel == RELATA_DEPREL_OBJ && relata_tree_lemma_in(tree, above, making) ? "established ties with" : NULL;
}

// "the race between Lira and Berg", "a collaboration between": what two do who are tied by such a noun; NULL for
// others.
static const char *deed_of_two(const char *noun) {
    static const char *const deeds[][2] = {{"border", "borders"},
                                           {"race", "ran against"},
                                           {"contest", "ran against"},
                                           {"collaboration", "cooperates with"}};
    for (size_t k = 0; k < sizeof deeds / sizeof *deeds; k++)
        if (strcmp(deeds[k][0], noun) == 0)
            return deeds[k][1];
    return NULL;
}

static bool is_of_person(const RelataProjection *g, const RelataArgument *a) {
    const RelataEntity *e = relata_named_entity(g, relata_local_token(g, a->head));
    return e && e->type == RELATA_TYPE_PERSON;
}

// "custody battle", "peace process", "nuclear pact": the word of the matter right before a noun with two sides, 0 if
// there is none.
static uint32_t matter_of_two(const RelataProjection *g, uint32_t noun) {
    static const char *const matters[] = {"nuclear",       "military",    "economic",    "diplomatic", "political",
                                          "commercial",    "legal",       "financial",   "cultural",   "naval",
                                          "territorial",   "maritime",    "electoral",   "sectarian",  "ethnic",
                                          "religious",     "armed",       "televised",   "scientific", "judicial",
                                          "parliamentary", "industrial",  "romantic",    "sexual",     "monetary",
                                          "agricultural",  "ministerial", "ideological", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t i = noun - 1, above = relata_tree_head(tree, i);
    if (noun < 2 ||
        (above != noun && !(relata_tree_deprel(tree, i) == RELATA_DEPREL_CONJ && above && above < i &&
                            relata_tree_head(tree, above) == noun)) || // "diplomatic and trade dispute"
        relata_is_name(g->x, i) ||
        relata_is_named(g, i) || (i > 1 && !relata_tree_token(tree, i - 1)->space_after) ||
        (i > 1 && relata_tree_is_lemma(tree, i - 1, "to"))) // "face to face talks"
        return 0;
    bool is_lower = i == 1 || islower((unsigned char)relata_tree_form(tree, i)[0]);
    bool is_compound = (relata_tree_deprel(tree, i) == RELATA_DEPREL_COMPOUND || above != noun) &&
                       relata_tree_upos(tree, i) == RELATA_UPOS_NOUN &&
                       !relata_is_time_word(relata_tree_lemma(tree, i)) && is_lower;
    return is_compound || relata_tree_lemma_in(tree, i, matters) ? i : 0;
}

// "peace process", "trade tensions", "held peace talks", "held talks": the words of the text, talks as what was held;
// `matter` is 0 where none stands before the noun.
static void label_matter(const RelataTree *tree, uint32_t matter, uint32_t noun, char label[RELATA_LABEL]) {
    static const char *const spoken[] = {"talk", "discussion", "negotiation", "consultation", NULL};
    char word[64], kind[64] = "";
    bool is_spoken = relata_tree_lemma_in(tree, noun, spoken);
    relata_lexicon_normalize(matter || is_spoken ? relata_tree_form(tree, noun) : relata_tree_lemma(tree, noun), word,
                             sizeof word);
    if (matter)
        relata_lexicon_normalize(relata_tree_form(tree, matter), kind, sizeof kind);
    snprintf(label, RELATA_LABEL, "%s%s%s%s", is_spoken ? "held " : "", kind, matter ? " " : "", word);
}

// Whether a token may stand in a phrase that tells the matter.
static bool is_plain_word(const RelataTree *tree, uint32_t i) {
    RelataUpos upos = relata_tree_upos(tree, i);
    return upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_ADJ ||
           upos == RELATA_UPOS_DET || upos == RELATA_UPOS_PART || strcmp(relata_tree_form(tree, i), "-") == 0;
}

// "over EU spending" of "a dispute between Chad and Mali over EU spending": the last word of what the noun is about,
// behind its second side, and its preposition; 0 where nothing short tells it.
static uint32_t subject_matter(const RelataProjection *g, uint32_t noun, uint32_t *marker) {
    enum { LONGEST = 5 };
    static const char *const markers[] = {"over", "about", "on", "regarding", "concerning", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t second = relata_local_token(g, g->p->arguments[1].head);
    const RelataMention *m = relata_mention_at(g->x, second);
    uint32_t i = m && m->token_end > tree->begin + second - 1 ? m->token_end - tree->begin + 1 : second + 1;
    if (i + 1 > tree->n || !relata_tree_lemma_in(tree, i, markers))
        return 0;
    uint32_t about = relata_tree_head(tree, i), above = relata_tree_head(tree, about);
    RelataDeprel deprel = relata_tree_deprel(tree, about);
    if (about <= i || (deprel != RELATA_DEPREL_NMOD && deprel != RELATA_DEPREL_OBL) ||
        tree->right[about] > i + LONGEST ||
        (above != noun && above != second && above != relata_local_token(g, g->p->arguments[0].head)) ||
        relata_is_time_word(relata_tree_lemma(tree, about)) || relata_type_at(g->x, about) == RELATA_TYPE_DATE)
        return 0;
    for (uint32_t k = i + 1; k <= tree->right[about]; k++)
        if (!is_plain_word(tree, k))
            return 0;
    *marker = i;
    return tree->right[about];
}

// "dispute over EU spending": appends what the noun is about, where the second side has not taken it into its name.
static void add_subject_matter(const RelataProjection *g, uint32_t noun, const char *second, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t marker, end = subject_matter(g, noun, &marker);
    char rest[RELATA_LABEL] = "";
    if (!end || strstr(second, relata_tree_form(tree, end)))
        return;
    for (uint32_t i = marker; i <= end; i++)
        if (relata_tree_upos(tree, i) != RELATA_UPOS_DET) {
            size_t n = strlen(rest);
            snprintf(rest + n, sizeof rest - n, "%s%s", relata_tree_token(tree, i - 1)->space_after ? " " : "",
                     relata_tree_form(tree, i));
        }
    if (strlen(label) + strlen(rest) + sizeof " with" < RELATA_LABEL)
        snprintf(label + strlen(label), RELATA_LABEL - strlen(label), "%s", rest);
}

void relata_between_statements(RelataProjection *g) {
    static const char *const loose[] = {"gesture", "difference", "gap",    "comparison", "distance", "peace",
                                        "balance", "flight",     "road",   "route",      "bridge",   "ferry",
                                        "train",   "bus",        "line",   "journey",    "trip",     "highway",
                                        "railway", "contrast",   "choice", NULL};
    static const char *const relations[] = {"relation", "tie", "relationship", NULL};
    const RelataProposition *p = g->p;
    uint32_t noun = relata_local_token(g, p->predicate);
    char label[RELATA_LABEL];
    relata_lower_lemma(g, noun, label, sizeof label);
    bool is_draw = strcmp(label, "tie") == 0 && !relata_tree_has_morph(&g->x->tree, noun, RELATA_MORPH_PLUR);
    bool is_way = strcmp(label, "link") == 0 && !relata_tree_has_morph(&g->x->tree, noun, RELATA_MORPH_PLUR);
    if (is_draw || is_way || relata_is_among(label, loose))
        return; // "the game ended in a tie", "the road is the main link"
    const char *state = state_of_ties(&g->x->tree, noun), *deed = state ? state : deed_of_two(label);
    if (!deed && relata_is_among(label, relations)) {
        deed = kind_of_ties(&g->x->tree, noun);
        if (!deed && !is_of_person(g, &p->arguments[0]))
            return; // "relations between Chad and Mali"
    }
    RelataNodeRef one, others[RELATA_MAX_NODES];
    uint32_t n = relata_node_all(g->x, &g->nodes, relata_local_token(g, p->arguments[1].head), others);
    if (!n || !relata_node_of(g->x, &g->nodes, relata_local_token(g, p->arguments[0].head), &one))
        return;
    if (deed) {
        snprintf(label, sizeof label, "%s", deed);
    } else {
        label_matter(&g->x->tree, matter_of_two(g, noun), noun, label);
        add_subject_matter(g, noun, relata_entity_at(g, others[0].entity)->name, label);
        snprintf(label + strlen(label), sizeof label - strlen(label), " with");
    }
    if (noun > 2 && strcmp(relata_tree_form(&g->x->tree, noun - 1), "-") == 0 &&
        !relata_tree_token(&g->x->tree, noun - 1)->space_after &&
        islower((unsigned char)relata_tree_form(&g->x->tree, noun - 2)[0])) {
        char whole[RELATA_LABEL]; // "cease-fire with"
        snprintf(whole, sizeof whole, "%s-%.*s", relata_tree_form(&g->x->tree, noun - 2), RELATA_LABEL - 32, label);
        snprintf(label, sizeof label, "%s", whole);
    }
    for (uint32_t k = 0; k < n; k++)
        relata_state(g, &one, label, &others[k], NULL, 0.8f);
}
