/// The shape of the network that tags, parses and finds names, shared by training and decoding.
///
///     form ─ norm ─ word table ──┐ 128                                 ┌─ tag MLP ── UPOS, UPOS|XPOS|FEATS
///          ├ affixes, shape, … ──┤ 64 ─ BiLSTM ─ BiLSTM ───────────────┼─ name MLP ── labels of names
///          └ lexicon ────────────┘                                     └─ BiLSTM ─┬─ name MLP
///                                                                                 ├─ arc MLPs ── biaffine ── MST
///                                                                                 └─ label MLP over chosen arcs
///
/// Three bidirectional LSTM layers read the sentence; classes come from the second, the tree from the third (lower
/// layers suffice for tags: Søgaard and Goldberg 2016), names from both. Arcs are scored by a biaffine form (Dozat and
/// Manning 2017), the tree is the best one with a single root (Chu and Liu 1965, Edmonds 1967).
#ifndef RELATA_SYNTAX_NETWORK_H
#define RELATA_SYNTAX_NETWORK_H

enum {
    RELATA_SYNTAX_WORD = 128, // width of the word table
    RELATA_SYNTAX_AFFIX = 64, // width of the affix table
    RELATA_SYNTAX_INPUT = RELATA_SYNTAX_WORD + RELATA_SYNTAX_AFFIX,
    RELATA_SYNTAX_HIDDEN = 192, // units of one direction
    RELATA_SYNTAX_STATE = 2 * RELATA_SYNTAX_HIDDEN,
    RELATA_SYNTAX_LAYERS = 3,
    RELATA_SYNTAX_TAG_LAYER = 2, // layers below the tagger
    RELATA_SYNTAX_TAG_MLP = 192,
    RELATA_SYNTAX_ARC_MLP = 192,
    RELATA_SYNTAX_LABEL_MLP = 192,
    RELATA_SYNTAX_NAME_MLP = 128,
    RELATA_SYNTAX_BUCKETS = 32768,  // rows of the affix table
    RELATA_SYNTAX_MOST_TAGS = 1024, // bound on the tags of a section
    RELATA_SYNTAX_MOST_WORDS = 256  // words of one tree; longer sentences are parsed in pieces
};

#endif
