#ifndef CXXHASH_H
#define CXXHASH_H

#include <stddef.h>
#include <stdint.h>

/* The hashes XXH3 and XXH64 of some bytes, both 64 bits wide, with the seed 0. */
uint64_t cx_xxh3(const void *bytes, size_t count);
uint64_t cx_xxh64(const void *bytes, size_t count);

#endif
