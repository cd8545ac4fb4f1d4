// Fiction: what films, novels and plays tell is no fact, though they name real persons.
//
// "The film follows Ana Lira, who hunts a ghost. When she meets the mayor, she …": the sentence that says what a work
// tells, and those behind it as long as they keep to the present, which reports of real deeds do not.
//
// In: the tree of a sentence. Out: whether it tells a plot, or goes on with one. Limits: works called by a noun that
// is used of invented stories alone; "book", "story" and "documentary" may tell what happened.
#include "extract/telling/telling.h"

#include "extract/proposition/clause.h"

static const char *const works[] = {"film",      "movie",   "novel",       "sitcom",       "thriller", "drama",
                                    "comedy",    "musical", "opera",       "sequel",       "prequel",  "novella",
                                    "plot",      "manga",   "anime",       "storyline",    "cartoon",  "screenplay",
                                    "melodrama", "farce",   "blockbuster", "mockumentary", NULL};
static const char *const stages[] = {"series", "show", "game", "play", "miniseries", "episode", "adaptation", NULL};

static bool is_present(const RelataTree *tree, uint32_t verb) {
    uint32_t aux = relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS);
    aux = aux ? aux : relata_tree_child(tree, verb, RELATA_DEPREL_COP);
    aux = aux ? aux : relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
    uint32_t finite = aux ? aux : verb;
    return relata_tree_has_xpos(tree, finite, "VBZ") || relata_tree_has_xpos(tree, finite, "VBP");
}

uint32_t relata_plot_verb(const RelataTree *tree) {
    static const char *const telling[] = {"tell",    "depict",  "center",  "centre",  "revolve",
                                          "portray", "imagine", "narrate", "concern", NULL};
    static const char *const following[] = {"follow", "chronicle", "recount", "trace", "see", "feature",
                                            "star",   "open",      "begin",   "set",   NULL};
    for (uint32_t i = 1; i <= tree->n; i++) {
        uint32_t subject = relata_tree_upos(tree, i) == RELATA_UPOS_VERB ? relata_own_subject(tree, i) : 0;
        bool is_work = subject && relata_tree_lemma_in(tree, subject, works);
        if ((is_work || (subject && relata_tree_lemma_in(tree, subject, stages))) && is_present(tree, i) &&
            (relata_tree_lemma_in(tree, i, telling) || (is_work && relata_tree_lemma_in(tree, i, following))))
            return i;
    }
    return 0;
}

// "The film is directed by Ana Lira. It stars Tom Berg."
bool relata_is_of_work(const RelataTree *tree, uint32_t verb) {
    uint32_t subject = relata_own_subject(tree, verb);
    return relata_tree_lemma_in(tree, subject, works) || relata_tree_lemma_in(tree, subject, stages) ||
           relata_tree_is_lemma(tree, subject, "it");
}

bool relata_goes_on_in_present(const RelataTree *tree) {
    for (uint32_t i = 1; i <= tree->n; i++)
        if (relata_tree_deprel(tree, i) == RELATA_DEPREL_ROOT)
            return is_present(tree, i);
    return false;
}
