/// The readers of the single formats, as reader.c calls them. All take valid UTF-8 (read/encoding.h) with a NUL after
/// its last byte and name the document's source in their errors.
#ifndef RELATA_READ_FORMATS_H
#define RELATA_READ_FORMATS_H

#include <relata/read.h>

#include "read/lines.h"

/// Text of one article.
typedef struct {
    const char *text;
    size_t n;
    size_t skipped; // bytes of the file before `text` (byte order mark)
} RelataInput;

/// Several articles of one input, one at a time. `next` gives *out = NULL at the end; after an error it goes on
/// with the next article, and it ends after finitely many errors. Ids of the documents are "" where the input gives
/// none.
typedef struct {
    RelataStatus (*next)(void *state, RelataDocument **out, RelataError *error);
    void (*free)(void *state);
    void *state;
} RelataArticles;

/// Plain text: hard-wrapped paragraphs are joined, titles, headings, bylines and boilerplate are marked. The text is
/// the file's, byte for byte, with line ends inside a paragraph made blanks. `is_exact` leaves these as they are too.
RelataStatus relata_read_plain(RelataDocument *document, RelataInput input, bool is_exact, RelataError *error);
/// Markdown, its markup taken away.
RelataStatus relata_read_markdown(RelataDocument *document, RelataInput input, RelataError *error);
/// The article of an HTML page. `is_fragment`: the bytes are nothing but the article (an entry of a feed).
RelataStatus relata_read_html(RelataDocument *document, RelataInput input, bool is_fragment, RelataError *error);
/// One sentence a line; with `is_tokenized` its tokens stand between blanks.
RelataStatus relata_read_sentences(RelataDocument *document, RelataInput input, bool is_tokenized, RelataError *error);

/// CoNLL-U: one document for each "# newdoc"; with `is_parsed` tags and trees are kept. Takes over the heap block
/// `text`, also on failure. `source` is copied.
RelataStatus relata_conllu_open(RelataArticles *out, char *text, size_t n, bool is_parsed, const char *source,
                                RelataError *error);
/// JSON: one object, an array of objects or an object that holds one. Does not keep `text`.
RelataStatus relata_json_open(RelataArticles *out, const char *text, size_t n, const char *source, RelataError *error);
/// RSS and Atom: one document an entry. Does not keep `text`. RELATA_NOT_FOUND: XML, but no feed.
RelataStatus relata_feed_open(RelataArticles *out, const char *text, size_t n, const char *source, RelataError *error);
/// JSON Lines. Takes over the lines, also on failure.
RelataStatus relata_jsonl_open(RelataArticles *out, RelataLines *lines, const char *source, RelataError *error);

/// The format that a name's extension stands for, AUTO if none.
RelataFormat relata_format_of_name(const char *name);
/// The format of an input, from its first bytes and its name (which may be NULL).
RelataFormat relata_format_sniff(const char *head, size_t n, const char *name);

#endif
