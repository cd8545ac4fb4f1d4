#include "listing.h"

static void paragraphs_end_at_empty_lines(void **state) {
    (void)state;
    expect_blocks("One thing happened here.\n\nAnother thing followed it.\n", RELATA_FORMAT_TEXT,
                  "paragraph: One thing happened here.\nparagraph: Another thing followed it.\n");
}

static void wrapped_lines_are_joined(void **state) {
    (void)state;
    expect_blocks("The harbour of Halden was closed for the whole of Monday morning\n"
                  "because Thick fog lay over the sound and nobody could see the far\n"
                  "shore, the master of the harbour said.\n",
                  RELATA_FORMAT_TEXT,
                  "paragraph: The harbour of Halden was closed for the whole of Monday morning because Thick fog lay "
                  "over the sound and nobody could see the far shore, the master of the harbour said.\n");
}

static void long_lines_are_paragraphs(void **state) {
    (void)state;
    expect_blocks("The harbour was closed.\nThe ferry did not sail,\nand the market was empty.\n", RELATA_FORMAT_TEXT,
                  "paragraph: The harbour was closed.\n"
                  "paragraph: The ferry did not sail, and the market was empty.\n");
}

static void shape_shows_title_and_headings(void **state) {
    (void)state;
    expect_blocks(
        "Fog Closes Harbour\n\nBy Nora Lind\n\nMarch 4, 2021\n\nThe harbour of Halden was closed on Monday because "
        "of thick fog.\n\nWhat Comes Next\n\nThe ferry will sail again when the fog has gone, the company "
        "said.\n",
        RELATA_FORMAT_TEXT,
        "title: Fog Closes Harbour\nbyline: By Nora Lind\nbyline: March 4, 2021\n"
        "paragraph: The harbour of Halden was closed on Monday because of thick fog.\n"
        "heading: What Comes Next\n"
        "paragraph: The ferry will sail again when the fog has gone, the company said.\n");
}

static void page_talk_is_boilerplate(void **state) {
    (void)state;
    expect_blocks("Fog Closes Harbour\n\nThe harbour of Halden was closed on Monday because of thick fog.\n\n"
                  "The ferry will sail again when the fog has gone, the company said.\n\n"
                  "Read more: Ten foggy harbours\n\nBoats wait outside. Photo: Ola Berg\n\n"
                  "Sponsored by a brewery, the regatta of boats was moved to Sunday at noon.\n\nAbout Us\n\n"
                  "The Halden Post is a newspaper for all who live on the sound and its shores.\n",
                  RELATA_FORMAT_TEXT,
                  "title: Fog Closes Harbour\n"
                  "paragraph: The harbour of Halden was closed on Monday because of thick fog.\n"
                  "paragraph: The ferry will sail again when the fog has gone, the company said.\n"
                  "boiler: Read more: Ten foggy harbours\ncaption: Boats wait outside. Photo: Ola Berg\n"
                  "paragraph: Sponsored by a brewery, the regatta of boats was moved to Sunday at noon.\n"
                  "boiler: About Us\n"
                  "boiler: The Halden Post is a newspaper for all who live on the sound and its shores.\n");
}

static void lines_that_were_glued_are_parted(void **state) {
    (void)state;
    expect_blocks(
        "Harbour closed by fog HALDEN BAY, N.Y. (AP) -- The harbour of Halden was closed on Monday.\n\n"
        "Ferry sails By Nora Lind, Staff Writer Thursday, March 4, 2021 at 6:00 am The ferry sailed again.\n\n"
        "Date: Thu, 04 Mar 2021 06:18:27 GMT Connection: close Fog came back Oslo, March 4 (Reuters) - The fog "
        "came back on Monday.\n\n"
        "Fog in May By Nora Lind and Ola Berg HALDEN – The fog lay over the sound in May.\n",
        RELATA_FORMAT_TEXT,
        "heading: Harbour closed by fog\nbyline: HALDEN BAY, N.Y. (AP) --\n"
        "paragraph: The harbour of Halden was closed on Monday.\n"
        "heading: Ferry sails\nboiler: By Nora Lind, Staff Writer Thursday, March 4, 2021 at 6:00 am\n"
        "paragraph: The ferry sailed again.\n"
        "boiler: Date: Thu, 04 Mar 2021 06:18:27 GMT Connection: close\nheading: Fog came back\n"
        "byline: Oslo, March 4 (Reuters) -\nparagraph: The fog came back on Monday.\n"
        "heading: Fog in May\nboiler: By Nora Lind and Ola Berg\nbyline: HALDEN –\n"
        "paragraph: The fog lay over the sound in May.\n");
    expect_blocks(
        "The harbour was closed by NASA and by Tuesday the ferry of the town lay in the port of OSLO.\n\n"
        "By Nora Lind the fog was never feared, and the tour is on Friday, March 5, 2021 at 6:00 p.m. They go.\n",
        RELATA_FORMAT_TEXT,
        "paragraph: The harbour was closed by NASA and by Tuesday the ferry of the town lay in the port of "
        "OSLO.\n"
        "paragraph: By Nora Lind the fog was never feared, and the tour is on Friday, March 5, 2021 at 6:00 "
        "p.m. They go.\n");
}

static void wire_stories_are_parted(void **state) {
    (void)state;
    expect_blocks(
        "LOW0376 BC-FOG-LOWF 07 31 FOG CLOSES HARBOUR (EDS: ADDS name.) By NORA LIND c.2002 Lowfield News Service "
        "HALDEN, N.Y. - - The harbour of Halden was closed on Monday.\n\n"
        "FOG CLOSES THE HARBOUR FOR THREE DAYS The harbour was closed on Monday. OLD FERRY SAILS AGAIN AFTER STORM "
        "A ferry left Halden on Monday.\n\n"
        "By NORA LIND and K. BERG The ferry sailed again on Monday.\n",
        RELATA_FORMAT_TEXT,
        "boiler: LOW0376 BC-FOG-LOWF 07 31 FOG CLOSES HARBOUR (EDS: ADDS name.)\n"
        "boiler: By NORA LIND c.2002 Lowfield News Service\nbyline: HALDEN, N.Y. - -\n"
        "paragraph: The harbour of Halden was closed on Monday.\n"
        "heading: FOG CLOSES THE HARBOUR FOR THREE DAYS\nparagraph: The harbour was closed on Monday.\n"
        "heading: OLD FERRY SAILS AGAIN AFTER STORM\nparagraph: A ferry left Halden on Monday.\n"
        "boiler: By NORA LIND and K. BERG\nparagraph: The ferry sailed again on Monday.\n");
    expect_blocks("LOW WATER HARBOUR FERRIES are sailing again, said LOW WATER HARBOUR FERRIES Inc. on Monday.\n\n"
                  "NATO AND EU Foreign ministers met in Halden on Monday, by the old harbour.\n",
                  RELATA_FORMAT_TEXT,
                  "paragraph: LOW WATER HARBOUR FERRIES are sailing again, said LOW WATER HARBOUR FERRIES Inc. on "
                  "Monday.\nparagraph: NATO AND EU Foreign ministers met in Halden on Monday, by the old harbour.\n");
}

static void prose_after_related_links_stays(void **state) {
    (void)state;
    expect_blocks(
        "The harbour of Halden was closed on Monday because of thick fog.\n\nRelated stories\n\nFog in May\n\n"
        "The ferry will sail again when the fog has gone, the company said.\n",
        RELATA_FORMAT_TEXT,
        "paragraph: The harbour of Halden was closed on Monday because of thick fog.\n"
        "boiler: Related stories\nboiler: Fog in May\n"
        "paragraph: The ferry will sail again when the fog has gone, the company said.\n");
}

static void metadata_comes_from_the_text(void **state) {
    (void)state;
    const char *text = "Fog Closes Harbour\n\nThe harbour of Halden was closed on Monday because of thick fog.\n\n"
                       "Original url: <https://post.example/2021/03/04/fog>\n";
    RelataDocument *document = read_string(text, strlen(text), "folder/fog.txt", RELATA_FORMAT_AUTO);
    assert_string_equal(document->id, "fog");
    assert_string_equal(document->source, "folder/fog.txt");
    assert_string_equal(document->title, "Fog Closes Harbour");
    assert_string_equal(document->url, "https://post.example/2021/03/04/fog");
    assert_string_equal(document->published, "2021-03-04");
    relata_document_free(document);
}

static void a_dateline_dates_the_article(void **state) {
    (void)state;
    static const char *const texts[][2] = {
        {"HALDEN, March 4, 2021 \xE2\x80\x93 The harbour was closed on Monday because of thick fog.\n", "2021-03-04"},
        {"HALDEN, Norway, 4 March 2021 (NNA) - The harbour was closed on Monday because of thick fog.\n", "2021-03-04"},
        {"HALDEN, on March 4, 2021 they say, was the quietest town of the whole long coast of Norway.\n", NULL},
        {"In Halden, March 4, 2021 - a Thursday - was the day on which the harbour was closed for fog.\n", NULL}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        RelataDocument *document = read_string(texts[i][0], strlen(texts[i][0]), "test", RELATA_FORMAT_TEXT);
        if (texts[i][1])
            assert_string_equal(document->published, texts[i][1]);
        else
            assert_null(document->published);
        assert_int_equal(document->blocks[0].kind, texts[i][1] ? RELATA_BLOCK_BYLINE : RELATA_BLOCK_PARAGRAPH);
        relata_document_free(document);
    }
}

static void a_dateline_stands_apart(void **state) {
    (void)state;
    const char *text = "OSLO, March 3 (NNA) - The harbour was closed on Monday.\n\n"
                       "(Lima) \xE2\x80\x93 The court freed four men today.\n\n"
                       "WASHINGTON, D.C.\xE2\x80\x94The senator left the room.\n\n"
                       "The mayor - Anna Berg - has left the party again.\n\n"
                       "NATO - an alliance of many states - met on Monday.\n\n"
                       "The plan (phase one) - The harbour was closed on Monday.\n\n"
                       "FOG-HARBOUR (Oslo) The ferry left the harbour on Monday.\n\n"
                       "PARIS (NNA) -\n";
    RelataStrbuf out = {0};
    RelataDocument *document = read_string(text, strlen(text), "test", RELATA_FORMAT_TEXT);
    list_blocks(document, &out);
    assert_string_equal(relata_strbuf_string(&out),
                        "byline: OSLO, March 3 (NNA) -\n"
                        "paragraph: The harbour was closed on Monday.\n"
                        "byline: (Lima) \xE2\x80\x93\n"
                        "paragraph: The court freed four men today.\n"
                        "byline: WASHINGTON, D.C.\xE2\x80\x94\n"
                        "paragraph: The senator left the room.\n"
                        "paragraph: The mayor - Anna Berg - has left the party again.\n"
                        "paragraph: NATO - an alliance of many states - met on Monday.\n"
                        "paragraph: The plan (phase one) - The harbour was closed on Monday.\n"
                        "byline: FOG-HARBOUR (Oslo)\n"
                        "paragraph: The ferry left the harbour on Monday.\n"
                        "paragraph: PARIS (NNA) -\n");
    for (uint32_t i = 0; i < document->n_blocks; i++)
        assert_memory_equal(text + document->blocks[i].source, document->text + document->blocks[i].span.begin, 4);
    relata_strbuf_clear(&out);
    relata_document_free(document);
}

static void list_turns(const char *text, const char *expected) {
    RelataStrbuf out = {0};
    RelataDocument *document = read_string(text, strlen(text), "test", RELATA_FORMAT_TEXT);
    list_blocks(document, &out);
    assert_string_equal(relata_strbuf_string(&out), expected);
    relata_strbuf_clear(&out);
    relata_document_free(document);
}

static void speakers_stand_apart(void **state) {
    (void)state;
    list_turns("((Post)) Why was the harbour of Halden closed?\n\n"
               "((Anna Berg)) There was too much fog in the bay, and it stayed.\n\n"
               "((on the left)) There was too much fog (see note) in the bay.\n\n"
               "((Anna Berg))\n",
               "speaker: ((Post))\n"
               "paragraph: Why was the harbour of Halden closed?\n"
               "speaker: ((Anna Berg))\n"
               "paragraph: There was too much fog in the bay, and it stayed.\n"
               "paragraph: ((on the left)) There was too much fog (see note) in the bay.\n"
               "paragraph: ((Anna Berg))\n");
    list_turns("Q: Why was the harbour of Halden closed?\n\n"
               "Mayor Berg: There was too much fog in the bay, and it stayed.\n\n"
               "Q: When will it be open again, do you think?\n\n"
               "Mayor Berg: As soon as the pilots can see the lights.\n\n"
               "Note: The harbour was opened again on Friday.\n",
               "speaker: Q:\n"
               "paragraph: Why was the harbour of Halden closed?\n"
               "speaker: Mayor Berg:\n"
               "paragraph: There was too much fog in the bay, and it stayed.\n"
               "speaker: Q:\n"
               "paragraph: When will it be open again, do you think?\n"
               "speaker: Mayor Berg:\n"
               "paragraph: As soon as the pilots can see the lights.\n"
               "paragraph: Note: The harbour was opened again on Friday.\n");
    list_turns("Update: The harbour of Halden was opened again on Friday.\n\n"
               "Background: It had been closed since Monday, for there was fog.\n",
               "paragraph: Update: The harbour of Halden was opened again on Friday.\n"
               "paragraph: Background: It had been closed since Monday, for there was fog.\n");
}

static void offsets_are_those_of_the_file(void **state) {
    (void)state;
    const char *text = "\xEF\xBB\xBF  First line here.\r\n\r\nSecond line here.\r\n";
    RelataDocument *document = read_string(text, strlen(text), "test", RELATA_FORMAT_TEXT);
    assert_int_equal(document->n_blocks, 2);
    assert_int_equal(document->blocks[0].source, 5);
    assert_memory_equal(text + document->blocks[1].source, "Second", 6);
    relata_document_free(document);
}

static void sentences_are_lines(void **state) {
    (void)state;
    const char *text = "The ferry was late.\n\n  It was fog .\n";
    RelataDocument *document = read_string(text, strlen(text), "test", RELATA_FORMAT_SENTENCES);
    assert_false(document->is_tokenized);
    assert_int_equal(document->n_sentences, 2);
    assert_int_equal(document->n_tokens, 0);
    assert_int_equal(document->sentences[1].block, 1);
    relata_document_free(document);
    document = read_string(text, strlen(text), "test", RELATA_FORMAT_TOKENS);
    assert_true(document->is_tokenized);
    assert_int_equal(document->n_tokens, 8);
    assert_int_equal(document->sentences[1].token_begin, 4);
    assert_string_equal(document->tokens[7].form, ".");
    relata_document_free(document);
}

static void nothing_to_read_is_an_error(void **state) {
    (void)state;
    expect_failure("", 0, RELATA_FORMAT_TEXT, RELATA_SYNTAX, "empty");
    expect_failure(" \n\t\n", 4, RELATA_FORMAT_AUTO, RELATA_SYNTAX, "empty");
    expect_failure("\xC2\xA0\n", 3, RELATA_FORMAT_TEXT, RELATA_SYNTAX, "no text");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs_end_at_empty_lines), cmocka_unit_test(wrapped_lines_are_joined),
        cmocka_unit_test(long_lines_are_paragraphs),     cmocka_unit_test(shape_shows_title_and_headings),
        cmocka_unit_test(page_talk_is_boilerplate),      cmocka_unit_test(lines_that_were_glued_are_parted),
        cmocka_unit_test(wire_stories_are_parted),       cmocka_unit_test(prose_after_related_links_stays),
        cmocka_unit_test(metadata_comes_from_the_text),  cmocka_unit_test(a_dateline_dates_the_article),
        cmocka_unit_test(a_dateline_stands_apart),       cmocka_unit_test(speakers_stand_apart),
        cmocka_unit_test(offsets_are_those_of_the_file), cmocka_unit_test(sentences_are_lines),
        cmocka_unit_test(nothing_to_read_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
