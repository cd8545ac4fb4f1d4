// Label: the words of an edge, from a verb or noun with its particle and preposition.
//
// Verbs that tell of events stand in the past tense, verbs of state in the present unless the sentence says that the
// state is over; near synonyms give way to one verb (relation.c). Adverbs of direction stay ("came out against").
#include "extract/proposition/clause.h"
#include "extract/statement/projection.h"
#include "extract/tree/words.h"

#include "extract/label/relation.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

void relata_lower_lemma(const RelataProjection *g, uint32_t token, char *buffer, size_t n) {
    relata_lexicon_normalize(relata_tree_lemma(&g->x->tree, token), buffer, n);
}

// "has produced a map", "has been supplied by Lira": a state in the present, and a deed that is done in the perfect.
static bool is_brought_about(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {"produce", "supply",    "require", "involve",
                                        "cost",    "influence", "feature", NULL};
    uint32_t have = relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
    return relata_tree_lemma_in(tree, verb, verbs) && relata_tree_is_lemma(tree, have, "have") && have < verb &&
           relata_tree_has_xpos(tree, verb, "VBN");
}

// "previously hosted a show", "taught Latin": a state that is over, or of which the article does not say that it lasts.
static bool is_bygone(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"previously", "formerly", "originally", NULL};
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_ADVMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD))
        if (relata_tree_lemma_in(tree, c, words))
            return true;
    uint32_t passive = relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS),
             aux = relata_tree_child(tree, verb, RELATA_DEPREL_AUX), above = relata_tree_head(tree, verb);
    bool is_over = relata_tree_deprel(tree, verb) == RELATA_DEPREL_XCOMP && above &&
                   relata_tree_is_lemma(tree, above, "use") &&
                   relata_tree_has_xpos(tree, above, "VBD"); // "used to own"
    bool is_beside_past = relata_tree_deprel(tree, verb) == RELATA_DEPREL_ADVCL && above && !aux &&
                          relata_tree_has_xpos(tree, verb, "VBG") && // "was killed while seeking"
                          (relata_tree_has_xpos(tree, above, "VBD") ||
                           relata_tree_has_xpos(tree, relata_tree_child(tree, above, RELATA_DEPREL_AUX_PASS), "VBD"));
    return relata_tree_has_xpos(tree, verb, "VBD") || relata_tree_has_xpos(tree, passive, "VBD") ||
           relata_tree_has_xpos(tree, aux, "VBD") || is_over || is_beside_past || is_brought_about(tree, verb);
}

// "the Bulls beat Leeds": a form of both tenses, which in news is the past.
static bool is_of_both_tenses(const RelataTree *tree, uint32_t verb) {
    char past[64];
    relata_past_of(relata_tree_lemma(tree, verb), past, sizeof past);
    return relata_tree_has_xpos(tree, verb, "VBP") && relata_tree_is_form(tree, verb, past);
}

// "The district comes under the branch": what is so in a whole sentence of the present tense, which a headline has not.
static bool is_present(const RelataTree *tree, uint32_t verb) {
    const char *xpos = relata_tree_token(tree, verb)->xpos;
    return xpos && !is_of_both_tenses(tree, verb) && (strcmp(xpos, "VBZ") == 0 || strcmp(xpos, "VBP") == 0) &&
           relata_tree_upos(tree, tree->n) == RELATA_UPOS_PUNCT && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
}

// "found dead in", "declared guilty of": the word that a passive of finding is about, 0 if none.
static uint32_t finding_of(const RelataTree *tree, uint32_t verb) {
    static const char *const verbs[] = {"find", "discover", "declare", "pronounce", "deem", "rule", "shoot", NULL};
    if (verb >= tree->n || !relata_tree_lemma_in(tree, verb, verbs) ||
        relata_tree_upos(tree, verb + 1) != RELATA_UPOS_ADJ || relata_tree_head(tree, verb + 1) != verb)
        return 0;
    return verb + 1;
}

// "tested positive for", "pleaded guilty to": what a test showed, or somebody answered.
static bool is_result(const RelataTree *tree, uint32_t verb) {
    static const char *const results[] = {"positive", "negative", "guilty", NULL};
    return (relata_tree_is_lemma(tree, verb, "test") || relata_tree_is_lemma(tree, verb, "plead")) && verb < tree->n &&
           relata_tree_lemma_in(tree, verb + 1, results);
}

// "helped to found the club": behind "to" stands a base form, whatever the tag.
static bool is_bare_form(const RelataTree *tree, uint32_t verb) {
    const char *xpos = relata_tree_token(tree, verb)->xpos;
    uint32_t mark = relata_tree_child(tree, verb, RELATA_DEPREL_MARK);
    return mark && mark + 1 == verb && relata_tree_is_lemma(tree, mark, "to") && xpos &&
           (strcmp(xpos, "VBN") == 0 || strcmp(xpos, "VBD") == 0);
}

static bool ends_in_ed(const char *word) {
    size_t n = strlen(word);
    return n > 2 && strcmp(word + n - 2, "ed") == 0;
}

// "broadcast", "shod": a past form of the text that no rule makes from what was taken for its lemma.
static bool is_own_form(const RelataTree *tree, uint32_t verb, bool is_passive, const char *form) {
    bool is_past = is_passive ? relata_tree_has_xpos(tree, verb, "VBN") : relata_tree_has_xpos(tree, verb, "VBD");
    bool is_perfect = !is_passive && relata_tree_has_xpos(tree, verb, "VBN"); // "has freed", whose lemma is misread
    return ends_in_ed(form) && ((is_past && !ends_in_ed(relata_tree_form(tree, verb))) ||
                                ((is_past || is_perfect) && ends_in_ed(relata_tree_form(tree, verb)) &&
                                 strncmp(form, relata_tree_form(tree, verb), 2) == 0));
}

// "Netflix chosen over Lira": a participle that no past tense is like, alone in a headline.
static bool is_lone_participle(const RelataTree *tree, uint32_t verb, const char *lemma) {
    char past[64], participle[64], form[64];
    relata_past_of(lemma, past, sizeof past);
    relata_participle_of(lemma, participle, sizeof participle);
    relata_lexicon_normalize(relata_tree_form(tree, verb), form, sizeof form);
    return strcmp(form, participle) == 0 && strcmp(form, past) != 0 && strcmp(form, lemma) != 0 &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_AUX) && !relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS) && // "was taken by guards": they took
           !relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT) &&
           relata_tree_deprel(tree, verb) != RELATA_DEPREL_CONJ &&
           relata_tree_deprel(tree, verb) != RELATA_DEPREL_XCOMP;
}

// What is said to last or to be over in the same words either way, or maps to a state ("is endorsing Lira").
static bool is_indifferent(const char *lemma) {
    static const char *const words[] = {"endorse", "collaborate", "back",  "take", "die",
                                        "happen",  "talk",        "speak", NULL};
    if (relata_is_among(lemma, words))
        return true;
    return relata_is_state_verb(lemma);
}

// "was travelling to", "is building": what is or was under way is not done. The form of "be" before the gerund, NULL
// for other verbs, for verbs of state, and for what will be or has been.
static const char *under_way(const RelataProjection *g, uint32_t verb, uint32_t agent, const char *lemma) {
    const RelataTree *tree = &g->x->tree;
    uint32_t bearer = verb, be = 0, first = 0;
    if (relata_tree_deprel(tree, verb) == RELATA_DEPREL_CONJ && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX))
        bearer = relata_tree_head(tree, verb);
    if (!relata_tree_has_xpos(tree, verb, "VBG") || !relata_tree_has_xpos(tree, bearer, "VBG") || is_indifferent(lemma))
        return NULL;
    for (uint32_t c = relata_tree_child(tree, bearer, RELATA_DEPREL_AUX); c && c < bearer;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AUX)) {
        first = first ? first : c;
        be = relata_tree_is_lemma(tree, c, "be") ? c : be;
    }
    bool is_past = relata_tree_has_xpos(tree, first, "VBD");
    if (!be || (be != first && !is_past) || relata_tree_has_xpos(tree, first, "MD"))
        return NULL;
    uint32_t own = relata_tree_child(tree, bearer, RELATA_DEPREL_NSUBJ), other = 0,
             subject = relata_tree_upos(tree, own) == RELATA_UPOS_PRON ? agent : own; // "Ana and Tom, who are building"
    for (uint32_t c = relata_tree_child(tree, subject, RELATA_DEPREL_CONJ); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_CONJ))
        other = other && relata_tree_upos(tree, other) != RELATA_UPOS_PROPN ? other : c;
    if (relata_tree_upos(tree, subject) == RELATA_UPOS_PROPN && relata_tree_upos(tree, other) == RELATA_UPOS_PROPN)
        return is_past ? "was" : "is"; // "Ana and Tom are building": each of them
    const RelataEntity *e = agent ? relata_named_entity(g, agent) : NULL;
    bool is_one = e && (e->type == RELATA_TYPE_PERSON || // "Ana Lira and her crew were sailing"
                        (e->type == RELATA_TYPE_PLACE && e->kind == RELATA_ENTITY_NAMED)); // "Iraqis are preparing"
    const char *form = is_one ? "" : relata_tree_form(tree, be);
    return strcmp(form, "were") == 0 ? "were" : strcmp(form, "are") == 0 ? "are" : is_past ? "was" : "is";
}

// "led the chief away": where somebody is led, which the tree calls an adverb.
static uint32_t particle_of(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"away",    "back",    "aside",    "apart", "seriously",
                                        "lightly", "hostage", "together", NULL};
    uint32_t particle = relata_tree_child(tree, verb, RELATA_DEPREL_COMPOUND_PRT),
             object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ);
    uint32_t behind = object > verb ? tree->right[object] + 1 : 0; // "pushed the chief away"
    for (uint32_t i = verb + 1; !particle && object > verb; i = behind) {
        if (i != object && i <= tree->n && relata_tree_head(tree, i) == verb &&
            relata_tree_deprel(tree, i) == RELATA_DEPREL_ADVMOD && relata_tree_lemma_in(tree, i, words) &&
            !(i < tree->n && relata_tree_deprel(tree, i + 1) == RELATA_DEPREL_CASE)) // "moved the fair back to Jos"
            return i;
        if (i == behind)
            break;
    }
    return particle;
}

// "met and defeated Chad", "met Chad in the final": a match.
static bool is_match(const RelataTree *tree, uint32_t verb) {
    static const char *const playing[] = {"defeat", "beat", "draw", "lose", "thrash", "rout", NULL};
    static const char *const matches[] = {
        "final", "semifinal", "semi-final", "quarterfinal", "quarter-final", "playoff",      "match",
        "game",  "round",     "fixture",    "tiebreak",     "derby",         "championship", NULL};
    if (!relata_tree_is_lemma(tree, verb, "meet"))
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c])
        if ((relata_tree_deprel(tree, c) == RELATA_DEPREL_CONJ && relata_tree_lemma_in(tree, c, playing)) ||
            (relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL && relata_tree_lemma_in(tree, c, matches)))
            return true;
    return relata_tree_deprel(tree, verb) == RELATA_DEPREL_CONJ &&
           relata_tree_lemma_in(tree, relata_tree_head(tree, verb), playing);
}

// "tried to sell", "threatened to sue", "helped pass": what was only tried or threatened, or done with others, into
// form[n] before the verb.
static void add_attempt(const RelataTree *tree, uint32_t verb, const char *lemma, char *form, size_t n) {
    static const char *const trying[] = {"try",  "attempt", "threaten", "conspire", "plot",
                                         "help", "begin",   "offer",    NULL};
    uint32_t above = relata_tree_deprel(tree, verb) == RELATA_DEPREL_XCOMP ? relata_merged_matrix(tree, verb) : 0;
    if (!above || relata_tree_child(tree, above, RELATA_DEPREL_OBJ) || !relata_tree_lemma_in(tree, above, trying))
        return;
    static const char *const light[] = {"hold", "make", "give", "take", "have", NULL}; // read as events (event.c)
    if (relata_tree_is_lemma(tree, above, "offer") && relata_tree_lemma_in(tree, verb, light))
        return;
    bool is_help = relata_tree_is_lemma(tree, above, "help"), is_gerund = relata_tree_has_xpos(tree, above, "VBG");
    const char *matrix = relata_tree_is_lemma(tree, above, "attempt") ? "try" : relata_tree_lemma(tree, above);
    char word[64];
    if (is_help && is_present(tree, above))
        relata_present_of(matrix, word, sizeof word);
    else if (is_gerund && !is_help && !relata_tree_is_lemma(tree, above, "begin")) // "trying to enter"
        snprintf(word, sizeof word, "%s", strcmp(matrix, "try") == 0 ? "trying" : relata_tree_form(tree, above));
    else
        relata_past_of(matrix, word, sizeof word);
    uint32_t judged = is_gerund ? relata_tree_head(tree, above) : 0; // "convicted Lira of trying to bribe Berg"
    bool is_judged = relata_tree_is_lemma(tree, judged, "convict");
    snprintf(form, n, "%s%s%s %s", is_judged ? "convicted of " : "", is_judged ? relata_tree_form(tree, above) : word,
             is_help ? "" : " to", lemma);
}

// "a plan to strike Chad", "signed a deal to export gas": what the noun says of the deed, as a verb; NULL for others.
static const char *noun_attempt(const RelataTree *tree, uint32_t noun) {
    static const struct {
        const char *noun, *verb;
    } attempts[] = {{"plan", "planned"},
                    {"proposal", "proposed"},
                    {"intention", "intended"},
                    {"threat", "threatened"},
                    {"pledge", "pledged"},
                    {"vow", "vowed"},
                    {"promise", "promised"},
                    {"offer", "offered"},
                    {"decision", "decided"},
                    {"effort", "tried"},
                    {"attempt", "tried"},
                    {"bid", "tried"},
                    {"agreement", "agreed"},
                    {"deal", "agreed"},
                    {"pact", "agreed"},
                    {"accord", "agreed"},
                    {"campaign", "campaigned"},
                    {"bill", "sought"},
                    {"legislation", "sought"},
                    {"resolution", "sought"},
                    {"motion", "sought"},
                    {"initiative", "sought"},
                    {"willingness", "was willing"},
                    {"readiness", "was ready"},
                    {"desire", "wanted"},
                    {"ambition", "wanted"},
                    {"wish", "wanted"},
                    {"hope", "hoped"},
                    {"strategy", "planned"},
                    {"scheme", "planned"},
                    {"lawsuit", "sought"},
                    {"struggle", "struggled"},
                    {"aim", "aimed"},
                    {"drive", "sought"},
                    {"commitment", "committed"}};
    for (size_t k = 0; k < sizeof attempts / sizeof *attempts; k++)
        if (relata_tree_is_lemma(tree, noun, attempts[k].noun))
            return attempts[k].verb;
    return NULL;
}

static void add_noun_attempt(const RelataProjection *g, uint32_t verb, const char *lemma, char *form, size_t n) {
    const RelataTree *tree = &g->x->tree;
    uint32_t noun = relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL ? relata_tree_head(tree, verb) : 0;
    const char *attempt = noun && noun < verb && relata_is_infinitive(tree, verb) ? noun_attempt(tree, noun) : NULL;
    if (attempt && strcmp(g->p->rule, "infinitive") == 0 && g->p->polarity == RELATA_POSITIVE)
        snprintf(form, n, "%s to %s", attempt, lemma);
}

// "has alleged ties to": an adjective that was taken for a perfect.
static bool is_alleged_bond(const RelataTree *tree, uint32_t verb) {
    static const char *const alleged[] = {"allege", "suspect", "know", "rumor", "rumour", "reported", NULL};
    static const char *const bonds[] = {"tie",     "link",         "connection",  "association", "affiliation",
                                        "contact", "relationship", "involvement", NULL};
    uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ),
             aux = relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
    return relata_tree_lemma_in(tree, verb, alleged) && relata_tree_is_lemma(tree, aux, "have") && aux + 1 == verb &&
           object == verb + 1 && relata_tree_lemma_in(tree, object, bonds);
}

// "temporarily replaced", "is partly closing", "formerly controlled", "rarely visits": an adverb without which the verb
// says too much.
static void add_limit(const RelataTree *tree, uint32_t verb, char *form, size_t n) {
    static const char *const limits[] = {
        "temporarily", "briefly",      "provisionally", "tentatively", "partially", "partly", "nominally",
        "indirectly",  "infrequently", "rarely",        "seldom",      "scarcely",  NULL};
    static const char *const over[] = {"previously", "formerly", NULL};
    static const char *const lasting[] = {"control", "hold", "own", "rule", "govern", "occupy", NULL};
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_ADVMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ADVMOD)) {
        bool is_limit = relata_tree_lemma_in(tree, c, limits) ||
                        (relata_tree_lemma_in(tree, c, over) && relata_tree_lemma_in(tree, verb, lasting));
        if (!is_limit || tree->left[c] != c || (c + 1 != verb && c != verb + 1))
            continue;
        size_t be = strncmp(form, "is ", 3) == 0 ? 3 : strncmp(form, "are ", 4) == 0 ? 4 : 0;
        char whole[160];
        snprintf(whole, sizeof whole, "%.*s%s %s", (int)be, form, relata_tree_lemma(tree, c), form + be);
        snprintf(form, n, "%s", whole);
        return;
    }
}

// "met", "carried out"
void relata_verb_label(const RelataProjection *g, uint32_t verb, bool is_passive, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    char lemma[64], form[160];
    relata_lower_lemma(g, verb, lemma, sizeof lemma);
    if (strcmp(relata_tree_form(tree, verb), "guilty") == 0) // "pleaded guilty to", misread
        snprintf(lemma, sizeof lemma, "plead");
    if (is_bare_form(tree, verb))
        relata_lexicon_normalize(relata_tree_form(tree, verb), lemma, sizeof lemma);
    uint32_t agent = relata_local_token(g, g->p->arguments[0].head);
    const char *canonical = is_match(tree, verb) ? "face" : relata_relation_synonym(lemma),
               *be = under_way(g, verb, agent, canonical);
    if (is_passive && strcmp(canonical, "meet") == 0)
        snprintf(form, sizeof form, "was met"); // "was met with silence"
    else if (is_passive || is_lone_participle(tree, verb, canonical))
        relata_participle_of(canonical, form, sizeof form);
    else if (be) {
        char gerund[64];
        relata_lexicon_normalize(relata_tree_form(tree, verb), gerund, sizeof gerund);
        snprintf(form, sizeof form, "%s %s", be, gerund);
    } else if (is_bygone(tree, verb))
        relata_past_of(canonical, form, sizeof form);
    else if (is_present(tree, verb))
        relata_present_of(canonical, form, sizeof form);
    else
        relata_edge_form_of(canonical, form, sizeof form);
    if (canonical == lemma && is_own_form(tree, verb, is_passive, form))
        relata_lexicon_normalize(relata_tree_form(tree, verb), form, sizeof form);
    bool is_request = !is_passive && relata_label_request(g, verb, lemma, form, sizeof form);
    add_limit(tree, verb, form, sizeof form);
    if (is_passive && strcmp(lemma, "know") == 0 && is_bygone(tree, verb) &&
        !relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS))
        snprintf(form, sizeof form, "formerly known"); // another name by now
    if (!is_passive && !is_request)
        add_attempt(tree, verb, lemma, form, sizeof form);
    if (!is_passive && !is_request)
        add_noun_attempt(g, verb, lemma, form, sizeof form);
    if (!is_passive && is_alleged_bond(tree, verb))
        snprintf(form, sizeof form, "has %s", relata_tree_form(tree, verb));
    uint32_t particle = particle_of(tree, verb);
    if ((is_passive && finding_of(tree, verb)) || is_result(tree, verb))
        particle = verb + 1;
    bool is_plea = strcmp(relata_tree_form(tree, verb), "guilty") == 0;
    snprintf(label, RELATA_LABEL, "%s%s%s", form, particle || is_plea ? " " : "",
             is_plea ? "guilty" : relata_tree_lemma(tree, particle));
}

// Adjectives that tell a kind by how they are built: "primary", "financial", "nuclear", "strategic", "forced".
static bool is_built_as_kind(const char *lemma) {
    static const char *const endings[] = {"ary", "ial", "nal",  "ral",  "tic",  "lear", "cal", "ual",
                                          "ist", "mic", "tive", "sive", "tory", "iary", NULL};
    static const char *const others[] = {"final",    "additional", "special",     "initial",      "potential",
                                         "critical", "several",    "alternative", "annual",       "massive",
                                         "actual",   "historic",   "historical",  "relative",     "respective",
                                         "original", "total",      "partial",     "eventual",     "usual",
                                         "drastic",  "dramatic",   "unusual",     "contemporary", NULL};
    size_t n = strlen(lemma);
    if (relata_is_among(lemma, others))
        return false;
    for (const char *const *e = endings; *e; e++)
        if (n > strlen(*e) && strcmp(lemma + n - strlen(*e), *e) == 0)
            return true;
    return false;
}

// "Korean", "Islamist"
static bool is_proper_adjective(const RelataTree *tree, uint32_t i) {
    return i > 1 && relata_tree_upos(tree, i) == RELATA_UPOS_ADJ &&
           isupper((unsigned char)relata_tree_form(tree, i)[0]);
}

// "autonomous region", "poor relations", "Islamist forces": an adjective that tells which kind, or how a tie is.
static bool is_kind_adjective(const RelataProjection *g, uint32_t i) {
    static const char *const classes[] = {
        "autonomous", "independent", "joint",    "human",    "foreign",     "civil",     "legal",         "criminal",
        "armed",      "economic",    "open",     "free",     "private",     "public",    "mutual",        "medical",
        "prime",      "vice",        "deputy",   "poor",     "close",       "strong",    "good",          "bad",
        "hostile",    "friendly",    "warm",     "tense",    "strained",    "secret",    "covert",        "direct",
        "indirect",   "live",        "heavy",    "light",    "conditional", "limited",   "full",          "peaceful",
        "violent",    "surprise",    "forced",   "unmanned", "honorary",    "permanent", "interim",       "false",
        "fake",       "illegal",     "unlawful", "illicit",  "exclusive",   "naval",     "wounded",       "injured",
        "young",      "elderly",     "dead",     "sick",     "landslide",   "narrow",    "outright",      "silver",
        "gold",       "bronze",      "junior",   "senior",   "female",      "male",      "unconditional", NULL};
    const RelataTree *tree = &g->x->tree;
    if (relata_tree_has_xpos(tree, i, "JJS") || relata_tree_has_xpos(tree, i, "JJR"))
        return false;
    static const char *const done[] = {"forced",    "armed",     "displaced", "captured", "stolen",   "wounded",
                                       "injured",   "organized", "organised", "unmanned", "guided",   "strained",
                                       "enriched",  "detained",  "retired",   "limited",  "exiled",   "freed",
                                       "sustained", "combined",  "increased", "renewed",  "expanded", NULL};
    if (relata_tree_upos(tree, i) == RELATA_UPOS_VERB)
        return relata_is_among(relata_tree_form(tree, i), done);
    return relata_tree_lemma_in(tree, i, classes) || is_built_as_kind(relata_tree_lemma(tree, i)) ||
           relata_is_among(relata_tree_form(tree, i), done) || is_proper_adjective(tree, i);
}

// "second round match", "third quarter report": which of several stages.
static bool is_ordinal_stage(const RelataTree *tree, uint32_t i, uint32_t noun) {
    static const char *const stages[] = {"round", "quarter", "half",     "place", "stage",
                                         "phase", "leg",     "division", NULL};
    static const char *const ordinals[] = {"first", "second", "third", "fourth", "fifth", "opening", "final", NULL};
    return i + 1 < noun && relata_tree_lemma_in(tree, i + 1, stages) &&
           (relata_tree_lemma_in(tree, i, ordinals) || relata_is_among(relata_tree_form(tree, i), ordinals));
}

// "primary election", "peace treaty", "nuclear power plants": a word that tells what kind of thing the noun is.
static bool is_kind(const RelataProjection *g, uint32_t i, uint32_t noun) {
    static const char *const known[] = {"agreement", "deal",  "treaty", "pact",   "conversation",
                                        "talk",      "talks", "tie",    "threat", "meeting",
                                        "visit",     "call",  "tour",   "trip",   NULL}; // to the ontology
    static const char *const measures[] = {"cent",      "percent", "point", "mile",      "kilometer",
                                           "kilometre", "meter",   "metre", "ton",       "tonne",
                                           "morning",   "evening", "night", "afternoon", NULL};
    static const char *const light[] = {"sign",      "reach",   "conclude", "make",  "strike", "have",  "hold", "pay",
                                        "attend",    "pose",    "receive",  "issue", "cut",    "sever", "end",  "break",
                                        "establish", "restore", "resume",   "begin", "cancel", NULL};
    const RelataTree *tree = &g->x->tree;
    uint32_t head = relata_tree_head(tree, i);
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    bool is_known =
        relata_tree_lemma_in(tree, noun, known) &&
        (deprel != RELATA_DEPREL_COMPOUND || relata_tree_lemma_in(tree, relata_local_token(g, g->p->predicate), light));
    if (is_known || head <= i || head > noun || relata_tree_upos(tree, i) == RELATA_UPOS_PROPN ||
        !relata_tree_token(tree, i)->space_after)
        return false;
    if (is_ordinal_stage(tree, i, noun))
        return true;
    if (deprel == RELATA_DEPREL_COMPOUND) // not "20 per cent stake", "evening raid", "10km race"
        return relata_tree_upos(tree, i) == RELATA_UPOS_NOUN && tree->left[i] >= i - 1 &&
               !relata_tree_lemma_in(tree, i, measures) && !relata_is_time_word(relata_tree_lemma(tree, i)) &&
               strpbrk(relata_tree_form(tree, i), "0123456789%$") == NULL;
    return deprel == RELATA_DEPREL_AMOD && !tree->first[i] && is_kind_adjective(g, i); // not "duty-free"
}

// "does not want bad relations with": a denial may be of the quality alone.
static bool is_denied_quality(const RelataProjection *g, uint32_t i, uint32_t noun) {
    static const char *const empty[] = {"other", "such", "own", "new", "same", "more", "further", "many", NULL};
    const RelataTree *tree = &g->x->tree;
    return g->p->polarity == RELATA_NEGATIVE && relata_tree_head(tree, i) == noun &&
           relata_tree_deprel(tree, i) == RELATA_DEPREL_AMOD && relata_tree_upos(tree, i) == RELATA_UPOS_ADJ &&
           !tree->first[i] && !relata_tree_lemma_in(tree, i, empty);
}

// The first of the words before a noun that tell its kind.
static uint32_t kind_from(const RelataProjection *g, uint32_t noun) {
    enum { MOST = 3 };
    uint32_t first = noun;
    while (first > 1 && noun - first < MOST && is_kind(g, first - 1, noun))
        first--;
    return first > 1 && is_denied_quality(g, first - 1, noun) ? first - 1 : first;
}

// "gave Lira a total of $10": a label with "total" does not say of what.
static bool is_amount(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"total", "number", "amount", "lot", "set", "variety", "range", NULL};
    static const char *const weights[] = {"ton",      "tonne", "pound",   "barrel",  "gallon",
                                          "kilogram", "kilo",  "pair",    "billion", "million",
                                          "thousand", "dozen", "percent", "cent",    NULL};
    return relata_tree_is_lemma(tree, noun, "total") || relata_tree_lemma_in(tree, noun, weights) ||
           (relata_tree_lemma_in(tree, noun, words) && relata_tree_child(tree, noun, RELATA_DEPREL_NMOD));
}

// "set the second fastest time in", "took the top spot from": a noun of which the words before it tell all.
static bool is_ranked(const RelataTree *tree, uint32_t noun) {
    static const char *const words[] = {"time", "spot", "place", "rank", "lap", "ranking", NULL};
    return relata_tree_lemma_in(tree, noun, words);
}

static uint32_t ranked_from(const RelataTree *tree, uint32_t noun) {
    enum { LONGEST = 3 };
    uint32_t first = tree->left[noun];
    while (first < noun && relata_tree_deprel(tree, first) == RELATA_DEPREL_DET)
        first++;
    return noun - first <= LONGEST ? first : noun;
}

// "signed deal with", "withdrew troops from": the object noun as part of the label.
bool relata_label_add_object(const RelataProjection *g, const RelataArgument *object, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    static const char *const empty[] = {"other", "one", "thing", "lot", NULL};
    uint32_t head = relata_local_token(g, object->head);
    if (relata_tree_upos(tree, head) != RELATA_UPOS_NOUN || is_amount(tree, head) ||
        relata_tree_lemma_in(tree, head, empty))
        return false;
    uint32_t first = kind_from(g, head);
    while (first > tree->left[head] && !relata_tree_token(tree, first - 1)->space_after &&
           islower((unsigned char)relata_tree_form(tree, tree->left[head])[0]))
        first--; // "self-rule"
    for (uint32_t i = is_ranked(tree, head) ? ranked_from(tree, head) : first; i <= head; i++) {
        char word[64];
        size_t n = strlen(label);
        bool is_tied = i > first && i > 1 && !relata_tree_token(tree, i - 1)->space_after;
        bool is_name = (relata_tree_upos(tree, i) == RELATA_UPOS_PROPN || // "the top U.S. spot"
                        is_proper_adjective(tree, i)) &&
                       n + strlen(relata_tree_form(tree, i)) + 2 < RELATA_LABEL;
        relata_lexicon_normalize(relata_tree_form(tree, i), word, sizeof word);
        snprintf(label + n, RELATA_LABEL - n, "%s%s", is_tied ? "" : " ", is_name ? relata_tree_form(tree, i) : word);
    }
    return true;
}

// "sent 400 troops to", "has 400 soldiers in": how many were moved or are there, in the label of where.
bool relata_label_add_count(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker,
                            char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    static const char *const moving[] = {
        "send",     "deploy",   "deliver", "supply",     "ship",   "export",   "import",  "withdraw", "pull",
        "transfer", "sell",     "donate",  "dispatch",   "move",   "evacuate", "airlift", "recall",   "expel",
        "buy",      "purchase", "give",    "provide",    "offer",  "bring",    "return",  "position", "station",
        "pledge",   "commit",   "promise", "contribute", "assign", NULL};
    static const char *const directions[] = {"to", "from", "into", "onto", NULL};
    static const char *const places[] = {"in", "at", "on", "over", NULL};
    uint32_t number = relata_tree_child(tree, noun, RELATA_DEPREL_NUMMOD);
    bool is_moved =
        relata_tree_lemma_in(tree, verb, moving) && (!marker || relata_tree_lemma_in(tree, marker, directions));
    bool is_there = marker && relata_tree_lemma_in(tree, marker, places) && !is_amount(tree, noun);
    if (!number || number > noun || !(is_moved || is_there))
        return false;
    static const char *const parts[] = {"%", "percent", "per", "cent", NULL};
    for (uint32_t i = number + 1; i < noun; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_CCONJ || relata_tree_upos(tree, i) == RELATA_UPOS_PUNCT ||
            relata_tree_lemma_in(tree, i, parts))
            return false; // "two Danish and three Malian ships", "a 12 per cent stake"
    static const char *const limits[] = {"fewer", "few", "less", "little", "only", "up", "most", NULL};
    for (uint32_t i = tree->left[noun]; i < number; i++)
        if (relata_tree_lemma_in(tree, i, limits))
            return false; // "fewer than 400"
    for (uint32_t i = tree->left[number]; i <= number; i++)
        if (relata_tree_upos(tree, i) == RELATA_UPOS_NUM)
            snprintf(label + strlen(label), RELATA_LABEL - strlen(label), " %s", relata_tree_form(tree, i));
    return true;
}

// An adverb between verb and preposition that turns what the verb says.
static bool is_direction(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"out",    "up",     "down", "off",           "forward",    "away",     "ahead",
                                        "along",  "second", "back", "independently", "separately", "together", "apart",
                                        "abroad", "home",   "in",   "close",         "next",       NULL};
    static const char *const places[] = {"first", "third", "fourth", "fifth", "last", NULL}, *const ranking[] = {
                                                                                                 "rank",  "finish",
                                                                                                 "come",  "place",
                                                                                                 "stand", "rate",
                                                                                                 NULL};
    RelataDeprel deprel = i ? relata_tree_deprel(tree, i) : RELATA_DEPREL_NONE;
    return (deprel == RELATA_DEPREL_ADVMOD || deprel == RELATA_DEPREL_XCOMP) &&
           (relata_tree_lemma_in(tree, i, words) ||
            (relata_tree_lemma_in(tree, i, places) && relata_tree_lemma_in(tree, relata_tree_head(tree, i), ranking)));
}

// "with", "out of"
void relata_label_add_marker(const RelataProjection *g, const RelataArgument *a, char label[RELATA_LABEL]) {
    const RelataTree *tree = &g->x->tree;
    uint32_t marker = relata_marker_of(g, a), next = marker + 1;
    char word[32];
    uint32_t verb = relata_tree_head(tree, relata_local_token(g, a->head));
    if (verb == relata_local_token(g, g->p->predicate) && verb + 2 < marker &&
        relata_tree_head(tree, verb + 1) == verb && is_direction(tree, verb + 1)) {
        size_t length = strlen(label); // "fell short of Lira in the poll"
        snprintf(label + length, RELATA_LABEL - length, " %s", relata_tree_lemma(tree, verb + 1));
    }
    if (is_direction(tree, marker - 1)) { // "came out against", "moved forward with"
        size_t length = strlen(label);
        snprintf(label + length, RELATA_LABEL - length, " %s", relata_tree_lemma(tree, marker - 1));
    }
    size_t n = strlen(label);
    relata_lexicon_normalize(relata_tree_lemma(tree, marker), word, sizeof word);
    bool is_double = next <= tree->n && relata_tree_deprel(tree, next) == RELATA_DEPREL_CASE &&
                     relata_tree_head(tree, next) == relata_tree_head(tree, marker);
    snprintf(label + n, RELATA_LABEL - n, " %s%s%s", word, is_double ? " " : "",
             is_double ? relata_tree_lemma(tree, next) : "");
}
