// relata shell: questions line by line, with editing, history and completion by libedit.
//
// Every line is run by a child process, as a shell runs commands: Ctrl-C ends the question and not the shell, and what
// a question takes is given back. Where standard input is no terminal there is no prompt and no history, so that a
// script reads like a file of questions.
#include "cmd.h"

#include <histedit.h>

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wchar.h>

enum { MOST_WORDS = 64, HISTORY_LINES = 1000 };

// A line taken apart; words point into `text`.
typedef struct {
    char *text;
    char *words[MOST_WORDS + 1];
    int n;
} Line;

// Ctrl-C. It is let through only while a key is waited for, so that none is lost between two keys.
static volatile sig_atomic_t is_interrupted;

static void note_interrupt(int number) {
    (void)number;
    is_interrupted = 1;
}

static void hold_interrupts(int how) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigprocmask(how, &set, NULL);
}

// ------------------------------------------------------------------------------------------ lines

// Words as a shell has them: parted by blanks, '…' and "…" kept together, \ before anything but in '…'. Returns what is
// wrong, NULL if nothing.
static const char *split(const char *text, Line *line) {
    char *out = line->text = malloc(2 * strlen(text) + 2);
    if (!out)
        return "out of memory";
    while (*(text += strspn(text, " \t\r\n")) && *text != '#') {
        char quote = '\0';
        if (line->n == MOST_WORDS)
            return "too many words";
        line->words[line->n++] = out;
        for (; *text && (quote || !strchr(" \t\r\n", *text)); text++) {
            if (*text == quote)
                quote = '\0';
            else if (!quote && (*text == '\'' || *text == '"'))
                quote = *text;
            else if (*text == '\\' && quote != '\'' && text[1])
                *out++ = *++text;
            else
                *out++ = *text;
        }
        if (quote)
            return "a quotation mark is not closed";
        *out++ = '\0';
    }
    line->words[line->n] = NULL;
    return NULL;
}

// A pattern may be typed as it is.
static bool is_pattern(const char *text) {
    text += strspn(text, " \t");
    return *text == '?' || *text == '"' || *text == '@';
}

static int run_child(int argc, char **argv) {
    fflush(stdout);
    pid_t child = fork();
    if (child < 0) {
        cli_complain("shell: %s", strerror(errno));
        return CLI_FAILED;
    }
    if (child == 0) {
        signal(SIGINT, SIG_DFL);
        hold_interrupts(SIG_UNBLOCK);
        int status = cli_run(argc, argv);
        _exit(fflush(stdout) == 0 ? status : CLI_FAILED);
    }
    int result = 0;
    while (waitpid(child, &result, 0) < 0 && errno == EINTR)
        ;
    if (WIFSIGNALED(result)) {
        if (WTERMSIG(result) != SIGINT && WTERMSIG(result) != SIGPIPE)
            cli_complain("shell: the question ended by signal %d", WTERMSIG(result));
        else
            fputc('\n', stderr);
        return CLI_FAILED;
    }
    return WEXITSTATUS(result);
}

static int use_store(const Line *line) {
    RelataStore *store = NULL;
    RelataError error = {0};
    if (line->n != 2) {
        cli_complain("shell: use FILE");
        return CLI_USAGE;
    }
    if (relata_store_open(&store, line->words[1], RELATA_STORE_READ, &error) != RELATA_OK)
        return cli_fail(&error);
    relata_store_close(store);
    setenv("RELATA_DB", line->words[1], 1);
    return CLI_DONE;
}

static int run_words(Line *line, bool *is_over) {
    const char *verb = line->words[0];
    *is_over = strcmp(verb, "quit") == 0 || strcmp(verb, "exit") == 0;
    if (*is_over)
        return CLI_DONE;
    if (strcmp(verb, "use") == 0)
        return use_store(line);
    if (strcmp(verb, "shell") == 0) {
        cli_complain("shell: this is one");
        return CLI_USAGE;
    }
    char *argv[MOST_WORDS + 2] = {"relata"};
    memcpy(argv + 1, line->words, ((size_t)line->n + 1) * sizeof *argv);
    return run_child(line->n + 1, argv);
}

static int run_line(const char *text, bool *is_over) {
    if (is_pattern(text)) {
        char *argv[] = {"relata", "query", "--", (char *)text, NULL};
        return run_child(4, argv);
    }
    Line line = {0};
    const char *wrong = split(text, &line);
    int status = CLI_USAGE;
    if (wrong)
        cli_complain("shell: %s", wrong);
    else
        status = line.n ? run_words(&line, is_over) : CLI_DONE;
    free(line.text);
    return status;
}

// ------------------------------------------------------------------------------------------ completion

typedef struct {
    char **items;
    size_t n, room;
} Matches;

static void keep(void *state, const char *candidate) {
    Matches *matches = state;
    if (matches->n == matches->room) {
        size_t room = matches->room ? matches->room * 2 : 64;
        char **moved = realloc(matches->items, room * sizeof *moved);
        if (!moved)
            return;
        matches->items = moved;
        matches->room = room;
    }
    char *copy = strdup(candidate);
    if (copy)
        matches->items[matches->n++] = copy;
}

static void free_matches(Matches *matches) {
    for (size_t i = 0; i < matches->n; i++)
        free(matches->items[i]);
    free(matches->items);
}

// Where the word that ends `text` begins: after the last blank outside quotation marks; *quote is the mark it is in.
static size_t begin_of_word(const char *text, char *quote) {
    size_t begin = 0;
    *quote = '\0';
    for (size_t i = 0; text[i]; i++) {
        if (*quote ? text[i] == *quote : text[i] == '\'' || text[i] == '"')
            *quote = *quote ? '\0' : text[i];
        else if (!*quote && strchr(" \t", text[i]))
            begin = i + 1;
    }
    return begin;
}

// What fits the last word of `text`; *typed are its bytes without quotation marks.
static void find_matches(const char *text, size_t begin, char quote, Matches *matches, size_t *typed) {
    const char mark[] = {quote, '\0'};
    char *closed = NULL;
    Line line = {0};
    if (asprintf(&closed, "%s%s", text, quote ? mark : text[begin] ? "" : "''") < 0)
        return;
    if (!split(closed, &line) && line.n) {
        *typed = strlen(line.words[line.n - 1]);
        cli_complete((size_t)line.n, (const char *const *)line.words, keep, matches);
    }
    free(line.text);
    free(closed);
}

// Bytes that all candidates begin with, at the end of a character.
static size_t common_bytes(const Matches *matches) {
    size_t n = strlen(matches->items[0]);
    for (size_t i = 1; i < matches->n; i++)
        for (size_t k = 0; k < n; k++)
            if (matches->items[i][k] != matches->items[0][k])
                n = k;
    while (n && ((unsigned char)matches->items[0][n] & 0xC0) == 0x80)
        n--;
    return n;
}

// A candidate as it is to stand in the line: in quotation marks if it has blanks or the like, left open if more
// follows.
static char *in_line(const char *text, char quote, bool is_whole) {
    char *out = NULL;
    if (!quote && strpbrk(text, " \t'\"\\#"))
        quote = strchr(text, '\'') ? '"' : '\'';
    const char mark[] = {quote, '\0'};
    return asprintf(&out, "%s%s%s%s", mark, text, is_whole ? mark : "", is_whole ? " " : "") < 0 ? NULL : out;
}

static size_t characters_of(const char *text) {
    size_t n = 0;
    for (; *text; text++)
        n += ((unsigned char)*text & 0xC0) != 0x80;
    return n;
}

static void list_matches(const Matches *matches) {
    enum { MOST_SHOWN = 40, A_LINE = 4 };
    fputc('\n', stdout);
    for (size_t i = 0; i < matches->n && i < MOST_SHOWN; i++) {
        cli_print_text(stdout, matches->items[i]);
        fputs(i % A_LINE == A_LINE - 1 || i + 1 == matches->n || i + 1 == MOST_SHOWN ? "\n" : "   ", stdout);
    }
    fflush(stdout);
}

// The Tab key: puts in what all candidates have in common; where that is nothing new, lists them.
static unsigned char complete(EditLine *editor, int key) {
    (void)key;
    const LineInfo *info = el_line(editor);
    char *text = strndup(info->buffer, (size_t)(info->cursor - info->buffer)), quote;
    Matches matches = {0};
    size_t typed = 0;
    unsigned char result = CC_ERROR;
    if (!text)
        return CC_ERROR;
    size_t begin = begin_of_word(text, &quote), common = 0;
    find_matches(text, begin, quote, &matches, &typed);
    if (matches.n)
        common = common_bytes(&matches);
    if (matches.n == 1 || common > typed) {
        matches.items[0][common] = '\0';
        char *word = in_line(matches.items[0], quote, matches.n == 1);
        if (word) {
            el_deletestr(editor, (int)characters_of(text + begin));
            el_insertstr(editor, word);
            result = CC_REFRESH;
        }
        free(word);
    } else if (matches.n) {
        list_matches(&matches);
        result = CC_REDISPLAY;
    }
    free_matches(&matches);
    free(text);
    return result;
}

// ------------------------------------------------------------------------------------------ the loop

static char *history_file(void) {
    const char *named = getenv("RELATA_HISTORY"), *home = getenv("HOME");
    char *path = NULL;
    if (named)
        return *named ? strdup(named) : NULL;
    return home && *home && asprintf(&path, "%s/.relata_history", home) >= 0 ? path : NULL;
}

static char *prompt(EditLine *editor) {
    static char text[] = "relata> ";
    (void)editor;
    return text;
}

// The next character typed: 1, 0 at the end of input, -1 after Ctrl-C.
static int read_key(EditLine *editor, wchar_t *out) {
    mbstate_t state = {0};
    sigset_t none;
    sigemptyset(&none);
    (void)editor;
    for (;;) {
        struct pollfd ready = {.fd = STDIN_FILENO, .events = POLLIN};
        char byte;
        if (ppoll(&ready, 1, NULL, &none) < 0) {
            if (errno == EINTR && !is_interrupted)
                continue; // another signal, such as of a window's size
            return -1;
        }
        ssize_t n = read(STDIN_FILENO, &byte, 1);
        if (n <= 0)
            return n < 0 ? -1 : 0;
        size_t used = mbrtowc(out, &byte, 1, &state);
        if (used == (size_t)-1)
            return *out = L'?', 1;
        if (used != (size_t)-2)
            return 1;
    }
}

// Reads and runs lines until the end of input or "quit".
static void converse_with(EditLine *editor, History *past) {
    HistEvent event;
    bool is_over = false;
    while (!is_over) {
        int n = 0;
        is_interrupted = 0;
        const char *text = el_gets(editor, &n);
        if (is_interrupted) { // Ctrl-C: a new line
            fputs("^C\n", stdout);
            el_reset(editor);
            continue;
        }
        if (!text || n <= 0) {
            fputc('\n', stdout);
            return;
        }
        char *line = strndup(text, strcspn(text, "\r\n"));
        if (!line)
            return;
        if (line[strspn(line, " \t")])
            history(past, &event, H_ENTER, line);
        run_line(line, &is_over);
        free(line);
    }
}

static int converse(void) {
    EditLine *editor = el_init("relata", stdin, stdout, stderr);
    History *past = history_init();
    HistEvent event;
    char *path = history_file();
    if (editor && past) {
        history(past, &event, H_SETSIZE, HISTORY_LINES);
        history(past, &event, H_SETUNIQUE, 1);
        if (path)
            history(past, &event, H_LOAD, path);
        el_set(editor, EL_PROMPT, prompt);
        el_set(editor, EL_EDITOR, "emacs");
        el_set(editor, EL_GETCFN, read_key);
        el_set(editor, EL_HIST, history, past);
        el_set(editor, EL_ADDFN, "relata-complete", "completes verbs, options and names", complete);
        el_set(editor, EL_BIND, "^I", "relata-complete", NULL);
        puts("relata " RELATA_VERSION ": a verb and its operands, or a pattern such as ?who leads ?what; help, quit");
        converse_with(editor, past);
        mode_t mask = umask(077);
        if (path && history(past, &event, H_SAVE, path) < 0)
            cli_complain("shell: %s: the history cannot be written", path);
        umask(mask);
    }
    if (past)
        history_end(past);
    if (editor)
        el_end(editor);
    free(path);
    return editor && past ? CLI_DONE : CLI_FAILED;
}

static int read_script(void) {
    char *text = NULL;
    size_t room = 0;
    bool is_over = false;
    int worst = CLI_DONE;
    ssize_t n;
    while (!is_over && (n = getline(&text, &room, stdin)) > 0) {
        if (text[n - 1] == '\n')
            text[n - 1] = '\0';
        int status = run_line(text, &is_over);
        worst = status > worst ? status : worst;
    }
    free(text);
    return worst;
}

int cli_shell(const CliOptions *options) {
    setenv("RELATA_DB", options->db, 1);
    if (options->color && strcmp(options->color, "never") == 0)
        setenv("NO_COLOR", "1", 1);
    struct sigaction action = {.sa_handler = note_interrupt};
    if (!isatty(STDIN_FILENO))
        return read_script();
    sigaction(SIGINT, &action, NULL);
    hold_interrupts(SIG_BLOCK);
    return converse();
}
