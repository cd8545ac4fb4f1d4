// What an HTML page says about itself.
//
// Several sources may say the same; the first in this order wins: Open Graph and article meta elements, JSON-LD
// (schema.org), the canonical link, time elements, other meta elements, the title element (with a site's name cut off
// behind a bar or dash).
#include "read/page.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "read/json_ld.h"
#include "read/metadata.h"

#include <string.h>
#include <strings.h>

size_t relata_page_text(const xmlNode *node, char *buffer, size_t n) {
    size_t used = 0;
    const xmlNode *at = node;
    while (at) {
        if (at->type == XML_TEXT_NODE && at->content) {
            size_t length = strlen((const char *)at->content), room = n - 1 - used;
            memcpy(buffer + used, at->content, length < room ? length : room);
            used += length < room ? length : room;
        }
        if (at->children && at->type == XML_ELEMENT_NODE) {
            at = at->children;
            continue;
        }
        while (at && at != node && !at->next)
            at = at->parent;
        at = !at || at == node ? NULL : at->next;
    }
    // Half a character at the cut is no text.
    buffer[relata_utf8_valid(buffer, used)] = '\0';
    return strlen(buffer);
}

static const char *attribute(const xmlNode *node, const char *name) {
    for (const xmlAttr *a = node->properties; a; a = a->next)
        if (strcasecmp((const char *)a->name, name) == 0)
            return a->children && a->children->content ? (const char *)a->children->content : NULL;
    return NULL;
}

// What the page says, by how much it is to be believed.
typedef struct {
    const char *title[3], *url[2], *publisher[2], *published[4];
} Claims;

static void claim(const char **to, RelataArena *arena, const char *value) {
    if (!*to && value && *value)
        *to = relata_metadata_clean(arena, value, strlen(value));
}

static void claim_date(const char **to, RelataArena *arena, const char *value) {
    if (!*to && value)
        *to = relata_metadata_date(arena, value, strlen(value));
}

static void meta(const xmlNode *node, Claims *claims, RelataArena *arena) {
    const char *name = attribute(node, "property"), *value = attribute(node, "content");
    if (!name)
        name = attribute(node, "name");
    if (!name)
        name = attribute(node, "itemprop");
    if (!name || !value)
        return;
    static const char *const dates[] = {"datePublished",
                                        "date",
                                        "pubdate",
                                        "publishdate",
                                        "publish-date",
                                        "dc.date",
                                        "dc.date.issued",
                                        "dcterms.date",
                                        "dcterms.created",
                                        "sailthru.date",
                                        "parsely-pub-date",
                                        "publication_date",
                                        NULL};
    if (strcasecmp(name, "og:title") == 0)
        claim(&claims->title[0], arena, value);
    else if (strcasecmp(name, "og:url") == 0)
        claim(&claims->url[1], arena, value);
    else if (strcasecmp(name, "og:site_name") == 0)
        claim(&claims->publisher[0], arena, value);
    else if (strcasecmp(name, "application-name") == 0 || strcasecmp(name, "publisher") == 0)
        claim(&claims->publisher[1], arena, value);
    else if (strcasecmp(name, "article:published_time") == 0 || strcasecmp(name, "og:article:published_time") == 0)
        claim_date(&claims->published[0], arena, value);
    for (const char *const *date = dates; *date; date++)
        if (strcasecmp(name, *date) == 0)
            claim_date(&claims->published[2], arena, value);
}

// "Headline | Site", "Headline - Site": the part after the last bar or spaced dash, if it is the shorter one.
static const char *page_title(const xmlNode *node, RelataArena *arena) {
    char text[1024];
    size_t n = relata_page_text(node, text, sizeof text);
    static const char *const bars[] = {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB "};
    size_t cut = n;
    for (size_t i = 0; i < sizeof bars / sizeof *bars; i++) {
        size_t length = strlen(bars[i]);
        for (size_t at = n / 2; at + length < n; at++)
            if (memcmp(text + at, bars[i], length) == 0 && (cut == n || at > cut))
                cut = at;
    }
    return relata_metadata_clean(arena, text, cut);
}

static void element(const xmlNode *node, Claims *claims, RelataDocument *document, RelataPageFacts *facts) {
    const char *tag = (const char *)node->name;
    RelataArena *arena = document->arena;
    if (strcmp(tag, "meta") == 0) {
        meta(node, claims, arena);
    } else if (strcmp(tag, "title") == 0 && !claims->title[2]) {
        claims->title[2] = page_title(node, arena);
    } else if (strcmp(tag, "link") == 0) {
        const char *rel = attribute(node, "rel");
        if (rel && strcasecmp(rel, "canonical") == 0)
            claim(&claims->url[0], arena, attribute(node, "href"));
    } else if (strcmp(tag, "time") == 0) {
        claim_date(&claims->published[1], arena, attribute(node, "datetime"));
        char text[64];
        if (relata_page_text(node, text, sizeof text))
            claim_date(&claims->published[3], arena, text);
    } else if (strcmp(tag, "script") == 0) {
        const char *type = attribute(node, "type");
        if (type && strcasecmp(type, "application/ld+json") == 0)
            for (const xmlNode *child = node->children; child; child = child->next)
                if (child->content)
                    relata_json_ld((const char *)child->content, strlen((const char *)child->content), document, facts);
    }
}

static const char *first(const char *const *claims, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (claims[i] && claims[i][0])
            return claims[i];
    return NULL;
}

void relata_page_facts(const xmlNode *root, RelataDocument *document, RelataPageFacts *facts) {
    Claims claims = {0};
    const xmlNode *at = root;
    RelataDocument said = {.arena = document->arena}; // what JSON-LD says
    while (at) {
        if (at->type == XML_ELEMENT_NODE)
            element(at, &claims, &said, facts);
        if (at->children && at->type == XML_ELEMENT_NODE) {
            at = at->children;
            continue;
        }
        while (at && at != root && !at->next)
            at = at->parent;
        at = !at || at == root ? NULL : at->next;
    }
    const char *titles[] = {document->title, claims.title[0], said.title, claims.title[2]};
    const char *urls[] = {document->url, claims.url[0], claims.url[1], said.url};
    const char *publishers[] = {document->publisher, claims.publisher[0], said.publisher, claims.publisher[1]};
    const char *dates[] = {document->published, claims.published[0], said.published,
                           claims.published[1], claims.published[2], claims.published[3]};
    document->title = first(titles, 4);
    document->url = first(urls, 4);
    document->publisher = first(publishers, 4);
    document->published = first(dates, 6);
}
