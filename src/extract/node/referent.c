// Referent: whether a pronoun can mean the entity that it was taken to stand for.
//
// The stage before picks the likeliest antecedent that it knows, and where the real one stands outside the text it
// picks a wrong one. What forbids an antecedent whatever its likelihood: a pronoun stands for nobody whom the text
// names only later, but in a clause put before its main clause ("When she resigned, Lira said"); whoever reports a
// clause by name behind it is not its "he" ("He has won, Lira said"); nor is the speaker of a quotation the "he" in it;
// and "I" is whoever speaks, or nobody known. Nor is it whom the sentence's "he" does something to or speaks of, whose
// rival the subject is ("Lira's rival Berg won when he …"), what only tells where somebody is based, anybody but the
// person a "where" clause stands beside, or, of "saying it would", a body or place.
#include "extract/node/referent.h"

#include "extract/factuality/factuality.h"
#include "extract/node/bound.h"
#include "extract/factuality/quote.h"
#include "extract/proposition/clause.h"

#include "base/words.h"

#include <string.h>

static uint32_t entity_at(const RelataDocument *d, uint32_t token) {
    uint32_t mention = d->mention_at ? d->mention_at[token] : 0;
    return mention ? d->mentions[mention - 1].entity + 1 : 0;
}

static bool is_pronoun_at(const RelataDocument *d, uint32_t token) {
    uint32_t mention = d->mention_at ? d->mention_at[token] : 0;
    return mention && d->mentions[mention - 1].kind == RELATA_MENTION_PRONOUN;
}

// Whether the document names or calls the entity before a token.
static bool is_known_before(const RelataDocument *d, uint32_t token, uint32_t entity) {
    const RelataEntity *e = entity < d->n_entities ? &d->entities[entity] : NULL;
    for (uint32_t k = 0; e && k < e->n_mentions && d->mentions[e->mentions[k]].token_begin < token; k++)
        if (d->mentions[e->mentions[k]].kind != RELATA_MENTION_PRONOUN)
            return true;
    return false;
}

// "When she resigned, Lira said": a clause before its main clause may speak of somebody who is named only there.
static bool is_in_opening_clause(const RelataTree *tree, uint32_t i) {
    for (; i; i = relata_tree_head(tree, i)) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        if ((deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_OBL) && i < relata_tree_head(tree, i))
            return true;
    }
    return false;
}

// Whether a sentence's token is a name or noun for the entity behind the pronoun.
static bool is_named_behind(const RelataExtraction *x, uint32_t pronoun, uint32_t token, uint32_t entity) {
    const RelataDocument *d = x->document;
    return token > x->tree.begin + pronoun - 1 && token < x->tree.begin + x->tree.n && !is_pronoun_at(d, token) &&
           entity_at(d, token) == entity + 1;
}

// "He has won, Lira said": a verb of speech behind the clause, whose subject has the entity's name.
static bool is_reported_behind(const RelataExtraction *x, uint32_t pronoun, uint32_t entity) {
    const RelataTree *tree = &x->tree;
    for (uint32_t i = pronoun; i; i = relata_tree_head(tree, i)) {
        uint32_t above = relata_tree_head(tree, i);
        bool is_before = relata_tree_deprel(tree, i) == RELATA_DEPREL_CCOMP && above > tree->right[i];
        uint32_t source = is_before ? relata_source_of_verb(tree, above) : 0;
        for (uint32_t c = tree->first[i]; c && !source; c = tree->next[c])
            if (c > pronoun && relata_is_tagged_report(tree, c))
                source = relata_source_of_verb(tree, c);
        if (source && is_named_behind(x, pronoun, tree->begin + source - 1, entity))
            return true;
    }
    return false;
}

// Whether the document is a conversation: its "I" is mostly whom the stage before took it for.
static bool is_interview(const RelataExtraction *x) {
    for (size_t k = 0; k < x->quotes.n; k++)
        if (x->quotes.items[k].is_turn)
            return true;
    return false;
}

// Whether a word stands in a phrase of the verb and in no clause below it.
static bool is_in_phrase_of(const RelataTree *tree, uint32_t i, uint32_t verb) {
    for (; i && i != verb; i = relata_tree_head(tree, i)) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        if (deprel == RELATA_DEPREL_ADVCL || deprel == RELATA_DEPREL_CCOMP || deprel == RELATA_DEPREL_ACL ||
            deprel == RELATA_DEPREL_ACL_RELCL || deprel == RELATA_DEPREL_PARATAXIS)
            return false;
    }
    return i == verb;
}

// "He attended Lira's rally": a subject is nobody whom its own clause names behind it.
static bool is_named_in_clause(const RelataExtraction *x, uint32_t pronoun, uint32_t entity) {
    const RelataTree *tree = &x->tree;
    const RelataDocument *d = x->document;
    uint32_t verb = relata_tree_head(tree, pronoun);
    RelataDeprel deprel = relata_tree_deprel(tree, pronoun);
    if (!verb || (deprel != RELATA_DEPREL_NSUBJ && deprel != RELATA_DEPREL_NSUBJ_PASS))
        return false;
    for (uint32_t i = pronoun + 1; i <= tree->right[verb]; i++) {
        uint32_t mention = d->mention_at ? d->mention_at[tree->begin + i - 1] : 0;
        if (mention && d->mentions[mention - 1].entity == entity &&
            d->mentions[mention - 1].kind == RELATA_MENTION_NAME && is_in_phrase_of(tree, i, verb))
            return true;
    }
    return false;
}

// The pronouns of one gender: "he" to "himself" are 1, "she" 2, "it" 3; 0 for others.
static int family_of(const RelataTree *tree, uint32_t i) {
    static const char *const families[][6] = {
        {"he", "him", "his", "himself", NULL}, {"she", "her", "hers", "herself", NULL}, {"it", "its", "itself", NULL}};
    for (int k = 0; k < 3; k++)
        if (relata_is_among_any_case(relata_tree_form(tree, i), families[k]))
            return k + 1;
    return 0;
}

// "Just as he beat Lira, Berg came and stopped him": whom a subject does something to is somebody else, for the other
// pronouns of the sentence too.
static bool is_of_other_in_sentence(const RelataExtraction *x, uint32_t pronoun, uint32_t entity) {
    const RelataTree *tree = &x->tree;
    int family = family_of(tree, pronoun);
    for (uint32_t i = 1; family && i <= tree->n; i++) {
        uint32_t verb = relata_tree_deprel(tree, i) == RELATA_DEPREL_NSUBJ ? relata_tree_head(tree, i) : 0;
        if (!verb || i == pronoun || family_of(tree, i) != family)
            continue;
        for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_OBJ); c;
             c = relata_tree_next_child(tree, c, RELATA_DEPREL_OBJ))
            if (c > i && !is_pronoun_at(x->document, tree->begin + c - 1) &&
                entity_at(x->document, tree->begin + c - 1) == entity + 1)
                return true;
        for (uint32_t c = relata_tree_child(tree, verb, RELATA_DEPREL_CCOMP); c;
             c = relata_tree_next_child(tree, c, RELATA_DEPREL_CCOMP)) {
            uint32_t said = c > i ? relata_own_subject(tree, c) : 0; // "she said Lira had called"
            if (said > i && !is_pronoun_at(x->document, tree->begin + said - 1) &&
                entity_at(x->document, tree->begin + said - 1) == entity + 1)
                return true;
        }
    }
    return false;
}

// "threats from Chad that it will attack": whoever threatens.
static bool is_of_other_speaker(const RelataExtraction *x, uint32_t pronoun, uint32_t entity) {
    static const char *const nouns[] = {"threat",      "claim",      "warning",   "promise",   "pledge",
                                        "accusation",  "allegation", "fear",      "assurance", "announcement",
                                        "declaration", "denial",     "statement", "comment",   NULL};
    static const char *const markers[] = {"from", "by", "of", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t clause = relata_tree_head(tree, pronoun), noun = clause ? relata_tree_head(tree, clause) : 0,
             who = noun ? relata_tree_child(tree, noun, RELATA_DEPREL_NMOD) : 0;
    if (relata_tree_deprel(tree, pronoun) != RELATA_DEPREL_NSUBJ || !relata_tree_lemma_in(tree, noun, nouns) || !who ||
        who > clause || !relata_tree_lemma_in(tree, relata_tree_case(tree, who), markers) ||
        !relata_is_content_clause(tree, clause))
        return false;
    uint32_t named = entity_at(x->document, tree->begin + who - 1);
    return named && named != entity + 1;
}

// "opposed the move, saying it would harm them": what was just done, and no body or place.
static bool is_deed_just_told(const RelataExtraction *x, uint32_t pronoun) {
    static const char *const verbs[] = {"say", "argue", "warn", "fear", "claim", "believe", "add", "think", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t verb = relata_tree_head(tree, pronoun), saying = verb ? relata_tree_head(tree, verb) : 0,
             above = saying ? relata_tree_head(tree, saying) : 0,
             object = above ? relata_tree_child(tree, above, RELATA_DEPREL_OBJ) : 0,
             aux = verb ? relata_tree_child(tree, verb, RELATA_DEPREL_AUX) : 0;
    return relata_tree_is_lemma(tree, pronoun, "it") && relata_tree_deprel(tree, pronoun) == RELATA_DEPREL_NSUBJ &&
           relata_tree_is_lemma(tree, aux, "would") && relata_tree_has_xpos(tree, saying, "VBG") && object &&
           relata_tree_lemma_in(tree, saying, verbs) && object < saying &&
           relata_tree_upos(tree, object) == RELATA_UPOS_NOUN;
}

// The nearest subject before a pronoun in the clauses around it; 0 if there is none.
static uint32_t subject_above(const RelataTree *tree, uint32_t pronoun) {
    for (uint32_t i = relata_tree_head(tree, pronoun); i; i = relata_tree_head(tree, i)) {
        uint32_t subject = relata_tree_upos(tree, i) == RELATA_UPOS_VERB ? relata_own_subject(tree, i) : 0;
        if (subject && subject < pronoun && tree->right[subject] < pronoun) // of its own verb an object is not
            return i == relata_tree_head(tree, pronoun) ? 0 : subject;
    }
    return 0;
}

// "Chad and Mali cut off aid because it broke the pact": of two that do something together neither is "it".
static bool is_one_of_several(const RelataExtraction *x, uint32_t pronoun, uint32_t entity) {
    const RelataTree *tree = &x->tree;
    bool is_subject = relata_tree_deprel(tree, pronoun) == RELATA_DEPREL_NSUBJ && family_of(tree, pronoun) == 3;
    uint32_t subject = is_subject ? subject_above(tree, pronoun) : 0,
             other = subject ? relata_tree_child(tree, subject, RELATA_DEPREL_CONJ) : 0;
    if (!other || !relata_tree_is_form(tree, relata_tree_child(tree, other, RELATA_DEPREL_CC), "and"))
        return false;
    for (uint32_t i = subject; i; i = i == subject ? other : relata_tree_next_child(tree, i, RELATA_DEPREL_CONJ))
        if (entity_at(x->document, tree->begin + i - 1) == entity + 1)
            return true;
    return false;
}

// Whether a word only tells something of a phrase's head: its owner, its matter, its place.
static bool is_within(const RelataTree *tree, uint32_t i, uint32_t head) {
    bool is_part = false;
    for (; i && i != head; i = relata_tree_head(tree, i)) {
        RelataDeprel deprel = relata_tree_deprel(tree, i);
        is_part = is_part || (deprel != RELATA_DEPREL_APPOS && deprel != RELATA_DEPREL_FLAT);
        if (deprel == RELATA_DEPREL_CONJ || deprel == RELATA_DEPREL_ACL_RELCL || deprel == RELATA_DEPREL_ACL)
            return false;
    }
    return i == head && is_part;
}

// "a London-based trader …, when she found its value": what only tells where somebody is based is no "it".
static bool is_in_compound(const RelataExtraction *x, uint32_t pronoun, uint32_t entity) {
    const RelataTree *tree = &x->tree;
    uint32_t n_within = 0;
    for (uint32_t i = 1; family_of(tree, pronoun) == 3 && i < pronoun; i++) {
        if (entity_at(x->document, tree->begin + i - 1) != entity + 1)
            continue;
        uint32_t head = relata_tree_head(tree, i);
        if (i + 2 > tree->n || strcmp(relata_tree_form(tree, i + 1), "-") != 0 || head != i + 2 ||
            relata_tree_deprel(tree, head) != RELATA_DEPREL_AMOD)
            return false;
        n_within++;
    }
    return n_within > 0;
}

// "Berg, a clerk at the Mesa Institute, where he works": told of the person whom the clause stands beside.
static bool is_of_other_beside(const RelataExtraction *x, uint32_t pronoun, uint32_t entity) {
    static const char *const pronouns[] = {"where", "which", "when", NULL};
    const RelataTree *tree = &x->tree;
    uint32_t clause = relata_tree_head(tree, pronoun);
    int family = family_of(tree, pronoun);
    if (relata_tree_deprel(tree, pronoun) != RELATA_DEPREL_NSUBJ || (family != 1 && family != 2) || !clause ||
        relata_tree_deprel(tree, clause) != RELATA_DEPREL_ACL_RELCL)
        return false;
    bool is_relative = false;
    for (uint32_t c = tree->first[clause]; c && c < pronoun; c = tree->next[c])
        is_relative = is_relative || relata_tree_lemma_in(tree, c, pronouns);
    uint32_t i = relata_tree_head(tree, clause);
    while (is_relative && i &&
           (relata_tree_deprel(tree, i) == RELATA_DEPREL_NMOD || relata_tree_deprel(tree, i) == RELATA_DEPREL_APPOS ||
            relata_tree_deprel(tree, i) == RELATA_DEPREL_CONJ))
        i = relata_tree_head(tree, i);
    const RelataMention *m = is_relative && i ? relata_mention_at(x, i) : NULL;
    return m && m->kind == RELATA_MENTION_NAME && m->type == RELATA_TYPE_PERSON && m->entity != entity;
}

// The name of a subject: beside its noun ("Lira's old rival Ana Berg"), its own, or none.
static const RelataMention *name_of(const RelataExtraction *x, uint32_t subject) {
    const RelataTree *tree = &x->tree;
    uint32_t beside = subject ? relata_tree_child(tree, subject, RELATA_DEPREL_APPOS) : 0,
             candidates[] = {beside, beside ? relata_tree_child(tree, beside, RELATA_DEPREL_FLAT) : 0, subject};
    for (size_t k = 0; k < sizeof candidates / sizeof *candidates; k++) {
        const RelataMention *m = candidates[k] ? relata_mention_at(x, candidates[k]) : NULL;
        if (m && m->kind == RELATA_MENTION_NAME)
            return m;
    }
    return NULL;
}

// "Lira's old rival Berg won when he …": of a subject that the pronoun may mean its head is meant, and not whose it is.
static bool is_buried(const RelataExtraction *x, uint32_t pronoun, uint32_t entity) {
    const RelataTree *tree = &x->tree;
    const RelataDocument *d = x->document;
    int family = family_of(tree, pronoun);
    uint32_t subject = family ? subject_above(tree, pronoun) : 0, n_within = 0;
    const RelataMention *m = subject ? relata_mention_at(x, subject) : NULL, *name = name_of(x, subject);
    if (!name || name->entity == entity || (m && m->entity == entity) ||
        (family == 3 ? name->type != RELATA_TYPE_ORGANIZATION : name->type != RELATA_TYPE_PERSON))
        return false;
    for (uint32_t i = 1; i < pronoun; i++)
        if (entity_at(d, tree->begin + i - 1) == entity + 1 && !is_pronoun_at(d, tree->begin + i - 1)) {
            if (!is_within(tree, i, subject))
                return false;
            n_within++;
        }
    return n_within > 0;
}

// "in Iraq", "near Lima": where somebody or something is, not whose it is.
static bool is_mere_place(const RelataTree *tree, uint32_t i) {
    static const char *const words[] = {"in", "at", "near", "from", "inside", "outside", "across", NULL};
    uint32_t top = i;
    while (relata_tree_deprel(tree, top) == RELATA_DEPREL_FLAT ||
           relata_tree_deprel(tree, top) == RELATA_DEPREL_COMPOUND)
        top = relata_tree_head(tree, top);
    return relata_tree_deprel(tree, top) == RELATA_DEPREL_NMOD &&
           relata_tree_lemma_in(tree, relata_tree_case(tree, top), words);
}

// "Lira's daughter left Chad, where she was charged", "the army in Chad says its planes": likewise of a subject without
// a name, where its noun tells that the pronoun is its own: kin of the gender, and bodies of which a name only says
// where they are.
static bool is_buried_in_noun(const RelataExtraction *x, uint32_t pronoun, uint32_t entity) {
    static const char *const men[] = {"son",     "husband", "father",      "brother",  "boyfriend",   "nephew", "uncle",
                                      "widower", "fiancé",  "grandfather", "grandson", "stepbrother", "heir",   NULL};
    static const char *const women[] = {"daughter", "wife",  "mother",  "sister",      "girlfriend",    "niece",
                                        "aunt",     "widow", "fiancée", "grandmother", "granddaughter", NULL};
    static const char *const bodies[] = {
        "army",       "military", "navy",       "police", "government", "company", "group",  "party",        "court",
        "ministry",   "bank",     "agency",     "paper",  "newspaper",  "firm",    "union",  "organization", "office",
        "university", "school",   "hospital",   "team",   "club",       "church",  "mosque", "museum",       "factory",
        "station",    "network",  "commission", "force",  "embassy",    "airline", "plant",  "prison",       NULL};
    const RelataTree *tree = &x->tree;
    int family = family_of(tree, pronoun);
    uint32_t subject = family ? subject_above(tree, pronoun) : 0, n_within = 0;
    const RelataMention *m = subject ? relata_mention_at(x, subject) : NULL;
    if (!subject || name_of(x, subject) || (m && m->entity == entity) ||
        !relata_tree_lemma_in(tree, subject,
                              family == 1   ? men
                              : family == 2 ? women
                                            : bodies))
        return false;
    for (uint32_t i = 1; i < pronoun; i++)
        if (entity_at(x->document, tree->begin + i - 1) == entity + 1) {
            if (!is_within(tree, i, subject) || (family == 3 && !is_mere_place(tree, i)))
                return false;
            n_within++;
        }
    return n_within > 0;
}

// The child of a token of sentence [begin, end) with a relation, from `from` on; UINT32_MAX if there is none.
static uint32_t child_from(const RelataDocument *d, const RelataSentence *s, uint32_t head, RelataDeprel deprel,
                           uint32_t from) {
    for (uint32_t t = from; t < s->token_end; t++)
        if (d->tokens[t].head == head - s->token_begin + 1 && d->tokens[t].deprel == deprel)
            return t;
    return UINT32_MAX;
}

// "Lira is a major figure, Berg said. She was born in …": the subject goes on, and not who said so of it.
static bool is_teller_before(const RelataExtraction *x, uint32_t pronoun, uint32_t entity) {
    static const char *const telling[] = {"say", "add", "note", "explain", "recall", "tell", "write", NULL};
    const RelataDocument *d = x->document;
    const RelataTree *tree = &x->tree;
    uint32_t here = relata_document_sentence_at(d, tree->begin), verb = relata_tree_head(tree, pronoun);
    int family = family_of(tree, pronoun);
    if (!here || (family != 1 && family != 2) || relata_tree_lemma_in(tree, verb, telling))
        return false;
    const RelataSentence *s = &d->sentences[here - 1];
    uint32_t root = s->token_begin;
    while (root < s->token_end && d->tokens[root].head)
        root++;
    if (root >= s->token_end)
        return false;
    uint32_t tag = child_from(d, s, root, RELATA_DEPREL_PARATAXIS, root), content = root;
    if (tag == UINT32_MAX) {
        tag = root;
        content = child_from(d, s, root, RELATA_DEPREL_CCOMP, s->token_begin);
    }
    if (content >= tag || !relata_is_among(d->tokens[tag].lemma, telling))
        return false;
    uint32_t teller = child_from(d, s, tag, RELATA_DEPREL_NSUBJ, content),
             subject = child_from(d, s, content, RELATA_DEPREL_NSUBJ, s->token_begin);
    if (subject >= content)
        subject = child_from(d, s, tag, RELATA_DEPREL_NSUBJ, s->token_begin); // where the tree hangs it on the tag
    if (teller == UINT32_MAX || subject >= content || entity_at(d, teller) != entity + 1)
        return false;
    uint32_t other = entity_at(d, subject);
    return other && other != entity + 1 && d->entities[other - 1].type == RELATA_TYPE_PERSON &&
           !(d->tokens[subject].morph & RELATA_MORPH_PERSON_1);
}

bool relata_is_own_voice(const RelataExtraction *x, uint32_t token, uint32_t entity) {
    uint32_t speaker = relata_quote_speaker(x, x->tree.begin + token - 1);
    return speaker ? entity_at(x->document, speaker - 1) == entity + 1 : is_interview(x) || x->is_spoken;
}

bool relata_can_mean(const RelataExtraction *x, const RelataProposition *p, uint32_t token, uint32_t entity) {
    static const char *const others[] = {"he", "she", "him", "her", "his", "it", "its", "they", "their", NULL};
    const RelataTree *tree = &x->tree;
    const RelataDocument *d = x->document;
    uint32_t at = tree->begin + token - 1;
    if (!is_pronoun_at(d, at) || relata_bound(x, token) == entity + 1)
        return true;
    uint32_t speaker = relata_quote_speaker(x, at);
    bool is_speaker = speaker && entity_at(d, speaker - 1) == entity + 1;
    if (relata_tree_has_morph(tree, token, RELATA_MORPH_PERSON_1))
        return relata_is_own_voice(x, token, entity) ||
               (p->source_token && entity_at(d, p->source_token - 1) == entity + 1);
    if (!relata_tree_lemma_in(tree, token, others))
        return true;
    if (is_speaker && !is_pronoun_at(d, speaker - 1))
        return false;
    if (p->source_token && is_named_behind(x, token, p->source_token - 1, entity))
        return false;
    return !is_reported_behind(x, token, entity) && !is_named_in_clause(x, token, entity) &&
           !is_of_other_in_sentence(x, token, entity) && !is_of_other_speaker(x, token, entity) &&
           !is_one_of_several(x, token, entity) && !is_buried(x, token, entity) &&
           !is_buried_in_noun(x, token, entity) && !is_deed_just_told(x, token) && !is_in_compound(x, token, entity) &&
           !is_of_other_beside(x, token, entity) && !is_teller_before(x, token, entity) &&
           (is_known_before(d, at, entity) || is_in_opening_clause(tree, token));
}
