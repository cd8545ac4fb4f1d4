/// Layout of the model section `lexicon`, shared by its compiler and its reader.
///
///      0  4  magic "RLEX"
///      4  4  version (1)
///      8  4  number of tables
///     12  4  zero
///     16  t × 32:  name slots: 8 offset, 8 number | prefix slots: 8 offset, 8 number
///      …     slots of all tables: uint32, a power of two of them per table, 0 = free
///      …     records: key NUL value NUL
///
/// A name slot holds the offset of a record; the first probe is hash & (n - 1), the next ones
/// follow linearly. A prefix slot holds the upper half of the hash of a prefix (never 0): a false
/// hit costs a longer look, never a wrong answer.
#ifndef RELATA_LEXICON_LAYOUT_H
#define RELATA_LEXICON_LAYOUT_H

enum { RELATA_LEXICON_VERSION = 1, RELATA_LEXICON_HEADER = 16, RELATA_LEXICON_ENTRY = 32 };

#endif
