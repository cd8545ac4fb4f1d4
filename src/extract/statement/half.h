/// Half: phrases of a verb that leave out what the verb is about (half.c). Tokens are sentence tokens.
#ifndef RELATA_EXTRACT_HALF_H
#define RELATA_EXTRACT_HALF_H

#include "extract/statement/projection.h"

/// Whether an edge with the verb, the preposition and the noun alone is half of what the clause says: "gave to Chad",
/// "was joined in Oslo", "urged in Oslo", "arrived on a visit".
bool relata_is_half_phrase(const RelataProjection *g, uint32_t verb, uint32_t noun, uint32_t marker);
/// Appends to a label whom somebody met or what they came from, right behind the verb: "met with envoys from", "met
/// with Ana Lira in"; "attended meeting" for one who met where it is not said with whom.
void relata_label_add_partner(const RelataProjection *g, uint32_t verb, uint32_t marker, char label[RELATA_LABEL]);
/// Appends what a protest is about ("demonstrated against war [in]"), where the phrase with `marker` says where it was.
void relata_label_add_cause(const RelataProjection *g, uint32_t verb, uint32_t marker, char label[RELATA_LABEL]);
/// "Lira and Berg held talks in Oslo": states where, with whom each of the two did; true also where nobody tells with
/// whom somebody talked, which is no statement. `label` ends with the preposition.
bool relata_talk_statements(RelataProjection *g, uint32_t subject, uint32_t verb, uint32_t talk,
                            const RelataArgument *place, const char *label);
/// "scored a win over Chad", "suffered a loss to Mali": states who defeated whom, or lost to whom; false for other
/// nouns.
bool relata_match_statement(RelataProjection *g, uint32_t agent, uint32_t verb, uint32_t noun);
/// "flew to Lima for talks with Lira", "is engaged in talks with Chad": states with whom, where the noun is a meeting
/// or negotiation with somebody who has a name; `label` goes up to its preposition.
bool relata_meeting_statement(RelataProjection *g, uint32_t subject, const char *label, uint32_t noun);
/// "rose to fame with a song": states what somebody came to fame or power with; true also where nothing is told of it.
bool relata_rise_statement(RelataProjection *g, uint32_t subject, uint32_t verb, uint32_t noun);

#endif
