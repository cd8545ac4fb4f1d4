// Candidates: what a mention may go back to, after what agreement, binding and kinship exclude.
//
// Mentions of a window before it, nearest first, then older ones under the same noun, and the person whom the sentence
// names only later as its subject. Agreement compares a mention with the whole cluster of a candidate; binding follows
// the tree: the other arguments of its predicate, controllers of infinitives, the noun that its clause explains.
#include "entity/coref_parts.h"

#include "base/words.h"

#include <string.h>

enum { SAME_HEAD_MAX = 8, NEAR = 15, NOMINAL_WINDOW = 20, CHAIN_MAX = 12 };

static bool contains(const RelataAnaphor *outer, const RelataAnaphor *inner) {
    return outer->begin <= inner->begin && inner->end <= outer->end;
}

// Co-arguments of one predicate: only a reflexive may refer to the other.
static bool are_coarguments(const Coref *c, const RelataAnaphor *x, const RelataAnaphor *y) {
    if (x->sentence != y->sentence || x->is_possessive || y->is_possessive)
        return false;
    uint32_t up = c->a->head_at[x->head];
    return up && up == c->a->head_at[y->head];
}

static bool is_typed(uint8_t type) {
    return type != RELATA_TYPE_OTHER && type != RELATA_TYPE_PERSON;
}

// What gender, number and person exclude between a pronoun and the cluster of a candidate.
static bool pronoun_agrees(const RelataAnaphor *m, const RelataAnaphor *candidate, const Cluster *k) {
    bool is_first_or_second = m->person < 3,
         candidate_is = candidate->kind == RELATA_MENTION_PRONOUN && candidate->person < 3;
    if (is_first_or_second && candidate->kind == RELATA_MENTION_PRONOUN)
        return m->pronoun == candidate->pronoun || m->is_quoted != candidate->is_quoted;
    if (m->pronoun == RELATA_PRONOUN_I && k->best != NONE)
        return k->type == RELATA_TYPE_PERSON;
    if (m->pronoun == RELATA_PRONOUN_WE && k->best != NONE && k->type == RELATA_TYPE_PERSON)
        return false;
    if (is_first_or_second)
        return k->type == RELATA_TYPE_PERSON || k->type == RELATA_TYPE_ORGANIZATION || k->type == RELATA_TYPE_GROUP;
    if (candidate_is)
        return relata_is_human_pronoun(m) && m->is_quoted != candidate->is_quoted;
    if (relata_is_human_pronoun(m))
        return !is_typed(k->type) && k->number != RELATA_NUMBER_PLUR && relata_genders_agree(k->gender, m->gender);
    if (m->pronoun == RELATA_PRONOUN_IT)
        return k->type != RELATA_TYPE_PERSON && k->number != RELATA_NUMBER_PLUR && k->gender != RELATA_GENDER_MASC &&
               k->gender != RELATA_GENDER_FEM;
    return true;
}

// Whether the article of a noun is "a".
static bool says_a(const Coref *c, const RelataAnaphor *m) {
    const RelataWord *first = relata_lemma_of(c->a, m->begin);
    return m->is_indefinite && m->begin < m->head && (strcmp(first->form, "a") == 0 || strcmp(first->form, "an") == 0);
}

// "The president of Chad" is not "the Malian president".
static bool is_of_another_place(const Coref *c, const RelataAnaphor *m, const RelataAnaphor *other) {
    const RelataAnaphor *x = relata_coref_place_of(c, m), *y = x ? relata_coref_place_of(c, other) : NULL;
    if (!x || !y || x->first_word == y->first_word) // "New York City" and "New York"
        return false;
    return x->key && y->key ? strcmp(x->key, y->key) != 0 : x->last_word != y->last_word;
}

// A nominal without an article or with "a" rarely refers back but by its own noun; nor do things of two known types
// meet.
static bool nominal_may_follow(const Coref *c, uint32_t i, uint32_t j) {
    const RelataAnaphor *m = mention(c, i), *candidate = mention(c, j);
    const Cluster *k = &c->clusters.items[candidate->cluster];
    if (relata_coref_is_apposition(c, i, j) || relata_coref_is_copula(c, i, j))
        return true;
    if (k->best != NONE && says_a(c, m)) // "a suspect" is none of those named before
        return false;
    if (candidate->kind == RELATA_MENTION_NOMINAL && is_of_another_place(c, m, candidate))
        return false;
    if (m->head_word == candidate->head_word)
        return true;
    uint8_t body = k->best != NONE ? mention(c, k->best)->body : candidate->body;
    if (m->body && body && m->body != body)
        return false;
    bool is_broadly_same = m->type == RELATA_TYPE_OTHER || k->type == RELATA_TYPE_OTHER || m->type == k->type;
    return m->is_indefinite ? is_broadly_same && i - j <= NEAR : is_broadly_same || i - j <= NEAR;
}

// "his father" is rather said of somebody known as a child than of somebody known as a parent only, and "his son" of
// a parent: where there is one of the former among the candidates, the latter go.
static uint32_t keep_kin(const Coref *c, const RelataAnaphor *m, uint32_t *candidates, uint32_t n) {
    uint32_t up = m->kind == RELATA_MENTION_PRONOUN && m->is_possessive ? c->a->head_at[m->head] : 0, kept = 0;
    const RelataAnaphor *relative = up && c->mention_of[up - 1] ? mention(c, c->mention_of[up - 1] - 1) : NULL;
    bool is_parent = relative && relata_coref_is_kin(c, relative, false),
         is_child = relative && relata_coref_is_kin(c, relative, true);
    bool has_any = false;
    if (!is_parent && !is_child)
        return n;
    for (uint32_t k = 0; k < n; k++)
        has_any |= relata_coref_find_number(c, is_parent ? 'p' : 'c', 0, mention(c, candidates[k])->cluster) != NONE;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t cluster = mention(c, candidates[k])->cluster;
        bool fits = relata_coref_find_number(c, is_parent ? 'p' : 'c', 0, cluster) != NONE;
        bool is_other = relata_coref_find_number(c, is_parent ? 'c' : 'p', 0, cluster) != NONE;
        if (!has_any || fits || !is_other)
            candidates[kept++] = candidates[k];
    }
    return kept;
}

static bool shares_name(const Coref *c, const RelataAnaphor *name, uint32_t cluster) {
    const Cluster *k = &c->clusters.items[cluster];
    const RelataAnaphor *best = k->best != NONE && k->type == RELATA_TYPE_PERSON ? mention(c, k->best) : NULL;
    return best && (best->last_word == name->last_word || best->first_word == name->last_word ||
                    best->last_word == name->first_word);
}

// The person's name that stands in apposition to a noun, NULL if there is none.
static const RelataAnaphor *name_of_noun(const Coref *c, const RelataAnaphor *noun) {
    uint32_t end = c->a->document->sentences[noun->sentence].token_end;
    for (uint32_t t = noun->head + 1; t < end; t++) {
        const RelataAnaphor *m =
            c->a->head_at[t] == noun->head + 1 && c->mention_of[t] ? mention(c, c->mention_of[t] - 1) : NULL;
        if (m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON &&
            token_at(c, t)->deprel == RELATA_DEPREL_APPOS)
            return m;
    }
    return NULL;
}

// "his son, Ivan Novak": where some candidates share a name with the child, they alone stay.
static uint32_t keep_namesakes(const Coref *c, const RelataAnaphor *m, uint32_t *candidates, uint32_t n) {
    uint32_t up = m->kind == RELATA_MENTION_PRONOUN && m->is_possessive ? c->a->head_at[m->head] : 0, kept = 0;
    const RelataAnaphor *noun = up && c->mention_of[up - 1] ? mention(c, c->mention_of[up - 1] - 1) : NULL;
    const RelataAnaphor *child = noun && relata_coref_is_kin(c, noun, true) ? name_of_noun(c, noun) : NULL;
    for (uint32_t k = 0; child && k < n; k++)
        if (shares_name(c, child, mention(c, candidates[k])->cluster))
            candidates[kept++] = candidates[k];
    return kept ? kept : n;
}

// "Delgado's lawyer, Ana Berg", where the cluster has another person's name.
bool relata_coref_is_named_otherwise(const Coref *c, const RelataAnaphor *m, uint32_t cluster) {
    if (c->clusters.items[cluster].best == NONE || c->clusters.items[cluster].type != RELATA_TYPE_PERSON ||
        m->end < m->head + 2)
        return false;
    const RelataAnaphor *own = name_of_noun(c, m);
    return own && !shares_name(c, own, cluster);
}

// Whether a verb has an infinitive behind it: "it took a year to rebuild".
// "Berg's daughter" is not Berg, who may be named before too.
static bool is_of_person(const Coref *c, const RelataAnaphor *m, uint32_t cluster) {
    for (uint32_t t = m->begin; m->kind == RELATA_MENTION_NOMINAL && t < m->head; t++) {
        const RelataAnaphor *owner = c->mention_of[t] ? mention(c, c->mention_of[t] - 1) : NULL;
        if (owner && owner->kind == RELATA_MENTION_NAME && c->a->head_at[t] == m->head + 1 &&
            token_at(c, t)->deprel == RELATA_DEPREL_NMOD_POSS && shares_name(c, owner, cluster))
            return true;
    }
    return false;
}

static bool has_infinitive(const Coref *c, const RelataSentence *s, uint32_t verb) {
    for (uint32_t t = verb + 1; t < s->token_end; t++) {
        uint8_t deprel = token_at(c, t)->deprel;
        if (c->a->head_at[t] == verb + 1 && (deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_XCOMP) &&
            strcmp(token_at(c, t)->xpos, "VB") == 0)
            return true;
    }
    return false;
}

// "It is the second time that …", "it will take $2 billion to rebuild": refers to nothing before it.
static bool is_empty(const Coref *c, const RelataAnaphor *m) {
    static const char *const verbs[] = {"take", "cost", NULL};
    uint32_t up = c->a->head_at[m->head];
    if (m->pronoun != RELATA_PRONOUN_IT || token_at(c, m->head)->deprel != RELATA_DEPREL_NSUBJ || !up)
        return false;
    const char *lemma = relata_lemma_of(c->a, up - 1)->form;
    return strcmp(lemma, "time") == 0 ||
           (relata_is_among(lemma, verbs) && has_infinitive(c, &c->a->document->sentences[m->sentence], up - 1));
}

static void ban(Coref *c, uint32_t token) {
    uint32_t j = c->mention_of[token];
    if (j && c->is_resolved[j - 1] && c->n_banned < RELATA_COREF_BANNED)
        c->banned[c->n_banned++] = mention(c, j - 1)->cluster;
}

static bool is_subject(const Coref *c, uint32_t t) {
    uint8_t deprel = token_at(c, t)->deprel;
    return deprel == RELATA_DEPREL_NSUBJ || deprel == RELATA_DEPREL_NSUBJ_PASS;
}

static bool is_object(const Coref *c, uint32_t t) {
    return token_at(c, t)->deprel == RELATA_DEPREL_OBJ || token_at(c, t)->deprel == RELATA_DEPREL_IOBJ;
}

// Bans the dependents of a predicate that are its subjects, or its objects; false if there is none.
static bool ban_arguments(Coref *c, const RelataSentence *s, uint32_t verb, bool objects) {
    bool has_any = false;
    for (uint32_t t = s->token_begin; t < s->token_end; t++)
        if (c->a->head_at[t] == verb + 1 && (objects ? is_object(c, t) : is_subject(c, t))) {
            ban(c, t);
            has_any = true;
        }
    return has_any;
}

// "Anna wants to help her", "Anna made Peter help her", "Anna came and helped her": who does what the verb says, where
// it has no subject of its own.
static void ban_controller(Coref *c, const RelataSentence *s, uint32_t verb) {
    for (uint32_t steps = 0; steps < 4 && !ban_arguments(c, s, verb, false); steps++) {
        uint8_t link = token_at(c, verb)->deprel;
        uint32_t above = c->a->head_at[verb];
        bool is_open = link == RELATA_DEPREL_XCOMP || link == RELATA_DEPREL_CONJ;
        if (!above || !is_open || (link == RELATA_DEPREL_XCOMP && ban_arguments(c, s, above - 1, true)))
            return;
        verb = above - 1;
    }
}

// A clause with "that" or "which" that hangs on a person's name explains something before it: "the desk of Anna Berg
// that she had left".
static bool is_about_thing(const Coref *c, const RelataSentence *s, uint32_t verb) {
    uint32_t noun = c->mention_of[c->a->head_at[verb] - 1];
    bool is_person =
        noun && mention(c, noun - 1)->kind == RELATA_MENTION_NAME && mention(c, noun - 1)->type == RELATA_TYPE_PERSON;
    for (uint32_t t = s->token_begin; is_person && t < verb; t++)
        if (c->a->head_at[t] == verb + 1 && (strcmp(relata_lemma_of(c->a, t)->form, "that") == 0 ||
                                             strcmp(relata_lemma_of(c->a, t)->form, "which") == 0))
            return true;
    return false;
}

// Clusters that a pronoun cannot mean by the syntax of its sentence: the other arguments of its predicate, whoever does
// what the predicate says where that stands in a clause above, and the noun that a relative clause explains ("an artist
// whom he hired").
static void find_banned(Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    const RelataSentence *s = &c->a->document->sentences[m->sentence];
    uint32_t up = c->a->head_at[m->head];
    c->n_banned = 0;
    if (m->kind != RELATA_MENTION_PRONOUN || m->is_reflexive || m->is_possessive || !up)
        return;
    for (uint32_t t = s->token_begin; t < s->token_end; t++)
        if (t != m->head && c->a->head_at[t] == up)
            ban(c, t);
    if (token_at(c, up - 1)->deprel == RELATA_DEPREL_ACL_RELCL && c->a->head_at[up - 1] &&
        !is_about_thing(c, s, up - 1))
        ban(c, c->a->head_at[up - 1] - 1);
    uint8_t mine = token_at(c, m->head)->deprel;
    if (mine == RELATA_DEPREL_OBJ || mine == RELATA_DEPREL_IOBJ || mine == RELATA_DEPREL_OBL)
        ban_controller(c, s, up - 1);
}

static bool is_banned(const Coref *c, uint32_t cluster) {
    for (uint32_t k = 0; k < c->n_banned; k++)
        if (c->banned[k] == cluster)
            return true;
    return false;
}

// Whether a pronoun stands in a clause that explains the noun around it: "the man who lost his job".
static bool is_in_clause_of(const Coref *c, const RelataAnaphor *noun, const RelataAnaphor *m) {
    uint32_t up = c->a->head_at[m->head];
    for (uint32_t steps = 0, t = m->head; up && steps < CHAIN_MAX; steps++, t = up - 1, up = c->a->head_at[t])
        if (up == noun->head + 1)
            return token_at(c, t)->deprel == RELATA_DEPREL_ACL_RELCL;
    return false;
}

// The class of the noun that the clause of a pronoun calls its subject: "It was the first flight"; OTHER if it is not
// said or could be anything.
static RelataType said_type(const Coref *c, const RelataAnaphor *m) {
    const RelataDocument *d = c->a->document;
    uint32_t up = c->a->head_at[m->head];
    if (token_at(c, m->head)->deprel != RELATA_DEPREL_NSUBJ || !up || d->tokens[up - 1].upos != RELATA_UPOS_NOUN)
        return RELATA_TYPE_OTHER;
    for (uint32_t t = d->sentences[m->sentence].token_begin; t < up - 1; t++)
        if (d->tokens[t].deprel == RELATA_DEPREL_COP && c->a->head_at[t] == up)
            return (RelataType)relata_lemma_of(c->a, up - 1)->noun_type;
    return RELATA_TYPE_OTHER;
}

static bool is_happening(RelataType type) {
    return type == RELATA_TYPE_EVENT || type == RELATA_TYPE_DATE || type == RELATA_TYPE_QUANTITY ||
           type == RELATA_TYPE_MONEY;
}

static bool is_lasting(RelataType type) {
    return type == RELATA_TYPE_PLACE || type == RELATA_TYPE_FACILITY || type == RELATA_TYPE_ORGANIZATION ||
           type == RELATA_TYPE_GROUP || type == RELATA_TYPE_PERSON || type == RELATA_TYPE_PRODUCT;
}

// A flight is neither a place nor a body, nor is a country an event.
static bool said_otherwise(const Coref *c, const RelataAnaphor *m, RelataType type) {
    if (m->pronoun != RELATA_PRONOUN_IT && m->pronoun != RELATA_PRONOUN_THIS)
        return false;
    RelataType said = said_type(c, m);
    return (is_happening(said) && is_lasting(type)) || (is_lasting(said) && is_happening(type));
}

// "The highest ranking city is Oslo": what a name behind it says who it is, is nobody named before.
static bool is_about_to_be_named(const Coref *c, const RelataAnaphor *m) {
    uint32_t up = c->a->head_at[m->head], name = up ? c->mention_of[up - 1] : 0;
    const RelataAnaphor *x = name ? mention(c, name - 1) : NULL;
    if (m->kind != RELATA_MENTION_NOMINAL || !x || x->kind != RELATA_MENTION_NAME || x->is_literal || x->is_adjective ||
        token_at(c, m->head)->deprel != RELATA_DEPREL_NSUBJ)
        return false;
    for (uint32_t t = m->head + 1; t < up - 1; t++)
        if (token_at(c, t)->deprel == RELATA_DEPREL_COP && c->a->head_at[t] == up)
            return true;
    return false;
}

static bool is_sexed(uint8_t gender) {
    return gender == RELATA_GENDER_MASC || gender == RELATA_GENDER_FEM;
}

bool relata_coref_is_candidate(const Coref *c, uint32_t i, uint32_t j) {
    const RelataAnaphor *m = mention(c, i), *candidate = mention(c, j);
    if (!c->is_resolved[j] || candidate->is_adjective || (candidate->is_literal && m->kind != RELATA_MENTION_NOMINAL))
        return false;
    if (m->kind == RELATA_MENTION_PRONOUN && is_banned(c, candidate->cluster))
        return false;
    if (m->kind == RELATA_MENTION_PRONOUN && candidate->kind == RELATA_MENTION_NOMINAL && contains(candidate, m) &&
        is_in_clause_of(c, candidate, m))
        return pronoun_agrees(m, candidate, &c->clusters.items[candidate->cluster]);
    if (m->kind == RELATA_MENTION_NOMINAL &&
        (relata_coref_is_named_otherwise(c, m, candidate->cluster) || is_of_person(c, m, candidate->cluster)))
        return false;
    if (contains(candidate, m) || contains(m, candidate))
        return relata_coref_is_apposition(c, i, j);
    if (m->is_reflexive && m->sentence != candidate->sentence)
        return false;
    if (m->kind == RELATA_MENTION_PRONOUN && !m->is_reflexive && are_coarguments(c, m, candidate))
        return false;
    if (m->kind == RELATA_MENTION_PRONOUN)
        return pronoun_agrees(m, candidate, &c->clusters.items[candidate->cluster]) && !is_empty(c, m) &&
               !said_otherwise(c, m, (RelataType)c->clusters.items[candidate->cluster].type);
    if (m->kind == RELATA_MENTION_NOMINAL && !nominal_may_follow(c, i, j))
        return false;
    const Cluster *k = &c->clusters.items[candidate->cluster];
    if (k->best != NONE && is_about_to_be_named(c, m))
        return false;
    if (m->type == RELATA_TYPE_PERSON && is_sexed(m->gender) && is_sexed(k->gender) && m->gender != k->gender)
        return false;
    if (m->kind == RELATA_MENTION_NAME && k->best != NONE) // the index compared the names already
        return false;
    return candidate->kind != RELATA_MENTION_PRONOUN || k->best != NONE || k->n == 1 ||
           mention(c, k->first)->kind == RELATA_MENTION_PRONOUN;
}

// "With his wife, Novak raised …": the person named after the pronoun as the subject of a clause around it.
uint32_t relata_coref_subject_ahead(const Coref *c, uint32_t i) {
    const RelataAnaphor *m = mention(c, i);
    if (!relata_is_human_pronoun(m) || m->is_reflexive)
        return NONE;
    for (uint32_t j = i + 1; j < c->a->mentions.n && mention(c, j)->sentence == m->sentence; j++) {
        const RelataAnaphor *x = mention(c, j);
        if (x->kind == RELATA_MENTION_NAME && x->type == RELATA_TYPE_PERSON && x->begin > m->head &&
            relata_coref_commands(c, i, j) > 1 && !contains(x, m))
            return j;
    }
    return NONE;
}

// Mentions of a window before `i`, nearest first, then older ones with the same head word.
static uint32_t candidates_of(const Coref *c, uint32_t i, uint32_t out[RELATA_COREF_CANDIDATES]) {
    bool is_nominal = mention(c, i)->kind == RELATA_MENTION_NOMINAL;
    uint32_t window = is_nominal ? NOMINAL_WINDOW : RELATA_COREF_WINDOW, n = 0, first = i > window ? i - window : 0,
             same = 0;
    uint32_t ahead = relata_coref_subject_ahead(c, i);
    if (ahead != NONE && relata_coref_is_candidate(c, i, ahead))
        out[n++] = ahead;
    for (uint32_t j = i; j-- > first;)
        if (relata_coref_is_candidate(c, i, j))
            out[n++] = j;
    if (!is_nominal)
        return n;
    for (uint32_t j = c->earlier[i]; j && same < SAME_HEAD_MAX; j = c->earlier[j - 1], same++)
        if (j - 1 < first && relata_coref_is_candidate(c, i, j - 1))
            out[n++] = j - 1;
    return n;
}

// Fills `candidates` and makes them the ones that features look at.
uint32_t relata_coref_gather(Coref *c, uint32_t i, uint32_t candidates[RELATA_COREF_CANDIDATES]) {
    find_banned(c, i);
    uint32_t n = keep_namesakes(c, mention(c, i), candidates, candidates_of(c, i, candidates));
    n = keep_kin(c, mention(c, i), candidates, n);
    c->candidates = candidates;
    c->n_candidates = n;
    c->local_subject = 0;
    for (uint32_t k = 0; k < n; k++) {
        uint32_t steps = relata_coref_commands(c, i, candidates[k]);
        if (steps && (!c->local_subject || steps < c->local_subject))
            c->local_subject = steps;
    }
    return n;
}
