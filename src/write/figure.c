// From a graph to what a drawing shows. Statements of one direction, polarity and stance between two nodes become
// one line, its relations joined by " · " (at most three, then "+2 more"), with the number of articles in
// parentheses where it is not 1. A line is dashed where nothing in it is certain; a negative line says
// "not:", because colour alone would be lost in print. What stands between quotation marks in a
// tooltip is the article's own sentence, shortened.
#include "write/figure.h"

#include "base/map.h"
#include "base/strbuf.h"
#include "write/label.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    NAME_CHARS = 120,
    NODE_LABEL_CHARS = 60,
    RELATION_CHARS = 60,
    PLAIN_NODES = 150, // all named
    FEW_NODES = 300,   // of a large figure, with some more names
    NAMED_NODES = 60,  // of any larger one
    CAPTION_SOURCES = 6,
    SOURCE_CHARS = 80
};

// In em: 16 and 12 characters of running text.
static const double node_width = 8.2, edge_width = 6.2;

static RelataStatus no_memory(RelataError *error) {
    return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory for the drawing");
}

void relata_figure_clear(RelataFigure *figure) {
    relata_arena_free(figure->arena);
    *figure = (RelataFigure){0};
}

// Relations that say two sides stand against each other. Words of five letters or more count also as
// the beginning of a word.
static const char *const hostile_words[] = {
    "accus",    "against",  "arrest",   "assassinat", "assault",   "attack",   "banned",   "bans",    "blam",
    "blockad",  "bombed",   "bombs",    "clash",      "condemn",   "criticis", "criticiz", "defeat",  "denounc",
    "destroy",  "detain",   "dispute",  "enemy",      "expel",     "fight",    "fights",   "fought",  "imprison",
    "invad",    "jailed",   "killed",   "kills",      "murder",    "oppos",    "oust",     "overthr", "rebuk",
    "rejected", "rejects",  "rival",    "sanctioned", "sanctions", "shelled",  "shot",     "stabbed", "sued",
    "sues",     "threaten", "tortured", "war",
};

static bool is_hostile_word(const char *word, size_t n) {
    for (size_t i = 0; i < sizeof hostile_words / sizeof *hostile_words; i++) {
        size_t length = strlen(hostile_words[i]);
        if (strncmp(word, hostile_words[i], length < n ? length : n) == 0 &&
            (length == n || (n > length && length >= 5)))
            return true;
    }
    return false;
}

// Who fights for, alongside or together with another does not stand against it.
static bool is_beside(const char *word, size_t n) {
    static const char *const words[] = {"for", "alongside", "beside", "together"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == n && strncmp(word, words[i], n) == 0)
            return true;
    return false;
}

static bool is_hostile(const char *relation) {
    bool is_against = false;
    while (*relation) {
        size_t n = strcspn(relation, " ");
        if (is_against && is_beside(relation, n))
            return false;
        is_against |= is_hostile_word(relation, n);
        relation += n;
        relation += strspn(relation, " ");
    }
    return is_against;
}

// Statements sorted so that those of one line stand together, the best supported first.
typedef struct {
    uint32_t subject, object, polarity, edge;
    bool is_hostile; // of what is affirmed
    bool is_uncertain;
    double support;
} Item;

static int by_line(const void *a, const void *b) {
    const Item *x = a, *y = b;
    if (x->subject != y->subject)
        return x->subject < y->subject ? -1 : 1;
    if (x->object != y->object)
        return x->object < y->object ? -1 : 1;
    if (x->polarity != y->polarity)
        return x->polarity < y->polarity ? -1 : 1;
    if (x->is_hostile != y->is_hostile)
        return x->is_hostile ? 1 : -1;
    if (x->is_uncertain != y->is_uncertain)
        return x->is_uncertain ? 1 : -1;
    if (x->support != y->support)
        return x->support > y->support ? -1 : 1;
    return x->edge < y->edge ? -1 : x->edge > y->edge;
}

static bool same_line(const Item *x, const Item *y) {
    return x->subject == y->subject && x->object == y->object && x->polarity == y->polarity &&
           x->is_hostile == y->is_hostile;
}

// Articles the statements name, or the most any of them counts.
static uint32_t count_articles(const RelataGraph *graph, const uint32_t *statements, uint32_t n) {
    uint32_t most = 1, named = 0;
    RelataMap *seen = relata_map_new();
    for (uint32_t i = 0; i < n; i++) {
        uint32_t articles = relata_graph_edge(graph, statements[i])->n_articles, n_quotes;
        const RelataQuote *quotes = relata_graph_quotes(graph, statements[i], &n_quotes);
        most = articles > most ? articles : most;
        for (uint32_t k = 0; seen && k < n_quotes; k++)
            if (quotes[k].article)
                relata_map_add_string(seen, quotes[k].article);
    }
    named = seen ? relata_map_count(seen) : 0;
    relata_map_free(seen);
    return named > most ? named : most;
}

typedef struct {
    const char *texts[3];
    uint32_t n;        // of texts
    uint32_t distinct; // relations there are
} Relations;

static bool distinct_relations(RelataFigure *figure, const RelataFigureLine *line, Relations *relations) {
    RelataMap *all = relata_map_new();
    *relations = (Relations){0};
    for (uint32_t i = 0; all && i < line->n_statements; i++) {
        const char *relation = relata_graph_edge(figure->graph, line->statements[i])->relation;
        uint32_t known = relata_map_count(all);
        if (!*relation || relata_map_add_string(all, relation) <= known)
            continue;
        relations->distinct++;
        if (relations->n == 3)
            continue;
        const char *clean = relata_label_clean(figure->arena, relation, RELATION_CHARS);
        if (!clean)
            break;
        relations->texts[relations->n++] = clean;
    }
    relata_map_free(all);
    return all != NULL;
}

// The first `shown` relations: "met · pledged support · +2 more".
static char *join_relations(RelataFigure *figure, const Relations *relations, uint32_t shown, bool is_negative) {
    RelataStrbuf out = {0};
    if (is_negative && shown)
        relata_strbuf_add_string(&out, "not: ");
    for (uint32_t i = 0; i < shown; i++)
        relata_strbuf_printf(&out, "%s%s", i ? " · " : "", relations->texts[i]);
    if (relations->distinct > shown)
        relata_strbuf_printf(&out, " · +%u more", relations->distinct - shown);
    char *text = out.failed ? NULL : relata_arena_string(figure->arena, relata_strbuf_string(&out));
    relata_strbuf_clear(&out);
    return text;
}

// As many whole relations as fit into three lines.
static bool label_relations(RelataFigure *figure, RelataFigureLine *line) {
    Relations relations;
    char count[16] = "";
    if (!distinct_relations(figure, line, &relations))
        return false;
    if (line->n_articles > 1)
        snprintf(count, sizeof count, "(%u)", line->n_articles);
    line->relations = join_relations(figure, &relations, relations.n, line->is_negative);
    for (uint32_t shown = relations.n;; shown--) {
        const char *text = join_relations(figure, &relations, shown, line->is_negative);
        line->label = text ? relata_label_wrap(figure->arena, text, count, edge_width, 3) : NULL;
        if (!line->label || shown <= 1 || !strstr(line->label, "…"))
            break;
    }
    return line->relations && line->label;
}

static bool fill_line(RelataFigure *figure, RelataFigureLine *line, const Item *items, uint32_t n) {
    uint32_t *statements = RELATA_ARENA_NEW(figure->arena, uint32_t, n);
    if (!statements)
        return false;
    line->subject = items->subject;
    line->object = items->object;
    line->is_negative = items->polarity == RELATA_NEGATIVE;
    line->is_hostile = items->is_hostile;
    line->is_dashed = items->is_uncertain;
    for (uint32_t i = 0; i < n; i++)
        statements[i] = items[i].edge;
    line->statements = statements;
    line->n_statements = n;
    line->n_articles = count_articles(figure->graph, statements, n);
    line->pen = 0.8 + 0.75 * log2(line->n_articles);
    if (line->pen > 4.5)
        line->pen = 4.5;
    return label_relations(figure, line);
}

static RelataStatus make_lines(RelataFigure *figure, RelataError *error) {
    uint32_t m = relata_graph_n_edges(figure->graph);
    Item *items = malloc((m ? m : 1) * sizeof *items);
    figure->lines = RELATA_ARENA_NEW(figure->arena, RelataFigureLine, m);
    bool ok = items && figure->lines;
    for (uint32_t e = 0; ok && e < m; e++) {
        const RelataEdge *edge = relata_graph_edge(figure->graph, e);
        items[e] = (Item){edge->subject,
                          edge->object,
                          edge->polarity,
                          e,
                          edge->polarity != RELATA_NEGATIVE && is_hostile(edge->relation),
                          edge->modality != RELATA_CERTAIN,
                          relata_graph_support(edge)};
    }
    if (ok)
        qsort(items, m, sizeof *items, by_line);
    for (uint32_t begin = 0, end; ok && begin < m; begin = end) {
        for (end = begin + 1; end < m && same_line(&items[begin], &items[end]);)
            end++;
        ok = fill_line(figure, &figure->lines[figure->n_lines++], items + begin, end - begin);
    }
    free(items);
    return ok ? RELATA_OK : no_memory(error);
}

// Ids of the store make ids that stay the same from one drawing to the next; where they are not
// unique, positions do.
static bool ids_are_unique(const RelataFigure *figure, bool nodes) {
    uint32_t n = nodes ? figure->n_nodes : figure->n_lines;
    RelataMap *seen = relata_map_new();
    bool unique = seen != NULL;
    for (uint32_t i = 0; unique && i < n; i++) {
        int64_t id = nodes ? relata_graph_node(figure->graph, i)->id
                           : relata_graph_edge(figure->graph, figure->lines[i].statements[0])->statement;
        uint32_t known = relata_map_count(seen);
        unique = id > 0 && relata_map_add(seen, (const char *)&id, sizeof id) > known;
    }
    relata_map_free(seen);
    return unique;
}

static bool name_node(RelataFigure *figure, uint32_t i, bool by_id) {
    RelataFigureNode *node = &figure->nodes[i];
    const RelataNode *from = relata_graph_node(figure->graph, i);
    node->node = i;
    node->id = relata_arena_printf(figure->arena, "n%lld", by_id ? (long long)from->id : (long long)i + 1);
    node->name = relata_label_clean(figure->arena, from->name, NAME_CHARS);
    if (node->name && !*node->name)
        node->name = "?";
    return node->id && node->name;
}

static int by_degree(const void *a, const void *b, void *state) {
    const RelataFigureNode *nodes = state, *x = &nodes[*(const uint32_t *)a], *y = &nodes[*(const uint32_t *)b];
    if (x->is_focus != y->is_focus)
        return x->is_focus ? -1 : 1;
    if (x->degree != y->degree)
        return x->degree > y->degree ? -1 : 1;
    return x->node < y->node ? -1 : x->node > y->node;
}

static bool label_node(RelataFigure *figure, RelataFigureNode *node, bool is_named) {
    node->font_size = node->degree >= 9 ? 16 : node->degree >= 5 || node->is_focus ? 13.5 : 12;
    node->pen = node->is_focus || node->degree >= 9 ? 2.4 : node->degree >= 5 ? 1.8 : 1.1;
    node->label = "";
    if (!is_named)
        return true;
    const char *text = relata_label_clean(figure->arena, node->name, NODE_LABEL_CHARS);
    node->label = text ? relata_label_wrap(figure->arena, text, NULL, node_width, 3) : NULL;
    return node->label != NULL;
}

// There is less room for names the more dots there are.
static uint32_t count_named(const RelataFigure *figure) {
    uint32_t n = figure->n_nodes, less = n < FEW_NODES ? FEW_NODES - n : 0;
    if (figure->size != RELATA_FIGURE_LARGE)
        return n;
    return NAMED_NODES + less * (PLAIN_NODES - NAMED_NODES) / (FEW_NODES - PLAIN_NODES);
}

static bool label_nodes(RelataFigure *figure) {
    uint32_t n = figure->n_nodes, named = count_named(figure);
    uint32_t *order = RELATA_ARENA_NEW(figure->arena, uint32_t, n);
    if (!order)
        return false;
    for (uint32_t i = 0; i < n; i++)
        order[i] = i;
    qsort_r(order, n, sizeof *order, by_degree, figure->nodes);
    for (uint32_t i = 0; i < n; i++)
        if (!label_node(figure, &figure->nodes[order[i]], i < named))
            return false;
    return true;
}

static RelataStatus make_nodes(RelataFigure *figure, RelataError *error) {
    figure->n_nodes = relata_graph_n_nodes(figure->graph);
    figure->nodes = RELATA_ARENA_NEW(figure->arena, RelataFigureNode, figure->n_nodes);
    if (!figure->nodes)
        return no_memory(error);
    bool by_id = ids_are_unique(figure, true);
    for (uint32_t i = 0; i < figure->n_nodes; i++)
        if (!name_node(figure, i, by_id))
            return no_memory(error);
    for (uint32_t i = 0; i < relata_graph_n_foci(figure->graph); i++)
        figure->nodes[relata_graph_focus(figure->graph, i)].is_focus = true;
    return RELATA_OK;
}

static bool name_line(RelataFigure *figure, uint32_t i, bool by_id) {
    RelataFigureLine *line = &figure->lines[i];
    int64_t statement = relata_graph_edge(figure->graph, line->statements[0])->statement;
    line->id = relata_arena_printf(figure->arena, "e%lld", by_id ? (long long)statement : (long long)i + 1);
    return line->id != NULL;
}

static RelataStatus name_lines(RelataFigure *figure, RelataError *error) {
    bool by_id = ids_are_unique(figure, false);
    for (uint32_t i = 0; i < figure->n_lines; i++) {
        if (!name_line(figure, i, by_id))
            return no_memory(error);
        figure->nodes[figure->lines[i].subject].degree++;
        if (figure->lines[i].object != figure->lines[i].subject)
            figure->nodes[figure->lines[i].object].degree++;
    }
    return RELATA_OK;
}

const char *relata_figure_date(RelataFigure *figure, const char *iso) {
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int year, month, day, used = 0;
    if (sscanf(iso, "%4d-%2d-%2d%n", &year, &month, &day, &used) == 3 && (!iso[used] || iso[used] == 'T') &&
        month >= 1 && month <= 12 && day >= 1 && day <= 31)
        return relata_arena_printf(figure->arena, "%d %s %d", day, months[month - 1], year);
    if (sscanf(iso, "%4d-%2d%n", &year, &month, &used) == 2 && !iso[used] && month >= 1 && month <= 12)
        return relata_arena_printf(figure->arena, "%s %d", months[month - 1], year);
    return relata_label_clean(figure->arena, iso, 24);
}

// First and last year of the sources; false if none has one.
static bool source_years(const RelataGraph *graph, int *first, int *last) {
    *first = 9999;
    *last = 0;
    for (uint32_t i = 0; i < relata_graph_n_sources(graph); i++) {
        const char *published = relata_graph_source(graph, i)->published;
        int year;
        if (!published || sscanf(published, "%4d", &year) != 1 || year < 1000)
            continue;
        *first = year < *first ? year : *first;
        *last = year > *last ? year : *last;
    }
    return *last > 0;
}

static void add_foci(RelataFigure *figure, RelataStrbuf *out) {
    uint32_t n = relata_graph_n_foci(figure->graph), shown = n > 3 ? 2 : n;
    for (uint32_t i = 0; i < shown; i++) {
        const char *name = figure->nodes[relata_graph_focus(figure->graph, i)].name;
        const char *before = i == 0 ? "" : i + 1 == n ? " and " : ", ";
        relata_strbuf_printf(out, "%s%s", before, name);
    }
    if (shown < n)
        relata_strbuf_printf(out, " and %u others", n - shown);
}

static const char *make_title(RelataFigure *figure, const RelataDrawOptions *options) {
    if (options->title)
        return relata_label_clean(figure->arena, options->title, 200);
    RelataStrbuf out = {0};
    int first, last;
    add_foci(figure, &out);
    relata_strbuf_add_string(&out, out.n ? ": who is tied to whom" : "Who is tied to whom");
    if (source_years(figure->graph, &first, &last)) {
        relata_strbuf_printf(&out, ", %d", first);
        if (last > first)
            relata_strbuf_printf(&out, "–%d", last);
    }
    const char *title = out.failed ? NULL : relata_label_clean(figure->arena, relata_strbuf_string(&out), 200);
    relata_strbuf_clear(&out);
    return title;
}

static void add_count(RelataStrbuf *out, uint64_t shown, uint64_t total, const char *one, const char *many) {
    if (total > shown)
        relata_strbuf_printf(out, "%llu of %llu %s", (unsigned long long)shown, (unsigned long long)total, many);
    else
        relata_strbuf_printf(out, "%llu %s", (unsigned long long)shown, shown == 1 ? one : many);
}

// "Relations" are statements, whatever they were grouped into.
static void add_counts(const RelataFigure *figure, RelataStrbuf *out) {
    const RelataGraph *graph = figure->graph;
    uint32_t n_sources = relata_graph_n_sources(graph);
    add_count(out, figure->n_nodes, relata_graph_total_nodes(graph), "entity", "entities");
    relata_strbuf_add_string(out, ", ");
    add_count(out, relata_graph_n_edges(graph), relata_graph_total_edges(graph), "statement", "statements");
    if (n_sources)
        relata_strbuf_printf(out, " from %u article%s", n_sources, n_sources == 1 ? "" : "s");
}

static const char *make_caption(RelataFigure *figure) {
    RelataStrbuf out = {0};
    uint32_t n = relata_graph_n_sources(figure->graph), shown = n > CAPTION_SOURCES + 1 ? CAPTION_SOURCES : n;
    add_counts(figure, &out);
    for (uint32_t i = 0; i < shown; i++) {
        const RelataSource *source = relata_graph_source(figure->graph, i);
        const char *name = relata_label_clean(figure->arena, source->name, SOURCE_CHARS);
        const char *date = source->published ? relata_figure_date(figure, source->published) : "undated";
        relata_strbuf_printf(&out, "%s%s (%s)", i ? "; " : ": ", name ? name : "", date ? date : "");
    }
    if (shown < n)
        relata_strbuf_printf(&out, "; and %u more", n - shown);
    relata_strbuf_add_char(&out, '.');
    const char *caption = out.failed ? NULL : relata_arena_string(figure->arena, relata_strbuf_string(&out));
    relata_strbuf_clear(&out);
    return caption;
}

static const char *make_description(RelataFigure *figure, const RelataDrawOptions *options) {
    if (options->description)
        return relata_label_clean(figure->arena, options->description, 2000);
    RelataStrbuf out = {0};
    relata_strbuf_add_string(&out, "Diagram of ");
    add_counts(figure, &out);
    relata_strbuf_add_char(&out, '.');
    uint32_t *order = RELATA_ARENA_NEW(figure->arena, uint32_t, figure->n_nodes);
    for (uint32_t i = 0; order && i < figure->n_nodes; i++)
        order[i] = i;
    if (order)
        qsort_r(order, figure->n_nodes, sizeof *order, by_degree, figure->nodes);
    for (uint32_t i = 0; order && i < figure->n_nodes && i < 5; i++)
        relata_strbuf_printf(&out, "%s%s (%u)", i ? ", " : " Most ties: ", figure->nodes[order[i]].name,
                             figure->nodes[order[i]].degree);
    relata_strbuf_add_char(&out, '.');
    const char *text = out.failed ? NULL : relata_arena_string(figure->arena, relata_strbuf_string(&out));
    relata_strbuf_clear(&out);
    return text;
}

static uint64_t hash_text(uint64_t hash, const char *text) {
    return relata_hash_mix(hash, relata_hash(text, strlen(text)));
}

static uint64_t figure_hash(const RelataFigure *figure) {
    uint64_t hash = relata_hash_mix(figure->n_nodes, figure->n_lines);
    for (uint32_t i = 0; i < figure->n_nodes; i++)
        hash = hash_text(hash, figure->nodes[i].label);
    for (uint32_t i = 0; i < figure->n_lines; i++) {
        hash = relata_hash_mix(hash, (uint64_t)figure->lines[i].subject << 32 | figure->lines[i].object);
        hash = hash_text(hash, figure->lines[i].label);
    }
    return hash;
}

static RelataFigureSize figure_size(const RelataFigure *figure) {
    if (figure->n_nodes <= 60 && figure->n_lines <= 120)
        return RELATA_FIGURE_LABELLED;
    return figure->n_nodes <= PLAIN_NODES && figure->n_lines <= 300 ? RELATA_FIGURE_PLAIN : RELATA_FIGURE_LARGE;
}

RelataStatus relata_figure_make(RelataFigure *figure, const RelataGraph *graph, const RelataDrawOptions *options,
                                RelataError *error) {
    *figure = (RelataFigure){
        .arena = relata_arena_new(), .graph = graph, .is_for_screen = options->format == RELATA_DRAW_HTML};
    if (!figure->arena)
        return no_memory(error);
    if (options->format != RELATA_DRAW_DOT &&
        (relata_graph_n_nodes(graph) > RELATA_DRAWING_NODES || relata_graph_n_edges(graph) > RELATA_DRAWING_LINES))
        return relata_fail(
            error, RELATA_LIMIT, NULL, 0, 0,
            "%u entities and %u statements are too many for one drawing (at most %d and %d); choose some",
            relata_graph_n_nodes(graph), relata_graph_n_edges(graph), RELATA_DRAWING_NODES, RELATA_DRAWING_LINES);
    if (options->format != RELATA_DRAW_DOT && !relata_graph_n_nodes(graph))
        return relata_fail(error, RELATA_NOT_FOUND, NULL, 0, 0, "there is nothing to draw");
    RELATA_TRY(make_nodes(figure, error));
    RELATA_TRY(make_lines(figure, error));
    figure->size = figure_size(figure);
    RELATA_TRY(name_lines(figure, error));
    if (!label_nodes(figure))
        return no_memory(error);
    figure->title = make_title(figure, options);
    figure->caption = make_caption(figure);
    figure->description = make_description(figure, options);
    figure->hash = figure_hash(figure);
    return figure->title && figure->caption && figure->description ? RELATA_OK : no_memory(error);
}

const char *relata_figure_line_class(const RelataFigureLine *line) {
    if (line->is_negative || line->is_hostile)
        return line->is_dashed ? "k-neg k-claim" : "k-neg";
    return line->is_dashed ? "k-claim" : "k-fact";
}

const char *relata_figure_node_tooltip(RelataFigure *figure, uint32_t index) {
    const RelataNode *node = relata_graph_node(figure->graph, index);
    RelataStrbuf out = {0};
    relata_strbuf_add_string(&out, figure->nodes[index].name);
    char type[16];
    snprintf(type, sizeof type, "%s", relata_type_name(node->type));
    for (char *p = type; *p; p++)
        *p = (char)(*p >= 'A' && *p <= 'Z' ? *p + 32 : *p);
    relata_strbuf_printf(&out, " (%s)", type);
    if (node->n_articles)
        relata_strbuf_printf(&out, ", in %u article%s", node->n_articles, node->n_articles == 1 ? "" : "s");
    const char *text = out.failed ? NULL : relata_arena_string(figure->arena, relata_strbuf_string(&out));
    relata_strbuf_clear(&out);
    return text;
}

const char *relata_figure_published(const RelataFigure *figure, const RelataQuote *quote) {
    if (quote->published || !quote->article)
        return quote->published;
    for (uint32_t i = 0; i < relata_graph_n_sources(figure->graph); i++) {
        const RelataSource *source = relata_graph_source(figure->graph, i);
        if (strcmp(source->name, quote->article) == 0)
            return source->published;
    }
    return NULL;
}

// "Herald, 4 May 2024"
static void add_article(RelataFigure *figure, RelataStrbuf *out, const RelataQuote *quote) {
    if (!quote->article)
        return;
    const char *article = relata_label_clean(figure->arena, quote->article, 60);
    const char *published = relata_figure_published(figure, quote);
    const char *date = published ? relata_figure_date(figure, published) : NULL;
    relata_strbuf_printf(out, " — %s", article ? article : "");
    if (date)
        relata_strbuf_printf(out, ", %s", date);
}

static void add_statement(RelataFigure *figure, RelataStrbuf *out, uint32_t e) {
    const RelataEdge *edge = relata_graph_edge(figure->graph, e);
    const char *relation = relata_label_clean(figure->arena, edge->relation, 60);
    relata_strbuf_printf(out, "%s — %s%s → %s", figure->nodes[edge->subject].name,
                         edge->polarity == RELATA_NEGATIVE ? "not: " : "", relation ? relation : "",
                         figure->nodes[edge->object].name);
    const char *note = relata_label_note(figure->arena, edge->qualifiers, 160);
    if (note && *note)
        relata_strbuf_printf(out, " %s", note);
    if (edge->modality != RELATA_CERTAIN)
        relata_strbuf_printf(out, " [%s]", relata_modality_name(edge->modality));
    if (edge->attributed_to) {
        const char *who = relata_label_clean(figure->arena, edge->attributed_to, 60);
        relata_strbuf_printf(out, " according to %s", who ? who : "");
    }
    if (edge->time) {
        const char *time = relata_label_clean(figure->arena, edge->time, 40);
        relata_strbuf_printf(out, ", %s", time ? time : "");
    }
    uint32_t n;
    const RelataQuote *quotes = relata_graph_quotes(figure->graph, e, &n);
    if (!n)
        return;
    const char *sentence = relata_label_clean(figure->arena, quotes[0].sentence, 280);
    relata_strbuf_printf(out, "\n“%s”", sentence ? sentence : "");
    add_article(figure, out, &quotes[0]);
}

const char *relata_figure_line_tooltip(RelataFigure *figure, uint32_t index) {
    const RelataFigureLine *line = &figure->lines[index];
    RelataStrbuf out = {0};
    for (uint32_t i = 0; i < line->n_statements && i < 4; i++) {
        if (i)
            relata_strbuf_add_char(&out, '\n');
        add_statement(figure, &out, line->statements[i]);
    }
    if (line->n_statements > 4)
        relata_strbuf_printf(&out, "\nand %u more statements", line->n_statements - 4);
    const char *text = out.failed ? NULL : relata_arena_string(figure->arena, relata_strbuf_string(&out));
    relata_strbuf_clear(&out);
    return text;
}
