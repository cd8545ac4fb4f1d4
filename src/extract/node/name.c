// Name: which name a token stands for, and whether what was taken for a name is one.
//
// Titles stand beside names or inside them, long names are cut at words that look common, and the rest of a title or
// a common noun with a capital is taken for a name. What is said here is read off the sentence and the article's other
// names; the entities themselves are the stage before's.
#include "extract/node/name.h"

#include "extract/tree/words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { LONGEST_REACH = 6 };

// The name that a token stands inside: "Nations" in "Organization of American States".
const RelataMention *relata_name_around(const RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t token = tree->begin + i - 1, above = i;
    for (int step = 0; step < 4 && above; step++, above = relata_tree_head(tree, above)) {
        const RelataMention *m = relata_mention_at(x, above);
        if (m && m->kind == RELATA_MENTION_NAME && m->token_begin <= token && token < m->token_end)
            return m;
    }
    return NULL;
}

// Whether more of what a token names stands before the name: "CHIPS" of "CHIPS and Science Act".
static bool has_words_before(const RelataTree *tree, uint32_t i, uint32_t begin) {
    for (uint32_t c = tree->first[i]; c && tree->begin + c - 1 < begin; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_COMPOUND ||
            relata_tree_deprel(tree, c) == RELATA_DEPREL_AMOD || relata_tree_deprel(tree, c) == RELATA_DEPREL_FLAT)
            return true;
    return false;
}

const RelataMention *relata_name_covering(const RelataExtraction *x, uint32_t i) {
    uint32_t token = x->tree.begin + i - 1;
    for (uint32_t k = i; k > 1 && k + LONGEST_REACH > i; k--) {
        const RelataMention *m = relata_mention_at(x, k - 1);
        if (m && m->kind == RELATA_MENTION_NAME && m->token_begin <= token && token < m->token_end)
            return has_words_before(&x->tree, i, m->token_begin) ? NULL : m;
    }
    return relata_name_around(x, i);
}

bool relata_name_is_named(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    const RelataMention *m = relata_mention_at(x, i);
    return m && m->kind == RELATA_MENTION_NAME && nodes->entities.items[m->entity].kind == RELATA_ENTITY_NAMED;
}

// "a member of the Lira government", "a friend of minister Lira's wife": the name of no holder, but of what the phrase
// is of.
static bool is_of_other_noun(const RelataExtraction *x, uint32_t name, const RelataMention *m) {
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, name), before = m->token_begin - tree->begin;
    RelataDeprel deprel = relata_tree_deprel(tree, name);
    return relata_tree_upos(tree, before) == RELATA_UPOS_DET || relata_tree_upos(tree, before) == RELATA_UPOS_PRON ||
           (head > name && (deprel == RELATA_DEPREL_COMPOUND || deprel == RELATA_DEPREL_NMOD_POSS) &&
            relata_tree_upos(tree, head) == RELATA_UPOS_NOUN);
}

// "Senator from Vermont Ana Lira", "President of the Republic of Chad Ana Lira": a person's name right behind the
// phrase of a title.
static uint32_t name_behind_phrase(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    static const char *const prepositions[] = {"of", "from", NULL};
    const RelataTree *tree = &x->tree;
    if (i + 2 > tree->n || !relata_tree_lemma_in(tree, i + 1, prepositions) ||
        relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR)) // "supporters of the Lira family"
        return 0;
    for (uint32_t k = i + 2; k <= tree->n && k < i + 9; k++) {
        RelataUpos upos = relata_tree_upos(tree, k);
        const RelataMention *m = relata_mention_at(x, k);
        if (m && m->type == RELATA_TYPE_PERSON && m->kind == RELATA_MENTION_NAME && relata_name_is_named(x, nodes, k))
            return m->token_begin > tree->begin + i + 1 && !is_of_other_noun(x, k, m) ? k : 0;
        if ((upos != RELATA_UPOS_PROPN && upos != RELATA_UPOS_DET && !relata_tree_is_lemma(tree, k, "of")) ||
            relata_is_role_word(x, k))
            return 0; // "an aide of President Ana Lira" is somebody else
    }
    return 0;
}

// "a US party" is not the US, as the US government is; nor is "the Berlin company" Berlin, "two Ruhr groups" the Ruhr.
static bool is_in_place(const RelataExtraction *x, uint32_t noun, uint32_t name) {
    static const char *const acting[] = {"government", "regime", NULL};
    const RelataMention *m = relata_mention_at(x, name);
    const char *key = m ? x->document->entities[m->entity].key : NULL;
    bool is_place = key && (relata_is_country_key(key) || strncmp(key, "admin1/", 7) == 0 ||
                            strncmp(key, "city/", 5) == 0 || strncmp(key, "region/", 7) == 0);
    return is_place && !relata_tree_lemma_in(&x->tree, noun, acting);
}

// "the Brexit movement" is not what it is for, "the Houthi movement" is the Houthis.
static bool is_movement_for(const RelataExtraction *x, uint32_t noun, uint32_t name) {
    const RelataMention *m = relata_mention_at(x, name);
    return relata_tree_is_lemma(&x->tree, noun, "movement") && m && m->type != RELATA_TYPE_ORGANIZATION &&
           m->type != RELATA_TYPE_GROUP && m->type != RELATA_TYPE_PLACE;
}

uint32_t relata_name_behind_place(const RelataExtraction *x, uint32_t role, uint32_t place) {
    const RelataTree *tree = &x->tree;
    const RelataMention *where = relata_mention_at(x, place);
    uint32_t name = relata_tree_child(tree, place, RELATA_DEPREL_APPOS);
    const RelataMention *m = name ? relata_mention_at(x, name) : NULL;
    bool is_person = m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON;
    bool is_of = relata_tree_is_lemma(tree, relata_tree_case(tree, place), "of");
    return is_person && is_of && where && where->kind == RELATA_MENTION_NAME && where->type != RELATA_TYPE_PERSON &&
                   !relata_tree_has_morph(tree, role, RELATA_MORPH_PLUR)
               ? name
               : 0;
}

// "the ceremony of the ship Ana Berg": the name of the noun right before it. "cancel primaries: Utah and Ohio …": what
// stands behind a colon begins anew.
static bool is_beside_other_noun(const RelataExtraction *x, uint32_t noun, uint32_t name) {
    const RelataTree *tree = &x->tree;
    static const char *const persons[] = {"person", NULL};
    uint32_t before = tree->left[name] - 1;
    if (strcmp(relata_tree_form(tree, tree->left[name]), ":") == 0 ||
        (before > noun && strcmp(relata_tree_form(tree, before), ":") == 0)) { // not in "two moons: Nix and Hydra."
        uint32_t next = tree->right[name] + 1;
        return next <= tree->n && relata_tree_has_morph(tree, noun, RELATA_MORPH_PLUR) &&
               (relata_is_finite(tree, next) || relata_tree_upos(tree, next) == RELATA_UPOS_AUX);
    }
    if (relata_tree_upos(tree, tree->left[name]) == RELATA_UPOS_PUNCT)
        return false; // "one of our makers, Ana Berg"
    return before > noun && relata_tree_upos(tree, before) == RELATA_UPOS_NOUN &&
           !relata_has_class(x, before, persons) && relata_tree_head(tree, before) == noun &&
           relata_tree_deprel(tree, before) == RELATA_DEPREL_NMOD;
}

// "a Facebook group", which is not Facebook.
static bool is_outlets_group(const RelataExtraction *x, uint32_t noun, uint32_t name) {
    static const char *const outlets[] = {"Facebook", "WhatsApp", "Telegram", "Twitter", "Instagram", "LinkedIn",
                                          "Reddit",   "Signal",   "Discord",  "Yahoo",   "Google",    NULL};
    static const char *const groups[] = {"group", "network", "organization", NULL};
    return relata_tree_lemma_in(&x->tree, noun, groups) && relata_is_among(relata_tree_form(&x->tree, name), outlets);
}

// "the Lira government" is not Lira, nor is "the United Nations nuclear agency" the United Nations.
static bool is_of_owner(const RelataExtraction *x, uint32_t noun, uint32_t name) {
    static const char *const same[] = {"bloc", "alliance", "organization", "organisation", NULL};
    static const char *const owners[] = {"org/UN", "country/EU", "org/AU", "org/NATO", NULL};
    const RelataMention *m = relata_mention_at(x, name);
    const char *key = m ? x->document->entities[m->entity].key : NULL;
    return m && (m->type == RELATA_TYPE_PERSON ||
                 (key && relata_is_among(key, owners) && !relata_tree_lemma_in(&x->tree, noun, same)));
}

// "his son, Amir Khan", "Minister Amir Khan", "the Mercosur bloc": the name beside a noun that only says what it is.
uint32_t relata_name_beside(const RelataExtraction *x, const RelataNodes *nodes, uint32_t i) {
    static const char *const kinds[] = {"bloc",    "group",    "organization", "organisation", "movement", "company",
                                        "regime",  "alliance", "network",      "newspaper",    "agency",   "party",
                                        "airline", "bank",     "government",   "giant",        NULL};
    const RelataTree *tree = &x->tree;
    bool is_noun = relata_tree_upos(tree, i) == RELATA_UPOS_NOUN || relata_tree_is_lemma(tree, i, "one"),
         is_role = relata_is_role_word(x, i);
    bool is_one = !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR);     // not "supporters of president Khan"
    for (uint32_t k = i + 1; is_role && k <= tree->n && k < i + 6; k++) { // "minister Amir Khan", whatever the arcs
        const RelataMention *m = relata_mention_at(x, k);
        bool is_next = m && (m->token_begin == tree->begin + i ||
                             (is_one && m->token_begin == tree->begin + i + 2 &&
                              relata_tree_is_lemma(tree, i + 1, "of") && !is_of_other_noun(x, k, m)));
        if (is_next && m->type == RELATA_TYPE_PERSON && relata_name_is_named(x, nodes, k))
            return k;
    }
    uint32_t behind = is_role ? name_behind_phrase(x, nodes, i) : 0;
    if (behind)
        return behind;
    for (uint32_t c = tree->first[i]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        if (deprel == RELATA_DEPREL_CONJ && is_role && c > i &&
            relata_is_role_word(x, c)) { // "singer and poet Ana Lira"
            uint32_t name = relata_name_beside(x, nodes, c);
            if (name)
                return name;
        }
        uint32_t below = deprel == RELATA_DEPREL_NMOD && is_role && c > i ? relata_name_behind_place(x, i, c) : 0;
        if (below && relata_name_is_named(x, nodes, below))
            return below;
        if (deprel == RELATA_DEPREL_APPOS && is_beside_other_noun(x, i, c))
            continue;
        bool is_beside =
            (deprel == RELATA_DEPREL_APPOS && (is_noun || is_role)) || (deprel == RELATA_DEPREL_FLAT && is_role) ||
            (deprel == RELATA_DEPREL_COMPOUND && (is_one || relata_tree_child(tree, c, RELATA_DEPREL_CONJ)) &&
             relata_tree_lemma_in(tree, i, kinds) && !is_movement_for(x, i, c) && !is_in_place(x, i, c) &&
             !is_outlets_group(x, i, c) && !is_of_owner(x, i, c));
        if (is_beside && relata_name_is_named(x, nodes, c))
            return c;
    }
    return 0;
}

bool relata_name_is_bare(const RelataEntity *e) {
    static const char *const words[] = {"academy",      "administration",
                                        "agency",       "army",
                                        "assembly",     "association",
                                        "board",        "category",
                                        "center",       "centre",
                                        "chairman",     "chancellor",
                                        "championship", "church",
                                        "city",         "college",
                                        "commission",   "committee",
                                        "commissioner", "company",
                                        "consulate",    "convention",
                                        "council",      "county",
                                        "court",        "department",
                                        "director",     "district",
                                        "division",     "election",
                                        "embassy",      "facility",
                                        "federation",   "foundation",
                                        "government",   "governor",
                                        "hospital",     "institute",
                                        "mayor",        "minister",
                                        "ministry",     "museum",
                                        "nation",       "navy",
                                        "observatory",  "office",
                                        "order",        "police",
                                        "pope",         "president",
                                        "queen",        "room",
                                        "route",        "schedule",
                                        "secretary",    "senator",
                                        "speaker",      "state",
                                        "states",       "tournament",
                                        "treaty",       "tribunal",
                                        "university",   "war",
                                        "mom",          "mum",
                                        "mama",         "dad",
                                        "daddy",        "mommy",
                                        "mummy",        "grandma",
                                        "grandpa",      "sheik",
                                        "sheikh",       "sergeant",
                                        "colonel",      "captain",
                                        "lieutenant",   "professor",
                                        "emperor",      "imam",
                                        "mullah",       "rabbi",
                                        "reverend",     "archbishop",
                                        "ambassador",   "detective",
                                        "congressman",  "sheriff",
                                        "constable",    NULL};
    if (e->key || e->kind != RELATA_ENTITY_NAMED || strchr(e->name, ' '))
        return false;
    for (const char *const *w = words; *w; w++)
        if ((*w)[0] == (e->name[0] | 0x20) && strcasecmp(*w, e->name) == 0)
            return true;
    return false;
}

// "Majority", "Speaker", "Research": a common noun with a capital that was taken for a name once, a rest of a title or
// of a longer name.
bool relata_name_is_noun(const RelataExtraction *x, const RelataEntity *e, const RelataMention *m, uint32_t i) {
    static const char *const classes[] = {"person", "cognition", "act",     "event",     "communication",
                                          "state",  "time",      "process", "attribute", "phenomenon",
                                          "group",  "body",      "object",  NULL}; // not what firms are named after:
                                                                                   // fruit, shells, units
    const RelataTree *tree = &x->tree;
    if (strpbrk(e->name, "[]{}|<>"))
        return true;
    if (e->key || strchr(e->name, ' ') || m->token_end != m->token_begin + 1 ||
        strcasecmp(e->name, relata_tree_form(tree, i)) != 0)
        return false;
    if (relata_name_is_bare(e))
        return true; // the article knows which one, the reader of an edge does not
    bool is_role = relata_lexicon_find(x->lexicon, RELATA_LEXICON_ROLE, relata_tree_lemma(tree, i)) != NULL;
    bool is_noun = is_role || relata_has_class(x, i, classes);
    return is_noun && (e->n_mentions < 2 || (is_role && relata_tree_child(tree, i, RELATA_DEPREL_DET)));
}

// Whether the first n bytes of a name are no part of it: "of the Republic", "US President".
static bool is_title_text(const RelataExtraction *x, const char *name, size_t n) {
    char last[64];
    size_t begin = n;
    while (begin && name[begin - 1] != ' ')
        begin--;
    if (n - begin >= sizeof last)
        return false;
    memcpy(last, name + begin, n - begin);
    last[n - begin] = '\0';
    return strncasecmp(name, "of ", 3) == 0 || relata_lexicon_find(x->lexicon, RELATA_LEXICON_ROLE, last) != NULL;
}

// Whether some words that open a name may be no part of it, and two or more follow.
static bool opens_with_title(const RelataExtraction *x, const char *name) {
    const char *space = strchr(name, ' ');
    for (const char *next; space && (next = strchr(space + 1, ' ')) != NULL; space = next)
        if (is_title_text(x, name, (size_t)(space - name)))
            return true;
    return false;
}

// "of the United States Ana Lira", "US President Ana Lira": a name that kept its title, where the article has the
// person without it.
bool relata_name_without_title(const RelataExtraction *x, const RelataNodes *nodes, const RelataMention *m,
                               uint32_t *entity) {
    const RelataEntity *whole = &nodes->entities.items[m->entity];
    if (!opens_with_title(x, whole->name)) // few do: the article's entities are many
        return false;
    size_t n = strlen(whole->name);
    for (size_t e = 0; e < nodes->entities.n; e++) {
        const RelataEntity *part = &nodes->entities.items[e];
        if (e == m->entity || part->kind != RELATA_ENTITY_NAMED || part->type != RELATA_TYPE_PERSON)
            continue;
        size_t length = strlen(part->name);
        if (length + 4 > n || !strchr(part->name, ' ') || whole->name[n - length - 1] != ' ' ||
            strcmp(whole->name + n - length, part->name) != 0 || !is_title_text(x, whole->name, n - length - 1))
            continue;
        *entity = (uint32_t)e;
        return true;
    }
    return false;
}

// "Five Dutch", "owned by South Sudanese": adjectives that are their own plural, where they modify nothing.
static bool is_plural_adjective(const RelataTree *tree, uint32_t i) {
    static const char *const endings[] = {"ese", "ish", "ch", NULL};
    const char *form = relata_tree_form(tree, i);
    size_t n = strlen(form);
    RelataUpos upos = relata_tree_upos(tree, i);
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    bool is_ending = false;
    for (const char *const *w = endings; *w; w++)
        is_ending = is_ending || (n > strlen(*w) && strcmp(form + n - strlen(*w), *w) == 0);
    return is_ending && (upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_NOUN) &&
           (deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS || deprel == RELATA_DEPREL_OBJ ||
            deprel == RELATA_DEPREL_OBL_AGENT || deprel == RELATA_DEPREL_OBL);
}

// "Some Democrats", "five Tories", "two Marines": members are not their party, force or team.
static bool is_some_of_body(const RelataTree *tree, const RelataEntity *e, uint32_t i) {
    static const char *const some[] = {"some",  "many",  "several", "few",  "most",
                                       "other", "these", "those",   "more", NULL};
    const char *form = relata_tree_form(tree, i);
    size_t n = strlen(form);
    bool is_party = e->key && strncmp(e->key, "party/", 6) == 0;
    bool is_body = is_party || (e->type == RELATA_TYPE_ORGANIZATION && n > 3 && form[n - 1] == 's');
    if (!is_body || !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR))
        return false;
    for (uint32_t c = tree->first[i]; c && c < i; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_NUMMOD || relata_tree_lemma_in(tree, c, some))
            return true;
    return false;
}

// "the Samoans", "Americans": people are not their country.
bool relata_name_is_people(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    const char *form = relata_tree_form(&x->tree, i);
    size_t n = strlen(form);
    if (is_some_of_body(&x->tree, e, i))
        return true;
    if (e->type == RELATA_TYPE_PLACE && is_plural_adjective(&x->tree, i) && relata_demonym(x, i) &&
        strcasecmp(form, e->name) != 0)
        return true;
    return e->type == RELATA_TYPE_PLACE && n > 3 && form[n - 1] == 's' && relata_demonym(x, i) &&
           strcasecmp(form, e->name) != 0 && relata_tree_has_morph(&x->tree, i, RELATA_MORPH_PLUR);
}

// "United States Senator", "of the Republic": what is left of a title or phrase that lost its name.
bool relata_name_is_title(const RelataExtraction *x, const RelataEntity *e, uint32_t i) {
    const char *form = relata_tree_form(&x->tree, i);
    size_t n = strlen(form), length = strlen(e->name);
    bool is_office = relata_lexicon_find(x->lexicon, RELATA_LEXICON_ROLE, relata_tree_lemma(&x->tree, i)) != NULL &&
                     length > n && strcmp(e->name + length - n, form) == 0;
    bool is_bare_office = e->type == RELATA_TYPE_PERSON && !strchr(e->name, ' ') && !e->key &&
                          relata_lexicon_find(x->lexicon, RELATA_LEXICON_ROLE, e->name) != NULL &&
                          relata_tree_child(&x->tree, i, RELATA_DEPREL_DET);
    return is_bare_office || strncasecmp(e->name, "of ", 3) == 0 ||
           (is_office && e->type != RELATA_TYPE_PERSON && !e->key && strchr(e->name, ' ') && e->n_mentions < 2 &&
            e->type != RELATA_TYPE_WORK && e->type != RELATA_TYPE_PRODUCT);
}

// Shares of a given name among persons, in percent, from which on it is a given name although a surname of a weight
// (lexicon.h) is written the same.
static double share_of_given(const char *row) {
    char share[16];
    double most = 0;
    for (uint32_t field = 1; field <= 2; field++) {
        double part = relata_lexicon_field(row, 0, field, share, sizeof share) ? strtod(share, NULL) : 0;
        most = part > most ? part : most;
    }
    return most;
}

static bool is_mostly_given(const char *row, int weight) {
    static const double least[10] = {0.06, 0.01, 0.01, 0.03, 0.03, 0.08, 0.08, 0.2, 0.2, 0.8};
    double most = share_of_given(row);
    return most > 0 && most >= least[weight];
}

static bool is_given(const RelataExtraction *x, const char *word) {
    return relata_lexicon_find(x->lexicon, RELATA_LEXICON_GIVEN_NAME, word) != NULL;
}

// "CoronavirusChris": a word of the dictionary and a given name.
static bool is_run_into(const RelataExtraction *x, const char *name) {
    char word[64];
    size_t n = strcspn(name, " "), left = n ? 1 : 0;
    while (left < n && name[left] >= 'a' && name[left] <= 'z')
        left++;
    if (left < 5 || n - left < 3 || n >= sizeof word || name[left] < 'A' || name[left] > 'Z')
        return false;
    memcpy(word, name + left, n - left);
    word[n - left] = '\0';
    const char *given = relata_lexicon_find(x->lexicon, RELATA_LEXICON_GIVEN_NAME, word);
    return given && is_mostly_given(given, 0);
}

// The words of a name are an office, and nobody's: "Special Adviser", "Communications Officer".
static bool is_office(const RelataExtraction *x, const RelataEntity *e) {
    char word[64];
    static const char *const generals[] = {"Postmaster", "Attorney", "Solicitor", "Surgeon", "Adjutant",
                                           "Inspector",  "Director", "Auditor",   "Consul",  NULL};
    const char *begin = e->name, *last = strrchr(begin, ' ');
    for (const char *const *w = generals; last && *w; w++)
        if (strcmp(last + 1, "General") == 0 && strlen(*w) == (size_t)(last - begin) &&
            strncmp(begin, *w, strlen(*w)) == 0)
            return true; // however often it is named
    if (!last || e->n_mentions > 2)
        return false;
    for (size_t n; *begin; begin += n + (begin[n] == ' ')) {
        n = strcspn(begin, " ");
        if (n >= sizeof word)
            return false;
        memcpy(word, begin, n);
        word[n] = '\0';
        bool is_word = relata_lexicon_find(x->lexicon, begin > last ? RELATA_LEXICON_ROLE : RELATA_LEXICON_NOUN_CLASS,
                                           word) != NULL;
        static const char *const before[] = {"Special", "Junior",    "Senior", "Chief",   "Executive",
                                             "Deputy",  "Assistant", "Vice",   "General", NULL};
        if ((!is_word && (begin > last || !relata_is_among(word, before))) ||
            (begin < last && is_given(x, word) && !relata_is_among(word, before)))
            return false;
    }
    return true;
}

// Whether the sentence around a token speaks of a play or film.
static bool is_of_film(const RelataDocument *d, uint32_t token) {
    static const char *const words[] = {"movie",  "film",  "movies",   "films", "character", "characters", "plays",
                                        "played", "stars", "starring", "actor", "actress",   "episode",    "comedy",
                                        "sitcom", "cast",  "drama",    "scene", "trilogy",   "thriller",   NULL};
    uint32_t begin = token > 40 ? token - 40 : 0, end = token + 40 < d->n_tokens ? token + 40 : d->n_tokens;
    for (uint32_t t = begin; t < end; t++)
        if (relata_is_among(d->tokens[t].form, words))
            return true;
    return false;
}

// "Frank (Tom Berg)": who plays whom; what the one does in the story the other does not. True if the article names
// the person so and nowhere else.
static bool is_actor(const RelataDocument *d, const RelataEntity *e) {
    uint32_t n = 0;
    for (uint32_t k = 0; k < e->n_mentions; k++) {
        const RelataMention *m = &d->mentions[e->mentions[k]];
        if (m->kind != RELATA_MENTION_NAME)
            continue;
        if (m->token_begin < 2 || m->token_end >= d->n_tokens || strcmp(d->tokens[m->token_begin - 1].form, "(") != 0)
            return false;
        const RelataMention *role = NULL;
        for (uint32_t j = e->mentions[k]; j-- > 0 && j + 4 > e->mentions[k] && !role;)
            role = d->mentions[j].token_end + 1 == m->token_begin ? &d->mentions[j] : NULL;
        bool is_closed = strcmp(d->tokens[m->token_end].form, ")") == 0,
             is_person = role && role->kind == RELATA_MENTION_NAME && role->type == RELATA_TYPE_PERSON,
             is_film = is_of_film(d, m->token_begin) || (is_person && strcmp(d->tokens[m->token_end].form, ",") == 0);
        bool is_called = role && is_closed && role->kind == RELATA_MENTION_NAME && role->type == RELATA_TYPE_OTHER &&
                         role->token_end == role->token_begin + 1 && m->token_end > m->token_begin + 1 &&
                         !d->entities[role->entity].key && d->tokens[role->token_begin].form[1] >= 'a';
        bool is_role = is_person || is_called ||
                       (role && is_film && role->type != RELATA_TYPE_PLACE &&
                        (role->kind == RELATA_MENTION_NAME || role->type == RELATA_TYPE_PERSON));
        if (!is_role || !(is_closed || is_film))
            return false;
        n++;
    }
    return n > 0;
}

// "Kurdish", "Arabic": an adjective that stands for no country names nothing.
static bool is_adjective(const RelataExtraction *x, const RelataEntity *e) {
    char how[32];
    const char *row = relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURFACE, e->name);
    return row && relata_lexicon_field(row, 0, 2, how, sizeof how) && strcmp(how, "adjective") == 0;
}

// "the former Soviet republic", "the Gulf nation": a kind of country.
static bool is_kind_of_country(const RelataEntity *e) {
    static const char *const kinds[] = {"republic", "nation", "country", "state", "kingdom", NULL};
    const char *last = strrchr(e->name, ' ');
    return e->type == RELATA_TYPE_PLACE && last && relata_is_among(last + 1, kinds) && strchr(e->name, ' ') == last;
}

bool relata_name_is_scrap(const RelataExtraction *x, const RelataEntity *e) {
    static const char *const winds[] = {"North",     "South",     "East",      "West", "Northeast",
                                        "Northwest", "Southeast", "Southwest", NULL};
    if (e->key || e->kind == RELATA_ENTITY_LITERAL || !(e->name[0] >= 'A' && e->name[0] <= 'Z'))
        return false;
    return relata_is_among(e->name, winds) || is_kind_of_country(e) || is_run_into(x, e->name) ||
           (e->kind == RELATA_ENTITY_NAMED && e->type != RELATA_TYPE_PERSON && is_adjective(x, e)) ||
           (e->type == RELATA_TYPE_PERSON && is_actor(x->document, e)) ||
           ((e->type == RELATA_TYPE_PERSON || e->type == RELATA_TYPE_OTHER) && is_office(x, e));
}

bool relata_name_is_given(const RelataExtraction *x, const RelataEntity *e) {
    static const double seen = 0.003; // of a hundred persons: enough where nobody has it as a surname
    static const char *const famous[] = {
        "Lula",  "Evita",  "Madonna", "Adele",   "Cher",   "Beyonce",  "Rihanna", "Elvis",    "Hillary", "Fidel",
        "Evo",   "Saddam", "Jesus",   "Moses",   "Homer",  "Napoleon", "Shakira", "Diana",    "Imelda",  "Indira",
        "Oprah", "Golda",  "Neymar",  "Ronaldo", "Bernie", "Omar",     "Camilla", "Mercedes", NULL}; // by it alone
    char weight[8] = "0";
    if (e->type != RELATA_TYPE_PERSON || e->kind != RELATA_ENTITY_NAMED || e->key || strchr(e->name, ' ') ||
        !e->name[0] || !(e->name[1] >= 'a' && e->name[1] <= 'z'))
        return false;
    const char *given = relata_lexicon_find(x->lexicon, RELATA_LEXICON_GIVEN_NAME, e->name);
    const char *surname = relata_lexicon_find(x->lexicon, RELATA_LEXICON_SURNAME, e->name);
    if (surname && !relata_lexicon_field(surname, 0, 0, weight, sizeof weight))
        return false;
    if (relata_is_among(e->name, famous))
        return false;
    if (given && !surname)
        return share_of_given(given) >= seen;
    return given && is_mostly_given(given, weight[0] >= '0' && weight[0] <= '9' ? weight[0] - '0' : 0);
}
