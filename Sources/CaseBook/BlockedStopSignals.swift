import CaseModel
import Glibc

/// Keeps the keyboard's stop signals waiting in this thread for as long as it is held.
///
/// A thread that is begun meanwhile keeps them waiting for good. So no other thread takes a signal that
/// is to wait, which would stop the whole process.
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
