// Training of the section `lemma`: edit scripts of the treebanks' forms, generalised to endings.
//
// Every form with its class, tag and lemma gives a script. For each class, tag and way of writing, the forms
// vote on the script of each of their endings, one vote a form; an ending gets a rule where its winner
// differs from what the shorter endings say. Forms for which the rules are then wrong get rules of
// their own. Verbs and nouns of the lexicon are inflected regularly and join the vote, and the lexicon's
// irregular forms are added, so that what the treebanks never show is known too.
#include "train/train.h"

#include "learn/corpus_train.h"
#include "base/array.h"
#include "base/file.h"
#include "base/map.h"
#include "base/strbuf.h"
#include "syntax/lemmatize_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 120, OWN = 4, LEAST_VOTES = 2 }; // bytes of a form; weight of a treebank's form; votes that make a rule
enum { DECIDED = 1000 };                       // weight of a form that the lexicon decides against the treebanks

typedef struct {
    uint64_t tag;
    uint32_t form_case;
    uint32_t folded; // id in Trainer.strings
    uint32_t script; // index of Trainer.scripts, by most votes
    uint32_t votes;  // of the script
    bool is_name;    //
    bool is_odd;     // only ever seen misspelt: it has no vote on endings
} Form;

// Counts by key; grows.
typedef struct {
    uint64_t *keys;
    uint32_t *values;
    size_t n, room;
} Counts;

typedef struct {
    const RelataTrainOptions *options;
    RelataMap *strings;    // folded forms, keys of forms
    RelataMap *script_map; // "case taken put" → index + 1
    RELATA_ARRAY(uint32_t) scripts;
    RelataStrbuf pool; // strings put
    RELATA_ARRAY(Form) forms;
    RelataMap *form_map; // "tag case folded" → index + 1
    Counts form_votes;   // by form and script
    Counts votes;        // by ending and script
    Counts winners;      // by ending: script + 1
    Counts rules;        // by ending: script + 1, those that are kept
    bool failed;
} Trainer;

static RelataStatus no_memory(RelataError *error) {
    return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
}

// --- counts ------------------------------------------------------------------------------------

static uint32_t *count_at(Counts *counts, uint64_t key) {
    key += key == 0; // 0 marks an empty place
    size_t i = (size_t)(key * 0x9e3779b97f4a7c15u >> 20) & (counts->room - 1);
    while (counts->keys[i] && counts->keys[i] != key)
        i = (i + 1) & (counts->room - 1);
    if (!counts->keys[i]) {
        counts->keys[i] = key;
        counts->n++;
    }
    return &counts->values[i];
}

static bool counts_init(Counts *counts, size_t room) {
    *counts = (Counts){calloc(room, sizeof(uint64_t)), calloc(room, sizeof(uint32_t)), 0, room};
    return counts->keys && counts->values;
}

static void counts_clear(Counts *counts) {
    free(counts->keys);
    free(counts->values);
}

static uint64_t with_script(uint64_t key, uint32_t script) {
    return relata_hash_mix(key, script);
}

// --- scripts -----------------------------------------------------------------------------------

static uint32_t script_id(Trainer *trainer, uint32_t how, size_t taken, const char *put) {
    char key[512];
    snprintf(key, sizeof key, "%u %zu %s", how, taken, put);
    uint32_t id = relata_map_add_string(trainer->script_map, key);
    if (id > trainer->scripts.n) {
        uint32_t offset = (uint32_t)trainer->pool.n;
        relata_strbuf_add(&trainer->pool, put, strlen(put) + 1);
        if (offset > UINT16_MAX || !RELATA_ARRAY_ADD(&trainer->scripts, how | (uint32_t)taken << 8 | offset << 16))
            trainer->failed = true;
    }
    return id - 1;
}

// The shortest script from form to lemma; among equals the change of case that serves most forms of the class.
static uint32_t script_of(Trainer *trainer, const char *form, const char *lemma, RelataUpos upos) {
    static const uint8_t names_first[] = {RELATA_LEMMA_KEEP, RELATA_LEMMA_TO_TITLE, RELATA_LEMMA_TO_LOWER,
                                          RELATA_LEMMA_NO_COMMAS};
    static const uint8_t words_first[] = {RELATA_LEMMA_TO_LOWER, RELATA_LEMMA_TO_TITLE, RELATA_LEMMA_KEEP,
                                          RELATA_LEMMA_NO_COMMAS};
    bool is_word = upos != RELATA_UPOS_PROPN && upos != RELATA_UPOS_X && upos != RELATA_UPOS_SYM;
    const uint8_t *order = is_word ? words_first : names_first;
    uint32_t best = 0;
    size_t best_cost = SIZE_MAX;
    for (int k = 0; k < RELATA_N_LEMMA_CASES; k++) {
        char recased[MOST * 4 + 1];
        size_t n = relata_lemma_recase(form, order[k], recased), same = 0;
        while (same < n && lemma[same] == recased[same])
            same++;
        while (same > 0 && ((unsigned char)lemma[same] & 0xC0) == 0x80)
            same--;
        size_t cost = n - same + strlen(lemma + same);
        if (cost < best_cost && n - same < 256) {
            best = script_id(trainer, order[k], n - same, lemma + same);
            best_cost = cost;
        }
    }
    return best;
}

// --- forms -------------------------------------------------------------------------------------

static void add_form(Trainer *trainer, const char *form, const char *lemma, RelataUpos upos, const char *xpos,
                     uint32_t weight, bool is_odd) {
    if (strlen(form) > MOST || strlen(lemma) > MOST)
        return;
    char folded[MOST * 4 + 1], key[MOST * 4 + 64];
    uint32_t form_case, script = script_of(trainer, form, lemma, upos);
    relata_lemma_fold(form, folded, &form_case);
    form_case = relata_lemma_case(upos, form_case);
    uint64_t tag = relata_lemma_tag(upos, xpos);
    snprintf(key, sizeof key, "%016llx %u %s", (unsigned long long)tag, form_case, folded);
    uint32_t id = relata_map_add_string(trainer->form_map, key);
    uint32_t folded_id = relata_map_add_string(trainer->strings, folded);
    Form new_form = {tag, form_case, folded_id, script, 0, upos == RELATA_UPOS_PROPN, true};
    if (id == 0 || folded_id == 0 || (id > trainer->forms.n && !RELATA_ARRAY_ADD(&trainer->forms, new_form))) {
        trainer->failed = true;
        return;
    }
    Form *known = &trainer->forms.items[id - 1];
    known->is_odd = known->is_odd && is_odd;
    uint32_t *votes = count_at(&trainer->form_votes, with_script(relata_hash_mix(0x1234, id), script));
    *votes += weight;
    if (*votes > known->votes) {
        known->votes = *votes;
        known->script = script;
    }
}

static void add_tagged(Trainer *trainer, const char *form, const char *lemma, RelataUpos upos, const char *xpos,
                       uint32_t weight) {
    add_form(trainer, form, lemma, upos, xpos, weight, false);
    add_form(trainer, form, lemma, upos, NULL, weight, false);
}

// --- the lexicon -------------------------------------------------------------------------------

static bool ends_in(const char *word, const char *ending) {
    size_t n = strlen(word), m = strlen(ending);
    return n >= m && strcmp(word + n - m, ending) == 0;
}

static bool is_vowel(char c) {
    return c != '\0' && strchr("aeiou", c) != NULL;
}

// One vowel between consonants in a word of one syllable: stop, plan.
static bool doubles(const char *word) {
    size_t n = strlen(word), vowels = 0;
    for (size_t i = 0; i < n; i++)
        vowels += is_vowel(word[i]) || (word[i] == 'y' && i > 0);
    return n >= 3 && vowels == 1 && is_vowel(word[n - 2]) && !is_vowel(word[n - 1]) && !strchr("wxy", word[n - 1]);
}

static bool takes_es(const char *word) {
    return ends_in(word, "s") || ends_in(word, "x") || ends_in(word, "z") || ends_in(word, "ch") || ends_in(word, "sh");
}

static bool ends_in_consonant_y(const char *word) {
    size_t n = strlen(word);
    return n >= 2 && word[n - 1] == 'y' && !is_vowel(word[n - 2]);
}

static void with_s(const char *word, char *form, size_t room) {
    int n = (int)strlen(word);
    if (ends_in_consonant_y(word))
        snprintf(form, room, "%.*sies", n - 1, word);
    else
        snprintf(form, room, "%s%s", word, takes_es(word) ? "es" : "s");
}

static void with_ing(const char *word, char *form, size_t room) {
    int n = (int)strlen(word);
    if (ends_in(word, "ie"))
        snprintf(form, room, "%.*sying", n - 2, word);
    else if (ends_in(word, "e") && !ends_in(word, "ee") && !ends_in(word, "oe") && !ends_in(word, "ye"))
        snprintf(form, room, "%.*sing", n - 1, word);
    else
        snprintf(form, room, "%s%.*sing", word, doubles(word), word + n - 1);
}

static void with_ed(const char *word, char *form, size_t room) {
    int n = (int)strlen(word);
    if (ends_in(word, "e"))
        snprintf(form, room, "%sd", word);
    else if (ends_in_consonant_y(word))
        snprintf(form, room, "%.*sied", n - 1, word);
    else
        snprintf(form, room, "%s%.*sed", word, doubles(word), word + n - 1);
}

static bool is_plain(const char *word) {
    size_t n = strlen(word);
    return n >= 3 && n < 30 && strspn(word, "abcdefghijklmnopqrstuvwxyz") == n;
}

static void inflect_verb(Trainer *trainer, const char *verb) {
    char form[64];
    with_s(verb, form, sizeof form);
    add_tagged(trainer, form, verb, RELATA_UPOS_VERB, "VBZ", 1);
    with_ing(verb, form, sizeof form);
    add_tagged(trainer, form, verb, RELATA_UPOS_VERB, "VBG", 1);
    with_ed(verb, form, sizeof form); // of irregular verbs too: some have both, and the others' are never met
    add_tagged(trainer, form, verb, RELATA_UPOS_VERB, "VBD", 1);
    add_tagged(trainer, form, verb, RELATA_UPOS_VERB, "VBN", 1);
}

static void inflect_adjective(Trainer *trainer, const char *adjective) {
    char base[64], form[72];
    size_t n = strlen(adjective);
    with_ed(adjective, base, sizeof base); // happied, bigged, wided: the stem is that of happier, bigger, wider
    base[strlen(base) - 2] = '\0';
    if (n > 7)
        return;
    snprintf(form, sizeof form, "%ser", base);
    add_tagged(trainer, form, adjective, RELATA_UPOS_ADJ, "JJR", 1);
    snprintf(form, sizeof form, "%sest", base);
    add_tagged(trainer, form, adjective, RELATA_UPOS_ADJ, "JJS", 1);
}

static void add_irregular(Trainer *trainer, const char *form, char pos, const char *lemma, uint32_t weight) {
    bool is_best = ends_in(form, "est");
    if (pos == 'n') {
        add_tagged(trainer, form, lemma, RELATA_UPOS_NOUN, "NNS", 1);
    } else if (pos == 'v' && ends_in(form, "ing")) {
        add_tagged(trainer, form, lemma, RELATA_UPOS_VERB, "VBG", 1);
    } else if (pos == 'v') {
        add_tagged(trainer, form, lemma, RELATA_UPOS_VERB, "VBD", weight);
        add_tagged(trainer, form, lemma, RELATA_UPOS_VERB, "VBN", weight);
    } else if (pos == 'a') {
        add_tagged(trainer, form, lemma, RELATA_UPOS_ADJ, is_best ? "JJS" : "JJR", 1);
    } else {
        add_tagged(trainer, form, lemma, RELATA_UPOS_ADV, is_best ? "RBS" : "RBR", 1);
    }
}

static RelataStatus read_treebank(Trainer *trainer, const char *name, RelataError *error) {
    RelataStrbuf text = {0};
    RELATA_TRY(relata_corpus_read(trainer->options->data, name, &text, error));
    char *rest = text.bytes, *c[10];
    for (char *line; (line = relata_corpus_line(&rest));) {
        if (*line == '#' || relata_corpus_columns(line, c, 10) < 10 || strpbrk(c[0], "-."))
            continue;
        if (strcmp(c[2], "_") == 0 && strcmp(c[1], "_") != 0)
            continue; // the rest of a word written in two
        bool is_odd = strstr(c[5], "Typo=Yes") != NULL;
        add_form(trainer, c[1], c[2], relata_upos_find(c[3]), c[4], OWN, is_odd);
        add_form(trainer, c[1], c[2], relata_upos_find(c[3]), NULL, OWN, is_odd);
        if (strcmp(c[4], "JJ") == 0 && is_plain(c[1]) && strcmp(c[1], c[2]) == 0 && !strstr(c[5], "NumType"))
            inflect_adjective(trainer, c[1]);
    }
    relata_strbuf_clear(&text);
    return RELATA_OK;
}

static RelataStatus read_irregular(Trainer *trainer, RelataError *error) {
    RelataStrbuf text = {0};
    RELATA_TRY(relata_corpus_read(trainer->options->lexicon, "text/lemma_exceptions.tsv", &text, error));
    char *rest = text.bytes, *c[6];
    for (char *line; (line = relata_corpus_line(&rest));)
        if (relata_corpus_columns(line, c, 6) == 6 && strstr(c[5], "wordnet") && strchr("nvar", c[1][0]) &&
            strlen(c[2]) < 100)
            add_irregular(trainer, c[0], c[1][0], c[2], strstr(c[5], "hand") ? DECIDED : 1);
    relata_strbuf_clear(&text);
    return RELATA_OK;
}

static RelataStatus read_verbs(Trainer *trainer, RelataError *error) {
    RelataStrbuf text = {0};
    RELATA_TRY(relata_corpus_read(trainer->options->lexicon, "frames/frames.tsv", &text, error));
    char *rest = text.bytes, *c[5], last[64] = "";
    for (char *line; (line = relata_corpus_line(&rest));) {
        if (relata_corpus_columns(line, c, 5) < 5)
            continue;
        for (char *verb = c[4]; verb;) {
            char *bar = strchr(verb, '|');
            if (bar)
                *bar++ = '\0';
            if (is_plain(verb) && strcmp(verb, last) != 0) {
                inflect_verb(trainer, verb);
                snprintf(last, sizeof last, "%s", verb);
            }
            verb = bar;
        }
    }
    relata_strbuf_clear(&text);
    return RELATA_OK;
}

static RelataStatus read_nouns(Trainer *trainer, RelataError *error) {
    RelataStrbuf text = {0};
    RELATA_TRY(relata_corpus_read(trainer->options->lexicon, "heads/noun_classes.tsv", &text, error));
    char *rest = text.bytes, *c[2];
    for (char *line; (line = relata_corpus_line(&rest));) {
        if (relata_corpus_columns(line, c, 2) < 2 || !is_plain(c[0]))
            continue;
        char form[64];
        with_s(c[0], form, sizeof form);
        add_tagged(trainer, form, c[0], RELATA_UPOS_NOUN, "NNS", 1);
    }
    relata_strbuf_clear(&text);
    return RELATA_OK;
}

// Adjectives of places keep their capital: Dutch, Malian.
static RelataStatus read_places(Trainer *trainer, const char *name, int column, RelataError *error) {
    RelataStrbuf text = {0};
    RELATA_TRY(relata_corpus_read(trainer->options->lexicon, name, &text, error));
    char *rest = text.bytes, *c[4];
    for (char *line; (line = relata_corpus_line(&rest));)
        if (relata_corpus_columns(line, c, 4) >= 3 && strncmp(c[column], "adj", 3) == 0 && !strchr(c[0], ' '))
            add_tagged(trainer, c[0], c[0], RELATA_UPOS_ADJ, "JJ", 1);
    relata_strbuf_clear(&text);
    return RELATA_OK;
}

// Nouns whose plural is the singular.
static void add_invariant_nouns(Trainer *trainer) {
    static const char *const nouns[] = {
        "series",     "species",      "headquarters",    "crossroads",  "means",    "aircraft",
        "spacecraft", "hovercraft",   "offspring",       "barracks",    "sheep",    "deer",
        "salmon",     "gallows",      "shambles",        "bourgeois",   "corps",    "chassis",
        "rendezvous", "swine",        "shrimp",          "cod",         "trout",    "bison",
        "moose",      "personnel",    "congratulations", "clothes",     "premises", "outskirts",
        "proceeds",   "surroundings", "belongings",      "whereabouts", "alms",     "riches"};
    for (size_t k = 0; k < sizeof nouns / sizeof *nouns; k++)
        add_tagged(trainer, nouns[k], nouns[k], RELATA_UPOS_NOUN, "NNS", 1);
}

// --- rules -------------------------------------------------------------------------------------

static uint64_t ending_key(const Trainer *trainer, const Form *form, size_t length) {
    const char *folded = relata_map_string(trainer->strings, form->folded);
    size_t n = strlen(folded);
    return relata_lemma_key(form->tag, form->form_case, false, folded + n - length, length);
}

// Names in capitals are acronyms or shouted, whatever their ending: they are learned whole or all alike.
static size_t longest_ending(const Trainer *trainer, const Form *form) {
    size_t n = strlen(relata_map_string(trainer->strings, form->folded));
    if (form->is_name && form->form_case == RELATA_LEMMA_CAPITALS)
        return 0;
    return n < RELATA_LEMMA_ENDING ? n : RELATA_LEMMA_ENDING;
}

static void vote(Trainer *trainer, const Form *form) {
    for (size_t length = 0; length <= longest_ending(trainer, form); length++) {
        uint64_t key = ending_key(trainer, form, length);
        uint32_t votes = ++*count_at(&trainer->votes, with_script(key, form->script));
        uint32_t *winner = count_at(&trainer->winners, key);
        if (!*winner || votes > *count_at(&trainer->votes, with_script(key, *winner - 1)))
            *winner = form->script + 1;
    }
}

// Rules for the endings of a form, from the empty one up; a rule is kept where it differs from the shorter ones.
static void make_rules(Trainer *trainer, const Form *form) {
    uint32_t inherited = 0;
    for (size_t length = 0; length <= longest_ending(trainer, form); length++) {
        uint64_t key = ending_key(trainer, form, length);
        uint32_t winner = *count_at(&trainer->winners, key);
        uint32_t votes = *count_at(&trainer->votes, with_script(key, winner - 1));
        uint32_t others = inherited ? *count_at(&trainer->votes, with_script(key, inherited - 1)) : 0;
        if (winner == inherited || (inherited && (votes < LEAST_VOTES || votes <= others)))
            continue;
        *count_at(&trainer->rules, key) = winner;
        inherited = winner;
    }
}

static uint32_t rule_of(Trainer *trainer, const Form *form) {
    const char *folded = relata_map_string(trainer->strings, form->folded);
    size_t n = strlen(folded);
    uint32_t rule;
    if ((rule = *count_at(&trainer->rules, relata_lemma_key(form->tag, form->form_case, true, folded, n))) ||
        (rule = *count_at(&trainer->rules, relata_lemma_key(form->tag, RELATA_LEMMA_LOWER, true, folded, n))))
        return rule;
    for (size_t length = longest_ending(trainer, form);; length--) {
        if ((rule = *count_at(&trainer->rules, ending_key(trainer, form, length))) || length == 0)
            return rule;
    }
}

static void make_exception(Trainer *trainer, const Form *form) {
    if (rule_of(trainer, form) == form->script + 1)
        return;
    const char *folded = relata_map_string(trainer->strings, form->folded);
    *count_at(&trainer->rules, relata_lemma_key(form->tag, form->form_case, true, folded, strlen(folded))) =
        form->script + 1;
}

static RelataStatus write_section(const Trainer *trainer, RelataError *error) {
    uint32_t n_rules = 0, n_slots = 1024;
    for (size_t i = 0; i < trainer->rules.room; i++)
        n_rules += trainer->rules.values[i] != 0;
    while (n_slots < n_rules + n_rules / 4)
        n_slots *= 2;
    uint32_t *slots = calloc((size_t)n_slots * 2, sizeof *slots);
    if (!slots)
        return no_memory(error);
    for (size_t i = 0; i < trainer->rules.room; i++) {
        uint64_t key = trainer->rules.keys[i];
        uint32_t k = (uint32_t)key & (n_slots - 1);
        if (!trainer->rules.values[i])
            continue;
        while (slots[2 * (size_t)k])
            k = (k + 1) & (n_slots - 1);
        slots[2 * (size_t)k] = (uint32_t)(key >> 32) | 1u;
        slots[2 * (size_t)k + 1] = trainer->rules.values[i] - 1;
    }
    char header[RELATA_LEMMA_HEADER] = "RELLEMM";
    uint32_t numbers[4] = {RELATA_LEMMA_VERSION, n_slots, (uint32_t)trainer->scripts.n, (uint32_t)trainer->pool.n};
    memcpy(header + 8, numbers, sizeof numbers);
    RelataStrbuf out = {0};
    relata_strbuf_add(&out, header, sizeof header);
    relata_strbuf_add(&out, (const char *)slots, (size_t)n_slots * 8);
    relata_strbuf_add(&out, (const char *)trainer->scripts.items, trainer->scripts.n * 4);
    relata_strbuf_add(&out, trainer->pool.bytes, trainer->pool.n);
    free(slots);
    fprintf(stderr, "lemma: %zu forms, %u rules, %zu scripts\n", trainer->forms.n, n_rules, trainer->scripts.n);
    RelataStatus status =
        out.failed ? no_memory(error) : relata_file_write(trainer->options->out, out.bytes, out.n, error);
    relata_strbuf_clear(&out);
    return status;
}

static RelataStatus train(Trainer *trainer, RelataError *error) {
    RELATA_TRY(read_treebank(trainer, "treebank/ud-ewt/en_ewt-ud-train.conllu.gz", error));
    RELATA_TRY(read_treebank(trainer, "treebank/ud-gum/en_gum_free-ud-train.conllu.gz", error));
    add_invariant_nouns(trainer);
    RELATA_TRY(read_irregular(trainer, error));
    RELATA_TRY(read_places(trainer, "places/country_aliases.tsv", 1, error));
    RELATA_TRY(read_places(trainer, "places/place_demonyms.tsv", 2, error));
    RELATA_TRY(read_verbs(trainer, error));
    RELATA_TRY(read_nouns(trainer, error));
    for (size_t i = 0; i < trainer->forms.n; i++)
        if (!trainer->forms.items[i].is_odd)
            vote(trainer, &trainer->forms.items[i]);
    for (size_t i = 0; i < trainer->forms.n; i++)
        if (!trainer->forms.items[i].is_odd)
            make_rules(trainer, &trainer->forms.items[i]);
    for (int is_other = 0; is_other < 2; is_other++) // what is said in lower case first: the others fall back to it
        for (size_t i = 0; i < trainer->forms.n; i++)
            if ((trainer->forms.items[i].form_case != RELATA_LEMMA_LOWER) == is_other)
                make_exception(trainer, &trainer->forms.items[i]);
    return trainer->failed ? relata_fail(error, RELATA_LIMIT, NULL, 0, 0, "too many scripts, or out of memory")
                           : write_section(trainer, error);
}

RelataStatus relata_train_lemma(const RelataTrainOptions *options, RelataError *error) {
    Trainer trainer = {
        .options = options, .strings = relata_map_new(), .script_map = relata_map_new(), .form_map = relata_map_new()};
    bool is_ready = counts_init(&trainer.form_votes, 1 << 20);
    is_ready = counts_init(&trainer.votes, 1 << 22) && is_ready;
    is_ready = counts_init(&trainer.winners, 1 << 22) && is_ready;
    is_ready = counts_init(&trainer.rules, 1 << 22) && is_ready;
    is_ready = is_ready && trainer.strings && trainer.script_map && trainer.form_map;
    RelataStatus status = is_ready ? train(&trainer, error) : no_memory(error);
    counts_clear(&trainer.form_votes);
    counts_clear(&trainer.votes);
    counts_clear(&trainer.winners);
    counts_clear(&trainer.rules);
    relata_map_free(trainer.strings);
    relata_map_free(trainer.script_map);
    relata_map_free(trainer.form_map);
    relata_strbuf_clear(&trainer.pool);
    free(trainer.scripts.items);
    free(trainer.forms.items);
    return status;
}
