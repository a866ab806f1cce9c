import CaseModel
import Casework
import TerminalGrid

// Commands that move the cursor.

extension Command {
  static let movement: [Command] = [
    .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last, .left, .right,
  ]

  static let down = Command(
    "down",
    .letter("j"),
    .down,
    in: .moving,
    label: Phrase("down", "아래"),
    help: Phrase("Go to the next row", "다음 줄로 갑니다")
  )

  static let up = Command(
    "up",
    .letter("k"),
    .up,
    in: .moving,
    label: Phrase("up", "위"),
    help: Phrase("Go to the previous row", "이전 줄로 갑니다")
  )

  static let pageDown = Command(
    "pageDown",
    .pageDown,
    in: .moving,
    label: Phrase("page down", "다음 쪽"),
    help: Phrase("Go one page down", "한 쪽 아래로 갑니다")
  )

  static let pageUp = Command(
    "pageUp",
    .pageUp,
    in: .moving,
    label: Phrase("page up", "이전 쪽"),
    help: Phrase("Go one page up", "한 쪽 위로 갑니다")
  )

  static let halfPageDown = Command(
    "halfPageDown",
    .control("d"),
    in: .moving,
    label: Phrase("half page down", "반 쪽 아래"),
    help: Phrase("Go half a page down", "반 쪽 아래로 갑니다")
  )

  static let halfPageUp = Command(
    "halfPageUp",
    .control("u"),
    in: .moving,
    label: Phrase("half page up", "반 쪽 위"),
    help: Phrase("Go half a page up", "반 쪽 위로 갑니다")
  )

  static let first = Command(
    "first",
    .letter("g"),
    .home,
    in: .moving,
    label: Phrase("first", "처음"),
    help: Phrase("Go to the first row", "첫 줄로 갑니다")
  )

  static let last = Command(
    "last",
    .letter("G"),
    .end,
    in: .moving,
    label: Phrase("last", "끝"),
    help: Phrase("Go to the last row", "마지막 줄로 갑니다")
  )

  static let left = Command(
    "left",
    .letter("h"),
    .left,
    in: [.table],
    label: Phrase("column left", "왼쪽 열"),
    help: Phrase("Focus the column to the left", "왼쪽 열을 고릅니다")
  )

  static let right = Command(
    "right",
    .letter("l"),
    .right,
    in: [.table],
    label: Phrase("column right", "오른쪽 열"),
    help: Phrase("Focus the column to the right", "오른쪽 열을 고릅니다")
  )
}

extension Set<KeyContext> {
  /// Where the cursor moves in a list of rows.
  static let moving: Self = [.today, .table, .page, .help, .importing, .compare]
}
