// Clause: verbs and copulas with their arguments.
//
// Every predicate of a sentence gives one n-ary draft: the verb group (auxiliaries, negation, the verbs it is
// governed through by control and raising, particle), the grammatical subject first, then the other arguments in
// text order. Subjects are found by subject.c, verb groups by group.c; conjoined verbs share objects and times.
//
// In: the loaded tree. Out: drafts committed to the extraction. Nothing here knows of graphs or benchmarks.
#include "extract/proposition/clause.h"

#include "extract/tree/words.h"

static bool is_temporal(const RelataTree *tree, uint32_t i) {
    uint32_t mention = tree->document->mention_at ? tree->document->mention_at[tree->begin + i - 1] : 0;
    if (mention && tree->document->mentions[mention - 1].type == RELATA_TYPE_DATE)
        return true;
    return relata_is_time_word(relata_tree_lemma(tree, i)) || relata_is_year(relata_tree_form(tree, i));
}

static bool is_place(const RelataTree *tree, uint32_t i, uint32_t marker) {
    static const char *const prepositions[] = {"in", "at", "near", "across", "outside", "inside", "within", NULL};
    uint32_t mention = tree->document->mention_at ? tree->document->mention_at[tree->begin + i - 1] : 0;
    uint8_t type = mention ? tree->document->mentions[mention - 1].type : RELATA_TYPE_OTHER;
    return marker && relata_tree_lemma_in(tree, marker, prepositions) &&
           (type == RELATA_TYPE_PLACE || type == RELATA_TYPE_FACILITY);
}

bool relata_is_behind_direction(const RelataTree *tree, uint32_t verb, uint32_t i) {
    static const char *const directions[] = {"from", "to", "into", "toward", "towards", "through", "via", NULL};
    for (uint32_t c = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBL) : 0; c && c < i;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && tree->right[c] + 1 == tree->left[i] &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), directions))
            return true;
    return false;
}

static void add_oblique(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    uint32_t without = 0, noun = relata_antecedent(tree, i, &without), marker = relata_tree_case(tree, i);
    bool is_term =
        relata_tree_is_lemma(tree, marker, "to") && relata_tree_is_lemma(tree, relata_tree_head(tree, i), "sentence");
    RelataRole role = is_temporal(tree, i) && !is_term ? RELATA_ROLE_TIME
                      : is_place(tree, i, marker) && !relata_is_behind_direction(tree, relata_tree_head(tree, i), i)
                          ? RELATA_ROLE_PLACE
                          : RELATA_ROLE_OBLIQUE;
    relata_draft_add(draft, role, noun ? noun : i, marker, without);
}

// "identified only by her first name": what somebody is known by does not know them.
static bool is_known_by(const RelataTree *tree, uint32_t i) {
    static const char *const verbs[] = {"identify",  "know",    "call", "name",   "refer",    "recognize",
                                        "recognise", "address", "list", "credit", "describe", NULL};
    static const char *const names[] = {"name",    "nickname",     "initial", "surname", "pseudonym", "alias",
                                        "acronym", "abbreviation", "title",   "number",  "moniker",   "photograph",
                                        "photo",   "fingerprint",  "tattoo",  "record",  NULL};
    return relata_tree_lemma_in(tree, i, names) && relata_tree_lemma_in(tree, relata_tree_head(tree, i), verbs);
}

// "by" under a passive brings in whoever does it, unless it is a measure ("by 40 votes"), a time or a way ("by mail").
static bool is_agent(const RelataTree *tree, uint32_t i) {
    uint32_t marker = relata_tree_case(tree, i);
    RelataUpos upos = relata_tree_upos(tree, i);
    bool is_way = upos == RELATA_UPOS_NOUN && !tree->first[marker] && tree->left[i] == marker && tree->right[i] == i &&
                  !relata_tree_has_morph(tree, i, RELATA_MORPH_PLUR);
    return relata_tree_is_lemma(tree, marker, "by") && !is_temporal(tree, i) && !is_way && upos != RELATA_UPOS_NUM &&
           upos != RELATA_UPOS_SYM && !is_known_by(tree, i) && !relata_tree_child(tree, i, RELATA_DEPREL_NUMMOD);
}

static void add_agent(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    uint32_t without = 0, noun = relata_antecedent(tree, i, &without);
    relata_draft_add(draft, RELATA_ROLE_SUBJECT, noun ? noun : i, relata_tree_case(tree, i), without);
}

bool relata_is_content_clause(const RelataTree *tree, uint32_t clause) {
    if (relata_tree_is_lemma(tree, relata_tree_child(tree, clause, RELATA_DEPREL_MARK), "that"))
        return true;
    uint32_t first = relata_tree_child(tree, clause, RELATA_DEPREL_OBJ);
    return first && first < clause && relata_tree_is_lemma(tree, first, "that") &&
           relata_tree_next_child(tree, first, RELATA_DEPREL_OBJ);
}

// "told the paper he considered …": what stands between a verb and the subject of its clause is told, not considered.
static bool is_of_verb_above(const RelataTree *tree, uint32_t i) {
    uint32_t verb = relata_tree_head(tree, i), subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    return subject && i < subject && subject < verb && relata_tree_deprel(tree, verb) == RELATA_DEPREL_CCOMP &&
           relata_tree_head(tree, verb) < i && relata_tree_upos(tree, i) == RELATA_UPOS_PROPN;
}

static void add_object(const RelataTree *tree, uint32_t i, RelataRole role, RelataDraft *draft) {
    if (i < relata_tree_head(tree, i) && relata_is_content_clause(tree, relata_tree_head(tree, i)) &&
        relata_tree_is_lemma(tree, i, "that"))
        return; // a complementizer taken for a pronoun
    uint32_t without = 0, noun = relata_antecedent(tree, i, &without);
    if (!noun && is_of_verb_above(tree, i))
        return;
    relata_draft_add(draft, role, noun ? noun : i, 0, without);
}

// Adverbial clauses that say how, why or what for are arguments; those of time and condition are not.
static void add_adverbial_clause(const RelataTree *tree, uint32_t i, uint32_t verb, RelataDraft *draft) {
    static const char *const means[] = {"by", "without", "after", "before", "since", "through", "despite", NULL};
    uint32_t mark = relata_tree_child(tree, i, RELATA_DEPREL_MARK);
    if (i < verb || relata_own_subject(tree, i) || !mark)
        return;
    if (relata_is_infinitive(tree, i))
        relata_draft_add(draft, RELATA_ROLE_PURPOSE, i, mark, 0);
    else if (relata_tree_lemma_in(tree, mark, means))
        relata_draft_add(draft, RELATA_ROLE_CAUSE, i, mark, 0);
}

static void add_adverb(const RelataTree *tree, uint32_t i, uint32_t verb, RelataDraft *draft) {
    if (relata_is_group_adverb(tree, i, verb))
        return;
    uint32_t without = 0, noun;
    if (relata_tree_is_lemma(tree, i, "where") && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL_RELCL) {
        noun = relata_tree_head(tree, verb);
        without = verb;
        relata_draft_add(draft, RELATA_ROLE_PLACE, noun, 0, without);
    } else if (is_temporal(tree, i))
        relata_draft_add(draft, RELATA_ROLE_TIME, i, 0, 0);
    else if (i > verb && !relata_is_negation(tree, i))
        relata_draft_add(draft, RELATA_ROLE_OBLIQUE, i, 0, 0);
}

static void add_dependents(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        switch (relata_tree_deprel(tree, c)) {
        case RELATA_DEPREL_OBJ:
            add_object(tree, c, RELATA_ROLE_OBJECT, draft);
            break;
        case RELATA_DEPREL_IOBJ:
            add_object(tree, c, RELATA_ROLE_RECIPIENT, draft);
            break;
        case RELATA_DEPREL_OBL:
        case RELATA_DEPREL_OBL_UNMARKED:
        case RELATA_DEPREL_OBL_AGENT:
            if (draft->n_arguments && draft->arguments[0].head == c)
                break; // read as the subject
            if (draft->is_passive && is_agent(tree, c))
                add_agent(tree, c, draft);
            else
                add_oblique(tree, c, draft);
            break;
        case RELATA_DEPREL_XCOMP:
            if (!relata_merged_matrix(tree, c))
                relata_draft_add(draft, RELATA_ROLE_COMPLEMENT, c, relata_tree_case(tree, c), 0);
            break;
        case RELATA_DEPREL_CCOMP:
            if (!relata_is_tagged_report(tree, c))
                relata_draft_add(draft, RELATA_ROLE_COMPLEMENT, c, relata_tree_child(tree, c, RELATA_DEPREL_MARK), 0);
            break;
        case RELATA_DEPREL_ADVCL:
            if (relata_is_attribute(tree, c) && relata_tree_child(tree, c, RELATA_DEPREL_OBJ))
                relata_draft_add(draft, RELATA_ROLE_OBLIQUE, relata_tree_child(tree, c, RELATA_DEPREL_OBJ),
                                 relata_tree_child(tree, c, RELATA_DEPREL_MARK), 0); // "fled to neighboring Chad"
            else
                add_adverbial_clause(tree, c, i, draft);
            break;
        case RELATA_DEPREL_ADVMOD:
            add_adverb(tree, c, i, draft);
            break;
        default:
            break;
        }
}

// "gave Chad two boats", "bought Rover two years ago": a name that the tree compounds with a counted noun after it is
// an object of its own, for English counts before it compounds. 0 if there is none; `noun` gets the counted noun.
static uint32_t name_before_count(const RelataTree *tree, uint32_t verb, uint32_t *noun) {
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel deprel = relata_tree_deprel(tree, c);
        uint32_t name = relata_tree_child(tree, c, RELATA_DEPREL_COMPOUND),
                 number = relata_tree_child(tree, c, RELATA_DEPREL_NUMMOD);
        if (c > verb && name && number && name < number && relata_tree_upos(tree, name) == RELATA_UPOS_PROPN &&
            (deprel == RELATA_DEPREL_OBJ || deprel == RELATA_DEPREL_OBL_UNMARKED)) {
            *noun = c;
            return name;
        }
    }
    return 0;
}

static void split_count(const RelataTree *tree, uint32_t verb, RelataDraft *draft) {
    uint32_t noun, name = name_before_count(tree, verb, &noun);
    if (!name)
        return;
    for (uint32_t k = 0; k < draft->n_arguments; k++)
        if (draft->arguments[k].head == noun)
            draft->arguments[k].without = name;
    relata_draft_add(draft, is_temporal(tree, noun) ? RELATA_ROLE_OBJECT : RELATA_ROLE_RECIPIENT, name, 0, 0);
}

// Of two objects the first is the recipient ("gave Chad two boats") and the second what the first is called ("named
// Lee chairman"), also where the tree calls both objects.
static void mark_second_object(const RelataTree *tree, uint32_t verb, RelataDraft *draft) {
    static const char *const naming[] = {"call",  "name",  "dub",     "consider", "declare", "deem",
                                         "label", "elect", "appoint", "make",     NULL};
    static const char *const giving[] = {"give",  "send", "offer", "sell", "lend",    "grant", "award", "show",
                                         "teach", "pay",  "hand",  "owe",  "promise", "deny",  "bring", NULL};
    RelataDraftArgument *first = NULL;
    bool is_naming = relata_tree_lemma_in(tree, verb, naming);
    if (!is_naming && !relata_tree_lemma_in(tree, verb, giving))
        return;
    for (uint32_t k = 1; is_naming && k < draft->n_arguments; k++)
        if (draft->arguments[k].role == RELATA_ROLE_RECIPIENT && !relata_tree_is_lemma(tree, verb, "make"))
            draft->arguments[k].role = RELATA_ROLE_OBJECT; // "considered Lee a friend"
    for (uint32_t k = 1; k < draft->n_arguments; k++) {
        if (draft->arguments[k].role != RELATA_ROLE_OBJECT)
            continue;
        if (first && first->head < draft->arguments[k].head) {
            if (is_naming)
                draft->arguments[k].role = RELATA_ROLE_COMPLEMENT;
            else if (relata_tree_upos(tree, first->head) != RELATA_UPOS_SYM &&
                     relata_tree_upos(tree, first->head) != RELATA_UPOS_NUM) // "paid $27 a share"
                first->role = RELATA_ROLE_RECIPIENT;
            return;
        }
        first = &draft->arguments[k];
    }
}

// "designed and built ships": the object stands with one of two neighbouring verbs and belongs to both.
static uint32_t shared_object(const RelataTree *tree, uint32_t i) {
    static const char *const acting[] = {"play", "portray", NULL}; // "directed and played Lira": the film, the part
    if (relata_tree_child(tree, i, RELATA_DEPREL_OBJ) || relata_is_passive(tree, i))
        return 0;
    if (relata_tree_deprel(tree, i) == RELATA_DEPREL_CONJ) {
        uint32_t object = relata_tree_child(tree, relata_tree_head(tree, i), RELATA_DEPREL_OBJ);
        return object > i ? object : 0;
    }
    uint32_t other = relata_tree_child(tree, i, RELATA_DEPREL_CONJ);
    if (other && other <= i + 2 && !relata_tree_lemma_in(tree, other, acting) && !relata_own_subject(tree, other) &&
        tree->right[i] > other)
        return relata_tree_child(tree, other, RELATA_DEPREL_OBJ);
    return 0;
}

static bool has_role(const RelataDraft *draft, RelataRole role) {
    for (uint32_t k = 0; k < draft->n_arguments; k++)
        if (draft->arguments[k].role == role)
            return true;
    return false;
}

// "In May they left Oslo and reached Bergen": a time before the first of two verbs goes with both.
static void add_shared_time(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || relata_own_subject(tree, i) ||
        has_role(draft, RELATA_ROLE_TIME))
        return;
    uint32_t first = relata_tree_head(tree, i);
    for (uint32_t c = tree->first[first]; c && c < first; c = tree->next[c])
        if ((relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL ||
             relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL_UNMARKED) &&
            is_temporal(tree, c)) {
            relata_draft_add(draft, RELATA_ROLE_TIME, c, relata_tree_case(tree, c), 0);
            return;
        }
}

// "the day he left", "speculation he might run": nouns of when and why, and of what a whole clause says may be so.
static bool has_whole_clause(const RelataTree *tree, uint32_t noun, uint32_t clause) {
    static const char *const times[] = {"reason", "time", "day", "moment", "year", NULL};
    static const char *const contents[] = {"speculation", "rumor",       "rumour",     "fear",  "hope", "chance",
                                           "suggestion",  "possibility", "likelihood", "doubt", NULL};
    static const char *const open[] = {"may", "might", "could", NULL};
    return relata_tree_lemma_in(tree, noun, times) ||
           (relata_tree_lemma_in(tree, noun, contents) &&
            relata_tree_lemma_in(tree, relata_tree_child(tree, clause, RELATA_DEPREL_AUX), open));
}

// "fell ill, following his loss he gave to charities": what was before a clause is no object of it.
static bool is_time_before(const RelataTree *tree, uint32_t noun) {
    static const char *const markers[] = {"follow", "following", "after", "before", "since", "during", "despite", NULL};
    return relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, noun), markers);
}

// "the house he built": the antecedent fills the gap of a relative clause that has a subject but no object.
static void fill_gap(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    uint32_t clause = i;
    for (int step = 0; step < RELATA_MAX_CHAIN && relata_merged_matrix(tree, clause); step++)
        clause = relata_merged_matrix(tree, clause);
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL || has_role(draft, RELATA_ROLE_OBJECT) ||
        has_role(draft, RELATA_ROLE_COMPLEMENT) || draft->is_passive ||
        relata_tree_is_lemma(tree, relata_tree_child(tree, clause, RELATA_DEPREL_MARK), "that"))
        return; // "the announcement that he was running" has no gap
    uint32_t noun = relata_tree_head(tree, clause), without;
    if (has_whole_clause(tree, noun, clause))
        return;
    if (is_time_before(tree, noun))
        return;
    for (uint32_t k = tree->left[clause]; k < i; k++)
        if (relata_antecedent(tree, k, &without))
            return; // a relative pronoun ("whose") fills it already
    for (uint32_t k = 0; k < draft->n_arguments; k++)
        if (draft->arguments[k].head == noun)
            return;
    relata_draft_add(draft, RELATA_ROLE_OBJECT, noun, 0, clause);
}

static const char *rule_of(const RelataTree *tree, uint32_t i) {
    switch (relata_tree_deprel(tree, i)) {
    case RELATA_DEPREL_ACL: {
        uint32_t noun = relata_tree_head(tree, i),
                 verb = relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBJ ? relata_tree_head(tree, noun) : 0;
        if (relata_is_infinitive(tree, i) && verb && relata_is_object_control(tree, verb))
            return "control";
        return relata_is_infinitive(tree, i) ? "infinitive" : "participle";
    }
    case RELATA_DEPREL_ACL_RELCL:
        return "relative clause";
    case RELATA_DEPREL_ADVCL:
        if (relata_gerund_subject(tree, i))
            return "gerund";
        if (relata_is_controlled(tree, i))
            return "control";
        return relata_own_subject(tree, i)     ? "clause"
               : relata_is_infinitive(tree, i) ? "purpose"
                                               : "adverbial participle";
    case RELATA_DEPREL_XCOMP:
        return relata_merged_matrix(tree, i) || relata_is_finite(tree, i) ? "clause" : "control";
    case RELATA_DEPREL_CONJ:
        return relata_own_subject(tree, i) ? "clause" : "conjoined verb";
    default:
        return "clause";
    }
}

// The grammatical subject; under a passive it is what the verb is done to, or the recipient if an object is left
// ("was given a medal").
static void add_subject(const RelataTree *tree, uint32_t i, RelataDraft *draft) {
    uint32_t without, subject = relata_clause_subject(tree, i, &without);
    if (!subject)
        return;
    RelataRole role = RELATA_ROLE_SUBJECT;
    if (draft->is_passive)
        role = relata_tree_child(tree, i, RELATA_DEPREL_OBJ) ? RELATA_ROLE_RECIPIENT : RELATA_ROLE_OBJECT;
    relata_draft_add(draft, role, subject, 0, without);
}

// "In 1999 the bank moved its head office to Leeds."  (The bank; moved; its head office; to Leeds; in 1999)
static void verbal_clause(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    RelataDraft draft = {.predicate = i, .rule = rule_of(tree, i)};
    draft.is_passive = relata_is_passive(tree, i);
    add_subject(tree, i, &draft);
    if (!draft.n_arguments)
        return;
    relata_add_verb_chain(tree, i, true, &draft);
    if (draft.is_passive && !relata_tree_child(tree, i, RELATA_DEPREL_AUX_PASS) && draft.n_relation == 1)
        draft.implied = "be";
    uint32_t chain[RELATA_MAX_CHAIN], n = 0;
    for (uint32_t m = relata_chain_matrix(tree, i); m && n < RELATA_MAX_CHAIN; m = relata_chain_matrix(tree, m))
        chain[n++] = m;
    while (n)
        add_dependents(tree, chain[--n], &draft);
    add_dependents(tree, i, &draft);
    uint32_t shared = shared_object(tree, i);
    if (shared)
        add_object(tree, shared, RELATA_ROLE_OBJECT, &draft);
    if (relata_is_tagged_report(tree, i))
        relata_draft_add(&draft, RELATA_ROLE_COMPLEMENT, relata_tree_head(tree, i), 0, i);
    fill_gap(tree, i, &draft);
    add_shared_time(tree, i, &draft);
    split_count(tree, i, &draft);
    mark_second_object(tree, i, &draft);
    relata_draft_commit(x, &draft);
}

// "There are three mines in the valley."  (three mines; are; in the valley)
static void existential_clause(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    RelataDraft draft = {.predicate = i, .rule = "existential"};
    relata_draft_add(&draft, RELATA_ROLE_SUBJECT, relata_own_subject(tree, i), 0, 0);
    relata_add_verb_chain(tree, i, true, &draft);
    add_dependents(tree, i, &draft);
    relata_draft_commit(x, &draft);
}

// "Kampala is the capital of Uganda.", "The village is near the border.", "She is proud of them."
static void copular_clause(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    RelataDraft draft = {.predicate = i, .rule = "copula"};
    add_subject(tree, i, &draft);
    if (!draft.n_arguments)
        return;
    bool is_adjective = relata_tree_upos(tree, i) == RELATA_UPOS_ADJ || relata_tree_upos(tree, i) == RELATA_UPOS_ADV;
    bool has_oblique = is_adjective && relata_tree_child(tree, i, RELATA_DEPREL_OBL) > i;
    relata_add_verb_chain(tree, i, has_oblique, &draft);
    uint32_t marker = relata_tree_case(tree, i);
    if (!has_oblique)
        relata_draft_add(&draft, marker ? RELATA_ROLE_OBLIQUE : RELATA_ROLE_OBJECT, i, marker, 0);
    for (uint32_t c = tree->first[i]; c; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL ||
            relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL_UNMARKED)
            add_oblique(tree, c, &draft);
        else if (relata_tree_deprel(tree, c) == RELATA_DEPREL_CCOMP)
            relata_draft_add(&draft, RELATA_ROLE_COMPLEMENT, c, relata_tree_child(tree, c, RELATA_DEPREL_MARK), 0);
    relata_draft_commit(x, &draft);
}

void relata_extract_clauses(RelataExtraction *x) {
    const RelataTree *tree = &x->tree;
    for (uint32_t i = 1; i <= tree->n; i++) {
        if (!relata_is_predicate(tree, i) || relata_has_merged_complement(tree, i))
            continue;
        if (relata_tree_child(tree, i, RELATA_DEPREL_EXPL) && relata_tree_is_lemma(tree, i, "be"))
            existential_clause(x, i);
        else if (relata_has_copula(tree, i))
            copular_clause(x, i);
        else
            verbal_clause(x, i);
    }
}
