// The printed forms of answers: columns, quoting, and what a spreadsheet must not run.
#include <relata/answer.h>

#include "unit/test.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    char text[8192];
    size_t n;
    size_t most; // bytes taken before the sink is full, 0 = all
} Page;

static RelataStatus take(void *state, const char *bytes, size_t n, RelataError *error) {
    Page *page = state;
    if ((page->most && page->n + n > page->most) || page->n + n >= sizeof page->text)
        return relata_fail(error, RELATA_IO, NULL, 0, 0, "full");
    memcpy(page->text + page->n, bytes, n);
    page->n += n;
    page->text[page->n] = '\0';
    return RELATA_OK;
}

// One tie: Berg, "Anna" —=leads→ @Acme, with a sentence that has a tab, a quotation mark and a line break.
static RelataNeighborList list_of(RelataNeighbor *item, int64_t *statement) {
    RelataNode berg = {.id = 1, .name = "Berg, \"Anna\"", .type = RELATA_TYPE_PERSON, .n_articles = 2};
    RelataNode acme = {.id = 2, .name = "@Acme", .type = RELATA_TYPE_ORGANIZATION};
    *statement = 7;
    *item = (RelataNeighbor){.from = berg,
                             .neighbor = acme,
                             .relation = "=leads",
                             .direction = RELATA_OUT,
                             .depth = 1,
                             .n_articles = 2,
                             .qualifiers = "time\tuntil \"May\"",
                             .confidence = 0.876,
                             .n_statements = 1,
                             .statements = statement,
                             .evidence = {.doc = "a", .begin = 3, .end = 9, .text = "Anna\tsaid \"so\"\nhere"}};
    return (RelataNeighborList){.entity = berg, .n = 1, .items = item, .n_total = 5};
}

static void print(RelataAnswerFormat format, Page *page) {
    RelataNeighbor item;
    int64_t statement;
    RelataNeighborList list = list_of(&item, &statement);
    *page = (Page){.n = 0};
    assert_int_equal(relata_write_neighbors((RelataSink){take, page}, &list, (RelataAnswerStyle){format, NULL}, NULL),
                     RELATA_OK);
}

static void test_tsv_keeps_its_columns(void **state) {
    (void)state;
    Page page;
    print(RELATA_ANSWER_TSV, &page);
    assert_string_equal(page.text,
                        "Berg, \"Anna\"\t=leads\tout\t@Acme\tORGANIZATION\tpositive\tcertain\t\t\t2\t0.88\t7\ta\t3"
                        "\t9\tAnna said \"so\" here\tuntil \"May\"\n");
}

static void test_csv_quotes_and_disarms(void **state) {
    (void)state;
    Page page;
    print(RELATA_ANSWER_CSV, &page);
    assert_string_equal(
        page.text, "from,relation,direction,neighbor,type,polarity,modality,attributed_to,time,articles,"
                   "confidence,statement,doc,begin,end,text,qualifiers\r\n"
                   "\"Berg, \"\"Anna\"\"\",\"'=leads\",out,\"'@Acme\",ORGANIZATION,positive,certain,,,2,0.88,7,a,3,9,"
                   "\"Anna said \"\"so\"\" here\",\"until \"\"May\"\"\"\r\n");
}

static void test_json_has_what_was_promised(void **state) {
    (void)state;
    static const char *const parts[] = {"\"entity\": {\"aliases\": [], \"articles\": 2, \"id\": 1, \"name\": \"Berg, "
                                        "\\\"Anna\\\"\", \"type\": \"PERSON\"}",
                                        "\"direction\": \"out\"",
                                        "\"neighbor\": {\"id\": 2, \"name\": \"@Acme\", \"type\": \"ORGANIZATION\"}",
                                        "\"statements\": [7]",
                                        "\"confidence\": 0.88",
                                        "\"relation_id\": null",
                                        "\"time\": null",
                                        "\"qualifiers\": [{\"role\": \"time\", \"text\": \"until \\\"May\\\"\"}]",
                                        "\"text\": \"Anna\\tsaid \\\"so\\\"\\nhere\"",
                                        "\"total\": 5"};
    Page page;
    print(RELATA_ANSWER_JSON, &page);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (!strstr(page.text, parts[i]))
            fail_msg("no %s in %s", parts[i], page.text);
}

static void test_json_lines_are_rows(void **state) {
    (void)state;
    Page page;
    print(RELATA_ANSWER_JSONL, &page);
    assert_int_equal(page.text[0], '{');
    assert_ptr_equal(strchr(page.text, '\n'), page.text + page.n - 1);
    assert_null(strstr(page.text, "\"total\""));
}

static void test_a_full_sink_is_said(void **state) {
    (void)state;
    for (RelataAnswerFormat format = RELATA_ANSWER_TSV; format <= RELATA_ANSWER_JSONL; format++) {
        RelataNeighbor item;
        int64_t statement;
        RelataNeighborList list = list_of(&item, &statement);
        Page page = {.most = 10};
        RelataError error = {0};
        assert_int_equal(
            relata_write_neighbors((RelataSink){take, &page}, &list, (RelataAnswerStyle){format, NULL}, &error),
            RELATA_IO);
        assert_string_equal(error.message, "full");
    }
}

static void test_empty_answers(void **state) {
    (void)state;
    Page page = {.n = 0};
    RelataSink sink = {take, &page};
    assert_int_equal(relata_write_hits(sink, &(RelataHitList){0}, (RelataAnswerStyle){RELATA_ANSWER_JSON, NULL}, NULL),
                     RELATA_OK);
    assert_string_equal(page.text, "{\"hits\": []}\n");
    page = (Page){.n = 0};
    assert_int_equal(
        relata_write_articles(sink, &(RelataArticleList){0}, (RelataAnswerStyle){RELATA_ANSWER_TSV, NULL}, NULL),
        RELATA_OK);
    assert_int_equal(page.n, 0);
}

static void test_rows_have_a_column_a_variable(void **state) {
    (void)state;
    const char *columns[] = {"x", "how"};
    RelataBinding cells[] = {{.node = {.id = 4, .name = "Oslo", .type = RELATA_TYPE_PLACE}},
                             {.relation = "capital of"}};
    int64_t statements[] = {9, 12};
    RelataRows rows = {.n_columns = 2,
                       .columns = columns,
                       .n_rows = 1,
                       .cells = cells,
                       .first = (uint32_t[]){0, 2},
                       .statements = statements,
                       .sql = "SELECT"};
    Page page = {.n = 0};
    RelataSink sink = {take, &page};
    assert_int_equal(relata_write_rows(sink, &rows, false, (RelataAnswerStyle){RELATA_ANSWER_CSV, NULL}, NULL),
                     RELATA_OK);
    assert_string_equal(page.text, "x,how,statements\r\nOslo,capital of,9 12\r\n");
    page = (Page){.n = 0};
    assert_int_equal(relata_write_rows(sink, &rows, true, (RelataAnswerStyle){RELATA_ANSWER_JSON, NULL}, NULL),
                     RELATA_OK);
    assert_non_null(strstr(page.text, "\"sql\": \"SELECT\""));
    assert_non_null(strstr(page.text, "\"how\": \"capital of\""));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tsv_keeps_its_columns),        cmocka_unit_test(test_csv_quotes_and_disarms),
        cmocka_unit_test(test_json_has_what_was_promised),   cmocka_unit_test(test_json_lines_are_rows),
        cmocka_unit_test(test_a_full_sink_is_said),          cmocka_unit_test(test_empty_answers),
        cmocka_unit_test(test_rows_have_a_column_a_variable)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
