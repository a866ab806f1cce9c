import Foundation

/// The Swift files of the package as text.
struct SourceTree {
  struct File {
    /// `Sources/CaseModel/Book.swift`.
    let path: String
    let lines: [Substring]

    /// The second part of the path: `CaseModel`.
    var target: String { String(path.split(separator: "/")[1]) }

    /// Whether the file is generated.
    var isGenerated: Bool { lines.first == "// swift-format-ignore-file" }

    /// The modules in import lines, without attributes and access modifiers.
    var imports: Set<String> {
      Set(
        lines.lazy.filter { $0.utf8.count < 100 && $0.has("import ") }.compactMap { line in
          let words = line.split(separator: " ")
          guard let at = words.firstIndex(of: "import"),
            words[..<at].allSatisfy({ Self.before.contains($0) || $0.hasPrefix("@") })
          else { return nil }
          let rest = words[(at + 1)...].drop { Self.kinds.contains($0) }
          return rest.first.map { String($0.prefix { $0 != "." }) }
        }
      )
    }

    private static let before: Set<Substring> = [
      "package", "public", "internal", "private", "fileprivate",
    ]
    private static let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
    ]
  }

  /// The folders of the package, each read once.
  enum Folder: String, CaseIterable {
    case sources = "Sources"
    case tests = "Tests"

    var tree: SourceTree {
      get throws { try (self == .sources ? SourceTree.sources : SourceTree.tests).get() }
    }
  }

  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let sources = Result { try SourceTree(Folder.sources.rawValue) }
  static let tests = Result { try SourceTree(Folder.tests.rawValue) }

  let files: [File]

  /// Reads all Swift files below a folder of the package.
  init(_ folder: String) throws {
    let root = Self.root
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path
    )
    files = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: root.appending(path: "\(folder)/\(path)"), encoding: .utf8)
      return File(
        path: "\(folder)/\(path)",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false)
      )
    }
  }
}

extension Substring {
  /// Whether the line contains the text; fast in debug builds.
  func has(_ text: String) -> Bool {
    let found = withCString { line in text.withCString { strstr(line, $0) != nil } }
    return found
  }
}
