/* A frame reaches the terminal in one write: ncurses itself sends a piece for every move of the
 * cursor, and each piece would be a packet of its own on a line. */
#include "internal.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

/* The output of ncurses in a frame, and the saved terminal; -1 if frames are not collected. */
static volatile int collected = -1, terminal = -1;

void ct_open_frames(void) {
  collected = memfd_create("frame", MFD_CLOEXEC);
  terminal = collected < 0 ? -1 : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (terminal < 0) ct_close_frames();
}

void ct_close_frames(void) {
  if (collected >= 0) close(collected);
  if (terminal >= 0) close(terminal);
  collected = terminal = -1;
}

void ct_begin_frame(void) {
  if (collected >= 0) dup2(collected, STDOUT_FILENO);
}

void ct_leave_frame(void) {
  if (terminal >= 0) dup2(terminal, STDOUT_FILENO);
}

void ct_end_frame(void) {
  if (collected < 0) return;
  ct_leave_frame();
  static char bytes[1 << 17];
  off_t length = lseek(collected, 0, SEEK_CUR);
  for (off_t sent = 0; sent < length;) {
    ssize_t count = pread(collected, bytes, sizeof bytes, sent);
    if (count <= 0) break;
    if (count > length - sent) count = (ssize_t)(length - sent);
    ct_write(STDOUT_FILENO, bytes, (size_t)count);
    sent += count;
  }
  lseek(collected, 0, SEEK_SET);
}
