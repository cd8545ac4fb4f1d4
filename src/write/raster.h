/// Raster: PNG and PDF of a finished SVG, by librsvg and cairo where the machine has them.
#ifndef RELATA_WRITE_RASTER_H
#define RELATA_WRITE_RASTER_H

#include <relata/write.h>

/// Renders `svg` in the format of the options (PNG or PDF), *n bytes on the heap in *out, which the caller
/// frees. RELATA_LAYOUT if librsvg 2.46 or later is not installed or the time is over.
RelataStatus relata_raster(const RelataDrawOptions *options, const char *svg, size_t n_svg, char **out, size_t *n,
                           RelataError *error);

#endif
