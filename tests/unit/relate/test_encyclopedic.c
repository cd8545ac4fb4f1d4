// What encyclopedic articles are known by.
#include "unit/model.h"

#include "relate/encyclopedic.h"

static bool is_encyclopedic(const char *text) {
    RelataDocument *d = read_statements(text, 0);
    bool is = relata_is_encyclopedic(d);
    assert_int_equal(is, d->is_encyclopedic);
    relata_document_free(d);
    return is;
}

static void an_article_that_defines_its_subject_is_encyclopedic(void **state) {
    (void)state;
    static const char *const texts[] = {
        "Vikvoll is a village in the municipality of Voss, Norway. It has 900 inhabitants. A road leads to Bergen.",
        "Ann Leigh (born Ann Carr; 3 May 1902 – 9 June 1981) was a Welsh painter. She studied in Cardiff. She died in "
        "Rome.",
        "\"Who Goes There Now\" is a song by the Welsh band Tide. It was released in 1987. It reached the top ten in "
        "Wales.",
        "The River Ouldan runs through the north of Wales. It rises near Bala. It is 30 km long.",
        "A morvel is a cake of oats and honey. It is eaten in Norway. The first recipe was printed in 1804.",
        "Fort Halden was built in 1661 by the Danes. It lies on a hill. The town of Halden lies below it.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_true(is_encyclopedic(texts[i]));
}

static void reports_are_not(void **state) {
    (void)state;
    static const char *const texts[] = {
        // a story begins
        "Ann Leigh told a court in Cardiff what she saw. She is a painter. The trial goes on.",
        "Police arrested Ann Leigh, a Welsh painter, in Cardiff. She was born in Bala. She is 44.",
        "It is a village of 900 people in Norway. Nobody lives there in winter. A road leads to Bergen.",
        "Will Ann Leigh be the next mayor? She is a painter. She lives in Cardiff.",
        // defined, but then somebody is quoted, or it happened on Friday
        "Ann Leigh is a Welsh painter. She fell ill on Friday. Doctors in Cardiff treat her.",
        "Ann Leigh is a Welsh painter. Her house burned Friday near Cardiff. Doctors in Bala treat her.",
        "Ann Leigh is a painter in Cardiff. The council bought her house, she said. It will be a museum.",
        "Cardiff is the capital of Wales. We love our city. You should come and see it.",
        // told from the day it was written, of people whom readers know
        "President Leigh is a critic of the Danish king. Her party rules Wales. It has 900 members.",
        "Bala is a town in Wales. Mr. Leigh rebuilt it. A road leads to Cardiff.",
        "Bala is a town in Wales. The mayor resigned last month. A road leads to Cardiff.",
        "The bridge at Bala is a project of Wales. It is expected to open in May. A road leads to Cardiff.",
        // begun in the middle of something, or a quality instead of a kind
        "Of these towns, Bala is the smallest one. It lies in Wales. A road leads to Cardiff.",
        "In 2006 Chad was the first country to ratify the treaty. It has 900 members. Its seat is Lima.",
        "Ann Leigh is free until her trial. She owns a house in Bala. A road leads to Cardiff.",
        "The storm is the latest in northern Wales. It reached Bala in March. A road was closed.",
        // asked and answered
        "Bala is a town in Wales. Who owns its bridge? The county of Gwynedd does.",
        // too short to tell
        "Vikvoll is a village in the municipality of Voss, Norway. It has 900 inhabitants.",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_false(is_encyclopedic(texts[i]));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(an_article_that_defines_its_subject_is_encyclopedic),
                                       cmocka_unit_test(reports_are_not)};
    return cmocka_run_group_tests(tests, open_model, close_model);
}
