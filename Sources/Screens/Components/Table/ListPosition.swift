/// The cursor and scroll position of a list with different kinds of rows: Today and help.
package struct ListPosition: Hashable, Sendable {
  package internal(set) var cursor = 0
  package internal(set) var top = 0

  package init() {}
}

extension ListPosition {
  /// Moves within a list of `count` rows.
  mutating func move(_ movement: Movement, count: Int, height: Int) {
    let step = movement.step(count: count, height: height)
    go(to: cursor + step, count: count, height: height)
  }

  mutating func go(to index: Int, count: Int, height: Int) {
    cursor = max(0, min(count - 1, index))
    top = max(0, min(max(min(top, cursor), cursor - height + 1), max(0, count - height)))
  }
}
