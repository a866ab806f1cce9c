/* Unix sockets that pass open files and know who is at the other end.
 *
 * The macros of control messages (cmsg(3)) cannot be used from Swift. */
#ifndef CSOCKET_H
#define CSOCKET_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Connects to a socket at a path, on which nothing waits longer than 10 seconds; returns its
 * descriptor, or -1 with errno. */
int cs_connect(const char *path);

/* Makes a socket at a path, which must not exist, and listens; returns its descriptor, or -1 with
 * errno. */
int cs_listen(const char *path, mode_t mode);

/* The socket that systemd opened for this process; -1 if there is none. */
int cs_inherited(void);

/* Accepts a connection without waiting; returns its descriptor, or -1 with errno. */
int cs_accept(int listener);

/* The account at the other end when it connected, as the kernel knows it; -1 with errno on error. */
int cs_peer(int socket, uid_t *uid, pid_t *pid);

/* Sends bytes, with an open file unless `file` is -1; returns how many were sent, or -1. */
ssize_t cs_send(int socket, const void *bytes, size_t count, int file);

/* Receives bytes; `file` becomes the open file that came with them, or -1. A second file in one
 * message is closed. Returns 0 at the end, -1 with errno on error. */
ssize_t cs_receive(int socket, void *bytes, size_t count, int *file);

/* Seconds since some moment of the past, whatever is done to the clock. */
long cs_seconds(void);

/* Allows as many open files as the system does. */
void cs_raise_files(void);

/* Blocks the signals that end a service; returns a descriptor that is readable when one came. */
int cs_ending_signals(void);

/* Whether a path, not followed, has an access list beside its mode (acl(5)). */
int cs_has_acl(const char *path);

#endif
