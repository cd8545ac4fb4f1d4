// The rest of a store: what its statements and their evidence do not say, as rows of plain cells, so that an export can
// carry it and an import put it back. Articles and entities without statements, what each article calls whom and how
// often, how many articles use each name, why names are taken for one, numbers given before, corrections.
//
// One table says for every kind of row what its cells are and how it is read and written. What is read back comes from
// a file that anybody may have changed: every cell is checked for its kind; numbers of things that are not there do no
// harm, since all questions join.
#include "store/internal.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

// Cells: i a number of something, n any count from 0, t a type, e a small choice, k a name, K a name or nothing, x
// text, X text or nothing.
static const struct {
    const char *name, *cells, *select, *insert;
} kinds[] = {
    {"article", "ikxXXXXnnnn",
     "SELECT id,name,source,title,publisher,url,published,n_bytes,digest,n_entities,n_claims FROM document ORDER BY id",
     "INSERT INTO document(id,name,source,title,publisher,url,published,n_bytes,digest,n_entities,n_claims)"
     " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11) ON CONFLICT(id) DO UPDATE SET source=excluded.source,"
     "n_bytes=excluded.n_bytes,digest=excluded.digest,n_entities=excluded.n_entities,n_claims=excluded.n_claims"
     " WHERE name=excluded.name AND n_bytes=0"},
    {"mention", "ikXxteeennnnn",
     "SELECT id,name,key,aliases,type,kind,gender,is_plural,n_mentions,begin,end,cbegin,cend FROM local ORDER BY id",
     "INSERT OR IGNORE INTO local VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13)"},
    {"member", "iienn",
     "SELECT local,entity,reason,via,CAST(round(score*1000000) AS INTEGER) FROM member ORDER BY local",
     "INSERT OR IGNORE INTO member VALUES (?1,?2,?3,?4,?5/1000000.0)"},
    {"entity", "ikXtennn", "SELECT id,name,key,type,kind,n_articles,n_mentions,degree FROM entity ORDER BY id",
     "INSERT OR IGNORE INTO entity VALUES (?1,?2,?3,?4,?5,?6,?7,?8)"},
    {"name", "iikxne", "SELECT id,entity,name,norm,n_articles,is_canonical FROM alias ORDER BY id",
     "INSERT OR IGNORE INTO alias VALUES (?1,?2,?3,?4,?5,?6)"},
    {"number", "xi", "SELECT key,id FROM entity_id ORDER BY key", "INSERT OR REPLACE INTO entity_id VALUES (?1,?2)"},
    {"renamed", "ikk", "SELECT entity,before,after FROM renamed ORDER BY entity",
     "INSERT OR IGNORE INTO renamed VALUES (?1,?2,?3)"},
    {"correction", "iekkxx", "SELECT id,kind,first,second,first_norm,second_norm FROM correction ORDER BY id",
     "INSERT OR IGNORE INTO correction VALUES (?1,?2,?3,?4,?5,?6)"},
};
enum { N_KINDS = sizeof kinds / sizeof *kinds };

struct RelataRest {
    RelataStore *store;
    sqlite3_stmt *query;
    unsigned kind;
};

RelataStatus relata_store_rest_begin(RelataStore *store, RelataRest **out, uint64_t *n_rows, RelataError *error) {
    int64_t n = 0;
    *out = calloc(1, sizeof **out);
    if (!*out)
        return relata_store_no_memory(store, error);
    (*out)->store = store;
    RelataStatus status =
        relata_sql_integer(store, &n, 0, error,
                           "SELECT (SELECT count(*) FROM document)+(SELECT count(*) FROM local)+(SELECT count(*) FROM"
                           " member)+(SELECT count(*) FROM entity)+(SELECT count(*) FROM alias)+(SELECT count(*) FROM"
                           " entity_id)+(SELECT count(*) FROM renamed)+(SELECT count(*) FROM correction)",
                           "");
    *n_rows = (uint64_t)n;
    return status;
}

void relata_store_rest_end(RelataRest *rest) {
    if (rest)
        sqlite3_finalize(rest->query);
    free(rest);
}

static void take_row(const RelataRest *rest, RelataRestRow *row) {
    *row = (RelataRestRow){.kind = kinds[rest->kind].name, .n = (uint32_t)strlen(kinds[rest->kind].cells)};
    for (uint32_t i = 0; i < row->n; i++) {
        int column = (int)i;
        if (sqlite3_column_type(rest->query, column) == SQLITE_INTEGER)
            row->cells[i].integer = sqlite3_column_int64(rest->query, column);
        else
            row->cells[i].text = (const char *)sqlite3_column_text(rest->query, column);
        row->cells[i].is_integer = sqlite3_column_type(rest->query, column) == SQLITE_INTEGER;
    }
}

RelataStatus relata_store_rest_next(RelataRest *rest, RelataRestRow *row, bool *is_over, RelataError *error) {
    for (*is_over = false; rest->kind < N_KINDS; rest->kind++) {
        bool is_there;
        if (!rest->query)
            RELATA_TRY(relata_sql_prepare(rest->store, &rest->query, error, kinds[rest->kind].select));
        RELATA_TRY(relata_sql_next(rest->store, rest->query, &is_there, error));
        if (is_there) {
            take_row(rest, row);
            return RELATA_OK;
        }
        sqlite3_finalize(rest->query);
        rest->query = NULL;
    }
    *is_over = true;
    return RELATA_OK;
}

// ------------------------------------------------------------------------------------------ reading back

static bool is_cell(const RelataRestCell *cell, char kind) {
    static const int64_t most = (int64_t)1 << 52;
    switch (kind) {
    case 'i':
        return cell->is_integer && cell->integer >= 1 && cell->integer <= most;
    case 'n':
        return cell->is_integer && cell->integer >= 0;
    case 't':
        return cell->is_integer && cell->integer >= 0 && cell->integer < RELATA_N_TYPES;
    case 'e':
        return cell->is_integer && cell->integer >= 0 && cell->integer < 64;
    default:
        break;
    }
    size_t n = cell->text ? strlen(cell->text) : 0;
    if (cell->is_integer || (cell->text && (n > (1u << 24) || relata_utf8_valid(cell->text, n) != n)))
        return false;
    return kind == 'k'   ? relata_store_is_name(cell->text)
           : kind == 'K' ? !cell->text || relata_store_is_name(cell->text)
                         : cell->text || kind == 'X';
}

static RelataStatus insert(RelataStore *store, unsigned kind, const RelataRestRow *row, RelataError *error) {
    sqlite3_stmt *query;
    bool is_there;
    RELATA_TRY(relata_sql_begin(store, &query, error, kinds[kind].insert, ""));
    for (uint32_t i = 0; i < row->n; i++) {
        const RelataRestCell *cell = &row->cells[i];
        int rc = cell->is_integer ? sqlite3_bind_int64(query, (int)i + 1, cell->integer)
                 : cell->text     ? sqlite3_bind_text(query, (int)i + 1, cell->text, -1, SQLITE_STATIC)
                                  : sqlite3_bind_null(query, (int)i + 1);
        if (rc != SQLITE_OK)
            return relata_sql_fail(store, rc, error);
    }
    RELATA_TRY(relata_sql_next(store, query, &is_there, error));
    return sqlite3_changes(store->db) ? RELATA_OK
                                      : relata_fail(error, RELATA_SYNTAX, NULL, 0, 0,
                                                    "a row of kind \"%s\" whose number is taken", kinds[kind].name);
}

RelataStatus relata_store_put_rest(RelataStore *store, const RelataRestRow *row, RelataError *error) {
    for (unsigned kind = 0; row->kind && kind < N_KINDS; kind++) {
        if (strcmp(row->kind, kinds[kind].name) != 0)
            continue;
        bool is_good = row->n == strlen(kinds[kind].cells);
        for (uint32_t i = 0; is_good && i < row->n; i++)
            is_good = is_cell(&row->cells[i], kinds[kind].cells[i]);
        return is_good ? insert(store, kind, row, error)
                       : relata_fail(error, RELATA_SYNTAX, NULL, 0, 0, "a row of kind \"%s\" with other cells",
                                     kinds[kind].name);
    }
    return RELATA_OK; // of a later version
}
