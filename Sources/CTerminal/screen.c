/* Takes over, paints and restores the terminal. */
#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static SCREEN *screen = NULL;
static struct termios found;
static bool utf8 = false;
static int cursor_visible = -1;
static int cursor_wanted = 0;
static bool cursor_placed = false;
static cchar_t *row = NULL;
static int row_capacity = 0;

/* glibc's LC_CTYPE is the same for every UTF-8 locale, so the one that is always there is
 * asked for first: a session without LANG, or with one this server lacks, works as well. */
static void choose_locale(void) {
  utf8 = setlocale(LC_CTYPE, "C.UTF-8") ||
         (setlocale(LC_CTYPE, "") && !strcmp(nl_langinfo(CODESET), "UTF-8")) ||
         setlocale(LC_CTYPE, "en_US.UTF-8");
}

static bool names_a_terminal(const char *name) {
  return name && *name && strcmp(name, "dumb") && strcmp(name, "unknown");
}

static bool start(const char *name) {
  if (!names_a_terminal(name)) return false;
  screen = newterm(name, stdout, stdin);
  if (!screen) return false;
  if (tigetstr("cup")) return true;
  endwin();
  delscreen(screen);
  screen = NULL;
  return false;
}

/* An unknown TERM is nearly always a newer relative of xterm; a dumb one says that it is none. */
static bool start_any(void) {
  const char *name = getenv("TERM");
  if (name && !strcmp(name, "dumb")) return false;
  return start(name) || start("xterm-256color") || start("xterm") || start("vt100");
}

/* ncurses keeps 8-bit input and ^S as it finds them, so they are set right before it starts. */
static bool prepare_line(void) {
  if (tcgetattr(STDIN_FILENO, &found) != 0) return false;
  struct termios line = found;
  line.c_iflag &= ~(tcflag_t)(ISTRIP | IXON | IXOFF | INLCR | IGNCR);
  line.c_cflag = (line.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
  return tcsetattr(STDIN_FILENO, TCSADRAIN, &line) == 0;
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  typeahead(-1);
  idlok(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  ct_hide_cursor();
  ct_write(STDOUT_FILENO, CT_PASTE_ON, strlen(CT_PASTE_ON));
}

ct_status ct_open(int escape_milliseconds) {
  if (screen) return CT_STATUS_CANNOT_START;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || !prepare_line())
    return CT_STATUS_NOT_A_TERMINAL;
  choose_locale();
  use_env(FALSE);
  use_tioctl(TRUE);
  /* Without these names ^→ and its like come as bytes, which the decoder knows by itself. */
  use_extended_names(FALSE);
  if (!ct_open_signals() || !start_any()) {
    ct_close_signals();
    tcsetattr(STDIN_FILENO, TCSADRAIN, &found);
    return CT_STATUS_CANNOT_START;
  }
  ct_hold_errors();
  ct_open_crash(&found);
  ct_adopt_size();
  ct_open_input(escape_milliseconds);
  ct_open_frames();
  set_modes();
  return CT_STATUS_OK;
}

void ct_leave(void) {
  ct_write(STDOUT_FILENO, CT_PASTE_OFF, strlen(CT_PASTE_OFF));
  endwin();
  ct_wipe();
  tcsetattr(STDIN_FILENO, TCSADRAIN, &found);
  ct_set_taken(false);
}

void ct_enter(void) {
  ct_set_taken(true);
  reset_prog_mode();
  ct_write(STDOUT_FILENO, CT_PASTE_ON, strlen(CT_PASTE_ON));
  clearok(curscr, TRUE);
}

void ct_send(const void *bytes, size_t length) { ct_write(STDOUT_FILENO, bytes, length); }

void ct_show_plain(const void *bytes, size_t length) {
  ct_leave();
  ct_write(STDOUT_FILENO, bytes, length);
  char key = 0;
  ssize_t count = 0;
  /* A signal ends the waiting, so that the main loop can act on it. */
  while (key != '\n' && (count = read(STDIN_FILENO, &key, 1)) > 0) {
  }
  ct_enter();
}

void ct_close(void) {
  if (!screen) return;
  ct_close_input();
  ct_leave();
  ct_close_frames();
  ct_close_crash();
  delscreen(screen);
  screen = NULL;
  free(row);
  row = NULL;
  row_capacity = 0;
  cursor_visible = -1;
  ct_release_errors();
  ct_close_signals();
  ct_die_of_signal();
}

bool ct_is_utf8(void) { return utf8; }

int ct_start_colours(void) {
  if (!has_colors() || start_color() == ERR || use_default_colors() == ERR) return 0;
  return COLORS;
}

void ct_set_pair(int pair, int foreground, int background) {
  init_pair((short)pair, (short)foreground, (short)background);
}

int ct_rows(void) { return getmaxy(stdscr); }
int ct_columns(void) { return getmaxx(stdscr); }

bool ct_adopt_size(void) {
  struct winsize window;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0) return false;
  if (window.ws_row == 0 || window.ws_col == 0) return false;
  if (window.ws_row == ct_rows() && window.ws_col == ct_columns()) return false;
  resizeterm(window.ws_row, window.ws_col);
  clearok(curscr, TRUE);
  return true;
}

static bool have_row(int count) {
  if (count <= row_capacity) return true;
  cchar_t *larger = realloc(row, (size_t)count * sizeof *row);
  if (!larger) return false;
  row = larger;
  row_capacity = count;
  return true;
}

/* The grid contains no control characters; if one got here, it must not become a command. */
static wchar_t shown(uint32_t scalar) {
  if (scalar >= 0x20 && scalar < 0x7F) return (wchar_t)scalar;
  return scalar >= 0xA0 && utf8 ? (wchar_t)scalar : L'?';
}

static void set_cell(cchar_t *out, const ct_cell *cell) {
  wchar_t text[6] = {shown(cell->base)};
  for (int i = 0; i < 4 && utf8 && cell->marks[i] >= 0x300; i++)
    text[i + 1] = (wchar_t)cell->marks[i];
  attr_t attributes = A_NORMAL;
  if (cell->attributes & CT_ATTRIBUTE_BOLD) attributes |= A_BOLD;
  if (cell->attributes & CT_ATTRIBUTE_UNDERLINE) attributes |= A_UNDERLINE;
  if (cell->attributes & CT_ATTRIBUTE_REVERSE) attributes |= A_REVERSE;
  if (cell->attributes & CT_ATTRIBUTE_DIM) attributes |= A_DIM;
  if (setcchar(out, text, attributes, (short)cell->pair, NULL) == ERR)
    setcchar(out, L"?", attributes, (short)cell->pair, NULL);
}

void ct_paint_row(int y, const ct_cell *cells, int count) {
  int columns = ct_columns();
  if (!have_row(columns + 1)) return;
  int used = 0, painted = 0;
  for (int i = 0; i < count && painted < columns; i++) {
    if (cells[i].width == 0) continue;
    if (painted + cells[i].width > columns) break;
    if (i > 0 && used > 0 && !memcmp(&cells[i], &cells[i - 1], sizeof *cells))
      row[used] = row[used - 1];
    else
      set_cell(&row[used], &cells[i]);
    used++;
    painted += cells[i].width;
  }
  static const ct_cell blank = {.base = ' ', .width = 1};
  if (painted < columns) set_cell(&row[used++], &blank);
  for (painted++; painted < columns; painted++, used++) row[used] = row[used - 1];
  mvwadd_wchnstr(stdscr, y, 0, row, used);
}

void ct_erase(void) { werase(stdscr); }

/* Speech and braille follow the cursor of the terminal, whether or not it is visible. */
void ct_place_cursor(int y, int x, bool visible) {
  cursor_wanted = visible;
  cursor_placed = true;
  wmove(stdscr, y, x);
}

void ct_hide_cursor(void) {
  cursor_wanted = 0;
  cursor_placed = false;
}

void ct_flush(void) {
  ct_begin_frame();
  leaveok(stdscr, !cursor_placed);
  if (cursor_visible != cursor_wanted) curs_set(cursor_wanted);
  cursor_visible = cursor_wanted;
  wrefresh(stdscr);
  ct_end_frame();
}

void ct_forget_screen(void) { clearok(curscr, TRUE); }
