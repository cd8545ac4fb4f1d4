// relata shell at a terminal: completion, history, Ctrl-C, Ctrl-D, through a pseudo-terminal as a person would.
#include "unit/test.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { SECONDS = 20 };

typedef struct {
    pid_t child;
    int terminal;
    char text[1 << 18]; // all that was shown
    size_t n, seen;     // bytes; up to where it was waited for
} Terminal;

static char folder[] = "/tmp/relata-shell-XXXXXX";
static char program[512], database[600], history[600];

static Terminal *start(void) {
    Terminal *t = calloc(1, sizeof *t);
    struct winsize size = {.ws_row = 40, .ws_col = 120};
    t->child = forkpty(&t->terminal, NULL, NULL, &size);
    if (t->child == 0) {
        setenv("TERM", "xterm", 1);
        setenv("RELATA_HISTORY", history, 1);
        setenv("RELATA_DB", database, 1);
        execl(program, "relata", "shell", "--color", "never", (char *)NULL);
        _exit(127);
    }
    assert_true(t->child > 0);
    return t;
}

static void type(Terminal *t, const char *text) {
    assert_int_equal(write(t->terminal, text, strlen(text)), (ssize_t)strlen(text));
}

// Reads what is shown until `text` is, after what was waited for before.
static void wait_for(Terminal *t, const char *text) {
    time_t end = time(NULL) + SECONDS;
    char *found;
    while (!(found = strstr(t->text + t->seen, text))) {
        struct pollfd ready = {.fd = t->terminal, .events = POLLIN};
        if (time(NULL) > end || t->n + 1 >= sizeof t->text)
            fail_msg("'%s' is not shown after: %s", text, t->text + t->seen);
        if (poll(&ready, 1, 1000) < 1)
            continue;
        ssize_t n = read(t->terminal, t->text + t->n, sizeof t->text - t->n - 1);
        if (n <= 0)
            fail_msg("the shell ended before '%s': %s", text, t->text + t->seen);
        t->n += (size_t)n;
    }
    t->seen = (size_t)(found - t->text) + strlen(text);
}

// The editor shows its prompt before it takes the keys one by one; a Ctrl-D typed between the two would be lost.
static void wait_for_prompt(Terminal *t) {
    struct termios mode;
    time_t end = time(NULL) + SECONDS;
    wait_for(t, "relata> ");
    while (tcgetattr(t->terminal, &mode) == 0 && (mode.c_lflag & ICANON)) {
        if (time(NULL) > end)
            fail_msg("the prompt takes no keys");
        poll(NULL, 0, 5);
    }
}

static int end_of(Terminal *t) {
    int status = 0;
    char rest[4096];
    struct pollfd ready = {.fd = t->terminal, .events = POLLIN};
    bool is_ready;
    while ((is_ready = poll(&ready, 1, SECONDS * 1000) == 1) && read(t->terminal, rest, sizeof rest) > 0)
        ;
    if (!is_ready)
        kill(t->child, SIGKILL); // it did not end
    assert_int_equal(waitpid(t->child, &status, 0), t->child);
    close(t->terminal);
    free(t);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void test_completion(void **state) {
    (void)state;
    Terminal *t = start();
    wait_for_prompt(t);
    type(t, "nei\t");
    wait_for(t, "ghbors");
    type(t, "dushan\t");
    wait_for(t, "Dushanbe");
    type(t, " --dir\t"); // other names begin so too: no blank was put
    wait_for(t, "ection");
    type(t, "in\r");
    wait_for(t, "Dushanbe  PLACE");
    wait_for_prompt(t);
    type(t, "show vlad\t\r"); // of two words: it is put in quotation marks
    wait_for(t, "'Vladimir Putin'");
    wait_for(t, "PERSON @");
    wait_for_prompt(t);
    type(t, "co\t"); // several: they are listed
    wait_for(t, "communities");
    type(t, "\003");
    wait_for(t, "^C");
    wait_for_prompt(t);
    type(t, "?x replaced ?y\r");
    wait_for(t, "Mahmadsaid Ubaidulloev");
    wait_for_prompt(t);
    type(t, "\004");
    assert_int_equal(end_of(t), 0);
}

static void test_interrupt_and_history(void **state) {
    (void)state;
    Terminal *t = start();
    wait_for_prompt(t);
    type(t, "not to be run");
    wait_for(t, "not to be run");
    type(t, "\003");
    wait_for_prompt(t);
    type(t, "stats\r");
    wait_for(t, "BEST CONNECTED");
    wait_for_prompt(t);
    type(t, "quit\r");
    assert_int_equal(end_of(t), 0);
    t = start();
    wait_for_prompt(t);
    type(t, "\020\020\r"); // two lines back: past "quit"
    wait_for(t, "BEST CONNECTED");
    wait_for_prompt(t);
    type(t, "use /nonexistent.db\r");
    wait_for(t, "no store there");
    wait_for_prompt(t);
    type(t, "exit\r");
    assert_int_equal(end_of(t), 0);
}

static int set_up(void **state) {
    (void)state;
    const char *build = getenv("BUILD");
    char command[2048];
    snprintf(program, sizeof program, "%s/relata", build ? build : "build");
    if (!mkdtemp(folder))
        return -1;
    snprintf(database, sizeof database, "%s/shell.db", folder);
    snprintf(history, sizeof history, "%s/history", folder);
    snprintf(command, sizeof command, "%s build --quiet --db %s examples/articles/tajikistan >%s/log 2>&1", program,
             database, folder);
    return system(command) == 0 ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    char command[256];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

// Sandboxes may have no /dev/pts.
static bool has_terminals(void) {
    int terminal, other;
    if (openpty(&terminal, &other, NULL, NULL, NULL) != 0)
        return false;
    close(terminal);
    close(other);
    return true;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_completion),
        cmocka_unit_test(test_interrupt_and_history),
    };
    if (!has_terminals()) {
        puts("ok 1 - the shell at a terminal # SKIP no pseudo-terminal can be had");
        return 0;
    }
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
