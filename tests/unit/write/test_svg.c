// Drawings: what an SVG holds, that names from articles cannot break or enter it, that labels do not
// overlap, that the same graph gives the same bytes. Structure is compared, not coordinates.
#include "unit/write/sample.h"

#include "write/label.h"
#include "write/svg.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    RelataStrbuf bytes;
    xmlDocPtr document;
    xmlXPathContextPtr context;
} Drawing;

static RelataDrawOptions svg_options(void) {
    return (RelataDrawOptions){.format = RELATA_DRAW_SVG, .starts = 4};
}

// libxml2 reads the drawing back without one complaint.
static Drawing draw(const RelataGraph *graph, RelataDrawOptions options) {
    Drawing drawing = {0};
    RelataError error = {0};
    RelataStatus status = sample_draw(graph, &options, &drawing.bytes, &error);
    if (status != RELATA_OK)
        fail_msg("%s", error.message);
    drawing.document = xmlReadMemory(relata_strbuf_string(&drawing.bytes), (int)drawing.bytes.n, NULL, NULL,
                                     XML_PARSE_NONET | XML_PARSE_PEDANTIC | XML_PARSE_HUGE);
    assert_non_null(drawing.document);
    drawing.context = xmlXPathNewContext(drawing.document);
    xmlXPathRegisterNs(drawing.context, (const xmlChar *)"s", (const xmlChar *)"http://www.w3.org/2000/svg");
    xmlXPathRegisterNs(drawing.context, (const xmlChar *)"x", (const xmlChar *)"http://www.w3.org/1999/xlink");
    return drawing;
}

static void drawing_clear(Drawing *drawing) {
    xmlXPathFreeContext(drawing->context);
    xmlFreeDoc(drawing->document);
    relata_strbuf_clear(&drawing->bytes);
}

static xmlXPathObjectPtr evaluate(const Drawing *drawing, const char *path) {
    xmlXPathObjectPtr object = xmlXPathEvalExpression((const xmlChar *)path, drawing->context);
    assert_non_null(object);
    return object;
}

static int count(const Drawing *drawing, const char *path) {
    xmlXPathObjectPtr object = evaluate(drawing, path);
    int n = object->nodesetval ? object->nodesetval->nodeNr : 0;
    xmlXPathFreeObject(object);
    return n;
}

static void assert_text(const Drawing *drawing, const char *path, const char *expected) {
    xmlXPathObjectPtr object = evaluate(drawing, path);
    xmlChar *text = xmlXPathCastToString(object);
    assert_string_equal((const char *)text, expected);
    xmlFree(text);
    xmlXPathFreeObject(object);
}

static double number_of(const Drawing *drawing, const char *path) {
    xmlXPathObjectPtr object = evaluate(drawing, path);
    double n = xmlXPathCastToNumber(object);
    xmlXPathFreeObject(object);
    return n;
}

static void test_structure(void **state) {
    (void)state;
    RelataGraph *graph = sample_small();
    relata_graph_set_totals(graph, 212, 513);
    Drawing d = draw(graph, svg_options());
    assert_text(&d, "string(/s:svg/@role)", "img");
    assert_text(&d, "string(/s:svg/@aria-labelledby)", "relata-title relata-desc");
    assert_text(&d, "string(/s:svg/s:title)", "Who is tied to whom, 2024");
    assert_text(&d, "string(/s:svg/s:title/@id)", "relata-title");
    assert_int_equal(count(&d, "/s:svg[@viewBox][@width][@height]"), 1);
    assert_int_equal(count(&d, "//s:g[contains(@class,'node ')]"), 4);
    assert_int_equal(count(&d, "//s:g[contains(@class,'edge ')]"), 4);
    assert_int_equal(count(&d, "//s:g[contains(@class,'label ')]"), 4);
    assert_int_equal(count(&d, "//s:g[@id='relata-n100'][contains(@class,'t-person')]"), 1);
    assert_int_equal(count(&d, "//s:g[@id='relata-e502'][contains(@class,'k-neg')]"), 1);
    assert_int_equal(count(&d, "//s:g[@id='relata-e503'][contains(@class,'k-claim')]//s:path[@stroke-dasharray]"), 1);
    assert_text(&d, "string(//s:text[@class='caption'][1])",
                "4 of 212 entities, 5 of 513 statements from 2 articles: Harbour Herald (5 Mar 2024); River Post");
    assert_text(&d, "string(//s:text[@class='caption'][2])", "(undated).");
    assert_int_equal(count(&d, "//comment() | //s:image | //s:script | //s:foreignObject"), 0);
    assert_int_equal(count(&d, "//*[starts-with(name(@*),'on')]"), 0);
    drawing_clear(&d);
    relata_graph_free(graph);
}

static void test_ids_are_unique_and_prefixed(void **state) {
    (void)state;
    RelataGraph *graph = sample_random(20, 30, 1);
    RelataDrawOptions options = svg_options();
    options.id_prefix = "fig2";
    Drawing d = draw(graph, options);
    int all = count(&d, "//@id");
    assert_true(all > 40);
    assert_int_equal(count(&d, "//@id[.='fig2' or starts-with(.,'fig2-')]"), all);
    assert_int_equal(count(&d, "//*[@id=preceding::*/@id or @id=ancestor::*/@id]"), 0);
    drawing_clear(&d);
    relata_graph_free(graph);
}

static void test_tooltips_tell_the_evidence(void **state) {
    (void)state;
    RelataGraph *graph = sample_small();
    Drawing d = draw(graph, svg_options());
    assert_text(&d, "string(//s:g[@id='relata-n100']/s:title)", "Mira Okoye (person), in 2 articles");
    assert_text(
        &d, "string(//s:g[@id='relata-e500']/s:title)",
        "Mira Okoye — mayor of → Port Casimir\n“Okoye, mayor of Port Casimir since 2021, spoke first.” — Harbour "
        "Herald, 5 Mar 2024\nMira Okoye — born in → Port Casimir");
    assert_text(&d, "string(//s:g[@id='relata-e503']/s:title)",
                "Mira Okoye — visit → Tamar dam (to see the cracks; with R&D of <Norvik>) [planned]");
    assert_text(&d, "normalize-space(//s:g[@id='relata-e503-label']/s:a)", "visit");
    drawing_clear(&d);
    relata_graph_free(graph);
}

static void test_labels_say_what_colour_says(void **state) {
    (void)state;
    RelataGraph *graph = sample_small();
    Drawing d = draw(graph, svg_options());
    assert_text(&d, "string(//s:g[@id='relata-e502-label']//s:text)", "not: owns");
    assert_int_equal(count(&d, "//s:g[@class='legend']//s:text[starts-with(.,'hostile or opposed')]"), 1);
    assert_int_equal(count(&d, "//s:g[@class='legend']//s:text[.='person' or .='place' or .='organisation' or "
                               ".='facility']"),
                     4);
    assert_int_equal(count(&d, "//s:g[@class='legend']//s:text[.='event']"), 0);
    drawing_clear(&d);
    relata_graph_free(graph);
}

static void test_links(void **state) {
    (void)state;
    RelataGraph *graph = sample_small();
    RelataDrawOptions options = svg_options();
    Drawing d = draw(graph, options);
    assert_text(&d, "string(//s:g[@id='relata-e500']/s:a/@x:href)", "#ev-500");
    drawing_clear(&d);
    options.link_template = "https://example.org/?a={subject}&b={object}#s{statement}";
    d = draw(graph, options);
    assert_text(&d, "string(//s:g[@id='relata-e500-label']/s:a/@x:href)", "https://example.org/?a=100&b=101#s500");
    drawing_clear(&d);
    options.link_template = "";
    d = draw(graph, options);
    assert_int_equal(count(&d, "//s:a"), 0);
    drawing_clear(&d);
    relata_graph_free(graph);
}

static void test_dangerous_options_are_refused(void **state) {
    (void)state;
    static const char *const links[] = {"javascript:alert(1)", "JaVaScript:1", "data:text/html,x", "//x", "x",
                                        "https://a b",         "#\"onload"};
    static const char *const prefixes[] = {"", "1a", "a b", "a\"", "a<", "é"};
    RelataGraph *graph = sample_small();
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        RelataDrawOptions options = {.format = RELATA_DRAW_SVG, .link_template = links[i]};
        RelataStrbuf out = {0};
        assert_int_equal(sample_draw(graph, &options, &out, NULL), RELATA_ARGUMENT);
        assert_int_equal(out.n, 0);
    }
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        RelataDrawOptions options = {.format = RELATA_DRAW_SVG, .id_prefix = prefixes[i]};
        RelataStrbuf out = {0};
        assert_int_equal(sample_draw(graph, &options, &out, NULL), RELATA_ARGUMENT);
    }
    relata_graph_free(graph);
}

static void test_themes(void **state) {
    (void)state;
    RelataGraph *graph = sample_small();
    RelataDrawOptions options = svg_options();
    Drawing d = draw(graph, options);
    assert_int_equal(count(&d, "//s:style[contains(.,'prefers-color-scheme:dark')]"), 1);
    drawing_clear(&d);
    options.theme = RELATA_THEME_DARK;
    d = draw(graph, options);
    assert_int_equal(count(&d, "//s:style[contains(.,'prefers-color-scheme')]"), 0);
    assert_text(&d, "string(//s:rect[@class='bg']/@fill)", "#14171a");
    drawing_clear(&d);
    options.theme = RELATA_THEME_PRINT;
    options.no_legend = options.no_caption = options.is_fragment = true;
    options.title = "";
    d = draw(graph, options);
    assert_int_equal(count(&d, "//s:rect[@class='bg'] | //s:g[@class='legend'] | //s:text[@class='caption'] | "
                               "//s:text[@class='title']"),
                     0);
    assert_memory_equal(relata_strbuf_string(&d.bytes), "<svg", 4);
    // What is of no type has no outline; without its grey it would look like the words of a line.
    assert_int_equal(count(&d, "//s:g[contains(@class,'t-other')]/s:polygon[not(@fill='#ebebeb')]"), 0);
    assert_int_equal(count(&d, "//s:g[contains(@class,'t-person')]/*[@fill and not(self::s:text) and not(@fill='white' "
                               "or @fill='#ffffff')]"),
                     0);
    drawing_clear(&d);
    relata_graph_free(graph);
}

// Words of a name that a label begins with, without line breaks.
static void assert_named(const Drawing *d, uint32_t id, const char *name) {
    RelataArena *arena = relata_arena_new();
    char path[96];
    const char *clean = relata_label_clean(arena, name, 60);
    clean = *clean ? clean : "?";
    snprintf(path, sizeof path, "//s:g[@id='relata-n%u']/s:text", id);
    xmlXPathObjectPtr object = evaluate(d, path);
    RelataStrbuf text = {0};
    for (int i = 0; object->nodesetval && i < object->nodesetval->nodeNr; i++) {
        xmlChar *line = xmlNodeGetContent(object->nodesetval->nodeTab[i]);
        if (text.n)
            relata_strbuf_add_char(&text, ' ');
        relata_strbuf_add_string(&text, (const char *)line);
        xmlFree(line);
    }
    assert_string_equal(relata_strbuf_string(&text), clean);
    relata_strbuf_clear(&text);
    xmlXPathFreeObject(object);
    relata_arena_free(arena);
}

static void test_hostile_names_are_only_text(void **state) {
    (void)state;
    RelataGraph *graph = sample_hostile_graph();
    Drawing d = draw(graph, svg_options());
    assert_int_equal(count(&d, "//s:script | //s:b | //s:B"), 0);
    assert_int_equal(count(&d, "//s:g[contains(@class,'node ')]"), sample_n_hostile + 2);
    for (uint32_t i = 0; i < sample_n_hostile; i++)
        assert_named(&d, 102 + i, sample_hostile[i]);
    for (const char *p = relata_strbuf_string(&d.bytes); *p; p++)
        assert_true((unsigned char)*p >= ' ' || *p == '\n');
    assert_null(strstr(relata_strbuf_string(&d.bytes), "\xE2\x80\xAE"));
    drawing_clear(&d);
    relata_graph_free(graph);
}

static void test_same_graph_same_bytes(void **state) {
    (void)state;
    RelataGraph *graph = sample_random(18, 26, 5);
    Drawing a = draw(graph, svg_options()), b = draw(graph, svg_options());
    assert_string_equal(relata_strbuf_string(&a.bytes), relata_strbuf_string(&b.bytes));
    drawing_clear(&a);
    drawing_clear(&b);
    relata_graph_free(graph);
}

typedef struct {
    RelataGraph *graph;
    RelataStrbuf bytes;
} Job;

static void *draw_in_thread(void *state) {
    Job *job = state;
    RelataDrawOptions options = svg_options();
    RelataStatus status = sample_draw(job->graph, &options, &job->bytes, NULL);
    return status == RELATA_OK ? job : NULL;
}

static void test_threads_draw_at_the_same_time(void **state) {
    (void)state;
#ifdef __SANITIZE_ADDRESS__
    skip(); // its heap, unlike the C library's, is not made ready for fork() while other threads hold it
#endif
    RelataGraph *graph = sample_random(15, 20, 8);
    Drawing alone = draw(graph, svg_options());
    enum { N = 4 };
    pthread_t threads[N];
    Job jobs[N];
    for (int i = 0; i < N; i++) {
        jobs[i] = (Job){.graph = graph};
        assert_int_equal(pthread_create(&threads[i], NULL, draw_in_thread, &jobs[i]), 0);
    }
    for (int i = 0; i < N; i++) {
        void *done = NULL;
        assert_int_equal(pthread_join(threads[i], &done), 0);
        assert_non_null(done);
        assert_string_equal(relata_strbuf_string(&jobs[i].bytes), relata_strbuf_string(&alone.bytes));
        relata_strbuf_clear(&jobs[i].bytes);
    }
    drawing_clear(&alone);
    relata_graph_free(graph);
}

typedef struct {
    double x0, y0, x1, y1;
} Box;

typedef struct {
    Box *items;
    size_t n;
    size_t room;
} Boxes;

// Bounds of the numbers of points="…" or of a path's d="…", which come in pairs.
static Box pairs_box(const char *text) {
    Box box = {1e9, 1e9, -1e9, -1e9};
    bool is_x = true;
    while (*text) {
        char *end;
        double value = strtod(text, &end);
        if (end == text) {
            text++;
            continue;
        }
        if (is_x) {
            box.x0 = fmin(box.x0, value);
            box.x1 = fmax(box.x1, value);
        } else {
            box.y0 = fmin(box.y0, value);
            box.y1 = fmax(box.y1, value);
        }
        is_x = !is_x;
        text = end;
    }
    return box;
}

static double attribute(xmlNodePtr node, const char *name) {
    xmlChar *text = xmlGetProp(node, (const xmlChar *)name);
    double value = text ? strtod((const char *)text, NULL) : 0;
    xmlFree(text);
    return value;
}

static Box shape_box(xmlNodePtr shape) {
    xmlChar *points = xmlGetProp(shape, (const xmlChar *)"points");
    if (!points)
        points = xmlGetProp(shape, (const xmlChar *)"d");
    Box box;
    if (points) {
        box = pairs_box((const char *)points);
    } else if (xmlHasProp(shape, (const xmlChar *)"cx")) {
        double x = attribute(shape, "cx"), y = attribute(shape, "cy"), rx = attribute(shape, "rx"),
               ry = attribute(shape, "ry");
        box = (Box){x - rx, y - ry, x + rx, y + ry};
    } else {
        double x = attribute(shape, "x"), y = attribute(shape, "y");
        box = (Box){x, y, x + attribute(shape, "width"), y + attribute(shape, "height")};
    }
    xmlFree(points);
    return box;
}

static Boxes boxes_of(const Drawing *d, const char *path) {
    xmlXPathObjectPtr object = evaluate(d, path);
    Boxes boxes = {0};
    boxes.items = calloc((size_t)object->nodesetval->nodeNr + 1, sizeof *boxes.items);
    for (int i = 0; i < object->nodesetval->nodeNr; i++)
        boxes.items[boxes.n++] = shape_box(object->nodesetval->nodeTab[i]);
    xmlXPathFreeObject(object);
    return boxes;
}

// Nearer to one another than `gap` both ways; a point of two borders touching is no overlap.
static bool meet(Box a, Box b, double gap) {
    return a.x0 - gap < b.x1 && b.x0 - gap < a.x1 && a.y0 - gap < b.y1 && b.y0 - gap < a.y1;
}

static int overlaps(const Boxes *a, const Boxes *b, double gap) {
    int n = 0;
    for (size_t i = 0; i < a->n; i++)
        for (size_t k = a == b ? i + 1 : 0; k < b->n; k++)
            n += meet(a->items[i], b->items[k], gap);
    return n;
}

// The first shape of a node is its outline; the patch of a label has the size of its words. Frees the graph.
static void check_overlaps(RelataGraph *graph, const char *what, bool has_labels) {
    uint32_t n = relata_graph_n_nodes(graph);
    Drawing d = draw(graph, (RelataDrawOptions){.format = RELATA_DRAW_SVG, .starts = n > 25 ? 4 : 0});
    Boxes nodes = boxes_of(&d, "//s:g[contains(@class,'node ')]/*[not(self::s:title)][not(self::s:text)][1]");
    Boxes labels = boxes_of(&d, "//s:rect[@class='patch']");
    assert_int_equal(nodes.n, n);
    assert_true(has_labels ? labels.n > n / 2 : labels.n == 0);
    int on_labels = overlaps(&labels, &labels, -1), on_nodes = overlaps(&labels, &nodes, -1);
    int close = overlaps(&nodes, &nodes, 4);
    if (on_labels || on_nodes || close)
        fail_msg("%u nodes, %s: %d labels on labels, %d on nodes, %d nodes on nodes", n, what, on_labels, on_nodes,
                 close);
    // Nothing of the drawing reaches into the legend.
    xmlXPathObjectPtr object = evaluate(&d, "string(//s:g[@class='graph']/@transform)");
    double dx = 0, dy = 0, legend = 0, left = 0;
    assert_int_equal(sscanf((const char *)object->stringval, "translate(%lf %lf)", &dx, &dy), 2);
    xmlXPathFreeObject(object);
    object = evaluate(&d, "string(//s:g[@class='legend']/@transform)");
    assert_int_equal(sscanf((const char *)object->stringval, "translate(%lf %lf)", &left, &legend), 2);
    xmlXPathFreeObject(object);
    double width = number_of(&d, "number(substring-before(substring-after(/s:svg/@viewBox,'0 0 '),' '))");
    for (size_t i = 0; i < nodes.n + labels.n; i++) {
        Box box = i < nodes.n ? nodes.items[i] : labels.items[i - nodes.n];
        assert_true(box.y1 + dy < legend);
        assert_true(box.x0 + dx > 0 && box.x1 + dx < width);
    }
    free(nodes.items);
    free(labels.items);
    drawing_clear(&d);
    relata_graph_free(graph);
}

static void check_random(uint32_t n, uint32_t m, uint64_t seeds, bool has_labels) {
    for (uint64_t seed = 1; seed <= seeds; seed++)
        check_overlaps(sample_random(n, m, seed), "at random", has_labels);
}

static void test_no_overlap_10(void **state) {
    (void)state;
    check_random(10, 14, 6, true);
}

static void test_no_overlap_25(void **state) {
    (void)state;
    check_random(25, 40, 4, true);
}

static void test_no_overlap_60(void **state) {
    (void)state;
    check_random(60, 90, 3, true);
}

// All that has labels at most.
static void test_no_overlap_where_it_is_dense(void **state) {
    (void)state;
    check_random(20, 120, 1, true);
    check_random(60, 120, 1, true);
}

static void test_no_overlap_150(void **state) {
    (void)state;
    check_random(100, 150, 1, false);
    check_random(150, 300, 1, false);
}

// Everything tied to two things, in names and relations of many words.
static void test_no_overlap_of_hubs_with_long_names(void **state) {
    (void)state;
    RelataGraph *graph = relata_graph_new();
    for (uint32_t i = 0; i < 44; i++) {
        char name[96], relation[64];
        snprintf(name, sizeof name, "Joint Commission for the Navigation of the Lower Karst Delta and Region %u", i);
        uint32_t node = sample_node(graph, name, (RelataType)(i % RELATA_N_TYPES));
        for (uint32_t hub = 0; hub < 2 && node > 1; hub++) {
            snprintf(relation, sizeof relation, "took part in negotiations number %u with", i);
            sample_edge(
                graph, (RelataEdge){.subject = i % 3 ? node : hub, .object = i % 3 ? hub : node, .relation = relation});
        }
    }
    check_overlaps(graph, "hubs", true);
}

// Many tied to the same few, as in a list of appointments: ranks would make a strip of it. Its words shall be read
// where the page is shown 1,200 pixels wide: 9 of them for the 9.5 points of a label.
static void test_hubs_make_no_strip(void **state) {
    (void)state;
    static const char *const hubs[] = {"Law degree", "Court of Appeal", "Northern Bench", "Republic of Karst"};
    static const char *const ties[] = {"received", "judge of", "candidate for", "attorney of"};
    RelataGraph *graph = relata_graph_new();
    for (int i = 0; i < 4; i++)
        sample_node(graph, hubs[i], i ? RELATA_TYPE_ORGANIZATION : RELATA_TYPE_OTHER);
    for (uint32_t i = 0; i < 36; i++) {
        char name[32];
        snprintf(name, sizeof name, "Judge Number %u", i);
        uint32_t judge = sample_node(graph, name, RELATA_TYPE_PERSON);
        sample_edge(graph, (RelataEdge){.subject = judge, .object = 0, .relation = ties[0]});
        uint32_t court = 1 + i % 3;
        sample_edge(graph, (RelataEdge){.subject = judge, .object = court, .relation = ties[court]});
    }
    Drawing d = draw(graph, (RelataDrawOptions){.format = RELATA_DRAW_SVG});
    double width = number_of(&d, "number(substring-before(substring-after(/s:svg/@viewBox,'0 0 '),' '))");
    double height =
        number_of(&d, "number(substring-after(substring-after(substring-after(/s:svg/@viewBox,' '),' '),' '))");
    assert_true(width < 2 * height && height < 2 * width);
    assert_true(9.5 * 1200 / width > 8.5);
    drawing_clear(&d);
    relata_graph_free(graph);
}

static void test_large_graphs_name_the_best_tied(void **state) {
    (void)state;
    RelataGraph *graph = sample_random(300, 500, 2);
    Drawing d = draw(graph, svg_options());
    assert_int_equal(count(&d, "//s:g[contains(@class,'node ')]"), 300);
    assert_int_equal(count(&d, "//s:g[contains(@class,'node ')][s:text]"), 60);
    assert_int_equal(count(&d, "//s:rect[@class='patch']"), 0);
    drawing_clear(&d);
    relata_graph_free(graph);
}

static void test_too_large_and_empty_are_refused(void **state) {
    (void)state;
    RelataDrawOptions options = svg_options();
    RelataStrbuf out = {0};
    RelataGraph *graph = relata_graph_new();
    assert_int_equal(sample_draw(graph, &options, &out, NULL), RELATA_NOT_FOUND);
    for (int i = 0; i < 5001; i++)
        sample_node(graph, "n", RELATA_TYPE_OTHER);
    assert_int_equal(sample_draw(graph, &options, &out, NULL), RELATA_LIMIT);
    assert_int_equal(out.n, 0);
    relata_graph_free(graph);
}

// A layout that has no time gives an error, soon.
static void test_deadline(void **state) {
    (void)state;
    RelataGraph *graph = sample_random(1500, 4000, 9);
    RelataDrawOptions options = {.format = RELATA_DRAW_SVG, .deadline_ms = 20};
    RelataStrbuf out = {0};
    RelataError error = {0};
    assert_int_equal(sample_draw(graph, &options, &out, &error), RELATA_LAYOUT);
    assert_non_null(strstr(error.message, "in time"));
    assert_int_equal(out.n, 0);
    relata_graph_free(graph);
}

static RelataStatus refuse(void *state, const char *bytes, size_t n, RelataError *error) {
    (void)state, (void)bytes, (void)n;
    return relata_fail(error, RELATA_IO, NULL, 0, 0, "no space left");
}

static void test_a_full_sink_stops_the_drawing(void **state) {
    (void)state;
    RelataGraph *graph = sample_small();
    RelataDrawOptions options = svg_options();
    RelataError error = {0};
    assert_int_equal(relata_draw(graph, &options, (RelataSink){refuse, NULL}, &error), RELATA_IO);
    assert_string_equal(error.message, "no space left");
    relata_graph_free(graph);
}

// Where librsvg is not installed the error says so.
static void check_raster(RelataDrawFormat format, const char *magic) {
    RelataGraph *graph = sample_small();
    RelataDrawOptions options = {.format = format, .starts = 2};
    RelataStrbuf out = {0}, again = {0};
    RelataError error = {0};
    RelataStatus status = sample_draw(graph, &options, &out, &error);
    if (status == RELATA_OK) {
        assert_memory_equal(relata_strbuf_string(&out), magic, strlen(magic));
        assert_int_equal(sample_draw(graph, &options, &again, &error), RELATA_OK);
        assert_int_equal(out.n, again.n);
        assert_memory_equal(out.bytes, again.bytes, out.n);
    } else {
        assert_int_equal(status, RELATA_LAYOUT);
        assert_non_null(strstr(error.message, "librsvg"));
    }
    relata_strbuf_clear(&out);
    relata_strbuf_clear(&again);
    relata_graph_free(graph);
}

static void test_png_and_pdf(void **state) {
    (void)state;
    check_raster(RELATA_DRAW_PNG, "\x89PNG");
    check_raster(RELATA_DRAW_PDF, "%PDF");
}

static void test_names_of_options(void **state) {
    (void)state;
    RelataDrawFormat format;
    RelataTheme theme;
    assert_true(relata_draw_format_find("pdf", &format) && format == RELATA_DRAW_PDF);
    assert_false(relata_draw_format_find("gif", &format));
    assert_true(relata_theme_find("print", &theme) && theme == RELATA_THEME_PRINT);
    assert_false(relata_theme_find("", &theme));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_structure),
        cmocka_unit_test(test_ids_are_unique_and_prefixed),
        cmocka_unit_test(test_tooltips_tell_the_evidence),
        cmocka_unit_test(test_labels_say_what_colour_says),
        cmocka_unit_test(test_links),
        cmocka_unit_test(test_dangerous_options_are_refused),
        cmocka_unit_test(test_themes),
        cmocka_unit_test(test_hostile_names_are_only_text),
        cmocka_unit_test(test_same_graph_same_bytes),
        cmocka_unit_test(test_threads_draw_at_the_same_time),
        cmocka_unit_test(test_no_overlap_10),
        cmocka_unit_test(test_no_overlap_25),
        cmocka_unit_test(test_no_overlap_60),
        cmocka_unit_test(test_no_overlap_where_it_is_dense),
        cmocka_unit_test(test_no_overlap_150),
        cmocka_unit_test(test_no_overlap_of_hubs_with_long_names),
        cmocka_unit_test(test_hubs_make_no_strip),
        cmocka_unit_test(test_large_graphs_name_the_best_tied),
        cmocka_unit_test(test_too_large_and_empty_are_refused),
        cmocka_unit_test(test_deadline),
        cmocka_unit_test(test_a_full_sink_stops_the_drawing),
        cmocka_unit_test(test_png_and_pdf),
        cmocka_unit_test(test_names_of_options),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    xmlCleanupParser();
    return failed;
}
