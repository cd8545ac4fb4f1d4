// What part of an article each block is.
//
// Three kinds of evidence, none of them about particular sites:
//   words   stock phrases of English-language news pages ("read more", "all rights reserved", "Photo:"), matched at
//           the beginning of a block or, for legal notes, anywhere in a short one
//   shape   a short block without a final stop before prose is a heading, the first one the title
//   place   a heading such as "Related posts" carries what follows along: to the end in the last part of an
//           article, up to the first prose before it
// What is prose is never marked for its topic: an author's note at the end stays, since its facts are facts.
#include "read/classify.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "read/dateline.h"
#include "read/glued.h"
#include "read/headline.h"
#include "read/metadata.h"
#include "read/phrases.h"
#include "read/turn.h"
#include "read/wire.h"
#include "read/wrap.h"

#include <string.h>
#include <strings.h>

enum {
    LONGEST_HEADING = 120,      // bytes
    LONGEST_TITLE = 250,        //
    LONGEST_NOTE = 400,         // a block with a legal phrase inside
    SHORTEST_PROSE = 60,        // with a final stop
    LONGEST_CAPTION = 350,      //
    LONGEST_SITE_CAPTION = 180, // a caption that only shows by the site at its end
    TOP = 12                    // blocks in which title, date and author are looked for
};

typedef struct {
    RelataBlocks *blocks;
    RelataDocument *document;
    const char *text;
    size_t n; // blocks
} Page;

static const char *block_text(const Page *page, size_t i, size_t *n) {
    RelataSpan span = page->blocks->list.items[i].span;
    *n = span.end - span.begin;
    return page->text + span.begin;
}

static RelataBlockKind *kind(const Page *page, size_t i) {
    return &page->blocks->list.items[i].kind;
}

// ---- phrases

static bool is_letter(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

// A phrase at the beginning of the text, ending where a word ends.
static bool begins_phrase(const char *text, size_t n, const char *phrase) {
    if (n == 0 || (text[0] | 32) != (phrase[0] | 32))
        return false;
    size_t length = strlen(phrase);
    return n >= length && strncasecmp(text, phrase, length) == 0 &&
           (n == length || !is_letter(phrase[length - 1]) || !is_letter(text[length]));
}

// Any phrase of a list; *rest is what follows it.
static bool begins_with(const char *text, size_t n, const char *const *phrases, const char **rest) {
    for (; *phrases; phrases++)
        if (begins_phrase(text, n, *phrases)) {
            *rest = text + strlen(*phrases);
            return true;
        }
    return false;
}

// Any phrase of a list at the beginning of any word.
static bool contains(const char *text, size_t n, const char *const *phrases) {
    const char *rest;
    for (size_t i = 0; i < n; i++)
        if ((i == 0 || !is_letter(text[i - 1])) && text[i] != ' ' && begins_with(text + i, n - i, phrases, &rest))
            return true;
    return false;
}

// Whether the whole text, marks around it left aside, is in the list.
static bool is_heading_of(const char *text, size_t n, const char *const *list) {
    while (n > 0 && strchr(":.!* \t>\xC2\xBB#", text[n - 1]))
        n--;
    while (n > 0 && strchr("*# ", *text)) {
        text++;
        n--;
    }
    for (; *list; list++)
        if (strlen(*list) == n && strncasecmp(text, *list, n) == 0)
            return true;
    return false;
}

static bool is_section(const char *text, size_t n) {
    return is_heading_of(text, n, relata_phrases_sections) || is_heading_of(text, n, relata_phrases_closing);
}

// ---- shape

static uint32_t first_letter(const char *text, size_t n) {
    uint32_t used, c = 0;
    for (size_t i = 0; i < n; i += used) {
        c = relata_utf8_decode(text + i, n - i, &used);
        if (relata_is_letter(c) || relata_is_digit(c))
            return c;
    }
    return c;
}

static bool is_prose(const char *text, size_t n) {
    return n >= SHORTEST_PROSE && (relata_ends_sentence(text, n) || n > 2 * LONGEST_HEADING);
}

// Four lower-case letters.
static bool is_lower_word(const char *text) {
    for (int i = 0; i < 4; i++)
        if (text[i] < 'a' || text[i] > 'z')
            return false;
    return true;
}

// Could stand over a text: short, begins like a sentence or name, without a full stop, comma or colon at its end.
static bool is_headline(const char *text, size_t n, size_t longest) {
    uint32_t c = first_letter(text, n);
    if (n < 2 || n > longest || !(relata_is_upper(c) || relata_is_digit(c)) || memchr(text, '\n', n))
        return false;
    for (size_t i = 4; i + 2 < n; i++) // two sentences are no headline; "St. Anne" is no end of one
        if (strchr(".!?", text[i]) && text[i + 1] == ' ' && is_lower_word(text + i - 4) && text[i + 2] >= 'A' &&
            text[i + 2] <= 'Z')
            return false;
    return !strchr(".,;:!", text[n - 1]) || (text[n - 1] == '!' && n < LONGEST_HEADING);
}

static bool is_prose_after(const Page *page, size_t i) {
    size_t n;
    for (size_t k = i + 1; k < page->n && k <= i + 2; k++) {
        const char *text = block_text(page, k, &n);
        if (is_prose(text, n))
            return true;
        if (*kind(page, k) != RELATA_BLOCK_CAPTION && *kind(page, k) != RELATA_BLOCK_BYLINE)
            return false;
    }
    return false;
}

// ---- single blocks

static bool is_boiler(const char *text, size_t n) {
    const char *rest;
    while (n > 0 && strchr("*_[(>- ", *text) && *text) {
        text++;
        n--;
    }
    if (n > LONGEST_NOTE)
        return false;
    return begins_with(text, n, relata_phrases_openings, &rest) ||
           (!is_prose(text, n) && begins_with(text, n, relata_phrases_labels, &rest)) ||
           contains(text, n, relata_phrases_notes);
}

// "…during a meeting. example.org": a sentence and the site it was taken from.
static bool ends_in_site(const char *text, size_t n) {
    size_t at = n;
    while (at > 0 && text[at - 1] != ' ')
        at--;
    const char *dot = memrchr(text + at, '.', n - at);
    bool is_site = at >= 2 && strchr(".|/", text[at - 2]) && dot && dot > text + at + 1 && text + n - dot >= 3 &&
                   text + n - dot <= 6;
    for (size_t i = at; i < n && is_site; i++)
        is_site = (text[i] >= 'a' && text[i] <= 'z') || text[i] == '.' || text[i] == '-' ||
                  (text[i] >= '0' && text[i] <= '9');
    return is_site;
}

static bool is_caption(const char *text, size_t n) {
    const char *rest;
    if (n > LONGEST_CAPTION)
        return false;
    if (begins_with(text, n, relata_phrases_credits, &rest) ||
        (*text == '(' && begins_with(text + 1, n - 1, relata_phrases_credits, &rest)))
        return true;
    // A credit ends the caption: little follows it. "Credit:" alone may be about money, so a stop must stand before it.
    for (size_t i = n > 100 ? n - 100 : 2; i < n; i++)
        if (!is_letter(text[i - 1]) && text[i] >= 'A' && text[i] <= 'Z' &&
            begins_with(text + i, n - i, relata_phrases_credits, &rest) && rest[-1] == ':' &&
            (text[i] != 'C' || strchr(".)|/", text[i - 2])))
            return true;
    size_t tail = n > 50 ? n - 50 : 0;
    return (n <= LONGEST_SITE_CAPTION && ends_in_site(text, n)) ||
           (!relata_ends_sentence(text, n) && contains(text + tail, n - tail, relata_phrases_agencies));
}

static bool is_byline(const char *text, size_t n) {
    const char *rest;
    bool is_attribution = n > 4 && memcmp(text, "\xE2\x80\x94", 3) == 0; // "—Nora Lind" under a quotation
    if (is_attribution && n <= LONGEST_HEADING && !relata_ends_sentence(text, n))
        return true;
    if (n > LONGEST_HEADING || text[n - 1] == '.' || !begins_with(text, n, relata_phrases_bylines, &rest))
        return false;
    size_t left = n - (size_t)(rest - text);
    uint32_t c = first_letter(rest, left);
    return left <= 1 || relata_is_upper(c);
}

// A line that holds a date and little else.
static bool is_date_line(const char *text, size_t n, char iso[11]) {
    size_t used;
    if (n > 100 || !relata_metadata_find_date(text, n, iso, &used))
        return false;
    size_t letters = 0;
    for (size_t i = used; i < n; i++)
        letters += (text[i] | 32) >= 'a' && (text[i] | 32) <= 'z';
    return letters <= 24 && !(letters > 8 && relata_ends_sentence(text, n));
}

// The date of a dateline: "OSLO, June 30, 2022 – The …", "NAIROBI, Kenya, 3 May 2021 (KNA) — The …".
static bool is_dateline(const char *text, size_t n, char iso[11]) {
    enum { LONGEST_PLACE = 60 };
    size_t capitals = 0, used;
    while (capitals < n && ((text[capitals] >= 'A' && text[capitals] <= 'Z') || text[capitals] == ' '))
        capitals++;
    if (capitals < 3 || capitals == n || text[capitals] != ',')
        return false;
    for (size_t at = capitals; at < n && at < LONGEST_PLACE; at++) {
        if (text[at] != ',' || !relata_metadata_find_date(text + at + 1, n - at - 1, iso, &used))
            continue;
        const char *rest = text + at + 1 + used, *end = text + n;
        while (rest < end && *rest == ' ')
            rest++;
        bool is_dash = rest < end && (*rest == '-' || *rest == '(');
        return is_dash || (end - rest > 3 && memcmp(rest, "\xE2\x80", 2) == 0);
    }
    return false;
}

static bool is_markable(RelataBlockKind k) {
    return k == RELATA_BLOCK_PARAGRAPH || k == RELATA_BLOCK_HEADING || k == RELATA_BLOCK_ITEM ||
           k == RELATA_BLOCK_QUOTE;
}

// The address in a line such as "Original url: <https://…>".
static void take_url(Page *page, const char *text, size_t n) {
    const char *url = memmem(text, n, "://", 3);
    if (!url || page->document->url)
        return;
    while (url > text && ((url[-1] | 32) >= 'a' && (url[-1] | 32) <= 'z'))
        url--;
    size_t length = 0, left = n - (size_t)(url - text);
    while (length < left && (unsigned char)url[length] > ' ' && !strchr("<>\"')]", url[length]))
        length++;
    page->document->url = relata_arena_copy(page->document->arena, url, length);
}

static void take_date(Page *page, const char *iso) {
    if (!page->document->published)
        page->document->published = relata_arena_string(page->document->arena, iso);
}

static void classify_one(Page *page, size_t i) {
    size_t n;
    char iso[11];
    const char *text = block_text(page, i, &n), *rest;
    RelataBlockKind *k = kind(page, i);
    bool is_top = i < TOP;
    if (!is_markable(*k))
        return;
    if (*k != RELATA_BLOCK_ITEM && is_date_line(text, n, iso)) {
        *k = RELATA_BLOCK_BYLINE;
        if (is_top)
            take_date(page, iso);
    } else if (is_top && is_dateline(text, n, iso)) {
        take_date(page, iso);
    } else if (begins_with(text, n, relata_phrases_origins, &rest)) {
        *k = RELATA_BLOCK_BOILER;
        take_url(page, text, n);
    } else if (is_boiler(text, n)) {
        *k = RELATA_BLOCK_BOILER;
    } else if (*k == RELATA_BLOCK_PARAGRAPH && is_caption(text, n)) {
        *k = RELATA_BLOCK_CAPTION;
    } else if (*k == RELATA_BLOCK_PARAGRAPH && is_byline(text, n)) {
        *k = RELATA_BLOCK_BYLINE;
    }
}

// ---- title and headings

static bool is_same(const Page *page, size_t a, size_t b) {
    size_t n, m;
    const char *s = block_text(page, a, &n), *t = block_text(page, b, &m);
    return n == m && strncasecmp(s, t, n) == 0;
}

// What somebody says is no heading, however short.
static bool is_turn(const Page *page, size_t i) {
    return *kind(page, i) == RELATA_BLOCK_SPEAKER || (i > 0 && *kind(page, i - 1) == RELATA_BLOCK_SPEAKER);
}

// The title among the first blocks: what the metadata calls it, else the longest headline that stands there several
// times (page title, breadcrumb, picture), else the first headline that is not alone on the page.
static size_t find_title(const Page *page) {
    size_t best = page->n, best_n = 0, first = page->n, n;
    bool is_after_prose = false;
    for (size_t i = 0; i < page->n && i < TOP; i++) {
        const char *text = block_text(page, i, &n), *title = page->document->title;
        RelataBlockKind k = *kind(page, i);
        is_after_prose = is_after_prose || (k == RELATA_BLOCK_PARAGRAPH && !is_headline(text, n, LONGEST_TITLE));
        if (k == RELATA_BLOCK_TITLE || (title && strlen(title) == n && strncasecmp(title, text, n) == 0))
            return i;
        if ((k != RELATA_BLOCK_PARAGRAPH && k != RELATA_BLOCK_HEADING) || !is_headline(text, n, LONGEST_TITLE) ||
            is_section(text, n) || is_turn(page, i) || (is_after_prose && !is_prose_after(page, i)))
            continue;
        if (first == page->n && i < 4 && i + 1 < page->n && !title)
            first = i;
        for (size_t j = i + 1; j < page->n && j < TOP; j++)
            if (is_same(page, i, j) && n > best_n) {
                best = i;
                best_n = n;
            }
    }
    return best < page->n ? best : first;
}

// Copies of the title and of anything before it that comes again are the page's, not the story's.
static void mark_title(Page *page) {
    size_t at = find_title(page), n;
    if (at == page->n)
        return;
    *kind(page, at) = RELATA_BLOCK_TITLE;
    const char *text = block_text(page, at, &n);
    if (!page->document->title)
        page->document->title = relata_metadata_clean(page->document->arena, text, n);
    for (size_t i = 0; i < page->n && i < TOP; i++)
        for (size_t j = i + 1; j < page->n && j < TOP; j++)
            if (!is_turn(page, i) && is_same(page, i, j) &&
                (is_markable(*kind(page, j)) || *kind(page, j) == RELATA_BLOCK_BOILER)) {
                const char *copy = block_text(page, j, &n);
                if (is_headline(copy, n, LONGEST_TITLE) && (i == at || !relata_ends_sentence(copy, n))) {
                    *kind(page, j) = RELATA_BLOCK_BOILER;
                    if (i != at)
                        *kind(page, i) = RELATA_BLOCK_BOILER;
                }
            }
}

static void mark_headings(Page *page) {
    for (size_t i = 0; i < page->n; i++) {
        size_t n;
        const char *text = block_text(page, i, &n);
        if (*kind(page, i) == RELATA_BLOCK_PARAGRAPH && !is_turn(page, i) && is_headline(text, n, LONGEST_HEADING) &&
            is_prose_after(page, i))
            *kind(page, i) = RELATA_BLOCK_HEADING;
    }
}

// ---- sections

// Bytes of prose from block i on.
static size_t prose_from(const Page *page, size_t i) {
    size_t total = 0, n;
    for (; i < page->n; i++) {
        const char *text = block_text(page, i, &n);
        if (*kind(page, i) != RELATA_BLOCK_BOILER && is_prose(text, n))
            total += n;
    }
    return total;
}

// Marks what stands under a heading such as "Related posts" at block i; returns the first block after it.
static size_t mark_section(Page *page, size_t i, bool is_tail) {
    bool is_structural = *kind(page, i) == RELATA_BLOCK_HEADING;
    size_t n;
    *kind(page, i++) = RELATA_BLOCK_BOILER;
    for (; i < page->n; i++) {
        const char *text = block_text(page, i, &n);
        RelataBlockKind k = *kind(page, i);
        bool is_heading =
            k == RELATA_BLOCK_TITLE || (is_structural && k == RELATA_BLOCK_HEADING && is_prose_after(page, i));
        if (is_heading || (!is_tail && is_prose(text, n)) || is_section(text, n))
            break;
        if (is_markable(k))
            *kind(page, i) = RELATA_BLOCK_BOILER;
    }
    return i;
}

// Closing sections in the last third (by prose) carry all that follows; others only what is not prose.
static void mark_sections(Page *page) {
    size_t total = prose_from(page, 0), n;
    for (size_t i = 0; i < page->n;) {
        const char *text = block_text(page, i, &n);
        bool is_own = *kind(page, i) == RELATA_BLOCK_PARAGRAPH || *kind(page, i) == RELATA_BLOCK_HEADING ||
                      *kind(page, i) == RELATA_BLOCK_BOILER;
        if (i > 0 && is_own && n < LONGEST_HEADING && is_section(text, n))
            i = mark_section(page, i,
                             is_heading_of(text, n, relata_phrases_closing) && prose_from(page, i) * 3 <= total);
        else
            i++;
    }
}

void relata_classify(RelataBlocks *blocks, RelataDocument *document) {
    if (!blocks->is_failed && !blocks->text.failed)
        relata_turn_split(blocks);
    Page page = {blocks, document, relata_strbuf_string(&blocks->text), blocks->list.n};
    if (blocks->is_failed || blocks->text.failed)
        return;
    for (size_t i = 0; i < page.n; i++)
        classify_one(&page, i);
    mark_sections(&page);
    mark_title(&page);
    mark_headings(&page);
    char iso[11];
    if (document->url && relata_metadata_url_date(document->url, strlen(document->url), iso))
        take_date(&page, iso);
    relata_wire_split(blocks);
    relata_glued_split(blocks);
    relata_headline_split(blocks);
    relata_dateline_split(blocks);
}
