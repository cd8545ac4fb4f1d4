// Names: what is known of them, and what is settled after the model has spoken.
#include "../test.h"

#include "base/map.h"
#include "entity/known_names.h"

#include <relata/pipeline.h>
#include <relata/read.h>

#include <string.h>

static uint32_t hash_of(const char *words) {
    uint32_t hash = 0;
    while (*words) {
        size_t n = strcspn(words, " ");
        hash = relata_known_names_mix(hash, (uint32_t)relata_hash(words, n));
        words += n + (words[n] == ' ');
    }
    return hash;
}

static void knows_names_word_by_word(void **state) {
    (void)state;
    RelataKnownNames *names = relata_known_names_new();
    assert_non_null(names);
    assert_int_equal(relata_known_names_find(names, hash_of("lufthansa")), RELATA_KNOWN_COMPANY);
    assert_int_equal(relata_known_names_find(names, hash_of("goldman sachs")), RELATA_KNOWN_COMPANY);
    assert_int_equal(relata_known_names_find(names, hash_of("der spiegel")), RELATA_KNOWN_MEDIA);
    assert_int_equal(relata_known_names_find(names, hash_of("holiday inn")), RELATA_KNOWN_SHOP);
    assert_int_equal(relata_known_names_find(names, hash_of("sachs goldman")), RELATA_KNOWN_NONE);
    assert_int_equal(relata_known_names_find(names, hash_of("der")), RELATA_KNOWN_NONE);
    assert_true(relata_known_names_begin(names, (uint32_t)relata_hash("goldman", 7)));
    relata_known_names_free(names);
    relata_known_names_free(NULL);
}

// How many names of the text have these words and this type.
static int count(const char *text, const char *name, RelataType type) {
    RelataModel *model = NULL;
    RelataPipeline *pipeline = NULL;
    RelataDocument *d = NULL;
    RelataReadOptions options = {.format = RELATA_FORMAT_TEXT};
    assert_int_equal(relata_model_open(&model, NULL, NULL), RELATA_OK);
    assert_int_equal(relata_pipeline_new(&pipeline, model, NULL), RELATA_OK);
    assert_int_equal(relata_read_bytes(&d, text, strlen(text), "text", &options, NULL), RELATA_OK);
    assert_int_equal(relata_pipeline_run(pipeline, d, RELATA_UNTIL_ENTITY, NULL), RELATA_OK);
    int n = 0;
    for (uint32_t i = 0; i < d->n_mentions; i++) {
        const RelataMention *m = &d->mentions[i];
        uint32_t begin = d->tokens[m->token_begin].span.begin, end = d->tokens[m->token_end - 1].span.end;
        n += m->kind == RELATA_MENTION_NAME && m->type == type && end - begin == strlen(name) &&
             memcmp(d->text + begin, name, end - begin) == 0;
    }
    relata_document_free(d);
    relata_pipeline_free(pipeline);
    relata_model_close(model);
    return n;
}

static void storms_are_no_persons(void **state) {
    (void)state;
    const char *text = "Hurricane Olga reached the coast on Monday. Forecasters said that Olga would weaken.";
    assert_int_equal(count(text, "Olga", RELATA_TYPE_PERSON), 0);
}

static void towns_part_from_their_state(void **state) {
    (void)state;
    const char *text = "She has lived in Fresno California since 1999.";
    assert_int_equal(count(text, "Fresno", RELATA_TYPE_PLACE), 1);
    assert_int_equal(count(text, "California", RELATA_TYPE_PLACE), 1);
}

static void initials_belong_to_the_name(void **state) {
    (void)state;
    assert_int_equal(count("The book was written by J. K. Miller in London.", "J. K. Miller", RELATA_TYPE_PERSON), 1);
}

static void surnames_may_come_first(void **state) {
    (void)state;
    const char *text = "\"Miller, Susan\" wrote on Monday that the meeting was moved.";
    assert_int_equal(count(text, "Miller, Susan", RELATA_TYPE_PERSON), 1);
}

static void regions_are_places(void **state) {
    (void)state;
    assert_int_equal(count("Troops left the West Bank on Monday.", "West Bank", RELATA_TYPE_PLACE), 1);
}

static void groups_are_no_persons(void **state) {
    (void)state;
    const char *text = "On Monday Democrats said no. The Democrats had asked for more, and Democrats got nothing.";
    assert_int_equal(count(text, "Democrats", RELATA_TYPE_PERSON), 0);
}

static void one_name_has_one_type(void **state) {
    (void)state;
    const char *text = "Lufthansa said on Friday that it would buy ten aircraft. Shares of Lufthansa rose. "
                       "Analysts had expected that Lufthansa would wait.";
    assert_int_equal(count(text, "Lufthansa", RELATA_TYPE_ORGANIZATION), 3);
}

static void last_words_tell_the_kind(void **state) {
    (void)state;
    assert_int_equal(
        count("They were found near the Angela National Forest.", "Angela National Forest", RELATA_TYPE_PERSON), 0);
    assert_int_equal(count("The mayor declared the day Tom Gordon Day.", "Tom Gordon Day", RELATA_TYPE_PERSON), 0);
    assert_int_equal(count("The film stars Doris Day.", "Doris Day", RELATA_TYPE_PERSON), 1);
}

static void what_is_said_of_a_name_tells_its_kind(void **state) {
    (void)state;
    assert_int_equal(count("Ford is also based in Detroit.", "Ford", RELATA_TYPE_ORGANIZATION), 1);
    assert_int_equal(
        count("Anna Berg, the editor-in-chief of Charlie Lira, spoke.", "Charlie Lira", RELATA_TYPE_ORGANIZATION), 1);
    assert_int_equal(count("Shares of Lear fell.", "Lear", RELATA_TYPE_PERSON), 0);
    assert_int_equal(count("Dana Hill, chief executive of Interlira, spoke.", "Interlira", RELATA_TYPE_PERSON), 0);
    assert_int_equal(count("The army brought Islam to the coast.", "Islam", RELATA_TYPE_PERSON), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_names_word_by_word),    cmocka_unit_test(storms_are_no_persons),
        cmocka_unit_test(last_words_tell_the_kind),    cmocka_unit_test(what_is_said_of_a_name_tells_its_kind),
        cmocka_unit_test(towns_part_from_their_state), cmocka_unit_test(initials_belong_to_the_name),
        cmocka_unit_test(one_name_has_one_type),       cmocka_unit_test(surnames_may_come_first),
        cmocka_unit_test(regions_are_places),          cmocka_unit_test(groups_are_no_persons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
