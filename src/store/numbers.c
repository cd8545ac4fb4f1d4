// Numbers: ids that a question gives, sorted and each once where sets are compared.
#include "store/internal.h"

#include <stdlib.h>

static int by_number(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

RelataStatus relata_numbers_read(RelataStore *store, RelataNumbers *out, sqlite3_stmt *statement, RelataError *error) {
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(store, statement, row, status, error) {
        if (!RELATA_ARRAY_ADD(out, sqlite3_column_int64(statement, 0))) {
            status = relata_store_no_memory(store, error);
            break;
        }
    }
    sqlite3_reset(statement);
    return status;
}

void relata_numbers_sort(RelataNumbers *numbers) {
    size_t m = 0;
    if (numbers->n)
        qsort(numbers->items, numbers->n, sizeof *numbers->items, by_number);
    for (size_t i = 0; i < numbers->n; i++)
        if (!m || numbers->items[m - 1] != numbers->items[i])
            numbers->items[m++] = numbers->items[i];
    numbers->n = m;
}

bool relata_numbers_have(const RelataNumbers *numbers, int64_t number) {
    return numbers->n && bsearch(&number, numbers->items, numbers->n, sizeof number, by_number);
}
