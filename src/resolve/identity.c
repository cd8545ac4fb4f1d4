// Identity across articles: which entities of which articles are one real thing.
#include "store/internal.h"

#include "base/map.h"

#include <stdlib.h>

static RelataStatus cluster(RelataStore *store, RelataLocals *locals, RelataError *error) {
    RelataMap *map = relata_map_new();
    RelataCluster *clusters = calloc(locals->n + 1, sizeof *clusters);
    RelataStrbuf key = {0};
    RelataStatus status = map && clusters ? RELATA_OK : relata_store_no_memory(store, error);
    uint32_t n = 0;
    for (size_t i = 0; i < locals->n && status == RELATA_OK; i++) {
        RelataLocal *local = &locals->items[i];
        relata_strbuf_truncate(&key, 0);
        if (local->key)
            relata_strbuf_printf(&key, "=%s", local->key);
        else
            relata_strbuf_printf(&key, "%u %u %s", local->type, local->kind, local->norm);
        uint32_t id = relata_map_add(map, key.bytes, key.n);
        if (!id) {
            status = relata_store_no_memory(store, error);
            break;
        }
        local->cluster = id - 1;
        local->score = 1;
        local->reason = local->key ? RELATA_REASON_KEY : RELATA_REASON_NAME;
        if (id > n) {
            n = id;
            clusters[id - 1] = (RelataCluster){local->name, local->key, local->type, local->kind};
            local->reason = RELATA_REASON_FIRST;
        }
    }
    if (status == RELATA_OK)
        status = relata_store_write_graph(store, locals, clusters, n, error);
    relata_map_free(map);
    free(clusters);
    relata_strbuf_clear(&key);
    return status;
}

RelataStatus relata_store_resolve(RelataStore *store, const RelataModel *model, RelataError *error) {
    (void)model;
    RELATA_TRY(relata_store_commit(store, error));
    if (relata_store_is_resolved(store))
        return RELATA_OK;
    RELATA_TRY(relata_store_begin(store, error));
    RelataLocals locals = {0};
    RelataStatus status = relata_store_load_locals(store, &locals, error);
    if (status == RELATA_OK)
        status = cluster(store, &locals, error);
    if (status == RELATA_OK)
        status = relata_store_set_meta(store, "is_resolved", 1, error);
    relata_locals_free(&locals);
    if (status == RELATA_OK)
        return relata_store_commit(store, error);
    relata_store_rollback(store);
    return status;
}
