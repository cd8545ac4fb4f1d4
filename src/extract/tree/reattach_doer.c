// Reattach, doers: who does what a clause behind a noun or behind another clause tells.
//
// A second "who" is said of the one that the first was said of; "which was held" of the game and not of the club; a new
// office is headed, and not whoever opened it; "with acting President Lira" has no verb; a clause that a comma and
// "and" part from an aside goes on with the verb before the aside; "whose son was killed" is told of the son; a place
// with a preposition before a title says where, and not of what; a storm that "passed by Bermuda" was passed by nobody.
// One function a rule, its example above it.
#include "extract/node/node.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/tree/reattach.h"
#include "extract/tree/words.h"

#include <string.h>

static bool is_wh(const RelataTree *tree, uint32_t i) {
    const char *xpos = i ? relata_tree_token(tree, i)->xpos : NULL;
    return xpos && (xpos[0] == 'W' || strcmp(xpos, "WDT") == 0);
}

// "a brother who was an aide to Lira and who was killed": the second "who" is said of whom the first was said of.
static bool reattach_second_who(RelataExtraction *x, uint32_t clause) {
    const RelataTree *tree = &x->tree;
    uint32_t left = tree->left[clause], noun = relata_tree_head(tree, clause), pronoun = left + 1;
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL ||
        relata_tree_upos(tree, left) != RELATA_UPOS_CCONJ || pronoun >= clause || !is_wh(tree, pronoun) ||
        relata_tree_head(tree, left) != clause)
        return false;
    for (uint32_t i = noun; i; i = relata_tree_head(tree, i)) {
        uint32_t first = relata_tree_deprel(tree, i) == RELATA_DEPREL_ACL_RELCL && i < clause ? i : 0;
        for (uint32_t c = first ? tree->first[first] : 0; c && c < first; c = tree->next[c])
            if (is_wh(tree, c) && strcmp(relata_tree_form(tree, c), relata_tree_form(tree, pronoun)) == 0) {
                relata_hang(x, clause, relata_tree_head(tree, first), RELATA_DEPREL_ACL_RELCL);
                return true;
            }
    }
    return false;
}

// "the game between the club Mesa and Leeds": what "between" ties are its two sides, and not the game and a club.
static bool reattach_side(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), cc = relata_tree_child(tree, i, RELATA_DEPREL_CC);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || !cc || !relata_tree_is_form(tree, cc, "and"))
        return false;
    for (uint32_t side = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); side && side < cc;
         side = relata_tree_next_child(tree, side, RELATA_DEPREL_NMOD))
        if (relata_tree_is_lemma(tree, relata_tree_case(tree, side), "between") && tree->right[side] + 1 == cc &&
            !relata_tree_child(tree, side, RELATA_DEPREL_CONJ) &&
            !relata_tree_has_morph(tree, side, RELATA_MORPH_PLUR)) {
            relata_hang(x, i, side, RELATA_DEPREL_CONJ);
            return true;
        }
    return false;
}

// "opened an office in Lima, headed by Berg": what was just made is headed, and not whoever made it.
static bool reattach_headed(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"head",  "lead",      "run",    "chair",   "manage",  "direct", "staff",
                                        "fund",  "own",       "design", "finance", "command", "build",  "sponsor",
                                        "write", "supervise", "guard",  "back",    "oversee", NULL};
    static const char *const making[] = {"open",  "launch",   "establish", "create",   "set",     "form",
                                         "found", "build",    "start",     "send",     "deploy",  "hold",
                                         "host",  "organize", "unveil",    "dispatch", "publish", "release",
                                         "begin", "announce", "install",   "appoint",  "propose", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), object = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0,
             determiner = object ? relata_tree_child(tree, object, RELATA_DEPREL_DET) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ADVCL || !relata_tree_has_xpos(tree, i, "VBN") || !object ||
        object > i || verb > object || !relata_tree_child(tree, i, RELATA_DEPREL_OBL_AGENT) ||
        !relata_tree_lemma_in(tree, i, verbs) || !relata_tree_lemma_in(tree, verb, making) ||
        !relata_tree_is_lemma(tree, determiner, "a") || relata_tree_child(tree, i, RELATA_DEPREL_MARK) ||
        relata_own_subject(tree, i))
        return false;
    relata_hang(x, i, object, RELATA_DEPREL_ACL);
    return true;
}

// "In Chad Minister Berg met": a country behind a preposition that its sentence opens with is where that was, for a
// subject has no preposition.
static bool reattach_opening_place(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t title = relata_tree_head(tree, i), noun = title, marker = i > 1 ? i - 1 : 0;
    if (relata_tree_deprel(tree, title) == RELATA_DEPREL_NMOD_DESC)
        noun = relata_tree_head(tree, title);
    uint32_t verb = noun ? relata_tree_head(tree, noun) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_COMPOUND || marker != 1 || verb < noun || title < i ||
        !relata_tree_is_form(tree, marker, "In") || !relata_is_name_of_type(x, i, RELATA_TYPE_PLACE) ||
        relata_tree_deprel(tree, noun) != RELATA_DEPREL_NSUBJ || tree->right[i] != i ||
        (noun != title && !relata_is_name_of_type(x, noun, RELATA_TYPE_PERSON)))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_OBL);
    relata_hang(x, marker, i, RELATA_DEPREL_CASE);
    return true;
}

// "In Brussels Secretary of State Ana Lira said": a phrase with a preposition before its noun is the verb's.
static bool reattach_opening(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"in", "at", "on", "from", "during", "after", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), marker = relata_tree_case(tree, i), verb = noun;
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || i > noun || !marker || marker > i ||
        tree->left[i] != marker || tree->left[noun] != marker || !relata_tree_lemma_in(tree, marker, markers) ||
        (deprel != RELATA_DEPREL_NSUBJ && deprel != RELATA_DEPREL_NSUBJ_PASS) || !relata_is_noun(tree, noun))
        return false;
    verb = relata_tree_head(tree, noun);
    bool is_first = marker == 1 || relata_tree_upos(tree, marker - 1) == RELATA_UPOS_PUNCT;
    if (!verb || verb < noun || !is_first)
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_OBL);
    return true;
}

static bool is_adverbial_clause(const RelataTree *tree, uint32_t verb) {
    static const char *const marks[] = {"while",    "when",   "after", "before", "as", "because",
                                        "although", "though", "since", "until",  NULL};
    return relata_tree_deprel(tree, verb) == RELATA_DEPREL_ADVCL &&
           relata_tree_lemma_in(tree, relata_tree_child(tree, verb, RELATA_DEPREL_MARK), marks) &&
           relata_own_subject(tree, verb);
}

// The form that a verb has without its auxiliaries, where those do not carry its tense; "" if they do.
static const char *form_of(const RelataTree *tree, uint32_t verb) {
    bool is_bare = relata_tree_has_xpos(tree, verb, "VB") || !relata_tree_child(tree, verb, RELATA_DEPREL_AUX);
    const char *xpos = relata_tree_token(tree, verb)->xpos;
    return is_bare && xpos && !relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS) ? xpos : "";
}

// The verb of the clause around the noun that a relative clause tells of; 0 if there is none.
static uint32_t verb_around(const RelataTree *tree, uint32_t clause) {
    uint32_t i = relata_tree_head(tree, clause);
    while (i && relata_tree_upos(tree, i) != RELATA_UPOS_VERB)
        i = relata_tree_head(tree, i);
    return i < clause ? i : 0;
}

// "will fly to Chad, which holds a fair, and meet Lira": "meet" is no form that a clause in the present goes on with.
static bool reattach_by_form(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t clause = relata_tree_head(tree, i), cc = relata_tree_child(tree, i, RELATA_DEPREL_CC);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || relata_tree_upos(tree, i) != RELATA_UPOS_VERB || !cc ||
        cc > i || relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL || relata_own_subject(tree, i) ||
        relata_tree_child(tree, i, RELATA_DEPREL_AUX))
        return false;
    uint32_t verb = verb_around(tree, clause);
    const char *form = form_of(tree, i), *own = form_of(tree, clause), *around = verb ? form_of(tree, verb) : "";
    static const char *const going_on[] = {"VB", "VBD", "VBZ", NULL}, *const told[] = {"VBD", "VBZ", "VBP", NULL};
    if (!relata_is_among(form, going_on) || !relata_is_among(own, told) || strcmp(form, around) != 0 ||
        strcmp(form, own) == 0)
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_CONJ);
    return true;
}

// "served as chair while the party ruled, and remained a member": the comma closes the aside, and "and" goes on with
// the verb before it.
static bool reattach_resumed(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t aside = relata_tree_head(tree, i), main = aside ? relata_tree_head(tree, aside) : 0,
             cc = relata_tree_child(tree, i, RELATA_DEPREL_CC);
    const char *xpos = relata_tree_token(tree, i)->xpos, *above = main ? relata_tree_token(tree, main)->xpos : NULL;
    bool is_parted = cc && (relata_tree_is_form(tree, cc - 1, ",") || relata_tree_upos(tree, cc) == RELATA_UPOS_PUNCT);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || !main || main > aside || !is_parted || cc > i || !xpos ||
        !above || strcmp(xpos, above) != 0 || !relata_is_finite(tree, i) || relata_own_subject(tree, i) ||
        !is_adverbial_clause(tree, aside) || relata_tree_child(tree, aside, RELATA_DEPREL_CONJ) != i ||
        !relata_own_subject(tree, main))
        return false;
    relata_hang(x, i, main, RELATA_DEPREL_CONJ);
    return true;
}

// "Lira, whose son, Berg, was killed": what the clause tells is told of the son.
static bool reattach_whose(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t owner = relata_tree_head(tree, i), whose = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
    if ((relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS && relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ) ||
        !whose || !relata_tree_is_form(tree, whose, "whose") || owner > i)
        return false;
    for (uint32_t c = relata_tree_child(tree, owner, RELATA_DEPREL_ACL_RELCL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_ACL_RELCL))
        if (c > i && !relata_own_subject(tree, c)) {
            relata_hang(x, i, c, relata_subject_deprel(tree, c));
            return true;
        }
    return false;
}

// "Lira, whose Green Party had won seats": "whose" is never what is won, but tells whose the subject is.
static bool reattach_owner(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), subject = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ) : 0;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    if (!relata_tree_is_form(tree, i, "whose") || (deprel != RELATA_DEPREL_OBJ && deprel != RELATA_DEPREL_OBL) ||
        !subject || tree->left[subject] != i + 1)
        return false;
    relata_hang(x, i, subject, RELATA_DEPREL_NMOD_POSS);
    return true;
}

// "to meet with acting Cuban President Berg": what tells how somebody holds an office, taken for a verb.
static bool reattach_acting(RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {"acting",   "visiting",  "outgoing",   "incoming",     "sitting",   "retiring",
                                        "reigning", "ruling",    "serving",    "defeated",     "ousted",    "deposed",
                                        "jailed",   "exiled",    "imprisoned", "detained",     "murdered",  "slain",
                                        "elected",  "appointed", "departed",   "accused",      "disgraced", "convicted",
                                        "arrested", "captured",  "kidnapped",  "assassinated", "retired",   NULL};
    static const char *const taking[] = {"occupying", "invading",    "advancing", "retreating",
                                         "attacking", "withdrawing", NULL};
    static const char *const forces[] = {"force",   "troop", "army",     "soldier",  "militia", "power", "rebel",
                                         "fighter", "tank",  "militant", "warplane", "marine",  NULL};
    static const char *const alone[] = {"warring", "participating", "competing", "feuding", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t object = relata_tree_child(tree, i, RELATA_DEPREL_OBJ);
    if (!object)
        object = relata_tree_child(tree, i, RELATA_DEPREL_XCOMP); // "of defeated candidate Ana Lira"
    uint32_t verb = relata_tree_head(tree, i), mark = relata_tree_child(tree, i, RELATA_DEPREL_MARK);
    bool is_clause =
        relata_tree_deprel(tree, i) == RELATA_DEPREL_ADVCL || relata_tree_deprel(tree, i) == RELATA_DEPREL_ACL;
    if (!is_clause || !object || tree->left[object] != i + 1 || !verb || !mark || mark + 1 != i)
        return false;
    bool is_titled = relata_tree_child(tree, object, RELATA_DEPREL_NMOD_DESC) || relata_is_role_noun(x, object);
    const char *form = relata_tree_form(tree, i);
    bool is_force =
        relata_tree_has_morph(tree, object, RELATA_MORPH_PLUR) && // "against occupying Danish troops"
        !relata_tree_child(tree, object, RELATA_DEPREL_DET) && !relata_tree_is_lemma(tree, mark, "for") &&
        ((relata_is_among(form, taking) && relata_tree_lemma_in(tree, object, forces)) || relata_is_among(form, alone));
    if (!is_force && !(is_titled && relata_is_among(form, words)))
        return false;
    bool is_noun = relata_tree_deprel(tree, i) == RELATA_DEPREL_ACL;
    if ((relata_tree_is_lemma(tree, mark, "by") || is_force) && mark > 1 && relata_is_noun(tree, mark - 1)) {
        is_noun = true; // "misconduct by sitting President Lira"
        verb = mark - 1;
    }
    relata_hang(x, object, verb, is_noun ? RELATA_DEPREL_NMOD : RELATA_DEPREL_OBL);
    relata_hang(x, mark, object, RELATA_DEPREL_CASE);
    for (uint32_t c = relata_tree_child(tree, i, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        relata_hang(x, c, object, RELATA_DEPREL_NMOD);
    RelataToken *token = &x->document->tokens[tree->begin + i - 1];
    token->head = object;
    token->deprel = RELATA_DEPREL_AMOD;
    token->upos = RELATA_UPOS_ADJ;
    return true;
}

static bool is_content_verb(const RelataTree *tree, uint32_t i) {
    static const char *const verbs[] = {"confirm", "say",      "report",      "claim",  "announce", "deny",
                                        "reveal",  "admit",    "warn",        "allege", "insist",   "disclose",
                                        "predict", "estimate", "acknowledge", NULL};
    return relata_tree_lemma_in(tree, i, verbs);
}

// "The agency confirmed leader Lira recently visited Chad": no agency that is confirmed, but two clauses.
static bool reattach_confirmed(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), verb = noun ? relata_tree_head(tree, noun) : 0,
             object = relata_tree_child(tree, i, RELATA_DEPREL_OBJ);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || !is_content_verb(tree, i) || i != noun + 1 || !object ||
        object < i || !verb || verb < object || relata_tree_deprel(tree, noun) != RELATA_DEPREL_NSUBJ ||
        relata_tree_upos(tree, verb) != RELATA_UPOS_VERB || !relata_is_finite(tree, verb))
        return false;
    uint32_t begin = tree->right[object] + 1;
    while (begin < verb && relata_tree_upos(tree, begin) == RELATA_UPOS_ADV)
        begin++;
    if (begin != verb)
        return false;
    uint32_t above = relata_tree_head(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    for (uint32_t c = tree->first[verb]; c && c < noun; c = tree->next[c])
        x->document->tokens[tree->begin + c - 1].head = i;
    RelataToken *confirming = &x->document->tokens[tree->begin + i - 1];
    confirming->head = above;
    confirming->deprel = (uint8_t)deprel;
    confirming->xpos = "VBD";
    x->document->tokens[tree->begin + noun - 1].head = i;
    x->document->tokens[tree->begin + verb - 1].head = i;
    x->document->tokens[tree->begin + verb - 1].deprel = RELATA_DEPREL_CCOMP;
    x->document->tokens[tree->begin + object - 1].head = verb;
    x->document->tokens[tree->begin + object - 1].deprel = RELATA_DEPREL_NSUBJ;
    return true;
}

// "the controversy over a company taking over the port": what worries people is that the company does it.
static bool reattach_worry(RelataExtraction *x, uint32_t i) {
    static const char *const nouns[] = {
        "controversy", "concern", "worry",    "fear",     "dispute", "row",     "debate",      "outrage",
        "anger",       "outcry",  "prospect", "risk",     "danger",  "chance",  "possibility", "likelihood",
        "idea",        "news",    "report",   "evidence", "sign",    "furor",   "criticism",   "scandal",
        "uproar",      "talk",    "rumor",    "rumour",   "threat",  "story",   "question",    "case",
        "image",       "footage", "video",    "photo",    "picture", "anxiety", "doubt",       NULL};
    static const char *const markers[] = {"over", "about", "of", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), near = i > 1 ? i - 1 : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || !relata_tree_has_xpos(tree, i, "VBG") ||
        tree->left[i] != i || near <= noun || !relata_tree_lemma_in(tree, noun, nouns))
        return false;
    while (near && near != noun && relata_tree_head(tree, near) != noun)
        near = relata_tree_head(tree, near);
    if (!near || near == noun || tree->right[near] + 1 != i || relata_tree_deprel(tree, near) != RELATA_DEPREL_NMOD ||
        !relata_tree_lemma_in(tree, relata_tree_case(tree, near), markers))
        return false;
    relata_hang(x, i, near, RELATA_DEPREL_ACL);
    return true;
}

// "a list of rebels issued by the ministry", "a survey of voters conducted in May": what is issued or conducted is a
// document or an inquiry, and not whom it is about.
static bool reattach_document(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"issue",     "conduct",  "publish", "compile",    "release",  "draw",
                                        "write",     "prepare",  "carry",   "commission", "print",    "circulate",
                                        "file",      "submit",   "post",    "broadcast",  "air",      "distribute",
                                        "unveil",    "adopt",    "author",  "draft",      "announce", "present",
                                        "undertake", "complete", "sponsor", NULL};
    static const char *const documents[] = {
        "list",       "survey",     "poll",       "study",       "report",     "statement",     "letter",
        "book",       "photo",      "photograph", "picture",     "video",      "footage",       "map",
        "warning",    "review",     "interview",  "census",      "petition",   "complaint",     "lawsuit",
        "suit",       "analysis",   "film",       "documentary", "portrait",   "recording",     "database",
        "article",    "transcript", "biography",  "test",        "inspection", "search",        "raid",
        "inquiry",    "probe",      "audit",      "assessment",  "tape",       "investigation", "translation",
        "ranking",    "index",      "tally",      "series",      "collection", "history",       "examination",
        "evaluation", "account",    "caricature", "cartoon",     "image",      "poster",        "roster",
        NULL};
    static const char *const others[] = {"person",   "group",     "location", "animal", "body",
                                         "artifact", "substance", "food",     "plant",  NULL};
    const RelataTree *tree = &x->tree;
    uint32_t noun = relata_tree_head(tree, i), document = noun;
    const RelataMention *m = noun ? relata_mention_at(x, noun) : NULL;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_ACL || !relata_tree_has_xpos(tree, i, "VBN") || i < noun ||
        !relata_tree_lemma_in(tree, i, verbs) || relata_tree_lemma_in(tree, noun, documents) ||
        !(m || relata_has_class(x, noun, others)))
        return false;
    while (relata_tree_deprel(tree, document) == RELATA_DEPREL_NMOD && relata_tree_head(tree, document) < document) {
        document = relata_tree_head(tree, document);
        if (relata_tree_lemma_in(tree, document, documents)) {
            relata_hang(x, i, document, RELATA_DEPREL_ACL);
            return true;
        }
    }
    return false;
}

// "announced the Vaccine Initiative in Ottawa", "signed the Mesa Treaty in Lima": where it was said or done, for what
// has a name is told of without its place.
static bool reattach_announced(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"announce",  "sign",    "discuss",   "receive", "accept",   "ratify",
                                        "condemn",   "present", "criticize", "praise",  "denounce", "conclude",
                                        "negotiate", "promote", "endorse",   "outline", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t name = relata_tree_head(tree, i), verb = name ? relata_tree_head(tree, name) : 0,
             marker = relata_tree_case(tree, i);
    const RelataMention *m = name ? relata_mention_at(x, name) : NULL, *place = relata_mention_at(x, i);
    bool is_thing = m && relata_tree_upos(tree, name) == RELATA_UPOS_PROPN && m->type != RELATA_TYPE_PLACE &&
                    m->type != RELATA_TYPE_FACILITY && m->type != RELATA_TYPE_PERSON;
    RelataDeprel role = relata_tree_deprel(tree, name);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_NMOD || !is_thing || !place || place->type != RELATA_TYPE_PLACE ||
        (role != RELATA_DEPREL_OBJ && role != RELATA_DEPREL_IOBJ) || !relata_tree_lemma_in(tree, verb, verbs) ||
        !marker || !relata_tree_is_lemma(tree, marker, "in") ||
        relata_tree_upos(tree, marker - 1) != RELATA_UPOS_PROPN || relata_tree_child(tree, name, RELATA_DEPREL_CONJ))
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_OBL);
    return true;
}

// "says the ban, which lasted a year, set Chad back": the noun that a clause between commas tells of is the subject of
// the verb behind it, for nothing joins that to the verb before.
static bool reattach_interrupted(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), object = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || relata_tree_child(tree, i, RELATA_DEPREL_CC) ||
        !is_content_verb(tree, verb))
        return false;
    for (uint32_t c = tree->first[i]; c && c < i && !object; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_OBJ)
            object = c; // the same hung on the verb behind
    uint32_t clause = object ? relata_tree_child(tree, object, RELATA_DEPREL_ACL_RELCL) : 0;
    if (!clause || object < verb || object > i || !relata_is_finite(tree, i) || relata_own_subject(tree, i) ||
        !relata_tree_is_form(tree, i - 1, ",") || tree->right[clause] + 2 < i)
        return false;
    relata_hang(x, i, verb, RELATA_DEPREL_CCOMP);
    relata_hang(x, object, i, relata_subject_deprel(tree, i));
    return true;
}

// "as a patrol passed by near the town": "by" before another preposition has no noun, and nobody passed the patrol.
static bool reattach_passing(RelataExtraction *x, uint32_t i) {
    static const char *const places[] = {"near", "in", "at", "on", "outside", "along", "from", "to", "with", NULL},
                             *const conjunctions[] = {"as", "after", "before", "until", "since", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), by = tree->left[i];
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL_AGENT || !verb || by != verb + 1 || by + 1 >= i ||
        !relata_tree_is_form(tree, by, "by") || !relata_tree_lemma_in(tree, by + 1, places) ||
        relata_tree_head(tree, by + 1) != i || relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS))
        return false;
    relata_hang(x, by, verb, RELATA_DEPREL_COMPOUND_PRT);
    relata_hang(x, i, verb, RELATA_DEPREL_OBL);
    if (relata_tree_has_xpos(tree, verb, "VBN"))
        x->document->tokens[tree->begin + verb - 1].xpos = "VBD";
    uint32_t noun = relata_tree_head(tree, verb), as = relata_tree_case(tree, noun),
             above = relata_tree_head(tree, noun);
    if (relata_tree_deprel(tree, verb) == RELATA_DEPREL_ACL && relata_tree_lemma_in(tree, as, conjunctions)) {
        relata_hang(x, verb, above, RELATA_DEPREL_ADVCL);
        relata_hang(x, noun, verb, RELATA_DEPREL_NSUBJ);
        relata_hang(x, as, verb, RELATA_DEPREL_MARK);
    }
    return true;
}

// "Hurricane Lira, a Category 3 storm", "a convoy of troops": what goes by a place, and is passed by nobody.
static bool is_moving(const RelataExtraction *x, uint32_t i) {
    static const char *const words[] = {
        "storm", "hurricane", "typhoon", "cyclone",    "tornado",   "convoy", "patrol",  "vehicle",    "car",
        "truck", "bus",       "train",   "ship",       "boat",      "tanker", "plane",   "helicopter", "aircraft",
        "comet", "asteroid",  "march",   "procession", "motorcade", "parade", "marcher", "protester",  NULL};
    static const char *const names[] = {"Hurricane", "Storm", "Typhoon", "Cyclone", "Comet", "Asteroid", NULL};
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, i);
    bool is_named = m && m->kind == RELATA_MENTION_NAME && m->token_begin >= tree->begin;
    for (uint32_t k = is_named ? m->token_begin - tree->begin + 1 : i; k <= i; k++)
        if (relata_is_among(relata_tree_form(tree, k), names))
            return true;
    return relata_tree_lemma_in(tree, i, words) ||
           relata_tree_lemma_in(tree, relata_tree_child(tree, i, RELATA_DEPREL_APPOS), words) ||
           (i > 1 && relata_is_among(relata_tree_form(tree, i - 1), names));
}

// "Hurricane Lira passed by Bermuda", taken for a hurricane that Bermuda passed: a clause has a verb, and an agent
// needs a passive.
static bool reattach_passer(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, i), noun = verb ? relata_tree_head(tree, verb) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL_AGENT || !relata_tree_is_lemma(tree, verb, "pass") ||
        tree->left[i] != verb + 1 || relata_tree_deprel(tree, verb) != RELATA_DEPREL_ACL || noun > verb ||
        relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS))
        return false;
    while (relata_tree_deprel(tree, noun) == RELATA_DEPREL_NMOD && !is_moving(x, noun))
        noun = relata_tree_head(tree, noun); // "a convoy of troops"
    RelataDeprel deprel = relata_tree_deprel(tree, noun);
    bool is_clause = deprel == RELATA_DEPREL_ROOT || deprel == RELATA_DEPREL_CCOMP ||
                     deprel == RELATA_DEPREL_PARATAXIS || deprel == RELATA_DEPREL_CONJ;
    if (!is_clause || !is_moving(x, noun))
        return false;
    RelataToken *token = relata_token_to_mend(x, verb);
    token->xpos = "VBD";
    token->head = relata_tree_head(tree, noun);
    token->deprel = (uint8_t)deprel;
    relata_token_to_mend(x, noun)->head = verb;
    relata_token_to_mend(x, noun)->deprel = RELATA_DEPREL_NSUBJ;
    relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_OBL;
    return true;
}

// Whether a noun names whoever can do something: a name, somebody's office, a body.
static bool can_act(const RelataExtraction *x, uint32_t i) {
    static const char *const bodies[] = {
        "government", "company", "firm",       "party",      "court", "parliament", "team",     "ministry", "committee",
        "union",      "council", "bank",       "commission", "army",  "police",     "tribunal", "agency",   "airline",
        "club",       "board",   "delegation", "troop",      "force", "official",   NULL};
    const RelataTree *tree = &x->tree;
    return (relata_is_name(x, i) && relata_tree_upos(tree, i) == RELATA_UPOS_PROPN) || relata_is_role_noun(x, i) ||
           relata_tree_lemma_in(tree, i, bodies);
}

// "Berg is to host Lira", "is due to host": what somebody named is to do, and not what somebody is; goals and plans are
// to do something.
static bool reattach_is_to(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t be = relata_tree_child(tree, i, RELATA_DEPREL_COP), to = i > 1 ? i - 1 : 0,
             subject = be ? relata_own_subject(tree, i) : 0;
    if (!be || !to || !subject || to < be || subject > be || !relata_tree_has_xpos(tree, i, "VB") ||
        !relata_tree_is_form(tree, to, "to") || !can_act(x, subject))
        return false;
    for (uint32_t c = be + 1; c < to; c++)
        if (relata_tree_head(tree, c) == i && relata_tree_deprel(tree, c) == RELATA_DEPREL_MARK)
            relata_hang(x, c, i, RELATA_DEPREL_DEP); // "is due to visit"
    relata_hang(x, to, i, RELATA_DEPREL_MARK);
    relata_hang(x, be, i, RELATA_DEPREL_AUX);
    relata_hang(x, subject, i, relata_subject_deprel(tree, i));
    return true;
}

bool relata_reattach_doer(RelataExtraction *x, uint32_t i) {
    static bool (*const rules[])(RelataExtraction *, uint32_t) = {
        reattach_second_who, reattach_side,      reattach_headed,  reattach_opening,     reattach_resumed,
        reattach_whose,      reattach_owner,     reattach_acting,  reattach_document,    reattach_worry,
        reattach_announced,  reattach_confirmed, reattach_by_form, reattach_interrupted, reattach_opening_place,
        reattach_passing,    reattach_passer,    reattach_is_to};
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        if (rules[k](x, i))
            return true;
    return false;
}
