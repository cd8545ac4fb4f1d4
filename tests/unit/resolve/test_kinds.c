// What is told apart by its time, its country, or the article it stands in: offices, bodies, short names.
#include "unit/model.h"

#include "../store/build.h"

typedef struct {
    char *path;
    RelataStore *store;
    RelataAnswer *answer;
    Build *build; // the article being written
    uint32_t n;
} World;

static void begin(World *world) {
    world->path = build_store_path();
    world->answer = relata_answer_new();
    world->build = NULL;
    world->n = 0;
    assert_int_equal(relata_store_open(&world->store, world->path, RELATA_STORE_WRITE, NULL), RELATA_OK);
}

static void put(World *world) {
    if (world->build)
        assert_int_equal(build_put(world->build, world->store, NULL), RELATA_OK);
    world->build = NULL;
}

static void article(World *world) {
    char id[16];
    put(world);
    snprintf(id, sizeof id, "%03u", world->n++);
    world->build = build_begin(id);
}

static void say(World *world, const char *name, RelataType type, const char *key, const char *aliases) {
    (void)build_entity_full(world->build, name, type, RELATA_ENTITY_NAMED, key, aliases, RELATA_GENDER_UNKNOWN);
}

static uint64_t resolve(World *world) {
    RelataError error = {0};
    RelataStoreSummary summary;
    put(world);
    RelataStatus status = relata_store_resolve(world->store, model, &error);
    assert_string_equal(error.message, "");
    assert_int_equal(status, RELATA_OK);
    assert_int_equal(relata_store_summary(world->store, &summary, NULL), RELATA_OK);
    return summary.n_entities;
}

static void end(World *world) {
    relata_answer_free(world->answer);
    relata_store_close(world->store);
    build_remove_store(world->path);
}

static int64_t id_of(World *world, const char *name) {
    RelataNode node;
    RelataStatus status = relata_store_find(world->store, world->answer, name, &node, NULL, NULL);
    return status == RELATA_OK ? node.id : status == RELATA_AMBIGUOUS ? -1 : 0;
}

#define PERSON RELATA_TYPE_PERSON
#define ORGANIZATION RELATA_TYPE_ORGANIZATION
#define PLACE RELATA_TYPE_PLACE

static void a_former_office_is_not_the_present_one(void **state) {
    (void)state;
    World world;
    begin(&world);
    article(&world);
    say(&world, "Marta Kowalska", PERSON, NULL, "former President of Norway");
    article(&world);
    say(&world, "Irena Kowalska", PERSON, NULL, "President of Norway");
    article(&world);
    say(&world, "Kowalska", PERSON, NULL, "current Norwegian president");
    article(&world);
    say(&world, "Kowalska", PERSON, NULL, "ex-president of Norway");
    assert_int_equal(resolve(&world), 2);
    end(&world);
}

static void namesakes_of_another_time_stay_apart(void **state) {
    (void)state;
    World world;
    begin(&world);
    article(&world);
    say(&world, "John Baker Sr.", PERSON, NULL, "Governor of Ohio");
    article(&world);
    say(&world, "John Baker Jr.", PERSON, NULL, "Governor of Ohio");
    article(&world);
    say(&world, "Elizabeth II", PERSON, NULL, NULL);
    article(&world);
    say(&world, "Elizabeth I", PERSON, NULL, NULL);
    assert_int_equal(resolve(&world), 4);
    end(&world);
}

static void a_parliament_is_that_of_the_article_s_country(void **state) {
    (void)state;
    World world;
    begin(&world);
    article(&world);
    say(&world, "Norway", PLACE, "country/NO", NULL);
    say(&world, "Parliament", ORGANIZATION, NULL, NULL);
    article(&world);
    say(&world, "Iraq", PLACE, "country/IQ", NULL);
    say(&world, "Parliament", ORGANIZATION, NULL, NULL);
    article(&world);
    say(&world, "Parliament of Iraq", ORGANIZATION, NULL, NULL);
    article(&world);
    say(&world, "Iraqi Parliament", ORGANIZATION, NULL, NULL);
    assert_int_equal(resolve(&world), 4);
    assert_int_equal(id_of(&world, "Iraqi Parliament"), id_of(&world, "Parliament of Iraq"));
    end(&world);
}

static void a_court_of_no_country_stays_in_its_article(void **state) {
    (void)state;
    World world;
    begin(&world);
    article(&world);
    say(&world, "Supreme Court", ORGANIZATION, NULL, NULL);
    article(&world);
    say(&world, "Supreme Court", ORGANIZATION, NULL, NULL);
    assert_int_equal(resolve(&world), 2);
    end(&world);
}

static void a_key_against_the_article_is_not_believed(void **state) {
    (void)state;
    World world;
    begin(&world);
    article(&world);
    say(&world, "Norway", PLACE, "country/NO", NULL);
    say(&world, "Senate", ORGANIZATION, "inst/US/Senate", NULL);
    article(&world);
    say(&world, "United States", PLACE, "country/US", NULL);
    say(&world, "Senate", ORGANIZATION, "inst/US/Senate", NULL);
    article(&world);
    say(&world, "U.S. Senate", ORGANIZATION, NULL, NULL);
    assert_int_equal(resolve(&world), 4);
    end(&world);
}

static void ministries_are_one_however_they_are_called(void **state) {
    (void)state;
    World world;
    begin(&world);
    article(&world);
    say(&world, "Ministry of Foreign Affairs of Iraq", ORGANIZATION, NULL, NULL);
    article(&world);
    say(&world, "Iraqi Foreign Ministry", ORGANIZATION, NULL, NULL);
    article(&world);
    say(&world, "Norwegian Foreign Ministry", ORGANIZATION, NULL, NULL);
    assert_int_equal(resolve(&world), 2);
    end(&world);
}

static void a_storm_goes_by_its_name(void **state) {
    (void)state;
    World world;
    begin(&world);
    article(&world);
    say(&world, "Hurricane Dorian", RELATA_TYPE_EVENT, NULL, NULL);
    say(&world, "Dorian", PERSON, NULL, NULL);
    article(&world);
    say(&world, "Tropical Storm Dorian", RELATA_TYPE_EVENT, NULL, NULL);
    article(&world);
    say(&world, "Dorian", PERSON, NULL, NULL); // may be a man
    assert_int_equal(resolve(&world), 2);
    end(&world);
}

static void a_parent_is_not_its_subsidiary(void **state) {
    (void)state;
    World world;
    begin(&world);
    article(&world);
    say(&world, "Zorvex Airlines", ORGANIZATION, NULL, NULL);
    say(&world, "Zorvex", ORGANIZATION, NULL, NULL); // short for it
    article(&world);
    say(&world, "Quandrel Bank", ORGANIZATION, NULL, NULL);
    say(&world, "Quandrel", ORGANIZATION, NULL, NULL);
    article(&world);
    say(&world, "Quandrel", ORGANIZATION, NULL, NULL); // spoken of alone: a thing of its own
    assert_int_equal(resolve(&world), 3);
    end(&world);
}

static void members_stand_for_their_party(void **state) {
    (void)state;
    World world;
    begin(&world);
    article(&world);
    say(&world, "Liberal Party", ORGANIZATION, NULL, NULL);
    article(&world);
    say(&world, "Liberals", RELATA_TYPE_GROUP, NULL, NULL);
    article(&world);
    say(&world, "Social Democrats", RELATA_TYPE_GROUP, NULL, NULL);
    article(&world);
    say(&world, "Social Democratic Party", ORGANIZATION, NULL, NULL);
    assert_int_equal(resolve(&world), 2);
    end(&world);
}

static void the_first_of_two_surnames_will_do(void **state) {
    (void)state;
    World world;
    begin(&world);
    article(&world);
    say(&world, "Ricardo Zamorano Quiles", PERSON, NULL, NULL);
    say(&world, "Zamorano", PERSON, NULL, NULL);
    article(&world);
    say(&world, "Ohio Ricardo Zamorano Quiles", ORGANIZATION, NULL, NULL); // what is left of "senator from Ohio"
    assert_int_equal(resolve(&world), 1);
    end(&world);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_former_office_is_not_the_present_one),
        cmocka_unit_test(namesakes_of_another_time_stay_apart),
        cmocka_unit_test(a_parliament_is_that_of_the_article_s_country),
        cmocka_unit_test(a_court_of_no_country_stays_in_its_article),
        cmocka_unit_test(a_key_against_the_article_is_not_believed),
        cmocka_unit_test(ministries_are_one_however_they_are_called),
        cmocka_unit_test(a_storm_goes_by_its_name),
        cmocka_unit_test(a_parent_is_not_its_subsidiary),
        cmocka_unit_test(members_stand_for_their_party),
        cmocka_unit_test(the_first_of_two_surnames_will_do),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
