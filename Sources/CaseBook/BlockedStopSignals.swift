import CaseModel
import Glibc

/// Blocks the keyboard's stop signals (such as Ctrl-Z) in the current thread until the object is
/// released.
///
/// Threads created in that time inherit the blocked mask and keep it. Therefore no other thread
/// receives such a signal, which would stop the whole process.
package final class BlockedStopSignals {
  private var before = sigset_t()

  package init() {
    var stops = sigset_t()
    sigemptyset(&stops)
    for signal in [SIGTSTP, SIGTTIN, SIGTTOU] { sigaddset(&stops, signal) }
    pthread_sigmask(SIG_BLOCK, &stops, &before)
  }

  deinit { pthread_sigmask(SIG_SETMASK, &before, nil) }
}
