/* Bytes and keys, read through ncurses so that the terminal's description is used.
 *
 * Bytes, not characters: wget_wch forgets a character whose bytes arrive in two reads. They are
 * read from a pad, because reading from stdscr would refresh it. */
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { PASTE_BEGIN = KEY_MAX + 1, PASTE_END };

static WINDOW *pad = NULL;

/* Bytes of a paste are read without ncurses, which needs two system calls for each. */
static bool pasting = false;
/* The number of bytes of the closing mark read so far. */
static int closing_matched = 0;
static int escape_delay = 0;

/* Terminals send these in either cursor mode, whatever their description says. */
static const struct {
  const char *bytes;
  int key;
} sequences[] = {
    {"\033[A", KEY_UP},      {"\033OA", KEY_UP},      {"\033[B", KEY_DOWN},
    {"\033OB", KEY_DOWN},    {"\033[C", KEY_RIGHT},   {"\033OC", KEY_RIGHT},
    {"\033[D", KEY_LEFT},    {"\033OD", KEY_LEFT},    {"\033[H", KEY_HOME},
    {"\033OH", KEY_HOME},    {"\033[1~", KEY_HOME},   {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END},     {"\033OF", KEY_END},     {"\033[4~", KEY_END},
    {"\033[8~", KEY_END},    {"\033[5~", KEY_PPAGE},  {"\033[6~", KEY_NPAGE},
    {"\033[2~", KEY_IC},     {"\033[3~", KEY_DC},     {"\033[Z", KEY_BTAB},
    {"\033[200~", PASTE_BEGIN}, {"\033[201~", PASTE_END},
};

void ct_open_input(int escape_milliseconds) {
  pad = newpad(1, 1);
  keypad(pad, TRUE);
  nodelay(pad, TRUE);
  set_escdelay(escape_milliseconds);
  escape_delay = escape_milliseconds;
  pasting = false;
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
    define_key(sequences[i].bytes, sequences[i].key);
}

void ct_close_input(void) {
  delwin(pad);
  pad = NULL;
}

static int32_t code_of_key(int key) {
  switch (key) {
    case KEY_UP: case KEY_SR: return CT_KEY_UP;
    case KEY_DOWN: case KEY_SF: return CT_KEY_DOWN;
    case KEY_LEFT: case KEY_SLEFT: return CT_KEY_LEFT;
    case KEY_RIGHT: case KEY_SRIGHT: return CT_KEY_RIGHT;
    case KEY_HOME: case KEY_SHOME: case KEY_FIND: return CT_KEY_HOME;
    case KEY_END: case KEY_SEND: case KEY_SELECT: return CT_KEY_END;
    case KEY_PPAGE: case KEY_SPREVIOUS: return CT_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_SNEXT: return CT_KEY_PAGE_DOWN;
    case KEY_IC: case KEY_SIC: return CT_KEY_INSERT;
    case KEY_DC: case KEY_SDC: return CT_KEY_DELETE;
    case KEY_BACKSPACE: return CT_KEY_BACKSPACE;
    case KEY_ENTER: return CT_KEY_ENTER;
    case KEY_BTAB: return CT_KEY_BACK_TAB;
    case PASTE_BEGIN: return CT_KEY_PASTE_BEGIN;
    case PASTE_END: return CT_KEY_PASTE_END;
    /* The corners and the middle of a number pad are its digits. */
    case KEY_A1: return '7';
    case KEY_A3: return '9';
    case KEY_B2: return '5';
    case KEY_C1: return '1';
    case KEY_C3: return '3';
    default: break;
  }
  if (key > KEY_F0 && key <= KEY_F0 + 63) return CT_KEY_FUNCTION + (key - KEY_F0);
  return CT_KEY_OTHER;
}

static bool is_readable(int milliseconds) {
  struct pollfd line = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&line, 1, milliseconds) > 0;
}

/* Readable without a byte to read means the end of a pipe, or a dropped connection. */
static bool has_ended(void) {
  int pending = 0;
  return is_readable(0) && (ioctl(STDIN_FILENO, FIONREAD, &pending) != 0 || pending == 0);
}

static void watch_for_closing(unsigned char byte) {
  static const char closing[] = "\033[201~";
  closing_matched = byte == closing[closing_matched] ? closing_matched + 1 : byte == closing[0];
  if (closing_matched < (int)sizeof closing - 1) return;
  closing_matched = 0;
  pasting = false;
}

/* Codes of a paste. Bytes after its end in the same read are left to the decoder. */
static int read_pasted(int32_t *codes, int capacity) {
  unsigned char bytes[1024];
  int count = 0;
  while (pasting && capacity - count >= (int)sizeof bytes &&
         is_readable(closing_matched > 0 ? escape_delay : 0)) {
    ssize_t length = read(STDIN_FILENO, bytes, sizeof bytes);
    if (length <= 0) break;
    for (ssize_t i = 0; i < length; i++) {
      watch_for_closing(bytes[i]);
      codes[count++] = bytes[i];
    }
  }
  /* Escape or ^C alone: the closing mark was lost. */
  if (count == 1 && (codes[0] == 0x1B || codes[0] == 0x03)) pasting = false;
  return count;
}

static int read_keys(int32_t *codes, int capacity) {
  int count = 0;
  while (count < capacity && !pasting) {
    int key = wgetch(pad);
    if (key == ERR) break;
    if (key == KEY_RESIZE) continue;
    if (key == PASTE_BEGIN) pasting = true;
    codes[count++] = key < 256 ? key : code_of_key(key);
  }
  return count;
}

int ct_read(int32_t *codes, int capacity) {
  errno = 0;
  int count = pasting ? read_pasted(codes, capacity) : read_keys(codes, capacity);
  if (count > 0) return count;
  return errno == EIO || has_ended() ? -1 : 0;
}
