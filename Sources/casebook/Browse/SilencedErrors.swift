import Glibc

/// Keeps standard error from writing over the screen for as long as the value lives.
struct SilencedErrors: ~Copyable {
  private let kept: Int32

  init() {
    kept = dup(STDERR_FILENO)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    dup2(nowhere, STDERR_FILENO)
    close(nowhere)
  }

  deinit {
    dup2(kept, STDERR_FILENO)
    close(kept)
  }
}
