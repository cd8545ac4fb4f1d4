// Corpora of names to sets of labels: what tags stand for, where names begin and end, where documents begin.
// Trainers are not part of the library, so their sources are taken in here.
#include "../test.h"

#include "learn/corpus_train.c"
#include "learn/name_corpus_train.c"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/relata-names-XXXXXX";

static void write_corpus(const char *path, const char *text) {
    char name[256];
    snprintf(name, sizeof name, "%s/%s", folder, path);
    for (char *at = name + sizeof folder; (at = strchr(at, '/')); *at++ = '/') {
        *at = '\0';
        mkdir(name, 0700);
    }
    FILE *file = fopen(name, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static uint32_t bit(uint32_t class_, uint32_t part) {
    return 1u << relata_name_label(class_, part);
}

static void test_uner(void **state) {
    (void)state;
    RelataNameCorpus corpus = {0};
    write_corpus(sources[RELATA_NAMES_UNER_TRAIN].path, "# newdoc id = a\n# text = Ines Vidal met Bolt .\n"
                                                        "1\tInes\tB-PER\t-\tx\n2\tVidal\tI-PER\t-\tx\n3\tmet\tO\t-\tx\n"
                                                        "4\tBolt\tB-ORG\t-\tx\n5\t.\tO\t-\tx\n\n"
                                                        "1\tSwiss\tB-OTH\t-\tx\n");
    assert_int_equal(relata_name_corpus_read(&corpus, folder, RELATA_NAMES_UNER_TRAIN, (RelataLexicon){0}, NULL),
                     RELATA_OK);
    assert_int_equal(corpus.sentences.n, 2);
    const RelataNameSentence *first = &corpus.sentences.items[0], *second = &corpus.sentences.items[1];
    assert_int_equal(first->n, 5);
    assert_true(first->starts_document);
    assert_false(second->starts_document);
    assert_string_equal(first->forms[1], "Vidal");
    assert_int_equal(first->labels[0], bit(RELATA_NAME_PERSON, RELATA_NAME_B));
    assert_int_equal(first->labels[1], bit(RELATA_NAME_PERSON, RELATA_NAME_E));
    assert_int_equal(first->labels[2], 1);
    assert_int_equal(first->labels[3], bit(RELATA_NAME_ORGANIZATION, RELATA_NAME_S));
    assert_true(second->labels[0] & 1); // a class of its own there: a group, or nothing that is marked here
    assert_true(second->labels[0] & bit(RELATA_NAME_GROUP, RELATA_NAME_S));
    assert_false(second->labels[0] & bit(RELATA_NAME_GROUP, RELATA_NAME_B));
    assert_false(second->labels[0] & bit(RELATA_NAME_PLACE, RELATA_NAME_S));
    relata_name_corpus_clear(&corpus);
}

// Wikigold marks documents by a line of their own; an unmarked word there is outside.
static void test_documents(void **state) {
    (void)state;
    RelataNameCorpus corpus = {0};
    write_corpus(sources[RELATA_NAMES_WIKIGOLD].path,
                 "-DOCSTART-\tO\n\nLima\tB-LOC\n\nsleeps\tO\n-DOCSTART-\tO\n\nend\tO\n");
    assert_int_equal(relata_name_corpus_read(&corpus, folder, RELATA_NAMES_WIKIGOLD, (RelataLexicon){0}, NULL),
                     RELATA_OK);
    assert_int_equal(corpus.sentences.n, 3);
    assert_true(corpus.sentences.items[0].starts_document);
    assert_false(corpus.sentences.items[1].starts_document);
    assert_true(corpus.sentences.items[2].starts_document);
    assert_int_equal(corpus.sentences.items[1].labels[0], 1);
    relata_name_corpus_clear(&corpus);
}

static void test_absent(void **state) {
    (void)state;
    RelataNameCorpus corpus = {0};
    assert_int_equal(relata_name_corpus_read(&corpus, folder, RELATA_NAMES_GMB, (RelataLexicon){0}, NULL), RELATA_IO);
}

static void test_glue(void **state) {
    (void)state;
    assert_true(relata_name_corpus_is_glued("Lima", ","));
    assert_true(relata_name_corpus_is_glued("(", "Peru"));
    assert_false(relata_name_corpus_is_glued("in", "Lima"));
}

static int make_folder(void **state) {
    (void)state;
    return mkdtemp(folder) ? 0 : 1;
}

static int remove_folder(void **state) {
    (void)state;
    static const char *const names[] = {"ner/uner-ewt/en_ewt-ud-train.iob2", "ner/uner-ewt",
                                        "ner/wikigold/wikigold-train.iob2", "ner/wikigold", "ner"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[256];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        remove(path);
    }
    return rmdir(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_uner), cmocka_unit_test(test_documents),
                                       cmocka_unit_test(test_absent), cmocka_unit_test(test_glue)};
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
