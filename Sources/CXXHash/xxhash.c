/* The xxHash library, compiled in: a row is so short that a call into a shared library shows. */
#define XXH_INLINE_ALL
#include <xxhash.h>

#include "CXXHash.h"

uint64_t cx_xxh3(const void *bytes, size_t count) { return XXH3_64bits(bytes, count); }
uint64_t cx_xxh64(const void *bytes, size_t count) { return XXH64(bytes, count, 0); }
