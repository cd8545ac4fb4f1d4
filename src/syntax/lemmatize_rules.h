/// What the lemmatizer and its trainer share: keys of rules and parts of scripts (layout: lemmatize.c).
#ifndef RELATA_SYNTAX_LEMMATIZE_RULES_H
#define RELATA_SYNTAX_LEMMATIZE_RULES_H

#include <relata/parse.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    RELATA_LEMMA_VERSION = 1,
    RELATA_LEMMA_HEADER = 64,
    RELATA_LEMMA_ENDING = 8 // bytes of the longest ending, whole forms aside
};

/// How a form is written …
enum { RELATA_LEMMA_LOWER, RELATA_LEMMA_CAPITALISED, RELATA_LEMMA_CAPITALS, RELATA_LEMMA_MIXED };
/// … and what a script does to that.
enum { RELATA_LEMMA_KEEP, RELATA_LEMMA_TO_LOWER, RELATA_LEMMA_TO_TITLE, RELATA_LEMMA_NO_COMMAS, RELATA_N_LEMMA_CASES };

#define RELATA_SCRIPT_CASE(script) ((script)&255u)
#define RELATA_SCRIPT_TAKEN(script) ((script) >> 8 & 255u)
#define RELATA_SCRIPT_PUT(script) ((script) >> 16)

/// Hash of a word class and a Penn tag (NULL or "" = the class alone).
uint64_t relata_lemma_tag(RelataUpos upos, const char *xpos);
/// The way of writing that matters to the class: a capital says little of a verb, much of a name.
uint32_t relata_lemma_case(RelataUpos upos, uint32_t form_case);
/// Key of a rule: the tag, how the form is written, and an ending of the folded form or the whole of it.
uint64_t relata_lemma_key(uint64_t tag, uint32_t form_case, bool is_whole, const char *ending, size_t n);
/// Folds a form (lower case, plain apostrophes) into a buffer of four bytes a byte and one more; returns its length.
size_t relata_lemma_fold(const char *form, char *folded, uint32_t *form_case);
/// Changes the case of a form into such a buffer (and, in lower case, its apostrophes); returns its length.
size_t relata_lemma_recase(const char *form, uint32_t how, char *out);

#endif
