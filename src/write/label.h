/// Labels: text made safe for a drawing, measured and wrapped.
#ifndef RELATA_WRITE_LABEL_H
#define RELATA_WRITE_LABEL_H

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

/// Copy of any bytes as one line of text that XML allows: bad UTF-8, control and not-a-character code points
/// become U+FFFD, blanks of every kind one space, bidirectional controls vanish. At most `max_chars`
/// code points; what is longer ends in "…". NULL counts as "". NULL if memory is refused.
char *relata_label_clean(RelataArena *arena, const char *text, size_t max_chars);

/// What a statement says beside its two ends, likewise clean: "(as foreign secretary; in 2016)"; "" if nothing. `most`
/// is for what stands in the parentheses.
const char *relata_label_note(RelataArena *arena, const char *qualifiers, size_t most);

/// Width of a line in em, by the metrics of Helvetica (which Liberation Sans and Arial share); code points
/// outside ASCII are estimated.
double relata_label_width(const char *text);

/// Clean text wrapped at blanks into at most `max_lines` lines separated by '\n', as even as can be
/// and no wider than `width` em where words allow; words are never broken. What does not fit into
/// max_lines of 1.5 × width ends in "…". `suffix` (may be NULL) is a last word that always stays.
char *relata_label_wrap(RelataArena *arena, const char *text, const char *suffix, double width, uint32_t max_lines);

#endif
