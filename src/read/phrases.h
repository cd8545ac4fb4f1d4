/// Stock phrases of English-language news pages, by what they tell about a block. Lower case; each list ends with NULL.
#ifndef RELATA_READ_PHRASES_H
#define RELATA_READ_PHRASES_H

extern const char *const relata_phrases_closing[];  // whole headings: what follows is not the article, to the end
extern const char *const relata_phrases_sections[]; // whole headings: what follows is not, up to the next prose
extern const char *const relata_phrases_openings[]; // a block beginning so is not the article
extern const char *const relata_phrases_labels[];   // likewise unless it is prose
extern const char *const relata_phrases_notes[];    // a short block with this inside is not the article
extern const char *const relata_phrases_credits[];  // a picture's credit
extern const char *const relata_phrases_agencies[]; // the end of a picture's caption
extern const char *const relata_phrases_bylines[];  // the beginning of an author line
extern const char *const relata_phrases_origins[];  // the beginning of a line with the article's address

#endif
