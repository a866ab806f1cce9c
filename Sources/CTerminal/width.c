/* Replaces wcwidth.
 *
 * libncursesw calls wcwidth through the dynamic symbol table, where the executable comes before
 * libc: the one below answers, and the program and ncurses cannot disagree about a column. */
#include "internal.h"

#include <stddef.h>
#include <wchar.h>

typedef struct range {
  uint32_t first, last;
} range;

/* Enough for Latin, Korean and Chinese until ct_set_width provides the real table. */
static const range zero_width[] = {
    {0x0300, 0x036F}, {0x1160, 0x11FF}, {0x17B4, 0x17B5}, {0x17C6, 0x17C6}, {0x17C9, 0x17D3},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFE00, 0xFE0F},
};
static const range double_width[] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD},
};

static int (*width_function)(uint32_t scalar) = NULL;

void ct_set_width(int (*width)(uint32_t scalar)) { width_function = width; }

static bool contains(const range *ranges, size_t count, uint32_t scalar) {
  for (size_t i = 0; i < count; i++)
    if (scalar >= ranges[i].first && scalar <= ranges[i].last) return true;
  return false;
}

__attribute__((visibility("default"), used)) int wcwidth(wchar_t character) {
  uint32_t scalar = (uint32_t)character;
  if (scalar == 0) return 0;
  if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) return -1;
  if (scalar < 0x300) return 1;
  if (width_function) return width_function(scalar);
  if (contains(zero_width, sizeof zero_width / sizeof *zero_width, scalar)) return 0;
  if (contains(double_width, sizeof double_width / sizeof *double_width, scalar)) return 2;
  return 1;
}
