#include "extract/extraction.h"
#include <string.h>
void relata_extract_factuality(RelataExtraction *x, const RelataDraft *draft, RelataProposition *proposition) {
    (void)x; (void)draft; (void)proposition;
}
