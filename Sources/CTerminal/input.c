/* Bytes and keys, read through ncurses so that the terminal's own description is honoured.
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

/* Readable without a byte to read means the end: of a pipe, or of a line that dropped. */
static bool has_ended(void) {
  struct pollfd line = {.fd = STDIN_FILENO, .events = POLLIN};
  int pending = 0;
  if (poll(&line, 1, 0) <= 0) return false;
  if (!(line.revents & POLLIN)) return true;
  return ioctl(STDIN_FILENO, FIONREAD, &pending) != 0 || pending == 0;
}

int ct_read(int32_t *codes, int capacity) {
  int count = 0;
  while (count < capacity) {
    errno = 0;
    int key = wgetch(pad);
    if (key == ERR) break;
    if (key == KEY_RESIZE) continue;
    codes[count++] = key < 256 ? key : code_of_key(key);
  }
  if (count > 0) return count;
  return errno == EIO || has_ended() ? -1 : 0;
}
