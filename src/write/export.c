// Export: walks the store and hands entities and statements to the writer of a format (export_*.c).
//
// The whole graph is streamed in order of ids. A part of it is chosen first, as two sorted lists of ids: by a filter,
// by steps from a focus, or by rank (relata_store_graph()). The store is held meanwhile, so that what is
// written fits together even while a build goes on. Text of articles may be anything; here it is made valid UTF-8, and
// each writer escapes it as its format wants.
#include "write/export.h"

#include "base/array.h"
#include "base/utf8.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct {
    const char *name;
    const RelataExporter *exporter;
} formats[RELATA_N_EXPORTS] = {
    [RELATA_EXPORT_DOT] = {"dot", &relata_exporter_dot},
    [RELATA_EXPORT_GRAPHML] = {"graphml", &relata_exporter_graphml},
    [RELATA_EXPORT_GEXF] = {"gexf", &relata_exporter_gexf},
    [RELATA_EXPORT_NODE_LINK] = {"node-link", &relata_exporter_node_link},
    [RELATA_EXPORT_CYTOSCAPE] = {"cytoscape", &relata_exporter_cytoscape},
    [RELATA_EXPORT_JSONLD] = {"jsonld", &relata_exporter_jsonld},
    [RELATA_EXPORT_TURTLE] = {"turtle", &relata_exporter_turtle},
    [RELATA_EXPORT_NQUADS] = {"nquads", &relata_exporter_nquads},
    [RELATA_EXPORT_CSV] = {"csv", &relata_exporter_csv},
    [RELATA_EXPORT_NEO4J] = {"neo4j", &relata_exporter_neo4j},
    [RELATA_EXPORT_MERMAID] = {"mermaid", &relata_exporter_mermaid},
    [RELATA_EXPORT_FTM] = {"ftm", &relata_exporter_ftm},
    [RELATA_EXPORT_JSONL] = {"jsonl", &relata_exporter_jsonl},
};

bool relata_export_format_find(const char *name, RelataExportFormat *format) {
    for (unsigned i = 0; i < RELATA_N_EXPORTS; i++)
        if (strcmp(name, formats[i].name) == 0) {
            *format = (RelataExportFormat)i;
            return true;
        }
    return false;
}

bool relata_export_is_folder(RelataExportFormat format) {
    return format < RELATA_N_EXPORTS && formats[format].exporter->files;
}

RelataStatus relata_export_no_memory(RelataExport *export) {
    return relata_fail(export->error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

RelataStatus relata_export_flush(RelataExport *export, unsigned sink) {
    RelataStatus status = RELATA_OK;
    if (export->out.failed)
        return relata_export_no_memory(export);
    if (export->out.n)
        status = export->sinks[sink].write(export->sinks[sink].state, export->out.bytes, export->out.n, export->error);
    relata_strbuf_truncate(&export->out, 0);
    return status;
}

// ------------------------------------------------------------------------------------------ selection

typedef RELATA_ARRAY(int64_t) Ids;
typedef RELATA_ARRAY(RelataTie) Ties;

typedef struct {
    bool is_whole;
    Ids entities;   // sorted
    Ids statements; // sorted
    size_t next;    // of statements
} Selection;

static int by_id(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

static void sort_unique(Ids *ids) {
    size_t n = 0;
    if (ids->n)
        qsort(ids->items, ids->n, sizeof *ids->items, by_id);
    for (size_t i = 0; i < ids->n; i++)
        if (n == 0 || ids->items[i] != ids->items[n - 1])
            ids->items[n++] = ids->items[i];
    ids->n = n;
}

static bool has_id(const Ids *ids, size_t n, int64_t id) {
    return n && bsearch(&id, ids->items, n, sizeof id, by_id);
}

static RelataStatus keep_tie(void *state, const RelataTie *tie, RelataError *error) {
    Ties *ties = state;
    return RELATA_ARRAY_ADD(ties, *tie) ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

// One step out of the entities so far, in either direction.
static bool widen(Ids *reached, const Ties *ties) {
    size_t n = reached->n;
    for (size_t i = 0; i < ties->n; i++) {
        const RelataTie *tie = &ties->items[i];
        bool has_subject = has_id(reached, n, tie->subject), has_object = has_id(reached, n, tie->object);
        if (has_subject != has_object && !RELATA_ARRAY_ADD(reached, has_subject ? tie->object : tie->subject))
            return false;
    }
    sort_unique(reached);
    return true;
}

// The statements between entities within reach of the focus, or all that passed; with the entities they name.
static bool choose_ties(Selection *selection, const RelataExportOptions *options, const Ties *ties) {
    Ids *entities = &selection->entities;
    for (uint32_t i = 0; i < options->n_focus; i++)
        if (!RELATA_ARRAY_ADD(entities, options->focus[i]))
            return false;
    sort_unique(entities);
    size_t n = 0;
    for (uint32_t i = 0; options->n_focus && i < (options->depth ? options->depth : 2) && n != entities->n; i++) {
        n = entities->n;
        if (!widen(entities, ties))
            return false;
    }
    n = entities->n;
    for (size_t i = 0; i < ties->n; i++) {
        const RelataTie *tie = &ties->items[i];
        if (options->n_focus && !(has_id(entities, n, tie->subject) && has_id(entities, n, tie->object)))
            continue;
        if (!RELATA_ARRAY_ADD(&selection->statements, tie->statement) || !RELATA_ARRAY_ADD(entities, tie->subject) ||
            !RELATA_ARRAY_ADD(entities, tie->object) ||
            (tie->attributed && !RELATA_ARRAY_ADD(entities, tie->attributed)))
            return false;
    }
    sort_unique(entities);
    return true;
}

static RelataStatus choose_by_ties(Selection *selection, RelataStore *store, const RelataExportOptions *options,
                                   RelataError *error) {
    Ties ties = {0};
    RelataStatus status = relata_store_each_tie(store, &options->filter, keep_tie, &ties, error);
    if (status == RELATA_OK && !choose_ties(selection, options, &ties))
        status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    free(ties.items);
    return status;
}

static RelataStatus choose_by_rank(Selection *selection, RelataStore *store, const RelataExportOptions *options,
                                   RelataError *error) {
    RelataStoreSelection wanted = {.filter = options->filter,
                                   .focus = options->focus,
                                   .n_focus = options->n_focus,
                                   .depth = options->depth,
                                   .max_nodes = options->max_nodes ? options->max_nodes : options->max_edges + 1,
                                   .max_edges = options->max_edges ? options->max_edges : 4 * options->max_nodes};
    RelataGraph *graph = NULL;
    RELATA_TRY(relata_store_graph(store, &wanted, &graph, NULL, error));
    bool is_kept = true;
    for (uint32_t i = 0; is_kept && i < relata_graph_n_nodes(graph); i++)
        is_kept = RELATA_ARRAY_ADD(&selection->entities, relata_graph_node(graph, i)->id);
    for (uint32_t i = 0; is_kept && i < relata_graph_n_edges(graph); i++)
        is_kept = RELATA_ARRAY_ADD(&selection->statements, relata_graph_edge(graph, i)->statement);
    relata_graph_free(graph);
    sort_unique(&selection->entities);
    sort_unique(&selection->statements);
    return is_kept ? RELATA_OK : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

static bool lets_all_through(const RelataFilter *f) {
    return !f->relation && !f->types && !f->polarities && !f->modalities && !(f->min_confidence > 0) &&
           f->min_articles < 2 && !f->source && !f->since && !f->until && !f->no_literals;
}

static RelataStatus choose(Selection *selection, RelataStore *store, const RelataExportOptions *options,
                           RelataError *error) {
    RelataStatus status = RELATA_OK;
    RelataAnswer *answer = options->n_focus ? relata_answer_new() : NULL;
    for (uint32_t i = 0; i < options->n_focus && status == RELATA_OK; i++) {
        RelataNode node;
        status = answer ? relata_store_entity(store, answer, options->focus[i], &node, error)
                        : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    }
    relata_answer_free(answer);
    RELATA_TRY(status);
    if (options->max_nodes || options->max_edges)
        return choose_by_rank(selection, store, options, error);
    selection->is_whole = !options->n_focus && lets_all_through(&options->filter);
    return selection->is_whole ? RELATA_OK : choose_by_ties(selection, store, options, error);
}

// ------------------------------------------------------------------------------------------ the walk

typedef struct {
    RelataExport export;
    const RelataExporter *exporter;
    Selection selection;
    RelataStore *store;
    RelataAnswer *answer; // emptied after every statement
    RelataRest *rest;     // NULL = not wanted
    uint64_t rows_each;   // of it with each statement
} Walk;

// A copy where bytes are not UTF-8, the string itself otherwise.
static bool make_valid(RelataArena *arena, const char **string) {
    size_t n = *string ? strlen(*string) : 0;
    if (n == 0 || relata_utf8_valid(*string, n) == n)
        return true;
    char *copy = relata_arena_alloc(arena, 3 * n + 1);
    size_t length = 0;
    for (size_t i = 0; copy && i < n;) {
        uint32_t used;
        length += relata_utf8_encode(relata_utf8_decode(*string + i, n - i, &used), copy + length);
        i += used;
    }
    *string = copy;
    return copy != NULL;
}

static bool make_all_valid(RelataArena *arena, const char **const *strings, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!make_valid(arena, strings[i]))
            return false;
    return true;
}

static bool make_names_valid(RelataArena *arena, RelataNameList *names) {
    for (uint32_t i = 0; i < names->n; i++)
        if (!make_valid(arena, &names->names[i]))
            return false;
    return true;
}

static bool make_statement_valid(RelataArena *arena, RelataStatement *s) {
    const char **const strings[] = {&s->subject.name,  &s->object.name, &s->relation,   &s->relation_id,
                                    &s->attributed_to, &s->time.text,   &s->time.start, &s->time.end,
                                    &s->place,         &s->quantity,    &s->qualifiers};
    return make_all_valid(arena, strings, sizeof strings / sizeof *strings);
}

static bool make_evidence_valid(RelataArena *arena, RelataEvidence *e) {
    const char **const strings[] = {&e->doc,         &e->title,    &e->publisher,     &e->url,       &e->published,
                                    &e->source,      &e->text,     &e->subject_text,  &e->time.text, &e->time.start,
                                    &e->object_text, &e->time.end, &e->relation_text, &e->place,     &e->quantity,
                                    &e->qualifiers,  &e->rule};
    return make_all_valid(arena, strings, sizeof strings / sizeof *strings);
}

static RelataStatus each_entity(void *state, const RelataNode *node, const char *key, const RelataNameList *aliases,
                                RelataError *error) {
    Walk *walk = state;
    const Ids *wanted = &walk->selection.entities;
    (void)error;
    if (!walk->selection.is_whole && !has_id(wanted, wanted->n, node->id))
        return RELATA_OK;
    RelataNode copy = *node;
    RelataNameList names = *aliases;
    if (!make_valid(walk->export.arena, &copy.name) || !make_valid(walk->export.arena, &key) ||
        !make_names_valid(walk->export.arena, &names))
        return relata_export_no_memory(&walk->export);
    walk->export.counts.n_entities++;
    RelataExportEntity entity = {&copy, key, &names};
    RelataStatus status = walk->exporter->entity(&walk->export, &entity);
    relata_arena_reset(walk->export.arena);
    return status;
}

// A row as ["kind", cell …].
static const char *row_json(RelataArena *arena, const RelataRestRow *row) {
    json_t *array = json_array();
    json_array_append_new(array, json_string(row->kind));
    for (uint32_t i = 0; i < row->n; i++) {
        const char *text = row->cells[i].text;
        bool is_valid = row->cells[i].is_integer || make_valid(arena, &text);
        json_array_append_new(array, row->cells[i].is_integer ? json_integer((json_int_t)row->cells[i].integer)
                                     : is_valid && text       ? json_string(text)
                                                              : json_null());
    }
    char *text = json_dumps(array, JSON_COMPACT);
    json_decref(array);
    const char *copy = text ? relata_arena_string(arena, text) : NULL;
    free(text);
    return copy;
}

static RelataStatus take_rest(Walk *walk, RelataExportStatement *whole, RelataError *error) {
    whole->is_whole = true;
    const char **rows = RELATA_ARENA_NEW(walk->export.arena, const char *, (size_t)walk->rows_each);
    if (!rows)
        return relata_export_no_memory(&walk->export);
    whole->rest = rows;
    while (whole->n_rest < walk->rows_each) {
        RelataRestRow row;
        bool is_over;
        RELATA_TRY(relata_store_rest_next(walk->rest, &row, &is_over, error));
        if (is_over)
            break;
        if (!(rows[whole->n_rest++] = row_json(walk->export.arena, &row)))
            return relata_export_no_memory(&walk->export);
    }
    return RELATA_OK;
}

static RelataStatus write_statement(Walk *walk, const RelataStatement *statement, RelataError *error) {
    RelataStatement copy = *statement;
    RelataEvidenceList evidence;
    RelataExportStatement whole = {.statement = &copy, .evidence = &evidence};
    RELATA_TRY(relata_store_evidence(walk->store, walk->answer, statement->id, 0, &evidence, error));
    if (walk->exporter->has_aliases) {
        RELATA_TRY(
            relata_store_aliases(walk->store, walk->answer, statement->subject.id, &whole.subject_aliases, error));
        RELATA_TRY(relata_store_aliases(walk->store, walk->answer, statement->object.id, &whole.object_aliases, error));
        if (statement->attributed_id)
            RELATA_TRY(
                relata_store_entity(walk->store, walk->answer, statement->attributed_id, &whole.attributed, error));
    }
    bool is_valid = make_statement_valid(walk->export.arena, &copy) &&
                    make_names_valid(walk->export.arena, &whole.subject_aliases) &&
                    make_names_valid(walk->export.arena, &whole.object_aliases);
    for (uint32_t i = 0; is_valid && i < evidence.n; i++)
        is_valid = make_evidence_valid(walk->export.arena, &evidence.items[i]);
    if (!is_valid)
        return relata_export_no_memory(&walk->export);
    if (walk->rest)
        RELATA_TRY(take_rest(walk, &whole, error));
    walk->export.counts.n_statements++;
    walk->export.counts.n_evidence += evidence.n;
    return walk->exporter->statement(&walk->export, &whole);
}

static RelataStatus each_statement(void *state, const RelataStatement *statement, RelataError *error) {
    Walk *walk = state;
    Selection *selection = &walk->selection;
    if (!selection->is_whole) { // both come in order of ids
        while (selection->next < selection->statements.n &&
               selection->statements.items[selection->next] < statement->id)
            selection->next++;
        if (selection->next == selection->statements.n || selection->statements.items[selection->next] != statement->id)
            return RELATA_OK;
    }
    RelataStatus status = write_statement(walk, statement, error);
    relata_answer_clear(walk->answer);
    relata_arena_reset(walk->export.arena);
    return status;
}

static RelataStatus begin_rest(Walk *walk, RelataError *error) {
    RelataStats stats;
    uint64_t n_rows;
    if (!walk->exporter->has_rest || !walk->selection.is_whole)
        return RELATA_OK;
    RELATA_TRY(relata_store_stats(walk->store, walk->answer, &stats, error));
    RELATA_TRY(relata_store_rest_begin(walk->store, &walk->rest, &n_rows, error));
    walk->rows_each = stats.n_statements ? n_rows / stats.n_statements + 1 : 0;
    return RELATA_OK;
}

static RelataStatus write_all(Walk *walk, const RelataFilter *filter, RelataError *error) {
    RELATA_TRY(begin_rest(walk, error));
    RELATA_TRY(walk->exporter->begin(&walk->export));
    if (walk->exporter->entity)
        RELATA_TRY(relata_store_each_entity(walk->store, each_entity, walk, error));
    if (walk->exporter->middle)
        RELATA_TRY(walk->exporter->middle(&walk->export));
    RELATA_TRY(relata_store_each_statement(walk->store, filter, each_statement, walk, error));
    RELATA_TRY(walk->exporter->end(&walk->export));
    return relata_export_flush(&walk->export, 0);
}

static RelataStatus run(Walk *walk, const RelataExportOptions *options, RelataExportCounts *counts) {
    RelataError *error = walk->export.error;
    walk->answer = relata_answer_new();
    walk->export.arena = relata_arena_new();
    walk->export.state = calloc(1, walk->exporter->state_size + 1);
    RelataStatus status = RELATA_OK;
    if (!walk->answer || !walk->export.arena || !walk->export.state)
        status = relata_export_no_memory(&walk->export);
    if (status == RELATA_OK)
        status = relata_store_hold(walk->store, error);
    if (status == RELATA_OK) {
        status = choose(&walk->selection, walk->store, options, error);
        if (status == RELATA_OK)
            status = write_all(walk, &options->filter, error);
        if (walk->exporter->clear)
            walk->exporter->clear(&walk->export);
        relata_store_rest_end(walk->rest);
        relata_store_release(walk->store);
    }
    if (counts)
        *counts = walk->export.counts;
    free(walk->export.state);
    free(walk->selection.entities.items);
    free(walk->selection.statements.items);
    relata_strbuf_clear(&walk->export.out);
    relata_arena_free(walk->export.arena);
    relata_answer_free(walk->answer);
    return status;
}

RelataStatus relata_export(RelataStore *store, const RelataExportOptions *options, RelataSink sink,
                           RelataExportCounts *counts, RelataError *error) {
    if (options->format >= RELATA_N_EXPORTS || relata_export_is_folder(options->format))
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "this format is several files and needs a folder");
    Walk walk = {
        .exporter = formats[options->format].exporter, .store = store, .export = {.sinks = {sink}, .error = error}};
    return run(&walk, options, counts);
}

// ------------------------------------------------------------------------------------------ folders

static RelataStatus folder_error(RelataError *error, const char *path, const char *what) {
    return relata_fail(error, RELATA_IO, path, 0, 0, "%s: %s", what, strerror(errno));
}

static bool is_ours(const RelataExporter *exporter, const char *name) {
    for (size_t i = 0; exporter->files[i]; i++)
        if (strcmp(name, exporter->files[i]) == 0)
            return true;
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

// Whether the folder may be replaced: absent, or nothing in it but files that this format would write. A link is left
// alone, since what is renamed would be the link.
static RelataStatus check_folder(const RelataExporter *exporter, const char *path, bool *is_there, RelataError *error) {
    struct stat info;
    *is_there = lstat(path, &info) == 0;
    if (!*is_there)
        return errno == ENOENT ? RELATA_OK : folder_error(error, path, "cannot be written");
    if (S_ISLNK(info.st_mode))
        return relata_fail(error, RELATA_IO, path, 0, 0, "a link is not replaced; name the folder itself");
    DIR *folder = opendir(path);
    if (!folder)
        return folder_error(error, path, "cannot be written");
    RelataStatus status = RELATA_OK;
    for (struct dirent *entry; status == RELATA_OK && (entry = readdir(folder));)
        if (!is_ours(exporter, entry->d_name))
            status = relata_fail(error, RELATA_IO, path, 0, 0,
                                 "the folder holds other files (%.60s) and is left as it is", entry->d_name);
    closedir(folder);
    return status;
}

static void remove_folder(const RelataExporter *exporter, const char *path) {
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    for (size_t i = 0; folder >= 0 && exporter->files[i]; i++)
        unlinkat(folder, exporter->files[i], 0);
    if (folder >= 0)
        close(folder);
    rmdir(path);
}

static RelataStatus open_files(const RelataExporter *exporter, const char *path, FILE **files, RelataError *error) {
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return folder_error(error, path, "cannot be written");
    RelataStatus status = RELATA_OK;
    for (size_t i = 0; exporter->files[i] && status == RELATA_OK; i++) {
        int file = openat(folder, exporter->files[i], O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        files[i] = file < 0 ? NULL : fdopen(file, "w");
        if (!files[i])
            status = folder_error(error, path, "cannot be written");
        if (!files[i] && file >= 0)
            close(file);
    }
    close(folder);
    return status;
}

static RelataStatus close_files(RelataStatus status, FILE **files, const char *path, RelataError *error) {
    for (size_t i = 0; i < RELATA_EXPORT_FILES; i++)
        if (files[i] && fclose(files[i]) != 0 && status == RELATA_OK)
            status = folder_error(error, path, "cannot be written");
    return status;
}

// Fills a new folder beside the one asked for.
static RelataStatus fill_folder(RelataStore *store, const RelataExportOptions *options, const char *path,
                                RelataExportCounts *counts, RelataError *error) {
    Walk walk = {.exporter = formats[options->format].exporter, .store = store, .export = {.error = error}};
    FILE *files[RELATA_EXPORT_FILES] = {0};
    RelataStatus status = open_files(walk.exporter, path, files, error);
    for (size_t i = 0; i < RELATA_EXPORT_FILES; i++)
        walk.export.sinks[i] = relata_sink_file(files[i]);
    if (status == RELATA_OK)
        status = run(&walk, options, counts);
    if (status == RELATA_IO && error && !error->source[0])
        snprintf(error->source, sizeof error->source, "%s", path);
    return close_files(status, files, path, error);
}

// Puts the new folder in the place of the old one, which moves out of the way first and back if need be.
static RelataStatus replace_folder(const RelataExporter *exporter, const char *part, const char *path, bool is_there,
                                   RelataError *error) {
    RelataStrbuf old = {0};
    relata_strbuf_printf(&old, "%s.old", part);
    RelataStatus status = RELATA_OK;
    if (old.failed)
        status = relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    else if (is_there && rename(path, old.bytes) != 0)
        status = folder_error(error, path, "cannot be replaced");
    else if (rename(part, path) != 0) {
        status = folder_error(error, path, "cannot be written");
        if (is_there)
            rename(old.bytes, path);
    } else if (is_there)
        remove_folder(exporter, old.bytes);
    relata_strbuf_clear(&old);
    return status;
}

static RelataStatus make_part(RelataStrbuf *part, const char *path, RelataError *error) {
    relata_strbuf_printf(part, "%s.XXXXXX", path);
    if (part->failed)
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    if (!mkdtemp(part->bytes))
        return folder_error(error, path, "cannot be written");
    mode_t mask = umask(0);
    umask(mask);
    chmod(part->bytes, 0777 & ~mask);
    return RELATA_OK;
}

static RelataStatus write_folder(RelataStore *store, const RelataExportOptions *options, const char *path,
                                 RelataExportCounts *counts, RelataError *error) {
    const RelataExporter *exporter = formats[options->format].exporter;
    bool is_there;
    RELATA_TRY(check_folder(exporter, path, &is_there, error));
    RelataStrbuf part = {0};
    RelataStatus status = make_part(&part, path, error);
    if (status == RELATA_OK) {
        status = fill_folder(store, options, part.bytes, counts, error);
        if (status == RELATA_OK)
            status = replace_folder(exporter, part.bytes, path, is_there, error);
        if (status != RELATA_OK)
            remove_folder(exporter, part.bytes);
    }
    relata_strbuf_clear(&part);
    return status;
}

RelataStatus relata_export_folder(RelataStore *store, const RelataExportOptions *options, const char *path,
                                  RelataExportCounts *counts, RelataError *error) {
    if (!relata_export_is_folder(options->format))
        return relata_fail(error, RELATA_ARGUMENT, NULL, 0, 0, "this format is one file, not a folder");
    size_t n = strlen(path);
    while (n > 1 && path[n - 1] == '/')
        n--;
    char *name = strndup(path, n);
    RelataStatus status = name ? write_folder(store, options, name, counts, error)
                               : relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    free(name);
    return status;
}
