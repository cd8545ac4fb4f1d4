// The printed forms of a store's answers to questions about entities and statements; those of analysis.h are in
// answer_analysis.c, and answer_print.c prints all of them.
#include <relata/answer.h>

#include "write/answer.h"

#include <string.h>

json_t *relata_json_node(const RelataNode *node) {
    return json_pack("{s:I, s:s, s:s}", "id", (json_int_t)node->id, "name", node->name, "type",
                     relata_type_name(node->type));
}

static json_t *names_json(const RelataNameList *list) {
    json_t *names = json_array();
    for (uint32_t i = 0; i < list->n; i++)
        json_array_append_new(names, json_string(list->names[i]));
    return names;
}

static json_t *entity_json(const RelataNode *node, const RelataNameList *aliases) {
    json_t *entity = relata_json_node(node);
    json_object_set_new(entity, "aliases", names_json(aliases));
    json_object_set_new(entity, "articles", relata_json_count(node->n_articles));
    return entity;
}

json_t *relata_json_time(const RelataTime *time) {
    if (!time->text && !time->start)
        return json_null();
    return json_pack("{s:o, s:o, s:o}", "text", relata_json_string(time->text), "start",
                     relata_json_string(time->start), "end", relata_json_string(time->end));
}

static json_t *place_json(const RelataEvidence *e) {
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "doc", relata_json_string(e->doc), "title",
                     relata_json_string(e->title), "published", relata_json_string(e->published), "begin",
                     relata_json_count(e->begin), "end", relata_json_count(e->end), "text",
                     relata_json_string(e->text));
}

static json_t *neighbor_json(const RelataNeighbor *n) {
    json_t *statements = json_array();
    for (uint32_t i = 0; i < n->n_statements; i++)
        json_array_append_new(statements, json_integer(n->statements[i]));
    json_t *row = json_pack("{s:o, s:s, s:o, s:s, s:o, s:s, s:s, s:o}", "from", relata_json_node(&n->from), "relation",
                            n->relation, "relation_id", relata_json_string(n->relation_id), "direction",
                            relata_direction_name(n->direction), "neighbor", relata_json_node(&n->neighbor), "polarity",
                            relata_polarity_name(n->polarity), "modality", relata_modality_name(n->modality),
                            "attributed_to", relata_json_string(n->attributed_to));
    json_object_set_new(row, "time", relata_json_time(&n->time));
    json_object_set_new(row, "qualifiers", relata_json_qualifiers(n->qualifiers));
    json_object_set_new(row, "depth", relata_json_count(n->depth));
    json_object_set_new(row, "articles", relata_json_count(n->n_articles));
    json_object_set_new(row, "confidence", relata_json_share(n->confidence));
    json_object_set_new(row, "statements", statements);
    json_object_set_new(row, "evidence", place_json(&n->evidence));
    return row;
}

RelataStatus relata_write_neighbors(RelataSink sink, const RelataNeighborList *list, RelataAnswerStyle style,
                                    RelataError *error) {
    static const char *const columns[] = {"from=from.name",     "relation",
                                          "direction",          "neighbor=neighbor.name",
                                          "type=neighbor.type", "polarity",
                                          "modality",           "attributed_to",
                                          "time=time.start",    "articles",
                                          "confidence",         "statement=statements.0",
                                          "doc=evidence.doc",   "begin=evidence.begin",
                                          "end=evidence.end",   "text=evidence.text",
                                          "qualifiers",         NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < list->n; i++)
        json_array_append_new(rows, neighbor_json(&list->items[i]));
    json_t *whole = json_pack("{s:o, s:o, s:o}", "entity", entity_json(&list->entity, &list->aliases), "neighbors",
                              rows, "total", relata_json_count(list->n_total));
    return relata_answer_print(sink, (RelataPrintable){whole, "neighbors", columns}, style, error);
}

json_t *relata_json_statement(const RelataStatement *s) {
    json_t *row = json_pack("{s:I, s:o, s:s, s:o, s:o, s:s, s:s, s:o}", "id", (json_int_t)s->id, "subject",
                            relata_json_node(&s->subject), "relation", s->relation, "relation_id",
                            relata_json_string(s->relation_id), "object", relata_json_node(&s->object), "polarity",
                            relata_polarity_name(s->polarity), "modality", relata_modality_name(s->modality),
                            "attributed_to", relata_json_string(s->attributed_to));
    json_object_set_new(row, "time", relata_json_time(&s->time));
    json_object_set_new(row, "place", relata_json_string(s->place));
    json_object_set_new(row, "quantity", relata_json_string(s->quantity));
    json_object_set_new(row, "qualifiers", relata_json_qualifiers(s->qualifiers));
    json_object_set_new(row, "articles", relata_json_count(s->n_articles));
    json_object_set_new(row, "sentences", relata_json_count(s->n_evidence));
    json_object_set_new(row, "confidence", relata_json_share(s->confidence));
    return row;
}

static json_t *appearance_json(const RelataAppearance *a) {
    return json_pack("{s:o, s:o, s:o, s:o, s:o}", "doc", relata_json_string(a->doc), "title",
                     relata_json_string(a->title), "published", relata_json_string(a->published), "name",
                     relata_json_string(a->name), "mentions", relata_json_count(a->n_mentions));
}

static json_t *reason_json(const RelataMergeReason *r) {
    return json_pack("{s:o, s:o, s:s, s:o, s:o, s:o}", "doc", relata_json_string(r->doc), "name",
                     relata_json_string(r->name), "type", relata_type_name(r->type), "reason",
                     relata_json_string(r->reason), "score", relata_json_share(r->score), "articles",
                     relata_json_count(r->n_articles));
}

RelataStatus relata_write_profile(RelataSink sink, const RelataProfile *p, RelataAnswerStyle style,
                                  RelataError *error) {
    static const char *const columns[] = {"id",
                                          "subject=subject.name",
                                          "relation",
                                          "object=object.name",
                                          "polarity",
                                          "modality",
                                          "attributed_to",
                                          "time=time.start",
                                          "articles",
                                          "confidence",
                                          "qualifiers",
                                          NULL};
    json_t *statements = json_array(), *articles = json_array(), *reasons = json_array(), *types = json_object();
    json_t *roles = json_array();
    for (uint32_t i = 0; i < p->n_roles; i++)
        json_array_append_new(roles, relata_json_statement(&p->roles[i]));
    for (uint32_t i = 0; i < p->n_statements; i++)
        json_array_append_new(statements, relata_json_statement(&p->statements[i]));
    for (uint32_t i = 0; i < p->n_appearances; i++)
        json_array_append_new(articles, appearance_json(&p->appearances[i]));
    for (uint32_t i = 0; i < p->n_reasons; i++)
        json_array_append_new(reasons, reason_json(&p->reasons[i]));
    for (uint32_t i = 0; i < p->n_types; i++)
        json_object_set_new(types, relata_type_name(p->types[i].type), relata_json_count(p->types[i].n_articles));
    json_t *whole = json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "roles", roles, "entity",
                              entity_json(&p->entity, &p->aliases), "key", relata_json_string(p->key), "mentions",
                              relata_json_count(p->n_mentions), "types", types, "statements", statements, "articles",
                              articles, "reasons", reasons);
    return relata_answer_print(sink, (RelataPrintable){whole, "statements", columns}, style, error);
}

static json_t *hit_json(const RelataHit *h) {
    bool is_entity = h->node.id != 0;
    return json_pack("{s:s, s:o, s:o, s:o, s:o, s:o}", "match", relata_match_name(h->match), "entity",
                     is_entity ? relata_json_node(&h->node) : json_null(), "articles",
                     is_entity ? relata_json_count(h->node.n_articles) : json_null(), "matched",
                     relata_json_string(h->matched), "statement",
                     h->evidence.statement ? json_integer(h->evidence.statement) : json_null(), "evidence",
                     is_entity ? json_null() : place_json(&h->evidence));
}

RelataStatus relata_write_hits(RelataSink sink, const RelataHitList *hits, RelataAnswerStyle style,
                               RelataError *error) {
    static const char *const columns[] = {
        "match",    "id=entity.id",     "name=entity.name",     "type=entity.type", "matched",
        "articles", "doc=evidence.doc", "begin=evidence.begin", "end=evidence.end", "text=evidence.text",
        NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < hits->n; i++)
        json_array_append_new(rows, hit_json(&hits->items[i]));
    return relata_answer_print(sink, (RelataPrintable){json_pack("{s:o}", "hits", rows), "hits", columns}, style,
                               error);
}

static json_t *step_json(const RelataPath *path, uint32_t number, uint32_t i) {
    return json_pack("{s:o, s:o, s:o, s:s, s:o}", "path", relata_json_count(number), "from",
                     relata_json_node(&path->nodes[i]), "to", relata_json_node(&path->nodes[i + 1]), "direction",
                     path->is_forward[i] ? "out" : "in", "statement", relata_json_statement(&path->steps[i]));
}

RelataStatus relata_write_paths(RelataSink sink, const RelataPathList *paths, RelataAnswerStyle style,
                                RelataError *error) {
    static const char *const columns[] = {"path",
                                          "from=from.name",
                                          "relation=statement.relation",
                                          "direction",
                                          "to=to.name",
                                          "polarity=statement.polarity",
                                          "modality=statement.modality",
                                          "articles=statement.articles",
                                          "confidence=statement.confidence",
                                          "statement=statement.id",
                                          NULL};
    json_t *steps = json_array(), *costs = json_array();
    for (uint32_t p = 0; p < paths->n; p++) {
        json_array_append_new(costs, relata_json_share(paths->items[p].cost));
        for (uint32_t i = 0; i < paths->items[p].n_steps; i++)
            json_array_append_new(steps, step_json(&paths->items[p], p + 1, i));
    }
    json_t *whole = json_pack("{s:o, s:o, s:o}", "paths", relata_json_count(paths->n), "costs", costs, "steps", steps);
    return relata_answer_print(sink, (RelataPrintable){whole, "steps", columns}, style, error);
}

json_t *relata_json_evidence(const RelataEvidence *e) {
    json_t *row = place_json(e);
    json_object_set_new(row, "statement", e->statement ? json_integer(e->statement) : json_null());
    json_object_set_new(row, "publisher", relata_json_string(e->publisher));
    json_object_set_new(row, "url", relata_json_string(e->url));
    json_object_set_new(row, "source", relata_json_string(e->source));
    json_object_set_new(row, "begin_byte", relata_json_count(e->begin_byte));
    json_object_set_new(row, "end_byte", relata_json_count(e->end_byte));
    json_object_set_new(row, "subject_text", relata_json_string(e->subject_text));
    json_object_set_new(row, "relation_text", relata_json_string(e->relation_text));
    json_object_set_new(row, "object_text", relata_json_string(e->object_text));
    json_object_set_new(row, "time", relata_json_time(&e->time));
    json_object_set_new(row, "place", relata_json_string(e->place));
    json_object_set_new(row, "quantity", relata_json_string(e->quantity));
    json_object_set_new(row, "qualifiers", relata_json_qualifiers(e->qualifiers));
    json_object_set_new(row, "confidence", relata_json_share(e->confidence));
    json_object_set_new(row, "rule", relata_json_string(e->rule));
    return row;
}

RelataStatus relata_write_evidence(RelataSink sink, const RelataStatement *statement, const RelataEvidenceList *list,
                                   RelataAnswerStyle style, RelataError *error) {
    static const char *const columns[] = {"statement",  "doc",  "begin",      "end", "published",
                                          "confidence", "text", "qualifiers", NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < list->n; i++)
        json_array_append_new(rows, relata_json_evidence(&list->items[i]));
    json_t *whole = json_pack("{s:o, s:o}", "statement", relata_json_statement(statement), "evidence", rows);
    return relata_answer_print(sink, (RelataPrintable){whole, "evidence", columns}, style, error);
}

RelataStatus relata_write_articles(RelataSink sink, const RelataArticleList *list, RelataAnswerStyle style,
                                   RelataError *error) {
    static const char *const columns[] = {"doc",        "published", "title",  "publisher", "entities",
                                          "statements", "bytes",     "source", "url",       NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < list->n; i++) {
        const RelataArticle *a = &list->items[i];
        json_array_append_new(
            rows, json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "doc", relata_json_string(a->doc),
                            "published", relata_json_string(a->published), "title", relata_json_string(a->title),
                            "publisher", relata_json_string(a->publisher), "entities", relata_json_count(a->n_entities),
                            "statements", relata_json_count(a->n_statements), "bytes", relata_json_count(a->n_bytes),
                            "source", relata_json_string(a->source), "url", relata_json_string(a->url)));
    }
    return relata_answer_print(sink, (RelataPrintable){json_pack("{s:o}", "articles", rows), "articles", columns},
                               style, error);
}

static void add_count(json_t *rows, const char *kind, const char *name, uint64_t n) {
    char label[256];
    snprintf(label, sizeof label, "%s%s%s", kind, *name ? " " : "", name);
    json_array_append_new(rows, json_pack("{s:s, s:o}", "name", label, "value", relata_json_count(n)));
}

static json_t *stats_rows(const RelataStats *s) {
    json_t *rows = json_array();
    add_count(rows, "articles", "", s->n_articles);
    add_count(rows, "entities", "", s->n_entities);
    add_count(rows, "aliases", "", s->n_aliases);
    add_count(rows, "statements", "", s->n_statements);
    add_count(rows, "negative", "", s->n_negative);
    add_count(rows, "attributed", "", s->n_attributed);
    add_count(rows, "evidence", "", s->n_evidence);
    add_count(rows, "relations", "", s->n_relations_total);
    add_count(rows, "bytes", "", s->n_bytes);
    for (uint32_t i = 0; i < s->n_types; i++)
        add_count(rows, "type", s->types[i].name, s->types[i].n);
    for (uint32_t i = 0; i < s->n_relations; i++)
        add_count(rows, "relation", s->relations[i].name, s->relations[i].n);
    return rows;
}

RelataStatus relata_write_stats(RelataSink sink, const RelataStats *s, RelataAnswerStyle style, RelataError *error) {
    static const char *const columns[] = {"name", "value", NULL};
    json_t *top = json_array();
    for (uint32_t i = 0; i < s->n_top; i++) {
        json_t *node = relata_json_node(&s->top[i]);
        json_object_set_new(node, "degree", relata_json_count(s->top[i].degree));
        json_object_set_new(node, "articles", relata_json_count(s->top[i].n_articles));
        json_array_append_new(top, node);
    }
    json_t *whole = json_pack("{s:o, s:o, s:o, s:o, s:b}", "counts", stats_rows(s), "top", top, "first_published",
                              relata_json_string(s->first_published), "last_published",
                              relata_json_string(s->last_published), "is_resolved", (int)s->is_resolved);
    return relata_answer_print(sink, (RelataPrintable){whole, "counts", columns}, style, error);
}

static json_t *row_json(const RelataRows *rows, uint32_t r) {
    json_t *values = json_array(), *statements = json_array();
    for (uint32_t c = 0; c < rows->n_columns; c++) {
        const RelataBinding *cell = &rows->cells[(size_t)r * rows->n_columns + c];
        json_array_append_new(values,
                              cell->node.id ? relata_json_node(&cell->node) : relata_json_string(cell->relation));
    }
    for (uint32_t i = rows->first[r]; i < rows->first[r + 1]; i++)
        json_array_append_new(statements, json_integer(rows->statements[i]));
    json_t *row = json_object();
    for (uint32_t c = 0; c < rows->n_columns; c++)
        json_object_set(row, rows->columns[c], json_array_get(values, c));
    json_object_set_new(row, "statements", statements);
    json_decref(values);
    return row;
}

// The columns are the variables, whatever their names: relations are strings, entities objects.
static const char *const *columns_of(const RelataRows *rows, RelataStrbuf *names, const char **columns) {
    for (uint32_t c = 0; c < rows->n_columns; c++) {
        bool is_relation = rows->n_rows && !rows->cells[c].node.id;
        relata_strbuf_printf(names, "%s=%s%s", rows->columns[c], rows->columns[c], is_relation ? "" : ".name");
        relata_strbuf_add_char(names, '\0');
    }
    const char *name = relata_strbuf_string(names);
    for (uint32_t c = 0; c < rows->n_columns; c++, name += strlen(name) + 1)
        columns[c] = name;
    columns[rows->n_columns] = "statements";
    columns[rows->n_columns + 1] = NULL;
    return columns;
}

RelataStatus relata_write_rows(RelataSink sink, const RelataRows *rows, bool has_sql, RelataAnswerStyle style,
                               RelataError *error) {
    enum { MOST_COLUMNS = 64 };
    const char *fields[MOST_COLUMNS + 2];
    RelataStrbuf names = {0};
    if (rows->n_columns > MOST_COLUMNS)
        return relata_fail(error, RELATA_LIMIT, NULL, 0, 0, "too many variables");
    json_t *columns = json_array(), *list = json_array();
    for (uint32_t c = 0; c < rows->n_columns; c++)
        json_array_append_new(columns, json_string(rows->columns[c]));
    for (uint32_t r = 0; r < rows->n_rows; r++)
        json_array_append_new(list, row_json(rows, r));
    json_t *whole = json_pack("{s:o, s:o}", "columns", columns, "rows", list);
    if (has_sql)
        json_object_set_new(whole, "sql", relata_json_string(rows->sql));
    RelataStatus status =
        relata_answer_print(sink, (RelataPrintable){whole, "rows", columns_of(rows, &names, fields)}, style, error);
    relata_strbuf_clear(&names);
    return status;
}
