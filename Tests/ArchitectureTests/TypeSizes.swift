/// The number of lines and members of each type, including all extensions, from the source text.
struct TypeSizes {
  struct Size {
    var lines = 0
    /// Properties, functions, initializers and cases.
    var members = 0
    /// The number of declarations: the type itself and its extensions.
    var parts = 0
  }

  private(set) var types: [String: Size] = [:]
  init(_ files: [SourceTree.File]) {
    for file in files where !file.isGenerated { add(file.lines) }
  }

  /// The biggest types first.
  var sorted: [(name: String, size: Size)] {
    types.map { ($0.key, $0.value) }.sorted { ($0.1.lines, $1.0) > ($1.1.lines, $0.0) }
  }

  /// Adds the declarations of a file; the lines of a nested type count for the outer one.
  private mutating func add(_ lines: [Substring]) {
    var index = 0
    while index < lines.count {
      guard let name = lines[index].declaredType else {
        index += 1
        continue
      }
      let end = Self.end(of: index, lines)
      let body = lines[index...end]
      types[name, default: Size()].lines += body.count
      types[name, default: Size()].members += body.count { $0.declaresMember }
      types[name, default: Size()].parts += 1
      index = end + 1
    }
  }

  /// The line that closes the braces opened by a declaration.
  private static func end(of start: Int, _ lines: [Substring]) -> Int {
    var depth = 0
    for index in start..<lines.count {
      let braces = lines[index].braces
      for brace in braces { depth += brace == "{" ? 1 : -1 }
      if depth <= 0, index > start || !braces.isEmpty, !braces.isEmpty { return index }
    }
    return lines.count - 1
  }
}

extension Substring {
  private static let modifiers: Set<Substring> = [
    "package", "public", "private", "fileprivate", "internal", "final", "indirect", "static",
    "mutating", "nonisolated", "override",
  ]

  /// The words of a declaration after its attributes and modifiers.
  private var declaration: ArraySlice<Substring> {
    split(separator: " ").drop { word in
      word.hasPrefix("@") || Self.modifiers.contains(word.prefix { $0 != "(" })
    }
  }

  /// The type declared or extended by a top-level line; of `A.B` it is `A`.
  fileprivate var declaredType: String? {
    guard let first = utf8.first, first != UInt8(ascii: " "), first != UInt8(ascii: "/") else {
      return nil
    }
    let words = declaration
    guard let keyword = words.first, words.count > 1,
      ["struct", "enum", "class", "actor", "extension"].contains(keyword)
    else { return nil }
    let name = words[words.startIndex + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return name.first?.isUppercase == true ? String(name) : nil
  }

  /// Whether the line declares a member of a type that is not nested.
  fileprivate var declaresMember: Bool {
    let start = utf8.prefix(3)
    guard start.count == 3, start.dropLast().allSatisfy({ $0 == UInt8(ascii: " ") }),
      let third = start.last, third != UInt8(ascii: " "), third != UInt8(ascii: "/"),
      third != UInt8(ascii: "}")
    else { return false }
    guard let first = declaration.first else { return false }
    return ["var", "let", "func", "case"].contains(first)
      || first.hasPrefix("init") && !first.dropFirst(4).hasPrefix("i")
  }
}
