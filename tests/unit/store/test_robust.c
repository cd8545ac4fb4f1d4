// What must not happen to a store: order that shows, damage, lost articles, foreign files touched.
#include "unit/test.h"

#include "build.h"

#include "base/strbuf.h"
#include "store/internal.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

// Article i of a small world in which the same people and places come back.
static Build *article(uint32_t i) {
    static const char *const people[] = {"Marta Kowalska", "Kowalska", "Henrik Berg", "H. Berg", "Aino Laine", "Laine"};
    static const char *const places[] = {"Norland", "Gdynia", "Port Ellis", "Quay Street"};
    static const char *const relations[] = {"visited", "praised", "left", "governs"};
    char id[16];
    snprintf(id, sizeof id, "article-%02u", i);
    Build *build = build_begin(id);
    uint32_t a = build_name(build, people[i % 6], RELATA_TYPE_PERSON, i % 6 == 0 ? "Kowalska" : NULL);
    uint32_t b = build_name(build, places[i % 4], RELATA_TYPE_PLACE, NULL);
    uint32_t c = build_name(build, people[(i * 7 + 2) % 6], RELATA_TYPE_PERSON, NULL);
    build_triple(build, a, relations[i % 4], b, 0.3 + 0.05 * (i % 9));
    build_triple(build, c, relations[(i / 2) % 4], b, 0.4);
    if (i % 3 == 0)
        build_triple(build, a, "met", c, 0.8)->polarity = RELATA_NEGATIVE;
    if (i % 4 == 0) {
        RelataTriple *triple = build_triple(build, a, "owns", b, 0.6);
        triple->modality = RELATA_CLAIMED;
        triple->attributed_to = 1 + c;
    }
    return build;
}

static RelataStore *open_store(const char *path, RelataStoreMode mode) {
    RelataStore *store;
    RelataError error = {0};
    RelataStatus status = relata_store_open(&store, path, mode, &error);
    assert_string_equal(error.message, "");
    assert_int_equal(status, RELATA_OK);
    return store;
}

static RelataStatus print_statement(void *state, const RelataStatement *s, RelataError *error) {
    (void)error;
    relata_strbuf_printf(state, "%lld %s/%lld %s %s/%lld %d %d %s %u %u %.17g\n", (long long)s->id, s->subject.name,
                         (long long)s->subject.id, s->relation, s->object.name, (long long)s->object.id,
                         (int)s->polarity, (int)s->modality, s->attributed_to ? s->attributed_to : "-", s->n_articles,
                         s->n_evidence, s->confidence);
    return RELATA_OK;
}

static RelataStatus print_entity(void *state, const RelataNode *n, const char *key, const RelataNameList *aliases,
                                 RelataError *error) {
    (void)error;
    relata_strbuf_printf(state, "%lld %s %d %u %u %s", (long long)n->id, n->name, (int)n->type, n->n_articles,
                         n->degree, key ? key : "-");
    for (uint32_t i = 0; i < aliases->n; i++)
        relata_strbuf_printf(state, " %s", aliases->names[i]);
    relata_strbuf_add_char(state, '\n');
    return RELATA_OK;
}

static RelataStatus print_evidence(void *state, const RelataEvidence *e, RelataError *error) {
    (void)error;
    relata_strbuf_printf(state, "%lld %s %u-%u %s\n", (long long)e->statement, e->doc, e->begin, e->end, e->text);
    return RELATA_OK;
}

// The whole graph as text; the caller frees.
static char *dump(RelataStore *store) {
    RelataStrbuf text = {0};
    assert_int_equal(relata_store_each_entity(store, print_entity, &text, NULL), RELATA_OK);
    assert_int_equal(relata_store_each_statement(store, NULL, print_statement, &text, NULL), RELATA_OK);
    assert_int_equal(relata_store_each_evidence(store, print_evidence, &text, NULL), RELATA_OK);
    relata_strbuf_add_char(&text, '\n');
    return text.bytes;
}

static void the_order_of_articles_does_not_show(void **state) {
    (void)state;
    enum { N = 48 };
    static const uint32_t steps[] = {1, 5, 7, 47}; // all coprime to N
    char *first = NULL;
    for (size_t k = 0; k < 4; k++) {
        char *path = build_store_path();
        RelataStore *store = open_store(path, RELATA_STORE_WRITE);
        for (uint32_t i = 0; i < N; i++) {
            assert_int_equal(build_put(article((i * steps[k] + (uint32_t)k) % N), store, NULL), RELATA_OK);
            if (i % (3 + k) == 0)
                assert_int_equal(relata_store_commit(store, NULL), RELATA_OK);
            if (i % 9 == 0) // some twice
                assert_int_equal(build_put(article((i * steps[k] + (uint32_t)k) % N), store, NULL), RELATA_OK);
        }
        assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
        char *text = dump(store);
        if (first)
            assert_string_equal(text, first);
        else
            first = strdup(text);
        free(text);
        relata_store_close(store);
        build_remove_store(path);
    }
    free(first);
}

// Runs of digits become one '#'.
static void drop_ids(char *text) {
    char *out = text;
    for (char *p = text; *p; p++) {
        bool is_digit = *p >= '0' && *p <= '9';
        if (!is_digit || out == text || out[-1] != '#')
            *out++ = is_digit ? '#' : *p;
    }
    *out = '\0';
}

static int by_line(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

// Sorted lines without numbers: what is left of a dump when ids may differ.
static char *without_ids(char *text) {
    drop_ids(text);
    char *lines[1000];
    size_t n = 0;
    for (char *line = strtok(text, "\n"); line && n < 1000; line = strtok(NULL, "\n"))
        lines[n++] = line;
    qsort(lines, n, sizeof *lines, by_line);
    RelataStrbuf out = {0};
    for (size_t i = 0; i < n; i++) {
        relata_strbuf_add_string(&out, lines[i]);
        relata_strbuf_add_char(&out, '\n');
    }
    free(text);
    return out.bytes;
}

static void many_builds_give_what_one_gives(void **state) {
    (void)state;
    enum { N = 24 };
    char *dumps[2];
    for (int k = 0; k < 2; k++) {
        char *path = build_store_path();
        for (uint32_t i = 0; i < N; i++) {
            RelataStore *store = open_store(path, RELATA_STORE_WRITE);
            assert_int_equal(build_put(article(i), store, NULL), RELATA_OK);
            if (k && i == 10) { // out and in again
                assert_int_equal(relata_store_remove(store, "article-04", NULL, NULL), RELATA_OK);
                assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
                assert_int_equal(build_put(article(4), store, NULL), RELATA_OK);
            }
            if (k || i == N - 1)
                assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
            else
                assert_int_equal(relata_store_commit(store, NULL), RELATA_OK);
            relata_store_close(store);
        }
        RelataStore *store = open_store(path, RELATA_STORE_READ);
        dumps[k] = without_ids(dump(store));
        relata_store_close(store);
        build_remove_store(path);
    }
    assert_string_equal(dumps[0], dumps[1]);
    free(dumps[0]);
    free(dumps[1]);
}

static void ids_stay_with_what_they_stand_for(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    for (uint32_t i = 0; i < 12; i++)
        assert_int_equal(build_put(article(i), store, NULL), RELATA_OK);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    char *before = dump(store);
    Build *build = build_begin("aaa");
    uint32_t a = build_name(build, "Aaron Aalto", RELATA_TYPE_PERSON, NULL);
    uint32_t b = build_name(build, "Abo", RELATA_TYPE_PLACE, NULL);
    build_triple(build, a, "admired", b, 0.5);
    assert_int_equal(build_put(build, store, NULL), RELATA_OK);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    char *with = dump(store);
    assert_non_null(strstr(with, "Aaron Aalto"));
    bool found;
    assert_int_equal(relata_store_remove(store, "aaa", &found, NULL), RELATA_OK);
    assert_true(found);
    assert_int_equal(relata_store_remove(store, "bbb", &found, NULL), RELATA_OK);
    assert_false(found);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    char *after = dump(store);
    assert_string_equal(before, after);
    free(before);
    free(with);
    free(after);
    relata_store_close(store);
    build_remove_store(path);
}

static void the_same_again_changes_nothing(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    assert_int_equal(build_put(article(3), store, NULL), RELATA_OK);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    assert_int_equal(build_put(article(3), store, NULL), RELATA_OK);
    assert_false(store->is_open_batch);
    assert_true(relata_store_is_resolved(store));
    Build *build = article(3);
    build->document->triples[0].confidence = 0.11f;
    assert_int_equal(build_put(build, store, NULL), RELATA_OK);
    assert_false(relata_store_is_resolved(store));
    relata_store_close(store);
    build_remove_store(path);
}

static void a_removed_article_takes_its_facts_along(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    assert_int_equal(build_put(article(0), store, NULL), RELATA_OK);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    assert_int_equal(relata_store_remove(store, "article-00", NULL, NULL), RELATA_OK);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    static const char *const tables[] = {"document", "sentence", "local",   "claim",    "entity",
                                         "member",   "alias",    "support", "statement"};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        char sql[64];
        snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", tables[i]);
        sqlite3_stmt *query;
        bool row;
        assert_int_equal(relata_sql_prepare(store, &query, NULL, sql), RELATA_OK);
        assert_int_equal(relata_sql_next(store, query, &row, NULL), RELATA_OK);
        assert_int_equal(sqlite3_column_int64(query, 0), 0);
        sqlite3_finalize(query);
    }
    assert_int_equal(relata_sql_exec(store, "INSERT INTO name_fts(name_fts) VALUES ('integrity-check')", NULL),
                     RELATA_OK);
    assert_int_equal(relata_sql_exec(store, "INSERT INTO sentence_fts(sentence_fts) VALUES ('integrity-check')", NULL),
                     RELATA_OK);
    relata_store_close(store);
    build_remove_store(path);
}

// ------------------------------------------------------------------------------------------ accidents

static void check_integrity(RelataStore *store) {
    sqlite3_stmt *query;
    bool row;
    assert_int_equal(relata_sql_prepare(store, &query, NULL, "PRAGMA integrity_check"), RELATA_OK);
    assert_int_equal(relata_sql_next(store, query, &row, NULL), RELATA_OK);
    assert_string_equal((const char *)sqlite3_column_text(query, 0), "ok");
    sqlite3_finalize(query);
}

static void a_killed_build_leaves_what_was_committed(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    for (uint32_t i = 0; i < 10; i++)
        assert_int_equal(build_put(article(i), store, NULL), RELATA_OK);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    relata_store_close(store);
    int ready[2];
    assert_int_equal(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        RelataStore *mine;
        if (relata_store_open(&mine, path, RELATA_STORE_WRITE, NULL) != RELATA_OK)
            _exit(1);
        for (uint32_t i = 10; i < 20; i++)
            (void)!build_put(article(i), mine, NULL);
        (void)!relata_store_commit(mine, NULL);
        for (uint32_t i = 20; i < 40; i++)
            (void)!build_put(article(i), mine, NULL);
        (void)!write(ready[1], "x", 1);
        for (;;)
            pause();
    }
    char byte;
    assert_int_equal(read(ready[0], &byte, 1), 1);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    close(ready[0]);
    close(ready[1]);
    store = open_store(path, RELATA_STORE_READ);
    assert_false(relata_store_is_resolved(store)); // and the old graph still answers
    RelataAnswer *answer = relata_answer_new();
    RelataNode node;
    assert_int_equal(relata_store_find(store, answer, "Marta Kowalska", &node, NULL, NULL), RELATA_OK);
    relata_answer_free(answer);
    relata_store_close(store);
    store = open_store(path, RELATA_STORE_WRITE);
    check_integrity(store);
    RelataStoreSummary summary;
    assert_int_equal(relata_store_summary(store, &summary, NULL), RELATA_OK);
    assert_in_range(summary.n_articles, 20, 40); // what was committed, and what a slow machine committed since
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    relata_store_close(store);
    build_remove_store(path);
}

static void a_full_disk_is_said_and_harms_nothing(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    for (uint32_t i = 0; i < 10; i++)
        assert_int_equal(build_put(article(i), store, NULL), RELATA_OK);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    char sql[64];
    int64_t pages = 0;
    assert_int_equal(relata_sql_integer(store, &pages, 0, NULL, "PRAGMA page_count", ""), RELATA_OK);
    snprintf(sql, sizeof sql, "PRAGMA max_page_count=%d", (int)pages + 2);
    assert_int_equal(relata_sql_exec(store, sql, NULL), RELATA_OK);
    RelataError error = {0};
    RelataStatus status = RELATA_OK;
    for (uint32_t i = 100; i < 2000 && status == RELATA_OK; i++)
        status = build_put(article(i), store, &error);
    assert_int_equal(status, RELATA_IO);
    assert_string_equal(error.message, "no space left for the store");
    relata_store_close(store);
    store = open_store(path, RELATA_STORE_WRITE);
    check_integrity(store);
    RelataStoreSummary summary;
    assert_int_equal(relata_store_summary(store, &summary, NULL), RELATA_OK);
    assert_true(summary.n_articles >= 10);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    relata_store_close(store);
    build_remove_store(path);
}

static void a_file_that_cannot_grow_is_said(void **state) {
    (void)state;
    char *path = build_store_path();
    pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        struct rlimit limit = {300 * 1024, 300 * 1024};
        setrlimit(RLIMIT_FSIZE, &limit);
        RelataStore *store;
        RelataStatus status = relata_store_open(&store, path, RELATA_STORE_WRITE, NULL);
        if (status != RELATA_OK)
            _exit(status == RELATA_IO ? 0 : 1);
        for (uint32_t i = 0; i < 5000 && status == RELATA_OK; i++) {
            status = build_put(article(i), store, NULL);
            if (status == RELATA_OK && i % 50 == 0)
                status = relata_store_commit(store, NULL);
        }
        _exit(status == RELATA_IO ? 0 : 2);
    }
    int how = -1;
    waitpid(child, &how, 0);
    assert_true(WIFEXITED(how));
    assert_int_equal(WEXITSTATUS(how), 0);
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    check_integrity(store);
    relata_store_close(store);
    build_remove_store(path);
}

// ------------------------------------------------------------------------------------------ other files

static void write_file(const char *path, const char *bytes, size_t n) {
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, n, file), n);
    fclose(file);
}

static void assert_untouched(const char *path, const char *bytes, size_t n) {
    char *now = malloc(n + 16);
    FILE *file = fopen(path, "r");
    assert_non_null(file);
    assert_int_equal(fread(now, 1, n + 16, file), n);
    assert_memory_equal(now, bytes, n);
    fclose(file);
    free(now);
}

static void what_is_no_store_is_left_alone(void **state) {
    (void)state;
    char *path = build_store_path();
    char text[5000];
    memset(text, 'x', sizeof text);
    write_file(path, text, sizeof text);
    RelataStore *store;
    for (int mode = 0; mode < 2; mode++) {
        RelataError error = {0};
        RelataStatus status = relata_store_open(&store, path, mode ? RELATA_STORE_WRITE : RELATA_STORE_READ, &error);
        assert_int_equal(status, RELATA_STORE);
        assert_string_equal(error.message, "not a relata store");
        assert_string_equal(error.source, path);
        assert_untouched(path, text, sizeof text);
    }
    unlink(path);
    sqlite3 *other;
    assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "CREATE TABLE t(a); PRAGMA application_id=7", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(other);
    assert_int_equal(relata_store_open(&store, path, RELATA_STORE_WRITE, NULL), RELATA_STORE);
    assert_int_equal(relata_store_open(&store, path, RELATA_STORE_READ, NULL), RELATA_STORE);
    unlink(path);
    assert_int_equal(relata_store_open(&store, path, RELATA_STORE_READ, NULL), RELATA_IO);
    assert_int_not_equal(access(path, F_OK), 0); // asking makes no file
    assert_int_equal(relata_store_open(&store, "/nonexistent/folder/x.db", RELATA_STORE_WRITE, NULL), RELATA_IO);
    assert_int_equal(relata_store_open(&store, "/tmp", RELATA_STORE_WRITE, NULL), RELATA_IO);
    build_remove_store(path);
}

static void a_newer_store_is_left_alone(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    assert_int_equal(relata_sql_exec(store, "PRAGMA user_version=99", NULL), RELATA_OK);
    relata_store_close(store);
    RelataError error = {0};
    assert_int_equal(relata_store_open(&store, path, RELATA_STORE_WRITE, &error), RELATA_STORE);
    assert_non_null(strstr(error.message, "newer version"));
    assert_int_equal(relata_store_open(&store, path, RELATA_STORE_READ, &error), RELATA_STORE);
    build_remove_store(path);
}

static void an_older_store_is_left_alone(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    // As version 3 had it: without qualifiers.
    assert_int_equal(relata_sql_exec(store, "ALTER TABLE claim DROP COLUMN qualifiers; PRAGMA user_version=3", NULL),
                     RELATA_OK);
    relata_store_close(store);
    for (RelataStoreMode mode = RELATA_STORE_READ; mode <= RELATA_STORE_WRITE; mode++) {
        RelataError error = {0};
        assert_int_equal(relata_store_open(&store, path, mode, &error), RELATA_STORE);
        assert_non_null(strstr(error.message, "older version (3); build it again"));
    }
    sqlite3 *file;
    assert_int_equal(sqlite3_open(path, &file), SQLITE_OK);
    assert_int_not_equal(sqlite3_exec(file, "SELECT qualifiers FROM claim", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(file);
    build_remove_store(path);
}

static void a_damaged_store_is_said(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    for (uint32_t i = 0; i < 40; i++)
        assert_int_equal(build_put(article(i), store, NULL), RELATA_OK);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    relata_store_close(store);
    struct stat info;
    assert_int_equal(stat(path, &info), 0);
    // Noise over everything but the first page, and half a file: whatever is asked, nothing crashes.
    for (int k = 0; k < 2; k++) {
        if (k == 0) {
            FILE *file = fopen(path, "r+");
            fseek(file, 8192, SEEK_SET);
            for (long i = 8192; i < info.st_size; i++)
                fputc((int)(i * 2654435761u >> 7) & 255, file);
            fclose(file);
        } else {
            assert_int_equal(truncate(path, info.st_size / 2), 0);
        }
        if (relata_store_open(&store, path, RELATA_STORE_READ, NULL) != RELATA_OK)
            continue;
        RelataAnswer *answer = relata_answer_new();
        RelataNode node;
        RelataStats stats;
        RelataHitList hits;
        assert_int_not_equal(relata_store_stats(store, answer, &stats, NULL), RELATA_OK);
        (void)!relata_store_find(store, answer, "Norland", &node, NULL, NULL);
        (void)!relata_store_search(store, answer, "Norland visited", NULL, &hits, NULL);
        relata_answer_free(answer);
        relata_store_close(store);
    }
    build_remove_store(path);
}

// In a child that may write nothing there: 0 if reading works and writing is refused.
static int read_only_child(const char *path) {
    if (geteuid() == 0 && setuid(65534) != 0)
        return 1;
    RelataStore *store;
    if (relata_store_open(&store, path, RELATA_STORE_READ, NULL) != RELATA_OK)
        return 2;
    RelataAnswer *answer = relata_answer_new();
    RelataNode node;
    if (relata_store_find(store, answer, "Marta Kowalska", &node, NULL, NULL) != RELATA_OK)
        return 3;
    relata_answer_free(answer);
    relata_store_close(store);
    if (relata_store_open(&store, path, RELATA_STORE_WRITE, NULL) == RELATA_OK)
        return 4;
    return 0;
}

static void a_store_that_cannot_be_written_can_be_read(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    assert_int_equal(build_put(article(0), store, NULL), RELATA_OK);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    relata_store_close(store);
    char folder[256];
    snprintf(folder, sizeof folder, "%.*s", (int)(strrchr(path, '/') - path), path);
    chmod(path, 0444);
    chmod(folder, 0555);
    pid_t child = fork();
    if (child == 0)
        _exit(read_only_child(path));
    int how = -1;
    waitpid(child, &how, 0);
    chmod(folder, 0755);
    chmod(path, 0644);
    assert_true(WIFEXITED(how));
    assert_int_equal(WEXITSTATUS(how), 0);
    build_remove_store(path);
}

static void readers_go_on_while_one_writes(void **state) {
    (void)state;
    char *path = build_store_path();
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    assert_int_equal(build_put(article(0), store, NULL), RELATA_OK);
    assert_int_equal(relata_store_resolve(store, NULL, NULL), RELATA_OK);
    assert_int_equal(build_put(article(1), store, NULL), RELATA_OK); // an open batch
    RelataStore *reader = open_store(path, RELATA_STORE_READ);
    RelataStoreSummary summary;
    assert_int_equal(relata_store_summary(reader, &summary, NULL), RELATA_OK);
    assert_int_equal(summary.n_articles, 1);
    RelataStore *second;
    assert_int_equal(relata_store_open(&second, path, RELATA_STORE_WRITE, NULL), RELATA_OK);
    sqlite3_busy_timeout(second->db, 50);
    RelataError error = {0};
    assert_int_equal(build_put(article(2), second, &error), RELATA_STORE);
    assert_non_null(strstr(error.message, "busy"));
    relata_store_close(second);
    relata_store_close(reader);
    relata_store_close(store);
    build_remove_store(path);
}

static void reading_stores_refuse_writing(void **state) {
    (void)state;
    char *path = build_store_path();
    relata_store_close(open_store(path, RELATA_STORE_WRITE));
    RelataStore *store = open_store(path, RELATA_STORE_READ);
    assert_int_equal(build_put(article(0), store, NULL), RELATA_ARGUMENT);
    assert_int_equal(relata_store_remove(store, "x", NULL, NULL), RELATA_ARGUMENT);
    relata_store_close(store);
    build_remove_store(path);
}

// ------------------------------------------------------------------------------------------ hostile words

static void names_are_data(void **state) {
    (void)state;
    char *path = build_store_path();
    char *giant = malloc(20001);
    memset(giant, 'q', 20000);
    giant[20000] = '\0';
    const char *const names[] = {"Robert'); DROP TABLE entity;--",
                                 "\"quoted\" name",
                                 "a\x01"
                                 "b\x1b[31mred",
                                 "line\nbreak\tand tab",
                                 "\xd9\x85\xd8\xb5\xd8\xb1",
                                 "\xf0\x9f\x98\x80\xf0\x9f\x98\x80",
                                 "!!!",
                                 "\x01\x02",
                                 "NEAR(a b) OR * AND \"",
                                 "%s%n%d",
                                 "100% _like_ %",
                                 "@7",
                                 giant};
    enum { N = sizeof names / sizeof *names };
    RelataStore *store = open_store(path, RELATA_STORE_WRITE);
    Build *build = build_begin("it's \"an\" id");
    uint32_t hub = build_name(build, "Hub Town", RELATA_TYPE_PLACE, NULL);
    for (size_t i = 0; i < N; i++) {
        uint32_t entity = build_name(build, names[i], RELATA_TYPE_OTHER, i ? names[i - 1] : "x|y|");
        build_triple(build, entity, "it's; \"related\" to", hub, 0.5);
    }
    assert_int_equal(build_put(build, store, NULL), RELATA_OK);
    RelataError error = {0};
    assert_int_equal(relata_store_resolve(store, NULL, &error), RELATA_OK);
    RelataAnswer *answer = relata_answer_new();
    for (size_t i = 0; i < N; i++) {
        RelataNode node;
        RelataHitList hits;
        RelataCandidateList candidates;
        RelataRows rows;
        RelataStatus status = relata_store_find(store, answer, names[i], &node, &candidates, &error);
        assert_true(status == RELATA_OK || status == RELATA_AMBIGUOUS || status == RELATA_NOT_FOUND);
        assert_int_equal(relata_store_search(store, answer, names[i], NULL, &hits, &error), RELATA_OK);
        (void)!relata_store_query(store, answer, names[i], NULL, 0, &rows, &error);
        RelataFilter filter = {.relation = names[i], .source = names[i]};
        RelataStatementList list;
        (void)!relata_store_statements(store, answer, &filter, 0, &list, &error);
        filter = (RelataFilter){.since = names[i]};
        assert_int_equal(relata_store_statements(store, answer, &filter, 0, &list, &error), RELATA_ARGUMENT);
    }
    RelataNode node;
    assert_int_equal(relata_store_find(store, answer, "hub town", &node, NULL, &error), RELATA_OK);
    RelataNeighborList list;
    assert_int_equal(relata_store_neighbors(store, answer, node.id, NULL, &list, &error), RELATA_OK);
    assert_int_equal(list.n, N);
    for (uint32_t i = 0; i < list.n; i++)
        for (const char *p = list.items[i].neighbor.name; *p; p++)
            assert_true((unsigned char)*p >= ' ' && *p != 0x7f);
    assert_int_equal(relata_store_find(store, answer, "", &node, NULL, &error), RELATA_NOT_FOUND);
    relata_answer_free(answer);
    free(giant);
    relata_store_close(store);
    build_remove_store(path);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_of_articles_does_not_show),
        cmocka_unit_test(many_builds_give_what_one_gives),
        cmocka_unit_test(ids_stay_with_what_they_stand_for),
        cmocka_unit_test(the_same_again_changes_nothing),
        cmocka_unit_test(a_removed_article_takes_its_facts_along),
        cmocka_unit_test(a_killed_build_leaves_what_was_committed),
        cmocka_unit_test(a_full_disk_is_said_and_harms_nothing),
        cmocka_unit_test(a_file_that_cannot_grow_is_said),
        cmocka_unit_test(what_is_no_store_is_left_alone),
        cmocka_unit_test(a_newer_store_is_left_alone),
        cmocka_unit_test(an_older_store_is_left_alone),
        cmocka_unit_test(a_damaged_store_is_said),
        cmocka_unit_test(a_store_that_cannot_be_written_can_be_read),
        cmocka_unit_test(readers_go_on_while_one_writes),
        cmocka_unit_test(reading_stores_refuse_writing),
        cmocka_unit_test(names_are_data),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
