import Foundation

/// A running `store-writer`: its reports are read as they arrive, and it can be killed.
package final class WriterProcess {
  private let process = Process()
  private let output: FileHandle
  private var rest: [UInt8] = []
  /// The complete lines read so far.
  package private(set) var lines: [String] = []
  package var pid: Int32 { process.processIdentifier }

  /// Starts the program that is beside the tests.
  package init(_ arguments: [String], _ environment: [String: String] = [:]) throws {
    let pipe = Pipe()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "store-writer")
    process.arguments = arguments
    process.environment = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    output = pipe.fileHandleForReading
    try process.run()
  }

  /// Waits at most this many milliseconds for more; false at the end or if nothing arrived.
  package func read(within milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, milliseconds) == 1 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(output.fileDescriptor, &buffer, buffer.count)
    guard count > 0 else { return false }
    rest += buffer[..<count]
    while let end = rest.firstIndex(of: 0x0A) {
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      rest.removeSubrange(...end)
    }
    return true
  }

  /// Whether it has ended, so that `finish` returns immediately.
  package var hasEnded: Bool { !process.isRunning }

  /// Kills it with SIGKILL, and reads what it reported before.
  package func kill() {
    Foundation.kill(pid, SIGKILL)
    finish()
  }

  /// Waits until it ends by itself, and reads everything that it reported.
  package func finish() {
    while read(within: 60_000) {}
    process.waitUntilExit()
  }
}
