// Attribution: who says so, by the words of the sentence.
//
// In: a clause, verb or noun of the loaded tree. Out: the sentence token of the speaker, 0 if nobody is named.
// Quotation marks are read in quote.c, the verbs of saying stand in veridicality.c.
#include "extract/factuality/factuality.h"
#include "extract/factuality/veridicality.h"
#include "extract/tree/words.h"

#include <string.h>
#include <strings.h>

bool relata_is_first_person(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"i", "we", NULL};
    return relata_tree_upos(tree, i) == RELATA_UPOS_PRON && relata_tree_lemma_in(tree, i, words);
}

static bool is_reporting(const RelataTree *tree, uint32_t verb) {
    switch (relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_CLAUSE)) {
    case RELATA_EFFECT_CLAIMED:
    case RELATA_EFFECT_BELIEVED:
    case RELATA_EFFECT_DENIED:
    case RELATA_EFFECT_ADMITTED:
    case RELATA_EFFECT_SUPPOSED:
    case RELATA_EFFECT_PLANNED:
        return true;
    default:
        return false;
    }
}

// "according to law", "according to plan": how something is done, not who says so.
static bool is_mere_norm(const RelataTree *tree, uint32_t i, uint32_t marker) {
    static const char *const words[] = {"law",  "plan",    "schedule", "tradition", "custom", "rule",
                                        "need", "ability", "merit",    "procedure", "script", NULL};
    uint32_t behind = relata_tree_is_lemma(tree, marker + 1, "to") ? marker + 2 : marker + 1;
    return behind == i && tree->right[i] == i && relata_tree_lemma_in(tree, i, words);
}

// "according to Reuters", "per Reuters"
static bool is_according(const RelataTree *tree, uint32_t i) {
    uint32_t marker = relata_tree_case(tree, i);
    bool is_per = relata_tree_is_lemma(tree, marker, "per") && marker == 1;
    return marker &&
           (relata_tree_is_lemma(tree, marker, "accord") || is_per ||
            strcasecmp(relata_tree_form(tree, marker), "according") == 0) &&
           !is_mere_norm(tree, i, marker);
}

// "according to a report by the bank": its author.
static uint32_t author_of(const RelataTree *tree, uint32_t source) {
    static const char *const markers[] = {"by", "from", NULL};
    for (uint32_t c = relata_tree_child(tree, source, RELATA_DEPREL_NMOD); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD))
        if (relata_tree_upos(tree, c) == RELATA_UPOS_PROPN &&
            relata_tree_lemma_in(tree, relata_tree_case(tree, c), markers) &&
            relata_tree_upos(tree, source) == RELATA_UPOS_NOUN)
            return c;
    return source;
}

// "in the view of the bank", "in her words", "by the bank's account"
static uint32_t holder_of_view(const RelataTree *tree, uint32_t i) {
    static const char *const views[] = {"view", "opinion", "word", "words", "account", "telling", "estimate", NULL};
    static const char *const markers[] = {"in", "by", "on", NULL};
    if (relata_tree_is_lemma(tree, i, "account") && !relata_tree_is_lemma(tree, relata_tree_case(tree, i), "by"))
        return 0; // "in their accounts"
    uint32_t marker = relata_tree_case(tree, i), owner = relata_tree_child(tree, i, RELATA_DEPREL_NMOD_POSS);
    if (!relata_tree_lemma_in(tree, i, views) || !marker || !relata_tree_lemma_in(tree, marker, markers))
        return 0;
    if (owner)
        return owner;
    uint32_t of = relata_tree_child(tree, i, RELATA_DEPREL_NMOD);
    return of && relata_tree_is_lemma(tree, relata_tree_case(tree, of), "of") ? of : 0;
}

// A tag has no object of its own, but may say whom it was told. "Chad has ties to Mali, Lira said": of two verbs of
// saying the one with an object is what was said.
static bool has_own_object(const RelataTree *tree, uint32_t verb) {
    static const char *const telling[] = {"tell", "inform", "remind", "warn", "assure", "ask", NULL};
    bool is_said = is_reporting(tree, relata_tree_head(tree, verb)) && !relata_tree_lemma_in(tree, verb, telling);
    static const char *const finding[] = {"find", "discover", "see", "show", NULL}; // "… – they found a gun"
    return relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) &&
           (is_said || relata_tree_lemma_in(tree, verb, finding) || relata_tree_is_lemma(tree, verb, "have") ||
            relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_CLAUSE) != RELATA_EFFECT_CLAIMED);
}

// "…, adds Peter Holm, …": the speaker after the verb, taken for an object.
static uint32_t inverted_subject(const RelataTree *tree, uint32_t verb) {
    uint32_t name = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ);
    if (!name)
        name = relata_tree_child(tree, verb, RELATA_DEPREL_IOBJ);
    bool is_apart = verb > 1 && relata_tree_upos(tree, verb - 1) == RELATA_UPOS_PUNCT &&
                    relata_tree_deprel(tree, verb) == RELATA_DEPREL_PARATAXIS;
    return is_apart && name == verb + 1 && relata_tree_upos(tree, name) == RELATA_UPOS_PROPN &&
                   !relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ) &&
                   relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_CLAUSE) == RELATA_EFFECT_CLAIMED
               ? name
               : 0;
}

// "Chad, Ana Lira fears, will attack": the verb of the aside, taken for a noun beside the subject.
static uint32_t speaker_in_aside(const RelataTree *tree, uint32_t subject) {
    uint32_t noun = relata_tree_child(tree, subject, RELATA_DEPREL_APPOS),
             name = noun ? relata_tree_child(tree, noun, RELATA_DEPREL_COMPOUND) : 0;
    bool is_apart = noun && noun < tree->n && relata_tree_upos(tree, noun + 1) == RELATA_UPOS_PUNCT &&
                    tree->left[noun] > 1 &&
                    (relata_tree_upos(tree, tree->left[noun]) == RELATA_UPOS_PUNCT ||
                     relata_tree_upos(tree, tree->left[noun] - 1) == RELATA_UPOS_PUNCT);
    return is_apart && name && name < noun && relata_tree_has_xpos(tree, noun, "NNS") &&
                   relata_tree_upos(tree, name) == RELATA_UPOS_PROPN && !relata_tree_case(tree, noun) &&
                   relata_effect_of_verb(tree, noun, RELATA_COMPLEMENT_CLAUSE) >= RELATA_EFFECT_SUPPOSED
               ? name
               : 0;
}

// "…, Prague confirmed.", where the tree makes it adverbial
static bool is_short_tag(const RelataTree *tree, uint32_t verb) {
    uint32_t subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    return relata_tree_deprel(tree, verb) == RELATA_DEPREL_ADVCL && verb > relata_tree_head(tree, verb) && subject &&
           tree->left[subject] == tree->left[verb] && subject + 1 == verb && tree->right[verb] == verb;
}

bool relata_is_tagged_report(const RelataTree *tree, uint32_t verb) {
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    if ((deprel != RELATA_DEPREL_CCOMP && deprel != RELATA_DEPREL_PARATAXIS && !is_short_tag(tree, verb)) ||
        !is_reporting(tree, verb) || relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP) || has_own_object(tree, verb) ||
        relata_tree_child(tree, verb, RELATA_DEPREL_MARK))
        return false;
    uint32_t subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ), left = tree->left[verb];
    return (subject || inverted_subject(tree, verb)) && relata_tree_head(tree, verb) &&
           relata_is_predicate(tree, relata_tree_head(tree, verb)) &&
           (left <= 1 || relata_tree_upos(tree, left) == RELATA_UPOS_PUNCT ||
            relata_tree_upos(tree, left - 1) == RELATA_UPOS_PUNCT);
}

// "met Berg to hear how Peru rose, as he said, “from ruins”": the words alone are his.
static bool is_before_quotation(const RelataTree *tree, uint32_t verb) {
    static const char *const marks[] = {"\"", "“", "``", "‘", NULL};
    uint32_t i = verb + 1;
    i += i <= tree->n && (strcmp(relata_tree_form(tree, i), ",") == 0 || strcmp(relata_tree_form(tree, i), ":") == 0);
    return i <= tree->n && relata_is_among(relata_tree_form(tree, i), marks);
}

// "…, as Reuters reported", "As Lira put it, …"; not "as they held a rally".
static bool is_as_reported(const RelataTree *tree, uint32_t clause) {
    uint32_t object = relata_tree_child(tree, clause, RELATA_DEPREL_OBJ);
    if (object && relata_tree_upos(tree, object) == RELATA_UPOS_NOUN &&
        relata_tree_child(tree, clause, RELATA_DEPREL_NSUBJ))
        return false;
    uint32_t mark = tree->left[clause];
    while (mark < clause && relata_tree_upos(tree, mark) == RELATA_UPOS_PUNCT)
        mark++;
    if (relata_tree_deprel(tree, clause) != RELATA_DEPREL_ADVCL || !relata_tree_is_lemma(tree, mark, "as"))
        return false;
    RelataEffect effect = relata_effect_of_verb(tree, clause, RELATA_COMPLEMENT_CLAUSE);
    bool is_apart = mark == 1 || relata_tree_upos(tree, mark - 1) == RELATA_UPOS_PUNCT;
    return is_apart && mark < clause && !(mark > 1 && is_before_quotation(tree, clause)) &&
           (effect == RELATA_EFFECT_CLAIMED || effect == RELATA_EFFECT_ADMITTED ||
            relata_tree_is_lemma(tree, clause, "put"));
}

// The name between commas in front of a verb of saying, behind what was said.
static uint32_t name_before(const RelataTree *tree, uint32_t clause, uint32_t verb) {
    uint32_t name = verb > 2 && strcmp(relata_tree_form(tree, verb - 1), ",") == 0 ? verb - 2 : 0;
    if (!name || name <= clause || relata_tree_upos(tree, name) != RELATA_UPOS_PROPN ||
        relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_CLAUSE) != RELATA_EFFECT_CLAIMED)
        return 0;
    while (relata_tree_deprel(tree, name) == RELATA_DEPREL_FLAT)
        name = relata_tree_head(tree, name);
    return tree->left[name] > 1 && strcmp(relata_tree_form(tree, name - 1), ",") == 0 ? name : 0;
}

// "…, the governor, Tom Berg, wrote on Telegram.", where the tree conjoins the verbs and leaves the name behind
static uint32_t speaker_before_tag(const RelataTree *tree, uint32_t clause, uint32_t verb) {
    bool has_more =
        relata_tree_child(tree, verb, RELATA_DEPREL_CC) || relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) ||
        relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP) || relata_tree_child(tree, verb, RELATA_DEPREL_XCOMP);
    return has_more ? 0 : name_before(tree, clause, verb);
}

// "…, according to Reuters." at the end of the sentence, wherever in the clause the tree hangs it
static uint32_t according_behind(const RelataTree *tree, uint32_t clause) {
    for (uint32_t i = clause + 1; i < tree->right[clause]; i++) {
        if (strcmp(relata_tree_form(tree, i), ";") == 0)
            return 0; // of what comes next
        uint32_t name = relata_tree_head(tree, i);
        bool is_last = name && tree->right[name] + 1 >= tree->right[clause];
        if (is_last && strcasecmp(relata_tree_form(tree, i), "according") == 0 &&
            strcmp(relata_tree_form(tree, i - 1), ",") == 0 && name > i && relata_tree_head(tree, name) != clause &&
            is_according(tree, name))
            return author_of(tree, name);
    }
    return 0;
}

// Likewise where the tree makes it adverbial: without a subject or mark of its own
static bool is_left_behind(const RelataTree *tree, uint32_t verb) {
    return relata_tree_deprel(tree, verb) == RELATA_DEPREL_ADVCL && relata_tree_has_xpos(tree, verb, "VBD") &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ) && !relata_tree_child(tree, verb, RELATA_DEPREL_MARK);
}

// "Lira left; Berg, she says, stayed": a tag within the second clause is that clause's; at the end it is of both.
static bool is_beyond_semicolon(const RelataTree *tree, uint32_t clause, uint32_t tag) {
    if (tag < clause || tag + 2 >= tree->n)
        return false;
    for (uint32_t i = clause; i < tree->left[tag]; i++)
        if (strcmp(relata_tree_form(tree, i), ";") == 0)
            return true;
    return false;
}

// "Lira said after talks in Oslo, Chad has left": a report before what is said, where the tree makes it adverbial.
static bool is_report_before(const RelataTree *tree, uint32_t clause, uint32_t verb) {
    static const char *const words[] = {"say", "add", "claim", "state", "argue", "warn", "insist", NULL};
    return verb < clause && relata_tree_deprel(tree, verb) == RELATA_DEPREL_ADVCL &&
           relata_tree_lemma_in(tree, verb, words) &&
           (relata_tree_has_xpos(tree, verb, "VBD") || relata_tree_has_xpos(tree, verb, "VBZ")) &&
           relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ) && !relata_tree_child(tree, verb, RELATA_DEPREL_MARK) &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_OBJ) && !relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP) &&
           !relata_tree_child(tree, verb, RELATA_DEPREL_ADVMOD) &&
           relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ) < verb;
}

uint32_t relata_source_beside(const RelataTree *tree, uint32_t clause) {
    uint32_t source = relata_tree_deprel(tree, clause) == RELATA_DEPREL_ROOT ? according_behind(tree, clause) : 0;
    for (uint32_t c = tree->first[clause]; c && !source; c = tree->next[c])
        if (relata_tree_deprel(tree, c) == RELATA_DEPREL_OBL)
            source = is_according(tree, c) ? author_of(tree, c) : holder_of_view(tree, c);
        else if (is_report_before(tree, clause, c) || ((relata_is_tagged_report(tree, c) || is_as_reported(tree, c)) &&
                                                       !is_beyond_semicolon(tree, clause, c)))
            source = relata_source_of_verb(tree, c);
        else if ((relata_tree_deprel(tree, c) == RELATA_DEPREL_CONJ || is_left_behind(tree, c)) && c > clause)
            source = speaker_before_tag(tree, clause, c);
        else if (relata_tree_deprel(tree, c) == RELATA_DEPREL_NSUBJ)
            source = speaker_in_aside(tree, c);
    return source;
}

static uint32_t agent_of(const RelataTree *tree, uint32_t verb) {
    uint32_t agent = relata_tree_child(tree, verb, RELATA_DEPREL_OBL_AGENT);
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c && !agent;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        agent = relata_tree_is_lemma(tree, relata_tree_case(tree, c), "by") ? c : 0;
    return agent;
}

uint32_t relata_source_of_verb(const RelataTree *tree, uint32_t verb) {
    static const char *const hearing[] = {"hear", "have", NULL}; // "the court heard that", "rumour has it that"
    static const char *const states[] = {"convince", "persuade", "determine", "concern", "worry", NULL};
    uint32_t without, subject;
    bool is_bare = relata_tree_has_xpos(tree, verb, "VBN") && relata_tree_deprel(tree, verb) == RELATA_DEPREL_XCOMP &&
                   !relata_tree_child(tree, verb, RELATA_DEPREL_AUX); // "stands accused"
    if ((relata_is_passive(tree, verb) || is_bare) && !relata_tree_lemma_in(tree, verb, states))
        return agent_of(tree, verb);
    if (relata_tree_lemma_in(tree, verb, hearing))
        return 0;
    subject = relata_clause_subject(tree, verb, &without);
    if (!subject && tree->left[verb] == verb) // "Said Peter Holm: …"
        subject = relata_tree_child(tree, verb, RELATA_DEPREL_IOBJ);
    if (!subject)
        subject = inverted_subject(tree, verb);
    uint32_t said = subject ? 0 : relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP);
    if (said && said < verb) // "…, the governor, Tom Berg, said.", the name left with what was said
        subject = name_before(tree, said, verb);
    return subject && !relata_is_denied_noun(tree, subject) ? subject : 0;
}

// "made the claim", "denied the claim"
static bool is_voicing(const RelataTree *tree, uint32_t verb) {
    static const char *const words[] = {"make",  "repeat", "issue", "publish", "voice",  "express", "raise", "spread",
                                        "level", "file",   "give",  "have",    "reject", "offer",   NULL};
    return relata_tree_lemma_in(tree, verb, words) ||
           relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_EVENT) == RELATA_EFFECT_DENIED;
}

uint32_t relata_source_of_noun(const RelataTree *tree, uint32_t noun) {
    uint32_t owner = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD_POSS);
    for (uint32_t c = relata_tree_child(tree, noun, RELATA_DEPREL_NMOD); c && !owner;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_NMOD)) {
        uint32_t marker = relata_tree_case(tree, c);
        bool is_of = relata_tree_is_lemma(tree, marker, "of") && relata_tree_upos(tree, c) == RELATA_UPOS_PROPN;
        owner = is_of || relata_tree_is_lemma(tree, marker, "by") || relata_tree_is_lemma(tree, marker, "from") ? c : 0;
    }
    uint32_t first = relata_tree_child(tree, noun, RELATA_DEPREL_COMPOUND);
    if (!owner && first && relata_tree_deprel(tree, noun) == RELATA_DEPREL_ROOT)
        owner = first; // "Ana Lira fears that …", its verb taken for a noun
    if (!owner && relata_tree_deprel(tree, noun) == RELATA_DEPREL_APPOS &&
        relata_tree_upos(tree, relata_tree_head(tree, noun)) == RELATA_UPOS_PROPN)
        owner = relata_tree_head(tree, noun); // likewise
    if (owner || relata_tree_deprel(tree, noun) != RELATA_DEPREL_OBJ)
        return owner;
    uint32_t verb = relata_tree_head(tree, noun);
    return is_voicing(tree, verb) ? relata_source_of_verb(tree, verb) : 0;
}

uint32_t relata_source_after(const RelataTree *tree, uint32_t i, uint32_t verb) {
    if (i > verb || verb < 2 || relata_tree_upos(tree, verb - 1) != RELATA_UPOS_PUNCT ||
        relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP) ||
        relata_effect_of_verb(tree, verb, RELATA_COMPLEMENT_CLAUSE) != RELATA_EFFECT_CLAIMED)
        return 0;
    uint32_t subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ);
    while (subject && subject < verb)
        subject = relata_tree_next_child(tree, subject, RELATA_DEPREL_NSUBJ);
    return subject;
}
