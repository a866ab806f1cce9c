import CaseModel
import Casework
import TerminalGrid

/// A step of the cursor in a list of rows, by its command's name.
enum Movement: String, CaseIterable {
  case down, up, pageDown, pageUp, halfPageDown, halfPageUp, first, last

  /// Whether it goes to the next or previous row, rather than by a screenful or to an end.
  var isByRow: Bool { self == .down || self == .up }

  /// The number of rows to go, in a list of `count` rows of which `height` are shown; negative upwards.
  func step(count: Int, height: Int) -> Int {
    switch self {
    case .down: 1
    case .up: -1
    case .pageDown: height
    case .pageUp: -height
    case .halfPageDown: height / 2
    case .halfPageUp: -height / 2
    case .first: -count
    case .last: count
    }
  }
}

extension Command {
  /// The movement that it asks for; nil if it asks for something else.
  var movement: Movement? { Movement(rawValue: name) }
}

extension Movement {
  /// Its command.
  var command: Command {
    let (label, help) = words
    return switch self {
    case .down: Command(rawValue, .letter("j"), .down, in: .moving, label: label, help: help)
    case .up: Command(rawValue, .letter("k"), .up, in: .moving, label: label, help: help)
    case .pageDown: Command(rawValue, .pageDown, in: .moving, label: label, help: help)
    case .pageUp: Command(rawValue, .pageUp, in: .moving, label: label, help: help)
    case .halfPageDown: Command(rawValue, .control("d"), in: .moving, label: label, help: help)
    case .halfPageUp: Command(rawValue, .control("u"), in: .moving, label: label, help: help)
    case .first: Command(rawValue, .letter("g"), .home, in: .moving, label: label, help: help)
    case .last: Command(rawValue, .letter("G"), .end, in: .moving, label: label, help: help)
    }
  }

  /// The label and the help of its command.
  private var words: (Phrase, Phrase) {
    switch self {
    case .down: (Phrase("down", "아래"), Phrase("Go to the next row", "다음 줄로 갑니다"))
    case .up: (Phrase("up", "위"), Phrase("Go to the previous row", "이전 줄로 갑니다"))
    case .pageDown: (Phrase("page down", "다음 쪽"), Phrase("Go one page down", "한 쪽 아래로 갑니다"))
    case .pageUp: (Phrase("page up", "이전 쪽"), Phrase("Go one page up", "한 쪽 위로 갑니다"))
    case .halfPageDown:
      (Phrase("half page down", "반 쪽 아래"), Phrase("Go half a page down", "반 쪽 아래로 갑니다"))
    case .halfPageUp: (Phrase("half page up", "반 쪽 위"), Phrase("Go half a page up", "반 쪽 위로 갑니다"))
    case .first: (Phrase("first", "처음"), Phrase("Go to the first row", "첫 줄로 갑니다"))
    case .last: (Phrase("last", "끝"), Phrase("Go to the last row", "마지막 줄로 갑니다"))
    }
  }
}

extension Set<KeyContext> {
  /// Where the cursor moves in a list of rows.
  static let moving: Self = [.today, .table, .page, .help, .importing, .compare]
}
