/// The beginnings and lengths of functions in lines, found by counting braces.
enum FunctionLengths {
  struct Function {
    /// From 1 on.
    let start: Int
    let lines: Int
  }

  static func of(_ lines: [Substring]) -> [Function] {
    lines.indices.filter { lines[$0].beginsFunction }.compactMap { start in
      var depth = 0
      var hasBody = false
      for index in start..<lines.count {
        if !hasBody, index > start, lines[index].beginsFunction || lines[index].isEmpty {
          return nil
        }
        for brace in lines[index].braces {
          depth += brace == "{" ? 1 : -1
          if brace == "{" { hasBody = true }
        }
        if hasBody, depth <= 0 { return Function(start: start + 1, lines: index - start + 1) }
      }
      return nil
    }
  }
}

extension Substring {
  var isComment: Bool { drop { $0 == " " }.hasPrefix("//") }

  fileprivate var beginsFunction: Bool {
    guard has("func ") || has("init") || has("subscript"), !isComment else { return false }
    return split(separator: " ").contains { word in
      word == "func"
        || ["init(", "init?(", "init<", "subscript(", "subscript<"].contains { word.hasPrefix($0) }
    }
  }

  /// The braces that are neither in a comment nor in a single-line string.
  var braces: [Character] {
    guard has("{") || has("}"), !isComment else { return [] }
    var braces: [Character] = []
    var isQuoted = false
    var isEscaped = false
    for character in self {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = isQuoted
      } else if character == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, character == "{" || character == "}" {
        braces.append(character)
      }
    }
    return braces
  }
}
