/* Restores the terminal even if the program crashes. */
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

enum { UNREADABLE_DATA = 65, STACK_SIZE = 64 * 1024 };

static const int deadly[] = {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP};
enum { DEADLY = sizeof deadly / sizeof *deadly };

static struct sigaction previous[DEADLY];
static bool installed[DEADLY];
static char stack[STACK_SIZE];
static volatile sig_atomic_t is_taken = 0;
static struct termios found;
static char reset[256];
static size_t reset_length = 0;
/* The output that clears the screen if leaving it does not restore the previous one; else empty. */
static char wipe[64];
static size_t wipe_length = 0;
static char sigbus_sentence[512];
static size_t sigbus_length = 0;
static volatile int held_errors = -1, real_errors = -1;

void ct_write(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void restore_terminal(void) {
  if (is_taken) {
    is_taken = 0;
    ct_leave_frame();
    ct_write(STDOUT_FILENO, reset, reset_length);
    ct_wipe();
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
  }
  ct_release_errors();
}

/* A fault happens again when the handler returns and then meets the earlier action, with the
 * registers of the real fault; a signal sent by another process must be sent again. */
static void on_deadly_signal(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved_errno = errno;
  restore_terminal();
  if (number == SIGBUS && sigbus_length > 0 && info->si_code > 0) {
    ct_write(STDERR_FILENO, sigbus_sentence, sigbus_length);
    _exit(UNREADABLE_DATA);
  }
  for (size_t i = 0; i < DEADLY; i++)
    if (deadly[i] == number) sigaction(number, &previous[i], NULL);
  if (info->si_code <= 0 || number == SIGTRAP) raise(number);
  errno = saved_errno;
}

static void use_own_stack(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE)) return;
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, NULL);
}

static void install(size_t i) {
  if (installed[i]) return;
  struct sigaction action = {.sa_sigaction = on_deadly_signal,
                             .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  use_own_stack();
  installed[i] = sigaction(deadly[i], &action, &previous[i]) == 0;
}

/* Appends the output of a capability without its delays (`$<5>`), which only hardware terminals
 * need; false if the terminal lacks it. */
static bool append_capability(const char *name, char *out, size_t *length, size_t room) {
  const char *bytes = tigetstr(name);
  if (!bytes || bytes == (const char *)-1 || !*bytes) return false;
  while (*bytes && *length < room) {
    const char *end = bytes[0] == '$' && bytes[1] == '<' ? strchr(bytes, '>') : NULL;
    if (end)
      bytes = end + 1;
    else
      out[(*length)++] = *bytes++;
  }
  return true;
}

void ct_open_crash(const struct termios *line) {
  found = *line;
  reset_length = strlen(CT_PASTE_OFF);
  memcpy(reset, CT_PASTE_OFF, reset_length);
  static const char *const names[] = {"sgr0", "op", "rmkx", "cnorm"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    append_capability(names[i], reset, &reset_length, sizeof reset);
  wipe_length = 0;
  if (!append_capability("rmcup", reset, &reset_length, sizeof reset))
    append_capability("clear", wipe, &wipe_length, sizeof wipe);
  for (size_t i = 0; i < DEADLY; i++) install(i);
  ct_set_taken(true);
}

void ct_close_crash(void) {
  for (size_t i = 0; i < DEADLY; i++) {
    if (!installed[i] || (deadly[i] == SIGBUS && sigbus_length > 0)) continue;
    sigaction(deadly[i], &previous[i], NULL);
    installed[i] = false;
  }
}

void ct_set_taken(bool taken) { is_taken = taken; }

void ct_wipe(void) { ct_write(STDOUT_FILENO, wipe, wipe_length); }

void ct_on_sigbus_message(const char *sentence) {
  size_t length = strnlen(sentence, sizeof sigbus_sentence - 1);
  memcpy(sigbus_sentence, sentence, length);
  sigbus_sentence[length] = '\n';
  sigbus_length = length + 1;
  for (size_t i = 0; i < DEADLY; i++)
    if (deadly[i] == SIGBUS) install(i);
}

void ct_forbid_core_dumps(void) {
  prctl(PR_SET_DUMPABLE, 0);
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
}

void ct_hold_errors(void) {
  if (!isatty(STDERR_FILENO)) return;
  int memory = memfd_create("errors", MFD_CLOEXEC);
  if (memory < 0) return;
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real_errors < 0 || dup2(memory, STDERR_FILENO) < 0) {
    if (real_errors >= 0) close(real_errors);
    real_errors = -1;
    close(memory);
    return;
  }
  held_errors = memory;
}

void ct_release_errors(void) {
  if (held_errors < 0) return;
  char block[1024];
  off_t offset = 0;
  ssize_t length;
  dup2(real_errors, STDERR_FILENO);
  while ((length = pread(held_errors, block, sizeof block, offset)) > 0) {
    ct_write(STDERR_FILENO, block, (size_t)length);
    offset += length;
  }
  close(held_errors);
  close(real_errors);
  held_errors = real_errors = -1;
}
