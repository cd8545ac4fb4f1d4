// The printed forms of the answers of analysis.h.
#include "write/answer.h"

#include <string.h>

RelataStatus relata_write_top(RelataSink sink, const RelataTopList *list, RelataAnswerStyle style, RelataError *error) {
    static const char *const columns[] = {"rank",  "id=entity.id", "name=entity.name", "type=entity.type",
                                          "score", "neighbors",    "articles",         NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < list->n; i++) {
        const RelataRanked *r = &list->items[i];
        json_t *score = list->by == RELATA_BY_DEGREE || list->by == RELATA_BY_ARTICLES
                            ? relata_json_count((uint64_t)r->score)
                            : json_real((double)(int64_t)(r->score * 1e6 + 0.5) / 1e6);
        json_array_append_new(rows, json_pack("{s:o, s:o, s:o, s:o, s:o}", "rank", relata_json_count(i + 1), "entity",
                                              relata_json_node(&r->node), "score", score, "neighbors",
                                              relata_json_count(r->n_neighbors), "articles",
                                              relata_json_count(r->node.n_articles)));
    }
    json_t *whole = json_pack("{s:s, s:o, s:o, s:o, s:o}", "by", relata_ranking_name(list->by), "entities", rows,
                              "total", relata_json_count(list->n_total), "ties", relata_json_count(list->n_ties),
                              "pivots", list->n_pivots ? relata_json_count(list->n_pivots) : json_null());
    return relata_answer_print(sink, (RelataPrintable){whole, "entities", columns}, style, error);
}

// "A | B | C"
static json_t *joined_names(const RelataNode *nodes, uint32_t n) {
    RelataStrbuf text = {0};
    for (uint32_t i = 0; i < n; i++) {
        relata_strbuf_add_string(&text, i ? " | " : "");
        relata_strbuf_add_string(&text, nodes[i].name);
    }
    json_t *names = text.failed ? NULL : json_string(relata_strbuf_string(&text));
    relata_strbuf_clear(&text);
    return names;
}

RelataStatus relata_write_communities(RelataSink sink, const RelataCommunityList *list, RelataAnswerStyle style,
                                      RelataError *error) {
    static const char *const columns[] = {"community", "entities", "statements=ties", "members=names", NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < list->n; i++) {
        const RelataCommunity *c = &list->items[i];
        json_t *members = json_array();
        for (uint32_t k = 0; k < c->n_members; k++)
            json_array_append_new(members, relata_json_node(&c->members[k]));
        json_array_append_new(rows, json_pack("{s:o, s:o, s:o, s:o, s:o}", "community", relata_json_count(c->number),
                                              "entities", relata_json_count(c->n_entities), "ties",
                                              relata_json_count(c->n_ties), "members", members, "names",
                                              joined_names(c->members, c->n_members)));
    }
    json_t *whole = json_pack("{s:o, s:o, s:o}", "communities", rows, "total", relata_json_count(list->n_total),
                              "modularity", relata_json_share(list->modularity > 0 ? list->modularity : 0));
    return relata_answer_print(sink, (RelataPrintable){whole, "communities", columns}, style, error);
}

RelataStatus relata_write_timeline(RelataSink sink, const RelataTimeline *timeline, RelataAnswerStyle style,
                                   RelataError *error) {
    static const char *const columns[] = {"time=time.start",
                                          "end=time.end",
                                          "published",
                                          "subject=statement.subject.name",
                                          "relation=statement.relation",
                                          "object=statement.object.name",
                                          "polarity=statement.polarity",
                                          "modality=statement.modality",
                                          "attributed_to=statement.attributed_to",
                                          "articles=statement.articles",
                                          "confidence=statement.confidence",
                                          "statement=statement.id",
                                          "doc",
                                          "qualifiers=statement.qualifiers",
                                          NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < timeline->n; i++) {
        const RelataEvent *e = &timeline->items[i];
        json_array_append_new(rows,
                              json_pack("{s:o, s:o, s:o, s:o}", "time", relata_json_time(&e->statement.time),
                                        "published", relata_json_string(e->published), "doc",
                                        relata_json_string(e->doc), "statement", relata_json_statement(&e->statement)));
    }
    json_t *whole = json_pack("{s:o, s:o, s:o}", "events", rows, "dated", relata_json_count(timeline->n_dated),
                              "undated", relata_json_count(timeline->n_undated));
    return relata_answer_print(sink, (RelataPrintable){whole, "events", columns}, style, error);
}

RelataStatus relata_write_conflicts(RelataSink sink, const RelataConflictList *list, RelataAnswerStyle style,
                                    RelataError *error) {
    static const char *const columns[] = {"kind",
                                          "subject=first.subject.name",
                                          "relation=first.relation",
                                          "object=first.object.name",
                                          "polarity=first.polarity",
                                          "modality=first.modality",
                                          "attributed_to=first.attributed_to",
                                          "time=first.time.start",
                                          "articles=first.articles",
                                          "statement=first.id",
                                          "other_subject=second.subject.name",
                                          "other_relation=second.relation",
                                          "other_object=second.object.name",
                                          "other_polarity=second.polarity",
                                          "other_modality=second.modality",
                                          "other_attributed_to=second.attributed_to",
                                          "other_time=second.time.start",
                                          "other_articles=second.articles",
                                          "other_statement=second.id",
                                          NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < list->n; i++) {
        const RelataConflict *c = &list->items[i];
        json_array_append_new(rows,
                              json_pack("{s:s, s:o, s:o}", "kind", relata_conflict_name(c->kind), "first",
                                        relata_json_statement(&c->first), "second", relata_json_statement(&c->second)));
    }
    json_t *whole = json_pack("{s:o, s:o}", "conflicts", rows, "total", relata_json_count(list->n_total));
    return relata_answer_print(sink, (RelataPrintable){whole, "conflicts", columns}, style, error);
}

// What one of the two has of a trait; `entity` is that one.
static json_t *trait_side(bool is_there, const RelataStatement *s, uint32_t n, const RelataNode *entity) {
    if (!is_there)
        return json_null();
    return json_pack("{s:s, s:s, s:o, s:o}", "relation", s->relation, "direction",
                     s->subject.id == entity->id ? "out" : "in", "statements_total", relata_json_count(n), "statement",
                     relata_json_statement(s));
}

RelataStatus relata_write_comparison(RelataSink sink, const RelataComparison *comparison, RelataAnswerStyle style,
                                     RelataError *error) {
    static const char *const columns[] = {"kind",
                                          "neighbor=neighbor.name",
                                          "type=neighbor.type",
                                          "first_relation=first.relation",
                                          "first_direction=first.direction",
                                          "first_statements=first.statements_total",
                                          "first_statement=first.statement.id",
                                          "second_relation=second.relation",
                                          "second_direction=second.direction",
                                          "second_statements=second.statements_total",
                                          "second_statement=second.statement.id",
                                          NULL};
    json_t *rows = json_array();
    for (uint32_t i = 0; i < comparison->n; i++) {
        const RelataTrait *t = &comparison->items[i];
        json_array_append_new(rows,
                              json_pack("{s:s, s:o, s:o, s:o}", "kind", relata_trait_name(t->kind), "neighbor",
                                        relata_json_node(&t->neighbor), "first",
                                        trait_side(t->has_first, &t->first, t->n_first, &comparison->first), "second",
                                        trait_side(t->has_second, &t->second, t->n_second, &comparison->second)));
    }
    json_t *totals =
        json_pack("{s:o, s:o, s:o, s:o}", "direct", relata_json_count(comparison->n_direct), "shared",
                  relata_json_count(comparison->n_shared), "first", relata_json_count(comparison->n_only_first),
                  "second", relata_json_count(comparison->n_only_second));
    json_t *whole = json_pack("{s:o, s:o, s:o, s:o}", "first", relata_json_node(&comparison->first), "second",
                              relata_json_node(&comparison->second), "traits", rows, "totals", totals);
    return relata_answer_print(sink, (RelataPrintable){whole, "traits", columns}, style, error);
}

static json_t *difference_json(const RelataDifference *d) {
    bool is_statement = d->kind == RELATA_DIFF_STATEMENT, is_article = d->kind == RELATA_DIFF_ARTICLE;
    bool was = d->change != RELATA_ADDED, is = d->change != RELATA_REMOVED;
    json_t *row = json_pack("{s:s, s:s, s:o, s:o, s:o}", "change", relata_diff_change_name(d->change), "kind",
                            relata_diff_kind_name(d->kind), "name", relata_json_string(d->name), "type",
                            d->kind == RELATA_DIFF_ENTITY ? json_string(relata_type_name(d->type)) : json_null(),
                            "statement", d->has_statement ? relata_json_statement(&d->statement) : json_null());
    json_object_set_new(row, "old_articles", was && !is_article ? relata_json_count(d->old_articles) : json_null());
    json_object_set_new(row, "new_articles", is && !is_article ? relata_json_count(d->new_articles) : json_null());
    json_object_set_new(row, "old_confidence",
                        was && is_statement ? relata_json_share(d->old_confidence) : json_null());
    json_object_set_new(row, "new_confidence", is && is_statement ? relata_json_share(d->new_confidence) : json_null());
    return row;
}

RelataStatus relata_write_diff(RelataSink sink, const RelataDiff *diff, RelataAnswerStyle style, RelataError *error) {
    static const char *const columns[] = {"change",
                                          "kind",
                                          "name",
                                          "type",
                                          "subject=statement.subject.name",
                                          "relation=statement.relation",
                                          "object=statement.object.name",
                                          "polarity=statement.polarity",
                                          "modality=statement.modality",
                                          "attributed_to=statement.attributed_to",
                                          "old_articles",
                                          "new_articles",
                                          "old_confidence",
                                          "new_confidence",
                                          "statement=statement.id",
                                          NULL};
    json_t *rows = json_array(), *totals = json_object();
    RelataStatus status = RELATA_OK;
    for (uint32_t i = 0; i < diff->n && status == RELATA_OK; i++) {
        json_t *row = difference_json(&diff->items[i]);
        json_array_append_new(rows, row);
        if (style.evidence && diff->items[i].change == RELATA_REMOVED) // only the older store has its sentences
            status = relata_add_sentences(diff->old_store, row, error);
    }
    for (RelataDiffKind kind = RELATA_DIFF_ARTICLE; kind <= RELATA_DIFF_STATEMENT; kind++)
        json_object_set_new(totals, relata_diff_kind_name(kind),
                            json_pack("{s:o, s:o, s:o}", "removed", relata_json_count(diff->n_removed[kind]), "added",
                                      relata_json_count(diff->n_added[kind]), "changed",
                                      relata_json_count(diff->n_changed[kind])));
    json_t *whole = json_pack("{s:o, s:o}", "differences", rows, "totals", totals);
    if (status != RELATA_OK) {
        json_decref(whole);
        return status;
    }
    return relata_answer_print(sink, (RelataPrintable){whole, "differences", columns}, style, error);
}
