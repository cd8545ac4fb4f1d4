// Where articles contradict each other. SQL finds candidate pairs by the covering indexes; what the names and times of
// a pair say is then looked at here.
//
// - The same statement affirmed and denied.
// - Two relations that exclude each other, between the same entities: see OPPOSITES.
// - A relation that can have one object, or one subject, with two of them: see EXCLUSIVE. Some hold for ever (born in),
//   some at one time only (president of), where both must be of the same month and neither holder is called a former
//   one. An article that says both contradicts nobody.
// - The same thing counted differently: objects that are the same but for a number, of the same fortnight, from
// different
//   articles. Sums of money only where a thing has one (costs, worth): who invests may do so twice.
// - What happens once (born, died, founded) dated differently by different articles: see ONCE.
//
// Statements that may exclude each other are read in groups, one relation and end and month, each once; within a group
// the best supported are compared with each other, so that a hub with ten thousand holders takes no longer than its
// months.
//
// What is planned or possible contradicts nothing. Limits: whether two places lie in each other is known only where the
// gazetteer or an article says so or one name contains the other; a name that means two people gives contradictions
// that are none.
#include "store/internal.h"

#include <relata/analysis.h>
#include <relata/lexicon.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_PAIRS = 50000, MONTH = 7, MOST_OF_GROUP = 40 };

static const char *const KIND_NAMES[] = {"denied", "disputed", "opposite", "exclusive", "number", "date"};

const char *relata_conflict_name(RelataConflictKind kind) {
    return (unsigned)kind < 6 ? KIND_NAMES[kind] : "";
}

static const struct {
    const char *relation, *opposite;
} OPPOSITES[] = {{"supports", "opposes"},
                 {"supported", "opposed"},
                 {"allied with", "rival of"},
                 {"friend of", "rival of"},
                 {"approved", "rejected"},
                 {"accepted", "rejected"},
                 {"confirmed", "denied"},
                 {"increased by", "decreased by"},
                 {"won", "lost"},
                 {"recognized", "refused to recognize"},
                 {"cooperates with", "opposes"}};

// Relations that one end can have with one entity of a type only.
static const struct {
    const char *relation;
    bool is_subject; // one subject for an object, rather than one object for a subject
    bool is_for_ever;
} EXCLUSIVE[] = {{"born in", false, true},
                 {"died in", false, true},
                 {"place of birth", false, true},
                 {"date of birth", false, true},
                 {"capital of", true, true},
                 {"president of", true, false},
                 {"prime minister of", true, false},
                 {"monarch of", true, false},
                 {"governor of", true, false},
                 {"mayor of", true, false},
                 {"chief executive of", true, false},
                 {"foreign minister of", true, false},
                 {"defense minister of", true, false},
                 {"finance minister of", true, false},
                 {"age", false, false}};

// Relations of which a thing has one sum of money at a time.
static const char *const MEASURES[] = {"costs", "worth",        "valued at",  "priced at", "totals",
                                       "owes",  "amounts to",   "bought for", "sold for",  "acquired for",
                                       "earns", "market value", "net worth",  "debt",      "budget"};

// What happens to somebody or something once.
static const char *const ONCE[] = {"born in",   "born on",      "died in",     "died at",         "died on",
                                   "died of",   "founded",      "founded in",  "killed",          "killed in",
                                   "killed by", "assassinated", "established", "assassinated by", "married",
                                   "buried in", "died from",    "murdered"};

enum { N_MEASURES = sizeof MEASURES / sizeof *MEASURES, N_ONCE = sizeof ONCE / sizeof *ONCE };

typedef struct {
    RelataStore *store;
    RelataAnswer *answer;
    RelataError *error;
    RelataLexicon lexicon;
    int64_t entity;
    RelataPreparedFilter filter;
    RELATA_ARRAY(RelataConflict) found;
} Search;

typedef struct {
    RelataConflict conflict;
    const char *days[2]; // the date each is filed under
    int64_t articles[2]; // the best evidence's
} Pair;

typedef bool IsConflict(Search *search, Pair *pair);

// ------------------------------------------------------------------------------------------ times

// a ≤ b for ISO dates of different precision: "2020" and "2020-05" are neither before the other.
static bool is_not_after(const char *a, const char *b) {
    size_t n = strlen(a), m = strlen(b);
    return strncmp(a, b, n < m ? n : m) <= 0;
}

// Whether both may be of the same time: true unless each has a time of its own and they lie apart.
static bool may_be_at_once(const RelataTime *a, const RelataTime *b) {
    if (!a->start || !b->start)
        return true;
    return is_not_after(a->start, b->end ? b->end : b->start) && is_not_after(b->start, a->end ? a->end : a->start);
}

static bool is_same_month(const Pair *pair) {
    const char *a = pair->days[0], *b = pair->days[1];
    return a && b && strlen(a) >= MONTH && strncmp(a, b, MONTH) == 0 &&
           may_be_at_once(&pair->conflict.first.time, &pair->conflict.second.time);
}

// Both filed under days of the same month at most a fortnight apart, or one under the month alone.
static bool is_same_fortnight(const Pair *pair) {
    const char *a = pair->days[0], *b = pair->days[1];
    if (!is_same_month(pair))
        return false;
    return strlen(a) < 10 || strlen(b) < 10 || abs(atoi(a + 8) - atoi(b + 8)) <= 14;
}

// ------------------------------------------------------------------------------------------ names

// "Castor" and "Castro": names that differ by a slip of the pen in their last word are no contradiction.
static bool is_slip(const char *a, const char *b) {
    const char *x = strrchr(a, ' '), *y = strrchr(b, ' ');
    x = x ? x + 1 : a;
    y = y ? y + 1 : b;
    size_t n = strlen(x), m = strlen(y), i = 0, k = 0;
    if (n < 5 || m < 5 || n > m + 1 || m > n + 1)
        return false;
    while (i < n && i < m && x[i] == y[i])
        i++;
    while (k < n - i && k < m - i && x[n - 1 - k] == y[m - 1 - k])
        k++;
    size_t p = n - i - k, q = m - i - k; // what differs in the middle
    return (p <= 1 && q <= 1) || (p == 2 && q == 2 && x[i] == y[i + 1] && x[i + 1] == y[i]);
}

static bool is_hedge(const char *word, size_t n) {
    static const char *const HEDGES[] = {"about", "around", "nearly", "almost", "approximately", "roughly",
                                         "some",  "the",    "a",      "an",     "estimated",     "exactly"};
    for (size_t i = 0; i < sizeof HEDGES / sizeof *HEDGES; i++)
        if (strlen(HEDGES[i]) == n && strncasecmp(HEDGES[i], word, n) == 0)
            return true;
    return false;
}

// Words that make of a number a bound, which another number need not contradict.
static bool is_bound(const char *word, size_t n) {
    static const char *const BOUNDS[] = {"more", "less",  "over",  "under", "least", "most",  "up",      "fewer",
                                         "than", "below", "above", "only",  "first", "other", "another", "additional"};
    for (size_t i = 0; i < sizeof BOUNDS / sizeof *BOUNDS; i++)
        if (strlen(BOUNDS[i]) == n && strncasecmp(BOUNDS[i], word, n) == 0)
            return true;
    return false;
}

static double magnitude(const char *word, size_t n) {
    static const struct {
        const char *word;
        double value;
    } MAGNITUDES[] = {{"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}};
    for (size_t i = 0; i < sizeof MAGNITUDES / sizeof *MAGNITUDES; i++)
        if (strlen(MAGNITUDES[i].word) == n && strncasecmp(MAGNITUDES[i].word, word, n) == 0)
            return MAGNITUDES[i].value;
    return 0;
}

// 1 to 12 in words; 0 if it is none.
static double small_number(const char *word, size_t n) {
    static const char *const WORDS[] = {"one",   "two",   "three", "four", "five",   "six",
                                        "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
    for (int i = 0; i < 12; i++)
        if (strlen(WORDS[i]) == n && strncasecmp(WORDS[i], word, n) == 0)
            return i + 1;
    return 0;
}

// "7,000" or "2.5"; anything else, such as "2015/16", is no number. Integers only up to the point: exact everywhere.
static bool parse_number(const char *word, size_t n, double *out) {
    double value = 0, place = 0;
    for (size_t i = 0; i < n; i++) {
        if (word[i] == ',' && i && i + 1 < n)
            continue;
        if (word[i] == '.' && place <= 0 && i + 1 < n) {
            place = 1;
            continue;
        }
        if (!isdigit((unsigned char)word[i]))
            return false;
        value = value * 10 + (word[i] - '0');
        place *= 10;
    }
    *out = place > 0 ? value / place : value;
    return n > 0 && n < 18;
}

// "about 7,000 soldiers" → 7000 and "soldiers"; false if there is not exactly one number, or only a bound.
static bool count_of(const char *name, double *number, char *unit, size_t n_unit) {
    uint32_t n_numbers = 0;
    size_t used = 0;
    for (const char *p = name; *p;) {
        size_t n = strcspn(p, " ");
        const char *word = p;
        size_t length = n;
        while (length && strchr("$\"'(", *word)) { // a currency stands before its number
            if (*word == '$' && used + 2 < n_unit)
                unit[used++] = '$';
            word++;
            length--;
        }
        double value;
        if (is_bound(word, length))
            return false;
        if (length && (parse_number(word, length, &value) || (value = small_number(word, length)) > 0)) {
            *number = value;
            n_numbers++;
        } else if (n_numbers && magnitude(word, length) > 0) {
            *number *= magnitude(word, length);
        } else if (!is_hedge(word, length)) {
            for (size_t i = 0; i < length && used + 2 < n_unit; i++)
                unit[used++] = (char)tolower((unsigned char)word[i]);
            if (used + 1 < n_unit)
                unit[used++] = ' ';
        }
        p += n + (p[n] == ' ');
    }
    unit[used] = '\0';
    return n_numbers == 1 && used;
}

static bool is_among(const char *const *words, size_t n, const char *word) {
    for (size_t i = 0; i < n; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

static bool has_other_number(Search *search, Pair *pair) {
    (void)search;
    char units[2][256];
    double numbers[2];
    if (pair->articles[0] == pair->articles[1] || !is_same_fortnight(pair))
        return false;
    if (pair->conflict.first.object.type == RELATA_TYPE_MONEY &&
        !is_among(MEASURES, N_MEASURES, pair->conflict.first.relation))
        return false;
    if (!count_of(pair->conflict.first.object.name, &numbers[0], units[0], sizeof units[0]) ||
        !count_of(pair->conflict.second.object.name, &numbers[1], units[1], sizeof units[1]))
        return false;
    return strcmp(units[0], units[1]) == 0 && (numbers[0] < numbers[1] || numbers[0] > numbers[1]);
}

static RelataStatus key_of(Search *search, int64_t entity, const char **key) {
    sqlite3_stmt *query;
    bool row;
    RELATA_TRY(
        relata_sql_begin(search->store, &query, search->error, "SELECT key FROM entity WHERE id=?", "i", entity));
    RELATA_TRY(relata_sql_next(search->store, query, &row, search->error));
    if (row)
        *key = relata_sql_string(search->answer, query, 0);
    sqlite3_reset(query);
    return RELATA_OK;
}

// One lies in the other, as every atlas has it, so that no article need say it.
static bool are_known_nested(Search *search, int64_t a, int64_t b) {
    const char *x = NULL, *y = NULL;
    return key_of(search, a, &x) == RELATA_OK && key_of(search, b, &y) == RELATA_OK && x && y &&
           (relata_lexicon_is_same_place(search->lexicon, x, y) || relata_lexicon_is_within(search->lexicon, x, y) ||
            relata_lexicon_is_within(search->lexicon, y, x));
}

// One lies in the other, as an article says.
static bool are_nested(Search *search, int64_t a, int64_t b) {
    int64_t n = 0;
    RelataStatus status =
        relata_sql_integer(search->store, &n, 0, search->error,
                           "SELECT count(*) FROM statement s JOIN relation r ON r.id=s.relation WHERE"
                           " (s.subject=?1 AND s.object=?2 OR s.subject=?2 AND s.object=?1)"
                           " AND r.name IN ('located in','part of','capital of','based in','held in')",
                           "ii", a, b);
    return status == RELATA_OK && n > 0;
}

// An article that says both sees no contradiction: "born in Lyon in France", statues of three presidents.
static bool have_same_article(Search *search, const Pair *pair) {
    int64_t n = 0;
    RelataStatus status = relata_sql_integer(search->store, &n, 0, search->error,
                                             "SELECT EXISTS (SELECT 1 FROM support u JOIN support v"
                                             " ON v.statement=?2 AND v.claim>>20=u.claim>>20 WHERE u.statement=?1)",
                                             "ii", pair->conflict.first.id, pair->conflict.second.id);
    return status == RELATA_OK && n > 0;
}

// One of the holders is elsewhere "former president of" it, or holds it in another's place: articles go on calling
// people by an office they have left.
static bool is_office_left(Search *search, const RelataStatement *x, const RelataStatement *y) {
    int64_t n = 0;
    RelataStatus status =
        relata_sql_integer(search->store, &n, 0, search->error,
                           "SELECT EXISTS (SELECT 1 FROM statement s JOIN relation r ON r.id=s.relation WHERE"
                           " s.subject IN (?1,?2) AND s.object=?3 AND s.polarity=0 AND r.name IN ('former '||?4,"
                           "'previous '||?4,'late '||?4,'then '||?4,'outgoing '||?4,'acting '||?4,'interim '||?4))",
                           "iiis", x->subject.id, y->subject.id, x->object.id, x->relation);
    return status == RELATA_OK && n > 0;
}

static bool is_exclusive(Search *search, Pair *pair, bool is_subject, bool is_for_ever) {
    const RelataStatement *x = &pair->conflict.first, *y = &pair->conflict.second;
    const RelataNode *a = is_subject ? &x->subject : &x->object, *b = is_subject ? &y->subject : &y->object;
    if (a->type != b->type || strcasestr(a->name, b->name) || strcasestr(b->name, a->name) || is_slip(a->name, b->name))
        return false;
    if (is_for_ever ? !may_be_at_once(&x->time, &y->time) : !is_same_month(pair))
        return false;
    if (have_same_article(search, pair) || (is_subject && !is_for_ever && is_office_left(search, x, y)))
        return false;
    return a->type != RELATA_TYPE_PLACE ||
           !(are_known_nested(search, a->id, b->id) || are_nested(search, a->id, b->id));
}

static bool has_other_object(Search *search, Pair *pair) {
    return is_exclusive(search, pair, false, true);
}

static bool has_other_object_now(Search *search, Pair *pair) {
    return is_exclusive(search, pair, false, false);
}

static bool has_other_subject(Search *search, Pair *pair) {
    return is_exclusive(search, pair, true, true);
}

static bool has_other_subject_now(Search *search, Pair *pair) {
    return is_exclusive(search, pair, true, false);
}

static bool is_at_once(Search *search, Pair *pair) {
    (void)search;
    return may_be_at_once(&pair->conflict.first.time, &pair->conflict.second.time);
}

static bool is_denied(Search *search, Pair *pair) {
    RelataConflict *conflict = &pair->conflict;
    if (conflict->first.attributed_id || conflict->second.attributed_id || conflict->first.modality == RELATA_CLAIMED ||
        conflict->second.modality == RELATA_CLAIMED)
        conflict->kind = RELATA_CONFLICT_DISPUTED;
    return is_at_once(search, pair);
}

// ------------------------------------------------------------------------------------------ pairs

static RelataStatus read_filing(Search *search, int64_t statement, const char **day, int64_t *article) {
    sqlite3_stmt *query;
    RELATA_TRY(relata_sql_begin(search->store, &query, search->error, "SELECT day,claim>>20 FROM statement WHERE id=?",
                                "i", statement));
    bool row;
    RELATA_TRY(relata_sql_next(search->store, query, &row, search->error));
    if (row) {
        *day = relata_sql_string(search->answer, query, 0);
        *article = sqlite3_column_int64(query, 1);
    }
    sqlite3_reset(query);
    return RELATA_OK;
}

// One statement of a pair or a group, as found.
typedef struct {
    RelataStatement statement;
    const char *day;
    int64_t article;
} Half;

static RelataStatus read_half(Search *search, int64_t id, Half *half) {
    *half = (Half){0};
    RELATA_TRY(relata_store_statement(search->store, search->answer, id, &half->statement, search->error));
    return read_filing(search, id, &half->day, &half->article);
}

static bool has_types(const Search *search, const RelataStatement *s) {
    const RelataFilter *filter = &search->filter.filter;
    return relata_filter_has_type(filter, s->subject.type) && relata_filter_has_type(filter, s->object.type);
}

static RelataStatus take_pair(Search *search, RelataConflictKind kind, const Half *a, const Half *b,
                              IsConflict *is_one) {
    Pair pair = {
        .conflict = {kind, a->statement, b->statement}, .days = {a->day, b->day}, .articles = {a->article, b->article}};
    if (!has_types(search, &a->statement) || !is_one(search, &pair))
        return RELATA_OK;
    return RELATA_ARRAY_ADD(&search->found, pair.conflict) ? RELATA_OK
                                                           : relata_store_no_memory(search->store, search->error);
}

// Pairs s, o of statements that hold `on`; both certain or claimed.
static RelataStatus find(Search *search, RelataConflictKind kind, const char *on, const char *from,
                         IsConflict *is_one) {
    RelataStrbuf sql = {0};
    relata_strbuf_printf(&sql, "SELECT s.id,o.id FROM %s WHERE %s AND s.modality IN (0,3) AND o.modality IN (0,3)",
                         from, on);
    if (search->entity)
        relata_strbuf_printf(&sql, " AND (s.subject=%lld OR s.object=%lld OR o.subject=%lld OR o.object=%lld)",
                             (long long)search->entity, (long long)search->entity, (long long)search->entity,
                             (long long)search->entity);
    relata_filter_sql(&search->filter, &sql);
    relata_strbuf_printf(&sql, " LIMIT %d", MOST_PAIRS);
    sqlite3_stmt *query = NULL;
    RelataStatus status = sql.failed ? relata_store_no_memory(search->store, search->error)
                                     : relata_sql_prepare(search->store, &query, search->error, sql.bytes);
    relata_strbuf_clear(&sql);
    RELATA_TRY(status);
    bool row;
    RELATA_SQL_EACH(search->store, query, row, status, search->error) {
        Half first, second;
        status = read_half(search, sqlite3_column_int64(query, 0), &first);
        if (status == RELATA_OK)
            status = read_half(search, sqlite3_column_int64(query, 1), &second);
        if (status == RELATA_OK)
            status = take_pair(search, kind, &first, &second, is_one);
        if (status != RELATA_OK)
            break;
    }
    sqlite3_finalize(query);
    return status;
}

static RelataStatus relation_id(Search *search, const char *name, int64_t *out) {
    return relata_sql_integer(search->store, out, 0, search->error, "SELECT id FROM relation WHERE name=?", "s", name);
}

static RelataStatus find_opposites(Search *search) {
    for (size_t i = 0; i < sizeof OPPOSITES / sizeof *OPPOSITES; i++) {
        int64_t relation, opposite;
        char on[256];
        RELATA_TRY(relation_id(search, OPPOSITES[i].relation, &relation));
        RELATA_TRY(relation_id(search, OPPOSITES[i].opposite, &opposite));
        if (!relation || !opposite)
            continue;
        snprintf(on, sizeof on,
                 "s.relation=%lld AND s.polarity=0 AND o.subject=s.subject AND o.relation=%lld AND o.object=s.object"
                 " AND o.polarity=0",
                 (long long)relation, (long long)opposite);
        RELATA_TRY(find(search, RELATA_CONFLICT_OPPOSITE, on, "statement s CROSS JOIN statement o", is_at_once));
    }
    return RELATA_OK;
}

// ------------------------------------------------------------------------------------------ groups

typedef struct {
    int64_t key[2];
    char month[MONTH + 1];
    uint32_t n;
    Half halves[MOST_OF_GROUP];
} Group;

static bool concerns(const Search *search, const RelataStatement *s) {
    return !search->entity || s->subject.id == search->entity || s->object.id == search->entity;
}

static RelataStatus compare_group(Search *search, RelataConflictKind kind, const Group *group, IsConflict *is_one) {
    for (uint32_t i = 0; i < group->n; i++)
        for (uint32_t k = i + 1; k < group->n; k++)
            if (concerns(search, &group->halves[i].statement) || concerns(search, &group->halves[k].statement))
                RELATA_TRY(take_pair(search, kind, &group->halves[i], &group->halves[k], is_one));
    return RELATA_OK;
}

// Statements of `where`, which come by the columns `one` and `two` and by month, where they are of one only.
static RelataStatus prepare_groups(Search *search, const char *where, const char *one, const char *two, bool is_monthly,
                                   sqlite3_stmt **query) {
    RelataStrbuf sql = {0};
    relata_strbuf_printf(&sql,
                         "SELECT s.id,s.%s,s.%s,%s FROM statement s WHERE %s AND s.polarity=0 AND s.modality IN"
                         " (0,3)",
                         one, two, is_monthly ? "substr(s.day,1,7)" : "''", where);
    if (search->entity)
        relata_strbuf_printf(&sql, " AND s.%s IN (SELECT e.%s FROM statement e WHERE e.subject=%lld OR e.object=%lld)",
                             one, one, (long long)search->entity, (long long)search->entity);
    relata_filter_sql(&search->filter, &sql);
    relata_strbuf_add_string(&sql, " ORDER BY 2,3,4,s.n_articles DESC,s.id");
    RelataStatus status = sql.failed ? relata_store_no_memory(search->store, search->error)
                                     : relata_sql_prepare(search->store, query, search->error, sql.bytes);
    relata_strbuf_clear(&sql);
    return status;
}

static RelataStatus read_groups(Search *search, RelataConflictKind kind, sqlite3_stmt *query, Group *group,
                                IsConflict *is_one) {
    RelataStatus status;
    bool row;
    RELATA_SQL_EACH(search->store, query, row, status, search->error) {
        const char *month = (const char *)sqlite3_column_text(query, 3);
        int64_t key[] = {sqlite3_column_int64(query, 1), sqlite3_column_int64(query, 2)};
        if (!month)
            continue;
        if (key[0] != group->key[0] || key[1] != group->key[1] || strcmp(month, group->month) != 0) {
            if ((status = compare_group(search, kind, group, is_one)) != RELATA_OK)
                break;
            group->n = 0;
            memcpy(group->key, key, sizeof key);
            snprintf(group->month, sizeof group->month, "%s", month);
        }
        if (group->n < MOST_OF_GROUP &&
            (status = read_half(search, sqlite3_column_int64(query, 0), &group->halves[group->n++])) != RELATA_OK)
            break;
    }
    return status == RELATA_OK ? compare_group(search, kind, group, is_one) : status;
}

static RelataStatus find_in_groups(Search *search, RelataConflictKind kind, const char *where, const char *one,
                                   const char *two, bool is_monthly, IsConflict *is_one) {
    sqlite3_stmt *query = NULL;
    Group *group = calloc(1, sizeof *group);
    RelataStatus status = group ? prepare_groups(search, where, one, two, is_monthly, &query)
                                : relata_store_no_memory(search->store, search->error);
    if (status == RELATA_OK)
        status = read_groups(search, kind, query, group, is_one);
    sqlite3_finalize(query);
    free(group);
    return status;
}

static RelataStatus add_relation(Search *search, const char *name, RelataStrbuf *list) {
    int64_t relation;
    RELATA_TRY(relation_id(search, name, &relation));
    if (relation)
        relata_strbuf_printf(list, "%s%lld", list->n ? "," : "s.relation IN (", (long long)relation);
    return RELATA_OK;
}

// The exclusive relations of one sort, in one walk over the statements.
static RelataStatus find_exclusive(Search *search, bool is_subject, bool is_for_ever, IsConflict *is_one) {
    RelataStrbuf where = {0};
    RelataStatus status = RELATA_OK;
    for (size_t i = 0; status == RELATA_OK && i < sizeof EXCLUSIVE / sizeof *EXCLUSIVE; i++)
        if (EXCLUSIVE[i].is_subject == is_subject && EXCLUSIVE[i].is_for_ever == is_for_ever)
            status = add_relation(search, EXCLUSIVE[i].relation, &where);
    if (status == RELATA_OK && where.n) {
        relata_strbuf_add_char(&where, ')');
        status = find_in_groups(search, RELATA_CONFLICT_EXCLUSIVE, relata_strbuf_string(&where),
                                is_subject ? "object" : "subject", "relation", !is_for_ever, is_one);
    }
    relata_strbuf_clear(&where);
    return status;
}

static RelataStatus find_numbers(Search *search) {
    // "700 workers" are people to the reader of English, and a number here.
    char where[160];
    snprintf(where, sizeof where,
             "s.object IN (SELECT id FROM entity WHERE type IN (%d,%d) OR (kind<>%d AND name GLOB '*[0-9]*'))",
             RELATA_TYPE_QUANTITY, RELATA_TYPE_MONEY, RELATA_ENTITY_NAMED);
    return find_in_groups(search, RELATA_CONFLICT_NUMBER, where, "subject", "relation", true, has_other_number);
}

// ------------------------------------------------------------------------------------------ dates

static bool is_other_date(const RelataTime *a, const char *start) {
    return a->start && start && !(is_not_after(a->start, start) && is_not_after(start, a->start));
}

// The times that claims of one statement give, the surest first; one of another article that differs is enough.
static RelataStatus take_dates(Search *search, sqlite3_stmt *query) {
    RelataStatus status;
    bool row;
    int64_t last = 0, article = 0;
    RelataConflict conflict = {.kind = RELATA_CONFLICT_DATE};
    RELATA_SQL_EACH(search->store, query, row, status, search->error) {
        int64_t id = sqlite3_column_int64(query, 0);
        RelataTime time = {.text = relata_sql_string(search->answer, query, 2),
                           .start = relata_sql_string(search->answer, query, 3),
                           .end = relata_sql_string(search->answer, query, 4)};
        if (id != last) {
            last = id;
            article = sqlite3_column_int64(query, 1);
            status = relata_store_statement(search->store, search->answer, id, &conflict.first, search->error);
            if (status != RELATA_OK)
                break;
            conflict.first.time = time;
            continue;
        }
        if (!article || article == sqlite3_column_int64(query, 1) || !has_types(search, &conflict.first) ||
            !concerns(search, &conflict.first) || !is_other_date(&conflict.first.time, time.start))
            continue;
        article = 0; // one is enough
        conflict.second = conflict.first;
        conflict.second.time = time;
        if (!RELATA_ARRAY_ADD(&search->found, conflict)) {
            status = relata_store_no_memory(search->store, search->error);
            break;
        }
    }
    return status;
}

static RelataStatus find_dates(Search *search) {
    RelataStrbuf sql = {0}, where = {0};
    sqlite3_stmt *query = NULL;
    RelataStatus status = RELATA_OK;
    for (size_t i = 0; status == RELATA_OK && i < N_ONCE; i++)
        status = add_relation(search, ONCE[i], &where);
    if (status == RELATA_OK && where.n) {
        // What was killed or founded must be a name: two groups of soldiers may be two events.
        relata_strbuf_printf(&sql,
                             "SELECT s.id,c.id>>20,c.time_text,c.time_start,c.time_end FROM statement s"
                             " CROSS JOIN entity b ON b.id=s.object CROSS JOIN support u ON u.statement=s.id"
                             " CROSS JOIN claim c ON c.id=u.claim WHERE %s) AND s.n_articles>1 AND s.polarity=0"
                             " AND b.kind=%d AND c.time_start IS NOT NULL",
                             relata_strbuf_string(&where), RELATA_ENTITY_NAMED);
        relata_filter_sql(&search->filter, &sql);
        relata_strbuf_add_string(&sql, " ORDER BY s.id,c.confidence DESC,c.id");
        status = sql.failed ? relata_store_no_memory(search->store, search->error)
                            : relata_sql_prepare(search->store, &query, search->error, sql.bytes);
        if (status == RELATA_OK)
            status = take_dates(search, query);
        sqlite3_finalize(query);
    }
    relata_strbuf_clear(&sql);
    relata_strbuf_clear(&where);
    return status;
}

static RelataStatus find_all(Search *search) {
    RELATA_TRY(find(search, RELATA_CONFLICT_DENIED,
                    "o.polarity=1 AND s.subject=o.subject AND s.relation=o.relation AND s.object=o.object"
                    " AND s.polarity=0",
                    "statement o CROSS JOIN statement s", is_denied));
    RELATA_TRY(find_opposites(search));
    RELATA_TRY(find_exclusive(search, false, true, has_other_object));
    RELATA_TRY(find_exclusive(search, false, false, has_other_object_now));
    RELATA_TRY(find_exclusive(search, true, true, has_other_subject));
    RELATA_TRY(find_exclusive(search, true, false, has_other_subject_now));
    RELATA_TRY(find_numbers(search));
    return find_dates(search);
}

// ------------------------------------------------------------------------------------------ order

static int by_weight(const void *a, const void *b) {
    const RelataConflict *x = a, *y = b;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    uint32_t p = x->first.n_articles + x->second.n_articles, q = y->first.n_articles + y->second.n_articles;
    if (p != q)
        return p > q ? -1 : 1;
    int order = strcmp(x->first.subject.name, y->first.subject.name);
    order = order ? order : strcmp(x->first.relation, y->first.relation);
    order = order ? order : strcmp(x->first.object.name, y->first.object.name);
    if (order)
        return order;
    if (x->first.id != y->first.id)
        return x->first.id < y->first.id ? -1 : 1;
    return x->second.id < y->second.id ? -1 : x->second.id > y->second.id;
}

// Of two that are both affirmed, the better supported one comes first; by names where that is even.
static void put_in_order(RelataConflict *conflict) {
    const RelataStatement *x = &conflict->first, *y = &conflict->second;
    if (x->polarity != y->polarity || x->n_articles > y->n_articles)
        return;
    if (x->n_articles == y->n_articles &&
        (strcmp(x->object.name, y->object.name) < 0 ||
         (strcmp(x->object.name, y->object.name) == 0 && strcmp(x->subject.name, y->subject.name) <= 0)))
        return;
    RelataStatement other = conflict->first;
    conflict->first = conflict->second;
    conflict->second = other;
}

RelataStatus relata_store_conflicts(RelataStore *store, RelataAnswer *answer, const RelataModel *model, int64_t entity,
                                    const RelataFilter *filter, uint32_t limit, RelataConflictList *out,
                                    RelataError *error) {
    *out = (RelataConflictList){0};
    Search search = {.store = store, .answer = answer, .error = error, .entity = entity};
    if (model)
        search.lexicon = relata_lexicon_of(model);
    if (entity) {
        RelataNode node;
        RELATA_TRY(relata_store_node(store, answer, entity, &node, error));
    }
    RELATA_TRY(relata_filter_prepare(store, filter, &search.filter, error));
    RelataStatus status = find_all(&search);
    for (size_t i = 0; i < search.found.n; i++)
        put_in_order(&search.found.items[i]);
    if (search.found.n)
        qsort(search.found.items, search.found.n, sizeof *search.found.items, by_weight);
    out->n_total = search.found.n;
    if (limit && search.found.n > limit)
        search.found.n = limit;
    if (status == RELATA_OK)
        status = RELATA_GIVE(store, answer, &search.found, &out->items, error);
    out->n = status == RELATA_OK ? (uint32_t)search.found.n : 0;
    free(search.found.items);
    return status;
}
