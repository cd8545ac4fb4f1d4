/// The door of the stage `entity`: mentions and who is who within the article.
///
/// Reads tokens with their trees; writes mentions, entities, mention_at.
#ifndef RELATA_ENTITY_ENTITY_H
#define RELATA_ENTITY_ENTITY_H

#include <relata/document.h>
#include <relata/model.h>

/// A view of the model's sections and the scratch memory of one thread.
typedef struct RelataEntityStage RelataEntityStage;

RelataStatus relata_entity_new(RelataEntityStage **out, const RelataModel *model, RelataError *error);
void relata_entity_free(RelataEntityStage *entity);
RelataStatus relata_entity_run(RelataEntityStage *entity, RelataDocument *document, RelataError *error);

#endif
