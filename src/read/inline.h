/// Inline Markdown and HTML character references to plain text.
#ifndef RELATA_READ_INLINE_H
#define RELATA_READ_INLINE_H

#include "base/map.h"
#include "base/strbuf.h"

/// What was learnt on the way.
typedef struct {
    size_t n_link_bytes; // bytes of the plain text that stand inside links
    size_t n_images;     // pictures
    bool is_emphasised;  // the text begins inside emphasis: "**Related:** …"
} RelataInlineFacts;

/// Appends text[n] without its Markdown: emphasis, link targets, code ticks, backslash escapes, tags, comments and
/// footnote marks are left out, character references decoded, alternative texts of pictures put into `captions` (one a
/// line). `references`: labels of link definitions in lower case; a bracket without target or label stays as it is.
/// O(n) time and scratch memory; false if memory is refused.
bool relata_inline_markdown(const char *text, size_t n, const RelataMap *references, RelataStrbuf *out,
                            RelataStrbuf *captions, RelataInlineFacts *facts);
/// Decodes the character reference at text[0] = '&' ("&amp;", "&#8217;", "&#x2019;") into out[4]: bytes written, 0 if
/// it is none. *used: bytes read.
size_t relata_inline_reference(const char *text, size_t n, char out[4], size_t *used);

#endif
