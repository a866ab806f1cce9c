/* Signals as data: blocked, and read from a descriptor beside the keyboard. */
#include "internal.h"

#include <pthread.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

static const int handled[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP};

static int descriptor = -1;
static sigset_t found;

bool ct_open_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < sizeof handled / sizeof *handled; i++) sigaddset(&set, handled[i]);
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

int ct_signal_descriptor(void) { return descriptor; }

int ct_next_signal(void) {
  struct signalfd_siginfo info;
  if (descriptor < 0 || read(descriptor, &info, sizeof info) != sizeof info) return 0;
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
