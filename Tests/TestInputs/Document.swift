package import Foundation

/// A page of the repository with blocks between `<!-- mark -->` and `<!-- end -->`.
///
/// `make docs` sets `CASEBOOK_WRITE_DOCS`; blocks are then written instead of compared.
package struct Document: Sendable {
  /// One marked block without its marks.
  package struct Block: Sendable {
    package let mark: String
    package let text: String
  }

  /// The folder of the package.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether blocks are written.
  package static let isWriting =
    ProcessInfo.processInfo.environment["CASEBOOK_WRITE_DOCS"] != nil

  /// Tests of one page must not write it at the same time.
  private static let lock = NSLock()
  private static let end = "\n<!-- end -->"

  /// The path from the folder of the package: `Docs/Fields.md`.
  package let path: String

  package init(_ path: String) { self.path = path }

  private var url: URL { Self.root.appending(path: path) }

  /// The whole page.
  package var text: String {
    get throws { try String(contentsOf: url, encoding: .utf8) }
  }

  /// All marked blocks in the order of the page.
  package var blocks: [Block] {
    get throws {
      let text = try text
      var blocks: [Block] = []
      var rest = text[...]
      while let start = rest.range(of: "<!-- "), let close = rest.range(of: " -->\n") {
        let mark = rest[start.upperBound..<close.lowerBound]
        guard let end = rest.range(of: Self.end, range: close.lowerBound..<rest.endIndex) else {
          break
        }
        let body = rest[min(close.upperBound, end.lowerBound)..<end.lowerBound]
        blocks.append(Block(mark: String(mark), text: String(body)))
        rest = rest[end.upperBound...]
      }
      return blocks
    }
  }

  /// Whether the block of a mark has this text; with `isWriting`, writes it there.
  ///
  /// - Throws: `CocoaError` if the page or the block is missing.
  package func holds(_ wanted: String, in mark: String) throws -> Bool {
    try Self.lock.withLock {
      let text = try text
      guard let start = text.range(of: "<!-- \(mark) -->\n"),
        let end = text.range(of: Self.end, range: start.lowerBound..<text.endIndex)
      else { throw CocoaError(.fileReadCorruptFile) }
      // An empty block ends where it begins.
      let stop = max(start.upperBound, end.lowerBound)
      if !Self.isWriting { return text[start.upperBound..<stop] == wanted[...] }
      let tail = stop == end.lowerBound ? String(text[stop...]) : "\n" + text[stop...]
      let new = text[..<start.upperBound] + wanted + tail
      if new != text { try String(new).write(to: url, atomically: true, encoding: .utf8) }
      return true
    }
  }
}

/// A table in Markdown.
package struct MarkdownTable {
  private var lines: [String]

  package init(_ heads: String...) { self.init(heads) }

  package init(_ heads: [String]) {
    lines = [Self.line(heads), "|" + heads.map { _ in "---|" }.joined()]
  }

  package mutating func add(_ cells: String...) { add(cells) }

  package mutating func add(_ cells: [String]) { lines.append(Self.line(cells)) }

  package var text: String { lines.joined(separator: "\n") }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
