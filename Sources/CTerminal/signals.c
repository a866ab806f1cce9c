/* Signals as data: blocked, and read from a descriptor beside the keyboard. */
#include "internal.h"

#include <pthread.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

static const int handled[] = {SIGHUP, SIGTERM, SIGINT, SIGWINCH, SIGCONT, SIGTSTP};

/* These only end the program, and so do the real-time signals. */
static const int ending[] = {SIGQUIT,   SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2,   SIGXCPU, SIGXFSZ,
                             SIGVTALRM, SIGPROF, SIGIO,   SIGPWR,  SIGSTKFLT, SIGSYS};

static int descriptor = -1;
static sigset_t found;
static int fatal = 0;

static bool is_ending(int number) {
  if (number >= SIGRTMIN && number <= SIGRTMAX) return true;
  for (size_t i = 0; i < sizeof ending / sizeof *ending; i++)
    if (ending[i] == number) return true;
  return false;
}

bool ct_open_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < sizeof handled / sizeof *handled; i++) sigaddset(&set, handled[i]);
  for (int number = 1; number <= SIGRTMAX; number++)
    if (is_ending(number)) sigaddset(&set, number);
  fatal = 0;
  pthread_sigmask(SIG_BLOCK, &set, &found);
  descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  return descriptor >= 0;
}

void ct_close_signals(void) {
  while (ct_next_signal() != 0) continue;
  if (descriptor >= 0) close(descriptor);
  descriptor = -1;
  pthread_sigmask(SIG_SETMASK, &found, NULL);
}

void ct_die_of_signal(void) {
  if (fatal == 0) return;
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, fatal);
  signal(fatal, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(fatal);
}

int ct_signal_descriptor(void) { return descriptor; }

int ct_next_signal(void) {
  struct signalfd_siginfo info;
  if (descriptor < 0 || read(descriptor, &info, sizeof info) != sizeof info) return 0;
  if (fatal == 0 && is_ending((int)info.ssi_signo)) fatal = (int)info.ssi_signo;
  return (int)info.ssi_signo;
}

/* The signal waits while blocked and stops the process at the moment it is let through; a
 * process group without a shell to continue it is not stopped by the kernel at all. */
static void stop_here(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, previous;
  sigset_t stop, go_on;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigemptyset(&go_on);
  sigaddset(&go_on, SIGCONT);
  sigaction(SIGTSTP, &standard, &previous);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);
  pthread_sigmask(SIG_BLOCK, &stop, NULL);
  sigaction(SIGTSTP, &previous, NULL);
  sigtimedwait(&go_on, NULL, &(struct timespec){0});
}

void ct_suspend(void) {
  struct sigaction current;
  sigaction(SIGTSTP, NULL, &current);
  if (current.sa_handler == SIG_IGN) return;
  ct_leave();
  stop_here();
  ct_enter();
}
