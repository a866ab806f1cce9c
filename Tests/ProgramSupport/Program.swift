package import Foundation

/// Runs the built program as a separate process, as people and scripts do.
package struct Program: Sendable {
  package struct Result: Sendable {
    package let status: Int32
    package let out: String
    package let err: String
    package let bytes: Data

    package var lines: [Substring] { out.split(separator: "\n") }
  }

  /// The environment of the process, without the machine's own settings.
  package var environment: [String: String]

  package init(home: URL, language: String = "C.UTF-8") {
    environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": language, "TERM": "xterm-256color",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// The executable, which is beside the test bundle.
  package static let executable: URL = {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appending(path: "casebook")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: ".build/debug/casebook")
  }()

  /// Runs to the end and returns the output.
  package func run(
    _ arguments: [String],
    input: String = "",
    output: String? = nil,
    asUser user: Int? = nil,
    of executable: String = Self.executable.path
  ) throws -> Result {
    let folder = try Scratch()
    let out = folder.url.appending(path: "out")
    let err = folder.url.appending(path: "err")
    let given = folder.url.appending(path: "in")
    try Data(input.utf8).write(to: given)
    for file in [out, err] { try Data().write(to: file) }
    let process = Process()
    let command =
      user.map {
        ["/usr/bin/setpriv", "--reuid=\($0)", "--regid=\($0)", "--clear-groups", "--"]
      } ?? []
    let words = command + [executable] + arguments
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: given)
    process.standardOutput = try FileHandle(
      forWritingTo: output.map { URL(filePath: $0) } ?? out
    )
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    let bytes = try Data(contentsOf: out)
    return Result(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      out: String(decoding: bytes, as: UTF8.self),
      err: try String(contentsOf: err, encoding: .utf8),
      bytes: bytes
    )
  }
}

/// A directory removed with the value.
package final class Scratch: Sendable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "casebook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
