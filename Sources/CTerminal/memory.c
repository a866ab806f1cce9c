#include "CTerminal.h"

#include <malloc.h>

/* glibc raises this bound by itself to the largest block that was freed, and keeps what is freed
 * below it. */
void ct_return_large_blocks(void) { mallopt(M_MMAP_THRESHOLD, 1024 * 1024); }

void ct_return_free_memory(void) { malloc_trim(0); }
