// Role: who is what to whom, said by titles, appositions and predicate nominals.
//
// A role is a noun with a holder and a target: "Malian President Tom Berg", "Lira, a lecturer at Leeds", "was
// elected speaker of the house". Titles are read off the words before a name, whatever arcs the parser gives them; the
// others off the tree. The words of the title are the proposition's relation, the preposition stands with the target.
#include "extract/node/core.h"
#include "extract/node/name.h"
#include "extract/proposition/noun.h"
#include "extract/proposition/title.h"
#include "extract/tree/words.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

// "Secretary of State", "Minister of Health": the office is part of the title, whatever the capitals say.
static bool is_department(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"state",     "staff",   "defense",  "defence", "health",      "finance",
                                        "justice",   "labor",   "labour",   "energy",  "education",   "commerce",
                                        "transport", "culture", "interior", "war",     "agriculture", "information",
                                        "economy",   "tourism", "trade",    "police",  NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "Chancellor of the Exchequer", "Leader of the Opposition": what only offices are of.
static bool is_office_of_state(const RelataTree *tree, uint32_t marker, uint32_t c) {
    static const char *const words[] = {"exchequer", "opposition", "treasury", "interior", "navy", "army",
                                        "rolls",     "realm",      "privy",    "cabinet",  NULL};
    return marker && marker + 2 == c && relata_tree_is_lemma(tree, marker + 1, "the") &&
           relata_tree_lemma_in(tree, c, words);
}

// "minister of public works", "Minister of Foreign Affairs": the department of a minister, in small letters or words
// that departments have.
static bool is_long_department(const RelataExtraction *x, uint32_t marker, uint32_t c) {
    static const char *const offices[] = {"minister", "secretary", "undersecretary", "commissioner", NULL};
    static const char *const words[] = {
        "Foreign",  "Affairs",  "Public",    "Works",     "Home",    "Social",      "Welfare",  "Internal",
        "National", "Security", "Human",     "Resources", "Rural",   "Development", "Economic", "Planning",
        "Trade",    "Industry", "Education", "Health",    "Finance", "Justice",     "Interior", "Defense",
        "Defence",  "Higher",   "Women",     "Youth",     "Sports",  "Religious",   NULL};
    const RelataTree *tree = &x->tree;
    if (!marker || !relata_tree_lemma_in(tree, marker - 1, offices) || c < marker + 2 || c > marker + 4)
        return false;
    for (uint32_t i = marker + 1; i <= c; i++) {
        RelataUpos upos = relata_tree_upos(tree, i);
        bool is_common =
            (upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_ADJ) && !relata_is_name(x, i) && !relata_is_demonym(x, i);
        if (!is_common && !relata_is_among(relata_tree_form(tree, i), words))
            return false;
    }
    return true;
}

// "chief of staff", "head of state": an "of" phrase of one bare noun belongs to the role.
static bool is_part_of_role(const RelataExtraction *x, uint32_t c) {
    const RelataTree *tree = &x->tree;
    uint32_t marker = relata_tree_case(tree, c);
    if (relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD && relata_tree_is_lemma(tree, marker, "of") &&
        (is_office_of_state(tree, marker, c) || (is_long_department(x, marker, c) && tree->right[c] == c)))
        return true;
    return relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD && marker && relata_tree_is_lemma(tree, marker, "of") &&
           marker + 1 == c && tree->right[c] == c &&
           (is_department(tree, c) || (relata_tree_upos(tree, c) == RELATA_UPOS_NOUN &&
                                       !relata_tree_has_morph(tree, c, RELATA_MORPH_PLUR) && !relata_is_name(x, c)));
}

// "formerly the director", "previously served as mayor": the adverb that makes an office a past one, 0 if none.
static uint32_t past_adverb(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"formerly", "previously", NULL};
    for (uint32_t c = i ? tree->first[i] : 0; c; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_ADVMOD && relata_tree_lemma_in(tree, c, words))
            return c;
    return 0;
}

// "Brexit" of "Labour's Brexit secretary", "fellow" of "Lira's fellow judge": what stands between an owner and the role
// and is part of the title.
static void add_matter_names(const RelataExtraction *x, uint32_t owner, uint32_t role, RelataDraft *draft) {
    const RelataTree *tree = &x->tree;
    for (uint32_t i = role - 1; i > owner && strcmp(relata_tree_form(tree, i), "-") != 0; i--) {
        uint32_t head = relata_tree_head(tree, i);
        bool is_compound = relata_tree_deprel(tree, i) == RELATA_DEPREL_COMPOUND && head == role;
        bool is_inside = head < role && head > owner && relata_tree_head(tree, head) == role;
        uint8_t type = relata_type_at(x, is_inside ? head : i);
        bool is_matter = type != RELATA_TYPE_PLACE && type != RELATA_TYPE_ORGANIZATION && type != RELATA_TYPE_PERSON;
        if ((relata_tree_upos(tree, i) == RELATA_UPOS_PROPN && is_matter && (is_compound || is_inside) &&
             !relata_tree_is_lemma(tree, role, "professor")) ||
            (head == role && relata_tree_is_lemma(tree, i, "fellow")))
            relata_draft_add_relation(draft, i);
    }
}

// "editor-in-chief", "commander in chief".
static bool is_chief_of(const RelataTree *tree, uint32_t c, uint32_t role) {
    uint32_t marker = relata_tree_case(tree, c);
    return relata_tree_is_lemma(tree, c, "chief") && relata_tree_is_lemma(tree, marker, "in") && marker + 2 >= c &&
           marker > role && role + 2 >= marker;
}

// "Sunni" of "the Sunni cleric", "Roman Catholic" of "the Roman Catholic archbishop": of which faith a holder is, which
// is no body or place that an office is of. The first of the words that end with token i, 0 if they say something else.
static uint32_t faith_before(const RelataExtraction *x, uint32_t i) {
    static const char *const faiths[] = {
        "Catholic", "Orthodox",    "Protestant", "Anglican", "Episcopal",    "Methodist",   "Lutheran", "Baptist",
        "Mormon",   "Pentecostal", "Calvinist",  "Puritan",  "Presbyterian", "Evangelical", "Coptic",   "Maronite",
        "Jewish",   "Hindu",       "Buddhist",   "Sikh",     "Christian",    "Muslim",      "Islamic",  "Islamist",
        "Sunni",    "Shia",        "Shiite",     "Shi'ite",  "Alawite",      "Druze",       "Sufi",     NULL};
    static const char *const churches[] = {"Catholic", "Orthodox", NULL};
    static const char *const rites[] = {"Roman", "Greek", "Russian", "Serbian", "Syrian", "Eastern", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t first = i + 1;
    while (first > 1 && relata_is_among(relata_tree_form(tree, first - 1), faiths))
        first--;
    if (first > i)
        return 0;
    bool has_rite = first > 1 && relata_is_among(relata_tree_form(tree, first), churches) &&
                    relata_is_among(relata_tree_form(tree, first - 1), rites);
    const RelataMention *m = relata_mention_at(x, i);
    bool is_longer = m && m->kind == RELATA_MENTION_NAME && // "Islamic" of "the Union of Islamic Courts"
                     (m->token_begin + 1 + has_rite < tree->begin + first || m->token_end > tree->begin + i);
    return is_longer ? 0 : first - has_rite;
}

// "Roman" of "the Roman Catholic archbishop": whether a word before a role only says of which faith its holder is.
static bool is_of_faith(const RelataExtraction *x, uint32_t c, uint32_t role) {
    uint32_t first = c < role ? faith_before(x, role - 1) : 0;
    return first && first <= c;
}

// "of Pakistani descent": where somebody's family is from, which nobody has an office or a passport of.
static bool is_descent(const RelataTree *tree, uint32_t c) {
    static const char *const words[] = {"descent",    "origin",     "ancestry",  "heritage",
                                        "background", "extraction", "parentage", NULL};
    return relata_tree_lemma_in(tree, c, words) && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of") &&
           relata_tree_child(tree, c, RELATA_DEPREL_AMOD);
}

// Whoever the words before a title name: "Malian", "Mali's", "Berg".
static uint32_t reference_before(const RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const char *form = relata_tree_form(tree, i);
    if (i > 1 && (form[0] == '\'' || strncmp(form, "\xe2\x80\x99", 3) == 0)) // 's
        i--;
    if (!i)
        return 0;
    if (relata_is_demonym(x, i) || relata_is_name(x, i))
        return i;
    for (uint32_t head = i; head; head = relata_tree_head(tree, head)) { // the last word of a longer name
        const RelataMention *m = relata_mention_at(x, head);
        if (m && m->kind == RELATA_MENTION_NAME && m->token_end == tree->begin + i)
            return head;
    }
    return 0;
}

// "Middle East" of "the U.S. Middle East envoy": the head of the place right before a role whose country or body stands
// before it; `sender` gets that one's head, `first` the place's first word. 0 if there is none.
static uint32_t region_of(const RelataExtraction *x, uint32_t role, uint32_t *sender, uint32_t *first) {
    static const char *const sent[] = {"envoy",      "coordinator", "negotiator", "mediator",  "correspondent",
                                       "adviser",    "advisor",     "commander",  "chief",     "director",
                                       "analyst",    "expert",      "specialist", "economist", "rapporteur",
                                       "researcher", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t place = role > 2 && relata_tree_lemma_in(tree, role, sent) ? reference_before(x, role - 1) : 0;
    const RelataMention *m = place ? relata_mention_at(x, place) : NULL;
    if (!m || m->type != RELATA_TYPE_PLACE || m->token_end != tree->begin + role - 1 || m->token_begin <= tree->begin ||
        relata_is_demonym(x, place))
        return 0;
    *first = m->token_begin - tree->begin + 1;
    *sender = reference_before(x, *first - 1);
    const RelataMention *whose = *sender ? relata_mention_at(x, *sender) : NULL;
    bool is_sending =
        whose && whose->kind == RELATA_MENTION_NAME &&
        (whose->type == RELATA_TYPE_ORGANIZATION || relata_is_country_key(x->document->entities[whose->entity].key));
    return is_sending ? place : 0;
}

// "the Union of Chadian Patriots", "Jones and Fleet Manager Tom Berg": a noun inside a body's name, or a person in a
// list with the holder, whose the role is not.
static bool is_misread_target(const RelataExtraction *x, uint32_t role, uint32_t target, uint32_t marker) {
    const RelataTree *tree = &x->tree;
    const RelataMention *around = relata_name_covering(x, role), *m = relata_mention_at(x, target);
    if (around && around->type == RELATA_TYPE_ORGANIZATION && relata_tree_has_morph(tree, role, RELATA_MORPH_PLUR) &&
        around->token_begin < tree->begin + role - 1)
        return true;
    uint32_t behind =
        m && m->kind == RELATA_MENTION_NAME && m->token_end >= tree->begin ? m->token_end - tree->begin + 1 : tree->n;
    return !marker && target < role && behind < role && m && m->type == RELATA_TYPE_PERSON &&
           relata_tree_deprel(tree, target) != RELATA_DEPREL_NMOD_POSS && relata_tree_is_lemma(tree, behind, "and");
}

void relata_noun_role_of(RelataExtraction *x, uint32_t role, uint32_t holder, uint32_t target, uint32_t marker,
                         uint32_t clause) {
    const RelataTree *tree = &x->tree;
    if (is_misread_target(x, role, target, marker))
        return;
    RelataDraft draft = {.predicate = role, .rule = "role", .clause = clause};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, holder, 0, role);
    relata_title_add_words(x, role, &draft);
    if (relata_tree_deprel(tree, target) == RELATA_DEPREL_NMOD_POSS && target < role)
        add_matter_names(x, target, role, &draft);
    uint32_t sender, first;
    if (region_of(x, role, &sender, &first) && sender == target)
        for (uint32_t i = first; i < role; i++)
            relata_draft_add_relation(&draft, i);
    uint32_t past = past_adverb(tree, role) ? past_adverb(tree, role) : past_adverb(tree, clause);
    if (past)
        relata_draft_add_relation(&draft, past);
    for (uint32_t c = tree->first[role]; c; c = tree->next[c])
        if (c != target && (is_part_of_role(x, c) || is_chief_of(tree, c, role)))
            for (uint32_t i = relata_tree_case(tree, c); i <= c; i++)
                if (relata_tree_upos(tree, i) != RELATA_UPOS_PUNCT)
                    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, target, marker, 0);
    relata_draft_commit(x, &draft);
}

// Whether a clause without a comma says of which one a noun speaks.
static bool is_restricted(const RelataTree *tree, uint32_t noun) {
    uint32_t clause = relata_tree_child(tree, noun, RELATA_DEPREL_ACL_RELCL);
    return clause && tree->left[clause] > 1 && strcmp(relata_tree_form(tree, tree->left[clause]), ",") != 0 &&
           strcmp(relata_tree_form(tree, tree->left[clause] - 1), ",") != 0;
}

// "the first state in the union to vote", "the largest town with two mayors": first in what follows, not of its kind.
static bool is_first_to(const RelataTree *tree, uint32_t role) {
    static const char *const narrowing[] = {"with", "without", NULL};
    bool has_ordinal = relata_has_ordinal(tree, role);
    if (!has_ordinal && !relata_has_superlative(tree, role))
        return false;
    for (uint32_t i = role + 1; i <= tree->n && i <= tree->right[role] + 1; i++) {
        const char *xpos = relata_tree_token(tree, i)->xpos;
        if (xpos && strcmp(xpos, "TO") == 0 && i < tree->n && relata_tree_upos(tree, i + 1) == RELATA_UPOS_VERB &&
            (has_ordinal || relata_tree_head(tree, i + 1) == role))
            return true; // of the first one wherever the tree hangs it
    }
    for (uint32_t c = relata_tree_child(tree, role, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (c > role && relata_tree_lemma_in(tree, relata_tree_case(tree, c), narrowing))
            return true;
    for (uint32_t c = relata_tree_child(tree, role, RELATA_DEPREL_NMOD); c && has_ordinal;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (is_restricted(tree, c))
            return true; // "the first state in the union where …"
    return has_ordinal &&
           (relata_tree_child(tree, role, RELATA_DEPREL_ACL) || relata_tree_child(tree, role, RELATA_DEPREL_ACL_RELCL));
}

// "an Iraq War veteran": the first part of a name whose parts hang side by side.
static bool is_before_in_name(const RelataExtraction *x, uint32_t c, uint32_t role) {
    for (uint32_t k = c + 1; k < role && k < c + 6; k++) {
        const RelataMention *next = relata_mention_at(x, k);
        uint32_t first, last;
        if (next && next->token_begin == x->tree.begin + c && next->kind == RELATA_MENTION_NAME)
            return relata_name_run(x, next, k, &first, &last) && first <= c;
    }
    return false;
}

// "the fleet's Navy Agency head": whoever owns the body that the role is of is not headed.
static bool is_personal_side(const RelataTree *tree, uint32_t role) {
    static const char *const beside[] = {"opponent", "rival",       "aide",    "ally",     "adviser",   "advisor",
                                         "lawyer",   "counterpart", "partner", "attorney", "supporter", NULL};
    return relata_tree_lemma_in(tree, role, beside);
}

// "the Lira sisters": a family's name and not whose sisters they are.
static bool is_family_name(const RelataExtraction *x, uint32_t c, uint32_t role) {
    static const char *const kin[] = {"sister", "brother", "sibling", "twin", "family", NULL};
    return relata_tree_deprel(&x->tree, c) == RELATA_DEPREL_COMPOUND && relata_is_name(x, c) &&
           relata_tree_lemma_in(&x->tree, role, kin);
}

// "his Icelandic wife", "her Danish deputy", "the Danish arm of Acme": from there, and nobody's wife or arm there.
static bool is_kin_of_country(const RelataExtraction *x, uint32_t c, uint32_t role) {
    static const char *const kin[] = {"wife",     "husband", "mother",     "father",    "sister", "brother",   "son",
                                      "daughter", "parent",  "girlfriend", "boyfriend", "friend", "colleague", NULL};
    static const char *const beside[] = {"deputy",    "assistant", "successor", "predecessor", "boss",
                                         "secretary", "aide",      "adviser",   "lawyer",      NULL};
    bool is_part = relata_is_branch_noun(relata_tree_lemma(&x->tree, role)) &&
                   relata_tree_child(&x->tree, role, RELATA_DEPREL_NMOD);
    bool is_owned = relata_tree_child(&x->tree, role, RELATA_DEPREL_NMOD_POSS) != 0;
    return relata_is_demonym(x, c) && (relata_tree_lemma_in(&x->tree, role, kin) || is_part ||
                                       (is_owned && relata_tree_lemma_in(&x->tree, role, beside)));
}

// "the first US senator from Ohio": first there, and not of the whole country.
static bool is_narrowed(const RelataExtraction *x, uint32_t c, uint32_t role) {
    static const char *const markers[] = {"from", "of", "in", NULL};
    const RelataTree *tree = &x->tree;
    if (c > role || relata_tree_deprel(tree, c) == RELATA_DEPREL_NMOD_POSS || !relata_has_ordinal(tree, role))
        return false;
    for (uint32_t k = relata_tree_child(tree, role, RELATA_DEPREL_NMOD); k;
         k = relata_tree_next_child(tree, k, RELATA_DEPREL_NMOD))
        if (k > role && relata_type_at(x, k) == RELATA_TYPE_PLACE &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, k), markers))
            return true;
    return false;
}

// "IRAQ (Washington) Rep. Ana Lira": a dateline's place before a title.
static bool is_bracketed(const RelataTree *tree, uint32_t c, uint32_t role) {
    return c + 1 < role && strcmp(relata_tree_form(tree, c + 1), ")") == 0;
}

static bool has_nearer_body(const RelataExtraction *x, uint32_t owner, uint32_t role) {
    const RelataTree *tree = &x->tree;
    if (is_personal_side(tree, role))
        return false;
    for (uint32_t c = tree->next[owner]; c && c < role; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_COMPOUND && relata_is_name(x, c) &&
            relata_type_at(x, c) == RELATA_TYPE_ORGANIZATION)
            return true;
    return false;
}

// Whatever somebody is chief editor of hangs on "chief".
static void chief_targets(RelataExtraction *x, uint32_t role, uint32_t holder, uint32_t chief, uint32_t clause) {
    const RelataTree *tree = &x->tree;
    for (uint32_t c = relata_tree_child(tree, chief, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (c > chief && relata_tree_is_lemma(tree, relata_tree_case(tree, c), "of"))
            relata_noun_role_of(x, role, holder, c, relata_tree_case(tree, c), clause);
}

// "Queen of the Universe Parish": the role and what it is of are one name.
static bool is_one_name(const RelataExtraction *x, uint32_t role, uint32_t target) {
    const RelataMention *m = relata_mention_at(x, role);
    uint32_t token = x->tree.begin + target - 1;
    return m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_ORGANIZATION && m->token_begin <= token &&
           token < m->token_end;
}

// What belongs to a name or to the words of the title, and is not what the role is of.
static bool is_part_of_name(const RelataExtraction *x, uint32_t c, uint32_t role) {
    const RelataTree *tree = &x->tree;
    bool is_within = is_part_of_role(x, c) && (relata_tree_child(tree, role, RELATA_DEPREL_NMOD_POSS) ||
                                               is_office_of_state(tree, relata_tree_case(tree, c), c));
    uint32_t marker = relata_tree_case(tree, c); // "director of the [Centre for Peace]"
    bool is_inside = marker > role + 1 && marker < c && relata_name_covering(x, marker);
    return is_within || is_inside || is_one_name(x, role, c) || relata_is_kind_of_owner(tree, c) ||
           relata_is_of_descent(tree, c) || relata_is_in_law(tree, c) || is_before_in_name(x, c, role) ||
           is_family_name(x, c, role) || relata_title_has_matter_name(x, c, role);
}

// "Peru-Chile mission manager": of both, and not of the second alone.
static bool is_second_of_two(const RelataTree *tree, uint32_t c, uint32_t role) {
    return c < role && c > 2 && relata_tree_deprel(tree, c) == RELATA_DEPREL_COMPOUND && tree->left[c] < c - 1 &&
           strcmp(relata_tree_form(tree, c - 1), "-") == 0 && relata_tree_upos(tree, c - 2) == RELATA_UPOS_PROPN;
}

// What stands before the role and does not have it: where somebody is from who is another's deputy, an owner's owner.
static bool is_of_another(const RelataExtraction *x, uint32_t c, uint32_t role) {
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, c);
    bool is_beside = deprel == RELATA_DEPREL_COMPOUND && c < role &&
                     (is_personal_side(tree, role) || relata_is_of_chair(tree, c, role)) &&
                     relata_tree_child(tree, role, RELATA_DEPREL_NMOD_POSS);
    return is_beside || is_second_of_two(tree, c, role) || is_kin_of_country(x, c, role) || is_narrowed(x, c, role) ||
           is_bracketed(tree, c, role) || is_of_faith(x, c, role) || is_descent(tree, c) ||
           (deprel == RELATA_DEPREL_NMOD_POSS && c < role && has_nearer_body(x, c, role));
}

// "a place of growth", "the start of Lent", "my favorite in Lima": what is no role, unless it is the only one of its
// kind ("the country's most visited place").
static bool is_faint(const RelataTree *tree, uint32_t role) {
    static const char *const nouns[] = {"place",     "start",     "end",       "beginning", "opportunity", "chance",
                                        "occasion",  "engine",    "south",     "north",     "east",        "west",
                                        "southeast", "southwest", "northeast", "northwest", NULL};
    static const char *const sole[] = {"only", "sole", "main", "last", NULL};
    if (!relata_tree_lemma_in(tree, role, nouns) || relata_has_superlative(tree, role))
        return false;
    for (uint32_t c = relata_tree_child(tree, role, RELATA_DEPREL_AMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_AMOD))
        if (relata_tree_lemma_in(tree, c, sole))
            return false;
    return true;
}

// "the Chilean finance minister", "an adviser to the mayor on housing", "her brother": whatever the role is of.
static void role_targets(RelataExtraction *x, uint32_t role, uint32_t holder, uint32_t clause) {
    static const char *const prepositions[] = {"of", "to", "for", "at", "in", "with", "from", "against", NULL};
    static const char *const empty[] = {
        "group",  "number",   "kind",   "type",   "sort",     "one",  "man",       "woman",      "person",  "half",
        "lot",    "thing",    "way",    "series", "bit",      "mile", "kilometer", "kilometre",  "km",      "meter",
        "metre",  "minute",   "hour",   "block",  "foot",     "yard", "reference", "reflection", "example", "news",
        "return", "surprise", "middle", "face",   "reminder", "sign", "proof",     "testament",  NULL};
    const RelataTree *tree = &x->tree;
    if (relata_tree_lemma_in(tree, role, empty) || is_faint(tree, role) || is_first_to(tree, role))
        return;
    bool is_role =
        relata_is_role_noun(x, role) || relata_is_relational_noun(tree, role) || relata_has_superlative(tree, role);
    uint32_t sender, first, region = region_of(x, role, &sender, &first);
    for (uint32_t c = tree->first[role]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t marker = relata_tree_case(tree, c);
        if (is_chief_of(tree, c, role)) {
            chief_targets(x, role, holder, c, clause);
            continue;
        }
        if (c == holder || c == region || (c < role && marker && deprel != RELATA_DEPREL_NMOD_POSS) ||
            (c < role && (!is_role || relata_is_of_people(tree, role, c))) || is_part_of_name(x, c, role) ||
            is_of_another(x, c, role))
            continue;
        if (deprel == RELATA_DEPREL_NMOD_POSS || ((deprel == RELATA_DEPREL_AMOD || deprel == RELATA_DEPREL_COMPOUND) &&
                                                  c < role && (relata_is_name(x, c) || relata_is_demonym(x, c))))
            relata_noun_role_of(x, role, holder, c, 0, clause);
        else if ((deprel == RELATA_DEPREL_NMOD ||
                  (deprel == RELATA_DEPREL_OBL && relata_is_relational_noun(tree, role))) &&
                 marker && relata_tree_lemma_in(tree, marker, prepositions))
            relata_noun_role_of(x, role, holder, relata_noun_name_behind(x, c), marker, clause);
    }
}

// "the UN Secretary-General": whose the office is may hang on its first part.
static void hyphened_targets(RelataExtraction *x, uint32_t role, uint32_t holder, uint32_t clause) {
    const RelataTree *tree = &x->tree;
    if (role < 3 || !relata_tree_is_lemma(tree, role, "general") ||
        strcmp(relata_tree_form(tree, role - 1), "-") != 0 || relata_tree_head(tree, role - 2) != role)
        return;
    for (uint32_t c = tree->first[role - 2]; c && c < role - 2; c = tree->next[c])
        if (relata_is_name(x, c) || relata_is_demonym(x, c))
            relata_noun_role_of(x, role, holder, c, 0, clause);
}

// "director of marketing for Acme": an office's body behind its field.
static bool is_body_behind_field(const RelataExtraction *x, uint32_t role, uint32_t body, uint32_t marker) {
    static const char *const offices[] = {"director", "head",    "chief", "manager",   "president",   "vice-president",
                                          "officer",  "manager", "dean",  "executive", "coordinator", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t field = relata_tree_head(tree, body);
    return relata_tree_is_lemma(tree, marker, "for") && relata_tree_head(tree, field) == role &&
           relata_tree_is_lemma(tree, relata_tree_case(tree, field), "of") && relata_tree_lemma_in(tree, role, offices);
}

// "an expert on trade at Leeds University": whoever has a role is "at" the place, not the trade.
static void role_places(RelataExtraction *x, uint32_t role, uint32_t holder, uint32_t clause) {
    static const char *const times[] = {"during", "since", "after", "before", "until", NULL};
    const RelataTree *tree = &x->tree;
    for (uint32_t i = role + 1; i <= tree->right[role]; i++) {
        uint32_t marker = relata_tree_case(tree, i), head = relata_tree_head(tree, i);
        bool is_below = relata_tree_deprel(tree, head) == RELATA_DEPREL_NMOD && relata_tree_head(tree, head) == role;
        if (relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD && head != role && marker && relata_is_name(x, i) &&
            (!clause || is_below) && relata_is_role_noun(x, role) && relata_tree_upos(tree, head) == RELATA_UPOS_NOUN &&
            !relata_tree_lemma_in(tree, relata_tree_case(tree, head), times) && // "during her time at the Board"
            (relata_tree_is_lemma(tree, marker, "at") || is_body_behind_field(x, role, i, marker)))
            relata_noun_role_of(x, role, holder, i, marker, clause);
    }
}

// "Malian President Tom Berg": the title as the name's description.
void relata_noun_title(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    uint32_t holder = relata_tree_head(tree, i);
    if ((deprel == RELATA_DEPREL_NMOD_DESC || deprel == RELATA_DEPREL_COMPOUND) && i < holder &&
        relata_is_name(x, holder) && relata_is_role_noun(x, i) &&
        (relata_type_at(x, holder) == RELATA_TYPE_PERSON || !relata_mention_at(x, holder)))
        relata_noun_identity(x, holder, i, i, "title");
}

static bool is_inside_name(const RelataExtraction *x, uint32_t i) {
    uint32_t token = x->tree.begin + i - 1;
    for (int step = 0; step < 4 && i; step++, i = relata_tree_head(&x->tree, i)) {
        const RelataMention *m = relata_mention_at(x, i);
        if (m && m->kind == RELATA_MENTION_NAME && m->token_begin <= token && token < m->token_end)
            return m->type == RELATA_TYPE_ORGANIZATION ||
                   !relata_is_role_word(x, m->head - x->tree.begin + 1); // "Defence Minister" is a title, not a name
    }
    return false;
}

static bool ends_with_hyphen(const RelataTree *tree, uint32_t i) {
    const char *form = relata_tree_form(tree, i);
    return *form && form[strlen(form) - 1] == '-' && !relata_tree_token(tree, i)->space_after;
}

static bool is_title_word(const RelataExtraction *x, uint32_t i) {
    RelataUpos upos = relata_tree_upos(&x->tree, i);
    const char *xpos = i ? relata_tree_token(&x->tree, i)->xpos : NULL;
    if (xpos && (strcmp(xpos, "VBN") == 0 || strcmp(xpos, "VBG") == 0))
        return relata_tree_deprel(&x->tree, i) == RELATA_DEPREL_AMOD && // "embattled", not "Lira-backed"
               !ends_with_hyphen(&x->tree, i - 1);
    return i && !is_inside_name(x, i) &&
           (upos == RELATA_UPOS_NOUN || upos == RELATA_UPOS_PROPN || upos == RELATA_UPOS_ADJ) &&
           !relata_is_demonym(x, i);
}

// Adjectives that the lexicon also knows as persons ("a national of Chad") are no titles: "the National Assembly".
static bool is_office_word(const RelataExtraction *x, uint32_t i) {
    static const char *const adjectives[] = {"national",   "native",       "local",  "liberal", "conservative",
                                             "democratic", "intellectual", "junior", NULL};
    return relata_is_role_word(x, i) && !relata_tree_lemma_in(&x->tree, i, adjectives);
}

// "Angel" of "Juan Angel Lira" is no office.
static bool is_given_name(const RelataExtraction *x, uint32_t i) {
    char given[64];
    relata_lexicon_normalize(relata_tree_form(&x->tree, i), given, sizeof given);
    return !is_office_word(x, i) && relata_lexicon_find(x->lexicon, RELATA_LEXICON_GIVEN_NAME, given);
}

// The last token of the title before a name, 0 if there is none: titles inside the name's span are skipped over.
uint32_t relata_noun_title_before(const RelataExtraction *x, const RelataMention *m) {
    const RelataTree *tree = &x->tree;
    uint32_t begin = m->token_begin - tree->begin + 1, end = m->token_end - tree->begin, last = 0;
    for (uint32_t i = begin; i < end && !is_given_name(x, begin); i++)
        if (is_office_word(x, i))
            last = i;
    bool is_before = begin > 1 && relata_tree_upos(tree, begin - 1) != RELATA_UPOS_VERB;
    return last ? last : is_before && is_office_word(x, begin - 1) ? begin - 1 : 0;
}

// "Mayor of London Sadiq Khan", "chief of staff Helge Braun": the role noun before "of" and one word before the name.
static uint32_t role_before_of(const RelataExtraction *x, uint32_t begin) {
    const RelataTree *tree = &x->tree;
    bool is_of = begin > 3 && relata_tree_is_lemma(tree, begin - 2, "of") && relata_is_role_noun(x, begin - 3) &&
                 !relata_is_demonym(x, begin - 1); // "the leader of Roman Catholic Christianity"
    return is_of ? begin - 3 : 0;
}

// "Ambassador to the United Nations Ana Lira", "President of the European Council Ana Lira": the last word of a longer
// name right before a person's, with the preposition and role before it; 0 if there is none.
static uint32_t target_before(const RelataExtraction *x, uint32_t begin, uint32_t *marker) {
    static const char *const prepositions[] = {"of", "to", "for", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t token = tree->begin + begin - 1;
    for (uint32_t i = begin - 1; i && i + 8 > begin; i--) {
        const RelataMention *m = relata_mention_at(x, i);
        if (!m || m->kind != RELATA_MENTION_NAME || m->token_end != token || m->token_begin <= tree->begin ||
            (m->type != RELATA_TYPE_PLACE && m->type != RELATA_TYPE_ORGANIZATION))
            continue;
        uint32_t before = m->token_begin - tree->begin;
        if (before > 1 && relata_tree_is_lemma(tree, before, "the"))
            before--;
        if (before < 2 || !relata_tree_lemma_in(tree, before, prepositions) || !relata_is_role_noun(x, before - 1))
            return 0;
        *marker = before;
        return i;
    }
    return 0;
}

// "the top commander in Mali General Ana Lira": the role noun before the place that the title stands behind, 0 if none.
static uint32_t phrase_role(const RelataExtraction *x, uint32_t place) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, place);
    uint32_t marker = m && m->token_begin > tree->begin ? m->token_begin - tree->begin : 0;
    bool is_phrase = marker > 1 && relata_tree_lemma_in(tree, marker, (const char *const[]){"in", "at", NULL});
    bool is_owner = relata_tree_deprel(tree, place) == RELATA_DEPREL_NMOD_POSS; // "witnesses in Mali's capital Bamako"
    return is_phrase && !is_owner && relata_is_role_noun(x, marker - 1) ? marker - 1 : 0;
}

// "the mayor Foreign Minister Ana Lira met": another's role, and no adjective that is one too ("professional").
static bool is_other_role(const RelataExtraction *x, uint32_t i) {
    static const char *const kinds[] = {"terrorist", "rebel",  "guerrilla", "militant", "insurgent", "separatist",
                                        "student",   "worker", "veteran",   "refugee",  NULL};
    if (relata_tree_lemma_in(&x->tree, i, kinds) && relata_tree_form(&x->tree, i)[0] >= 'a' &&
        relata_is_role_word(x, i + 1))
        return false; // "the terrorist leader", "student activist"
    return relata_is_role_word(x, i) && !relata_title_has_adjective(&x->tree, i) &&
           !(relata_tree_upos(&x->tree, i) == RELATA_UPOS_ADJ && relata_tree_is_lemma(&x->tree, i, "professional"));
}

typedef struct {
    uint32_t first, last; // tokens of the title
    uint32_t role;        // the noun of a title with a name behind it, 0 if none
    uint32_t named;       // where the words of a place end that the title begins with, 0 if none
} Title;

// The proposition of a title before its holder's name, of what it is held at.
static void commit_title(RelataExtraction *x, const Title *title, uint32_t holder, uint32_t target, bool is_owned) {
    static const char *const past[] = {"former", "ex", "late", "acting", "then", "interim", NULL};
    const RelataTree *tree = &x->tree;
    RelataDraft draft = {.predicate = title->last, .rule = "role"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, holder, 0, 0);
    for (uint32_t i = title->first; i <= title->last; i++)
        if (i < title->named || relata_is_noun(tree, i) || i == title->last ||
            relata_title_has_part(tree, i, title->last) || (title->role && i > title->role) ||
            relata_title_has_capital(x, i, title->last) || relata_title_has_compound(x, i, title->last)) {
            relata_draft_add_relation(&draft, i);
            relata_title_add_hyphened(tree, i, &draft);
        }
    for (uint32_t i = target + 1; is_owned && i < title->first; i++)
        if (relata_tree_lemma_in(tree, i, past))
            relata_draft_add_relation(&draft, i);
    uint32_t before = tree->left[target] < target ? tree->left[target] : target;
    if (before > 1 && relata_tree_lemma_in(tree, before - 1, past))
        relata_draft_add_relation(&draft, before - 1);
    else if (before == target && relata_tree_lemma_in(tree, before, past))
        relata_draft_add_relation(&draft, before);
    if (relata_title_limit(x, title->first))
        relata_draft_add_relation(&draft, relata_title_limit(x, title->first));
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, target, 0, 0);
    relata_draft_commit(x, &draft);
}

// "minister of health Tom Berg", "Chancellor of the Exchequer Tom Berg": the office of what "of" names, before the
// name.
static bool office_role(RelataExtraction *x, uint32_t holder, uint32_t begin) {
    uint32_t marker = 0, office = target_before(x, begin, &marker);
    if (office && is_office_of_state(&x->tree, marker, office)) {
        uint32_t country = marker > 2 ? reference_before(x, marker - 2) : 0;
        if (country)
            relata_noun_role_of(x, marker - 1, holder, country, 0, 0);
        return true;
    }
    if (!office || marker + 2 == begin)
        return false;
    relata_noun_role_of(x, marker - 1, holder, office, marker, 0);
    return true;
}

// The first word of the title that ends at `last`, of which the words from `first` on are known; `begin` is where the
// span of the name begins.
static uint32_t title_begin(const RelataExtraction *x, uint32_t first, uint32_t last, uint32_t begin) {
    static const char *const generals[] = {"attorney", "solicitor", "secretary", "director", "governor",
                                           "surgeon",  "inspector", "consul",    "auditor",  NULL};
    const RelataTree *tree = &x->tree;
    if (first > 1 && first == last && relata_tree_is_lemma(tree, first, "general") &&
        relata_tree_lemma_in(tree, first - 1, generals))
        first--; // "Solicitor General", which may be taken for a name
    if (first > 2 && strcmp(relata_tree_form(tree, first - 1), "-") == 0 && relata_is_noun(tree, first - 2))
        first -= 2;                 // "vice-president", "director-general"
    bool is_inside = last >= begin; // a title that the name's span begins with
    while (first > 1 && !is_other_role(x, first - 1) &&
           (is_inside && first > begin ? !relata_is_demonym(x, first - 1) : is_title_word(x, first - 1)))
        first--;
    return first;
}

// "Malian President Tom Berg", "Mali's finance minister Tom Berg", "Berg aide Ana Lira": read off the
// words before a person's name, whatever arcs the parser gives them.
void relata_noun_title_role(RelataExtraction *x, uint32_t holder) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, holder);
    if (!m || m->kind != RELATA_MENTION_NAME || m->token_begin < tree->begin)
        return;
    uint32_t begin = m->token_begin - tree->begin + 1;
    bool is_capital = (m->type == RELATA_TYPE_PLACE || m->type == RELATA_TYPE_OTHER) && begin > 1 &&
                      relata_tree_is_lemma(tree, begin - 1, "capital");
    if (m->type == RELATA_TYPE_PERSON && office_role(x, holder, begin))
        return;
    uint32_t role = m->type == RELATA_TYPE_PERSON ? role_before_of(x, begin) : 0;
    if (role && relata_is_name(x, begin - 1) && !is_department(tree, begin - 1)) {
        relata_noun_role_of(x, role, holder, begin - 1, begin - 2, 0);
        return;
    }
    uint32_t last = role                            ? begin - 1
                    : is_capital                    ? begin - 1
                    : m->type == RELATA_TYPE_PERSON ? relata_noun_title_before(x, m)
                                                    : 0,
             first = last;
    static const char *const honours[] = {"sir", "dame", "lady", "sheikh", "sheik", "haji", "maulana", "swami", NULL};
    if (last > 1 && !role && relata_tree_lemma_in(tree, last, honours) && relata_is_role_word(x, last - 1))
        first = --last; // "naturalist Sir Tom Berg"
    if (!last || (!role && relata_tree_lemma_in(tree, last, honours)))
        return; // "Sir" is no role
    first = title_begin(x, role ? role : first, last, begin);
    if (first > 1 && !role && faith_before(x, first - 1))
        first = faith_before(x, first - 1); // "the Malian Sunni cleric Omar Duran"
    uint32_t target = first > 1 ? reference_before(x, first - 1) : 0;
    uint32_t before = target ? phrase_role(x, target) : 0;
    if (before) {
        relata_noun_role_of(x, before, holder, target, before + 1, 0);
        return;
    }
    uint32_t owner = relata_tree_child(tree, last, RELATA_DEPREL_NMOD_POSS);
    static const char *const posts[] = {"U.N.", "UN", "EU", "NATO", "E.U.", NULL};
    bool is_posted = target && relata_tree_is_lemma(tree, last, "ambassador") &&
                     relata_is_among(relata_tree_form(tree, target), posts);
    uint32_t sender, place, region = first == last ? region_of(x, last, &sender, &place) : 0;
    if (region && region == target) {
        target = sender;
        first = place;
    } else if (target && owner && owner < target && (is_personal_side(tree, last) || is_posted))
        target = owner; // "Lira's Senate opponent Tom Berg", "Chad's UN ambassador Eva Lind"
    if (!target || target == holder || is_family_name(x, target, last) ||
        (is_kin_of_country(x, target, last) && target != owner))
        return;
    commit_title(x, &(Title){.role = role, .first = first, .last = last, .named = region ? last : 0}, holder, target,
                 target == owner);
}

// "NLA president Ana Lira of Leeds University": whether a title says already of what it is.
bool relata_noun_is_title_of(const RelataExtraction *x, uint32_t title, uint8_t type) {
    uint32_t target = title > 1 ? reference_before(x, title - 1) : 0;
    return target && relata_type_at(x, target) == type;
}

// "Lira, Green nominee Berg, and …": in a list a title right before another's name is that name's.
static bool is_title_of_next(const RelataExtraction *x, uint32_t i, uint32_t head) {
    return i < x->tree.n && i + 1 != head && relata_tree_upos(&x->tree, i + 1) == RELATA_UPOS_PROPN &&
           !relata_is_time_word(relata_tree_lemma(&x->tree, i + 1));
}

// Whether a name opens with a given name; other names taken for persons' may be bodies' ("Voce Azzurra").
static bool opens_with_given_name(const RelataExtraction *x, uint32_t name) {
    const RelataMention *m = relata_mention_at(x, name);
    return m && m->type == RELATA_TYPE_PERSON &&
           relata_lexicon_find(x->lexicon, RELATA_LEXICON_GIVEN_NAME, x->document->tokens[m->token_begin].form);
}

// "the network's Danish service, Radio Lima": the body that the owner's noun names.
static void own_body(RelataExtraction *x, uint32_t name, uint32_t noun) {
    static const char *const bodies[] = {"service",   "unit",        "arm",        "branch",  "agency",
                                         "newspaper", "broadcaster", "airline",    "network", "bureau",
                                         "wing",      "carrier",     "subsidiary", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t owner = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS);
    if (owner && relata_is_name(x, owner) && relata_type_at(x, name) != RELATA_TYPE_PLACE &&
        !opens_with_given_name(x, name) && relata_tree_lemma_in(tree, noun, bodies) && !relata_is_role_noun(x, noun) &&
        !relata_is_relational_noun(tree, noun))
        relata_noun_role_of(x, noun, name, owner, 0, 0);
}

// "the Head of the Bank, Ana Lira": an office of one word that its capital made a name.
static bool is_capital_office(const RelataExtraction *x, uint32_t head, uint32_t name) {
    const RelataMention *m = relata_mention_at(x, head);
    return m && m->token_end == m->token_begin + 1 && relata_is_role_noun(x, head) &&
           relata_type_at(x, name) == RELATA_TYPE_PERSON && relata_tree_child(&x->tree, head, RELATA_DEPREL_NMOD);
}

// What only bodies are.
static bool is_body_noun(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"subsidiary", "unit", "branch", "division", "affiliate", "arm", "wing", NULL};
    return relata_tree_lemma_in(tree, i, words);
}

// "Ana Lira, a fellow at the Leeds Institute, a unit of": the head of the body's name right before a comma, 0 if none.
static uint32_t body_before(const RelataExtraction *x, uint32_t comma) {
    const RelataTree *tree = &x->tree;
    comma -= comma > 1 && strcmp(relata_tree_form(tree, comma), ",") != 0;
    const RelataMention *m = comma > 1 ? relata_name_covering(x, comma - 1) : NULL;
    bool is_body = m && m->type == RELATA_TYPE_ORGANIZATION && strcmp(relata_tree_form(tree, comma), ",") == 0;
    return is_body ? m->head - tree->begin + 1 : 0;
}

// "Lira, a lecturer at Leeds University", "their neighbour, Ana Lira", "Lira, 41,".
void relata_noun_apposition(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS)
        return;
    uint32_t head = relata_tree_head(tree, i), role = relata_tree_head(tree, head);
    if (role && relata_is_role_noun(x, role) && relata_tree_deprel(tree, head) == RELATA_DEPREL_NMOD &&
        relata_name_behind_place(x, role, head) == i) {
        if (is_office_of_state(tree, relata_tree_case(tree, head), head))
            role_targets(x, role, i, 0);
        else
            relata_noun_role_of(x, role, i, head, relata_tree_case(tree, head), 0);
        return;
    }
    if (relata_tree_is_lemma(tree, relata_tree_case(tree, head), "as") && relata_is_role_word(x, head))
        return; // "succeeded him as minister, the top diplomat of Chad": of the office, not of a person
    if (relata_is_age(tree, i) && relata_is_name(x, head) && relata_type_at(x, head) == RELATA_TYPE_PERSON) {
        relata_noun_identity(x, head, i, i, "age");
        return;
    }
    if (i > head && relata_type_at(x, head) != RELATA_TYPE_PERSON && tree->left[i] > 1 &&
        strcmp(relata_tree_form(tree, tree->left[i] - 1), ":") == 0)
        return; // "The Long Road: the genius of Ana Lira", a title
    if (i > head && is_body_noun(tree, i) && relata_type_at(x, head) == RELATA_TYPE_PERSON) {
        uint32_t body = body_before(x, tree->left[i]);
        if (body)
            role_targets(x, i, body, 0);
        return;
    }
    if (!relata_is_noun(tree, i) || !(relata_is_noun(tree, head)) ||
        (tree->left[i] > head && strcmp(relata_tree_form(tree, tree->left[i] - 1), ";") == 0) ||
        (tree->left[i] > head && strcmp(relata_tree_form(tree, tree->left[i]), ";") == 0))
        return; // a list
    if (relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) && relata_type_at(x, head) == RELATA_TYPE_PERSON &&
        relata_is_name(x, head) &&
        (!relata_tree_child(tree, head, RELATA_DEPREL_CONJ) || relata_tree_child(tree, head, RELATA_DEPREL_CONJ) > i) &&
        relata_tree_deprel(tree, head) != RELATA_DEPREL_CONJ)
        return; // "Ana Lira, protesters in Chad, …": a list and not one person
    if (relata_is_name(x, i) && (!relata_is_name(x, head) || is_capital_office(x, head, i))) {
        relata_noun_identity(x, i, head, 0, "apposition");
        own_body(x, i, head);
        if (relata_is_role_noun(x, head) || relata_is_relational_noun(tree, head)) {
            role_targets(x, head, i, 0);
            hyphened_targets(x, head, i, 0);
        }
    } else {
        relata_noun_identity(x, head, i, i, relata_is_name(x, i) ? "alias" : "apposition");
        if ((relata_is_role_noun(x, i) || relata_is_relational_noun(tree, i)) && !is_title_of_next(x, i, head)) {
            role_targets(x, i, head, 0);
            hyphened_targets(x, i, head, 0);
            role_places(x, i, head, 0);
        }
    }
}

static bool is_linking(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"become", "remain", "constitute", "represent", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "succeeded him as mayor", "returned as coach": verbs after which the subject has the role, and not the object.
static bool is_succeeding(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"succeed", "replace", "take", "return", "begin", "start", NULL};
    return relata_tree_lemma_in(tree, verb, words);
}

// "was elected speaker", "serves as an adviser", "cast itself as": whether a role completes a verb that gives or has
// it.
static bool is_role_complement(const RelataTree *tree, uint32_t verb, uint32_t i) {
    static const char *const naming[] = {"elect",    "appoint", "name",     "become",    "make",    "remain",
                                         "nominate", "choose",  "install",  "confirm",   "serve",   "work",
                                         "act",      "reelect", "re-elect", "introduce", "present", "designate",
                                         "propose",  "know",    NULL};
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    uint32_t marker = relata_tree_case(tree, i);
    bool is_complement =
        deprel == RELATA_DEPREL_XCOMP || (deprel == RELATA_DEPREL_OBL && relata_tree_is_lemma(tree, marker, "as")) ||
        (deprel == RELATA_DEPREL_OBJ && !marker && (is_linking(tree, verb) || relata_is_passive(tree, verb)));
    if (!verb || !is_complement)
        return false;
    uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ);
    bool is_reflexive = object && relata_tree_has_morph(tree, object, RELATA_MORPH_REFLEX); // "cast itself as"
    bool is_as = deprel == RELATA_DEPREL_OBL && is_succeeding(tree, verb);
    bool is_known = relata_tree_is_lemma(tree, verb, "know") && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS);
    return !is_known && (is_reflexive || is_as || relata_tree_lemma_in(tree, verb, naming));
}

// "Ana Lira is the director of the zoo", "was elected speaker of the house", "serves as an adviser to the king".
void relata_noun_predicated_role(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    bool has_copula = relata_tree_child(tree, i, RELATA_DEPREL_COP) != 0;
    uint32_t verb = has_copula ? i : relata_tree_head(tree, i), without;
    if (!has_copula && !is_role_complement(tree, verb, i))
        return;
    bool is_copular = has_copula || is_linking(tree, verb);
    bool is_noun = is_copular && relata_tree_upos(tree, i) == RELATA_UPOS_NOUN;
    if (!is_noun && !relata_is_role_noun(x, i) && !relata_is_relational_noun(tree, i))
        return;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    uint32_t marker = relata_tree_case(tree, i);
    if (!is_copular && relata_tree_is_lemma(tree, i, "part"))
        return; // "began talks as part of the summit"
    if (has_copula && marker)
        return; // "is in contact with"
    if (relata_tree_child(tree, verb, RELATA_DEPREL_CSUBJ))
        return; // "to pay her was a breach of the treaty": she was none
    static const char *const choosing[] = {"elect",   "appoint",   "name",    "nominate", "choose",
                                           "install", "confirm",   "reelect", "re-elect", "designate",
                                           "propose", "introduce", "present", NULL};
    if (verb != i && deprel == RELATA_DEPREL_OBL && relata_tree_lemma_in(tree, verb, choosing) &&
        relata_tree_has_xpos(tree, verb, "VBD") && !relata_is_passive(tree, verb) &&
        !relata_tree_child(tree, verb, RELATA_DEPREL_OBJ))
        return; // "Lira appointed as chairman a lawyer named …"
    uint32_t holder = relata_clause_subject(tree, verb, &without);
    bool is_subject = verb != i && is_succeeding(tree, verb); // "succeeded him as mayor of Lima"
    if (is_subject && relata_is_passive(tree, verb))
        return;
    uint32_t named = verb != i ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
    bool is_naming = named && relata_is_name(x, named) && relata_type_at(x, named) == RELATA_TYPE_PERSON &&
                     !relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS); // a past tense taken for a participle
    if (verb != i && !is_subject && (is_naming || !relata_is_passive(tree, verb)) && deprel != RELATA_DEPREL_OBJ) {
        uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ);
        holder = object && !relata_tree_has_morph(tree, object, RELATA_MORPH_REFLEX) ? object : holder;
    }
    if (holder && holder != i) {
        role_targets(x, i, holder, verb);
        role_places(x, i, holder, verb);
    }
}

// "its Malian ally": the country of the adjective is what the owner's noun says.
void relata_noun_own_ally(RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"ally", "neighbor", "neighbour", "rival", "partner", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t owner = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
    if (i < 3 || !owner || !relata_tree_lemma_in(tree, i, words) || !relata_is_demonym(x, i - 1) || i - 1 <= owner ||
        relata_tree_head(tree, i - 1) != i || relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR) ||
        relata_tree_child(tree, i, RELATA_DEPREL_APPOS))
        return;
    RelataDraft draft = {.predicate = i, .rule = "role"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, i - 1, 0, 0);
    relata_draft_add_relation(&draft, i);
    relata_draft_add(&draft, RELATA_ROLE_OBLIQUE, owner, 0, 0);
    relata_draft_commit(x, &draft);
}
