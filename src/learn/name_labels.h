/// Labels of names: what the parser's network scores and the entity stage decodes.
///
/// A token is outside of names (0) or is the beginning, inside, end or single word of a name of one of seven classes.
#ifndef RELATA_LEARN_NAME_LABELS_H
#define RELATA_LEARN_NAME_LABELS_H

#include <stdbool.h>
#include <stdint.h>

/// The classes that are learnt; the other types are found by rules.
enum {
    RELATA_NAME_PERSON,
    RELATA_NAME_ORGANIZATION,
    RELATA_NAME_PLACE,
    RELATA_NAME_GROUP,
    RELATA_NAME_EVENT,
    RELATA_NAME_WORK,
    RELATA_NAME_PRODUCT,
    RELATA_NAME_N_CLASSES
};
enum { RELATA_NAME_B, RELATA_NAME_I, RELATA_NAME_E, RELATA_NAME_S };
enum {
    RELATA_NAME_N_LABELS = 1 + 4 * RELATA_NAME_N_CLASSES, // O, then B I E S of each class
    RELATA_NAME_COLUMNS = 32,                             // labels, rounded up to whole blocks of a matrix
    RELATA_NAME_UNIT = 64                                 // units of a score that are a nat
};

/// Label of a part (RELATA_NAME_B …) of a class.
static inline uint32_t relata_name_label(uint32_t class_, uint32_t part) {
    return 1 + 4 * class_ + part;
}

/// Whether `to` may follow `from`; 0 also stands for the edges of a sentence.
static inline bool relata_name_follows(uint32_t from, uint32_t to) {
    bool is_open = from && ((from - 1) % 4 == RELATA_NAME_B || (from - 1) % 4 == RELATA_NAME_I);
    bool continues = to && ((to - 1) % 4 == RELATA_NAME_I || (to - 1) % 4 == RELATA_NAME_E);
    return is_open == continues && (!is_open || (from - 1) / 4 == (to - 1) / 4);
}

#endif
