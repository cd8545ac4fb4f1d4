/// The vocabulary of Universal Dependencies 2 as English treebanks use it: word classes,
/// relations and the morphological features that later stages ask about.
///
/// Names are those of the UD guidelines (https://universaldependencies.org); relation subtypes
/// are kept (`nsubj:pass` is RELATA_DEPREL_NSUBJ_PASS).
#ifndef RELATA_PARSE_H
#define RELATA_PARSE_H

#include <stdint.h>

// clang-format off
#define RELATA_UPOS_LIST(X)                                                                    \
    X(ADJ) X(ADP) X(ADV) X(AUX) X(CCONJ) X(DET) X(INTJ) X(NOUN) X(NUM) X(PART) X(PRON)         \
    X(PROPN) X(PUNCT) X(SCONJ) X(SYM) X(VERB) X(X)
// clang-format on

typedef enum {
    RELATA_UPOS_NONE = 0, // not tagged yet; printed "_"
#define X(name) RELATA_UPOS_##name,
    RELATA_UPOS_LIST(X)
#undef X
        RELATA_N_UPOS
} RelataUpos;

// clang-format off
#define RELATA_DEPREL_LIST(X)                                                                  \
    X(ACL, "acl") X(ACL_RELCL, "acl:relcl") X(ADVCL, "advcl") X(ADVCL_RELCL, "advcl:relcl")    \
    X(ADVMOD, "advmod") X(AMOD, "amod") X(APPOS, "appos") X(AUX, "aux")                        \
    X(AUX_PASS, "aux:pass") X(CASE, "case") X(CC, "cc") X(CC_PRECONJ, "cc:preconj")            \
    X(CCOMP, "ccomp") X(CLF, "clf") X(COMPOUND, "compound") X(COMPOUND_PRT, "compound:prt")    \
    X(CONJ, "conj") X(COP, "cop") X(CSUBJ, "csubj") X(CSUBJ_OUTER, "csubj:outer")              \
    X(CSUBJ_PASS, "csubj:pass") X(DEP, "dep") X(DET, "det") X(DET_PREDET, "det:predet")        \
    X(DISCOURSE, "discourse") X(DISLOCATED, "dislocated") X(EXPL, "expl") X(FIXED, "fixed")    \
    X(FLAT, "flat") X(GOESWITH, "goeswith") X(IOBJ, "iobj") X(LIST, "list") X(MARK, "mark")    \
    X(NMOD, "nmod") X(NMOD_DESC, "nmod:desc") X(NMOD_POSS, "nmod:poss")                        \
    X(NMOD_UNMARKED, "nmod:unmarked") X(NSUBJ, "nsubj") X(NSUBJ_OUTER, "nsubj:outer")          \
    X(NSUBJ_PASS, "nsubj:pass") X(NUMMOD, "nummod") X(OBJ, "obj") X(OBL, "obl")                \
    X(OBL_AGENT, "obl:agent") X(OBL_UNMARKED, "obl:unmarked") X(ORPHAN, "orphan")              \
    X(PARATAXIS, "parataxis") X(PUNCT, "punct") X(REPARANDUM, "reparandum") X(ROOT, "root")    \
    X(VOCATIVE, "vocative") X(XCOMP, "xcomp")
// clang-format on

typedef enum {
    RELATA_DEPREL_NONE = 0, // not parsed yet; printed "_"
#define X(name, text) RELATA_DEPREL_##name,
    RELATA_DEPREL_LIST(X)
#undef X
        RELATA_N_DEPREL
} RelataDeprel;

/// Morphological features as bits, decoded from the FEATS column. One bit a value.
// clang-format off
#define RELATA_MORPH_LIST(X)                                                                   \
    X(SING, "Number=Sing") X(PLUR, "Number=Plur") X(PERSON_1, "Person=1")                      \
    X(PERSON_2, "Person=2") X(PERSON_3, "Person=3") X(MASC, "Gender=Masc")                     \
    X(FEM, "Gender=Fem") X(NEUT, "Gender=Neut") X(NOM, "Case=Nom") X(ACC, "Case=Acc")          \
    X(GEN, "Case=Gen") X(POSS, "Poss=Yes") X(REFLEX, "Reflex=Yes") X(PRS, "PronType=Prs")      \
    X(REL, "PronType=Rel") X(INT, "PronType=Int") X(DEM, "PronType=Dem")                       \
    X(PRON_NEG, "PronType=Neg") X(DEF, "Definite=Def") X(IND_ART, "Definite=Ind")              \
    X(FIN, "VerbForm=Fin") X(INF, "VerbForm=Inf") X(PART, "VerbForm=Part")                     \
    X(GER, "VerbForm=Ger") X(PRES, "Tense=Pres") X(PAST, "Tense=Past") X(IMP, "Mood=Imp")      \
    X(PASSIVE, "Voice=Pass") X(NEG, "Polarity=Neg") X(CMP, "Degree=Cmp") X(SUP, "Degree=Sup")  \
    X(ABBR, "Abbr=Yes")
// clang-format on

enum {
#define X(name, text) RELATA_MORPH_INDEX_##name,
    RELATA_MORPH_LIST(X)
#undef X
        RELATA_N_MORPH
};
enum {
#define X(name, text) RELATA_MORPH_##name = (int)(1u << RELATA_MORPH_INDEX_##name),
    RELATA_MORPH_LIST(X)
#undef X
};

/// "NOUN", "_" for none; static storage.
const char *relata_upos_name(RelataUpos upos);
/// RELATA_UPOS_NONE if the name is unknown.
RelataUpos relata_upos_find(const char *name);
/// "nsubj:pass", "_" for none; static storage.
const char *relata_deprel_name(RelataDeprel deprel);
/// The relation of that name; an unknown subtype falls back to its base relation,
/// an unknown base to RELATA_DEPREL_DEP, and "_" to RELATA_DEPREL_NONE.
RelataDeprel relata_deprel_find(const char *name);
/// RELATA_MORPH_* bits of a FEATS column ("Number=Sing|Person=3"; "_" gives 0).
uint32_t relata_morph_bits(const char *feats);

#endif
