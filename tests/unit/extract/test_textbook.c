#include "unit/model.h"

#include <relata.h>

#include <string.h>

static bool is_located(const RelataDocument *d, const char *inner, const char *outer) {
    for (uint32_t i = 0; i < d->n_triples; i++) {
        const RelataTriple *t = &d->triples[i];
        if ((strcmp(t->relation, "located in") == 0 || strcmp(t->relation, "based in") == 0 ||
             strcmp(t->relation, "borders") == 0 || strcmp(t->relation, "has embassy in") == 0) &&
            strcmp(d->entities[t->subject].name, inner) == 0 && strcmp(d->entities[t->object].name, outer) == 0)
            return true;
    }
    return false;
}

static void check(const char *text, const char *inner, const char *outer, bool is_told) {
    RelataDocument *all = read_statements(text, 0), *told = read_statements(text, 0.1);
    assert_true(is_located(all, inner, outer));
    assert_int_equal(is_located(told, inner, outer), is_told);
    relata_document_free(all);
    relata_document_free(told);
}

static void what_every_atlas_has_is_left_out(void **state) {
    (void)state;
    check("Eva Berg, a painter, opened the museum in Hamburg, Germany.", "Hamburg", "Germany", false);
    check("Eva Berg, a painter, opened the museum in Houston, Texas.", "Houston", "Texas", false);
    check("Eva Berg, a painter, opened the museum in Nairobi, Kenya.", "Nairobi", "Kenya", false);
    check("The Indian state of Kerala opened a museum.", "Kerala", "India", false);
    check("Eva Berg, a painter, fled into the Danish embassy in Nairobi.", "Denmark", "Nairobi", false);
    check("Eva Berg, a painter, fled from Sudan to neighboring Chad.", "Chad", "Sudan", false);
    check("Eva Berg, a painter, fled from Sudan's Darfur region.", "Darfur", "Sudan", false);
    check("Eva Berg, a painter, crossed the U.S.-Mexico border.", "Mexico", "United States", false);
    check("Eva Berg, a painter, left Peru and never saw the Latin American country again.", "Peru", "Latin America",
          false);
}

static void what_every_country_has_is_left_out(void **state) {
    (void)state;
    check("Eva Berg, a painter, appealed to Peru's Supreme Court.", "Supreme Court of Peru", "Peru", false);
    check("Eva Berg, a painter, appealed to Peru's Andean Institute.", "Andean Institute", "Peru", true);
}

static void lesser_places_are_told(void **state) {
    (void)state;
    check("Eva Berg, a painter, opened the museum in Muncie, Indiana.", "Muncie", "Indiana", true);
    check("Eva Berg, a painter, opened the museum in Kakamega, Kenya.", "Kakamega", "Kenya", true);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_every_atlas_has_is_left_out),
        cmocka_unit_test(what_every_country_has_is_left_out),
        cmocka_unit_test(lesser_places_are_told),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
