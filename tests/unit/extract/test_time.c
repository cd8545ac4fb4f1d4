#include "unit/test.h"

#include "extract/time.h"

#include <string.h>

typedef struct {
    const char *words, *published;
    bool is_future;
    const char *start, *end;
} Case;

static void check(const Case *c) {
    char copy[128];
    const char *words[16];
    size_t n = 0;
    strcpy(copy, c->words);
    for (char *save = NULL, *w = strtok_r(copy, " ", &save); w; w = strtok_r(NULL, " ", &save))
        words[n++] = w;
    RelataInterval got;
    bool is_known = relata_time_normalize(words, n, c->published, c->is_future, &got);
    if (is_known != (c->start[0] || c->end[0]) || strcmp(got.start, c->start) != 0 || strcmp(got.end, c->end) != 0)
        fail_msg("%s: got %s..%s, wanted %s..%s", c->words, got.start, got.end, c->start, c->end);
}

static void check_all(const Case *cases, size_t n) {
    for (size_t k = 0; k < n; k++)
        check(&cases[k]);
}

static void dates_with_a_year_need_no_anchor(void **state) {
    (void)state;
    static const Case cases[] = {
        {"on 12 July 2006", NULL, false, "2006-07-12", "2006-07-12"},
        {"on July 12 , 2006", NULL, false, "2006-07-12", "2006-07-12"},
        {"in April 2020", NULL, false, "2020-04", "2020-04"},
        {"in 1898", NULL, false, "1898", "1898"},
        {"since the early 1990s", NULL, false, "1990", ""},
        {"in the 1970s", NULL, false, "1970", "1979"},
        {"in the first five months of 2022", NULL, false, "2022-01", "2022-05"},
        {"in the first quarter of 2022", NULL, false, "2022-01", "2022-03"},
        {"in Q3 2021", NULL, false, "2021-07", "2021-09"},
        {"until 2014", NULL, false, "", "2014"},
        {"from 1953 till 1957", NULL, false, "", "1957"},
        {"from 1953 to 1957", NULL, false, "1953", "1957"},
        {"between 1953 and 1957", NULL, false, "1953", "1957"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

static void relative_times_are_counted_from_publication(void **state) {
    (void)state;
    static const Case cases[] = {
        {"yesterday", "2022-03-01", false, "2022-02-28", "2022-02-28"},
        {"today", "2022-03-01", false, "2022-03-01", "2022-03-01"},
        {"tomorrow", "2020-02-28", true, "2020-02-29", "2020-02-29"},
        {"last week", "2022-06-30", false, "2022-06-20", "2022-06-26"},
        {"this week", "2022-06-30", false, "2022-06-27", "2022-07-03"},
        {"last year", "2022-06-30", false, "2021", "2021"},
        {"next month", "2022-12-05", true, "2023-01", "2023-01"},
        {"two days ago", "2022-03-01", false, "2022-02-27", "2022-02-27"},
        {"three years ago", "2022-03-01", false, "2019", "2019"},
        {"over the past two years", "2022-03-01", false, "2020", "2022"},
        {"over the next three years", "2022-03-01", true, "2022", "2025"},
        {"on Tuesday", "2022-06-30", false, "2022-06-28", "2022-06-28"},
        {"on Tuesday", "2022-06-30", true, "2022-07-05", "2022-07-05"},
        {"last Thursday", "2022-06-30", false, "2022-06-23", "2022-06-23"},
        {"on June 28", "2022-06-30", false, "2022-06-28", "2022-06-28"},
        {"on May 8 - 9", "2021-05-14", false, "2021-05-08", "2021-05-09"},
        {"in December", "2022-06-30", false, "2021-12", "2021-12"},
        {"in September", "2022-06-30", true, "2022-09", "2022-09"},
        {"in mid September", "2015-10-02", false, "2015-09", "2015-09"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

static void what_cannot_be_told_is_left_unknown(void **state) {
    (void)state;
    static const Case cases[] = {
        {"yesterday", NULL, false, "", ""},
        {"on Tuesday", "2022", false, "", ""},
        {"in recent years", "2022-06-30", false, "", ""},
        {"in June", NULL, false, "", ""},
        {"", "2022-06-30", false, "", ""},
        {"at noon", "2022-06-30", false, "", ""},
        {"99 th of May 99999", NULL, false, "", ""},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_with_a_year_need_no_anchor),
        cmocka_unit_test(relative_times_are_counted_from_publication),
        cmocka_unit_test(what_cannot_be_told_is_left_unknown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
