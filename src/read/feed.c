// RSS 2.0, RSS 1.0 (RDF) and Atom: one document an entry.
//
// Elements are found by their local names, so the prefixes a feed chose do not matter. The longest of an entry's texts
// (content:encoded, content, description, summary) is its article; it is HTML in nearly all feeds and read as such.
// Entities of a feed's own are not expanded and nothing is fetched. Limit: libxml2's 256 nested elements.
#include "read/formats.h"

#include "base/arena.h"
#include "read/metadata.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    xmlDoc *tree;
    xmlNode *entry;  // next candidate, in document order
    xmlChar *site;   // title of the feed, owned
    char *source;    // owned
    uint32_t number; // entries given out
} Feed;

static RelataStatus no_memory(RelataError *error, const char *source) {
    return relata_fail(error, RELATA_NO_MEMORY, source, 0, 0, "out of memory");
}

static bool is_named(const xmlNode *node, const char *name) {
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static bool is_entry(const xmlNode *node) {
    return is_named(node, "item") || is_named(node, "entry");
}

// The next entry at or after `at`, inside the root, channel or items element.
static xmlNode *find_entry(xmlNode *at, xmlNode *root) {
    while (at) {
        if (is_entry(at))
            return at;
        bool is_list = at == root || is_named(at, "channel");
        if (is_list && at->children) {
            at = at->children;
            continue;
        }
        while (at && at != root && !at->next)
            at = at->parent;
        at = !at || at == root ? NULL : at->next;
    }
    return NULL;
}

static xmlNode *after_entry(xmlNode *entry, xmlNode *root) {
    xmlNode *at = entry;
    while (at && at != root && !at->next)
        at = at->parent;
    return !at || at == root ? NULL : find_entry(at->next, root);
}

static const xmlNode *child(const xmlNode *node, const char *name) {
    for (const xmlNode *c = node->children; c; c = c->next)
        if (is_named(c, name))
            return c;
    return NULL;
}

// Text of the first child of one of these names, in the arena; NULL if there is none.
static const char *child_text(const xmlNode *entry, const char *const *names, RelataArena *arena) {
    for (; *names; names++) {
        const xmlNode *node = child(entry, *names);
        xmlChar *text = node ? xmlNodeGetContent(node) : NULL;
        const char *copy = text ? relata_metadata_clean(arena, (const char *)text, strlen((const char *)text)) : NULL;
        xmlFree(text);
        if (copy && copy[0])
            return copy;
    }
    return NULL;
}

// RSS has the address in the element, Atom in an attribute; rel="alternate" or none is the article's own.
static const char *link_of(const xmlNode *entry, RelataArena *arena) {
    for (xmlNode *c = entry->children; c; c = c->next) {
        if (!is_named(c, "link"))
            continue;
        xmlChar *href = xmlGetNoNsProp(c, (const xmlChar *)"href"), *rel = xmlGetNoNsProp(c, (const xmlChar *)"rel");
        bool is_own = href && (!rel || xmlStrEqual(rel, (const xmlChar *)"alternate"));
        const char *copy = is_own ? relata_metadata_clean(arena, (const char *)href, strlen((const char *)href)) : NULL;
        xmlFree(href);
        xmlFree(rel);
        if (copy)
            return copy;
    }
    return child_text(entry, (const char *const[]){"link", NULL}, arena);
}

// XHTML inside the feed's own XML is printed again, so that all contents go the same way.
static xmlChar *content_of(const xmlNode *node) {
    bool has_elements = false;
    for (const xmlNode *c = node->children; c; c = c->next)
        has_elements |= c->type == XML_ELEMENT_NODE;
    if (!has_elements)
        return xmlNodeGetContent(node);
    xmlBuffer *buffer = xmlBufferCreate();
    for (xmlNode *c = node->children; buffer && c; c = c->next)
        xmlNodeDump(buffer, node->doc, c, 0, 0);
    xmlChar *text = buffer ? xmlBufferDetach(buffer) : NULL;
    xmlBufferFree(buffer);
    return text;
}

static xmlChar *longest_content(const xmlNode *entry) {
    static const char *const names[] = {"encoded", "content", "description", "summary"};
    xmlChar *best = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const xmlNode *node = child(entry, names[i]);
        xmlChar *text = node ? content_of(node) : NULL;
        bool is_better = text && (!best || xmlStrlen(text) > xmlStrlen(best));
        xmlFree(is_better ? best : text);
        best = is_better ? text : best;
    }
    return best;
}

static RelataStatus read_entry(Feed *feed, const xmlNode *entry, RelataDocument *document, RelataError *error) {
    static const char *const titles[] = {"title", NULL}, *const ids[] = {"guid", "id", NULL};
    static const char *const dates[] = {"pubDate", "published", "date", "updated", NULL};
    RelataArena *arena = document->arena;
    document->title = child_text(entry, titles, arena);
    document->url = link_of(entry, arena);
    const char *id = child_text(entry, ids, arena), *date = child_text(entry, dates, arena);
    if (!id)
        id = document->url;
    const char *slash = strrchr(feed->source, '/');
    document->id = id ? id : relata_arena_printf(arena, "%s#%u", slash ? slash + 1 : feed->source, feed->number);
    document->publisher = feed->site ? relata_arena_string(arena, (const char *)feed->site) : NULL;
    document->published = date ? relata_metadata_date(arena, date, strlen(date)) : NULL;
    xmlChar *text = longest_content(entry);
    if (!document->id || !text) {
        xmlFree(text);
        return !document->id ? no_memory(error, feed->source)
                             : relata_fail(error, RELATA_SYNTAX, feed->source, (uint32_t)xmlGetLineNo(entry), 0,
                                           "the entry has no text");
    }
    RelataInput input = {(const char *)text, strlen((const char *)text), 0};
    RelataStatus status = relata_read_html(document, input, true, error);
    xmlFree(text);
    if (status != RELATA_OK && error)
        error->line = (uint32_t)xmlGetLineNo(entry);
    for (uint32_t i = 0; i < document->n_blocks; i++) // offsets inside an entry's own HTML mean nothing in the file
        document->blocks[i].source = 0;
    return status;
}

static RelataStatus next(void *state, RelataDocument **out, RelataError *error) {
    Feed *feed = state;
    *out = NULL;
    xmlNode *entry = feed->entry;
    if (!entry)
        return RELATA_OK;
    feed->entry = after_entry(entry, xmlDocGetRootElement(feed->tree));
    feed->number++;
    RelataDocument *document = relata_document_new("", feed->source);
    if (!document)
        return no_memory(error, feed->source);
    RelataStatus status = read_entry(feed, entry, document, error);
    if (status == RELATA_OK)
        *out = document;
    else
        relata_document_free(document);
    return status;
}

static void free_state(void *state) {
    Feed *feed = state;
    xmlFreeDoc(feed->tree);
    xmlFree(feed->site);
    free(feed->source);
    free(feed);
}

static RelataStatus parse(const char *text, size_t n, const char *source, xmlDoc **out, RelataError *error) {
    int options = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_NOCDATA;
    xmlParserCtxtPtr context = n <= INT32_MAX ? xmlNewParserCtxt() : NULL;
    if (!context)
        return no_memory(error, source);
    *out = xmlCtxtReadMemory(context, text, (int)n, NULL, "UTF-8", options);
    const xmlError *last = xmlCtxtGetLastError(context);
    bool has_root = *out && xmlDocGetRootElement(*out);
    RelataStatus status = RELATA_OK;
    if (!has_root)
        status = relata_fail(error, RELATA_SYNTAX, source, (uint32_t)(last && last->line > 0 ? last->line : 0), 0,
                             "malformed XML");
    else if (last && last->code == XML_ERR_INTERNAL_ERROR)
        status = relata_fail(error, RELATA_LIMIT, source, 0, 0, "elements are nested too deep");
    xmlFreeParserCtxt(context);
    if (status != RELATA_OK) {
        xmlFreeDoc(*out);
        *out = NULL;
    }
    return status;
}

RelataStatus relata_feed_open(RelataArticles *out, const char *text, size_t n, const char *source, RelataError *error) {
    xmlDoc *tree = NULL;
    RELATA_TRY(parse(text, n, source, &tree, error));
    xmlNode *root = xmlDocGetRootElement(tree), *entry = find_entry(root, root);
    Feed *feed = calloc(1, sizeof *feed);
    char *copy = strdup(source);
    if (!feed || !copy || !entry) {
        bool is_memory = !feed || !copy;
        free(feed);
        free(copy);
        xmlFreeDoc(tree);
        return is_memory ? no_memory(error, source)
                         : relata_fail(error, RELATA_NOT_FOUND, source, 0, 0, "no entries were found in the feed");
    }
    const xmlNode *channel = child(root, "channel");
    const xmlNode *title = child(channel ? channel : root, "title");
    *feed = (Feed){tree, entry, title ? xmlNodeGetContent(title) : NULL, copy, 0};
    *out = (RelataArticles){next, free_state, feed};
    return RELATA_OK;
}
