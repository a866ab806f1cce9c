/* What the C files of this target share. */
#ifndef CT_INTERNAL_H
#define CT_INTERNAL_H

#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <signal.h>
#include <termios.h>

#include "CTerminal.h"

#define CT_PASTE_ON "\033[?2004h"
#define CT_PASTE_OFF "\033[?2004l"

void ct_open_frames(void);
void ct_close_frames(void);
/* What ncurses writes from here on is collected, and sent by `ct_end_frame`. */
void ct_begin_frame(void);
void ct_end_frame(void);
/* Lets writes reach the terminal again in the middle of a frame; may be called in a signal handler. */
void ct_leave_frame(void);

void ct_open_input(int escape_milliseconds);
void ct_close_input(void);

bool ct_open_signals(void);
void ct_close_signals(void);
/* Lets the process die of the ending signal that came while the terminal was open, if one did. */
void ct_die_of_signal(void);

/* Prepares the bytes and modes that a crash restores; the terminal counts as taken from now on. */
void ct_open_crash(const struct termios *found);
void ct_close_crash(void);
void ct_set_taken(bool taken);
/* Wipes the screen of a terminal without an alternate one; to be called once ncurses has left. */
void ct_wipe(void);

/* Writes everything, or as much as can be written; may be called in a signal handler. */
void ct_write(int descriptor, const char *bytes, size_t length);

/* While the screen is taken, standard error goes to memory, so that it cannot be written over. */
void ct_hold_errors(void);
/* Gives standard error back with what was held; may be called in a signal handler. */
void ct_release_errors(void);

#endif
