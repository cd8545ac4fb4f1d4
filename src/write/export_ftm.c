// Export for FollowTheMoney (followthemoney.tech, Aleph): one entity a line as JSON. People, organizations, places
// become its Person, Organization, Address; a statement becomes an UnknownLink whose proof are the articles. What is
// denied, planned or claimed says so in `role` and `status`, so that no list of links takes it for a fact.
#include "write/export.h"

#include "base/map.h"

#include <ctype.h>
#include <string.h>

typedef struct {
    RelataMap *articles; // written already
} Ftm;

static RelataStatus ftm_begin(RelataExport *export) {
    Ftm *ftm = export->state;
    ftm->articles = relata_map_new();
    return ftm->articles ? RELATA_OK : relata_export_no_memory(export);
}

static void ftm_clear(RelataExport *export) {
    relata_map_free(((Ftm *)export->state)->articles);
}

// Adds a value to a property, which is a list without repetitions; NULL and "" are none.
static void add(json_t *properties, const char *property, const char *value) {
    if (!value || !*value)
        return;
    json_t *values = json_object_get(properties, property);
    if (!values) {
        values = json_array();
        json_object_set_new(properties, property, values);
    }
    for (size_t i = 0; i < json_array_size(values); i++)
        if (strcmp(json_string_value(json_array_get(values, i)), value) == 0)
            return;
    json_array_append_new(values, json_string(value));
}

static RelataStatus write_thing(RelataExport *export, const char *id, const char *schema, json_t *properties) {
    return relata_sink_json(export->sinks[0],
                            json_pack("{s:s, s:s, s:o}", "id", id, "schema", schema, "properties", properties),
                            export->error);
}

static const char *numbered(RelataExport *export, const char *kind, int64_t id) {
    const char *name = relata_arena_printf(export->arena, "relata-%s-%lld", kind, (long long)id);
    return name ? name : "";
}

// Ids of FollowTheMoney are of letters, digits, dots and dashes, so the article's id stands as its hash.
static const char *article_id(RelataExport *export, const char *doc) {
    const char *name =
        relata_arena_printf(export->arena, "relata-article-%016llx", (unsigned long long)relata_hash(doc, strlen(doc)));
    return name ? name : "";
}

static const char *schema_of(RelataType type) {
    switch (type) {
    case RELATA_TYPE_PERSON:
        return "Person";
    case RELATA_TYPE_ORGANIZATION:
    case RELATA_TYPE_GROUP:
        return "Organization";
    case RELATA_TYPE_PLACE:
        return "Address";
    case RELATA_TYPE_FACILITY:
    case RELATA_TYPE_PRODUCT:
    case RELATA_TYPE_WORK:
        return "Asset";
    case RELATA_TYPE_EVENT:
        return "Event";
    default: // dates, sums, quantities, concepts
        return "Note";
    }
}

static RelataStatus ftm_entity(RelataExport *export, const RelataExportEntity *entity) {
    const RelataNode *node = entity->node;
    json_t *properties = json_object();
    add(properties, "name", node->name);
    if (node->type == RELATA_TYPE_PLACE)
        add(properties, "full", node->name);
    for (uint32_t i = 0; i < entity->aliases->n; i++)
        add(properties, "alias", entity->aliases->names[i]);
    // "country/TJ", "city/KG.1220747"
    if (entity->key && strncmp(entity->key, "country/", 8) == 0 && strlen(entity->key) == 10) {
        char code[3] = {(char)tolower((unsigned char)entity->key[8]), (char)tolower((unsigned char)entity->key[9]), 0};
        add(properties, "country", code);
    }
    return write_thing(export, numbered(export, "entity", node->id), schema_of(node->type), properties);
}

static RelataStatus write_article(RelataExport *export, const RelataEvidence *e) {
    Ftm *ftm = export->state;
    uint32_t before = relata_map_count(ftm->articles), id = relata_map_add_string(ftm->articles, e->doc);
    if (!id)
        return relata_export_no_memory(export);
    if (id <= before)
        return RELATA_OK;
    json_t *properties = json_object();
    add(properties, "title", e->title ? e->title : e->doc);
    add(properties, "publisher", e->publisher);
    add(properties, "publishedAt", e->published);
    add(properties, "sourceUrl", e->url);
    add(properties, "fileName", e->source);
    return write_thing(export, article_id(export, e->doc), "Article", properties);
}

static void add_formatted(RelataExport *export, json_t *properties, const RelataStatement *s) {
    RelataStrbuf text = {0};
    if (!relata_is_plain(s)) {
        relata_add_relation(&text, s);
        add(properties, "status", relata_strbuf_string(&text));
        relata_strbuf_truncate(&text, 0);
    }
    relata_strbuf_printf(&text, "polarity %s, modality %s, confidence ", relata_polarity_name(s->polarity),
                         relata_modality_name(s->modality));
    relata_add_share(&text, s->confidence);
    relata_strbuf_printf(&text, ", articles %u", s->n_articles);
    if (s->attributed_to)
        relata_strbuf_printf(&text, ", according to %s", s->attributed_to);
    if (s->relation_id)
        relata_strbuf_printf(&text, ", Wikidata %s", s->relation_id);
    add(properties, "description", relata_strbuf_string(&text));
    export->out.failed |= text.failed;
    relata_strbuf_clear(&text);
}

static void add_evidence(RelataExport *export, json_t *properties, const RelataEvidence *e) {
    add(properties, "proof", article_id(export, e->doc));
    add(properties, "sourceUrl", e->url);
    add(properties, "publisher", e->publisher);
    const char *quote =
        relata_arena_printf(export->arena, "%s [%s, characters %u to %u]", e->text, e->doc, e->begin, e->end);
    add(properties, "summary", quote);
}

static RelataStatus ftm_statement(RelataExport *export, const RelataExportStatement *statement) {
    const RelataStatement *s = statement->statement;
    for (uint32_t i = 0; i < statement->evidence->n; i++)
        RELATA_TRY(write_article(export, &statement->evidence->items[i]));
    json_t *properties = json_object();
    add(properties, "subject", numbered(export, "entity", s->subject.id));
    add(properties, "object", numbered(export, "entity", s->object.id));
    RelataStrbuf role = {0};
    relata_strbuf_add_string(&role, s->polarity == RELATA_NEGATIVE ? "not " : "");
    relata_strbuf_add_string(&role, s->relation);
    add(properties, "role", relata_strbuf_string(&role));
    export->out.failed |= role.failed;
    relata_strbuf_clear(&role);
    add(properties, "startDate", s->time.start);
    add(properties, "endDate", s->time.end);
    add_formatted(export, properties, s);
    for (uint32_t i = 0; i < statement->evidence->n; i++)
        add_evidence(export, properties, &statement->evidence->items[i]);
    return write_thing(export, numbered(export, "statement", s->id), "UnknownLink", properties);
}

static RelataStatus ftm_end(RelataExport *export) {
    return export->out.failed ? relata_export_no_memory(export) : RELATA_OK;
}

const RelataExporter relata_exporter_ftm = {.state_size = sizeof(Ftm),
                                            .begin = ftm_begin,
                                            .entity = ftm_entity,
                                            .statement = ftm_statement,
                                            .end = ftm_end,
                                            .clear = ftm_clear};
