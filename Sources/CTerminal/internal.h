/* Shared by the C files of this target. */
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
/* Collects the output of ncurses from here on; `ct_end_frame` sends it. */
void ct_begin_frame(void);
void ct_end_frame(void);
/* Ends the collection in the middle of a frame; may be called in a signal handler. */
void ct_leave_frame(void);

void ct_open_input(int escape_milliseconds);
void ct_close_input(void);

bool ct_open_signals(void);
void ct_close_signals(void);
/* Raises the ending signal that arrived while the terminal was open, if one did. */
void ct_die_of_signal(void);

/* Prepares the bytes and modes that a crash restores; the terminal counts as taken over then. */
void ct_open_crash(const struct termios *found);
void ct_close_crash(void);
void ct_set_taken(bool taken);
/* Clears the screen of a terminal without an alternate one; call it after ncurses has ended. */
void ct_wipe(void);

/* Writes everything, or as much as can be written; may be called in a signal handler. */
void ct_write(int descriptor, const char *bytes, size_t length);

/* While the terminal is taken over, standard error goes to memory, so that the screen stays
 * intact. */
void ct_hold_errors(void);
/* Restores standard error and writes what was held; may be called in a signal handler. */
void ct_release_errors(void);

#endif
