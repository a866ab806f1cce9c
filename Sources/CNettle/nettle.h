// The part of the nettle library that the store uses: SHA-256.
#include <nettle/sha2.h>
