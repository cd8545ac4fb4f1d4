#include "unit/test.h"

#include "extract/proposition/time.h"

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

static void expressions_of_news(void **state) {
    (void)state;
    static const Case cases[] = {
        {"in early 2019", NULL, false, "2019-01", "2019-04"},
        {"in late 2019", NULL, false, "2019-09", "2019-12"},
        {"in mid-2019", NULL, false, "2019-05", "2019-08"},
        {"at the end of 2019", NULL, false, "2019-12", "2019-12"},
        {"at the beginning of 2019", NULL, false, "2019-01", "2019-01"},
        {"in the summer of 2018", NULL, false, "2018-06", "2018-08"},
        {"in the spring of 2018", NULL, false, "2018-03", "2018-05"},
        {"in autumn 2018", NULL, false, "2018-09", "2018-11"},
        {"in the winter of 2018", NULL, false, "2018-12", "2019-02"},
        {"in the second quarter of 2021", NULL, false, "2021-04", "2021-06"},
        {"in the third quarter of 2021", NULL, false, "2021-07", "2021-09"},
        {"in the fourth quarter of 2021", NULL, false, "2021-10", "2021-12"},
        {"in the last quarter of 2021", NULL, false, "2021-10", "2021-12"},
        {"in the first half of 2021", NULL, false, "2021-01", "2021-06"},
        {"in the second half of 2021", NULL, false, "2021-07", "2021-12"},
        {"in the last three months of 2021", NULL, false, "2021-10", "2021-12"},
        {"in the 19th century", NULL, false, "1801", "1900"},
        {"in the late 19th century", NULL, false, "1867", "1900"},
        {"in the nineteenth century", NULL, false, "1801", "1900"},
        {"in the late 1980s", NULL, false, "1987", "1989"},
        {"in the mid-1980s", NULL, false, "1984", "1986"},
        {"on 3 March 1998", NULL, false, "1998-03-03", "1998-03-03"},
        {"on March 3rd , 1998", NULL, false, "1998-03-03", "1998-03-03"},
        {"on the 3rd of March 1998", NULL, false, "1998-03-03", "1998-03-03"},
        {"between March and June 2017", NULL, false, "2017-03", "2017-06"},
        {"from March to June 2017", NULL, false, "2017-03", "2017-06"},
        {"from March 2016 to June 2017", NULL, false, "2016-03", "2017-06"},
        {"since March 2016", NULL, false, "2016-03", ""},
        {"until June 2017", NULL, false, "", "2017-06"},
        {"by 2030", NULL, true, "", "2030"},
        {"by the end of 2030", NULL, true, "", "2030-12"},
        {"after 1945", NULL, false, "1945", ""},
        {"before 1945", NULL, false, "", "1945"},
        {"in 1914 - 1918", NULL, false, "1914", "1918"},
        {"during the 1930s", NULL, false, "1930", "1939"},
        {"in May", "2021-03-10", false, "2020-05", "2020-05"},
        {"last May", "2021-03-10", false, "2020-05", "2020-05"},
        {"next May", "2021-03-10", true, "2021-05", "2021-05"},
        {"this May", "2021-03-10", true, "2021-05", "2021-05"},
        {"last spring", "2021-07-10", false, "2021-03", "2021-05"},
        {"this summer", "2021-07-10", false, "2021-06", "2021-08"},
        {"next spring", "2021-07-10", true, "2022-03", "2022-05"},
        {"last night", "2021-07-10", false, "2021-07-09", "2021-07-09"},
        {"this morning", "2021-07-10", false, "2021-07-10", "2021-07-10"},
        {"tonight", "2021-07-10", true, "2021-07-10", "2021-07-10"},
        {"on Monday morning", "2021-07-10", false, "2021-07-05", "2021-07-05"},
        {"late on Friday", "2021-07-10", false, "2021-07-09", "2021-07-09"},
        {"early on Friday", "2021-07-10", false, "2021-07-09", "2021-07-09"},
        {"a week ago", "2021-07-10", false, "2021-07-03", "2021-07-03"},
        {"two weeks ago", "2021-07-10", false, "2021-06-26", "2021-06-26"},
        {"a month ago", "2021-07-10", false, "2021-06", "2021-06"},
        {"six months ago", "2021-07-10", false, "2021-01", "2021-01"},
        {"a decade ago", "2021-07-10", false, "2011", "2011"},
        {"two decades ago", "2021-07-10", false, "2001", "2001"},
        {"a century ago", "2021-07-10", false, "1921", "1921"},
        {"five years earlier", "2021-07-10", false, "", ""},
        {"the following day", "2021-07-10", false, "", ""},
        {"the next day", "2021-07-10", false, "", ""},
        {"on the last night", "2021-07-10", false, "", ""},
        {"on the last day", "2021-07-10", false, "", ""},
        {"the previous year", "2021-07-10", false, "", ""},
        {"in the past decade", "2021-07-10", false, "2011", "2021"},
        {"in the last six months", "2021-07-10", false, "2021-01", "2021-07"},
        {"in the past week", "2021-07-10", false, "2021-07-03", "2021-07-10"},
        {"in the past 24 hours", "2021-07-10", false, "2021-07-09", "2021-07-10"},
        {"within two years", "2021-07-10", true, "2021", "2023"},
        {"in two weeks", "2021-07-10", true, "2021-07-24", "2021-07-24"},
        {"in three years", "2021-07-10", true, "2024", "2024"},
        {"later this month", "2021-07-10", true, "2021-07", "2021-07"},
        {"earlier this year", "2021-07-10", false, "2021", "2021"},
        {"later this week", "2021-07-10", true, "2021-07-05", "2021-07-11"},
        {"earlier this week", "2021-07-10", false, "2021-07-05", "2021-07-11"},
        {"this weekend", "2021-07-07", true, "2021-07-10", "2021-07-11"},
        {"last weekend", "2021-07-07", false, "2021-07-03", "2021-07-04"},
        {"at the weekend", "2021-07-07", false, "2021-07-03", "2021-07-04"},
        {"since Monday", "2021-07-10", false, "2021-07-05", ""},
        {"until Friday", "2021-07-07", true, "", "2021-07-09"},
        {"by Friday", "2021-07-07", true, "", "2021-07-09"},
        {"on Thursday , July 8", "2021-07-10", false, "2021-07-08", "2021-07-08"},
        {"on July 8", "2021-07-10", false, "2021-07-08", "2021-07-08"},
        {"on 8 July", "2021-07-10", false, "2021-07-08", "2021-07-08"},
        {"from July 8 to July 10", "2021-07-10", false, "2021-07-08", "2021-07-10"},
        {"on January 3", "2021-01-10", false, "2021-01-03", "2021-01-03"},
        {"on December 30", "2021-01-10", false, "2020-12-30", "2020-12-30"},
        {"on January 3", "2020-12-20", true, "2021-01-03", "2021-01-03"},
        {"the day before yesterday", "2021-07-10", false, "2021-07-08", "2021-07-08"},
        {"the day after tomorrow", "2021-07-10", true, "2021-07-12", "2021-07-12"},
        {"last quarter", "2021-07-10", false, "2021-04", "2021-06"},
        {"this quarter", "2021-07-10", false, "2021-07", "2021-09"},
        {"next quarter", "2021-11-10", true, "2022-01", "2022-03"},
        {"last century", "2021-07-10", false, "1901", "2000"},
        {"this century", "2021-07-10", false, "2001", "2100"},
        {"on 2021-07-03", "2021-07-10", false, "2021-07-03", "2021-07-03"},
        {"for two years", "2021-07-10", false, "", ""},
        {"for three days", "2021-07-10", false, "", ""},
        {"every year", "2021-07-10", false, "", ""},
        {"several years ago", "2021-07-10", false, "", ""},
        {"today", "2021-07-10", false, "2021-07-10", "2021-07-10"},
        {"in the 2000s", NULL, false, "2000", "2009"},
        {"in fiscal 2021", NULL, false, "2021", "2021"},
    };
    check_all(cases, sizeof cases / sizeof *cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_with_a_year_need_no_anchor),
        cmocka_unit_test(relative_times_are_counted_from_publication),
        cmocka_unit_test(expressions_of_news),
        cmocka_unit_test(what_cannot_be_told_is_left_unknown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
