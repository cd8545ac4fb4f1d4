// Literals: dates, amounts of money and quantities, by rules over words.
//
// A literal is grown from an anchor (a month, a weekday, a year, a currency, a unit, a per cent sign) over the numbers
// and modifiers that belong to it. Nothing here needs the tree. Names found before win over literals.
#include "entity/analysis.h"

#include "base/words.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static const char *const scales[] = {"hundred", "thousand", "million", "billion", "trillion", "dozen", "m", "bn", NULL};
static const char *const numerals[] = {
    "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",     "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "thirty", "forty",  "fifty",    "sixty",    "seventy", "eighty",  "ninety",    "half",     NULL};
static const char *const currencies[] = {
    "dollar",   "dollars", "euro",   "euros",   "pound",  "pounds", "ruble",   "rubles", "rouble", "roubles", "yen",
    "yuan",     "rupee",   "rupees", "peso",    "pesos",  "franc",  "francs",  "lira",   "liras",  "won",     "krona",
    "kronor",   "krone",   "kroner", "dinar",   "dinars", "dirham", "dirhams", "riyal",  "riyals", "rial",    "rials",
    "tenge",    "som",     "somoni", "hryvnia", "zloty",  "baht",   "real",    "reais",  "rand",   "naira",   "shekels",
    "renminbi", "cent",    "cents",  "usd",     "eur",    "gbp",    NULL};
static const char *const symbols[] = {"$", "€", "£", "¥", "us$", "a$", "c$", "₹", "₽", "hk$", "r$", NULL};
static const char *const units[] = {
    "percent",   "%",       "kilometer", "kilometers", "kilometre", "kilometres", "km",        "mile",
    "miles",     "meter",   "meters",    "metre",      "metres",    "foot",       "feet",      "inch",
    "inches",    "cm",      "mm",        "ton",        "tons",      "tonne",      "tonnes",    "kilogram",
    "kilograms", "kg",      "gram",      "grams",      "liter",     "liters",     "litre",     "litres",
    "gallon",    "gallons", "barrel",    "barrels",    "hectare",   "hectares",   "acre",      "acres",
    "degree",    "degrees", "megawatt",  "megawatts",  "gigawatt",  "gigawatts",  "kilowatts", "mw",
    "gw",        "mph",     "kph",       "ounce",      "ounces",    "percentage", NULL};
static const char *const periods[] = {
    "second",  "seconds",   "minute",  "minutes", "hour",   "hours",   "day",     "days",      "week",    "weeks",
    "month",   "months",    "year",    "years",   "decade", "decades", "century", "centuries", "quarter", "weekend",
    "morning", "afternoon", "evening", "night",   "summer", "winter",  "spring",  "autumn",    NULL};
static const char *const deictics[] = {"today", "yesterday", "tomorrow", "tonight", NULL};

static bool is_digits(const char *form, size_t most) {
    size_t n = strlen(form);
    if (n == 0 || n > most)
        return false;
    for (size_t i = 0; i < n; i++)
        if (!isdigit((unsigned char)form[i]))
            return false;
    return true;
}

// 4,800 · 46.2 · 5 · five
static bool is_number(const RelataAnalysis *a, uint32_t t) {
    const char *form = a->document->tokens[t].form;
    if (isdigit((unsigned char)form[0])) {
        for (const char *p = form; *p; p++)
            if (!isdigit((unsigned char)*p) && *p != ',' && *p != '.')
                return false;
        return true;
    }
    return relata_is_among(relata_lower_of(a, t), numerals);
}

static bool is_year(const char *form) {
    return is_digits(form, 4) && strlen(form) == 4 && form[0] >= '1' && form[0] <= '2' &&
           !(form[0] == '2' && form[1] > '1');
}

static bool is_decade(const char *form) {
    size_t n = strlen(form);
    return n >= 3 && (isdigit((unsigned char)form[0]) || form[0] == '\'') && form[n - 1] == 's' && form[n - 2] == '0';
}

static bool is_day(const char *form) {
    char digits[8];
    size_t n = strspn(form, "0123456789");
    if (n == 0 || n > 2 || strlen(form) > n + 2)
        return false;
    memcpy(digits, form, n);
    digits[n] = '\0';
    long day = strtol(digits, NULL, 10);
    bool has_suffix = strcmp(form + n, "st") == 0 || strcmp(form + n, "nd") == 0 || strcmp(form + n, "rd") == 0 ||
                      strcmp(form + n, "th") == 0;
    return day >= 1 && day <= 31 && (form[n] == '\0' || has_suffix);
}

static bool is_iso_date(const char *form) {
    int digits = 0, marks = 0;
    for (const char *p = form; *p; p++) {
        digits += isdigit((unsigned char)*p) != 0;
        marks += *p == '-' || *p == '/' || *p == '.';
        if (!isdigit((unsigned char)*p) && *p != '-' && *p != '/')
            return false;
    }
    return marks == 2 && digits >= 5 && digits <= 8;
}

typedef struct {
    const RelataAnalysis *a;
    uint32_t begin, end; // the sentence
} Scope;

static const char *form_at(const Scope *s, uint32_t t) {
    return t >= s->begin && t < s->end ? s->a->document->tokens[t].form : "";
}
static const char *word_at(const Scope *s, uint32_t t) {
    return t >= s->begin && t < s->end ? relata_lower_of(s->a, t) : "";
}
static bool has_flag(const Scope *s, uint32_t t, uint32_t flag) {
    return t >= s->begin && t < s->end && (relata_form_of(s->a, t)->flags & flag);
}

// "May" and "March" are months only in company.
static bool is_month(const Scope *s, uint32_t t) {
    static const char *const before[] = {"in",    "since",  "until", "last",   "next", "this", "by",
                                         "early", "late",   "mid",   "of",     "from", "to",   "between",
                                         "and",   "during", "after", "before", NULL};
    if (!has_flag(s, t, RELATA_WORD_MONTH))
        return false;
    const char *form = form_at(s, t);
    bool is_verb_like = strcmp(form, "May") == 0 || strcmp(form, "March") == 0;
    return !is_verb_like || is_day(form_at(s, t + 1)) || is_year(form_at(s, t + 1)) || is_day(form_at(s, t - 1)) ||
           (t > s->begin && relata_is_among(word_at(s, t - 1), before));
}

// From a month: "28 June 2022", "June 28, 2022", "April 2020", "June 28".
static uint32_t month_end(const Scope *s, uint32_t t) {
    uint32_t end = t + 1;
    if (is_day(form_at(s, end)))
        end++;
    if (strcmp(form_at(s, end), ",") == 0 && is_year(form_at(s, end + 1)))
        end += 2;
    else if (is_year(form_at(s, end)))
        end++;
    return end;
}

static uint32_t month_begin(const Scope *s, uint32_t t) {
    static const char *const modifiers[] = {"early", "late", "mid", "last", "next", "this", NULL};
    uint32_t begin = t;
    if (begin > s->begin && strcmp(word_at(s, begin - 1), "of") == 0 && begin > s->begin + 1 &&
        is_day(form_at(s, begin - 2)))
        begin -= 2;
    else if (begin > s->begin && is_day(form_at(s, begin - 1)))
        begin--;
    if (begin > s->begin && relata_is_among(word_at(s, begin - 1), modifiers))
        begin--;
    if (begin > s->begin + 1 && strcmp(form_at(s, begin - 1), ",") == 0 && has_flag(s, begin - 2, RELATA_WORD_WEEKDAY))
        begin -= 2;
    return begin;
}

static bool is_time_preposition(const char *word) {
    static const char *const list[] = {
        "in",     "since",  "of",    "by",     "from", "until",  "till",  "to",      "between", "early",  "late",
        "mid",    "during", "after", "before", "and",  "around", "circa", "through", "summer",  "winter", "spring",
        "autumn", "fall",   "year",  "the",    "(",    "-",      "–",     ",",       "fiscal",  "c.",     NULL};
    return relata_is_among(word, list);
}

static bool find_date(const Scope *s, uint32_t t, RelataName *out) {
    static const char *const turns[] = {"last", "this", "next", "past", "previous", "following", "coming", NULL};
    const char *form = form_at(s, t), *word = word_at(s, t);
    *out = (RelataName){t, t + 1, RELATA_TYPE_DATE, 0.9f};
    if (is_month(s, t)) {
        out->begin = month_begin(s, t);
        out->end = month_end(s, t);
    } else if (has_flag(s, t, RELATA_WORD_WEEKDAY)) {
        if (t > s->begin && relata_is_among(word_at(s, t - 1), turns))
            out->begin--;
    } else if (relata_is_among(word, periods) && t > s->begin && relata_is_among(word_at(s, t - 1), turns)) {
        out->begin--;
        if (out->begin > s->begin && strcmp(word_at(s, out->begin - 1), "the") == 0)
            out->begin--;
    } else if (relata_is_among(word, periods) && strcmp(word_at(s, t + 1), "ago") == 0) {
        out->end++;
        if (t > s->begin && (is_number(s->a, t - 1) || strcmp(word_at(s, t - 1), "a") == 0))
            out->begin--;
    } else if (is_year(form)) {
        return t == s->begin ? s->end == t + 1 : is_time_preposition(word_at(s, t - 1));
    } else if (is_decade(form)) {
        static const char *const parts[] = {"early", "late", "mid", NULL};
        if (t > s->begin && relata_is_among(word_at(s, t - 1), parts))
            out->begin--;
    } else if (strcmp(word, "century") == 0 && t > s->begin && isdigit((unsigned char)form_at(s, t - 1)[0])) {
        out->begin--;
    } else {
        return relata_is_among(word, deictics) || is_iso_date(form);
    }
    return true;
}

// "-billion" of "$3.2-billion", "/4" of "37 3/4": tokens of a number that a mark ties to it.
static uint32_t tied_length(const Scope *s, uint32_t t) {
    bool is_scale = strcmp(form_at(s, t), "-") == 0 && relata_is_among(word_at(s, t + 1), scales),
         is_part = strcmp(form_at(s, t), "/") == 0 && t + 1 < s->end && is_number(s->a, t + 1);
    return is_scale || is_part ? 2 : 0;
}

// Numbers with their scales: "4,800", "one hundred", "2.5 billion"; the end, or `t` if there is none.
static uint32_t number_end(const Scope *s, uint32_t t) {
    uint32_t end = t;
    while (end < s->end) {
        bool is_next = is_number(s->a, end) || (end > t && relata_is_among(word_at(s, end), scales));
        uint32_t n = is_next ? 1 : end > t ? tied_length(s, end) : 0;
        if (n == 0)
            break;
        end += n;
    }
    return end;
}

static bool find_amount(const Scope *s, uint32_t t, RelataName *out) {
    uint32_t begin = t, end;
    bool has_symbol = relata_is_among(word_at(s, t), symbols);
    if (has_symbol)
        begin++;
    end = number_end(s, begin);
    if (end == begin || end > s->end)
        return false;
    *out = (RelataName){t, end, RELATA_TYPE_MONEY, 0.9f};
    if (has_symbol)
        return true;
    uint32_t after = end;
    if (strcmp(form_at(s, after), "-") == 0)
        after++;
    if (has_flag(s, after, RELATA_WORD_CAPITAL) && relata_is_among(word_at(s, after + 1), currencies))
        after++;
    if (relata_is_among(word_at(s, after), currencies)) {
        out->end = after + 1;
        return true;
    }
    out->type = RELATA_TYPE_QUANTITY;
    if (strcmp(word_at(s, after), "per") == 0 && strcmp(word_at(s, after + 1), "cent") == 0)
        out->end = after + 2;
    else if (strcmp(word_at(s, after), "square") == 0 || strcmp(word_at(s, after), "cubic") == 0)
        out->end = after + 2 <= s->end ? after + 2 : s->end;
    else if (relata_is_among(word_at(s, after), units) || (relata_is_among(word_at(s, after), periods) && after == end))
        out->end = after + 1;
    else
        return false;
    if (strcmp(word_at(s, out->end), "ago") == 0) {
        out->end++;
        out->type = RELATA_TYPE_DATE;
    }
    return true;
}

static bool is_free(const RelataAnalysis *a, const RelataName *name) {
    for (uint32_t t = name->begin; t < name->end; t++)
        if (a->name_at[t])
            return false;
    return true;
}

static RelataStatus add(RelataAnalysis *a, const RelataName *name, RelataError *error) {
    if (!RELATA_ARRAY_ADD(&a->names, *name))
        return relata_fail(error, RELATA_NO_MEMORY, NULL, 0, 0, "out of memory");
    for (uint32_t t = name->begin; t < name->end; t++)
        a->name_at[t] = (uint32_t)a->names.n;
    return RELATA_OK;
}

RelataStatus relata_find_literals(RelataAnalysis *a, RelataError *error) {
    for (uint32_t i = 0; i < a->document->n_sentences; i++) {
        const RelataSentence *sentence = &a->document->sentences[i];
        Scope scope = {a, sentence->token_begin, sentence->token_end};
        for (uint32_t t = scope.begin; t < scope.end; t++) {
            RelataName name;
            bool is_found = (find_date(&scope, t, &name) && is_free(a, &name)) ||
                            (find_amount(&scope, t, &name) && is_free(a, &name));
            if (!is_found)
                continue;
            RELATA_TRY(add(a, &name, error));
            t = name.end - 1;
        }
    }
    return RELATA_OK;
}
