#ifndef CBUILD_H
#define CBUILD_H

/* The commit that the program was built from, at most 47 letters; empty if the build did not say.
 * `make release` writes it into the linked program, so that a commit compiles nothing again. */
const char *_Nonnull cb_commit(void);

#endif
