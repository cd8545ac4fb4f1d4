/// Layout of the model section `lexicon`, shared by its compiler and its reader.
///
///      0  4  magic "RLEX"
///      4  4  version (2)
///      8  4  number of tables
///     12  4  zero
///     16  t × 32:  name slots: 8 offset, 8 number | prefix slots: 8 offset, 8 number
///      …     slots of all tables: 3 bytes each, a power of two of them per table, 0 = free
///      …     records: key NUL value NUL, both packed
///
/// A name slot holds the offset of a record; the first probe is hash & (n - 1), the next ones
/// follow linearly. The hash is that of the plain key. A prefix slot holds 24 upper bits of the hash of a prefix
/// (never 0): a false hit costs a longer look, never a wrong answer. Only the table SURFACE has prefix slots.
///
/// In a packed string a byte that no text holds (a control character, or one that UTF-8 never uses) stands for a
/// piece that many records share, such as "\tPLACE\tname\t": that halves the section. No piece holds a newline.
#ifndef RELATA_LEXICON_LAYOUT_H
#define RELATA_LEXICON_LAYOUT_H

enum {
    RELATA_LEXICON_VERSION = 2,
    RELATA_LEXICON_HEADER = 16,
    RELATA_LEXICON_ENTRY = 32,
    RELATA_LEXICON_SLOT = 3 // bytes
};

/// The piece that a byte of a packed string stands for; NULL if the byte is text.
const char *relata_lexicon_piece(char byte);

#endif
