// Names of the enumerated vocabularies of include/relata/.
#include <relata/document.h>

#include <string.h>
#include <strings.h>

static const char *const upos_names[] = {"_",
#define X(name) #name,
                                         RELATA_UPOS_LIST(X)
#undef X
};
static const char *const deprel_names[] = {"_",
#define X(name, text) text,
                                           RELATA_DEPREL_LIST(X)
#undef X
};
static const char *const morph_names[] = {
#define X(name, text) text,
    RELATA_MORPH_LIST(X)
#undef X
};
static const char *const type_names[] = {
#define X(name) #name,
    RELATA_TYPE_LIST(X)
#undef X
};

const char *relata_upos_name(RelataUpos upos) {
    return upos < RELATA_N_UPOS ? upos_names[upos] : "_";
}

RelataUpos relata_upos_find(const char *name) {
    for (int i = 1; i < RELATA_N_UPOS; i++)
        if (strcmp(name, upos_names[i]) == 0)
            return (RelataUpos)i;
    return RELATA_UPOS_NONE;
}

const char *relata_deprel_name(RelataDeprel deprel) {
    return deprel < RELATA_N_DEPREL ? deprel_names[deprel] : "_";
}

static RelataDeprel find_deprel(const char *name, size_t n) {
    for (int i = 1; i < RELATA_N_DEPREL; i++)
        if (strncmp(name, deprel_names[i], n) == 0 && deprel_names[i][n] == '\0')
            return (RelataDeprel)i;
    return RELATA_DEPREL_NONE;
}

RelataDeprel relata_deprel_find(const char *name) {
    if (strcmp(name, "_") == 0)
        return RELATA_DEPREL_NONE;
    RelataDeprel found = find_deprel(name, strlen(name));
    if (found == RELATA_DEPREL_NONE)
        found = find_deprel(name, strcspn(name, ":"));
    return found == RELATA_DEPREL_NONE ? RELATA_DEPREL_DEP : found;
}

uint32_t relata_morph_bits(const char *feats) {
    uint32_t bits = 0;
    while (*feats) {
        size_t n = strcspn(feats, "|");
        for (uint32_t i = 0; i < RELATA_N_MORPH; i++)
            if (strncmp(feats, morph_names[i], n) == 0 && morph_names[i][n] == '\0')
                bits |= 1u << i;
        feats += n + (feats[n] == '|');
    }
    return bits;
}

const char *relata_type_name(RelataType type) {
    return type < RELATA_N_TYPES ? type_names[type] : "OTHER";
}

RelataType relata_type_find(const char *name) {
    for (int i = 0; i < RELATA_N_TYPES; i++)
        if (strcasecmp(name, type_names[i]) == 0)
            return (RelataType)i;
    return RELATA_N_TYPES;
}

const char *relata_polarity_name(RelataPolarity polarity) {
    return polarity == RELATA_NEGATIVE ? "negative" : "positive";
}

const char *relata_modality_name(RelataModality modality) {
    static const char *const names[] = {"certain", "possible", "planned", "claimed"};
    return modality <= RELATA_CLAIMED ? names[modality] : "certain";
}

const char *relata_role_name(RelataRole role) {
    static const char *const names[] = {"subject", "object",     "recipient", "oblique", "time",
                                        "place",   "complement", "cause",     "purpose", "condition"};
    return names[role];
}
