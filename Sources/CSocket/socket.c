#define _GNU_SOURCE
#include "CSocket.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

static int address_of(const char *path, struct sockaddr_un *address) {
  size_t length = strlen(path);
  if (length == 0 || length >= sizeof address->sun_path) {
    errno = ENAMETOOLONG;
    return -1;
  }
  memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  memcpy(address->sun_path, path, length);
  return 0;
}

static int closed(int descriptor) {
  int kept = errno;
  close(descriptor);
  errno = kept;
  return -1;
}

int cs_connect(const char *path) {
  struct sockaddr_un address;
  if (address_of(path, &address) != 0) return -1;
  int made = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (made < 0) return -1;
  struct timeval limit = {.tv_sec = 10};
  if (setsockopt(made, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit) != 0) return closed(made);
  if (connect(made, (struct sockaddr *)&address, sizeof address) != 0) return closed(made);
  return made;
}

int cs_listen(const char *path, mode_t mode) {
  struct sockaddr_un address;
  if (address_of(path, &address) != 0) return -1;
  int made = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (made < 0) return -1;
  if (bind(made, (struct sockaddr *)&address, sizeof address) != 0) return closed(made);
  if (chmod(path, mode) != 0 || listen(made, 128) != 0) return closed(made);
  return made;
}

int cs_inherited(void) {
  const char *process = getenv("LISTEN_PID");
  const char *count = getenv("LISTEN_FDS");
  if (!process || !count || strtol(process, NULL, 10) != (long)getpid()) return -1;
  if (strtol(count, NULL, 10) != 1) return -1;
  int first = 3;
  int flags = fcntl(first, F_GETFL);
  if (flags < 0 || fcntl(first, F_SETFL, flags | O_NONBLOCK) != 0) return -1;
  if (fcntl(first, F_SETFD, FD_CLOEXEC) != 0) return -1;
  return first;
}

int cs_accept(int listener) {
  return accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
}

int cs_peer(int socket, uid_t *uid, pid_t *pid) {
  struct ucred peer;
  socklen_t size = sizeof peer;
  if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return -1;
  *uid = peer.uid;
  *pid = peer.pid;
  return 0;
}

ssize_t cs_send(int socket, const void *bytes, size_t count, int file) {
  union {
    struct cmsghdr align;
    char space[CMSG_SPACE(sizeof(int))];
  } control;
  struct iovec piece = {.iov_base = (void *)(uintptr_t)bytes, .iov_len = count};
  struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1};
  if (file >= 0) {
    memset(&control, 0, sizeof control);
    message.msg_control = control.space;
    message.msg_controllen = sizeof control.space;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &file, sizeof file);
  }
  ssize_t sent;
  do sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent;
}

ssize_t cs_receive(int socket, void *bytes, size_t count, int *file) {
  union {
    struct cmsghdr align;
    char space[CMSG_SPACE(4 * sizeof(int))];
  } control;
  struct iovec piece = {.iov_base = bytes, .iov_len = count};
  struct msghdr message = {.msg_iov = &piece, .msg_iovlen = 1};
  message.msg_control = control.space;
  message.msg_controllen = sizeof control.space;
  *file = -1;
  ssize_t received;
  do received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  while (received < 0 && errno == EINTR);
  if (received < 0) return received;
  for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header;
       header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    size_t files = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t index = 0; index < files; index++) {
      int found;
      memcpy(&found, CMSG_DATA(header) + index * sizeof found, sizeof found);
      if (*file < 0) {
        *file = found;
      } else {
        close(found);
      }
    }
  }
  return received;
}

long cs_seconds(void) {
  struct timespec time;
  if (clock_gettime(CLOCK_MONOTONIC, &time) != 0) return 0;
  return time.tv_sec;
}

void cs_raise_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

int cs_ending_signals(void) {
  sigset_t ending;
  sigemptyset(&ending);
  sigaddset(&ending, SIGTERM);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGHUP);
  if (sigprocmask(SIG_BLOCK, &ending, NULL) != 0) return -1;
  return signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK);
}

int cs_has_acl(const char *path) {
  return lgetxattr(path, "system.posix_acl_access", NULL, 0) > 0;
}
