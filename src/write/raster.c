// PNG and PDF are the finished SVG, rendered by librsvg onto cairo, so that title, legend and
// caption are the same everywhere. Both libraries (LGPL) are looked for when a picture is wanted and
// not before: they are large, and nothing else of relata needs them. They run in a child process, for the
// reasons src/write/child.c gives. The child sends the picture and then one byte: how it went.
#include "write/raster.h"

#include "write/child.h"

#include <dlfcn.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { DONE, MISSING, FAILED };

enum { MAX_PIXELS = 16000, DEFAULT_DEADLINE_MS = 10000 }; // on a side

// The few functions used, as their headers declare them; GLib's gboolean is an int, gsize a size_t.
typedef struct {
    double x, y, width, height;
} RsvgRectangle;

typedef struct {
    double length;
    int unit;
} RsvgLength;

typedef int (*CairoWrite)(void *closure, const unsigned char *bytes, unsigned n);

typedef struct {
    void *(*handle_new)(const uint8_t *data, size_t n, void **error);
    void (*dimensions)(void *handle, int *has_width, RsvgLength *width, int *has_height, RsvgLength *height,
                       int *has_box, RsvgRectangle *box);
    int (*render)(void *handle, void *cairo, const RsvgRectangle *viewport, void **error);
    void *(*image_create)(int format, int width, int height);
    void *(*pdf_create)(CairoWrite write, void *closure, double width, double height);
    void (*pdf_set_metadata)(void *surface, int what, const char *text);
    void *(*create)(void *surface);
    void (*show_page)(void *cairo);
    int (*status)(void *cairo);
    void (*destroy)(void *cairo);
    void (*surface_finish)(void *surface);
    int (*surface_status)(void *surface);
    int (*write_png)(void *surface, CairoWrite write, void *closure);
} Rsvg;

// dlsym() gives an object pointer; POSIX says that it may be a function all the same.
static bool find(void *library, const char *name, void *function) {
    void *symbol = library ? dlsym(library, name) : NULL;
    memcpy(function, &symbol, sizeof symbol);
    return symbol != NULL;
}

static bool load(Rsvg *rsvg) {
    void *svg = dlopen("librsvg-2.so.2", RTLD_NOW | RTLD_LOCAL),
         *cairo = dlopen("libcairo.so.2", RTLD_NOW | RTLD_LOCAL);
    return find(svg, "rsvg_handle_new_from_data", &rsvg->handle_new) &&
           find(svg, "rsvg_handle_get_intrinsic_dimensions", &rsvg->dimensions) &&
           find(svg, "rsvg_handle_render_document", &rsvg->render) &&
           find(cairo, "cairo_image_surface_create", &rsvg->image_create) &&
           find(cairo, "cairo_pdf_surface_create_for_stream", &rsvg->pdf_create) &&
           find(cairo, "cairo_pdf_surface_set_metadata", &rsvg->pdf_set_metadata) &&
           find(cairo, "cairo_create", &rsvg->create) && find(cairo, "cairo_show_page", &rsvg->show_page) &&
           find(cairo, "cairo_status", &rsvg->status) && find(cairo, "cairo_destroy", &rsvg->destroy) &&
           find(cairo, "cairo_surface_finish", &rsvg->surface_finish) &&
           find(cairo, "cairo_surface_status", &rsvg->surface_status) &&
           find(cairo, "cairo_surface_write_to_png_stream", &rsvg->write_png);
}

typedef struct {
    const RelataDrawOptions *options;
    const char *svg;
    size_t n_svg;
} Work;

static int send_bytes(void *closure, const unsigned char *bytes, unsigned n) {
    enum { CAIRO_STATUS_SUCCESS = 0, CAIRO_STATUS_WRITE_ERROR = 11 };
    return relata_child_send(*(int *)closure, bytes, n) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static bool render_png(const Rsvg *rsvg, void *handle, double width, double height, double scale, int fd) {
    enum { CAIRO_FORMAT_ARGB32 = 0 };
    scale = fmin(scale, fmin(MAX_PIXELS / width, MAX_PIXELS / height));
    RsvgRectangle viewport = {0, 0, ceil(width * scale), ceil(height * scale)};
    void *surface = rsvg->image_create(CAIRO_FORMAT_ARGB32, (int)viewport.width, (int)viewport.height);
    void *cairo = rsvg->create(surface), *error = NULL;
    return rsvg->render(handle, cairo, &viewport, &error) && rsvg->status(cairo) == 0 &&
           rsvg->write_png(surface, send_bytes, &fd) == 0;
}

// A fixed date of creation, so that the same graph gives the same bytes.
static bool render_pdf(const Rsvg *rsvg, void *handle, double width, double height, int fd) {
    enum { CREATOR = 4, CREATE_DATE = 5 };
    RsvgRectangle viewport = {0, 0, width, height};
    void *surface = rsvg->pdf_create(send_bytes, &fd, viewport.width, viewport.height);
    rsvg->pdf_set_metadata(surface, CREATOR, "relata");
    rsvg->pdf_set_metadata(surface, CREATE_DATE, "1970-01-01T00:00:00Z");
    void *cairo = rsvg->create(surface), *error = NULL;
    bool ok = rsvg->render(handle, cairo, &viewport, &error) && rsvg->status(cairo) == 0;
    rsvg->show_page(cairo);
    rsvg->destroy(cairo);
    rsvg->surface_finish(surface);
    return ok && rsvg->surface_status(surface) == 0;
}

// The size is that of the viewBox, in points; the SVG's "height: auto" leaves librsvg no other.
static int render(const Work *work, int fd) {
    Rsvg rsvg;
    RsvgRectangle box = {0};
    RsvgLength width, height;
    int has_width, has_height, has_box = 0;
    void *error = NULL;
    if (!load(&rsvg))
        return MISSING;
    void *handle = rsvg.handle_new((const uint8_t *)work->svg, work->n_svg, &error);
    if (!handle)
        return FAILED;
    rsvg.dimensions(handle, &has_width, &width, &has_height, &height, &has_box, &box);
    if (!has_box || box.width <= 0 || box.height <= 0)
        return FAILED;
    double scale = work->options->scale > 0 ? work->options->scale : 2;
    bool ok = work->options->format == RELATA_DRAW_PNG
                  ? render_png(&rsvg, handle, box.width * 4 / 3, box.height * 4 / 3, scale, fd)
                  : render_pdf(&rsvg, handle, box.width, box.height, fd);
    return ok ? DONE : FAILED;
}

static void run(void *state, int fd) {
    unsigned char how = (unsigned char)render(state, fd);
    relata_child_send(fd, &how, 1);
}

static RelataStatus take(RelataChild *child, char **out, size_t *n, RelataError *error) {
    int how = child->got.n && !child->got.failed ? child->got.bytes[child->got.n - 1] : FAILED;
    if (how == MISSING)
        return relata_fail(error, RELATA_LAYOUT, NULL, 0, 0,
                           "PNG and PDF need librsvg 2.46 or later (apt install librsvg2-2); SVG does not");
    if (how != DONE || child->got.n < 2)
        return relata_fail(error, RELATA_LAYOUT, NULL, 0, 0, "the drawing could not be rendered in time");
    *n = child->got.n - 1;
    *out = child->got.bytes;
    child->got = (RelataStrbuf){0};
    return RELATA_OK;
}

RelataStatus relata_raster(const RelataDrawOptions *options, const char *svg, size_t n_svg, char **out, size_t *n,
                           RelataError *error) {
    int64_t limit = options->deadline_ms ? options->deadline_ms : DEFAULT_DEADLINE_MS;
    Work work = {options, svg, n_svg};
    RelataChild child;
    if (!relata_child_start(&child, run, &work, limit))
        return relata_fail(error, RELATA_LAYOUT, NULL, 0, 0, "no process could be started");
    relata_child_read(&child, 1, relata_child_now() + limit);
    relata_child_end(&child);
    RelataStatus status = take(&child, out, n, error);
    relata_strbuf_clear(&child.got);
    return status;
}
