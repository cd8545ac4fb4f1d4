// Report: what a store says, or a part of it, as one page for people.
//
// Gathered first: the graph of the diagram, the statements listed (those of the diagram, then the best supported that
// pass the filter or lie within reach of the focus), their sentences, the articles these are from. Then told, section
// by section, in HTML or Markdown (report_text.c). A diagram that cannot be laid out is left out; the rest stands
// without it.
#include "write/report.h"

#include <relata/analysis.h>

#include "base/array.h"
#include "write/export.h"
#include "write/style.h"

#include <stdlib.h>
#include <string.h>

enum { DEFAULT_LIMIT = 300, MOST_SENTENCES = 6, MOST_KEY_ENTITIES = 15, MOST_ALIASES = 6, MOST_CLASHES = 40 };

// A statement told, and its sentences.
typedef struct {
    RelataStatement statement;
    RelataEvidenceList evidence;
    uint32_t n_of_subject; // statements listed that have its subject
    bool is_focus;         // its subject is a focus
} Item;

// Two statements told that contradict each other.
typedef struct {
    RelataConflictKind kind;
    int64_t ids[2];
    const Item *items[2];
} Clash;

typedef struct {
    RelataStore *store;
    const RelataReportOptions *options;
    RelataError *error;
    RelataAnswer *answer;
    RelataGraph *graph; // of the diagram
    RelataSelectionTotals totals;
    RELATA_ARRAY(int64_t) ids; // of statements
    RELATA_ARRAY(Item) items;
    RELATA_ARRAY(const RelataEvidence *) sources; // one piece of evidence an article, by date, then id
    RELATA_ARRAY(const Item *) timeline;
    RELATA_ARRAY(Clash) clashes;         // by kind
    RELATA_ARRAY(const Item *) doubtful; // by kind of doubt
    const char *title;
    RelataStrbuf svg;
    RelataReportPage page;
} Report;

static RelataStatus no_memory(Report *report) {
    return relata_fail(report->error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

// ------------------------------------------------------------------------------------------ gathering

static RelataStoreSelection selection_of(const RelataReportOptions *options) {
    return (RelataStoreSelection){.filter = options->filter,
                                  .focus = options->focus,
                                  .n_focus = options->n_focus,
                                  .depth = options->depth,
                                  .max_nodes = options->max_nodes,
                                  .max_edges = options->max_edges};
}

static RelataStatus add_edges(Report *report, const RelataGraph *graph) {
    for (uint32_t i = 0; i < relata_graph_n_edges(graph); i++)
        if (!RELATA_ARRAY_ADD(&report->ids, relata_graph_edge(graph, i)->statement))
            return no_memory(report);
    return RELATA_OK;
}

// Around a focus: the statements within reach that are best supported.
static RelataStatus add_around_focus(Report *report, uint32_t limit) {
    RelataStoreSelection selection = selection_of(report->options);
    selection.max_edges = limit;
    selection.max_nodes = limit < UINT32_MAX / 4 ? 4 * limit : limit;
    RelataGraph *graph = NULL;
    RELATA_TRY(relata_store_graph(report->store, &selection, &graph, NULL, report->error));
    RelataStatus status = add_edges(report, graph);
    relata_graph_free(graph);
    return status;
}

static RelataStatus add_best(Report *report, uint32_t limit) {
    RelataStatementList list;
    RELATA_TRY(
        relata_store_statements(report->store, report->answer, &report->options->filter, limit, &list, report->error));
    for (uint32_t i = 0; i < list.n; i++)
        if (!RELATA_ARRAY_ADD(&report->ids, list.items[i].id))
            return no_memory(report);
    return RELATA_OK;
}

// The filter has chosen the first of a pair; the second must be as sure.
static bool is_told(const RelataFilter *filter, const RelataStatement *second) {
    return second->confidence >= filter->min_confidence && second->n_articles >= filter->min_articles &&
           (!filter->modalities || filter->modalities & 1u << second->modality);
}

static bool is_known_clash(const Report *report, const RelataConflict *conflict) {
    for (size_t i = 0; i < report->clashes.n; i++)
        if (report->clashes.items[i].ids[0] == conflict->first.id &&
            report->clashes.items[i].ids[1] == conflict->second.id)
            return true;
    return false;
}

static RelataStatus add_clashes(Report *report, int64_t entity) {
    const RelataFilter *filter = &report->options->filter;
    RelataConflictList list;
    RELATA_TRY(relata_store_conflicts(report->store, report->answer, report->options->model, entity, filter,
                                      MOST_CLASHES, &list, report->error));
    for (uint32_t i = 0; i < list.n; i++) {
        const RelataConflict *conflict = &list.items[i];
        Clash clash = {conflict->kind, {conflict->first.id, conflict->second.id}, {NULL}};
        if (!is_told(filter, &conflict->second) || is_known_clash(report, conflict))
            continue;
        if (!RELATA_ARRAY_ADD(&report->clashes, clash) || !RELATA_ARRAY_ADD(&report->ids, clash.ids[0]) ||
            !RELATA_ARRAY_ADD(&report->ids, clash.ids[1]))
            return no_memory(report);
    }
    return RELATA_OK;
}

// What the articles contradict one another in is told even where it is not among the best supported.
static RelataStatus add_contradictions(Report *report) {
    const RelataReportOptions *options = report->options;
    uint32_t polarities = options->filter.polarities;
    if (polarities == 1u << RELATA_POSITIVE || polarities == 1u << RELATA_NEGATIVE)
        return RELATA_OK;
    for (uint32_t i = 0; i < options->n_focus; i++)
        RELATA_TRY(add_clashes(report, options->focus[i]));
    return options->n_focus ? RELATA_OK : add_clashes(report, 0);
}

static int by_id(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

static RelataStatus load_items(Report *report) {
    if (report->ids.n)
        qsort(report->ids.items, report->ids.n, sizeof *report->ids.items, by_id);
    for (size_t i = 0; i < report->ids.n; i++) {
        if (i && report->ids.items[i] == report->ids.items[i - 1])
            continue;
        Item item = {0};
        RELATA_TRY(relata_store_statement(report->store, report->answer, report->ids.items[i], &item.statement,
                                          report->error));
        RELATA_TRY(relata_store_evidence(report->store, report->answer, report->ids.items[i], MOST_SENTENCES,
                                         &item.evidence, report->error));
        if (!RELATA_ARRAY_ADD(&report->items, item))
            return no_memory(report);
    }
    return RELATA_OK;
}

#define ORDER_BY(x, y)                                                                                                 \
    if ((x) != (y))                                                                                                    \
    return (x) < (y) ? -1 : 1

static int by_subject(const void *a, const void *b) {
    const RelataStatement *x = &((const Item *)a)->statement, *y = &((const Item *)b)->statement;
    ORDER_BY(x->subject.id, y->subject.id);
    ORDER_BY(x->id, y->id);
    return 0;
}

// Foci, then entities of which most is said; the best supported statement of each first.
static int for_reading(const void *a, const void *b) {
    const Item *x = a, *y = b;
    const RelataStatement *s = &x->statement, *t = &y->statement;
    ORDER_BY(y->is_focus, x->is_focus);
    ORDER_BY(y->n_of_subject, x->n_of_subject);
    int order = strcmp(s->subject.name, t->subject.name);
    if (order)
        return order;
    ORDER_BY(s->subject.id, t->subject.id);
    ORDER_BY(t->n_articles, s->n_articles);
    if (s->confidence < t->confidence || s->confidence > t->confidence)
        return s->confidence > t->confidence ? -1 : 1;
    ORDER_BY(s->id, t->id);
    return 0;
}

static void arrange_items(Report *report) {
    size_t n = report->items.n;
    Item *items = report->items.items;
    qsort(items, n, sizeof *items, by_subject);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i; end < n && items[end].statement.subject.id == items[i].statement.subject.id;)
            end++;
        for (size_t j = i; j < end; j++) {
            items[j].n_of_subject = (uint32_t)(end - i);
            for (uint32_t f = 0; f < report->options->n_focus; f++)
                items[j].is_focus |= items[j].statement.subject.id == report->options->focus[f];
        }
    }
    qsort(items, n, sizeof *items, for_reading);
}

static int by_date(const void *a, const void *b) {
    const RelataEvidence *x = *(const RelataEvidence *const *)a, *y = *(const RelataEvidence *const *)b;
    ORDER_BY(!x->published, !y->published);
    int order = x->published ? strcmp(x->published, y->published) : 0;
    return order ? order : strcmp(x->doc, y->doc);
}

// Every article cited, once.
static RelataStatus collect_sources(Report *report) {
    for (size_t i = 0; i < report->items.n; i++)
        for (uint32_t j = 0; j < report->items.items[i].evidence.n; j++)
            if (!RELATA_ARRAY_ADD(&report->sources, &report->items.items[i].evidence.items[j]))
                return no_memory(report);
    size_t n = 0;
    if (report->sources.n)
        qsort(report->sources.items, report->sources.n, sizeof *report->sources.items, by_date);
    for (size_t i = 0; i < report->sources.n; i++)
        if (n == 0 || strcmp(report->sources.items[i]->doc, report->sources.items[n - 1]->doc) != 0)
            report->sources.items[n++] = report->sources.items[i];
    report->sources.n = n;
    return RELATA_OK;
}

// Number of an article in the list of sources, from 1.
static int64_t source_number(const Report *report, const RelataEvidence *evidence) {
    const RelataEvidence *const *found =
        bsearch(&evidence, report->sources.items, report->sources.n, sizeof *report->sources.items, by_date);
    return found ? found - report->sources.items + 1 : 0;
}

static int by_time(const void *a, const void *b) {
    const RelataStatement *x = &(*(const Item *const *)a)->statement, *y = &(*(const Item *const *)b)->statement;
    int order = strcmp(x->time.start, y->time.start);
    ORDER_BY(order, 0);
    ORDER_BY(x->id, y->id);
    return 0;
}

static int by_kind(const void *a, const void *b) {
    const Clash *x = a, *y = b;
    ORDER_BY(x->kind, y->kind);
    ORDER_BY(x->ids[0], y->ids[0]);
    ORDER_BY(x->ids[1], y->ids[1]);
    return 0;
}

static void find_contradictions(Report *report) {
    for (size_t i = 0; i < report->clashes.n; i++)
        for (int k = 0; k < 2; k++)
            for (size_t j = 0; j < report->items.n; j++)
                if (report->items.items[j].statement.id == report->clashes.items[i].ids[k])
                    report->clashes.items[i].items[k] = &report->items.items[j];
    if (report->clashes.n)
        qsort(report->clashes.items, report->clashes.n, sizeof *report->clashes.items, by_kind);
}

static bool is_doubtful(const RelataStatement *s) {
    return s->modality != RELATA_CERTAIN || s->attributed_to;
}

static RelataStatus collect_lists(Report *report) {
    for (size_t i = 0; i < report->items.n; i++) {
        const Item *item = &report->items.items[i];
        if ((item->statement.time.start && !RELATA_ARRAY_ADD(&report->timeline, item)) ||
            (is_doubtful(&item->statement) && !RELATA_ARRAY_ADD(&report->doubtful, item)))
            return no_memory(report);
    }
    if (report->timeline.n)
        qsort(report->timeline.items, report->timeline.n, sizeof *report->timeline.items, by_time);
    find_contradictions(report);
    return RELATA_OK;
}

static RelataStatus write_svg(void *state, const char *bytes, size_t n, RelataError *error) {
    RelataStrbuf *svg = state;
    relata_strbuf_add(svg, bytes, n);
    return svg->failed ? relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory") : RELATA_OK;
}

static RelataDrawOptions drawing_of(const RelataReportOptions *options) {
    return (RelataDrawOptions){.format = RELATA_DRAW_SVG, .theme = options->theme, .title = "", .id_prefix = "figure"};
}

static RelataStatus draw_diagram(Report *report) {
    RelataDrawOptions options = drawing_of(report->options);
    options.is_fragment = true;
    if (report->options->format != RELATA_REPORT_HTML || relata_graph_n_nodes(report->graph) == 0)
        return RELATA_OK;
    RelataStatus status = relata_draw(report->graph, &options, (RelataSink){write_svg, &report->svg}, report->error);
    if (status == RELATA_LAYOUT || status == RELATA_LIMIT) {
        relata_strbuf_clear(&report->svg);
        return RELATA_OK;
    }
    return status;
}

static RelataStatus make_title(Report *report) {
    RelataStrbuf title = {0};
    const RelataReportOptions *options = report->options;
    for (uint32_t i = 0; i < options->n_focus; i++) {
        RelataNode node;
        RELATA_TRY(relata_store_entity(report->store, report->answer, options->focus[i], &node, report->error));
        relata_strbuf_add_string(&title, i == 0 ? "" : i + 1 == options->n_focus ? " and " : ", ");
        relata_strbuf_add_string(&title, node.name);
    }
    relata_strbuf_add_string(&title, options->n_focus ? ": what the articles say" : "What the articles say");
    report->title = options->title && *options->title
                        ? options->title
                        : relata_arena_string(report->page.arena, relata_strbuf_string(&title));
    relata_strbuf_clear(&title);
    return report->title ? RELATA_OK : no_memory(report);
}

static RelataStatus gather(Report *report) {
    const RelataReportOptions *options = report->options;
    RelataStoreSelection selection = selection_of(options);
    uint32_t limit = options->limit ? options->limit : DEFAULT_LIMIT;
    RELATA_TRY(make_title(report));
    RELATA_TRY(relata_store_graph(report->store, &selection, &report->graph, &report->totals, report->error));
    relata_graph_set_totals(report->graph, report->totals.n_nodes, report->totals.n_edges);
    RELATA_TRY(add_edges(report, report->graph));
    RELATA_TRY(options->n_focus ? add_around_focus(report, limit) : add_best(report, limit));
    RELATA_TRY(add_contradictions(report));
    RELATA_TRY(load_items(report));
    if (report->items.n == 0)
        return relata_fail(report->error, RELATA_NOT_FOUND, NULL, 0, 0, "nothing to report: no statement fits");
    arrange_items(report);
    RELATA_TRY(collect_sources(report));
    RELATA_TRY(collect_lists(report));
    return draw_diagram(report);
}

// ------------------------------------------------------------------------------------------ telling

// "Ada Ruiz not visited Oslo" is not English; the relation stands apart from both names, the denial before it.
static void tell(RelataReportPage *page, const RelataStatement *s) {
    relata_report_raw(page, "<strong>", "**");
    relata_report_name(page, s->subject.name);
    relata_report_raw(page, "</strong> ", "** ");
    if (s->polarity == RELATA_NEGATIVE)
        relata_report_raw(page, "<span class=\"not\">not:</span> ", "**not:** ");
    relata_report_raw(page, "<em>", "*");
    relata_report_text(page, s->relation, RELATA_LONG_NAME);
    relata_report_raw(page, "</em> <strong>", "* **");
    relata_report_name(page, s->object.name);
    relata_report_raw(page, "</strong>", "**");
    relata_report_note(page, s->qualifiers);
    if (s->modality != RELATA_CERTAIN) {
        relata_report_raw(page, " <span class=\"kind\">", " (");
        relata_report_text(page, relata_modality_name(s->modality), RELATA_LONG_NAME);
        relata_report_raw(page, "</span>", ")");
    }
    if (s->attributed_to) {
        relata_report_raw(page, ", according to ", ", according to ");
        relata_report_name(page, s->attributed_to);
    }
}

static void tell_time(RelataReportPage *page, const RelataTime *time) {
    relata_report_raw(page, "<time>", "");
    relata_report_text(page, time->start, 40);
    if (time->end && strcmp(time->end, time->start) != 0) {
        relata_report_raw(page, " to ", " to ");
        relata_report_text(page, time->end, 40);
    }
    relata_report_raw(page, "</time>", "");
}

static void tell_contents(Report *report) {
    RelataReportPage *page = &report->page;
    const struct {
        const char *id, *title;
        bool is_there;
    } sections[] = {{"summary", "Summary", true},
                    {"diagram", "Diagram", report->svg.n || report->options->figure},
                    {"entities", "Key entities", true},
                    {"timeline", "Timeline", report->timeline.n},
                    {"contradictions", "Contradictions", report->clashes.n},
                    {"uncertain", "What is uncertain", report->doubtful.n},
                    {"statements", "Statements and their sentences", true},
                    {"sources", "Sources", true}};
    relata_report_raw(page, "</header>\n<nav aria-label=\"Contents\">\n<ul>\n", "");
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        if (sections[i].is_there && page->is_html)
            relata_strbuf_printf(&page->out, "<li><a href=\"#%s\">%s</a></li>\n", sections[i].id, sections[i].title);
        else if (sections[i].is_there)
            relata_strbuf_printf(&page->out, "- [%s](#%s)\n", sections[i].title, sections[i].id);
    relata_report_raw(page, "</ul>\n</nav>\n<main id=\"content\">\n", "\n");
}

static RelataStatus tell_summary(Report *report) {
    RelataReportPage *page = &report->page;
    RelataStats stats;
    RELATA_TRY(relata_store_stats(report->store, report->answer, &stats, report->error));
    relata_report_section(page, "summary", "Summary");
    relata_report_raw(page, "<p>", "");
    relata_report_count(page, stats.n_articles, "article");
    if (stats.first_published) {
        relata_report_raw(page, ", dated ", ", dated ");
        relata_report_text(page, stats.first_published, 40);
        relata_report_raw(page, " to ", " to ");
        relata_report_text(page, stats.last_published, 40);
    }
    relata_report_raw(page, stats.first_published ? ", name " : " name ", stats.first_published ? ", name " : " name ");
    relata_report_count(page, stats.n_entities, "entity");
    relata_report_raw(page, " and make ", " and make ");
    relata_report_count(page, stats.n_statements, "statement");
    relata_report_raw(page, ". This report tells ", ". This report tells ");
    relata_report_number(page, report->items.n);
    relata_report_raw(page, " of them, from ", " of them, from ");
    relata_report_count(page, report->sources.n, "article");
    relata_report_raw(page, ": ", ": ");
    relata_report_number(page, report->doubtful.n);
    relata_report_raw(page, " uncertain or said by somebody else, ", " uncertain or said by somebody else, ");
    relata_report_count(page, report->clashes.n, "contradiction");
    relata_report_raw(page, ".</p>\n", ".\n\n");
    relata_report_section_end(page);
    return RELATA_OK;
}

static void tell_diagram(Report *report) {
    RelataReportPage *page = &report->page;
    if (!report->svg.n && !report->options->figure)
        return;
    relata_report_section(page, "diagram", "Diagram");
    if (page->is_html) {
        relata_strbuf_add_string(&page->out, "<p class=\"note\">A line leads to the statement it stands for.</p>\n"
                                             "<figure>\n");
        relata_strbuf_add(&page->out, report->svg.bytes, report->svg.n);
        relata_strbuf_add_string(&page->out, "\n</figure>\n");
    } else {
        relata_strbuf_printf(&page->out,
                             "![Diagram of %u entities and %u statements between them; all are told below](",
                             relata_graph_n_nodes(report->graph), relata_graph_n_edges(report->graph));
        relata_strbuf_add_string(&page->out, report->options->figure);
        relata_strbuf_add_string(&page->out, ")\n\n");
    }
    relata_report_section_end(page);
}

static int by_importance(const void *a, const void *b) {
    const RelataNode *x = *(const RelataNode *const *)a, *y = *(const RelataNode *const *)b;
    ORDER_BY(y->n_articles, x->n_articles);
    ORDER_BY(y->degree, x->degree);
    int order = strcmp(x->name, y->name);
    ORDER_BY(order, 0);
    ORDER_BY(x->id, y->id);
    return 0;
}

static void tell_aliases(RelataReportPage *page, const RelataNameList *aliases) {
    for (uint32_t i = 0; i < aliases->n && i < MOST_ALIASES; i++) {
        relata_report_raw(page, i ? ", " : "", i ? ", " : "");
        relata_report_name(page, aliases->names[i]);
    }
    if (aliases->n > MOST_ALIASES)
        relata_report_raw(page, " …", " …");
}

static RelataStatus tell_entity(Report *report, const RelataNode *node) {
    RelataReportPage *page = &report->page;
    RelataNameList aliases;
    RELATA_TRY(relata_store_aliases(report->store, report->answer, node->id, &aliases, report->error));
    bool is_subject = false; // has a heading of its own below
    for (size_t i = 0; i < report->items.n && !is_subject; i++)
        is_subject = report->items.items[i].statement.subject.id == node->id;
    relata_report_raw(page, "<tr><th scope=\"row\">", "| ");
    if (is_subject)
        relata_report_jump(page, "entity", node->id, node->name);
    else
        relata_report_name(page, node->name);
    relata_report_raw(page, "</th><td class=\"type\">", " | ");
    relata_report_text(page, relata_style_type(node->type)->name, 40);
    relata_report_raw(page, "</td><td class=\"n\">", " | ");
    relata_report_number(page, node->n_articles);
    relata_report_raw(page, "</td><td class=\"n\">", " | ");
    relata_report_number(page, node->degree);
    relata_report_raw(page, "</td><td>", " | ");
    tell_aliases(page, &aliases);
    relata_report_raw(page, "</td></tr>\n", " |\n");
    return RELATA_OK;
}

// The entities of the diagram, those in most articles first.
static RelataStatus tell_entities(Report *report) {
    RelataReportPage *page = &report->page;
    uint32_t n = relata_graph_n_nodes(report->graph);
    const RelataNode **nodes = RELATA_ARENA_NEW(page->arena, const RelataNode *, n);
    if (!nodes)
        return no_memory(report);
    for (uint32_t i = 0; i < n; i++)
        nodes[i] = relata_graph_node(report->graph, i);
    qsort(nodes, n, sizeof *nodes, by_importance);
    relata_report_section(page, "entities", "Key entities");
    relata_report_raw(
        page,
        "<table>\n<caption>Entities in most articles; numbers are of the whole store</caption>\n<thead>"
        "<tr><th scope=\"col\">Name</th><th scope=\"col\">Type</th><th scope=\"col\" class=\"n\">Articles"
        "</th><th scope=\"col\" class=\"n\">Statements</th><th scope=\"col\">Also called</th></tr></thead>"
        "\n<tbody>\n",
        "| Name | Type | Articles | Statements | Also called |\n|---|---|--:|--:|---|\n");
    for (uint32_t i = 0; i < n && i < MOST_KEY_ENTITIES; i++)
        RELATA_TRY(tell_entity(report, nodes[i]));
    relata_report_raw(page, "</tbody>\n</table>\n", "\n");
    relata_report_section_end(page);
    return RELATA_OK;
}

// A statement with a link to where its sentences stand.
static void tell_item(RelataReportPage *page, const Item *item) {
    char number[24];
    snprintf(number, sizeof number, "%lld", (long long)item->statement.id);
    tell(page, &item->statement);
    relata_report_raw(page, " (statement ", " (statement ");
    relata_report_jump(page, "ev", item->statement.id, number);
    relata_report_raw(page, ")", ")");
}

static void tell_timeline(Report *report) {
    RelataReportPage *page = &report->page;
    if (!report->timeline.n)
        return;
    relata_report_section(page, "timeline", "Timeline");
    relata_report_list(page);
    for (size_t i = 0; i < report->timeline.n; i++) {
        relata_report_item(page);
        tell_time(page, &report->timeline.items[i]->statement.time);
        relata_report_raw(page, ": ", ": ");
        tell_item(page, report->timeline.items[i]);
        relata_report_item_end(page);
    }
    relata_report_list_end(page);
    relata_report_section_end(page);
}

// Two statements and what stands between them.
static void tell_clash(RelataReportPage *page, const Clash *clash) {
    relata_report_item(page);
    tell_item(page, clash->items[0]);
    if (clash->items[1] != clash->items[0]) { // which one statement with two dates does itself
        relata_report_raw(page, "<br>but ", "; but ");
        tell_item(page, clash->items[1]);
    }
    relata_report_item_end(page);
}

static void tell_contradictions(Report *report) {
    static const char *const titles[] = {[RELATA_CONFLICT_DENIED] = "Affirmed and denied",
                                         [RELATA_CONFLICT_DISPUTED] = "Disputed by somebody quoted",
                                         [RELATA_CONFLICT_OPPOSITE] = "Opposite",
                                         [RELATA_CONFLICT_EXCLUSIVE] = "Not both so, unless at different times",
                                         [RELATA_CONFLICT_NUMBER] = "Counted differently",
                                         [RELATA_CONFLICT_DATE] = "Dated differently"};
    RelataReportPage *page = &report->page;
    const Clash *clashes = report->clashes.items;
    if (!report->clashes.n)
        return;
    relata_report_section(page, "contradictions", "Contradictions");
    for (size_t i = 0; i < report->clashes.n; i++) {
        if (i == 0 || clashes[i].kind != clashes[i - 1].kind)
            relata_strbuf_printf(&page->out, page->is_html ? "<h3>%s</h3>\n<ul>\n" : "### %s\n\n",
                                 titles[clashes[i].kind]);
        tell_clash(page, &clashes[i]);
        if (i + 1 == report->clashes.n || clashes[i].kind != clashes[i + 1].kind)
            relata_report_list_end(page);
    }
    relata_report_section_end(page);
}

static void tell_doubtful(Report *report) {
    static const char *const titles[] = {[RELATA_CLAIMED] = "Claimed",
                                         [RELATA_PLANNED] = "Planned or expected",
                                         [RELATA_POSSIBLE] = "Possible",
                                         [RELATA_CERTAIN] = "Said by somebody, without doubt of the article"};
    static const RelataModality order[] = {RELATA_CLAIMED, RELATA_POSSIBLE, RELATA_PLANNED, RELATA_CERTAIN};
    RelataReportPage *page = &report->page;
    if (!report->doubtful.n)
        return;
    relata_report_section(page, "uncertain", "What is uncertain");
    for (size_t k = 0; k < sizeof order / sizeof *order; k++) {
        bool is_open = false;
        for (size_t i = 0; i < report->doubtful.n; i++) {
            if (report->doubtful.items[i]->statement.modality != order[k])
                continue;
            if (!is_open)
                relata_strbuf_printf(&page->out, page->is_html ? "<h3>%s</h3>\n<ul>\n" : "### %s\n\n",
                                     titles[order[k]]);
            is_open = true;
            relata_report_item(page);
            tell_item(page, report->doubtful.items[i]);
            relata_report_item_end(page);
        }
        if (is_open)
            relata_report_list_end(page);
    }
    relata_report_section_end(page);
}

static void tell_sentence(Report *report, const RelataEvidence *e) {
    RelataReportPage *page = &report->page;
    relata_report_raw(page, "<blockquote>\n<p dir=\"auto\">“", "\n  > “");
    relata_report_text(page, e->text, RELATA_LONG_TEXT);
    relata_report_raw(page, "”</p>\n<footer>— ", "”  \n  > — ");
    relata_report_jump(page, "source", source_number(report, e), e->title && *e->title ? e->title : e->doc);
    if (e->publisher) {
        relata_report_raw(page, ", ", ", ");
        relata_report_text(page, e->publisher, RELATA_LONG_NAME);
    }
    if (e->published) {
        relata_report_raw(page, ", ", ", ");
        relata_report_text(page, e->published, 40);
    }
    relata_strbuf_printf(&page->out, ", characters %u to %u", e->begin, e->end);
    relata_report_raw(page, "</footer>\n</blockquote>\n", "\n");
}

static void tell_support(RelataReportPage *page, const Item *item) {
    const RelataStatement *s = &item->statement;
    relata_report_raw(page, "<p class=\"note\">", "  ");
    relata_report_count(page, s->n_articles, "article");
    relata_report_raw(page, ", confidence ", ", confidence ");
    relata_report_share(page, s->confidence);
    if (s->time.start) {
        relata_report_raw(page, ", ", ", ");
        tell_time(page, &s->time);
    }
    if (s->place) {
        relata_report_raw(page, ", ", ", ");
        relata_report_name(page, s->place);
    }
    if (s->quantity) {
        relata_report_raw(page, ", ", ", ");
        relata_report_text(page, s->quantity, RELATA_LONG_NAME);
    }
    if (item->evidence.n < s->n_evidence) {
        relata_report_raw(page, "; ", "; ");
        relata_report_number(page, item->evidence.n);
        relata_report_raw(page, " of ", " of ");
        relata_report_count(page, s->n_evidence, "sentence");
    }
    relata_report_raw(page, "</p>\n", "\n");
}

static void tell_statement(Report *report, const Item *item) {
    RelataReportPage *page = &report->page;
    relata_report_raw(page, "<li", "- ");
    relata_report_anchor(page, "ev", item->statement.id);
    relata_report_raw(page, ">\n<p>", "");
    tell(page, &item->statement);
    relata_report_raw(page, "</p>\n", "  \n");
    tell_support(page, item);
    for (uint32_t i = 0; i < item->evidence.n; i++)
        tell_sentence(report, &item->evidence.items[i]);
    relata_report_raw(page, "</li>\n", "\n");
}

static void tell_statements(Report *report) {
    RelataReportPage *page = &report->page;
    relata_report_section(page, "statements", "Statements and their sentences");
    int64_t subject = 0;
    for (size_t i = 0; i < report->items.n; i++) {
        const RelataNode *node = &report->items.items[i].statement.subject;
        if (i == 0 || node->id != subject) {
            relata_report_raw(page, i ? "</ul>\n<h3" : "<h3", "");
            relata_report_anchor(page, "entity", node->id);
            relata_report_raw(page, ">", "\n\n### ");
            relata_report_name(page, node->name);
            relata_report_raw(page, "</h3>\n<ul class=\"statements\">\n", "\n\n");
        }
        subject = node->id;
        tell_statement(report, &report->items.items[i]);
    }
    relata_report_raw(page, "</ul>\n", "");
    relata_report_section_end(page);
}

static void tell_sources(Report *report) {
    RelataReportPage *page = &report->page;
    relata_report_section(page, "sources", "Sources");
    relata_report_raw(page, "<ol>\n", "");
    for (size_t i = 0; i < report->sources.n; i++) {
        const RelataEvidence *e = report->sources.items[i];
        if (page->is_html)
            relata_strbuf_add_string(&page->out, "<li");
        else
            relata_strbuf_printf(&page->out, "%zu. ", i + 1);
        relata_report_anchor(page, "source", (int64_t)i + 1);
        relata_report_raw(page, ">", "");
        relata_report_link(page, e->url, e->title && *e->title ? e->title : e->doc);
        if (e->publisher) {
            relata_report_raw(page, ", ", ", ");
            relata_report_text(page, e->publisher, RELATA_LONG_NAME);
        }
        relata_report_raw(page, ", ", ", ");
        relata_report_text(page, e->published ? e->published : "no date", 40);
        relata_report_raw(page, " <span class=\"note\">(", " (");
        relata_report_text(page, e->source ? e->source : e->doc, 300);
        relata_report_raw(page, ")</span></li>\n", ")\n");
    }
    relata_report_raw(page, "</ol>\n", "\n");
    relata_report_section_end(page);
}

static RelataStatus tell_all(Report *report) {
    RelataReportPage *page = &report->page;
    relata_report_begin(page, report->title);
    tell_contents(report);
    RELATA_TRY(tell_summary(report));
    tell_diagram(report);
    RELATA_TRY(tell_entities(report));
    tell_timeline(report);
    tell_contradictions(report);
    tell_doubtful(report);
    tell_statements(report);
    tell_sources(report);
    relata_report_end(page);
    return page->out.failed ? no_memory(report) : RELATA_OK;
}

static void clear(Report *report) {
    relata_graph_free(report->graph);
    relata_answer_free(report->answer);
    relata_arena_free(report->page.arena);
    relata_strbuf_clear(&report->page.out);
    relata_strbuf_clear(&report->svg);
    free(report->ids.items);
    free(report->items.items);
    free(report->sources.items);
    free(report->timeline.items);
    free(report->clashes.items);
    free(report->doubtful.items);
}

RelataStatus relata_report(RelataStore *store, const RelataReportOptions *options, RelataSink sink,
                           RelataError *error) {
    Report report = {.store = store, .options = options, .error = error, .answer = relata_answer_new()};
    report.page.is_html = options->format == RELATA_REPORT_HTML;
    report.page.arena = relata_arena_new();
    RelataStatus status = report.answer && report.page.arena ? relata_store_hold(store, error) : no_memory(&report);
    if (status == RELATA_OK) {
        status = gather(&report);
        if (status == RELATA_OK)
            status = tell_all(&report);
        relata_store_release(store);
    }
    if (status == RELATA_OK)
        status = sink.write(sink.state, report.page.out.bytes, report.page.out.n, error);
    clear(&report);
    return status;
}

RelataStatus relata_report_figure(RelataStore *store, const RelataReportOptions *options, RelataSink sink,
                                  RelataError *error) {
    RelataStoreSelection selection = selection_of(options);
    RelataSelectionTotals totals = {0};
    RelataGraph *graph = NULL;
    RELATA_TRY(relata_store_graph(store, &selection, &graph, &totals, error));
    relata_graph_set_totals(graph, totals.n_nodes, totals.n_edges);
    RelataDrawOptions drawing = drawing_of(options);
    drawing.link_template = ""; // in a picture of a page no link works
    RelataStatus status = relata_draw(graph, &drawing, sink, error);
    relata_graph_free(graph);
    return status;
}
