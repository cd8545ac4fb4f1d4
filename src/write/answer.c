// The printed forms of a store's answers. Each answer is built once as a JSON object; its list of rows
// gives JSON Lines as it is, and TSV and CSV by a list of columns, so the four forms cannot drift apart.
#include <relata/answer.h>

#include "write/sink.h"

#include <string.h>

// An answer ready to print: `whole` holds its rows under `list`; a column is the name it has in the header
// and, after '=', where in a row it stands ("type=neighbor.type"; the same if left out).
typedef struct {
    json_t *whole;
    const char *list;
    const char *const *columns; // NULL-terminated
} Answer;

bool relata_answer_format_find(const char *name, RelataAnswerFormat *out) {
    static const char *const names[] = {"tsv", "csv", "json", "jsonl"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0) {
            *out = (RelataAnswerFormat)i;
            return true;
        }
    return false;
}

// The value at a path such as "evidence.text"; NULL if it is not there.
static const json_t *value_at(const json_t *row, const char *path) {
    char key[64];
    while (row && *path) {
        size_t n = strcspn(path, ".");
        size_t length = n < sizeof key ? n : sizeof key - 1;
        memcpy(key, path, length);
        key[length] = '\0';
        row = json_is_array(row) ? json_array_get(row, 0) : json_object_get(row, key);
        path += n + (path[n] == '.');
    }
    return row;
}

static void add_value(RelataStrbuf *out, const json_t *value) {
    if (json_is_string(value))
        relata_add_field(out, json_string_value(value), json_string_length(value));
    else if (json_is_integer(value))
        relata_strbuf_printf(out, "%lld", (long long)json_integer_value(value));
    else if (json_is_real(value))
        relata_strbuf_printf(out, "%.2f", json_real_value(value));
    else if (json_is_array(value))
        for (size_t i = 0; i < json_array_size(value); i++) {
            if (i)
                relata_strbuf_add_char(out, ' ');
            add_value(out, json_array_get(value, i));
        }
}

// RFC 4180, with formulas of spreadsheets disarmed.
static void add_csv(RelataStrbuf *out, const json_t *value) {
    RelataStrbuf plain = {0};
    add_value(&plain, value);
    const char *text = relata_strbuf_string(&plain);
    bool is_formula = json_is_string(value) && *text && strchr("=+-@\t\r", *text);
    bool is_quoted = is_formula || strpbrk(text, ",\"\r\n") != NULL;
    if (is_quoted)
        relata_strbuf_add_string(out, is_formula ? "\"'" : "\"");
    for (const char *p = text; *p; p++) {
        if (*p == '"')
            relata_strbuf_add_char(out, '"');
        relata_strbuf_add_char(out, *p);
    }
    if (is_quoted)
        relata_strbuf_add_char(out, '"');
    out->failed |= plain.failed;
    relata_strbuf_clear(&plain);
}

static void add_header(RelataStrbuf *out, const char *const *columns) {
    for (size_t c = 0; columns[c]; c++)
        relata_strbuf_printf(out, "%s%.*s", c ? "," : "", (int)strcspn(columns[c], "="), columns[c]);
    relata_strbuf_add_string(out, "\r\n");
}

static RelataStatus write_columns(RelataSink sink, const Answer *answer, bool is_csv, RelataError *error) {
    const json_t *rows = json_object_get(answer->whole, answer->list);
    RelataStrbuf out = {0};
    if (is_csv)
        add_header(&out, answer->columns);
    for (size_t i = 0; i < json_array_size(rows); i++) {
        for (size_t c = 0; answer->columns[c]; c++) {
            const char *path = strchr(answer->columns[c], '=');
            const json_t *value = value_at(json_array_get(rows, i), path ? path + 1 : answer->columns[c]);
            if (c)
                relata_strbuf_add_char(&out, is_csv ? ',' : '\t');
            if (is_csv)
                add_csv(&out, value);
            else
                add_value(&out, value);
        }
        relata_strbuf_add_string(&out, is_csv ? "\r\n" : "\n");
    }
    return relata_sink_buffer(sink, &out, error);
}

// Prints and frees the answer.
static RelataStatus print(RelataSink sink, Answer answer, RelataAnswerFormat format, RelataError *error) {
    RelataStatus status = RELATA_OK;
    const json_t *rows = json_object_get(answer.whole, answer.list);
    if (!rows) {
        status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    } else if (format == RELATA_ANSWER_JSON) {
        status = relata_sink_json(sink, json_incref(answer.whole), error);
    } else if (format == RELATA_ANSWER_JSONL) {
        for (size_t i = 0; i < json_array_size(rows) && status == RELATA_OK; i++)
            status = relata_sink_json(sink, json_incref(json_array_get(rows, i)), error);
    } else {
        status = write_columns(sink, &answer, format == RELATA_ANSWER_CSV, error);
    }
    json_decref(answer.whole);
    return status;
}

static json_t *integer(uint64_t value) {
    return json_integer((json_int_t)value);
}

static json_t *node_json(const RelataNode *node) {
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
    json_t *entity = node_json(node);
    json_object_set_new(entity, "aliases", names_json(aliases));
    json_object_set_new(entity, "articles", integer(node->n_articles));
    return entity;
}

static json_t *time_json(const RelataTime *time) {
    if (!time->text && !time->start)
        return json_null();
    return json_pack("{s:o, s:o, s:o}", "text", relata_json_string(time->text), "start",
                     relata_json_string(time->start), "end", relata_json_string(time->end));
}

static json_t *place_json(const RelataEvidence *e) {
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "doc", relata_json_string(e->doc), "title",
                     relata_json_string(e->title), "published", relata_json_string(e->published), "begin",
                     integer(e->begin), "end", integer(e->end), "text", relata_json_string(e->text));
}

static json_t *neighbor_json(const RelataNeighbor *n) {
    json_t *statements = json_array();
    for (uint32_t i = 0; i < n->n_statements; i++)
        json_array_append_new(statements, json_integer(n->statements[i]));
    json_t *row =
        json_pack("{s:o, s:s, s:o, s:s, s:o, s:s, s:s, s:o}", "from", node_json(&n->from), "relation", n->relation,
                  "relation_id", relata_json_string(n->relation_id), "direction", relata_direction_name(n->direction),
                  "neighbor", node_json(&n->neighbor), "polarity", relata_polarity_name(n->polarity), "modality",
                  relata_modality_name(n->modality), "attributed_to", relata_json_string(n->attributed_to));
    json_object_set_new(row, "time", time_json(&n->time));
    json_object_set_new(row, "depth", integer(n->depth));
    json_object_set_new(row, "articles", integer(n->n_articles));
    json_object_set_new(row, "confidence", relata_json_share(n->confidence));
    json_object_set_new(row, "statements", statements);
    json_object_set_new(row, "evidence", place_json(&n->evidence));
    return row;
}

RelataStatus relata_write_neighbors(RelataSink sink, const RelataNeighborList *list, RelataAnswerFormat format,
                                    RelataError *error) {
    static const char *const columns[] = {"from=from.name",
                                          "relation",
                                          "direction",
                                          "neighbor=neighbor.name",
                                          "type=neighbor.type",
                                          "polarity",
                                          "modality",
                                          "attributed_to",
                                          "time=time.start",
                                          "articles",
                                          "confidence",
                                          "statement=statements.0",
                                          "doc=evidence.doc",
                                          "begin=evidence.begin",
                                          "end=evidence.end",
                                          "text=evidence.text",
                                          NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < list->n; i++)
        json_array_append_new(rows, neighbor_json(&list->items[i]));
    json_t *whole = json_pack("{s:o, s:o, s:o}", "entity", entity_json(&list->entity, &list->aliases), "neighbors",
                              rows, "total", integer(list->n_total));
    return print(sink, (Answer){whole, "neighbors", columns}, format, error);
}

json_t *relata_json_statement(const RelataStatement *s) {
    json_t *row =
        json_pack("{s:I, s:o, s:s, s:o, s:o, s:s, s:s, s:o}", "id", (json_int_t)s->id, "subject",
                  node_json(&s->subject), "relation", s->relation, "relation_id", relata_json_string(s->relation_id),
                  "object", node_json(&s->object), "polarity", relata_polarity_name(s->polarity), "modality",
                  relata_modality_name(s->modality), "attributed_to", relata_json_string(s->attributed_to));
    json_object_set_new(row, "time", time_json(&s->time));
    json_object_set_new(row, "place", relata_json_string(s->place));
    json_object_set_new(row, "quantity", relata_json_string(s->quantity));
    json_object_set_new(row, "articles", integer(s->n_articles));
    json_object_set_new(row, "sentences", integer(s->n_evidence));
    json_object_set_new(row, "confidence", relata_json_share(s->confidence));
    return row;
}

static json_t *appearance_json(const RelataAppearance *a) {
    return json_pack("{s:o, s:o, s:o, s:o, s:o}", "doc", relata_json_string(a->doc), "title",
                     relata_json_string(a->title), "published", relata_json_string(a->published), "name",
                     relata_json_string(a->name), "mentions", integer(a->n_mentions));
}

static json_t *reason_json(const RelataMergeReason *r) {
    return json_pack("{s:o, s:o, s:s, s:o, s:o, s:o}", "doc", relata_json_string(r->doc), "name",
                     relata_json_string(r->name), "type", relata_type_name(r->type), "reason",
                     relata_json_string(r->reason), "score", relata_json_share(r->score), "articles",
                     integer(r->n_articles));
}

RelataStatus relata_write_profile(RelataSink sink, const RelataProfile *p, RelataAnswerFormat format,
                                  RelataError *error) {
    static const char *const columns[] = {
        "id",       "subject=subject.name", "relation",        "object=object.name", "polarity",
        "modality", "attributed_to",        "time=time.start", "articles",           "confidence",
        NULL};
    json_t *statements = json_array(), *articles = json_array(), *reasons = json_array(), *types = json_object();
    for (uint32_t i = 0; i < p->n_statements; i++)
        json_array_append_new(statements, relata_json_statement(&p->statements[i]));
    for (uint32_t i = 0; i < p->n_appearances; i++)
        json_array_append_new(articles, appearance_json(&p->appearances[i]));
    for (uint32_t i = 0; i < p->n_reasons; i++)
        json_array_append_new(reasons, reason_json(&p->reasons[i]));
    for (uint32_t i = 0; i < p->n_types; i++)
        json_object_set_new(types, relata_type_name(p->types[i].type), integer(p->types[i].n_articles));
    json_t *whole = json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "entity", entity_json(&p->entity, &p->aliases),
                              "key", relata_json_string(p->key), "mentions", integer(p->n_mentions), "types", types,
                              "statements", statements, "articles", articles, "reasons", reasons);
    return print(sink, (Answer){whole, "statements", columns}, format, error);
}

static json_t *hit_json(const RelataHit *h) {
    bool is_entity = h->node.id != 0;
    return json_pack("{s:s, s:o, s:o, s:o, s:o, s:o}", "match", relata_match_name(h->match), "entity",
                     is_entity ? node_json(&h->node) : json_null(), "articles",
                     is_entity ? integer(h->node.n_articles) : json_null(), "matched", relata_json_string(h->matched),
                     "statement", h->evidence.statement ? json_integer(h->evidence.statement) : json_null(), "evidence",
                     is_entity ? json_null() : place_json(&h->evidence));
}

RelataStatus relata_write_hits(RelataSink sink, const RelataHitList *hits, RelataAnswerFormat format,
                               RelataError *error) {
    static const char *const columns[] = {
        "match",    "id=entity.id",     "name=entity.name",     "type=entity.type", "matched",
        "articles", "doc=evidence.doc", "begin=evidence.begin", "end=evidence.end", "text=evidence.text",
        NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < hits->n; i++)
        json_array_append_new(rows, hit_json(&hits->items[i]));
    return print(sink, (Answer){json_pack("{s:o}", "hits", rows), "hits", columns}, format, error);
}

static json_t *step_json(const RelataPath *path, uint32_t number, uint32_t i) {
    return json_pack("{s:o, s:o, s:o, s:s, s:o}", "path", integer(number), "from", node_json(&path->nodes[i]), "to",
                     node_json(&path->nodes[i + 1]), "direction", path->is_forward[i] ? "out" : "in", "statement",
                     relata_json_statement(&path->steps[i]));
}

RelataStatus relata_write_paths(RelataSink sink, const RelataPathList *paths, RelataAnswerFormat format,
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
    json_t *whole = json_pack("{s:o, s:o, s:o}", "paths", integer(paths->n), "costs", costs, "steps", steps);
    return print(sink, (Answer){whole, "steps", columns}, format, error);
}

json_t *relata_json_evidence(const RelataEvidence *e) {
    json_t *row = place_json(e);
    json_object_set_new(row, "statement", e->statement ? json_integer(e->statement) : json_null());
    json_object_set_new(row, "publisher", relata_json_string(e->publisher));
    json_object_set_new(row, "url", relata_json_string(e->url));
    json_object_set_new(row, "source", relata_json_string(e->source));
    json_object_set_new(row, "begin_byte", integer(e->begin_byte));
    json_object_set_new(row, "end_byte", integer(e->end_byte));
    json_object_set_new(row, "subject_text", relata_json_string(e->subject_text));
    json_object_set_new(row, "relation_text", relata_json_string(e->relation_text));
    json_object_set_new(row, "object_text", relata_json_string(e->object_text));
    json_object_set_new(row, "time", time_json(&e->time));
    json_object_set_new(row, "place", relata_json_string(e->place));
    json_object_set_new(row, "quantity", relata_json_string(e->quantity));
    json_object_set_new(row, "confidence", relata_json_share(e->confidence));
    json_object_set_new(row, "rule", relata_json_string(e->rule));
    return row;
}

RelataStatus relata_write_evidence(RelataSink sink, const RelataStatement *statement, const RelataEvidenceList *list,
                                   RelataAnswerFormat format, RelataError *error) {
    static const char *const columns[] = {"statement", "doc", "begin", "end", "published", "confidence", "text", NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < list->n; i++)
        json_array_append_new(rows, relata_json_evidence(&list->items[i]));
    json_t *whole = json_pack("{s:o, s:o}", "statement", relata_json_statement(statement), "evidence", rows);
    return print(sink, (Answer){whole, "evidence", columns}, format, error);
}

RelataStatus relata_write_articles(RelataSink sink, const RelataArticleList *list, RelataAnswerFormat format,
                                   RelataError *error) {
    static const char *const columns[] = {"doc",        "published", "title",  "publisher", "entities",
                                          "statements", "bytes",     "source", "url",       NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < list->n; i++) {
        const RelataArticle *a = &list->items[i];
        json_array_append_new(
            rows, json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "doc", relata_json_string(a->doc),
                            "published", relata_json_string(a->published), "title", relata_json_string(a->title),
                            "publisher", relata_json_string(a->publisher), "entities", integer(a->n_entities),
                            "statements", integer(a->n_statements), "bytes", integer(a->n_bytes), "source",
                            relata_json_string(a->source), "url", relata_json_string(a->url)));
    }
    return print(sink, (Answer){json_pack("{s:o}", "articles", rows), "articles", columns}, format, error);
}

static void add_count(json_t *rows, const char *kind, const char *name, uint64_t n) {
    char label[256];
    snprintf(label, sizeof label, "%s%s%s", kind, *name ? " " : "", name);
    json_array_append_new(rows, json_pack("{s:s, s:o}", "name", label, "value", integer(n)));
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

RelataStatus relata_write_stats(RelataSink sink, const RelataStats *s, RelataAnswerFormat format, RelataError *error) {
    static const char *const columns[] = {"name", "value", NULL};
    json_t *top = json_array();
    for (uint32_t i = 0; i < s->n_top; i++) {
        json_t *node = node_json(&s->top[i]);
        json_object_set_new(node, "degree", integer(s->top[i].degree));
        json_object_set_new(node, "articles", integer(s->top[i].n_articles));
        json_array_append_new(top, node);
    }
    json_t *whole = json_pack("{s:o, s:o, s:o, s:o, s:b}", "counts", stats_rows(s), "top", top, "first_published",
                              relata_json_string(s->first_published), "last_published",
                              relata_json_string(s->last_published), "is_resolved", (int)s->is_resolved);
    return print(sink, (Answer){whole, "counts", columns}, format, error);
}

static json_t *row_json(const RelataRows *rows, uint32_t r) {
    json_t *values = json_array(), *statements = json_array();
    for (uint32_t c = 0; c < rows->n_columns; c++) {
        const RelataBinding *cell = &rows->cells[(size_t)r * rows->n_columns + c];
        json_array_append_new(values, cell->node.id ? node_json(&cell->node) : relata_json_string(cell->relation));
    }
    for (uint32_t p = 0; p < rows->n_patterns; p++)
        json_array_append_new(statements, json_integer(rows->statements[(size_t)r * rows->n_patterns + p]));
    json_t *row = json_object();
    for (uint32_t c = 0; c < rows->n_columns; c++)
        json_object_set(row, rows->columns[c], json_array_get(values, c));
    json_object_set_new(row, "statements", statements);
    json_decref(values);
    return row;
}

// The columns are the variables, so this one has no fixed list: relations are strings, entities objects.
static RelataStatus write_bindings(RelataSink sink, const RelataRows *rows, bool is_csv, RelataError *error) {
    RelataStrbuf out = {0};
    for (uint32_t c = 0; is_csv && c < rows->n_columns; c++)
        relata_strbuf_printf(&out, "%s,%s", rows->columns[c], c + 1 < rows->n_columns ? "" : "statements\r\n");
    for (uint32_t r = 0; r < rows->n_rows; r++) {
        json_t *row = row_json(rows, r);
        for (uint32_t c = 0; c <= rows->n_columns; c++) {
            const json_t *value = json_object_get(row, c < rows->n_columns ? rows->columns[c] : "statements");
            const json_t *name = json_object_get(value, "name");
            if (c)
                relata_strbuf_add_char(&out, is_csv ? ',' : '\t');
            (is_csv ? add_csv : add_value)(&out, name ? name : value);
        }
        relata_strbuf_add_string(&out, is_csv ? "\r\n" : "\n");
        json_decref(row);
    }
    return relata_sink_buffer(sink, &out, error);
}

RelataStatus relata_write_rows(RelataSink sink, const RelataRows *rows, bool has_sql, RelataAnswerFormat format,
                               RelataError *error) {
    if (format == RELATA_ANSWER_TSV || format == RELATA_ANSWER_CSV)
        return write_bindings(sink, rows, format == RELATA_ANSWER_CSV, error);
    json_t *columns = json_array(), *list = json_array();
    for (uint32_t c = 0; c < rows->n_columns; c++)
        json_array_append_new(columns, json_string(rows->columns[c]));
    for (uint32_t r = 0; r < rows->n_rows; r++)
        json_array_append_new(list, row_json(rows, r));
    json_t *whole = json_pack("{s:o, s:o}", "columns", columns, "rows", list);
    if (has_sql)
        json_object_set_new(whole, "sql", relata_json_string(rows->sql));
    return print(sink, (Answer){whole, "rows", NULL}, format, error);
}
