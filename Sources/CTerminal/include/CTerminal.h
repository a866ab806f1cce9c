/* The interface of the terminal for Swift: it outputs rows of plain cells and returns bytes and
 * key codes.
 *
 * This header includes no curses.h, so Swift sees none of its macros and global variables. There
 * is one terminal per process, as in ncurses; its functions belong to one thread. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum ct_status {
  CT_STATUS_OK = 0,
  CT_STATUS_NOT_A_TERMINAL,
  CT_STATUS_CANNOT_START,
} ct_status;

typedef enum ct_attribute {
  CT_ATTRIBUTE_BOLD = 1,
  CT_ATTRIBUTE_UNDERLINE = 2,
  CT_ATTRIBUTE_REVERSE = 4,
  CT_ATTRIBUTE_DIM = 8,
} ct_attribute;

/* One spacing scalar with the marks drawn over it (0 = none). Cells of width 0 are skipped. */
typedef struct ct_cell {
  uint32_t base;
  uint32_t marks[4];
  uint16_t pair;
  uint8_t attributes;
  uint8_t width;
} ct_cell;

/* The codes of ct_read: 0...255 are raw bytes, the others are keys. */
typedef enum ct_key {
  CT_KEY_UP = 256,
  CT_KEY_DOWN,
  CT_KEY_LEFT,
  CT_KEY_RIGHT,
  CT_KEY_HOME,
  CT_KEY_END,
  CT_KEY_PAGE_UP,
  CT_KEY_PAGE_DOWN,
  CT_KEY_INSERT,
  CT_KEY_DELETE,
  CT_KEY_BACKSPACE,
  CT_KEY_ENTER,
  CT_KEY_BACK_TAB,
  CT_KEY_PASTE_BEGIN,
  CT_KEY_PASTE_END,
  /* A key that the terminal's description knows and this program does not. */
  CT_KEY_OTHER,
  /* CT_KEY_FUNCTION + n is Fn. */
  CT_KEY_FUNCTION = 512,
} ct_key;

/* screen.c */

/* Takes over the terminal: blocks the signals of signals.c, enters the alternate screen and
 * raw mode. On failure nothing is changed. */
ct_status ct_open(int escape_milliseconds);
/* Restores the terminal. */
void ct_close(void);
/* Whether a UTF-8 locale is available; without one only ASCII may be painted. */
bool ct_is_utf8(void);
/* Starts colours on the terminal's default background; returns their number, 0 for none. */
int ct_start_colours(void);
/* Colour -1 is the terminal's default. */
void ct_set_pair(int pair, int foreground, int background);
int ct_rows(void);
int ct_columns(void);
/* Asks the system for the window's size and adopts it; true if it changed. */
bool ct_adopt_size(void);
/* Paints row y from column 0 on and blanks the rest of it. */
void ct_paint_row(int y, const ct_cell *cells, int count);
void ct_erase(void);
/* Puts the cursor there, visible or not; ct_hide_cursor leaves it wherever the frame ends. */
void ct_place_cursor(int y, int x, bool visible);
void ct_hide_cursor(void);
/* Sends what changed since the last call. */
void ct_flush(void);
/* Makes the next ct_flush send every cell. */
void ct_forget_screen(void);
/* Restores the terminal temporarily; the next ct_flush takes it over again. */
void ct_leave(void);
void ct_enter(void);

/* input.c */

/* Reads what is pending, at most `capacity` codes (1024 or more), and gives their number; 0 when
 * there is no more, -1 when there never will be. */
int ct_read(int32_t *codes, int capacity);

/* signals.c */

/* A descriptor that is readable when a signal is pending; -1 while closed. */
int ct_signal_descriptor(void);
/* The number of the next pending signal, 0 when there is none. Of one without a meaning for a
 * terminal program, such as SIGQUIT, the process dies in ct_close. */
int ct_next_signal(void);
/* Restores the terminal, stops the process group as ^Z does, and returns when continued. */
void ct_suspend(void);

/* Sends bytes to the terminal that draw nothing, such as OSC 52. */
void ct_send(const void *bytes, size_t length);
/* Leaves the screen, writes bytes, waits for Enter or the end of input, and takes the screen back. */
void ct_show_plain(const void *bytes, size_t length);

/* crash.c */

/* From now on a SIGBUS (a mapped file was cut short) ends the process with this sentence on
 * standard error and exit status 65, whether or not the terminal is open. */
void ct_on_sigbus_message(const char *sentence);
/* Forbids core dumps and looking into the process with a debugger. */
void ct_forbid_core_dumps(void);

/* memory.c */

/* From now on blocks of 128 KiB or more are returned to the system as soon as they are freed. */
void ct_return_large_blocks(void);
/* Returns freed memory that the allocator keeps to the system. */
void ct_return_free_memory(void);

/* width.c */

/* Makes ncurses measure scalars with this function: -1 for one that cannot be shown. */
void ct_set_width(int (*width)(uint32_t scalar));

#endif
