// What a user may ask a store: names, words to search, triple patterns, relations and dates of filters.
#include <relata/store.h>

#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static RelataStore *make_store(void) {
    static const char *const names[] = {"Cedar", "Fort Stone", "Ana Lund", "Forest Union"};
    RelataStore *store;
    RelataDocument *document = relata_document_new("a", "a");
    if (!document || relata_store_open(&store, ":memory:", RELATA_STORE_WRITE, NULL) != RELATA_OK)
        abort();
    document->entities = RELATA_ARENA_NEW(document->arena, RelataEntity, 4);
    document->triples = RELATA_ARENA_NEW(document->arena, RelataTriple, 3);
    for (int i = 0; i < 4; i++)
        document->entities[document->n_entities++] = (RelataEntity){.name = names[i], .type = (uint8_t)i};
    for (uint32_t i = 0; i < 3; i++)
        document->triples[document->n_triples++] =
            (RelataTriple){.subject = i, .object = i + 1, .relation = "member of", .confidence = 0.5f, .rule = "r"};
    if (relata_document_set_text(document, "Cedar.", 6, NULL) != RELATA_OK ||
        relata_store_put(store, document, NULL) != RELATA_OK || relata_store_resolve(store, NULL, NULL) != RELATA_OK)
        abort();
    relata_document_free(document);
    return store;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    static RelataStore *store;
    if (!store)
        store = make_store();
    char *text = malloc(n + 1);
    RelataAnswer *answer = relata_answer_new();
    if (!text || !answer)
        abort();
    if (n)
        memcpy(text, bytes, n);
    text[n] = '\0';
    RelataError error;
    RelataRows rows;
    RelataNode node;
    RelataHitList hits;
    RelataCandidateList candidates;
    RelataStatementList list;
    RelataFilter filter = {.relation = text, .since = text, .until = text};
    (void)!relata_store_query(store, answer, text, NULL, 0, &rows, &error);
    (void)!relata_store_find(store, answer, text, &node, &candidates, &error);
    (void)!relata_store_search(store, answer, text, NULL, &hits, &error);
    (void)!relata_store_statements(store, answer, &filter, 0, &list, &error);
    relata_answer_free(answer);
    free(text);
    return 0;
}
