#include "extract/extraction.h"
void relata_extract_nouns(RelataExtraction *x) {
    (void)x;
}
