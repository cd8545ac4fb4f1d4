// The stage: annotate → names → literals → mentions → coreference → entities.
#include "entity/entity.h"

#include "entity/analysis.h"

#include <stdlib.h>

struct RelataEntityStage {
    RelataLexicon lexicon;
    RelataNer ner;
    RelataRanker ranker;
    RelataWords *words;
    RelataArena *scratch;
};

static RelataStatus open_sections(RelataEntityStage *stage, const RelataModel *model, RelataClusters *clusters,
                                  RelataError *error) {
    size_t n = 0;
    const void *bytes = relata_model_section(model, "clusters", &n);
    RELATA_TRY(relata_clusters_open(clusters, bytes, bytes ? n : 0, error));
    bytes = relata_model_section(model, "names", &n);
    RELATA_TRY(relata_ner_open(&stage->ner, bytes, bytes ? n : 0, error));
    bytes = relata_model_section(model, "coref", &n);
    return relata_ranker_open(&stage->ranker, bytes, bytes ? n : 0, error);
}

RelataStatus relata_entity_new(RelataEntityStage **out, const RelataModel *model, RelataError *error) {
    RelataEntityStage *stage = *out = calloc(1, sizeof *stage);
    if (!stage)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    stage->lexicon = relata_lexicon_of(model);
    RelataClusters clusters;
    RelataStatus status = open_sections(stage, model, &clusters, error);
    if (status != RELATA_OK) {
        relata_entity_free(stage);
        *out = NULL;
        return status;
    }
    stage->words = relata_words_new(stage->lexicon, clusters);
    stage->scratch = relata_arena_new();
    if (!stage->words || !stage->scratch) {
        relata_entity_free(stage);
        *out = NULL;
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    }
    return RELATA_OK;
}

void relata_entity_free(RelataEntityStage *stage) {
    if (!stage)
        return;
    relata_words_free(stage->words);
    relata_arena_free(stage->scratch);
    free(stage);
}

static RelataStatus run(RelataEntityStage *stage, RelataAnalysis *a, RelataError *error) {
    RELATA_TRY(relata_annotate(a, error));
    RELATA_TRY(relata_find_names(a, &stage->ner, error));
    RELATA_TRY(relata_find_literals(a, error));
    RELATA_TRY(relata_find_mentions(a, error));
    RELATA_TRY(relata_resolve(a, &stage->ranker, error));
    return relata_make_entities(a, error);
}

RelataStatus relata_entity_run(RelataEntityStage *stage, RelataDocument *document, RelataError *error) {
    RelataAnalysis analysis = {
        .document = document, .scratch = stage->scratch, .lexicon = stage->lexicon, .words = stage->words};
    relata_arena_reset(stage->scratch);
    relata_words_trim(stage->words);
    RelataStatus status = run(stage, &analysis, error);
    free(analysis.matches.items);
    free(analysis.names.items);
    free(analysis.mentions.items);
    return status;
}
