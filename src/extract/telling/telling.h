/// Telling: whether a statement tells a stranger anything, who has nothing but its two ends and its label.
///
/// One question, asked where a statement is made, and a file for each part of it:
///
///     unasserted.c    the clause    does anybody say that it holds?
///     fiction.c       the deed      is it the plot of a film or novel?
///     trivial.c       the deed      would anybody miss it? (whatever its ends are)
///     clipped.c       the object    has it lost what told which one, for whom or for what?
///     matter.c        the object    has a message, charge or demand lost what it says? (shell_noun.c: which nouns)
///     identify.c      each end      do its words tell which thing it is?
///     doer.c          the subject   does it have a name that the statement lacks?
///     worth.c         both ends     do they, with this verb, say something together?
///     support.c, small_clause.c     how verb and object hang together: as one relation, or as who does what follows
///     result.c       the object     what does it become, or is it held to be?
///
/// The first four are asked of verbs before a statement is made (verb_statements.c, oblique_statements.c), the others
/// of every pair of ends (triple.c). A new list goes where its question stands; README.md has what each costs.
#ifndef RELATA_EXTRACT_TELLING_H
#define RELATA_EXTRACT_TELLING_H

#include "extract/node/node.h"
#include "extract/statement/projection.h"

// unasserted.c
/// Whether nobody says that the verb's clause holds: "asked whether Chad won", "said fixing the plant may take a year",
/// "held an election to choose".
bool relata_is_unasserted(const RelataProjection *g, uint32_t verb);

// trivial.c
/// Whether a verb tells nothing of this object: a comment that was made, a shot that was missed, an interview.
bool relata_is_trivial_object(RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t object);
/// Whether verb and object alone tell nothing, where a complement or a phrase may: "used Twitter", "played a role".
bool relata_is_trivial_alone(RelataProjection *g, uint32_t verb, uint32_t object);
/// Whether what stands behind this object is no edge either: moves in a game and meals.
bool relata_is_trivial_phrase_of(const RelataProjection *g, uint32_t verb, uint32_t object);
/// Whether the phrase of a verb under this preposition is a step on the way, a day's price or where something was said.
bool relata_is_trivial_phrase(const RelataProjection *g, uint32_t verb, uint32_t agent, uint32_t marker);
/// "VOA's Ana Lira": a reporter told of by the outlet whose piece it is. Both are sentence tokens.
bool relata_is_own_reporter(const RelataExtraction *x, uint32_t person, uint32_t outlet);
/// "discussed", "cited", "told": verbs that only bring something up, whose objects say nothing about their subjects.
bool relata_is_mere_mention(const RelataTree *tree, uint32_t verb);
/// Whether a sentence has run into what stands around a story on its page: addresses, handles, stamps ("Posted by Ana
/// Lira on", "Updated 8:37 AM", "You have reached your limit"), with which no verb of it is read rightly.
bool relata_is_page_furniture(const RelataTree *tree);
/// "wrote on Twitter", "posted on YouTube": nouns for where something is said.
bool relata_is_outlet_noun(const RelataTree *tree, uint32_t noun);

// fiction.c
/// The verb by which the sentence says what a film, novel or play tells ("The film follows"), 0 if there is none.
uint32_t relata_plot_verb(const RelataTree *tree);
/// Whether a verb says something of the work itself: "The film is directed by", "It stars".
bool relata_is_of_work(const RelataTree *tree, uint32_t verb);
/// Whether the sentence's main verb is in the present, as plots are told.
bool relata_goes_on_in_present(const RelataTree *tree);

// clipped.c
/// Whether an object's node has lost what told it apart: "denied funding [for the dam]", "questioned Lira's authority
/// [to rule]", "sentences of two others", "requests from Lima [for aid]", "members of the army [who died]".
bool relata_is_clipped_object(RelataProjection *g, uint32_t verb, uint32_t object);

// matter.c
/// Whether a clause behind the verb's object says what the object, a charge or a message, is about, and the object's
/// node does not have it: "denied charges [that it cut supplies]", "issued an order [requiring the board to close]"; or
/// what somebody was told: "assured the board [that]".
bool relata_has_lost_matter(RelataProjection *g, uint32_t verb, uint32_t object);
/// "conveyed the same message in", "pledged the assistance in": an object noun that points at what was told before.
bool relata_points_back(const RelataTree *tree, uint32_t noun, uint32_t marker);
/// "agreed with Chad that": whether what the verb says stands in a clause beside a phrase with `marker`.
bool relata_says_by_clause(const RelataTree *tree, uint32_t verb, uint32_t marker);

// shell_noun.c
/// What a shell noun needs to be told apart: bits of relata_is_shell().
enum {
    RELATA_SHELL_SAYS = 1,  ///< "the charge that": a clause has what it says
    RELATA_SHELL_BACK = 2,  ///< "the threat": with the article alone it points at what was told before
    RELATA_SHELL_OPEN = 4,  ///< "the ability": bare or somebody's, it tells nothing without what it is for
    RELATA_SHELL_PLAN = 8,  ///< "the offer to": tells enough where no infinitive is cut off
    RELATA_SHELL_CALL = 16, ///< "the request for": for what, wherever that hangs
    RELATA_SHELL_AIM = 32,  ///< "the effort in Jos to": an infinitive behind another phrase
    RELATA_SHELL_OWN = 64,  ///< "Lira's decision": somebody's alone, it tells nothing
};
/// Whether a token's lemma is a shell noun (Schmid 2000: English Abstract Nouns as Conceptual Shells) of this kind.
bool relata_is_shell(const RelataTree *tree, uint32_t noun, unsigned kind);

// identify.c
/// Whether the words of an end tell a stranger which thing it is.
bool relata_identifies(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *end);

// doer.c
/// "Burma's military ruler", "a California-based group", "Tom Berg's group": whether a subject is somebody with a
/// name that the statement lacks.
bool relata_is_unnamed_doer(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *subject);

// worth.c
/// Whether a node is a name or a phrase with one in it: "Malian economy", "remittances from Chad".
bool relata_holds_name(const RelataExtraction *x, const RelataNodes *nodes, const RelataNodeRef *node);
/// Whether an edge from `subject` to `object` is worth drawing, whatever its label says.
bool relata_is_worth(const RelataExtraction *x, const RelataNodes *nodes, const RelataProposition *p,
                     const RelataNodeRef *subject, const RelataNodeRef *object);
/// "rally in Rome took place in Rome": whether the subject's name says already where it is.
bool relata_says_itself(const RelataEntity *from, const char *relation, const RelataEntity *to);
/// Whether both ends are things of one owner: "Lira's wings", "Lira's uniform".
bool relata_is_among_own(const RelataEntity *from, const RelataEntity *to);

// support.c
/// "sent troops to", "signed deal with": whether verb and object noun make one relation with the preposition's noun;
/// not "owns restaurant at". All are sentence tokens.
bool relata_carries_relation(const RelataExtraction *x, uint32_t verb, uint32_t noun, uint32_t marker);
/// A phrase whose noun only opens a circumstance: "in light of", "in honor of", "in response to".
bool relata_is_circumstance(const RelataTree *tree, uint32_t noun);

// small_clause.c
/// "wants the troops to leave", "showed Lira leading": whether the object of a verb is only the subject of what the
/// verb is about.
bool relata_is_clausal_object(const RelataTree *tree, uint32_t verb, uint32_t object);

// result.c
/// "declared the law void", "shot dead two officers": whether a word says what the object becomes or is held to be,
/// behind the verb or behind the object, wherever the tree hangs it. All are sentence tokens.
bool relata_is_result(const RelataTree *tree, uint32_t verb, uint32_t object, uint32_t word);
/// Such a word that hangs on the verb; 0 if there is none.
uint32_t relata_result_of(const RelataTree *tree, uint32_t verb, uint32_t object);
/// Appends it to a label of one word; whether there is one.
bool relata_label_add_result(const RelataTree *tree, uint32_t verb, uint32_t object, char label[RELATA_LABEL]);

#endif
