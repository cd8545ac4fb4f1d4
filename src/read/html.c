// HTML to the text of its article.
//
// libxml2 builds the tree; the text is then cut into pieces at block elements, and three questions decide about each:
//
//   1. Does it stand in an area that its tag, role, class or id calls navigation, a footer, comments, related links, …?
//      Such an area is left out, unless it holds most of the page's prose: then the name misleads.
//   2. Does the page mark its article (article, main, itemprop=articleBody, a telling class)? If the innermost such
//   area with
//      most of the remaining prose is found, only it counts, and the title before it.
//   3. Is the piece prose, or mostly links? Before the first prose only title, byline and captions stay; after the last
//      prose what remains is marked as boilerplate. (Text density and link density after Kohlschütter, Fankhauser and
//      Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010; areas by name after Readability.)
//
// The articleBody of JSON-LD, where there is one, checks the outcome: if less than half of it was found it is taken
// instead. Limits: 256 nested elements (libxml2's own); what scripts would draw is not seen.
#include "read/formats.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "base/words.h"
#include "read/blocks.h"
#include "read/classify.h"
#include "read/encoding.h"
#include "read/metadata.h"
#include "read/page.h"
#include "read/wrap.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { SHORTEST_PROSE = 60, NO_AREA = 0 };

// An element that a name or tag tells something about. Areas form a tree; area 0 is the page.
typedef struct {
    uint32_t parent;
    bool is_suspect; // navigation, comments, …
    bool is_article; // article, main, …
    bool is_out;     // suspect and not rescued, or inside such
    size_t prose;    // bytes of prose inside, areas within included
} Area;

typedef struct {
    size_t begin, end; // bytes of Page.text
    size_t n_link;     // of them inside links
    RelataBlockKind kind;
    uint32_t area;
    uint32_t source;
    bool is_main_heading; // h1
    bool is_prose;
} Piece;

typedef struct {
    RelataDocument *document;
    RelataStrbuf text; // of all pieces
    RELATA_ARRAY(Piece) pieces;
    RELATA_ARRAY(Area) areas;
    Piece open;    // the piece being gathered
    size_t breaks; // line breaks (br) since its last character
    uint64_t skipped;
    bool is_failed;
} Page;

// Where an element stands.
typedef struct {
    RelataBlockKind kind;
    uint32_t area;
    bool is_in_link;
    bool is_main_heading;
} Place;

// ---- names

static const char *attribute(const xmlNode *node, const char *name) {
    for (const xmlAttr *a = node->properties; a; a = a->next)
        if (strcasecmp((const char *)a->name, name) == 0)
            return a->children && a->children->content ? (const char *)a->children->content : "";
    return NULL;
}

static const char *const skipped_tags[] = {"script",   "style",  "noscript", "template", "svg",      "iframe",
                                           "object",   "embed",  "canvas",   "nav",      "input",    "select",
                                           "button",   "option", "textarea", "head",     "audio",    "video",
                                           "datalist", "dialog", "menu",     "label",    "progress", NULL};
static const char *const block_tags[] = {
    "address", "article", "aside",    "blockquote", "body",   "caption", "center", "dd",    "details", "dir", "div",
    "dl",      "dt",      "fieldset", "figcaption", "figure", "footer",  "form",   "h1",    "h2",      "h3",  "h4",
    "h5",      "h6",      "header",   "hr",         "html",   "legend",  "li",     "main",  "ol",      "p",   "pre",
    "section", "summary", "table",    "tbody",      "td",     "tfoot",   "th",     "thead", "tr",      "ul",  NULL};
static const char *const suspect_roles[] = {"navigation",    "search",      "banner", "contentinfo",
                                            "dialog",        "alertdialog", "menu",   "menubar",
                                            "complementary", "toolbar",     "form",   NULL};
// Words of classes and ids. A word of a name is what stands between hyphens, underscores, blanks and changes of case.
static const char *const suspect_words[] = {"nav",
                                            "navbar",
                                            "navigation",
                                            "menu",
                                            "breadcrumb",
                                            "breadcrumbs",
                                            "sidebar",
                                            "footer",
                                            "masthead",
                                            "comment",
                                            "comments",
                                            "disqus",
                                            "respond",
                                            "replies",
                                            "related",
                                            "recommended",
                                            "recommendations",
                                            "recirc",
                                            "popular",
                                            "trending",
                                            "mostread",
                                            "share",
                                            "sharing",
                                            "sharedaddy",
                                            "social",
                                            "newsletter",
                                            "signup",
                                            "subscribe",
                                            "subscription",
                                            "paywall",
                                            "promo",
                                            "promotion",
                                            "advert",
                                            "advertisement",
                                            "ad",
                                            "ads",
                                            "adsbygoogle",
                                            "sponsor",
                                            "sponsored",
                                            "outbrain",
                                            "taboola",
                                            "cookie",
                                            "cookies",
                                            "consent",
                                            "gdpr",
                                            "popup",
                                            "modal",
                                            "overlay",
                                            "pagination",
                                            "pager",
                                            "widget",
                                            "widgets",
                                            "toolbar",
                                            "copyright",
                                            "tags",
                                            "taglist",
                                            "skip",
                                            "login",
                                            "search",
                                            "teaser",
                                            "teasers",
                                            "donate",
                                            "donation",
                                            "banner",
                                            "readmore",
                                            "upnext",
                                            NULL};
static const char *const article_words[] = {
    "articlebody", "storybody",    "entrycontent", "postcontent", "articlecontent",
    "articletext", "storycontent", "postbody",     "articlemain", "contentbody",
    "maincontent", "storytext",    "newstext",     "bodytext",    NULL};
static const char *const caption_words[] = {"caption", "figcaption", "credit", "imagecredit", "photocredit", NULL};
static const char *const byline_words[] = {"byline",    "author",  "authors", "dateline", "date", "timestamp",
                                           "published", "pubdate", "posted",  "meta",     NULL};

static bool is_letter(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z';
}

// Whether a word of a class or id, or two next to each other put together, is in the list.
static bool has_word(const char *names, const char *const *list) {
    enum { LONGEST = 40 };
    char word[LONGEST], pair[2 * LONGEST];
    size_t previous = 0;
    pair[0] = '\0';
    for (const char *p = names ? names : ""; *p;) {
        size_t n = 0;
        while (*p && !is_letter(*p)) {
            if (*p == ' ')
                previous = 0;
            p++;
        }
        while (is_letter(*p) && n < LONGEST - 1) {
            word[n++] = *p++;
            if (p[-1] >= 'a' && *p >= 'A' && *p <= 'Z')
                break;
        }
        while (n == LONGEST - 1 && is_letter(*p))
            p++;
        word[n] = '\0';
        memcpy(pair + previous, word, n + 1);
        if (n && (relata_is_among_any_case(word, list) || (previous && relata_is_among_any_case(pair, list))))
            return true;
        memcpy(pair, word, n + 1);
        previous = n;
    }
    return false;
}

static bool is_named(const xmlNode *node, const char *const *list) {
    return has_word(attribute(node, "class"), list) || has_word(attribute(node, "id"), list);
}

static bool is_hidden(const xmlNode *node) {
    const char *style = attribute(node, "style");
    const char *aria = attribute(node, "aria-hidden");
    if (attribute(node, "hidden") || (aria && strcasecmp(aria, "true") == 0))
        return true;
    if (!style)
        return false;
    const char *display = strcasestr(style, "display"), *visibility = strcasestr(style, "visibility");
    return (display && strcasestr(display, "none") && strcasestr(display, "none") - display < 12) ||
           (visibility && strcasestr(visibility, "hidden") && strcasestr(visibility, "hidden") - visibility < 15);
}

static bool is_suspect(const xmlNode *node, const char *tag) {
    static const char *const tags[] = {"footer", "aside", "header", NULL};
    const char *role = attribute(node, "role");
    if (strcmp(tag, "html") == 0 || strcmp(tag, "body") == 0)
        return false;
    // The head of an article holds its title and date.
    if (strcmp(tag, "header") == 0)
        for (const xmlNode *up = node->parent; up; up = up->parent)
            if (up->name &&
                (strcmp((const char *)up->name, "article") == 0 || strcmp((const char *)up->name, "main") == 0))
                return is_named(node, suspect_words);
    return relata_is_among_any_case(tag, tags) || (role && relata_is_among_any_case(role, suspect_roles)) ||
           is_named(node, suspect_words);
}

static bool is_article(const xmlNode *node, const char *tag) {
    const char *role = attribute(node, "role"), *itemprop = attribute(node, "itemprop");
    return strcmp(tag, "article") == 0 || strcmp(tag, "main") == 0 || (role && strcasecmp(role, "main") == 0) ||
           (role && strcasecmp(role, "article") == 0) || (itemprop && strcasecmp(itemprop, "articleBody") == 0) ||
           is_named(node, article_words);
}

// ---- pieces

static void end_piece(Page *page) {
    Piece piece = page->open;
    piece.end = page->text.n;
    page->breaks = 0;
    page->open.begin = page->text.n;
    page->open.n_link = 0;
    const char *text = relata_strbuf_string(&page->text);
    bool is_blank = true;
    size_t letters = 0;
    for (size_t i = piece.begin; i < piece.end; i++) {
        is_blank = is_blank && (unsigned char)text[i] <= ' ';
        letters += (unsigned char)text[i] > ' ';
    }
    if (is_blank)
        return;
    bool is_text = piece.kind == RELATA_BLOCK_PARAGRAPH || piece.kind == RELATA_BLOCK_QUOTE ||
                   piece.kind == RELATA_BLOCK_ITEM || piece.kind == RELATA_BLOCK_CELL;
    piece.is_prose = is_text && letters >= SHORTEST_PROSE && piece.n_link * 3 < piece.end - piece.begin;
    if (!RELATA_ARRAY_ADD(&page->pieces, piece))
        page->is_failed = true;
    relata_strbuf_add_char(&page->text, '\n');
    page->open.begin = page->text.n;
}

static void begin_piece(Page *page, Place place, const xmlNode *node) {
    end_piece(page);
    page->open.kind = place.kind;
    page->open.area = place.area;
    page->open.is_main_heading = place.is_main_heading;
    page->open.source = (uint32_t)(uintptr_t)node->_private;
}

// C1 controls are windows-1252 by mistake; soft hyphens and zero-width spaces are typesetting.
static void add_text(Page *page, const char *text, bool is_in_link) {
    size_t n = strlen(text), before = page->text.n;
    for (size_t i = 0; i < n;) {
        size_t end = i;
        while (end < n && (unsigned char)text[end] != 0xC2 && (unsigned char)text[end] != 0xE2)
            end++;
        relata_strbuf_add(&page->text, text + i, end - i);
        i = end;
        if (i == n)
            break;
        uint32_t used, c = relata_utf8_decode(text + i, n - i, &used);
        char bytes[4];
        if (c >= 0x80 && c < 0xA0)
            relata_strbuf_add(&page->text, bytes, relata_utf8_encode(relata_encoding_windows_1252(c), bytes));
        else if (c != 0xAD && c != 0x200B)
            relata_strbuf_add(&page->text, text + i, used);
        i += used;
    }
    if (is_in_link)
        page->open.n_link += page->text.n - before;
}

// One br is a blank, two end the paragraph.
static void add_break(Page *page, Place place, const xmlNode *node) {
    bool is_double = page->breaks > 0;
    relata_strbuf_add_char(&page->text, '\n');
    if (is_double)
        begin_piece(page, place, node);
    else
        page->breaks = 1;
}

static bool is_blank_text(const char *text) {
    while (*text && (unsigned char)*text <= ' ')
        text++;
    return !*text;
}

// "[3]" of a footnote.
static bool is_note_mark(const xmlNode *node) {
    char text[16];
    size_t n = relata_page_text(node, text, sizeof text);
    for (size_t i = 0; i < n; i++)
        if (!strchr("0123456789[]()*", text[i]) || !text[i])
            return false;
    return n > 0 && n < sizeof text - 1;
}

static uint32_t open_area(Page *page, const xmlNode *node, const char *tag, uint32_t parent) {
    Area area = {.parent = parent, .is_suspect = is_suspect(node, tag), .is_article = is_article(node, tag)};
    if (!area.is_suspect && !area.is_article)
        return parent;
    if (!RELATA_ARRAY_ADD(&page->areas, area)) {
        page->is_failed = true;
        return parent;
    }
    return (uint32_t)page->areas.n - 1;
}

// Old pages are laid out by tables: such a cell has blocks or several lines in it.
static bool is_layout_cell(const xmlNode *cell) {
    size_t n_breaks = 0;
    for (const xmlNode *child = cell->children; child; child = child->next) {
        if (child->type != XML_ELEMENT_NODE)
            continue;
        n_breaks += strcmp((const char *)child->name, "br") == 0;
        if (relata_is_among_any_case((const char *)child->name, block_tags))
            return true;
    }
    return n_breaks > 1;
}

static RelataBlockKind kind_of(const xmlNode *node, const char *tag, RelataBlockKind outer) {
    if (tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6' && !tag[2])
        return RELATA_BLOCK_HEADING;
    if (strcmp(tag, "figcaption") == 0 || strcmp(tag, "caption") == 0 || strcmp(tag, "figure") == 0 ||
        is_named(node, caption_words))
        return RELATA_BLOCK_CAPTION;
    if (outer == RELATA_BLOCK_CAPTION)
        return outer;
    if (strcmp(tag, "li") == 0 || strcmp(tag, "dt") == 0 || strcmp(tag, "dd") == 0)
        return RELATA_BLOCK_ITEM;
    if (strcmp(tag, "blockquote") == 0)
        return RELATA_BLOCK_QUOTE;
    if (strcmp(tag, "td") == 0 || strcmp(tag, "th") == 0)
        return is_layout_cell(node) ? RELATA_BLOCK_PARAGRAPH : RELATA_BLOCK_CELL;
    if (strcmp(tag, "address") == 0 || is_named(node, byline_words))
        return RELATA_BLOCK_BYLINE;
    bool is_kept = outer == RELATA_BLOCK_QUOTE || (outer == RELATA_BLOCK_ITEM && strcmp(tag, "p") == 0);
    return is_kept ? outer : RELATA_BLOCK_PARAGRAPH;
}

static void walk(Page *page, const xmlNode *node, Place place);

static void walk_children(Page *page, const xmlNode *node, Place place) {
    for (const xmlNode *child = node->children; child; child = child->next)
        walk(page, child, place);
}

static void walk(Page *page, const xmlNode *node, Place place) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        if (node->content && !is_blank_text((const char *)node->content))
            page->breaks = 0;
        if (node->content)
            add_text(page, (const char *)node->content, place.is_in_link);
        return;
    }
    if (node->type != XML_ELEMENT_NODE)
        return;
    const char *tag = (const char *)node->name;
    if (relata_is_among_any_case(tag, skipped_tags) || is_hidden(node))
        return;
    if (strcmp(tag, "br") == 0) {
        add_break(page, place, node);
        return;
    }
    if (strcmp(tag, "sup") == 0 && is_note_mark(node))
        return;
    place.is_in_link |= strcmp(tag, "a") == 0 && attribute(node, "href");
    if (!relata_is_among_any_case(tag, block_tags)) {
        walk_children(page, node, place);
        return;
    }
    Place inner = place;
    inner.area = open_area(page, node, tag, place.area);
    inner.kind = kind_of(node, tag, place.kind);
    inner.is_main_heading = strcmp(tag, "h1") == 0;
    begin_piece(page, inner, node);
    walk_children(page, node, inner);
    begin_piece(page, place, node);
}

// ---- what stays

static void count_prose(Page *page) {
    for (size_t i = 0; i < page->areas.n; i++)
        page->areas.items[i].prose = 0;
    for (size_t i = 0; i < page->pieces.n; i++) {
        const Piece *piece = &page->pieces.items[i];
        if (piece->is_prose && !page->areas.items[piece->area].is_out)
            page->areas.items[piece->area].prose += piece->end - piece->begin;
    }
    for (size_t i = page->areas.n; i-- > 1;) // children come after their parents
        page->areas.items[page->areas.items[i].parent].prose += page->areas.items[i].prose;
}

static void drop_suspects(Page *page) {
    size_t total = page->areas.items[NO_AREA].prose;
    for (size_t i = 1; i < page->areas.n; i++) {
        Area *area = &page->areas.items[i];
        bool is_rescued = total > 0 && area->prose * 5 >= total * 2;
        area->is_out = page->areas.items[area->parent].is_out || (area->is_suspect && !is_rescued);
    }
}

// The innermost article area that holds most of the prose; NO_AREA if none does.
static uint32_t find_article(const Page *page) {
    uint32_t best = NO_AREA;
    size_t total = page->areas.items[NO_AREA].prose;
    for (uint32_t i = 1; i < page->areas.n; i++) {
        const Area *area = &page->areas.items[i];
        if (area->is_article && !area->is_out && total > 0 && area->prose * 5 >= total * 3)
            best = i;
    }
    return best;
}

static bool is_inside(const Page *page, uint32_t area, uint32_t outer) {
    while (area != outer && area != NO_AREA)
        area = page->areas.items[area].parent;
    return area == outer;
}

static bool is_out(const Page *page, const Piece *piece) {
    return page->areas.items[piece->area].is_out;
}

static bool is_linky(const Piece *piece) {
    return piece->n_link * 5 > (piece->end - piece->begin) * 3;
}

static bool is_same_text(const Page *page, const Piece *piece, const char *title) {
    char text[512];
    size_t n = 0;
    for (size_t i = piece->begin; i < piece->end && n < sizeof text - 1; i++) {
        char c = page->text.bytes[i];
        if ((unsigned char)c > ' ')
            text[n++] = c;
        else if (n > 0 && text[n - 1] != ' ')
            text[n++] = ' ';
    }
    while (n > 0 && text[n - 1] == ' ')
        n--;
    return title && n > 0 && strlen(title) == n && strncasecmp(text, title, n) == 0;
}

// The h1 that is the title: the one the metadata names, else the last before the first prose of the article.
static size_t find_title(const Page *page, uint32_t article, size_t first) {
    size_t best = page->pieces.n;
    for (size_t i = 0; i < page->pieces.n; i++) {
        const Piece *piece = &page->pieces.items[i];
        if (piece->kind != RELATA_BLOCK_HEADING)
            continue;
        if (is_same_text(page, piece, page->document->title))
            return i;
        bool is_here = !is_out(page, piece) || is_inside(page, piece->area, article);
        if (piece->is_main_heading && is_here && (i <= first || best == page->pieces.n))
            best = i;
    }
    return best;
}

typedef struct {
    size_t first, last; // from the first prose that stays to the last sentence
    size_t title;
    uint32_t article;
} Window;

// The kind a piece gets, or -1: it is left out.
static int judge(const Page *page, size_t i, const Window *window) {
    const Piece *piece = &page->pieces.items[i];
    if (i == window->title)
        return RELATA_BLOCK_TITLE;
    bool is_here =
        !is_out(page, piece) && (window->article == NO_AREA || is_inside(page, piece->area, window->article));
    bool is_note = piece->kind == RELATA_BLOCK_BYLINE || piece->kind == RELATA_BLOCK_CAPTION;
    bool is_near_title = i > window->title && i < window->first && is_note && !is_out(page, piece);
    if (!is_here && !is_near_title)
        return -1;
    if (piece->kind == RELATA_BLOCK_BYLINE && piece->end - piece->begin > 300)
        return RELATA_BLOCK_PARAGRAPH;
    if (is_note || piece->is_prose)
        return (int)piece->kind;
    bool is_in_window = i >= window->first && i <= window->last;
    if (is_linky(piece) && piece->kind != RELATA_BLOCK_HEADING && piece->kind != RELATA_BLOCK_CELL)
        return is_in_window || window->article != NO_AREA ? RELATA_BLOCK_BOILER : -1;
    if (is_in_window || window->article != NO_AREA || piece->kind == RELATA_BLOCK_CELL)
        return (int)piece->kind;
    if (i > window->last)
        return RELATA_BLOCK_BOILER;
    // Right before the first prose a heading or a date may stand; what is farther up must be of some length.
    bool is_near = i + 3 >= window->first;
    return is_near || piece->end - piece->begin > 40 ? (int)piece->kind : -1;
}

// A sentence, if not much of one: it may end an article, not begin it.
static bool is_sentence(const Page *page, const Piece *piece) {
    size_t end = piece->end;
    while (end > piece->begin && (unsigned char)page->text.bytes[end - 1] <= ' ')
        end--;
    return end - piece->begin >= 20 && !is_linky(piece) &&
           relata_ends_sentence(page->text.bytes + piece->begin, end - piece->begin);
}

static Window find_window(const Page *page, bool is_fragment) {
    Window window = {page->pieces.n, 0, page->pieces.n, is_fragment ? NO_AREA : find_article(page)};
    for (size_t i = 0; i < page->pieces.n; i++) {
        const Piece *piece = &page->pieces.items[i];
        if (is_out(page, piece) || !is_inside(page, piece->area, window.article))
            continue;
        bool is_started = window.first < page->pieces.n;
        if (piece->is_prose || is_fragment || (is_started && is_sentence(page, piece))) {
            window.first = is_started ? window.first : i;
            window.last = i;
        }
    }
    if (window.first == page->pieces.n) { // a page without prose: all that is not navigation
        window.first = 0;
        window.last = page->pieces.n;
    }
    window.title = find_title(page, window.article, window.first);
    return window;
}

static size_t add_blocks(const Page *page, bool is_fragment, RelataBlocks *blocks) {
    Window window = find_window(page, is_fragment);
    size_t prose = 0;
    for (size_t i = 0; i < page->pieces.n; i++) {
        const Piece *piece = &page->pieces.items[i];
        int kind = judge(page, i, &window);
        if (kind < 0)
            continue;
        prose += kind != RELATA_BLOCK_BOILER ? piece->end - piece->begin : 0;
        relata_blocks_add(blocks, (RelataBlockKind)kind, page->text.bytes + piece->begin, piece->end - piece->begin,
                          page->skipped + piece->source);
    }
    return prose;
}

// ---- the tree

// Notes in each element where in the file it begins.
static void start_element(void *state, const xmlChar *name, const xmlChar **attributes) {
    htmlParserCtxtPtr context = state;
    xmlNode *before = context->node;
    xmlSAX2StartElement(state, name, attributes);
    if (!context->node || context->node == before || !context->input)
        return;
    const xmlChar *p = context->input->cur, *base = context->input->base;
    while (p > base && *p != '<')
        p--;
    context->node->_private = (void *)(uintptr_t)((uint64_t)(p - base) + context->input->consumed);
}

static RelataStatus parse(const char *text, size_t n, const char *source, xmlDoc **out, RelataError *error) {
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                  HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
    *out = NULL;
    htmlParserCtxtPtr context = n <= INT32_MAX ? htmlNewParserCtxt() : NULL;
    if (!context)
        return relata_fail(error, RELATA_NO_MEMORY, source, 0, 0, "out of memory");
    context->sax->startElement = start_element;
    xmlDoc *tree = htmlCtxtReadMemory(context, text, (int)n, NULL, "UTF-8", options);
    const xmlError *last = xmlCtxtGetLastError(context);
    bool is_halted =
        context->disableSAX && last && (last->code == XML_ERR_INTERNAL_ERROR || last->code == XML_ERR_NO_MEMORY);
    RelataStatus status = RELATA_OK;
    if (is_halted)
        status = relata_fail(error, last->code == XML_ERR_NO_MEMORY ? RELATA_NO_MEMORY : RELATA_LIMIT, source,
                             (uint32_t)(last->line > 0 ? last->line : 0), 0, "elements are nested too deep");
    else if (!tree)
        status = relata_fail(error, RELATA_SYNTAX, source, 0, 0, "no text was found in it");
    htmlFreeParserCtxt(context);
    if (status != RELATA_OK)
        xmlFreeDoc(tree);
    else
        *out = tree;
    return status;
}

static void page_clear(Page *page) {
    relata_strbuf_clear(&page->text);
    free(page->pieces.items);
    free(page->areas.items);
}

RelataStatus relata_read_html(RelataDocument *document, RelataInput input, bool is_fragment, RelataError *error) {
    xmlDoc *tree;
    RELATA_TRY(parse(input.text, input.n, document->source, &tree, error));
    Page page = {.document = document, .skipped = input.skipped};
    RelataBlocks blocks = {0};
    RelataPageFacts facts = {0};
    relata_page_facts(xmlDocGetRootElement(tree), document, &facts);
    page.is_failed = !RELATA_ARRAY_ADD(&page.areas, ((Area){0}));
    const xmlNode *root = xmlDocGetRootElement(tree);
    if (root && !page.is_failed) {
        walk(&page, root, (Place){.kind = RELATA_BLOCK_PARAGRAPH});
        end_piece(&page);
        count_prose(&page);
        drop_suspects(&page);
        count_prose(&page);
    }
    size_t prose = page.is_failed || page.text.failed ? 0 : add_blocks(&page, is_fragment, &blocks);
    blocks.is_failed |= page.is_failed || page.text.failed || facts.is_failed;
    page_clear(&page);
    xmlFreeDoc(tree);
    RelataStatus status;
    if (!blocks.is_failed && facts.body.n > 200 && prose * 2 < facts.body.n) {
        relata_blocks_clear(&blocks);
        status = relata_read_plain(document, (RelataInput){facts.body.bytes, facts.body.n, 0}, false, error);
    } else {
        relata_classify(&blocks, document);
        status = relata_blocks_finish(&blocks, document, error);
    }
    relata_strbuf_clear(&facts.body);
    return status;
}
