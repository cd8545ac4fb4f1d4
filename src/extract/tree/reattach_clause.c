// Reattach, clauses: whose verb it is, and what a clause that has ended can no longer take.
//
// "…, wrote Lira" is no second deed of the subject before; "with Lira and Berg returning" has its own subjects; a
// relative clause whose verb is singular is about the last of a list; a name behind the title that stands behind a
// body's name is who acts, not the body; a phrase behind the comma that closes a clause belongs to the clause around
// it. One function a rule, its example above it, as in reattach.c.
#include "extract/node/node.h"
#include "extract/proposition/clause.h"
#include "extract/proposition/noun.h"
#include "extract/tree/reattach.h"
#include "extract/tree/words.h"

#include <string.h>

static bool ends_speech(const RelataTree *tree, uint32_t i) {
    static const char *const marks[] = {",", "\xe2\x80\x9d", "\xe2\x80\x99", "\"", "''", NULL};
    return i && relata_is_among(relata_tree_form(tree, i), marks);
}

// "Chad had won the cup, wrote Lira": whoever is named behind a verb of speech that a comma parts from its words.
static bool reattach_inverted(RelataExtraction *x, uint32_t verb) {
    static const char *const verbs[] = {"say",   "write",  "add",      "explain", "continue", "claim",
                                        "warn",  "report", "announce", "comment", "conclude", "argue",
                                        "tweet", "recall", "note",     NULL};
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, verb);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    bool is_tag = head && head < verb && (deprel == RELATA_DEPREL_CONJ || deprel == RELATA_DEPREL_PARATAXIS);
    bool is_tense = relata_tree_has_xpos(tree, verb, "VBD") || relata_tree_has_xpos(tree, verb, "VBZ");
    if (!is_tag || !is_tense || !relata_tree_lemma_in(tree, verb, verbs) || !ends_speech(tree, verb - 1) ||
        relata_own_subject(tree, verb))
        return false;
    for (uint32_t c = tree->first[verb]; c; c = tree->next[c]) {
        RelataDeprel role = relata_tree_deprel(tree, c);
        if (tree->left[c] != verb + 1 || relata_tree_upos(tree, c) != RELATA_UPOS_PROPN ||
            (role != RELATA_DEPREL_OBJ && role != RELATA_DEPREL_IOBJ && role != RELATA_DEPREL_VOCATIVE))
            continue;
        for (uint32_t before = tree->first[verb]; before && before + 1 < verb; before = tree->next[before])
            relata_token_to_mend(x, before)->head = head; // what the clause before says
        relata_token_to_mend(x, c)->deprel = RELATA_DEPREL_NSUBJ;
        relata_token_to_mend(x, verb)->deprel = RELATA_DEPREL_PARATAXIS;
        return true;
    }
    return false;
}

// "won, with Lira and Berg returning to the team": the noun between "with" and a participle is its subject.
static bool reattach_absolute(RelataExtraction *x, uint32_t verb) {
    const RelataTree *tree = &x->tree;
    uint32_t mark = relata_tree_child(tree, verb, RELATA_DEPREL_MARK), head = relata_tree_head(tree, verb);
    if (relata_tree_deprel(tree, verb) != RELATA_DEPREL_ADVCL || !relata_tree_has_xpos(tree, verb, "VBG") || !head ||
        !relata_tree_is_lemma(tree, mark, "with") || mark > verb || relata_own_subject(tree, verb))
        return false;
    for (uint32_t noun = mark + 1; noun < verb; noun++)
        if (relata_tree_head(tree, noun) == head && tree->right[noun] + 1 == verb &&
            (tree->left[noun] == mark + 1 || relata_tree_is_form(tree, tree->left[noun], ",")) &&
            relata_tree_deprel(tree, noun) == RELATA_DEPREL_OBL) {
            relata_token_to_mend(x, noun)->head = verb;
            relata_token_to_mend(x, noun)->deprel = RELATA_DEPREL_NSUBJ;
            return true;
        }
    return false;
}

// "Water Board president and chief Ana Lira agreed": whom the tree calls another name of a body, behind a title.
static bool reattach_titled(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    const RelataMention *m = relata_mention_at(x, i);
    uint32_t body = relata_tree_head(tree, i), left = tree->left[i];
    const RelataMention *other = body ? relata_mention_at(x, body) : NULL;
    RelataDeprel deprel = relata_tree_deprel(tree, body);
    bool is_body = other && other->kind == RELATA_MENTION_NAME &&
                   (other->type == RELATA_TYPE_ORGANIZATION || other->type == RELATA_TYPE_PLACE);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_APPOS || !m || m->kind != RELATA_MENTION_NAME ||
        m->type != RELATA_TYPE_PERSON || !is_body || body > i || left < 2 || left - 1 == body ||
        (deprel != RELATA_DEPREL_NSUBJ && deprel != RELATA_DEPREL_NSUBJ_PASS && deprel != RELATA_DEPREL_OBJ) ||
        !relata_is_role_word(x, left - 1) || relata_tree_has_morph(tree, left - 1, RELATA_MORPH_PLUR))
        return false;
    relata_token_to_mend(x, i)->head = relata_tree_head(tree, body);
    relata_token_to_mend(x, i)->deprel = (uint8_t)deprel;
    relata_token_to_mend(x, body)->head = i;
    relata_token_to_mend(x, body)->deprel = RELATA_DEPREL_NMOD;
    return true;
}

// "Lira, whose bid was hampered by a leak, for her third win": a comma closes a clause between commas, and what follows
// belongs to the verb around it.
static bool reattach_beyond(RelataExtraction *x, uint32_t i) {
    static const char *const markers[] = {"for", "in", "on", "at", "by", "under", "from", "after", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t clause = relata_tree_head(tree, i), noun = clause ? relata_tree_head(tree, clause) : 0,
             left = tree->left[i], open = clause ? tree->left[clause] : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL || i < clause || !noun || left < 3 ||
        !relata_tree_lemma_in(tree, relata_tree_case(tree, i), markers) ||
        (relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL &&
         relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL))
        return false;
    if (relata_tree_is_form(tree, open - 1, ",") || relata_tree_is_form(tree, open - 1, "--") ||
        relata_tree_is_form(tree, open - 1, "\xe2\x80\x94"))
        open--;
    uint32_t mark = relata_tree_is_form(tree, left, relata_tree_form(tree, open)) ? left : left - 1;
    if (relata_tree_upos(tree, open) != RELATA_UPOS_PUNCT ||
        !relata_tree_is_form(tree, mark, relata_tree_form(tree, open)) || mark <= clause)
        return false;
    for (uint32_t k = clause; k < mark; k++)
        if (relata_tree_is_form(tree, k, ","))
            return false; // the clause has asides of its own
    uint32_t verb = noun;
    while (verb && relata_tree_upos(tree, verb) != RELATA_UPOS_VERB)
        verb = relata_tree_head(tree, verb);
    if (!verb || verb > clause)
        return false;
    relata_token_to_mend(x, i)->head = verb;
    return true;
}

// "scored 27 points and head coach Ana Lira left": the title right before the subject of the next clause is hers, and
// not one more thing that was scored.
static bool reattach_title(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t name = i + 1, cc = relata_tree_child(tree, i, RELATA_DEPREL_CC);
    const RelataMention *m = name <= tree->n ? relata_mention_at(x, name) : NULL;
    RelataDeprel deprel = relata_tree_deprel(tree, name <= tree->n ? name : 0);
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_CONJ || !cc || tree->right[i] != i || !m ||
        m->kind != RELATA_MENTION_NAME || m->type != RELATA_TYPE_PERSON || tree->left[name] != name ||
        (deprel != RELATA_DEPREL_NSUBJ && deprel != RELATA_DEPREL_NSUBJ_PASS) || !relata_is_role_word(x, i) ||
        relata_tree_is_under(tree, i, relata_tree_head(tree, name)))
        return false;
    relata_token_to_mend(x, cc)->head = relata_tree_head(tree, name);
    relata_token_to_mend(x, i)->head = name;
    relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_NMOD_DESC;
    return true;
}

static bool has_case(const RelataTree *tree, uint32_t i, const char *marker) {
    return relata_tree_is_lemma(tree, relata_tree_case(tree, i), marker);
}

// The phrase of a verb that ends right before a token, or begins with it; 0 if there is none.
static uint32_t phrase_at(const RelataTree *tree, uint32_t verb, uint32_t token, bool is_end) {
    for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBL); c;
         c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBL))
        if (c > verb && (is_end ? tree->right[c] + 1 : tree->left[c]) == token)
            return c;
    return 0;
}

// "rose from 3 million in 2018 to 5 million in 2019": the first year is that of the first sum, the second of the rise.
static bool reattach_year(RelataExtraction *x, uint32_t i) {
    const RelataTree *tree = &x->tree;
    uint32_t head = relata_tree_head(tree, i), verb = head ? relata_tree_head(tree, head) : 0;
    RelataDeprel deprel = relata_tree_deprel(tree, i);
    if (!head || i < head || !relata_is_year(relata_tree_form(tree, i)) || !has_case(tree, i, "in"))
        return false;
    uint32_t from = deprel == RELATA_DEPREL_OBL ? phrase_at(tree, head, tree->left[i], true) : 0;
    uint32_t to =
        from ? phrase_at(tree, head, tree->left[from], true) : 0; // "fell to 5 million from 3 million in 2018"
    if (from && has_case(tree, from, "from") &&
        (relata_tree_is_lemma(tree, tree->right[i] + 1, "to") || (to && has_case(tree, to, "to")))) {
        relata_token_to_mend(x, i)->head = from;
        relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_NMOD;
        return true;
    }
    from = deprel == RELATA_DEPREL_NMOD && verb && has_case(tree, head, "to") &&
                   relata_tree_deprel(tree, head) == RELATA_DEPREL_OBL
               ? phrase_at(tree, verb, tree->left[head], true)
               : 0;
    if (!from || !has_case(tree, from, "from"))
        return false;
    relata_token_to_mend(x, i)->head = verb;
    relata_token_to_mend(x, i)->deprel = RELATA_DEPREL_OBL;
    return true;
}

// "with whom Lira declared she could do business": the business and not the declaring.
static bool reattach_said_of(RelataExtraction *x, uint32_t i) {
    static const char *const verbs[] = {"say",  "declare", "claim", "believe", "think", "argue",
                                        "hope", "admit",   "feel",  "know",    "fear",  NULL};
    const RelataTree *tree = &x->tree;
    const char *xpos = relata_tree_token(tree, i)->xpos;
    uint32_t verb = relata_tree_head(tree, i), said = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP) : 0;
    if (relata_tree_deprel(tree, i) != RELATA_DEPREL_OBL || !xpos || xpos[0] != 'W' || i > verb || said < verb ||
        relata_tree_deprel(tree, verb) != RELATA_DEPREL_ACL_RELCL || !relata_tree_lemma_in(tree, verb, verbs) ||
        relata_tree_upos(tree, said) != RELATA_UPOS_VERB)
        return false;
    relata_hang(x, i, said, RELATA_DEPREL_OBL);
    return true;
}

// "the treaty that Chad signed in Lima", "the base which the two countries built": with "that" for its object and no
// auxiliary, what looks like a participle is the verb of whoever stands before it, wherever the tree hangs the two.
static bool reattach_active(RelataExtraction *x, uint32_t verb) {
    const RelataTree *tree = &x->tree;
    uint32_t object = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ), head = relata_tree_head(tree, verb),
             subject = relata_tree_child(tree, verb, RELATA_DEPREL_NSUBJ_PASS);
    RelataDeprel deprel = relata_tree_deprel(tree, verb);
    bool is_head = !subject && object < head && head < verb; // "that the two countries signed": of the countries
    if (!object || object < 2 || relata_tree_upos(tree, object) != RELATA_UPOS_PRON ||
        (deprel != RELATA_DEPREL_ACL && deprel != RELATA_DEPREL_ACL_RELCL) ||
        (!is_head && (!subject || object > subject || subject > verb)) ||
        relata_tree_child(tree, verb, RELATA_DEPREL_AUX) || relata_tree_child(tree, verb, RELATA_DEPREL_AUX_PASS))
        return false;
    if (is_head) {
        uint32_t thing = object - 1;
        if (!relata_is_noun(tree, thing) || relata_tree_is_under(tree, thing, head))
            return false;
        subject = head;
        relata_token_to_mend(x, subject)->head = verb;
        relata_token_to_mend(x, verb)->head = thing;
    }
    relata_token_to_mend(x, subject)->deprel = RELATA_DEPREL_NSUBJ;
    relata_token_to_mend(x, verb)->deprel = RELATA_DEPREL_ACL_RELCL;
    return true;
}

bool relata_reattach_clause(RelataExtraction *x, uint32_t i) {
    static bool (*const rules[])(RelataExtraction *,
                                 uint32_t) = {reattach_active, reattach_said_of, reattach_inverted, reattach_absolute,
                                              reattach_titled, reattach_beyond,  reattach_year,     reattach_title};
    for (size_t k = 0; k < sizeof rules / sizeof *rules; k++)
        if (rules[k](x, i))
            return true;
    return false;
}
