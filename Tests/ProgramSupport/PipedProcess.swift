import Foundation

/// A process whose standard input and output this one holds.
///
/// Foundation's `Process` waits for all its processes on one thread, and regards one that closes
/// inherited descriptors as ended: a long-lived one would block all others.
final class PipedProcess {
  let input: Int32
  let output: Int32
  private let id: pid_t

  /// Starts an executable; standard error is discarded.
  init(_ words: [String], environment: [String: String]) throws {
    var given: [Int32] = [-1, -1]
    var taken: [Int32] = [-1, -1]
    guard pipe(&given) == 0, pipe(&taken) == 0 else { throw TerminalError.noTerminal }
    for end in given + taken { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, given[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, taken[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // Test runners block nearly all signals; a program started by a shell has none blocked.
    var attributes = posix_spawnattr_t()
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let arguments = words.map { strdup($0) }
    let variables = environment.map { strdup("\($0)=\($1)") }
    var id = pid_t()
    let status = posix_spawn(
      &id,
      words[0],
      &actions,
      &attributes,
      arguments + [nil],
      variables + [nil]
    )
    for text in arguments + variables { free(text) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    Glibc.close(given[0])
    Glibc.close(taken[1])
    guard status == 0 else { throw TerminalError.noTerminal }
    self.id = id
    input = given[1]
    output = taken[0]
  }

  /// Closes its input, which tells it to end, and waits for its end.
  deinit {
    Glibc.close(input)
    waitpid(id, nil, 0)
    Glibc.close(output)
  }
}
