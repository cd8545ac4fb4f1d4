/// Role label: the words of an edge between a holder and what the role is of (role_label.c).
#ifndef RELATA_EXTRACT_ROLE_LABEL_H
#define RELATA_EXTRACT_ROLE_LABEL_H

#include "extract/statement/projection.h"

/// The label of the current proposition's role with its year, its rank and what tells that it is over; false if it
/// tells too little.
bool relata_role_label(const RelataProjection *g, uint32_t role, uint32_t holder, uint32_t object,
                       const RelataArgument *target, char label[RELATA_LABEL]);
/// Whether only persons have a role, as ministers and psychologists; anything may be a member, a founder or a source.
bool relata_is_personal_role(const RelataProjection *g, uint32_t role);
/// "policy" of "director of policy at Acme": whether a noun tells the field of an office that is told with its body.
bool relata_is_field_of_office(const RelataProjection *g, uint32_t role, uint32_t noun);

/// Whose a body is that is called as others of its kind are elsewhere ("Chad's Supreme Court", "Board of Directors of
/// Acme"): the token of the owner's name, 0 if the body's name is its own or nothing tells.
uint32_t relata_owner_of_bare_body(const RelataProjection *g, uint32_t body);

// role_end.c
/// "candidate for the party's nomination", "minister of foreign affairs of Chad": the token of whoever has what the
/// role is of, whose words are appended to the label; `object` itself where it tells enough.
uint32_t relata_role_end(const RelataProjection *g, uint32_t role, uint32_t object, char label[RELATA_LABEL]);
/// "Seoul's foreign minister", "Treasury Secretary Ana Lira": the country that has the office and its capital or
/// department stands for, where the article names it; the department goes into the label.
bool relata_role_of_state(const RelataProjection *g, uint32_t role, uint32_t object, char label[RELATA_LABEL],
                          RelataNodeRef *state);

#endif
