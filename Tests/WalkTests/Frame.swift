import TerminalGrid

/// A frame on a screen, by its corners.
struct Frame: Hashable {
  let left: Int
  let right: Int
  let top: Int
  let bottom: Int

  /// The frames that have all four corners.
  static func all(in rows: [String]) -> [Frame] { all(in: rows.map(\.cells)) }

  static func all(in cells: [[Character?]]) -> [Frame] {
    cells.indices.filter { cells[$0].contains("┌") }.flatMap { top in
      cells[top].indices.filter { cells[top][$0] == "┌" }.compactMap { left in
        guard let right = cells[top][left...].firstIndex(of: "┐"),
          let bottom = cells.indices[top...].first(where: {
            cells[$0].at(left) == "└" && cells[$0].at(right) == "┘"
          })
        else { return nil }
        return Frame(left: left, right: right, top: top, bottom: bottom)
      }
    }
  }

  /// Rows where a side is missing, unless another frame covers it.
  func faults(in cells: [[Character?]], under others: [Frame]) -> [String] {
    ((top + 1)..<bottom).flatMap { y in
      [left, right].filter { x in
        !Self.sides.contains(cells[y].at(x)) && !others.contains { $0 != self && $0.covers(x, y) }
      }.map { "row \(y + 1) has no side of the frame in column \($0 + 1)" }
    }
  }

  /// The characters in the column of a side, including corners of a frame above it.
  private static let sides: Set<Character?> = ["│", "┌", "┐", "└", "┘"]

  private func covers(_ x: Int, _ y: Int) -> Bool {
    (left...right).contains(x) && (top...bottom).contains(y)
  }
}

extension String {
  /// The text by columns: nil for the second half of a wide character.
  var cells: [Character?] {
    var cells: [Character?] = []
    for character in self {
      cells.append(character)
      guard !character.isASCII else { continue }
      cells += Array(repeating: nil, count: max(0, displayWidth(of: String(character)) - 1))
    }
    return cells
  }
}

extension [Character?] {
  func at(_ column: Int) -> Character? { indices.contains(column) ? self[column] : nil }
}
