extension Grid {
  /// The rows as text, without trailing spaces.
  package var lines: [String] {
    rendered { $0.text }.map { line in
      guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
      return String(line[...last])
    }
  }

  /// The rows joined by newlines, without trailing spaces, for comparisons in tests.
  package var text: String { lines.joined(separator: "\n") }

  /// The rows between bars, with "‹" for the right half of each wide character.
  package var debugText: String {
    rendered { $0.width == 0 ? "‹" : $0.text }
      .map { "|\($0)|" }
      .joined(separator: "\n")
  }

  private func rendered(_ show: (Cell) -> String) -> [String] {
    (0..<size.rows).map { y in
      row(y).reduce(into: "") { $0 += show($1) }
    }
  }
}
