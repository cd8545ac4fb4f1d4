// Reads an article, keeps it in a store, and asks what is tied to somebody in it.
//
//     cc neighbours.c $(pkg-config --cflags --static --libs relata) -o neighbours
#include <relata.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char article[] = "Marie Curie was born in Warsaw. She married Pierre Curie in 1895. "
                              "Curie worked at the University of Paris and won the Nobel Prize in Chemistry in 1911.";

// Takes the article through all stages into the store.
static RelataStatus build(RelataStore *store, const RelataModel *model, RelataError *error) {
    RelataPipeline *pipeline = NULL;
    RelataDocument *document = NULL;
    RelataStatus status = relata_pipeline_new(&pipeline, model, error);
    if (status == RELATA_OK)
        status = relata_read_bytes(&document, article, strlen(article), "curie.txt", NULL, error);
    if (status == RELATA_OK)
        status = relata_pipeline_run(pipeline, document, RELATA_UNTIL_EXTRACT, error);
    if (status == RELATA_OK)
        status = relata_store_put(store, document, error);
    if (status == RELATA_OK)
        status = relata_store_resolve(store, model, error);
    relata_document_free(document);
    relata_pipeline_free(pipeline);
    return status;
}

static RelataStatus ask(RelataStore *store, const char *name, RelataError *error) {
    RelataAnswer *answer = relata_answer_new();
    RelataNode entity;
    RelataNeighborList list;
    RelataStatus status = relata_store_find(store, answer, name, &entity, NULL, error);
    if (status == RELATA_OK)
        status = relata_store_neighbors(store, answer, entity.id, NULL, &list, error);
    for (uint32_t i = 0; status == RELATA_OK && i < list.n; i++)
        if (list.items[i].direction == RELATA_OUT)
            printf("%s -- %s --> %s\n", entity.name, list.items[i].relation, list.items[i].neighbor.name);
        else
            printf("%s <-- %s -- %s\n", entity.name, list.items[i].relation, list.items[i].neighbor.name);
    relata_answer_free(answer);
    return status;
}

int main(int argc, char **argv) {
    const char *path = argc > 1 ? argv[1] : "neighbours.db";
    RelataModel *model = NULL;
    RelataStore *store = NULL;
    RelataError error = {0};
    unlink(path);
    RelataStatus status = relata_model_open(&model, NULL, &error);
    if (status == RELATA_OK)
        status = relata_store_open(&store, path, RELATA_STORE_WRITE, &error);
    if (status == RELATA_OK)
        status = build(store, model, &error);
    if (status == RELATA_OK)
        status = ask(store, "Marie Curie", &error);
    if (status != RELATA_OK)
        fprintf(stderr, "neighbours: %s\n", error.message);
    relata_store_close(store);
    relata_model_close(model);
    return status == RELATA_OK ? 0 : 1;
}
