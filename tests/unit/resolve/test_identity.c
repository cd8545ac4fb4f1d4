#include "unit/test.h"

#include "../store/build.h"

typedef struct {
    char *path;
    RelataStore *store;
    RelataAnswer *answer;
    uint32_t n;
} World;

static void begin(World *world) {
    world->path = build_store_path();
    world->answer = relata_answer_new();
    world->n = 0;
    assert_int_equal(relata_store_open(&world->store, world->path, RELATA_STORE_WRITE, NULL), RELATA_OK);
}

// An article with one entity.
static void say_full(World *world, const char *name, RelataType type, const char *key, const char *aliases,
                     uint8_t gender) {
    char id[16];
    snprintf(id, sizeof id, "%03u", world->n++);
    Build *build = build_begin(id);
    build_entity_full(build, name, type, RELATA_ENTITY_NAMED, key, aliases, gender);
    assert_int_equal(build_put(build, world->store, NULL), RELATA_OK);
}

static void say(World *world, const char *name, RelataType type, const char *aliases) {
    say_full(world, name, type, NULL, aliases, RELATA_GENDER_UNKNOWN);
}

static void resolve(World *world) {
    RelataError error = {0};
    RelataStatus status = relata_store_resolve(world->store, NULL, &error);
    assert_string_equal(error.message, "");
    assert_int_equal(status, RELATA_OK);
}

static void end(World *world) {
    relata_answer_free(world->answer);
    relata_store_close(world->store);
    build_remove_store(world->path);
}

static uint64_t n_entities(World *world) {
    RelataStoreSummary summary;
    assert_int_equal(relata_store_summary(world->store, &summary, NULL), RELATA_OK);
    return summary.n_entities;
}

static int64_t id_of(World *world, const char *name) {
    RelataNode node;
    RelataStatus status = relata_store_find(world->store, world->answer, name, &node, NULL, NULL);
    return status == RELATA_OK ? node.id : status == RELATA_AMBIGUOUS ? -1 : 0;
}

static const char *name_of(World *world, const char *name) {
    RelataNode node;
    assert_int_equal(relata_store_find(world->store, world->answer, name, &node, NULL, NULL), RELATA_OK);
    return node.name;
}

#define PERSON RELATA_TYPE_PERSON
#define ORGANIZATION RELATA_TYPE_ORGANIZATION
#define PLACE RELATA_TYPE_PLACE
#define FACILITY RELATA_TYPE_FACILITY

static void a_surname_joins_the_only_bearer(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Marta Kowalska", PERSON, "Kowalska");
    say(&world, "Kowalska", PERSON, NULL);
    say(&world, "KOWALSKA", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 1);
    assert_string_equal(name_of(&world, "kowalska"), "Marta Kowalska");
    end(&world);
}

static void a_surname_of_two_people_joins_neither(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Marta Kowalska", PERSON, NULL);
    say(&world, "Irena Kowalska", PERSON, NULL);
    say(&world, "Kowalska", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    assert_int_not_equal(id_of(&world, "Marta Kowalska"), id_of(&world, "Irena Kowalska"));
    end(&world);
}

static void an_office_decides_between_two(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Marta Kowalska", PERSON, "Governor of Lodz");
    say(&world, "Irena Kowalska", PERSON, "Mayor of Gdynia");
    say(&world, "Kowalska", PERSON, "Mayor of Gdynia");
    resolve(&world);
    assert_int_equal(n_entities(&world), 2);
    end(&world);
}

static void gender_keeps_a_surname_apart(void **state) {
    (void)state;
    World world;
    begin(&world);
    say_full(&world, "Marta Novak", PERSON, NULL, NULL, RELATA_GENDER_FEM);
    say_full(&world, "Novak", PERSON, NULL, NULL, RELATA_GENDER_MASC);
    resolve(&world);
    assert_int_equal(n_entities(&world), 2);
    end(&world);
}

static void the_far_better_known_bearer_is_meant(void **state) {
    (void)state;
    World world;
    begin(&world);
    for (int i = 0; i < 6; i++)
        say(&world, "Marta Kowalska", PERSON, NULL);
    say(&world, "Irena Kowalska", PERSON, NULL);
    say(&world, "Kowalska", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 2);
    end(&world);
}

static void spelling_variants_with_one_office_are_one(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Emomali Rahmon", PERSON, "President of Tajikistan|Rahmon");
    say(&world, "Emomali Rahman", PERSON, "President of Tajikistan");
    say(&world, "Rahman", PERSON, "President of Tajikistan");
    resolve(&world);
    assert_int_equal(n_entities(&world), 1);
    end(&world);
}

static void similar_surnames_without_more_stay_apart(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "John Hansen", PERSON, NULL);
    say(&world, "John Hanson", PERSON, NULL);
    say(&world, "Joan Hansen", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    end(&world);
}

static void a_father_and_his_son_stay_apart(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Emomali Rahmon", PERSON, "President of Tajikistan|Rahmon");
    say(&world, "Rustam Emomali", PERSON, "Emomali");
    say(&world, "Emomali", PERSON, NULL);
    say(&world, "Emomali Sobirzoda", PERSON, "Sobirzoda");
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    assert_int_equal(id_of(&world, "Emomali"), id_of(&world, "Rustam Emomali"));
    assert_int_not_equal(id_of(&world, "Rahmon"), id_of(&world, "Rustam Emomali"));
    end(&world);
}

static void middle_names_and_initials_may_be_missing(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Henrik Olaf Berg", PERSON, NULL);
    say(&world, "Henrik Berg", PERSON, NULL);
    say(&world, "Henrik O. Berg", PERSON, NULL);
    say(&world, "H. Berg", PERSON, NULL);
    say(&world, "President Henrik Berg", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 1);
    assert_string_equal(name_of(&world, "Henrik O. Berg"), "Henrik Olaf Berg");
    end(&world);
}

static void short_forms_and_generations_are_one(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Bill Hargrove", PERSON, NULL);
    say(&world, "William T. Hargrove", PERSON, NULL);
    say(&world, "WILLIAM T. HARGROVE JR.", PERSON, NULL);
    say(&world, "Walter Hargrove", PERSON, NULL);
    say(&world, "William Hargrove Sr.", PERSON, NULL); // the father
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    assert_string_equal(name_of(&world, "Bill Hargrove"), "William T. Hargrove");
    end(&world);
}

static void different_middle_names_are_different_people(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Henrik Olaf Berg", PERSON, NULL);
    say(&world, "Henrik Magnus Berg", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 2);
    end(&world);
}

static void an_initial_that_fits_two_joins_neither(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Henrik Berg", PERSON, NULL);
    say(&world, "Hilda Berg", PERSON, NULL);
    say(&world, "H. Berg", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    end(&world);
}

static void diacritics_and_hyphens_do_not_matter(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Andr\xc3\xa9s Mu\xc3\xb1oz", PERSON, NULL);
    say(&world, "Andres Munoz", PERSON, NULL);
    say(&world, "Park Ji-won", PERSON, NULL);
    say(&world, "Park Ji Won", PERSON, NULL);
    say(&world, "Park Jiwon", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 2);
    end(&world);
}

static void two_surnames_are_the_tail_of_a_longer_name(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Carlos Miguel Ortega Ruiz", PERSON, NULL);
    say(&world, "Ortega Ruiz", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 1);
    end(&world);
}

static void a_short_name_used_in_an_article_is_known(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Wen Jiahao", PERSON, "Wen");
    say(&world, "Wen", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 1);
    end(&world);
}

static void an_acronym_is_what_an_article_explains(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Eurasian Economic Union", ORGANIZATION, "EEU");
    say(&world, "EEU", ORGANIZATION, NULL);
    say(&world, "the Eurasian Economic Union", ORGANIZATION, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 1);
    assert_string_equal(name_of(&world, "EEU"), "Eurasian Economic Union");
    end(&world);
}

static void an_unexplained_acronym_needs_one_fitting_name(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Northern Fisheries Council", ORGANIZATION, NULL);
    say(&world, "NFC", ORGANIZATION, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 1);
    say(&world, "National Football Conference", ORGANIZATION, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    end(&world);
}

static void an_acronym_of_two_organisations_joins_neither(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Northern Fisheries Council", ORGANIZATION, "NFC");
    say(&world, "National Football Conference", ORGANIZATION, "NFC");
    say(&world, "NFC", ORGANIZATION, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    end(&world);
}

static void legal_suffixes_do_not_matter_and_subsidiaries_do(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Nordvik Energy", ORGANIZATION, NULL);
    say(&world, "Nordvik Energy Ltd.", ORGANIZATION, NULL);
    say(&world, "Nordvik Energy Shipping", ORGANIZATION, "Nordvik Energy");
    resolve(&world);
    assert_int_equal(n_entities(&world), 2);
    end(&world);
}

static void facilities_agree_in_number_kind_and_place(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "201st military base in Tajikistan", FACILITY, NULL);
    say(&world, "Russia's 201st military base", FACILITY, NULL);
    say(&world, "201st military base", FACILITY, NULL);
    say(&world, "201st base in Tajikistan", FACILITY, NULL);
    say(&world, "102nd military base in Armenia", FACILITY, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 2);
    assert_string_equal(name_of(&world, "201st military base"), "201st military base in Tajikistan");
    end(&world);
}

static void a_base_without_a_place_is_not_guessed(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "5th Brigade in Northland", FACILITY, NULL);
    say(&world, "5th Brigade in Southland", FACILITY, NULL);
    say(&world, "5th Brigade", FACILITY, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    end(&world);
}

static void keys_join_and_part(void **state) {
    (void)state;
    World world;
    begin(&world);
    say_full(&world, "Burma", PLACE, "country/MM", NULL, 0);
    say_full(&world, "Myanmar", PLACE, "country/MM", NULL, 0);
    say_full(&world, "Georgia", PLACE, "country/GE", NULL, 0);
    say_full(&world, "Georgia", PLACE, "admin/US.GA", NULL, 0);
    say_full(&world, "Georgia", PLACE, NULL, NULL, 0);
    resolve(&world);
    assert_int_equal(n_entities(&world), 4); // the Georgia nobody specifies stays by itself
    end(&world);
}

static void a_name_is_one_thing_whatever_its_type(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Harbour Street Market", ORGANIZATION, NULL);
    say(&world, "Harbour Street Market", FACILITY, NULL);
    say(&world, "Harbour Street Market", FACILITY, NULL);
    say(&world, "Lincoln", PERSON, NULL);
    say(&world, "Lincoln", PLACE, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    end(&world);
}

static void concepts_merge_by_head_and_modifiers(void **state) {
    (void)state;
    World world;
    begin(&world);
    static const char *const names[] = {"border outpost", "the border outposts", "outposts"};
    for (int i = 0; i < 3; i++) {
        char id[16];
        snprintf(id, sizeof id, "%d", i);
        Build *build = build_begin(id);
        uint32_t place = build_name(build, "Norland", PLACE, NULL);
        uint32_t concept = build_entity_full(build, names[i], RELATA_TYPE_OTHER, RELATA_ENTITY_NOMINAL, NULL, NULL, 0);
        build_triple(build, place, "builds", concept, 0.6);
        assert_int_equal(build_put(build, world.store, NULL), RELATA_OK);
    }
    resolve(&world);
    assert_int_equal(n_entities(&world), 3); // Norland, border outpost, outposts
    end(&world);
}

static void unnamed_people_stay_in_their_article(void **state) {
    (void)state;
    World world;
    begin(&world);
    for (int i = 0; i < 4; i++) {
        char id[16];
        snprintf(id, sizeof id, "%d", i);
        Build *build = build_begin(id);
        uint32_t place = build_name(build, "Norland", PLACE, NULL);
        uint32_t man =
            build_entity_full(build, i < 2 ? "spokesman" : "spokesmen", PERSON, RELATA_ENTITY_NOMINAL, NULL, NULL, 0);
        build->document->entities[man].is_plural = i >= 2;
        build_triple(build, man, "praised", place, 0.6);
        assert_int_equal(build_put(build, world.store, NULL), RELATA_OK);
    }
    resolve(&world);
    assert_int_equal(n_entities(&world), 4); // Norland, two spokesmen, spokesmen in general
    end(&world);
}

static void corrections_survive_rebuilds(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Marta Kowalska", PERSON, NULL);
    say(&world, "Irena Kowalska", PERSON, NULL);
    say(&world, "Kowalska", PERSON, NULL);
    say(&world, "Harbour Trust", ORGANIZATION, NULL);
    say(&world, "Dock Foundation", ORGANIZATION, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 5);
    int64_t marta = id_of(&world, "Marta Kowalska");
    assert_int_equal(relata_store_alias(world.store, "Marta Kowalska", "Kowalska", NULL), RELATA_OK);
    assert_int_equal(relata_store_merge(world.store, "Dock Foundation", "Harbour Trust", NULL), RELATA_OK);
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    assert_int_equal(id_of(&world, "Kowalska"), marta);
    assert_string_equal(name_of(&world, "Harbour Trust"), "Dock Foundation");
    say(&world, "Kowalska", PERSON, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    assert_int_equal(id_of(&world, "Marta Kowalska"), marta);
    assert_int_equal(relata_store_split(world.store, "Marta Kowalska", "Kowalska", NULL), RELATA_OK);
    resolve(&world);
    assert_int_equal(n_entities(&world), 4);
    assert_int_equal(relata_store_alias(world.store, "Marta Kowalska", "The Iron Baker", NULL), RELATA_OK);
    resolve(&world); // no article calls her that
    assert_int_equal(id_of(&world, "iron baker"), id_of(&world, "Marta Kowalska"));
    assert_int_equal(relata_store_merge(world.store, "Nobody", "Harbour Trust", NULL), RELATA_NOT_FOUND);
    end(&world);
}

static void never_merge_holds(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Northern Fisheries Council", ORGANIZATION, NULL);
    say(&world, "NFC", ORGANIZATION, "National Film Club");
    say(&world, "National Film Club", ORGANIZATION, NULL);
    resolve(&world);
    assert_int_equal(n_entities(&world), 2);
    assert_int_equal(relata_store_split(world.store, "National Film Club", "NFC", NULL), RELATA_OK);
    resolve(&world);
    assert_int_equal(n_entities(&world), 3);
    end(&world);
}

static void renames_are_told(void **state) {
    (void)state;
    World world;
    RelataRenameList list;
    begin(&world);
    say(&world, "Kowalska", PERSON, NULL);
    resolve(&world);
    int64_t id = id_of(&world, "Kowalska");
    assert_int_equal(relata_store_renames(world.store, world.answer, &list, NULL), RELATA_OK);
    assert_int_equal(list.n, 0);
    say(&world, "Marta Kowalska", PERSON, NULL);
    resolve(&world);
    assert_int_equal(id_of(&world, "Marta Kowalska"), id);
    assert_int_equal(relata_store_renames(world.store, world.answer, &list, NULL), RELATA_OK);
    assert_int_equal(list.n, 1);
    assert_string_equal(list.items[0].before, "Kowalska");
    assert_string_equal(list.items[0].after, "Marta Kowalska");
    say(&world, "Irena Novak", PERSON, NULL);
    resolve(&world);
    assert_int_equal(relata_store_renames(world.store, world.answer, &list, NULL), RELATA_OK);
    assert_int_equal(list.n, 0);
    end(&world);
}

static void every_merge_has_a_reason(void **state) {
    (void)state;
    World world;
    begin(&world);
    say(&world, "Marta Kowalska", PERSON, NULL);
    say(&world, "Kowalska", PERSON, NULL);
    resolve(&world);
    RelataProfile profile;
    RelataProfileOptions options = {.why = true};
    assert_int_equal(
        relata_store_profile(world.store, world.answer, id_of(&world, "Kowalska"), &options, &profile, NULL),
        RELATA_OK);
    assert_int_equal(profile.n_reasons, 2);
    assert_string_equal(profile.reasons[1].name, "Kowalska");
    assert_string_equal(profile.reasons[1].reason, "surname, borne by one person only (Marta Kowalska)");
    assert_true(profile.reasons[1].score < 1);
    end(&world);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_surname_joins_the_only_bearer),
        cmocka_unit_test(a_surname_of_two_people_joins_neither),
        cmocka_unit_test(an_office_decides_between_two),
        cmocka_unit_test(gender_keeps_a_surname_apart),
        cmocka_unit_test(the_far_better_known_bearer_is_meant),
        cmocka_unit_test(spelling_variants_with_one_office_are_one),
        cmocka_unit_test(similar_surnames_without_more_stay_apart),
        cmocka_unit_test(a_father_and_his_son_stay_apart),
        cmocka_unit_test(middle_names_and_initials_may_be_missing),
        cmocka_unit_test(short_forms_and_generations_are_one),
        cmocka_unit_test(different_middle_names_are_different_people),
        cmocka_unit_test(an_initial_that_fits_two_joins_neither),
        cmocka_unit_test(diacritics_and_hyphens_do_not_matter),
        cmocka_unit_test(two_surnames_are_the_tail_of_a_longer_name),
        cmocka_unit_test(a_short_name_used_in_an_article_is_known),
        cmocka_unit_test(an_acronym_is_what_an_article_explains),
        cmocka_unit_test(an_unexplained_acronym_needs_one_fitting_name),
        cmocka_unit_test(an_acronym_of_two_organisations_joins_neither),
        cmocka_unit_test(legal_suffixes_do_not_matter_and_subsidiaries_do),
        cmocka_unit_test(facilities_agree_in_number_kind_and_place),
        cmocka_unit_test(a_base_without_a_place_is_not_guessed),
        cmocka_unit_test(keys_join_and_part),
        cmocka_unit_test(a_name_is_one_thing_whatever_its_type),
        cmocka_unit_test(concepts_merge_by_head_and_modifiers),
        cmocka_unit_test(unnamed_people_stay_in_their_article),
        cmocka_unit_test(corrections_survive_rebuilds),
        cmocka_unit_test(never_merge_holds),
        cmocka_unit_test(renames_are_told),
        cmocka_unit_test(every_merge_has_a_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
