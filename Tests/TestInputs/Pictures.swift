import Foundation

/// Expected texts in a folder beside a test.
///
/// `make pictures` sets `CASEBOOK_WRITE_PICTURES`, with which they are written instead of compared.
package struct Pictures {
  private let folder: URL

  /// The folder `Pictures` beside a source file.
  package init(beside source: String) {
    folder = URL(filePath: source).deletingLastPathComponent().appending(path: "Pictures")
  }

  /// Whether a text equals the one in a file; trailing spaces are ignored.
  package func shows(_ text: String, as name: String) throws -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.reversed().drop { $0 == " " }.reversed()
    }
    let shown = lines.map { String($0) }.joined(separator: "\n") + "\n"
    let file = folder.appending(path: "\(name).txt")
    guard ProcessInfo.processInfo.environment["CASEBOOK_WRITE_PICTURES"] == nil else {
      try shown.write(to: file, atomically: true, encoding: .utf8)
      return true
    }
    return try String(contentsOf: file, encoding: .utf8) == shown
  }

  /// The names of all files there.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }
}
